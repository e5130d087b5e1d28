"""Public holidays by country, worked out offline: on these days nobody is written to unasked."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase


def is_holiday(country: str, day: date) -> bool:
    """Is this day a public holiday in the country ("JO")? A country nobody has told us about has none.

    Some follow the moon and are estimated, a day more or less.
    """
    calendar = _calendar(country)
    return calendar is not None and day in calendar


def knows_holidays(country: str) -> bool:
    return _calendar(country) is not None


@cache
def _calendar(country: str) -> "HolidayBase | None":
    if not country:
        return None
    from holidays import country_holidays  # noqa: PLC0415  7 MB that a cluster without a country need not carry

    try:
        return country_holidays(country)
    except NotImplementedError:
        return None
