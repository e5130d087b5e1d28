"""What holds for every typed date, seen from Sunday 22 March 2026, noon in Amman; the rows are in typed_dates.yaml."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbot.words.dates import Reading, Week, _vocabulary, looking_back, read_date
from clusterbot.words.locales import Reader


def _every_word() -> Iterator[str]:
    for language in ("en", "fr", "es", "ar"):
        yield from (" ".join(phrase) for phrase in _vocabulary(language)[0])
    yield from ("1", "15", "31", "2027", "99999", "0", "05/06", "2027-02-30", "Q3", "3rd", ",")


SUNDAY = Reader("en", "Asia/Amman", datetime(2026, 3, 22, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    "typed", ["", "   ", "?", "👍", "+3", "12.", "1 Jan " * 500, "1/2/3/4", "٣", "²", "5 June 5 June"]
)
def test_what_is_no_date_is_unclear(typed: str) -> None:
    assert read_date(typed, SUNDAY) == Reading(why="unclear")


@pytest.mark.parametrize(
    ("zone", "today"), [("America/New_York", "2026-03-22"), ("Asia/Amman", "2026-03-23"), ("Asia/Tokyo", "2026-03-23")]
)
def test_today_is_the_readers_own(zone: str, today: str) -> None:
    late = Reader("en", zone, datetime(2026, 3, 22, 22, 30, tzinfo=UTC))
    assert read_date("today", late).day == date.fromisoformat(today)


@given(st.text(max_size=20), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_nothing_that_is_taken_lies_in_the_past(typed: str, today: date) -> None:
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    reading = read_date(typed, Reader(now=noon))
    assert reading.why or min(reading.days) >= today


@given(
    st.dates(date(2026, 3, 22), date(2027, 3, 21)), st.sampled_from(["{d.day} {d:%B}", "{d:%b} {d.day}", "{d:%d.%m.}"])
)
def test_every_day_of_the_coming_year_can_be_written_without_its_year(day: date, shape: str) -> None:
    assert read_date(shape.format(d=day), SUNDAY).day == day


@given(st.dates(date(2026, 3, 22), date(2030, 12, 31)), st.sampled_from(["en", "fr", "es", "ar", "de", "tr"]))
def test_what_the_bot_itself_says_for_a_day_is_read_as_that_day(day: date, locale: str) -> None:
    reader = Reader(locale, "Asia/Amman", SUNDAY.now)
    assert read_date(reader.day(day), reader).day == day
    assert read_date(reader.short_day(day), reader).day == day


@given(
    st.lists(st.sampled_from(list(_every_word())), max_size=6),
    st.dates(date(2026, 1, 1), date(2028, 12, 31)),
)
def test_no_words_however_put_together_break_the_reader(words: list[str], today: date) -> None:
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    reading = read_date(" ".join(words), Reader(now=noon))
    assert reading.why or 1 <= len(reading.days) <= 2


@pytest.mark.parametrize(
    ("working", "country", "first", "last"),
    [
        ("mon,tue,wed,thu,fri", "", 0, 4),
        ("mon,tue,wed,thu", "JO", 0, 3),
        ("mon,tue,wed,thu,sun", "JO", 6, 3),
        ("mon,tue,wed,sat,sun", "IR", 5, 2),
        ("mon,tue,wed,thu,fri,sat", "", 0, 5),
        ("mon,tue,wed,thu,fri,sat,sun", "JO", 5, 4),
        ("mon,tue,wed,thu,fri,sat,sun", "US", 6, 5),
        ("mon,tue,wed,thu,fri,sat,sun", "", 0, 6),
        ("", "XX", 0, 6),
    ],
)
def test_a_week_begins_after_its_longest_rest_or_as_in_the_country(
    working: str, country: str, first: int, last: int
) -> None:
    assert Week.of(working.split(","), country) == Week(first, last)


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        (Reading((date(2026, 3, 26),)), Reading((date(2026, 3, 19),))),  # "Thursday", on a Sunday
        (Reading((date(2027, 3, 19),)), Reading((date(2026, 3, 19),))),
        (Reading((date(2028, 2, 29),)), Reading((date(2027, 2, 28),))),
        (Reading((date(2026, 3, 22),)), Reading((date(2026, 3, 22),))),
        (Reading((date(2026, 3, 20),), "past"), Reading((date(2026, 3, 20),))),
        (Reading((date(2026, 5, 6), date(2026, 6, 5))), Reading((date(2025, 5, 6), date(2025, 6, 5)))),
        (Reading(why="unclear"), Reading(why="unclear")),
    ],
)
def test_looking_back_the_same_words_mean_a_day_that_has_been(found: Reading, meant: Reading) -> None:
    assert looking_back(found, date(2026, 3, 22)) == meant
