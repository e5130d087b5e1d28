"""How soon a press is acknowledged on Slack: ours after its commit, beside a stock bolt app that does nothing."""

import asyncio
import logging
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from statistics import median
from time import perf_counter
from typing import Any

import structlog
from cluster import opened
from figures import Figure, ratio
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from clusterbot.app import SystemClock
from clusterbot.chat.messages import Button, Message
from clusterbot.chat.updates import Chat
from clusterbot.engine.receive import Receiver
from clusterbot.platforms.slack.platform import SlackPlatform
from clusterbot.testing.fake_slack import APP_TOKEN, BOT_TOKEN, TEAM, FakeSlack

PRESSES = 60
ROUNDS = 5
ADA = "U0ADA"
CARD = Message("Where?", ((Button("Port", "vote:1:1"),),))


@asynccontextmanager
async def workspace() -> AsyncIterator[tuple[FakeSlack, SlackPlatform, str]]:
    """With a person, a message and its button."""
    async with FakeSlack(SystemClock().now) as slack:
        slack.person(ADA, name="Ada")
        platform = SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{slack.url}/api/", SystemClock().now)
        await platform.open()
        yield slack, platform, await platform.send(Chat("slack", TEAM, ADA), CARD)
        await platform.close()


async def times(slack: FakeSlack, card: str) -> float:
    """The median of many presses, one after the other, in seconds; of some rounds the quietest."""
    return min([await one_round(slack, card) for _ in range(ROUNDS)])


async def one_round(slack: FakeSlack, card: str) -> float:
    found = []
    for _ in range(PRESSES):
        began = perf_counter()
        await slack.presses(card, "Port", user=ADA)
        envelope = slack._envelopes[-1]
        await envelope.settled.wait()
        assert envelope.acknowledged
        found.append(perf_counter() - began)
    return median(found)


async def running(work: Awaitable[Any], then: Callable[[], Awaitable[float]]) -> float:
    task = asyncio.ensure_future(work)
    try:
        return await then()
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def ours() -> float:
    with tempfile.TemporaryDirectory() as folder:
        database = await asyncio.to_thread(opened, folder)
        receiver = Receiver(database)
        async with workspace() as (slack, platform, card):
            found = await running(platform.listen(receiver.for_platform(platform)), lambda: times(slack, card))
        await asyncio.to_thread(database.close)
    return found


async def stock() -> float:
    async with workspace() as (slack, _, card):
        app = AsyncApp(client=AsyncWebClient(BOT_TOKEN, base_url=f"{slack.url}/api/"))

        @app.action(re.compile(".*"))
        async def press(ack: Callable[[], Awaitable[None]]) -> None:
            await ack()

        handler = AsyncSocketModeHandler(app, APP_TOKEN)
        await handler.connect_async()
        try:
            return await times(slack, card)
        finally:
            await handler.close_async()


def measure() -> list[Figure]:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.INFO))  # as `clusterbot run` has it
    bolt, mine = asyncio.run(stock()), asyncio.run(ours())
    print(f"stock bolt {bolt * 1000:.2f} ms, ours {mine * 1000:.2f} ms, both on the wire", file=sys.stderr)
    return [ratio("slack_ack", bolt * 1000, mine * 1000, "ms to acknowledge a press, stock bolt / ours")]
