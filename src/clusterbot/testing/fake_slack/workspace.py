"""The workspace and the people in it: a server at the wire, and what people do in front of it."""

import asyncio
import hmac
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import ceil
from typing import Any, Self
from urllib.parse import urlencode

import aiohttp
from aiohttp import WSMsgType, web

from clusterbot.chat.forms import Answers
from clusterbot.chat.messages import File
from clusterbot.chat.updates import Chat
from clusterbot.platforms.slack.needs import COMMAND, SHORTCUTS
from clusterbot.platforms.slack.platform import SlackPlatform
from clusterbot.testing import patience
from clusterbot.testing.contract import Outcome, Shown
from clusterbot.testing.fake_slack import client
from clusterbot.testing.fake_slack.web_api import (
    APP_TOKEN,
    BOT_NAME,
    BOT_TOKEN,
    BOT_USER,
    METHODS,
    TEAM,
    Channel,
    Person,
    Post,
    Refusal,
    View,
    WebApi,
    message_of,
)
from clusterbot.testing.gatekeeper import Gatekeeper

__all__ = ["APP_TOKEN", "BOT_NAME", "BOT_TOKEN", "BOT_USER", "SIGNING_SECRET", "TEAM", "FakeSlack"]

Json = dict[str, Any]

SOCKETS = 10  # connections an app may hold
SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5"  # the documentation's own
PATIENCE = 3.0  # seconds until an envelope counts as not acknowledged
RESPONSES = 5  # uses of a response_url

_FIXED = datetime(2026, 3, 23, 9, 0, tzinfo=UTC)
_SENDS = ("chat.postMessage", "chat.update", "views.publish")
_OUTCOMES: dict[Outcome, Json] = {
    "busy": {"status": 429, "error": "ratelimited", "retry_after": 7},
    "blocked": {"error": "channel_not_found"},
    "gone": {"error": "message_not_found"},
    "refused": {"error": "invalid_blocks"},
    "silent": {"cut": True},
}


@dataclass(slots=True)
class Envelope:
    """One delivery; `payload` may be delivered several times."""

    id: str
    kind: str
    payload: Json
    user: str
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    acknowledged: bool = False


class FakeSlack:
    """One workspace in this process: the far side of the platform contract, and of stories with many people.

    `clock` dates whatever happens. It delivers through Socket Mode, or where `request_url` is set by signed requests.
    Beside what the contract asks for, people can do all that Slack lets them do.
    """

    outcomes: frozenset[Outcome] = frozenset(_OUTCOMES)

    def __init__(self, clock: Callable[[], datetime] = lambda: _FIXED, *, gives_up_after: float = PATIENCE) -> None:
        self.api = WebApi(clock)
        self.platform: SlackPlatform | None = None  # the bot, if it runs in this process
        self.complaints: list[str] = []  # what Slack would overlook and we should not
        self.downloads = 0
        self.request_url = ""
        self.posted: list[tuple[dict[str, str], str]] = []  # headers and body of each signed request
        self.gatekeeper: Gatekeeper | None = None  # refuses what comes too fast, where a test wants one
        self.gives_up_after = gives_up_after
        self._waiting: set[asyncio.Task[None]] = set()  # for envelopes to be acknowledged
        self._sockets: list[web.WebSocketResponse] = []
        self._arrivals = asyncio.Condition()
        self._envelopes: list[Envelope] = []
        self._mishaps: list[tuple[tuple[str, ...], Json]] = []
        self._response_urls: dict[str, tuple[str, int]] = {}
        self._runner: web.AppRunner | None = None
        self.url = ""

    # ---- the server

    async def start(self, port: int = 0) -> None:
        app = web.Application(client_max_size=1 << 26)
        app.router.add_route("*", "/api/{method}", self._serve_method)
        app.router.add_get("/link/", self._serve_socket)
        app.router.add_post("/respond/{number}", self._serve_response)
        app.router.add_post("/upload/{id}", self._serve_upload)
        app.router.add_get("/files/{id}", self._serve_file)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self.api.url = self.url

    async def stop(self) -> None:
        for socket in list(self._sockets):
            await socket.close()
        for envelope in self._envelopes:
            envelope.settled.set()
        await asyncio.gather(*self._waiting)
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def environ(self) -> dict[str, str]:
        """The settings with which the bot finds this workspace."""
        way = {"SIGNING_SECRET": SIGNING_SECRET} if self.request_url else {"APP_TOKEN": APP_TOKEN}
        return {
            "CLUSTERBOT_SLACK_BOT_TOKEN": BOT_TOKEN,
            **{f"CLUSTERBOT_SLACK_{name}": value for name, value in way.items()},
            "CLUSTERBOT_SLACK_API_URL": f"{self.url}/api/",
        }

    async def _serve_method(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        mishap = self._mishap(method)
        if mishap and "hangs" in mishap:
            await asyncio.Event().wait()
        if mishap and "error" in mishap:
            headers = {"Retry-After": str(mishap["retry_after"])} if "retry_after" in mishap else {}
            answer = {"ok": False, "error": mishap["error"]}
            return web.json_response(answer, status=mishap.get("status", 200), headers=headers)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        arguments = await _arguments(method, request)
        if wait := self._seconds_to_wait(method, arguments):
            headers = {"Retry-After": str(ceil(wait))}
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
        try:
            answer = await self.api.call(method, token, arguments)
        except Refusal as refusal:
            answer = refusal.answer
        if mishap:  # it was done, and nobody is told
            assert request.transport is not None
            request.transport.abort()
        return web.json_response(answer, headers={"x-oauth-scopes": ",".join(sorted(self.api.scopes))})

    def _seconds_to_wait(self, method: str, arguments: Json) -> float:
        """Slack counts the calls of each method, and messages by channel."""
        if self.gatekeeper is None:
            return 0.0
        wait = self.gatekeeper.seconds_until_call(method)
        if not wait and method in ("chat.postMessage", "chat.update"):
            wait = self.gatekeeper.seconds_to_wait(arguments.get("channel", ""), is_edit=method == "chat.update")
        return max(wait, 0.0)

    async def _serve_upload(self, request: web.Request) -> web.Response:
        """Takes a file that was announced, once; the address is the ticket, and a token has no business here."""
        upload = self.api.uploads.get(request.match_info["id"])
        content = await request.read()
        if "Authorization" in request.headers:
            self.complaints.append("the token was sent along with an upload")
        if upload is None or upload.content is not None or len(content) != upload.length:
            return web.Response(status=400, text="not as announced")
        upload.content = content
        return web.Response(text=f"OK - {len(content)}")

    async def _serve_file(self, request: web.Request) -> web.Response:
        """Who may not read files is not refused: they are sent to a page to sign in."""
        file = self.api.files.get(request.match_info["id"])
        if request.headers.get("Authorization") != f"Bearer {BOT_TOKEN}":
            return web.Response(status=302, headers={"Location": f"{self.url}/signin"})
        if file is None:
            return web.Response(status=404)
        self.downloads += 1
        return web.Response(body=file.content, content_type=file.media_type)

    def _mishap(self, method: str) -> Json | None:
        for number, (methods, mishap) in enumerate(self._mishaps):
            if method in methods:
                del self._mishaps[number]
                return mishap
        return None

    async def _serve_response(self, request: web.Request) -> web.Response:
        number = request.match_info["number"]
        user, uses = self._response_urls.get(number, ("", RESPONSES))
        if uses >= RESPONSES:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        self._response_urls[number] = (user, uses + 1)
        body = await request.json()
        if body.get("response_type") != "ephemeral" or body.get("replace_original"):
            return web.json_response({"ok": False, "error": "only ephemeral words are known here"}, status=400)
        try:
            self.api.toast(user, body)
        except Refusal as refusal:
            return web.json_response(refusal.answer, status=400)
        return web.Response(text="ok")

    # ---- Socket Mode

    async def _serve_socket(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        known = ticket in self.api.tickets
        self.api.tickets.discard(ticket)
        if not known or self._mishap("socket") is not None:
            return web.Response(status=403)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if len(self._sockets) >= SOCKETS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        async with self._arrivals:
            self._sockets.append(socket)
            self._arrivals.notify_all()
        hello = {"type": "hello", "num_connections": len(self._sockets), "connection_info": {"app_id": "A0"}}
        await socket.send_json(hello)
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    await self._acknowledge(json.loads(frame.data))
        finally:
            self._forget(socket)
        return socket

    def _forget(self, socket: web.WebSocketResponse) -> None:
        if socket in self._sockets:
            self._sockets.remove(socket)

    async def _acknowledge(self, said: Json) -> None:
        envelope = next((known for known in self._envelopes if known.id == said.get("envelope_id")), None)
        if envelope is None or envelope.acknowledged:
            self.complaints.append(f"not an envelope to acknowledge: {said}")
            return
        if envelope.settled.is_set():
            return  # too late: the person was told already, or Slack will deliver again
        payload = said.get("payload")
        try:
            if payload:
                await self._take_answer(envelope, payload)
            elif envelope.kind == "view_submission":
                self.api.views.pop(envelope.user, None)
        except Refusal as refusal:
            self.complaints.append(f"an answer that Slack would not show: {refusal.answer}")
        envelope.acknowledged = True
        envelope.settled.set()

    async def _take_answer(self, envelope: Envelope, payload: Json) -> None:
        match envelope.kind, payload.get("response_action"):
            case "slash_commands", None:
                self.api.toast(envelope.user, payload)
            case "view_submission", "update":
                await self.api.open_view(envelope.user, payload["view"], self.api.views[envelope.user].id)
            case "view_submission", "errors":
                self.api.toasts.setdefault(envelope.user, []).extend(payload["errors"].values())
            case _:
                self.complaints.append(f"an answer where none is taken: {envelope.kind} {payload}")

    async def _deliver(self, kind: str, payload: Json, user: str, **more: Any) -> None:
        """As an envelope through the newest socket, once there is one; or as a signed request."""
        if not self.request_url:
            await self.connected()
        envelope = Envelope(f"envelope-{self.api.number()}", kind, payload, user)
        self._envelopes.append(envelope)
        if self.request_url:
            await self._post(envelope, more.get("retry_attempt", 0))
            return
        body = {
            "envelope_id": envelope.id,
            "type": "interactive" if kind in {"block_actions", "view_submission", "message_action"} else kind,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
            **more,
        }
        waiting = asyncio.create_task(self._lose_patience(envelope))
        self._waiting.add(waiting)
        waiting.add_done_callback(self._waiting.discard)
        await self._sockets[-1].send_json(body)

    async def _post(self, envelope: Envelope, retry: int) -> None:
        """One at a time: so that what somebody did first also comes first, which Slack does not promise."""
        headers, body = self.signed(envelope.kind, envelope.payload, later=retry)
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        self.posted.append((headers, body))
        try:
            async with (
                patience.timeout(self.gives_up_after),
                aiohttp.request("POST", self.request_url, data=body, headers=headers) as response,
            ):
                status, said = response.status, await response.read()
        except (TimeoutError, aiohttp.ClientError):
            status, said = 0, b""
        if status == 200:
            await self._acknowledge({"envelope_id": envelope.id, "payload": json.loads(said) if said else None})
        else:
            self._give_up(envelope)

    def signed(self, kind: str, payload: Json, *, later: int = 0) -> tuple[dict[str, str], str]:
        """Headers and body of a request, as Slack signs it now, or so many seconds later."""
        if kind == "events_api":
            media_type, body = "application/json", json.dumps(payload)
        else:
            media_type = "application/x-www-form-urlencoded"
            body = urlencode(payload if kind == "slash_commands" else {"payload": json.dumps(payload)})
        stamp = str(int(self.api.clock().timestamp()) + later)
        mac = hmac.digest(SIGNING_SECRET.encode(), f"v0:{stamp}:{body}".encode(), "sha256").hex()
        headers = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={mac}", "Content-Type": media_type}
        return headers, body

    async def _lose_patience(self, envelope: Envelope) -> None:
        try:
            async with patience.timeout(self.gives_up_after):
                await envelope.settled.wait()
        except TimeoutError:
            self._give_up(envelope)

    def _give_up(self, envelope: Envelope) -> None:
        """Three seconds are over: what Slack shows the person, who cannot know what became of it."""
        if envelope.settled.is_set():
            return
        envelope.settled.set()
        if envelope.kind != "events_api":
            self.api.toasts.setdefault(envelope.user, []).append("operation_timeout")

    async def disconnects(self, reason: str = "refresh_requested", *, closes: bool = True) -> None:
        """Slack sends the bot away: warning, refresh_requested or link_disabled."""
        for socket in list(self._sockets):
            self._forget(socket)
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "applink"}})
            if closes:
                await socket.close()

    async def cuts_lines(self) -> None:
        """The network goes away in the middle of everything."""
        for socket in list(self._sockets):
            self._forget(socket)
            transport = socket._req.transport if socket._req else None  # noqa: SLF001  aiohttp offers no ruder way
            assert transport is not None
            transport.abort()

    async def connected(self, count: int = 1) -> None:
        """Once the bot holds this many sockets that were not sent away."""
        async with asyncio.timeout(patience.HANGS), self._arrivals:
            await self._arrivals.wait_for(lambda: len(self._sockets) >= count)

    async def handled(self) -> None:
        """Once everything delivered so far is acknowledged or given up, and what follows the acknowledgements is done.

        The wire does not tell whether a word or a form will follow: a bot in this process is asked (`platform`).
        """
        for envelope in list(self._envelopes):
            await envelope.settled.wait()
        if self.platform is not None:
            await self.platform.finish()

    async def acknowledged(self, user: str) -> int:
        """How many of this person's payloads the bot has acknowledged."""
        return sum(envelope.acknowledged for envelope in self._envelopes if envelope.user == user)

    async def delivers_again(self) -> None:
        """The newest payload comes once more, byte for byte. Slack repeats events and nothing else."""
        newest = self._envelopes[-1]
        assert newest.kind == "events_api", "Slack does not deliver presses, commands and forms again"
        count = sum(envelope.payload is newest.payload for envelope in self._envelopes)
        await self._deliver(newest.kind, newest.payload, newest.user, retry_attempt=count, retry_reason="timeout")

    async def next_send(self, outcome: Outcome) -> None:
        """The next message or edit meets this outcome."""
        self._mishaps.append((_SENDS, _OUTCOMES[outcome]))

    async def next_file(self, outcome: Outcome) -> None:
        """The next files that are shared meet this outcome."""
        self._mishaps.append((("files.completeUploadExternal",), _OUTCOMES[outcome]))

    def fails(self, method: str, error: str = "", *, status: int = 200, retry_after: float | None = None) -> None:
        """The next call of this method is refused so; "socket" is the opening of one, its ticket spent."""
        mishap: Json = {"error": error, "status": status}
        self._mishaps.append(((method,), mishap if retry_after is None else {**mishap, "retry_after": retry_after}))

    def hangs(self, method: str) -> None:
        """The next call of this method is never answered."""
        self._mishaps.append(((method,), {"hangs": True}))

    def lets_pass(self, method: str, count: int) -> None:
        """What was foreseen next for this method waits for so many calls that go well."""
        self._mishaps += [((method,), {})] * count

    # ---- who is there

    def person(self, user_id: str, *, name: str = "Ada", locale: str = "en-US", zone: str = "UTC") -> Person:
        person = Person(user_id, name, locale, zone)
        self.api.people[user_id] = person
        self.api.private_channel(user_id)
        return person

    def group(
        self, chat_id: str, *, title: str = "cluster", people: Iterable[str] = (), bot_is_in: bool = True
    ) -> Channel:
        """A channel, with the bot in it."""
        channel = Channel(chat_id, title, list(people), bot_is_in)
        self.api.channels[chat_id] = channel
        return channel

    def _channel(self, chat: Chat | str | None, user: str) -> Channel:
        if isinstance(chat, Chat):
            chat, user = (None, chat.id) if chat.kind == "private" else (chat.id, user)
        return self.api.private_channel(user) if chat is None else self.api.channels[chat]

    # ---- what they see

    async def shown(self, chat: Chat | str | None = None, user: str = "") -> list[Shown]:
        """The bot's messages in a chat, oldest first."""
        return [
            Shown(
                f"{post.channel}:{post.ts}",
                client.shown(post.text, post.blocks),
                client.rows(post.blocks),
                post.edited,
                post.files,
            )
            for post in self._channel(chat, user).posts.values()
            if post.user == BOT_USER
        ]

    def toasts(self, user: str) -> list[str]:
        """Whatever this person alone was shown for a moment, operation_timeout included."""
        return self.api.toasts.get(user, [])

    # ---- what they do

    async def types(self, text: str, *, user: str, chat: Chat | str | None = None, reply_to: str = "") -> str:
        """Words, or our one command. Slack itself refuses any other, so that it never reaches us: AssertionError.

        In a channel only words that mention the bot (@Cluster) reach it. Returns the id of the message.
        """
        channel = self._channel(chat, user)
        if text.startswith("/"):
            assert not reply_to, "Slack has no commands in threads"
            first = text.split(maxsplit=1)[0]
            assert first == COMMAND, f"{first} is not a valid command: on Slack it is {COMMAND} …"
            await self._commands(text, user, channel)
            return ""
        event = self._writes(text, user, channel, reply_to)
        if not channel.title:
            await self._event({**event, "channel_type": "im"}, user)
        elif f"<@{BOT_USER}>" in event["text"]:
            await self._event({**event, "type": "app_mention"}, user)
        return f"{channel.id}:{event['ts']}"

    def _writes(self, text: str, user: str, channel: Channel, reply_to: str = "") -> Json:
        names = {BOT_NAME: BOT_USER, **{person.name: person.id for person in self.api.people.values()}}
        said, blocks = client.compose(text, names)
        thread = reply_to.rpartition(":")[2]
        post = Post(channel.id, self.api.ts(), user, said, blocks, thread)
        channel.posts[post.ts] = post
        return {**message_of(post), "channel": channel.id, "event_ts": post.ts, "client_msg_id": f"c-{post.ts}"}

    async def edits(self, message: str, text: str, *, user: str) -> None:
        """Somebody changes what they wrote."""
        id_, _, ts = message.partition(":")
        post = self.api.channels[id_].posts[ts]
        before = message_of(post)
        names = {BOT_NAME: BOT_USER}
        post.text, post.blocks = client.compose(text, names)
        after = {**message_of(post), "edited": {"user": user, "ts": self.api.ts()}}
        event = {"type": "message", "subtype": "message_changed", "hidden": True, "channel": id_, "channel_type": "im"}
        stamp = self.api.ts()
        await self._event({**event, "message": after, "previous_message": before, "ts": stamp, "event_ts": stamp}, user)

    async def attaches(self, file: File, *, user: str, caption: str = "", reply_to: str = "") -> str:
        """Somebody sends a file in private. Returns the id of the message."""
        id_ = f"F{self.api.number()}"
        self.api.files[id_] = file
        url = f"{self.url}/files/{id_}"
        channel = self._channel(None, user)
        about = {
            "id": id_,
            "name": file.name,
            "mimetype": file.media_type,
            "size": len(file.content),
            "url_private": url,
            "url_private_download": url,
        }
        event = self._writes(caption, user, channel, reply_to) | {"subtype": "file_share", "files": [about]}
        await self._event({**event, "channel_type": "im"}, user)
        return f"{channel.id}:{event['ts']}"

    def loses_files(self) -> None:
        """Whatever people have sent so far cannot be had any more."""
        self.api.files.clear()

    async def uploads(self, name: str, mimetype: str, *, user: str, caption: str = "") -> None:
        """Somebody sends a file of which Slack tells no more than its name and kind."""
        event = self._writes(caption, user, self._channel(None, user)) | {
            "subtype": "file_share",
            "files": [{"id": f"F{self.api.number()}", "name": name, "mimetype": mimetype}],
        }
        await self._event({**event, "channel_type": "im"}, user)

    async def opens_messages(self, *, user: str) -> None:
        """Somebody opens the bot's messages tab."""
        event = {"type": "app_home_opened", "user": user, "channel": f"D{user}", "tab": "messages"}
        await self._event({**event, "event_ts": self.api.ts()}, user)

    async def opens_home(self, *, user: str) -> None:
        """Somebody opens the bot's home tab. What was published for them before comes along."""
        event = {"type": "app_home_opened", "user": user, "channel": f"D{user}", "tab": "home"}
        before = self.api.homes.get(user)
        view = {"view": {**before.body, "id": before.id, "hash": before.hash}} if before is not None else {}
        await self._event({**event, **view, "event_ts": self.api.ts()}, user)

    def home(self, user: str) -> Shown | None:
        """What this person's home tab shows."""
        view = self.api.homes.get(user)
        if view is None:
            return None
        blocks = view.body["blocks"]
        return Shown(view.id, client.shown("", blocks), client.rows(blocks), edited=True)

    async def presses_home(self, label: str, *, user: str) -> None:
        """Somebody presses a button in their home tab: no message, no channel, and no response_url comes with it."""
        view = self.api.homes[user]
        block_id, button = client.button(view.body["blocks"], label)
        payload = {
            **self._interaction("block_actions", user),
            "trigger_id": self._reply_to(user)["trigger_id"],
            "container": {"type": "view", "view_id": view.id},
            "view": {**view.body, "id": view.id, "hash": view.hash, "state": {"values": {}}},
            "actions": [{**button, "block_id": block_id, "action_ts": self.api.ts()}],
        }
        await self._deliver("block_actions", payload, user)

    async def invites_bot(self, chat: str, *, user: str) -> None:
        self.api.channels[chat].bot_is_in = True
        event = {"type": "member_joined_channel", "user": BOT_USER, "channel": chat, "channel_type": "C", "team": TEAM}
        await self._event({**event, "inviter": user, "event_ts": self.api.ts()}, user)

    async def removes_bot(self, chat: str, *, user: str) -> None:
        self.api.channels[chat].bot_is_in = False
        await self._event({"type": "channel_left", "channel": chat, "actor_id": user, "event_ts": self.api.ts()}, user)

    async def happens(self, event: Json, *, user: str = "") -> None:
        """Any other event, as the Events API describes it."""
        await self._event({"event_ts": self.api.ts(), **event}, user)

    async def _event(self, event: Json, user: str) -> None:
        payload = {
            "token": "verification",
            "team_id": TEAM,
            "api_app_id": "A0",
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{self.api.number()}",
            "event_time": int(self.api.clock().timestamp()),
            "authorizations": [{"team_id": TEAM, "user_id": BOT_USER, "is_bot": True}],
        }
        await self._deliver("events_api", payload, user)

    async def _commands(self, text: str, user: str, channel: Channel) -> None:
        said = text.removeprefix(COMMAND).lstrip()
        payload = {
            **self._reply_to(user),
            "token": "verification",
            "team_id": TEAM,
            "team_domain": "cluster",
            "api_app_id": "A0",
            "channel_id": channel.id,
            "channel_name": channel.title or "directmessage",
            "user_id": user,
            "user_name": user.lower(),
            "command": COMMAND,
            "text": client.escape(said),
            "is_enterprise_install": "false",
        }
        await self._deliver("slash_commands", payload, user)

    def _reply_to(self, user: str) -> Json:
        """What an interaction brings to be answered by."""
        number = str(self.api.number())
        self._response_urls[number] = (user, 0)
        trigger = f"{number}.{TEAM}.trigger"
        self.api.triggers[trigger] = (user, asyncio.get_running_loop().time())
        return {"trigger_id": trigger, "response_url": f"{self.url}/respond/{number}"}

    async def presses(self, message: str, label: str, *, user: str, chat: Chat | str | None = None) -> None:
        """Somebody presses the button with this label under a message. Raises AssertionError where there is none."""
        del chat  # the message's id says it
        channel, _, ts = message.rsplit(",", maxsplit=1)[-1].partition(":")
        post = self.api.channels[channel].posts[ts]
        block_id, button = client.button(post.blocks, label)
        container: Json = {"type": "message", "message_ts": ts, "channel_id": channel, "is_ephemeral": False}
        answered = any(other.thread == ts for other in self.api.channels[channel].posts.values())
        thread = post.thread or (ts if answered else "")  # the first message of a thread names itself
        payload = {
            **self._interaction("block_actions", user),
            **self._reply_to(user),
            "container": {**container, "thread_ts": thread} if thread else container,
            "channel": {"id": channel, "name": self.api.channels[channel].title or "directmessage"},
            "message": message_of(post),
            "state": {"values": {}},
            "actions": [{**button, "block_id": block_id, "action_ts": self.api.ts()}],
        }
        await self._deliver("block_actions", payload, user)

    async def chooses(self, label: str, message: str, *, user: str, callback_id: str = "") -> None:
        """Somebody opens the menu of a message, anybody's, in any channel, and chooses a shortcut of ours there.

        `callback_id` is that of a shortcut which the app's settings have and the code does not know.
        """
        callback_id = callback_id or next(id_ for id_, name in SHORTCUTS.items() if name == label)
        channel, _, ts = message.rsplit(",", maxsplit=1)[-1].partition(":")
        payload = {
            **self._interaction("message_action", user),
            **self._reply_to(user),
            "action_ts": self.api.ts(),
            "callback_id": callback_id,
            "message_ts": ts,
            "channel": {"id": channel, "name": self.api.channels[channel].title or "directmessage"},
            "message": message_of(self.api.channels[channel].posts[ts]),
            "is_enterprise_install": False,
            "enterprise": None,
        }
        await self._deliver("message_action", payload, user)

    def _interaction(self, kind: str, user: str) -> Json:
        return {
            "type": kind,
            "team": {"id": TEAM, "domain": "cluster"},
            "user": {"id": user, "username": user.lower(), "name": user.lower(), "team_id": TEAM},
            "api_app_id": "A0",
            "token": "verification",
        }

    async def form(self, user: str) -> View:
        """The modal before this person, once there is one."""
        async with asyncio.timeout(patience.HANGS), self.api.view_opened:
            await self.api.view_opened.wait_for(lambda: user in self.api.views)
        return self.api.views[user]

    async def fills(self, answers: Answers, *, user: str) -> None:
        """Somebody fills in the open modal and submits it. Raises AssertionError where Slack would not let them."""
        view = await self.form(user)
        inputs = {block["block_id"]: block for block in view.body["blocks"] if block["type"] == "input"}
        assert answers.keys() <= inputs.keys(), f"the form asks for {list(inputs)}"
        values = {
            key: {block["element"]["action_id"]: client.filled_in(block, answers.get(key))}
            for key, block in inputs.items()
        }
        payload = {
            **self._interaction("view_submission", user),
            "trigger_id": self._reply_to(user)["trigger_id"],
            "view": {**view.body, "id": view.id, "hash": view.hash, "state": {"values": values}},
            "response_urls": [],
        }
        await self._deliver("view_submission", payload, user)


async def _arguments(method: str, request: web.Request) -> Json:
    """From query, form or JSON, as far as the method reads it."""
    arguments: Json = dict(request.query)
    if request.content_type == "application/json":
        if method in METHODS and METHODS[method].reads_json:
            arguments |= await request.json()
    else:
        arguments |= dict(await request.post())
    return arguments
