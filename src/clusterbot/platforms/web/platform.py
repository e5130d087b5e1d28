"""Sends by keeping messages and waking the pages that show them; hears what is posted there."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import quote, urlsplit

import structlog
from starlette.routing import BaseRoute

from clusterbot.chat.keys import LINK_LIVES, PERSONAL_LINK, Keys
from clusterbot.chat.markup import MarkupError, escape, parse
from clusterbot.chat.messages import Message, Reply, Unkept
from clusterbot.chat.platform import (
    Finding,
    GoneError,
    Limits,
    Menu,
    MenuEntry,
    NotTakenError,
    Receive,
    RejectedError,
    RetryLaterError,
    SendError,
    Surroundings,
    UncertainError,
    UnreachableError,
)
from clusterbot.chat.updates import Account, Chat, Update
from clusterbot.platforms.web.live import Bell
from clusterbot.platforms.web.translate import Person

log = structlog.get_logger()

LANGUAGE = "language.tag"  # the interface word that names its language


class WebPlatform:
    """The web chat of one bot. In the example (`surroundings.stage`) it has channels too, elsewhere private chats."""

    name = "web"
    forms: Literal["native", "asked"] = "native"
    one_listener = False
    writes_first = True
    slash = "/"
    patience = 2.0  # seconds that an answer waits for the words it may answer
    limits = Limits(per_second=1000, per_chat=100, timeout=timedelta(seconds=10))  # our own house has no gatekeeper

    def __init__(self, surroundings: Surroundings) -> None:
        if surroundings.stage is None and surroundings.clock is None:
            raise ValueError("the web chat needs a clock: browsers cannot be trusted to say what time it is")
        self.surroundings = surroundings
        self.stage = surroundings.stage
        self.transcript = surroundings.transcript
        self.workspace = "example" if self.stage else "local"
        self.links = Keys(surroundings.secret, PERSONAL_LINK)
        self.bell = Bell()
        self.transcript.watch(self.bell.ring)
        self._menu = Menu({}, {}, {})
        self._reached: set[Chat] = set()
        self._receive: Receive | None = None
        self._turns: defaultdict[Chat, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def open(self) -> None:
        """Nothing to connect to: the web chat lives in our own house."""

    async def close(self) -> None:
        """End the pages' event streams; their browsers come back by themselves."""
        self.bell.close()

    # ---- hearing

    async def listen(self, receive: Receive) -> None:
        self._receive = receive
        try:
            await asyncio.Event().wait()
        finally:
            self._receive = None

    async def take(self, update: Update) -> Reply | None:
        """Hand on what was posted. Whatever this raises, the post must not be acknowledged."""
        if self._receive is None:
            raise NotTakenError
        return await self._receive(update)

    async def take_words(self, update: Update, words: Message, author: str) -> Reply | None:
        """Hand on what somebody wrote and show it, above anything that answers it: answers wait their turn.

        If showing fails the post is not acknowledged; its repetition is known to the inbox, and then shown, once.
        """
        async with self._turns[update.chat]:
            reply = await self.take(update)
            shown = Message(escape(reply.instead)) if isinstance(reply, Unkept) else words
            await self.transcript.append(update.chat, shown, author, post=update.id)
            self.bell.ring(update.chat)
        return reply

    async def now(self) -> datetime:
        """The example's own time on its stage, else ours."""
        if self.stage is not None:
            return (await self.stage.time()).now
        assert self.surroundings.clock is not None
        return self.surroundings.clock()

    # ---- sending

    async def reach(self) -> None:
        """It is always there: it lives in our own house."""

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        try:
            parse(message.text)
        except MarkupError as error:
            raise RejectedError(str(error)) from error
        try:
            async with self._turn(to):
                id_ = await self._keep(to, message, replaces)
        except SendError:
            raise
        except TimeoutError as error:
            raise UncertainError("the transcript did not answer") from error
        except Exception as error:
            log.exception("web.not_kept", chat=to.id)
            raise RetryLaterError(timedelta(seconds=5)) from error
        self.bell.ring(to)
        if not replaces:
            self._reached.add(to)
        return id_

    def parts(self, _: Message) -> int:
        return 1

    def reached(self) -> set[Chat]:
        """The chats that got a new message since this was asked last."""
        reached, self._reached = self._reached, set()
        return reached

    @asynccontextmanager
    async def _turn(self, chat: Chat) -> AsyncIterator[None]:
        """A turn, so that words stand above their answer; not for long: an outage must not look like a loss."""
        turn = self._turns[chat]
        try:
            async with asyncio.timeout(self.patience):
                await turn.acquire()
        except TimeoutError:
            raise RetryLaterError(timedelta(seconds=self.patience)) from None
        try:
            yield
        finally:
            turn.release()

    async def _keep(self, to: Chat, message: Message, replaces: str) -> str:
        if to.kind == "private" and await self.transcript.person(self.account(to.id)) is None:
            raise UnreachableError(f"nobody is known as {to.id}")
        if not replaces:
            return await self.transcript.append(to, message)
        if not await self.transcript.replace(to, replaces, message):
            raise GoneError(f"no message {replaces} in {to.id}")
        return replaces

    async def introduce(self, menu: Menu) -> None:
        self._menu = menu

    def commands(self, chat: Chat, person: Person) -> Sequence[MenuEntry]:
        """What "/" offers to this person in this chat."""
        if chat.kind == "group":
            offered = self._menu.groups
        elif person.private in self._menu.facilitator_chats:
            offered = self._menu.facilitators
        else:
            offered = self._menu.everyone
        language = self.surroundings.words.get(LANGUAGE, "en")
        return offered.get(language) or offered.get("en") or next(iter(offered.values()), ())

    # ---- coming in

    def account(self, user: str) -> Account:
        return Account(self.name, self.workspace, user)

    def personal_link(self, account: Account) -> str:
        """What opens this person's chat, for them alone and for a day: hand it over in private.

        In the example, their chair.
        """
        return self.surroundings.base_url.rstrip("/") + self._way(account)

    def _way(self, account: Account) -> str:
        if self.stage is not None:
            return self.chair_path(account)
        assert self.surroundings.clock is not None
        return f"/p/{self.links.cut(account.user, self.surroundings.clock() + LINK_LIVES)}"

    @staticmethod
    def chair_path(account: Account) -> str:
        return f"/chair/{quote(account.user, safe='')}"

    def invitation(self, token: str) -> str:
        """There is none: the web chat is reached by a personal link, which only a known person can have."""
        del token
        return ""

    async def check(self) -> Sequence[Finding]:
        place = self.surroundings.base_url
        if not is_private_line(place):
            fact, remedy = f"{place} is not encrypted", "serve it through HTTPS, or on loopback only"
            return [Finding("web chat", "warning", fact, remedy)]
        return [Finding("web chat", "ok", f"{place} ({'example' if self.stage else 'by personal link'})")]

    def routes(self) -> Sequence[BaseRoute]:
        from clusterbot.platforms.web.site import Site  # noqa: PLC0415  only a bot that serves pages needs templates

        return Site(self).routes()


def is_private_line(url: str) -> bool:
    """Whether nobody between the browser and us can read along."""
    parts = urlsplit(url)
    return parts.scheme == "https" or parts.hostname in {"localhost", "127.0.0.1", "::1"}
