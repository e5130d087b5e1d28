"""Waiting that a machine which stands still does not cut short: a moment in which nobody got on counts for little."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import thread_time

SLICES = 30
"""A second in which everything stood still costs one of these."""

HANGS = 60.0
"""Seconds after which a test that waits for something may say that it never comes."""


async def pause(seconds: float) -> None:
    """As asyncio.sleep, in slices. What kept this thread busy meanwhile counts in full: it did not stand still."""
    left = seconds
    while left > 0:
        began = thread_time()
        await asyncio.sleep(seconds / SLICES)
        left -= max(seconds / SLICES, thread_time() - began)


@asynccontextmanager
async def timeout(seconds: float) -> AsyncIterator[None]:
    """As asyncio.timeout, by `pause`. Raises TimeoutError."""
    loop = asyncio.get_running_loop()

    async def end(scope: asyncio.Timeout) -> None:
        await pause(seconds)
        scope.reschedule(loop.time())

    async with asyncio.timeout(None) as scope:
        ending = loop.create_task(end(scope))
        try:
            yield
        finally:
            ending.cancel()
