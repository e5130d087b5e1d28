"""Dates as people type them: the day they mean, two they may mean, or why it is none. Pure.

Words are read in the reader's own language first, then in the others of dates.yaml: people write what they are used to.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import islice, product
from pathlib import Path
from typing import Any, Literal

import yaml
from babel import Locale, UnknownLocaleError

from clusterbot.words.loader import SafeLoader
from clusterbot.words.locales import Reader

LONGEST = 60
"""Characters of a date in words; whatever is longer is a sentence."""

YEARS = 10
"""Nobody plans further ahead than this: a day beyond is a slip of the finger."""

DAY = timedelta(days=1)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Why = Literal["", "unclear", "no_such_day", "past", "far", "weekday"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was typed: one day; two that may be meant, the likelier first; or `why` it is none.

    With "past", "far" and "weekday" the day is there if the words named one; it is not to be taken.
    """

    days: tuple[date, ...] = ()
    why: Why = ""

    @property
    def day(self) -> date | None:
        """The one day that is meant."""
        return self.days[0] if len(self.days) == 1 and not self.why else None


UNCLEAR = Reading(why="unclear")


def looking_back(found: Reading, today: date) -> Reading:
    """The same words about something that has been: "Thursday" is the last one, "19 March" this year's or the last."""
    if found.why not in ("", "past") or not found.days:
        return found
    return Reading(tuple(_that_has_been(day, today) for day in found.days))


def _that_has_been(day: date, today: date) -> date:
    if day <= today:
        return day
    if day - today <= timedelta(days=7):
        return day - timedelta(days=7)
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


@dataclass(frozen=True, slots=True)
class Week:
    """A week as a cluster has it: the days of its work that come first and last, Monday is 0."""

    first: int = 0
    last: int = 4

    @classmethod
    def of(cls, working_days: Collection[str], country: str = "") -> "Week":
        """It begins after its longest rest ("mon" … "sun"); without one, as in the country (ISO 3166-1; CLDR)."""
        works = [name in working_days for name in _WEEKDAYS]
        if all(works) or not any(works):
            first = _first_in(country)
            return cls(first, (first - 1) % 7)
        rests = {day: _rest_before(day, works) for day in range(7) if works[day]}
        first = max(rests, key=lambda day: rests[day])
        return cls(first, (first - rests[first] - 1) % 7)

    def start(self, day: date) -> date:
        """The first day of the week that `day` lies in."""
        return day - DAY * ((day.weekday() - self.first) % 7)

    def end(self, day: date) -> date:
        """Its last working day, or if that has passed the last day before the next week."""
        closing = self.start(day) + DAY * ((self.last - self.first) % 7)
        return closing if closing >= day else self.start(day) + 6 * DAY


def read_date(typed: str, reader: Reader, week: Week | None = None, *, dated: bool = False) -> Reading:
    """The day somebody means, seen from their own today: "31 Oct", "next Friday", "fin du mois", "بعد أسبوعين".

    A day without a year is today or the next such day; a week, a month or a quarter is met on its last day. 5/6 and,
    while this week still has a Friday, "next Friday" are two days: which, only the writer knows. `dated`, as in a
    list, a year has to be written, and may be any.
    """
    if reader.now is None:
        raise ValueError("a typed date needs the reader's today")
    words = _fold(typed)
    if len(words) > LONGEST or ":" in words:  # a sentence, or an hour
        return UNCLEAR
    see = _Seen(reader.local(reader.now).date(), week or Week(), _month_first(reader.babel), dated)
    languages = dict.fromkeys((reader.babel.language, *_written()))
    readings = (_read(words, language, see) for language in languages)
    return next((found for found in readings if found is not None), UNCLEAR)


# ---- words into signs


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a word stands for: a letter of the grammar below, and a value."""

    letter: str
    value: int = 0
    unit: str = ""
    digits: int = 0  # of a number
    parts: tuple[int, ...] = ()  # of a date in numbers
    style: str = ""  # how that was written: "ymd", "points", "strokes"


_LETTERS = {
    "filler": "f",
    "article": "A",
    "refused": "?",
    "next": "X",
    "this": "T",
    "past": "L",
    "end": "E",
    "mid": "I",
    "begin": "B",
    "in": ">",
    "ago": "<",
}
_VALUED = {"days": "D", "numbers": "N", "ordinals": "O", "months": "M", "weekdays": "W"}

_TOKEN = re.compile(
    r"(?P<ymd>(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d))"
    r"|(?P<numbers>(?<!\d)(?P<one>\d{1,2})\s*(?P<sign>[-/.])\s*(?P<two>\d{1,2})(?!\d)(?:\s*[-/.]\s*(?P<year>\d*))?)"
    r"|(?P<ordinal>\d{1,2})\.?(?:st|nd|rd|th|er|re|ere|eme|e|o|a)(?![^\W\d_])"
    r"|[qt](?P<quarter>[1-4])(?!\w)|(?P<quarter_too>[1-4])[qt](?!\w)"
    r"|(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<between>[\s,.'’‘،?!()/–-]+)"
)


def _fold(words: str) -> str:
    """Without what does not matter: capitals, accents, marks of direction, the script of digits."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", words).casefold())
    kept = (sign for sign in plain if unicodedata.category(sign) not in ("Mn", "Cf") and sign != "ـ")
    digits = (str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in kept)
    return " ".join("".join(digits).replace("ة", "ه").replace("ى", "ي").split())


def _signs(words: str, language: str) -> Iterator[list[_Sign]]:
    """What each word may stand for; nothing at all where one is not known."""
    tokens = _tokens(words)
    if tokens is None:
        return
    known, longest = _vocabulary(language)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if isinstance(token, _Sign):
            yield [token]
            at += 1
            continue
        phrases = (tuple(map(str, tokens[at : at + length])) for length in range(longest, 0, -1))
        phrase = next((one for one in phrases if one in known), None)
        yield known[phrase] if phrase else [_Sign("?")]
        at += len(phrase) if phrase else 1


def _tokens(words: str) -> list[_Sign | str] | None:
    tokens: list[_Sign | str] = []
    at = 0
    for found in _TOKEN.finditer(words):
        if found.start() != at:
            return None
        at = found.end()
        if found["word"]:
            tokens.append(found["word"])
        elif not found["between"]:
            tokens.append(_number(found))
    return tokens if at == len(words) else None


def _number(found: re.Match[str]) -> _Sign:
    if found["ymd"]:
        return _Sign("#", parts=(int(found["y"]), int(found["m"]), int(found["d"])), style="ymd")
    if found["numbers"]:
        year = found["year"] or ""
        parts = (_year(year), int(found["one"]), int(found["two"])) if len(year) in (0, 2, 4) else ()
        return _Sign("#", parts=parts, style="points" if found["sign"] == "." else "strokes")
    if found["ordinal"]:
        return _Sign("O", int(found["ordinal"]))
    if quarter := found["quarter"] or found["quarter_too"]:
        return _Sign("Q", int(quarter))
    return _Sign("N", int(found["number"][:9]), digits=len(found["number"]))


def _year(digits: str) -> int:
    """0 where none was written."""
    return int(digits or 0) + (2000 if len(digits) == 2 else 0)


@cache
def _written() -> dict[str, dict[str, Any]]:
    written = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = yaml.load(written, SafeLoader)  # noqa: S506  a SafeLoader
    return found


@cache
def _vocabulary(language: str) -> tuple[dict[tuple[str, ...], list[_Sign]], int]:
    """What each phrase of a language may stand for, and the words of the longest."""
    known: dict[tuple[str, ...], list[_Sign]] = {}
    for phrase, sign in (*_of_ours(_written().get(language, {})), *_of_cldr(language)):
        words = tuple(re.findall(r"[^\W\d_]+", _fold(phrase)))
        meanings = known.setdefault(words, [])
        if sign not in meanings:
            meanings.append(sign)
    return known, max(map(len, known))


def _of_ours(written: dict[str, Any]) -> Iterator[tuple[str, _Sign]]:
    for heading, phrases in written.items():
        if letter := _LETTERS.get(heading):
            yield from ((phrase, _Sign(letter)) for phrase in phrases)
        elif letter := _VALUED.get(heading):
            yield from ((phrase, _Sign(letter, value)) for value, some in phrases.items() for phrase in some)
        else:
            letter, count = {"units": ("U", 1), "doubles": ("U", 2), "end of": ("V", 1)}[heading]
            yield from ((phrase, _Sign(letter, count, unit)) for unit, some in phrases.items() for phrase in some)


def _of_cldr(language: str) -> Iterator[tuple[str, _Sign]]:
    names = Locale.parse(language)
    for form, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
        yield from ((name, _Sign("W", number)) for number, name in names.days[form][width].items())
        yield from ((name, _Sign("M", number)) for number, name in names.months[form][width].items())


# ---- signs into a day


@dataclass(frozen=True, slots=True)
class _Seen:
    """From where a date is read."""

    today: date
    week: Week
    month_first: bool
    dated: bool = False
    signs: tuple[_Sign, ...] = ()

    def sign(self, letters: str) -> _Sign | None:
        return next((one for one in self.signs if one.letter in letters), None)

    def value(self, letters: str) -> int:
        found = self.sign(letters)
        return found.value if found is not None else 0

    @property
    def unit(self) -> str:
        found = self.sign("UV")
        return found.unit if found is not None else ""

    @property
    def has_year(self) -> bool:
        return any(one.digits == 4 or (one.parts and one.parts[0]) for one in self.signs)

    @property
    def year(self) -> int:
        """The year that was written after a month or a quarter, 0 if none was."""
        last = [one for one in self.signs if one.letter == "N"][-1:]
        return last[0].value if last and last[0].digits == 4 else 0


Reads = Callable[[_Seen], Reading | None]

SOME = 64
"""Ways to take words that have several meanings; more are no date."""


def _read(words: str, language: str, see: _Seen) -> Reading | None:
    """The reading in one language, with its own weekday if the words can be taken so; None if it is none there."""
    problem: Reading | None = None
    for meanings in islice(product(*_signs(words, language)), SOME):
        signs = tuple(one for one in meanings if one.letter != "f")
        if see.dated and not replace(see, signs=signs).has_year:
            continue
        letters = "".join(one.letter for one in signs)
        if letters not in ("AN", "AO"):  # "el 15" is a day, "15" alone is anything
            letters = letters.replace("A", "")
        for pattern, reads in _GRAMMAR:
            if pattern.fullmatch(letters) and (found := reads(replace(see, signs=signs))) is not None:
                if found.why != "weekday":
                    return found
                problem = problem or found
    return problem


def _checked(day: date, see: _Seen) -> Reading:
    """A day whose year was written, or that can be told from today."""
    if see.dated:
        return Reading((day,))
    if day < see.today:
        return Reading((day,), "past")
    return Reading((day,), "far") if day.year > see.today.year + YEARS else Reading((day,))


def _dated(year: int, month: int, day: int, see: _Seen) -> Reading:
    """That day of that year; without a year (0) today or the next such day."""
    for candidate in [year] if year else range(see.today.year, see.today.year + 9):
        try:
            found = date(candidate, month, day)
        except ValueError:  # 29 February, or no day at all
            continue
        if year or found >= see.today:
            return _checked(found, see)
    return Reading(why="no_such_day")


def _on_its_weekday(reading: Reading, see: _Seen) -> Reading:
    """As it is, unless a weekday was written that is not its own."""
    wanted = see.sign("W")
    if wanted is None or reading.day is None or reading.day.weekday() == wanted.value:
        return reading
    return replace(reading, why="weekday")


def _relative(see: _Seen) -> Reading:
    return _checked(see.today + DAY * see.value("D"), see)


def _coming_weekday(see: _Seen) -> Reading:
    return Reading((see.today + DAY * ((see.value("W") - see.today.weekday()) % 7),))


def _next_weekday(see: _Seen) -> Reading:
    """While this week still has that day, some mean it and some mean the next week's."""
    coming = see.today + DAY + DAY * ((see.value("W") - see.today.weekday() - 1) % 7)
    in_this_week = see.week.start(coming) == see.week.start(see.today)
    return Reading((coming, coming + 7 * DAY) if in_this_week else (coming,))


def _weekday_of_a_week(see: _Seen) -> Reading | None:
    if see.unit != "week":
        return None
    start = see.week.start(see.today) + (7 * DAY if see.sign("X") else timedelta())
    return _checked(start + DAY * ((see.value("W") - see.week.first) % 7), see)


def _passed(_: _Seen) -> Reading:
    return Reading(why="past")


def _after(see: _Seen) -> Reading | None:
    """So many days, weeks, months from today."""
    number, unit = see.sign("N"), see.sign("U")
    assert unit is not None
    count = unit.value * (number.value if number is not None else 1)
    if number is None and unit.value == 1 and see.sign(">") is None:
        return None  # "week" alone
    if number is not None and number.digits > 4:
        return Reading(why="far")
    if unit.unit in ("day", "week"):
        return _checked(see.today + DAY * count * (7 if unit.unit == "week" else 1), see)
    months = count * {"month": 1, "quarter": 3, "year": 12}[unit.unit]
    return Reading(why="far") if months > 12 * YEARS else _checked(_months_on(see.today, months), see)


def _end_of_unit(see: _Seen) -> Reading | None:
    """A week, month, quarter or year: this one, or the next."""
    ahead = 1 if see.sign("X") else 0
    today = see.today
    match see.unit:
        case "week":
            return Reading((see.week.end(today if not ahead else see.week.start(today) + 7 * DAY),))
        case "month":
            return Reading((_last(_months_on(today.replace(day=1), ahead)),))
        case "quarter":
            closing = _months_on(today.replace(day=1), (-today.month) % 3)
            return Reading((_last(_months_on(closing, 3 * ahead)),))
        case "year":
            return Reading((date(today.year + ahead, 12, 31),))
    return None


def _beginning_of_unit(see: _Seen) -> Reading | None:
    """The first day of the next one, or of this one if it is named; which is seldom still to come."""
    today = see.today
    match see.unit:
        case "week":
            this, next_one = see.week.start(today), see.week.start(today) + 7 * DAY
        case "month":
            this, next_one = today.replace(day=1), _months_on(today.replace(day=1), 1)
        case "year":
            this, next_one = date(today.year, 1, 1), date(today.year + 1, 1, 1)
        case _:
            return None
    return Reading((this if this == today and not see.sign("X") else next_one,))


def _middle_of_month(see: _Seen) -> Reading | None:
    if see.unit != "month":
        return None
    this = see.today.replace(day=15)
    return Reading((_months_on(this, 1) if see.sign("X") or this < see.today else this,))


def _month_end(see: _Seen) -> Reading:
    """The last day of a month, whatever its year: without one, this month or the next of that name."""
    year, month = see.year, see.value("M")
    if not year:
        year = see.today.year + (month < see.today.month)
    return _checked(_last(date(max(year, 1), month, 1)), see)


def _month_middle(see: _Seen) -> Reading:
    return _dated(see.year, see.value("M"), 15, see)


def _month_beginning(see: _Seen) -> Reading:
    return _dated(see.year, see.value("M"), 1, see)


def _quarter_end(see: _Seen) -> Reading | None:
    number = see.value("Q") or see.value("O")
    if not 1 <= number <= 4 or (not see.sign("Q") and see.unit != "quarter"):
        return None
    month = 3 * number
    year = see.year or see.today.year + (month < see.today.month)
    return _checked(_last(date(year, month, 1)), see)


def _year_end(see: _Seen) -> Reading | None:
    return _checked(date(see.year, 12, 31), see) if see.year and see.unit in ("", "year") else None


def _day_and_month(see: _Seen) -> Reading | None:
    """31 Oct, October 31st, 31 Oct 2027; a month and a year alone are met on the month's last day."""
    day, *years = [one for one in see.signs if one.letter in "NO"]
    if not years and day.digits == 4:
        return _month_end(see)
    if day.digits > 2 or any(one.digits not in (2, 4) for one in years):
        return None
    year = _year(f"{years[0].value:0{years[0].digits}}") if years else 0
    return _on_its_weekday(_dated(year, see.value("M"), day.value, see), see)


def _day_of_month(see: _Seen) -> Reading | None:
    """The 15th: of this month, or of the next that has one."""
    number = see.sign("NO")
    assert number is not None
    if number.digits > 2 or not 1 <= number.value <= 31:
        return None
    months = (_months_on(see.today.replace(day=1), ahead) for ahead in range(3))
    days = [first.replace(day=number.value) for first in months if number.value <= _last(first).day]
    return _on_its_weekday(Reading((next(day for day in days if day >= see.today),)), see)


def _in_numbers(see: _Seen) -> Reading | None:
    """Either of two may be the month. What does not exist, has passed, or is another weekday was not meant."""
    numbers = see.sign("#")
    assert numbers is not None
    if not numbers.parts:
        return None
    year, one, two = numbers.parts
    if numbers.style == "ymd":
        pairs = [(one, two)]
    elif numbers.style == "points":
        pairs = [(two, one)]
    else:
        pairs = [(one, two), (two, one)] if see.month_first else [(two, one), (one, two)]
    readings = [_on_its_weekday(_dated(year, month, day, see), see) for month, day in dict.fromkeys(pairs)]
    meant = tuple(dict.fromkeys(one.day for one in readings if one.day is not None))
    return Reading(meant) if meant else max(readings, key=lambda one: len(one.days))


_GRAMMAR: list[tuple[re.Pattern[str], Reads]] = [
    (re.compile(letters), reads)
    for letters, reads in (
        ("D", _relative),
        ("T?W", _coming_weekday),
        ("XW|WX", _next_weekday),
        ("W(XU|UX|TU)|(XU|UX|TU)W", _weekday_of_a_week),
        ("L[WUM]|[WUM]L|<N?U|N?U<", _passed),
        (">?X?N?U>?", _after),
        (">?(ET?U|TU|V|E?XU|E?UX)", _end_of_unit),
        (">?B(T?U|XU|UX)", _beginning_of_unit),
        (">?I(T?U|XU|UX)", _middle_of_month),
        (">?E?(M|XM|MX)|>?EMN", _month_end),
        (">?IMN?", _month_middle),
        (">?BMN?", _month_beginning),
        (">?E?(Q|OU|UO)N?", _quarter_end),
        (">?EU?N", _year_end),
        (">?W?([NO]MN?|M[NO]N?)W?", _day_and_month),
        ("A[NO]|O|W[NO]", _day_of_month),
        ("W?#W?", _in_numbers),
    )
]
"""What words may follow one another, fillers left out, and what they then mean; the first that fits."""


# ---- the calendar


def _last(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month_first(locale: Locale) -> bool:
    pattern = locale.date_formats["short"].pattern
    return bool(pattern.find("M") < pattern.find("d"))


def _first_in(country: str) -> int:
    try:
        return int(Locale.parse(f"und_{country}").first_week_day) if country else 0
    except (UnknownLocaleError, ValueError):
        return 0


def _rest_before(day: int, works: Iterable[bool]) -> int:
    """Free days in a row before a day of the week."""
    backwards = [list(works)[(day - back) % 7] for back in range(1, 8)]
    return backwards.index(True)
