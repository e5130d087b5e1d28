"""In the cluster's rhythm, at their own hour, whoever owns an open action is asked, or whoever answers for them."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import col

from clusterbot.features.actions.answering import asked_of
from clusterbot.features.actions.records import known
from clusterbot.features.actions.reporting import reports_since
from clusterbot.features.checkins.choosing import FRESH, asking_day, to_ask
from clusterbot.features.checkins.records import Checkin
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals, asks
from clusterbot.features.contact.missed import may_be_missed
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, Person, participation, person_of
from clusterbot.features.routes import due, follows_person, settled, tells_of_person
from clusterbot.store import schedules
from clusterbot.store.calendar import local
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

NAME = "checkins.ask"
KIND = "checkin"

approvals.goes_by_itself(KIND, "checkins.upcoming.ask", NAME)


# ---- when


def plan(tx: Transaction, part: Participant, person: Person) -> None:
    """Every active participant has their hour of the week; at that hour we look whether there is anything to ask."""
    cluster = tx.session.get_one(Cluster, part.cluster_id)
    day = asking_day(cluster.checkin_weekday, cluster.working_days.split(","))
    schedules.weekly(
        tx,
        NAME,
        part.id,
        weekdays=day,
        hour=person.hour,
        zone=person.zone,
        rhythm=cluster.rhythm,
        counted_from=cluster.counted_from,
    )


@tells_of_person
def tells_of_checkins(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    mine = [part.id for part in _parts(tx, person_id)]
    asked = tx.session.scalars(select(Checkin).where(col(Checkin.participant_id).in_(mine)).order_by(col(Checkin.id)))
    return {
        heading(tx, person_id, "checkins.held"): [
            {
                "day": moment(one.day),
                "actions": [action.title for action in known(tx, one.actions)],
                "asked": moment(one.asked_at),
                "state": one.state,
            }
            for one in asked
        ]
    }


@follows_person
def checkins_follow(tx: Transaction, change: PersonChange) -> None:
    if change.kind == "merged" and change.into_id is not None:
        _merge(tx, change.person_id, change.into_id)
        return
    if change.kind == "erased":
        _erase(tx, [part.id for part in _parts(tx, change.person_id)])
        return
    for part in _parts(tx, change.person_id):
        if part.state == "active":
            plan(tx, part, person_of(tx, part))
        else:
            schedules.drop(tx, NAME, part.id)
            _close(tx, part.id)


def _merge(tx: Transaction, gone_id: int, into_id: int) -> None:
    """Two parts in one cluster are asked once, at the hour of the person who stays."""
    person = tx.session.get_one(Person, into_id)
    for theirs in _parts(tx, gone_id):
        ours = participation(tx, into_id, theirs.cluster_id)
        if ours is not None:
            schedules.drop(tx, NAME, theirs.id)
            same_day = select(col(Checkin.day)).where(col(Checkin.participant_id) == ours.id)
            of_theirs = col(Checkin.participant_id) == theirs.id
            tx.session.execute(delete(Checkin).where(of_theirs, col(Checkin.day).in_(same_day)))
            tx.session.execute(update(Checkin).where(of_theirs).values(participant_id=ours.id))
        if theirs.state == "active" or (ours is not None and ours.state == "active"):
            plan(tx, ours or theirs, person)


def _erase(tx: Transaction, part_ids: list[int]) -> None:
    """When somebody was asked and answered is theirs alone; what they answered stands in reports."""
    for part_id in part_ids:
        schedules.drop(tx, NAME, part_id)
    tx.session.execute(delete(Checkin).where(col(Checkin.participant_id).in_(part_ids)))


def _parts(tx: Transaction, person_id: int) -> list[Participant]:
    return list(tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)))


# ---- what


@due(NAME, kind="question")
def ask(tx: Transaction, schedule: Schedule) -> None:
    """Ask about at most three open actions; last week's question, if it is still open, is over."""
    part = tx.session.get(Participant, schedule.subject_id)
    if part is None or part.state != "active" or _is_closed(tx, part.cluster_id):
        return
    day = local(schedule.next_due_at, schedule.zone).date()
    if tx.session.scalars(
        select(Checkin).where(col(Checkin.participant_id) == part.id, col(Checkin.day) == day)
    ).first():
        return
    _close(tx, part.id)
    ids = about(tx, part.id, tx.now)
    if not ids:
        return
    checkin = Checkin(participant_id=part.id, day=day, actions=ids, at=tx.now)
    tx.add(checkin)
    asked = asks.ask(
        tx,
        person_of(tx, part),
        tx.session.get_one(Cluster, part.cluster_id),
        kind=KIND,
        subject_id=checkin.id,
        source=NAME,
        letter_kind="question",
        at=schedule.next_due_at,
        checkin=checkin.id,
        actions=ids,
    )
    if asked is None:  # paused, out of reach, silent twice: this week's question is not put
        checkin.state = "closed"
        tx.add(checkin)


@may_be_missed(NAME, KIND, "checkins.missed")
def whose(tx: Transaction, schedule: Schedule) -> Cluster | None:
    """The cluster on whose behalf somebody would be asked; None if there is nothing to ask, or nobody."""
    part = tx.session.get(Participant, schedule.subject_id)
    if part is None or part.state != "active" or not about(tx, part.id, tx.now):
        return None
    cluster = tx.session.get_one(Cluster, part.cluster_id)
    return None if asks.why_not(tx, person_of(tx, part), cluster, tx.now, KIND) else cluster


def about(tx: Transaction, participant_id: int, moment: datetime) -> list[int]:
    """The actions that somebody would be asked about at this moment, by what is known now."""
    open_ids = [action.id for action in asked_of(tx, participant_id)]
    told = [(one.action_id, one.at) for one in reports_since(tx, open_ids, moment - FRESH)]
    return to_ask(open_ids, told, moment)


def _is_closed(tx: Transaction, cluster_id: int) -> bool:
    return tx.session.get_one(Cluster, cluster_id).closed_at is not None


@settled(NAME)
def went_out(tx: Transaction, letter: Letter) -> None:
    checkin = tx.session.get(Checkin, int(letter.content["checkin"]))
    if checkin is not None and checkin.asked_at is None and letter.state in ("sent", "uncertain"):
        checkin.asked_at = tx.now
        tx.add(checkin)


def _close(tx: Transaction, participant_id: int) -> None:
    """Unanswered and over. Its buttons still work on the actions: a later tap corrects at any time."""
    tx.session.execute(
        update(Checkin)
        .where(col(Checkin.participant_id) == participant_id, col(Checkin.state) == "open")
        .values(state="closed")
    )
