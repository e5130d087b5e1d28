"""Two processes and one lease: one of them works, and the other goes on when it is gone."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from datetime import datetime, timedelta

import pytest
from engine_world import NotingPlatform, account, chat_of
from sqlalchemy import event, func, select, update
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.chat.platform import Limits
from clusterbot.chat.updates import Chat
from clusterbot.engine.deliver import Deliverer
from clusterbot.engine.tenure import Tenure, Tenures
from clusterbot.features.draft import pack
from clusterbot.store import leases, outbox
from clusterbot.store.database import Database, OutageError
from clusterbot.store.leases import Lease
from clusterbot.store.outbox import Letter
from clusterbot.testing.databases import OpenDatabase
from clusterbot.testing.patience import HANGS

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)

NAME = "telegram bot"
LONG, SHORT = timedelta(minutes=5), timedelta(seconds=0.6)
ADA, BEN = chat_of(account("ada")), chat_of(account("ben"))


@asynccontextmanager
async def tenures(database: Database, holder: str, length: timedelta = LONG) -> AsyncIterator[Tenures]:
    """A process that wants the lease."""
    deaths: list[str] = []
    kept = Tenures(database, length, on_death=lambda: deaths.append(holder))
    kept.of(NAME)
    await kept.begin(holder)
    running = asyncio.create_task(kept.run())
    try:
        yield kept
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def end(database: Database) -> None:
    """As if its whole length had passed, and whoever holds it had not noticed."""
    await database.run(lambda tx: tx.session.execute(update(Lease).values(ends_at=func.clock_timestamp())))


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110  rows and leases tell nobody here that they have changed
            await asyncio.sleep(0.01)


def write(database: Database, name: str, *, to: Chat = ADA, kind: str = "answer") -> int:
    content = pack("engine.unknown_command", (), {"name": name, "close": []})
    return database.do(lambda tx: outbox.send(tx, to, "phrase", content, kind=kind).id)


def letter(database: Database, number: int) -> Letter:
    return database.do(lambda tx: tx.session.get_one(Letter, number))


class Slow(NotingPlatform):
    """Each send waits until it is told to end."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.may_end = asyncio.Event(), asyncio.Event()
        self.cut_off = False

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        self.begun.set()
        try:
            await self.may_end.wait()
        except asyncio.CancelledError:
            self.cut_off = True
            raise
        return await super().send(to, message, replaces=replaces)


@contextmanager
def renewals_fail(kept: Tenures) -> Iterator[None]:
    """As if the database were away for this."""

    async def out(_: object) -> None:
        raise OutageError("away")

    database, kept._database = kept._database, type("Away", (), {"apart": staticmethod(out), "is_sqlite": False})()
    try:
        yield
    finally:
        kept._database = database


# ---- the lease


async def test_one_has_it_and_the_other_gets_it_at_once_when_it_is_let_go(
    database: Database, replica: OpenDatabase
) -> None:
    async with tenures(database, "1 on a") as first, tenures(replica(), "2 on b") as second:
        assert (first.of(NAME).is_ours, second.of(NAME).is_ours) == (True, False)
        await first.let_go()
        second.look()
        await until(lambda: second.of(NAME).is_ours)
        assert not first.of(NAME).is_ours


async def test_it_is_renewed_for_as_long_as_its_holder_lives_and_then_taken_over(
    database: Database, replica: OpenDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clusterbot.engine.tenure.RENEWALS", 3000)  # ten in a second

    def ends_at() -> datetime:
        lease = database.do(lambda tx: tx.session.get_one(Lease, NAME))
        assert lease.fence == 1
        assert lease.ends_at is not None
        return lease.ends_at

    async with AsyncExitStack() as life:
        first = await life.enter_async_context(tenures(database, "1 on a"))
        async with tenures(replica(), "2 on b") as second:
            for _ in range(2):
                before = ends_at()
                await until(lambda before=before: ends_at() > before)
            assert (first.of(NAME).is_ours, second.of(NAME).is_ours) == (True, False)
            await life.aclose()  # it has not let go: it was killed
            await end(database)
            await until(lambda: second.of(NAME).is_ours)


async def test_without_a_database_it_ends_in_time_and_its_work_is_cut_off(database: Database) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with tenures(database, "1 on a", SHORT) as kept:
        tenure = kept.of(NAME)
        working = asyncio.create_task(tenure.while_ours(work))
        await begun.wait()
        with renewals_fail(kept):
            await asyncio.wait_for(ended.wait(), HANGS)
            assert not tenure.is_ours
        await until(lambda: tenure.is_ours)
        assert tenure.held.fence == 1, "nobody else had it: what became of its letters is still its own to note"
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working


async def test_work_that_fails_is_not_begun_again(database: Database) -> None:
    async def fails() -> None:
        raise ValueError("boom")

    with pytest.raises(ValueError, match="boom"):
        await Tenure().while_ours(fails)


# ---- letters


async def test_the_one_that_does_not_hold_it_sends_nothing(database: Database, replica: OpenDatabase) -> None:
    wires = [NotingPlatform(), NotingPlatform()]
    homes = [database, replica()]
    async with tenures(homes[0], "1 on a") as first, tenures(homes[1], "2 on b") as second:
        both = zip(homes, wires, (first, second), strict=True)
        deliverers = [Deliverer(home, wire, tenure=kept.of(NAME)) for home, wire, kept in both]
        running = [asyncio.create_task(one.run()) for one in deliverers]
        numbers = [write(homes[1], name) for name in ("one", "two")]
        await until(lambda: all(letter(database, number).state == "sent" for number in numbers))
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
    assert [len(wire.sent) for wire in wires] == [2, 0]


async def test_a_holder_that_was_paused_settles_nothing_and_sends_nothing_more(
    database: Database, replica: OpenDatabase
) -> None:
    """It sleeps with one call under way; the other takes over, judges that letter, and sends the next."""
    other = replica()
    slow, quick = Slow(), NotingPlatform()
    async with tenures(database, "1 on a") as first, tenures(other, "2 on b") as second:
        asleep = asyncio.create_task(Deliverer(database, slow, tenure=first.of(NAME)).run())
        asked = write(database, "nudge", kind="nudge")
        await slow.begun.wait()
        await end(database)
        second.look()
        await until(lambda: second.of(NAME).is_ours)
        awake = asyncio.create_task(Deliverer(other, quick, tenure=second.of(NAME)).run())
        await until(lambda: letter(other, asked).state == "uncertain")
        slow.may_end.set()  # the first wakes: its call arrived, which nobody knows
        follower = write(other, "answer")
        await until(lambda: letter(other, follower).state == "sent")
        await until(lambda: not first.of(NAME).is_ours)
        for task in (asleep, awake):
            task.cancel()
        await asyncio.gather(asleep, awake, return_exceptions=True)
    assert letter(other, asked).state == "uncertain", "reported once, and not changed under the old fence"
    assert len(slow.sent) == (0 if slow.cut_off else 1), "the call under way, unless it saw its lease lost before"
    assert len(quick.sent) == 1


async def test_a_holder_that_loses_it_cuts_off_what_is_under_way_and_the_next_repeats_it(
    database: Database, replica: OpenDatabase
) -> None:
    other = replica()
    slow, quick = Slow(), NotingPlatform()
    async with tenures(database, "1 on a") as first, tenures(other, "2 on b") as second:
        losing = asyncio.create_task(Deliverer(database, slow, tenure=first.of(NAME)).run())
        answer = write(database, "answer")
        await slow.begun.wait()
        await end(database)
        second.look()
        await until(lambda: second.of(NAME).is_ours)
        first.look()
        await until(lambda: slow.cut_off)
        taking = asyncio.create_task(Deliverer(other, quick, tenure=second.of(NAME)).run())
        await until(lambda: letter(other, answer).state == "sent")
        for task in (losing, taking):
            task.cancel()
        await asyncio.gather(losing, taking, return_exceptions=True)
    assert (len(slow.sent), len(quick.sent)) == (0, 1)


@contextmanager
def renewals_take_long(database: Database) -> Iterator[tuple[threading.Event, threading.Event]]:
    """They have begun, and ask nothing yet: says when, and is told to go on."""
    begun, go_on = threading.Event(), threading.Event()

    def ask(*_: object) -> None:
        if "apart" in threading.current_thread().name and not begun.is_set():
            begun.set()
            go_on.wait(60)

    event.listen(database.engine, "before_cursor_execute", ask)
    try:
        yield begun, go_on
    finally:
        go_on.set()
        event.remove(database.engine, "before_cursor_execute", ask)


async def test_who_stops_while_a_renewal_is_on_its_way_has_let_go_after_it(database: Database) -> None:
    kept = Tenures(database, LONG)
    kept.of(NAME)
    await kept.begin("1 on a")
    with renewals_take_long(database) as (begun, go_on):

        def is_renewing() -> bool:
            kept.look()  # again: one look may come before anybody waits for it
            return begun.is_set()

        running = asyncio.create_task(kept.run())
        await until(is_renewing)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        letting_go = asyncio.create_task(kept.let_go())
        await asyncio.wait({letting_go}, timeout=0.2)
        go_on.set()
        await letting_go
        await database.apart(lambda _: None)  # whatever was asked before has ended
    assert [(one.holder, one.is_live) for one in await database.run(leases.standing)] == [("", False)]


async def test_who_stops_well_lets_go_after_all_is_settled(database: Database, replica: OpenDatabase) -> None:
    wire = NotingPlatform()
    async with tenures(database, "1 on a") as first, tenures(replica(), "2 on b") as second:
        sending = asyncio.create_task(Deliverer(database, wire, tenure=first.of(NAME)).run())
        number = write(database, "answer")
        await until(lambda: bool(wire.sent))
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        await first.let_go()
        assert letter(database, number).state == "sent"
        second.look()
        await until(lambda: second.of(NAME).is_ours)
    holder = await database.run(lambda tx: tx.session.scalars(select(col(Lease.holder))).one())
    assert holder == "2 on b"
    assert [one.is_live for one in await database.run(leases.standing)] == [True]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "becomes"), [("nudge", "uncertain"), ("answer", "sent")])
async def test_after_an_outage_longer_than_the_lease_a_send_that_was_cut_off_is_judged_by_its_sender(
    database: Database, kind: str, becomes: str
) -> None:
    slow = Slow()
    async with tenures(database, "1 on a", SHORT) as kept:
        sending = asyncio.create_task(Deliverer(database, slow, tenure=kept.of(NAME)).run())
        number = write(database, "word", kind=kind)
        await slow.begun.wait()
        with renewals_fail(kept):
            await until(lambda: slow.cut_off)
        slow.may_end.set()
        await until(lambda: letter(database, number).state == becomes)
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
    assert len(slow.sent) == (0 if kind == "nudge" else 1)
    assert letter(database, number).attempts == (1 if kind == "nudge" else 2)


@pytest.mark.slow
async def test_what_waited_for_its_place_when_the_lease_ended_was_not_sent_and_is_not_taken_for_it(
    database: Database,
) -> None:
    """Nobody is told that a nudge may have arrived which never left."""
    tight = Slow()
    tight.limits = Limits(per_second=1, per_chat=1)
    async with tenures(database, "1 on a", SHORT) as kept:
        deliverer = Deliverer(database, tight, tenure=kept.of(NAME))
        sending = asyncio.create_task(deliverer.run())
        first = write(database, "first")
        await tight.begun.wait()
        deliverer._pace._second.append(asyncio.get_running_loop().time() + 2)  # nothing more for two seconds
        second = write(database, "nudge", to=BEN, kind="nudge")
        await until(lambda: letter(database, second).state == "claimed")
        with renewals_fail(kept):
            await until(lambda: tight.cut_off)
        tight.may_end.set()
        await until(lambda: {letter(database, number).state for number in (first, second)} == {"sent"})
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
    assert letter(database, second).attempts == 1
