"""Slack's events, commands and presses over HTTP: signed, fresh, once; 200 is said once they are committed."""

import hmac
import json
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog
from slack_bolt import BoltResponse
from slack_bolt.request.async_request import AsyncBoltRequest
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

log = structlog.get_logger(__name__)

EVENTS_PATH = "/slack/events"
"""One address for all three: event subscriptions, interactivity, and the command."""
BODY_BYTES = 1 << 20
"""A message has at most 40,000 characters; a press brings the message that was pressed, a form the whole view."""
FRESH = timedelta(minutes=5)
"""How far a timestamp may be from now, either way (docs.slack.dev, Verifying requests from Slack)."""

_SECONDS = re.compile(r"[0-9]{1,12}")

Dispatch = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


class Signatures:
    """Tells Slack's requests from others', and each of them only once."""

    def __init__(self, secret: str, clock: Callable[[], datetime]) -> None:
        self._secret, self._clock = secret.encode(), clock
        self._seen: OrderedDict[bytes, float] = OrderedDict()  # and when each was signed

    def refusal(self, headers: Headers, body: bytes) -> str:
        """Why this is not taken; "" for what Slack signed just now and we have not taken yet."""
        stamp, given = headers.get("x-slack-request-timestamp", ""), _given(headers)
        if not _SECONDS.fullmatch(stamp) or not given:
            return "it is not signed"
        if abs(self._clock().timestamp() - int(stamp)) > FRESH.total_seconds():
            return "it is too old, or our clock is wrong"
        signed = hmac.digest(self._secret, b"v0:" + stamp.encode() + b":" + body, "sha256").hex()
        if not hmac.compare_digest(b"v0=" + signed.encode(), given):
            return "the signature is wrong"
        return "it was taken before" if given in self._seen else ""

    def taken(self, headers: Headers) -> None:
        """Only what was taken: a proxy may repeat a request that failed. Slack itself signs each repetition anew.

        The inbox knows every update of every replica anyway; this keeps what was overheard from being asked at all.
        """
        now = self._clock().timestamp()
        self._seen[_given(headers)] = now
        while self._seen and next(iter(self._seen.values())) < now - 2 * FRESH.total_seconds():
            self._seen.popitem(last=False)


def _given(headers: Headers) -> bytes:
    return headers.get("x-slack-signature", "").encode()


class SignedRequests:
    """The far end of the app's request URLs."""

    def __init__(self, secret: str, clock: Callable[[], datetime]) -> None:
        self._signatures = Signatures(secret, clock)
        self._dispatch: Dispatch | None = None

    def route(self) -> Route:
        return Route(EVENTS_PATH, self._post, methods=["POST"], max_body_size=BODY_BYTES)

    def open(self, dispatch: Dispatch) -> None:
        self._dispatch = dispatch

    def close(self) -> None:
        """From now on Slack hears that it should come again."""
        self._dispatch = None

    async def _post(self, request: Request) -> Response:
        body = await request.body()
        if why := self._signatures.refusal(request.headers, body):
            log.warning("a request that claims to be from slack was refused", why=why)
            return Response(status_code=401)
        if (challenge := _challenge(request.headers, body)) is not None:
            return JSONResponse({"challenge": challenge})
        if self._dispatch is None:  # starting, or on our way out
            return Response(status_code=503)
        try:
            answer = await self._dispatch(AsyncBoltRequest(body=body.decode(), headers=dict(request.headers)))
        except Exception:  # what bolt cannot read: Slack gives it up after three repetitions
            log.exception("a request from slack failed")
            return Response(status_code=503)
        if answer.status == 200:
            self._signatures.taken(request.headers)
        media_type = "application/json" if answer.body else None
        return Response(answer.body, status_code=answer.status, media_type=media_type)


def _challenge(headers: Headers, body: bytes) -> str | None:
    """What Slack wants to hear back when the address is entered in the app's settings; None if it is anything else."""
    if not headers.get("content-type", "").startswith("application/json"):
        return None
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(payload, dict) or payload.get("type") != "url_verification":
        return None
    return str(payload.get("challenge", ""))
