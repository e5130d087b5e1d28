"""Dates, hours, lists and plurals as the reader writes them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError, dates, lists, numbers

from clusterbot.locate import locate

DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Reader:
    """In whose language, zone and day something is said. `now` is UTC; without it no word like "today" is used.

    `slash` begins a command in the app it is read in; see chat.platform.Platform.
    """

    locale: str = DEFAULT
    zone: str = "UTC"
    now: datetime | None = None
    slash: str = "/"

    @property
    def babel(self) -> Locale:
        return _locale(self.locale)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.zone))

    def day(self, moment: date | datetime) -> str:
        """Sunday 22 March; with the year if it is not this one."""
        local = self.local(moment).date() if isinstance(moment, datetime) else moment
        this_year = self.now is None or self.local(self.now).year == local.year
        return dates.format_date(local, _in_full(self.babel, "EEEEdMMMM" if this_year else "yEEEEdMMMM"), self.babel)

    def short_day(self, moment: date | datetime) -> str:
        """22 Mar; with the year if it is not this one."""
        local = self.local(moment).date() if isinstance(moment, datetime) else moment
        this_year = self.now is None or self.local(self.now).year == local.year
        return dates.format_skeleton("dMMM" if this_year else "yMMMd", local, locale=self.babel)

    def hour(self, moment: datetime) -> str:
        """09:30, in the reader's zone."""
        return dates.format_time(self.local(moment), "HH:mm", locale=self.babel)

    def when(self, moment: datetime) -> str:
        """Sunday 22 March, 09:30, in the reader's zone."""
        return f"{self.day(moment)}, {self.hour(moment)}"

    def listing(self, items: Sequence[str]) -> str:
        """a, b and c."""
        return lists.format_list(list(items), locale=self.babel) if items else ""

    def either(self, items: Sequence[str]) -> str:
        """a, b or c."""
        return lists.format_list(list(items), style="or", locale=self.babel) if items else ""

    def number(self, value: float) -> str:
        return numbers.format_decimal(value, locale=self.babel)

    def plural(self, count: int, **forms: str) -> str:
        """The form for this count by CLDR's categories, `{n}` filled in; "other" must be among the forms."""
        form = forms.get(self.babel.plural_form(count), forms["other"])
        return form.replace("{n}", self.number(count))


@cache
def available(home: Path | None = None) -> tuple[str, ...]:
    """The locales we have words for, the default first. `home` is the folder they are in, conversations/ by default."""
    folders = (home or locate("conversations")).iterdir()
    found = sorted(path.name for path in folders if path.is_dir() and path.name != "cards")
    return (DEFAULT, *(name for name in found if name != DEFAULT))


def best(wanted: str) -> str:
    """The available locale that comes nearest: "en-GB" is served by "en", an unknown one by the default."""
    candidates = (wanted.replace("_", "-"), wanted.replace("_", "-").split("-")[0])
    return next((name for name in candidates if name in available()), DEFAULT)


@cache
def _locale(name: str) -> Locale:
    try:
        found = Locale.parse(name, sep="-" if "-" in name else "_")
    except (UnknownLocaleError, ValueError):
        found = Locale.parse(DEFAULT)
    # CLDR's plain "en" is the United States'; ours is the international one: day before month.
    return Locale.parse("en_GB") if found.language == "en" and found.territory is None else found


@cache
def _in_full(locale: Locale, skeleton: str) -> str:
    """The locale's pattern for a skeleton, with weekday and month written out (UTS 35, "Matching Skeletons").

    Babel leaves them as short as in the pattern that comes nearest.
    """
    nearest = dates.match_skeleton(skeleton, locale.datetime_skeletons) or "yMMMEd"
    pattern = str(locale.datetime_skeletons[nearest].pattern)
    return re.sub(r"E+", "EEEE", re.sub(r"M{3,}", "MMMM", pattern))
