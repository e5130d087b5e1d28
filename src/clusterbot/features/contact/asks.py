"""Asking somebody something they did not ask for: planned within the budget, and looked at again before it leaves."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals
from clusterbot.features.contact.budget import LATE, STALE, Hours, limits_for, next_moment
from clusterbot.features.contact.public_holidays import is_holiday
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Person, participation, private_chat
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction


def ask(
    tx: Transaction,
    person: Person,
    cluster: Cluster,
    *,
    kind: str,
    subject_id: int,
    source: str,
    at: datetime,
    expects_answer: bool = True,
    letter_kind: str = "favour",
    **content: Any,
) -> Ask | None:
    """Plan an unasked message for `at`, or the next moment that the person's hours and limits allow.

    It is put into their chat as the card `card_of(kind, subject_id)`, rendered by `source` with `content`; how long it
    stays true if it is late is said by `letter_kind` (store.kinds). None if
    this person is not to be written to: paused, opted out, left, nowhere to be reached, or silent twice in a row; and
    while a facilitator has stopped it. What comes more than an hour late, because the bot was away, is wanted now.
    """
    at = at if tx.now - at < LATE else tx.now
    planned = Ask(
        person_id=person.id,
        cluster_id=cluster.id,
        kind=kind,
        subject_id=subject_id,
        expects_answer=expects_answer,
        wanted_at=at,
    )
    to = private_chat(tx, person.id)
    limits = limits_for(person.level, kind)
    reason = approvals.refusal(tx, cluster, kind, at, person.id) or why_not(tx, person, cluster, at, kind)
    if reason or to is None or limits is None:
        planned.state, planned.dropped_because = "dropped", reason or "unreachable"
        tx.add(planned)
        return None
    when = next_moment(at, sent_to(tx, person.id), limits, hours_of(person, cluster))
    letter = outbox.show(
        tx,
        to,
        card_of(kind, subject_id),
        source,
        content,
        person_id=person.id,
        cluster_id=cluster.id,
        not_before=when,
        broadcast=True,
        kind=letter_kind,
    )
    planned.letter_id = letter.id
    tx.add(planned)
    return planned


def card_of(kind: str, subject_id: int) -> str:
    """The key of the card an ask is shown as, to refresh it."""
    return f"{kind}:{subject_id}"


def answered(tx: Transaction, kind: str, subject_id: int, *, person_id: int | None = None) -> None:
    """The person has answered: the ask is closed, and one that still waits will not go.

    `person_id`: who it is, where several are asked about one subject.
    """
    asked = select(Ask).where(
        col(Ask.kind) == kind, col(Ask.subject_id) == subject_id, col(Ask.state).in_(("planned", "sent"))
    )
    if person_id is not None:
        asked = asked.where(col(Ask.person_id) == person_id)
    for one in tx.session.scalars(asked).all():
        one.state, one.answered_at = "answered", tx.now
        tx.add(one)


def withdraw(tx: Transaction, kind: str, subject_id: int) -> None:
    """What it was about is over: whoever was not asked yet will not be."""
    tx.session.execute(
        update(Ask)
        .where(col(Ask.kind) == kind, col(Ask.subject_id) == subject_id, col(Ask.state) == "planned")
        .values(state="dropped", dropped_because="over")
    )


def why_not(tx: Transaction, person: Person, cluster: Cluster, moment: datetime, kind: str = "") -> str:
    """Why nothing unasked of this kind may go to this person at this moment; "" if it may."""
    if cluster.closed_at is not None:
        return "closed"
    part = participation(tx, person.id, cluster.id)
    if part is None or part.state != "active":
        return "left"
    if person.paused_until is not None and person.paused_until > moment:
        return "paused"
    limits = limits_for(person.level, kind)
    if limits is None:
        return "level"
    return "unanswered" if unanswered(tx, person) >= limits.unanswered_before_stop else ""


def unanswered(tx: Transaction, person: Person) -> int:
    """Asks in a row without any sign of life after them. Two, and a human being takes over."""
    query = select(Ask).where(col(Ask.person_id) == person.id, col(Ask.expects_answer), col(Ask.state) == "sent")
    if person.last_active_at is not None:
        query = query.where(col(Ask.sent_at) > person.last_active_at)
    return len({one.sent_at for one in tx.session.scalars(query)})  # several in one message are one


def sent_to(tx: Transaction, person_id: int, *, but: int | None = None) -> Sequence[datetime]:
    """When this person was written to unasked in the last 30 days, over all clusters.

    What is on its way counts too, except for the letter with the id `but`. Several asks in one message are one.
    """
    moments = tx.session.scalars(
        select(col(Ask.sent_at)).where(col(Ask.person_id) == person_id, col(Ask.sent_at) > tx.now - timedelta(days=31))
    )
    uncounted = (
        select(col(Letter.settled_at))
        .join(Ask, col(Ask.letter_id) == col(Letter.id))
        .where(
            col(Ask.person_id) == person_id,
            col(Ask.sent_at).is_(None),
            col(Letter.state).in_(("claimed", "uncertain")),  # uncertain: whoever sent it was killed
        )
    )
    if but is not None:
        uncounted = uncounted.where(col(Letter.id) != but)
    on_their_way = {moment or tx.now for moment in tx.session.scalars(uncounted)}
    return sorted({moment for moment in moments if moment is not None} | on_their_way)


def hours_of(person: Person, cluster: Cluster) -> Hours:
    """Their zone, their cluster's working days without the public holidays of its country."""
    return hours_there(cluster, person.zone)


def hours_there(cluster: Cluster, zone: str) -> Hours:
    """The cluster's working week by the clock of a zone."""
    return Hours(
        zone,
        frozenset(cluster.working_days.split(",")),
        is_holiday=partial(is_holiday, cluster.country),
    )


def may_go(tx: Transaction, one: Ask, person: Person, cluster: Cluster) -> tuple[str, datetime]:
    """At the moment of leaving: ("go", now), ("hold", until) or (a reason to drop it, now)."""
    reason = why_not(tx, person, cluster, tx.now, one.kind)
    if reason:
        return reason, tx.now
    limits = limits_for(person.level, one.kind)
    assert limits is not None
    until = next_moment(tx.now, sent_to(tx, person.id, but=one.letter_id), limits, hours_of(person, cluster))
    if until - one.wanted_at > STALE:
        return "stale", tx.now
    return ("go", tx.now) if until <= tx.now else ("hold", until)
