"""What one process tells, the others hear; a line that was cut is opened again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from clusterbot.store import signals
from clusterbot.store.database import Database
from clusterbot.store.signals import Signals
from clusterbot.testing.databases import OpenDatabase

on_postgresql = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


class Ear:
    def __init__(self, database: Database) -> None:
        self.signals = Signals(database)
        self.heard: list[str] = []
        self._changed = asyncio.Event()

    def hear(self, word: str) -> None:
        self.heard.append(word)
        self._changed.set()

    async def until(self, word: str) -> None:
        async with asyncio.timeout(60):
            while word not in self.heard:
                self._changed.clear()
                await self._changed.wait()

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Ear"]:
        running = asyncio.create_task(self.signals.run(self.hear))
        try:
            yield self
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def until_heard(ear: Ear, mouth: Ear, word: str) -> None:
    """Lines need a moment to be opened: nothing rests on a first word."""
    hearing = asyncio.create_task(ear.until(word))
    while not hearing.done():
        mouth.signals.tell(word)
        await asyncio.sleep(0.02)
    await hearing


@on_postgresql
async def test_others_hear_it_and_whoever_tells_it_does_not(database: Database, replica: OpenDatabase) -> None:
    async with Ear(database).open() as one, Ear(replica()).open() as two:
        await until_heard(two, one, "written")
        await until_heard(one, two, "hello you")
        assert "written" not in one.heard


@on_postgresql
async def test_what_is_told_often_is_told_once(database: Database, replica: OpenDatabase) -> None:
    async with Ear(database).open() as one, Ear(replica()).open() as two:
        await until_heard(two, one, "begin")
        await until_heard(one, two, "begin")
        for _ in range(1000):
            one.signals.tell("written")
        one.signals.tell("end")
        await two.until("end")
        assert two.heard.count("written") == 1


@on_postgresql
async def test_after_its_line_was_cut_it_hears_again(
    database: Database, replica: OpenDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signals, "PAUSE", 0.05)
    async with Ear(database).open() as one, Ear(replica()).open() as two:
        await until_heard(two, one, "before")
        lines = "FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"
        await database.run(lambda tx: tx.session.execute(text(f"SELECT pg_terminate_backend(pid) {lines}")).all())
        await until_heard(two, one, "after")


@on_postgresql
async def test_a_word_that_the_database_refuses_is_logged_and_those_after_it_are_heard(
    database: Database, replica: OpenDatabase
) -> None:
    async with Ear(database).open() as one, Ear(replica()).open() as two:
        await until_heard(two, one, "before")
        await until_heard(one, two, "before")
        with capture_logs() as logged:
            one.signals.tell("no text may hold this: \x00")
            await until_heard(two, one, "after")
            await until_heard(one, two, "after")
        assert [line["log_level"] for line in logged] == ["error"]


@on_postgresql
async def test_a_word_that_nobody_understands_is_logged_and_those_after_it_are_heard(
    database: Database, replica: OpenDatabase
) -> None:
    """A newer version, of which some processes run already, may say it in a new way."""

    class Puzzled(Ear):
        def hear(self, word: str) -> None:
            if word == "news":
                raise TypeError(word)
            super().hear(word)

    async with Ear(database).open() as one, Puzzled(replica()).open() as two:
        await until_heard(two, one, "before")
        with capture_logs() as logged:
            one.signals.tell("news")
            await until_heard(two, one, "after")
        assert [line["log_level"] for line in logged] == ["error"]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_on_sqlite_there_is_nobody_to_tell(database: Database) -> None:
    ear = Ear(database)
    ear.signals.tell("written")
    await ear.signals.tell_now("end")
    await ear.signals.run(ear.hear)
