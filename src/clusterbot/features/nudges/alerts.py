"""After two messages without any sign of life the bot is silent, and a facilitator is told, once, in private."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.answering import asked_of
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.budget import limits_for
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import Draft, Rows
from clusterbot.features.nudges.patience import alert_at, next_alert
from clusterbot.features.nudges.records import Handover
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import (
    Organisation,
    Participant,
    Person,
    facilitators_of,
    participation,
    person_of,
    private_chat,
)
from clusterbot.features.routes import due, follows_person, press, renders, settled, tells_of_person, was_asked
from clusterbot.store import outbox, schedules
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

NAME = "nudges.alert"


# ---- who is silent


def is_silent(tx: Transaction, person: Person, cluster: Cluster) -> bool:
    """Asked as often as they may be without a sign of life; whoever paused, opted out or left is not silent."""
    part = participation(tx, person.id, cluster.id)
    limits = limits_for(person.level)
    if part is None or part.state != "active" or limits is None:
        return False
    if person.paused_until is not None and person.paused_until > tx.now:
        return False
    return asks.unanswered(tx, person) >= limits.unanswered_before_stop


def _silent(tx: Transaction, cluster: Cluster) -> Iterator[tuple[Person, datetime]]:
    """Silent people nobody was told about yet, and when they were asked last."""
    asked = select(Ask).where(col(Ask.cluster_id) == cluster.id, col(Ask.expects_answer), col(Ask.state) == "sent")
    last: dict[int, datetime] = {}
    for one in tx.session.scalars(asked.order_by(col(Ask.sent_at))).all():
        if one.sent_at is not None:
            last[one.person_id] = one.sent_at
    for person_id, asked_at in sorted(last.items()):
        person = tx.session.get_one(Person, person_id)
        if is_silent(tx, person, cluster) and not _was_told(tx, person, cluster):
            yield person, asked_at


def _was_told(tx: Transaction, person: Person, cluster: Cluster) -> bool:
    """Each case once; a sign of life ends it, and the next silence is another."""
    told = select(Handover).where(col(Handover.person_id) == person.id, col(Handover.cluster_id) == cluster.id)
    if person.last_active_at is not None:
        told = told.where(col(Handover.told_at) > person.last_active_at)
    return tx.session.scalars(told).first() is not None


# ---- when it is told


@was_asked
def plan_alert(tx: Transaction, ask: Ask) -> None:
    """The last message may still be answered: two working days are left for it."""
    cluster = tx.session.get_one(Cluster, ask.cluster_id)
    if ask.sent_at is not None and is_silent(tx, tx.session.get_one(Person, ask.person_id), cluster):
        _plan(tx, cluster, alert_at(ask.sent_at, cluster.zone, cluster.working_days.split(",")))


def _plan(tx: Transaction, cluster: Cluster, at: datetime) -> None:
    planned = schedules.find(tx, NAME, cluster.id)
    if planned is None or at < planned.next_due_at:
        schedules.once(tx, NAME, cluster.id, at)


@due(NAME)
def alert(tx: Transaction, schedule: Schedule) -> None:
    """One message with all cases; those not yet two days old, or that nobody can be told of now, come later."""
    cluster = tx.session.get(Cluster, schedule.subject_id)
    if cluster is None or cluster.closed_at is not None:
        return
    working_days = cluster.working_days.split(",")
    if cluster.silent_since is not None:  # a facilitator stopped everything: this can wait, too
        _plan(tx, cluster, next_alert(tx.now, cluster.zone, working_days))
        return
    cases: defaultdict[int, list[Person]] = defaultdict(list)
    for person, asked_at in _silent(tx, cluster):
        ripe_at = alert_at(asked_at, cluster.zone, working_days)
        facilitator = _facilitator_for(tx, person, cluster)
        if ripe_at > tx.now:
            _plan(tx, cluster, ripe_at)
        elif facilitator is None:
            _plan(tx, cluster, next_alert(tx.now, cluster.zone, working_days))
        else:
            cases[facilitator.id].append(person)
    for facilitator_id, people in cases.items():
        _tell(tx, cluster, tx.session.get_one(Person, facilitator_id), people)


def _facilitator_for(tx: Transaction, person: Person, cluster: Cluster) -> Person | None:
    """The first facilitator who may be written to now, and is not the silent one."""
    for part in facilitators_of(tx, cluster.id):
        facilitator = person_of(tx, part)
        paused = facilitator.paused_until is not None and facilitator.paused_until > tx.now
        may_be_told = part.state == "active" and not paused and limits_for(facilitator.level) is not None
        if may_be_told and facilitator.id != person.id and private_chat(tx, facilitator.id) is not None:
            return facilitator
    return None


def _tell(tx: Transaction, cluster: Cluster, facilitator: Person, people: list[Person]) -> None:
    """Not out of the contact budget: alerts have a queue of their own (nudges.yaml, separate_queue)."""
    to = private_chat(tx, facilitator.id)
    assert to is not None
    letter = outbox.send(
        tx,
        to,
        NAME,
        {"people": [person.id for person in people], "at": tx.now.isoformat()},
        person_id=facilitator.id,
        cluster_id=cluster.id,
        not_before=asks.hours_of(facilitator, cluster).next_open(tx.now),
        broadcast=True,
        kind="alert",
    )
    for person in people:
        tx.add(Handover(cluster_id=cluster.id, person_id=person.id, letter_id=letter.id, told_at=tx.now))


@settled(NAME)
def came_to_nothing(tx: Transaction, letter: Letter) -> None:
    """It could not be delivered: nobody was told, so somebody else is, the next working morning."""
    if letter.state not in ("failed", "unreachable", "stale"):
        return
    tx.session.execute(delete(Handover).where(col(Handover.letter_id) == letter.id))
    cluster = tx.session.get_one(Cluster, letter.cluster_id)
    _plan(tx, cluster, next_alert(tx.now, cluster.zone, cluster.working_days.split(",")))


# ---- what is told


@renders(NAME)
def render(draft: Draft) -> Message | None:
    """Facts and a suggested opening, never a score; nothing about whoever came back meanwhile."""
    cluster = draft.tx.session.get_one(Cluster, draft.cluster_id)
    people = [draft.tx.session.get(Person, int(id_)) for id_ in draft.content["people"]]
    cases = [
        _case(draft, person, cluster)
        for person in people
        if person is not None and is_silent(draft.tx, person, cluster)
    ]
    if not cases:
        return None
    rows: Rows = [[("note", press("note_answer", 0)), ("settings", press("settings"))]]
    return draft.message("nudges.alert", rows, cases=cases)


def _case(draft: Draft, person: Person, cluster: Cluster) -> dict[str, Any]:
    tx = draft.tx
    part = participation(tx, person.id, cluster.id)
    assert part is not None
    mine = asked_of(tx, part.id)
    return {
        "name": person.name,
        "role": _role(tx, part),
        "days": _days_quiet(draft, person),
        "unanswered": asks.unanswered(tx, person),
        "action": mine[0].title if mine else "",
        "due": mine[0].due if mine else None,
    }


def _role(tx: Transaction, part: Participant) -> str:
    home = tx.session.get(Organisation, part.organisation_id) if part.organisation_id is not None else None
    return ", ".join(one for one in (part.position, home.name if home else "") if one)


def _days_quiet(draft: Draft, person: Person) -> int:
    """Since their last sign of life; since the first question, if there never was one."""
    since = person.last_active_at or min(asks.sent_to(draft.tx, person.id), default=draft.tx.now)
    return (draft.reader.local(draft.tx.now).date() - draft.reader.local(since).date()).days


@tells_of_person
def tells_of_handovers(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    told = tx.session.scalars(select(Handover).where(col(Handover.person_id) == person_id).order_by(col(Handover.id)))
    return {
        heading(tx, person_id, "nudges.held"): [
            {"cluster": tx.session.get_one(Cluster, one.cluster_id).name, "told": moment(one.told_at)} for one in told
        ]
    }


@follows_person
def handovers_follow(tx: Transaction, change: PersonChange) -> None:
    theirs = col(Handover.person_id) == change.person_id
    if change.kind == "merged":
        tx.session.execute(update(Handover).where(theirs).values(person_id=change.into_id))
    elif change.kind == "left":
        tx.session.execute(delete(Handover).where(theirs, col(Handover.cluster_id) == change.cluster_id))
    elif change.kind == "erased":
        tx.session.execute(delete(Handover).where(theirs))
