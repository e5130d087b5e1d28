"""Whether the bot lives, whether it can be used, and its numbers: for those who watch over processes."""

import asyncio
from collections.abc import Callable, Sequence

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from clusterbot.engine.metrics import Metrics
from clusterbot.outages import Outage
from clusterbot.store.database import Database

PATIENCE = 3.0
"""Seconds until a database that does not answer counts as away."""

_VIA_PROXY = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
"""What proxies add for whom they speak (RFC 7239, and what Caddy, nginx, Traefik and HAProxy usually send)."""


class Health:
    """Three pages. The numbers are for those who reach the port itself, not for who comes through the public proxy."""

    def __init__(self, database: Database, metrics: Metrics, outages: Callable[[], Sequence[Outage]]) -> None:
        self._database = database
        self._metrics = metrics
        self._outages = outages
        self.unready = "starting"  # why it cannot be used; "" while it can

    def routes(self) -> Sequence[BaseRoute]:
        return (
            Route("/healthz", self._alive),
            Route("/readyz", self._ready),
            Route("/metrics", self._numbers),
        )

    async def _alive(self, _: Request) -> Response:
        """The loop turns. The database has no say: to start a bot again mends no database."""
        return PlainTextResponse("ok\n")

    async def _ready(self, _: Request) -> Response:
        """Posts are welcome. A chat service that is away is named and has no say: letters wait, as they should."""
        why = self.unready or await self._problem()
        away = [one for one in self._outages() if one.reason]
        lines = [
            why or "ready",
            *(f"{one.what} is away since {one.seconds:.0f} s: {one.meanwhile}" for one in away),
            "",
        ]
        return PlainTextResponse("\n".join(lines), status_code=503 if why else 200)

    async def _problem(self) -> str:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._database.run(lambda tx: tx.session.scalar(select(1)))
        except Exception:  # noqa: BLE001  the log has its reason, which is nobody's business out here
            return "the database is out"
        return ""

    async def _numbers(self, request: Request) -> Response:
        if any(name in request.headers for name in _VIA_PROXY):
            return Response(status_code=404)
        page = await self._metrics.page(self._database, self._outages())
        return Response(page, media_type="text/plain; version=0.0.4; charset=utf-8")
