"""Slack at the wire: what people do arrives, what we send is there, and nothing is lost when the line is."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from structlog.testing import capture_logs

from clusterbot.chat.forms import Field, Form
from clusterbot.chat.messages import Button, Message, OpenForm, Toast
from clusterbot.chat.platform import (
    AwayError,
    GoneError,
    Menu,
    NotGrantedError,
    RejectedError,
    RetryLaterError,
    SendError,
    Surroundings,
    TopicClosedError,
    UncertainError,
    UnreachableError,
    right_missing,
)
from clusterbot.chat.updates import (
    Account,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    Chat,
    CommandGiven,
    FileSent,
    FormSubmitted,
    HomeOpened,
    Profile,
    Quoted,
    TextSent,
    Unreadable,
    Update,
)
from clusterbot.platforms.slack import build, needs
from clusterbot.platforms.slack.platform import LIMITS, UPLOAD_SECONDS, SlackPlatform
from clusterbot.store import dispatch
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.contract import Receiver, listening
from clusterbot.testing.fake_slack import APP_TOKEN, BOT_TOKEN, BOT_USER, TEAM, FakeSlack

pytestmark = pytest.mark.slow

ADA, NADIA = "U0ADA", "U0NADIA"
GROUP = "C0GROUP"
PRIVATE = Chat("slack", TEAM, ADA)
CHANNEL = Chat("slack", TEAM, GROUP, "group")
NOTE = Form("note:7", "A note", "Save", (Field("note", "text", "What?"),))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 3, 23, 9, tzinfo=UTC))


@pytest.fixture
async def fake(clock: FixedClock) -> AsyncIterator[FakeSlack]:
    async with FakeSlack(clock.now) as fake:
        fake.person(ADA, name="Ada Lovelace", locale="en-GB", zone="Europe/London")
        fake.person(NADIA, name="Nadia R.", locale="ar-JO", zone="Asia/Amman")
        fake.group(GROUP, title="partners", people=[ADA, NADIA])
        yield fake
        assert fake.complaints == []


@pytest.fixture
async def slack(fake: FakeSlack, clock: FixedClock) -> AsyncIterator[SlackPlatform]:
    platform = SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{fake.url}/api/", clock.now)
    await platform.open()
    fake.platform = platform
    yield platform
    await platform.close()


@pytest.fixture
async def receive(slack: SlackPlatform) -> AsyncIterator[Receiver]:
    async with listening(slack) as receiver:
        yield receiver


@contextmanager
def impatient(fake: FakeSlack) -> Iterator[None]:
    """Slack gives up at once what is not acknowledged: nobody waits three seconds to see that."""
    fake.gives_up_after, usual = 0.3, fake.gives_up_after
    yield
    fake.gives_up_after = usual


# ---- what people say


async def test_words_bring_the_persons_name_language_and_zone(fake: FakeSlack, receive: Receiver) -> None:
    id_ = await fake.types("Venue agreed 👍", user=NADIA)
    (update,) = await receive.wait_for(1)
    assert update == TextSent(
        id=update.id,
        at=datetime(2026, 3, 23, 9, tzinfo=UTC) + timedelta(microseconds=update.at.microsecond),
        chat=Chat("slack", TEAM, NADIA),
        account=Account("slack", TEAM, NADIA),
        profile=Profile("Nadia R.", "ar-JO", "Asia/Amman", "@u0nadia"),
        text="Venue agreed 👍",
        message=id_,
    )
    assert update.id.startswith("Ev")


async def test_a_person_is_looked_up_once(fake: FakeSlack, receive: Receiver) -> None:
    for _ in range(3):
        await fake.types("hello", user=ADA)
    await receive.wait_for(3)
    assert [method for method, _ in fake.api.calls].count("users.info") == 1


async def test_a_profile_that_slack_keeps_to_itself_stops_nothing(fake: FakeSlack, receive: Receiver) -> None:
    fake.fails("users.info", "ratelimited", status=429, retry_after=30)
    await fake.types("hello", user=ADA)
    (update,) = await receive.wait_for(1)
    assert update.profile == Profile()


async def test_changed_words_arrive_as_changed(fake: FakeSlack, receive: Receiver) -> None:
    id_ = await fake.types("Venue agred", user=ADA)
    await fake.edits(id_, "Venue agreed", user=ADA)
    first, second = await receive.wait_for(2)
    assert isinstance(first, TextSent)
    assert isinstance(second, TextSent)
    assert (second.text, second.message, second.edited) == ("Venue agreed", first.message, True)
    assert second.id != first.id


@pytest.mark.parametrize("edited", [{}, {"edited": {"user": ADA, "ts": "1.15"}}])
async def test_a_link_that_slack_unfolds_is_no_change(
    fake: FakeSlack, receive: Receiver, edited: dict[str, object]
) -> None:
    message = {"type": "message", "user": ADA, "text": "<https://x.org>", "ts": "1.1", **edited}
    event = {"type": "message", "subtype": "message_changed", "channel": f"D{ADA}", "channel_type": "im", "ts": "1.2"}
    await fake.happens({**event, "message": {**message, "attachments": []}, "previous_message": message}, user=ADA)
    await fake.handled()
    assert receive.updates == []
    assert await fake.acknowledged(ADA) == 1


async def test_a_reply_in_a_thread_names_what_it_answers(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    asked = await slack.send(PRIVATE, Message("How is it going?"))
    await fake.types("Nearly done", user=ADA, reply_to=asked)
    (update,) = await receive.wait_for(1)
    assert isinstance(update, TextSent)
    assert (update.reply_to, update.chat) == (asked, PRIVATE)


async def test_a_mention_in_a_channel_arrives_without_our_name(fake: FakeSlack, receive: Receiver) -> None:
    await fake.types("@Cluster what does @Nadia R. need?", user=ADA, chat=GROUP)
    (update,) = await receive.wait_for(1)
    assert isinstance(update, TextSent)
    assert update.text == "what does @Nadia R. need?"
    assert (update.chat, update.chat.title) == (CHANNEL, "partners")


async def test_a_mention_in_a_thread_is_answered_in_the_thread(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    first = await fake.types("Who has a venue?", user=NADIA, chat=GROUP)
    await fake.types("@Cluster note that", user=ADA, chat=GROUP, reply_to=first)
    (update,) = await receive.wait_for(1)
    assert update.chat.topic == first.partition(":")[2]
    await slack.send(update.chat, Message("Noted"))
    assert list(fake.api.channels[GROUP].posts.values())[-1].thread == update.chat.topic


async def test_words_between_people_are_not_ours(fake: FakeSlack, receive: Receiver) -> None:
    await fake.types("Lunch?", user=ADA, chat=GROUP)
    await fake.types("ours", user=ADA)
    (update,) = await receive.wait_for(1)
    assert isinstance(update, TextSent)
    assert update.text == "ours"


@pytest.mark.parametrize(
    ("name", "mimetype", "what"),
    [
        ("plan.pdf", "application/pdf", "document"),
        ("site.png", "image/png", "photo"),
        ("note.m4a", "audio/mp4", "voice"),
        ("tour.mp4", "video/mp4", "video"),
        ("gone", "", "other"),
    ],
)
async def test_a_file_arrives_as_what_it_is(
    fake: FakeSlack, receive: Receiver, name: str, mimetype: str, what: str
) -> None:
    await fake.uploads(name, mimetype, user=ADA, caption="see here")
    (update,) = await receive.wait_for(1)
    assert isinstance(update, FileSent)
    assert (update.what, update.name, update.caption) == (what, name, "see here")


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message", "user": "U0X", "bot_id": "B0OTHER", "text": "beep"},
        {"type": "message", "user": BOT_USER, "text": "our own"},
        {"type": "message", "subtype": "message_deleted", "deleted_ts": "1.1"},
        {"type": "message", "subtype": "channel_topic", "user": ADA, "text": "set the topic"},
        {"type": "app_mention", "user": ADA, "text": f"<@{BOT_USER}>"},  # in private it is a message as well
        {"type": "app_home_opened", "user": ADA, "tab": "about"},
        {"type": "member_joined_channel", "user": NADIA},
        {"type": "what_slack_thinks_of_next"},
    ],
)
async def test_what_does_not_concern_us_is_acknowledged_and_left_alone(
    fake: FakeSlack, receive: Receiver, event: dict[str, str]
) -> None:
    await fake.happens({"channel": f"D{ADA}", "channel_type": "im", "ts": "1.2", **event}, user=ADA)
    await fake.handled()
    assert receive.updates == []
    assert await fake.acknowledged(ADA) == 1


async def test_what_slack_says_in_a_new_way_is_logged_without_words_and_stops_nothing(
    fake: FakeSlack, receive: Receiver
) -> None:
    with capture_logs() as logs:
        await fake.happens({"type": "message", "channel_type": "im", "user": ADA, "text": "a secret"}, user=ADA)
        await fake.types("hello", user=ADA)
        await receive.wait_for(2)
    kept = receive.updates[0]
    assert isinstance(kept, Unreadable)
    assert "a secret" in kept.payload, "it may be looked at where people's words are, in the database"
    assert "a secret" not in str(logs)
    assert "a payload from slack is not understood" in [line["event"] for line in logs]


@pytest.mark.parametrize("event", ["tokens_revoked", "app_uninstalled"])
async def test_the_host_is_told_when_our_rights_are_taken_away(fake: FakeSlack, receive: Receiver, event: str) -> None:
    with capture_logs() as logs:
        await fake.happens({"type": event, "tokens": {"bot": ["U0BOT"]}}, user=ADA)
        await fake.handled()
    assert [line["log_level"] for line in logs if line.get("slack_event") == event] == ["error"]
    assert receive.updates == []


# ---- commands, arrivals


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("/cluster", "help", ""),
        ("/cluster   PLAN   finance ", "plan", "finance"),
        ('/cluster poll\n“Where?”\n"A & B"', "poll", '“Where?”\n"A & B"'),
        ("/cluster start abc-123", "start", "abc-123"),
        (" /plan finance", "plan", "finance"),  # with a space before it Slack sends it as words
        (" /cluster", "help", ""),
    ],
)
async def test_a_command_arrives_however_it_is_typed(
    fake: FakeSlack, receive: Receiver, typed: str, name: str, argument: str
) -> None:
    await fake.types(typed, user=ADA)
    (update,) = await receive.wait_for(1)
    assert isinstance(update, CommandGiven)
    assert (update.name, update.argument, update.chat) == (name, argument, PRIVATE)


@pytest.mark.parametrize("typed", ["/plan finance", "/mine", "/clusters", "/"])
async def test_any_other_command_is_refused_by_slack_itself(fake: FakeSlack, receive: Receiver, typed: str) -> None:
    with pytest.raises(AssertionError, match="is not a valid command: on Slack it is /cluster"):
        await fake.types(typed, user=ADA)
    assert receive.updates == []


async def test_a_command_in_a_channel_belongs_to_the_channel(fake: FakeSlack, receive: Receiver) -> None:
    await fake.types("/cluster plan", user=ADA, chat=GROUP)
    (update,) = await receive.wait_for(1)
    assert (update.chat, update.chat.title, update.account.user) == (CHANNEL, "partners", ADA)


async def test_commands_are_told_apart_and_dated(fake: FakeSlack, receive: Receiver, clock: FixedClock) -> None:
    await fake.types("/cluster plan", user=ADA)
    await fake.types("/cluster plan", user=ADA)
    first, second = await receive.wait_for(2)
    assert first.id != second.id
    assert first.at == clock.now()


async def test_a_shortcut_is_a_command_about_a_message_and_between_the_person_and_us(
    fake: FakeSlack, receive: Receiver, clock: FixedClock
) -> None:
    message = await fake.types("We need a hall, @Ada Lovelace", user=NADIA, chat=GROUP)
    await fake.chooses("Make it an action", message, user=ADA)
    (update,) = await receive.wait_for(1)
    ts = message.partition(":")[2].replace(".", "")
    assert isinstance(update, CommandGiven)
    assert (update.name, update.argument, update.chat, update.account.user) == ("action", "", PRIVATE, ADA)
    assert (update.profile.name, update.at) == ("Ada Lovelace", clock.now())
    assert update.about == Quoted(
        CHANNEL,
        "We need a hall, @Ada Lovelace",
        Account("slack", TEAM, NADIA),
        f"https://cluster.slack.com/archives/{GROUP}/p{ts}",
    )


async def test_a_shortcut_on_what_a_bot_said_in_a_thread_links_into_the_thread(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    first = await fake.types("@Cluster what is new?", user=NADIA, chat=GROUP)
    await receive.wait_for(1)  # two people's updates are received in any order
    thread = first.partition(":")[2]
    sent = await slack.send(replace(CHANNEL, topic=thread), Message("Nothing yet."))
    await fake.chooses("Make it an action", sent, user=ADA)
    update = (await receive.wait_for(2))[1]
    assert isinstance(update, CommandGiven)
    ts = sent.partition(":")[2].replace(".", "")
    link = f"https://cluster.slack.com/archives/{GROUP}/p{ts}?thread_ts={thread}&cid={GROUP}"
    assert update.about == Quoted(replace(CHANNEL, topic=thread), "Nothing yet.", None, link)


async def test_a_shortcut_opens_a_form_and_one_that_is_not_taken_says_so(fake: FakeSlack, receive: Receiver) -> None:
    message = await fake.types("We need a hall", user=NADIA, chat=GROUP)
    receive.reply = OpenForm(NOTE)
    await fake.chooses("Make it an action", message, user=ADA)
    assert (await fake.form(ADA)).body["title"]["text"] == "A note"
    receive.refuse = lambda _: True
    await fake.chooses("Make it an action", message, user=ADA)
    await fake.handled()
    assert len(fake.toasts(ADA)) == 2, "ours, and Slack's own"


async def test_a_shortcut_that_is_none_of_ours_is_acknowledged_and_left_alone(
    fake: FakeSlack, receive: Receiver
) -> None:
    message = await fake.types("We need a hall", user=NADIA, chat=GROUP)
    await fake.chooses("", message, user=ADA, callback_id="of_an_older_manifest")
    await fake.handled()
    assert (receive.updates, await fake.acknowledged(ADA)) == ([], 1)


async def test_a_word_of_feedback_travels_in_a_commands_acknowledgement(fake: FakeSlack, receive: Receiver) -> None:
    receive.reply = Toast("Noted: R&D <b> *now*")
    await fake.types("/cluster plan", user=ADA)
    await fake.handled()
    assert fake.toasts(ADA) == ["Noted: R&D <b> *now*"]


async def test_opening_the_messages_is_a_start_that_happens_once(fake: FakeSlack, receive: Receiver) -> None:
    for _ in range(2):
        await fake.opens_messages(user=ADA)
    first, second = await receive.wait_for(2)
    assert isinstance(first, CommandGiven)
    assert (first.name, first.argument, first.chat) == ("start", "", PRIVATE)
    assert first.id == second.id


async def test_being_put_into_a_channel_and_taken_out_arrives(fake: FakeSlack, receive: Receiver) -> None:
    await fake.removes_bot(GROUP, user=ADA)
    await fake.invites_bot(GROUP, user=ADA)
    out, into = await receive.wait_for(2)
    assert isinstance(out, BotRemoved)
    assert isinstance(into, BotAdded)
    assert (into.chat, into.chat.title, into.account.user) == (CHANNEL, "partners", ADA)


# ---- presses and forms


async def ask(slack: SlackPlatform, to: Chat = PRIVATE) -> str:
    return await slack.send(to, Message("One tap", ((Button("Done", "done:1"), Button("Note", "note:1")),)))


async def test_a_press_in_a_channel_says_who_where_and_when(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    id_ = await ask(slack, CHANNEL)
    await fake.presses(id_, "Done", user=NADIA)
    (update,) = await receive.wait_for(1)
    assert isinstance(update, ButtonPressed)
    assert (update.press, update.message, update.chat) == ("done:1", id_, CHANNEL)
    assert (update.account.user, update.profile.zone) == (NADIA, "Asia/Amman")


async def test_a_press_in_a_thread_stays_in_it_and_one_above_it_does_not(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    above = await ask(slack, CHANNEL)
    thread = Chat("slack", TEAM, GROUP, "group", topic=above.partition(":")[2])
    inside = await ask(slack, thread)
    await fake.presses(inside, "Done", user=ADA)
    await fake.presses(above, "Done", user=ADA)
    first, second = await receive.wait_for(2)
    assert (first.chat, second.chat) == (thread, CHANNEL)


async def test_two_presses_of_one_button_are_two_updates(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    id_ = await ask(slack)
    await fake.presses(id_, "Done", user=ADA)
    await fake.presses(id_, "Done", user=ADA)
    first, second = await receive.wait_for(2)
    assert first.id != second.id


async def test_a_press_under_a_long_message_names_the_whole_message(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    id_ = await slack.send(PRIVATE, Message("word " * 2_000, ((Button("Read", "read"),),)))
    assert id_.count(",") == 2
    await fake.presses(id_, "Read", user=ADA)
    (update,) = await receive.wait_for(1)
    assert isinstance(update, ButtonPressed)
    assert update.message == id_


async def test_a_word_of_feedback_is_shown_to_whoever_pressed_and_to_nobody_else(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    receive.reply = Toast("Noted <!channel> & thanks")
    await fake.presses(await ask(slack, CHANNEL), "Done", user=NADIA)
    await fake.handled()
    assert (fake.toasts(NADIA), fake.toasts(ADA)) == (["Noted <!channel> & thanks"], [])


async def test_a_press_that_is_not_taken_says_so_and_is_not_acknowledged(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    receive.refuse = lambda _: True
    await fake.presses(await ask(slack), "Done", user=ADA)
    await fake.handled()
    assert fake.toasts(ADA) == ["Please press again.", "operation_timeout"]
    assert await fake.acknowledged(ADA) == 0


async def test_a_failure_of_ours_is_not_acknowledged_and_does_not_stop_listening(
    fake: FakeSlack, slack: SlackPlatform
) -> None:
    taken: list[Update] = []

    async def receive(update: Update) -> None:
        if not taken:
            taken.append(update)
            raise RuntimeError("the disk is full")
        taken.append(update)

    with capture_logs() as logs:
        listener = asyncio.create_task(slack.listen(receive))
        with impatient(fake):
            await fake.types("first", user=ADA)
            await fake.handled()
        assert await fake.acknowledged(ADA) == 0
        await fake.delivers_again()
        await fake.handled()
        listener.cancel()
        await asyncio.gather(listener, return_exceptions=True)
    assert await fake.acknowledged(ADA) == 1
    assert taken[0].id == taken[1].id
    assert "an update from slack failed" in [line["event"] for line in logs]


async def test_one_persons_updates_wait_for_one_another_and_not_for_other_people(
    fake: FakeSlack, slack: SlackPlatform
) -> None:
    adas_first = asyncio.Event()
    order: list[str] = []

    async def receive(update: Update) -> None:
        assert isinstance(update, TextSent)
        if update.text == "slow":
            await adas_first.wait()
        order.append(update.text)
        if update.text == "other":
            adas_first.set()

    listener = asyncio.create_task(slack.listen(receive))
    await fake.types("slow", user=ADA)
    await fake.types("after", user=ADA)
    await fake.types("other", user=NADIA)
    await fake.handled()
    listener.cancel()
    await asyncio.gather(listener, return_exceptions=True)
    assert order == ["other", "slow", "after"]


async def test_a_command_opens_a_form_and_its_answers_arrive(
    fake: FakeSlack, receive: Receiver, clock: FixedClock
) -> None:
    receive.reply = OpenForm(NOTE)
    await fake.types("/cluster note", user=ADA)
    await receive.wait_for(1)
    receive.reply = None
    await fake.fills({"note": "R&D <b> 👍"}, user=ADA)
    update = (await receive.wait_for(2))[1]
    await fake.handled()
    assert isinstance(update, FormSubmitted)
    assert (update.form, update.answers, update.chat) == ("note:7", {"note": "R&D <b> 👍"}, PRIVATE)
    assert update.at == clock.now()
    assert ADA not in fake.api.views  # the modal closed


async def test_a_form_that_comes_back_takes_the_place_of_the_one_submitted(fake: FakeSlack, receive: Receiver) -> None:
    receive.reply = OpenForm(NOTE)
    await fake.types("/cluster note", user=ADA)
    view = await fake.form(ADA)
    again = Form("note:7", "Once more", "Save", (Field("note", "text", "Shorter, please", initial="so long"),))
    receive.reply = OpenForm(again)
    await fake.fills({"note": "so long"}, user=ADA)
    await fake.handled()
    assert fake.api.views[ADA].body["title"]["text"] == "Once more"
    assert fake.api.views[ADA].id == view.id
    receive.reply = Toast("Saved")
    await fake.fills({}, user=ADA)
    await fake.handled()
    ids = [update.id for update in receive.updates if isinstance(update, FormSubmitted)]
    assert len(set(ids)) == 2
    assert fake.toasts(ADA) == ["Saved"]


async def test_a_form_that_is_not_taken_stays_open_and_says_so(fake: FakeSlack, receive: Receiver) -> None:
    receive.reply = OpenForm(NOTE)
    await fake.types("/cluster note", user=ADA)
    await fake.form(ADA)
    receive.refuse = lambda update: isinstance(update, FormSubmitted)
    await fake.fills({"note": "x"}, user=ADA)
    await fake.handled()
    assert fake.toasts(ADA) == ["Please press again."]
    assert ADA in fake.api.views


async def test_a_form_that_slack_refuses_is_logged_and_the_press_is_acknowledged(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    fake.fails("views.open", "expired_trigger_id")
    receive.reply = OpenForm(NOTE)
    with capture_logs() as logs:
        await fake.presses(await ask(slack), "Note", user=ADA)
        await fake.handled()
    assert await fake.acknowledged(ADA) == 1
    assert "a form could not be opened" in [line["event"] for line in logs]


async def test_a_form_after_mere_words_is_lost_with_a_line_in_the_log(fake: FakeSlack, receive: Receiver) -> None:
    receive.reply = OpenForm(NOTE)
    with capture_logs() as logs:
        await fake.types("hello", user=ADA)
        await fake.handled()
    assert await fake.acknowledged(ADA) == 1
    assert "slack opens forms only upon a press or a command" in [line["event"] for line in logs]


# ---- sockets


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_a_new_socket_is_open_before_the_old_one_closes(fake: FakeSlack, receive: Receiver, reason: str) -> None:
    await fake.connected()
    await fake.disconnects(reason, closes=False)
    await fake.types("after", user=ADA)
    await receive.wait_for(1)
    await fake.handled()
    assert await fake.acknowledged(ADA) == 1


async def test_what_an_old_socket_brought_is_acknowledged_on_it(fake: FakeSlack, slack: SlackPlatform) -> None:
    go_on = asyncio.Event()
    entered = asyncio.Event()

    async def receive(_: Update) -> None:
        entered.set()
        await go_on.wait()

    listener = asyncio.create_task(slack.listen(receive))
    await fake.types("slow", user=ADA)
    await entered.wait()
    await fake.disconnects("warning", closes=False)
    go_on.set()
    await fake.handled()
    assert await fake.acknowledged(ADA) == 1
    listener.cancel()
    await asyncio.gather(listener, return_exceptions=True)


@pytest.mark.parametrize("way", ["closed", "cut", "refused at first", "with a spent ticket"])
async def test_listening_survives_a_lost_line(fake: FakeSlack, receive: Receiver, way: str) -> None:
    await fake.types("before", user=ADA)
    await receive.wait_for(1)
    with capture_logs() as logs:
        if way == "closed":
            await fake.disconnects("refresh_requested")
        elif way == "cut":
            await fake.cuts_lines()
        elif way == "refused at first":
            fake.fails("apps.connections.open", "internal_error")
            await fake.cuts_lines()
        else:
            fake.fails("socket")
            await fake.cuts_lines()
        await fake.types("after", user=ADA)
        await receive.wait_for(2)
    assert [update.text for update in receive.updates if isinstance(update, TextSent)] == ["before", "after"]
    assert "ticket" not in str(logs)
    assert APP_TOKEN not in str(logs)


async def test_socket_mode_switched_off_is_said_aloud(fake: FakeSlack, receive: Receiver) -> None:
    await fake.connected()
    with capture_logs() as logs:
        await fake.disconnects("link_disabled")
        await fake.connected()
    assert receive.updates == []
    assert "error" in [line["log_level"] for line in logs]


async def test_an_update_whose_acknowledgement_is_lost_comes_again_with_the_same_id(
    fake: FakeSlack, slack: SlackPlatform
) -> None:
    ids: list[str] = []

    async def receive(update: Update) -> None:
        ids.append(update.id)
        if len(ids) == 1:
            await fake.cuts_lines()

    listener = asyncio.create_task(slack.listen(receive))
    with impatient(fake):
        await fake.types("once", user=ADA)
        await fake.handled()
    assert await fake.acknowledged(ADA) == 0
    await fake.delivers_again()
    await fake.handled()
    assert await fake.acknowledged(ADA) == 1
    assert ids[0] == ids[1]
    listener.cancel()
    await asyncio.gather(listener, return_exceptions=True)


# ---- sending


async def texts(fake: FakeSlack) -> list[str]:
    return [shown.text for shown in await fake.shown(PRIVATE)]


async def test_a_private_channel_is_opened_once(fake: FakeSlack, slack: SlackPlatform) -> None:
    for _ in range(3):
        await slack.send(PRIVATE, Message("hello"))
    assert [method for method, _ in fake.api.calls].count("conversations.open") == 1


async def test_a_message_that_grows_gets_parts_and_one_that_shrinks_loses_them(
    fake: FakeSlack, slack: SlackPlatform
) -> None:
    short = await slack.send(PRIVATE, Message("short", ((Button("A", "a"),),)))
    long = await slack.send(PRIVATE, Message("word " * 2_000, ((Button("A", "a"),),)), replaces=short)
    assert long.split(",")[0] == short
    assert [shown.rows for shown in await fake.shown(PRIVATE)] == [(), (), (("A",),)]
    assert await slack.send(PRIVATE, Message("short"), replaces=long) == short
    assert await texts(fake) == ["short"]


async def test_a_message_refused_half_way_is_not_there_at_all(fake: FakeSlack, slack: SlackPlatform) -> None:
    await slack.send(PRIVATE, Message("before"))
    fake.lets_pass("chat.postMessage", 1)
    fake.fails("chat.postMessage", "ratelimited", status=429, retry_after=3)
    with pytest.raises(RetryLaterError):
        await slack.send(PRIVATE, Message("word " * 2_000))
    assert await texts(fake) == ["before"]


async def test_a_part_that_cannot_be_taken_back_leaves_it_uncertain(fake: FakeSlack, slack: SlackPlatform) -> None:
    fake.lets_pass("chat.postMessage", 1)
    fake.fails("chat.postMessage", "is_archived")
    fake.fails("chat.delete", "internal_error")
    with pytest.raises(UncertainError):
        await slack.send(PRIVATE, Message("word " * 2_000))


@pytest.mark.parametrize(
    ("error", "status", "expected"),
    [
        ("ratelimited", 429, RetryLaterError),
        ("message_limit_exceeded", 200, RetryLaterError),
        ("channel_not_found", 200, UnreachableError),
        ("not_in_channel", 200, UnreachableError),
        ("is_archived", 200, UnreachableError),
        ("restricted_action_non_threadable_channel", 200, TopicClosedError),
        ("restricted_action_thread_only_channel", 200, TopicClosedError),
        ("user_disabled", 200, UnreachableError),
        ("cannot_dm_bot", 200, UnreachableError),
        ("message_not_found", 200, GoneError),
        ("cant_update_message", 200, GoneError),
        ("internal_error", 200, UncertainError),
        ("fatal_error", 500, UncertainError),
        ("", 503, UncertainError),
        ("invalid_auth", 200, RetryLaterError),
        ("token_revoked", 200, RetryLaterError),
        ("account_inactive", 200, RetryLaterError),
        ("missing_scope", 200, NotGrantedError),
        ("messages_tab_disabled", 200, NotGrantedError),
        ("no_permission", 200, NotGrantedError),
        ("access_denied", 200, NotGrantedError),
        ("not_allowed_token_type", 200, NotGrantedError),
        ("msg_blocks_too_long", 200, RejectedError),
        ("invalid_blocks", 200, RejectedError),
        ("something_new", 200, RejectedError),
    ],
)
async def test_each_refusal_means_what_it_means(
    fake: FakeSlack, slack: SlackPlatform, error: str, status: int, expected: type[SendError]
) -> None:
    fake.fails("chat.postMessage", error, status=status)
    with pytest.raises(expected) as caught:
        await slack.send(PRIVATE, Message("hello"))
    assert BOT_TOKEN not in str(caught.value)
    assert "://" not in str(caught.value)


async def test_a_token_that_is_refused_is_said_to_be(fake: FakeSlack, slack: SlackPlatform) -> None:
    fake.fails("chat.postMessage", "token_revoked")
    with pytest.raises(AwayError, match="Slack says token_revoked") as caught:
        await slack.send(PRIVATE, Message("hello"))
    assert caught.value.after == timedelta(minutes=1)


async def test_a_scope_that_was_not_granted_is_named(fake: FakeSlack, slack: SlackPlatform) -> None:
    fake.api.withheld["conversations.open"] = "im:write"
    with pytest.raises(NotGrantedError) as caught:
        await slack.send(PRIVATE, Message("hello"))
    assert right_missing(str(caught.value)) == "im:write"


async def test_somebody_who_left_the_workspace_is_out_of_reach(fake: FakeSlack, slack: SlackPlatform) -> None:
    fake.api.people[NADIA].deactivated = True
    with pytest.raises(UnreachableError):
        await slack.send(Chat("slack", TEAM, NADIA), Message("hello"))


async def test_a_channel_without_us_is_out_of_reach(fake: FakeSlack, slack: SlackPlatform) -> None:
    fake.api.channels[GROUP].bot_is_in = False
    with pytest.raises(UnreachableError):
        await slack.send(CHANNEL, Message("hello"))


async def test_a_server_that_is_away_has_got_nothing(fake: FakeSlack, slack: SlackPlatform) -> None:
    await fake.stop()
    with pytest.raises(AwayError, match="cannot be reached") as caught:
        await slack.send(PRIVATE, Message("hello"))
    assert caught.value.after == timedelta(seconds=5)
    with pytest.raises(AwayError):
        await slack.reach()


async def test_a_message_whose_answer_is_lost_is_not_repeated_by_itself(fake: FakeSlack, slack: SlackPlatform) -> None:
    await fake.next_send("silent")
    with pytest.raises(UncertainError):
        await slack.send(PRIVATE, Message("hello"))
    assert await texts(fake) == ["hello"]


@pytest.mark.parametrize(
    ("method", "to", "expected"),
    [
        ("chat.postMessage", PRIVATE, UncertainError),
        ("views.publish", Chat("slack", TEAM, ADA, "home"), UncertainError),
        ("conversations.open", PRIVATE, RetryLaterError),
    ],
)
async def test_a_send_takes_no_longer_than_a_letter_is_ours_and_is_uncertain_only_where_it_may_be_there(
    fake: FakeSlack, slack: SlackPlatform, method: str, to: Chat, expected: type[SendError]
) -> None:
    if method == "chat.postMessage":
        await slack.send(PRIVATE, Message("the channel is open"))  # so that only the call that hangs is timed
    slack.limits = replace(slack.limits, timeout=timedelta(seconds=0.2))
    fake.hangs(method)
    async with asyncio.timeout(60):
        with pytest.raises(expected):
            await slack.send(to, Message("hello"))


def test_the_longest_send_is_shorter_than_the_lease_of_a_letter() -> None:
    assert max(LIMITS.timeout.total_seconds(), UPLOAD_SECONDS) < dispatch.LEASE.total_seconds()


async def test_an_id_that_is_not_slacks_is_refused(slack: SlackPlatform) -> None:
    with pytest.raises(RejectedError):
        await slack.send(PRIVATE, Message("hello"), replaces="17")


async def test_links_are_not_unfolded(fake: FakeSlack, slack: SlackPlatform) -> None:
    await slack.send(PRIVATE, Message('<a href="https://x.org">see</a>'))
    (arguments,) = [arguments for method, arguments in fake.api.calls if method == "chat.postMessage"]
    assert (arguments["unfurl_links"], arguments["unfurl_media"]) == (False, False)


# ---- the home


HOME = Chat("slack", TEAM, ADA, "home")


async def test_a_home_that_is_opened_is_told_each_time(fake: FakeSlack, receive: Receiver) -> None:
    await fake.opens_home(user=ADA)
    await fake.opens_home(user=ADA)
    first, second = await receive.wait_for(2)
    assert isinstance(first, HomeOpened)
    assert (first.chat, first.account, first.profile.name) == (PRIVATE, Account("slack", TEAM, ADA), "Ada Lovelace")
    assert first.id != second.id


async def test_what_is_sent_to_a_home_takes_the_place_of_what_stood_there(
    fake: FakeSlack, slack: SlackPlatform
) -> None:
    first = await slack.send(HOME, Message("<b>Nothing</b> needs you."))
    second = await slack.send(HOME, Message("One vote:", ((Button("Yes", "vote:1:2"),),)), replaces=first)
    assert second == first
    home = fake.home(ADA)
    assert home is not None
    assert (home.text, home.rows) == ("One vote:", (("Yes",),))
    assert await fake.shown(PRIVATE) == []  # no message was written for it


async def test_a_press_in_the_home_is_one_in_the_private_chat(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    home = await slack.send(HOME, Message("One vote:", ((Button("Yes", "vote:1:2"), Button("No", "vote:1:3")),)))
    receive.reply = Toast("Your vote: No.")
    await fake.presses_home("No", user=ADA)
    (press,) = await receive.wait_for(1)
    assert isinstance(press, ButtonPressed)
    assert (press.chat, press.press, press.message) == (PRIVATE, "vote:1:3", home)
    await fake.handled()
    assert await fake.acknowledged(ADA) == 1
    assert fake.toasts(ADA) == ["Your vote: No."]  # in their private chat: no response_url comes from there


async def test_the_same_press_in_the_home_twice_is_two_presses(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    await slack.send(HOME, Message("One vote:", ((Button("Yes", "vote:1:2"),),)))
    await fake.presses_home("Yes", user=ADA)
    await fake.presses_home("Yes", user=ADA)
    first, second = await receive.wait_for(2)
    assert first.id != second.id


async def test_a_home_holds_as_many_buttons_as_slack_takes(fake: FakeSlack, slack: SlackPlatform) -> None:
    many = tuple((Button(f"Action {number}", f"action:{number}"),) for number in range(150))
    await slack.send(HOME, Message("All of it\n\n" + "x" * 9_000, many))
    home = fake.home(ADA)
    assert home is not None
    assert sum(len(row) for row in home.rows) == 150


async def test_where_the_home_tab_is_off_the_host_is_told_and_the_person_stays_reachable(
    fake: FakeSlack, slack: SlackPlatform
) -> None:
    fake.api.home_enabled = False
    with capture_logs() as logs, pytest.raises(RejectedError, match="not_enabled"):
        await slack.send(HOME, Message("Nothing needs you."))
    assert any("Home Tab" in entry["event"] for entry in logs)


# ---- settings, doctor, manifest


def surroundings(clock: FixedClock, **environ: str) -> Surroundings:
    return Surroundings(environ=environ, transcript=None, secret=b"", clock=clock.now)


def test_without_tokens_there_is_no_slack(clock: FixedClock) -> None:
    assert build(surroundings(clock)) is None


async def test_the_environment_builds_a_platform_that_opens(fake: FakeSlack, clock: FixedClock) -> None:
    platform = build(surroundings(clock, **fake.environ()))
    assert platform is not None
    await platform.open()
    assert (platform.name, platform.workspace) == ("slack", TEAM)
    await platform.close()


async def test_tokens_come_from_files_too(fake: FakeSlack, clock: FixedClock, tmp_path: Path) -> None:
    environ = fake.environ()
    for name in ("CLUSTERBOT_SLACK_BOT_TOKEN", "CLUSTERBOT_SLACK_APP_TOKEN"):
        (tmp_path / name).write_text(environ.pop(name) + "\n")
        environ[f"{name}_FILE"] = str(tmp_path / name)
    platform = build(surroundings(clock, **environ))
    assert platform is not None
    await platform.open()
    await platform.close()


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"CLUSTERBOT_SLACK_BOT_TOKEN": "xoxb-1"}, "CLUSTERBOT_SLACK_APP_TOKEN is not set"),
        ({"CLUSTERBOT_SLACK_APP_TOKEN": "xapp-1"}, "CLUSTERBOT_SLACK_BOT_TOKEN is not set"),
        ({"CLUSTERBOT_SLACK_BOT_TOKEN": "xapp-1"}, "does not begin with xoxb-"),
        ({"CLUSTERBOT_SLACK_BOT_TOKEN_FILE": "/nowhere"}, "cannot be read: No such file"),
    ],
)
def test_settings_that_cannot_work_are_explained(clock: FixedClock, environ: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said) as caught:
        build(surroundings(clock, **environ))
    assert "xapp-1" not in str(caught.value)


async def test_a_wrong_token_is_explained_to_the_host(fake: FakeSlack, clock: FixedClock) -> None:
    platform = SlackPlatform("xoxb-wrong", APP_TOKEN, f"{fake.url}/api/", clock.now)
    with pytest.raises(ConnectionError, match="invalid_auth") as caught:
        await platform.open()
    assert "xoxb-wrong" not in str(caught.value)


async def test_doctor_is_content_with_what_the_manifest_grants(fake: FakeSlack, clock: FixedClock) -> None:
    fake.api.scopes = set(needs.SCOPES)
    findings = await SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{fake.url}/api/", clock.now).check()
    assert [finding.state for finding in findings] == ["ok", "ok", "ok"]


@pytest.mark.parametrize("bot_token", [BOT_TOKEN, "xoxb-wrong"])
async def test_doctor_says_what_is_wrong_and_what_to_do(fake: FakeSlack, clock: FixedClock, bot_token: str) -> None:
    fake.api.scopes = set(needs.SCOPES) - {"im:history"}
    findings = await SlackPlatform(bot_token, "xapp-wrong", f"{fake.url}/api/", clock.now).check()
    broken = [finding for finding in findings if finding.state == "broken"]
    assert len(broken) == 2
    assert all(finding.remedy for finding in broken)
    assert ("im:history" in str(broken)) == (bot_token == BOT_TOKEN)
    assert "wrong" not in str(findings)


async def test_doctor_survives_a_server_that_is_away(fake: FakeSlack, clock: FixedClock) -> None:
    await fake.stop()
    findings = await SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{fake.url}/api/", clock.now).check()
    assert [finding.state for finding in findings] == ["broken", "broken"]


async def test_people_are_invited_by_a_command_they_can_type(
    fake: FakeSlack, slack: SlackPlatform, receive: Receiver
) -> None:
    await slack.introduce(Menu({}, {}, {}))
    await fake.types(slack.invitation("abc-123"), user=ADA)
    (update,) = await receive.wait_for(1)
    assert isinstance(update, CommandGiven)
    assert (update.name, update.argument) == ("start", "abc-123")


def test_the_manifest_grants_what_the_code_needs_and_no_more() -> None:
    manifest = yaml.safe_load((Path(__file__).parents[2] / "deploy/slack-manifest.yaml").read_text())
    settings, features = manifest["settings"], manifest["features"]
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == needs.SCOPES
    assert set(settings["event_subscriptions"]["bot_events"]) == needs.EVENTS
    assert [command["command"] for command in features["slash_commands"]] == [needs.COMMAND]
    assert features["slash_commands"][0]["should_escape"] is False
    assert {one["callback_id"]: one["name"] for one in features["shortcuts"]} == needs.SHORTCUTS
    assert all(one["type"] == "message" and len(one["description"]) <= 150 for one in features["shortcuts"])
    assert all(len(name) <= 24 for name in needs.SHORTCUTS.values())
    assert settings["interactivity"]["is_enabled"] is True
    assert settings["socket_mode_enabled"] is True
    assert settings["org_deploy_enabled"] is False
    assert settings["token_rotation_enabled"] is False
    assert features["app_home"] == needs.HOME
    assert len(manifest["display_information"]["name"]) <= 35
    assert 174 <= len(manifest["display_information"]["long_description"]) <= 4_000


EVENT_SCOPES = {
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "channel_left": {"channels:read"},
    "group_left": {"groups:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "member_left_channel": {"channels:read", "groups:read"},
    "message.im": {"im:history"},
    "tokens_revoked": set(),
}
"""What Slack asks for each event (docs.slack.dev/reference/events)."""


def test_the_scopes_cover_the_events() -> None:
    assert EVENT_SCOPES.keys() == needs.EVENTS
    assert set().union(*EVENT_SCOPES.values()) <= needs.SCOPES


@pytest.mark.parametrize(
    "frame", ["[]", "null", "what is this", '{"type": []}', '{"envelope_id": 1, "type": "events_api"}']
)
async def test_a_frame_of_no_known_shape_costs_neither_the_socket_nor_what_follows(
    fake: FakeSlack, receive: Receiver, frame: str
) -> None:
    await fake.connected()
    before = len([method for method, _ in fake.api.calls if method == "apps.connections.open"])
    await fake._sockets[-1].send_str(frame)
    await fake.types("hello", user=ADA)
    assert len(await receive.wait_for(1)) == 1
    assert len([method for method, _ in fake.api.calls if method == "apps.connections.open"]) == before


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message", "channel_type": "im", "user": [], "ts": "1.2", "channel": "D0ADA"},
        {"type": "message", "channel_type": "im", "user": "U\0", "ts": "1.2", "channel": "D0ADA", "text": "hello"},
        {"type": "app_mention", "user": ADA, "ts": "1.2", "channel": "C" * 300, "text": "hello"},
        {
            "type": "message",
            "channel_type": "im",
            "user": ADA,
            "ts": "1.2",
            "channel": "D0ADA",
            "files": [{"size": "x"}],
        },
        {
            "type": "message",
            "channel_type": "im",
            "user": ADA,
            "ts": "9" * 18,
            "event_ts": "9" * 18,
            "channel": "D0ADA",
            "text": "hello",
        },
        {
            "type": "message",
            "channel_type": "im",
            "user": ADA,
            "ts": "1e300",
            "event_ts": "1e300",
            "channel": "D0ADA",
            "text": "hello",
        },
        {"type": ["message"]},
    ],
)
async def test_an_event_of_no_known_shape_is_acknowledged_for_it_would_come_again_no_clearer(
    fake: FakeSlack, receive: Receiver, event: dict[str, object]
) -> None:
    with capture_logs() as logged:
        await fake.happens(event, user="whoever")
        await fake.handled()
    assert await fake.acknowledged("whoever") == 1
    assert [line["log_level"] for line in logged if "not understood" in line["event"]] == ["warning"]
    assert [update.kind for update in receive.updates] == ["unreadable"], "and kept, to be looked at"


async def test_a_file_whose_address_is_none_is_heard_of_without_its_content(fake: FakeSlack, receive: Receiver) -> None:
    said = {"type": "message", "channel_type": "im", "user": ADA, "ts": "1.2", "channel": "D0ADA", "text": "look"}
    await fake.happens({**said, "files": [{"id": "F1", "mimetype": "image/png", "url_private": "http://["}]}, user=ADA)
    (update,) = await receive.wait_for(1)
    assert isinstance(update, FileSent)
    assert (update.caption, update.content) == ("look", b"")


async def test_a_form_with_a_field_that_holds_nothing_is_acknowledged(fake: FakeSlack, receive: Receiver) -> None:
    view = {"id": "V1", "hash": "1", "private_metadata": "note:7", "state": {"values": {"note": {}}}}
    await fake._deliver("view_submission", {"type": "view_submission", "user": {"id": ADA}, "view": view}, ADA)
    await fake.handled()
    assert await fake.acknowledged(ADA) == 1
    assert [update.kind for update in receive.updates] == ["unreadable"]
