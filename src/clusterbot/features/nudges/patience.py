"""How long silence is left alone: for a reminder, and until a human being is told. Pure; numbers from nudges.yaml."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from clusterbot.store.calendar import instant, local, next_day

WORKING_DAYS = 2
"""Of silence before anything more is said about it."""

APART = timedelta(hours=48)
"""Between two messages to one person."""

TOO_LATE = timedelta(days=5)
"""After this the next weekly question is near, and a reminder of the last one is only noise."""

ALERT_AT = time(8, 45)
"""When facilitators are told: one message a day with all cases, before the day fills up."""


def working_days_after(day: date, count: int, working_days: Collection[str]) -> date:
    for _ in range(count):
        day = next_day(working_days, day)
    return day


def reminder_at(asked_at: datetime, hour: time, zone: str, working_days: Collection[str]) -> datetime:
    """At the person's own hour, two working days after they were asked, and never sooner than 48 hours."""
    day = working_days_after(local(asked_at, zone).date(), WORKING_DAYS, working_days)
    return max(instant(day, hour, zone), asked_at + APART)


def alert_at(asked_at: datetime, zone: str, working_days: Collection[str]) -> datetime:
    """In the morning of the cluster, two working days after the last message without a reply."""
    return instant(working_days_after(local(asked_at, zone).date(), WORKING_DAYS, working_days), ALERT_AT, zone)


def next_alert(now: datetime, zone: str, working_days: Collection[str]) -> datetime:
    """The next working morning after today."""
    return instant(next_day(working_days, local(now, zone).date()), ALERT_AT, zone)
