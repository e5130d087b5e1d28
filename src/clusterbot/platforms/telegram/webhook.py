"""Telegram's webhook: whoever knows the secret may post an update, and 200 is said once it is committed."""

import asyncio
import hmac
import json
from weakref import WeakValueDictionary

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from clusterbot.chat.updates import Account
from clusterbot.platforms.telegram.intake import WANTED, Arrival, Intake
from clusterbot.platforms.telegram.listen import LONGEST_OUTAGE_PAUSE_SECONDS, Pauses
from clusterbot.platforms.telegram.outcomes import retry_after, said
from clusterbot.platforms.telegram.settings import WEBHOOK_PATH, Settings

log = structlog.get_logger()

HEADER = "X-Telegram-Bot-Api-Secret-Token"
BODY_BYTES = 1 << 20
"""An update is a message, and one it answers: 4,096 characters each, with entities and keyboards. This is plenty."""


class Webhook:
    """The far end of setWebhook. What is not answered with 200 comes again from Telegram, for up to 24 hours."""

    def __init__(self, settings: Settings, *, first_pause: float = 1.0) -> None:
        self._url, self._secret = settings.webhook, settings.webhook_secret
        self._pauses = Pauses(first_pause, LONGEST_OUTAGE_PAUSE_SECONDS)
        self._intake: Intake | None = None
        self._turns: WeakValueDictionary[Account, asyncio.Lock] = WeakValueDictionary()

    def route(self) -> Route:
        return Route(WEBHOOK_PATH, self._post, methods=["POST"], max_body_size=BODY_BYTES)

    async def run(self, bot: Bot, intake: Intake) -> None:
        """Tell Telegram where we are, and be there until cancelled. It stays told: updates wait for our return."""
        self._intake = intake
        try:
            await self._tell(bot)
            await asyncio.Event().wait()
        finally:
            self._intake = None
            await intake.finish()

    async def _tell(self, bot: Bot) -> None:
        """Until Telegram has heard it. Every replica tells it; they all say the same."""
        while True:
            pause = self._pauses.next()
            try:
                await bot.set_webhook(self._url, allowed_updates=WANTED, secret_token=self._secret)
            except TelegramError as error:
                if isinstance(error, RetryAfter):
                    pause = max(pause, retry_after(error).total_seconds())
                log.warning("telegram.webhook_not_set", said=said(error), pause=round(pause, 1))
            else:
                log.info("telegram.webhook_set")
                return
            await asyncio.sleep(pause)

    async def _post(self, request: Request) -> Response:
        """Who has no secret learns nothing, and nothing of theirs is read."""
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            log.warning("telegram.webhook_refused", why="the secret is missing or wrong")
            return Response(status_code=401)
        intake = self._intake
        if intake is None:  # starting, or on our way out
            return Response(status_code=503)
        body = await request.body()
        try:
            payload = json.loads(body)
            arrival = intake.read(payload)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            # Telegram means something new by it; posted again it would be no clearer, and hold up what comes after.
            log.error("telegram.unreadable", error=type(error).__name__)  # noqa: TRY400  people's words may stand in it
            arrival = Arrival(0, intake.unreadable(body, error), "")
        account = arrival.update.account if arrival.update else None
        # Telegram posts up to forty at once: locks are fair, so an account's updates keep the order they came in.
        turn = asyncio.Lock() if account is None else self._turns.setdefault(account, asyncio.Lock())
        async with turn:
            taken = await intake.take(arrival)
        return Response(status_code=200 if taken else 503)
