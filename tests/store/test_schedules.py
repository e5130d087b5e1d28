import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from clusterbot.store import schedules
from clusterbot.store.calendar import local
from clusterbot.store.database import Database
from clusterbot.store.kinds import KINDS
from clusterbot.store.schedules import Occurrence, Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase
from clusterbot.testing.patience import HANGS

pytestmark = pytest.mark.slow

sqlite_only = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def plan(
    database: Database, weekdays: str = "sun", hour: str = "09:30", zone: str = "Asia/Amman", subject: int = 1
) -> datetime:
    rule = schedules.weekly
    return database.do(
        lambda tx: rule(tx, "checkins.ask", subject, weekdays=weekdays, hour=hour, zone=zone).next_due_at
    )


def tick(database: Database) -> list[tuple[int, datetime]]:
    """Deal with all that is due; the subjects that are to be acted on, and when they were due."""

    def one(tx: Transaction) -> tuple[bool, int, datetime] | None:
        schedule = schedules.claim_due(tx)
        if schedule is None:
            return None
        subject, due = schedule.subject_id, schedule.next_due_at
        return schedules.advance(tx, schedule), subject, due

    acted = []
    while (dealt := database.do(one)) is not None:
        if dealt[0]:
            acted.append(dealt[1:])
    return acted


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_weekly_is_the_next_such_day_at_the_local_hour(database: Database) -> None:
    assert plan(database) == at("2026-01-18 06:30")  # it is Thursday the 15th


def test_planned_before_todays_hour_it_is_due_today(database: Database, clock: FixedClock) -> None:
    clock.set(at("2026-01-18 06:29"))
    assert plan(database) == at("2026-01-18 06:30")


@pytest.mark.parametrize("moment", ["2026-01-18 06:30", "2026-01-18 06:30:59.9"])
def test_planned_in_the_very_minute_it_is_due_now_and_once(database: Database, clock: FixedClock, moment: str) -> None:
    clock.set(at(moment))
    assert plan(database) == at("2026-01-18 06:30")
    assert len(tick(database)) == 1
    assert tick(database) == []
    clock.advance(timedelta(days=6))
    assert tick(database) == []
    clock.advance(timedelta(days=1))
    assert len(tick(database)) == 1


def test_planned_after_todays_hour_it_is_due_next_week(database: Database, clock: FixedClock) -> None:
    clock.set(at("2026-01-18 06:31"))
    assert plan(database) == at("2026-01-25 06:30")


def test_the_local_day_decides_not_the_day_in_utc(database: Database, clock: FixedClock) -> None:
    clock.set(at("2026-01-17 23:00"))  # Sunday already on Kiritimati, and long past nine
    assert plan(database, zone="Pacific/Kiritimati") == at("2026-01-24 19:30")
    assert plan(database, zone="Pacific/Honolulu") == at("2026-01-18 19:30")


def test_the_same_plan_again_keeps_what_is_due(database: Database, clock: FixedClock) -> None:
    plan(database)
    clock.set(at("2026-01-18 06:40"))
    assert plan(database) == at("2026-01-18 06:30")
    assert len(tick(database)) == 1


def test_another_plan_replaces_the_first(database: Database, clock: FixedClock) -> None:
    plan(database)
    assert plan(database, weekdays="mon,wed", hour="14:00") == at("2026-01-19 11:00")
    assert database.do(lambda tx: len(schedules.upcoming(tx, 10))) == 1


def test_a_plan_moved_to_a_later_hour_of_a_day_that_is_done_waits_for_the_next(
    database: Database, clock: FixedClock
) -> None:
    plan(database)
    clock.set(at("2026-01-18 06:30"))
    assert len(tick(database)) == 1
    assert plan(database, hour="15:00") == at("2026-01-18 12:00")
    clock.set(at("2026-01-18 12:00"))
    assert tick(database) == []  # one question a day
    clock.set(at("2026-01-25 12:00"))
    assert len(tick(database)) == 1


def test_dropped_is_dropped_and_planned_anew_on_the_same_day_is_another_schedule(
    database: Database, clock: FixedClock
) -> None:
    plan(database)
    clock.set(at("2026-01-18 06:30"))
    tick(database)
    database.do(lambda tx: schedules.drop(tx, "checkins.ask", 1))
    clock.advance(timedelta(days=7))
    assert tick(database) == []
    clock.set(at("2026-02-01 06:00"))
    plan(database, subject=2)
    clock.set(at("2026-02-01 06:30"))
    assert [subject for subject, _ in tick(database)] == [2]


def test_the_number_of_a_dropped_schedule_is_not_given_again(database: Database, clock: FixedClock) -> None:
    """Else the occurrences of the old one would silence the new one."""
    clock.set(at("2026-01-18 06:30"))
    plan(database, subject=1)
    assert [subject for subject, _ in tick(database)] == [1]
    database.do(lambda tx: schedules.drop(tx, "checkins.ask", 1))
    plan(database, subject=2)
    assert [subject for subject, _ in tick(database)] == [2]


def test_stale_occurrences_are_skipped_and_the_next_one_comes(database: Database, clock: FixedClock) -> None:
    plan(database)
    clock.set(at("2026-01-18 12:31"))  # six hours and a minute late
    assert tick(database) == []
    occurrence = database.do(lambda tx: tx.session.scalars(select(Occurrence)).one())
    assert (occurrence.day, occurrence.skipped) == (date(2026, 1, 18), True)
    clock.set(at("2026-01-25 06:30"))
    assert len(tick(database)) == 1


def test_late_but_not_stale_is_acted_on(database: Database, clock: FixedClock) -> None:
    plan(database)
    clock.set(at("2026-01-18 12:30"))
    assert len(tick(database)) == 1


def test_after_weeks_of_silence_this_mornings_occurrence_is_not_lost(database: Database, clock: FixedClock) -> None:
    plan(database)
    clock.set(at("2026-02-08 07:00"))  # a Sunday, half an hour late, three weeks after the last look
    assert tick(database) == [(1, at("2026-02-08 06:30"))]
    assert database.do(lambda tx: schedules.upcoming(tx, 1)[0].next_due_at) == at("2026-02-15 06:30")


def test_once_is_acted_on_once_however_late(database: Database, clock: FixedClock) -> None:
    database.do(lambda tx: schedules.once(tx, "polls.close", 7, at("2026-01-16 12:00")))
    assert tick(database) == []
    clock.set(at("2026-03-01 12:00"))
    assert tick(database) == [(7, at("2026-01-16 12:00"))]
    assert database.do(lambda tx: schedules.upcoming(tx, 10)) == []


def test_once_can_be_moved_and_dropped(database: Database, clock: FixedClock) -> None:
    for day in ("2026-01-16", "2026-01-20"):
        database.do(lambda tx, day=day: schedules.once(tx, "polls.close", 7, at(day)))
    clock.set(at("2026-01-17"))
    assert tick(database) == []
    database.do(lambda tx: schedules.drop(tx, "polls.close", 7))
    clock.set(at("2026-01-21"))
    assert tick(database) == []


def test_a_weekly_plan_can_become_one_moment(database: Database, clock: FixedClock) -> None:
    plan(database)
    database.do(lambda tx: schedules.once(tx, "checkins.ask", 1, at("2026-01-16 12:00")))
    clock.set(at("2026-01-16 12:00"))
    assert len(tick(database)) == 1
    assert database.do(lambda tx: schedules.upcoming(tx, 10)) == []


def test_an_action_that_fails_leaves_its_schedule_due(database: Database, clock: FixedClock) -> None:
    plan(database)
    clock.set(at("2026-01-18 06:30"))

    def fail(tx: Transaction) -> None:
        schedule = schedules.claim_due(tx)
        assert schedule is not None
        assert schedules.advance(tx, schedule)
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        database.do(fail)
    assert len(tick(database)) == 1


@sqlite_only
@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("Europe/Berlin", "02:30"),
        ("America/New_York", "01:30"),
        ("America/New_York", "02:30"),
        ("Africa/Cairo", "00:30"),
        ("Africa/Cairo", "23:30"),
        ("Australia/Lord_Howe", "01:45"),
        ("Australia/Lord_Howe", "02:15"),
        ("Asia/Amman", "09:30"),
    ],
)
def test_a_year_of_weeks_skips_none_and_doubles_none(
    database: Database, clock: FixedClock, zone: str, hour: str
) -> None:
    """Clocks change in the night to Friday or Sunday, so both days are planned. We look now and then, and late."""

    def live(tx: Transaction) -> list[date]:
        acted, now, looks = [], tx.now, 0
        schedules.weekly(tx, "checkins.ask", 1, weekdays="fri,sun", hour=hour, zone=zone)
        while now < at("2027-01-15"):
            looks += 1
            now += timedelta(minutes=37 * (looks % 8) + 1)
            then = Transaction(tx.session, now)
            while (schedule := schedules.claim_due(then)) is not None:
                day = local(schedule.next_due_at, zone).date()
                assert schedules.advance(then, schedule)
                acted.append(day)
        return acted

    acted = database.do(live)
    begin = local(clock.now(), zone).date()
    every = [begin + timedelta(days=days) for days in range(1, 366)]
    assert acted == [day for day in every if day.weekday() in (4, 6) and day <= acted[-1]]
    assert len(acted) >= 103


def test_a_gap_over_midnight_leaves_both_days_their_own(database: Database, clock: FixedClock) -> None:
    """In Nuuk Saturday ends at 23:00 when summer time begins: what was planned for 23:30 comes as Sunday begins."""
    clock.set(at("2026-03-28 12:00"))
    plan(database, weekdays="sat,sun", hour="23:30", zone="America/Nuuk")
    acted = []
    for moment in ("2026-03-29 01:00", "2026-03-30 00:29", "2026-03-30 00:30", "2026-04-05 00:30"):
        clock.set(at(moment))
        acted.append([due for _, due in tick(database)])
    assert acted == [[at("2026-03-29 01:00")], [], [at("2026-03-30 00:30")], [at("2026-04-05 00:30")]]


def test_what_was_put_off_past_midnight_leaves_the_next_day_its_own(database: Database, clock: FixedClock) -> None:
    plan(database, weekdays="sun,mon", hour="23:55", zone="UTC")

    def put_off(tx: Transaction) -> None:
        schedule = schedules.find(tx, "checkins.ask", 1)
        assert schedule is not None
        schedule.next_due_at += timedelta(minutes=10)
        tx.add(schedule)

    database.do(put_off)
    clock.set(at("2026-01-19 00:05"))
    assert len(tick(database)) == 1
    clock.set(at("2026-01-19 23:55"))
    assert len(tick(database)) == 1


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_two_who_tick_at_once_hold_different_schedules(
    database: Database, replica: OpenDatabase, clock: FixedClock
) -> None:
    for subject in (1, 2):
        plan(database, subject=subject)
    clock.set(at("2026-01-18 06:30"))
    both_hold = threading.Barrier(2)
    held: list[tuple[str, int]] = []

    def hold(tx: Transaction, who: str) -> int:
        schedule = schedules.claim_due(tx)
        assert schedule is not None
        first_time = who not in dict(held)
        held.append((who, schedule.subject_id))
        if first_time:  # the database may ask one of them to do it again
            both_hold.wait(HANGS)
        schedules.advance(tx, schedule)
        return schedule.subject_id

    other = replica()
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(database.do, lambda tx: hold(tx, "first"))
        second = threads.submit(other.do, lambda tx: hold(tx, "second"))
        assert {first.result(HANGS), second.result(HANGS)} == {1, 2}
    assert {subject for _, subject in held[:2]} == {1, 2}


def test_many_due_at_once_are_each_acted_on_once_whoever_ticks(
    database: Database, replica: OpenDatabase, clock: FixedClock
) -> None:
    def plan_all(tx: Transaction) -> None:
        for subject in range(40):
            schedules.weekly(tx, "checkins.ask", subject, weekdays="sun", hour="09:30", zone="Asia/Amman")

    database.do(plan_all)
    clock.set(at("2026-01-18 06:30"))
    homes = [database, replica()]
    with ThreadPoolExecutor(2) as threads:
        acted = [done for each in threads.map(tick, homes) for done in each]
    assert sorted(subject for subject, _ in acted) == list(range(40))


def test_what_comes_next_is_listed_in_order(database: Database) -> None:
    plan(database, subject=1)
    database.do(lambda tx: schedules.once(tx, "polls.close", 7, at("2026-01-16")))
    plan(database, weekdays="sat", subject=2)
    names = [(schedule.name, schedule.subject_id) for schedule in database.do(lambda tx: schedules.upcoming(tx, 2))]
    assert names == [("polls.close", 7), ("checkins.ask", 2)]


def test_one_name_and_subject_is_one_schedule(database: Database) -> None:
    plan(database)
    plan(database, hour="10:00")
    assert len(database.do(lambda tx: tx.session.scalars(select(Schedule)).all())) == 1


@pytest.mark.parametrize("step", [timedelta(hours=1), timedelta(hours=-1)])
def test_a_clock_that_steps_by_an_hour_and_back_makes_nothing_happen_twice(
    database: Database, clock: FixedClock, step: timedelta
) -> None:
    """Minute by minute about the hour it is due, with the clock wrong for a while in between."""
    start = clock.now()  # Thursday, 8:00
    plan = database.do(lambda tx: schedules.weekly(tx, "test", 1, weekdays="thu", hour="09:00", zone="UTC").id)
    fired = 0
    for minute in range(0, 4 * 60, 5):
        is_wrong = 50 <= minute < 100
        clock._now = start + timedelta(minutes=minute) + (step if is_wrong else timedelta())
        fired += database.do(lambda tx: sum(schedules.advance(tx, one) for one in schedules.claim_all_due(tx, 9)))
    assert fired == 1
    assert database.do(lambda tx: tx.session.get_one(Schedule, plan)).next_due_at == start + timedelta(days=7, hours=1)


@pytest.mark.parametrize(("hours", "fires"), [(7, 1), (9, 0)])
def test_how_late_it_may_be_is_said_by_its_kind(database: Database, clock: FixedClock, hours: int, fires: int) -> None:
    true_for = KINDS["question"].true_for
    assert true_for is not None
    database.do(lambda tx: schedules.weekly(tx, "test", 1, weekdays="thu", hour="08:00", zone="UTC"))
    clock.advance(timedelta(hours=hours))
    due = database.do(lambda tx: [schedules.advance(tx, one, true_for) for one in schedules.claim_all_due(tx, 9)])
    assert sum(due) == fires
