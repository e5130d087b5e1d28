"""A year of weekly questions to people in forty zones, on a fixed clock: each is counted against a plain calendar."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import holidays
import pytest
from engine_world import NotingPlatform
from sqlalchemy import func, select, update
from sqlmodel import col

from clusterbot import features
from clusterbot.chat.platform import Platform
from clusterbot.engine.rendering import claim_and_render
from clusterbot.engine.settling import settle
from clusterbot.engine.stage import next_moment
from clusterbot.engine.tick import act_on_some
from clusterbot.features.actions.records import Action
from clusterbot.features.checkins import due as checkins
from clusterbot.features.checkins.records import Checkin
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.features.strategy.records import Pillar
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

features.load()

PEOPLE = 5_000

ZONES = (
    *("Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi"),
    *("America/Anchorage", "America/Bogota", "America/Chicago", "America/Denver", "America/Halifax", "America/Lima"),
    *("America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Nuuk", "America/Santiago"),
    *("America/Sao_Paulo", "America/St_Johns", "Asia/Amman", "Asia/Beirut", "Asia/Dubai", "Asia/Gaza"),
    *("Asia/Jerusalem", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Singapore", "Asia/Tehran", "Asia/Tokyo"),
    *("Atlantic/Azores", "Australia/Adelaide", "Australia/Lord_Howe", "Australia/Sydney", "Europe/Athens"),
    *("Europe/Berlin", "Europe/London", "Europe/Moscow", "Pacific/Apia", "Pacific/Auckland", "Pacific/Chatham"),
    "Pacific/Honolulu",
)
"""Forty: with clock changes in March, April, September, October and November, of an hour and of half of one."""

HOURS = ("09:00", "09:30", "11:00", "14:00", "16:30", "17:30")

SUN_THU, MON_FRI = ("sun", "mon", "tue", "wed", "thu"), ("mon", "tue", "wed", "thu", "fri")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Week:
    """A cluster's: where its holidays are from, when it works, and the weekday of its question."""

    country: str
    works: tuple[str, ...]
    wanted: str
    asks: str  # the wanted day, or the first working day after it


WEEKS = (
    Week("JO", SUN_THU, "mon", "mon"),
    Week("EG", SUN_THU, "fri", "sun"),
    Week("DE", MON_FRI, "mon", "mon"),
    Week("US", MON_FRI, "sun", "mon"),
    Week("IN", MON_FRI, "thu", "thu"),
)

OPENS, CLOSES, MORNING = time(8, 30), time(18, 30), time(9)
GIVEN_UP = timedelta(hours=72)


@dataclass(frozen=True)
class Somebody:
    zone: str
    hour: str
    week: Week


@dataclass
class Year:
    """Who is there, and what each of them got."""

    database: Database
    clock: FixedClock
    zones: Sequence[str]
    people: dict[int, Somebody] = field(default_factory=dict)
    got: list[tuple[int, datetime]] = field(default_factory=list)
    platform: Platform = field(default_factory=NotingPlatform)

    def furnish(self, count: int) -> None:
        self.people = self.database.do(lambda tx: _furnish(tx, self.zones, count))

    def pass_until(self, end: datetime) -> None:
        """From one thing that happens to the next."""
        while (planned := self.database.do(next_moment)) is not None and planned < end:
            self.clock.set(max(planned, self.clock.now()))
            while self.database.do(act_on_some):
                pass
            while arrived := self.database.do(self._deliver):
                self.got += arrived
        self.clock.set(end)

    def _deliver(self, tx: Transaction) -> list[tuple[int, datetime]]:
        """Letters leave by all rules, and arrive; whoever was asked answers."""
        _, outgoing = claim_and_render(tx, self.platform, 200, frozenset())
        letters = [tx.session.get_one(Letter, id_) for one in outgoing for id_ in one.ids]
        for letter in letters:
            settle(tx, letter, f"m{letter.id}")
        ids = [letter.person_id for letter in letters if letter.person_id is not None]
        if ids:
            asked = [letter.content["checkin"] for letter in letters]
            tx.session.execute(update(Checkin).where(col(Checkin.id).in_(asked)).values(state="answered"))
            tx.session.execute(update(Person).where(col(Person.id).in_(ids)).values(last_active_at=tx.now))
        return [(id_, tx.now) for id_ in ids]


def _furnish(tx: Transaction, zones: Sequence[str], count: int) -> dict[int, Somebody]:
    """Everybody owns an action. Zones, hours and weeks are dealt out so that each meets each."""
    clusters = [_cluster(tx, week) for week in WEEKS]
    found: dict[int, Somebody] = {}
    for number in range(count):
        turn = number // len(zones) + number
        cluster, pillar = clusters[turn % len(WEEKS)]
        one = Somebody(zones[number % len(zones)], HOURS[turn // len(WEEKS) % len(HOURS)], WEEKS[turn % len(WEEKS)])
        person = Person(name=f"P{number}", zone=one.zone, hour=one.hour, created_at=tx.now, last_active_at=tx.now)
        tx.add(person)
        where = {"platform": "telegram", "workspace": "bot", "user": str(number)}
        tx.add(Account(person_id=person.id, last_used_at=tx.now, **where))
        part = Participant(cluster_id=cluster.id, person_id=person.id, joined_at=tx.now)
        tx.add(part)
        what = {"title": "A fair", "due": tx.now.date() + timedelta(days=500), "created_at": tx.now}
        tx.add(Action(cluster_id=cluster.id, key=f"A-{number}", pillar_id=pillar.id, owner_id=part.id, **what))
        checkins.plan(tx, part, person)
        found[person.id] = one
    return found


def _cluster(tx: Transaction, week: Week) -> tuple[Cluster, Pillar]:
    cluster = Cluster(
        key=week.country.lower(),
        name=week.country,
        short_name=week.country,
        zone="UTC",
        country=week.country,
        working_days=",".join(week.works),
        checkin_weekday=week.wanted,
        created_at=tx.now,
    )
    tx.add(cluster)
    pillar = Pillar(cluster_id=cluster.id, key="BD", code="BD", name="Business", position=1)
    tx.add(pillar)
    return cluster, pillar


# ---- what a plain calendar says: nothing of the bot's


def calendar(one: Somebody, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime | None]]:
    """When somebody is to be asked, and when they are: held over holidays, or given up after three days (None)."""
    zone, hour = ZoneInfo(one.zone), time.fromisoformat(one.hour)
    day = start.date() - timedelta(days=1)
    while day <= end.date() + timedelta(days=1):
        wanted = datetime.combine(day, hour, zone).astimezone(UTC)
        if DAYS[day.weekday()] == one.week.asks and start <= wanted < end:
            moment = wanted if works(one, day) else _next_morning(one, day, zone)
            yield wanted, moment if moment - wanted <= GIVEN_UP else None
        day += timedelta(days=1)


def works(one: Somebody, day: date) -> bool:
    return DAYS[day.weekday()] in one.week.works and day not in _HOLIDAYS[one.week.country]


def _next_morning(one: Somebody, day: date, zone: ZoneInfo) -> datetime:
    while not works(one, day):
        day += timedelta(days=1)
    return datetime.combine(day, MORNING, zone).astimezone(UTC)


_HOLIDAYS = {week.country: holidays.country_holidays(week.country) for week in WEEKS}


@dataclass
class Counted:
    wanted: int = 0
    at_their_hour: int = 0
    after_holidays: int = 0
    given_up: int = 0
    missing: int = 0
    unexpected: int = 0
    twice_a_day: int = 0
    twice_for_a_week: int = 0
    in_quiet_hours: int = 0
    on_free_days: int = 0
    still_held: int = 0  # when the time that was looked at ended
    clock_changed: int = 0  # for so many people


def count(year: Year, start: datetime, end: datetime) -> Counted:
    """Every question there was, and every one there should have been."""
    counted = Counted()
    got: dict[int, list[datetime]] = {id_: [] for id_ in year.people}
    for id_, moment in year.got:
        got[id_].append(moment)
    for id_, one in year.people.items():
        expected: Counter[datetime] = Counter()
        for wanted, moment in calendar(one, start, end):
            counted.wanted += 1
            if moment is None:
                counted.given_up += 1
            elif moment < end:
                expected[moment] += 1
                counted.at_their_hour += moment == wanted
                counted.after_holidays += moment != wanted
            else:
                counted.still_held += 1
        here = Counter(got[id_])
        counted.missing += (expected - here).total()
        counted.unexpected += (here - expected).total()
        local = [moment.astimezone(ZoneInfo(one.zone)) for moment in got[id_]]
        counted.twice_a_day += len(local) - len({moment.date() for moment in local})
        counted.in_quiet_hours += sum(not OPENS <= moment.time() < CLOSES for moment in local)
        counted.on_free_days += sum(not works(one, moment.date()) for moment in local)
        counted.clock_changed += len({moment.utcoffset() for moment in local}) > 1
    counted.twice_for_a_week = _repeated(year.database)
    return counted


def _repeated(database: Database) -> int:
    """Asks with the same person and the same moment they were wanted for: one question planned twice."""
    same = select(func.count()).select_from(Ask).group_by(col(Ask.person_id), col(Ask.wanted_at))
    return database.do(lambda tx: sum(many - 1 for many in tx.session.scalars(same)))


THREE_WEEKS = (datetime(2026, 3, 22, tzinfo=UTC), datetime(2026, 4, 12, tzinfo=UTC))
"""Easter, and clock changes on both halves of the globe."""

WHOLE = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))


@pytest.fixture
def clock(long: bool) -> FixedClock:
    return FixedClock((WHOLE if long else THREE_WEEKS)[0])


@pytest.mark.soak
@pytest.mark.slow
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("zones", [ZONES[::2], ZONES[1::2]], ids=["every other zone", "the others"])
def test_everybody_is_asked_at_their_own_hour_on_their_working_days_and_never_twice(
    database: Database, clock: FixedClock, zones: tuple[str, ...], long: bool, told: Callable[[str], None]
) -> None:
    """Five thousand for a year, in two halves that `make soak` plays side by side; else one in each zone."""
    start, end = WHOLE if long else THREE_WEEKS
    many = PEOPLE // 2 if long else len(zones)
    began = perf_counter()
    year = Year(database, clock, zones)
    year.furnish(many)
    year.pass_until(end)
    counted = count(year, start, end)
    took = f"{many:,} people, {len(zones)} zones, {(end - start).days} days, {perf_counter() - began:.0f} s"
    told(f"{took}: {len(year.got):,} were asked; {counted}")
    assert counted.wanted == counted.given_up + len(year.got) + counted.still_held
    wrong = (counted.missing, counted.unexpected, counted.twice_a_day, counted.twice_for_a_week)
    assert (*wrong, counted.in_quiet_hours, counted.on_free_days) == (0, 0, 0, 0, 0, 0)
    assert counted.at_their_hour > counted.after_holidays > 0
    assert counted.clock_changed > many // 3
