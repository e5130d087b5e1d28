"""Votes end to end: presses at the wire, until each is answered and confirmed, with none and with 50,000 before."""

import asyncio
import tempfile
from time import perf_counter

from bot import running, written_to
from cluster import FIRST, GROUP, furnish, opened
from figures import Figure, ratio

from clusterbot.app import SystemClock
from clusterbot.platforms.telegram.platform import LIMITS
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.gatekeeper import Gatekeeper

VOTES = 1_000
PEER = 9.9
"""Votes/s of Ultimate Pollbot, unmodified, on the same job and the same kind of machine."""


async def rate(earlier: int) -> tuple[float, float]:
    """Votes a second, and the seconds from the last answered vote until the card shows them all."""
    with tempfile.TemporaryDirectory() as folder:
        database = opened(folder)
        furnish(database, VOTES, earlier)
        await asyncio.to_thread(database.close)
        async with FakeTelegram(clock=SystemClock().now) as telegram:
            gatekeeper = telegram.gatekeeper = Gatekeeper(LIMITS)
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
                last = perf_counter()
                await shows(telegram, f"{VOTES + earlier:,}")
                assert gatekeeper.refused == 0, "an edit was too fast for Telegram"
                return VOTES / (last - began), perf_counter() - last


async def shows(telegram: FakeTelegram, votes: str) -> None:
    """Once the card counts so many."""
    async with asyncio.timeout(30):
        while True:
            (card,) = await telegram.shown(GROUP)
            if votes in card.text or votes.replace(",", "") in card.text:
                return
            await asyncio.sleep(0.005)  # the bot is another process: there is nothing here to wait on


async def rates() -> dict[int, tuple[float, float]]:
    return {earlier: await rate(earlier) for earlier in (0, 500, 50_000)}


def measure() -> list[Figure]:
    both = asyncio.run(rates())
    found = {earlier: votes for earlier, (votes, _) in both.items()}
    return [
        ratio("votes", found[0], PEER, "votes/s / the peer's"),
        ratio("votes_history_500", found[500], found[0], "votes/s with 500 before / with none", goal="votes_history"),
        ratio("votes_history", found[50_000], found[0], "votes/s with 50,000 before / with none"),
        Figure(
            "card_after_burst",
            both[0][1],
            "seconds from the last of 1,000 answers until the card shows them all",
        ),
    ]
