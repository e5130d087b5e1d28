"""The web chat refuses what it must, loses nothing, and shows the same to everybody who may see it."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from clusterbot.chat.markup import escape
from clusterbot.chat.messages import Button, Message, OpenForm, Toast, Unkept
from clusterbot.chat.platform import (
    Menu,
    MenuEntry,
    NotTakenError,
    RejectedError,
    RetryLaterError,
    Surroundings,
    UnreachableError,
)
from clusterbot.chat.stage import Chair
from clusterbot.chat.updates import Chat, CommandGiven, FormSubmitted, TextSent, Update
from clusterbot.platforms import web
from clusterbot.platforms.web import build
from clusterbot.platforms.web.platform import WebPlatform
from clusterbot.platforms.web.site import COOKIE
from clusterbot.testing.contract import FORM, listening
from clusterbot.testing.fake_web import FakeWeb, MemoryTranscript, MemoryWeb, interface_words, served, web_chat
from clusterbot.testing.patience import HANGS

pytestmark = pytest.mark.slow

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
POST = {"id": "post-000001", "text": "hello"}
FROM_HERE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
async def real() -> AsyncIterator[MemoryWeb]:
    async with web_chat() as fake:
        yield fake


@pytest.fixture
async def stage() -> AsyncIterator[MemoryWeb]:
    async with web_chat(example=True) as fake:
        yield fake


@asynccontextmanager
async def stranger(fake: FakeWeb, **headers: str) -> AsyncIterator[httpx.AsyncClient]:
    """A browser without any cookie."""
    transport = httpx.ASGITransport(app=fake.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080", headers=headers) as client:
        yield client


async def at_page(fake: FakeWeb, user: str = "ada") -> httpx.AsyncClient:
    return (await fake.browser(user)).client


async def history(fake: MemoryWeb, chat: Chat | None = None) -> list[tuple[str, str]]:
    return [(line.author, line.message.text) for line in await fake.transcript.history(chat or fake.chat("ada"))]


# ---- being built


def platform(**changes: object) -> WebPlatform | None:
    known = {"environ": {}, "transcript": MemoryTranscript(lambda: NOW), "secret": b"s", "words": interface_words()}
    return build(Surroundings(**{"clock": lambda: NOW, **known, **changes}))


def test_it_is_there_without_any_setting_and_can_be_switched_off() -> None:
    assert platform() is not None
    assert platform(environ={"CLUSTERBOT_WEB": "off"}) is None


def test_outside_the_example_it_needs_a_clock() -> None:
    with pytest.raises(ValueError, match="clock"):
        platform(clock=None)


@pytest.mark.parametrize(
    ("base_url", "state"),
    [
        ("http://127.0.0.1:8080", "ok"),
        ("https://chat.example.org", "ok"),
        ("http://chat.example.org", "warning"),
        ("http://127.0.0.1.example.org", "warning"),
    ],
)
async def test_doctor_warns_where_the_line_is_open(base_url: str, state: str) -> None:
    built = platform(base_url=base_url)
    assert built is not None
    assert [finding.state for finding in await built.check()] == [state]


def test_every_word_used_is_written_and_every_word_written_is_used() -> None:
    room = Path(web.__file__).parent
    text = "\n".join(path.read_text("utf-8") for path in room.rglob("*") if path.suffix in {".py", ".html", ".js"})
    words = interface_words()
    subjects = "|".join({key.partition(".")[0] for key in words})
    used = set(re.findall(rf"""["']((?:{subjects})(?:\.[a-z_]*[a-z])+)["'](?! ~)""", text))
    put_together = {  # "notice." ~ why ~ ".title"
        key
        for start, end in re.findall(r'(?:"([a-z_.]+)" ~ )?\w+(?: ~ "([a-z_.]+)")?', text)
        if start or end
        for key in words
        if key.startswith(start) and key.endswith(end)
    }
    assert used - words.keys() == set()
    assert words.keys() - used - put_together == set()


# ---- coming in


async def test_a_personal_link_opens_ones_own_chat_and_nothing_else(real: MemoryWeb) -> None:
    async with stranger(real) as client:
        link = real.platform.personal_link(real.account("ada"))
        entered = await client.get(link)
        cookie = entered.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert "Secure" not in cookie  # on loopback there is no HTTPS
        assert 'http-equiv="refresh" content="0;url=/"' in entered.text
        assert "Ada L." in (await client.get("/")).text


async def test_behind_https_the_cookie_never_travels_in_the_clear() -> None:
    transcript = MemoryTranscript(lambda: NOW)
    built = platform(base_url="https://chat.example.org/", transcript=transcript)
    assert built is not None
    fake = FakeWeb(built)
    transcript.people[built.account("ada")] = "Ada L."
    link = built.personal_link(built.account("ada"))
    assert link.startswith("https://chat.example.org/p/")
    async with stranger(fake) as client:
        assert "Secure" in (await client.get(link.removeprefix("https://chat.example.org"))).headers["set-cookie"]


async def test_without_a_link_a_page_explains_how_to_get_one(real: MemoryWeb) -> None:
    async with stranger(real) as client:
        page = await client.get("/")
        assert page.status_code == 401
        assert "personal link" in page.text
        assert (await client.get("/events")).status_code == 401


async def test_foreign_forged_and_outdated_keys_open_nothing(real: MemoryWeb) -> None:
    elsewhere = platform(secret=b"another secret")
    assert elsewhere is not None
    foreign = elsewhere.personal_link(elsewhere.account("ada")).removeprefix("http://127.0.0.1:8080")
    own = real.platform.personal_link(real.account("ada")).removeprefix("http://127.0.0.1:8080")
    unknown = real.platform.personal_link(real.account("nobody")).removeprefix("http://127.0.0.1:8080")
    async with stranger(real, **FROM_HERE) as client:
        for link in (foreign, own[:-1], own + "x", "/p/x", unknown):
            entered = await client.get(link)
            assert entered.status_code == 403
            assert "set-cookie" not in entered.headers
        client.cookies.set(
            COOKIE, own.removeprefix("/p/")
        )  # a link is not a cookie: what leaks in one place stops there
        assert (await client.get("/")).status_code == 401
        assert (await client.post("/say", json=POST)).status_code == 401


async def test_a_link_whose_day_is_over_says_so_and_opens_nothing(real: MemoryWeb) -> None:
    keys = real.platform.links
    async with stranger(real) as client:
        for ends in (NOW, NOW - timedelta(days=30)):
            entered = await client.get(f"/p/{keys.cut('ada', ends)}")
            assert entered.status_code == 410
            assert "This link has had its day" in entered.text
            assert "/web" in entered.text
            assert "set-cookie" not in entered.headers
        assert (await client.get("/")).status_code == 401
        assert (await client.get(f"/p/{keys.cut('ada', NOW + timedelta(seconds=1))}")).status_code == 200


async def test_a_link_without_an_end_is_no_link_and_one_with_an_end_is_no_cookie(real: MemoryWeb) -> None:
    async with stranger(real) as client:
        assert (await client.get(f"/p/{real.platform.links.cut('ada')}")).status_code == 403
        client.cookies.set(COOKIE, real.platform.links.cut("ada", NOW + timedelta(days=1)))
        assert (await client.get("/")).status_code == 401


async def test_whoever_opened_it_in_this_browser_before_comes_in_by_an_old_link_too(real: MemoryWeb) -> None:
    keys = real.platform.links
    async with stranger(real) as client:
        await client.get(f"/p/{keys.cut('ada', NOW + timedelta(days=1))}")
        assert (await client.get(f"/p/{keys.cut('ada', NOW - timedelta(days=1))}")).status_code == 200
        assert (await client.get(f"/p/{keys.cut('ben', NOW - timedelta(days=1))}")).status_code == 410


async def test_who_is_not_known_any_more_is_not_heard(real: MemoryWeb) -> None:
    async with listening(real.platform) as receive:
        client = await at_page(real)
        real.transcript.people.clear()
        answer = await client.post("/say", json=POST)
    assert answer.status_code == 401
    assert receive.updates == []


# ---- neither chair nor clock in a real cluster


@pytest.mark.parametrize("path", ["/clock", "/chair/ada/say", "/chair/ada/press", "/chair/ada/form"])
async def test_a_real_cluster_refuses_every_post_to_chairs_and_clock(real: MemoryWeb, path: str) -> None:
    async with listening(real.platform) as receive:
        body = POST | {"step": "day"} if path == "/clock" else POST
        assert (await (await at_page(real)).post(path, json=body)).status_code == 404
    assert receive.updates == []


async def test_a_real_cluster_shows_neither_chairs_nor_clock_nor_channels(real: MemoryWeb) -> None:
    page = (await (await at_page(real)).get("/")).text
    assert "data-step" not in page
    assert "/chair/" not in page
    assert (await (await at_page(real)).get("/chair/ada")).status_code == 404
    assert (await (await at_page(real)).get("/chair/ada/events")).status_code == 404
    with pytest.raises(ValueError, match="no channels"):
        real.group("c")


async def test_the_stage_has_no_personal_links(stage: MemoryWeb) -> None:
    assert stage.platform.personal_link(stage.account("ada b")) == "http://127.0.0.1:8080/chair/ada%20b"
    async with stranger(stage) as client:
        assert (await client.get("/p/anything")).status_code == 404


# ---- the stage


async def test_the_welcome_offers_every_chair_and_starts_with_a_participant(stage: MemoryWeb) -> None:
    stage.stage.seats.insert(0, Chair(stage.account("f01"), "Selma <I>", "Lead & more", "facilitator"))
    async with stranger(stage) as client:
        page = (await client.get("/")).text
    assert "Selma &lt;I&gt;" in page
    assert "Lead &amp; more" in page
    assert "Start as Ada L." in page


async def test_an_unknown_chair_leads_back_to_the_start(stage: MemoryWeb) -> None:
    page = await (await at_page(stage)).get("/chair/nobody")
    assert page.status_code == 404
    assert 'href="/"' in page.text
    assert (await (await at_page(stage)).post("/chair/nobody/say", json=POST)).status_code == 401


async def test_a_repeated_step_moves_the_clock_once(stage: MemoryWeb) -> None:
    step = {"id": "step-000001", "step": "day"}
    first = await (await at_page(stage)).post("/clock", json=step)
    again = await (await at_page(stage)).post("/clock", json=step)
    assert first.json() == again.json()
    assert stage.stage.at == NOW + timedelta(days=1)
    assert (await (await at_page(stage)).post("/clock", json=step | {"step": "back"})).status_code == 400


async def test_who_moves_the_clock_learns_to_whom_the_bot_wrote(stage: MemoryWeb) -> None:
    stage.person("bo d", name="Bo")
    stage.person("cy", name="Cy")
    (group,) = await stage.stage.channels()
    await stage.platform.send(stage.chat("cy"), Message("before"))

    async def happen(_: str) -> None:
        asked = await stage.platform.send(stage.chat("bo d"), Message("How does it go?"))
        await stage.platform.send(stage.chat("bo d"), Message("How does it go now?"), replaces=asked)
        await stage.platform.send(group, Message("The week"))

    stage.stage.happen = happen
    moved = await (await at_page(stage)).post("/clock", json={"id": "step-000001", "step": "next"})
    assert moved.json()["reached"] == [{"name": "Bo", "chair": "/chair/bo%20d"}]


async def test_on_the_stage_updates_have_the_stages_time_and_no_visitors_zone(stage: MemoryWeb) -> None:
    stage.stage.at = NOW + timedelta(days=40)
    async with listening(stage.platform) as receive:
        await stage.types("hello")
        (update,) = await receive.wait_for(1)
    assert update.at == NOW + timedelta(days=40)
    assert (update.profile.name, update.profile.zone, update.profile.locale) == ("Ada L.", "", "")


async def test_in_a_real_cluster_the_browser_tells_zone_and_language(real: MemoryWeb) -> None:
    async with listening(real.platform) as receive:
        await real.types("hello")
        (update,) = await receive.wait_for(1)
    assert (update.profile.zone, update.profile.locale) == ("Asia/Amman", "en")


async def test_the_channel_is_read_and_written_by_everybody(stage: MemoryWeb) -> None:
    (group,) = await stage.stage.channels()
    stage.person("bo", name="Bo")
    async with listening(stage.platform) as receive:
        await stage.types("good morning", user="bo", chat=group)
        (update,) = await receive.wait_for(1)
        await stage.handled()
    assert update.chat == group
    assert "good morning" in (await (await at_page(stage)).get("/chair/ada")).text


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe", "x" * 64])
async def test_a_zone_that_does_not_exist_is_no_zone(real: MemoryWeb, zone: str) -> None:
    async with listening(real.platform) as receive:
        await (await at_page(real)).post("/say", json=POST | {"zone": zone})
    assert [update.profile.zone for update in receive.updates] == [""]


# ---- what is refused


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:8081"},
        {"Origin": "null"},
        {},
    ],
)
async def test_a_post_from_elsewhere_is_refused(real: MemoryWeb, headers: dict[str, str]) -> None:
    async with listening(real.platform) as receive, stranger(real, **headers) as client:
        client.cookies = (await at_page(real)).cookies
        answer = await client.post("/say", json=POST)
    assert answer.status_code == 403
    assert "another website" in answer.json()["words"]
    assert receive.updates == []


async def test_without_fetch_metadata_our_own_origin_is_enough(real: MemoryWeb) -> None:
    async with listening(real.platform), stranger(real, Origin="http://127.0.0.1:8080") as client:
        client.cookies = (await at_page(real)).cookies
        assert (await client.post("/say", json=POST)).status_code == 200


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (POST | {"text": "x" * 110_000}, 413),
        (POST | {"text": "x" * 20_001}, 400),
        (POST | {"text": ""}, 400),
        (POST | {"text": 7}, 400),
        (POST | {"locale": "en<script>"}, 400),
        (POST | {"id": "short"}, 400),
        (POST | {"id": "../../etc/passwd"}, 400),
        (POST | {"chat": "private"}, 400),
        (POST | {"pane": "somebody-else"}, 404),
        ({}, 400),
        ([], 400),
        ("hello", 400),
    ],
)
async def test_what_no_page_of_ours_would_post_is_refused(real: MemoryWeb, body: object, status: int) -> None:
    async with listening(real.platform) as receive:
        answer = await (await at_page(real)).post("/say", json=body)
    assert answer.status_code == status
    assert receive.updates == []


async def test_a_big_body_without_a_length_is_refused_as_well(real: MemoryWeb) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b" " * 1000

    answer = await (await at_page(real)).post("/say", content=endless(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413


async def test_a_form_from_another_page_cannot_post_json(real: MemoryWeb) -> None:
    answer = await (await at_page(real)).post("/say", content=json.dumps(POST), headers={"Content-Type": "text/plain"})
    assert answer.status_code == 415


async def test_pages_forbid_every_script_and_style_that_is_not_ours(real: MemoryWeb, stage: MemoryWeb) -> None:
    pages = [
        await (await at_page(real)).get("/"),
        await (await at_page(stage)).get("/"),
        await (await at_page(stage)).get("/chair/ada"),
    ]
    for page in pages:
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert "unsafe" not in page.headers["content-security-policy"]
        assert page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["cache-control"] == "no-store"
        assert not re.search(r"<script(?![^>]*(src=|application/json))|<style|\son\w+=|\sstyle=", page.text)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)
    script = await (await at_page(real)).get("/static/chat.js")
    assert script.status_code == 200
    assert script.headers["cache-control"] == "no-cache"  # after an update nobody runs yesterday's script


# ---- nothing is lost, nothing stands twice


async def test_what_was_not_taken_is_not_shown_and_says_why(real: MemoryWeb) -> None:
    async with listening(real.platform) as receive:
        receive.refuse = lambda _: True
        answer = await (await at_page(real)).post("/say", json=POST)
    assert (answer.status_code, answer.json()) == (503, {"words": "Please press again."})
    assert await history(real) == []


async def test_an_error_of_ours_is_told_without_its_details(real: MemoryWeb) -> None:
    async def broken(update: Update) -> None:
        raise RuntimeError(f"secret of {update.id}")

    task = asyncio.create_task(real.platform.listen(broken))
    await asyncio.sleep(0)
    answer = await (await at_page(real)).post("/say", json=POST)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert answer.status_code == 503
    assert answer.json() == {"words": interface_words()["error.not_taken"]}


async def test_while_nobody_listens_nothing_is_acknowledged(real: MemoryWeb) -> None:
    assert (await (await at_page(real)).post("/say", json=POST)).status_code == 503


async def test_a_repeated_post_is_the_same_update_and_is_shown_once(real: MemoryWeb) -> None:
    async with listening(real.platform) as receive:
        client = await at_page(real)
        answers = await asyncio.gather(*(client.post("/say", json=POST) for _ in range(3)))
    assert [answer.status_code for answer in answers] == [200] * 3
    assert len({update.id for update in receive.updates}) == 1
    assert await history(real) == [("Ada L.", "hello")]


async def test_a_post_that_another_process_has_shown_is_not_shown_by_its_repetition(real: MemoryWeb) -> None:
    """Kept, and killed before the browser was told; or told by a process that the repetition does not reach."""
    async with listening(real.platform):
        real.transcript.next_append = "silent"
        assert (await (await at_page(real)).post("/say", json=POST)).status_code == 503
        assert (await (await at_page(real)).post("/say", json=POST)).status_code == 200
        assert (await (await at_page(real)).post("/say", json=POST | {"id": "post-000002"})).status_code == 200
    assert await history(real) == [("Ada L.", "hello")] * 2


async def test_what_is_to_be_kept_by_nobody_is_not_kept_here(real: MemoryWeb) -> None:
    async with listening(real.platform) as receive:
        receive.reply = Unkept("(<kept> without your name)")
        answer = await (await at_page(real)).post("/say", json=POST)
    assert (answer.status_code, answer.json()) == (200, {})
    assert await history(real) == [("Ada L.", "(&lt;kept&gt; without your name)")]


async def test_words_that_were_taken_but_not_shown_are_shown_by_the_repetition(real: MemoryWeb) -> None:
    async with listening(real.platform):
        real.transcript.next_append = "broken"
        assert (await (await at_page(real)).post("/say", json=POST)).status_code == 503
        assert (await (await at_page(real)).post("/say", json=POST)).status_code == 200
    assert await history(real) == [("Ada L.", "hello")]


async def test_one_person_cannot_use_up_anothers_ids(stage: MemoryWeb) -> None:
    stage.person("bo", name="Bo")
    async with listening(stage.platform) as receive:
        for user in ("ada", "bo"):
            await (await at_page(stage, user)).post(f"/chair/{user}/say", json=POST)
        assert len({update.id for update in receive.updates}) == 2


async def test_ones_own_words_stand_above_the_answer_to_them(real: MemoryWeb) -> None:
    answers = []

    async def receive(update: Update) -> None:
        answers.append(asyncio.create_task(real.platform.send(update.chat, Message("Noted."))))
        await asyncio.sleep(0.01)  # the answer is quicker than the end of receive

    task = asyncio.create_task(real.platform.listen(receive))
    await asyncio.sleep(0)
    await (await at_page(real)).post("/say", json=POST)
    await asyncio.gather(*answers)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await history(real) == [("Ada L.", "hello"), ("", "Noted.")]


async def test_an_answer_does_not_wait_for_ever_behind_words_that_are_not_taken(real: MemoryWeb) -> None:
    may_end = asyncio.Event()

    async def receive(_: Update) -> None:
        await may_end.wait()  # the database is away

    real.platform.patience = 0.05
    task = asyncio.create_task(real.platform.listen(receive))
    await real.types("hello")
    await asyncio.sleep(0.05)
    with pytest.raises(RetryLaterError):
        await real.platform.send(real.chat("ada"), Message("Later"))
    may_end.set()
    await real.handled()
    await real.platform.send(real.chat("ada"), Message("Now"))
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await history(real) == [("Ada L.", "hello"), ("", "Now")]


async def test_several_people_write_at_once_and_each_reads_only_their_own(stage: MemoryWeb) -> None:
    stage.person("bo", name="Bo")
    async with listening(stage.platform):
        for number in range(10):
            await stage.types(f"ada {number}")
            await stage.types(f"bo {number}", user="bo")
        await stage.handled()
    assert await history(stage, stage.chat("ada")) == [("Ada L.", f"ada {n}") for n in range(10)]
    assert await history(stage, stage.chat("bo")) == [("Bo", f"bo {n}") for n in range(10)]
    assert "bo 3" not in (await (await at_page(stage)).get("/chair/ada")).text


# ---- words, commands, replies


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("/plan", "plan", ""),
        ("/Plan  finance ", "plan", "finance"),
        ('/poll "When?"\nMonday\nTuesday', "poll", '"When?"\nMonday\nTuesday'),
        ("/start ab-cd_12", "start", "ab-cd_12"),
    ],
)
async def test_a_slash_and_a_name_are_a_command(real: MemoryWeb, typed: str, name: str, argument: str) -> None:
    async with listening(real.platform) as receive:
        await real.types(typed)
        (update,) = await receive.wait_for(1)
    assert isinstance(update, CommandGiven)
    assert (update.name, update.argument) == (name, argument)


@pytest.mark.parametrize("typed", ["/", "/ plan", "and/or", "/1", "//"])
async def test_other_slashes_are_words(real: MemoryWeb, typed: str) -> None:
    async with listening(real.platform) as receive:
        await real.types(typed)
        (update,) = await receive.wait_for(1)
    assert isinstance(update, TextSent)
    assert update.text == typed


async def test_a_reply_names_the_message_and_shows_how_it_began(real: MemoryWeb) -> None:
    asked = await real.platform.send(real.chat("ada"), Message("How goes <b>it</b>?\n\n" + "All the words. " * 20))
    async with listening(real.platform) as receive:
        await real.types("<b>fine</b>", reply_to=asked)
        (update,) = await receive.wait_for(1)
        await real.handled()
    assert isinstance(update, TextSent)
    assert update.reply_to == asked
    quote, words = (await history(real))[1][1].split("\n\n")
    assert quote.startswith("<blockquote>How goes it? All the words.")
    assert quote.endswith("…</blockquote>")
    assert words == escape("<b>fine</b>")


async def test_a_press_shows_its_toast_and_a_form_opens_in_place(real: MemoryWeb) -> None:
    async with listening(real.platform) as receive:
        asked = await real.platform.send(real.chat("ada"), Message("Well?", ((Button("Done", "d"),),)))
        receive.reply = Toast("Noted <3")
        await real.presses(asked, "Done")
        await real.handled()
        assert real.toasts() == ["Noted <3"]
        receive.reply = OpenForm(FORM)
        await real.presses(asked, "Done")
        await real.handled()
        with pytest.raises(ValueError, match="title is required"):
            await real.fills({"pillar": "rd"})
        with pytest.raises(LookupError, match="no button"):
            await real.presses(asked, "Stuck")


async def test_a_form_that_was_not_taken_stays_open(real: MemoryWeb) -> None:
    answers = {"title": "A", "pillar": "rd", "groups": ["a"], "due": "2026-10-31", "owner": "3"}
    async with listening(real.platform) as receive:
        asked = await real.platform.send(real.chat("ada"), Message("Well?", ((Button("Add", "add"),),)))
        receive.reply = OpenForm(FORM)
        await real.presses(asked, "Add")
        await real.handled()
        receive.refuse = lambda _: True
        await real.fills(answers)
        await real.handled()
        receive.refuse, receive.reply = lambda _: False, None
        await real.fills(answers)
        await real.handled()
        update = receive.updates[-1]
    assert isinstance(update, FormSubmitted)
    assert update.answers == answers
    with pytest.raises(LookupError, match="no form"):
        await real.fills(answers)


async def test_commands_are_offered_by_role_and_chat(stage: MemoryWeb) -> None:
    stage.person("bo", name="Bo")
    everyone, facilitators = [MenuEntry("plan", "Your actions", "pillar")], [MenuEntry("poll", "Ask <everybody>")]
    menu = Menu({"en": everyone}, {"en": [MenuEntry("results", "Results")]}, {"en": facilitators}, [stage.chat("bo")])
    await stage.platform.introduce(menu)
    for_ada = (await (await at_page(stage)).get("/chair/ada")).text
    for_bo = (await (await at_page(stage)).get("/chair/bo")).text
    assert 'data-name="plan" data-hint="pillar"' in for_ada
    assert 'data-name="poll"' not in for_ada
    assert "Ask &lt;everybody&gt;" in for_bo
    assert for_ada.count('data-name="results"') == 1


# ---- sending


async def test_a_message_outside_the_subset_is_rejected(real: MemoryWeb) -> None:
    with pytest.raises(RejectedError, match="script"):
        await real.platform.send(real.chat("ada"), Message("<script>"))


async def test_to_somebody_unknown_nothing_can_be_sent(real: MemoryWeb) -> None:
    with pytest.raises(UnreachableError):
        await real.platform.send(real.chat("nobody"), Message("hello"))


async def test_while_the_transcript_is_away_sending_waits() -> None:
    class Away(MemoryTranscript):
        async def append(self, chat: Chat, message: Message, author: str = "", *, post: str = "") -> str:
            raise ConnectionError("database away")

    transcript = Away(lambda: NOW)
    built = platform(transcript=transcript)
    assert built is not None
    transcript.people[built.account("ada")] = "Ada"
    with pytest.raises(RetryLaterError):
        await built.send(Chat("web", "local", "ada"), Message("hello"))


async def test_while_the_database_is_away_a_page_says_so_without_details() -> None:
    class Away(MemoryTranscript):
        async def history(self, chat: Chat, after: int = 0, limit: int = 200) -> list:
            raise ConnectionError("postgres://user:secret@host")

    transcript = Away(lambda: NOW)
    built = platform(transcript=transcript)
    assert built is not None
    fake = FakeWeb(built)
    transcript.people[built.account("ada")] = "Ada"
    async with stranger(fake) as client:
        await client.get(built.personal_link(built.account("ada")))
        page = await client.get("/")
    assert page.status_code == 503
    assert "secret" not in page.text
    assert "Nothing is lost" in page.text


# ---- live


class Stream:
    """Reads server-sent events as EventSource does."""

    def __init__(self, response: httpx.Response) -> None:
        self._lines = response.aiter_lines()
        self.mark = ""

    async def next(self, kind: str) -> dict[str, str]:
        """The data of the next event of this kind."""
        name, data = "", "null"
        async with asyncio.timeout(60):
            async for line in self._lines:
                key, _, value = line.partition(": ")
                if key == "id":
                    self.mark = value
                elif key == "event":
                    name = value
                elif key == "data":
                    data = value
                elif not line and name == kind:
                    return json.loads(data)
        raise EOFError("the stream has ended")


@asynccontextmanager
async def events(fake: MemoryWeb, url: str, user: str = "ada", *, seen: str, last: str = "") -> AsyncIterator[Stream]:
    browser = await fake.browser(user)
    headers = {"Last-Event-ID": last} if last else {}
    async with (
        httpx.AsyncClient(cookies=browser.client.cookies, headers=headers, timeout=HANGS) as client,
        client.stream("GET", f"{url}{browser.base}/events?seen={seen}") as response,
    ):
        assert response.headers["content-type"].startswith("text/event-stream")
        yield Stream(response)


async def test_a_message_and_its_edit_arrive_in_every_tab(real: MemoryWeb) -> None:
    async with served(real.app) as url, events(real, url, seen="0") as one, events(real, url, seen="0") as two:
        id_ = await real.platform.send(real.chat("ada"), Message("0 votes"))
        for tab in (one, two):
            line = await tab.next("line")
            assert (line["pane"], line["id"]) == ("", id_)
            assert "0 votes" in line["html"]
        await real.platform.send(real.chat("ada"), Message("1 vote"), replaces=id_)
        for tab in (one, two):
            line = await tab.next("line")
            assert line["id"] == id_
            assert "1 vote" in line["html"]
            assert "updated" in line["html"]


async def test_who_comes_back_misses_nothing(real: MemoryWeb) -> None:
    async with served(real.app) as url:
        async with events(real, url, seen="0") as tab:
            first = await real.platform.send(real.chat("ada"), Message("one"))
            await tab.next("line")
            await tab.next("seen")
            mark = tab.mark
        await real.platform.send(real.chat("ada"), Message("two"))
        await real.platform.send(real.chat("ada"), Message("one, changed"), replaces=first)
        async with events(real, url, seen="0", last=mark) as tab:
            again = [(await tab.next("line"))["html"] for _ in range(2)]
            assert ["one, changed" in html for html in again] == [True, False]
            await tab.next("seen")
            newest = tab.mark
        async with events(real, url, seen="0", last=newest) as tab:
            await real.platform.send(real.chat("ada"), Message("three"))
            assert "three" in (await tab.next("line"))["html"]


async def test_the_page_and_its_stream_leave_no_gap(stage: MemoryWeb) -> None:
    (group,) = await stage.stage.channels()
    await stage.platform.send(stage.chat("ada"), Message("before"))
    await stage.platform.send(group, Message("before, to all"))
    page = (await (await at_page(stage)).get("/chair/ada")).text
    seen = re.search(r'data-seen="([\d.]+)"', page)
    assert seen is not None
    await stage.platform.send(group, Message("between"))
    async with served(stage.app) as url, events(stage, url, seen=seen[1]) as tab:
        line = await tab.next("line")
        assert line["pane"] == group.id
        assert "between" in line["html"]


async def test_nobody_hears_anothers_private_chat(stage: MemoryWeb) -> None:
    (group,) = await stage.stage.channels()
    stage.person("bo", name="Bo")
    async with served(stage.app) as url, events(stage, url, "bo", seen="0.0") as tab:
        await stage.platform.send(stage.chat("ada"), Message("for Ada"))
        await stage.platform.send(group, Message("for all"))
        assert "for all" in (await tab.next("line"))["html"]


@pytest.mark.parametrize("seen", ["", "0", "x.y", "1.2.3", "-1.0", "²"])
async def test_a_mark_that_does_not_fit_gets_the_page_anew(stage: MemoryWeb, seen: str) -> None:
    async with served(stage.app) as url, events(stage, url, seen=seen) as tab:
        await tab.next("anew")


async def test_who_missed_very_much_gets_the_page_anew(real: MemoryWeb) -> None:
    for number in range(1001):
        await real.transcript.append(real.chat("ada"), Message(str(number)))
    async with served(real.app) as url, events(real, url, seen="0") as tab:
        await tab.next("anew")


async def test_the_moved_clock_is_seen_in_every_window(stage: MemoryWeb) -> None:
    stage.person("bo", name="Bo")
    async with served(stage.app) as url, events(stage, url, "bo", seen="0.0") as tab:
        assert (await tab.next("time"))["label"] == "Sunday 1 March, 09:00"
        await (await at_page(stage)).post("/clock", json={"id": "step-000001", "step": "hour"})
        assert (await tab.next("time"))["label"] == "Sunday 1 March, 10:00"


async def test_closing_ends_the_streams_so_that_a_server_can_stop(real: MemoryWeb) -> None:
    async with served(real.app) as url, events(real, url, seen="0") as tab:
        await real.platform.send(real.chat("ada"), Message("last"))
        await tab.next("seen")
        await real.platform.close()
        with pytest.raises(EOFError):
            await tab.next("line")
    assert not real.platform.bell._listening


async def test_nothing_is_taken_before_listening_or_after(real: MemoryWeb) -> None:
    async with listening(real.platform):
        pass
    with pytest.raises(NotTakenError):
        await real.platform.take(
            TextSent(id="x", at=NOW, chat=real.chat("ada"), account=real.account("ada"), text="too late")
        )


@pytest.mark.parametrize("reply_to", ["a\0b", "a\nb", "é"])
async def test_an_answer_to_what_is_no_message_is_refused_and_nobody_is_asked_to_repeat_it(
    real: MemoryWeb, reply_to: str
) -> None:
    async with listening(real.platform) as receive:
        answer = await (await at_page(real)).post("/say", json={**POST, "reply_to": reply_to})
    assert answer.status_code == 400
    assert receive.updates == []
