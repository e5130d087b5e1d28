"""Long polling that confirms an update only after `receive` took it."""

import asyncio
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from clusterbot.chat.messages import Toast
from clusterbot.chat.platform import Json, NotTakenError, Receive
from clusterbot.chat.updates import FETCHED_BYTES, Account, FileSent, Update
from clusterbot.platforms.telegram.media import fetch
from clusterbot.platforms.telegram.outcomes import retry_after, said
from clusterbot.platforms.telegram.request import AiohttpRequest
from clusterbot.platforms.telegram.translate import OurBot, file_id, translate

log = structlog.get_logger()

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""Named explicitly: the setting of whoever polled last would stay in force (Bot API, getUpdates)."""
PAGE = 100
"""Most updates of one call (Bot API, getUpdates)."""
LONG_POLL_SECONDS = 50
"""The longest that the server waits for a first update."""
LONGEST_OUTAGE_PAUSE_SECONDS = 60.0
LONGEST_REFUSAL_PAUSE_SECONDS = 10.0
TOAST_LENGTH = 200
"""Longest answer to a callback query (Bot API, answerCallbackQuery)."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One payload of a page; `update` is None where it holds nothing for us."""

    id: int
    update: Update | None
    query: str  # the callback query that waits for an answer, "" if none does
    file: str = ""  # the id under which its file can be fetched


class Listener:
    """One long poll. What is not confirmed comes again from Telegram, for up to 24 hours."""

    def __init__(
        self,
        bot: Bot,
        request: AiohttpRequest,
        me: OurBot,
        receive: Receive,
        *,
        clock: Callable[[], datetime] | None = None,
        first_pause: float = 1.0,
    ) -> None:
        self._bot = bot
        self._request = request
        self._me = me
        self._receive = receive
        self._clock = clock
        self._outages = Pauses(first_pause, LONGEST_OUTAGE_PAUSE_SECONDS)
        self._refusals = Pauses(first_pause, LONGEST_REFUSAL_PAUSE_SECONDS)
        self._next = 0  # the first update not confirmed yet

    async def run(self) -> None:
        async with asyncio.TaskGroup() as answers:
            while True:
                try:
                    page = await self._ask()
                except TelegramError as error:
                    await asyncio.sleep(self._outage(error))
                    continue
                self._outages.over()
                if await self._hand_over(page, lambda query, toast: answers.create_task(self._answer(query, toast))):
                    self._refusals.over()
                else:
                    await asyncio.sleep(self._refusals.next())

    async def _ask(self) -> list[Json]:
        """The next page, raw: Bot.get_updates parses a page as a whole, so that one update it cannot read would
        block all those behind it.
        """
        query = {
            "offset": self._next,
            "limit": PAGE,
            "timeout": LONG_POLL_SECONDS,
            "allowed_updates": json.dumps(WANTED),
        }
        page = await self._request.post(
            f"{self._bot.base_url}/getUpdates?{urlencode(query)}", read_timeout=LONG_POLL_SECONDS + 10
        )
        if not isinstance(page, list):
            raise TelegramError("the answer holds no list of updates")
        updates = [one for one in page if isinstance(one, dict) and isinstance(one.get("update_id"), int)]
        if len(updates) < len(page):
            log.error("telegram.no_update", count=len(page) - len(updates))
            if not updates:  # without a number nothing can be confirmed: the same page would come at once
                raise TelegramError("the answer holds no update that can be read")
        return updates

    def _outage(self, error: TelegramError) -> float:
        """Say what is wrong, once an attempt, and how long to wait in seconds."""
        pause = self._outages.next()
        if isinstance(error, Conflict):
            log.error(
                "telegram.polled_by_another",
                said=said(error),
                meaning="another process polls with this token, or a webhook is set: only one can receive the updates",
            )
        elif isinstance(error, InvalidToken):
            log.error("telegram.token_refused", remedy="put a valid token from @BotFather into the settings")
            pause = LONGEST_OUTAGE_PAUSE_SECONDS
        elif isinstance(error, RetryAfter):
            pause = max(pause, retry_after(error).total_seconds())
        else:
            log.warning("telegram.outage", said=said(error), pause=round(pause, 1))
        return pause

    async def _hand_over(self, page: Sequence[Json], answer: "Answer") -> bool:
        """Hand a page over, in order per account and accounts side by side; False if something was not taken.

        The next call confirms all that stands before the first update that was not taken.
        """
        lanes: dict[Account, list[Arrival]] = {}
        for payload in page:
            arrival = self._read(payload)
            if arrival.update is not None:
                lanes.setdefault(arrival.update.account, []).append(arrival)
            elif arrival.query:
                answer(arrival.query, None)
        stopped = await asyncio.gather(*(self._hand_over_in_order(lane, answer) for lane in lanes.values()))
        not_taken = [id_ for id_ in stopped if id_ is not None]
        if page:
            self._next = min(not_taken, default=max(payload["update_id"] for payload in page) + 1)
        return not not_taken

    def _read(self, payload: Json) -> Arrival:
        id_, query = payload["update_id"], _query_id(payload)
        kinds = sorted(payload.keys() - {"update_id"})
        try:
            update = translate(payload, self._me, self._clock() if self._clock else None)
        except Exception:  # whatever it is, it must not block what comes behind it
            log.exception("telegram.unreadable", update=id_, kinds=kinds)
            return Arrival(id_, None, query)
        if update is None:
            log.debug("telegram.nothing_for_us", update=id_, kinds=kinds)
        return Arrival(id_, update, query, file_id(payload) if isinstance(update, FileSent) else "")

    async def _hand_over_in_order(self, lane: Sequence[Arrival], answer: "Answer") -> int | None:
        """The id of the first update that was not taken, or None."""
        for arrival in lane:
            assert arrival.update is not None
            try:
                reply = await self._receive(await self._whole(arrival.update, arrival.file))
            except NotTakenError:
                log.info("telegram.not_taken", update=arrival.id)
                return arrival.id
            except Exception:  # ours or not: it is not stored, so it must come again
                log.exception("telegram.not_taken", update=arrival.id)
                return arrival.id
            if arrival.query:
                answer(arrival.query, reply if isinstance(reply, Toast) else None)
        return None

    async def _whole(self, update: Update, file: str) -> Update:
        """With the content of its file, if it is not too large."""
        if not isinstance(update, FileSent) or not file or update.size > FETCHED_BYTES:
            return update
        return replace(update, content=await fetch(self._bot, self._request, file))

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


Answer = Callable[[str, Toast | None], object]
"""Answers a callback query, by its id, with words or a link or nothing, in the background."""


class Pauses:
    """Growing pauses, jittered so that many clients do not come back in step."""

    def __init__(self, first: float, longest: float) -> None:
        self._first = first
        self._longest = longest
        self._failures = 0

    def next(self) -> float:
        pause = min(self._longest, self._first * 2**self._failures)
        self._failures = min(self._failures + 1, 16)
        return float(pause * random.uniform(0.5, 1))  # noqa: S311  no secret depends on it

    def over(self) -> None:
        self._failures = 0
