"""Every zone of the tz database over two years: each rhythm fires once in each of its local periods, at its hour."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
import sqlalchemy
from sqlmodel import Session, SQLModel

from clusterbot.store import schedules
from clusterbot.store.calendar import RHYTHMS, WEEKDAYS, weekday
from clusterbot.store.schedules import Occurrence, Schedule
from clusterbot.store.transaction import Transaction

BEGIN, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
HOURS = ("00:00", "00:30", "01:30", "02:00", "02:15", "02:30", "03:00", "09:30", "23:30")
HOURS_IN_SHORT = ("00:30", "02:30")
ORDINARY = "09:30"

Minutes = list[tuple[datetime, datetime]]
"""Each an instant, and what the clock on the wall shows."""


@pytest.fixture
def session() -> Iterator[Session]:
    engine = sqlalchemy.create_engine("sqlite://", poolclass=sqlalchemy.StaticPool)
    SQLModel.metadata.create_all(engine, tables=[Schedule.__table__, Occurrence.__table__])
    with Session(engine) as session:
        yield session
    engine.dispose()


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """The instants from which the clock in this zone shows another offset, to the minute."""
    tz, found, day = ZoneInfo(zone), [], BEGIN - 2 * DAY
    while day < END + 2 * DAY:
        before, after = day.astimezone(tz).utcoffset(), (day + DAY).astimezone(tz).utcoffset()
        if before != after:
            minutes = (day + minute * MINUTE for minute in range(24 * 60 + 1))
            found.append(next(moment for moment in minutes if moment.astimezone(tz).utcoffset() == after))
        day += DAY
    return tuple(found)


def behaviour(zone: str) -> tuple[object, ...]:
    """Zones that agree in this are one zone under several names, for these two years."""
    tz = ZoneInfo(zone)
    return tuple((moment, moment.astimezone(tz).utcoffset()) for moment in (BEGIN, *changes(zone)))


def restless_days(zone: str) -> dict[date, Minutes]:
    """The days about each change as people live them: every minute there is, in order, as the wall's clock shows it."""
    tz = ZoneInfo(zone)
    lived: dict[date, Minutes] = {}
    for change in changes(zone):
        began = change - 1.5 * DAY
        utc = [began + minute * MINUTE for minute in range(3 * 24 * 60)]
        minutes = [(moment, moment.astimezone(tz).replace(tzinfo=None)) for moment in utc]
        for moment in (change - MINUTE, change):
            lived[moment.astimezone(tz).date()] = minutes
    return lived


def expected(day: date, hour: time, zone: str, lived: dict[date, Minutes]) -> datetime:
    """By another road than the calendar's: the first minute at which the wall has come to this hour of this day."""
    wanted = datetime.combine(day, hour)
    if day in lived:
        return next(moment for moment, wall in lived[day] if wall >= wanted)
    return wanted.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def planned(lived: Collection[date], *, long: bool) -> list[tuple[str, str]]:
    """The weekdays and hours to live through: the days on which this zone's clock changes, and a quiet one."""
    restless = set(map(weekday, lived))
    quiet = next(day for day in WEEKDAYS if day not in restless)
    hours = HOURS if long else HOURS_IN_SHORT
    return [(quiet, ORDINARY), *[(day, hour) for day in sorted(restless) for hour in hours]]


def in_rhythm(rhythm: str, days: list[date], counted_from: date) -> list[date]:
    """By another road than the calendar's: every second of these weekdays, or the earliest of each month."""
    if rhythm == "weekly":
        return days
    if rhythm == "fortnightly":
        return days[next(at for at, day in enumerate(days) if day >= counted_from) % 2 :: 2]
    months: dict[tuple[int, int], date] = {}
    for day in days:
        months.setdefault((day.year, day.month), day)
    return [day for day in months.values() if day.day <= 7]  # the first month may have begun before


def fired(session: Session, zone: str, **terms: Any) -> list[datetime]:
    """All that a schedule fires in the two years, looked after by the rules that `tick` follows."""
    plan = schedules.weekly(Transaction(session, BEGIN), "test", 1, zone=zone, **terms)
    moments = []
    while plan.next_due_at < END:
        due = plan.next_due_at
        assert schedules.advance(Transaction(session, due), plan), f"{zone}: what was due at {due} did not fire"
        moments.append(due)
    session.rollback()
    return moments


@pytest.mark.slow
@pytest.mark.long
def test_every_rhythm_in_every_zone_fires_once_at_its_hour(
    session: Session, long: bool, told: Callable[[str], None]
) -> None:
    """The short form takes one of several names for the same zone; `make fuzz` takes all, and more hours."""
    zones = sorted(available_timezones())
    if not long:
        zones = sorted({behaviour(zone): zone for zone in reversed(zones)}.values())
    periods, at_changes = Counter[str](), 0
    for zone in zones:
        lived = restless_days(zone)
        first = BEGIN.astimezone(ZoneInfo(zone)).date() - DAY
        days = [first + number * DAY for number in range(2 * 366)]
        restless = sorted({weekday(one) for one in lived}) or [""]
        for day, hour in planned(lived, long=long):
            weekdays = [one for one in days if weekday(one) == day]
            counted_from = weekdays[1]
            for rhythm in RHYTHMS if long or hour == ORDINARY or day == restless[0] else ("weekly",):
                these = in_rhythm(rhythm, weekdays, counted_from)
                instants = [expected(one, time.fromisoformat(hour), zone, lived) for one in these]
                wanted = [one for one in instants if BEGIN <= one < END]
                terms = {"weekdays": day, "hour": hour, "rhythm": rhythm, "counted_from": counted_from}
                assert fired(session, zone, **terms) == wanted, f"{zone} {terms}"
                periods[rhythm] += len(instants)
                at_changes += len(lived.keys() & set(these))
    counted = ", ".join(f"{count} {rhythm}" for rhythm, count in periods.items())
    told(f"{len(zones)} zones: {counted}, {at_changes} about a change, each fired once at its hour")
    assert periods["fortnightly"] > periods["monthly"] >= len(zones) * 24
    assert len(zones) > 50
    assert at_changes > 200
