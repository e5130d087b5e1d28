"""A cluster's name, place and weekly hour; whatever hangs on them is planned anew."""

from collections.abc import Collection
from datetime import time

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.checkins import due as checkins
from clusterbot.features.checkins.choosing import asking_day
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.digests import due as digests
from clusterbot.features.people.records import Account, Participant, person_of
from clusterbot.store.calendar import WEEKDAYS, day_before, next_day
from clusterbot.store.transaction import Transaction
from clusterbot.words.places import Place, working_days

SHORT = 60
"""Signs of the name that stands in messages and on buttons."""


def rename(tx: Transaction, cluster: Cluster, name: str) -> None:
    cluster.name = " ".join(name.split())
    cluster.short_name = cluster.name if len(cluster.name) <= SHORT else cluster.name[: SHORT - 1].rstrip() + "…"
    tx.add(cluster)


def move_to(tx: Transaction, cluster: Cluster, place: Place) -> None:
    """Zone, working days and public holidays are those of the place; whoever went by the cluster's clock still does."""
    before = cluster.zone
    cluster.place, cluster.zone, cluster.country = place.name, place.zone, place.country
    tx.add(cluster)
    for part in _active(tx, cluster):
        person = person_of(tx, part)
        if person.zone == before and not _told_their_own(tx, person.id):
            person.zone = place.zone
            tx.add(person)
    work_on(tx, cluster, working_days(place.country))


def work_on(tx: Transaction, cluster: Cluster, days: Collection[str]) -> None:
    """The week's work happens on these days. A digest that opened the week still does."""
    opened = cluster.digest_weekday == week_of(cluster.working_days.split(","))[0]
    cluster.working_days = ",".join(day for day in WEEKDAYS if day in days)
    day = week_of(days)[0] if opened else cluster.digest_weekday
    meet_at(tx, cluster, f"{day} {cluster.digest_hour}")


def week_of(days: Collection[str]) -> tuple[str, ...]:
    """Working days as the week runs there, from the first after the weekend: Sunday to Thursday."""
    opens = [at for at, day in enumerate(WEEKDAYS) if day in days and WEEKDAYS[at - 1] not in days] or [0]
    return tuple(day for day in (*WEEKDAYS[opens[0] :], *WEEKDAYS[: opens[0]]) if day in days)


COUNTED = ("first", "third", "last")
"""Working days by their place in the week, where nobody knows yet which days these are."""


def meet_at(tx: Transaction, cluster: Cluster, weekly_hour: str) -> None:
    """The digest at this hour or on the next working day, the question the working day after it.

    `weekly_hour` is "mon 09:30"; instead of a weekday it may have one of COUNTED.
    """
    day, hour = weekly_hour.split()
    days = cluster.working_days.split(",")
    if day in COUNTED:
        day = _counted(week_of(days), day)
    cluster.digest_weekday = asking_day(day, days)
    cluster.digest_hour = time.fromisoformat(hour).strftime("%H:%M")
    following = WEEKDAYS[(WEEKDAYS.index(cluster.digest_weekday) + 1) % 7]
    cluster.checkin_weekday = asking_day(following, days)
    come_round(tx, cluster, cluster.rhythm)


def come_round(tx: Transaction, cluster: Cluster, rhythm: str) -> None:
    """Digest and question in this rhythm; every two weeks is counted from the next digest day on."""
    cluster.rhythm = rhythm
    yesterday = day_before(tx.now, cluster.zone)
    cluster.counted_from = next_day([cluster.digest_weekday], yesterday) if rhythm == "fortnightly" else None
    tx.add(cluster)
    digests.plan(tx, cluster)
    for part in _active(tx, cluster):
        checkins.plan(tx, part, person_of(tx, part))


def _counted(week: tuple[str, ...], which: str) -> str:
    """The third of a week of two days is the second."""
    return {"first": week[0], "third": week[:3][-1], "last": week[-1]}[which]


def _told_their_own(tx: Transaction, person_id: int) -> bool:
    """Slack said where this person is; Telegram says nothing, so they go by the cluster's clock."""
    on_slack = select(col(Account.id)).where(col(Account.person_id) == person_id, col(Account.platform) == "slack")
    return tx.session.scalars(on_slack.limit(1)).first() is not None


def _active(tx: Transaction, cluster: Cluster) -> list[Participant]:
    return list(
        tx.session.scalars(
            select(Participant).where(col(Participant.cluster_id) == cluster.id, col(Participant.state) == "active")
        )
    )
