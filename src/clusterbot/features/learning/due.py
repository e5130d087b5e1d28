"""A lesson every few days for whoever chose that: outside their budget, in their hours, and never on top of another."""

from datetime import datetime, timedelta

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.learning.lessons import next_of
from clusterbot.features.learning.records import Learner, answers_of, facilitates, track_of
from clusterbot.features.people.records import Person, participation, private_chat
from clusterbot.features.routes import due, passed, settled
from clusterbot.store import outbox, schedules
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

NEXT = "learning.next"
LESSON = "learning.lesson"

EVERY = {False: timedelta(days=4), True: timedelta(days=2)}
"""Between two lessons; True: of somebody who facilitates (training.yaml, delivery)."""

WELCOME_AT = ("allowed", "weekly_only")
"""Levels at which somebody still gets the lessons they chose."""


def card_of(lesson: str) -> str:
    """One in each chat: a lesson that is read anew stands at the end of it."""
    return f"lesson:{lesson}"


def next_lesson(tx: Transaction, person_id: int) -> str | None:
    return next_of(track_of(tx, person_id), answers_of(tx, person_id))


def plan_next(tx: Transaction, learner: Learner) -> datetime | None:
    """When somebody's next lesson may come: in a few days, in their hours; None once all are answered."""
    if next_lesson(tx, learner.person_id) is None:
        return None
    person, cluster = tx.session.get_one(Person, learner.person_id), tx.session.get_one(Cluster, learner.cluster_id)
    at = hours_of(person, cluster).next_open(tx.now + EVERY[facilitates(tx, person.id)])
    return schedules.once(tx, NEXT, learner.person_id, at).next_due_at


def stop(tx: Transaction, learner: Learner) -> None:
    """None any more."""
    schedules.drop(tx, NEXT, learner.person_id)
    tx.session.delete(learner)
    tx.session.flush()


@due(NEXT)
def send_next(tx: Transaction, schedule: Schedule) -> None:
    """Unless the last one waits for its answer, they pause or cannot be reached: then it is looked at again later."""
    learner = tx.session.get(Learner, schedule.subject_id)
    if learner is None:
        return
    if not _takes_part(tx, learner):
        stop(tx, learner)
        return
    plan_next(tx, learner)
    lesson, to = next_lesson(tx, learner.person_id), private_chat(tx, learner.person_id)
    if lesson in (None, learner.waiting) or to is None or not is_welcome(tx, learner):
        return
    outbox.start_anew(tx, to, card_of(lesson))
    person, cluster = tx.session.get_one(Person, learner.person_id), tx.session.get_one(Cluster, learner.cluster_id)
    outbox.show(
        tx,
        to,
        card_of(lesson),
        LESSON,
        {"lesson": lesson, "by_itself": True},
        person_id=person.id,
        cluster_id=cluster.id,
        not_before=hours_of(person, cluster).next_open(tx.now),
        broadcast=True,
        kind="favour",
    )
    learner.waiting = lesson
    tx.add(learner)


@passed(NEXT)
def had_it(tx: Transaction, schedule: Schedule) -> None:
    """The next one comes in a few days."""
    learner = tx.session.get(Learner, schedule.subject_id)
    if learner is not None:
        plan_next(tx, learner)


def _takes_part(tx: Transaction, learner: Learner) -> bool:
    """Still, in the cluster that they get lessons from, and at a level at which they want them."""
    part = participation(tx, learner.person_id, learner.cluster_id)
    is_over = tx.session.get_one(Cluster, learner.cluster_id).closed_at is not None
    level = tx.session.get_one(Person, learner.person_id).level
    return part is not None and part.state == "active" and not is_over and level in WELCOME_AT


def is_welcome(tx: Transaction, learner: Learner | None) -> bool:
    """May a lesson come by itself just now? Not in a pause, nor while facilitators have stopped all messages."""
    if learner is None or not _takes_part(tx, learner):
        return False
    paused_until = tx.session.get_one(Person, learner.person_id).paused_until
    is_silent = tx.session.get_one(Cluster, learner.cluster_id).silent_since is not None
    return not is_silent and (paused_until is None or paused_until <= tx.now)


@settled(LESSON)
def was_not_sent(tx: Transaction, letter: Letter) -> None:
    """It did not reach them, and they have nothing to answer: it comes with the next look."""
    learner = tx.session.get(Learner, letter.person_id) if letter.person_id is not None else None
    is_theirs = learner is not None and letter.content.get("lesson") == learner.waiting
    if learner is not None and is_theirs and letter.content.get("by_itself") and letter.state != "sent":
        learner.waiting = ""
        tx.add(learner)
