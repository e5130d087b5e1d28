"""From a payload to `receive` and back: the same for updates that are polled and for those that are posted to us."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import structlog
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from clusterbot.chat.messages import Reply, Toast
from clusterbot.chat.platform import Json, NotTakenError, Receive
from clusterbot.chat.updates import FETCHED_BYTES, FileSent, Unreadable, Update
from clusterbot.platforms.telegram.media import fetch
from clusterbot.platforms.telegram.outcomes import said
from clusterbot.platforms.telegram.request import AiohttpRequest
from clusterbot.platforms.telegram.translate import OurBot, file_id, translate

log = structlog.get_logger()

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""Named explicitly: the setting of whoever asked last would stay in force (Bot API, getUpdates and setWebhook)."""
TOAST_LENGTH = 200
"""Longest answer to a callback query (Bot API, answerCallbackQuery)."""

FETCH_SECONDS = 20.0
"""From the moment an update is read until its file must be here. A page is read at once, and the next one waits for
it: so long may all its files take together, and others be held up by them."""
FETCHES = 4
"""Files fetched at once; each is in memory until it is handled."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One payload; `update` is None where it holds nothing for us."""

    id: int
    update: Update | None
    query: str  # the callback query that waits for an answer, "" if none does
    file: str = ""  # the id under which its file can be fetched,
    fetch_until: float = 0.0  # if it is here by then, on the loop's clock


class Intake:
    """Translates, hands over, and answers presses. It never confirms: how that is done is the way's own."""

    def __init__(
        self,
        bot: Bot,
        request: AiohttpRequest,
        me: OurBot,
        receive: Receive,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._bot, self._request, self._me, self._receive, self._clock = bot, request, me, receive, clock
        self._answers: set[asyncio.Task[None]] = set()
        self._fetches = asyncio.Semaphore(FETCHES)

    def read(self, payload: Json) -> Arrival:
        """What cannot be read is handed over as just that: it is kept, and does not block what comes behind it."""
        id_, query = payload["update_id"], _query_id(payload)
        kinds = sorted(payload.keys() - {"update_id"})
        try:
            update = translate(payload, self._me, self._clock() if self._clock else None)
        except Exception as error:  # whatever it is, it must not block what comes behind it
            log.exception("telegram.unreadable", update=id_, kinds=kinds)
            return Arrival(id_, self.unreadable(payload, error), query)
        if update is None:
            log.debug("telegram.nothing_for_us", update=id_, kinds=kinds)
        if not isinstance(update, FileSent):
            return Arrival(id_, update, query)
        return Arrival(id_, update, query, file_id(payload), asyncio.get_running_loop().time() + FETCH_SECONDS)

    def unreadable(self, payload: object, why: Exception) -> Unreadable:
        now = self._clock() if self._clock else datetime.fromtimestamp(0, UTC)
        return Unreadable.make("telegram", self._me.workspace, payload, why, now)

    async def take(self, arrival: Arrival) -> bool:
        """Hand it over; False where it was not taken and must come again. A press is answered in the background."""
        reply = None
        if arrival.update is not None:
            try:
                reply = await self._received(arrival.update, arrival)
            except NotTakenError:
                log.info("telegram.not_taken", update=arrival.id)
                return False
            except Exception:  # ours or not: it is not stored, so it must come again
                log.exception("telegram.not_taken", update=arrival.id)
                return False
        if arrival.query:
            self._begin(self._answer(arrival.query, reply if isinstance(reply, Toast) else None))
        return True

    async def finish(self) -> None:
        """Wait for the answers that are on their way."""
        await asyncio.gather(*self._answers, return_exceptions=True)

    async def _received(self, update: Update, arrival: Arrival) -> Reply | None:
        """Handed over with the content of its file, if that is not too large and can be had in time."""
        if not isinstance(update, FileSent) or not arrival.file or update.size > FETCHED_BYTES:
            return await self._receive(update)
        try:
            async with asyncio.timeout_at(arrival.fetch_until):
                await self._fetches.acquire()
        except TimeoutError:
            log.warning("telegram.file_not_fetched", said="others took all the time there was")
            return await self._receive(update)
        try:
            content = await fetch(self._bot, self._request, arrival.file, arrival.fetch_until)
            return await self._receive(replace(update, content=content))
        finally:
            self._fetches.release()

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def _answer(self, query: str, toast: Toast | None) -> None:
        """End the button's spinner. Losing this loses nothing, and it is refused when it comes too late.

        A link opens instead of the words; one that Telegram does not open leaves the words.
        """
        text = toast.text[:TOAST_LENGTH] if toast else ""
        try:
            if toast and toast.link:
                try:
                    await self._bot.answer_callback_query(query, url=toast.link)
                except BadRequest as error:
                    log.info("telegram.link_refused", said=said(error))
                else:
                    return
            await self._bot.answer_callback_query(query, text=text or None)
        except BadRequest as error:
            log.debug("telegram.answer_refused", said=said(error))
        except TelegramError as error:
            log.info("telegram.answer_lost", said=said(error))


def _query_id(payload: Json) -> str:
    """Of the press that waits for an answer, whatever else of it can be read."""
    query = payload.get("callback_query")
    id_ = query.get("id") if isinstance(query, dict) else ""
    return id_ if isinstance(id_, str) else ""
