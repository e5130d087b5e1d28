"""A database that restarts every few seconds: the bot goes on between, and loses nothing, nor says it twice."""

import asyncio
import random
from collections import Counter
from collections.abc import Iterator

import pytest
import sqlalchemy
from engine_world import NotingPlatform, hand
from sqlalchemy import func, select
from sqlmodel import col
from structlog.testing import capture_logs

from clusterbot.chat.platform import Limits, NotTakenError
from clusterbot.chat.updates import TextSent
from clusterbot.engine.deliver import Deliverer
from clusterbot.engine.receive import Receiver
from clusterbot.engine.tick import tick
from clusterbot.outages import Outage
from clusterbot.store import schedules
from clusterbot.store.database import Database
from clusterbot.store.dispatch import LEASE
from clusterbot.store.inbox import Inbox
from clusterbot.store.migrate import upgrade
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Occurrence
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import Restart
from clusterbot.testing.patience import HANGS

WRITERS = 6
RESTARTS, RESTARTS_AT_LENGTH = 3, 30
PAUSE, PAUSE_AT_LENGTH = 0.15, 5.0
"""Seconds between two restarts."""
A_HAND = 0.15
"""Seconds from one word of somebody's to the next, at length: what is looked at is not how fast the bot is."""


@pytest.fixture
def database(restarted_server: tuple[sqlalchemy.URL, Restart], clock: FixedClock) -> Iterator[Database]:
    url = restarted_server[0].render_as_string(hide_password=False)
    upgrade(url)
    database = Database(url, clock)
    database.start()
    yield database
    database.close()


class Writer:
    """Somebody whose platform brings each update until it is taken, and some of them once more."""

    def __init__(self, name: str, receiver: Receiver, platform: NotingPlatform) -> None:
        self._hand, self._receiver, self._platform = hand(name), receiver, platform
        self._chance = random.Random(name)
        self.taken: list[TextSent] = []
        self.refused = 0

    async def write_until(self, enough: asyncio.Event, pause: float) -> None:
        while not enough.is_set():
            await asyncio.sleep(pause)
            update = self._hand.types(f"word {len(self.taken)}")
            while not await self._is_taken(update):
                self.refused += 1
                await asyncio.sleep(0.02)
            self.taken.append(update)
            if self._chance.random() < 0.2:
                await self._is_taken(self._chance.choice(self.taken))

    async def _is_taken(self, update: TextSent) -> bool:
        try:
            await self._receiver.receive(self._platform, update)
        except NotTakenError:
            return False
        return True


@pytest.mark.slow
@pytest.mark.soak
async def test_a_database_that_restarts_every_few_seconds_loses_nothing_and_floods_no_log(
    database: Database, restarted_server: tuple[sqlalchemy.URL, Restart], clock: FixedClock, long: bool
) -> None:
    _, restart = restarted_server
    receiver, platform = Receiver(database), NotingPlatform()
    if not long:  # however long it takes here, it is one outage
        database.outage = Outage("database", "nothing is lost", time=lambda: 0.0)
    deliverer = Deliverer(database, platform, Limits(per_second=1000, per_chat=1000))
    loop, enough = asyncio.get_running_loop(), asyncio.Event()
    database.on_commit.append(lambda: loop.call_soon_threadsafe(deliverer.wake))
    await database.run(lambda tx: schedules.weekly(tx, "checkins.ask", 1, weekdays="thu", hour="08:00", zone="UTC"))
    writers = [Writer(f"w{number}", receiver, platform) for number in range(WRITERS)]
    with capture_logs() as logged:
        sending = asyncio.create_task(deliverer.run())
        writing = asyncio.gather(*(writer.write_until(enough, A_HAND if long else 0.0) for writer in writers))
        for _ in range(RESTARTS_AT_LENGTH if long else RESTARTS):
            await asyncio.sleep(PAUSE_AT_LENGTH if long else PAUSE)
            await asyncio.gather(asyncio.to_thread(restart), tick(database))
        enough.set()
        await writing
        await tick(database)
        clock.advance(LEASE)  # a claim whose commit was not heard of is given up by then
        deliverer.wake()
        async with asyncio.timeout(HANGS):
            while await database.run(_open_letters):  # noqa: ASYNC110  whoever sends tells nobody
                await asyncio.sleep(0.05)
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)

    taken = sum(len(writer.taken) for writer in writers)
    rows, letters = await database.run(lambda tx: (_count(tx, Inbox), _count(tx, Letter)))
    assert rows == taken, "each that was acknowledged is there, and once"
    assert letters == len(platform.sent), "each answer left once"
    by_chat = Counter(to.id for to, _, _ in platform.sent)
    assert by_chat == {writer._hand.who.user: len(writer.taken) for writer in writers}
    assert await database.run(lambda tx: _count(tx, Occurrence)) == 1, "what was due came once"
    assert sum(writer.refused for writer in writers) > 0, "it was away while somebody wrote"
    said = [line["event"] for line in logged if line["log_level"] != "debug"]
    assert said.count("away") <= 1 + said.count("back")
    assert set(said) <= {"away", "back"}
    assert len(said) <= 2 * (RESTARTS_AT_LENGTH if long else 1)


def _open_letters(tx: Transaction) -> int:
    waiting = select(func.count()).where(col(Letter.state).in_(("waiting", "claimed")))
    return int(tx.session.scalar(waiting))


def _count(tx: Transaction, table: type) -> int:
    return int(tx.session.scalar(select(func.count()).select_from(table)))
