"""Each working morning we look a working day ahead: what would go out for the first time is put before facilitators."""

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.features.actions.records import Report
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals
from clusterbot.features.contact.foreseen import rounds
from clusterbot.features.contact.records import Absence, Approval
from clusterbot.features.desk import approving
from clusterbot.features.people.held import heading
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.routes import begins, due, follows_person, needs_approval, passed, tells_of_person
from clusterbot.store import schedules
from clusterbot.store.calendar import instant, local, next_day
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

LOOK = "desk.look_ahead"
REMIND = "desk.remind"
HOUR = "09:00"
"""Of the working day before, in the cluster: a whole day is left to think about it."""

PATIENCE = timedelta(hours=3)
"""Before a reminder of what could not be foreseen; else it comes when the round would have gone."""

DECIDED: tuple[type[Approval | Absence], ...] = (Approval, Absence)
"""What facilitators decide about what goes out by itself."""


@begins
def plan(tx: Transaction, cluster: Cluster) -> None:
    if approvals.is_supervised(tx, cluster):
        schedules.weekly(tx, LOOK, cluster.id, weekdays=cluster.working_days, hour=HOUR, zone=cluster.zone)


@due(LOOK)
def look(tx: Transaction, schedule: Schedule) -> None:
    cluster = tx.session.get(Cluster, schedule.subject_id)
    if cluster is None or not approvals.is_supervised(tx, cluster):
        schedules.drop(tx, LOOK, schedule.subject_id)
        return
    look_ahead(tx, cluster)


def look_ahead(tx: Transaction, cluster: Cluster) -> None:
    """Ask about whatever leaves before the next working day is over."""
    for one in rounds(tx, cluster):
        if one.at < _horizon(tx, cluster):
            _ask(tx, cluster, one.kind, one.at)


def _horizon(tx: Transaction, cluster: Cluster) -> datetime:
    next_working = next_day(cluster.working_days.split(","), local(tx.now, cluster.zone).date())
    return instant(next_working + timedelta(days=1), time(), cluster.zone)


@needs_approval
def something_is_held(tx: Transaction, cluster: Cluster, kind: str, wanted_at: datetime) -> None:
    """It could not be foreseen a day ahead: it waits, and they are asked now."""
    _ask(tx, cluster, kind, wanted_at)


def _ask(tx: Transaction, cluster: Cluster, kind: str, at: datetime) -> None:
    if approvals.wants_asking(tx, cluster, kind, at):
        approval = approvals.ask(tx, cluster, kind, at)
        approving.put_before_facilitators(tx, cluster, approval)
        schedules.once(tx, REMIND, approval.id, max(at, tx.now + PATIENCE))


@due(REMIND)
def remind(tx: Transaction, schedule: Schedule) -> None:
    approval = tx.session.get(Approval, schedule.subject_id)
    if approval is not None:
        approving.remind(tx, approval)


@passed(REMIND)
def were_reminded(tx: Transaction, schedule: Schedule) -> None:
    """What they were reminded of stands in /today until it is stale."""


# ---- people who come, go and change


@follows_person
def desk_follows(tx: Transaction, change: PersonChange) -> None:
    """What is foreseen changes with people: the questions that stand show it, and who has just come in sees them."""
    if change.kind == "merged" and change.into_id is not None:
        _decided_by_another(tx, change.person_id, change.into_id)
    elif change.kind == "erased":
        _forget(tx, change.person_id)
    elif change.kind in ("joined", "left"):
        cluster = tx.session.get_one(Cluster, change.cluster_id)
        if approvals.is_supervised(tx, cluster):
            _look_again(tx, cluster, change)


def _look_again(tx: Transaction, cluster: Cluster, change: PersonChange) -> None:
    plan(tx, cluster)  # it may be supervised only since it began
    open_before = approvals.open_questions(tx, cluster)
    look_ahead(tx, cluster)
    part = participation(tx, change.person_id, cluster.id)
    for approval in open_before:
        approving.refresh(tx, approval)
        if part is not None and part.is_facilitator and part.state == "active":
            approving.put_before_facilitators(tx, cluster, approval, only=change.person_id)


def _decided_by_another(tx: Transaction, gone_id: int, into_id: int) -> None:
    for theirs in _parts(tx, gone_id):
        ours = participation(tx, into_id, theirs.cluster_id)
        if ours is not None:
            for which in DECIDED:
                tx.session.execute(update(which).where(col(which.decided_by) == theirs.id).values(decided_by=ours.id))


def _forget(tx: Transaction, person_id: int) -> None:
    """It was decided and noted; by whom is nobody's to know any more."""
    for part in _parts(tx, person_id):
        for which in DECIDED:
            tx.session.execute(update(which).where(col(which.decided_by) == part.id).values(decided_by=None))
        tx.session.execute(update(Report).where(col(Report.noted_by) == part.id).values(noted_by=None))


def _parts(tx: Transaction, person_id: int) -> list[Participant]:
    return list(tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)))


@tells_of_person
def what_the_desk_holds(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """What they decided and wrote down as a facilitator; what was written down for them stands with their actions."""
    parts = [part.id for part in _parts(tx, person_id)]
    decided = tx.session.scalars(select(Approval).where(col(Approval.decided_by).in_(parts)).order_by(col(Approval.id)))
    missed = tx.session.scalars(select(Absence).where(col(Absence.decided_by).in_(parts)).order_by(col(Absence.id)))
    noted = tx.session.scalars(select(Report).where(col(Report.noted_by).in_(parts)).order_by(col(Report.id)))
    return {
        heading(tx, person_id, "desk.held.decided"): [
            {"kind": one.kind, "decision": one.state, "at": one.decided_at.isoformat() if one.decided_at else ""}
            for one in decided
        ]
        + [
            {"kind": "missed", "decision": one.state, "at": one.decided_at.isoformat() if one.decided_at else ""}
            for one in missed
        ],
        heading(tx, person_id, "desk.held.noted"): [
            {"action": one.action_id, "status": one.status, "note": one.note, "at": one.at.isoformat()} for one in noted
        ],
    }
