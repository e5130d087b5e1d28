"""Dates as people type them, seen from Sunday 22 March 2026, noon in Amman."""

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbot.words.dates import read_date
from clusterbot.words.locales import Reader

SUNDAY = Reader("en", "Asia/Amman", datetime(2026, 3, 22, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("31 Oct", "2026-10-31"),
        ("Oct 31", "2026-10-31"),
        ("31 October", "2026-10-31"),
        ("31.10.", "2026-10-31"),
        ("31/10", "2026-10-31"),
        ("5/6", "2026-06-05"),
        ("05/06/2026", "2026-06-05"),
        ("5-6", "2026-06-05"),
        ("01.04.", "2026-04-01"),
        ("21. 3.", "2027-03-21"),
        ("29/2", "2028-02-29"),
        ("05/06/2020", "2020-06-05"),
        ("5th of June", "2026-06-05"),
        ("by 5 June", "2026-06-05"),
        ("until 31 May", "2026-05-31"),
        ("2027-01-15", "2027-01-15"),
        ("2027-1-5", "2027-01-05"),
        ("31.12.26", "2026-12-31"),
        ("15 Jan", "2027-01-15"),
        ("21 March", "2027-03-21"),
        ("22 March", "2026-03-22"),
        (" 23 march ", "2026-03-23"),
        ("29 Feb", "2028-02-29"),
        ("today", "2026-03-22"),
        ("Tomorrow", "2026-03-23"),
        ("day after tomorrow", "2026-03-24"),
        ("Sunday", "2026-03-22"),
        ("next Sunday", "2026-03-29"),
        ("Friday", "2026-03-27"),
        ("next Friday", "2026-03-27"),
        ("by Friday", "2026-03-27"),
        ("thu", "2026-03-26"),
        ("in 3 days", "2026-03-25"),
        ("in two weeks", "2026-04-05"),
        ("in a fortnight", "2026-04-05"),
        ("next week", "2026-03-29"),
        ("in a month", "2026-04-22"),
        ("May", "2026-05-31"),
        ("March", "2026-03-31"),
        ("February", "2027-02-28"),
        ("May 2027", "2027-05-31"),
        ("end of the month", "2026-03-31"),
        ("end of May", "2026-05-31"),
        ("by the end of May 2027", "2027-05-31"),
        ("1 Jan 2020", "2020-01-01"),
    ],
)
def test_a_day_is_read_as_it_is_meant(typed: str, meant: str) -> None:
    assert read_date(typed, SUNDAY) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "?",
        "👍",
        "soon",
        "next Frizzday",
        "Q3",
        "12",
        "1",
        "2027",
        "10:30",
        "31 Feb",
        "30/2",
        "13/13",
        "2026-13-01",
        "yesterday",
        "last Friday",
        "two weeks ago",
        "the 5th",
        "when the port hall is free again",
        "1 Jan " * 500,
    ],
)
def test_what_is_unclear_or_has_passed_is_asked_again(typed: str) -> None:
    assert read_date(typed, SUNDAY) is None


@pytest.mark.parametrize(
    ("zone", "today"), [("America/New_York", "2026-03-22"), ("Asia/Amman", "2026-03-23"), ("Asia/Tokyo", "2026-03-23")]
)
def test_today_is_the_readers_own(zone: str, today: str) -> None:
    late = Reader("en", zone, datetime(2026, 3, 22, 22, 30, tzinfo=UTC))
    assert read_date("today", late) == date.fromisoformat(today)


@given(st.text(max_size=20), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_words_without_a_year_never_mean_the_past(typed: str, today: date) -> None:
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    found = read_date(typed, Reader(now=noon))
    assert found is None or found >= today


@given(
    st.dates(date(2026, 3, 22), date(2027, 3, 21)), st.sampled_from(["{d.day} {d:%B}", "{d:%b} {d.day}", "{d:%d.%m.}"])
)
def test_every_day_of_the_coming_year_can_be_written_without_its_year(day: date, shape: str) -> None:
    assert read_date(shape.format(d=day), SUNDAY) == day


def test_the_parser_is_only_loaded_when_a_date_is_read() -> None:
    code = "import clusterbot.app, clusterbot.features as f, sys; f.load(); print('dateparser' in sys.modules)"
    assert _run("-c", code) == ("False\n", "")


def test_reading_a_date_warns_of_nothing() -> None:
    code = """
from datetime import UTC, datetime
from clusterbot.words.dates import read_date
from clusterbot.words.locales import Reader
print(read_date("31 Oct", Reader(now=datetime(2026, 3, 22, tzinfo=UTC))))
"""
    assert _run("-W", "default", "-c", code) == ("2026-10-31\n", "")


def _run(*arguments: str) -> tuple[str, str]:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    return done.stdout, done.stderr
