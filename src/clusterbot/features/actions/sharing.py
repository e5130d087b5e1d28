"""A note is given to the cluster by a second tap, under exactly what everybody will read; five minutes can undo it."""

from typing import Any

from sqlalchemy import delete, select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import byline
from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.keeping import may_be_shared, share_of
from clusterbot.features.actions.noting import echo, own_words, render_echo, said_card
from clusterbot.features.actions.records import UNDO, Action, Report, Share
from clusterbot.features.clusters.records import Channel, channel_at, channels_of, chat_of
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.held import heading
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, follows_person, press, renders, tells_of_person
from clusterbot.features.strategy.records import Pillar
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction


def channels_for(tx: Transaction, action: Action) -> list[Channel]:
    """Where an action is talked about: its pillar's channels, else those of the whole cluster."""
    pillar = tx.session.get_one(Pillar, action.pillar_id)
    return channels_of(tx, action.cluster_id, pillar.key) or channels_of(tx, action.cluster_id)


def places_for(tx: Transaction, action: Action) -> list[str]:
    return [channel.title for channel in channels_for(tx, action)]


def post_later(tx: Transaction, action: Action, source: str, content: dict[str, Any], card: str) -> None:
    """Into the action's channels, once the five minutes are over; whether it still holds is seen then.

    Undone and done again it waits anew: the letter of the first time finds that its moment is not the one that counts.
    """
    for channel in channels_for(tx, action):
        outbox.show(
            tx,
            chat_of(channel),
            f"{card}:{tx.now.isoformat()}",
            source,
            {**content, "at": tx.now.isoformat()},
            cluster_id=action.cluster_id,
            not_before=tx.now + UNDO,
            broadcast=True,
        )


def is_still_bound(draft: Draft, action: Action) -> bool:
    """The channel may have been given to another cluster, or left, while the letter waited."""
    channel = channel_at(draft.tx, draft.chat)
    return channel is not None and channel.active and channel.cluster_id == action.cluster_id


@button("share", who="participant")
def preview(turn: Turn, report_id: int) -> None:
    """What everybody would read, before anybody does."""
    made = _shareable(turn, report_id)
    if made is not None:
        _show(turn, made, "actions.share_preview")


@button("share_now", who="participant")
def share(turn: Turn, report_id: int) -> None:
    made = _shareable(turn, report_id)
    if made is None:
        return
    given = share_of(turn.tx, made.id) or Share(report_id=made.id, action_id=made.action_id, text="", at=turn.tx.now)
    given.action_id, given.text, given.at, given.undone_at = made.action_id, made.note, turn.tx.now, None
    turn.tx.add(given)
    action = turn.tx.session.get_one(Action, made.action_id)
    post_later(turn.tx, action, "actions.shared", {"share": given.id}, f"share:{given.id}")
    _show(turn, made, "actions.share_planned")


@button("share_undo", who="participant")
def take_back_share(turn: Turn, report_id: int) -> None:
    """Within five minutes nobody has read it; after that it cannot be unread."""
    made = own_words(turn, report_id)
    given = share_of(turn.tx, made.id) if made is not None else None
    if made is None:
        return
    if given is not None and given.undone_at is None:
        if given.at <= turn.tx.now - UNDO:
            turn.toast("actions.shared_too_late")
            return
        given.undone_at = turn.tx.now
        turn.tx.add(given)
    turn.toast("actions.share_undone")
    echo(turn, made)


def _show(turn: Turn, made: Report, source: str) -> None:
    """On the card that echoed the words."""
    turn.show(said_card(turn, made.message), source, report=made.id, actions=[made.action_id], choosing=False)


def _shareable(turn: Turn, report_id: int) -> Report | None:
    """Their own words about their own action, while nobody else has them; else they are told why not."""
    made = own_words(turn, report_id)
    if made is None or may_be_shared(turn.tx, made):
        return made
    action = turn.tx.session.get_one(Action, made.action_id)
    turn.toast("actions.shared_already" if made.by == action.owner_id else "actions.not_yours_to_share")
    return None


@renders("actions.share_preview")
def render_preview(draft: Draft) -> Message | None:
    return _on_the_card(draft, "actions.share_preview", [("share", "share_now"), ("not_now", "note_keep")])


@renders("actions.share_planned")
def render_planned(draft: Draft) -> Message | None:
    """Where and when it appears; a note that was taken back or moved says so by its echo."""
    made = draft.tx.session.get(Report, int(draft.content["report"]))
    given = share_of(draft.tx, made.id) if made is not None else None
    if made is None or given is None or given.undone_at is not None:
        return render_echo(draft)
    is_young = given.at > draft.tx.now - UNDO
    return _on_the_card(
        draft, "actions.share_planned", [("undo", "share_undo")] if is_young else [], at=given.at + UNDO
    )


def _on_the_card(draft: Draft, key: str, buttons: list[tuple[str, str]], **values: object) -> Message | None:
    made = draft.tx.session.get(Report, int(draft.content["report"]))
    if made is None:
        return None
    action = draft.tx.session.get_one(Action, made.action_id)
    row: list[Cell] = [(label, press(route, made.id)) for label, route in buttons]
    return draft.message(
        key,
        [row],
        by=byline(draft, made.by),
        code=action.key,
        title=action.title,
        note=without_key(made.note, action.key),
        places=places_for(draft.tx, action),
        **values,
    )


@renders("actions.shared")
def render_shared(draft: Draft) -> Message | None:
    """In the channel: the words as they were previewed, and who said them."""
    given = draft.tx.session.get(Share, int(draft.content["share"]))
    if given is None or given.undone_at is not None or given.at.isoformat() != draft.content["at"]:
        return None
    action = draft.tx.session.get_one(Action, given.action_id)
    made = draft.tx.session.get_one(Report, given.report_id)
    if not is_still_bound(draft, action):
        return None
    return draft.message(
        "actions.shared",
        by=byline(draft, made.by),
        code=action.key,
        title=action.title,
        note=without_key(given.text, action.key),
    )


# ---- whose they are


@follows_person
def shares_follow(tx: Transaction, change: PersonChange) -> None:
    """What was given to the cluster stays with the note it came from; erased, the words go."""
    if change.kind == "erased":
        tx.session.execute(delete(Share).where(col(Share.report_id).in_(_reports_of(change.person_id))))


def _reports_of(person_id: int) -> Any:
    return (
        select(col(Report.id))
        .join(Participant, col(Participant.id) == col(Report.by))
        .where(col(Participant.person_id) == person_id)
    )


@tells_of_person
def shares_of(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    shares = tx.session.scalars(
        select(Share).where(col(Share.report_id).in_(_reports_of(person_id))).order_by(col(Share.id))
    ).all()
    told = [{"words": one.text, "at": one.at.isoformat(), "taken_back": one.undone_at is not None} for one in shares]
    return {heading(tx, person_id, "actions.held.shared"): told}
