"""A workspace on Slack: listens by sockets or signed requests, sends by the Web API, acknowledges after the commit."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

import structlog
from slack_bolt.app.async_app import AsyncApp

from clusterbot.chat.messages import Message
from clusterbot.chat.platform import (
    Finding,
    GoneError,
    Json,
    Limits,
    Menu,
    NotGrantedError,
    Receive,
    RejectedError,
    RetryLaterError,
    SendError,
    UncertainError,
    right_missing,
)
from clusterbot.chat.updates import Chat
from clusterbot.platforms.slack import files, render
from clusterbot.platforms.slack.api import REFUSED_PAUSE, TIMEOUT, Api, TokenRefusedError
from clusterbot.platforms.slack.intake import Clock, Intake
from clusterbot.platforms.slack.needs import COMMAND, SCOPES
from clusterbot.platforms.slack.people import People
from clusterbot.platforms.slack.sockets import Sockets
from clusterbot.platforms.slack.tiers import CALLS, PATIENCE
from clusterbot.platforms.slack.translate import PLATFORM, Ourselves

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from clusterbot.platforms.slack.signed import SignedRequests

log = structlog.get_logger(__name__)

LIMITS = Limits(
    # docs.slack.dev/apis/web-api/rate-limits: chat.postMessage takes one message a second in a channel and "several
    # hundred" a minute in a workspace; chat.update is tier 3, 50 and more a minute, whichever the channels.
    per_second=5,
    per_chat=1,
    chat_burst=3,  # "short bursts of more than one a second are allowed"
    edits_per_chat=0.8,
    timeout=TIMEOUT + timedelta(seconds=PATIENCE + 2),
    calls_a_minute=CALLS,
)


UPLOAD_SECONDS = 50.0
"""A send with files, which is several calls; less than the minute for which a letter is ours to send."""


class SlackPlatform:
    """Our account in one workspace. Private chats have the person's user id; message ids are `channel:ts`, the parts
    of a long message with commas between them.
    """

    name = PLATFORM
    forms: Literal["native", "asked"] = "native"
    one_listener = False  # Slack spreads what happens over an app's sockets
    writes_first = True
    slash = f"{COMMAND} "
    limits = LIMITS

    def __init__(
        self,
        bot_token: str,
        app_token: str,
        api_url: str,
        clock: Clock,
        *,
        signing_secret: str = "",
        base_url: str = "",
    ) -> None:
        """With a `signing_secret` Slack comes in by signed requests to `base_url`, else through Socket Mode."""
        self.workspace = ""
        self._base_url = base_url.rstrip("/")
        self._signed: SignedRequests | None = None
        if signing_secret:
            from clusterbot.platforms.slack import signed  # noqa: PLC0415  sockets need no web server

            self._signed = signed.SignedRequests(signing_secret, clock)
        self._clock = clock
        self._tokens = (bot_token, app_token, api_url)
        self._api = Api(*self._tokens)
        self._people = People(self._api)
        self._us = Ourselves("", "", "")
        self._intake: Intake | None = None

    async def open(self) -> None:
        """Learn who we are. Raises ConnectionError with words for the host."""
        self._api.open(self.limits.calls_a_minute)
        try:
            who = await self._api.ask("auth.test")
        except SendError as error:
            await self._api.close()
            raise ConnectionError(_why(error)) from None
        self._us = Ourselves(who["team_id"], who["user_id"], who["bot_id"], who["url"])
        self.workspace = self._us.workspace

    async def close(self) -> None:
        await self._api.close()

    async def reach(self) -> None:
        await self._api.ask("auth.test")

    async def introduce(self, menu: Menu) -> None:
        """Nothing: on Slack commands are registered by the manifest."""

    def invitation(self, token: str) -> str:
        """What somebody types to join: Slack has no links that carry a token to a bot."""
        return f"{COMMAND} start {token}"

    def routes(self) -> "Sequence[BaseRoute]":
        return () if self._signed is None else (self._signed.route(),)

    # ---- listening

    async def listen(self, receive: Receive) -> None:
        intake = self._intake = Intake(self._api, self._people, self._us, self._clock, receive)
        app = AsyncApp(
            name="clusterbot",
            client=self._api.web,
            logger=self._api.logger,
            before_authorize=intake,
            ssl_check_enabled=False,
            request_verification_enabled=False,  # `signed` does it, by our clock and before anything is read
        )
        try:
            if self._signed is None:
                await Sockets(app, self._api.session, self._api.socket_url).run()
            else:
                self._signed.open(app.async_dispatch)
                await asyncio.Event().wait()
        finally:
            if self._signed is not None:
                self._signed.close()
            await intake.finish()

    async def finish(self) -> None:
        """Wait for the words and forms that still follow what is acknowledged already."""
        if self._intake is not None:
            await self._intake.finish()

    # ---- sending

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        """Send, edit, or publish a home. Raises a SendError.

        A message of several parts is there as a whole or, if Slack refuses a part, not at all: the parts already
        posted are taken back. Where that fails too it is Uncertain. Its files are uploaded before anything is posted,
        and shown below the last part.
        """
        may_be_there = False
        try:
            async with asyncio.timeout(UPLOAD_SECONDS if message.files else self.limits.timeout.total_seconds()):
                if to.kind == "home":
                    may_be_there = True
                    return await self._publish(to.id, message)
                new = render.parts(message)
                uploaded = await files.upload(self._api, message)
                old = [_place(part) for part in replaces.split(",") if part]
                channel = old[0][0] if old else await self._channel(to)
                may_be_there = True
                return await self._put(channel, to.topic, new, old, uploaded)
        except TimeoutError:
            raise (UncertainError("no answer in time") if may_be_there else RetryLaterError(REFUSED_PAUSE)) from None

    async def _put(
        self, channel: str, thread: str, new: Sequence[Json], old: Sequence[tuple[str, str]], uploaded: Sequence[Json]
    ) -> str:
        """Edit the parts that stand there, post those that are new, and delete what is left over."""
        posted: list[str] = []
        ids: list[str] = []
        try:
            for number, part in enumerate(new):
                whole = render.signed(part, ids) if number == len(new) - 1 else part
                if number < len(old):
                    ids.append(await self._edit(*old[number], whole))
                else:
                    posted.append(await self._post(channel, thread, whole))
                    ids.append(posted[-1])
            if uploaded:
                await files.share(self._api, channel, thread, uploaded)
        except SendError:
            await self._take_back(posted)
            raise
        for left_over in old[len(new) :]:
            await self._delete(*left_over)
        return ",".join(ids)

    def parts(self, message: Message) -> int:
        return len(render.parts(message)) + bool(message.files)

    async def _publish(self, user: str, message: Message) -> str:
        """Without the hash of the view that it replaces: the newest is always right, for letters keep their order."""
        answer = await self._api.ask("views.publish", user_id=user, view=render.home(message))
        return render.home_id(answer["view"]["id"])

    async def _channel(self, to: Chat) -> str:
        return await self._people.private_channel(to.id) if to.kind == "private" else to.id

    async def _post(self, channel: str, thread: str, part: Json) -> str:
        answer = await self._api.ask(
            "chat.postMessage",
            channel=channel,
            thread_ts=thread or None,
            **part,
            mrkdwn=False,
            parse="none",
            unfurl_links=False,
            unfurl_media=False,
        )
        return f"{answer['channel']}:{answer['ts']}"

    async def _edit(self, channel: str, ts: str, part: Json) -> str:
        await self._api.ask("chat.update", channel=channel, ts=ts, **part, parse="none")
        return f"{channel}:{ts}"

    async def _take_back(self, posted: Sequence[str]) -> None:
        """Raises UncertainError where some of it stays."""
        for part in posted:
            try:
                await self._delete(*_place(part))
            except SendError as error:
                raise UncertainError(f"a part stays behind: {error}") from None

    async def _delete(self, channel: str, ts: str) -> None:
        with suppress(GoneError):  # as wanted
            await self._api.ask("chat.delete", channel=channel, ts=ts)

    # ---- doctor

    async def check(self) -> Sequence[Finding]:
        """Are the tokens valid, and may they do what we do? Works before `open`; never raises."""
        api = Api(*self._tokens)
        api.open()
        try:
            way = await _check_app_token(api) if self._signed is None else _check_address(self._base_url)
            return [*await _check_bot_token(api), way]
        finally:
            await api.close()


def _place(part: str) -> tuple[str, str]:
    channel, _, ts = part.partition(":")
    if not ts:
        raise RejectedError(f"{part!r} is not the id of a message on Slack")
    return channel, ts


_TOKENS_FAULT = (TokenRefusedError, NotGrantedError)
_NETWORK = "Check the network and CLUSTERBOT_SLACK_API_URL."


def _why(error: SendError) -> str:
    """Why we are not let in, in words for the host."""
    if isinstance(error, TokenRefusedError):
        return f"the token is not accepted: {error}"
    if isinstance(error, NotGrantedError):
        return f"the token has not the right that this needs: {right_missing(str(error))}"
    return (
        "Slack cannot be reached now" if isinstance(error, RetryLaterError) else f"no good answer from Slack: {error}"
    )


async def _check_bot_token(api: Api) -> list[Finding]:
    subject = "Slack bot token"
    try:
        who = await api.ask("auth.test")
    except SendError as error:
        remedy = (
            "Install the app again (OAuth & Permissions) and set CLUSTERBOT_SLACK_BOT_TOKEN to the token shown there."
        )
        return [Finding(subject, "broken", _why(error), remedy if isinstance(error, _TOKENS_FAULT) else _NETWORK)]
    granted = {scope.strip() for scope in who.headers.get("x-oauth-scopes", "").split(",")} - {""}
    findings = [Finding(subject, "ok", f"{who['user']} in {who['team']}")]
    missing = ", ".join(sorted(SCOPES - granted))
    if missing:
        remedy = "Paste deploy/slack-manifest.yaml into the app's manifest page, save, and install the app again."
        return [*findings, Finding("Slack scopes", "broken", f"not granted: {missing}", remedy)]
    return [*findings, Finding("Slack scopes", "ok", f"all {len(SCOPES)} granted")]


async def _check_app_token(api: Api) -> Finding:
    subject = "Slack app token"
    try:
        await api.socket_url()
    except SendError as error:
        remedy = (
            "Switch Socket Mode on, and set CLUSTERBOT_SLACK_APP_TOKEN to an app-level token with connections:write "
            "(Basic Information, App-Level Tokens)."
        )
        return Finding(subject, "broken", _why(error), remedy if isinstance(error, _TOKENS_FAULT) else _NETWORK)
    return Finding(subject, "ok", "opens a socket")


def _check_address(base_url: str) -> Finding:
    """Only Slack can tell whether it reaches us; what can be seen from here is whether it may."""
    from clusterbot.platforms.slack.signed import EVENTS_PATH  # noqa: PLC0415  as above

    address = base_url + EVENTS_PATH
    if not base_url.startswith("https://"):
        remedy = "Set CLUSTERBOT_BASE_URL to the https:// address of your proxy."
        return Finding("Slack requests", "warning", f"Slack posts to HTTPS only, and we are at {address}", remedy)
    return Finding("Slack requests", "ok", f"expected at {address}, signed")
