"""Refuses posts from other sites, and tells the browser to trust nothing that is not ours."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)


class Guard:
    """ASGI middleware around each of our routes: they share their server with other platforms' routes."""

    def __init__(self, app: ASGIApp, refusal: str, caching: str) -> None:
        self._app = app
        self._refusal = refusal
        self._caching = caching

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = POLICY
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "same-origin"  # a personal link must not leave with a click
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                headers["Cache-Control"] = self._caching
            await send(message)

        if scope["method"] == "POST" and not is_from_here(Headers(scope=scope)):
            await JSONResponse({"words": self._refusal}, status_code=403)(scope, receive, send_guarded)
        else:
            await self._app(scope, receive, send_guarded)


def is_from_here(headers: Headers) -> bool:
    """Fetch metadata where the browser sends it (it does on HTTPS and loopback), else the origin against the host."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(headers.get("origin", "")).netloc == headers.get("host", "?")
