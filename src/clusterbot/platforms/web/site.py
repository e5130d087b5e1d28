"""The pages, posts and event streams of the web chat; chairs and clock exist only on a stage."""

import asyncio
import json
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import structlog
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from clusterbot.chat.keys import ExpiredKeyError, Keys
from clusterbot.chat.markup import escape
from clusterbot.chat.messages import PICTURES, SOUNDS, File, Message, OpenForm, Reply, Toast
from clusterbot.chat.platform import Json, NotTakenError
from clusterbot.chat.stage import Stage, StageTime
from clusterbot.chat.updates import FETCHED_BYTES, Chat
from clusterbot.platforms.web.guard import Guard
from clusterbot.platforms.web.platform import WebPlatform
from clusterbot.platforms.web.render import Pages, quoting
from clusterbot.platforms.web.translate import (
    Fill,
    Person,
    Posted,
    Press,
    Say,
    Step,
    Upload,
    filled,
    pressed,
    private_chat,
    said,
    uploaded,
)

log = structlog.get_logger()

STATIC = Path(__file__).parent / "static"
COOKIE = "clusterbot_person"
COOKIE_DAYS = 400
"""The longest a browser keeps a cookie (RFC 6265bis, 5.5)."""
BODY_BYTES = 100_000
PAGE_LINES = 200  # messages a page begins with
MISSED_LINES = 1000  # messages that a stream catches up with; who missed more gets the page anew
HEARTBEAT = 15.0  # seconds; proxies cut a silent stream after 30 to 60
REMEMBERED_STEPS = 100

P = TypeVar("P", bound=Posted)


@dataclass(frozen=True, slots=True)
class Pane:
    """One chat on the page. `key` is "" for the private one, else the chat's id."""

    key: str
    chat: Chat


class RefusedError(Exception):
    """A post that is answered with an HTTP status and the interface's words for it."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status
        self.words = words


class Site:
    """What the web platform serves. A request is somebody's by their chair on a stage, by their cookie elsewhere."""

    def __init__(self, platform: WebPlatform) -> None:
        self._platform = platform
        self._words = platform.surroundings.words
        self._pages = Pages(self._words)
        self._cookies = Keys(platform.surroundings.secret, "cookie")
        self._is_https = platform.surroundings.base_url.startswith("https:")
        self._moving = asyncio.Lock()
        self._moved: OrderedDict[str, Json] = OrderedDict()

    def routes(self) -> Sequence[BaseRoute]:
        """In a real cluster chairs and clock are not merely forbidden: their routes do not exist."""
        stage = self._platform.stage
        seat = "" if stage is None else "/chair/{user}"
        shared = [
            Mount("/static", StaticFiles(directory=STATIC), middleware=[self._guard("no-cache")]),
            self._post(f"{seat}/say", self._say),
            self._post(f"{seat}/press", self._press),
            self._post(f"{seat}/form", self._form),
            self._post(f"{seat}/file", self._upload, FETCHED_BYTES),
            self._get(f"{seat}/file/{{line}}/{{place:int}}", self._file),
            self._get(f"{seat}/events", self._events),
            self._get(seat or "/", self._chat),
        ]
        if stage is None:
            return [*shared, self._get("/p/{key}", self._enter)]
        return [
            *shared,
            self._get("/", partial(self._welcome, stage)),
            self._post("/clock", partial(self._move, stage)),
        ]

    def _get(self, path: str, show: Callable[[Request], Awaitable[Response]]) -> Route:
        return Route(path, partial(self._show, show), middleware=[self._guard()])

    def _post(self, path: str, act: Callable[[Request], Awaitable[Json]], most: int = BODY_BYTES) -> Route:
        return Route(
            path,
            partial(self._answer, act),
            methods=["POST"],
            middleware=[self._guard()],
            max_body_size=most,
        )

    def _guard(self, caching: str = "no-store") -> Middleware:
        return Middleware(Guard, refusal=self._words["error.other_site"], caching=caching)

    # ---- who asks

    async def _person(self, request: Request) -> Person | None:
        on_stage = self._platform.stage is not None
        user = request.path_params["user"] if on_stage else self._cookies.user(request.cookies.get(COOKIE, ""))
        if not user:
            return None
        account = self._platform.account(user)
        name = await self._platform.transcript.person(account)
        return None if name is None else Person(account, name, is_visitor=on_stage)

    async def _panes(self, person: Person) -> list[Pane]:
        stage = self._platform.stage
        channels = [] if stage is None else await stage.channels()
        return [Pane("", person.private), *(Pane(chat.id, chat) for chat in channels)]

    def _base(self, person: Person) -> str:
        """Where this person's page is: posts and files lie below it."""
        return "" if self._platform.stage is None else self._platform.chair_path(person.account)

    # ---- pages

    async def _welcome(self, stage: Stage, _: Request) -> Response:
        chairs, channels = await stage.chairs(), await stage.channels()
        return HTMLResponse(self._pages.page("welcome", chairs=chairs, title=_title(channels), time=await stage.time()))

    async def _enter(self, request: Request) -> Response:
        """Swap a personal link for a cookie.

        The answer is a page that moves on by itself, not a redirect: a browser that comes from another site
        withholds a SameSite=Strict cookie through a whole chain of redirects (RFC 6265bis, 5.2).
        """
        try:
            user = self._platform.links.user_until(request.path_params["key"], await self._platform.now())
        except ExpiredKeyError as expired:
            user = self._cookies.user(request.cookies.get(COOKIE, ""))
            if user != expired.user:  # whoever opened it in this browser before needs no new one
                return self._notice("expired_link", 410)
        if user is None or await self._platform.transcript.person(self._platform.account(user)) is None:
            return self._notice("foreign_link", 403)
        response = HTMLResponse(self._pages.page("entering"))
        response.set_cookie(
            COOKIE,
            self._cookies.cut(user),
            max_age=COOKIE_DAYS * 24 * 3600,
            httponly=True,
            samesite="strict",
            secure=self._is_https,
        )
        return response

    async def _chat(self, request: Request) -> Response:
        person = await self._person(request)
        stage = self._platform.stage
        if person is None:
            return self._notice("no_link", 401) if stage is None else self._notice("no_chair", 404)
        panes = await self._panes(person)
        lines = {pane.key: await self._platform.transcript.history(pane.chat, limit=PAGE_LINES) for pane in panes}
        return HTMLResponse(
            self._pages.page(
                "chat",
                person=person,
                panes=panes,
                lines={
                    key: [self._pages.line(line, person.name, self._base(person)) for line in kept]
                    for key, kept in lines.items()
                },
                seen=_mark([max((line.number for line in lines[pane.key]), default=0) for pane in panes]),
                commands={pane.key: self._platform.commands(pane.chat, person) for pane in panes},
                title=_title([pane.chat for pane in panes[1:]]),
                time=None if stage is None else await stage.time(),
                chairs=[] if stage is None else await stage.chairs(),
                base=self._base(person),
            )
        )

    async def _file(self, request: Request) -> Response:
        """A file from a chat this person may read. What a browser might run is only ever saved to disk."""
        person = await self._person(request)
        if person is None:
            return Response(status_code=401)
        line, place = request.path_params["line"], request.path_params["place"]
        for pane in await self._panes(person):
            file = await self._platform.transcript.file(pane.chat, line, place)
            if file is not None:
                return _served(file)
        return Response(status_code=404)

    async def _show(self, show: Callable[[Request], Awaitable[Response]], request: Request) -> Response:
        """Nobody sees a traceback, or a bare error."""
        try:
            return await show(request)
        except Exception:
            log.exception("web.not_shown", path=request.scope["route"].path)  # not the URL: a link in it is a secret
            return self._notice("broken", 503)

    def _notice(self, why: str, status: int) -> Response:
        return HTMLResponse(self._pages.page("notice", why=why), status_code=status)

    # ---- posts

    async def _answer(self, act: Callable[[Request], Awaitable[Json]], request: Request) -> Response:
        try:
            return JSONResponse(await act(request))
        except RefusedError as refused:
            return JSONResponse({"words": refused.words}, status_code=refused.status)
        except NotTakenError as error:
            return JSONResponse({"words": error.words or self._words["error.not_taken"]}, status_code=503)
        except Exception:
            log.exception("web.not_taken", path=request.scope["route"].path)
            return JSONResponse({"words": self._words["error.not_taken"]}, status_code=503)

    async def _read(self, request: Request, kind: type[P]) -> P:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            raise RefusedError(415, self._words["error.not_understood"])
        try:
            return kind.model_validate_json(await request.body())
        except HTTPException as error:
            raise RefusedError(error.status_code, self._words["error.too_long"]) from error
        except ValidationError as error:
            is_long = any(detail["type"] == "string_too_long" for detail in error.errors())
            raise RefusedError(400, self._words["error.too_long" if is_long else "error.not_understood"]) from error

    async def _posted(self, request: Request, kind: type[P]) -> tuple[P, Person, Chat]:
        return await self._placed(request, await self._read(request, kind))

    async def _placed(self, request: Request, post: P) -> tuple[P, Person, Chat]:
        """Who posted it, and where."""
        person = await self._person(request)
        if person is None:
            raise RefusedError(401, self._words["error.unknown_person"])
        for pane in await self._panes(person):
            if pane.key == post.pane:
                return post, person, pane.chat
        raise RefusedError(404, self._words["error.no_such_chat"])

    async def _say(self, request: Request) -> Json:
        post, person, chat = await self._posted(request, Say)
        update = said(post, person, chat, await self._platform.now())
        answered = await self._answered(chat, post.reply_to)
        return self._shown(await self._platform.take_words(update, quoting(post.text, answered), person.name))

    async def _upload(self, request: Request) -> Json:
        """A file as the body of the post: a form around one file would need a parser for nothing."""
        try:
            about = Upload.model_validate(dict(request.query_params))
        except ValidationError as error:
            raise RefusedError(400, self._words["error.not_understood"]) from error
        post, person, chat = await self._placed(request, about)
        try:
            content = await request.body()
        except HTTPException as error:
            raise RefusedError(error.status_code, self._words["error.too_long"]) from error
        update = uploaded(post, content, person, chat, await self._platform.now())
        words = quoting(post.text, await self._answered(chat, post.reply_to))
        if content:
            words = replace(words, files=(File(post.name, post.media_type, content),))
        elif not post.text:
            words = Message(escape(post.name))
        return self._shown(await self._platform.take_words(update, words, person.name))

    async def _answered(self, chat: Chat, reply_to: str) -> Message | None:
        if not reply_to:
            return None
        lines = await self._platform.transcript.history(chat, limit=PAGE_LINES)
        return next((line.message for line in lines if line.id == reply_to), None)

    async def _press(self, request: Request) -> Json:
        post, person, chat = await self._posted(request, Press)
        return self._shown(await self._platform.take(pressed(post, person, chat, await self._platform.now())))

    async def _form(self, request: Request) -> Json:
        post, person, chat = await self._posted(request, Fill)
        return self._shown(await self._platform.take(filled(post, person, chat, await self._platform.now())))

    def _shown(self, reply: Reply | None) -> Json:
        match reply:
            case Toast(text):
                return {"toast": text}
            case OpenForm(form):
                return {"form": self._pages.form(form)}
            case _:
                return {}

    async def _move(self, stage: Stage, request: Request) -> Json:
        """A repeated post is the same step: the clock never goes back, so it must not go on twice."""
        post = await self._read(request, Step)
        async with self._moving:
            if post.id not in self._moved:
                self._platform.reached()
                time = await stage.move(post.step)
                self._moved[post.id] = _time(time) | {"reached": await self._reached(stage)}
                self._platform.bell.ring_all()
            if len(self._moved) > REMEMBERED_STEPS:
                self._moved.popitem(last=False)
            return self._moved[post.id]

    async def _reached(self, stage: Stage) -> list[Json]:
        """Whose chairs are worth a look now: a visitor sees only one private chat at a time."""
        reached = self._platform.reached()
        return [
            {"name": chair.name, "chair": self._platform.chair_path(chair.account)}
            for chair in await stage.chairs()
            if private_chat(chair.account) in reached
        ]

    # ---- what happens meanwhile

    async def _events(self, request: Request) -> Response:
        person = await self._person(request)
        if person is None:
            return Response(status_code=401)
        mark = request.headers.get("last-event-id") or request.query_params.get("seen", "")
        stream = self._stream(person, await self._panes(person), mark)
        return StreamingResponse(stream, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})

    async def _stream(self, person: Person, panes: Sequence[Pane], mark: str) -> AsyncIterator[str]:
        """Everything after `mark`, then everything as it happens. The mark moves only after a whole batch."""
        seen = _read_mark(mark, len(panes))
        if seen is None:
            yield _event("anew", "")
            return
        shown_time: Json = {}
        yield "retry: 1000\n\n"
        with self._platform.bell.listening([pane.chat for pane in panes]) as rung:
            while not self._platform.bell.closed:
                rung.clear()
                async for event in self._news(person, panes, seen):
                    yield event
                if (time := await self._time_now()) != shown_time:
                    shown_time = time
                    yield _event("time", time)
                try:
                    await asyncio.wait_for(rung.wait(), HEARTBEAT)
                except TimeoutError:
                    yield ": still here\n\n"

    async def _news(self, person: Person, panes: Sequence[Pane], seen: list[int]) -> AsyncIterator[str]:
        before = _mark(seen)
        for number, pane in enumerate(panes):
            lines = await self._platform.transcript.history(pane.chat, after=seen[number], limit=MISSED_LINES)
            if len(lines) == MISSED_LINES:
                yield _event("anew", "")
                return
            for line in lines:
                html = self._pages.line(line, person.name, self._base(person))
                yield _event("line", {"pane": pane.key, "id": line.id, "html": html})
                seen[number] = max(seen[number], line.number)
        if (mark := _mark(seen)) != before:
            yield _event("seen", mark, mark)

    async def _time_now(self) -> Json:
        stage = self._platform.stage
        return {} if stage is None else _time(await stage.time())


def _served(file: File) -> Response:
    """Pictures and sounds where they stand; anything else is handed over as plain bytes, to be kept."""
    is_shown = file.media_type in PICTURES | SOUNDS
    kind = "inline" if is_shown else "attachment"
    return Response(
        file.content,
        media_type=file.media_type if is_shown else "application/octet-stream",
        headers={"Content-Disposition": f"{kind}; filename*=UTF-8''{quote(file.name, safe='')}"},  # RFC 6266
    )


def _title(channels: Sequence[Chat]) -> str:
    """What the cluster calls itself: its first channel is the whole cluster's."""
    return next((chat.title for chat in channels if chat.title), "")


def _time(time: StageTime) -> Json:
    return {"now": time.now.isoformat(), "label": time.label, "next": time.next_label}


def _event(kind: str, data: Any, id_: str = "") -> str:
    mark = f"id: {id_}\n" if id_ else ""
    return f"{mark}event: {kind}\ndata: {json.dumps(data)}\n\n"


def _mark(numbers: Sequence[int]) -> str:
    """How far each pane has been read: "12.34"."""
    return ".".join(str(number) for number in numbers)


def _read_mark(mark: str, panes: int) -> list[int] | None:
    """None where the mark does not fit: the cluster has got another channel since."""
    numbers = mark.split(".")
    if len(numbers) != panes or not all(number.isascii() and number.isdecimal() for number in numbers):
        return None
    return [int(number) for number in numbers]
