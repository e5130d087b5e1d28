"""The one ASGI app: what the platforms serve, on one port, and an end in which no post is cut off."""

import asyncio
import socket
from collections.abc import Sequence
from contextlib import nullcontext, suppress

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

DRAIN_SECONDS = 8.0
"""What is being answered has this long to end; Slack waits three seconds for us, Telegram sixty."""
BODY_BYTES = 1 << 20
"""No request may bring more, unless its route says so itself."""


class Posts:
    """ASGI middleware that knows what is under way, and lets nothing more begin once we are told to stop.

    Pages and event streams are not waited for: a browser comes back by itself.
    """

    def __init__(self, app: ASGIApp, server: "Server") -> None:
        self._app, self._server = app, server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "POST":
            await self._app(scope, receive, send)
        elif self._server.is_stopping:
            await Response(status_code=503, headers={"Connection": "close"})(scope, receive, send)
        else:
            with self._server:
                await self._app(scope, receive, send)


class Server:
    """Serves from `run` on, until that is cancelled."""

    def __init__(self, routes: Sequence[BaseRoute], door: socket.socket) -> None:
        self.is_stopping = False
        self._door = door
        self._under_way = 0
        self._quiet = asyncio.Event()
        self._quiet.set()
        config = uvicorn.Config(
            Starlette(routes=list(routes), middleware=[Middleware(Posts, server=self)]),
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        self._uvicorn = uvicorn.Server(config)
        self._uvicorn.capture_signals = nullcontext  # type: ignore[method-assign,assignment]  # signals are the command's

    def __enter__(self) -> None:
        self._under_way += 1
        self._quiet.clear()

    def __exit__(self, *_: object) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._quiet.set()

    async def run(self) -> None:
        """Once cancelled: whoever comes now is sent away, whoever is inside is answered first."""
        serving = asyncio.create_task(self._uvicorn.serve([self._door]))
        try:
            await asyncio.shield(serving)
        finally:
            self.is_stopping = True
            with suppress(TimeoutError):
                await asyncio.wait_for(self._quiet.wait(), DRAIN_SECONDS)
            self._uvicorn.should_exit = self._uvicorn.force_exit = True
            await asyncio.gather(serving, return_exceptions=True)
            self._door.close()  # if it had no time to begin
