"""Once a week, at the cluster's hour, the digest goes into each of its channels, and to those who chose to get it."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster, channels_of, chat_of
from clusterbot.features.contact import approvals
from clusterbot.features.contact.asks import hours_of, hours_there
from clusterbot.features.contact.missed import may_be_missed
from clusterbot.features.contact.public_holidays import is_holiday
from clusterbot.features.digests.records import Subscription
from clusterbot.features.people.records import Person, private_chat
from clusterbot.features.routes import begins, due
from clusterbot.store import outbox, schedules
from clusterbot.store.calendar import local
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

POSTING = "digests.post"
WEEKLY = "digests.weekly"
KIND = "digest"

approvals.goes_by_itself(KIND, "digests.upcoming.post", POSTING, WEEKLY)


@begins
def plan(tx: Transaction, cluster: Cluster) -> None:
    """In the cluster's rhythm on its day, at its hour, in its zone."""
    schedules.weekly(
        tx,
        POSTING,
        cluster.id,
        weekdays=cluster.digest_weekday,
        hour=cluster.digest_hour,
        zone=cluster.zone,
        rhythm=cluster.rhythm,
        counted_from=cluster.counted_from,
    )


def posting_moment(cluster: Cluster, planned: datetime) -> datetime:
    """When it really goes: on a public holiday of the cluster's country it waits for the next working morning."""
    if not is_holiday(cluster.country, local(planned, cluster.zone).date()):
        return planned
    return hours_there(cluster, cluster.zone).next_open(planned)


@due(POSTING, kind="digest")
def post(tx: Transaction, schedule: Schedule) -> None:
    """A letter for each channel; whether there is anything to say is seen when it leaves."""
    cluster = tx.session.get(Cluster, schedule.subject_id)
    if cluster is None or cluster.closed_at is not None:
        return
    at = posting_moment(cluster, schedule.next_due_at)
    since = schedules.previous(schedule)
    content = {"cluster": cluster.id, "since": since.isoformat(), "planned": at.isoformat()}
    for channel in channels_of(tx, cluster.id, None):
        outbox.post(
            tx,
            chat_of(channel),
            POSTING,
            content | {"pillar": channel.pillar_key},
            cluster_id=cluster.id,
            not_before=at,
            broadcast=True,
            kind="digest",
        )
    for person in subscribers(tx, cluster.id):
        _send(tx, cluster, person, content)


@may_be_missed(POSTING, KIND, "digests.missed")
def whose(tx: Transaction, schedule: Schedule) -> Cluster | None:
    """The cluster whose digest it is; None if nobody would see it."""
    cluster = tx.session.get(Cluster, schedule.subject_id)
    if cluster is None or not (channels_of(tx, cluster.id, None) or subscribers(tx, cluster.id)):
        return None
    return cluster


def subscribers(tx: Transaction, cluster_id: int) -> list[Person]:
    """Those who chose to get it in private."""
    return list(
        tx.session.scalars(
            select(Person)
            .join(Subscription, col(Subscription.person_id) == col(Person.id))
            .where(col(Subscription.cluster_id) == cluster_id)
            .order_by(col(Person.id))
        )
    )


def _send(tx: Transaction, cluster: Cluster, person: Person, content: dict[str, object]) -> None:
    """They asked for it, so it is outside their budget (nudges.yaml, chosen_digest); not outside their hours."""
    to = private_chat(tx, person.id)
    if to is not None:
        outbox.post(
            tx,
            to,
            WEEKLY,
            dict(content),
            person_id=person.id,
            cluster_id=cluster.id,
            not_before=hours_of(person, cluster).next_open(tx.now),
            broadcast=True,
            kind="digest",
        )
