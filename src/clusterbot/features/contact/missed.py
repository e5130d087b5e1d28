"""What came due while the bot was away floods nobody: facilitators are asked once for all of it, send now or skip."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals
from clusterbot.features.contact.asks import hours_there
from clusterbot.features.contact.budget import LATE
from clusterbot.features.contact.records import Absence, Missed
from clusterbot.features.contact.telling import reachable_facilitators, show_facilitators
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Participant, person_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, due, passed, press, renders, routes
from clusterbot.store import outbox, schedules
from clusterbot.store.calendar import instant, local
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

NAME = "contact.missed"
LAPSES = "contact.missed_lapses"
SEND = "contact.send_missed"

GATHERING = timedelta(minutes=1)
"""After the bot is back: all that it missed is found, and the question is asked once, with the whole number."""

PATIENCE = timedelta(hours=3)
"""Facilitators have at least so long to answer; else until their working day ends."""

A_MINUTE = 50
"""Missed things that are sent late in one minute, at most: who presses a button meanwhile waits for none of them."""

Whose = Callable[[Transaction, Schedule], Cluster | None]


@dataclass(frozen=True, slots=True)
class Missable:
    """Something that is rather asked about than done late."""

    kind: str  # of contact.approvals
    phrase: str  # that says how many were missed: "checkins.missed"
    whose: Whose


MISSABLE: dict[str, Missable] = {}


def may_be_missed(name: str, kind: str, phrase: str) -> Callable[[Whose], Whose]:
    """`whose(tx, schedule) -> Cluster | None`: whose facilitators are asked about a late schedule with this name.

    None: nothing would leave, so there is nothing to ask. `phrase` says how many of them were missed.
    """

    def enter(whose: Whose) -> Whose:
        MISSABLE[name] = Missable(kind, phrase, whose)
        return whose

    return enter


# ---- noticing


def put_to_facilitators(tx: Transaction, schedule: Schedule) -> bool:
    """Ask facilitators about a due schedule that is more than an hour late; False if it is to be acted on as usual.

    That is so where nobody could be asked, or facilitators are asked before anything of the kind goes (approvals).
    """
    missable = MISSABLE.get(schedule.name)
    if missable is None or tx.now - schedule.next_due_at <= LATE:
        return False
    cluster = missable.whose(tx, schedule)
    if cluster is None or not _can_be_asked(tx, cluster, missable.kind):
        return False
    absence = _open(tx, cluster.id) or _begin(tx, cluster, schedule.next_due_at)
    absence.since, absence.until = min(absence.since, schedule.next_due_at), tx.now
    absence.counts = {**absence.counts, missable.phrase: absence.counts.get(missable.phrase, 0) + 1}
    tx.session.add(absence)
    tx.session.add(Missed(absence_id=absence.id, plan=schedule.model_dump(mode="json")))
    outbox.refresh(tx, card_of(absence))
    return True


def card_of(absence: Absence) -> str:
    """The key of the card that every facilitator has."""
    return f"missed:{absence.id}"


def _can_be_asked(tx: Transaction, cluster: Cluster, kind: str) -> bool:
    is_quiet = cluster.closed_at is not None or cluster.silent_since is not None
    return (
        not is_quiet
        and not approvals.waits_for_tap(tx, cluster, kind)
        and next(reachable_facilitators(tx, cluster), None) is not None
    )


def _open(tx: Transaction, cluster_id: int) -> Absence | None:
    found: Absence | None = tx.session.scalars(
        select(Absence).where(
            col(Absence.cluster_id) == cluster_id, col(Absence.state) == "asked", col(Absence.lapses_at) > tx.now
        )
    ).one_or_none()
    return found


def _begin(tx: Transaction, cluster: Cluster, since: datetime) -> Absence:
    _close_lapsed(tx, cluster.id)
    absence = Absence(cluster_id=cluster.id, since=since, until=tx.now, lapses_at=lapse_of(tx.now, cluster), counts={})
    tx.add(absence)
    show_facilitators(tx, cluster, card_of(absence), NAME, at=tx.now + GATHERING, absence=absence.id)
    schedules.once(tx, LAPSES, absence.id, absence.lapses_at)
    return absence


def lapse_of(now: datetime, cluster: Cluster) -> datetime:
    """Until when an answer counts: the end of the working day on which they are asked, three hours at least."""
    hours = hours_there(cluster, cluster.zone)
    asked_at = hours.next_open(now)
    return max(instant(local(asked_at, cluster.zone).date(), hours.closes, cluster.zone), asked_at + PATIENCE)


# ---- deciding


def decide(tx: Transaction, absence: Absence, by: Participant | None, *, send: bool) -> bool:
    """The first answer counts, whoever's it is; False for a later one. `by` None: nobody answered in time."""
    tx.session.refresh(absence, with_for_update=True)
    if absence.state != "asked" or (by is not None and absence.lapses_at <= tx.now):
        return False
    absence.state = "sent" if send else "skipped"
    absence.decided_at, absence.decided_by = tx.now, by.id if by is not None else None
    tx.add(absence)
    schedules.drop(tx, LAPSES, absence.id)
    if send:
        _plan(tx, absence)
    else:
        tx.session.execute(delete(Missed).where(col(Missed.absence_id) == absence.id))
    outbox.refresh(tx, card_of(absence))
    return True


def _plan(tx: Transaction, absence: Absence) -> None:
    """So many a minute, each on its own: one that fails holds up no other."""
    ids = tx.session.scalars(
        select(col(Missed.id)).where(col(Missed.absence_id) == absence.id).order_by(col(Missed.id))
    ).all()
    schedules.once_each(tx, SEND, {id_: tx.now + timedelta(minutes=place // A_MINUTE) for place, id_ in enumerate(ids)})


@due(SEND)
def send_late(tx: Transaction, schedule: Schedule) -> None:
    """As it would have been on time: hours, limits and wishes are looked at now. Its day stays the day it was due."""
    one = tx.session.get_one(Missed, schedule.subject_id)
    plan = Schedule.model_validate(one.plan)
    if not plan.weekdays:
        plan.next_due_at = tx.now
    tx.session.delete(one)
    routes.due[plan.name](tx, plan)


@passed(SEND)
def went_late(tx: Transaction, schedule: Schedule) -> None:
    """Facilitators had said yes to it before the backup was made."""
    tx.session.delete(tx.session.get_one(Missed, schedule.subject_id))


@due(LAPSES)
def lapse(tx: Transaction, schedule: Schedule) -> None:
    absence = tx.session.get(Absence, schedule.subject_id)
    if absence is not None:
        decide(tx, absence, None, send=False)


def _close_lapsed(tx: Transaction, cluster_id: int) -> None:
    """The bot may have been away over the end of an earlier question, too."""
    lapsed = select(Absence).where(col(Absence.cluster_id) == cluster_id, col(Absence.state) == "asked")
    for absence in tx.session.scalars(lapsed).all():
        decide(tx, absence, None, send=False)


# ---- what it looks like


@renders(NAME)
def render(draft: Draft) -> Message | None:
    absence = draft.tx.session.get_one(Absence, int(draft.content["absence"]))
    told: dict[str, Any] = {
        "since": absence.since,
        "until": absence.until,
        "what": [draft.words(phrase, n=count) for phrase, count in sorted(absence.counts.items())],
    }
    if absence.state != "asked":
        told |= {"state": absence.state, "by": _name(draft.tx, absence), "at": absence.decided_at}
        return draft.message("contact.missed_decided", **told)
    return draft.message(
        NAME,
        [[("send", press("send_missed", absence.id)), ("skip", press("skip_missed", absence.id))]],
        **told,
        count=sum(absence.counts.values()),
        lapses_at=absence.lapses_at,
    )


@button("send_missed", who="facilitator")
def send_now(turn: Turn, absence_id: int) -> None:
    _decide(turn, absence_id, send=True)


@button("skip_missed", who="facilitator")
def skip(turn: Turn, absence_id: int) -> None:
    _decide(turn, absence_id, send=False)


def _decide(turn: Turn, absence_id: int, *, send: bool) -> None:
    absence = turn.tx.session.get(Absence, absence_id)
    part = turn.facilitator_of(absence.cluster_id) if absence is not None else None
    if absence is None or part is None:
        turn.toast("engine.old_button")
    elif decide(turn.tx, absence, part, send=send):
        turn.toast("contact.missed_goes" if send else "contact.missed_skipped")
    else:
        turn.toast("contact.missed_decided_before", by=_name(turn.tx, absence), sent=absence.state == "sent")


def _name(tx: Transaction, absence: Absence) -> str:
    part = tx.session.get(Participant, absence.decided_by) if absence.decided_by is not None else None
    return person_of(tx, part).name if part is not None else ""
