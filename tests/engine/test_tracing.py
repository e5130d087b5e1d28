"""From a trace, an update or a letter to the whole story; and the log carries the trace all the way."""

import io
import logging
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import structlog
from engine_world import NotingPlatform, hand, newcomer, solvane

from clusterbot.chat.platform import UnreachableError
from clusterbot.chat.updates import Chat
from clusterbot.engine.deliver import Deliverer, deliver_all
from clusterbot.engine.receive import Receiver
from clusterbot.engine.tick import tick
from clusterbot.engine.tracing import Story, newest, stories
from clusterbot.features.draft import pack
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import Route, routes
from clusterbot.logs import configure
from clusterbot.store import dispatch, inbox, outbox, schedules
from clusterbot.store.database import Database
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

ADA = hand("ada")
EMPTY = pack("engine.empty", [], {})


@pytest.fixture
def output() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    written = io.StringIO()
    configure("debug", [], written)
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def story(database: Database, which: str) -> Story:
    (found,) = database.do(lambda tx: stories(tx, which))
    return found


def told(database: Database, which: str) -> str:
    return "\n".join(story(database, which).lines())


async def test_one_id_leads_from_an_update_through_the_log_to_its_letters(
    database: Database, clock: FixedClock, output: io.StringIO
) -> None:
    platform = NotingPlatform()
    database.do(lambda tx: newcomer(tx, "ada", solvane(tx).id))
    update = ADA.types("supplier day: everything is agreed")
    await Receiver(database).receive(platform, update)
    clock.advance(timedelta(seconds=4))
    await deliver_all(database, [Deliverer(database, platform)])
    trace = inbox.trace_of("telegram", "bot", update.id)
    logged = [line for line in output.getvalue().splitlines() if f"trace={trace}" in line]
    assert any("update" in line for line in logged)
    assert any("letter" in line and "outcome=sent" in line for line in logged)
    whole = told(database, update.id)
    assert f"Trace {trace}" in whole
    assert f"An update came in on telegram, number {update.id}: handled." in whole
    assert re.search(r"Letter \d+ was written to the private chat of person \d+ on telegram: \w+\.\w+", whole)
    assert "arrived, 4.0 s after it was due." in whole
    letter = story(database, update.id).letters[0].id
    assert told(database, trace) == told(database, f"letter {letter}") == whole
    for private in ("supplier", "agreed", "Ada", "ada"):
        assert private not in whole


async def test_what_the_clock_brought_is_told_by_its_name(
    database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(tx: Transaction, schedule: Schedule) -> None:
        outbox.send(tx, Chat("telegram", "bot", "7"), "phrase", EMPTY, not_before=tx.now + timedelta(hours=9))

    monkeypatch.setitem(routes.due, "test.act", act)
    database.do(lambda tx: schedules.once(tx, "test.act", 31, tx.now))
    await tick(database)
    whole = told(database, f"test.act:31:{clock.now():%Y%m%dT%H%MZ}")
    assert "It was time for test.act, number 31, planned for" in whole
    assert f"waits for its time, {clock.now() + timedelta(hours=9):%Y-%m-%d %H:%M:%S} UTC." in whole


async def test_a_mistake_of_our_own_is_told_without_what_it_quotes(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(turn: Turn, name: str) -> None:
        raise KeyError("Nadia")

    monkeypatch.setitem(routes.commands, "trouble", Route("trouble", "anyone", act))
    receiver, update = Receiver(database), ADA.commands("trouble")
    for _ in range(inbox.ATTEMPTS - 1):
        with pytest.raises(Exception, match=r".*"):
            await receiver.receive(NotingPlatform(), update)
    assert "A command came in" in told(database, update.id)
    assert "failed 2 times" in told(database, update.id)
    await receiver.receive(NotingPlatform(), update)
    whole = told(database, update.id)
    assert "set aside after 3 times" in whole
    assert "`clusterbot retry`" in whole
    assert "engine.set_aside" in whole, "the person was told"
    assert "Nadia" not in whole


def test_every_end_of_a_letter_has_its_words(database: Database, clock: FixedClock) -> None:
    chat = ADA.where
    ends = {
        "cancelled": ("a newer version waits", "was not sent: a newer version waits."),
        "failed": ("blocked", "could not be delivered: blocked."),
        "uncertain": ("no answer in time", "may have arrived or not; it is not sent twice: no answer in time."),
    }
    for state, (problem, words) in ends.items():

        def settle(tx: Transaction, state: str = state, problem: str = problem) -> int:
            letter = outbox.send(tx, chat, "phrase", EMPTY)
            dispatch.settle(tx, letter, state, problem=problem)
            return letter.id

        assert words in told(database, f"letter {database.do(settle)}")
    first = database.do(lambda tx: outbox.send(tx, chat, "phrase", {}).id)
    second = database.do(lambda tx: outbox.send(tx, chat, "phrase", {}).id)
    clock.advance(timedelta(minutes=5))
    assert f"is due, and waits for letter {first}" in told(database, f"letter:{second}")
    assert "is due since 5 min." in told(database, f"letter {first}")
    database.do(lambda tx: dispatch.claim(tx, "telegram", "bot", limit=1))
    assert "is being sent at this moment." in told(database, f"letter {first}")


async def test_what_follows_from_a_letters_end_belongs_to_its_story(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody blocked the bot: their facilitator is told, and a host sees why."""

    def act(turn: Turn, name: str) -> None:
        outbox.send(turn.tx, turn.update.chat, "phrase", EMPTY)

    def follow(tx: Transaction, letter: outbox.Letter) -> None:
        if letter.state == "unreachable":
            outbox.send(tx, Chat("telegram", "bot", "selma"), "phrase", EMPTY)

    monkeypatch.setitem(routes.commands, "trouble", Route("trouble", "anyone", act))
    monkeypatch.setitem(routes.settled, "phrase", follow)
    platform, update = NotingPlatform(), ADA.commands("trouble")
    await Receiver(database).receive(platform, update)
    platform.outcomes = [UnreachableError("bot was blocked by the user")]
    await deliver_all(database, [Deliverer(database, platform)], rounds=5)
    assert len(story(database, update.id).letters) >= 2


@pytest.mark.parametrize("which", ["", "nothing", "letter 99", "999", "letter", "9" * 30, "letter " + "9" * 30])
def test_what_is_not_there_has_no_story(database: Database, which: str) -> None:
    assert database.do(lambda tx: stories(tx, which)) == []


async def test_without_an_id_what_happened_last_is_told_in_order(
    database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(tx: Transaction, schedule: Schedule) -> None:
        outbox.send(tx, Chat("telegram", "bot", "7"), "phrase", EMPTY)

    monkeypatch.setitem(routes.due, "test.act", act)
    receiver, updates = Receiver(database), [ADA.types(f"line {number}") for number in range(12)]
    for update in updates:
        await receiver.receive(NotingPlatform(), update)
        clock.advance(timedelta(seconds=1))
    database.do(lambda tx: schedules.once(tx, "test.act", 31, tx.now))
    await tick(database)
    told = database.do(newest)
    assert [one.came.id if one.came else one.trace.partition(":")[0] for one in told] == [
        *(update.id for update in updates[-9:]),
        "test.act",
    ]
