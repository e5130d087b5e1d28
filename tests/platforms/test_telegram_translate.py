"""Every payload of Telegram's that means something to us, and what it becomes."""

from datetime import UTC, datetime
from typing import Any

import pytest

from clusterbot.chat.updates import (
    Account,
    Blocked,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    Chat,
    ChatMoved,
    CommandGiven,
    FileSent,
    Profile,
    Quoted,
    TextSent,
    Unblocked,
)
from clusterbot.platforms.telegram.translate import OurBot, translate

ME = OurBot(110201543, "ClusterBot")
AT = datetime(2026, 3, 22, 7, 30, tzinfo=UTC)
NOW = datetime(2026, 3, 23, 9, 0, tzinfo=UTC)
STAMP = int(AT.timestamp())
ADA = {"id": 4711, "is_bot": False, "first_name": "Ada", "last_name": "Lovelace", "language_code": "pt-br"}
BOT = {"id": ME.id, "is_bot": True, "first_name": "Cluster", "username": "ClusterBot"}
OTHER_BOT = {"id": 99, "is_bot": True, "first_name": "Other", "username": "otherbot"}
PRIVATE = {"id": 4711, "type": "private", "first_name": "Ada"}
GROUP = {"id": -1001500, "type": "supergroup", "title": "Solvane"}
HERE = Chat("telegram", "110201543", "4711")
THERE = Chat("telegram", "110201543", "-1001500", "group")
ACCOUNT = Account("telegram", "110201543", "4711")


def message(*, chat: dict[str, Any] = PRIVATE, author: dict[str, Any] | None = ADA, **content: Any) -> dict[str, Any]:
    return {"message_id": 12, "date": STAMP, "chat": chat, "from": author, **content}


def sent(**content: Any) -> dict[str, Any]:
    return {"update_id": 700, "message": message(**content)}


def standing(before: str, after: str, chat: dict[str, Any]) -> dict[str, Any]:
    def of(status: str) -> dict[str, Any]:
        more: dict[str, Any] = {"until_date": 0} if status == "kicked" else {}
        return {"status": status, "user": BOT, **more}

    change = {"chat": chat, "from": ADA, "date": STAMP, "old_chat_member": of(before), "new_chat_member": of(after)}
    return {"update_id": 700, "my_chat_member": change}


def pressed(**query: Any) -> dict[str, Any]:
    return {"update_id": 700, "callback_query": {"id": "5", "from": ADA, "chat_instance": "1", **query}}


def test_a_username_is_the_handle_that_people_know() -> None:
    update = translate(sent(text="Hello", author={**ADA, "username": "ada_l"}), ME)
    assert update is not None
    assert update.profile.handle == "@ada_l"


def test_words_carry_who_where_when_and_the_profile() -> None:
    update = translate(sent(text="Venue agreed."), ME)
    assert update == TextSent(
        id="700",
        at=AT,
        chat=HERE,
        account=ACCOUNT,
        profile=Profile(name="Ada Lovelace", locale="pt-BR"),
        text="Venue agreed.",
        message="12",
    )


def test_the_same_payload_is_the_same_update() -> None:
    assert translate(sent(text="one"), ME) == translate(sent(text="one"), ME)


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("/plan", "plan", ""),
        ("/Plan finance", "plan", "finance"),
        ("/plan@clusterbot  finance & <growth>", "plan", "finance & <growth>"),
        ("/start abc_DEF-123", "start", "abc_DEF-123"),
        ('/poll "Where?"\n"Here"\n"There"', "poll", '"Where?"\n"Here"\n"There"'),
        ("@ClusterBot /plan finance", "plan", "finance"),
    ],
)
def test_commands_with_their_arguments(typed: str, name: str, argument: str) -> None:
    update = translate(sent(text=typed), ME)
    assert isinstance(update, CommandGiven)
    assert (update.name, update.argument, update.message) == (name, argument, "12")


@pytest.mark.parametrize("typed", ["/", "/etc/passwd is full", "1/2", "/naïve thought"])
def test_words_with_a_slash_are_no_command(typed: str) -> None:
    update = translate(sent(text=typed), ME)
    assert isinstance(update, TextSent)
    assert update.text == typed


def test_a_command_to_another_bot_is_not_ours() -> None:
    assert translate(sent(text="/plan@otherbot", chat=GROUP), ME) is None


VICTOR = {"id": 4712, "is_bot": False, "first_name": "Victor"}
BASIC = {"id": -500, "type": "group", "title": "Solvane"}
FORUM = {**GROUP, "is_forum": True}
BY_VICTOR = Account("telegram", "110201543", "4712")
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]


@pytest.mark.parametrize(
    ("chat", "answered", "more", "about"),
    [
        (GROUP, {"text": "A hall"}, {}, Quoted(THERE, "A hall", BY_VICTOR, "https://t.me/c/1500/8")),
        ({**GROUP, "username": "solvane"}, {"text": "A"}, {}, Quoted(THERE, "A", BY_VICTOR, "https://t.me/solvane/8")),
        (BASIC, {"text": "A"}, {}, Quoted(Chat("telegram", "110201543", "-500", "group"), "A", BY_VICTOR)),
        (PRIVATE, {"text": "A"}, {}, Quoted(HERE, "A", BY_VICTOR)),
        (GROUP, {"photo": PHOTO}, {}, Quoted(THERE, "", BY_VICTOR, "https://t.me/c/1500/8")),
        (
            GROUP,
            {"photo": PHOTO, "caption": "The hall"},
            {},
            Quoted(THERE, "The hall", BY_VICTOR, "https://t.me/c/1500/8"),
        ),
        (GROUP, {"text": "A", "author": BOT}, {}, Quoted(THERE, "A", None, "https://t.me/c/1500/8")),
        (GROUP, {"text": "A", "sender_chat": GROUP}, {}, Quoted(THERE, "A", None, "https://t.me/c/1500/8")),
        (
            GROUP,
            {"text": "A, and B"},
            {"quote": {"text": "B", "position": 7}},
            Quoted(THERE, "B", BY_VICTOR, "https://t.me/c/1500/8"),
        ),
        (
            FORUM,
            {"text": "A", "message_thread_id": 3, "is_topic_message": True},
            {"message_thread_id": 3, "is_topic_message": True},
            Quoted(Chat("telegram", "110201543", "-1001500", "group", "3"), "A", BY_VICTOR, "https://t.me/c/1500/3/8"),
        ),
    ],
    ids=["supergroup", "public", "basic", "private", "photo", "caption", "a bot", "anonymous", "a part", "topic"],
)
def test_a_command_that_answers_a_message_is_about_it(
    chat: dict[str, Any], answered: dict[str, Any], more: dict[str, Any], about: Quoted
) -> None:
    quoted = message(**{"chat": chat, "author": VICTOR, **answered}) | {"message_id": 8}
    update = translate(sent(text="/action", chat=chat, reply_to_message=quoted, **more), ME)
    assert isinstance(update, CommandGiven)
    assert (update.name, update.about) == ("action", about)


def test_a_command_in_a_topic_is_not_about_the_message_that_opened_it() -> None:
    opened = message(chat=FORUM, forum_topic_created={"name": "T", "icon_color": 1}) | {"message_id": 3}
    more = {"message_thread_id": 3, "is_topic_message": True, "reply_to_message": opened}
    update = translate(sent(text="/action", chat=FORUM, **more), ME)
    assert isinstance(update, CommandGiven)
    assert update.about is None


def test_an_answer_names_the_message_it_answers() -> None:
    update = translate(sent(text="yes", reply_to_message=message(author=BOT, text="Done?") | {"message_id": 8}), ME)
    assert isinstance(update, TextSent)
    assert update.reply_to == "8"


def test_an_edit_is_marked_and_dated_by_the_edit() -> None:
    payload = {"update_id": 701, "edited_message": message(text="/plan later", edit_date=STAMP + 60)}
    update = translate(payload, ME)
    assert isinstance(update, TextSent)
    assert (update.edited, update.message, update.text) == (True, "12", "/plan later")
    assert update.at.timestamp() == STAMP + 60


class TestInAGroup:
    def test_an_answer_to_the_bot_is_ours(self) -> None:
        update = translate(sent(text="Done", chat=GROUP, reply_to_message=message(author=BOT, chat=GROUP)), ME)
        assert isinstance(update, TextSent)
        assert update.chat == THERE
        assert update.chat.title == "Solvane"

    @pytest.mark.parametrize(
        "typed", ["@clusterbot what's new?", "@ClusterBot, what's new?", "@ClusterBot: what's new?"]
    )
    def test_the_bots_name_at_the_front_is_left_out(self, typed: str) -> None:
        update = translate(sent(text=typed, chat=GROUP), ME)
        assert isinstance(update, TextSent)
        assert update.text == "what's new?"

    def test_a_mention_in_the_middle_stays(self) -> None:
        update = translate(sent(text="ask @clusterbot about it", chat=GROUP), ME)
        assert isinstance(update, TextSent)
        assert update.text == "ask @clusterbot about it"

    @pytest.mark.parametrize(
        "content",
        [
            {"text": "lunch?"},
            {"text": "hello @clusterbot2"},
            {"text": "yes", "reply_to_message": message(chat=GROUP, text="lunch?")},
            {"photo": [], "caption": "us"},
        ],
    )
    def test_talk_among_people_is_not_ours_even_if_telegram_delivers_it(self, content: dict[str, Any]) -> None:
        assert translate(sent(chat=GROUP, **content), ME) is None

    def test_a_topic_is_part_of_the_chat(self) -> None:
        update = translate(sent(text="/plan", chat=GROUP, message_thread_id=5, is_topic_message=True), ME)
        assert isinstance(update, CommandGiven)
        assert update.chat.topic == "5"

    def test_a_thread_of_replies_is_no_topic(self) -> None:
        update = translate(sent(text="/plan", chat=GROUP, message_thread_id=5), ME)
        assert isinstance(update, CommandGiven)
        assert update.chat.topic == ""

    def test_words_in_a_topic_are_no_answer_to_the_message_that_opened_it(self) -> None:
        opening = message(author=BOT, chat=GROUP) | {"message_id": 5}
        content = {"message_thread_id": 5, "is_topic_message": True, "reply_to_message": opening}
        assert translate(sent(text="lunch?", chat=GROUP, **content), ME) is None

    def test_who_writes_as_a_chat_is_nobody_we_could_know(self) -> None:
        anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
        assert translate(sent(text="/plan", chat=GROUP, author=anonymous, sender_chat=GROUP), ME) is None

    def test_other_bots_are_not_heard(self) -> None:
        assert translate(sent(text="/plan", chat=GROUP, author=OTHER_BOT), ME) is None


@pytest.mark.parametrize(
    ("content", "what", "name"),
    [
        ({"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}, "photo", ""),
        ({"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}}, "voice", ""),
        ({"audio": {"file_id": "a", "file_unique_id": "b", "duration": 3, "file_name": "a.mp3"}}, "voice", "a.mp3"),
        ({"video": {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1, "duration": 3}}, "video", ""),
        ({"video_note": {"file_id": "a", "file_unique_id": "b", "length": 1, "duration": 3}}, "video", ""),
        ({"document": {"file_id": "a", "file_unique_id": "b", "file_name": "plan.pdf"}}, "document", "plan.pdf"),
        ({"location": {"longitude": 35.9, "latitude": 31.9}}, "other", ""),
        ({"contact": {"phone_number": "1", "first_name": "Bo"}}, "other", ""),
        ({"dice": {"emoji": "🎲", "value": 3}}, "other", ""),
        (
            {
                "sticker": {
                    "file_id": "a",
                    "file_unique_id": "b",
                    "type": "regular",
                    "width": 1,
                    "height": 1,
                    "is_animated": False,
                    "is_video": False,
                }
            },
            "sticker",
            "",
        ),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else None,
)
def test_files_say_what_they_are(content: dict[str, Any], what: str, name: str) -> None:
    update = translate(sent(**content, caption="look"), ME)
    assert isinstance(update, FileSent)
    assert (update.what, update.name, update.caption, update.message) == (what, name, "look", "12")


class TestPresses:
    def test_a_press_brings_what_the_button_carried_dated_by_the_clock(self) -> None:
        update = translate(pressed(data="as:1:done", message=message(author=BOT, text="?")), ME, NOW)
        assert update == ButtonPressed(
            id="700",
            at=NOW,
            chat=HERE,
            account=ACCOUNT,
            profile=Profile(name="Ada Lovelace", locale="pt-BR"),
            press="as:1:done",
            message="12",
        )

    def test_a_press_in_a_topic_comes_from_that_topic(self) -> None:
        carrier = message(author=BOT, chat=GROUP, text="?", message_thread_id=5, is_topic_message=True)
        update = translate(pressed(data="x", message=carrier), ME, NOW)
        assert update is not None
        assert update.chat == Chat("telegram", "110201543", "-1001500", "group", "5")

    def test_a_press_whose_message_is_gone_still_works(self) -> None:
        update = translate(pressed(data="x", message={"chat": GROUP, "message_id": 12, "date": 0}), ME, NOW)
        assert isinstance(update, ButtonPressed)
        assert (update.chat, update.message, update.at) == (THERE, "12", NOW)

    def test_a_press_without_any_message_comes_from_the_private_chat(self) -> None:
        update = translate(pressed(data="x", inline_message_id="abc"), ME, NOW)
        assert isinstance(update, ButtonPressed)
        assert (update.chat, update.message) == (HERE, "")

    def test_without_a_clock_the_message_dates_the_press(self) -> None:
        update = translate(pressed(data="x", message=message(author=BOT, text="?")), ME)
        assert update is not None
        assert update.at == AT

    def test_a_press_of_a_game_is_not_ours(self) -> None:
        assert translate(pressed(game_short_name="g"), ME, NOW) is None


@pytest.mark.parametrize(
    ("before", "after", "chat", "kind"),
    [
        ("member", "kicked", PRIVATE, Blocked),
        ("kicked", "member", PRIVATE, Unblocked),
        ("left", "member", GROUP, BotAdded),
        ("kicked", "member", GROUP, BotAdded),
        ("member", "left", GROUP, BotRemoved),
        ("member", "kicked", GROUP, BotRemoved),
    ],
)
def test_coming_and_going(before: str, after: str, chat: dict[str, Any], kind: type) -> None:
    update = translate(standing(before, after, chat), ME)
    assert isinstance(update, kind)
    assert update is not None
    assert (update.account, update.at) == (ACCOUNT, AT)


def test_a_mere_change_of_rights_is_nothing() -> None:
    assert translate(standing("member", "member", GROUP), ME) is None


@pytest.mark.parametrize("moved", [{"migrate_to_chat_id": -1001500}, {"migrate_from_chat_id": -42}])
def test_a_group_that_becomes_a_supergroup_moves(moved: dict[str, int]) -> None:
    chat = {"id": -42, "type": "group", "title": "Solvane"} if "migrate_to_chat_id" in moved else GROUP
    update = translate(sent(chat=chat, **moved), ME)
    assert isinstance(update, ChatMoved)
    assert (update.chat.id, update.to.id, update.to.title) == ("-42", "-1001500", "Solvane")


@pytest.mark.parametrize(
    "payload",
    [
        {"update_id": 1},
        {"update_id": 1, "something_new": {"a": 1}},
        {
            "update_id": 1,
            "poll_answer": {"poll_id": "1", "option_ids": [0], "option_persistent_ids": ["a"], "user": ADA},
        },
        sent(chat=GROUP, new_chat_title="Solvane 2"),
        sent(chat=GROUP, new_chat_members=[BOT]),
        {"update_id": 1, "edited_message": message(location={"longitude": 35.9, "latitude": 31.9})},
    ],
)
def test_what_means_nothing_to_us_is_nothing(payload: dict[str, Any]) -> None:
    assert translate(payload, ME) is None
