"""The Web API's methods: who may call them, with which arguments, and what they answer."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from mimetypes import guess_type
from typing import Any

from clusterbot.chat.messages import File
from clusterbot.testing.fake_slack.blocks import problems_of_blocks, problems_of_home, problems_of_view, too_long
from clusterbot.testing.patience import HANGS

Json = dict[str, Any]

TEAM = "T0CLUSTER"
BOT_USER = "U0BOT"
BOT_ID = "B0BOT"
BOT_NAME = "Cluster"
BOT_TOKEN = "xoxb-1-fake-bot-token"
APP_TOKEN = "xapp-1-fake-app-token"
TRIGGER_LIFE = HANGS  # seconds a trigger_id opens a modal: three at Slack, whose machines do not stand still
TEXT_IN_UPDATES = 4_000  # characters; chat.update refuses more
ALT_TEXT = 1_000
TEXT_IN_MESSAGES = 40_000  # characters; chat.postMessage cuts the rest off


class Refusal(Exception):  # noqa: N818  Slack's word for it is neither error nor exception: it answers "ok": false
    def __init__(self, error: str, *messages: str, **more: str) -> None:
        super().__init__(error)
        self.answer: Json = {"ok": False, "error": error, **more}
        if messages:
            self.answer["response_metadata"] = {"messages": list(messages)}


@dataclass(slots=True)
class Person:
    id: str
    name: str
    locale: str
    zone: str
    deactivated: bool = False


@dataclass(slots=True)
class Post:
    """A message, whoever wrote it."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json]
    thread: str = ""
    edited: bool = False
    files: tuple[File, ...] = ()


@dataclass(slots=True)
class Upload:
    """A file on its way in: announced, then brought, then shared; nobody sees it before that."""

    name: str
    length: int
    alt: str
    content: bytes | None = None


@dataclass(slots=True)
class Channel:
    id: str
    title: str = ""  # "" is a private chat
    people: list[str] = field(default_factory=list)
    bot_is_in: bool = True
    archived: bool = False
    posts: dict[str, Post] = field(default_factory=dict)


@dataclass(slots=True)
class View:
    """A modal as it stands before a person, or what their home tab shows."""

    id: str
    hash: str
    body: Json


class WebApi:
    """The workspace's state, and the methods that read and change it."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.views: dict[str, View] = {}  # by user
        self.homes: dict[str, View] = {}  # what each person's home tab shows
        self.home_enabled = True  # as the app's settings have it
        self.view_opened = asyncio.Condition()
        self.toasts: dict[str, list[str]] = {}
        self.triggers: dict[str, tuple[str, float]] = {}  # user and moment, by trigger_id
        self.tickets: set[str] = set()
        self.calls: list[tuple[str, Json]] = []
        self.scopes: set[str] = set()
        self.withheld: dict[str, str] = {}  # the scope that a method lacks, by method
        self.uploads: dict[str, Upload] = {}  # by file id, until they are shared
        self.files: dict[str, File] = {}  # what people sent, by file id
        self.url = ""
        self._count = 0

    def number(self) -> int:
        self._count += 1
        return self._count

    def ts(self) -> str:
        """A moment and, at the same time, the id of a message: unique and growing even on a clock that stands."""
        return f"{int(self.clock().timestamp())}.{self.number():06}"

    def private_channel(self, user: str) -> Channel:
        return self.channels.setdefault(f"D{user}", Channel(f"D{user}", people=[user]))

    async def call(self, method: str, token: str, arguments: Json) -> Json:
        """Raises Refusal."""
        self.calls.append((method, arguments))
        if method not in METHODS:
            raise Refusal("unknown_method")
        rule = METHODS[method]
        if not token:
            raise Refusal("not_authed")
        if token not in (BOT_TOKEN, APP_TOKEN):
            raise Refusal("invalid_auth")
        if token != rule.token:
            raise Refusal("not_allowed_token_type")
        if method in self.withheld:
            raise Refusal("missing_scope", needed=self.withheld[method])
        self._check_arguments(rule, arguments)
        answer: Json = await getattr(self, "_" + method.replace(".", "_"))(arguments)
        return {"ok": True, **answer}

    def _check_arguments(self, rule: "Method", arguments: Json) -> None:
        """Stricter than Slack in one thing: it would overlook arguments that it does not know."""
        missing = [f"[ERROR] missing required field: {name}" for name in rule.required if not arguments.get(name)]
        unknown = [
            f"[ERROR] unknown argument: {name}" for name in arguments if name not in rule.required | rule.optional
        ]
        if missing or unknown:
            raise Refusal("invalid_arguments", *missing, *unknown)

    # ---- who we are

    async def _auth_test(self, _: Json) -> Json:
        return {
            "url": "https://cluster.slack.com/",
            "team": "Cluster",
            "user": "cluster",
            "team_id": TEAM,
            "user_id": BOT_USER,
            "bot_id": BOT_ID,
        }

    async def _apps_connections_open(self, _: Json) -> Json:
        ticket = f"ticket-{self.number()}"
        self.tickets.add(ticket)
        return {"url": f"{self.url.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id=A0"}

    async def _users_info(self, arguments: Json) -> Json:
        person = self.people.get(arguments["user"])
        if person is None:
            raise Refusal("user_not_found")
        about: Json = {
            "id": person.id,
            "team_id": TEAM,
            "name": person.id.lower(),
            "deleted": person.deactivated,
            "real_name": person.name,
            "tz": person.zone,
            "profile": {"real_name": person.name, "display_name": person.name.split()[0]},
            "is_bot": False,
        }
        if str(arguments.get("include_locale")).lower() in {"1", "true"}:
            about["locale"] = person.locale
        return {"user": about}

    # ---- places

    async def _conversations_open(self, arguments: Json) -> Json:
        person = self.people.get(arguments["users"])
        if person is None:
            raise Refusal("user_not_found")
        if person.deactivated:
            raise Refusal("user_disabled")
        return {"channel": {"id": self.private_channel(person.id).id}}

    async def _conversations_info(self, arguments: Json) -> Json:
        channel = self.channels.get(arguments["channel"])
        if channel is None:
            raise Refusal("channel_not_found")
        about: Json = {"id": channel.id, "is_im": not channel.title, "is_archived": channel.archived}
        return {"channel": {**about, "name": channel.title} if channel.title else about}

    def _writable(self, id_: str) -> Channel:
        if id_ in self.people:
            return self.private_channel(id_)
        channel = self.channels.get(id_)
        if channel is None:
            raise Refusal("channel_not_found")
        if channel.archived:
            raise Refusal("is_archived")
        if not channel.bot_is_in:
            raise Refusal("not_in_channel")
        return channel

    # ---- messages

    def _check_words(self, arguments: Json) -> list[Json]:
        blocks: list[Json] = arguments.get("blocks") or []
        problems = problems_of_blocks(blocks)
        if problems:
            raise Refusal("invalid_blocks", *problems)
        if too_long(blocks):
            raise Refusal("msg_blocks_too_long")
        if not blocks and not arguments.get("text"):
            raise Refusal("no_text")
        return blocks

    async def _chat_postMessage(self, arguments: Json) -> Json:  # noqa: N802  Slack's name
        channel = self._writable(arguments["channel"])
        blocks = self._check_words(arguments)
        text = arguments.get("text", "")[:TEXT_IN_MESSAGES]
        post = Post(channel.id, self.ts(), BOT_USER, text, blocks, arguments.get("thread_ts", ""))
        channel.posts[post.ts] = post
        return {"channel": channel.id, "ts": post.ts, "message": message_of(post)}

    async def _chat_update(self, arguments: Json) -> Json:
        post = self._ours(arguments, "cant_update_message")
        if len(arguments.get("text", "")) > TEXT_IN_UPDATES:
            raise Refusal("msg_too_long")
        post.blocks = self._check_words(arguments)  # text without blocks takes the blocks away
        post.text, post.edited = arguments.get("text", ""), True
        return {"channel": post.channel, "ts": post.ts, "text": post.text, "message": message_of(post)}

    async def _chat_delete(self, arguments: Json) -> Json:
        post = self._ours(arguments, "cant_delete_message")
        del self.channels[post.channel].posts[post.ts]
        return {"channel": post.channel, "ts": post.ts}

    # ---- files

    async def _files_getUploadURLExternal(self, arguments: Json) -> Json:  # noqa: N802  Slack's name
        id_ = f"F{self.number()}"
        if len(arguments.get("alt_txt", "")) > ALT_TEXT:
            raise Refusal("alt_txt_too_large")
        self.uploads[id_] = Upload(arguments["filename"], int(arguments["length"]), arguments.get("alt_txt", ""))
        return {"upload_url": f"{self.url}/upload/{id_}", "file_id": id_}

    async def _files_completeUploadExternal(self, arguments: Json) -> Json:  # noqa: N802  Slack's name
        channel = self._writable(arguments["channel_id"])
        shared: list[File] = []
        for one in json.loads(arguments["files"]):
            if one.keys() > {"id", "title"}:
                raise Refusal("invalid_arguments")
            upload = self.uploads.pop(one["id"], None)
            if upload is None or upload.content is None:
                raise Refusal("file_not_found")
            shared.append(File(upload.name, guess_type(upload.name)[0] or "text/plain", upload.content))
        post = Post(channel.id, self.ts(), BOT_USER, "", [], arguments.get("thread_ts", ""), files=tuple(shared))
        channel.posts[post.ts] = post
        return {"files": [{"id": one["id"]} for one in json.loads(arguments["files"])]}

    def _ours(self, arguments: Json, refusal: str) -> Post:
        channel = self.channels.get(arguments["channel"])
        if channel is None:
            raise Refusal("channel_not_found")
        post = channel.posts.get(arguments["ts"])
        if post is None:
            raise Refusal("message_not_found")
        if post.user != BOT_USER:
            raise Refusal(refusal)
        return post

    async def _chat_postEphemeral(self, arguments: Json) -> Json:  # noqa: N802  Slack's name
        channel = self._writable(arguments["channel"])
        if arguments["user"] not in channel.people:
            raise Refusal("user_not_in_channel")
        self.toast(arguments["user"], arguments)
        return {"message_ts": self.ts()}

    def toast(self, user: str, body: Json) -> None:
        """Something that only this person sees, and only for now. Raises Refusal."""
        from clusterbot.testing.fake_slack import client  # noqa: PLC0415  only words, no state

        blocks = self._check_words(body)
        self.toasts.setdefault(user, []).append(client.shown(body.get("text", ""), blocks))

    # ---- modals

    async def _views_open(self, arguments: Json) -> Json:
        trigger = arguments["trigger_id"]
        if trigger not in self.triggers:
            raise Refusal("invalid_trigger_id")
        user, moment = self.triggers[trigger]
        if moment < 0:
            raise Refusal("exchanged_trigger_id")
        if asyncio.get_running_loop().time() - moment > TRIGGER_LIFE:
            raise Refusal("expired_trigger_id")
        view = await self.open_view(user, arguments["view"])
        self.triggers[trigger] = (user, -1.0)
        return {"view": {**view.body, "id": view.id, "hash": view.hash}}

    async def _views_publish(self, arguments: Json) -> Json:
        user, body = arguments["user_id"], arguments["view"]
        if not self.home_enabled:
            raise Refusal("not_enabled")
        if user not in self.people:
            raise Refusal("invalid_arguments", "[ERROR] invalid `user_id` [json-pointer:/user_id]")
        if problems := problems_of_home(body):
            raise Refusal("invalid_arguments", *problems)
        before = self.homes.get(user)
        if "hash" in arguments and (before is None or arguments["hash"] != before.hash):
            raise Refusal("hash_conflict")
        view = self.homes[user] = View(before.id if before else f"V{self.number()}", self.ts(), body)
        return {"view": {**body, "id": view.id, "hash": view.hash}}

    async def open_view(self, user: str, body: Json, id_: str = "") -> View:
        """Open a modal, or put another in its place. Raises Refusal."""
        problems = problems_of_view(body)
        if problems:
            raise Refusal("invalid_arguments", *problems)
        view = View(id_ or f"V{self.number()}", f"{self.ts()}", body)
        async with self.view_opened:
            self.views[user] = view
            self.view_opened.notify_all()
        return view


def message_of(post: Post) -> Json:
    """A message as Slack describes it in answers, presses and changes."""
    message: Json = {
        "type": "message",
        "user": post.user,
        "text": post.text,
        "ts": post.ts,
        "team": TEAM,
        "blocks": post.blocks,
    }
    if post.user == BOT_USER:
        message |= {"bot_id": BOT_ID, "app_id": "A0"}
    if post.thread:
        message["thread_ts"] = post.thread
    return message


@dataclass(frozen=True, slots=True)
class Method:
    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    token: str = BOT_TOKEN
    reads_json: bool = True  # methods that only read take a query or a form, and overlook JSON


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


METHODS = {
    "auth.test": Method(optional=_names("team_id")),  # bolt sends it, Slack overlooks it
    "apps.connections.open": Method(token=APP_TOKEN),
    "users.info": Method(_names("user"), _names("include_locale"), reads_json=False),
    "conversations.open": Method(_names("users"), _names("return_im prevent_creation channel")),
    "conversations.info": Method(_names("channel"), _names("include_locale include_num_members"), reads_json=False),
    "chat.postMessage": Method(
        _names("channel"),
        _names("text blocks thread_ts mrkdwn parse unfurl_links unfurl_media reply_broadcast metadata link_names"),
    ),
    "chat.update": Method(_names("channel ts"), _names("text blocks parse link_names metadata reply_broadcast")),
    "chat.delete": Method(_names("channel ts")),
    "chat.postEphemeral": Method(_names("channel user"), _names("text blocks thread_ts parse link_names")),
    "files.getUploadURLExternal": Method(_names("filename length"), _names("alt_txt snippet_type"), reads_json=False),
    "files.completeUploadExternal": Method(_names("files"), _names("channel_id channels initial_comment thread_ts")),
    "views.open": Method(_names("trigger_id view")),
    "views.publish": Method(_names("user_id view"), _names("hash")),
}
