"""An answer given by phone: a facilitator taps it for the owner, who is told, and whose own word counts more."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions.cards import lines_of, part_in, refresh_cards, short, tap_rows
from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.records import OPEN, TAPS, UNDO, Action, Report, nearest_first, open_actions_of
from clusterbot.features.actions.reporting import can_undo, newest_words, report, reports_since, take_back
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.desk.standing import name_of_part
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant, Person, person_of, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, form, press, renders
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

CHOICES = 8

NOTED = "desk.noted"


# ---- whose, and which


@command("note", who="facilitator")
def note(turn: Turn, typed: str) -> None:
    """`/note Nadia`, or whoever owns an open action, to choose from."""
    owners = [one for one in _owners(turn) if one[1].name.casefold().startswith(typed.strip().casefold())]
    if typed.strip() and len(owners) == 1:
        _ask_which(turn, *owners[0])
    else:
        _ask_whose(turn, 0)


@button("note_answer", who="facilitator")
def note_answer(turn: Turn, start: int) -> None:
    _ask_whose(turn, start)


def _ask_whose(turn: Turn, start: int) -> None:
    owners = _owners(turn)
    shown = owners[start : start + CHOICES] if start >= 0 else []
    if not shown:
        turn.say("desk.nobody_owns")
        return
    rows: list[list[Cell]] = [[Button(person.name, press("note_whose", part.id))] for part, person in shown]
    more: list[Cell] = [("more", press("note_answer", start + CHOICES))] if start + CHOICES < len(owners) else []
    turn.say("desk.note_whose", [*rows, more])


def _owners(turn: Turn) -> list[tuple[Participant, Person]]:
    """Everybody else who owns something open, also those who never came in: they answer by phone most."""
    rows = turn.tx.session.execute(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.cluster_id) == turn.here.id,
            col(Participant.id) != turn.participant.id,
            col(Participant.id).in_(select(col(Action.owner_id)).where(col(Action.status).in_(OPEN))),
        )
    ).all()
    return sorted(((part, person) for part, person in rows), key=lambda one: (one[1].name.casefold(), one[0].id))


@button("note_whose", who="facilitator")
def note_whose(turn: Turn, participant_id: int) -> None:
    chosen = [one for one in _owners(turn) if one[0].id == participant_id]
    if chosen:
        _ask_which(turn, *chosen[0])
    else:
        turn.toast("desk.owns_nothing")


def _ask_which(turn: Turn, part: Participant, person: Person) -> None:
    actions = sorted(open_actions_of(turn.tx, part.id), key=nearest_first)
    if len(actions) == 1:
        _show_taps(turn, actions[0])
        return
    rows = [[Button(short(one), press("note_about", one.id))] for one in actions[:CHOICES]]
    turn.say("desk.note_which", rows, name=person.first_name)


# ---- what they said


@button("note_about", who="facilitator")
def note_about(turn: Turn, action_id: int) -> None:
    action = _anothers(turn, action_id)
    if action is not None:
        _show_taps(turn, action)


def _show_taps(turn: Turn, action: Action) -> None:
    """Always at the end of the chat; what was noted before stays where it is."""
    key = _card(turn, action)
    outbox.start_anew(turn.tx, turn.private, key)
    turn.show(key, "desk.by_phone", action=action.id, owner=action.owner_id, since=turn.tx.now.isoformat())


def _card(turn: Turn, action: Action) -> str:
    return f"phone:{turn.me.id}:{action.id}"


@renders("desk.by_phone")
def render_by_phone(draft: Draft) -> Message | None:
    action = draft.tx.session.get(Action, int(draft.content["action"]))
    owner = draft.tx.session.get(Participant, int(draft.content["owner"]))
    if action is None or owner is None:
        return None
    said = _noted_since(draft.tx, action, datetime.fromisoformat(draft.content["since"]))
    newest = said[-1] if said else None
    values: dict[str, Any] = {
        "name": person_of(draft.tx, owner).first_name,
        "code": action.key,
        "title": action.title,
        "status": draft.words("actions.status." + (newest.status if newest is not None else action.status)),
    }
    if newest is None:
        taps: list[Cell] = [
            Button(draft.words("actions.tap." + t, number=0), press("note_as", action.id, t)) for t in TAPS
        ]
        return draft.message("desk.by_phone", [taps[:2], taps[2:]], **values)
    undo: list[Cell] = [("undo", press("note_undo", newest.id))] if can_undo(draft.tx, newest) else []
    words: list[Cell] = [("words", press("note_words", action.id))]
    noted = without_key(newest_words(said), action.key)
    told = private_chat(draft.tx, owner.person_id) is not None and owner.state == "active"
    return draft.message("desk.by_phone_noted", [[*undo, *words]], **values, note=noted, told=told)


def _noted_since(tx: Transaction, action: Action, since: datetime) -> list[Report]:
    return [one for one in reports_since(tx, [action.id], since) if one.noted_by is not None]


@button("note_as", who="facilitator")
def note_as(turn: Turn, action_id: int, tapped: str) -> None:
    """The same taps as the owner's."""
    action = _anothers(turn, action_id)
    if action is None:
        return
    if tapped not in TAPS:
        turn.toast("engine.old_button")
        return
    _write_down(turn, action, status=TAPS[tapped])
    turn.toast("desk.noted_toast", status=turn.words("actions.status." + TAPS[tapped]))


@button("note_words", who="facilitator")
def ask_words(turn: Turn, action_id: int) -> None:
    if _anothers(turn, action_id) is not None:
        turn.open_form("note_words", action_id)


def words_form(turn: Turn, action_id: int) -> Form:
    return Form(
        press("note_words", action_id),
        turn.words("desk.words_form.title"),
        turn.words("desk.words_form.submit"),
        (Field("words", "text", turn.words("desk.words_form.words"), turn.words("desk.words_form.hint")),),
    )


@form("note_words", who="facilitator", make=words_form)
def note_words(turn: Turn, answers: Answers, action_id: int) -> None:
    action = _anothers(turn, action_id)
    if action is not None:
        _write_down(turn, action, note=str(answers["words"]))


@button("note_undo", who="facilitator")
def undo(turn: Turn, report_id: int) -> None:
    """A slip of the thumb; the owner has not been told yet."""
    made = turn.tx.session.get(Report, report_id)
    action = turn.tx.session.get_one(Action, made.action_id) if made is not None else None
    part = turn.facilitator_of(action.cluster_id) if action is not None else None
    if made is None or action is None or part is None or made.noted_by != part.id:
        turn.toast("actions.gone")
        return
    if made.undone_at is None and not can_undo(turn.tx, made):
        turn.toast("actions.too_late_to_undo")
    else:
        if made.undone_at is None:
            take_back(turn.tx, made)
        turn.toast("actions.undone")
    outbox.refresh(turn.tx, _card(turn, action))


def _anothers(turn: Turn, action_id: int) -> Action | None:
    """The action, if this person facilitates its cluster and somebody else owns it; else they are told why not."""
    action = turn.tx.session.get(Action, action_id)
    part = turn.facilitator_of(action.cluster_id) if action is not None else None
    if action is None or part is None:
        turn.say("actions.gone")
        return None
    if action.owner_id in (None, part.id):
        turn.say("desk.not_anothers")
        return None
    return action


def _write_down(turn: Turn, action: Action, *, status: str = "", note: str = "") -> None:
    """In the owner's name: theirs is the credit, and they are told."""
    part = turn.facilitator_of(action.cluster_id)
    assert part is not None
    assert action.owner_id is not None
    made = report(turn.tx, action, action.owner_id, status=status, note=note, noted_by=part.id)
    _tell_owner(turn.tx, action, made)
    outbox.refresh(turn.tx, _card(turn, action))
    refresh_cards(turn, action.id)


# ---- the owner


def _tell_owner(tx: Transaction, action: Action, made: Report) -> None:
    """One letter for all that was noted together, in their hours, once it can be taken back no more.

    It is about what was done in their name, so no part of the contact budget.
    """
    owner = tx.session.get_one(Participant, action.owner_id)
    person = person_of(tx, owner)
    to = private_chat(tx, person.id)
    if to is None or owner.state != "active" or _is_on_its_way(tx, person, action):
        return
    cluster = tx.session.get_one(Cluster, action.cluster_id)
    outbox.show(
        tx,
        to,
        f"noted:{made.id}",
        NOTED,
        {"actions": [action.id], "owner": owner.id, "since": made.at.isoformat()},
        person_id=person.id,
        cluster_id=cluster.id,
        not_before=hours_of(person, cluster).next_open(tx.now + UNDO),
        broadcast=True,
    )


def _is_on_its_way(tx: Transaction, person: Person, action: Action) -> bool:
    waiting = select(Letter).where(
        col(Letter.person_id) == person.id, col(Letter.source) == NOTED, col(Letter.state) == "waiting"
    )
    return any(one.content["actions"] == [action.id] and not _is_edit(tx, one) for one in tx.session.scalars(waiting))


def _is_edit(tx: Transaction, letter: Letter) -> bool:
    card = outbox.card_of(tx, letter)
    return card is not None and bool(card.message_id)


@renders(NOTED)
def render_noted(draft: Draft) -> Message | None:
    """What was noted in their name; what they have said themselves since; nothing if all of it was taken back."""
    action = draft.tx.session.get(Action, int(draft.content["actions"][0]))
    if action is None:
        return None
    since = datetime.fromisoformat(draft.content["since"])
    said = reports_since(draft.tx, [action.id], since)
    noted = [one for one in said if one.noted_by is not None]
    if not noted:
        return None
    own = [one for one in said if one.noted_by is None and one.by == int(draft.content["owner"])]
    newest = noted[-1]
    values: dict[str, Any] = {
        "noted_by": name_of_part(draft.tx, newest.noted_by),
        "code": action.key,
        "title": action.title,
        "status": draft.words("actions.status." + newest.status),
        "note": without_key(newest_words(noted), action.key),
    }
    if own and (own[-1].at, own[-1].id) > (newest.at, newest.id):
        lines = lines_of(draft, [action], newest.at)
        corrected = draft.words("actions.status." + own[-1].status)
        return draft.message("desk.noted_corrected", tap_rows(draft, lines), **values, corrected=corrected)
    if newest.confirmed_at is not None:
        return draft.message("desk.noted_right", **values)
    answers: list[Cell] = [("right", press("noted_right", newest.id)), ("correct", press("action", action.id))]
    return draft.message("desk.noted", [answers], **values)


@button("noted_right", who="participant")
def that_is_right(turn: Turn, report_id: int) -> None:
    """Only the owner says so."""
    made = turn.tx.session.get(Report, report_id)
    action = turn.tx.session.get(Action, made.action_id) if made is not None else None
    part = part_in(turn, action) if action is not None else None
    if made is None or action is None or part is None or made.by != part.id or made.noted_by is None:
        turn.toast("actions.gone")
        return
    made.confirmed_at = made.confirmed_at or turn.tx.now
    turn.tx.add(made)
    turn.toast("desk.right_toast")
    refresh_cards(turn, action.id)
