"""Whatever a platform delivers: nothing ends the bot, nothing comes again for ever, nobody reads a traceback."""

import asyncio
import json
import sys
import traceback
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import aiohttp
import httpx
import pytest
import structlog
from junk import ME, PEOPLE, POISON, SLACKERS, Junk
from slack_bolt.app.async_app import AsyncApp
from sqlalchemy import func, select

from clusterbot import features
from clusterbot.chat.markup import clean, plain
from clusterbot.chat.messages import Message, Toast
from clusterbot.chat.updates import Chat, Update
from clusterbot.engine.deliver import Deliverer
from clusterbot.engine.receive import Receiver
from clusterbot.features.clusters.records import Channel
from clusterbot.features.people import records as people
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.routes import Route, routes
from clusterbot.features.strategy.load import load
from clusterbot.locate import locate
from clusterbot.platforms.slack.intake import Intake
from clusterbot.platforms.slack.platform import SlackPlatform
from clusterbot.platforms.slack.sockets import Sockets
from clusterbot.platforms.telegram.intake import Intake as TelegramIntake
from clusterbot.platforms.telegram.listen import Listener
from clusterbot.platforms.telegram.platform import TelegramPlatform
from clusterbot.platforms.telegram.settings import Settings
from clusterbot.store import inbox
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.fake_slack import APP_TOKEN, BOT_TOKEN, TEAM, FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.fake_web import MemoryWeb

SHORT, LONG, LONG_ON_POSTGRESQL = 200, 100_000, 10_000
PAGE = 50
TRIES = 4  # deliveries of one update; after the third it has been set aside
SEED = 20260323

NO_PAYLOAD = {"an envelope from slack failed", "slack sends a frame that is not understood"}
UNREADABLE = {"telegram.unreadable", "a payload from slack is not understood"} | NO_PAYLOAD
"""What is said in the log of something no update can be made of; where there was a payload it is kept as well."""


class Watch:
    """Looks at all that is logged and all that is sent: a mistake of ours in either is a finding."""

    def __init__(self) -> None:
        self.findings: Counter[str] = Counter()
        self.unreadable: set[object] = set()
        self.said: Counter[str] = Counter()

    def __call__(self, _: Any, __: str, line: dict[str, Any]) -> Mapping[str, Any]:
        event = str(line["event"])
        self.said[event] += 1
        if event in UNREADABLE:
            self.unreadable.add(line.get("update", len(self.unreadable)))
        elif line.get("exc_info"):
            error = sys.exc_info()[1]
            if POISON not in repr(error) and POISON not in repr(getattr(error, "__cause__", "")):
                self.findings[f"{event}: {_last_of_ours(error)}"] += 1
        raise structlog.DropEvent

    def read(self, words: str) -> None:
        if "Traceback" in words or 'File "' in words or "Error(" in words:
            self.findings[f"somebody reads: {words[:200]}"] += 1


def _last_of_ours(error: BaseException | None) -> str:
    frames = traceback.extract_tb(error.__traceback__ if error else None)
    ours = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames if "clusterbot" in frame.filename]
    return f"{error!r:.160} at {' '.join(ours[-3:])}"


@pytest.fixture
def watch() -> Iterator[Watch]:
    """In place of the log."""
    watch = Watch()
    with _instead(structlog.get_config()["processors"], watch):
        yield watch


@contextmanager
def _instead(processors: list[Any], watch: Watch) -> Iterator[None]:
    before = processors.copy()
    processors[:] = [structlog.processors.add_log_level, watch]
    try:
        yield
    finally:
        processors[:] = before


@pytest.fixture(autouse=True)
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot itself fails over one word."""

    def stumble(_: Any, text: str) -> bool:
        if text == POISON:
            raise RuntimeError(POISON)
        return False

    features.load()
    monkeypatch.setattr(routes, "answers", [Route("stumble", "anyone", stumble), *routes.answers])


class House:
    """The bot behind a platform that is fuzzed: a cluster's people have accounts, and all that is said is sent."""

    def __init__(self, database: Database, watch: Watch, platform: "Noting", users: tuple[str, ...]) -> None:
        self.database, self.watch, self.platform = database, watch, platform
        self._receiver = Receiver(database)
        self._deliverer = Deliverer(database, platform)
        database.do(lambda tx: _furnish(tx, platform, users))

    async def receive(self, update: Update) -> Any:
        return await self._receiver.receive(self.platform, update)

    async def send_all(self) -> None:
        while await self._deliverer.deliver_now(set()):
            pass

    def told_of_it(self) -> int:
        """How many letters told somebody that what they did was set aside."""
        letters = self.database.do(lambda tx: tx.session.scalars(select(Letter)).all())
        return sum(letter.content.get("key") == "engine.set_aside" for letter in letters)

    def set_aside(self) -> list[str]:
        return [row.problem for row in self.database.do(inbox.set_aside)]


class Noting:
    """A platform as far as the engine sees it; what it is given to send is looked at."""

    def __init__(self, watch: Watch, name: str, workspace: str, like: Any) -> None:
        self.name, self.workspace, self.limits = name, workspace, like.limits
        self.forms, self.writes_first, self.slash = like.forms, like.writes_first, like.slash
        self._watch = watch
        self._count = 0

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        self._watch.read(plain(message.text))
        self._count += 1
        return replaces or f"{to.id}:{self._count}"


def _furnish(tx: Transaction, platform: Noting, users: tuple[str, ...]) -> None:
    cluster = load(tx, locate("example-cluster.yaml")).cluster
    tx.add(Channel(cluster_id=cluster.id, platform=platform.name, workspace=platform.workspace, chat="-5"))
    found = tx.session.scalars(
        select(Person).join(Participant, Participant.person_id == Person.id).order_by(Participant.is_facilitator.desc())
    ).all()
    for person, user in zip(found, users, strict=False):
        account = people.Account(
            person_id=person.id,
            platform=platform.name,
            workspace=platform.workspace,
            user=user,
            last_used_at=tx.now,
            reachable=True,
        )
        tx.add(account)


def count_of(database: Database, *, long: bool) -> int:
    return (LONG if database.is_sqlite else LONG_ON_POSTGRESQL) if long else SHORT


def judge(house: House, watch: Watch, poisoned: int, told: Callable[[str], None], number: int) -> None:
    """What every platform has to show for it."""
    handled = house.database.do(lambda tx: tx.session.scalar(select(func.count()).select_from(inbox.Inbox)))
    assert handled > number / 5, "too few of them come as far as the bot itself"
    kept = house.database.do(inbox.count_set_aside).get("unreadable", 0)
    told(
        f"{house.platform.name}: {number:,} updates, {handled:,} handled, "
        f"{len(watch.unreadable):,} unreadable and said to be, {kept:,} of them payloads and counted, "
        f"{poisoned:,} that we stumble over, {len(house.set_aside()):,} set aside, {len(watch.findings)} findings"
    )
    assert kept == len(watch.unreadable) - sum(watch.said[event] for event in NO_PAYLOAD), "each is there to be seen"
    assert not watch.findings, "\n".join(f"{count} × {finding}" for finding, count in watch.findings.most_common(20))
    assert len(house.set_aside()) == house.told_of_it() == poisoned > 0
    assert all(POISON in problem for problem in house.set_aside())


# ---- Telegram


@pytest.mark.long
@pytest.mark.slow
async def test_telegram(
    database: Database, clock: FixedClock, watch: Watch, long: bool, told: Callable[[str], None]
) -> None:
    junk, number, poisoned = Junk(SEED), count_of(database, long=long), 0
    async with FakeTelegram() as fake:
        platform = TelegramPlatform(Settings(fake.token, fake.url), clock=clock.now)
        await platform.open()
        house = House(database, watch, Noting(watch, "telegram", str(ME.id), platform), tuple(map(str, PEOPLE[:3])))

        async def receive(update: Update) -> Any:
            reply = await house.receive(update)
            watch.read(reply.text if isinstance(reply, Toast) else "")
            return reply

        taking = TelegramIntake(platform._bot, platform._request, ME, receive, clock.now)
        listener = Listener(platform._bot, platform._request, taking, make_room=platform._make_room)
        for count in range(number // PAGE):
            page = [junk.telegram() for _ in range(PAGE)]
            at = 0 if count % 10 == 0 else PAGE - 1  # where it stands first, all the others come again with it
            page[at] = _poisoned_on_telegram(page[at]["update_id"])
            poisoned += 1
            for _ in range(TRIES):
                page = [payload for payload in page if payload["update_id"] >= listener._next]
                if not page:
                    break
                await listener._hand_over(page)
            else:
                pytest.fail(f"it comes for ever: {json.dumps(page[0])[:500]}")
            await taking.finish()
            await house.send_all()
        await platform.close()
    judge(house, watch, poisoned, told, number)


def _poisoned_on_telegram(number: int) -> dict[str, Any]:
    """Of somebody without an open form, which would take the word for an answer."""
    user = {"id": 9999, "is_bot": False, "first_name": "Nadia"}
    chat = {"id": 9999, "type": "private"}
    message = {"message_id": number, "date": 1_774_256_400, "from": user, "chat": chat, "text": POISON}
    return {"update_id": number, "message": message}


# ---- Slack


class Wire:
    """A socket that brings these frames and then ends; it keeps what was acknowledged."""

    def __init__(self, frames: list[str]) -> None:
        self._frames = frames
        self.acknowledged: dict[str, str] = {}

    async def __aiter__(self) -> AsyncIterator[aiohttp.WSMessage]:
        for frame in self._frames:
            yield aiohttp.WSMessage(aiohttp.WSMsgType.TEXT, frame, "")

    async def send_json(self, body: dict[str, Any]) -> None:
        self.acknowledged[str(body["envelope_id"])] = json.dumps(body)

    async def close(self) -> None: ...


@pytest.mark.long
@pytest.mark.slow
async def test_slack(
    database: Database, clock: FixedClock, watch: Watch, long: bool, told: Callable[[str], None]
) -> None:
    junk, number, poisoned = Junk(SEED), count_of(database, long=long), 0
    async with FakeSlack(clock.now) as fake:
        for user in SLACKERS:
            fake.person(user)
        platform = SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{fake.url}/api/", clock.now)
        await platform.open()
        house = House(database, watch, Noting(watch, "slack", TEAM, platform), SLACKERS[:3])
        intake = Intake(platform._api, platform._people, platform._us, clock.now, house.receive)
        app = AsyncApp(
            client=platform._api.web, logger=platform._api.logger, before_authorize=intake, ssl_check_enabled=False
        )
        sockets = Sockets(app, platform._api.session, platform._api.socket_url)
        for page in range(number // PAGE):
            frames = [json.dumps(junk.slack()) for _ in range(PAGE - 2)]
            frames += [json.dumps(junk.value()), _poisoned_on_slack(page)]
            poisoned += 1
            for _ in range(TRIES):  # Slack itself would deliver only events again
                wire = Wire(frames)
                async with asyncio.TaskGroup() as tasks:
                    await sockets._read(wire, asyncio.get_running_loop().create_future(), tasks)
                for said in wire.acknowledged.values():
                    watch.read(said)
                frames = [frame for frame in frames if f'"p{page}"' in frame and f"p{page}" not in wire.acknowledged]
            assert not frames, "it comes for ever"
            await intake.finish()
            await house.send_all()
        await platform.close()
    judge(house, watch, poisoned, told, number)


def _poisoned_on_slack(number: int) -> str:
    ts = f"1774256400.{number:06d}"
    event = {
        "type": "message",
        "channel_type": "im",
        "channel": "D0NADIA",
        "user": SLACKERS[0],
        "ts": ts,
        "text": POISON,
    }
    payload = {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": f"EvP{number}",
        "event": {**event, "event_ts": ts},
    }
    return json.dumps({"envelope_id": f"p{number}", "type": "events_api", "payload": payload})


# ---- the web


@pytest.fixture
async def web(clock: FixedClock) -> AsyncIterator[MemoryWeb]:
    fake = MemoryWeb(clock.now, example=True)
    for user in ("nadia", "omar", "layla"):
        fake.person(user)
    fake.group("everybody", title="Solvane")
    await fake.platform.open()
    yield fake
    await fake.close()
    await fake.platform.close()


@pytest.mark.long
@pytest.mark.slow
async def test_the_web(
    database: Database, web: MemoryWeb, watch: Watch, long: bool, told: Callable[[str], None]
) -> None:
    junk, number, poisoned = Junk(SEED), count_of(database, long=long), 0
    house = House(database, watch, Noting(watch, "web", "example", web.platform), ("nadia", "omar", "layla"))
    web.platform._receive = house.receive
    transport = httpx.ASGITransport(app=web.app)
    here = {"Sec-Fetch-Site": "same-origin"}
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080", headers=here) as client:

        async def post(user: str, kind: str, body: Any) -> int:
            path = f"/chair/{user}/{kind}"
            if kind == "file" and isinstance(body, dict):
                answer = await client.post(
                    path, params={clean(k): clean(str(v))[:2000] for k, v in body.items()}, content=b"abc"
                )
            else:
                content = json.dumps(body).encode(errors="surrogatepass")
                answer = await client.post(path, content=content, headers={"Content-Type": "application/json"})
            watch.read(answer.text)
            return answer.status_code

        for page in range(number // PAGE):
            for _ in range(PAGE - 1):
                user = junk.chance.choice(("nadia", "omar", "layla", "nobody"))
                status = await post(user, *junk.web())
                assert status < 500, f"{status} at {junk.number}: {watch.findings}"
            answers = [await post("nadia", "say", {"id": f"poison-{page:06d}", "text": POISON}) for _ in range(TRIES)]
            assert answers == [503, 503, 200, 200]
            poisoned += 1
            await house.send_all()
    judge(house, watch, poisoned, told, number)
