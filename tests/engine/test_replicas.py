"""Three whole bots on one PostgreSQL database: each person is answered once, in order, whoever takes what they say."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from engine_world import newcomer, solvane
from sqlalchemy import func, select, update
from sqlmodel import col

from clusterbot.app import App
from clusterbot.chat.messages import Message
from clusterbot.chat.updates import Chat
from clusterbot.features.people.records import Account
from clusterbot.settings import Settings
from clusterbot.store import inbox, outbox
from clusterbot.store.leases import Lease
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.fake_slack import FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.patience import HANGS

LEASE = 300.0
"""Seconds; longer than any test waits: a replica that takes over was let in, and has not waited for the end."""
PEOPLE = [str(1001 + number) for number in range(6)]


class Bot:
    """One replica, in this process."""

    def __init__(self, url: str, clock: FixedClock, environ: dict[str, str]) -> None:
        settings = Settings(database_url=url, lease=LEASE, per_person=0, backups="off", _env_file=None)
        self.app = App(settings, environ, clock)

    async def start(self) -> None:
        await self.app.open()
        self._running = asyncio.create_task(self.app.run())

    async def stop(self) -> None:
        """As SIGTERM does it."""
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)
        await self.app.close()

    def holds(self, platform: str) -> bool:
        return any(one.is_ours for one in self.app.tenures.all if one.name.startswith(platform))


@asynccontextmanager
async def replicas(count: int, url: str, clock: FixedClock, environ: dict[str, str]) -> AsyncIterator[list[Bot]]:
    bots = [Bot(url, clock, {"CLUSTERBOT_WEB": "off", **environ}) for _ in range(count)]
    async with AsyncExitStack() as stack:
        for bot in bots:
            await bot.start()
            stack.push_async_callback(bot.stop)
        yield bots


@asynccontextmanager
async def a_telegram(clock: FixedClock) -> AsyncIterator[tuple[FakeTelegram, dict[str, str]]]:
    async with FakeTelegram(clock=clock.now) as telegram:
        for user in PEOPLE:
            telegram.person(user, name=f"P{user}", begun=True)
        yield (
            telegram,
            {"CLUSTERBOT_TELEGRAM_TOKEN": telegram.token, "CLUSTERBOT_TELEGRAM_API_URL": telegram.url},
        )


async def all_sent(app: App, count: int) -> None:
    """Return once so many letters were sent, and none waits."""

    def look(tx: Transaction) -> list[str]:
        return list(tx.session.scalars(select(col(Letter.state))))

    async with asyncio.timeout(HANGS):
        while (states := await app.database.run(look)) != ["sent"] * count:
            assert len(states) <= count, states
            await asyncio.sleep(0.02)


async def answers(telegram: FakeTelegram) -> list[int]:
    return [len(await telegram.shown(None, user=user)) for user in PEOPLE]


async def test_one_of_three_polls_and_sends_and_everybody_is_answered_once(
    postgresql_url: str, clock: FixedClock
) -> None:
    async with a_telegram(clock) as (telegram, environ), replicas(3, postgresql_url, clock, environ) as bots:
        assert sum(bot.holds("telegram") for bot in bots) == 1
        for number in range(3):
            for user in PEOPLE:
                await telegram.types(f"word {number}", user=user)
        await telegram.handled()
        await all_sent(bots[2].app, 3 * len(PEOPLE))
        assert await answers(telegram) == [3] * len(PEOPLE)


async def test_when_the_one_that_polls_stops_well_another_goes_on_at_once(
    postgresql_url: str, clock: FixedClock
) -> None:
    async with a_telegram(clock) as (telegram, environ):
        first = Bot(postgresql_url, clock, {"CLUSTERBOT_WEB": "off", **environ})
        await first.start()
        await telegram.types("to the first", user=PEOPLE[0])
        await telegram.handled()
        async with replicas(1, postgresql_url, clock, environ) as (second,):
            assert first.holds("telegram")
            await first.stop()
            await telegram.types("to the second", user=PEOPLE[0])
            await telegram.handled()
            await all_sent(second.app, 2)
            assert second.app.receiver._careful == 0, "nobody died"


@pytest.mark.slow
async def test_when_it_is_cut_off_another_takes_over_and_nothing_is_done_twice(
    postgresql_url: str, clock: FixedClock
) -> None:
    """The lease ends under its holder's feet, again and again, while people write."""

    def end(tx: Transaction) -> None:
        tx.session.execute(update(Lease).where(col(Lease.name).startswith("t")).values(ends_at=func.clock_timestamp()))

    async with a_telegram(clock) as (telegram, environ), replicas(2, postgresql_url, clock, environ) as bots:
        for number in range(4):
            for user in PEOPLE:
                await telegram.types(f"word {number}", user=user)
            await bots[0].app.database.run(end)
            for bot in bots:
                bot.app.tenures.look()
            await telegram.handled(30)
        await all_sent(bots[0].app, 4 * len(PEOPLE))
        shown = await answers(telegram)
        assert min(shown) >= 4, "an answer whose sending was cut off is repeated; none is lost"
        aside = await bots[0].app.database.run(inbox.set_aside)
        assert aside == []


@pytest.mark.slow
async def test_what_one_replica_writes_another_sends_without_a_look_at_the_clock(
    postgresql_url: str, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clusterbot.engine.deliver.PATIENCE", 600.0)  # nobody looks before this test has given up
    async with a_telegram(clock) as (telegram, environ), replicas(2, postgresql_url, clock, environ) as bots:
        sender, other = sorted(bots, key=lambda bot: bot.holds("telegram"), reverse=True)
        ada = Chat("telegram", str(telegram.bot_id), PEOPLE[0])
        words = {"key": "engine.empty", "rows": [], "values": {}}
        written = 0

        async def write() -> None:
            nonlocal written
            await other.app.database.run(lambda tx: outbox.send(tx, ada, "phrase", words))
            written += 1

        async with asyncio.timeout(HANGS):  # the first words may fall into the second in which the lines are opened
            while not (await answers(telegram))[0]:
                await write()
                await asyncio.sleep(0.1)
        await all_sent(sender.app, written)
        for _ in range(5):
            await write()
            await all_sent(sender.app, written)


async def test_slack_may_bring_one_persons_words_to_several_replicas(postgresql_url: str, clock: FixedClock) -> None:
    async with (
        FakeSlack(clock.now, gives_up_after=HANGS) as slack,
        replicas(3, postgresql_url, clock, slack.environ()) as bots,
    ):
        slack.person("U0ADA", name="Ada")
        await slack.connected(3)
        for number in range(12):
            await slack.types(f"word {number}", user="U0ADA")
        await slack.handled()
        taken = await bots[0].app.database.run(
            lambda tx: tx.session.scalar(select(func.count()).select_from(inbox.Inbox))
        )
        assert taken == 12
        assert sum(bot.holds("slack") for bot in bots) == 1


async def test_a_page_of_the_web_chat_shows_what_another_replica_sent(postgresql_url: str, clock: FixedClock) -> None:
    def furnish(tx: Transaction) -> None:
        person_id = newcomer(tx, "1001", solvane(tx).id).person_id
        tx.add(Account(person_id=person_id, platform="web", workspace="local", user="ada", last_used_at=tx.now))

    ada = Chat("web", "local", "ada")
    async with a_telegram(clock) as (_, environ):
        bots = [Bot(postgresql_url, clock, environ) for _ in range(2)]  # opened, and serving nobody
        for bot in bots:
            await bot.app.open()
        one, other = (next(each for each in bot.app.platforms if each.name == "web") for bot in bots)
        await bots[0].app.database.run(furnish)
        with other.bell.listening([ada]) as rung:
            async with asyncio.timeout(60):
                while not rung.is_set():
                    await one.send(ada, Message("hello"))
                    await asyncio.sleep(0.05)
        for bot in bots:
            await bot.app.close()
