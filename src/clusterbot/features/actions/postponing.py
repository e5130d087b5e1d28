"""Which days are offered to whoever needs another date. Pure."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

DAY = timedelta(days=1)

Works = Callable[[date], bool]
"""Is it a day on which the cluster works?"""


def dates_offered(due: date, today: date, works_on: Works) -> list[date]:
    """A week later, the end of the month, and a month later, all on working days; counted from today if that is later.

    Where the month is nearly over, its end is the next month's.
    """
    start = max(due, today)
    week, month = _on(start + 7 * DAY, works_on), _on(_in_a_month(start), works_on)
    ends = (_before(_end_of_month(one), works_on) for one in (start, _in_a_month(start)))
    return sorted({week, next(end for end in ends if end > week), month})


def _in_a_month(day: date) -> date:
    first = (day.replace(day=1) + 31 * DAY).replace(day=1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _on(day: date, works_on: Works) -> date:
    """This day or the next working day; without one in two weeks the day itself."""
    return next((found for ahead in range(14) if works_on(found := day + ahead * DAY)), day)


def _before(day: date, works_on: Works) -> date:
    """This day or the last working day before it."""
    return next((found for back in range(14) if works_on(found := day - back * DAY)), day)
