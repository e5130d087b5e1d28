"""Whom the next weekly question goes to, and how it would look today."""

from functools import partial

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import lines_of
from clusterbot.features.actions.records import known
from clusterbot.features.checkins.due import KIND, NAME, about
from clusterbot.features.checkins.talk import say_question
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.approvals import KINDS
from clusterbot.features.contact.asks import why_not
from clusterbot.features.contact.foreseen import Foreseen
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Participant, Person, private_chat
from clusterbot.features.routes import foresees
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


@foresees
def questions(tx: Transaction, cluster: Cluster) -> list[Foreseen]:
    """A question for everybody who owns something to ask about, and may be asked at that hour."""
    planned = tx.session.execute(
        select(Schedule, Participant, Person)
        .join(Participant, col(Participant.id) == col(Schedule.subject_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Schedule.name) == NAME, col(Participant.cluster_id) == cluster.id)
    ).all()
    return [
        Foreseen(KIND, KINDS[KIND].name, schedule.next_due_at, person.id, say=partial(_question, actions=actions))
        for schedule, part, person in planned
        if (actions := about(tx, part.id, schedule.next_due_at))
        and not why_not(tx, person, cluster, schedule.next_due_at)
        and private_chat(tx, person.id) is not None
    ]


def _question(draft: Draft, actions: list[int]) -> Message:
    return say_question(draft, lines_of(draft, known(draft.tx, actions), draft.tx.now), 0)
