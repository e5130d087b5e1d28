"""From a payload to `receive` and back: whatever Slack delivers is acknowledged once it is committed, and only then."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import datetime
from typing import Any
from weakref import WeakValueDictionary

import structlog
from slack_bolt import BoltResponse
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest

from clusterbot.chat.messages import OpenForm, Reply, Toast
from clusterbot.chat.platform import Json, NotTakenError, Receive, SendError
from clusterbot.chat.updates import FETCHED_BYTES, FileSent, FormSubmitted, Unreadable, Update
from clusterbot.platforms.slack import files, render, typed
from clusterbot.platforms.slack.api import Api
from clusterbot.platforms.slack.people import People
from clusterbot.platforms.slack.translate import IN_OR_OUT, Ourselves, translate

Clock = Callable[[], datetime]

log = structlog.get_logger(__name__)

_TAKEN = BoltResponse(status=200)
_NOT_TAKEN = BoltResponse(status=503)  # bolt acknowledges nothing but 200


# A timestamp may be beyond all calendars, which is an error of arithmetic or even of the operating system.
_MISREAD = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, OSError, RecursionError)


class Intake(AsyncMiddleware):
    """Bolt's first middleware, which answers everything itself.

    Bolt's listeners acknowledge events before they run and look for the acknowledgement of an action every ten
    milliseconds; a middleware that returns the response does neither. Standing before bolt's authorization, it also
    saves the call of auth.test that would let the first updates overtake one another.
    """

    def __init__(self, api: Api, people: People, us: Ourselves, clock: Clock, receive: Receive) -> None:
        self._api, self._people, self._us, self._clock, self._receive = api, people, us, clock, receive
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._decorations: set[asyncio.Task[None]] = set()

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,  # noqa: ARG002  bolt passes its arguments by name
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002, ARG002
    ) -> BoltResponse:
        payload: Json = req.body
        try:
            return await (self._take(payload) if _is_readable(payload) else self._keep(payload))
        except NotTakenError as refusal:
            return self._not_taken(payload, refusal.words)
        except Exception:  # whatever it was, it must neither be acknowledged nor stop the others
            log.exception("an update from slack failed", kind=_kind(payload))
            return _NOT_TAKEN

    async def _take(self, payload: Json) -> BoltResponse:
        turn = self._turns.setdefault(_who(payload) or self._us.user, asyncio.Lock())
        async with turn:  # locks are fair: one person's updates are received in the order in which they came
            update = await self._understand(payload)
            if update is None:
                return _TAKEN
            reply = await self._receive(update)
        return self._answer(payload, update, reply)

    async def _understand(self, payload: Json) -> Update | None:
        try:
            event = payload.get("event", {})
            said = payload["message"] if payload.get("type") == "message_action" else event
            names = await self._people.names(user for user in typed.mentioned(said) if user != self._us.user)
            update = translate(payload, self._us, self._clock(), names)
            url = files.offered(event) if isinstance(update, FileSent) else ""
        except _MISREAD as error:
            return self._unreadable(payload, error, kind=_kind(payload))
        if update is None:
            self._note(payload)
            return None
        return await self._completed(await self._whole(update, url), payload)

    async def _keep(self, payload: Json) -> BoltResponse:
        """It has not even the outline that we count on: whose it is, nobody can tell."""
        await self._receive(self._unreadable(payload, TypeError()))
        return _TAKEN

    def _unreadable(self, payload: Json, why: Exception, **known: str) -> Unreadable:
        """Slack means something new by it; delivered again it would be no clearer."""
        kept = Unreadable.make("slack", self._us.workspace, payload, why, self._clock())
        log.warning("a payload from slack is not understood", update=kept.id, error=type(why).__name__, **known)
        return kept

    async def _whole(self, update: Update, url: str) -> Update:
        """With the content of its file, if it is not too large."""
        if not isinstance(update, FileSent) or not url or update.size > FETCHED_BYTES:
            return update
        return replace(update, content=await files.fetch(self._api, url))

    async def _completed(self, update: Update, payload: Json) -> Update:
        """With what Slack knows about the person and the place."""
        user, chat = update.account.user, update.chat
        if chat.kind == "private":
            channel = _channel(payload)
            if channel.startswith("D") and "event" in payload:
                self._people.met(user, channel)
            return replace(update, profile=await self._people.profile(user))
        if user == self._us.user:  # nobody is named as having taken us out
            return update
        profile, title = await asyncio.gather(self._people.profile(user), self._people.title(chat.id))
        return replace(update, profile=profile, chat=replace(chat, title=title or chat.title))

    def _note(self, payload: Json) -> None:
        event = payload.get("event", {}).get("type")
        if event in {"tokens_revoked", "app_uninstalled"}:
            log.error(
                "slack took our rights away; install the app again and run `clusterbot doctor`", slack_event=event
            )
        else:
            log.debug("slack told something that does not concern us", kind=_kind(payload))

    # ---- what goes back

    def _answer(self, payload: Json, update: Update, reply: Reply | None) -> BoltResponse:
        """The acknowledgement. A form or a word that cannot travel in it follows by itself: it only decorates."""
        match reply:
            case OpenForm(form) if isinstance(update, FormSubmitted):
                return _acknowledged({"response_action": "update", "view": render.view(form)})
            case OpenForm(form) if "trigger_id" in payload:
                what = {"trigger_id": payload["trigger_id"], "view": render.view(form)}
                self._decorate("a form could not be opened", self._api.ask("views.open", urgent=True, **what))
            case OpenForm():
                log.warning("slack opens forms only upon a press or a command", kind=_kind(payload))
            case Toast(text) if "command" in payload:
                return _acknowledged({"response_type": "ephemeral", **render.notice(text)})
            case Toast(text):
                self._whisper(payload, text)
        return _TAKEN

    def _not_taken(self, payload: Json, words: str) -> BoltResponse:
        """Events come again; presses, commands and forms do not, so the person is told to repeat them."""
        log.warning("an update from slack was not taken", kind=_kind(payload))
        if not words or "event" in payload:
            return _NOT_TAKEN
        fields = list(payload.get("view", {}).get("state", {}).get("values", {}))
        if fields:
            # Slack's own way to refuse a form: it stays open with what was typed, the words beside a field.
            return _acknowledged({"response_action": "errors", "errors": {fields[-1]: words}})
        self._whisper(payload, words)
        return _NOT_TAKEN

    def _whisper(self, payload: Json, words: str) -> None:
        """Words that only this person sees, where they pressed; in their private chat where that is unknown."""
        if "event" in payload:
            return  # a word after a message would be a message: the engine sends those
        if "response_url" in payload:
            body = {"response_type": "ephemeral", "replace_original": False, **render.notice(words)}
            self._decorate("a word could not be shown", self._api.respond(payload["response_url"], body))
        else:
            self._decorate("a word could not be shown", self._whisper_in_private(payload["user"]["id"], words))

    async def _whisper_in_private(self, user: str, words: str) -> None:
        where = {"channel": await self._people.private_channel(user, urgent=True), "user": user}
        await self._api.ask("chat.postEphemeral", urgent=True, **where, **render.notice(words))

    def _decorate(self, failure: str, work: Coroutine[Any, Any, Any]) -> None:
        async def done_or_logged() -> None:
            try:
                await work
            except SendError as error:
                log.info(failure, error=repr(error))

        task = asyncio.create_task(done_or_logged())
        self._decorations.add(task)
        task.add_done_callback(self._decorations.discard)

    async def finish(self) -> None:
        """Wait for what still follows the acknowledgements."""
        await asyncio.gather(*self._decorations, return_exceptions=True)


def _is_readable(payload: Json) -> bool:
    """Whether it has the outline that everything here counts on."""
    try:
        _who(payload), _kind(payload), _channel(payload)
    except (AttributeError, KeyError, TypeError):
        return False
    return True


def _acknowledged(body: Json) -> BoltResponse:
    return BoltResponse(status=200, body=body)


def _who(payload: Json) -> str:
    """Whose turn it is: the account that `translate` will name, before anything is awaited."""
    event = _event(payload)
    if event.get("type") in IN_OR_OUT:
        return str(event.get("inviter") or event.get("actor_id") or "")
    user = (
        payload.get("user_id") or payload.get("user") or event.get("user") or event.get("message", {}).get("user", "")
    )
    return str(user["id"] if isinstance(user, dict) else user)


def _channel(payload: Json) -> str:
    return str(_event(payload).get("channel", ""))


def _event(payload: Json) -> Json:
    """What happened, where this tells of an event that we can read."""
    event = payload.get("event")
    return event if isinstance(event, dict) else {}


def _kind(payload: Json) -> str:
    """For the log: what it was, without anybody's words."""
    event = _event(payload)
    return ".".join(str(part) for part in (payload.get("type"), event.get("type"), event.get("subtype")) if part)
