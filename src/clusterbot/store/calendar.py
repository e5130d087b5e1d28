"""Local days and hours as instants, right across clock changes."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

RHYTHMS = ("weekly", "fortnightly", "monthly")
"""How often something comes round: each week, every two weeks, or on the first such weekday of a month."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@lru_cache(4096)
def instant(day: date, at: time, zone: str) -> datetime:
    """The UTC instant of a local day and hour: the first of a fold, the first valid minute after a gap.

    Cron triggers fire twice at a fold and calendar triggers skip a whole week at a gap; so the hour is added here.
    """
    tz = ZoneInfo(zone)
    wanted = datetime.combine(day, at.replace(second=0, microsecond=0, fold=0))
    for minutes in range(24 * 60):
        local = (wanted + timedelta(minutes=minutes)).replace(tzinfo=tz)
        there_and_back = local.astimezone(UTC)
        if there_and_back.astimezone(tz).replace(tzinfo=None) == local.replace(tzinfo=None):
            return there_and_back
    raise ValueError(f"{day} has no {at} in {zone}")


def local(moment: datetime, zone: str) -> datetime:
    """The instant as a clock on that wall shows it."""
    return moment.astimezone(ZoneInfo(zone))


def day_before(moment: datetime, zone: str) -> date:
    """The local day before the instant's own."""
    return local(moment, zone).date() - timedelta(days=1)


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def next_day(weekdays: Collection[str], after: date, rhythm: str = "weekly", counted_from: date | None = None) -> date:
    """The first day after `after` on one of these weekdays ("mon" … "sun") in whose week, by the rhythm, it is time."""
    day = _next_day(frozenset(weekdays), after)
    while not is_time(day, rhythm, counted_from):
        day = _next_day(frozenset(weekdays), day)
    return day


def day_before_that(weekdays: Collection[str], before: date, rhythm: str, counted_from: date | None) -> date:
    """The last such day before `before`."""
    days = (before - timedelta(days=ago) for ago in range(1, 50))
    return next(day for day in days if weekday(day) in weekdays and is_time(day, rhythm, counted_from))


def is_time(day: date, rhythm: str, counted_from: date | None) -> bool:
    """Whether the rhythm comes round in the week of this day. Every two weeks is counted in sevens from a day."""
    match rhythm:
        case "fortnightly":
            return (day - (counted_from or date.min)).days // 7 % 2 == 0
        case "monthly":
            return day.day <= 7
    return True


@lru_cache(4096)  # on one morning it is asked the same for every cluster
def _next_day(weekdays: frozenset[str], after: date) -> date:
    trigger = CronTrigger(day_of_week=",".join(sorted(weekdays)), hour=12, timezone=UTC)
    midnight = datetime.combine(after + timedelta(days=1), time(), tzinfo=UTC)
    found = trigger.get_next_fire_time(None, midnight)
    assert isinstance(found, datetime)
    return found.date()


def valid_zone(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return False
    return bool(zone)
