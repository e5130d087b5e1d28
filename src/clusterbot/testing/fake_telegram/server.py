"""The fake Bot API server: what the bot calls, and what people in front of it do and see."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from math import ceil
from typing import Any, Literal, Self

import aiohttp
from aiohttp import web

from clusterbot.chat.messages import File
from clusterbot.chat.updates import Chat
from clusterbot.testing.contract import Outcome, Shown
from clusterbot.testing.fake_telegram import entities
from clusterbot.testing.fake_telegram.specification import Params, Refused, check
from clusterbot.testing.fake_telegram.world import Entry, Json, Pending, Person, Place, Query, Rows
from clusterbot.testing.gatekeeper import Gatekeeper
from clusterbot.testing.patience import HANGS

DAY_ZERO = datetime(2026, 3, 22, 7, 30, tzinfo=UTC)
UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})  # left out unless named
BUTTON_BYTES, KEYBOARD_BYTES, KEYBOARD_BUTTONS, ROW_BUTTONS = 64, 10_000, 100, 8
CAPTION_UNITS = 1024
PHOTO_BYTES, UPLOAD_BYTES, DOWNLOAD_BYTES = 10_000_000, 50_000_000, 20_000_000  # Bot API, "Sending files", getFile
_SENDS = ("sendMessage", "sendPhoto", "sendDocument", "sendVoice", "editMessageText")
DELETABLE_FOR = timedelta(hours=48)

_OUTCOMES: dict[Outcome, Refused] = {
    "busy": Refused("Too Many Requests: retry after 7", 429, {"retry_after": 7}),
    "blocked": Refused("Forbidden: bot was blocked by the user", 403),
    "moved": Refused(
        "Bad Request: group chat was upgraded to a supergroup chat", 400, {"migrate_to_chat_id": -1001234567890}
    ),
    "gone": Refused("Bad Request: message to edit not found"),
    "refused": Refused('Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
}

Where = Chat | int | str | None
"""A chat, its id, or None for somebody's private chat with the bot."""


class FakeTelegram:
    """Start it, point a bot in this or another process at `url` with `token`, and let people talk.

    All state is here: the bot may be killed and started again. Nobody exists before `person` and `group` say so.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], datetime] = lambda: DAY_ZERO,
        token: str = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",  # noqa: S107  made up
        username: str = "clusterbot",
    ) -> None:
        self.token = token
        self.username = username
        self.bot_id = int(token.partition(":")[0])
        self.reads_everything = False  # privacy mode is on
        self.webhook = ""  # set by a test, it is somebody else's: nothing is posted there
        self.webhook_secret = ""
        self._posting: asyncio.Task[None] | None = None
        self._last_error = ""  # of posting
        self.calls: list[tuple[str, Params]] = []  # every call that the specification let pass, but getUpdates
        self.commands: dict[tuple[str, str], list[Json]] = {}  # by scope, as JSON, and language
        self.menu_button = "default"  # in private chats
        self.gatekeeper: Gatekeeper | None = None  # refuses what comes too fast, where a test wants one
        self._clock = clock
        self._people: dict[int, Person] = {}
        self._places: dict[int, Place] = {}
        self._numbers = count(1)
        self._update_ids = count(700_000_001)
        self._pending: list[Pending] = []
        self._newest: Pending | None = None
        self._sent: set[int] = set()
        self._acknowledged: set[int] = set()
        self._refused: set[int] = set()
        self._queries: dict[str, Query] = {}
        self._allowed: frozenset[str] | None = None
        self._polls = 0
        self._changed = asyncio.Condition()
        self._outcomes: list[Outcome | None] = []
        self._files: dict[str, File] = {}  # what people sent, by file_id
        self._paths: dict[str, File] = {}  # what getFile offered for download
        self.downloads = 0
        self.downloads_at_once = 0  # the most there were
        self._downloading = 0
        self._files_move = asyncio.Event()
        self._files_move.set()
        self._runner: web.AppRunner | None = None
        self.url = ""

    # ---- the server

    async def start(self, port: int = 0) -> None:
        """Listen on 127.0.0.1; port 0 takes a free one. `url` is known afterwards."""
        app = web.Application(client_max_size=60_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._serve_file)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        await self._stop_posting()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method, silent = request.match_info["method"], False
        try:
            if request.match_info["token"] != self.token:
                raise Refused("Unauthorized", 401)  # noqa: TRY301  one place turns refusals into answers
            params = check(method, await _given(request))
            if method != "getUpdates":
                self.calls.append((method, params))
            if method in _SENDS:
                self._pass_gatekeeper(method, params["chat_id"])
                silent = await self._meets_outcome()
            result = await self._methods()[method](params)
        except Refused as refused:
            return self._response(_refusal(refused), refused.code)
        if silent and request.transport is not None:
            request.transport.close()
        return self._response({"ok": True, "result": result}, 200)

    @staticmethod
    def _response(body: Json, status: int) -> web.Response:
        return web.json_response(body, status=status)

    def _pass_gatekeeper(self, method: str, chat_id: int) -> None:
        if self.gatekeeper is None:
            return
        wait = self.gatekeeper.seconds_to_wait(str(chat_id), in_group=chat_id < 0, is_edit=method.startswith("edit"))
        if wait > 0:
            seconds = ceil(wait)  # the Bot API knows no fractions
            raise Refused(f"Too Many Requests: retry after {seconds}", 429, {"retry_after": seconds})

    async def _meets_outcome(self) -> bool:
        """Raise the refusal that awaits this send, if one does; True where the line is cut after it."""
        async with self._changed:
            outcome = self._outcomes.pop(0) if self._outcomes else None
            self._changed.notify_all()
        if outcome is not None and outcome != "silent":
            raise _OUTCOMES[outcome]
        return outcome == "silent"

    def _methods(self) -> dict[str, Callable[[Params], Awaitable[Any]]]:
        return {
            "getMe": self._get_me,
            "getUpdates": self._get_updates,
            "getWebhookInfo": self._get_webhook_info,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "sendMessage": self._send_message,
            "sendPhoto": self._send_upload,
            "sendDocument": self._send_upload,
            "sendVoice": self._send_upload,
            "getFile": self._get_file,
            "editMessageText": self._edit_message_text,
            "editMessageReplyMarkup": self._edit_message_reply_markup,
            "deleteMessage": self._delete_message,
            "deleteMessages": self._delete_messages,
            "answerCallbackQuery": self._answer_callback_query,
            "leaveChat": self._leave_chat,
            "setMyCommands": self._set_my_commands,
            "getMyCommands": self._get_my_commands,
            "deleteMyCommands": self._delete_my_commands,
            "setChatMenuButton": self._set_chat_menu_button,
        }

    # ---- the Bot API: updates

    async def _get_updates(self, params: Params) -> list[Json]:
        if self.webhook:
            raise Refused(
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
                409,
            )
        offset, limit = params.get("offset", 0), min(max(params.get("limit", 100), 1), 100)
        if "allowed_updates" in params:
            self._allowed = frozenset(params["allowed_updates"])
        async with self._changed:
            self._polls += 1
            this = self._polls
            self._confirm(offset)
            self._changed.notify_all()
            try:
                async with asyncio.timeout(min(params.get("timeout", 0), 50)):
                    await self._changed.wait_for(lambda: self._polls != this or self._waiting(offset))
            except TimeoutError:
                return []
            if self._polls != this:
                raise Refused(
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                    409,
                )
            page = self._waiting(offset)[:limit]
            for pending in page:
                pending.delivered, pending.again = True, False
            return [pending.payload for pending in page]

    def _confirm(self, offset: int) -> None:
        """Whatever stands below the offset is confirmed; what was delivered and is asked for again was refused.

        Without an offset somebody begins anew, and refuses nothing.
        """
        if not offset:
            for pending in self._pending:
                pending.delivered = False
                self._refused.discard(pending.id)
        if offset < 0:
            offset = max((pending.id for pending in self._pending), default=0) + 1 + offset
        for pending in self._pending:
            if pending.id < offset:
                self._acknowledged.add(pending.id)
                self._refused.discard(pending.id)
            elif pending.delivered:
                self._refused.add(pending.id)
        self._pending = [pending for pending in self._pending if pending.id >= offset or pending.again]

    def _waiting(self, offset: int) -> list[Pending]:
        return [pending for pending in self._pending if pending.id >= offset or pending.again]

    async def _happens(self, kind: str, content: Json) -> int:
        """Something happened that the bot may hear of."""
        id_ = next(self._update_ids)
        if self._allowed is not None and self._allowed and kind not in self._allowed:
            return id_
        if not self._allowed and kind in UNASKED:
            return id_
        async with self._changed:
            self._newest = Pending(id_, {"update_id": id_, kind: content})
            self._pending.append(self._newest)
            self._sent.add(id_)
            self._changed.notify_all()
        return id_

    async def _get_webhook_info(self, _: Params) -> Json:
        error = {"last_error_date": 1, "last_error_message": self._last_error} if self._last_error else {}
        count = len(self._pending)
        return {"url": self.webhook, "has_custom_certificate": False, "pending_update_count": count, **error}

    async def _set_webhook(self, params: Params) -> bool:
        """HTTPS is not asked for: nor does a Bot API server of one's own, and no other one can be reached here."""
        url, secret = params["url"], params.get("secret_token", "")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
            raise Refused("Bad Request: secret token contains unallowed characters")
        if "allowed_updates" in params:
            self._allowed = frozenset(params["allowed_updates"])
        await self._stop_posting()
        self.webhook, self.webhook_secret = url, secret
        self._posting = asyncio.create_task(self._post_updates(url, secret))
        return True

    async def _delete_webhook(self, _: Params) -> bool:
        self.webhook = ""
        await self._stop_posting()
        return True

    async def _stop_posting(self) -> None:
        if self._posting is not None:
            self._posting.cancel()
            await asyncio.gather(self._posting, return_exceptions=True)
            self._posting = None

    async def _post_updates(self, url: str, secret: str) -> None:
        """Chats side by side, each in order; what is not answered with 2xx is posted again after a while."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            while True:
                async with self._changed:
                    await self._changed.wait_for(lambda: self._pending)
                    page = list(self._pending)
                lanes: dict[int, list[Pending]] = {}
                for pending in page:
                    lanes.setdefault(_sender(pending.payload), []).append(pending)
                done = await asyncio.gather(*(self._post_lane(session, url, secret, lane) for lane in lanes.values()))
                if not all(done):
                    await asyncio.sleep(0.2)

    async def _post_lane(self, session: aiohttp.ClientSession, url: str, secret: str, lane: Sequence[Pending]) -> bool:
        for pending in lane:
            pending.again = False
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
            try:
                async with session.post(url, json=pending.payload, headers=headers) as response:
                    status = response.status
            except aiohttp.ClientError:
                status = 0
            async with self._changed:
                if not 200 <= status < 300:
                    self._last_error = f"Wrong response from the webhook: {status}" if status else "Connection refused"
                    self._refused.add(pending.id)
                else:
                    self._acknowledged.add(pending.id)
                    self._refused.discard(pending.id)
                    if not pending.again:  # asked for once more in the meantime
                        self._pending.remove(pending)
                self._changed.notify_all()
            if not 200 <= status < 300:
                return False
        return True

    # ---- the Bot API: the bot and its messages

    async def _get_me(self, _: Params) -> Json:
        return {
            **self._bot_user(),
            "can_join_groups": True,
            "can_read_all_group_messages": self.reads_everything,
            "supports_inline_queries": False,
        }

    def _bot_user(self) -> Json:
        return {"id": self.bot_id, "is_bot": True, "first_name": "Clusterbot", "username": self.username}

    async def _send_message(self, params: Params) -> Json:
        place = self._writable(params["chat_id"])
        parsed = entities.parse(params["text"], params.get("parse_mode"))
        return self._added(place, params, parsed)

    async def _send_upload(self, params: Params) -> Json:
        place = self._writable(params["chat_id"])
        kind = next(name for name in ("photo", "voice", "document") if name in params)
        upload: File | str = params[kind]
        if not isinstance(upload, File):
            raise Refused("Bad Request: wrong remote file identifier specified: Wrong string length")
        if not upload.content:
            raise Refused("Bad Request: file must be non-empty")
        if len(upload.content) > (PHOTO_BYTES if kind == "photo" else UPLOAD_BYTES):
            raise Refused("Request Entity Too Large", 413)
        if kind == "photo" and not upload.media_type.startswith("image/"):
            raise Refused("Bad Request: IMAGE_PROCESS_FAILED")
        if kind == "photo" and b"panorama" in upload.content:  # stands for a picture of odd proportions
            raise Refused("Bad Request: PHOTO_INVALID_DIMENSIONS")
        caption = params.get("caption", "")
        parsed = entities.parse(caption, params.get("parse_mode")) if caption else entities.Parsed("")
        if entities.units(parsed.text) > CAPTION_UNITS:
            raise Refused("Bad Request: message caption is too long")
        return self._added(place, params, parsed, upload)

    def _added(self, place: Place, params: Params, parsed: entities.Parsed, upload: File | None = None) -> Json:
        topic = params.get("message_thread_id", 0)
        if topic and topic not in place.topics:
            raise Refused("Bad Request: message thread not found")
        if topic in place.closed:
            raise Refused("Bad Request: TOPIC_CLOSED")
        entry = self._enter(place, self.bot_id, parsed.text.strip(), topic)
        entry.entities, entry.rows, entry.upload = parsed.entities, _rows(params.get("reply_markup")), upload
        return self._as_message(place, entry)

    async def _get_file(self, params: Params) -> Json:
        file = self._files.get(params["file_id"])
        if file is None:
            raise Refused("Bad Request: wrong file_id or the file is temporarily unavailable")
        if len(file.content) > DOWNLOAD_BYTES:
            raise Refused("Bad Request: file is too big")
        path = f"documents/{params['file_id']}"
        self._paths[path] = file
        return {"file_id": params["file_id"], "file_unique_id": "u", "file_size": len(file.content), "file_path": path}

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        """What getFile named; to whoever has the token."""
        file = self._paths.get(request.match_info["path"])
        if request.match_info["token"] != self.token or file is None:
            return self._response({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        self.downloads += 1
        self._downloading += 1
        self.downloads_at_once = max(self.downloads_at_once, self._downloading)
        try:
            await self._files_move.wait()
        finally:
            self._downloading -= 1
        return web.Response(body=file.content, content_type="application/octet-stream")

    async def _edit_message_text(self, params: Params) -> Json:
        place, entry = self._editable(params)
        parsed = entities.parse(params.get("text", ""), params.get("parse_mode"), "Bad Request: MESSAGE_TOO_LONG")
        self._change(entry, parsed.text.strip(), parsed.entities, _rows(params.get("reply_markup")))
        return self._as_message(place, entry)

    async def _edit_message_reply_markup(self, params: Params) -> Json:
        place, entry = self._editable(params)
        self._change(entry, entry.text, entry.entities, _rows(params.get("reply_markup")))
        return self._as_message(place, entry)

    def _editable(self, params: Params) -> tuple[Place, Entry]:
        place = self._writable(params["chat_id"])
        entry = place.entries.get(params["message_id"])
        if entry is None or entry.deleted:
            raise Refused("Bad Request: message to edit not found")
        if entry.author != self.bot_id:
            raise Refused("Bad Request: message can't be edited")
        return place, entry

    def _change(self, entry: Entry, text: str, marks: tuple[Json, ...], rows: Rows) -> None:
        if (entry.text, entry.entities, entry.rows) == (text, marks, rows):
            raise Refused(
                "Bad Request: message is not modified: specified new message content and reply markup are exactly "
                "the same as a current content and reply markup of the message"
            )
        entry.text, entry.entities, entry.rows, entry.edited = text, marks, rows, True

    async def _delete_message(self, params: Params) -> bool:
        entry = self._writable(params["chat_id"]).entries.get(params["message_id"])
        if entry is None or entry.deleted:
            raise Refused("Bad Request: message to delete not found")
        self._delete(entry)
        return True

    async def _delete_messages(self, params: Params) -> bool:
        place = self._writable(params["chat_id"])
        if not 1 <= len(params["message_ids"]) <= 100:
            raise Refused("Bad Request: there must be 1-100 message identifiers")
        for id_ in params["message_ids"]:
            if id_ in place.entries:
                self._delete(place.entries[id_])
        return True

    def _delete(self, entry: Entry) -> None:
        if self._clock() - entry.at > DELETABLE_FOR:
            raise Refused("Bad Request: message can't be deleted for everyone")
        entry.deleted = True

    async def _answer_callback_query(self, params: Params) -> bool:
        query = self._queries.get(params["callback_query_id"])
        if query is None:
            raise Refused("Bad Request: query is too old and response timeout expired or query ID is invalid")
        text = params.get("text", "")
        if entities.units(text) > 200:
            raise Refused("Bad Request: MESSAGE_TOO_LONG")
        link = params.get("url", "")
        if link and not self._opens_us(link):
            raise Refused("Bad Request: URL_INVALID")
        if link or text:  # the app opens the link, and shows no words then
            query.person.toasts.append(f"opens {link}" if link else text)
        async with self._changed:
            query.answered = True
            self._changed.notify_all()
        return True

    def _opens_us(self, link: str) -> bool:
        """Of all links only the bot's own start link may be opened (Bot API, answerCallbackQuery; no game here)."""
        return re.fullmatch(rf"(https?://)?t\.me/{self.username}\?start=[A-Za-z0-9_-]{{1,64}}", link) is not None

    async def _leave_chat(self, params: Params) -> bool:
        """The bot goes out by itself, and hears of it as of any change of its standing."""
        place = self._writable(params["chat_id"])
        if place.kind == "private":
            raise Refused("Bad Request: chat member status can't be changed in private chats")
        place.bot = "out"
        await self._stands(place, self.bot_id, "member", "left")
        return True

    # ---- the Bot API: commands

    async def _set_my_commands(self, params: Params) -> bool:
        commands: list[Json] = params["commands"]
        if len(commands) > 100:
            raise Refused("Bad Request: BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise Refused("Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise Refused("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands[self._scope(params)] = commands
        return True

    async def _get_my_commands(self, params: Params) -> list[Json]:
        return self.commands.get(self._scope(params), [])

    async def _delete_my_commands(self, params: Params) -> bool:
        self.commands.pop(self._scope(params), None)
        return True

    async def _set_chat_menu_button(self, params: Params) -> bool:
        if "chat_id" in params:
            self._writable(params["chat_id"])
        self.menu_button = params.get("menu_button", {"type": "default"})["type"]
        return True

    def _scope(self, params: Params) -> tuple[str, str]:
        scope, language = params.get("scope", {"type": "default"}), params.get("language_code", "")
        if not re.fullmatch(r"([a-z]{2})?", language):
            raise Refused("Bad Request: invalid language code specified")
        if "chat_id" in scope:
            scope = {**scope, "chat_id": self._writable(int(scope["chat_id"])).id}
        return json.dumps(scope, sort_keys=True), language

    # ---- the world

    def person(
        self,
        user_id: int | str,
        *,
        name: str = "Ada",
        locale: str = "en",
        zone: str = "",
        begun: bool = False,
        username: str = "",
    ) -> Person:
        """Somebody. Unless `begun`, the bot cannot write to them before they wrote to it. Telegram tells no zone."""
        del zone
        person = Person(int(user_id), name, locale, begun, username=username)
        self._people[person.id] = person
        self._places[person.id] = Place(person.id, "private")
        return person

    def group(
        self,
        chat_id: int | str,
        *,
        title: str = "Cluster",
        people: Iterable[int | str] = (),
        topics: Sequence[int] = (),
    ) -> Place:
        """A group that the bot is in already. Ids that begin with -100 are supergroups, others basic groups."""
        kind: Literal["supergroup", "group"] = "supergroup" if str(chat_id).startswith("-100") else "group"
        place = Place(int(chat_id), kind, title, {int(user) for user in people}, dict.fromkeys(topics, ""))
        self._places[place.id] = place
        return place

    def _place(self, where: Where, user: int | str | None = None) -> Place:
        id_ = where.id if isinstance(where, Chat) else where
        if id_ is None:
            id_ = user
        assert id_ is not None, "say which chat"
        return self._places[int(id_)]

    def _writable(self, chat_id: int | str) -> Place:
        """The chat, if the bot may write there. Raises Refused in the server's words."""
        place = self._places.get(chat_id) if isinstance(chat_id, int) else None
        if place is None:
            raise Refused("Bad Request: chat not found")
        person = self._people.get(place.id)
        if person is not None and person.blocked:
            raise Refused("Forbidden: bot was blocked by the user", 403)
        if person is not None and not person.begun:
            raise Refused("Forbidden: bot can't initiate conversation with a user", 403)
        if place.moved_to:
            raise Refused(
                "Bad Request: group chat was upgraded to a supergroup chat",
                parameters={"migrate_to_chat_id": place.moved_to},
            )
        if place.bot == "kicked":
            raise Refused(f"Forbidden: bot was kicked from the {place.kind} chat", 403)
        if place.bot == "out":
            raise Refused(f"Forbidden: bot is not a member of the {place.kind} chat", 403)
        return place

    def _enter(self, place: Place, author: int, text: str, topic: int = 0) -> Entry:
        id_ = len(place.entries) + 1 if place.kind == "supergroup" else next(self._numbers)
        entry = Entry(id_, self._clock(), author, text, topic=topic)
        place.entries[id_] = entry
        return entry

    def _as_message(self, place: Place, entry: Entry, **more: Any) -> Json:
        author = self._people.get(entry.author)
        message: Json = {
            "message_id": entry.id,
            "date": int(entry.at.timestamp()),
            "chat": place.as_chat(self._people.get(place.id)),
            "from": author.as_user() if author else self._bot_user(),
        }
        if entry.text and not entry.upload:
            message["text"] = entry.text
        if entry.entities and not entry.upload:
            message["entities"] = list(entry.entities)
        if entry.rows:
            message["reply_markup"] = {"inline_keyboard": [list(row) for row in entry.rows]}
        message |= entry.content
        if entry.topic:
            message |= {"message_thread_id": entry.topic, "is_topic_message": True}
        return message | more

    # ---- what people do

    async def types(
        self, text: str, *, user: int | str, chat: Where = None, reply_to: int | str = "", topic: int = 0
    ) -> str:
        """Somebody writes. In a group the bot hears of it only as far as privacy mode lets it. Returns the id.

        What is longer than a message leaves somebody's app as several.
        """
        while len(text) > entities.TEXT_UNITS:
            await self.types(text[: entities.TEXT_UNITS], user=user, chat=chat, reply_to=reply_to, topic=topic)
            text = text[entities.TEXT_UNITS :]
        place, person = self._place(chat, user), self._people[int(user)]
        topic = topic or _topic(chat)
        entry = self._enter(place, person.id, text, topic)
        entry.entities = _typed_entities(text)
        more: Json = {}
        if reply_to:
            more["reply_to_message"] = self._as_message(place, place.entries[_last_id(reply_to)])
        elif topic:
            more["reply_to_message"] = {**self._as_message(place, Entry(topic, entry.at, person.id, ""))}
        await self._says(place, person, self._as_message(place, entry, **more))
        return str(entry.id)

    async def _says(self, place: Place, person: Person, message: Json, kind: str = "message") -> None:
        if place.kind == "private":
            person.begun = True
        elif not self._hears(message):
            return
        await self._happens(kind, message)

    def _hears(self, message: Json) -> bool:
        """Privacy mode (Bots FAQ, "What messages will my bot get?")."""
        words: str = message.get("text") or message.get("caption") or ""
        answered = message.get("reply_to_message", {}).get("from", {}).get("id")
        addressed = f"@{self.username}".lower() in words.lower()
        is_command = words.startswith("/") and ("@" not in words.split(maxsplit=1)[0] or addressed)
        return self.reads_everything or addressed or is_command or answered == self.bot_id

    async def edits(self, message_id: int | str, text: str, *, user: int | str, chat: Where = None) -> None:
        """Somebody changes what they wrote."""
        place, person = self._place(chat, user), self._people[int(user)]
        entry = place.entries[int(message_id)]
        entry.text, entry.edited, entry.entities = text, True, _typed_entities(text)
        message = self._as_message(place, entry, edit_date=int(self._clock().timestamp()))
        await self._says(place, person, message, "edited_message")

    async def sends(
        self, content: Json, *, user: int | str, chat: Where = None, caption: str = "", reply_to: int | str = ""
    ) -> str:
        """Somebody sends something other than words: {"sticker": {...}}, as the Bot API writes it."""
        place, person = self._place(chat, user), self._people[int(user)]
        entry = self._enter(place, person.id, "")
        entry.content = {**content, **({"caption": caption} if caption else {})}
        more: Json = {}
        if reply_to:
            more["reply_to_message"] = self._as_message(place, place.entries[_last_id(reply_to)])
        await self._says(place, person, self._as_message(place, entry, **more))
        return str(entry.id)

    async def attaches(
        self,
        file: File,
        *,
        user: int | str,
        chat: Where = None,
        caption: str = "",
        reply_to: int | str = "",
    ) -> str:
        """Somebody sends a file as their app would: a photo, a voice note, or a document. Returns the message's id."""
        id_ = f"file{len(self._files) + 1:04}"
        self._files[id_] = file
        about: Json = {"file_id": id_, "file_unique_id": f"u{id_}", "file_size": len(file.content)}
        if file.media_type == "image/jpeg":
            content: Json = {"photo": [{**about, "file_id": "thumb", "width": 1, "height": 1}]}
            content["photo"].append({**about, "width": 9, "height": 9})
        elif file.media_type == "audio/ogg":
            content = {"voice": {**about, "duration": 3, "mime_type": file.media_type}}
        else:
            content = {"document": {**about, "file_name": file.name, "mime_type": file.media_type}}
        return await self.sends(content, user=user, chat=chat, caption=caption, reply_to=reply_to)

    def loses_files(self) -> None:
        """Whatever people have sent so far cannot be had any more."""
        self._files.clear()

    def holds_files(self, *, hold: bool = True) -> None:
        """The file server takes every request and answers none, until it is told to go on."""
        (self._files_move.clear if hold else self._files_move.set)()

    async def presses(self, message_id: int | str, label: str, *, user: int | str, chat: Where = None) -> None:
        """Somebody presses a button under a message, deleted in the meantime or not."""
        place, person = self._place(chat, user), self._people[int(user)]
        entry = place.entries[_last_id(message_id)]
        data = next(button["callback_data"] for row in entry.rows for button in row if button["text"] == label)
        seen = self._as_message(place, entry)
        if entry.deleted:
            seen = {"chat": seen["chat"], "message_id": entry.id, "date": 0}
        id_ = f"{person.id}{len(self._queries) + 1:06}"
        content = {"id": id_, "from": person.as_user(), "message": seen, "chat_instance": "1", "data": data}
        self._queries[id_] = Query(id_, 0, person)
        self._queries[id_].update_id = await self._happens("callback_query", content)

    async def blocks(self, *, user: int | str) -> None:
        """Somebody stops the bot."""
        self._people[int(user)].blocked = True
        await self._stands(self._place(None, user), user, "member", "kicked")

    async def unblocks(self, *, user: int | str) -> None:
        self._people[int(user)].blocked = False
        await self._stands(self._place(None, user), user, "kicked", "member")

    async def adds_bot(self, chat: Where, *, user: int | str) -> None:
        """Somebody puts the bot into a group."""
        place = self._place(chat)
        place.bot = "in"
        await self._stands(place, user, "left", "member")

    async def removes_bot(self, chat: Where, *, user: int | str) -> None:
        """Somebody takes the bot out of a group."""
        place = self._place(chat)
        place.bot = "kicked"
        await self._stands(place, user, "member", "kicked")

    async def _stands(self, place: Place, user: int | str, before: str, after: str) -> None:
        person = self._people.get(int(user))  # nobody's account is the bot's own
        content = {
            "chat": place.as_chat(self._people.get(place.id)),
            "from": person.as_user() if person else self._bot_user(),
            "date": int(self._clock().timestamp()),
            "old_chat_member": self._as_standing(before),
            "new_chat_member": self._as_standing(after),
        }
        await self._happens("my_chat_member", content)

    def _as_standing(self, status: str) -> Json:
        return {"status": status, "user": self._bot_user(), **({"until_date": 0} if status == "kicked" else {})}

    async def becomes_supergroup(self, chat: Where, *, user: int | str) -> str:
        """A basic group becomes a supergroup, which changes its id: the new one is returned."""
        old, person = self._place(chat), self._people[int(user)]
        new = self.group(f"-100{abs(old.id)}", title=old.title, people=old.people)
        old.moved_to = new.id
        there = self._as_message(old, self._enter(old, person.id, ""), migrate_to_chat_id=new.id)
        here = self._as_message(new, self._enter(new, person.id, ""), migrate_from_chat_id=old.id)
        await self._happens("message", there)
        await self._happens("message", here)
        return str(new.id)

    async def arrives(self, kind: str, content: Json) -> None:
        """Any other update, as the Bot API writes it."""
        await self._happens(kind, content)

    # ---- what people see, and what tests ask

    async def shown(self, chat: Where, *, user: int | str | None = None) -> list[Shown]:
        """What the chat shows of the bot's, oldest first."""
        place = self._place(chat, user)
        topic = _topic(chat)
        return [
            Shown(
                str(entry.id),
                entry.text,
                tuple(tuple(b["text"] for b in row) for row in entry.rows),
                entry.edited,
                (entry.upload,) if entry.upload else (),
            )
            for entry in place.standing()
            if entry.author == self.bot_id and topic in (0, entry.topic)
        ]

    def marks(self, chat: Where, message_id: int | str) -> tuple[Json, ...]:
        """The entities of a message: what is bold, a link, code."""
        return self._place(chat).entries[int(message_id)].entities

    def deletes(self, message_id: int | str, *, chat: Where) -> None:
        """Somebody deletes a message of the bot's; nobody tells the bot."""
        self._place(chat).entries[int(message_id)].deleted = True

    def toasts(self, user: int | str) -> list[str]:
        """Every notification that this person's presses were answered with so far."""
        return self._people[int(user)].toasts

    def menu(self, *, user: int | str, chat: Where = None) -> list[str]:
        """The commands that this person's app offers in this chat (Bot API, "Determining list of commands")."""
        place, person = self._place(chat, user), self._people[int(user)]
        everywhere = {"type": "all_private_chats" if place.kind == "private" else "all_group_chats"}
        for scope in ({"chat_id": place.id, "type": "chat"}, everywhere, {"type": "default"}):
            for language in (person.locale[:2], ""):
                commands = self.commands.get((json.dumps(scope, sort_keys=True), language))
                if commands is not None:
                    return [command["command"] for command in commands]
        return []

    async def next_send(self, *outcomes: Outcome, after: int = 0) -> None:
        """The next message, file or edit, or those `after` so many others, meet these outcomes."""
        self._outcomes = [*[None] * after, *outcomes]

    async def outcomes_met(self, seconds: float = HANGS) -> None:
        """Return once no outcome awaits a send any more. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: not self._outcomes)

    async def delivers_again(self) -> None:
        """The newest payload comes once more, byte for byte, confirmed or not."""
        assert self._newest is not None
        async with self._changed:
            self._newest.again = True
            if self._newest not in self._pending:
                self._pending.append(self._newest)
            self._changed.notify_all()

    async def acknowledged(self) -> int:
        """How many updates the bot has confirmed."""
        return len(self._acknowledged)

    async def handled(self, seconds: float = HANGS) -> None:
        """Return once every update so far is confirmed, its press answered, or refused. Raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(self._all_handled)

    def _all_handled(self) -> bool:
        unanswered = {query.update_id for query in self._queries.values() if not query.answered}
        return self._sent <= self._acknowledged | self._refused and not unanswered & self._acknowledged


async def _given(request: web.Request) -> dict[str, str | File]:
    """Parameters stand in the query, in a form, or in a form with files (Bot API, "Making requests")."""
    given: dict[str, str | File] = dict(request.query)
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            given[name] = File(value.filename, value.content_type, value.file.read())
        else:
            given[name] = value if isinstance(value, str) else bytes(value).decode()
    return given


def _sender(payload: Json) -> int:
    """Whose update it is: nobody's stands for a lane of its own."""
    content: Json = next((value for key, value in payload.items() if key != "update_id"), {})
    return int(content.get("from", {}).get("id", 0)) if isinstance(content, dict) else 0


def _refusal(refused: Refused) -> Json:
    body: Json = {"ok": False, "error_code": refused.code, "description": refused.description}
    return {**body, "parameters": refused.parameters} if refused.parameters else body


def _rows(markup: Json | None) -> Rows:
    rows: list[list[Json]] = (markup or {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    too_many = len(buttons) > KEYBOARD_BUTTONS or any(len(row) > ROW_BUTTONS for row in rows)
    if too_many or len(json.dumps(rows, ensure_ascii=False).encode()) > KEYBOARD_BYTES:
        raise Refused("Bad Request: reply markup is too long")
    for button in buttons:
        if not button["text"].strip():
            raise Refused("Bad Request: can't parse inline keyboard button: Text buttons are unallowed")
        if "url" not in button and not 1 <= len(button.get("callback_data", "").encode()) <= BUTTON_BYTES:
            raise Refused("Bad Request: BUTTON_DATA_INVALID")
    return tuple(tuple(row) for row in rows if row)


def _typed_entities(text: str) -> tuple[Json, ...]:
    """What a server marks in typed words, as far as a bot could look at it: commands and mentions."""
    found = [("bot_command", match) for match in re.finditer(r"(?<!\S)/[A-Za-z0-9_]{1,32}(@\w+)?", text)]
    found += [("mention", match) for match in re.finditer(r"(?<!\w)@\w{5,32}", text)]
    return tuple(
        {"type": kind, "offset": entities.units(text[: match.start()]), "length": entities.units(match[0])}
        for kind, match in found
    )


def _topic(where: Where) -> int:
    return int(where.topic) if isinstance(where, Chat) and where.topic else 0


def _last_id(message_id: int | str) -> int:
    """A message that the bot sent in parts has their ids, joined by commas; buttons stand under the last."""
    return int(str(message_id).rpartition(",")[2])
