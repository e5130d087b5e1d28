"""Votes end to end: presses at the wire, until each is answered and confirmed, with none and with 50,000 before."""

import asyncio
import tempfile
from time import perf_counter

from bot import running, written_to
from cluster import FIRST, GROUP, furnish, opened
from figures import Figure, ratio

from clusterbot.app import SystemClock
from clusterbot.testing.fake_telegram import FakeTelegram

VOTES = 1_000
PEER = 9.9
"""Votes/s of Ultimate Pollbot, unmodified, on the same job and the same kind of machine."""


async def rate(earlier: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        database = opened(folder)
        furnish(database, VOTES, earlier)
        await asyncio.to_thread(database.close)
        async with FakeTelegram(clock=SystemClock().now) as telegram:
            for user in range(FIRST, FIRST + VOTES):
                telegram.person(user, name=f"P{user}", begun=True)
            telegram.group(GROUP, title="Plenary", people=list(range(FIRST, FIRST + VOTES)))
            async with running(telegram, folder):
                await written_to(telegram, GROUP)
                (card,) = await telegram.shown(GROUP)
                (label, *_), *_ = card.rows
                began = perf_counter()
                for user in range(FIRST, FIRST + VOTES):
                    await telegram.presses(card.id, label, user=user, chat=GROUP)
                await telegram.handled(seconds=300)
                return VOTES / (perf_counter() - began)


async def rates() -> dict[int, float]:
    return {earlier: await rate(earlier) for earlier in (0, 500, 50_000)}


def measure() -> list[Figure]:
    found = asyncio.run(rates())
    return [
        ratio("votes", found[0], PEER, "votes/s / the peer's"),
        ratio("votes_history_500", found[500], found[0], "votes/s with 500 before / with none", goal="votes_history"),
        ratio("votes_history", found[50_000], found[0], "votes/s with 50,000 before / with none"),
    ]
