"""Fake services lose patience by what could have been done meanwhile."""

import asyncio
import threading
from collections.abc import Coroutine
from time import thread_time
from typing import Any

import pytest

from clusterbot.testing import patience


async def test_it_ends() -> None:
    with pytest.raises(TimeoutError):
        async with patience.timeout(0.03):
            await asyncio.Event().wait()


async def test_what_was_done_in_time_is_not_cut_off() -> None:
    async with patience.timeout(30):
        await asyncio.sleep(0)


async def test_a_thread_that_stood_still_is_given_its_time_all_the_same() -> None:
    ticks = 0

    async def stand_still_and_go_on() -> None:
        nonlocal ticks
        threading.Event().wait(0.4)  # the whole loop, as when the machine does
        while True:
            await asyncio.sleep(0.001)
            ticks += 1

    await until_it_ends(stand_still_and_go_on(), 0.3)
    assert ticks > 10


async def test_a_thread_that_was_busy_has_used_its_time() -> None:
    rounds = 0

    async def be_busy() -> None:
        nonlocal rounds
        while True:
            began = thread_time()
            while thread_time() < began + 0.1:
                pass
            rounds += 1
            await asyncio.sleep(0)

    await until_it_ends(be_busy(), 0.2)
    assert rounds <= 6


async def until_it_ends(work: Coroutine[Any, Any, None], seconds: float) -> None:
    with pytest.raises(TimeoutError):
        async with patience.timeout(seconds):
            await work
