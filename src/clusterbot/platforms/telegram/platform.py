"""Telegram: one bot account, reached through python-telegram-bot's `Bot`."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

import structlog
from telegram import Bot, BotCommandScope, LinkPreviewOptions, MenuButtonCommands, WebhookInfo
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken, TelegramError

from clusterbot.chat.messages import File, Message
from clusterbot.chat.platform import Finding, GoneError, Limits, Menu, Receive, SendError, UncertainError
from clusterbot.chat.updates import Chat
from clusterbot.platforms.telegram.intake import Intake
from clusterbot.platforms.telegram.listen import Listener
from clusterbot.platforms.telegram.media import send_file
from clusterbot.platforms.telegram.menu import CommandList, command_lists
from clusterbot.platforms.telegram.outcomes import changed_nothing, said, send_error
from clusterbot.platforms.telegram.render import Part, render
from clusterbot.platforms.telegram.request import AiohttpRequest
from clusterbot.platforms.telegram.settings import Settings
from clusterbot.platforms.telegram.translate import NAME, OurBot

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from clusterbot.platforms.telegram.webhook import Webhook

log = structlog.get_logger()

LIMITS = Limits(per_second=30, per_chat=1, chat_burst=3, per_group_minute=20)
"""core.telegram.org/bots/faq, "My bot is hitting limits, how do I avoid this?": about 30 messages a second over all,
one a second in one chat ("short bursts" pass; how short is not said), 20 a minute in one group. An edit counts like a
message. Whoever pays Telegram for more, or has a server of their own, sets CLUSTERBOT_TELEGRAM_LIMITS."""
_START_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")  # Bot API, deep linking
UPLOAD_SECONDS = 50.0  # a send with files; less than the minute for which a letter is ours to send
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_REFUSED = "Telegram refuses the token. Get a valid one from @BotFather and set CLUSTERBOT_TELEGRAM_TOKEN."


class TelegramPlatform:
    """A `clusterbot.chat.platform.Platform`."""

    name = NAME
    forms: Literal["native", "asked"] = "asked"
    writes_first = False  # "bot can't initiate conversation with a user"
    slash = "/"

    def __init__(
        self, settings: Settings, *, clock: Callable[[], datetime] | None = None, first_pause: float = 1.0
    ) -> None:
        # At DEBUG the library logs its base URL, with the token in it, and all that people write.
        logging.getLogger("telegram").setLevel(logging.WARNING)
        self.one_listener = not settings.webhook  # a second long poll would end the first one
        self.workspace = ""  # the bot's id, once `open` learnt it
        self.limits = LIMITS
        self._settings = settings
        self._clock = clock  # dates the presses
        self._first_pause = first_pause  # seconds before the first new attempt to poll
        self._request = AiohttpRequest()
        self._bot = Bot(
            settings.token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )
        self._me: OurBot | None = None
        self._webhook: Webhook | None = None
        if settings.webhook:
            from clusterbot.platforms.telegram import webhook  # noqa: PLC0415  who polls needs no web server

            self._webhook = webhook.Webhook(settings, first_pause=first_pause)
        self._lists: set[CommandList] = set()  # as Telegram has them

    async def open(self) -> None:
        await self._request.initialize()
        try:
            me = await self._bot.get_me()
        except InvalidToken:
            raise ConnectionError(_REFUSED) from None
        except TelegramError as error:
            raise ConnectionError(f"{self._host} does not answer as Telegram does: {said(error)}") from None
        self._me = OurBot(me.id, me.username or "")
        self.workspace = self._me.workspace

    async def close(self) -> None:
        await self._request.shutdown()

    async def listen(self, receive: Receive) -> None:
        intake = Intake(self._bot, self._request, self._opened, receive, self._clock)
        if self._webhook is not None:
            await self._webhook.run(self._bot, intake)
        else:
            listener = Listener(
                self._bot, self._request, intake, make_room=self._make_room, first_pause=self._first_pause
            )
            await listener.run()

    async def _make_room(self) -> None:
        """Take away a webhook that this bot set itself, when it was told to; another's is the host's to judge."""
        try:
            if (await self._bot.get_webhook_info()).url == self._settings.own_webhook:
                await self._bot.delete_webhook()
                log.info("telegram.webhook_removed")
        except TelegramError as error:
            log.info("telegram.webhook_not_looked_at", said=said(error))

    @property
    def _opened(self) -> OurBot:
        if self._me is None:
            raise RuntimeError("open() comes first")
        return self._me

    @property
    def _host(self) -> str:
        return urlsplit(self._settings.api_url).hostname or "CLUSTERBOT_TELEGRAM_API_URL"

    # ---- sending

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        """The id of a message in parts is their ids, joined by commas. Files follow the text, and are no part of it."""
        parts, old = render(message), _message_ids(replaces)
        seconds = UPLOAD_SECONDS if message.files else self.limits.timeout.total_seconds()
        try:
            async with asyncio.timeout(seconds):
                sent = await self._send(to, parts, old, message.files)
        except TimeoutError:
            raise UncertainError("no answer in time") from None
        if message.then_leave and to.kind == "group":
            await self._leave(to)
        return sent

    def parts(self, message: Message) -> int:
        return len(render(message)) + len(message.files)

    async def _leave(self, to: Chat) -> None:
        """Go out of a group. What was to be said there is said: being out already, or kept in, changes nothing."""
        try:
            async with asyncio.timeout(self.limits.timeout.total_seconds()):
                await self._bot.leave_chat(to.id)
        except (TelegramError, TimeoutError) as error:
            reason = said(error) if isinstance(error, TelegramError) else "no answer in time"
            log.warning("telegram.stays_in_group", said=reason)

    async def _send(self, to: Chat, parts: Sequence[Part], old: Sequence[int], files: Sequence[File]) -> str:
        added: list[int] = []
        attached: list[int] = []
        try:
            for id_, part in zip(old, parts, strict=False):
                await self._edit(to, id_, part)
            for part in parts[len(old) :]:
                added.append(await self._add(to, part))  # noqa: PERF401  what was added must be known if one fails
            await self._remove(to, old[len(parts) :])
            for file in files:
                attached.append(await send_file(self._bot, to, file))  # noqa: PERF401  as above
        except TelegramError as error:
            raise await self._after_failure(send_error(error, to), to, old, [*added, *attached]) from None
        return ",".join(map(str, [*old[: len(parts)], *added]))

    async def _add(self, to: Chat, part: Part) -> int:
        sent = await self._bot.send_message(
            to.id,
            part.html,
            parse_mode=ParseMode.HTML,
            message_thread_id=int(to.topic) if to.topic else None,
            link_preview_options=_NO_PREVIEW,
            reply_markup=part.keyboard,
        )
        return sent.message_id

    async def _edit(self, to: Chat, id_: int, part: Part) -> None:
        try:
            await self._bot.edit_message_text(
                part.html,
                to.id,
                id_,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=part.keyboard,  # an edit without it takes the keyboard away
            )
        except BadRequest as error:
            if not changed_nothing(error):
                raise

    async def _remove(self, to: Chat, ids: Sequence[int]) -> None:
        """Delete parts that are not needed any more; one that is too old for that (48 h) is emptied instead."""
        if not ids:
            return
        try:
            await self._bot.delete_messages(to.id, ids)
        except BadRequest:
            for id_ in ids:
                await self._edit(to, id_, Part("…"))

    async def _after_failure(self, error: SendError, to: Chat, old: Sequence[int], added: Sequence[int]) -> SendError:
        """Take back the parts that arrived before one failed, so that sending it all again says nothing twice."""
        if isinstance(error, UncertainError):
            return error
        leftovers = [*old, *added] if isinstance(error, GoneError) and len(old) > 1 else added
        if not leftovers:
            return error
        try:
            await self._bot.delete_messages(to.id, leftovers)
        except TelegramError as failure:
            log.warning("telegram.parts_left_over", parts=len(leftovers), said=said(failure))
            return UncertainError(f"{error}; {len(leftovers)} parts stay")
        return error

    # ---- the rest

    async def reach(self) -> None:
        try:
            async with asyncio.timeout(self.limits.timeout.total_seconds()):
                await self._bot.get_me()
        except TelegramError as error:
            raise send_error(error, Chat(self.name, self.workspace, "")) from None
        except TimeoutError:
            raise UncertainError("no answer in time") from None

    async def introduce(self, menu: Menu) -> None:
        """A menu is an ornament: what Telegram refuses of it is logged, and the rest is registered.

        Called again when somebody becomes facilitator or is it no more: only what is different is told to Telegram.
        """
        if not self._lists:
            await self._succeeds(self._bot.set_chat_menu_button(menu_button=MenuButtonCommands()))
        ours = [chat for chat in menu.facilitator_chats if (chat.platform, chat.workspace) == (NAME, self.workspace)]
        wanted = list(command_lists(replace(menu, facilitator_chats=ours)))
        for scope, language in self._places_left(menu, wanted):
            await self._succeeds(self._bot.delete_my_commands(scope, language or None))
        self._lists = {
            one
            for one in wanted
            if one in self._lists
            or await self._succeeds(self._bot.set_my_commands(one.commands, one.scope, one.language or None))
        }

    def _places_left(self, menu: Menu, wanted: Sequence[CommandList]) -> set[tuple[BotCommandScope, str]]:
        """Where a list stands that is wanted no more: by what we registered, and by whom others say it was done for."""
        former = [chat for chat in menu.former_chats if (chat.platform, chat.workspace) == (NAME, self.workspace)]
        of_former = command_lists(Menu({}, {}, menu.facilitators, former))
        stands = {(one.scope, one.language) for one in (*self._lists, *of_former)}
        return stands - {(one.scope, one.language) for one in wanted}

    async def _succeeds(self, call: Awaitable[bool]) -> bool:
        try:
            return await call
        except TelegramError as error:
            log.warning("telegram.menu_refused", said=said(error))
            return False

    def invitation(self, token: str) -> str:
        """Raises ValueError for a token that a Telegram link cannot carry: 1 to 64 of A-Z a-z 0-9 _ -."""
        if not _START_TOKEN.fullmatch(token):
            raise ValueError("a start token is 1 to 64 of A-Z, a-z, 0-9, _ and -")
        return f"https://t.me/{self._opened.username}?start={token}"

    async def check(self) -> Sequence[Finding]:
        await self._request.initialize()
        try:
            me = await self._bot.get_me()
            webhook = await self._bot.get_webhook_info()
        except InvalidToken:
            return [Finding("Telegram token", "broken", "Telegram refuses it", _REFUSED)]
        except TelegramError as error:
            remedy = "Check the network and CLUSTERBOT_TELEGRAM_API_URL."
            return [Finding("Telegram", "broken", f"{self._host}: {said(error)}", remedy)]
        return [
            Finding("Telegram token", "ok", f"valid, for @{me.username}"),
            _privacy(reads_everything=bool(me.can_read_all_group_messages)),
            _groups(may_join=bool(me.can_join_groups)),
            _webhook(webhook, self._settings),
        ]

    def routes(self) -> "Sequence[BaseRoute]":
        return () if self._webhook is None else (self._webhook.route(),)


def _message_ids(replaces: str) -> list[int]:
    try:
        return [int(id_) for id_ in replaces.split(",")] if replaces else []
    except ValueError:
        raise GoneError(f"not an id of ours: {replaces!r}") from None


def _privacy(*, reads_everything: bool) -> Finding:
    if reads_everything:
        return Finding(
            "Telegram privacy mode",
            "warning",
            "off: Telegram delivers every word said in a group; only commands, replies and mentions are read",
            "Turn it on with /setprivacy at @BotFather, then take the bot out of its groups and add it again.",
        )
    return Finding("Telegram privacy mode", "ok", "on: in groups only commands, replies and mentions arrive")


def _groups(*, may_join: bool) -> Finding:
    if may_join:
        return Finding("Telegram groups", "ok", "the bot can be added to groups")
    return Finding(
        "Telegram groups", "warning", "the bot cannot be added to groups", "Allow it with /setjoingroups at @BotFather."
    )


def _webhook(info: WebhookInfo, settings: Settings) -> Finding:
    subject, place = "Telegram webhook", urlsplit(info.url).hostname  # the path may hold a secret
    if settings.webhook:
        return _posted(info, settings)
    if not info.url:
        return Finding(subject, "ok", "none: updates can be polled")
    if info.url == settings.own_webhook:
        return Finding(subject, "ok", "set by this bot, which takes it away when it starts and polls")
    return Finding(
        subject,
        "broken",
        f"set to {place}: polling is refused while it is",
        "Delete it: open <API URL>/bot<token>/deleteWebhook in a browser.",
    )


def _posted(info: WebhookInfo, settings: Settings) -> Finding:
    """How it stands where updates are posted to us."""
    subject = "Telegram webhook"
    if info.url != settings.webhook:
        other = f"set to {urlsplit(info.url).hostname}" if info.url else "not set"
        return Finding(subject, "warning", f"{other}: the bot sets it when it starts", "Start the bot.")
    if info.last_error_message and info.pending_update_count:
        fact = f"{info.pending_update_count} updates wait, and Telegram says: {info.last_error_message}"
        return Finding(subject, "warning", fact, "Does the bot run, and does your proxy pass this path on to it?")
    return Finding(subject, "ok", f"Telegram posts to {settings.webhook}")
