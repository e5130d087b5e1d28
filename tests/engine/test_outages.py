"""A platform that is away costs no letter; what is still true goes out afterwards, and what is stale does not."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from engine_world import GROUP, NotingPlatform, account, chat_of, newcomer, solvane
from sqlalchemy import select
from sqlmodel import col
from structlog.testing import capture_logs

from clusterbot.chat.messages import Message
from clusterbot.chat.platform import AwayError, Limits, UncertainError
from clusterbot.chat.updates import Chat
from clusterbot.engine import reach
from clusterbot.engine.deliver import AWAY, Deliverer, deliver_all
from clusterbot.engine.pace import Pace
from clusterbot.engine.reach import Reach
from clusterbot.engine.settling import ATTEMPTS
from clusterbot.engine.tenure import Tenure, seconds
from clusterbot.engine.tick import tick
from clusterbot.features.draft import pack
from clusterbot.outages import CALM, Outage
from clusterbot.store import facts, outbox
from clusterbot.store.database import Database, OutageError
from clusterbot.store.kinds import KINDS
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

ADA, BEN = chat_of(account("ada")), chat_of(account("ben"))


class Away(NotingPlatform):
    """Answers nobody until it is back; what it is asked, and what it is given, is counted."""

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__()
        self.error = error or UncertainError("HTTP 502")
        self.is_away, self.tried = True, 0
        self.asked_often = asyncio.Event()

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        self.tried += 1
        if self.is_away:
            raise self.error
        return await super().send(to, message, replaces=replaces)

    async def reach(self) -> None:
        if self.asked >= 20:
            self.asked_often.set()
        await super().reach()


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses of milliseconds: how they grow is tested with Reach."""
    monkeypatch.setattr(reach, "LONGEST_PAUSE", 0.001)
    monkeypatch.setattr("clusterbot.engine.deliver.PATIENCE", 0.002)
    monkeypatch.setattr("clusterbot.engine.pace.LONGEST_REST", 0.001)


@pytest.fixture
def post(database: Database) -> "Post":
    return Post(database, Away())


class Post:
    def __init__(self, database: Database, platform: NotingPlatform, tenure: Tenure | None = None) -> None:
        self.database, self.platform = database, platform
        self.deliverer = Deliverer(database, platform, Limits(per_second=1000, per_chat=1000), tenure=tenure)

    def write(self, to: Chat, name: str, **terms: Any) -> int:
        content = pack("engine.unknown_command", (), {"name": name, "close": []})
        return self.database.do(lambda tx: outbox.send(tx, to, "phrase", content, **terms).id)

    def letter(self, number: int) -> Letter:
        return self.database.do(lambda tx: tx.session.get_one(Letter, number))

    def states(self) -> list[str]:
        return self.database.do(lambda tx: list(tx.session.scalars(select(col(Letter.state)).order_by(col(Letter.id)))))

    @property
    def names(self) -> list[str]:
        return [words.split("“")[1].split("”")[0] for words in self.platform.words]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.deliverer.run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def all_are(self, state: str) -> None:
        await until(lambda: set(self.states()) == {state})


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not is_so():  # noqa: ASYNC110  nobody says when it comes about
            await asyncio.sleep(0.002)


@pytest.mark.parametrize("error", [UncertainError("HTTP 502"), AwayError("no connection")])
async def test_however_long_a_platform_is_away_no_letter_is_given_up_and_all_arrive_once(
    database: Database, error: Exception
) -> None:
    post = Post(database, platform := Away(error))
    for number in range(10):
        post.write(chat_of(account(f"p{number}")), f"answer{number}")
    async with post.running(), asyncio.timeout(60):
        await platform.asked_often.wait()
        assert set(post.states()) == {"waiting"}
        assert platform.tried <= 10, "it is asked something harmless, no letter is tried again and again"
        assert post.deliverer.outage.reason == str(error)
        assert database.do(lambda tx: facts.read(tx, AWAY + "telegram")) == database.clock.now().isoformat()
        platform.is_away = False
        await post.all_are("sent")
    assert sorted(post.names) == sorted(f"answer{number}" for number in range(10))
    assert database.do(lambda tx: facts.read(tx, AWAY + "telegram")) == ""


async def test_an_outage_is_said_once_when_it_begins_and_once_when_it_is_over(database: Database) -> None:
    now = [0.0]
    post = Post(database, platform := Away())
    post.deliverer.outage = Outage("telegram", "letters wait", time=lambda: now[0])
    post.write(ADA, "answer")
    with capture_logs() as logged:
        async with post.running():
            await until(platform.asked_often.is_set)
            platform.is_away = False
            await post.all_are("sent")
            now[0] += CALM
            await until(lambda: not post.deliverer.outage.reason)
    said = [line for line in logged if line["log_level"] != "debug"]
    assert [(line["event"], line["what"]) for line in said] == [("away", "telegram"), ("back", "telegram")]


async def test_a_database_that_is_out_is_said_once_by_whoever_needs_it(database: Database) -> None:
    def is_out(_: Transaction) -> None:
        raise OutageError("disk full")

    with capture_logs() as logged:
        for _ in range(5):
            with pytest.raises(OutageError):
                await database.run(is_out)
        await tick(database)
    assert [(line["event"], line["what"], line["reason"]) for line in logged] == [("away", "database", "disk full")]


async def test_a_nudge_is_not_used_up_to_learn_whether_a_platform_is_back(database: Database) -> None:
    post = Post(database, platform := Away(AwayError("no connection")))
    for number in range(5):
        post.write(chat_of(account(f"p{number}")), f"nudge{number}", kind="nudge", broadcast=True)
    async with post.running(), asyncio.timeout(60):
        await platform.asked_often.wait()
        platform.is_away = False
        await post.all_are("sent")
    assert sorted(post.names) == [f"nudge{number}" for number in range(5)]


async def test_where_only_sends_are_not_answered_no_letter_is_given_up_and_none_is_repeated_for_ever(
    database: Database,
) -> None:
    class Half(Away):
        async def reach(self) -> None:
            self.asked += 1

    post = Post(database, platform := Half())
    number = post.write(ADA, "answer")
    async with post.running():
        await until(lambda: platform.tried == ATTEMPTS and post.letter(number).state == "waiting")
        await asyncio.sleep(0.02)  # time for a dozen more
        assert (platform.tried, post.letter(number).state) == (ATTEMPTS, "waiting"), "it rests for an hour"
        platform.is_away = False
        post.write(BEN, "another")
        await post.all_are("sent")
    assert sorted(post.names) == ["another", "answer"], "once another arrives, it goes at once"


async def test_what_fails_while_others_succeed_comes_to_its_end(database: Database) -> None:
    class Choosy(NotingPlatform):
        async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
            if to == ADA:
                raise UncertainError("HTTP 500")
            return await super().send(to, message, replaces=replaces)

    post = Post(database, Choosy())
    number = post.write(ADA, "poison")
    async with post.running():
        while post.letter(number).state != "uncertain":
            before = len(post.platform.sent)
            post.write(BEN, "fine")
            await until(lambda before=before: len(post.platform.sent) > before)
    assert post.letter(number).attempts == ATTEMPTS


async def test_a_mistake_of_ours_in_a_send_says_nothing_about_the_platform(database: Database) -> None:
    class Clumsy(NotingPlatform):
        async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
            if to not in (ADA, BEN):
                raise KeyError("ok")
            return await super().send(to, message, replaces=replaces)

    post = Post(database, platform := Clumsy())
    numbers = [post.write(chat_of(account(f"p{number}")), "odd") for number in range(6)]
    with capture_logs():  # tracebacks are slow to print
        async with post.running():
            await until(lambda: all(post.letter(number).attempts > 1 for number in numbers))
            post.write(ADA, "fine")
            await until(lambda: post.names)
            assert (platform.asked, post.deliverer.outage.reason) == (0, ""), "it was never held to be away"
            await until(lambda: set(post.states()) == {"sent", "uncertain"})
    assert [post.letter(number).attempts for number in numbers] == [ATTEMPTS] * 6


async def test_where_only_our_question_fails_a_letter_finds_out_whether_the_platform_is_back(
    database: Database,
) -> None:
    class Mute(Away):
        async def reach(self) -> None:
            raise KeyError("ok")

    post = Post(database, platform := Mute(AwayError("no connection")))
    post.write(ADA, "answer")
    async with post.running():
        await until(lambda: platform.tried)
        platform.is_away = False
        await post.all_are("sent")


async def test_a_mistake_of_ours_beside_a_letter_ends_neither_the_bot_nor_the_sending(database: Database) -> None:
    class Broken(Reach):
        """Knows for a while not whether it is time to ask."""

        def is_to_be_asked(self, now: float) -> bool:
            if database.clock.now() < well_again:
                raise OverflowError("Numerical result out of range")
            return super().is_to_be_asked(now)

    clock = database.clock
    assert isinstance(clock, FixedClock)
    well_again = clock.now() + timedelta(minutes=1)
    post = Post(database, NotingPlatform())
    post.deliverer._reach = Broken()
    post.write(ADA, "answer")
    with capture_logs() as logged:
        async with post.running():
            await until(lambda: [line for line in logged if line["log_level"] == "error"])
            clock.set(well_again)
            await post.all_are("sent")
    assert post.names == ["answer"]


async def test_a_message_that_an_adapter_cannot_measure_holds_up_no_other(database: Database) -> None:
    class Odd(NotingPlatform):
        def parts(self, message: Message) -> int:
            if "odd" in message.text:
                raise ValueError("no such part")
            return super().parts(message)

        async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
            self.parts(message)
            return await super().send(to, message, replaces=replaces)

    post = Post(database, Odd())
    number = post.write(ADA, "odd")
    post.write(ADA, "behind it")
    post.write(BEN, "beside it")
    with capture_logs() as logged:
        async with post.running():
            await until(lambda: post.letter(number).state == "uncertain" and len(post.names) == 2)
    assert sorted(post.names) == ["behind it", "beside it"]
    assert {line["letter"] for line in logged if line["log_level"] == "error"} == {number}


async def test_a_mistake_of_ours_between_two_letters_is_said_and_the_next_one_leaves(database: Database) -> None:
    class Broken(Pace):
        def may_broadcast(self, now: float) -> bool:
            if not (logged and logged[-1]["event"] == "nothing leaves"):
                raise OverflowError("Numerical result out of range")
            return super().may_broadcast(now)

    post = Post(database, platform := NotingPlatform())
    post.deliverer._pace = Broken(platform.limits)
    post.write(ADA, "answer", broadcast=True)
    with capture_logs() as logged:
        async with post.running():
            await post.all_are("sent")
    assert post.names == ["answer"]


async def test_a_letter_that_alone_finds_the_platform_away_holds_up_no_other_and_comes_to_its_end(
    database: Database,
) -> None:
    """As where a token lacks a right and the platform calls it refused."""

    class Narrow(NotingPlatform):
        async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
            if to == ADA:
                raise AwayError("refuses the token")
            return await super().send(to, message, replaces=replaces)

    post = Post(database, Narrow())
    number = post.write(ADA, "not allowed")
    for other in range(20):
        post.write(chat_of(account(f"p{other}")), f"answer{other}")
    async with post.running():
        await until(lambda: post.states().count("sent") == 20)
        while post.letter(number).state != "failed":
            before = len(post.platform.sent)
            post.write(BEN, "fine")
            await until(lambda before=before: len(post.platform.sent) > before)
    assert (post.letter(number).state, post.letter(number).attempts) == ("failed", ATTEMPTS)
    assert post.letter(number).problem == "refuses the token"


# ---- how long it is said


def said(post: Post) -> tuple[str, str]:
    """To whoever watches this process, and to `clusterbot doctor`."""
    away = post.database.do(lambda tx: facts.read(tx, AWAY + "telegram"))
    return post.deliverer.outage.reason, away


async def test_a_platform_that_answers_again_is_away_no_more_though_no_letter_is_left_to_try(
    database: Database,
) -> None:
    now = [0.0]
    post = Post(database, platform := Away())
    post.deliverer.outage = Outage("telegram", "letters wait", time=lambda: now[0])
    for number in range(3):
        post.write(chat_of(account(f"p{number}")), "nudge", kind="nudge")
    async with post.running():
        await until(platform.asked_often.is_set)
        assert (said(post), post.states()) == (("HTTP 502", database.clock.now().isoformat()), ["uncertain"] * 3)
        platform.is_away = False
        now[0] += CALM
        await until(lambda: said(post) == ("", ""))


def tenure_of_its_own() -> Tenure:
    tenure = Tenure("telegram bot")
    tenure.is_granted(1, seconds() + 1000)
    return tenure


async def test_who_sends_no_more_does_not_say_that_a_platform_is_away(database: Database) -> None:
    tenure = tenure_of_its_own()
    post = Post(database, platform := Away(), tenure)
    post.write(ADA, "answer")
    async with post.running():
        await until(platform.asked_often.is_set)
        tenure.is_lost("another process has taken over")
        await until(lambda: not post.deliverer.outage.reason)


async def test_a_lease_that_lapses_ends_no_outage(database: Database) -> None:
    tenure = tenure_of_its_own()
    post = Post(database, platform := Away(), tenure)
    post.write(ADA, "answer")
    async with post.running():
        await until(platform.asked_often.is_set)
        before = said(post)
        tenure.lapses()
        await until(lambda: not post.deliverer.outage.reason)
        asked = platform.asked
        tenure.is_granted(1, seconds() + 1000)
        await until(lambda: platform.asked > asked + 1)
        assert said(post)[1] == before[1] == database.clock.now().isoformat()
        assert said(post)[0] == "no answer", "what the question said"
        platform.is_away = False
        await post.all_are("sent")
    assert said(post)[1] == ""


# ---- clocks, and machines that sleep


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(hours=9)])
async def test_a_clock_that_jumps_while_a_letter_is_on_its_way_does_not_send_it_twice(
    database: Database, clock: FixedClock, jump: timedelta
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    class Slow(NotingPlatform):
        async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
            begun.set()
            await go_on.wait()
            return await super().send(to, message, replaces=replaces)

    post = Post(database, Slow())
    number = post.write(ADA, "once")
    async with post.running(), asyncio.timeout(60):
        await begun.wait()
        clock._now += jump
        post.deliverer.wake()
        await asyncio.sleep(0.02)  # it looks again, several times
        go_on.set()
        await post.all_are("sent")
    assert (post.names, post.letter(number).attempts) == (["once"], 1)


async def test_what_was_ready_when_the_machine_fell_asleep_is_looked_at_again(
    database: Database, clock: FixedClock
) -> None:
    post = Post(database, platform := NotingPlatform())
    number = post.write(ADA, "asleep", kind="nudge")
    dealt_with, (ready,) = await post.deliverer._claim(10, 10, frozenset())
    clock.advance(timedelta(hours=7))
    post.deliverer._answers.append(ready)
    async with post.running():
        await post.all_are("stale")
    assert (dealt_with, platform.sent, post.letter(number).attempts) == (1, [], 1)


# ---- late, or stale


@pytest.mark.parametrize("kind", [kind for kind, policy in KINDS.items() if policy.true_for is not None])
async def test_each_kind_is_sent_as_long_as_it_is_true_and_not_later(
    database: Database, clock: FixedClock, kind: str
) -> None:
    true_for = KINDS[kind].true_for
    assert true_for is not None
    post = Post(database, NotingPlatform())
    number = post.write(ADA, "late", kind=kind)
    clock.advance(true_for)
    post.write(BEN, "now")
    await deliver_all(post.database, [post.deliverer])
    assert (post.names, post.letter(number).state) == (["now"], "stale")
    assert post.letter(number).problem == f"what it says was true until {clock.now():%Y-%m-%d %H:%M} UTC"


async def test_a_card_shows_the_newest_state_however_late(database: Database, clock: FixedClock) -> None:
    post = Post(database, NotingPlatform())
    for name in ("before", "after"):
        content = pack("engine.unknown_command", (), {"name": name, "close": []})
        database.do(lambda tx, content=content: outbox.show(tx, ADA, "card", "phrase", content))
    clock.advance(timedelta(days=30))
    await deliver_all(post.database, [post.deliverer])
    assert post.names == ["after"]


def _zoe(tx: Transaction) -> int:
    return newcomer(tx, "zoe", solvane(tx).id).person_id


@pytest.mark.parametrize("to", ["person", "group"])
async def test_an_outage_that_ends_in_the_night_wakes_nobody(database: Database, clock: FixedClock, to: str) -> None:
    """Amman is three hours ahead of UTC."""
    person_id, post = database.do(_zoe), Post(database, NotingPlatform())
    evening = clock.now().replace(hour=19, minute=0) + timedelta(days=1)  # 22:00 there
    clock.set(evening)
    chat, terms = (chat_of(account("zoe")), {"person_id": person_id}) if to == "person" else (GROUP, {"cluster_id": 1})
    late = post.write(chat, "late", **terms)
    clock.advance(timedelta(hours=5))
    post.write(chat, "fresh", **terms)
    await deliver_all(post.database, [post.deliverer])
    assert (post.names, post.letter(late).state) == (["fresh"], "waiting")
    clock.set(evening + timedelta(hours=10))
    await deliver_all(post.database, [post.deliverer])
    assert (post.names, post.letter(late).not_before) == (["fresh", "late"], evening + timedelta(hours=10))
    assert post.letter(late).attempts == 1, "being held was none"


@pytest.mark.parametrize(("kind", "becomes"), [("answer", "sent"), ("nudge", "stale")])
async def test_who_asked_in_the_evening_has_the_answer_in_the_morning(
    database: Database, clock: FixedClock, kind: str, becomes: str
) -> None:
    """What nobody asked for is too old by then."""
    person_id, post = database.do(_zoe), Post(database, NotingPlatform())
    clock.set(clock.now().replace(hour=15, minute=30))  # 18:30 in Amman
    number = post.write(chat_of(account("zoe")), "late", person_id=person_id, kind=kind)
    clock.set(clock.now().replace(hour=18, minute=5))
    await deliver_all(post.database, [post.deliverer])
    assert post.letter(number).state == "waiting"
    clock.set(clock.now().replace(hour=5, minute=0) + timedelta(days=1))
    await deliver_all(post.database, [post.deliverer])
    assert post.letter(number).state == becomes
