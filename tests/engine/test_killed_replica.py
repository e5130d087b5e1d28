"""Two processes on one database: one is paused and wakes, the other is killed; each time the other one goes on."""

import asyncio
import shutil
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from killing import start
from sqlalchemy import select
from sqlmodel import col

from clusterbot.app import SystemClock
from clusterbot.store import leases
from clusterbot.store.database import Database
from clusterbot.store.inbox import Inbox
from clusterbot.store.leases import Standing
from clusterbot.store.outbox import Letter
from clusterbot.testing.fake_telegram import FakeTelegram

REPOSITORY = Path(__file__).parents[2]
LEASE = 2.5
LET_GO = 300.0  # seconds: who leaves lets go, and nobody waits for the end of a lease
PEOPLE = [str(1001 + number) for number in range(8)]


class Holding(FakeTelegram):
    """May keep its answers to sends back: what was sent has arrived, and the bot does not know."""

    def __init__(self) -> None:
        super().__init__(clock=SystemClock().now)
        self.answers = asyncio.Event()
        self.answers.set()
        self.kept_back = 0
        self._one_more = asyncio.Event()

    async def _send_message(self, params: Any) -> Any:
        sent = await super()._send_message(params)
        if not self.answers.is_set():
            self.kept_back += 1
            self._one_more.set()
            await self.answers.wait()
        return sent

    async def holds_back(self, count: int) -> None:
        """Return once so many sends wait for their answer."""
        async with asyncio.timeout(60):
            while self.kept_back < count:
                self._one_more.clear()
                await self._one_more.wait()

    async def everybody_says(self, words: str) -> int:
        for user in PEOPLE:
            await self.types(words, user=user)
        return len(PEOPLE)

    async def seen(self) -> int:
        return sum([len(await self.shown(None, user=user)) for user in PEOPLE])


async def until(database: Database, condition: Callable[[list[Standing], Counter[str]], bool]) -> list[Standing]:
    """Return once what is held, and what became of letters, is so; what is held then."""
    async with asyncio.timeout(60):
        while True:
            held = await database.run(leases.standing)
            states = await database.run(lambda tx: Counter(tx.session.scalars(select(col(Letter.state)))))
            if condition(held, states):
                return held
            await asyncio.sleep(0.02)


def holder(held: list[Standing]) -> str:
    return next((one.holder for one in held if one.name.startswith("telegram") and one.is_live), "")


def alive(held: list[Standing]) -> int:
    return sum(one.name.startswith("run") and one.is_live for one in held)


@asynccontextmanager
async def two_processes(
    telegram: FakeTelegram, url: str, home: Path, lease: float = LEASE
) -> AsyncIterator[dict[int, asyncio.subprocess.Process]]:
    """By their numbers; more may be added."""
    both = [await start(telegram, url, home, lease=lease) for _ in range(2)]
    processes = {one.pid: one for one in both}
    try:
        yield processes
    finally:
        for one in {*both, *processes.values()}:
            if one.returncode is None:
                one.kill()
            await one.wait()


async def all_answered(database: Database, count: int, processes: int = 0) -> None:
    """Return once so many letters were sent, and so many processes live, if that is asked."""
    await until(database, lambda held, states: states["sent"] == count and (not processes or alive(held) == processes))


async def message_ids(database: Database) -> dict[int, str]:
    return await database.run(lambda tx: {one.id: one.message_id for one in tx.session.scalars(select(Letter))})


@pytest.mark.slow
async def test_whoever_holds_the_lease_is_followed_within_seconds_and_nothing_is_lost_or_handled_twice(
    postgresql_url: str, tmp_path: Path
) -> None:
    database = Database(postgresql_url, SystemClock())
    database.start()
    async with Holding() as telegram, two_processes(telegram, postgresql_url, tmp_path) as processes:
        for user in PEOPLE:
            telegram.person(user, name=f"P{user}", begun=True)
        typed = await telegram.everybody_says("one")
        await all_answered(database, typed, processes=2)
        name = holder(await until(database, lambda held, _: holder(held) != ""))
        first = processes.pop(int(name.rpartition(" ")[2]))
        ((_, second),) = processes.items()

        # The holder is paused, as a virtual machine is, with one message to each on its way.
        telegram.answers.clear()
        typed += await telegram.everybody_says("two")
        await telegram.holds_back(len(PEOPLE))
        first.send_signal(signal.SIGSTOP)
        telegram.answers.set()
        typed += await telegram.everybody_says("three")
        await until(database, lambda held, states: states["sent"] == typed and holder(held) not in ("", name))

        # It wakes, in the middle of what it did, and is no longer the one.
        settled = await message_ids(database)
        first.send_signal(signal.SIGCONT)
        typed += await telegram.everybody_says("four")
        await all_answered(database, typed, processes=2)
        assert settled.items() <= (await message_ids(database)).items(), "what it learnt late settles nothing"
        assert await telegram.seen() == typed + len(PEOPLE), "what was on its way was sent again, and nothing else"

        # The other one is killed, and the first has the lease again.
        second.kill()
        typed += await telegram.everybody_says("five")
        await until(database, lambda held, states: holder(held) == name and states["sent"] == typed)
        assert await telegram.seen() == typed + len(PEOPLE)
        first.terminate()
        assert await first.wait() == 0
    states = await database.run(lambda tx: Counter(tx.session.scalars(select(col(Inbox.state)))))
    letters = await database.run(lambda tx: len(tx.session.scalars(select(Letter)).all()))
    assert (states, letters) == ({"taken": typed}, typed), "each was handled once, and answered by one letter"
    assert [one for one in await database.run(leases.standing) if one.is_live] == [], "it let go"
    database.close()


NOVELTY = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9001", "{head}"
def upgrade():
    op.create_table("novelty", sa.Column("id", sa.Integer, primary_key=True))
"""


@pytest.fixture
def new_version(tmp_path: Path) -> Path:
    """The code with one migration more."""
    new = tmp_path / "new"
    for part in ("src", "conversations", "migrations"):
        shutil.copytree(REPOSITORY / part, new / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / ".env.example", new)
    head = max(path.name[:4] for path in (new / "migrations" / "versions").glob("*.py"))
    (new / "migrations" / "versions" / "9001_novelty.py").write_text(NOVELTY.format(head=head))
    return new


@pytest.mark.slow
async def test_replicas_are_upgraded_one_by_one_while_people_write_and_nothing_is_lost_or_said_twice(
    postgresql_url: str, tmp_path: Path, new_version: Path
) -> None:
    """As deploy/replicas.md says, with real processes; only the container engine is missing."""
    database = Database(postgresql_url, SystemClock())
    database.start()
    async with Holding() as telegram, two_processes(telegram, postgresql_url, tmp_path, LET_GO) as processes:
        for user in PEOPLE:
            telegram.person(user, name=f"P{user}", begun=True)
        typed = await telegram.everybody_says("all old")
        await all_answered(database, typed, processes=2)
        for old in list(processes.values()):
            old.terminate()
            typed += await telegram.everybody_says("one is leaving")
            assert await old.wait() == 0
            new = await start(telegram, postgresql_url, tmp_path, lease=LET_GO, code=new_version)
            processes[new.pid] = new
            typed += await telegram.everybody_says("one is coming")
            await all_answered(database, typed, processes=2)
        typed += await telegram.everybody_says("all new")
        await all_answered(database, typed)
        assert await telegram.seen() == typed
        assert all(one.returncode is None for one in list(processes.values())[2:]), "the new ones run"
    assert sqlalchemy.inspect(database.engine).has_table("novelty")
    database.close()
