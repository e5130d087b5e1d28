"""Actions follow people: merged owners stay owners, and who leaves hands over without a word in public."""

from typing import Any

from sqlalchemy import ColumnElement, delete, select, update
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions.cards import short
from clusterbot.features.actions.changing import change
from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.records import (
    OPEN,
    Action,
    ActionChange,
    LooseNote,
    Report,
    known,
    open_actions_of,
)
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.telling import show_facilitators
from clusterbot.features.draft import Draft
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation, person_of
from clusterbot.features.routes import follows_person, press, renders, tells_of_person
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

OWN_WORDS = ("next_step", "help_needed", "dropped_because", "result")
"""What somebody writes in their own words about how an action goes; the other words are the plan's."""


@follows_person
def actions_follow(tx: Transaction, change: PersonChange) -> None:
    if change.kind == "merged" and change.into_id is not None:
        for theirs in _parts(tx, change.person_id):
            ours = participation(tx, change.into_id, theirs.cluster_id)
            if ours is not None:
                _go_over(tx, theirs.id, ours.id)
    elif change.kind == "erased":
        _erase(tx, [part.id for part in _parts(tx, change.person_id)], change.words)
    elif change.kind in ("left", "joined") and change.cluster_id is not None:
        part = participation(tx, change.person_id, change.cluster_id)
        if part is not None:
            (_let_go if change.kind == "left" else _take_up)(tx, part)


@tells_of_person
def tells_of_actions(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    mine = [part.id for part in _parts(tx, person_id)]
    said = tx.session.execute(
        select(Report, Action)
        .join(Action, col(Action.id) == col(Report.action_id))
        .where(col(Report.by).in_(mine))
        .order_by(col(Report.id))
    )
    loose = tx.session.scalars(
        select(LooseNote).where(col(LooseNote.participant_id).in_(mine)).order_by(col(LooseNote.id))
    )
    return {
        heading(tx, person_id, "actions.held.owned"): _facts(tx, col(Action.owner_id).in_(mine)),
        heading(tx, person_id, "actions.held.added"): _facts(tx, col(Action.created_by).in_(mine)),
        heading(tx, person_id, "actions.held.left"): _facts(tx, col(Action.left_by).in_(mine)),
        heading(tx, person_id, "actions.held.said"): [
            {
                "action": action.title,
                "at": moment(one.at),
                "status": one.status,
                "note": one.note,
                "taken_back": moment(one.undone_at),
            }
            for one, action in said
        ],
        heading(tx, person_id, "actions.held.changed"): _changed(tx, mine),
        heading(tx, person_id, "actions.held.loose"): [{"at": moment(one.at), "text": one.text} for one in loose],
    }


def _facts(tx: Transaction, which: ColumnElement[bool]) -> list[dict[str, Any]]:
    return [
        {
            "code": one.key,
            "title": one.title,
            "status": one.status,
            "due": moment(one.due),
            "result": one.result,
        }
        for one in tx.session.scalars(select(Action).where(which).order_by(col(Action.id)))
    ]


def _changed(tx: Transaction, mine: list[int]) -> list[dict[str, Any]]:
    made = tx.session.execute(
        select(ActionChange, Action)
        .join(Action, col(Action.id) == col(ActionChange.action_id))
        .where(col(ActionChange.by).in_(mine))
        .order_by(col(ActionChange.id))
    )
    return [
        {"action": action.title, "at": moment(one.at), "what": one.attribute, "before": one.before, "after": one.after}
        for one, action in made
    ]


def _parts(tx: Transaction, person_id: int) -> list[Participant]:
    return list(tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)))


def _go_over(tx: Transaction, gone: int, into: int) -> None:
    """Two parts in one cluster become one, and the first is deleted right after this."""
    for owned in (Action.owner_id, Action.created_by, Action.left_by):
        tx.session.execute(update(Action).where(col(owned) == gone).values({owned: into}))
    tx.session.execute(update(Report).where(col(Report.by) == gone).values(by=into))
    tx.session.execute(update(Report).where(col(Report.noted_by) == gone).values(noted_by=into))
    tx.session.execute(update(ActionChange).where(col(ActionChange.by) == gone).values(by=into))
    for told in (ActionChange.before, ActionChange.after):
        owners = update(ActionChange).where(col(ActionChange.attribute) == "owner_id", col(told) == str(gone))
        tx.session.execute(owners.values({told: str(into)}))
    tx.session.execute(update(LooseNote).where(col(LooseNote.participant_id) == gone).values(participant_id=into))


def _let_go(tx: Transaction, part: Participant) -> None:
    """What they left open looks for an owner; the facilitators are told in private, in one message."""
    left_open = open_actions_of(tx, part.id)
    for action in left_open:
        action.left_by = part.id
        change(tx, action, part.id, owner_id=None)
    if left_open:
        show_facilitators(
            tx,
            tx.session.get_one(Cluster, part.cluster_id),
            _card(part.id),
            "actions.handover",
            but=part.person_id,
            participant=part.id,
            left_open=[action.id for action in left_open],
        )


def _card(part_id: int) -> str:
    """What facilitators were told about one who left: it names them no longer than they may be named."""
    return f"handover:{part_id}"


def _take_up(tx: Transaction, part: Participant) -> None:
    """They came back: what they had left and nobody has taken on is theirs again."""
    for action in tx.session.scalars(
        select(Action).where(
            col(Action.left_by) == part.id, col(Action.owner_id).is_(None), col(Action.status).in_(OPEN)
        )
    ).all():
        action.left_by = None
        change(tx, action, part.id, owner_id=part.id)
    outbox.refresh(tx, _card(part.id))


def _erase(tx: Transaction, part_ids: list[int], words: list[str]) -> None:
    """The plan adds up as before: statuses, dates and titles stay; notes, and results in their words, do not."""
    tx.session.execute(update(Action).where(col(Action.left_by).in_(part_ids)).values(left_by=None))
    loose = tx.session.scalars(select(LooseNote).where(col(LooseNote.participant_id).in_(part_ids))).all()
    made = tx.session.scalars(select(Report).where(col(Report.by).in_(part_ids))).all()
    words += [one.text for one in loose]
    for one in made:
        action = tx.session.get_one(Action, one.action_id)
        words += {one.note, without_key(one.note, action.key)} - {""}  # as typed, and as others read it
        if one.note and action.result == one.note:
            action.result = ""
        one.note, one.message = "", ""
        tx.session.add(one)
    words += _erase_changes(tx, part_ids) + _erase_reasons(tx, part_ids)
    tx.session.execute(delete(LooseNote).where(col(LooseNote.participant_id).in_(part_ids)))
    tx.session.flush()
    for part_id in part_ids:
        outbox.refresh(tx, _card(part_id))


def _erase_reasons(tx: Transaction, part_ids: list[int]) -> list[str]:
    """Why they agreed something before there was a strategy; the words that went."""
    added = tx.session.scalars(
        select(Action).where(col(Action.created_by).in_(part_ids), col(Action.before_strategy) != "")
    ).all()
    words = [one.before_strategy for one in added]
    for one in added:
        one.before_strategy = ""
        tx.session.add(one)
    return words


def _erase_changes(tx: Transaction, part_ids: list[int]) -> list[str]:
    """What they wrote about how an action goes is kept neither in it nor in its history; the words that went."""
    made = tx.session.scalars(
        select(ActionChange).where(
            col(ActionChange.by).in_(part_ids),
            col(ActionChange.attribute).in_(OWN_WORDS),
            col(ActionChange.after) != "",
        )
    ).all()
    words = [one.after for one in made]
    for one in made:
        action = tx.session.get_one(Action, one.action_id)
        if getattr(action, one.attribute) == one.after:
            setattr(action, one.attribute, "")
            tx.session.add(action)
    for told in (ActionChange.before, ActionChange.after):
        kept = update(ActionChange).where(
            col(ActionChange.action_id).in_({one.action_id for one in made}),
            col(ActionChange.attribute).in_(OWN_WORDS),
            col(told).in_(words),
        )
        tx.session.execute(kept.values({told: ""}))
    return words


@renders("actions.handover")
def render_handover(draft: Draft) -> Message | None:
    """Not said at all if they are back, or every action has an owner, before it could leave. The name is never kept."""
    part = draft.tx.session.get(Participant, int(draft.content["participant"]))
    if part is None:
        return None
    waiting = [one for one in known(draft.tx, draft.content["left_open"]) if one.owner_id is None]
    back = part.state != "left"
    if (back or not waiting) and not outbox.is_shown(draft.tx, draft.chat, _card(part.id)):
        return None
    return draft.message(
        "actions.handover",
        [[Button(draft.words("actions.find_owner", action=short(one, 30)), press("owner", one.id))] for one in waiting],
        name=person_of(draft.tx, part).name,
        back=back,
        lines=[{"key": one.key, "title": one.title} for one in waiting],
    )
