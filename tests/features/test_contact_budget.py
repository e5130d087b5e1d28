"""When somebody may be written to unasked: tables of the rules in nudges.yaml."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbot.features.contact.budget import NORMAL, VOTE, WEEKLY, Hours, has_room, limits_for, next_moment, next_room
from clusterbot.features.contact.public_holidays import is_holiday, knows_holidays
from clusterbot.store.calendar import local, weekday

SUN_THU = frozenset({"sun", "mon", "tue", "wed", "thu"})
MON_FRI = frozenset({"mon", "tue", "wed", "thu", "fri"})
AMMAN, BERLIN, NEW_YORK = (
    Hours("Asia/Amman", SUN_THU),
    Hours("Europe/Berlin", MON_FRI),
    Hours("America/New_York", MON_FRI),
)


def at(words: str, zone_hours: int = 0) -> datetime:
    """ "03-23 09:30" in 2026, in a zone that is so many hours ahead of UTC."""
    return datetime.fromisoformat(f"2026-{words}").replace(tzinfo=UTC) - timedelta(hours=zone_hours)


# ---- hours


@pytest.mark.parametrize(
    ("hours", "moment", "opens"),
    [
        # 22 March 2026 is a Sunday; Amman is three hours ahead of UTC.
        (AMMAN, at("03-22 09:30", 3), at("03-22 09:30", 3)),
        (AMMAN, at("03-22 08:30", 3), at("03-22 08:30", 3)),
        (AMMAN, at("03-22 08:29", 3), at("03-22 09:00", 3)),
        (AMMAN, at("03-22 00:05", 3), at("03-22 09:00", 3)),
        (AMMAN, at("03-22 18:29", 3), at("03-22 18:29", 3)),
        (AMMAN, at("03-22 18:30", 3), at("03-23 09:00", 3)),
        (AMMAN, at("03-22 23:59", 3), at("03-23 09:00", 3)),
        # The weekend there is Friday and Saturday, in Berlin Saturday and Sunday.
        (AMMAN, at("03-26 19:00", 3), at("03-29 09:00", 3)),
        (AMMAN, at("03-27 12:00", 3), at("03-29 09:00", 3)),
        (BERLIN, at("03-21 12:00", 1), at("03-23 09:00", 1)),
        # On Sunday the 29th the clocks in Berlin go forward: 09:00 on Monday is an hour earlier than the week before.
        (BERLIN, at("03-27 18:30", 1), at("03-30 09:00", 2)),
        (BERLIN, at("10-23 20:00", 2), at("10-26 09:00", 1)),
        # One's own day, not the server's: Monday morning in Amman is still Sunday in New York.
        (NEW_YORK, at("03-23 02:00", 0), at("03-23 09:00", -4)),
    ],
)
def test_nothing_unasked_arrives_outside_their_working_hours(hours: Hours, moment: datetime, opens: datetime) -> None:
    assert hours.next_open(moment) == opens
    assert hours.open_at(moment) == (moment == opens)


def test_on_a_public_holiday_nothing_unasked_arrives() -> None:
    """From Friday, 20 March 2026, to Sunday the 22nd is the feast at the end of Ramadan."""
    there = replace(AMMAN, is_holiday=partial(is_holiday, "JO"))
    assert there.next_open(at("03-19 19:00", 3)) == at("03-23 09:00", 3)
    assert not there.open_at(at("03-22 09:30", 3))
    assert there.open_at(at("03-23 09:30", 3))


def test_a_country_nobody_has_told_us_about_has_no_holidays() -> None:
    new_year = date(2026, 1, 1)
    assert is_holiday("DE", new_year)
    assert not is_holiday("", new_year)
    assert not is_holiday("XX", new_year)
    assert (knows_holidays("JO"), knows_holidays("ZZ"), knows_holidays("")) == (True, False, False)


def test_without_any_working_day_nothing_leaves_and_nothing_breaks() -> None:
    never = Hours("Asia/Amman", frozenset())
    now = at("03-22 09:30", 3)
    assert not never.open_at(now)
    assert next_moment(now, [], NORMAL, never) > now + timedelta(hours=72), "so late that it is dropped as stale"


# ---- limits


@pytest.mark.parametrize(
    ("sent", "fits"),
    [
        ([], True),
        ([1], False),
        ([2], True),
        ([2, 5], False),
        ([2, 7], True),
        ([5, 2, 30], False),
        ([2, 9, 11, 16, 18, 23], False),
        ([2, 9, 11, 16, 18, 30], True),
        ([0], False),
    ],
)
def test_at_most_one_in_two_days_two_a_week_and_six_in_thirty_days(sent: list[int], *, fits: bool) -> None:
    now = at("06-01 09:30")
    assert has_room(now, [now - timedelta(days=ago) for ago in sent], NORMAL) == fits


@pytest.mark.parametrize(("ago", "fits"), [(2, False), (6, False), (7, True)])
def test_whoever_wants_one_a_week_gets_one_a_week(ago: int, *, fits: bool) -> None:
    now = at("06-01 09:30")
    assert has_room(now, [now - timedelta(days=ago)], WEEKLY) == fits


@pytest.mark.parametrize(
    ("before", "after"),
    [(at("03-23 09:30", 1), at("03-30 09:30", 2)), (at("10-19 09:30", 2), at("10-26 09:30", 1))],
    ids=["forward", "back"],
)
def test_the_same_hour_a_week_later_has_room_across_a_clock_change(before: datetime, after: datetime) -> None:
    wednesday = before + timedelta(days=2)
    assert has_room(after, [before, wednesday], NORMAL)
    assert has_room(after, [before], WEEKLY)


def test_only_those_who_allow_it_are_written_to_unasked() -> None:
    assert (limits_for("allowed"), limits_for("weekly_only")) == (NORMAL, WEEKLY)
    assert [limits_for(level) for level in ("votes_only", "digest_only", "none", "nonsense")] == [None] * 4
    assert [limits_for(level, "nudge") for level in ("allowed", "weekly_only", "votes_only")] == [NORMAL, WEEKLY, None]


def test_whoever_wants_votes_only_is_written_to_about_votes() -> None:
    assert [limits_for(level, VOTE) for level in ("allowed", "weekly_only", "votes_only")] == [NORMAL, WEEKLY, NORMAL]
    assert [limits_for(level, VOTE) for level in ("digest_only", "none", "nonsense")] == [None] * 3


def test_the_next_moment_waits_for_the_limits_and_then_for_the_hours() -> None:
    wednesday = at("03-25 09:30", 3)
    assert next_moment(wednesday, [at("03-22 09:30", 3)], NORMAL, AMMAN) == wednesday
    assert local(next_moment(wednesday, [at("03-24 09:30", 3)], NORMAL, AMMAN), AMMAN.zone).date() == date(2026, 3, 26)
    both = [at("03-22 09:30", 3), at("03-24 09:30", 3)]
    assert local(next_moment(wednesday, both, NORMAL, AMMAN), AMMAN.zone).date() == date(2026, 3, 29)


wanted = st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)), min_size=1, max_size=60)
hours = st.builds(
    Hours,
    st.sampled_from(["Asia/Amman", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca"]),
    st.frozensets(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), min_size=1),
)


@given(wanted, hours, st.sampled_from([NORMAL, WEEKLY]))
def test_over_a_year_of_wishes_no_limit_is_ever_broken(
    wishes: list[datetime], theirs: Hours, limits: type[NORMAL]
) -> None:
    sent: list[datetime] = []
    for wish in sorted(moment.replace(tzinfo=UTC) for moment in wishes):
        last = max([wish, *sent])
        sent.append(next_moment(last, sent, limits, theirs))
        assert next_room(sent[-1], sent[:-1], limits) == sent[-1]
    days = [local(moment, theirs.zone).date() for moment in sent]
    for day in days:
        assert weekday(day) in theirs.working_days
        assert sum(timedelta() <= day - other < timedelta(days=2) for other in days) == 1
        assert sum(timedelta() <= day - other < timedelta(days=7) for other in days) <= limits.per_week
        assert sum(timedelta() <= day - other < timedelta(days=30) for other in days) <= 6
    assert all("08:30" <= local(moment, theirs.zone).strftime("%H:%M") < "18:30" for moment in sent)
