"""How long silence is left alone, as tables."""

from datetime import UTC, date, datetime, time

import pytest

from clusterbot.features.nudges.patience import alert_at, next_alert, reminder_at, working_days_after

AMMAN = ("sun", "mon", "tue", "wed", "thu")
BERLIN = ("mon", "tue", "wed", "thu", "fri")


def moment(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "count", "working_days", "found"),
    [
        (date(2026, 3, 23), 2, AMMAN, date(2026, 3, 25)),
        (date(2026, 3, 25), 2, AMMAN, date(2026, 3, 29)),
        (date(2026, 3, 26), 2, BERLIN, date(2026, 3, 30)),
        (date(2026, 3, 27), 1, BERLIN, date(2026, 3, 30)),
        (date(2026, 3, 28), 1, BERLIN, date(2026, 3, 30)),
        (date(2026, 3, 23), 0, BERLIN, date(2026, 3, 23)),
    ],
)
def test_working_days_are_the_clusters(day: date, count: int, working_days: tuple[str, ...], found: date) -> None:
    assert working_days_after(day, count, working_days) == found


@pytest.mark.parametrize(
    ("asked", "hour", "zone", "working_days", "reminded"),
    [
        ("2026-03-23T06:30", "09:30", "Asia/Amman", AMMAN, "2026-03-25T06:30"),
        # asked in the afternoon: 48 hours come first, their hour second
        ("2026-03-23T12:00", "09:30", "Asia/Amman", AMMAN, "2026-03-25T12:00"),
        # over a weekend
        ("2026-03-26T06:30", "09:30", "Asia/Amman", AMMAN, "2026-03-30T06:30"),
        # their own zone; clocks go forward and back in between: the hour stays what it is there
        ("2026-03-27T08:30", "09:30", "Europe/Berlin", BERLIN, "2026-03-31T07:30"),
        ("2026-10-23T07:30", "09:30", "Europe/Berlin", BERLIN, "2026-10-27T08:30"),
        # late at night in UTC it is the next day there
        ("2026-03-22T23:30", "09:30", "Asia/Tokyo", BERLIN, "2026-03-25T00:30"),
    ],
)
def test_a_reminder_comes_at_their_own_hour_two_working_days_later(
    asked: str, hour: str, zone: str, working_days: tuple[str, ...], reminded: str
) -> None:
    found = reminder_at(moment(asked), time.fromisoformat(hour), zone, working_days)
    assert found == moment(reminded)


@pytest.mark.parametrize(
    ("asked", "told"),
    [("2026-03-23T06:30", "2026-03-25T05:45"), ("2026-03-25T06:30", "2026-03-29T05:45")],
)
def test_facilitators_are_told_on_a_working_morning(asked: str, told: str) -> None:
    assert alert_at(moment(asked), "Asia/Amman", AMMAN) == moment(told)


def test_the_next_morning_to_tell_is_never_today() -> None:
    assert next_alert(moment("2026-03-26T05:45"), "Asia/Amman", AMMAN) == moment("2026-03-29T05:45")
