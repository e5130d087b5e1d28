"""Runs stories: transcripts of the whole bot, on a fixed clock, through the wire of every platform.

A story is a text file. Lines at the margin are what people do; indented lines are what everybody sees then. Running a
story plays the first and compares the second; `STORIES=write` writes the second anew, to be read like any change.

    file: solvane.yaml                              the cluster file to load; without it there is no cluster yet
    now: 2026-03-22 08:00 Asia/Amman
    Nadia: telegram, Asia/Amman                     somebody with an account on a platform, and their zone
    Other: slack, Asia/Amman, Nadia Rahal           somebody whose account has another name than the story's
    #plenary: telegram                              a group they can all be in
    host: Solvane Office, privacy@example.org       who runs the bot, and whom to ask about it

    == 2026-03-22 09:30 Asia/Amman                  time passes; also "+2 hours", "+3 days"; things happen on the way
    Nadia > /start {invite Nadia}                   typed in private; {link} is the cluster's link,
                                                    {old link} the newest that was revoked or has run out,
                                                    {used link} the newest personal one that was used
    Selma > /start {first code}                     the code that makes its first user facilitator
    Nadia in #plenary > /poll                       typed in a group
    Victor > /cluster mine                          on Slack: any other command is refused there, and so in a story
    Nadia > "Supplier day": venue agreed            a reply to the newest message that holds these words
    Nadia in #plenary > "a hall": /action           a reply to somebody else's, the newest that holds these words
    Nadia chooses [Make it an action] on "a hall"   in that message's own menu (Slack)
    Nadia edits > venue agreed, catering not        the message typed last
    Nadia presses [Done]                            the newest message with this button; also "in #plenary"
    Nadia fills title = Supplier day; pillar = RD   the form before them (native forms)
    Nadia sends photo                               also voice, document, film (too large), sticker (Telegram)
    Nadia in #plenary sends photo                   the same in a group (Telegram)
    Nadia sends photo > "Supplier day": the hall    with words, as a reply; either may be left out
    Nadia sends file roster.csv                     one that lies beside the story; roster.xlsx is made from roster.csv
    Selma adds the bot to #plenary
    Selma removes the bot from #plenary
    Nadia blocks the bot
    The next message on slack is refused            also blocked: whoever it was for cannot be written to any more
    Victor opens home                               the bot's own page on Slack; "Victor presses [Done] at home"
    -- restart                                      the bot is stopped and started again
    -- away until 2026-03-22 13:05 Asia/Amman       it is stopped, and started again only then
    Anything else at the margin that begins with a # and a space is prose.
"""

import asyncio
import csv
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from mimetypes import guess_type
from pathlib import Path
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from sqlalchemy import select
from sqlmodel import col

from clusterbot import features
from clusterbot.app import App
from clusterbot.chat.messages import PICTURES, SOUNDS, File
from clusterbot.chat.updates import FETCHED_BYTES, Chat
from clusterbot.engine.stage import next_moment
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.deputies.records import Deputy
from clusterbot.features.people.joining import cluster_invite, new_invite
from clusterbot.features.people.records import Account, Invite, LinkCode, Participant, Person
from clusterbot.features.people.talk import in_groups
from clusterbot.features.strategy.load import load
from clusterbot.platforms.slack.platform import SlackPlatform
from clusterbot.platforms.slack.tiers import CALLS
from clusterbot.platforms.web.platform import WebPlatform
from clusterbot.settings import Settings
from clusterbot.store.database import Database
from clusterbot.store.migrate import upgrade
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.contract import Outcome, Shown
from clusterbot.testing.fake_slack import FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.fake_web import FakeWeb
from clusterbot.testing.patience import HANGS

PlatformName = Literal["telegram", "slack", "web"]
_PLATFORMS: dict[str, PlatformName] = {name: name for name in get_args(PlatformName)}
INDENT = "    "
WEB = "http://chat.example.org"
"""How people in a story reach the web chat."""

_STICKER = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "type": "regular", "is_animated": False}
_FILES = {
    "photo": File("photo.jpg", "image/jpeg", b"\xff\xd8 a photo \xff\xd9"),
    "voice": File("note.ogg", "audio/ogg", b"OggS a voice note"),
    "document": File("plan.pdf", "application/pdf", b"%PDF-1.7 a plan"),
    "film": File("film.pdf", "application/pdf", b"%PDF" + b"0" * FETCHED_BYTES),  # too large to be fetched
}


@dataclass(slots=True)
class Seat:
    """Somebody in a story, in front of one platform."""

    name: str
    platform: PlatformName
    user: str
    typed: str = ""  # the id of their newest message
    shown_as: str = ""  # their name on the platform, where it is not the story's


@dataclass(slots=True)
class Cast:
    """Who and what a story has."""

    now: datetime
    file: Path | None = None
    folder: Path | None = None  # where the story lies
    host: str = ""  # who runs the bot
    contact: str = ""  # and whom people ask
    seats: dict[str, Seat] = field(default_factory=dict)
    groups: dict[str, Chat] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)


class StoryError(AssertionError):
    """A line that cannot be played: the message names it."""


class Story:
    """One story under way. `play` does one line; `news` tells what became visible since it was last asked."""

    def __init__(self, cast: Cast, database_url: str) -> None:
        self.cast = cast
        self.clock = FixedClock(cast.now)
        self.telegram = FakeTelegram(clock=self.clock.now)
        self.slack = FakeSlack(self.clock.now, gives_up_after=HANGS)
        self._web: FakeWeb | None = None
        self._settings = Settings(
            database_url=database_url, base_url=WEB, hosted_by=cast.host, contact=cast.contact, _env_file=None
        )
        self._app: App | None = None
        self._listening: asyncio.Future[Any] | None = None
        self._seen: dict[tuple[str, str], Shown] = {}
        self._toasts: dict[str, int] = {}
        self._said: list[tuple[str, str, str]] = []  # by people: in which group, what, and the message's id
        self._first_code = ""  # the newest there was: it can be typed again when it is good no more

    @property
    def app(self) -> App:
        assert self._app is not None
        return self._app

    @property
    def database(self) -> Database:
        return self.app.database

    # ---- beginning and ending

    async def begin(self) -> None:
        await self.telegram.start()
        await self.slack.start()
        for seat in self.cast.seats.values():
            if seat.platform == "telegram":
                self.telegram.person(seat.user, name=seat.shown_as or seat.name, username=seat.name.lower())
            elif seat.platform == "slack":
                self.slack.person(seat.user, name=seat.shown_as or seat.name, zone=self.cast.zones[seat.name])
        for name, chat in self.cast.groups.items():
            fake = self.telegram if chat.platform == "telegram" else self.slack
            everybody = [seat.user for seat in self.cast.seats.values() if seat.platform == chat.platform]
            fake.group(chat.id, title=name, people=everybody)
        if self.cast.file is not None:
            await asyncio.to_thread(self._load, self.cast.file)
        await self.start_bot()

    def _load(self, file: Path) -> None:
        features.load()  # each reads its own section of the file
        url = self._settings.database_url
        upgrade(url)
        database = Database(url, self.clock)
        database.start()
        database.do(lambda tx: load(tx, file))
        database.close()

    async def start_bot(self) -> None:
        environ = {
            "CLUSTERBOT_TELEGRAM_TOKEN": self.telegram.token,
            "CLUSTERBOT_TELEGRAM_API_URL": self.telegram.url,
            **self.slack.environ(),
            # Weeks pass in a second here: what Slack allows in a real minute is no matter of theirs.
            "CLUSTERBOT_SLACK_LIMITS": " ".join(f"{method}=100000" for method in CALLS),
        }
        self._app = App(self._settings, environ, self.clock)
        await self._app.open()
        receiver = self._app.receiver
        self._listening = asyncio.gather(
            *(platform.listen(receiver.for_platform(platform)) for platform in self._app.platforms)
        )
        web = next(one for one in self._app.platforms if isinstance(one, WebPlatform))
        self._web = FakeWeb(web)
        self.slack.platform = next(one for one in self._app.platforms if isinstance(one, SlackPlatform))
        await self.slack.connected()

    async def stop_bot(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
        if self._web is not None:
            await self._web.close()
        if self._app is not None:
            await self._app.close()

    async def end(self) -> None:
        await self.stop_bot()
        await self.telegram.stop()
        await self.slack.stop()

    # ---- playing

    async def play(self, line: str) -> None:
        """One line of what people do. Raises StoryError if it is no such line."""
        for pattern, act in _LINES.items():
            if found := re.fullmatch(pattern, line):
                await act(self, **{name: part for name, part in found.groupdict().items() if part is not None})
                await self._settle()
                return
        raise StoryError(f"not understood: {line}")

    async def _settle(self) -> None:
        """Everything typed and pressed is taken, everything due happens and is sent."""
        await self.telegram.handled()
        await self.slack.handled()
        assert self._web is not None
        await self._web.handled()
        await self.app.happen()

    async def types(self, who: str, text: str, where: str = "", about: str = "") -> None:
        seat, chat = self._seat(who), self._where(where)
        text = await self._fill_in(text.replace("\\n", "\n"))
        reply_to = await self._answered(seat, where, about) if about else ""
        fake = await self._fake(seat)
        seat.typed = await fake.types(text, user=seat.user, chat=chat, reply_to=reply_to) or ""
        self._said.append((where, text, seat.typed))

    async def _answered(self, seat: Seat, where: str, about: str) -> str:
        """Somebody's own message in a group, or the bot's: the newest that holds these words."""
        theirs = (id_ for place, text, id_ in reversed(self._said) if place == where and about in text)
        found = next(theirs, "") if where else ""
        return found or await self._newest(seat, self._where(where), lambda shown: about in shown.text)

    async def chooses(self, who: str, label: str, about: str) -> None:
        seat = self._seat(who)
        message = next(id_ for _, text, id_ in reversed(self._said) if about in text and id_)
        await self.slack.chooses(label, message, user=seat.user)

    async def edits(self, who: str, text: str) -> None:
        seat = self._seat(who)
        fake = await self._fake(seat)
        await fake.edits(seat.typed, text, user=seat.user)

    async def presses(self, who: str, label: str, where: str = "", about: str = "") -> None:
        seat, chat = self._seat(who), self._where(where)
        message = await self._newest(
            seat, chat, lambda shown: label in [cell for row in shown.rows for cell in row] and about in shown.text
        )
        fake = await self._fake(seat)
        await fake.presses(message, label, user=seat.user, chat=chat)

    async def fills(self, who: str, answers: str) -> None:
        seat = self._seat(who)
        fake = await self._fake(seat)
        await self._settle()
        pairs = [pair.split("=", 1) for pair in answers.split(";")]
        given = {key.strip(): value.strip().replace("\\n", "\n") for key, value in pairs}
        await fake.fills(given, user=seat.user)

    async def sends(
        self, who: str, what: str, *, name: str = "", text: str = "", about: str = "", where: str = ""
    ) -> None:
        seat = self._seat(who)
        if what == "sticker":
            await self.telegram.sends({"sticker": {**_STICKER, "is_video": False}}, user=seat.user)
            return
        reply_to = await self._newest(seat, None, lambda shown: about in shown.text) if about else ""
        fake = await self._fake(seat)
        file = self._file(name) if what == "file" else _FILES[what]
        there = {"chat": self._where(where)} if where else {}
        seat.typed = await fake.attaches(file, user=seat.user, caption=text, reply_to=reply_to, **there) or ""
        self._said.append((where, f"[{what}]", seat.typed))

    def _file(self, name: str) -> File:
        assert self.cast.folder is not None
        path = self.cast.folder / name
        content = path.read_bytes() if path.exists() else _sheet(path.with_suffix(".csv"))
        return File(name, guess_type(name)[0] or "application/octet-stream", content)

    async def adds_bot(self, who: str, where: str) -> None:
        seat, chat = self._seat(who), self.cast.groups[where]
        if chat.platform == "telegram":
            await self.telegram.adds_bot(chat.id, user=seat.user)
        else:
            await self.slack.invites_bot(chat.id, user=seat.user)

    async def removes_bot(self, who: str, where: str) -> None:
        seat, chat = self._seat(who), self.cast.groups[where]
        await (await self._fake(seat)).removes_bot(chat.id, user=seat.user)

    async def blocks(self, who: str, verb: str) -> None:
        seat = self._seat(who)
        await (self.telegram.blocks if verb == "blocks" else self.telegram.unblocks)(user=seat.user)

    async def meets(self, where: str, outcome: Outcome) -> None:
        """What a service will do to the next thing we send."""
        await (self.telegram if where == "telegram" else self.slack).next_send(outcome)

    async def opens_home(self, who: str) -> None:
        await self.slack.opens_home(user=self._seat(who).user)

    async def presses_home(self, who: str, label: str) -> None:
        await self.slack.presses_home(label, user=self._seat(who).user)

    async def opens_web(self, who: str) -> None:
        """Somebody opens the personal link they were given."""
        seat = self._seat(who)
        user = await self.database.run(lambda tx: _web_user(tx, who))
        self.cast.seats[f"{who}@web"] = Seat(seat.name, "web", user)
        assert self._web is not None
        self._web.person(user, name=seat.name, zone=self.cast.zones[seat.name])

    async def passes(self, moment: str) -> None:
        """Time passes, in steps from one thing that happens to the next."""
        target = self._moment(moment)
        while (planned := await self.database.run(next_moment)) is not None and planned <= target:
            self.clock.set(max(planned, self.clock.now()))
            await self.app.happen()
        self.clock.set(target)

    async def restarts(self) -> None:
        await self.stop_bot()
        await self._comes_back()

    async def _comes_back(self) -> None:
        await self.start_bot()
        for name, seat in self.cast.seats.items():
            if seat.platform == "web" and self._web is not None:
                self._web.person(seat.user, name=name.removesuffix("@web"))

    async def is_away(self, moment: str) -> None:
        """What was due meanwhile finds nobody."""
        await self.stop_bot()
        self.clock.set(self._moment(moment))
        await self._comes_back()

    async def becomes_supergroup(self, who: str, where: str) -> None:
        old = self.cast.groups[where]
        new = await self.telegram.becomes_supergroup(old.id, user=self._seat(who).user)
        self.cast.groups[where] = Chat(old.platform, old.workspace, new, "group", title=old.title)
        self._seen = {key: shown for key, shown in self._seen.items() if key[0] != where}  # it numbers from 1 again

    # ---- seeing

    async def news(self) -> list[str]:
        """Messages new or changed since the last time, then toasts, as indented lines."""
        lines: list[str] = []
        for name, seat in self.cast.seats.items():
            fake = await self._fake(seat)
            chat = Chat(seat.platform, "", seat.user)
            lines += await self._changes(name, await fake.shown(await self._private(seat, chat), user=seat.user))
            home = self.slack.home(seat.user) if seat.platform == "slack" else None
            lines += await self._changes(f"{name} at home", [home] if home is not None else [])
        for name, chat in self.cast.groups.items():
            fake = self.telegram if chat.platform == "telegram" else self.slack
            lines += await self._changes(name, await fake.shown(chat))
        for name, seat in self.cast.seats.items():
            toasts = (await self._fake(seat)).toasts(seat.user)
            lines += [f"{INDENT}{name} ~ {toast}" for toast in toasts[self._toasts.get(name, 0) :] if toast]
            self._toasts[name] = len(toasts)
        return await self._mask(lines)

    async def _private(self, seat: Seat, chat: Chat) -> Chat:
        return Chat("web", "local", seat.user) if seat.platform == "web" else chat

    async def _changes(self, name: str, shown: list[Shown]) -> list[str]:
        lines: list[str] = []
        for message in shown:
            before = self._seen.get((name, message.id))
            if before is None or (before.text, before.rows) != (message.text, message.rows):
                self._seen[name, message.id] = message
                lines += _transcript(name, message, changed=before is not None)
        return lines

    async def _mask(self, lines: list[str]) -> list[str]:
        """What is different in every run gets the name that the story uses for it."""
        tokens = await self.database.run(_secrets)
        masked = lines
        for token, name in tokens.items():
            masked = [line.replace(token, name) for line in masked]
        return [re.sub(r"/p/[\w.-]+", "/p/{key}", line) for line in masked]

    # ---- inside

    def _seat(self, who: str) -> Seat:
        if who not in self.cast.seats:
            raise StoryError(f"nobody is called {who}")
        return self.cast.seats[who]

    def _where(self, where: str) -> Chat | None:
        return self.cast.groups[where] if where else None

    async def _fake(self, seat: Seat) -> Any:
        return {"telegram": self.telegram, "slack": self.slack, "web": self._web}[seat.platform]

    async def _newest(self, seat: Seat, chat: Chat | None, fits: Any) -> str:
        fake = await self._fake(seat)
        place = chat or await self._private(seat, Chat(seat.platform, "", seat.user))
        for shown in reversed(await fake.shown(place, user=seat.user)):
            if fits(shown):
                found: str = shown.id
                return found
        raise StoryError(f"{seat.name} sees no such message")

    async def _fill_in(self, text: str) -> str:
        if "{first code}" in text:
            self._first_code = self.app.first_code or self._first_code
            return text.replace("{first code}", self._first_code)
        if "{" not in text:
            return text
        values = await self.database.run(lambda tx: _placeholders(tx, text))
        for name, value in values.items():
            text = text.replace(name, value)
        return text

    def _moment(self, words: str) -> datetime:
        if found := re.fullmatch(r"\+(\d+) (minute|hour|day)s?", words):
            return self.clock.now() + timedelta(**{f"{found[2]}s": int(found[1])})
        return read_moment(words)


_WHO = r"(?P<who>[\w@]+)"
_IN = r"(?: in (?P<where>#\w+))?"
_LINES: dict[str, Any] = {
    r"== (?P<moment>.+)": Story.passes,
    r"-- restart": Story.restarts,
    r"-- away until (?P<moment>.+)": Story.is_away,
    rf"{_WHO} adds the bot to (?P<where>#\w+)": Story.adds_bot,
    rf"{_WHO} turns (?P<where>#\w+) into a supergroup": Story.becomes_supergroup,
    rf"{_WHO} removes the bot from (?P<where>#\w+)": Story.removes_bot,
    rf"{_WHO} (?P<verb>blocks|unblocks) the bot": Story.blocks,
    r"The next message on (?P<where>telegram|slack) is (?P<outcome>refused|blocked)": Story.meets,
    rf"{_WHO} opens the web chat": Story.opens_web,
    rf"{_WHO} opens home": Story.opens_home,
    rf"{_WHO} presses \[(?P<label>.+)\] at home": Story.presses_home,
    rf"{_WHO}{_IN} presses \[(?P<label>.+)\](?: under \"(?P<about>.+)\")?": Story.presses,
    rf"{_WHO} fills (?P<answers>.+)": Story.fills,
    rf"{_WHO} chooses \[(?P<label>.+)\] on \"(?P<about>.+)\"": Story.chooses,
    rf"{_WHO}{_IN} sends (?P<what>sticker|photo|voice|document|film|file(?= \S))(?: (?P<name>[^> ]\S*))?"
    r"(?: > (?:\"(?P<about>[^\"]+)\": ?)?(?P<text>.*))?": Story.sends,
    rf"{_WHO} edits > (?P<text>.*)": Story.edits,
    rf"{_WHO}{_IN} > (?:\"(?P<about>[^\"]+)\": )?(?P<text>.*)": Story.types,
}


def read_moment(words: str) -> datetime:
    """A moment as stories write it: "2026-03-22 09:30 Asia/Amman"."""
    day, hour, zone = words.split()
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZoneInfo(zone))


def read_cast(lines: list[str], folder: Path) -> Cast:
    """The head of a story. Raises StoryError for a line it does not know."""
    cast = Cast(now=datetime.min.replace(tzinfo=UTC), folder=folder)
    for line in lines:
        name, _, value = (part.strip() for part in line.partition(":"))
        if name == "file":
            cast.file = folder / value
        elif name == "now":
            cast.now = read_moment(value)
        elif name == "host":
            cast.host, _, cast.contact = (part.strip() for part in value.partition(","))
        elif name.startswith("#"):
            number = len(cast.groups) + 1
            id_ = f"-{5000 + number}" if value == "telegram" else f"C{5000 + number}"
            cast.groups[name] = Chat(value, "", id_, "group", title=name)
        elif re.fullmatch(r"\w+", name) and "," in value and value.split(",")[0].strip() in _PLATFORMS:
            platform, zone, *shown_as = (part.strip() for part in value.split(","))
            number = 1001 + len(cast.seats)
            user = str(number) if platform == "telegram" else f"U{number}"
            cast.seats[name] = Seat(name, _PLATFORMS[platform], user, shown_as=" ".join(shown_as))
            cast.zones[name] = zone
        else:
            raise StoryError(f"not understood: {line}")
    return cast


async def run(text: str, folder: Path, database_url: str) -> str:
    """Play a story; its text with what was really seen. `folder` is where its cluster file lies.

    A line that could not be played is followed by one that begins with "!!" and says why.
    """
    head, _, body = text.partition("\n\n")
    prose = [line for line in head.splitlines() if line.startswith("# ")]
    told = [line for line in head.splitlines() if not line.startswith("# ")]
    written = [*prose, *told, ""]
    async with _story(read_cast(told, folder), database_url) as story:
        for line in body.splitlines():
            if line.startswith(INDENT):
                continue
            written.append(line)
            if line and not line.startswith("# "):
                try:
                    await story.play(line)
                except (StoryError, LookupError, AssertionError, TimeoutError) as error:
                    written.append(f"{INDENT}!! {error}")  # no story is told with such a line: see `run`
                written += await story.news()
    return "\n".join(written).rstrip() + "\n"


@asynccontextmanager
async def _story(cast: Cast, database_url: str) -> AsyncIterator[Story]:
    story = Story(cast, database_url)
    try:
        await story.begin()
        yield story
    finally:
        await story.end()


def _transcript(name: str, message: Shown, *, changed: bool) -> Iterator[str]:
    if message.files and not message.text:  # below the words it came with, as a message of its own
        yield from (f"{INDENT}{name} ← {_shown(file)}" for file in message.files)
        return
    first, *rest = message.text.split("\n")
    yield f"{INDENT}{name} {'✎' if changed else '←'} {first}".rstrip()
    for line in rest:
        yield f"{INDENT}{' ' * len(name)} | {line}".rstrip()
    for file in message.files:
        yield f"{INDENT}{' ' * len(name)} | {_shown(file)}"
    for row in message.rows:
        yield f"{INDENT}{' ' * len(name)} | {' '.join(f'[{label}]' for label in row)}"


def _sheet(path: Path) -> bytes:
    """What a spreadsheet would save of a table."""
    book, out = Workbook(), BytesIO()
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.reader(table):
            book.worksheets[0].append(row)
    book.save(out)
    return out.getvalue()


def _shown(file: File) -> str:
    """As people see it: a photo and a voice note have no name on a phone."""
    kind = "photo" if file.media_type in PICTURES else "voice" if file.media_type in SOUNDS else f"file {file.name}"
    return f"[{kind}]"


def _placeholders(tx: Transaction, text: str) -> dict[str, str]:
    cluster = tx.session.scalars(select(Cluster).order_by(col(Cluster.id)).limit(1)).one()
    values: dict[str, str] = {}
    for name in re.findall(r"\{.+?\}", text):
        if name == "{link}":
            values[name] = cluster_invite(tx, cluster.id).token
        elif name == "{deputy link}":
            values[name] = str(tx.session.scalars(select(Deputy).order_by(col(Deputy.id).desc()).limit(1)).one().token)
        elif name == "{old link}":
            over = select(Invite).where(col(Invite.revoked) | (col(Invite.expires_at) <= tx.now))
            values[name] = tx.session.scalars(over.order_by(col(Invite.id).desc()).limit(1)).one().token
        elif name == "{used link}":
            used = select(Invite).where(col(Invite.used_at).is_not(None)).order_by(col(Invite.used_at).desc())
            values[name] = tx.session.scalars(used.order_by(col(Invite.id).desc()).limit(1)).one().token
        elif name == "{code}":
            values[name] = tx.session.scalars(select(LinkCode).order_by(col(LinkCode.id).desc()).limit(1)).one().code
        elif name.startswith("{invite "):
            values[name] = _personal_invite(tx, cluster, name.removeprefix("{invite ").removesuffix("}"))
    return values


def _personal_invite(tx: Transaction, cluster: Cluster, first_name: str) -> str:
    for participant in tx.session.scalars(select(Participant).where(col(Participant.cluster_id) == cluster.id)).all():
        person = tx.session.get_one(Person, participant.person_id)
        if first_name in (person.first_name, person.name):
            return new_invite(tx, cluster.id, participant.id).token
    raise StoryError(f"the file lists nobody called {first_name}")


def _web_user(tx: Transaction, first_name: str) -> str:
    for account in tx.session.scalars(select(Account).where(col(Account.platform) == "web")).all():
        if tx.session.get_one(Person, account.person_id).first_name == first_name:
            return account.user
    raise StoryError(f"{first_name} has not asked for a personal link")


def _secrets(tx: Transaction) -> dict[str, str]:
    """What is random, and the name a story has for it."""
    names = {invite.token: "{link}" for invite in tx.session.scalars(select(Invite))}
    for deputy in tx.session.scalars(select(Deputy).where(col(Deputy.token).is_not(None))):
        names[str(deputy.token)] = "{deputy link}"
    for code in tx.session.scalars(select(LinkCode)):
        names[in_groups(code.code)] = "{code}"
    return names
