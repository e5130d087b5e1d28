"""Whether the bot lives, whether it can be used, and its numbers: for those who watch over processes."""

import asyncio
from collections.abc import Callable, Sequence

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from clusterbot.engine.metrics import Metrics
from clusterbot.engine.tenure import Tenures
from clusterbot.outages import Outage
from clusterbot.store.database import Database

PATIENCE = 3.0
"""Seconds until a database that does not answer counts as away."""

_VIA_PROXY = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
"""What proxies add for whom they speak (RFC 7239, and what Caddy, nginx, Traefik and HAProxy usually send)."""


class Health:
    """Three pages. The numbers are for those who reach the port itself, not for who comes through the public proxy."""

    def __init__(
        self, database: Database, metrics: Metrics, tenures: Tenures, outages: Callable[[], Sequence[Outage]]
    ) -> None:
        self._database = database
        self._metrics = metrics
        self._tenures = tenures
        self._outages = outages
        self.unready = "starting"  # why it cannot be used; "" while it can

    def routes(self) -> Sequence[BaseRoute]:
        return (
            Route("/healthz", self._alive),
            Route("/readyz", self._ready),
            Route("/metrics", self._numbers),
        )

    async def _alive(self, request: Request) -> Response:
        """The loop turns. The database has no say: to start a bot again mends no database."""
        return PlainTextResponse(f"ok\n{self._held(request)}")

    async def _ready(self, request: Request) -> Response:
        """Posts are welcome. A chat service that is away is named and has no say: letters wait, as they should."""
        why = self.unready or await self._problem()
        away = [one for one in self._outages() if one.reason]
        lines = [why or "ready", *(f"{one.what} is away since {one.seconds:.0f} s: {one.meanwhile}" for one in away)]
        told = "".join(f"{line}\n" for line in lines)
        return PlainTextResponse(told + self._held(request), status_code=503 if why else 200)

    def _held(self, request: Request) -> str:
        """What this one of several processes does for all of them, a line each."""
        if _is_from_outside(request):
            return ""
        ours = [one for one in self._tenures.shared if one.is_ours]
        return "".join(
            f"holds {one.name}, for {one.seconds_left:.0f} s if it is not renewed (fence {one.held.fence})\n"
            for one in ours
        )

    async def _problem(self) -> str:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._database.run(lambda tx: tx.session.scalar(select(1)))
        except Exception:  # noqa: BLE001  the log has its reason, which is nobody's business out here
            return "the database is out"
        return "the database is out" if self._database.outage.reason else ""  # a full disk can still be read

    async def _numbers(self, request: Request) -> Response:
        if _is_from_outside(request):
            return Response(status_code=404)
        page = await self._metrics.page(self._database, self._tenures, self._outages())
        return Response(page, media_type="text/plain; version=0.0.4; charset=utf-8")


def _is_from_outside(request: Request) -> bool:
    return any(name in request.headers for name in _VIA_PROXY)
