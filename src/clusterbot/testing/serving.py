"""A platform's routes on a port of this machine, as the bot serves them."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import count

from clusterbot.chat.platform import Platform
from clusterbot.server import Server

FIRST, EACH = 20_000, 200
"""Ports below those that a system gives to whoever asks for any (Linux: from 32,768), so many for each test process."""

_numbers = count(os.getpid())


def free_port() -> int:
    """A port that is free and stays so until it is opened: nobody is given it by chance."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    while True:
        port = FIRST + EACH * worker + next(_numbers) % EACH
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):  # taken: the next one
            return port


def free_door() -> socket.socket:
    """A port nobody else has, open from now on: whoever comes early waits."""
    return socket.create_server(("127.0.0.1", 0))


def address(door: socket.socket) -> str:
    return f"http://127.0.0.1:{door.getsockname()[1]}"


@asynccontextmanager
async def served(platform: Platform, door: socket.socket) -> AsyncIterator[None]:
    serving = asyncio.create_task(Server(platform.routes(), door).run())
    try:
        yield
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        door.close()
