"""The last look before a letter leaves: pause, leave, hours and limits may have changed since it was written."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import may_go
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Person, private_chat
from clusterbot.features.routes import routes
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction


def may_leave(tx: Transaction, letter: Letter) -> bool:
    """True if a claimed letter goes now. Otherwise it was put back, sent another way, or cancelled.

    Only the first sending of an ask is held to the budget; what somebody asked for, and edits, always go.
    """
    ask = _ask_of(tx, letter)
    if ask is None or ask.sent_at is not None:
        return True
    if ask.state != "planned":  # answered before it was asked
        outbox.settle(tx, letter, "cancelled", problem=ask.dropped_because or ask.state)
        return False
    person = tx.session.get_one(Person, ask.person_id)
    verdict, moment = may_go(tx, ask, person, tx.session.get_one(Cluster, ask.cluster_id))
    if verdict == "hold":
        letter.not_before = moment
        outbox.wait_again(tx, letter)
        return False
    if verdict != "go":
        _drop(tx, ask, letter, verdict)
        return False
    return _goes_where_they_are(tx, ask, letter)


def settled(tx: Transaction, letter: Letter) -> None:
    """The ask learns what became of its letter, and features above that it went out."""
    ask = _ask_of(tx, letter)
    if ask is None or ask.sent_at is not None:
        return
    if letter.state in ("sent", "uncertain"):
        ask.sent_at = tx.now
        ask.state = "sent" if ask.state == "planned" else ask.state  # answered while it was on its way
    elif ask.state == "planned":
        ask.state = "dropped"
        ask.dropped_because = "unsaid" if letter.state == "cancelled" else "unreachable"
    tx.add(ask)
    if ask.state == "sent":
        for follow in routes.was_asked:
            follow(tx, ask)


def _ask_of(tx: Transaction, letter: Letter) -> Ask | None:
    found: Ask | None = tx.session.scalars(select(Ask).where(col(Ask.letter_id) == letter.id)).one_or_none()
    return found


def _drop(tx: Transaction, ask: Ask, letter: Letter, reason: str) -> None:
    ask.state, ask.dropped_because = "dropped", reason
    tx.add(ask)
    outbox.settle(tx, letter, "cancelled", problem=reason)


def _goes_where_they_are(tx: Transaction, ask: Ask, letter: Letter) -> bool:
    """An unasked message goes once, on the platform the person used last; that may have changed."""
    there = private_chat(tx, ask.person_id)
    if there is None:
        _drop(tx, ask, letter, "unreachable")
        return False
    if outbox.lane_of(there) == letter.lane:
        return True
    outbox.redirect(tx, letter, there)
    return False
