"""The fake Telegram refuses what the real one refuses, so that passing against it means something."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from clusterbot.testing.fake_telegram import FakeTelegram

ADA, BO, GROUP = 4711, 4712, -1001500
DAY = datetime(2026, 3, 23, 9, 0, tzinfo=UTC)


class Caller:
    """A bot that speaks bare HTTP."""

    def __init__(self, fake: FakeTelegram, session: aiohttp.ClientSession) -> None:
        self.fake = fake
        self._session = session

    async def answer(self, method: str, **params: Any) -> dict[str, Any]:
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        async with self._session.post(f"{self.fake.url}/bot{self.fake.token}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
            assert answer["ok"] == (response.status == 200)
            return answer

    async def refusal(self, method: str, **params: Any) -> str:
        answer = await self.answer(method, **params)
        assert not answer["ok"]
        return str(answer["description"])

    async def result(self, method: str, **params: Any) -> Any:
        answer = await self.answer(method, **params)
        assert answer["ok"], answer
        return answer["result"]


@pytest.fixture
async def bot() -> AsyncIterator[Caller]:
    async with FakeTelegram(clock=lambda: DAY) as fake, aiohttp.ClientSession() as session:
        fake.person(ADA, begun=True)
        fake.person(BO)
        fake.group(GROUP)
        yield Caller(fake, session)


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"chat_id": ADA}, "message text is empty"),
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 5, "text": "x"}, "chat not found"),
        ({"chat_id": BO, "text": "x"}, "bot can't initiate conversation with a user"),
        ({"chat_id": ADA, "text": "x", "parsemode": "HTML"}, "no field parsemode"),
        ({"chat_id": ADA, "text": "x" * 4097}, "message is too long"),
        ({"chat_id": ADA, "text": "😀" * 2049}, "message is too long"),
        ({"chat_id": ADA, "text": " \n "}, "message text is empty"),
        ({"chat_id": ADA, "text": "x", "parse_mode": "Fancy"}, "unsupported parse_mode"),
        ({"chat_id": ADA, "text": "x", "message_thread_id": 9}, "message thread not found"),
        ({"chat_id": ADA, "text": "x", "message_thread_id": "nine"}, "can't parse message_thread_id"),
        ({"chat_id": ADA, "text": "x", "reply_markup": {"inline": []}}, "can't parse reply_markup"),
        ({"chat_id": ADA, "text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
    ],
)
async def test_a_message_is_refused_with_the_servers_words(bot: Caller, params: dict[str, Any], words: str) -> None:
    assert words in await bot.refusal("sendMessage", **params)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<b>open", "Can't find end tag corresponding to start tag b"),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é <b>x</i>", 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("x <b", "Unclosed start tag at byte offset 2"),
    ],
)
async def test_html_that_cannot_be_parsed_is_refused(bot: Caller, text: str, words: str) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ADA, text=text, parse_mode="HTML")
    assert refusal == f"Bad Request: can't parse entities: {words}"


async def test_html_is_shown_as_a_client_shows_it(bot: Caller) -> None:
    text = '<b>R&amp;D</b> &lt;b&gt; &quot;&#39;&#x27; &unknown; <a href="https://x.org/?a&amp;b">link</a>'
    sent = await bot.result("sendMessage", chat_id=ADA, text=text, parse_mode="HTML")
    assert sent["text"] == "R&D <b> \"'' &unknown; link"
    assert sent["entities"] == [
        {"type": "bold", "offset": 0, "length": 3},
        {"type": "text_link", "offset": 22, "length": 4, "url": "https://x.org/?a&b"},
    ]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([[{"text": "x", "callback_data": "é" * 33}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "callback_data": ""}]], "BUTTON_DATA_INVALID"),
        ([[{"text": " ", "callback_data": "x"}]], "can't parse inline keyboard button"),
        ([[{"callback_data": "x"}]], "can't parse reply_markup"),
        ([[{"text": "x", "callback_data": "x"}] * 9], "reply markup is too long"),
        ([[{"text": "x", "callback_data": "x"}]] * 101, "reply markup is too long"),
        ([[{"text": "x" * 200, "callback_data": "x"}]] * 60, "reply markup is too long"),
    ],
)
async def test_keyboards_have_limits(bot: Caller, rows: list[Any], words: str) -> None:
    markup = {"inline_keyboard": rows}
    assert words in await bot.refusal("sendMessage", chat_id=ADA, text="x", reply_markup=markup)


async def test_an_edit_without_a_keyboard_takes_it_away(bot: Caller) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    sent = await bot.result("sendMessage", chat_id=ADA, text="x", reply_markup=markup)
    await bot.result("editMessageText", chat_id=ADA, message_id=sent["message_id"], text="y")
    (shown,) = await bot.fake.shown(ADA)
    assert (shown.text, shown.rows, shown.edited) == ("y", (), True)


async def test_edits_are_refused_where_they_change_nothing_or_have_nothing_to_change(bot: Caller) -> None:
    sent = await bot.result("sendMessage", chat_id=ADA, text="x")
    typed = await bot.fake.types("mine", user=ADA)
    edit = {"chat_id": ADA, "text": "x"}
    assert "message is not modified" in await bot.refusal("editMessageText", **edit, message_id=sent["message_id"])
    assert "message to edit not found" in await bot.refusal("editMessageText", **edit, message_id=99)
    assert "message can't be edited" in await bot.refusal("editMessageText", **edit, message_id=int(typed))


async def test_messages_can_be_deleted_for_two_days(bot: Caller) -> None:
    first, second = [(await bot.result("sendMessage", chat_id=ADA, text="x"))["message_id"] for _ in range(2)]
    await bot.result("deleteMessages", chat_id=ADA, message_ids=[first, 99])
    assert "message to delete not found" in await bot.refusal("deleteMessage", chat_id=ADA, message_id=first)
    bot.fake._clock = lambda: DAY + timedelta(hours=49)
    assert "can't be deleted" in await bot.refusal("deleteMessage", chat_id=ADA, message_id=second)


async def test_a_supergroup_numbers_its_messages_by_itself(bot: Caller) -> None:
    private = await bot.result("sendMessage", chat_id=ADA, text="x")
    group = await bot.result("sendMessage", chat_id=GROUP, text="x")
    assert private["message_id"] == group["message_id"] == 1


async def test_updates_stay_until_a_higher_offset_confirms_them(bot: Caller) -> None:
    for text in ("one", "two", "three"):
        await bot.fake.types(text, user=ADA)
    page = await bot.result("getUpdates", limit=2)
    assert [update["message"]["text"] for update in page] == ["one", "two"]
    assert page == await bot.result("getUpdates", limit=2)
    rest = await bot.result("getUpdates", offset=page[0]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["two", "three"]
    assert await bot.fake.acknowledged() == 1


async def test_updates_that_were_not_asked_for_are_not_kept(bot: Caller) -> None:
    await bot.result("getUpdates", allowed_updates=["callback_query"])
    await bot.fake.types("unheard", user=ADA)
    assert await bot.result("getUpdates", allowed_updates=["message"]) == []


async def test_there_is_no_polling_beside_a_webhook(bot: Caller) -> None:
    await bot.result("setWebhook", url="https://example.org/")
    assert "webhook is active" in await bot.refusal("getUpdates")
    await bot.result("deleteWebhook")
    await bot.result("getUpdates")


@pytest.mark.parametrize(
    ("link", "opens"),
    [
        ("https://t.me/clusterbot?start=abc_DEF-1", True),
        ("t.me/clusterbot?start=abc", True),
        ("https://t.me/otherbot?start=abc", False),
        ("https://t.me/clusterbot", False),
        (f"https://t.me/clusterbot?start={'x' * 65}", False),
        ("https://example.org/?start=abc", False),
    ],
)
async def test_a_press_opens_the_bots_own_start_link_and_no_other(bot: Caller, link: str, opens: bool) -> None:
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    sent = await bot.result("sendMessage", chat_id=ADA, text="?", reply_markup=markup)
    await bot.fake.presses(sent["message_id"], "Yes", user=ADA)
    (update,) = await bot.result("getUpdates")
    answer = {"callback_query_id": update["callback_query"]["id"], "url": link}
    if opens:
        await bot.result("answerCallbackQuery", **answer)
        assert bot.fake.toasts(ADA) == [f"opens {link}"]
    else:
        assert "URL_INVALID" in await bot.refusal("answerCallbackQuery", **answer)


async def test_a_group_is_left_once_and_a_private_chat_never(bot: Caller) -> None:
    assert "private chats" in await bot.refusal("leaveChat", chat_id=ADA)
    assert "chat not found" in await bot.refusal("leaveChat", chat_id=5)
    assert "no field revoke" in await bot.refusal("leaveChat", chat_id=GROUP, revoke=True)
    await bot.result("leaveChat", chat_id=GROUP)
    assert "bot is not a member" in await bot.refusal("leaveChat", chat_id=GROUP)
    (update,) = await bot.result("getUpdates")
    assert update["my_chat_member"]["from"]["is_bot"]
    assert update["my_chat_member"]["new_chat_member"]["status"] == "left"


async def test_an_answer_needs_a_press_and_200_characters_at_most(bot: Caller) -> None:
    assert "query is too old" in await bot.refusal("answerCallbackQuery", callback_query_id="1")
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    sent = await bot.result("sendMessage", chat_id=ADA, text="?", reply_markup=markup)
    await bot.fake.presses(sent["message_id"], "Yes", user=ADA)
    (update,) = await bot.result("getUpdates")
    query = update["callback_query"]["id"]
    assert "MESSAGE_TOO_LONG" in await bot.refusal("answerCallbackQuery", callback_query_id=query, text="x" * 201)
    await bot.result("answerCallbackQuery", callback_query_id=query, text="Noted")
    assert bot.fake.toasts(ADA) == ["Noted"]


@pytest.mark.parametrize(
    ("command", "language", "words"),
    [
        ({"command": "Plan", "description": "x"}, "", "BOT_COMMAND_INVALID"),
        ({"command": "plan", "description": ""}, "", "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"command": "plan", "description": "x"}, "eng", "invalid language code"),
        ({"command": "plan"}, "", "can't parse commands"),
    ],
)
async def test_commands_are_checked(bot: Caller, command: dict[str, str], language: str, words: str) -> None:
    assert words in await bot.refusal("setMyCommands", commands=[command], language_code=language)


async def test_a_wrong_token_or_method_is_refused(bot: Caller) -> None:
    assert await bot.refusal("sendMassage") == "Not Found"
    bot.fake.token, url = "1:other", bot.fake.url
    async with aiohttp.ClientSession() as session, session.get(f"{url}/bot110201543:old/getMe") as response:
        assert response.status == 401


async def test_handled_gives_up_where_no_bot_listens(bot: Caller) -> None:
    await bot.fake.types("anybody?", user=ADA)
    with pytest.raises(TimeoutError):
        await bot.fake.handled(0.01)


async def test_what_is_longer_than_a_message_leaves_the_app_as_several(bot: Caller) -> None:
    await bot.fake.types("x" * 10_000, user=ADA)
    page = await bot.result("getUpdates")
    assert [len(update["message"]["text"]) for update in page] == [4096, 4096, 1808]
