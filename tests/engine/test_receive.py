"""Every update is handled once, in one transaction, and acknowledged only then; poison and outages lose nothing."""

import asyncio
import json
import os
import signal
import sqlite3
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from engine_world import (
    GROUP,
    NATIVE,
    Hand,
    NotingPlatform,
    account,
    chat_of,
    hand,
    letters,
    new_cluster,
    newcomer,
    read_all,
    solvane,
)
from sqlalchemy import select
from sqlmodel import col
from structlog.testing import capture_logs

from clusterbot.chat.messages import Reply, Toast
from clusterbot.chat.platform import NotTakenError
from clusterbot.chat.updates import Account, Chat, Unreadable, Update, to_json
from clusterbot.engine.rate import REMEMBERED, Rate
from clusterbot.engine.receive import ALSO, LONGEST, Receiver, handle
from clusterbot.engine.watch import Taken, Watch
from clusterbot.features.actions.hearing import is_pleasantry, status_said
from clusterbot.features.actions.records import TAPS
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import Route, routes
from clusterbot.settings import Settings
from clusterbot.store import facts, inbox
from clusterbot.store.database import Database
from clusterbot.store.inbox import Inbox
from clusterbot.store.transaction import Transaction
from clusterbot.testing import patience
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import phrasebook

pytestmark = pytest.mark.slow

sqlite_only = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

TROUBLED = "trouble"
"""A command of these tests: what it does is up to each of them."""


@dataclass
class Desk:
    """A bot that receives."""

    database: Database
    platform: NotingPlatform = field(default_factory=NotingPlatform)

    def __post_init__(self) -> None:
        self.receiver = Receiver(self.database)

    async def takes(self, update: Update) -> Reply | None:
        return await self.receiver.for_platform(self.platform)(update)

    async def takes_not(self, update: Update) -> str:
        """The words the person gets instead."""
        with pytest.raises(NotTakenError) as caught:
            await self.takes(update)
        return caught.value.words

    def says(self) -> list[str]:
        return self.database.do(letters)

    def inbox(self) -> Counter[str]:
        return Counter(self.database.do(lambda tx: tx.session.scalars(select(col(Inbox.state))).all()))

    def fact(self, name: str) -> str:
        return self.database.do(lambda tx: facts.read(tx, name))


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


Act = Callable[[Turn, str], None]


@pytest.fixture
def trouble(monkeypatch: pytest.MonkeyPatch) -> Callable[[Act], None]:
    """Says what /trouble does."""
    return lambda act: monkeypatch.setitem(routes.commands, TROUBLED, Route(TROUBLED, "anyone", act))


def count(turn: Turn, name: str) -> None:
    """One more."""
    facts.write(turn.tx, name, str(int(facts.read(turn.tx, name, "0")) + 1))


ADA = hand("ada")


# ---- once


async def test_an_update_that_comes_again_does_nothing_more(desk: Desk, trouble: Callable[[Act], None]) -> None:
    def act(turn: Turn, name: str) -> None:
        count(turn, name)
        turn.say("engine.empty")
        turn.toast("engine.empty")

    trouble(act)
    update = ADA.commands(TROUBLED, "times")
    assert isinstance(await desk.takes(update), Toast)
    assert await desk.takes(update) is None
    assert desk.fact("times") == "1"
    assert desk.says() == ["engine.empty"]


async def test_an_update_that_comes_twice_at_once_is_handled_once(
    desk: Desk, replica: OpenDatabase, trouble: Callable[[Act], None]
) -> None:
    trouble(count)
    update = ADA.commands(TROUBLED, "times")
    other = Desk(replica())
    await asyncio.gather(desk.takes(update), desk.takes(update), other.takes(update), other.takes(update))
    assert desk.fact("times") == "1"


async def test_the_update_is_acknowledged_when_it_is_committed_and_not_before(
    desk: Desk, replica: OpenDatabase, trouble: Callable[[Act], None]
) -> None:
    trouble(count)
    elsewhere = replica()
    for number in range(1, 21):
        await desk.takes(ADA.commands(TROUBLED, "times"))
        assert elsewhere.do(lambda tx: facts.read(tx, "times")) == str(number)


async def test_one_accounts_updates_are_handled_in_order_however_many_there_are_of_others(
    desk: Desk, trouble: Callable[[Act], None]
) -> None:
    def note(turn: Turn, number: str) -> None:
        name = f"said by {turn.update.account.user}"
        facts.write(turn.tx, name, f"{facts.read(turn.tx, name)} {number}".strip())

    trouble(note)
    people = ["ada", "ben", "cleo"]
    said = [hand(name).commands(TROUBLED, str(number)) for number in range(10) for name in people]
    await asyncio.gather(*map(desk.takes, said))
    for name in people:
        assert desk.fact(f"said by {name}") == "0 1 2 3 4 5 6 7 8 9"


@sqlite_only
async def test_accounts_do_not_wait_for_one_another(desk: Desk, trouble: Callable[[Act], None]) -> None:
    trouble(count)
    commits: list[int] = []
    desk.database.on_commit.append(lambda: commits.append(1))
    await asyncio.gather(*[desk.takes(hand(f"p{number}").commands(TROUBLED, "times")) for number in range(50)])
    assert desk.fact("times") == "50"
    assert len(commits) < 10


@sqlite_only
async def test_nothing_is_remembered_of_accounts_that_said_something_once(desk: Desk) -> None:
    await asyncio.gather(*[desk.takes(hand(f"p{number % 20}").types("hello")) for number in range(60)])
    assert not desk.receiver._accounts
    assert not desk.receiver._under_way


# ---- our own errors


async def test_what_fails_leaves_no_half_done_change_and_no_letter(desk: Desk, trouble: Callable[[Act], None]) -> None:
    def fail(turn: Turn, _: str) -> None:
        turn.say("engine.empty")
        facts.write(turn.tx, "half", "done")
        raise RuntimeError("boom")

    trouble(fail)
    assert "try again" in await desk.takes_not(ADA.commands(TROUBLED))
    assert desk.fact("half") == ""
    assert desk.says() == []
    assert desk.inbox() == {"failing": 1}


async def test_an_error_of_ours_counts_and_after_three_the_update_is_set_aside_and_the_person_told_once(
    desk: Desk, trouble: Callable[[Act], None]
) -> None:
    def fail(turn: Turn, _: str) -> None:
        raise RuntimeError("boom")

    trouble(fail)
    poison = ADA.commands(TROUBLED)
    await desk.takes_not(poison)
    await desk.takes(hand("ben").types("hello"))
    await desk.takes_not(poison)
    assert await desk.takes(poison) is None, "the platform need not bring it again"
    assert await desk.takes(poison) is None
    assert desk.says().count("engine.set_aside") == 1
    assert desk.inbox() == {"taken": 1, "set_aside": 1}
    (kept,) = desk.database.do(inbox.set_aside)
    assert "boom" in kept.problem


async def test_what_was_set_aside_can_be_run_again(desk: Desk, trouble: Callable[[Act], None]) -> None:
    def fail(turn: Turn, _: str) -> None:
        raise RuntimeError("boom")

    trouble(fail)
    poison = ADA.commands(TROUBLED, "times")
    for _ in range(2):
        await desk.takes_not(poison)
    await desk.takes(poison)
    trouble(count)  # mended
    again = desk.database.do(lambda tx: inbox.give_another_chance(tx, inbox.set_aside(tx)[0]))
    assert again == poison
    await desk.takes(again)
    assert desk.fact("times") == "1"
    assert desk.inbox() == {"taken": 1}
    await desk.takes(poison)
    assert desk.fact("times") == "1"


# ---- outages


@pytest.mark.slow
@sqlite_only
async def test_an_outage_is_told_in_words_is_not_counted_and_the_update_is_handled_after_it(
    desk: Desk, trouble: Callable[[Act], None]
) -> None:
    trouble(count)
    update = ADA.commands(TROUBLED, "times")
    holder = sqlite3.connect(str(desk.database.url.database), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    async with patience.timeout(20):  # one after the other they would wait for 42 s; and see test_group_commit
        words = await asyncio.gather(
            desk.takes_not(update), *[desk.takes_not(hand(f"p{n}").types("x")) for n in range(20)]
        )
    assert set(words) == {words[0]}
    assert "try again" in words[0]
    holder.execute("ROLLBACK")
    holder.close()
    assert desk.inbox() == {}
    await desk.takes(update)
    assert desk.fact("times") == "1"


@sqlite_only
async def test_a_full_disk_loses_nothing_that_was_acknowledged(desk: Desk) -> None:
    """However long it lasts: three attempts are for our own mistakes."""

    def limit(tx: Transaction, pages: int) -> None:
        tx.session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")

    used = desk.database.do(lambda tx: tx.session.connection().exec_driver_sql("PRAGMA page_count").scalar_one())
    desk.database.do(lambda tx: limit(tx, used))
    update = ADA.types("hello " * 600)
    taken = 0
    while True:
        try:
            await desk.takes(hand(f"p{taken}").types("filling up"))
        except NotTakenError:
            break
        taken += 1
    for _ in range(5):
        await desk.takes_not(update)
    assert desk.inbox() == Counter({"taken": taken} if taken else {})
    desk.database.do(lambda tx: limit(tx, used + 10_000))
    await desk.takes(update)
    assert desk.inbox() == {"taken": taken + 1}


# ---- after we were killed


async def test_careful_updates_are_marked_before_they_are_tried_and_go_well(
    desk: Desk, trouble: Callable[[Act], None]
) -> None:
    seen: list[int] = []

    def look(turn: Turn, name: str) -> None:
        seen.append(turn.tx.session.get_one(Inbox, ("telegram", "bot", turn.update.id)).attempts)
        count(turn, name)

    trouble(look)
    desk.receiver.be_careful()
    await desk.takes(ADA.commands(TROUBLED, "times"))
    assert seen == [1]
    assert desk.inbox() == {"taken": 1}


async def test_what_was_marked_three_times_and_never_ended_is_set_aside_and_told_once(desk: Desk) -> None:
    poison = ADA.types("hello")
    for _ in range(3):  # killed between the mark and the commit
        desk.database.do(lambda tx: inbox.mark_attempt(tx, poison))
    desk.receiver.be_careful()
    assert await desk.takes(poison) is None
    assert await desk.takes(poison) is None
    await desk.takes(hand("ben").types("hello"))
    assert desk.inbox() == {"set_aside": 1, "taken": 1}
    assert desk.says().count("engine.set_aside") == 1


async def test_errors_count_once_in_careful_times_too(desk: Desk, trouble: Callable[[Act], None]) -> None:
    def fail(turn: Turn, _: str) -> None:
        raise RuntimeError("boom")

    trouble(fail)
    desk.receiver.be_careful()
    poison = ADA.commands(TROUBLED)
    await desk.takes_not(poison)
    await desk.takes_not(poison)
    assert await desk.takes(poison) is None
    assert desk.inbox() == {"set_aside": 1}


async def test_what_nobody_understands_is_kept_as_that_in_careful_times_too(desk: Desk) -> None:
    nonsense = Unreadable.make("telegram", "bot", {"update_id": 7}, KeyError("from"), ADA.types("x").at)
    desk.receiver.be_careful()
    for _ in range(5):
        await desk.takes(nonsense)
    assert desk.inbox() == {"unreadable": 1}
    assert desk.says() == []


_CHILD = """
import asyncio, json, os, signal, sys
sys.path.insert(0, sys.argv[1])
from test_receive import Desk, kills_us
from clusterbot.chat.updates import from_json
from clusterbot.features.routes import Route, routes
from clusterbot.store import inbox
from clusterbot.store.database import Database
from clusterbot.app import SystemClock

async def main():
    routes.commands["trouble"] = Route("trouble", "anyone", kills_us)
    database = Database(sys.argv[2], SystemClock())
    database.start()
    desk = Desk(database)
    run, killed = await database.run(inbox.begin_run)
    if killed:
        desk.receiver.be_careful()
    for update in json.loads(sys.argv[3]):
        await desk.takes(from_json(update))
    await database.run(lambda tx: inbox.end_run(tx, run))
    database.close()

asyncio.run(main())
"""


def kills_us(_: Turn, __: str) -> None:
    """What no transaction survives."""
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.slow
@sqlite_only
async def test_an_update_that_kills_the_process_every_time_is_set_aside_and_the_others_go_on(desk: Desk) -> None:

    page = [hand("ben").types("before"), ADA.commands(TROUBLED), hand("cleo").types("after")]
    url = desk.database.url.render_as_string(hide_password=False)
    arguments = (str(Path(__file__).parent), url, json.dumps([to_json(update) for update in page]))
    codes: list[int | None] = []
    while 0 not in codes and len(codes) < 10:
        child = await asyncio.create_subprocess_exec(sys.executable, "-c", _CHILD, *arguments)
        codes.append(await child.wait())
    assert codes == [-signal.SIGKILL] * 4 + [0], "once unawares, three times with a mark"
    assert desk.inbox() == {"taken": 2, "set_aside": 1}
    assert desk.says().count("engine.set_aside") == 1


# ---- what nobody understands


@pytest.fixture
def ada(desk: Desk) -> Hand:
    """Ada takes part in a cluster."""
    desk.database.do(lambda tx: newcomer(tx, "ada", solvane(tx).id))
    return ADA


def _read(desk: Desk, update: Update) -> tuple[list[str], Reply | None]:
    reply = desk.database.do(lambda tx: handle(tx, update, NATIVE))
    return desk.says(), reply


@sqlite_only
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("x" * (LONGEST + 1), "engine.too_long"),
        ("", "engine.empty"),
        ("   \n ", "engine.empty"),
        ("what now?", "engine.not_understood"),
    ],
)
def test_words_we_cannot_use_are_answered(desk: Desk, ada: Hand, typed: str, said: str) -> None:
    assert _read(desk, ada.types(typed)) == ([said], None)


@sqlite_only
def test_a_mistyped_command_is_answered_with_the_one_that_was_meant(desk: Desk, ada: Hand) -> None:
    assert _read(desk, ada.commands("mnie"))[0] == ["engine.unknown_command"]
    assert "/mine" in desk.database.do(read_all)[0]


@sqlite_only
def test_a_command_that_only_others_may_give_is_not_suggested(desk: Desk, ada: Hand) -> None:
    _read(desk, ada.commands("invit"))
    assert "/invite" not in desk.database.do(read_all)[0]


@sqlite_only
@pytest.mark.parametrize(
    "token",
    [
        "nonsense",
        "as",  # too few arguments
        "as:1:done:more",
        "as:one:done",
        "as:99999999999999999999:done",
        "as:-1:done",
        "as:1:" + "x" * 50,
        "ask",
        "ask:1:2:3:4:5",
        "ask:x:y:z",
        ":",
        "vote:1:1",
        "cluster:1:1",
        "same_person:1:1234567890",
        "plan:1:-5",
        "checkin_snooze:77",
        "nudge_why:77",
        "note_move:77:77",
    ],
)
def test_a_forged_or_outdated_press_gets_a_word_and_harms_nobody(desk: Desk, ada: Hand, token: str) -> None:
    said, reply = _read(desk, ada.presses(token))
    assert said or isinstance(reply, Toast), "nothing is silent"


@sqlite_only
@pytest.mark.parametrize("form", ["nonsense", "add:1", "hour:x", "poll", "poll:x", "poll_when:77", "owner:77"])
def test_a_forged_or_outdated_form_gets_a_word(desk: Desk, ada: Hand, form: str) -> None:
    said, _ = _read(desk, ada.fills(form, {"title": "x", "owner": "99999999999", "hour": "25:99"}))
    assert said


@sqlite_only
def test_a_form_with_answers_nobody_offered_is_explained(desk: Desk, ada: Hand) -> None:
    assert _read(desk, ada.fills("hour", {"hour": "03:33"}))[0] == ["engine.form_problem.not_offered"]


@sqlite_only
def test_a_command_typed_as_words_in_a_channel_is_one(desk: Desk, ada: Hand) -> None:
    in_group = Hand(ada.who, GROUP)
    assert _read(desk, in_group.types("mine"))[0] == ["actions.mine"] or desk.says() == ["actions.none"]


@sqlite_only
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("mine", "actions.none"),
        ("Help!", "people.help"),
        ("settings", "contact.settings"),
        ("STOP", "contact.settings"),
        ("please  stop.", "contact.settings"),
        ("unsubscribe", "contact.settings"),
        ("pause", "contact.pause_how_long"),
        ("Leave", "people.leave"),
        ("link", "people.code"),
        ("Link 12345 67890", "people.code_unknown"),
    ],
)
def test_a_whole_private_message_that_is_a_command_is_taken_as_one(
    desk: Desk, ada: Hand, typed: str, said: str
) -> None:
    assert _read(desk, ada.types(typed))[0] == [said]


@sqlite_only
@pytest.mark.parametrize(
    ("typed", "more"),
    [
        ("stop the tender", {}),
        ("mine is done", {}),
        ("link the two reports", {}),
        ("today", {}),  # facilitators have a command of this name; from others it is a word
        ("stop", {"edited": True}),
        ("stop", {"reply_to": "m1"}),
    ],
)
def test_words_that_say_more_and_answers_are_no_command(
    desk: Desk, ada: Hand, typed: str, more: dict[str, Any]
) -> None:
    assert _read(desk, ada.types(typed, **more)) == (["engine.not_understood"], None)


@sqlite_only
def test_other_names_of_a_command_work_with_a_slash_as_well(desk: Desk, ada: Hand) -> None:
    assert _read(desk, ada.commands("stop"))[0] == ["contact.settings"]


@sqlite_only
def test_a_strangers_words_are_met_as_before(desk: Desk) -> None:
    assert _read(desk, ADA.types("stop"))[0] == ["people.stranger"]
    assert _read(desk, ADA.types("privacy"))[0] == ["people.stranger", "people.privacy"]


def test_no_status_and_no_pleasantry_is_a_command() -> None:
    book, reader = phrasebook("en"), Reader()
    named = {*routes.commands, *(name for key in ALSO.values() for name in book.words(key, reader, {}).split(", "))}
    pleasantries = book.words("actions.pleasantries", reader, {}).split(",")
    labels = {tap: book.words("actions.tap." + tap, reader, {"number": 0}) for tap in TAPS}
    assert {"stop", "help"} <= named
    assert [name for name in named if is_pleasantry(name, pleasantries) or status_said(name, labels)] == []


@sqlite_only
def test_a_word_beside_a_button_names_commands_as_the_app_takes_them(desk: Desk, ada: Hand) -> None:
    slack = NotingPlatform(forms="native", slash="/cluster ")
    shown = [desk.database.do(lambda tx, on=on: handle(tx, ada.presses("nonsense"), on)) for on in (NATIVE, slack)]
    assert [isinstance(one, Toast) and one.text.split(". ")[1] for one in shown] == [
        "/help shows what works now.",
        "/cluster help shows what works now.",
    ]


@sqlite_only
def test_chatter_in_a_group_is_none_of_our_business(desk: Desk, ada: Hand) -> None:
    assert _read(desk, Hand(ada.who, GROUP).types("shall we meet at noon?")) == ([], None)
    assert _read(desk, Hand(ada.who, GROUP).sends("photo")) == ([], None)


@sqlite_only
def test_a_press_forged_for_another_cluster_is_of_no_use_there(desk: Desk, ada: Hand) -> None:
    def furnish(tx: Transaction) -> None:
        newcomer(tx, "ben", new_cluster(tx, "other", Chat("telegram", "bot", "-6", "group")).id)

    desk.database.do(furnish)
    said, reply = _read(desk, Hand(account("ben"), chat_of(account("ben"))).presses("action:1"))
    assert (said, isinstance(reply, Toast)) == ([], True)


# ---- how much is taken


async def test_who_sends_more_than_a_hand_can_is_told_once_and_others_are_not_held_up(
    database: Database, clock: FixedClock
) -> None:
    receiver, platform = Receiver(database, rate=Rate(5)), NotingPlatform()
    for _ in range(20):
        await receiver.receive(platform, ADA.types("again"))
    said = database.do(letters)
    assert said.count("engine.too_many") == 1
    assert len(said) == 6, "five were answered"
    await receiver.receive(platform, hand("bo").types("hello"))
    assert len(database.do(letters)) == 7
    clock.advance(timedelta(seconds=12))
    await receiver.receive(platform, replace(ADA.types("once more"), at=clock.now()))
    assert len(database.do(letters)) == 8, "after a while there is room again"
    await receiver.receive(platform, replace(ADA.types("and more"), at=clock.now()))
    assert database.do(letters).count("engine.too_many") == 2


async def test_what_was_kept_for_us_while_we_were_away_is_no_flood(database: Database, clock: FixedClock) -> None:
    """It comes at once, and was written over hours."""
    receiver, platform = Receiver(database, rate=Rate(5)), NotingPlatform()
    clock.advance(timedelta(hours=5))
    for minutes in range(20):
        written = clock.now() - timedelta(hours=4) + timedelta(minutes=minutes)
        await receiver.receive(platform, replace(ADA.types("again"), at=written))
    assert len(database.do(lambda tx: tx.session.scalars(select(Inbox)).all())) == 20
    assert "engine.too_many" not in database.do(letters)


async def test_a_press_too_many_is_answered_beside_the_button_and_does_nothing(
    database: Database, trouble: Callable[[Act], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(routes.buttons, "count", Route("count", "anyone", lambda turn: count(turn, "presses")))
    receiver, platform = Receiver(database, rate=Rate(3)), NotingPlatform()
    replies = [await receiver.receive(platform, ADA.presses("count")) for _ in range(10)]
    assert database.do(lambda tx: facts.read(tx, "presses")) == "3"
    assert [reply.text[:12] for reply in replies[3:] if isinstance(reply, Toast)] == ["That is more"] * 7
    assert database.do(letters) == []


@contextmanager
def locked(database: Database) -> Iterator[None]:
    """Another program holds the file: the database is away."""
    holder = sqlite3.connect(str(database.url.database), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        holder.execute("ROLLBACK")
        holder.close()


@pytest.fixture
def hasty(database: Database) -> None:
    """A file that is held is waited for a moment, not seconds."""
    database.do(lambda tx: tx.session.connection().exec_driver_sql("PRAGMA busy_timeout=1"))


async def not_taken(receiver: Receiver, update: Update, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(NotTakenError):
            await receiver.receive(NotingPlatform(), update)


USUAL = int(Settings.model_fields["per_person"].default)


@sqlite_only
async def test_however_often_a_message_comes_during_an_outage_it_is_handled_when_the_database_is_back(
    hasty: None, database: Database
) -> None:
    receiver, update = Receiver(database, rate=Rate(USUAL)), ADA.types("hello")
    with locked(database):
        await not_taken(receiver, update, USUAL + 20)
    await receiver.receive(NotingPlatform(), update)
    assert Desk(database).inbox() == {"taken": 1}
    assert "engine.too_many" not in database.do(letters)


@sqlite_only
async def test_one_message_too_many_during_an_outage_comes_again_too_and_is_told_then(
    hasty: None, database: Database
) -> None:
    receiver, update = Receiver(database, rate=Rate(1)), ADA.types("and again")
    await receiver.receive(NotingPlatform(), ADA.types("hello"))
    with locked(database):
        await not_taken(receiver, update, 5)
    await receiver.receive(NotingPlatform(), update)
    assert database.do(letters).count("engine.too_many") == 1


async def test_what_was_handled_and_comes_again_takes_no_room_from_what_is_new(database: Database) -> None:
    """While somebody else's update is not taken, the whole page comes again and again."""
    receiver, platform, update = Receiver(database, rate=Rate(2)), NotingPlatform(), ADA.types("hello")
    for _ in range(5):
        await receiver.receive(platform, update)
    await receiver.receive(platform, ADA.types("more"))
    await receiver.receive(platform, update)
    await receiver.receive(platform, ADA.types("too much"))
    said = database.do(letters)
    assert said.count("engine.too_many") == 1, "what came before is no reason to be told, nor to be told nothing"
    assert len(said) == 3


async def test_what_fails_by_our_own_fault_takes_no_room_either(
    database: Database, trouble: Callable[[Act], None]
) -> None:
    def fail(turn: Turn, _: str) -> None:
        raise RuntimeError("boom")

    trouble(fail)
    receiver, poison = Receiver(database, rate=Rate(1)), ADA.commands(TROUBLED)
    await not_taken(receiver, poison, inbox.ATTEMPTS - 1)
    await receiver.receive(NotingPlatform(), poison)
    assert Desk(database).inbox() == {"set_aside": 1}


async def test_what_a_platform_tells_of_chats_is_taken_however_much_it_is(database: Database) -> None:
    receiver, platform = Receiver(database, rate=Rate(1)), NotingPlatform()
    for number in range(5):
        await receiver.receive(platform, hand("ada", Chat("telegram", "bot", f"-{number}", "group")).adds_bot())
    assert len(database.do(lambda tx: tx.session.scalars(select(Inbox)).all())) == 5


async def test_a_caption_that_is_too_long_is_told_and_not_kept(desk: Desk) -> None:
    await desk.takes(replace(ADA.sends("photo"), caption="x" * (LONGEST + 1)))
    assert desk.says() == ["engine.too_long"]


def test_quiet_accounts_are_forgotten() -> None:
    rate, now = Rate(10), datetime(2026, 1, 15, tzinfo=UTC)
    for number in range(REMEMBERED):
        rate.admits(Account("telegram", "bot", str(number)), now)
    rate.admits(Account("telegram", "bot", "one more"), now + timedelta(minutes=2))
    assert len(rate._pasts) == 1


def test_what_is_let_go_leaves_how_much_it_was_under_a_number_that_is_no_name() -> None:
    rate, now, ada = Rate(1), datetime(2026, 1, 15, tzinfo=UTC), account("ada")
    with capture_logs() as logged:
        for _ in range(5):
            if not rate.admits(ada, now):
                rate.tells(ada)
        rate.admits(ada, now + timedelta(minutes=2))
    begins, ends = logged
    assert (begins["event"], ends["event"]) == ("somebody sends too much", "what somebody sent too much of was let go")
    assert (ends["count"], begins["who"]) == (4, ends["who"])
    assert "ada" not in str(logged)


async def test_one_persons_updates_keep_their_order_over_two_replicas(
    database: Database, replica: OpenDatabase, trouble: Callable[[Act], None]
) -> None:
    begun, may_end = asyncio.Event(), threading.Event()
    loop, said = asyncio.get_running_loop(), []

    def act(turn: Turn, argument: str) -> None:
        if argument == "first":
            loop.call_soon_threadsafe(begun.set)
            assert may_end.wait(patience.HANGS)
        said.append(argument)
        facts.write(turn.tx, "last", argument)

    trouble(act)
    one, other, ada = Desk(database), Desk(replica()), hand("ada")
    first = asyncio.create_task(one.takes(ada.commands(TROUBLED, "first")))
    await begun.wait()
    second = asyncio.create_task(other.takes(ada.commands(TROUBLED, "second")))
    if not database.is_sqlite:  # where a replica would have to wait for the file
        await other.takes(hand("ben").commands(TROUBLED, "somebody else's"))
    may_end.set()
    await asyncio.gather(first, second)
    hers = [words for words in said if "else" not in words]
    assert list(dict.fromkeys(hers)) == ["first", "second"], "reruns aside"
    assert one.fact("last") == "second"


async def test_what_comes_again_in_careful_times_was_handled_and_is_counted_so(database: Database) -> None:
    outcomes: list[str] = []

    class Noting(Watch):
        def received(self, platform: str, outcome: Taken, age: timedelta) -> None:
            outcomes.append(outcome)

    receiver = Receiver(database, Noting())
    update = hand("ada").types("hello")
    for _ in range(2):
        receiver.be_careful()
        await receiver.receive(NotingPlatform(), update)
    assert outcomes == ["handled", "handled"]
