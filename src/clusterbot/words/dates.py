"""Dates as people type them: read as the person means them, or not at all."""

import re
from datetime import date, datetime, time, timedelta

from clusterbot.words.locales import Reader

LONGEST = 60
"""Characters of a date in words; whatever is longer is a sentence."""

FAR = timedelta(days=10 * 366)
"""Whoever means a day further away writes its year in full."""

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\s*[./-]\s*(?P<month>\d{1,2})(?:\s*[./-]\s*(?P<year>\d{4}|\d{2})?)?")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[./-](?P<month>\d{1,2})[./-](?P<day>\d{1,2})")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_UNTIL = re.compile(r"(?:by|until|till)\s+", re.IGNORECASE)
_END_OF = re.compile(r"(?:the\s+)?end\s+of\s+", re.IGNORECASE)
_THIS_MONTH = re.compile(r"(?:the\s+|this\s+)?month", re.IGNORECASE)


def read_date(typed: str, reader: Reader) -> date | None:
    """The day somebody means, seen from their own today: "31 Oct", "next Friday", "in two weeks"; None if unclear.

    A day without a year is today or the next such day, a month alone its last day; 5/6 is the fifth of June. A day
    that has passed is meant only by somebody who writes its year.
    """
    if reader.now is None:
        raise ValueError("a typed date needs the reader's today")
    today = reader.local(reader.now).date()
    words = _UNTIL.sub("", typed.strip(), count=1)
    words, at_the_end = _END_OF.subn("", words, count=1)
    if at_the_end and _THIS_MONTH.fullmatch(words):
        return _last_of_month(today)
    if len(words) > LONGEST or ":" in words:  # a sentence, or an hour: a parser finds some day in either
        return None
    if not re.search(r"[^\W\d_]", words):
        return _in_numbers(words, today)
    found = _parse(words, today, reader.babel.language)
    if found is None or (not _YEAR.search(words) and not today <= found <= today + FAR):
        return None
    return _last_of_month(found) if at_the_end or _is_a_month(words, reader) else found


def _in_numbers(words: str, today: date) -> date | None:
    """Read by ourselves: parsers take 01.04. for four past one, and swap what does not fit."""
    found = _DAY_FIRST.fullmatch(words) or _YEAR_FIRST.fullmatch(words)
    if found is None:
        return None
    year, month, day = (int(found[name] or 0) for name in ("year", "month", "day"))
    years = [year if year > 99 else 2000 + year] if year else range(today.year, today.year + 9)
    for candidate in years:
        try:
            read = date(candidate, month, day)
        except ValueError:  # 29 February, or no day at all
            continue
        if year > 99 or read >= today:
            return read
    return None


def _is_a_month(words: str, reader: Reader) -> bool:
    name = re.sub(r"[\W_]", "", _YEAR.sub("", words)).casefold()
    months = reader.babel.months["format"]
    return any(name == known.casefold() for width in ("wide", "abbreviated") for known in months[width].values())


def _parse(words: str, today: date, language: str) -> date | None:
    coming, current = (_prefer(preference, words, today, language) for preference in ("future", "current_period"))
    # On the 22nd of March, "22 March" is today and not a year ahead.
    return current if current == today else coming


def _prefer(preference: str, words: str, today: date, language: str) -> date | None:
    import dateparser  # noqa: PLC0415  takes a quarter of a second and is wanted once in a while

    found = dateparser.parse(
        words,
        languages=[language],
        settings={
            "RELATIVE_BASE": datetime.combine(today, time()),
            "PREFER_DATES_FROM": preference,
            "DATE_ORDER": "YMD" if words[:4].isdecimal() else "DMY",
        },
    )
    return found.date() if found is not None else None


def _last_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
