"""What the idle bot needs in memory against its libraries alone, and how soon a new process answers."""

import asyncio
import tempfile
from time import perf_counter

from bot import running, written_to
from cluster import FIRST, furnish, opened
from figures import Figure, ratio
from idle_memory import idle_bot, libraries_alone

from clusterbot.app import SystemClock
from clusterbot.testing.fake_telegram import FakeTelegram


async def first_answer() -> float:
    """Seconds from exec to the answer to a message that waits, the database being there."""
    with tempfile.TemporaryDirectory() as folder:
        database = opened(folder)
        furnish(database, 1)
        await asyncio.to_thread(database.close)
        async with FakeTelegram(clock=SystemClock().now) as telegram:
            telegram.person(FIRST, name="P", begun=True)
            await telegram.types("/help", user=FIRST)
            began = perf_counter()
            async with running(telegram, folder):
                await written_to(telegram, FIRST)
                return perf_counter() - began


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        bot, libraries = asyncio.run(idle_bot(folder)), libraries_alone()
    seconds = min(asyncio.run(first_answer()) for _ in range(3))
    return [
        ratio("idle_memory", bot["VmRSS"], libraries["VmRSS"], "MiB idle / MiB of its libraries alone"),
        Figure("first_answer", seconds, "seconds from exec to the first answer, best of three"),
    ]
