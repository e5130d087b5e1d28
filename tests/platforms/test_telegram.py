"""Telegram over the wire: listening, sending, menus and the doctor's questions."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import web
from structlog.testing import capture_logs
from telegram import Bot
from telegram.error import TimedOut

from clusterbot.chat.messages import Button, Message, OpenForm, Reply, Toast
from clusterbot.chat.platform import (
    AwayError,
    GoneError,
    Limits,
    Menu,
    MenuEntry,
    MovedError,
    Platform,
    RejectedError,
    RetryLaterError,
    SendError,
    Surroundings,
    TopicClosedError,
    UncertainError,
    UnreachableError,
)
from clusterbot.chat.updates import (
    Blocked,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    Chat,
    ChatMoved,
    CommandGiven,
    FileSent,
    TextSent,
    Unblocked,
    Unreadable,
    Update,
)
from clusterbot.platforms.telegram import build
from clusterbot.platforms.telegram.platform import TelegramPlatform
from clusterbot.platforms.telegram.request import AiohttpRequest, NotSentError
from clusterbot.platforms.telegram.settings import Settings
from clusterbot.testing.contract import FORM, Receiver, listening
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.serving import free_port

ADA, BO, GROUP, BASIC = 4711, 4712, -1001500, -42
MONDAY = datetime(2026, 3, 23, 9, 0, tzinfo=UTC)
PRESSED_AT = MONDAY + timedelta(days=2)


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    fake = FakeTelegram(clock=lambda: MONDAY)
    fake.person(ADA, name="Ada L.", begun=True)
    fake.person(BO, name="Bo", begun=True)
    fake.group(GROUP, people=[ADA, BO], topics=[5])
    fake.group(BASIC, title="Old hands", people=[ADA])
    await fake.start(free_port())  # some tests stop it, and open its port again
    yield fake
    await fake.stop()


@pytest.fixture
async def telegram(fake: FakeTelegram) -> AsyncIterator[TelegramPlatform]:
    platform = TelegramPlatform(Settings(fake.token, fake.url), clock=lambda: PRESSED_AT, first_pause=0.02)
    await platform.open()
    yield platform
    await platform.close()


def chat(id_: int, topic: str = "") -> Chat:
    return Chat("telegram", "110201543", str(id_), "private" if id_ > 0 else "group", topic)


@asynccontextmanager
async def server(answer: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    """Something that speaks HTTP, at this address."""
    app = web.Application()
    app.router.add_post("/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def words(updates: list[Update]) -> list[str]:
    return [update.text for update in updates if isinstance(update, TextSent)]


class TestListening:
    async def test_all_that_happens_arrives_in_order(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        await fake.types("/start abc", user=ADA)
        typed = await fake.types("Agred", user=ADA)
        await fake.edits(typed, "Agreed", user=ADA)
        await fake.sends({"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}}, user=ADA)
        await fake.adds_bot(GROUP, user=ADA)
        await fake.removes_bot(GROUP, user=ADA)
        await fake.becomes_supergroup(BASIC, user=ADA)
        await fake.blocks(user=ADA)
        await fake.unblocks(user=ADA)
        async with listening(telegram) as receive:
            await fake.handled()
        assert [type(update) for update in receive.updates] == [
            CommandGiven,
            TextSent,
            TextSent,
            FileSent,
            BotAdded,
            BotRemoved,
            ChatMoved,
            ChatMoved,
            Blocked,
            Unblocked,
        ]

    async def test_privacy_mode_keeps_the_talk_of_a_group_among_its_people(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        async with listening(telegram) as receive:
            await fake.types("lunch?", user=ADA, chat=GROUP)
            await fake.types("@clusterbot what's new?", user=ADA, chat=GROUP, topic=5)
            await fake.handled()
        assert words(receive.updates) == ["what's new?"]
        assert receive.updates[0].chat == chat(GROUP, "5")

    async def test_updates_are_asked_for_by_name(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        async with listening(telegram) as receive:
            await fake.types("one", user=ADA)
            await fake.handled()
            await fake.arrives("channel_post", {})
            await fake.types("two", user=ADA)
            await fake.handled()
        assert words(receive.updates) == ["one", "two"]

    @pytest.mark.parametrize(
        ("reply", "toasts"),
        [
            (Toast("Noted"), ["Noted"]),
            (Toast("é" * 300), ["é" * 200]),
            (Toast("In private", "https://t.me/clusterbot?start=abc"), ["opens https://t.me/clusterbot?start=abc"]),
            (Toast("In private", "https://example.org/"), ["In private"]),
            (OpenForm(FORM), []),
            (None, []),
        ],
    )
    async def test_every_press_is_answered_so_that_the_spinner_ends(
        self, fake: FakeTelegram, telegram: TelegramPlatform, reply: Reply | None, toasts: list[str]
    ) -> None:
        id_ = await telegram.send(chat(ADA), Message("?", ((Button("Yes", "yes"),),)))
        async with listening(telegram) as receive:
            receive.reply = reply
            await fake.presses(id_, "Yes", user=ADA)
            await fake.handled()
        assert fake.toasts(ADA) == toasts
        assert receive.updates[0].at == PRESSED_AT

    async def test_a_press_whose_message_is_gone_still_works(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        id_ = await telegram.send(chat(GROUP), Message("?", ((Button("Yes", "yes"),),)))
        fake.deletes(id_, chat=GROUP)
        async with listening(telegram) as receive:
            await fake.presses(id_, "Yes", user=ADA, chat=GROUP)
            await fake.handled()
        (update,) = receive.updates
        assert isinstance(update, ButtonPressed)
        assert (update.press, update.message, update.chat) == ("yes", id_, chat(GROUP))

    async def test_accounts_do_not_wait_for_one_another_but_each_keeps_its_order(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        for person, text in ((ADA, "a1"), (ADA, "a2"), (BO, "b1"), (BO, "b2")):
            await fake.types(text, user=person)
        seen: list[str] = []
        bo_is_done = asyncio.Event()

        async def receive(update: Update) -> None:
            if update.account.user == str(ADA):
                await bo_is_done.wait()
            seen.extend(words([update]))
            if seen == ["b1", "b2"]:
                bo_is_done.set()

        task = asyncio.create_task(telegram.listen(receive))
        await fake.handled()
        task.cancel()
        assert seen == ["b1", "b2", "a1", "a2"]

    async def test_a_page_is_confirmed_up_to_what_was_not_taken_and_the_rest_comes_again(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        for person, text in ((ADA, "a1"), (ADA, "a2"), (BO, "b1"), (ADA, "a3")):
            await fake.types(text, user=person)
        async with listening(telegram) as receive:
            receive.refuse = lambda update: isinstance(update, TextSent) and update.text == "a2"
            await fake.handled()
            assert await fake.acknowledged() == 1
            assert "a3" not in words(receive.updates)
            receive.refuse = lambda _: False
            await receive.wait_for(6)
            while await fake.acknowledged() < 4:  # noqa: ASYNC110  a wire away
                await asyncio.sleep(0.01)
        assert words(receive.updates)[-3:] in (["a2", "a3", "b1"], ["a2", "b1", "a3"], ["b1", "a2", "a3"])

    async def test_an_error_of_ours_acknowledges_nothing_and_stops_nothing(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        failures = iter([RuntimeError("database away"), ValueError("oops")])
        receiver = Receiver()

        async def receive(update: Update) -> Reply | None:
            if failure := next(failures, None):
                raise failure
            return await receiver(update)

        await fake.types("one", user=ADA)
        with capture_logs() as logs:
            task = asyncio.create_task(telegram.listen(receive))
            await receiver.wait_for(1)
            await fake.handled()
            task.cancel()
        assert [entry["event"] for entry in logs].count("telegram.not_taken") == 2
        assert words(receiver.updates) == ["one"]

    async def test_an_update_that_cannot_be_read_does_not_block_those_behind_it(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        await fake.arrives("message", {"message_id": "no number", "chat": "nowhere"})
        await fake.types("fine", user=ADA)
        with capture_logs() as logs:
            async with listening(telegram) as receive:
                await fake.handled()
        kept, fine = receive.updates
        assert isinstance(kept, Unreadable)
        assert ("no number" in kept.payload, words([fine])) == (True, ["fine"])
        assert "telegram.unreadable" in [entry["event"] for entry in logs]

    async def test_a_payload_without_its_date_does_not_come_for_ever(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        """Found by `make fuzz`: it was read, and stumbled over later, each time it came again."""
        ada = {"id": 7, "is_bot": False, "first_name": "Ada"}
        us = {"id": fake.bot_id, "is_bot": True, "first_name": "Clusterbot"}
        was, is_ = {"user": us, "status": "left"}, {"user": us, "status": "member"}
        group = {"id": -5, "type": "supergroup", "title": "Plenary"}
        change = {"chat": group, "from": ada, "old_chat_member": was, "new_chat_member": is_}
        await fake.arrives("my_chat_member", change)
        async with listening(telegram) as receive:
            await fake.handled()
        (kept,) = receive.updates
        assert isinstance(kept, Unreadable)

    async def test_what_was_under_way_when_the_bot_died_comes_again(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        begun = asyncio.Event()

        async def dies(_: Update) -> None:
            begun.set()
            await asyncio.Event().wait()

        await fake.types("one", user=ADA)
        task = asyncio.create_task(telegram.listen(dies))
        await begun.wait()
        task.cancel()
        async with listening(telegram) as receive:
            await fake.handled()
        assert words(receive.updates) == ["one"]

    @pytest.mark.slow
    async def test_a_bot_in_another_process_is_killed_and_loses_nothing(self, fake: FakeTelegram) -> None:
        script = """
import asyncio, os, sys
from clusterbot.platforms.telegram.platform import TelegramPlatform
from clusterbot.platforms.telegram.settings import Settings

async def receive(update):
    print(update.text, flush=True)
    if update.text == sys.argv[1]:
        os.kill(os.getpid(), 9)

async def main():
    platform = TelegramPlatform(Settings.read(os.environ))
    await platform.open()
    await platform.listen(receive)

asyncio.run(main())
"""
        environ = {"CLUSTERBOT_TELEGRAM_TOKEN": fake.token, "CLUSTERBOT_TELEGRAM_API_URL": fake.url}
        for text in ("one", "two", "three"):
            await fake.types(text, user=ADA)

        async def run(dies_at: str) -> asyncio.subprocess.Process:
            return await asyncio.create_subprocess_exec(
                sys.executable, "-c", script, dies_at, env=environ, stdout=asyncio.subprocess.PIPE
            )

        first = await run("two")
        output, _ = await first.communicate()
        assert output.split() == [b"one", b"two"]
        assert await fake.acknowledged() == 0
        second = await run("never")
        await fake.handled()
        assert await fake.acknowledged() == 3
        second.kill()
        output, _ = await second.communicate()
        assert output.split() == [b"one", b"two", b"three"]

    async def test_an_outage_is_survived_and_nothing_is_lost(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        port = int(fake.url.rpartition(":")[2])
        with capture_logs() as logs:
            async with listening(telegram) as receive:
                await fake.types("before", user=ADA)
                await fake.handled()
                await fake.stop()
                while "telegram.outage" not in [entry["event"] for entry in logs]:  # noqa: ASYNC110  a wire away
                    await asyncio.sleep(0.01)
                await fake.types("during", user=ADA)
                await fake.start(port)
                await fake.handled()
        assert words(receive.updates) == ["before", "during"]
        assert fake.token not in str(logs)

    async def test_an_outage_is_said_once_and_not_at_each_attempt(self, fake: FakeTelegram) -> None:
        telegram = TelegramPlatform(Settings(fake.token, fake.url), first_pause=0.001)
        await telegram.open()
        await fake.stop()
        often = asyncio.Semaphore(0)

        async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.close()
            often.release()

        async with await asyncio.start_server(hang_up, "127.0.0.1", urlsplit(fake.url).port):
            with capture_logs() as logs:
                async with listening(telegram), asyncio.timeout(60):
                    for _ in range(6):
                        await often.acquire()
            await telegram.close()
        assert [entry["event"] for entry in logs if entry["log_level"] != "debug"] == ["telegram.outage"]

    async def test_a_second_poller_is_explained(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        twin = TelegramPlatform(Settings(fake.token, fake.url), first_pause=0.02)
        await twin.open()
        with capture_logs() as logs:
            async with listening(telegram), listening(twin):
                while "telegram.polled_by_another" not in [entry["event"] for entry in logs]:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
        await twin.close()
        (entry, *_) = [entry for entry in logs if entry["event"] == "telegram.polled_by_another"]
        assert "another process polls with this token" in entry["meaning"]

    @pytest.mark.parametrize("trouble", ["webhook", "token"])
    async def test_what_the_host_must_mend_is_said(
        self, fake: FakeTelegram, telegram: TelegramPlatform, trouble: str
    ) -> None:
        if trouble == "webhook":
            fake.webhook = "https://example.org/secret"
        else:
            fake.token = "110201543:revoked"
        with capture_logs() as logs:
            async with listening(telegram):
                while not logs:  # noqa: ASYNC110  a wire away
                    await asyncio.sleep(0.01)
        assert logs[0]["log_level"] == "error"
        assert logs[0]["event"] in {"telegram.polled_by_another", "telegram.token_refused"}


class TestSending:
    LONG = "\n\n".join("All the words of a long summary. " * 20 + str(number) for number in range(20))

    async def test_styles_are_shown_as_styles(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        text = (
            '<b>Due</b> <i>soon <b>now</b></i> <code>a&lt;b</code> <a href="https://example.org/?a=1&amp;b=2">plan</a>'
            "\n\n<blockquote>She said so</blockquote>"
        )
        id_ = await telegram.send(chat(ADA), Message(text))
        (shown,) = await fake.shown(ADA)
        assert shown.text == "Due soon now a<b plan\n\nShe said so"
        kinds = {mark["type"] for mark in fake.marks(ADA, id_)}
        assert kinds == {"bold", "italic", "code", "text_link", "blockquote"}
        (link,) = [mark for mark in fake.marks(ADA, id_) if mark["type"] == "text_link"]
        assert link["url"] == "https://example.org/?a=1&b=2"

    async def test_links_open_no_preview(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        id_ = await telegram.send(chat(ADA), Message("https://example.org"))
        await telegram.send(chat(ADA), Message("https://example.com"), replaces=id_)
        assert [params["link_preview_options"]["is_disabled"] for _, params in fake.calls if "text" in params] == [
            True,
            True,
        ]

    async def test_an_answer_goes_to_the_topic_of_the_question(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        await telegram.send(chat(GROUP, "5"), Message("here"))
        await telegram.send(chat(GROUP), Message("everywhere"))
        assert [shown.text for shown in await fake.shown(chat(GROUP, "5"))] == ["here"]

    @pytest.mark.parametrize("group", [GROUP, BASIC])
    async def test_after_its_last_word_in_a_group_the_bot_goes_out(
        self, fake: FakeTelegram, telegram: TelegramPlatform, group: int
    ) -> None:
        async with listening(telegram) as receive:
            await telegram.send(chat(group), Message("Goodbye.", then_leave=True))
            await fake.handled()
        assert [shown.text for shown in await fake.shown(group)] == ["Goodbye."]
        assert isinstance(receive.updates[-1], BotRemoved)
        with pytest.raises(UnreachableError):
            await telegram.send(chat(group), Message("Still here?"))

    async def test_nobody_leaves_a_private_chat(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        sent = await telegram.send(chat(ADA), Message("Goodbye.", then_leave=True))  # nobody leaves a private chat
        assert sent
        assert not [method for method, _ in fake.calls if method == "leaveChat"]

    async def test_the_id_of_a_message_in_parts_names_them_all(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        id_ = await telegram.send(chat(ADA), Message(self.LONG))
        assert id_.split(",") == [shown.id for shown in await fake.shown(ADA)]
        assert len(id_.split(",")) == 4

    async def test_an_edit_adds_and_takes_away_parts(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        button = ((Button("Read", "read"),),)
        short = await telegram.send(chat(ADA), Message("short", button))
        long = await telegram.send(chat(ADA), Message(self.LONG, button), replaces=short)
        shown = await fake.shown(ADA)
        assert long == ",".join(message.id for message in shown)
        assert "\n\n".join(message.text for message in shown) == self.LONG
        assert [message.rows for message in shown] == [(), (), (), (("Read",),)]
        assert await telegram.send(chat(ADA), Message("short", button), replaces=long) == short
        assert [(message.text, message.rows) for message in await fake.shown(ADA)] == [("short", (("Read",),))]

    async def test_parts_too_old_to_delete_are_emptied(self, telegram: TelegramPlatform, fake: FakeTelegram) -> None:
        long = await telegram.send(chat(ADA), Message(self.LONG))
        fake._clock = lambda: MONDAY + timedelta(days=3)
        await telegram.send(chat(ADA), Message("short"), replaces=long)
        assert [message.text for message in await fake.shown(ADA)] == ["short", "…", "…", "…"]

    @pytest.mark.parametrize("outcome", ["busy", "refused", "moved"])
    async def test_parts_that_arrived_before_one_failed_are_taken_back(
        self, fake: FakeTelegram, telegram: TelegramPlatform, outcome: str
    ) -> None:
        await fake.next_send(outcome, after=2)
        with pytest.raises(SendError) as caught:
            await telegram.send(chat(ADA), Message(self.LONG))
        assert not isinstance(caught.value, UncertainError)
        assert await fake.shown(ADA) == []

    async def test_parts_stay_where_nobody_knows_what_became_of_one(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        await fake.next_send("silent", after=1)
        with pytest.raises(UncertainError):
            await telegram.send(chat(ADA), Message(self.LONG))
        assert len(await fake.shown(ADA)) == 2

    async def test_a_message_in_parts_is_gone_when_one_part_is(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        long = await telegram.send(chat(ADA), Message(self.LONG))
        fake.deletes(long.split(",")[1], chat=ADA)
        with pytest.raises(GoneError):
            await telegram.send(chat(ADA), Message("changed " + self.LONG), replaces=long)
        assert await fake.shown(ADA) == []

    @pytest.mark.parametrize("id_", ["999", "no id", "1,x"])
    async def test_an_id_that_means_nothing_is_gone(self, telegram: TelegramPlatform, id_: str) -> None:
        with pytest.raises(GoneError):
            await telegram.send(chat(ADA), Message("x"), replaces=id_)

    async def test_wide_rows_are_wrapped_and_too_many_buttons_rejected(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        def row(length: int) -> tuple[tuple[Button, ...], ...]:
            return (tuple(Button(str(number), f"n:{number}") for number in range(length)),)

        await telegram.send(chat(ADA), Message("many", row(20)))
        (shown,) = await fake.shown(ADA)
        assert [len(labels) for labels in shown.rows] == [8, 8, 4]
        with pytest.raises(RejectedError):
            await telegram.send(chat(ADA), Message("too many", row(101)))

    @pytest.mark.parametrize("text", ["", "  \n ", "<u>no</u>", "<b>open"])
    async def test_a_message_we_should_not_have_written_is_rejected(
        self, telegram: TelegramPlatform, text: str
    ) -> None:
        with pytest.raises(RejectedError):
            await telegram.send(chat(ADA), Message(text))

    async def test_who_cannot_be_reached_is_unreachable(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        fake.person(4800, name="Never wrote")
        await fake.blocks(user=BO)
        await fake.removes_bot(BASIC, user=ADA)
        for id_ in (4800, BO, BASIC, 123456):
            with pytest.raises(UnreachableError):
                await telegram.send(chat(id_), Message("hello?"))

    async def test_a_topic_that_is_closed_or_deleted_is_not_the_group(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        fake.group(GROUP, topics=[5, 6]).closed = {0, 6}  # 0 is the topic "General"
        for topic in ("6", "77", ""):
            with pytest.raises(TopicClosedError):
                await telegram.send(chat(GROUP, topic), Message("hello?"))
        assert await telegram.send(chat(GROUP, "5"), Message("hello"))
        await fake.removes_bot(GROUP, user=ADA)
        with pytest.raises(UnreachableError) as caught:
            await telegram.send(chat(GROUP, "6"), Message("hello?"))
        assert not isinstance(caught.value, TopicClosedError)

    async def test_a_group_that_moved_says_where(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        new = await fake.becomes_supergroup(BASIC, user=ADA)
        with pytest.raises(MovedError) as caught:
            await telegram.send(chat(BASIC), Message("hello"))
        assert caught.value.to.id == new
        await telegram.send(caught.value.to, Message("hello"))
        assert [shown.text for shown in await fake.shown(int(new))] == ["hello"]

    async def test_what_never_left_is_tried_again_soon(self, fake: FakeTelegram) -> None:
        platform = TelegramPlatform(Settings(fake.token, fake.url))
        await fake.stop()
        await platform.check()
        with pytest.raises(AwayError, match="no connection") as caught:
            await platform.send(chat(ADA), Message("hello"))
        with pytest.raises(AwayError, match="no connection"):
            await platform.reach()
        await platform.close()
        assert caught.value.after == timedelta(seconds=5)

    async def test_no_answer_in_time_leaves_it_uncertain(self, telegram: TelegramPlatform, fake: FakeTelegram) -> None:
        await fake.stop()

        async def says_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.read()
            writer.close()

        silent = await asyncio.start_server(says_nothing, "127.0.0.1", int(fake.url.rpartition(":")[2]))
        platform = TelegramPlatform(Settings(fake.token, fake.url))
        platform.limits = Limits(per_second=30, per_chat=1, timeout=timedelta(milliseconds=50))
        await platform._request.initialize()
        with pytest.raises(UncertainError):
            await platform.send(chat(ADA), Message("hello"))
        await platform.close()
        silent.close()

    async def test_a_revoked_token_is_an_outage_that_the_host_hears_of(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        token, fake.token = fake.token, "110201543:revoked"
        with pytest.raises(AwayError, match="put a valid token") as caught:
            await telegram.send(chat(ADA), Message("hello"))
        assert caught.value.after == timedelta(seconds=60)
        assert token not in str(caught.value)

    async def test_after_closing_nothing_leaves(self, telegram: TelegramPlatform) -> None:
        await telegram.close()
        with pytest.raises(RetryLaterError):
            await telegram.send(chat(ADA), Message("hello"))


class TestTransport:
    async def test_files_are_uploaded(self, fake: FakeTelegram) -> None:
        request = AiohttpRequest()
        await request.initialize()
        bot = Bot(fake.token, base_url=f"{fake.url}/bot", request=request, get_updates_request=request)
        sent = await bot.send_document(ADA, b"\x00\x01 plan", caption="<b>R&amp;D</b>", parse_mode="HTML")
        await request.shutdown()
        entry = fake._places[ADA].entries[sent.message_id]
        assert (entry.upload and entry.upload.content, entry.text) == (b"\x00\x01 plan", "R&D")

    async def test_silence_is_a_timeout(self, fake: FakeTelegram) -> None:
        request = AiohttpRequest()
        await request.initialize()
        url = f"{fake.url}/bot{fake.token}"
        await request.post(f"{url}/getMe")  # from here on there is a connection, and only the answer is timed
        with pytest.raises(TimedOut):
            await request.post(f"{url}/getUpdates?timeout=50", connect_timeout=0.05, read_timeout=0.05)
        await request.shutdown()

    async def test_no_call_waits_for_another_to_be_answered(self) -> None:
        """A hundred are on their way at once where Telegram takes some seconds; the wait would count as its silence."""
        crowd, here, all_here = 150, 0, asyncio.Event()

        async def answer(_: web.Request) -> web.Response:
            nonlocal here
            here += 1
            if here == crowd:
                all_here.set()
            await all_here.wait()
            return web.json_response({"ok": True, "result": True})

        async with server(answer) as url:
            request = AiohttpRequest()
            await request.initialize()
            async with asyncio.timeout(60):
                await asyncio.gather(*(request.post(f"{url}/bot1:a/getMe") for _ in range(crowd)))
            await request.shutdown()

    async def test_a_hosts_proxy_is_used_and_what_it_refuses_was_not_sent(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []

        async def pass_on(request: web.Request) -> web.Response:
            asked.append(request.path_qs)
            return web.json_response({"ok": True, "result": True})

        async with server(pass_on) as url:
            for name in ("HTTP_PROXY", "HTTPS_PROXY"):
                monkeypatch.setenv(name, url)
                monkeypatch.setenv(name.lower(), url)
            monkeypatch.setenv("no_proxy", "")
            request = AiohttpRequest()
            await request.initialize()
            assert await request.post("http://telegram.invalid/bot1:a/getMe") is True
            with pytest.raises(NotSentError):
                await request.post("https://telegram.invalid/bot1:a/getMe")
            await request.shutdown()
        assert asked == ["/bot1:a/getMe"]

    async def test_no_error_shows_the_token(self) -> None:
        request = AiohttpRequest()
        await request.initialize()
        with pytest.raises(NotSentError) as caught:
            await request.post("http://127.0.0.1:9/botSECRET/getMe")
        await request.shutdown()
        assert "SECRET" not in repr(caught.value)
        assert caught.value.__cause__ is None


class TestMenu:
    MENU = Menu(
        everyone={
            "en": [MenuEntry("mine", "Your actions"), MenuEntry("plan", "The plan", "finance")],
            "pt-BR": [MenuEntry("mine", "Suas ações")],
            "fil": [MenuEntry("mine", "…")],
        },
        groups={"en": [MenuEntry("plan", "The plan")]},
        facilitators={"en": [MenuEntry("mine", "Your actions"), MenuEntry("poll", "Ask everybody")]},
        facilitator_chats=[chat(BO), chat(999)],
    )

    async def test_everybody_is_offered_what_they_can_do_where_they_are(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        fake.person(4713, name="Nuno", locale="pt")
        with capture_logs() as logs:
            await telegram.introduce(self.MENU)
        assert fake.menu(user=ADA) == ["mine", "plan"]
        assert fake.menu(user=4713) == ["mine"]
        assert fake.menu(user=ADA, chat=GROUP) == ["plan"]
        assert fake.menu(user=BO) == ["mine", "poll"]
        assert [entry["event"] for entry in logs] == ["telegram.menu_refused"]  # nobody has the chat 999

    async def test_the_menu_button_opens_the_commands(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        await telegram.introduce(self.MENU)
        assert fake.menu_button == "commands"

    async def test_who_becomes_facilitator_gets_their_menu_and_nothing_else_is_asked_of_telegram(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        menu = self.MENU
        await telegram.introduce(replace(menu, facilitator_chats=[chat(BO)]))
        before = dict(fake.commands)
        fake.commands.clear()
        await telegram.introduce(replace(menu, facilitator_chats=[chat(BO), chat(ADA)]))
        assert fake.menu(user=ADA) == ["mine", "poll"]
        assert len(fake.commands) == 1
        assert before.keys().isdisjoint(fake.commands)

    async def test_who_was_facilitator_when_the_bot_ran_last_has_everybodys_menu(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        menu = replace(self.MENU, facilitator_chats=[chat(BO)])
        await telegram.introduce(menu)
        run_later = TelegramPlatform(Settings(fake.token, fake.url), clock=lambda: PRESSED_AT)
        await run_later.open()
        await run_later.introduce(replace(menu, facilitator_chats=[], former_chats=[chat(BO)]))
        await run_later.close()
        assert fake.menu(user=BO) == ["mine", "plan"]

    async def test_a_facilitator_on_another_platform_is_none_of_telegrams(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        with capture_logs() as logs:
            await telegram.introduce(replace(self.MENU, facilitator_chats=[Chat("slack", "T1", "U1")]))
        assert logs == []

    async def test_who_is_no_facilitator_any_more_has_everybodys_menu(
        self, fake: FakeTelegram, telegram: TelegramPlatform
    ) -> None:
        await telegram.introduce(self.MENU)
        menu = self.MENU
        await telegram.introduce(Menu(menu.everyone, menu.groups, menu.facilitators))
        assert fake.menu(user=BO) == ["mine", "plan"]

    async def test_a_hint_stands_behind_the_description(self, fake: FakeTelegram, telegram: TelegramPlatform) -> None:
        await telegram.introduce(self.MENU)
        descriptions = [command["description"] for commands in fake.commands.values() for command in commands]
        assert "The plan · finance" in descriptions

    def test_an_invitation_is_a_link_that_starts_the_bot(self, telegram: TelegramPlatform) -> None:
        assert telegram.invitation("abc_DEF-1") == "https://t.me/clusterbot?start=abc_DEF-1"

    @pytest.mark.parametrize("token", ["", "a b", "x" * 65, "é"])
    def test_a_token_that_no_link_can_carry_is_refused(self, telegram: TelegramPlatform, token: str) -> None:
        with pytest.raises(ValueError):
            telegram.invitation(token)


class TestCheck:
    async def states(self, platform: Platform) -> dict[str, str]:
        findings = await platform.check()
        await platform.close()
        assert all(finding.remedy for finding in findings if finding.state != "ok")
        return {finding.subject: finding.state for finding in findings}

    async def test_all_is_well_before_open_too(self, fake: FakeTelegram) -> None:
        states = await self.states(TelegramPlatform(Settings(fake.token, fake.url)))
        assert set(states.values()) == {"ok"}
        assert set(states) == {"Telegram token", "Telegram privacy mode", "Telegram groups", "Telegram webhook"}

    async def test_privacy_mode_and_a_webhook_are_found(self, fake: FakeTelegram) -> None:
        fake.reads_everything = True
        fake.webhook = "https://example.org/secret"
        platform = TelegramPlatform(Settings(fake.token, fake.url))
        findings = await platform.check()
        await platform.close()
        assert [finding.state for finding in findings] == ["ok", "warning", "ok", "broken"]
        assert "secret" not in str(findings)

    async def test_a_wrong_token_is_found_and_never_shown(self, fake: FakeTelegram) -> None:
        platform = TelegramPlatform(Settings("110201543:wrong", fake.url))
        with pytest.raises(ConnectionError, match="BotFather") as caught:
            await platform.open()
        findings = await platform.check()
        await platform.close()
        assert [(finding.subject, finding.state) for finding in findings] == [("Telegram token", "broken")]
        assert "wrong" not in str(findings) + str(caught.value)

    async def test_nobody_at_the_address_is_found(self, fake: FakeTelegram) -> None:
        await fake.stop()
        platform = TelegramPlatform(Settings(fake.token, fake.url))
        with pytest.raises(ConnectionError, match=r"127\.0\.0\.1"):
            await platform.open()
        assert await self.states(platform) == {"Telegram": "broken"}


class TestSettings:
    def build(self, **environ: str) -> Platform | None:
        return build(Surroundings(environ=environ, transcript=None, secret=b""))

    def test_without_a_token_there_is_no_telegram(self) -> None:
        assert self.build() is None
        assert self.build(CLUSTERBOT_TELEGRAM_TOKEN=" ") is None

    def test_a_token_may_stand_in_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "token").write_text("1:abc\n", encoding="utf-8")
        settings = Settings.read({"CLUSTERBOT_TELEGRAM_TOKEN_FILE": str(tmp_path / "token")})
        assert settings == Settings("1:abc")
        assert "abc" not in repr(settings)
        with pytest.raises(ValueError, match="No such file"):
            self.build(CLUSTERBOT_TELEGRAM_TOKEN_FILE=str(tmp_path / "none"))

    async def test_the_api_has_an_address_of_its_own(self, fake: FakeTelegram) -> None:
        platform = self.build(CLUSTERBOT_TELEGRAM_TOKEN=fake.token, CLUSTERBOT_TELEGRAM_API_URL=fake.url + "/")
        assert platform is not None
        await platform.open()
        await platform.close()
        assert platform.workspace == "110201543"


@pytest.mark.parametrize("broken", [[], None, "x", {"id": []}, {"id": {"a": 1}}, 10**30])
async def test_a_press_of_no_known_shape_stops_neither_the_bot_nor_what_follows(
    fake: FakeTelegram, telegram: TelegramPlatform, broken: object
) -> None:
    async with listening(telegram) as receive:
        await fake.arrives("callback_query", broken)
        await fake.types("hello", user=ADA)
        assert words(await receive.wait_for(1)) == ["hello"]
        await fake.handled()
        assert await fake.acknowledged() == 2


async def test_what_is_no_update_at_all_stops_neither_the_bot_nor_what_follows(
    fake: FakeTelegram, telegram: TelegramPlatform
) -> None:
    async with listening(telegram) as receive:
        await fake.arrives("message", {})
        fake._pending[0].payload = "what is this"
        await fake.types("hello", user=ADA)
        assert words(await receive.wait_for(1)) == ["hello"]
