"""Each of the two is asked alone, one after the other, within their budget; what was not asked is tried again."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.connections.records import PATIENCE, Introduction, Side, sides_of
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Participant, person_of, private_chat
from clusterbot.store import outbox, schedules
from clusterbot.store.transaction import Transaction

OFFER = "connections.offer"
"""The kind of the question whether somebody would like to meet somebody, and what renders it."""

OUTCOME = "connections.outcome"
"""The kind of the question what came of it, and what renders it."""

LOOK = "connections.look"

AGAIN = timedelta(days=3)
"""After how long it is tried again to ask whoever had no room for it in their week."""

APART = timedelta(days=21)
"""Between two such questions to one person, whoever wishes to meet them (nudges.yaml, connection_offer)."""

AT_MOST = timedelta(days=60)
"""How long a wish may wait for its turn with somebody whom many would like to meet."""


def asked_now(tx: Transaction, introduction: Introduction) -> Side | None:
    """Whose answer is waited for: nobody is asked before the other one, who is asked first, has said yes."""
    return next((side for side in sides_of(tx, introduction) if not side.answer), None)


def ask(tx: Transaction, introduction: Introduction) -> bool:
    """Put it to whose answer is waited for, as soon as it is their turn for such a question; looked at again anyway.

    False if nothing unasked may be written to them now.
    """
    side = asked_now(tx, introduction)
    assert side is not None, "all have said yes"
    turn = _turn_of(tx, introduction, side)
    if turn <= tx.now:
        schedules.once(tx, LOOK, introduction.id, min(tx.now + AGAIN, introduction.until))
        return _put(tx, OFFER, introduction, side) is not None
    if turn < introduction.made_at + AT_MOST:
        introduction.until = turn + PATIENCE
        tx.add(introduction)
    schedules.once(tx, LOOK, introduction.id, min(turn, introduction.until))
    return _may_be_asked(tx, introduction, side)


def _turn_of(tx: Transaction, introduction: Introduction, side: Side) -> datetime:
    """When they have had no question about meeting somebody else for long enough."""
    other = select(func.max(func.coalesce(col(Ask.sent_at), col(Ask.wanted_at)))).where(
        col(Ask.kind) == OFFER,
        col(Ask.person_id) == _part(tx, side).person_id,
        col(Ask.subject_id) != introduction.id,
        col(Ask.state) != "dropped",
    )
    last = tx.session.scalars(other).one()
    return last + APART if last is not None else tx.now


def _may_be_asked(tx: Transaction, introduction: Introduction, side: Side) -> bool:
    person = person_of(tx, _part(tx, side))
    cluster = tx.session.get_one(Cluster, introduction.cluster_id)
    return private_chat(tx, person.id) is not None and not asks.why_not(tx, person, cluster, tx.now, OFFER)


def ask_what_came_of_it(tx: Transaction, introduction: Introduction) -> None:
    """Both, once."""
    for side in sides_of(tx, introduction):
        _put(tx, OUTCOME, introduction, side)


def _put(tx: Transaction, kind: str, introduction: Introduction, side: Side) -> Ask | None:
    person = person_of(tx, _part(tx, side))
    to = private_chat(tx, person.id)
    if to is not None:
        outbox.start_anew(tx, to, asks.card_of(kind, introduction.id))
    return asks.ask(
        tx,
        person,
        tx.session.get_one(Cluster, introduction.cluster_id),
        kind=kind,
        subject_id=introduction.id,
        source=kind,
        at=tx.now,
        introduction=introduction.id,
    )


def is_put(tx: Transaction, introduction: Introduction, side: Side) -> bool:
    """Does the question wait for its moment, or stand with them?"""
    put = select(col(Ask.id)).where(
        col(Ask.kind) == OFFER,
        col(Ask.subject_id) == introduction.id,
        col(Ask.person_id) == _part(tx, side).person_id,
        col(Ask.state).in_(("planned", "sent")),
    )
    return tx.session.scalars(put).first() is not None


def stop(tx: Transaction, introduction: Introduction, state: str) -> None:
    """It will not come about: who was not asked yet will not be, and who was reads that nothing is left to do."""
    introduction.state = state
    tx.add(introduction)
    schedules.drop(tx, LOOK, introduction.id)
    asks.withdraw(tx, OFFER, introduction.id)
    asks.answered(tx, OFFER, introduction.id)
    refresh(tx, introduction)


def looked_for(introduction: Introduction) -> str:
    """The card of whoever looked for the question; the one that was put to them stands by itself."""
    return f"introduction:{introduction.id}"


def refresh(tx: Transaction, introduction: Introduction, *, person_id: int | None = None) -> None:
    """What stands with both of the two, or with this person, says how it is now."""
    for card in (asks.card_of(OFFER, introduction.id), looked_for(introduction)):
        outbox.refresh(tx, card, person_id=person_id)


def _part(tx: Transaction, side: Side) -> Participant:
    return tx.session.get_one(Participant, side.participant_id)
