"""Socket Mode: there is always a socket, and every envelope is acknowledged on the one that brought it.

The SDK's own client is not used, for what its code does (slack_sdk 3.47, socket_mode/aiohttp): when opening fails it
tries the same ticket for ever, although a ticket is good for seconds; it pauses for as long each time; it writes
tickets to the log; and it closes the old socket before what it brought is acknowledged. Bolt still dispatches.
"""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Iterator

import aiohttp
import structlog
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from clusterbot.chat.platform import Json, NotGrantedError, RetryLaterError, SendError

log = structlog.get_logger(__name__)

PING = 10.0  # seconds; a socket behind a forgetful router is noticed after one and a half of these
LONGEST_PAUSE = 60.0  # seconds
DRAINED_AFTER = 15.0  # seconds; Slack closes a socket about ten seconds after its warning
DRAIN = 5.0  # seconds that what came in already has, once we are told to stop
_SETTLED_AFTER = 30.0  # seconds; a socket that lived this long was well: the next may open at once


def pauses(first: float = 0.5) -> Iterator[float]:
    """Growing, and different for each of many bots that lost their sockets together."""
    longest = first
    while True:
        yield random.uniform(longest / 2, longest)  # noqa: S311  nothing secret
        longest = min(longest * 2, LONGEST_PAUSE)


class Sockets:
    """Keeps a socket open, the next before the last is closed."""

    def __init__(
        self, app: AsyncApp, session: aiohttp.ClientSession, ticket: Callable[[], Awaitable[str]], *, ping: float = PING
    ) -> None:
        self._app, self._session, self._ticket, self._ping = app, session, ticket, ping
        self._is_lost = False
        self._taking: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Until cancelled; then what has come in is still handled, and acknowledged on the socket that brought it."""
        sockets = asyncio.create_task(self._keep_open())
        try:
            await asyncio.shield(sockets)
        finally:
            if self._taking:
                await asyncio.wait(self._taking, timeout=DRAIN)
            sockets.cancel()
            await asyncio.gather(sockets, return_exceptions=True)

    async def _keep_open(self) -> None:
        clock = asyncio.get_running_loop()
        pause = pauses()
        async with asyncio.TaskGroup() as tasks:
            while True:
                leaving: asyncio.Future[float] = clock.create_future()
                opened = clock.time()
                tasks.create_task(self._live(leaving, tasks))
                patience = await leaving
                if clock.time() - opened > _SETTLED_AFTER:
                    pause = pauses()
                else:
                    await asyncio.sleep(patience + next(pause))

    async def _live(self, leaving: asyncio.Future[float], tasks: asyncio.TaskGroup) -> None:
        """One socket from its ticket to its end; `leaving` is set once the next one is wanted, to seconds to wait."""
        patience = 0.0
        try:
            url = await self._ticket()
            # Slack's messages have no documented bound; what it takes from people is at most 40,000 characters.
            async with self._session.ws_connect(url, heartbeat=self._ping, max_msg_size=8 << 20) as socket:
                await self._read(socket, leaving, tasks)
        except RetryLaterError as busy:
            patience = busy.after.total_seconds()
            self._lose(str(busy))
        except NotGrantedError as error:
            self._lose(str(error))
        except (SendError, aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            self._lose(type(error).__name__)  # the text may show the ticket
        finally:
            if not leaving.done():
                leaving.set_result(patience)

    def _lose(self, why: str) -> None:
        """Said once, not at each attempt to open another."""
        if not self._is_lost:
            log.warning("slack's socket is lost: what people do waits there, as far as Slack keeps it", reason=why)
        self._is_lost = True

    async def _read(
        self, socket: aiohttp.ClientWebSocketResponse, leaving: asyncio.Future[float], tasks: asyncio.TaskGroup
    ) -> None:
        async for frame in socket:
            if frame.type is not aiohttp.WSMsgType.TEXT:
                continue
            message = _message(frame.data)
            match message.get("type"):
                case "hello":
                    self._is_lost = False
                    log.info("slack is listening", connections=message.get("num_connections"))
                case "disconnect":
                    self._leave(str(message.get("reason")), socket, leaving, tasks)
                case _ if isinstance(message.get("payload"), dict):
                    if (request := SocketModeRequest.from_dict(message)) is not None:
                        task = tasks.create_task(self._take(socket, request))
                        self._taking.add(task)
                        task.add_done_callback(self._taking.discard)
                case _:
                    log.warning("slack sends a frame that is not understood", length=len(frame.data))

    def _leave(
        self,
        reason: str,
        socket: aiohttp.ClientWebSocketResponse,
        leaving: asyncio.Future[float],
        tasks: asyncio.TaskGroup,
    ) -> None:
        """Slack will close this socket: open the next, and read on for as long as this one brings anything."""
        if reason == "link_disabled":
            log.error("Socket Mode is switched off in the app's settings on Slack")
        else:
            log.info("slack asks for a new socket", reason=reason)
        if not leaving.done():
            leaving.set_result(0.0)
        tasks.create_task(_close_later(socket))

    async def _take(self, socket: aiohttp.ClientWebSocketResponse, request: SocketModeRequest) -> None:
        try:
            response = await run_async_bolt_app(self._app, request)
        except Exception:  # an envelope that bolt cannot read must not take the others with it
            log.exception("an envelope from slack failed", kind=request.type)
            return
        if response.status != 200:
            return
        body = json.loads(response.body) if response.body else None
        acknowledgement = SocketModeResponse(envelope_id=request.envelope_id, payload=body)
        try:
            await socket.send_json(acknowledgement.to_dict())
        except (ConnectionError, aiohttp.ClientError):
            # Committed, but Slack does not know: it delivers events again, and the inbox knows them.
            log.info("a socket closed before its acknowledgement")


def _message(frame: str) -> Json:
    """What a frame says; nothing where it makes no sense: the next one may."""
    try:
        message = json.loads(frame)
    except (ValueError, RecursionError):
        return {}
    return message if isinstance(message, dict) else {}


async def _close_later(socket: aiohttp.ClientWebSocketResponse) -> None:
    """A socket that its other end forgets to close, or that is closed by now."""
    await asyncio.sleep(DRAINED_AFTER)
    await socket.close()
