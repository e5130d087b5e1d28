"""The web chat's far side: browsers that speak HTTP and read HTML, and a memory that stands in for the store."""

import asyncio
import itertools
import socket
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import Any, Literal
from urllib.parse import quote, unquote, urlsplit

import httpx
import uvicorn
from starlette.applications import Starlette

from clusterbot.chat.forms import Answers
from clusterbot.chat.markup import BULLET
from clusterbot.chat.messages import File, Message
from clusterbot.chat.platform import Surroundings
from clusterbot.chat.stage import Chair, Kept, Line, StageTime
from clusterbot.chat.updates import FETCHED_BYTES, Account, Chat
from clusterbot.platforms.web.platform import WebPlatform
from clusterbot.testing.contract import Outcome, Shown
from clusterbot.words.locales import DEFAULT
from clusterbot.words.phrasebook import phrasebook

BASE_URL = "http://127.0.0.1:8080"
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
Clock = Callable[[], datetime]


def interface_words(locale: str = DEFAULT) -> dict[str, str]:
    """The web chat's own words."""
    return phrasebook(locale).starting_with("web.")


class MemoryTranscript:
    """Keeps messages in memory, by the rules of `chat.stage.Transcript`."""

    def __init__(self, clock: Clock) -> None:
        self.people: dict[Account, str] = {}
        self.next_append: Literal["", "silent", "broken"] = ""  # keeps it and does not answer; does not keep it
        self._clock = clock
        self._lines: dict[Chat, dict[str, Line]] = {}
        self._files: dict[tuple[Chat, str, int], File] = {}
        self._posts: dict[tuple[Chat, str], str] = {}
        self._numbers = itertools.count(1)

    async def append(self, chat: Chat, message: Message, author: str = "", *, post: str = "") -> str:
        outcome, self.next_append = self.next_append, ""
        if outcome == "broken":
            raise ConnectionError
        if post and (chat, post) in self._posts:
            return self._posts[chat, post]
        number = next(self._numbers)
        kept = tuple(Kept(file.name, file.media_type, len(file.content)) for file in message.files)
        line = Line(str(number), number, self._clock(), author, replace(message, files=()), files=kept)
        self._files |= {(chat, line.id, place): file for place, file in enumerate(message.files)}
        self._lines.setdefault(chat, {})[line.id] = line
        self._posts[chat, post] = line.id
        if outcome == "silent":
            raise TimeoutError
        return line.id

    async def replace(self, chat: Chat, id: str, message: Message) -> bool:  # noqa: A002  the same word as Line.id
        line = self._lines.get(chat, {}).get(id)
        if line is None:
            return False
        if line.message != message:
            self._lines[chat][id] = replace(line, number=next(self._numbers), message=message, edited=True)
        return True

    async def history(self, chat: Chat, after: int = 0, limit: int = 200) -> Sequence[Line]:
        return [line for line in self._lines.get(chat, {}).values() if line.number > after][-limit:]

    def watch(self, changed: Callable[[Chat], None]) -> None:
        """There is one process."""

    async def file(self, chat: Chat, id: str, place: int) -> File | None:  # noqa: A002  the same word as Line.id
        return self._files.get((chat, id, place))

    async def person(self, account: Account) -> str | None:
        return self.people.get(account)

    def forget(self, chat: Chat) -> None:
        """What stood there is no longer there to be changed."""
        del self._lines[chat]


@dataclass
class MemoryStage:
    """A stage whose clock moves by itself and calls `happen` for each step."""

    at: datetime
    zone: str = "UTC"
    seats: list[Chair] = field(default_factory=list)
    groups: list[Chat] = field(default_factory=list)
    next_label: str = ""
    happen: Callable[[str], Any] | None = None

    async def chairs(self) -> Sequence[Chair]:
        return self.seats

    async def channels(self) -> Sequence[Chat]:
        return self.groups

    async def time(self) -> StageTime:
        return StageTime(
            self.at, self.zone, f"{self.at:%A} {self.at.day} {self.at:%B}, {self.at:%H:%M}", self.next_label
        )

    async def move(self, step: Literal["hour", "day", "next"]) -> StageTime:
        self.at += timedelta(days=1) if step == "day" else timedelta(hours=1)
        if self.happen is not None:
            await self.happen(step)
        return await self.time()


@dataclass
class Button:
    label: str
    press: str


@dataclass
class Article:
    """One message as the page shows it."""

    id: str
    author: str
    text: str = ""
    rows: list[list[Button]] = field(default_factory=list)
    edited: bool = False
    files: list[str] = field(default_factory=list)  # where they can be had


class Page(HTMLParser):
    """Reads the page as a browser would: the messages of every pane, and the form that is open."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.panes: dict[str, list[Article]] = {}
        self.fields: dict[str, dict[str, str | None]] = {}
        self.options: dict[str, set[str]] = {}
        self.form = ""
        self._pane = ""
        self._article: Article | None = None
        self._into: Literal["", "text", "label", "ignored"] = ""
        self._block = ""
        self._key = ""
        self._last = ""
        self._is_below = False  # among the files, which stand below the words
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        marks = dict(attrs)
        classes = (marks.get("class") or "").split()
        if tag == "section" and "pane" in classes:
            self._pane = marks["data-pane"] or ""
            self.panes[self._pane] = []
        elif tag == "article":
            self._article = Article(marks["data-id"] or "", marks["data-author"] or "")
            self.panes.setdefault(self._pane, []).append(self._article)
            self._last = ""
            self._is_below = False
        elif self._article is not None:
            self._in_article(tag, marks, classes)
        else:
            self._in_form(tag, marks)

    def _in_article(self, tag: str, marks: dict[str, str | None], classes: list[str]) -> None:
        assert self._article is not None
        if tag in {"img", "audio"} or (tag == "a" and "document" in classes):
            self._article.files.append(marks.get("src") or marks.get("href") or "")
        elif self._is_below and tag == "li":
            pass
        elif tag in {"p", "li"}:
            self._into = "text"
            in_one_list = tag == "li" and self._last == "li"
            gap = "" if not self._article.text else "\n" if in_one_list else "\n\n"
            self._article.text += gap + (BULLET if tag == "li" else "")
            self._last = tag
        elif tag == "ul":
            self._last = "ul"
            self._is_below = "files" in classes
        elif "row" in classes:
            self._article.rows.append([])
        elif "press" in classes:
            self._into = "label"
            self._article.rows[-1].append(Button("", marks["data-press"] or ""))
        elif "edited" in classes:
            self._article.edited = True

    def _in_form(self, tag: str, marks: dict[str, str | None]) -> None:
        if tag == "form" and "data-press" in marks:
            self.form = marks["data-press"] or ""
        elif "data-key" in marks:
            self._key = marks["data-key"] or ""
            self.fields[self._key] = {**marks}
        elif self._key and tag == "option":
            self.options.setdefault(self._key, set()).add(marks["value"] or "")
        elif self._key and tag in {"input", "textarea", "select"}:
            if marks.get("type") == "checkbox":
                self.options.setdefault(self._key, set()).add(marks["value"] or "")
            self.fields[self._key] |= marks

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._article = None
        if tag in {"p", "li", "button"}:
            self._into = ""

    def handle_data(self, data: str) -> None:
        if self._article is None:
            return
        if self._into == "text":
            self._article.text += data
        elif self._into == "label":
            self._article.rows[-1][-1].label += data


@dataclass
class Browser:
    """One person's browser: its cookies, what it posted last, and what was shown in passing."""

    client: httpx.AsyncClient
    base: str  # "" or "/chair/p01"
    zone: str
    locale: str
    has_begun: bool = False
    form: str = ""  # the open form's HTML
    toasts: list[str] = field(default_factory=list)
    order: asyncio.Lock = field(default_factory=asyncio.Lock)  # a page posts one thing after the other


@dataclass(frozen=True)
class Post:
    browser: Browser
    path: str
    body: Mapping[str, Any]
    file: bytes | None = None  # posted as it is, with `body` in the address


class FakeWeb:
    """Any number of people, each with a browser, in front of one web chat: the one that `app` built, or `MemoryWeb`."""

    def __init__(self, platform: WebPlatform) -> None:
        self.platform = platform
        self.app = Starlette(routes=platform.routes())
        self.browsers: dict[str, Browser] = {}
        self._ids = itertools.count(1)
        self._posts: set[asyncio.Task[None]] = set()
        self._newest: Post | None = None
        self._acknowledged = 0

    # ---- who is there

    def account(self, user: str) -> Account:
        return Account("web", self.platform.workspace, user)

    def chat(self, user: str) -> Chat:
        return Chat("web", self.platform.workspace, user)

    def person(self, user_id: str, *, name: str = "Ada", locale: str = "en", zone: str = "") -> Browser:
        """Somebody who is known to the bot already under this id; their browser opens their link when they begin."""
        del name  # the web chat has it from the transcript
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=self.app), base_url=BASE_URL, headers={"Sec-Fetch-Site": "same-origin"}
        )
        base = "" if self.platform.stage is None else f"/chair/{quote(user_id, safe='')}"
        browser = self.browsers[user_id] = Browser(client, base, zone, locale)
        return browser

    def group(self, chat_id: str, *, title: str = "", people: Iterable[str] = ()) -> Chat:
        """A channel of the example. Everybody is in it."""
        del people
        return Chat("web", self.platform.workspace, chat_id, "group", title=title or chat_id)

    async def browser(self, user: str) -> Browser:
        """Somebody's browser, at its page; where their link opens nothing (yet), they are nobody there."""
        browser = self.browsers[user]
        if not browser.has_begun:
            link = self.platform.personal_link(self.account(user))
            browser.has_begun = (await browser.client.get(urlsplit(link).path)).is_success
        return browser

    async def close(self) -> None:
        await self.handled()
        for browser in self.browsers.values():
            await browser.client.aclose()

    # ---- what they do

    async def types(self, text: str, *, user: str = "ada", chat: Chat | None = None, reply_to: str = "") -> None:
        await self._post(user, "/say", chat, {"text": text, "reply_to": reply_to})

    async def attaches(
        self, file: File, *, user: str = "ada", chat: Chat | None = None, caption: str = "", reply_to: str = ""
    ) -> None:
        """Somebody chooses a file and sends it. What is too large the page only announces."""
        about = {"name": file.name, "media_type": file.media_type, "size": len(file.content)}
        content = file.content if len(file.content) <= FETCHED_BYTES else b""
        await self._post(user, "/file", chat, {**about, "text": caption, "reply_to": reply_to}, content)

    async def presses(self, message: str, label: str, *, user: str = "ada", chat: Chat | None = None) -> None:
        """Raises LookupError where the page shows no such button."""
        for article in await self._articles(user, chat or self.chat(user)):
            for button in itertools.chain.from_iterable(article.rows):
                if (article.id, button.label) == (message, label):
                    await self._post(user, "/press", chat, {"message": message, "press": button.press})
                    return
        raise LookupError(f"no button {label!r} under message {message} before {user}")

    async def fills(self, answers: Answers, *, user: str = "ada") -> None:
        """Raises LookupError without an open form, ValueError where a browser would not let the answers through."""
        browser = await self.browser(user)
        await self.handled()
        if not browser.form:
            raise LookupError(f"no form is open before {user}")
        page = Page(browser.form)
        for key, marks in page.fields.items():
            _let_through(key, marks, page.options.get(key), answers.get(key, ""))
        if unknown := answers.keys() - page.fields.keys():
            raise ValueError(f"the form does not ask for {', '.join(unknown)}")
        everything = {
            key: answers.get(key, [] if "data-required" in marks else "") for key, marks in page.fields.items()
        }
        await self._post(user, "/form", None, {"form": page.form, "answers": everything})

    async def delivers_again(self) -> None:
        """The newest post comes once more, byte for byte, as after a cut line."""
        assert self._newest is not None
        self._send(self._newest)

    async def _post(
        self, user: str, path: str, chat: Chat | None, body: dict[str, Any], file: bytes | None = None
    ) -> None:
        browser = await self.browser(user)
        pane = chat.id if chat is not None and chat.kind == "group" else ""
        known = {"id": f"post-{next(self._ids):06}", "pane": pane, "zone": browser.zone, "locale": browser.locale}
        self._newest = Post(browser, path, known | body, file)
        self._send(self._newest)

    def _send(self, post: Post) -> None:
        task = asyncio.create_task(self._deliver(post))
        self._posts.add(task)
        task.add_done_callback(self._posts.discard)

    async def _deliver(self, post: Post) -> None:
        browser = post.browser
        async with browser.order:
            if post.file is None:
                answer = await browser.client.post(browser.base + post.path, json=post.body)
            else:
                answer = await browser.client.post(browser.base + post.path, params=post.body, content=post.file)
        shown = answer.json()
        if answer.is_success:
            self._acknowledged += 1
            if post.path == "/form":
                browser.form = ""
            browser.form = shown.get("form", browser.form)
        if feedback := shown.get("toast") or shown.get("words"):
            browser.toasts.append(feedback)

    # ---- what they see

    async def shown(self, chat: Chat, *, user: str = "") -> list[Shown]:
        """What the chat shows of the bot's, oldest first, to somebody in it."""
        reader = user or (chat.id if chat.kind == "private" else next(iter(self.browsers)))
        return [
            Shown(
                article.id,
                article.text,
                tuple(tuple(button.label for button in row) for row in article.rows),
                article.edited,
                tuple([await self._saved(reader, place) for place in article.files]),
            )
            for article in await self._articles(reader, chat)
            if not article.author
        ]

    async def _saved(self, user: str, place: str) -> File:
        """A file as it is saved from the page, or opened in it."""
        browser = await self.browser(user)
        answer = await browser.client.get(place)
        answer.raise_for_status()
        assert answer.headers["x-content-type-options"] == "nosniff"
        name = unquote(answer.headers["content-disposition"].rpartition("''")[2])
        return File(name, answer.headers["content-type"], answer.content)

    async def _articles(self, user: str, chat: Chat) -> list[Article]:
        browser = await self.browser(user)
        page = await browser.client.get(browser.base or "/")
        if page.status_code in {401, 404}:  # they are known no more: nothing is shown to them
            return []
        page.raise_for_status()
        return Page(page.text).panes[chat.id if chat.kind == "group" else ""]

    def toasts(self, user: str = "ada") -> list[str]:
        return self.browsers[user].toasts

    async def acknowledged(self) -> int:
        return self._acknowledged

    async def handled(self) -> None:
        """Returns once every post so far has been answered."""
        while self._posts:
            await asyncio.gather(*self._posts)


class MemoryWeb(FakeWeb):
    """A web chat whose house is memory: of a real cluster, or with chairs, channels and clock as an example."""

    outcomes: frozenset[Outcome] = frozenset({"blocked", "gone", "silent"})

    def __init__(self, clock: Clock, *, example: bool = False) -> None:
        self.transcript = MemoryTranscript(clock)
        self.stage = MemoryStage(clock()) if example else None
        surroundings = Surroundings(
            environ={},
            transcript=self.transcript,
            secret=b"a secret of the test",
            base_url=BASE_URL,
            stage=self.stage,
            words=interface_words(),
            clock=clock,
        )
        super().__init__(WebPlatform(surroundings))

    def person(self, user_id: str, *, name: str = "Ada", locale: str = "en", zone: str = "") -> Browser:
        self.transcript.people[self.account(user_id)] = name
        if self.stage is not None:
            self.stage.seats.append(Chair(self.account(user_id), name, "Founder, Sunreach Rooftops", "participant"))
        return super().person(user_id, name=name, locale=locale, zone=zone)

    def group(self, chat_id: str, *, title: str = "", people: Iterable[str] = ()) -> Chat:
        """Raises ValueError outside the example: a real cluster has no channels on the web."""
        if self.stage is None:
            raise ValueError("a real cluster has no channels on the web")
        chat = super().group(chat_id, title=title, people=people)
        self.stage.groups.append(chat)
        return chat

    async def next_send(self, outcome: Outcome, *, user: str = "ada") -> None:
        """The next send to somebody, or edit, meets this outcome."""
        match outcome:
            case "blocked":
                del self.transcript.people[self.account(user)]
            case "silent":
                self.transcript.next_append = "silent"
            case "gone":
                self.transcript.forget(self.chat(user))
            case _:
                raise ValueError(f"{outcome} does not exist on the web")


def _let_through(key: str, marks: Mapping[str, str | None], offered: set[str] | None, answer: str | list[str]) -> None:
    """What a browser's own validation refuses."""
    given = [answer] if isinstance(answer, str) else answer
    if not any(given):
        if "required" in marks or "data-required" in marks:
            raise ValueError(f"{key} is required")
        return
    if offered is not None and not set(given) <= offered:
        raise ValueError(f"{key} does not offer {given}")
    if longest := marks.get("maxlength"):
        assert len(given[0]) <= int(longest)


@asynccontextmanager
async def served(app: Starlette) -> AsyncIterator[str]:
    """The app behind a real server on a free port of the loopback, for event streams and real browsers: its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(app, log_config=None, lifespan="off", ws="none", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            await serving


@asynccontextmanager
async def web_chat(*, example: bool = False, at: datetime = NOW) -> AsyncIterator[MemoryWeb]:
    """A web chat with Ada in front of it, and in the example a channel beside her."""
    fake = MemoryWeb(lambda: at, example=example)
    fake.person("ada", name="Ada L.", zone="Asia/Amman")
    if example:
        fake.group("everybody", title="Solvane Cleantech")
    await fake.platform.open()
    try:
        yield fake
    finally:
        await fake.close()
        await fake.platform.close()
