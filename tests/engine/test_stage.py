"""The example's stage: a chair for everybody, and a clock that is moved on, never back, past nothing that happens."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from engine_world import solvane
from sqlalchemy import func, select
from sqlmodel import col

from clusterbot.app import App, HostError
from clusterbot.engine.stage import EXAMPLE, ExampleStage, StageClock, read_clock
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.routes import routes
from clusterbot.settings import Settings
from clusterbot.store import facts, schedules
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("error")]

TOKEN = "123456789:AAEexampleexampleexampleexampleexampl"


class RealClock:
    """A machine's clock, which may be set back."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at


OpenApp = Callable[..., App]


def app_on(url: str, clock: FixedClock | RealClock, **environ: str) -> App:
    return App(Settings(database_url=url, _env_file=None), environ, clock)


@pytest.fixture
async def app(sqlite_url: str, clock: FixedClock) -> AsyncIterator[App]:
    """The example in a database of its own."""
    app = app_on(sqlite_url, clock)
    await app.open()
    yield app
    await app.close()


def stage_of(app: App) -> ExampleStage:
    assert app.stage is not None
    return app.stage


# ---- chairs


async def test_everybody_in_the_example_has_a_chair(app: App) -> None:
    chairs = await stage_of(app).chairs()
    assert len(chairs) == len({chair.account for chair in chairs}) == 20
    assert {chair.role for chair in chairs} == {"participant", "facilitator"}
    assert chairs[0].role == "participant", "whoever looks in first should not see everything"
    assert all(chair.name and chair.about for chair in chairs if chair.role == "participant")


async def test_the_example_has_a_channel_for_everybody(app: App) -> None:
    (channel,) = await stage_of(app).channels()
    assert (channel.platform, channel.kind) == ("web", "group")


async def test_opening_it_again_adds_nothing(sqlite_url: str, clock: FixedClock) -> None:
    once = app_on(sqlite_url, clock)
    await once.open()
    await once.close()
    again = app_on(sqlite_url, clock)
    await again.open()
    assert len(await stage_of(again).chairs()) == 20
    await again.close()


# ---- never beside what is real


async def test_an_example_is_refused_where_there_are_tokens(sqlite_url: str, clock: FixedClock) -> None:
    example = app_on(sqlite_url, clock)
    await example.open()
    await example.close()
    live = app_on(sqlite_url, clock, CLUSTERBOT_TELEGRAM_TOKEN=TOKEN)
    with pytest.raises(HostError, match="never mix") as caught:
        await live.open()
    await live.close()
    assert TOKEN not in str(caught.value)


async def test_a_real_clusters_database_has_no_stage(sqlite_url: str, clock: FixedClock) -> None:
    database = Database(sqlite_url, clock)
    database.start()
    database.do(solvane)
    database.close()
    app = app_on(sqlite_url, clock)
    await app.open()
    assert app.stage is None
    assert await app.database.run(lambda tx: facts.read(tx, EXAMPLE)) == ""
    assert await app.database.run(lambda tx: tx.session.scalar(select(func.count()).select_from(Cluster))) == 1
    await app.close()


# ---- the clock


async def test_the_clock_moves_on_by_an_hour_a_day_or_to_what_comes_next(app: App, clock: FixedClock) -> None:
    stage = stage_of(app)
    assert (await stage.time()).now == clock.now()
    assert (await stage.move("hour")).now == clock.now() + timedelta(hours=1)
    assert (await stage.move("day")).now == clock.now() + timedelta(days=1, hours=1)
    soonest = (await app.database.run(lambda tx: schedules.upcoming(tx, 1)))[0].next_due_at
    assert (await stage.move("next")).now == soonest


async def test_it_says_what_comes_next(app: App) -> None:
    time = await stage_of(app).time()
    assert time.label
    assert "," in time.next_label


async def test_real_time_goes_on_under_it_and_it_never_goes_back(clock: FixedClock) -> None:
    real = RealClock(clock.now())
    stage = StageClock(real)
    stage.move_to(real.at + timedelta(days=3))
    moved = stage.now()
    real.at += timedelta(minutes=1)
    assert stage.now() == moved + timedelta(minutes=1)
    real.at -= timedelta(hours=5)  # somebody sets the machine's clock
    assert stage.now() == moved + timedelta(minutes=1)
    real.at += timedelta(seconds=1)
    assert stage.now() == moved + timedelta(minutes=1, seconds=1), "nor does it stand still until real time is back"
    stage.move_to(moved - timedelta(days=1))
    assert stage.now() == moved + timedelta(minutes=1, seconds=1)


async def test_it_does_not_go_back_over_a_restart_even_if_real_time_did(sqlite_url: str, clock: FixedClock) -> None:
    real = RealClock(clock.now())
    app = app_on(sqlite_url, real)
    await app.open()
    before = (await stage_of(app).move("day")).now
    await app.close()
    real.at -= timedelta(hours=5)
    app = app_on(sqlite_url, real)
    await app.open()
    assert (await stage_of(app).time()).now >= before
    await app.close()


async def test_what_happens_on_the_way_happens_in_order_and_at_its_own_time(
    app: App, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, datetime]] = []
    monkeypatch.setitem(routes.due, "polls.close", lambda tx, schedule: seen.append((schedule.subject_id, tx.now)))
    start = clock.now()
    for subject, hours in ((9001, 20), (9002, 5), (9003, 50)):
        at = start + timedelta(hours=hours)
        await app.database.run(lambda tx, subject=subject, at=at: schedules.once(tx, "polls.close", subject, at))
    await stage_of(app).move("day")
    ours = [one for one in dict.fromkeys(seen) if one[0] > 9000]
    assert ours == [(9002, start + timedelta(hours=5)), (9001, start + timedelta(hours=20))]


async def test_moving_on_for_a_fortnight_leaves_nothing_undone(app: App) -> None:
    for _ in range(14):
        await stage_of(app).move("day")
    now = app.database.clock.now()
    late = await app.database.run(
        lambda tx: tx.session.scalars(select(Schedule).where(col(Schedule.next_due_at) <= now)).all()
    )
    unsent = await app.database.run(
        lambda tx: tx.session.scalars(
            select(Letter).where(col(Letter.state).not_in(("sent", "cancelled")), col(Letter.not_before) <= now)
        ).all()
    )
    assert (list(late), list(unsent)) == ([], [])
    sent = await app.database.run(lambda tx: tx.session.scalars(select(col(Letter.source))).all())
    assert "checkins.ask" in sent


def test_a_stored_clock_is_read(database_path: Path, clock: FixedClock) -> None:
    database = Database(f"sqlite:///{database_path}", clock)
    database.start()

    def note(tx: Transaction) -> None:
        facts.write(tx, "stage.ahead", "3600.0")

    database.do(note)
    assert database.do(lambda tx: read_clock(tx, clock)).now() == clock.now() + timedelta(hours=1)
    database.close()


@pytest.fixture
def database_path(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))
