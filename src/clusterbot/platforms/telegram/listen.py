"""Long polling that confirms an update only after `receive` took it."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from clusterbot.chat.platform import Json
from clusterbot.chat.updates import Account
from clusterbot.platforms.telegram.intake import WANTED, Arrival, Intake
from clusterbot.platforms.telegram.outcomes import retry_after, said
from clusterbot.platforms.telegram.request import AiohttpRequest

log = structlog.get_logger()

PAGE = 100
"""Most updates of one call (Bot API, getUpdates)."""
LONG_POLL_SECONDS = 50
"""The longest that the server waits for a first update."""
LONGEST_OUTAGE_PAUSE_SECONDS = 60.0
LONGEST_REFUSAL_PAUSE_SECONDS = 10.0
DRAIN_SECONDS = 5.0
"""What was fetched already has this long to be handled, once we are told to stop."""


class Listener:
    """One long poll. What is not confirmed comes again from Telegram, for up to 24 hours."""

    def __init__(
        self,
        bot: Bot,
        request: AiohttpRequest,
        intake: Intake,
        *,
        make_room: Callable[[], Awaitable[None]],
        first_pause: float = 1.0,
    ) -> None:
        self._bot = bot
        self._request = request
        self._intake = intake
        self._make_room = make_room  # called upon a conflict: takes away a webhook of our own
        self._outages = Pauses(first_pause, LONGEST_OUTAGE_PAUSE_SECONDS)
        self._refusals = Pauses(first_pause, LONGEST_REFUSAL_PAUSE_SECONDS)
        self._complaint = ""  # what was said last of an outage, "" while there is none
        self._next = 0  # the first update not confirmed yet

    async def run(self) -> None:
        """Until cancelled; then what was fetched is still handled, and its presses answered."""
        try:
            while True:
                try:
                    page = await self._ask()
                except TelegramError as error:
                    if isinstance(error, Conflict):
                        await self._make_room()
                    await asyncio.sleep(self._outage(error))
                    continue
                self._back()
                if await drained(self._hand_over(page)):
                    self._refusals.over()
                else:
                    await asyncio.sleep(self._refusals.next())
        finally:
            await self._intake.finish()

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
        """Say what is wrong, once and not at each attempt, and how long to wait in seconds."""
        pause = self._outages.next()
        if isinstance(error, InvalidToken):
            pause = LONGEST_OUTAGE_PAUSE_SECONDS
        elif isinstance(error, RetryAfter):
            pause = max(pause, retry_after(error).total_seconds())
        if (complaint := type(error).__name__) != self._complaint:
            self._complaint = complaint
            self._complain(error)
        return pause

    @staticmethod
    def _complain(error: TelegramError) -> None:
        if isinstance(error, Conflict):
            log.error(
                "telegram.polled_by_another",
                said=said(error),
                meaning="another process polls with this token, or a webhook is set: only one can receive the updates",
            )
        elif isinstance(error, InvalidToken):
            log.error("telegram.token_refused", remedy="put a valid token from @BotFather into the settings")
        else:
            log.warning(
                "telegram.outage", said=said(error), meaning="no updates come in; Telegram keeps them for a day"
            )

    def _back(self) -> None:
        self._outages.over()
        if self._complaint:
            log.warning("telegram.back", meaning="updates come in again")
            self._complaint = ""

    async def _hand_over(self, page: Sequence[Json]) -> bool:
        """Hand a page over, in order per account and accounts side by side; False if something was not taken.

        The next call confirms all that stands before the first update that was not taken.
        """
        lanes: dict[Account | None, list[Arrival]] = {}
        for payload in page:
            arrival = self._intake.read(payload)
            lanes.setdefault(arrival.update.account if arrival.update else None, []).append(arrival)
        stopped = await asyncio.gather(*(self._hand_over_in_order(lane) for lane in lanes.values()))
        not_taken = [id_ for id_ in stopped if id_ is not None]
        if page:
            self._next = min(not_taken, default=max(payload["update_id"] for payload in page) + 1)
        return not not_taken

    async def _hand_over_in_order(self, lane: Sequence[Arrival]) -> int | None:
        """The id of the first update that was not taken, or None."""
        for arrival in lane:
            if not await self._intake.take(arrival):
                return arrival.id
        return None


async def drained(work: Awaitable[bool]) -> bool:
    """Its result. Told to stop meanwhile, it lets the work end first, for a moment."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        with suppress(TimeoutError):
            await asyncio.wait_for(task, DRAIN_SECONDS)
        raise


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
