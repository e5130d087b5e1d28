from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbot.store.calendar import WEEKDAYS, instant, local, next_day, valid_zone, weekday


def at(day: str, hour: str, zone: str) -> str:
    moment = instant(date.fromisoformat(day), time.fromisoformat(hour), zone)
    assert moment.tzinfo is UTC
    return f"{local(moment, zone):%d %H:%M} = {moment:%d %H:%M}Z"


@pytest.mark.parametrize(
    ("day", "hour", "zone", "expected"),
    [
        ("2026-01-18", "09:30", "Asia/Amman", "18 09:30 = 18 06:30Z"),  # no clock change any more
        ("2026-07-19", "09:30", "Asia/Amman", "19 09:30 = 19 06:30Z"),
        ("2026-01-18", "09:30", "Europe/Berlin", "18 09:30 = 18 08:30Z"),
        ("2026-07-19", "09:30", "Europe/Berlin", "19 09:30 = 19 07:30Z"),
        ("2026-03-29", "02:30", "Europe/Berlin", "29 03:00 = 29 01:00Z"),  # gap: the first valid minute after it
        ("2026-03-29", "02:00", "Europe/Berlin", "29 03:00 = 29 01:00Z"),
        ("2026-03-29", "03:00", "Europe/Berlin", "29 03:00 = 29 01:00Z"),
        ("2026-03-29", "01:59", "Europe/Berlin", "29 01:59 = 29 00:59Z"),
        ("2026-10-25", "02:30", "Europe/Berlin", "25 02:30 = 25 00:30Z"),  # fold: the first of the two
        ("2026-03-08", "02:15", "America/New_York", "08 03:00 = 08 07:00Z"),
        ("2026-11-01", "01:30", "America/New_York", "01 01:30 = 01 05:30Z"),
        ("2026-04-24", "00:00", "Africa/Cairo", "24 01:00 = 23 22:00Z"),  # the day begins at one
        ("2026-04-24", "00:59", "Africa/Cairo", "24 01:00 = 23 22:00Z"),
        ("2026-10-29", "23:30", "Africa/Cairo", "29 23:30 = 29 20:30Z"),
        ("2026-10-04", "02:10", "Australia/Lord_Howe", "04 02:30 = 03 15:30Z"),  # a gap of half an hour
        ("2026-04-05", "01:45", "Australia/Lord_Howe", "05 01:45 = 04 14:45Z"),
        ("2011-12-30", "09:30", "Pacific/Apia", "31 00:00 = 30 10:00Z"),  # a day that never was
    ],
)
def test_a_local_hour_is_one_instant(day: str, hour: str, zone: str, expected: str) -> None:
    assert at(day, hour, zone) == expected


@given(
    st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Amman", "UTC"]),
)
def test_every_hour_of_every_day_comes_and_never_early(day: date, hour: time, zone: str) -> None:
    moment = instant(day, hour, zone)
    shown = local(moment, zone)
    assert shown.date() == day
    assert timedelta() <= shown.replace(tzinfo=None) - datetime.combine(day, hour) <= timedelta(hours=1)
    a_minute_before = local(moment - timedelta(minutes=1), zone).replace(tzinfo=None)
    assert a_minute_before < datetime.combine(day, hour)


@given(st.sets(st.sampled_from(WEEKDAYS), min_size=1), st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_the_next_day_is_the_first_after_that_falls_on_one_of_the_weekdays(weekdays: set[str], after: date) -> None:
    found = next_day(weekdays, after)
    assert found > after
    assert weekday(found) in weekdays
    between = [after + timedelta(days=days) for days in range(1, (found - after).days)]
    assert not [day for day in between if weekday(day) in weekdays]


def test_weekdays_are_the_calendars_own() -> None:
    assert weekday(date(2026, 1, 15)) == "thu"
    assert next_day(["sun"], date(2026, 1, 15)) == date(2026, 1, 18)
    assert next_day(["mon", "thu"], date(2026, 1, 15)) == date(2026, 1, 19)


@pytest.mark.parametrize("zone", ["Asia/Amman", "UTC", "America/Argentina/Buenos_Aires"])
def test_zones_are_known_by_their_names(zone: str) -> None:
    assert valid_zone(zone)
    assert ZoneInfo(zone)


@pytest.mark.parametrize("zone", ["", "Amman", "/etc/passwd", "../etc", "Europe", "Europe/Berlin\x00", "GMT+25", "é"])
def test_what_is_no_zone_is_refused(zone: str) -> None:
    assert not valid_zone(zone)
