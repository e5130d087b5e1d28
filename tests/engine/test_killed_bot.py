"""A bot killed in the middle of a page of updates handles every one of them once, and loses no answer."""

import asyncio
import random
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from killing import Fork, environ_of, in_flight, on, until_one_is_answered
from sqlalchemy import select
from sqlmodel import col

from clusterbot import features
from clusterbot.app import App, SystemClock
from clusterbot.chat.updates import Chat
from clusterbot.engine.settling import ATTEMPTS
from clusterbot.features.strategy.load import load
from clusterbot.settings import Settings
from clusterbot.store import dispatch, outbox
from clusterbot.store.inbox import Inbox, set_aside
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.fake_telegram import FakeTelegram

KILLS = 20
PEOPLE = 40  # each writes once before every kill: a page of updates

SOLVANE = Path(__file__).parents[1] / "stories" / "solvane.yaml"


@pytest.mark.slow
async def test_killed_twenty_times_in_a_page_of_updates_nothing_is_lost_or_done_twice(
    sqlite_url: str, tmp_path: Path
) -> None:
    features.load()
    await on(sqlite_url, lambda tx: load(tx, SOLVANE))
    chance = random.Random(20260322)
    typed, unsure = 0, Counter[str]()
    async with FakeTelegram(clock=SystemClock().now) as telegram:
        for person in range(PEOPLE):
            telegram.person(1000 + person, name=f"Person {person}")
        for kill in range(KILLS):
            for person in range(PEOPLE):
                await telegram.types(f"word {kill} of {person}", user=1000 + person)
                typed += 1
            bot = Fork(telegram, sqlite_url, tmp_path)
            await until_one_is_answered(telegram, bot)
            await asyncio.sleep(chance.uniform(0, 0.15))
            await bot.kill()
            unsure += await on(sqlite_url, in_flight)
        repeated = await _finish(telegram, sqlite_url, typed)
    assert {user: count for user, count in repeated.items() if count > unsure[lane(user)]} == {}, (
        "only what was in flight at a kill is sent again"
    )


def _send_what_was_given_up(tx: Transaction) -> None:
    """As a facilitator's tap does: on a machine that stands still, a letter may meet a kill at each of its attempts."""
    for letter in dispatch.dead(tx):
        assert letter.attempts >= ATTEMPTS, "nothing is given up sooner"
        dispatch.revive(tx, letter)


def lane(user: int) -> str:
    return outbox.lane_of(Chat("telegram", "110201543", str(user)))


async def _finish(telegram: FakeTelegram, database_url: str, typed: int) -> dict[int, int]:
    """Take what is left, half an hour later, and look at all of it; by user how many answers were sent once more."""
    # No lease of a killed sender runs any more, and nothing is so late that at night it would wait for the morning.
    clock = FixedClock(SystemClock().now() + timedelta(minutes=30))
    app = App(Settings(database_url=database_url), environ_of(telegram), clock)
    await app.open()
    listening = asyncio.create_task(app.platforms[0].listen(app.receiver.for_platform(app.platforms[0])))
    await telegram.handled(seconds=60)
    await app.happen()
    await app.database.run(_send_what_was_given_up)
    await app.happen()
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)
    await app.close()
    states = await on(database_url, lambda tx: Counter(tx.session.scalars(select(col(Inbox.state)))))
    letters = await on(database_url, lambda tx: Counter(tx.session.scalars(select(col(Letter.state)))))
    # Three kills over one update, and it is set aside with that reason, and its sender told (law 4).
    assert states["taken"] + states["set_aside"] == typed
    assert all("killed" in why for why in await on(database_url, lambda tx: [one.problem for one in set_aside(tx)]))
    assert letters == {"sent": typed}, "each update was answered by exactly one letter, and it was sent"
    answers = {user: len(await telegram.shown(None, user=user)) for user in range(1000, 1000 + PEOPLE)}
    assert all(count >= typed // PEOPLE for count in answers.values())
    return {user: count - typed // PEOPLE for user, count in answers.items()}
