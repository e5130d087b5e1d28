"""The first time of each kind: facilitators see a day ahead what will go to whom, and one tap decides."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from markupsafe import Markup

from clusterbot.chat.messages import Message
from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Channel, Cluster, channels_of, chat_of
from clusterbot.features.contact import approvals
from clusterbot.features.contact.approvals import KINDS
from clusterbot.features.contact.foreseen import foreseen
from clusterbot.features.contact.records import Approval
from clusterbot.features.contact.telling import show_facilitators
from clusterbot.features.desk.standing import name_of_part
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.reader import draft_of
from clusterbot.features.people.records import Person, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders, routes
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction


def card_of(approval: Approval) -> str:
    """The key of the card that every facilitator has."""
    return f"approval:{approval.id}"


def reminder_of(approval: Approval) -> str:
    return f"approval_again:{approval.id}"


def put_before_facilitators(tx: Transaction, cluster: Cluster, approval: Approval, *, only: int | None = None) -> None:
    """Before all of them, or one who has just come in."""
    show_facilitators(tx, cluster, card_of(approval), "desk.approval", only=only, approval=approval.id)


def remind(tx: Transaction, approval: Approval) -> None:
    """Once, when it would have gone: nothing has left, and nothing will without them."""
    cluster = tx.session.get_one(Cluster, approval.cluster_id)
    if approvals.is_open(tx, approval) and approvals.is_supervised(tx, cluster) and cluster.silent_since is None:
        show_facilitators(tx, cluster, reminder_of(approval), "desk.approval_again", approval=approval.id)


def refresh(tx: Transaction, approval: Approval) -> None:
    for key in (card_of(approval), reminder_of(approval)):
        outbox.refresh(tx, key)


# ---- to whom


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody, or a channel, that a round goes to."""

    name: str
    chat: Chat
    person_id: int | None = None
    letter: Letter | None = None  # if it is written already and waits


def receivers(tx: Transaction, approval: Approval) -> list[Receiver]:
    """Whom the round goes to as things stand now: what is foreseen, and what is written and waits."""
    waiting = [_of_letter(tx, letter) for letter in approvals.waiting(tx, approval.cluster_id, approval.kind)]
    cluster = tx.session.get_one(Cluster, approval.cluster_id)
    coming = [
        _of_row(tx, one.person_id, one.channel_id)
        for one in foreseen(tx, cluster)
        if one.kind == approval.kind and one.at < approval.until
    ]
    found = {(one.person_id, one.chat.id, one.chat.topic): one for one in (*coming, *waiting) if one is not None}
    return sorted(found.values(), key=lambda one: (one.person_id is not None, one.name.casefold()))


def _of_letter(tx: Transaction, letter: Letter) -> Receiver | None:
    chat = outbox.chat_of(letter)
    if letter.person_id is not None:
        person = tx.session.get(Person, letter.person_id)
        return Receiver(person.name, chat, person.id, letter) if person is not None else None
    return Receiver(_place(chat), chat, None, letter)


def _of_row(tx: Transaction, person_id: int | None, channel_id: int | None) -> Receiver | None:
    if person_id is not None:
        to = private_chat(tx, person_id)
        return Receiver(tx.session.get_one(Person, person_id).name, to, person_id) if to is not None else None
    chat = chat_of(tx.session.get_one(Channel, channel_id))
    return Receiver(_place(chat), chat)


def _place(chat: Chat) -> str:
    return chat.title or chat.platform.capitalize()


def goes_at(tx: Transaction, approval: Approval) -> datetime:
    """When its first message is meant to go, by what is foreseen now; once that has passed, when it was."""
    if approval.due_at <= tx.now:
        return approval.due_at
    cluster = tx.session.get_one(Cluster, approval.cluster_id)
    coming = (one.at for one in foreseen(tx, cluster) if one.kind == approval.kind and one.at < approval.until)
    return min(coming, default=approval.due_at)


def counts(to: list[Receiver]) -> dict[str, int]:
    people = sum(one.person_id is not None for one in to)
    return {"people": people, "places": len(to) - people}


# ---- what it looks like


def _sample(tx: Transaction, approval: Approval, receiver: Receiver) -> Message | None:
    """Exactly what this reader would see if it left now; None if it would say nothing."""
    if receiver.letter is not None:
        letter = receiver.letter
        draft = draft_of(tx, receiver.chat, letter.content, letter.person_id, approval.cluster_id)
        message: Message | None = routes.renderers[letter.source](draft)
        return message
    cluster = tx.session.get_one(Cluster, approval.cluster_id)
    channels = {channel.id: chat_of(channel) for channel in channels_of(tx, cluster.id, None)}
    for one in foreseen(tx, cluster):
        same = one.person_id == receiver.person_id and (
            one.channel_id is None or channels.get(one.channel_id) == receiver.chat
        )
        if one.kind == approval.kind and same and one.say is not None:
            return one.say(draft_of(tx, receiver.chat, {}, receiver.person_id, cluster.id))
    return None


@renders("desk.approval")
def render(draft: Draft) -> Message | None:
    return _asked_or_decided(draft, _question)


@renders("desk.approval_again")
def render_again(draft: Draft) -> Message | None:
    return _asked_or_decided(draft, _question_again)


def _asked_or_decided(draft: Draft, ask: Callable[[Draft, Approval, list[Receiver]], Message | None]) -> Message | None:
    approval = draft.tx.session.get(Approval, int(draft.content["approval"]))
    if approval is None:
        return None
    if approval.state != "asked":
        return _decided(draft, approval)
    return ask(draft, approval, receivers(draft.tx, approval))


def _question(draft: Draft, approval: Approval, to: list[Receiver]) -> Message:
    if not to:
        return draft.message("desk.approval_nobody", **_what_and_when(draft, approval))
    sample = _sample(draft.tx, approval, to[0])
    shown = Markup(sample.text) if sample is not None else ""  # noqa: S704  our own renderer's markup, escaped in it
    return draft.message(
        "desk.approval",
        _choices(approval),
        **_what_and_when(draft, approval),
        **counts(to),
        example=to[0].name,
        sample=shown,
        labels=[[button.label for button in row] for row in sample.rows] if sample is not None else [],
        is_late=approval.due_at <= draft.tx.now,
    )


def _question_again(draft: Draft, approval: Approval, to: list[Receiver]) -> Message | None:
    """Short: the card above has all of it."""
    if not to:
        return None
    return draft.message("desk.approval_again", _choices(approval), **_what_and_when(draft, approval), **counts(to))


def _what_and_when(draft: Draft, approval: Approval) -> dict[str, Any]:
    return {"what": _what(draft, approval), "at": goes_at(draft.tx, approval)}


def _choices(approval: Approval) -> list[list[Cell]]:
    return [
        [("send", press("approve", approval.id)), ("skip", press("approve_not", approval.id))],
        [("all", press("approval_all", approval.id))],
    ]


def _decided(draft: Draft, approval: Approval) -> Message:
    return draft.message(
        "desk.approval_decided",
        what=_what(draft, approval),
        at=approval.due_at,
        by=name_of_part(draft.tx, approval.decided_by),
        decided_at=approval.decided_at,
        sent=approval.state == "approved",
        was_late=approval.decided_at is not None and approval.decided_at >= approval.due_at,
    )


def _what(draft: Draft, approval: Approval) -> str:
    return draft.words(KINDS[approval.kind].name)


# ---- deciding


@button("approval", who="facilitator")
def see(turn: Turn, approval_id: int) -> None:
    """From /today: the card, at the end of the chat."""
    approval = _theirs(turn, approval_id)
    if approval is not None:
        outbox.start_anew(turn.tx, turn.private, card_of(approval))
        turn.show(card_of(approval), "desk.approval", approval=approval.id)


@button("approve", who="facilitator")
def approve(turn: Turn, approval_id: int) -> None:
    _decide(turn, approval_id, send=True)


@button("approve_not", who="facilitator")
def approve_not(turn: Turn, approval_id: int) -> None:
    _decide(turn, approval_id, send=False)


@button("approval_all", who="facilitator")
def see_all(turn: Turn, approval_id: int) -> None:
    """Every name and channel."""
    approval = _theirs(turn, approval_id)
    if approval is None:
        return
    to = receivers(turn.tx, approval)
    turn.say(
        "desk.approval_all",
        what=turn.words(KINDS[approval.kind].name),
        at=goes_at(turn.tx, approval),
        places=[one.name for one in to if one.person_id is None],
        names=[one.name for one in to if one.person_id is not None],
    )


def _decide(turn: Turn, approval_id: int, *, send: bool) -> None:
    approval = _theirs(turn, approval_id)
    if approval is None:
        return
    part = turn.facilitator_of(approval.cluster_id)
    assert part is not None
    if approvals.decide(turn.tx, approval, part, send=send):
        refresh(turn.tx, approval)
        turn.toast("desk.will_go" if send else "desk.will_not_go")
    else:
        decided = approval.state == "approved"
        turn.toast("desk.decided_before", by=name_of_part(turn.tx, approval.decided_by), sent=decided)


def _theirs(turn: Turn, approval_id: int) -> Approval | None:
    """The question, if this person facilitates the cluster it is about."""
    approval = turn.tx.session.get(Approval, approval_id)
    if approval is None or turn.facilitator_of(approval.cluster_id) is None:
        turn.toast("desk.not_theirs")
        return None
    return approval
