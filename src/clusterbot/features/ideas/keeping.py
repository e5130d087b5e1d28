"""An idea is kept, reminded of, and comes back: what happens to its row, whoever asks for it."""

from datetime import date, datetime, time

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.ideas import clock
from clusterbot.features.ideas.records import Idea
from clusterbot.store import schedules
from clusterbot.store.calendar import instant, local
from clusterbot.store.transaction import Transaction

CLOCK = "ideas.clock"
"""The schedule of one idea: the next day on which something is to be said of it."""

HOUR = time(9)


def keep(
    tx: Transaction, cluster: Cluster, participant_id: int, *, title: str, text: str, pillar_id: int | None
) -> Idea:
    """A new idea; its clock runs."""
    idea = Idea(
        cluster_id=cluster.id,
        key=_next_key(tx, cluster.id),
        participant_id=participant_id,
        title=title,
        text=text,
        pillar_id=pillar_id,
        at=tx.now,
        decide_by=local(tx.now, cluster.zone).date() + clock.SPAN,
    )
    tx.add(idea)
    wind(tx, cluster, idea)
    return idea


def wind(tx: Transaction, cluster: Cluster, idea: Idea) -> None:
    """Plan the next word on an idea: at nine, where the cluster is, and never for a moment that has passed."""
    day = idea.parked_until if idea.state == "parked" else clock.next_word(idea.decide_by, idea.said)
    if day is not None and idea.is_decidable:
        schedules.once(tx, CLOCK, idea.id, _morning(tx.now, day, cluster.zone))


def reopen(tx: Transaction, cluster: Cluster, idea: Idea) -> None:
    """As if it were new: it is to be decided again, with all the time there is for that."""
    idea.state, idea.parked_until, idea.reason, idea.said = "open", None, "", clock.BEFORE
    idea.decided_at, idea.decided_by = None, None
    idea.decide_by = local(tx.now, cluster.zone).date() + clock.SPAN
    tx.add(idea)
    wind(tx, cluster, idea)


def forget(tx: Transaction, idea: Idea) -> None:
    schedules.drop(tx, CLOCK, idea.id)
    tx.session.delete(idea)
    tx.session.flush()


def _morning(now: datetime, day: date, zone: str) -> datetime:
    """That morning, or if it has passed the next that comes."""
    planned = instant(day, HOUR, zone)
    if planned > now:
        return planned
    today = local(now, zone).date()
    this_morning = instant(today, HOUR, zone)
    return this_morning if this_morning > now else instant(date.fromordinal(today.toordinal() + 1), HOUR, zone)


def _next_key(tx: Transaction, cluster_id: int) -> str:
    """ID-5 after ID-4."""
    taken = tx.session.scalars(select(col(Idea.key)).where(col(Idea.cluster_id) == cluster_id))
    numbers = [int(number) for key in taken if (number := key.rpartition("-")[2]).isdecimal()]
    return f"ID-{max(numbers, default=0) + 1}"
