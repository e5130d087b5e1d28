"""A broadcast to 1,000 chats at Telegram's limits, against the bound, with a live conversation meanwhile.

Every other answer is to somebody who is among the last to get it: that, too, leaves then, before the answer.
"""

import asyncio
import tempfile
from dataclasses import dataclass
from time import perf_counter

from cluster import BOT, opened
from figures import Figure, ratio

from clusterbot.chat.messages import Message
from clusterbot.chat.updates import Chat
from clusterbot.engine.deliver import Deliverer
from clusterbot.platforms.telegram.platform import LIMITS
from clusterbot.store import outbox
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction

CHATS = 1_000
ROUND_TRIP = 0.04
BOUND = (CHATS - LIMITS.per_second) / LIMITS.per_second
CONTENT = {"key": "engine.empty", "rows": [], "values": {}}
OUTSIDE = "9"  # somebody who is not in the broadcast
BREATH = 1.5  # seconds between two answers


class Wire:
    """A platform that takes a round trip, and would refuse whatever is too fast."""

    name, workspace, limits, slash, forms, writes_first = "telegram", str(BOT), LIMITS, "/", "asked", False

    def __init__(self) -> None:
        self.sent: dict[str, list[float]] = {}
        self.times: list[float] = []
        self.refused = 0
        self.arrived = asyncio.Event()

    def parts(self, _: Message) -> int:
        return 1

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        now = perf_counter()
        self.times = [one for one in self.times if one > now - 0.98]  # a server's clock is not ours
        self.refused += len(self.times) >= self.limits.per_second
        self.times.append(now)
        await asyncio.sleep(ROUND_TRIP)
        self.sent.setdefault(to.id, []).append(perf_counter())
        self.arrived.set()
        return f"{to.id}.{len(self.sent[to.id])}"


def write(tx: Transaction, user: str, *, broadcast: bool) -> None:
    outbox.post(tx, Chat("telegram", str(BOT), user), "phrase", CONTENT, broadcast=broadcast)


async def answered(database: Database, wire: Wire, user: str, before: int) -> float:
    """Seconds from the wish to say something to one person until it is said; `before` it so many letters reach them."""
    asked = perf_counter()
    await database.run(lambda tx: write(tx, user, broadcast=False))
    async with asyncio.timeout(60):
        while len(wire.sent.get(user, ())) <= before:
            wire.arrived.clear()
            await wire.arrived.wait()
    return perf_counter() - asked


@dataclass
class Run:
    """One broadcast: its seconds, less the answers' share, and the slowest answers."""

    took: float
    to_somebody_else: float
    to_one_of_the_last: float
    refused: int


async def run() -> Run:
    with tempfile.TemporaryDirectory() as folder:
        database = await asyncio.to_thread(opened, folder)
        wire, loop = Wire(), asyncio.get_running_loop()
        deliverer = Deliverer(database, wire)
        database.on_commit.append(lambda: loop.call_soon_threadsafe(deliverer.wake))
        chats = [str(10_000 + number) for number in range(CHATS)]
        sending = asyncio.create_task(deliverer.run())
        await answered(database, wire, OUTSIDE, 0)  # a process's first letter loads what it needs: see first_answer
        await asyncio.sleep(BREATH)
        await database.run(lambda tx: [write(tx, user, broadcast=True) for user in chats])
        began, last, outside, late = perf_counter(), list(chats), 0.0, 0.0
        while not all(user in wire.sent for user in chats):
            outside = max(outside, await answered(database, wire, OUTSIDE, len(wire.sent[OUTSIDE])))
            await asyncio.sleep(BREATH)
            late = max(late, await answered(database, wire, last.pop(), 1))
            await asyncio.sleep(BREATH)
        took = max(wire.sent[user][0] for user in chats) - began
        talked = len(wire.sent[OUTSIDE]) - 1 + len(chats) - len(last)
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        await asyncio.to_thread(database.close)
    return Run(took - talked / LIMITS.per_second, outside, late, wire.refused)


def measure() -> list[Figure]:
    done = asyncio.run(run())
    late = "ms more than two round trips, the slowest to one of the last to get it: their part of it goes first"
    return [
        ratio("broadcast", done.took, BOUND, "seconds for 1,000 chats, less the answers' share / lower bound"),
        Figure("interactive", (done.to_somebody_else - ROUND_TRIP) * 1000, "ms more than a round trip, the slowest"),
        Figure("interactive_late", (done.to_one_of_the_last - 2 * ROUND_TRIP) * 1000, late, goal="interactive"),
        Figure("refused", done.refused, "sends that Telegram would have refused"),
    ]
