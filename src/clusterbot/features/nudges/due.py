"""A reminder two working days after a check-in without an answer; never a second one."""

from datetime import time

from clusterbot.features.actions.answering import asked_of
from clusterbot.features.checkins.due import KIND as CHECKIN
from clusterbot.features.checkins.records import Checkin
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals, asks
from clusterbot.features.contact.missed import may_be_missed
from clusterbot.features.contact.records import Ask
from clusterbot.features.nudges import alerts  # noqa: F401  its schedule is the nudges' too
from clusterbot.features.nudges.patience import TOO_LATE, reminder_at
from clusterbot.features.people.records import Participant, Person, person_of
from clusterbot.features.routes import due, passed, was_asked
from clusterbot.store import schedules
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

NAME = "nudges.gentle"
KIND = "nudge"

approvals.goes_by_itself(KIND, "nudges.kind", NAME)


@was_asked
def plan_reminder(tx: Transaction, ask: Ask) -> None:
    """Planned with the question, not looked for every day: what will happen can be told beforehand."""
    if ask.kind != CHECKIN or ask.sent_at is None:
        return
    person = tx.session.get_one(Person, ask.person_id)
    working_days = tx.session.get_one(Cluster, ask.cluster_id).working_days.split(",")
    at = reminder_at(ask.sent_at, time.fromisoformat(person.hour), person.zone, working_days)
    schedules.once(tx, NAME, ask.subject_id, at)


@due(NAME)
def remind(tx: Transaction, schedule: Schedule) -> None:
    """Name the action with the nearest date. Answered, over, or too late after an outage: nothing is said."""
    checkin = _waiting(tx, schedule)
    if checkin is None:
        return
    part = tx.session.get_one(Participant, checkin.participant_id)
    asks.ask(
        tx,
        person_of(tx, part),
        tx.session.get_one(Cluster, part.cluster_id),
        kind=KIND,
        subject_id=checkin.id,
        source=NAME,
        letter_kind="nudge",
        at=tx.now,
        checkin=checkin.id,
        actions=nearest_of(tx, checkin),
        since=tx.now.isoformat(),
    )


@passed(NAME)
def was_reminded(tx: Transaction, schedule: Schedule) -> None:
    """Once is all they are."""


@may_be_missed(NAME, KIND, "nudges.missed")
def whose(tx: Transaction, schedule: Schedule) -> Cluster | None:
    """The cluster on whose behalf somebody would be reminded; None if there is nothing to remind them of."""
    checkin = _waiting(tx, schedule)
    part = tx.session.get(Participant, checkin.participant_id) if checkin is not None else None
    return tx.session.get_one(Cluster, part.cluster_id) if part is not None else None


def _waiting(tx: Transaction, schedule: Schedule) -> Checkin | None:
    """The question that is still unanswered, and not too old for a reminder."""
    checkin = tx.session.get(Checkin, schedule.subject_id)
    if checkin is None or checkin.state != "open" or checkin.asked_at is None or tx.now > checkin.asked_at + TOO_LATE:
        return None
    return checkin if nearest_of(tx, checkin) else None


def nearest_of(tx: Transaction, checkin: Checkin) -> list[int]:
    """The action with the nearest date among those asked about; none if all are finished or in other hands."""
    return [action.id for action in asked_of(tx, checkin.participant_id) if action.id in checkin.actions][:1]
