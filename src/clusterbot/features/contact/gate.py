"""The last look before a letter leaves: pause, leave, hours, limits and facilitators may have changed their mind."""

from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals, undelivered
from clusterbot.features.contact.asks import may_go, why_not
from clusterbot.features.contact.budget import LATE, STALE
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Person, private_chat
from clusterbot.features.routes import routes
from clusterbot.store import dispatch, outbox
from clusterbot.store.calendar import instant, local
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.transaction import Transaction

MORNING, NIGHT = time(8), time(21)
"""What is late arrives between these hours where it is read: an outage that ends at three wakes nobody."""


def may_leave(tx: Transaction, letter: Letter) -> bool:
    """True if a claimed letter goes now. Otherwise it was put back, sent another way, or cancelled.

    Only the first sending of an ask is held to the budget; what somebody asked for, and edits, always go. What goes
    by itself to a channel is no ask, but passes the same facilitators.
    """
    if (morning := _morning_after(tx, letter)) is not None:
        # Somebody waits for an answer, and it is welcome then; what nobody asked for may be too old.
        (dispatch.postpone if letter.kind == "answer" else dispatch.hold)(tx, letter, morning)
        return False
    ask = _ask_of(tx, letter)
    if ask is None:
        kind = approvals.kind_of(letter)
        return not kind or _may_go_by_itself(tx, letter, kind, letter.created_at)
    if ask.sent_at is not None:
        return True
    if ask.state != "planned":  # answered before it was asked
        dispatch.settle(tx, letter, "cancelled", problem=ask.dropped_because or ask.state)
        return False
    return (
        _may_go_by_itself(tx, letter, ask.kind, ask.wanted_at, ask)
        and _has_room(tx, ask, letter)
        and _goes_where_they_are(tx, ask, letter)
    )


def may_join(tx: Transaction, letter: Letter) -> list[Letter]:
    """What else waits to be put to the same person on behalf of the same cluster: it may leave in the same message.

    One message is one interruption, and counts as one. What was wanted first comes first.
    """
    is_first = letter.card_id is not None and letter.kind != "card"  # most letters are not: nothing is asked of those
    ask = _ask_of(tx, letter) if is_first else None
    if ask is None or ask.sent_at is not None:
        return []
    person, cluster = tx.session.get_one(Person, ask.person_id), tx.session.get_one(Cluster, ask.cluster_id)
    rows = tx.session.execute(
        select(Ask, Letter)
        .join(Letter, col(Letter.id) == col(Ask.letter_id))
        .join(Card, col(Card.id) == col(Letter.card_id))
        .where(
            col(Ask.person_id) == person.id,
            col(Ask.cluster_id) == cluster.id,
            col(Ask.state) == "planned",
            col(Ask.wanted_at) <= tx.now,
            col(Letter.state) == "waiting",
            col(Letter.lane) == letter.lane,
            col(Card.message_id) == "",
        )
        .order_by(col(Ask.wanted_at), col(Ask.id))
    ).all()
    return [other for one, other in rows if _would_go(tx, one, other, person, cluster)]


def _would_go(tx: Transaction, ask: Ask, letter: Letter, person: Person, cluster: Cluster) -> bool:
    """Would it go now, if the person had room for it?"""
    return not (
        dispatch.is_stale(tx, letter)
        or tx.now - ask.wanted_at > STALE
        or approvals.refusal(tx, cluster, ask.kind, ask.wanted_at, person.id)
        or approvals.waits_for_tap(tx, cluster, ask.kind)
        or why_not(tx, person, cluster, tx.now, ask.kind)
    )


def settled(tx: Transaction, letter: Letter) -> None:
    """The ask learns what became of its letter, and features above that it went out."""
    if letter.state in ("failed", "uncertain", "stale"):
        undelivered.noted(tx, letter)
    ask = _ask_of(tx, letter)
    if ask is None or ask.sent_at is not None:
        return
    if letter.state in ("sent", "uncertain"):
        ask.sent_at = tx.now
        ask.state = "sent" if ask.state == "planned" else ask.state  # answered while it was on its way
    elif ask.state == "planned":
        ask.state = "dropped"
        reasons = {"cancelled": "unsaid", "failed": undelivered.FAILED, "stale": "stale"}
        ask.dropped_because = reasons.get(letter.state, "unreachable")
    tx.add(ask)
    if ask.state == "sent":
        for follow in routes.was_asked:
            follow(tx, ask)


def _morning_after(tx: Transaction, letter: Letter) -> datetime | None:
    """Until when a letter waits that is late, and would arrive in the night; an edit disturbs nobody."""
    card = outbox.card_of(tx, letter)
    if tx.now - letter.not_before < LATE or (card is not None and card.message_id):
        return None
    zone = _zone_of(tx, letter)
    there = local(tx.now, zone)
    if MORNING <= there.time() < NIGHT:
        return None
    return instant(there.date() + timedelta(days=there.time() >= NIGHT), MORNING, zone)


def _zone_of(tx: Transaction, letter: Letter) -> str:
    """Where a letter is read."""
    if letter.person_id is not None and (reader := tx.session.get(Person, letter.person_id)) is not None:
        return reader.zone
    return tx.session.get_one(Cluster, letter.cluster_id).zone if letter.cluster_id is not None else "UTC"


def _may_go_by_itself(tx: Transaction, letter: Letter, kind: str, wanted_at: datetime, ask: Ask | None = None) -> bool:
    """Do facilitators let it go? Else it is cancelled, or waits for their tap until it is stale."""
    if letter.cluster_id is None:
        return True
    cluster = tx.session.get_one(Cluster, letter.cluster_id)
    reason = approvals.refusal(tx, cluster, kind, wanted_at, letter.person_id)
    if not reason and approvals.waits_for_tap(tx, cluster, kind):
        if tx.now < wanted_at + STALE:
            _wait_for_tap(tx, letter, cluster, kind, wanted_at)
            return False
        reason = "stale"
    if not reason:
        return True
    if ask is not None:
        _drop(tx, ask, letter, reason)
    else:
        dispatch.settle(tx, letter, "cancelled", problem=reason)
    return False


def _wait_for_tap(tx: Transaction, letter: Letter, cluster: Cluster, kind: str, wanted_at: datetime) -> None:
    dispatch.postpone(tx, letter, wanted_at + STALE)  # not late: nobody has said yes
    if approvals.open_question(tx, cluster.id, kind) is None:
        for ask_for_it in routes.needs_approval:
            ask_for_it(tx, cluster, kind, wanted_at)


def _has_room(tx: Transaction, ask: Ask, letter: Letter) -> bool:
    """Do the person's hours, limits and wishes allow it now? Else it waits for them, or is dropped."""
    person = tx.session.get_one(Person, ask.person_id)
    verdict, moment = may_go(tx, ask, person, tx.session.get_one(Cluster, ask.cluster_id))
    if verdict == "hold":
        is_late = tx.now - letter.not_before >= LATE
        (dispatch.hold if is_late else dispatch.postpone)(tx, letter, moment)
    elif verdict != "go":
        _drop(tx, ask, letter, verdict)
    return verdict == "go"


def _ask_of(tx: Transaction, letter: Letter) -> Ask | None:
    found: Ask | None = tx.session.scalars(select(Ask).where(col(Ask.letter_id) == letter.id)).one_or_none()
    return found


def _drop(tx: Transaction, ask: Ask, letter: Letter, reason: str) -> None:
    ask.state, ask.dropped_because = "dropped", reason
    tx.add(ask)
    dispatch.settle(tx, letter, "cancelled", problem=reason)


def _goes_where_they_are(tx: Transaction, ask: Ask, letter: Letter) -> bool:
    """An unasked message goes once, on the platform the person used last; that may have changed."""
    there = private_chat(tx, ask.person_id)
    if there is None:
        _drop(tx, ask, letter, "unreachable")
        return False
    if outbox.lane_of(there) == letter.lane:
        return True
    dispatch.redirect(tx, letter, there)
    return False
