"""A lesson every few days for whoever chose that: outside their budget, in their hours, and never on top of another.

The next one is planned when one was answered: a lesson that waits unanswered is followed by none.
"""

from datetime import timedelta

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.learning.lessons import next_of, track
from clusterbot.features.learning.records import Learner, answers_of
from clusterbot.features.people.records import Participant, Person, participation, private_chat
from clusterbot.features.routes import due
from clusterbot.store import outbox, schedules
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

NEXT = "learning.next"
LESSON = "learning.lesson"

EVERY = {False: timedelta(days=4), True: timedelta(days=2)}
"""Between two lessons; True: of somebody who facilitates (training.yaml, delivery)."""


def plan_next(tx: Transaction, person: Person, part: Participant) -> Schedule | None:
    """The next lesson of somebody who gets them, in a few days and in their hours; None once all are answered."""
    learner = tx.session.get(Learner, person.id)
    if learner is None or next_of(track(facilitates=part.is_facilitator), answers_of(tx, person.id)) is None:
        return None
    cluster = tx.session.get_one(Cluster, learner.cluster_id)
    at = hours_of(person, cluster).next_open(tx.now + EVERY[part.is_facilitator])
    return schedules.once(tx, NEXT, learner.person_id, at)


def stop(tx: Transaction, learner: Learner) -> None:
    """None any more."""
    schedules.drop(tx, NEXT, learner.person_id)
    tx.session.delete(learner)
    tx.session.flush()


@due(NEXT)
def send_next(tx: Transaction, schedule: Schedule) -> None:
    """Unless they pause or facilitators have stopped all messages: then it waits for another day."""
    learner = tx.session.get(Learner, schedule.subject_id)
    if learner is None:
        return
    person, cluster = tx.session.get_one(Person, learner.person_id), tx.session.get_one(Cluster, learner.cluster_id)
    part = participation(tx, person.id, cluster.id)
    to = private_chat(tx, person.id)
    if part is None or part.state != "active" or cluster.closed_at is not None:
        stop(tx, learner)
        return
    if cluster.silent_since is not None or (person.paused_until is not None and person.paused_until > tx.now):
        schedules.once(tx, NEXT, learner.person_id, hours_of(person, cluster).next_open(tx.now + timedelta(days=1)))
        return
    lesson = next_of(track(facilitates=part.is_facilitator), answers_of(tx, person.id))
    if lesson is not None and to is not None:
        outbox.show(
            tx,
            to,
            f"lesson:{lesson}:{schedule.next_due_at:%Y%m%d}",
            LESSON,
            {"lesson": lesson},
            person_id=person.id,
            cluster_id=cluster.id,
            not_before=hours_of(person, cluster).next_open(tx.now),
            broadcast=True,
            kind="favour",
        )
