"""Who is reminded next if there is no answer until then, and how that would look today."""

from functools import partial

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import lines_of, tap_rows
from clusterbot.features.actions.records import known
from clusterbot.features.checkins.records import Checkin
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.approvals import KINDS
from clusterbot.features.contact.asks import why_not
from clusterbot.features.contact.foreseen import Foreseen
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.nudges.due import KIND, NAME, nearest_of
from clusterbot.features.people.records import Participant, Person, private_chat
from clusterbot.features.routes import foresees, press
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


@foresees
def reminders(tx: Transaction, cluster: Cluster) -> list[Foreseen]:
    """A reminder for everybody who was asked and has not answered."""
    planned = tx.session.execute(
        select(Schedule, Checkin, Person)
        .join(Checkin, col(Checkin.id) == col(Schedule.subject_id))
        .join(Participant, col(Participant.id) == col(Checkin.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Schedule.name) == NAME, col(Participant.cluster_id) == cluster.id, col(Checkin.state) == "open")
    ).all()
    return [
        Foreseen(KIND, KINDS[KIND].name, schedule.next_due_at, person.id, say=partial(_reminder, actions=actions))
        for schedule, checkin, person in planned
        if (actions := nearest_of(tx, checkin))
        and not why_not(tx, person, cluster, schedule.next_due_at)
        and private_chat(tx, person.id) is not None
    ]


def _reminder(draft: Draft, actions: list[int]) -> Message:
    line = lines_of(draft, known(draft.tx, actions), draft.tx.now)[0]
    ways_out: list[Cell] = [
        ("not_now", press("nudge_not_now", 0)),
        ("why", press("nudge_why", 0)),
    ]  # seen, never pressed
    return draft.message("nudges.gentle", [*tap_rows(draft, [line]), ways_out], one=line)
