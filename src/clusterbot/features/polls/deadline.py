"""When a poll closes: at 16:00 in the cluster, by default three days on and never on a free day. Pure."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from clusterbot.store.calendar import instant, local, next_day

HOUR = time(16)
"""Before people go home: whoever hears in the morning that a vote closes today can still cast theirs."""

SPANS = (1, 3, 7)
USUAL = 3
LONGEST = 90
"""Days. A vote that nobody remembers having been asked about is no decision."""


def after(days: int, now: datetime, zone: str, working_days: Collection[str]) -> datetime:
    """The close `days` from now; a free day gives way to the next working day."""
    return instant(_working(local(now, zone).date() + timedelta(days=days), working_days), HOUR, zone)


def on(day: date, zone: str) -> datetime:
    """The close on a day that somebody chose: theirs, even if it is a free one."""
    return instant(day, HOUR, zone)


def fits(closes_at: datetime, now: datetime) -> bool:
    """Is this a moment a poll can close at: still to come, and not too far away?"""
    return now < closes_at <= now + timedelta(days=LONGEST)


def _working(day: date, working_days: Collection[str]) -> date:
    return next_day(working_days, day - timedelta(days=1))
