"""A letter is in one pair of hands: until it is noted what became of it, and that is noted of one claim only once."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from typing import Any

import pytest
from engine_world import NotingPlatform, account, chat_of
from sqlalchemy import Connection, event, select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.chat.platform import GoneError, Limits
from clusterbot.chat.updates import Chat
from clusterbot.engine.deliver import Deliverer
from clusterbot.engine.rendering import Outgoing
from clusterbot.features.draft import pack
from clusterbot.features.routes import routes
from clusterbot.store import dispatch, outbox
from clusterbot.store.database import Database, OutageError
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

CROWD = [chat_of(account(f"p{number}")) for number in range(8)]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What became of letters, as those who asked for them were told; rules are rerun."""
    told: set[str] = set()

    def hear(_: Transaction, letter: Letter) -> None:
        told.add(f"{letter.state}: {letter.problem}" if letter.problem else letter.state)

    monkeypatch.setitem(routes.settled, "phrase", hear)
    return told


def write(database: Database, to: Chat, kind: str) -> int:
    content = pack("engine.unknown_command", (), {"name": to.id, "close": []})
    return database.do(lambda tx: outbox.send(tx, to, "phrase", content, kind=kind).id)


def letters(database: Database) -> list[Letter]:
    return database.do(lambda tx: list(tx.session.scalars(select(Letter).order_by(col(Letter.id)))))


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not is_so():  # noqa: ASYNC110  nobody says when it comes about
            await asyncio.sleep(0.002)


@asynccontextmanager
async def running(deliverer: Deliverer) -> AsyncIterator[None]:
    task = asyncio.create_task(deliverer.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("kind", ["nudge", "notice"])
async def test_what_was_ready_when_the_machine_fell_asleep_is_given_back_and_not_taken_for_sent(
    database: Database, clock: FixedClock, heard: set[str], kind: str
) -> None:
    """The outbox is looked at before it is noted that they did not leave."""
    platform = NotingPlatform()
    deliverer = Deliverer(database, platform, Limits(per_second=100, per_chat=100))
    for to in CROWD:
        write(database, to, kind)
    _, ready = await deliverer._claim(len(CROWD), 0, frozenset())
    deliverer._answers.extend(ready)
    clock.advance(dispatch.LEASE)
    async with running(deliverer):
        await until(lambda: {one.state for one in letters(database)} == {"sent"})
    assert sorted(to.id for to, _, _ in platform.sent) == [to.id for to in CROWD]
    assert (heard, [one.attempts for one in letters(database)]) == ({"sent"}, [1] * len(CROWD))


@contextmanager
def answer_to_commit_lost(database: Database, letter_id: int, state: str) -> Iterator[list[str]]:
    """The connection is cut in the moment in which the letter has come to this state."""
    lost: list[str] = []
    look = select(col(Letter.state)).where(col(Letter.id) == letter_id)

    def commit(connection: Connection) -> None:
        if not lost and connection.scalar(look) == state:
            lost.append(state)
            connection.connection.commit()
            raise OutageError("the connection was cut while COMMIT waited for its answer")

    event.listen(database.engine, "commit", commit)
    try:
        yield lost
    finally:
        event.remove(database.engine, "commit", commit)


class Slow(NotingPlatform):
    """Its message was deleted; what replaces it takes a while to arrive."""

    def __init__(self) -> None:
        super().__init__(outcomes=[GoneError("gone")])
        self.begun, self.go_on = asyncio.Event(), asyncio.Event()

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        if not self.outcomes:
            self.begun.set()
            await self.go_on.wait()
        return await super().send(to, message, replaces=replaces)


async def test_what_was_noted_though_the_answer_was_lost_is_not_noted_of_the_next_attempt(
    database: Database, clock: FixedClock, heard: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clusterbot.engine.deliver.PATIENCE", 0.5)
    deliverer = Deliverer(database, platform := Slow())
    number = write(database, CROWD[0], "answer")
    (claimed,) = await claim(deliverer)
    with answer_to_commit_lost(database, number, "waiting") as lost:
        noting = leave(deliverer, claimed)
        await until(lambda: lost)
    clock.advance(timedelta(seconds=1))
    (again,) = await claim(deliverer)
    sending = leave(deliverer, again)
    await platform.begun.wait()
    await noting
    assert (letters(database)[0].state, deliverer._ours) == ("claimed", {number})
    platform.go_on.set()
    await sending
    assert (letters(database)[0].state, len(platform.sent), heard) == ("sent", 1, {"sent"})


def leave(deliverer: Deliverer, letter: Outgoing) -> "asyncio.Task[Any]":
    before = set(deliverer._under_way)
    deliverer._leave(deque([letter]))
    (task,) = deliverer._under_way - before
    return task


async def claim(deliverer: Deliverer) -> list[Outgoing]:
    _, outgoing = await deliverer._claim(1, 0, frozenset())
    return outgoing
