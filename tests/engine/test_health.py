"""Alive, ready, and numbers: what a supervisor and Prometheus see."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx
import pytest
from engine_world import newcomer, solvane
from sqlalchemy import text

from clusterbot.app import App
from clusterbot.chat.updates import Chat
from clusterbot.settings import Settings
from clusterbot.store import facts, outbox, schedules
from clusterbot.store.database import OutageError
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.patience import HANGS
from clusterbot.testing.serving import free_port

pytestmark = pytest.mark.slow


@asynccontextmanager
async def a_bot(
    url: str, clock: FixedClock, telegram: FakeTelegram, **settings: Any
) -> AsyncIterator[tuple[App, httpx.AsyncClient]]:
    """Telegram alone, on a port that the host has named: without one nothing would be served."""
    port = free_port()
    telegram.person("1001", name="Ada")
    environ = {
        "CLUSTERBOT_TELEGRAM_TOKEN": telegram.token,
        "CLUSTERBOT_TELEGRAM_API_URL": telegram.url,
        "CLUSTERBOT_WEB": "off",
    }
    app = App(Settings(database_url=url, port=port, _env_file=None, **settings), environ, clock)
    await app.open()
    await app.database.run(lambda tx: newcomer(tx, "1001", solvane(tx).id))
    ready = asyncio.Event()
    task = asyncio.create_task(app.run(ready=ready))
    await ready.wait()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=HANGS) as prometheus:
        yield app, prometheus
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await app.close()


def value(page: str, name: str, **labels: str) -> float:
    """A sample's value, 0 where there is none."""
    wanted = {f'{key}="{label}"' for key, label in labels.items()}
    for line in page.splitlines():
        found = re.fullmatch(rf"{name}(?:{{(.*)}})? (\S+)", line)
        if found and wanted <= set((found[1] or "").split(",")):
            return float(found[2])
    return 0.0


async def test_a_bot_that_runs_is_alive_and_ready(sqlite_url: str, clock: FixedClock) -> None:
    async with FakeTelegram(clock=clock.now) as telegram, a_bot(sqlite_url, clock, telegram) as (_, prometheus):
        assert (await prometheus.get("/healthz")).text == "ok\n"
        assert (await prometheus.get("/readyz")).text == "ready\n"


async def test_one_of_several_processes_says_what_it_does_for_all_of_them(
    postgresql_url: str, clock: FixedClock
) -> None:
    async with (
        FakeTelegram(clock=clock.now) as telegram,
        a_bot(postgresql_url, clock, telegram, lease=300) as (app, prometheus),
    ):
        for page in ("/healthz", "/readyz"):
            said = (await prometheus.get(page)).text
            assert re.search(
                r"^holds telegram 110201543, for \d+ s if it is not renewed \(fence 1\)$", said, re.MULTILINE
            )
            assert "holds" not in (await prometheus.get(page, headers={"X-Forwarded-For": "203.0.113.9"})).text
        numbers = (await prometheus.get("/metrics")).text
        assert value(numbers, "clusterbot_lease_held", lease="telegram 110201543") == 1
        assert 0 < value(numbers, "clusterbot_lease_left_seconds", lease="telegram 110201543") <= 300
        assert value(numbers, "clusterbot_replicas") == 1
        app.tenures.of("telegram 110201543").is_lost("for the test")
        assert "telegram" not in (await prometheus.get("/readyz")).text
        numbers = (await prometheus.get("/metrics")).text
        assert value(numbers, "clusterbot_lease_held", lease="telegram 110201543") == 0


async def test_a_bot_without_its_database_is_alive_and_not_ready(
    sqlite_url: str, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with FakeTelegram(clock=clock.now) as telegram, a_bot(sqlite_url, clock, telegram) as (app, prometheus):

        async def is_out(_: object) -> None:
            raise OutageError("disk I/O error at /var/lib/secret/place")

        monkeypatch.setattr(app.database, "run", is_out)
        answer = await prometheus.get("/readyz")
        assert (answer.status_code, answer.text) == (503, "the database is out\n")
        assert (await prometheus.get("/healthz")).status_code == 200
        page = (await prometheus.get("/metrics")).text
        assert "clusterbot_database_up 0.0" in page
        monkeypatch.undo()


async def test_a_bot_that_can_read_and_not_write_is_not_ready(sqlite_url: str, clock: FixedClock) -> None:
    def leave_no_room(tx: Transaction) -> None:
        pages = tx.session.scalar(text("PRAGMA page_count"))
        tx.session.execute(text(f"PRAGMA max_page_count = {pages}"))

    def make_room(tx: Transaction) -> None:
        tx.session.execute(text("PRAGMA max_page_count = 1000000"))

    async with FakeTelegram(clock=clock.now) as telegram, a_bot(sqlite_url, clock, telegram) as (app, prometheus):
        await app.database.run(leave_no_room)
        with pytest.raises(OutageError):
            await app.database.run(lambda tx: facts.write(tx, "long", "x" * 1_000_000))
        answer = await prometheus.get("/readyz")
        assert (answer.status_code, answer.text.splitlines()[0]) == (503, "the database is out")
        assert value((await prometheus.get("/metrics")).text, "clusterbot_database_up") == 0
        await app.database.run(make_room)


async def test_a_chat_service_that_is_away_is_named_and_the_bot_is_ready(sqlite_url: str, clock: FixedClock) -> None:
    async with FakeTelegram(clock=clock.now) as telegram, a_bot(sqlite_url, clock, telegram) as (app, prometheus):
        app.deliverers[0].outage.lasts("no connection")
        answer = await prometheus.get("/readyz")
        assert answer.status_code == 200
        assert re.fullmatch(
            r"ready\ntelegram is away since \d+ s: what goes there waits, and nothing is lost\n", answer.text
        )
        page = (await prometheus.get("/metrics")).text
    assert value(page, "clusterbot_away_seconds", what="telegram") > 0
    assert value(page, "clusterbot_away_seconds", what="database") == 0


async def test_what_came_in_and_went_out_is_counted_by_platform_and_outcome(sqlite_url: str, clock: FixedClock) -> None:
    async with FakeTelegram(clock=clock.now) as telegram, a_bot(sqlite_url, clock, telegram) as (_, prometheus):
        await telegram.types("hello", user="1001")
        await telegram.handled()
        async with asyncio.timeout(60):
            while not await telegram.shown(None, user="1001"):  # noqa: ASYNC110  the fake tells nobody
                await asyncio.sleep(0.01)
        await telegram.next_send("refused")
        await telegram.types("hello again", user="1001")
        await telegram.outcomes_met()
        async with asyncio.timeout(60):
            page = (await prometheus.get("/metrics")).text
            while not value(page, "clusterbot_sends_total", platform="telegram", outcome="rejected"):
                page = (await prometheus.get("/metrics")).text
    assert value(page, "clusterbot_updates_total", platform="telegram", outcome="handled") == 2
    assert value(page, "clusterbot_update_lag_seconds_count", platform="telegram") == 2
    assert value(page, "clusterbot_sends_total", platform="telegram", outcome="sent") >= 1
    assert value(page, "clusterbot_due_to_sent_seconds_count", platform="telegram") >= 1
    assert value(page, "clusterbot_database_up") == 1
    for private in ("Ada", "1001", "hello", telegram.token):
        assert private not in page


async def test_what_waits_is_told_with_its_age(sqlite_url: str, clock: FixedClock) -> None:
    def wait(tx: Transaction) -> None:
        chat = Chat("slack", "T1", "U1")  # a platform that nobody sends for here
        outbox.send(tx, chat, "phrase", {}, not_before=tx.now - timedelta(minutes=3))
        outbox.send(tx, chat, "phrase", {}, not_before=tx.now - timedelta(minutes=2))
        outbox.send(tx, chat, "phrase", {}, not_before=tx.now + timedelta(hours=1))
        schedules.once(tx, "nobody.knows", 1, tx.now + timedelta(hours=1))

    async with FakeTelegram(clock=clock.now) as telegram, a_bot(sqlite_url, clock, telegram) as (app, prometheus):
        await app.database.run(wait)
        page = (await prometheus.get("/metrics")).text
    assert value(page, "clusterbot_letters_due", platform="slack") == 2
    assert value(page, "clusterbot_letters_planned", platform="slack") == 1
    assert value(page, "clusterbot_letters_oldest_due_seconds", platform="slack") == 180
    assert value(page, "clusterbot_schedules_overdue_seconds") == 0


async def test_what_the_clock_could_not_do_is_counted_by_what_becomes_of_it(sqlite_url: str, clock: FixedClock) -> None:
    def fail(tx: Transaction) -> None:
        for subject, times in ((1, schedules.ATTEMPTS), (2, 1), (3, 1)):
            plan = schedules.once(tx, "nobody.knows", subject, tx.now)
            for _ in range(times):
                schedules.count_failure(tx, plan, "KeyError")

    async with FakeTelegram(clock=clock.now) as telegram, a_bot(sqlite_url, clock, telegram) as (app, prometheus):
        await app.database.run(fail)
        page = (await prometheus.get("/metrics")).text
    assert value(page, "clusterbot_schedules_failed", what_follows="set_aside") == 1
    assert value(page, "clusterbot_schedules_failed", what_follows="tried_again") == 2
    assert value(page, "clusterbot_schedules_overdue_seconds") == 0


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
async def test_the_numbers_are_not_for_who_comes_through_the_public_proxy(
    sqlite_url: str, clock: FixedClock, header: str
) -> None:
    async with FakeTelegram(clock=clock.now) as telegram, a_bot(sqlite_url, clock, telegram) as (_, prometheus):
        assert (await prometheus.get("/metrics", headers={header: "203.0.113.9"})).status_code == 404
        assert (await prometheus.get("/metrics")).status_code == 200
