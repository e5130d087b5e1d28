"""A broadcast to 1,000 chats at Telegram's limits, against the bound, with a live conversation meanwhile.

Those who talk are the last to get it: what is said to them has the broadcast before it in the same chat.
"""

import asyncio
import tempfile
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
FIRST = "9"  # somebody who is not in the broadcast
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


async def run() -> tuple[float, float, int]:
    """Seconds for the broadcast, the slowest answer, and how many sends were too fast."""
    with tempfile.TemporaryDirectory() as folder:
        database = await asyncio.to_thread(opened, folder)
        wire, loop = Wire(), asyncio.get_running_loop()
        deliverer = Deliverer(database, wire)
        database.on_commit.append(lambda: loop.call_soon_threadsafe(deliverer.wake))
        chats = [str(10_000 + number) for number in range(CHATS)]
        sending = asyncio.create_task(deliverer.run())
        await answered(
            database, wire, FIRST, 0
        )  # the first letter of a process loads what it needs: first_answer tells of that
        await asyncio.sleep(BREATH)
        await database.run(lambda tx: [write(tx, user, broadcast=True) for user in chats])
        began, slowest, last = perf_counter(), 0.0, list(chats)
        while not all(user in wire.sent for user in chats):
            slowest = max(slowest, await answered(database, wire, last.pop(), 1))
            await asyncio.sleep(BREATH)
        took = max(wire.sent[user][0] for user in chats) - began
        talked = len(chats) - len(last)
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        await asyncio.to_thread(database.close)
    return took - talked / LIMITS.per_second, slowest, wire.refused


def measure() -> list[Figure]:
    took, slowest, refused = asyncio.run(run())
    return [
        ratio("broadcast", took, BOUND, "seconds for 1,000 chats, less the answers' share / lower bound"),
        Figure(
            "interactive",
            (slowest - ROUND_TRIP) * 1000,
            "ms more than a round trip, the slowest answer to who was still to get it",
        ),
        Figure("refused", refused, "sends that Telegram would have refused"),
    ]
