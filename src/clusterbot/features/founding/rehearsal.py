"""The first week as it will be: what goes out when, from the plans that are really there."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal

from clusterbot.features.checkins.due import NAME as CHECKIN
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.digests.due import POSTING, posting_moment
from clusterbot.features.nudges.patience import reminder_at
from clusterbot.features.people.records import Participant, person_of
from clusterbot.store import schedules
from clusterbot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Step:
    """Something that goes out by itself."""

    at: datetime
    what: Literal["checkin", "reminder", "digest"]
    planned: datetime  # before a public holiday moved it


def first_week(tx: Transaction, cluster: Cluster, part: Participant) -> list[Step]:
    """The next of each kind in order, as this participant will see it: their own hour, no public holiday."""
    person = person_of(tx, part)
    hours = hours_of(person, cluster)
    steps: list[Step] = []
    digest = schedules.find(tx, POSTING, cluster.id)
    if digest is not None:
        steps.append(Step(posting_moment(cluster, digest.next_due_at), "digest", digest.next_due_at))
    question = schedules.find(tx, CHECKIN, part.id)
    if question is not None:
        asked = hours.next_open(question.next_due_at)
        reminded = reminder_at(asked, time.fromisoformat(person.hour), person.zone, cluster.working_days.split(","))
        steps.append(Step(asked, "checkin", question.next_due_at))
        steps.append(Step(hours.next_open(reminded), "reminder", reminded))
    return sorted(steps, key=lambda step: step.at)
