"""The whole bot: it opens, keeps time, stops with nothing half done, and never prints a token."""

import asyncio
import json
import logging
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

import httpx
import pytest
from engine_world import hand, newcomer, solvane
from sqlalchemy import make_url, select
from sqlmodel import col

from clusterbot import app as app_module
from clusterbot.app import App, HostError, SystemClock, backups_folder, bring_up_to_date
from clusterbot.chat.updates import Account, Chat, CommandGiven
from clusterbot.features.founding import code
from clusterbot.features.people.reader import draft_of
from clusterbot.features.routes import routes
from clusterbot.settings import Settings
from clusterbot.store import backup, dispatch, facts, inbox, outbox, schedules
from clusterbot.store.alone import Alone, is_held
from clusterbot.store.database import Database
from clusterbot.store.inbox import Run
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing import serving
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.fake_slack import FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.patience import HANGS
from older_schema import make_older

pytestmark = pytest.mark.slow


def app_on(url: str, clock: FixedClock, **environ: str) -> App:
    return App(Settings(database_url=url, _env_file=None), environ, clock)


@asynccontextmanager
async def opened(url: str, clock: FixedClock, **environ: str) -> AsyncIterator[App]:
    app = app_on(url, clock, **environ)
    try:
        await app.open()
        yield app
    finally:
        await app.close()


@asynccontextmanager
async def running(app: App) -> AsyncIterator[None]:
    task = asyncio.create_task(app.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
def free_port() -> int:
    return serving.free_port()


# ---- limits


async def test_a_host_sets_what_may_be_sent_and_is_told_of_a_mistake_in_it(sqlite_url: str, clock: FixedClock) -> None:
    async with FakeTelegram() as telegram:
        environ = {"CLUSTERBOT_TELEGRAM_TOKEN": telegram.token, "CLUSTERBOT_TELEGRAM_API_URL": telegram.url}
        async with opened(sqlite_url, clock, **environ, CLUSTERBOT_TELEGRAM_LIMITS="per_second=100") as app:
            limits = {one._platform.name: one._pace.limits for one in app.deliverers}
            assert (limits["telegram"].per_second, limits["telegram"].per_chat) == (100, 1)
        with pytest.raises(HostError, match="CLUSTERBOT_TELEGRAM_LIMITS: 'per_hour' is no limit"):
            async with opened(sqlite_url, clock, **environ, CLUSTERBOT_TELEGRAM_LIMITS="per_hour=3"):
                raise AssertionError("it opened")


# ---- alone


async def test_a_second_bot_on_one_file_is_told_so_and_harms_nothing(sqlite_url: str, clock: FixedClock) -> None:
    async with opened(sqlite_url, clock, CLUSTERBOT_WEB="off") as first:
        written = await first.database.run(lambda tx: outbox.send(tx, hand("ada").where, "phrase", {}))
        await first.database.run(lambda tx: dispatch.claim(tx, "telegram", "bot", limit=1))
        with pytest.raises(HostError, match="Another clusterbot is running on"):
            async with opened(sqlite_url, clock):
                pass
        letter = await first.database.run(lambda tx: tx.session.get_one(Letter, written.id))
        assert letter.claimed_until == clock.now() + dispatch.LEASE
    async with opened(sqlite_url, clock, CLUSTERBOT_WEB="off"):
        """After it was closed there is room again."""


async def _run(url: str, clock: FixedClock) -> None:
    async with opened(url, clock, CLUSTERBOT_WEB="off"):
        """It is brought up to date, and runs."""


async def _migrate(url: str, clock: FixedClock) -> None:
    bring_up_to_date(Settings(database_url=url, _env_file=None), url, clock)


@pytest.mark.parametrize("start", [_run, _migrate])
async def test_a_newer_version_changes_no_file_that_a_bot_runs_on(
    tmp_path: Path, clock: FixedClock, start: Callable[[str, FixedClock], Awaitable[None]]
) -> None:
    url = f"sqlite:///{tmp_path}/var/clusterbot.db"
    older = make_older(url)
    runs = Alone(make_url(url))
    runs.take()
    with pytest.raises(HostError, match="Another clusterbot is running on"):
        await start(url, clock)
    with sqlite3.connect(tmp_path / "var" / "clusterbot.db") as file:
        assert file.execute("SELECT version_num FROM alembic_version").fetchall() == [(older,)]
    runs.let_go()
    await start(url, clock)


async def test_the_very_first_bot_in_a_folder_is_alone_on_its_file(tmp_path: Path, clock: FixedClock) -> None:
    url = f"sqlite:///{tmp_path}/var/clusterbot.db"
    async with opened(url, clock, CLUSTERBOT_WEB="off"):
        assert is_held(make_url(url))


async def test_on_postgresql_two_may_run(postgresql_url: str, clock: FixedClock) -> None:
    async with opened(postgresql_url, clock, CLUSTERBOT_WEB="off"), opened(postgresql_url, clock, CLUSTERBOT_WEB="off"):
        """Neither minds."""


@pytest.mark.parametrize(
    ("known", "tunnel"),
    [({}, "ssh -L 8080:127.0.0.1:8080 you@"), ({"base_url": "https://c.example.org"}, ""), ({"host": "0.0.0.0"}, "")],
)
async def test_it_notes_whether_its_page_opens_on_this_machine_only(
    sqlite_url: str, clock: FixedClock, known: dict[str, str], tunnel: str
) -> None:
    app = App(Settings(database_url=sqlite_url, _env_file=None, **known), {"CLUSTERBOT_WEB": "off"}, clock)
    await app.open()
    noted = await app.database.run(lambda tx: facts.read(tx, "web.tunnel"))
    await app.close()
    assert (noted.startswith(tunnel), bool(noted)) == (True, bool(tunnel))


# ---- a code for its first facilitator


async def test_the_example_never_has_a_code_that_makes_a_facilitator(sqlite_url: str, clock: FixedClock) -> None:
    async with opened(sqlite_url, clock) as app:
        assert (app.first_code, app.ways_to_begin()) == ("", [])
        assert not await app.database.run(lambda tx: facts.read(tx, code.FACT))


async def test_with_a_token_each_start_offers_another_code_until_there_is_a_cluster(
    sqlite_url: str, clock: FixedClock
) -> None:
    async with FakeTelegram(clock=clock.now) as telegram:
        environ = {
            "CLUSTERBOT_TELEGRAM_TOKEN": telegram.token,
            "CLUSTERBOT_TELEGRAM_API_URL": telegram.url,
            "CLUSTERBOT_WEB": "off",
        }
        async with opened(sqlite_url, clock, **environ) as first:
            assert first.ways_to_begin() == [("telegram", f"https://t.me/clusterbot?start={first.first_code}")]
        async with opened(sqlite_url, clock, **environ) as second:
            assert second.first_code not in ("", first.first_code)
            await second.database.run(solvane)
        async with opened(sqlite_url, clock, **environ) as third:
            assert third.ways_to_begin() == []


async def test_how_commands_are_typed_is_noted_for_those_who_see_what_others_will(
    sqlite_url: str, clock: FixedClock
) -> None:
    def slashes(tx: Transaction) -> list[str]:
        cluster = solvane(tx)
        chats = (Chat(name, "", "1") for name in ("slack", "web", "pager"))
        return [draft_of(tx, chat, {}, None, cluster.id).reader.slash for chat in chats]

    async with FakeSlack(clock.now) as slack, opened(sqlite_url, clock, **slack.environ()) as app:
        assert await app.database.run(slashes) == ["/cluster ", "/", "/"]


# ---- its runs


async def test_a_run_that_ended_well_is_not_followed_by_a_careful_one(sqlite_url: str, clock: FixedClock) -> None:
    async with opened(sqlite_url, clock):
        pass
    async with opened(sqlite_url, clock) as app:
        assert app.receiver._careful == 0


async def test_after_a_killed_run_the_bot_is_careful_and_sends_what_the_dead_had_claimed(
    sqlite_url: str, clock: FixedClock
) -> None:
    async with FakeTelegram(clock=clock.now) as telegram:
        telegram.person("1001", name="Ada", begun=True)
        database = Database(sqlite_url, clock)
        database.start()
        database.do(inbox.begin_run)
        ada, words = Chat("telegram", str(telegram.bot_id), "1001"), {"key": "engine.empty", "rows": [], "values": {}}
        database.do(lambda tx: outbox.send(tx, ada, "phrase", words))
        database.do(lambda tx: dispatch.claim(tx, "telegram", str(telegram.bot_id), limit=1))
        database.close()
        environ = {"CLUSTERBOT_TELEGRAM_TOKEN": telegram.token, "CLUSTERBOT_TELEGRAM_API_URL": telegram.url}
        async with opened(sqlite_url, clock, CLUSTERBOT_WEB="off", **environ) as app:
            assert app.receiver._careful > 0
            await app.happen()
            assert len(await telegram.shown(None, user="1001")) == 1, "nobody waits for the end of the dead one's lease"
    database.start()
    assert None not in database.do(lambda tx: tx.session.scalars(select(col(Run.ended_at))).all())
    database.close()


# ---- time


@pytest.mark.slow
async def test_what_was_set_aside_is_handled_once_more_when_the_host_says_so(
    sqlite_url: str, clock: FixedClock
) -> None:
    async with FakeTelegram(clock=clock.now) as telegram:
        environ = {"CLUSTERBOT_TELEGRAM_TOKEN": telegram.token, "CLUSTERBOT_TELEGRAM_API_URL": telegram.url}
        async with opened(sqlite_url, clock, CLUSTERBOT_WEB="off", **environ) as app:
            (platform,) = app.platforms
            place = (platform.name, platform.workspace, "4711")
            update = CommandGiven(id="u1", at=clock.now(), chat=Chat(*place), account=Account(*place), name="help")
            for _ in range(inbox.ATTEMPTS):
                await app.database.run(lambda tx: inbox.count_failure(tx, update, "boom"))
            await app.try_again()
            assert await app.database.run(lambda tx: inbox.state_of(tx, update)) == "set_aside", "not by itself"
            assert await app.database.run(inbox.try_again) == 1
            await app.try_again()
            assert await app.database.run(lambda tx: inbox.state_of(tx, update)) == "taken"
            answers = await app.database.run(lambda tx: len(tx.session.scalars(select(Letter)).all()))
            await app.try_again()
            assert answers == 1
            assert await app.database.run(lambda tx: len(tx.session.scalars(select(Letter)).all())) == 1


@pytest.mark.slow
async def test_however_much_was_set_aside_all_of_it_is_handled_once_more(sqlite_url: str, clock: FixedClock) -> None:
    """A mistake of ours that lasted a while: the limit for one person is for what they send, not for what we bring."""
    async with FakeTelegram(clock=clock.now) as telegram:
        environ = {"CLUSTERBOT_TELEGRAM_TOKEN": telegram.token, "CLUSTERBOT_TELEGRAM_API_URL": telegram.url}
        async with opened(sqlite_url, clock, CLUSTERBOT_WEB="off", **environ) as app:
            (platform,) = app.platforms
            place = (platform.name, platform.workspace, "4711")
            many = range(app.settings.per_person + 5)

            def set_aside(tx: Transaction) -> None:
                for number in many:
                    who = {"chat": Chat(*place), "account": Account(*place)}
                    update = CommandGiven(id=f"u{number}", at=tx.now, **who, name="help")
                    for _ in range(inbox.ATTEMPTS):
                        inbox.count_failure(tx, update, "boom")

            await app.database.run(set_aside)
            assert await app.database.run(inbox.try_again) == len(many)
            await app.try_again()
            assert await app.database.run(lambda tx: len(tx.session.scalars(select(Letter)).all())) == len(many)


@pytest.mark.parametrize("seconds", [3600, 0.01], ids=["as soon as it is up", "at the next beat"])
async def test_a_running_bot_makes_due_things_happen(
    sqlite_url: str, clock: FixedClock, free_port: int, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    monkeypatch.setattr(app_module, "SECONDS", seconds)
    happened = asyncio.Event()
    loop = asyncio.get_running_loop()

    def act(tx: Transaction, schedule: Schedule) -> None:
        loop.call_soon_threadsafe(happened.set)

    monkeypatch.setitem(routes.due, "test.act", act)
    with_port = Settings(database_url=sqlite_url, port=free_port, _env_file=None)
    app = App(with_port, {"CLUSTERBOT_WEB": "off"}, clock)
    await app.open()
    due = partial(schedules.once, name="test.act", at=clock.now() - timedelta(minutes=1))
    await app.database.run(partial(due, subject_id=1))
    async with running(app), asyncio.timeout(60):
        await happened.wait()
        if seconds < 1:
            happened.clear()
            await app.database.run(partial(due, subject_id=2))
            await happened.wait()
    await app.close()


async def test_a_bot_that_is_stopped_in_the_middle_of_what_was_due_finishes_it_and_calls_nothing_an_error(
    sqlite_url: str,
    clock: FixedClock,
    free_port: int,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    begun, go = threading.Event(), threading.Event()

    def act(tx: Transaction, schedule: Schedule) -> None:
        begun.set()
        go.wait(60)

    monkeypatch.setitem(routes.due, "test.act", act)
    app = App(Settings(database_url=sqlite_url, port=free_port, _env_file=None), {"CLUSTERBOT_WEB": "off"}, clock)
    await app.open()
    await app.database.run(partial(schedules.once, name="test.act", subject_id=1, at=clock.now()))
    async with running(app):
        assert await asyncio.to_thread(begun.wait, 60)
    go.set()
    await app.close()
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR] == []
    database = Database(sqlite_url, clock)
    database.start()
    assert database.do(lambda tx: schedules.find(tx, "test.act", 1)) is None
    database.close()


@pytest.mark.slow
async def test_a_running_bot_backs_itself_up(
    sqlite_url: str, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_module, "BACKUP_MINUTES", 0.01)
    folder = tmp_path / "elsewhere"
    settings = Settings(database_url=sqlite_url, backups=str(folder), _env_file=None)
    async with FakeTelegram(clock=clock.now) as telegram:
        on = {"CLUSTERBOT_TELEGRAM_TOKEN": telegram.token, "CLUSTERBOT_TELEGRAM_API_URL": telegram.url}
        app = App(settings, on | {"CLUSTERBOT_WEB": "off"}, clock)
        await app.open()
        async with running(app), asyncio.timeout(60):
            while not backup.kept(folder, app.database.url):  # noqa: ASYNC110  a file tells nobody that it is there
                await asyncio.sleep(0.05)
        await app.close()
    assert (folder / backup.LEDGER).exists()


async def test_the_example_and_who_wants_none_get_no_backups(sqlite_url: str, clock: FixedClock) -> None:
    url = make_url(sqlite_url)
    assert backups_folder(Settings(backups="off", _env_file=None), url) is None
    assert backups_folder(Settings(backups="OFF", _env_file=None), url) is None
    assert backups_folder(Settings(_env_file=None), url) == Path(str(url.database)).parent / "backups"
    async with opened(sqlite_url, clock) as app:
        assert app.stage is not None
        assert not app.keeps_backups


# ---- secrets


@pytest.mark.slow
@pytest.mark.parametrize("way", ["asked", "posted"])
async def test_a_whole_run_at_debug_level_never_prints_a_token(
    tmp_path: Path, sqlite_url: str, free_port: int, way: str
) -> None:
    """As a process of its own, on both wires, by either way in, with sends that fail and a wire that is cut."""
    database = Database(sqlite_url, SystemClock())
    database.start()

    def furnish(tx: Transaction) -> str:
        newcomer(tx, "1001", solvane(tx).id)
        return facts.secret(tx).hex()

    secret = database.do(furnish)
    async with FakeTelegram(clock=SystemClock().now) as telegram, FakeSlack(SystemClock().now) as slack:
        telegram.person("1001", name="Ada")
        slack.person("U0ADA", name="Ada")
        slack.request_url = f"http://127.0.0.1:{free_port}/slack/events" if way == "posted" else ""
        environ = {
            "CLUSTERBOT_TELEGRAM_TOKEN": telegram.token,
            "CLUSTERBOT_TELEGRAM_API_URL": telegram.url,
            "CLUSTERBOT_TELEGRAM_UPDATES": "webhook" if way == "posted" else "polling",
            "CLUSTERBOT_PORT": str(free_port),
            **slack.environ(),
            "CLUSTERBOT_DATABASE_URL": sqlite_url,
            "CLUSTERBOT_LOG_LEVEL": "debug",
            "CLUSTERBOT_WEB": "off",
            "HOME": str(tmp_path),
        }
        with (tmp_path / "log").open("wb") as log:  # a pipe that nobody reads would fill up, and the bot wait for it
            bot = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "clusterbot", "run"), env=environ, cwd=tmp_path, stdout=log, stderr=log
            )
        await telegram.next_send("refused", "silent", "busy")
        for _ in range(3):
            await telegram.types("hello", user="1001")
        await telegram.handled()
        await telegram.outcomes_met()
        await slack.types("hello", user="U0ADA")
        await slack.handled()
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{free_port}", timeout=HANGS) as stranger:
            for path in ("/telegram/updates", "/slack/events"):
                await stranger.post(path, content=json.dumps({"token": telegram.token}))
        bot.terminate()
        await bot.wait()
    database.close()
    words = (tmp_path / "log").read_text("utf-8")
    assert bot.returncode == 0, words
    assert "refused a letter" in words, "something was logged"
    hidden = [secret, *[value for name, value in environ.items() if "TOKEN" in name or "SECRET" in name]]
    if way == "posted":
        hidden.append(telegram.webhook_secret)
        assert "telegram.webhook_refused" in words
    assert len(hidden) >= 4
    assert all(len(one) > 20 for one in hidden)
    assert [token for token in hidden if token in words] == []


# ---- one server for all that comes in


async def test_one_port_carries_the_web_chat_telegrams_webhook_and_slacks_requests(
    sqlite_url: str, clock: FixedClock, free_port: int
) -> None:
    port = free_port
    async with FakeTelegram(clock=clock.now) as telegram, FakeSlack(clock.now) as slack:
        telegram.person("1001", name="Ada")
        slack.person("U0ADA", name="Ada")
        slack.request_url = f"http://127.0.0.1:{port}/slack/events"
        environ = {
            "CLUSTERBOT_TELEGRAM_TOKEN": telegram.token,
            "CLUSTERBOT_TELEGRAM_API_URL": telegram.url,
            "CLUSTERBOT_TELEGRAM_UPDATES": "webhook",
            **slack.environ(),
        }
        app = App(Settings(database_url=sqlite_url, port=port, _env_file=None), environ, clock)
        await app.open()
        ready = asyncio.Event()
        task = asyncio.create_task(app.run(ready=ready))
        await ready.wait()
        await telegram.types("hello", user="1001")
        await telegram.handled()
        await slack.types("hello", user="U0ADA")
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=HANGS) as browser:
            assert (await browser.get("/")).status_code == 401, "the web chat, which knows nobody here"
            assert (await browser.post("/telegram/updates", content=b"{}")).status_code == 401
            assert (await browser.post("/slack/events", content=b"{}")).status_code == 401
        known = await app.database.run(lambda tx: {row.platform for row in tx.session.scalars(select(inbox.Inbox))})
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await app.close()
        assert known == {"telegram", "slack"}
        assert await telegram.acknowledged() == 1
        assert await slack.acknowledged("U0ADA") == 1
