"""A platform's routes on a port of this machine, as the bot serves them."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from clusterbot.chat.platform import Platform
from clusterbot.server import Server


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
