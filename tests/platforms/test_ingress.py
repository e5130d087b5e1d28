"""What comes in over HTTP: only from who knows the secret, fresh, once, and not too much of it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from clusterbot.chat.messages import Button, Message, Toast
from clusterbot.chat.platform import Platform, Surroundings
from clusterbot.chat.updates import Chat, CommandGiven
from clusterbot.platforms.slack import build as build_slack
from clusterbot.platforms.slack.needs import SCOPES
from clusterbot.platforms.slack.platform import SlackPlatform
from clusterbot.platforms.slack.signed import BODY_BYTES as SLACK_BYTES
from clusterbot.platforms.telegram import build as build_telegram
from clusterbot.platforms.telegram.platform import TelegramPlatform
from clusterbot.platforms.telegram.settings import Settings
from clusterbot.platforms.telegram.webhook import BODY_BYTES as TELEGRAM_BYTES
from clusterbot.platforms.telegram.webhook import HEADER
from clusterbot.server import Server
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.contract import Receiver, listening
from clusterbot.testing.fake_slack import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.patience import HANGS
from clusterbot.testing.serving import address, free_door, served

pytestmark = pytest.mark.slow

ADA = 4711
SLACK_ADA = "U0ADA"
NOW = datetime(2026, 3, 23, 9, tzinfo=UTC)
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


# ---- Telegram


@dataclass(frozen=True, slots=True)
class Posted:
    """Telegram on one side, us on the other, and somebody who knows the address."""

    fake: FakeTelegram
    receive: Receiver
    url: str
    secret: str
    platform: TelegramPlatform

    async def posts(self, body: bytes | str, **headers: str) -> int:
        async with httpx.AsyncClient(timeout=HANGS) as anybody:
            return (await anybody.post(self.url, content=body, headers=headers)).status_code


def by_webhook(fake: FakeTelegram, base_url: str) -> Settings:
    environ = {
        "CLUSTERBOT_TELEGRAM_TOKEN": fake.token,
        "CLUSTERBOT_TELEGRAM_API_URL": fake.url,
        "CLUSTERBOT_TELEGRAM_UPDATES": "webhook",
    }
    settings = Settings.read(environ, base_url, b"the database's own")
    assert settings is not None
    return settings


@pytest.fixture
async def posted() -> AsyncIterator[Posted]:
    door = free_door()
    async with FakeTelegram() as fake:
        fake.person(ADA, begun=True)
        settings = by_webhook(fake, address(door))
        platform = TelegramPlatform(settings, first_pause=0.05)
        await platform.open()
        async with served(platform, door), listening(platform) as receive:
            while not fake.webhook:  # noqa: ASYNC110  the fake tells nobody
                await asyncio.sleep(0.01)
            yield Posted(fake, receive, settings.webhook, settings.webhook_secret, platform)
        await platform.close()


UPDATE = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": {"id": ADA, "type": "private", "first_name": "Ada"},
        "from": {"id": ADA, "is_bot": False, "first_name": "Ada"},
        "text": "hello",
    },
}


@pytest.mark.parametrize("secret", ["", "guessed", "0" * 64])
async def test_without_telegrams_secret_nothing_is_taken(posted: Posted, secret: str) -> None:
    assert await posted.posts(json.dumps(UPDATE), **{HEADER: secret}) == 401
    assert posted.receive.updates == []
    assert await posted.posts(json.dumps(UPDATE), **{HEADER: posted.secret}) == 200
    assert len(posted.receive.updates) == 1


async def test_a_secret_in_strange_letters_is_refused_and_not_an_error(posted: Posted) -> None:
    async with httpx.AsyncClient(timeout=HANGS) as anybody:
        answer = await anybody.post(
            posted.url, content=b"{}", headers=[(HEADER.encode(), "gu\u00e9ss".encode("latin-1"))]
        )
    assert answer.status_code == 401


async def test_an_update_that_is_too_large_is_refused_before_it_is_read(posted: Posted) -> None:
    assert await posted.posts(b"x" * (TELEGRAM_BYTES + 1), **{HEADER: posted.secret}) == 413


@pytest.mark.parametrize("body", ["", "[]", "{", "null", "[" * 100_000, '{"update_id": 1, "message": 7}', '{"a": 1}'])
async def test_what_telegram_posts_and_we_cannot_read_holds_up_nothing(posted: Posted, body: str) -> None:
    """Not taken, it would come again for a day, and whatever is behind it would wait."""
    assert await posted.posts(body, **{HEADER: posted.secret}) == 200
    assert [update.kind for update in posted.receive.updates] == ["unreadable"]


async def test_a_press_that_was_posted_is_answered_with_its_toast(posted: Posted) -> None:
    posted.receive.reply = Toast("Counted.")
    id_ = await posted.platform.send(_ada(posted.platform, str(ADA)), Message("One tap", ((Button("Yes", "yes"),),)))
    await posted.fake.presses(id_, "Yes", user=ADA)
    await posted.fake.handled()
    assert posted.fake.toasts(ADA) == ["Counted."]


async def test_polling_takes_away_a_webhook_of_its_own_and_leaves_anothers() -> None:
    async with FakeTelegram() as fake:
        fake.person(ADA, begun=True)
        own = Settings(fake.token, fake.url, own_webhook="https://us.example.org/telegram/updates")
        platform = TelegramPlatform(own, first_pause=0.05)
        await platform.open()
        fake.webhook = own.own_webhook
        async with listening(platform) as receive:
            await fake.types("hello", user=ADA)
            await receive.wait_for(1)
        assert fake.webhook == ""
        fake.webhook = "https://others.example.org/telegram/updates"
        async with listening(platform):
            await asyncio.sleep(0.2)
        assert fake.webhook == "https://others.example.org/telegram/updates"
        await platform.close()


async def test_the_webhooks_secret_is_the_same_in_every_replica_and_another_for_another_bot() -> None:
    def secret(database: bytes, token: str) -> str:
        environ = {"CLUSTERBOT_TELEGRAM_TOKEN": token, "CLUSTERBOT_TELEGRAM_UPDATES": "webhook"}
        settings = Settings.read(environ, "https://us.example.org", database)
        assert settings is not None
        return settings.webhook_secret

    assert secret(b"one", "1:a") == secret(b"one", "1:a")
    assert len({secret(b"one", "1:a"), secret(b"one", "2:b"), secret(b"other", "1:a")}) == 3


@pytest.mark.parametrize(
    ("environ", "base_url", "words"),
    [
        ({"CLUSTERBOT_TELEGRAM_UPDATES": "webhook"}, "http://127.0.0.1:8080", "CLUSTERBOT_BASE_URL"),
        ({"CLUSTERBOT_TELEGRAM_UPDATES": "push"}, "https://us.example.org", "polling or webhook"),
    ],
)
def test_a_way_in_that_cannot_work_is_told(environ: dict[str, str], base_url: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        build_telegram(_surroundings({"CLUSTERBOT_TELEGRAM_TOKEN": TOKEN, **environ}, base_url))


# ---- Slack


@dataclass(frozen=True, slots=True)
class Signed:
    fake: FakeSlack
    clock: FixedClock
    receive: Receiver
    platform: SlackPlatform

    async def posts(self, body: str, headers: dict[str, str]) -> httpx.Response:
        async with httpx.AsyncClient(timeout=HANGS) as anybody:
            return await anybody.post(self.fake.request_url, content=body, headers=headers)


@asynccontextmanager
async def signed_requests() -> AsyncIterator[Signed]:
    clock = FixedClock(NOW)
    door = free_door()
    async with FakeSlack(clock.now) as fake:
        fake.person(SLACK_ADA)
        platform = SlackPlatform(
            BOT_TOKEN, "", f"{fake.url}/api/", clock.now, signing_secret=SIGNING_SECRET, base_url=address(door)
        )
        fake.request_url = f"{address(door)}/slack/events"
        await platform.open()
        async with served(platform, door), listening(platform) as receive:
            yield Signed(fake, clock, receive, platform)
        await platform.close()


@pytest.fixture
async def signed() -> AsyncIterator[Signed]:
    async with signed_requests() as world:
        yield world


async def a_request(signed: Signed) -> tuple[dict[str, str], str]:
    """One that Slack signed and that was lost on its way."""
    signed.receive.refuse = lambda _: True
    await signed.fake.types("hello", user=SLACK_ADA)
    signed.receive.refuse = lambda _: False
    signed.receive.updates.clear()
    return signed.fake.posted[-1]


def _without(name: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda headers: {key: value for key, value in headers.items() if key != name}


@pytest.mark.parametrize(
    "forge",
    [
        _without("X-Slack-Signature"),
        _without("X-Slack-Request-Timestamp"),
        lambda headers: {**headers, "X-Slack-Signature": "v0=" + "0" * 64},
        lambda headers: {**headers, "X-Slack-Signature": headers["X-Slack-Signature"].upper()},
        lambda headers: {**headers, "X-Slack-Request-Timestamp": str(int(headers["X-Slack-Request-Timestamp"]) + 1)},
        lambda headers: {**headers, "X-Slack-Request-Timestamp": "soon"},
        lambda headers: {**headers, "X-Slack-Request-Timestamp": "9" * 4000},
    ],
)
async def test_what_slack_did_not_sign_is_refused(
    signed: Signed, forge: Callable[[dict[str, str]], dict[str, str]]
) -> None:
    headers, body = await a_request(signed)
    assert (await signed.posts(body, forge(headers))).status_code == 401
    assert (await signed.posts(body + " ", headers)).status_code == 401, "a changed body"
    assert signed.receive.updates == []
    assert (await signed.posts(body, headers)).status_code == 200, "what Slack signed is taken"


@pytest.mark.parametrize("minutes", [-6, 6])
async def test_what_was_signed_more_than_five_minutes_from_now_is_refused(signed: Signed, minutes: int) -> None:
    headers, body = await a_request(signed)
    signed.clock._now += timedelta(minutes=minutes)
    assert (await signed.posts(body, headers)).status_code == 401
    assert signed.receive.updates == []


async def test_what_was_taken_is_refused_when_it_is_replayed_and_what_was_not_may_be_repeated(signed: Signed) -> None:
    headers, body = await a_request(signed)
    assert (await signed.posts(body, headers)).status_code == 200
    assert (await signed.posts(body, headers)).status_code == 401
    assert len(signed.receive.updates) == 1


async def test_a_replayed_press_of_a_button_changes_nothing(signed: Signed) -> None:
    id_ = await signed.platform.send(_ada(signed.platform, SLACK_ADA), Message("One tap", ((Button("Yes", "yes"),),)))
    await signed.fake.presses(id_, "Yes", user=SLACK_ADA)
    headers, body = signed.fake.posted[-1]
    assert (await signed.posts(body, headers)).status_code == 401
    assert len(signed.receive.updates) == 1


async def test_a_shortcut_that_was_signed_is_taken_with_the_message_it_is_about(signed: Signed) -> None:
    signed.fake.group("C1", title="partners", people=[SLACK_ADA])
    message = await signed.fake.types("We need a hall", user=SLACK_ADA, chat="C1")
    await signed.fake.chooses("Make it an action", message, user=SLACK_ADA)
    (update,) = signed.receive.updates
    assert isinstance(update, CommandGiven)
    assert update.about is not None
    assert (update.name, update.about.text) == ("action", "We need a hall")


async def test_slacks_own_repetition_is_signed_anew_and_taken(signed: Signed) -> None:
    await signed.fake.types("hello", user=SLACK_ADA)
    await signed.fake.delivers_again()
    assert [update.id for update in signed.receive.updates] == [signed.receive.updates[0].id] * 2


async def test_the_address_answers_slacks_challenge_and_nobody_elses(signed: Signed) -> None:
    challenge = {
        "type": "url_verification",
        "token": "t",
        "challenge": "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P",
    }
    headers, body = signed.fake.signed("events_api", challenge)
    answer = await signed.posts(body, headers)
    assert (answer.status_code, answer.json()) == (200, {"challenge": challenge["challenge"]})
    assert (await signed.posts(body, _without("X-Slack-Signature")(headers))).status_code == 401


async def test_a_request_that_is_too_large_is_refused(signed: Signed) -> None:
    assert (await signed.posts("x" * (SLACK_BYTES + 1), {})).status_code == 413


@pytest.mark.parametrize("payload", [{}, {"type": "block_actions"}, {"type": "event_callback", "event": 7}])
async def test_a_signed_riddle_is_no_error_to_anybody(signed: Signed, payload: dict[str, object]) -> None:
    headers, body = signed.fake.signed("block_actions", payload)
    assert (await signed.posts(body, headers)).status_code in (200, 503)
    headers, body = signed.fake.signed("events_api", payload)
    assert (await signed.posts(body, headers)).status_code in (200, 503)
    await signed.fake.types("hello", user=SLACK_ADA)
    assert [update.kind for update in signed.receive.updates if update.kind != "unreadable"] == ["text"]


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"BOT_TOKEN": BOT_TOKEN}, "APP_TOKEN is not set"),
        ({"SIGNING_SECRET": SIGNING_SECRET}, "BOT_TOKEN is not set"),
        ({"BOT_TOKEN": BOT_TOKEN, "APP_TOKEN": APP_TOKEN, "SIGNING_SECRET": SIGNING_SECRET}, "Take one of them out"),
    ],
)
def test_slack_comes_in_by_one_way(environ: dict[str, str], words: str) -> None:
    named = {f"CLUSTERBOT_SLACK_{name}": value for name, value in environ.items()}
    with pytest.raises(ValueError, match=words):
        build_slack(_surroundings(named, "https://us.example.org"))


# ---- what the doctor says


async def test_the_doctor_says_how_the_webhook_stands() -> None:
    async with FakeTelegram() as fake:
        platform = TelegramPlatform(by_webhook(fake, "http://127.0.0.1:9"), first_pause=0.05)

        async def webhook() -> tuple[str, str]:
            (finding,) = [one for one in await platform.check() if one.subject == "Telegram webhook"]
            return finding.state, finding.fact

        assert await webhook() == ("warning", "not set: the bot sets it when it starts")
        fake.webhook = "https://elsewhere.example.org/with-a-secret"
        assert await webhook() == ("warning", "set to elsewhere.example.org: the bot sets it when it starts")
        fake.webhook = "http://127.0.0.1:9/telegram/updates"
        assert (await webhook())[0] == "ok"
        fake.person(ADA, begun=True)
        await fake.types("hello", user=ADA)
        fake._last_error = "Wrong response from the webhook: 502 Bad Gateway"
        assert await webhook() == (
            "warning",
            "1 updates wait, and Telegram says: Wrong response from the webhook: 502 Bad Gateway",
        )
        await platform.close()


async def test_one_that_polls_is_told_that_its_own_webhook_will_go() -> None:
    async with FakeTelegram() as fake:
        platform = TelegramPlatform(
            Settings(fake.token, fake.url, own_webhook="https://us.example.org/telegram/updates")
        )
        fake.webhook = "https://us.example.org/telegram/updates"
        assert [one.state for one in await platform.check() if one.subject == "Telegram webhook"] == ["ok"]
        await platform.close()


@pytest.mark.parametrize(("base_url", "state"), [("https://us.example.org", "ok"), ("http://10.0.0.7:8080", "warning")])
async def test_the_doctor_says_where_slack_is_expected(base_url: str, state: str) -> None:
    async with FakeSlack(lambda: NOW) as fake:
        fake.api.scopes = set(SCOPES)
        platform = SlackPlatform(
            BOT_TOKEN, "", f"{fake.url}/api/", lambda: NOW, signing_secret=SIGNING_SECRET, base_url=base_url
        )
        (finding,) = [one for one in await platform.check() if one.subject == "Slack requests"]
        assert finding.state == state
        assert f"{base_url}/slack/events" in finding.fact
        assert not [call for call in fake.api.calls if call[0] == "apps.connections.open"]


# ---- the server


async def test_no_request_brings_more_than_a_megabyte_unless_its_route_says_so() -> None:
    async def length(request: Request) -> Response:
        return Response(str(len(await request.body())))

    door = free_door()
    routes = [
        Route("/small", length, methods=["POST"]),
        Route("/large", length, methods=["POST"], max_body_size=3 << 20),
    ]
    serving = asyncio.create_task(Server(routes, door).run())
    async with httpx.AsyncClient(base_url=address(door), timeout=HANGS) as anybody:
        assert (await anybody.post("/small", content=b"x" * (2 << 20))).status_code == 413
        assert (await anybody.post("/large", content=b"x" * (2 << 20))).text == str(2 << 20)
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)


# ---- stopping


async def test_a_post_that_is_under_way_is_answered_before_the_server_ends_and_the_next_is_sent_away() -> None:
    door = free_door()
    async with FakeTelegram() as fake:
        settings = by_webhook(fake, address(door))
        platform = TelegramPlatform(settings)
        await platform.open()
        serving = asyncio.create_task(Server(platform.routes(), door).run())
        held, entered = asyncio.Event(), asyncio.Event()

        async def receive(_: object) -> None:
            entered.set()
            await held.wait()

        listening_ = asyncio.create_task(platform.listen(receive))
        async with httpx.AsyncClient(headers={HEADER: settings.webhook_secret}, timeout=HANGS) as telegram:
            first = asyncio.create_task(telegram.post(settings.webhook, json=UPDATE))
            await entered.wait()
            serving.cancel()
            await asyncio.sleep(0)
            late = await telegram.post(settings.webhook, json=UPDATE | {"update_id": 2})
            held.set()
            assert (late.status_code, (await first).status_code) == (503, 200)
        listening_.cancel()
        await asyncio.gather(serving, listening_, return_exceptions=True)
        await platform.close()


async def test_what_was_polled_is_handled_before_the_listener_ends() -> None:
    async with FakeTelegram() as fake:
        fake.person(ADA, begun=True)
        platform = TelegramPlatform(Settings(fake.token, fake.url))
        await platform.open()
        held, entered, done = asyncio.Event(), asyncio.Event(), asyncio.Event()

        async def receive(_: object) -> None:
            entered.set()
            await held.wait()
            done.set()

        task = asyncio.create_task(platform.listen(receive))
        await fake.types("hello", user=ADA)
        await entered.wait()
        task.cancel()
        await asyncio.sleep(0)
        held.set()
        await asyncio.gather(task, return_exceptions=True)
        assert done.is_set()
        await platform.close()


async def test_what_came_through_a_socket_is_acknowledged_before_it_closes() -> None:
    clock = FixedClock(NOW)
    async with FakeSlack(clock.now) as fake:
        fake.person(SLACK_ADA)
        platform = SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{fake.url}/api/", clock.now)
        await platform.open()
        held, entered = asyncio.Event(), asyncio.Event()

        async def receive(_: object) -> None:
            entered.set()
            await held.wait()

        task = asyncio.create_task(platform.listen(receive))
        await fake.types("hello", user=SLACK_ADA)
        await entered.wait()
        task.cancel()
        await asyncio.sleep(0)
        held.set()
        await asyncio.gather(task, return_exceptions=True)
        await fake.handled()
        assert await fake.acknowledged(SLACK_ADA) == 1
        await platform.close()


def _ada(platform: Platform, user: str) -> Chat:
    return Chat(platform.name, platform.workspace, user)


def _surroundings(environ: dict[str, str], base_url: str) -> Surroundings:
    return Surroundings(environ, transcript=None, secret=b"secret", base_url=base_url, clock=lambda: NOW)
