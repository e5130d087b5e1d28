"""Word between the processes on one PostgreSQL database, so that nobody waits for the next look at it.

LISTEN and NOTIFY rather than a look every few hundredths of a second: three replicas that look fifty times a second
would be most of the database's work. But not NOTIFY inside the transactions that write: those would queue up behind one
lock of the whole server when they commit. It follows them, at most once in `GATHERED`, and it may be lost: nothing
rests on it. Whoever sends looks at the outbox once a second anyway (`engine.deliver.PATIENCE`), a page of the web chat
every fifteen seconds, and a lease is taken when it ends. On SQLite there is one process, and nobody to tell.
"""

import asyncio
import random
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import sqlalchemy
import structlog
from sqlalchemy import func, select

from clusterbot.store.database import Database, OutageError
from clusterbot.store.transaction import Transaction

if TYPE_CHECKING:
    from psycopg import AsyncConnection

log = structlog.get_logger()

CHANNEL = "clusterbot"

GATHERED = 0.02
"""Seconds between two notes to the others: what happens meanwhile goes with the second."""

PAUSE = 2.0
"""Seconds, at most, until a lost line is opened anew."""

LONGEST = 7000
"""Bytes of a word; PostgreSQL takes 8000."""


class Signals:
    """One process's ear and voice. Words are told to all other processes, and to none before they were gathered."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._name = secrets.token_hex(4)
        self._words: dict[str, None] = {}
        self._to_tell = asyncio.Event()

    def tell(self, word: str) -> None:
        """Soon, and perhaps never. Called on the event loop."""
        if not self._database.is_sqlite and len(word.encode()) <= LONGEST:
            self._words[word] = None
            self._to_tell.set()

    async def tell_now(self, word: str) -> None:
        """For a last word."""
        self.tell(word)
        await self._send()

    async def run(self, hear: Callable[[str], None]) -> None:
        """Tell and hear until cancelled."""
        if self._database.is_sqlite:
            return
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._tell())
            tasks.create_task(self._listen(hear))

    async def _tell(self) -> None:
        while True:
            await self._to_tell.wait()
            await self._send()
            await asyncio.sleep(GATHERED)

    async def _send(self) -> None:
        words, self._words = list(self._words), {}
        self._to_tell.clear()

        def notify(tx: Transaction) -> None:
            for word in words:
                tx.session.execute(select(func.pg_notify(CHANNEL, f"{self._name} {word}")))

        if not words:
            return
        try:
            await self._database.apart(notify)
        except OutageError:
            log.debug("other processes are not told: the database is out, and they look by themselves")
        except Exception:  # whatever it is, what is told next must go out
            log.exception("other processes are not told: letters for them may be a second late")

    async def _listen(self, hear: Callable[[str], None]) -> None:
        import psycopg  # noqa: PLC0415  on SQLite nobody needs it

        while True:
            try:
                async with self._line() as line:
                    async for note in line.notifies():
                        teller, _, word = note.payload.partition(" ")
                        if teller != self._name:
                            _heard(hear, word)
            except (psycopg.Error, OSError) as error:
                log.info("other processes are not heard: letters of theirs may be a second late", why=_reason(error))
            await asyncio.sleep(random.uniform(PAUSE / 2, PAUSE))  # noqa: S311  no secret

    @asynccontextmanager
    async def _line(self) -> "AsyncIterator[AsyncConnection]":
        """A connection that listens. Its server, gone without a word, is noticed within a minute."""
        import psycopg  # noqa: PLC0415

        url = plain(self._database.url)
        line = await psycopg.AsyncConnection.connect(
            url, autocommit=True, connect_timeout=10, keepalives_idle=20, keepalives_interval=10, keepalives_count=3
        )
        async with line:
            await line.execute(f"LISTEN {CHANNEL}")
            yield line


def _heard(hear: Callable[[str], None], word: str) -> None:
    """Whatever comes of one word, those after it are heard."""
    try:
        hear(word)
    except Exception:  # a newer version, of which some processes run already, may say something in a new way
        log.exception("what another process says is not understood")


def plain(url: sqlalchemy.URL) -> str:
    """As psycopg itself reads it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def _reason(error: BaseException) -> str:
    return str(error).partition("\n")[0][:200]
