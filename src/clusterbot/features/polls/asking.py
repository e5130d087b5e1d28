"""Whoever has not voted is asked once in private, a day or two before the close; silence is no answer owed."""

from typing import Any, Literal

from sqlalchemy import Exists, exists, select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals, asks
from clusterbot.features.contact.budget import VOTE, limits_for
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import LEVELS, Participant, Person
from clusterbot.features.polls.deadline import asking_at
from clusterbot.features.polls.records import Ballot, Poll
from clusterbot.store import outbox, schedules
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

REMINDING = "polls.remind"
"""The schedule of a poll's one round of asking."""

AT_ONCE = "polls.ask_at_once"
"""Instead of it, of a poll too short for one: whoever wants to hear of votes only hears of this one, too."""

NEEDED = "polls.needed"
"""What the message is."""

LEVELS_ASKED = {
    REMINDING: tuple(level for level in LEVELS if limits_for(level, VOTE) is not None),
    AT_ONCE: tuple(level for level in LEVELS if limits_for(level, VOTE) is not None and limits_for(level) is None),
}

SLICE = 200
"""People in one transaction."""

Standing = Literal["not", "planned", "asked"]

approvals.goes_by_itself(VOTE, "polls.upcoming.remind", NEEDED)


# ---- when


def plan(tx: Transaction, poll: Poll) -> None:
    cluster = tx.session.get_one(Cluster, poll.cluster_id)
    at = asking_at(tx.now, poll.closes_at, asks.hours_there(cluster, cluster.zone))
    if at is not None:
        schedules.once(tx, REMINDING, poll.id, at)
    else:
        schedules.once(tx, AT_ONCE, poll.id, tx.now)


def over(tx: Transaction, poll_id: int) -> None:
    """The poll takes no more votes: nobody is asked for one, and whoever was asked sees the outcome there."""
    for name in LEVELS_ASKED:
        schedules.drop(tx, name, poll_id)
    asks.withdraw(tx, VOTE, poll_id)
    outbox.refresh(tx, asks.card_of(VOTE, poll_id))


def voted(tx: Transaction, poll_id: int, person_id: int) -> None:
    """Wherever it was: who is not asked yet will not be, and who was sees there that it counts."""
    asks.answered(tx, VOTE, poll_id, person_id=person_id)
    outbox.refresh(tx, asks.card_of(VOTE, poll_id), person_id=person_id)


# ---- whom


def dealt_with(poll_id: Any, person_id: Any) -> Exists:
    """In a query: was this person asked for this vote, or will they be, or must they not?"""
    return exists().where(col(Ask.kind) == VOTE, col(Ask.subject_id) == poll_id, col(Ask.person_id) == person_id)


def whom(tx: Transaction, poll: Poll, name: str, limit: int | None = None) -> list[Person]:
    """Who has neither voted nor been asked, and wants to hear of votes."""
    has_voted = exists().where(col(Ballot.poll_id) == poll.id, col(Ballot.person_id) == col(Person.id))
    return list(
        tx.session.scalars(
            select(Person)
            .join(Participant, col(Participant.person_id) == col(Person.id))
            .where(
                col(Participant.cluster_id) == poll.cluster_id,
                col(Participant.state) == "active",
                col(Person.level).in_(LEVELS_ASKED[name]),
                ~dealt_with(poll.id, Person.id),
                ~has_voted,
            )
            .order_by(col(Person.id))
            .limit(limit)
        )
    )


def ask_all(tx: Transaction, poll: Poll, schedule: Schedule) -> None:
    """One slice; if that was not everybody, the next one follows at once."""
    cluster = tx.session.get_one(Cluster, poll.cluster_id)
    people = whom(tx, poll, schedule.name, SLICE)
    for person in people:
        asks.ask(
            tx,
            person,
            cluster,
            kind=VOTE,
            subject_id=poll.id,
            source=NEEDED,
            letter_kind="vote",
            at=schedule.next_due_at,
            expects_answer=False,
            poll=poll.id,
        )
    if len(people) == SLICE:
        schedules.once(tx, schedule.name, poll.id, schedule.next_due_at)


def standing(tx: Transaction, poll_id: int, person_id: int | None) -> Standing:
    """How far it is with asking this person for this vote."""
    rows = tx.session.execute(
        select(col(Ask.sent_at), col(Ask.state)).where(
            col(Ask.kind) == VOTE, col(Ask.subject_id) == poll_id, col(Ask.person_id) == person_id
        )
    ).all()
    if any(sent_at is not None for sent_at, _ in rows):
        return "asked"
    return "planned" if any(state == "planned" for _, state in rows) else "not"
