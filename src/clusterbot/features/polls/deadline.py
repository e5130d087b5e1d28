"""When a poll closes, and when whoever has not voted hears of it before. Pure."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from clusterbot.features.contact.budget import Hours
from clusterbot.store.calendar import instant, local, next_day

HOUR = time(16)
"""In the cluster, before people go home: whoever hears in the morning that it closes today can still vote."""

SPANS = (1, 3, 7)
USUAL = 3
LONGEST = 90
"""Days. A vote that nobody remembers having been asked about is no decision."""

DAY = timedelta(days=1)

SHORTEST = 2 * DAY
"""Of a poll that anybody is reminded of; in a shorter one the card in the channel is fresh enough."""

LONG = 5 * DAY
EARLY, LATE = timedelta(hours=48), timedelta(hours=36)
"""Before the close of a long poll, and of the others."""


def after(days: int, now: datetime, zone: str, working_days: Collection[str]) -> datetime:
    """The close `days` from now; a free day gives way to the next working day."""
    return instant(_working(local(now, zone).date() + timedelta(days=days), working_days), HOUR, zone)


def on(day: date, zone: str) -> datetime:
    """The close on a day that somebody chose: theirs, even if it is a free one."""
    return instant(day, HOUR, zone)


def fits(closes_at: datetime, now: datetime) -> bool:
    """Is this a moment a poll can close at: still to come, and not too far away?"""
    return now < closes_at <= now + timedelta(days=LONGEST)


def asking_at(now: datetime, closes_at: datetime, hours: Hours) -> datetime | None:
    """When whoever has not voted by then is asked, in the cluster's working hours; None: the poll is too short.

    With a day to spare if that can be, so that it is morning before the close everywhere: before a weekend, not after.
    """
    left = closes_at - now
    if left < SHORTEST:
        return None
    wanted = closes_at - (EARLY if left > LONG else LATE)
    openings = [hours.next_open(wanted - back * DAY) for back in range(15)]
    in_time = [at for at in openings if now < at < closes_at]
    return next((at for at in in_time if at <= closes_at - DAY), in_time[0] if in_time else None)


def _working(day: date, working_days: Collection[str]) -> date:
    return next_day(working_days, day - timedelta(days=1))
