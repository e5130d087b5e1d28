"""Letters leave in order, at the platform's pace, and whatever becomes of a send has its one place."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from engine_world import GROUP, NotingPlatform, account, chat_of, newcomer, solvane
from sqlalchemy import event, select, text
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.chat.platform import (
    GoneError,
    MovedError,
    NoPlaceError,
    RejectedError,
    RetryLaterError,
    SendError,
    TopicClosedError,
    UncertainError,
    UnreachableError,
)
from clusterbot.chat.updates import Chat
from clusterbot.engine.deliver import Deliverer, deliver_all
from clusterbot.engine.rendering import NEWER_SOON, UPGRADE
from clusterbot.engine.settling import ATTEMPTS
from clusterbot.features.clusters.records import Channel
from clusterbot.features.draft import Draft, pack
from clusterbot.features.people.records import Account
from clusterbot.features.routes import routes
from clusterbot.store import dispatch, outbox
from clusterbot.store.database import Database
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

ADA = chat_of(account("ada"))
BEN = chat_of(account("ben"))


@dataclass
class Post:
    """A database whose letters one platform sends; what is written names itself."""

    database: Database
    platform: NotingPlatform = field(default_factory=NotingPlatform)

    def __post_init__(self) -> None:
        self.deliverer = Deliverer(self.database, self.platform)

    def write(self, to: Chat, name: str, **terms: object) -> int:
        content = pack("engine.unknown_command", (), {"name": name, "close": []})
        return self.database.do(lambda tx: outbox.send(tx, to, "phrase", content, **terms).id)

    def show(self, to: Chat, name: str) -> int:
        content = pack("engine.unknown_command", (), {"name": name, "close": []})
        return self.database.do(lambda tx: outbox.show(tx, to, "card", "phrase", content).id)

    def letter(self, number: int) -> Letter:
        return self.database.do(lambda tx: tx.session.get_one(Letter, number))

    async def send_all(self) -> list[str]:
        """What has left, by name."""
        await deliver_all(self.database, [self.deliverer])
        return self.names

    async def send_one_batch(self) -> list[str]:
        await self.deliverer.deliver_now(set())
        return self.names

    @property
    def names(self) -> list[str]:
        return [words.split("“")[1].split("”")[0] for words in self.platform.words]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """As in the bot: woken by commits, until the block ends."""
        loop = asyncio.get_running_loop()
        self.database.on_commit.append(lambda: loop.call_soon_threadsafe(self.deliverer.wake))
        task = asyncio.create_task(self.deliverer.run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            self.database.on_commit.clear()

    async def has_sent(self, count: int) -> list[str]:
        async with asyncio.timeout(60):
            while len(self.platform.sent) < count:
                self.platform.arrived.clear()
                await self.platform.arrived.wait()
        return self.names


@pytest.fixture
def post(database: Database) -> Post:
    return Post(database)


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """A feature's source, "test.source": it says what is put here, or raises it."""
    said: dict[str, object] = {"now": None}

    def render(_: Draft) -> Message | None:
        if isinstance(said["now"], Exception):
            raise said["now"]
        return said["now"]

    monkeypatch.setitem(routes.renderers, "test.source", render)
    return said


# ---- order


async def test_one_chats_letters_leave_in_order_and_others_do_not_wait_for_them(post: Post) -> None:
    for number in range(3):
        post.write(ADA, f"ada{number}")
    post.write(BEN, "ben0")
    assert await post.send_one_batch() == ["ada0", "ben0"]
    assert await post.send_all() == ["ada0", "ben0", "ada1", "ada2"]


async def test_answers_pass_broadcasts(post: Post) -> None:
    for number in range(150):
        post.write(chat_of(account(f"p{number}")), f"news{number}", broadcast=True)
    post.write(ADA, "answer")
    assert "answer" in await post.send_one_batch()
    assert len(post.names) < 151


async def test_what_is_planned_for_later_waits_for_its_moment(post: Post, clock: FixedClock) -> None:
    post.write(ADA, "later", not_before=clock.now() + timedelta(hours=1))
    post.write(ADA, "now")
    assert await post.send_all() == ["now"]
    clock.advance(timedelta(hours=1))
    assert await post.send_all() == ["now", "later"]


# ---- what becomes of a send


async def test_what_was_sent_is_settled_with_its_message(post: Post) -> None:
    number = post.write(ADA, "hello")
    await post.send_all()
    assert (post.letter(number).state, post.letter(number).message_id) == ("sent", "m1")


async def test_a_busy_chat_is_tried_again_that_is_no_attempt_and_nobody_else_waits(post: Post) -> None:
    first, *_ = post.write(ADA, "ada0"), post.write(ADA, "ada1"), post.write(BEN, "ben0"), post.write(BEN, "ben1")
    post.platform.outcomes = [RetryLaterError(timedelta(seconds=7))]
    assert await post.send_all() == ["ben0", "ben1"]
    assert (post.letter(first).state, post.letter(first).attempts) == ("waiting", 0)
    assert await post.send_all() == ["ben0", "ben1", "ada0", "ada1"], "the next time it is not left out"


async def test_a_platform_that_is_always_busy_is_asked_once_a_chat(post: Post) -> None:
    post.write(ADA, "ada")
    post.platform.outcomes = [RetryLaterError(timedelta(seconds=7))] * 10_000
    assert await post.send_all() == []
    assert len(post.platform.outcomes) == 9_999


async def test_refused_in_chat_after_chat_nothing_more_is_tried_for_a_while(post: Post) -> None:
    numbers = [post.write(chat_of(account(f"p{number}")), "answer") for number in range(3)]
    post.platform.outcomes = [RetryLaterError(timedelta(seconds=60)) for _ in numbers]
    async with post.running():
        async with asyncio.timeout(60):
            while post.platform.outcomes or {post.letter(number).state for number in numbers} != {"waiting"}:  # noqa: ASYNC110  nobody says when it was settled
                await asyncio.sleep(0.01)
        assert await post.deliverer._room() == (0, 0)
        post.write(BEN, "later")
    assert post.names == []
    assert {post.letter(number).attempts for number in numbers} == {0}


async def test_an_edit_that_has_no_place_waits_alone_and_answers_to_its_chat_pass_it(
    post: Post, clock: FixedClock
) -> None:
    post.show(ADA, "card")
    await post.send_all()
    post.platform.outcomes = [NoPlaceError(timedelta(seconds=30))]
    number = post.show(ADA, "votes")
    post.write(ADA, "answer")
    async with post.running():
        assert await post.has_sent(2) == ["card", "answer"]
        assert post.letter(number).attempts == 0
        post.show(ADA, "more votes")
        post.write(ADA, "another answer")
        assert await post.has_sent(3) == ["card", "answer", "another answer"], "it is not tried before there is one"
        clock.advance(timedelta(seconds=30))
        post.deliverer._places["edit"] -= 30  # the loop's clock goes on as well
        post.deliverer.wake()
        assert await post.has_sent(4) == ["card", "answer", "another answer", "more votes"]


async def test_a_clock_that_is_set_back_while_there_is_no_place_holds_nothing_longer_than_that(
    post: Post, clock: FixedClock
) -> None:
    post.show(ADA, "card")
    post.show(BEN, "card")
    await post.send_all()
    post.platform.outcomes = [NoPlaceError(timedelta(seconds=30))]
    first = post.show(ADA, "votes")
    async with post.running(), asyncio.timeout(60):
        while post.letter(first).not_before == clock.now():  # noqa: ASYNC110  nobody says when it is held
            await asyncio.sleep(0.01)
        clock._now -= timedelta(hours=1)
        number = post.show(BEN, "votes")
        while (held_until := post.letter(number).not_before) == clock.now():  # noqa: ASYNC110  nor here
            await asyncio.sleep(0.01)
    assert clock.now() < held_until <= clock.now() + timedelta(seconds=30)


async def test_a_first_message_that_has_no_place_keeps_its_chats_order_and_its_chat_waits_no_longer_than_that(
    post: Post,
) -> None:
    first = post.write(ADA, "first")
    post.write(ADA, "second")
    post.platform.outcomes = [NoPlaceError(timedelta(seconds=0.05))] * 5
    async with post.running():
        assert await post.has_sent(2) == ["first", "second"]
    assert post.letter(first).attempts == 1


async def test_a_group_that_moved_gets_its_letters_and_keeps_its_binding(post: Post) -> None:
    post.database.do(solvane)
    new = Chat("telegram", "bot", "-100", "group")
    post.write(GROUP, "one")
    post.write(GROUP, "two")
    post.platform.outcomes = [MovedError(new)]
    assert await post.send_all() == ["one", "two"]
    assert {to for to, _, _ in post.platform.sent} == {new}
    assert post.database.do(lambda tx: tx.session.scalars(select(col(Channel.chat))).all()) == ["-100"]


async def test_a_chat_that_moves_for_ever_is_given_up(post: Post) -> None:
    number = post.write(GROUP, "one")
    post.platform.outcomes = [MovedError(GROUP)] * 100
    assert await post.send_all() == []
    assert post.letter(number).state == "failed"


async def test_an_edit_whose_message_is_gone_is_sent_anew(post: Post) -> None:
    post.show(ADA, "before")
    await post.send_all()
    post.show(ADA, "after")
    post.platform.outcomes = [GoneError()]
    assert await post.send_all() == ["before", "after"]
    assert [replaces for _, _, replaces in post.platform.sent] == ["", ""]
    post.show(ADA, "at last")
    await post.send_all()
    assert post.platform.sent[-1][2] == "m2", "and from then on the new message is the one that is edited"


async def test_what_may_have_arrived_is_repeated_only_so_often(post: Post) -> None:
    repeated, given_up = post.write(ADA, "repeated"), post.write(BEN, "given up")
    post.platform.outcomes = [UncertainError("cut"), UncertainError("cut")]
    assert sorted(await post.send_all()) == ["given up", "repeated"]
    assert post.letter(repeated).attempts == 2
    given_up = post.write(BEN, "given up")
    post.platform.outcomes = [UncertainError("cut")] * ATTEMPTS
    await post.send_all()
    assert (post.letter(given_up).state, post.letter(given_up).problem) == ("uncertain", "cut")
    assert post.platform.outcomes == []


async def test_what_must_go_only_once_is_not_repeated(post: Post) -> None:
    number = post.write(ADA, "nudge", kind="nudge")
    post.platform.outcomes = [UncertainError("cut")]
    assert await post.send_all() == []
    assert post.letter(number).state == "uncertain"


async def test_a_person_who_blocked_us_is_unreachable_and_a_group_we_were_put_out_of_is_no_channel(post: Post) -> None:
    def furnish(tx: Transaction) -> None:
        newcomer(tx, "ada", solvane(tx).id)

    post.database.do(furnish)
    numbers = [post.write(ADA, "ada"), post.write(GROUP, "all")]
    post.platform.outcomes = [UnreachableError("blocked"), UnreachableError("kicked")]
    await post.send_all()
    assert [post.letter(number).state for number in numbers] == ["unreachable", "unreachable"]
    assert post.database.do(lambda tx: tx.session.scalars(select(col(Account.reachable))).all()) == [False]
    assert post.database.do(lambda tx: tx.session.scalars(select(col(Channel.active))).all()) == [False]


@pytest.mark.parametrize("closed", ["7", ""])
async def test_a_topic_that_was_closed_takes_neither_its_group_nor_other_topics_with_it(
    post: Post, closed: str
) -> None:
    topics = {topic: replace(GROUP, topic=topic) for topic in ("", "7", "8")}

    def bind_topics(tx: Transaction) -> None:
        cluster_id = solvane(tx).id
        for topic in ("7", "8"):
            channel = Channel(cluster_id=cluster_id, platform="telegram", workspace="bot", chat=GROUP.id, topic=topic)
            tx.add(channel)

    post.database.do(bind_topics)
    refused, waiting = post.write(topics[closed], "refused"), post.write(topics[closed], "waiting")
    post.platform.outcomes = [TopicClosedError("TOPIC_CLOSED")]
    others = [topic for topic in topics if topic != closed]
    for topic in others:
        post.write(topics[topic], topic)
    assert sorted(await post.send_all()) == sorted(others)
    assert (post.letter(refused).state, post.letter(waiting).state) == ("unreachable", "cancelled")
    active = post.database.do(
        lambda tx: tx.session.scalars(select(col(Channel.topic)).where(col(Channel.active))).all()
    )
    assert sorted(active) == sorted(others)


@pytest.mark.parametrize("error", [RejectedError("too many buttons"), SendError("of a new kind")])
async def test_what_a_platform_refuses_has_failed_and_says_why(post: Post, error: SendError) -> None:
    number = post.write(ADA, "refused")
    post.write(ADA, "next")
    post.platform.outcomes = [error]
    assert await post.send_all() == ["next"]
    assert (post.letter(number).state, post.letter(number).problem) == ("failed", str(error))


async def test_a_send_that_fails_as_no_platform_should_counts_as_uncertain(post: Post) -> None:
    number = post.write(ADA, "odd")
    post.platform.outcomes = [KeyError("ok")]
    assert await post.send_all() == ["odd"]
    assert post.letter(number).attempts == 2


# ---- rendering


async def test_a_letter_that_cannot_be_rendered_fails_alone(post: Post, source: dict[str, object]) -> None:
    source["now"] = ValueError("no such thing")
    post.write(BEN, "ben")
    number = post.database.do(lambda tx: outbox.send(tx, ADA, "test.source", {}).id)
    post.write(ADA, "ada")
    assert sorted(await post.send_all()) == ["ada", "ben"]
    assert (post.letter(number).state, post.letter(number).problem) == ("failed", "ValueError('no such thing')")


async def test_a_letter_with_nothing_to_say_is_cancelled(post: Post, source: dict[str, object]) -> None:
    number = post.database.do(lambda tx: outbox.send(tx, ADA, "test.source", {}).id)
    assert await post.send_all() == []
    assert post.letter(number).state == "cancelled"


async def test_a_letter_says_what_is_true_when_it_leaves(post: Post, source: dict[str, object]) -> None:
    source["now"] = Message("when it was written")
    post.database.do(lambda tx: outbox.send(tx, ADA, "test.source", {}))
    source["now"] = Message("when it left")
    await deliver_all(post.database, [post.deliverer])
    assert post.platform.words == ["when it left"]


async def test_a_feature_that_cannot_bear_what_became_of_its_letter_harms_no_other(
    post: Post, source: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def deaf(tx: Transaction, letter: Letter) -> None:
        raise RuntimeError("deaf")

    monkeypatch.setitem(routes.settled, "test.source", deaf)
    source["now"] = Message("“heard”")
    number = post.database.do(lambda tx: outbox.send(tx, ADA, "test.source", {}).id)
    other = post.write(BEN, "ben")
    assert sorted(await post.send_all()) == ["ben", "heard"]
    assert (post.letter(number).state, post.letter(other).state) == ("sent", "sent")
    source["now"] = ValueError("nor can it be rendered")
    number = post.database.do(lambda tx: outbox.send(tx, ADA, "test.source", {}).id)
    await post.send_all()
    assert post.letter(number).state == "failed"


async def test_what_only_a_newer_version_can_render_waits_for_one_and_is_not_lost(
    post: Post, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While replicas are upgraded one by one, this is the old one."""
    strange = post.database.do(lambda tx: outbox.send(tx, ADA, "novelty.card", {}).id)
    words = post.database.do(lambda tx: outbox.send(tx, BEN, "phrase", pack("novelty.words", (), {})).id)
    assert await post.send_all() == []
    assert [post.letter(number).state for number in (strange, words)] == ["waiting", "waiting"]
    assert [post.letter(number).attempts for number in (strange, words)] == [0, 0]
    monkeypatch.setitem(routes.renderers, "novelty.card", lambda draft: Message("“new”"))
    clock.advance(NEWER_SOON)
    assert await post.send_all() == ["new"], "the new one sends"
    clock.advance(UPGRADE)
    await post.send_all()
    assert post.letter(words).state == "failed", "there is no newer one: it is a mistake of ours"


# ---- crashes and outages


async def test_a_letter_whose_sender_died_is_sent_again_after_its_lease(post: Post, clock: FixedClock) -> None:
    post.write(ADA, "orphan")
    post.database.do(lambda tx: dispatch.claim(tx, "telegram", "bot", limit=10))
    assert await post.send_all() == []
    clock.advance(dispatch.LEASE)
    assert await post.send_all() == ["orphan"]


@pytest.mark.slow
async def test_settling_outlives_an_outage_so_nothing_is_sent_twice(post: Post, clock: FixedClock) -> None:
    number = post.write(ADA, "once")
    loop = asyncio.get_running_loop()
    with post.database.engine.connect() as other:
        locked = asyncio.Event()

        class Locking(NotingPlatform):
            """Somebody locks the database while the message is on its way."""

            async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
                other.execute(text("SELECT 1"))  # begins, and so holds the file
                loop.call_soon(locked.set)
                return await super().send(to, message, replaces=replaces)

        post = Post(post.database, Locking())
        sending = asyncio.create_task(post.send_all())
        await locked.wait()
        await asyncio.sleep(3)  # longer than SQLite is patient: an outage
        assert not sending.done()
        other.rollback()
    assert await sending == ["once"]
    assert post.letter(number).state == "sent"


# ---- in the running bot


@pytest.fixture
def nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless woken: the next look of itself is later than any test waits."""
    monkeypatch.setattr("clusterbot.engine.deliver.PATIENCE", 600.0)


async def test_a_letter_is_handed_to_the_platform_as_soon_as_it_is_committed(post: Post, nobody_looks: None) -> None:
    async with post.running():
        post.write(BEN, "first")
        await post.has_sent(1)  # from here on it rests
        post.write(ADA, "second")
        assert await post.has_sent(2) == ["first", "second"]


async def test_an_idle_bot_leaves_the_database_alone(post: Post, nobody_looks: None) -> None:
    looks: list[object] = []
    async with post.running():
        post.write(ADA, "one")
        await post.has_sent(1)
        event.listen(post.database.engine, "begin", looks.append)
        await asyncio.sleep(0.5)  # time for hundreds of looks
    assert len(looks) <= 4, "it settles, looks once more, and rests"


async def test_a_chat_that_does_not_answer_holds_up_nobody(post: Post) -> None:
    silence = asyncio.Event()

    class Slow(NotingPlatform):
        async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
            if to == ADA:
                await silence.wait()
            return await super().send(to, message, replaces=replaces)

    post = Post(post.database, Slow())
    post.write(ADA, "ada")
    async with post.running():
        for number in range(3):
            post.write(BEN, f"ben{number}")
        assert await post.has_sent(3) == ["ben0", "ben1", "ben2"]
        silence.set()
        assert (await post.has_sent(4))[-1] == "ada"


async def test_stopping_finishes_what_is_under_way(post: Post) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    class Slow(NotingPlatform):
        async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
            begun.set()
            await go_on.wait()
            return await super().send(to, message, replaces=replaces)

    post = Post(post.database, Slow())
    number = post.write(ADA, "on its way")
    task = asyncio.create_task(post.deliverer.run())
    await begun.wait()
    task.cancel()
    go_on.set()
    await asyncio.gather(task, return_exceptions=True)
    assert post.letter(number).state == "sent"


async def test_stopping_in_a_broadcast_leaves_the_rest_of_it_for_the_next_start(post: Post) -> None:
    numbers = [post.write(chat_of(account(f"p{number}")), f"news{number}", broadcast=True) for number in range(20)]
    async with post.running():
        await post.has_sent(2)
    states = [post.letter(number).state for number in numbers]
    assert states.count("sent") == len(post.platform.sent) < 20
    assert {(one.state, one.attempts) for one in map(post.letter, numbers)} == {("sent", 1), ("waiting", 0)}
    assert len(set(await post.send_all())) == 20


async def test_a_chat_that_asked_for_patience_rests_and_the_others_go_on(post: Post) -> None:
    post.platform.outcomes = [RetryLaterError(timedelta(hours=1))]
    post.write(ADA, "ada")
    async with post.running():
        for number in range(3):
            post.write(BEN, f"ben{number}")
        assert await post.has_sent(3) == ["ben0", "ben1", "ben2"]


async def test_cards_that_change_while_an_edit_is_on_its_way_end_with_the_newest(post: Post) -> None:
    async with post.running():
        for number in range(20):
            post.show(ADA, f"version{number}")
        async with asyncio.timeout(60):
            while (await post.has_sent(1))[-1] != "version19":
                post.platform.arrived.clear()
                await post.platform.arrived.wait()
    shown = post.database.do(lambda tx: tx.session.scalars(select(Card)).one())
    assert shown.sent == shown.wanted
    assert len(post.platform.sent) < 20
