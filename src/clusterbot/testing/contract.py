"""The platform contract: what every chat platform must do, whoever wrote it.

Subclass `PlatformContract`, give it a `far` fixture that yields a `FarSide`, and pytest does the rest. A far side is a
fake at the wire, strict where the real service is strict: the platform under test talks to it as it would to the real
one, and no method of the platform is patched.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, Protocol

import pytest

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.markup import clean, escape
from clusterbot.chat.messages import Button, File, Message, OpenForm, Reply
from clusterbot.chat.platform import (
    GoneError,
    MovedError,
    NotTakenError,
    Platform,
    RejectedError,
    RetryLaterError,
    SendError,
    UncertainError,
    UnreachableError,
)
from clusterbot.chat.updates import (
    FETCHED_BYTES,
    ButtonPressed,
    Chat,
    CommandGiven,
    FileSent,
    FormSubmitted,
    TextSent,
    Update,
)
from clusterbot.testing.patience import HANGS

Outcome = Literal["busy", "blocked", "moved", "gone", "silent", "refused"]
"""What the far side can do to the next send; `FarSide.outcomes` names those that exist on this platform."""

OUTCOME_ERRORS: dict[Outcome, type[SendError]] = {
    "busy": RetryLaterError,  # "come back in 7 seconds"
    "blocked": UnreachableError,
    "moved": MovedError,
    "gone": GoneError,  # only edits
    "silent": UncertainError,  # takes the request and cuts the line
    "refused": RejectedError,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as a person's client shows it: its words, the labels of its buttons, and files to open.

    Where a platform shows files as messages of their own, those have no words.
    """

    id: str  # what the platform's `send` returned for it, or for the part of it
    text: str
    rows: tuple[tuple[str, ...], ...] = ()
    edited: bool = False
    files: tuple[File, ...] = ()


class FarSide(Protocol):
    """The other end of the wire, with one person called Ada in front of it."""

    platform: Platform  # opened
    private: Chat  # Ada's private chat with the bot, already begun
    group: Chat | None  # a group the bot is in, None where the platform has none
    outcomes: frozenset[Outcome]
    redelivers_presses: bool  # does the platform deliver a press again that was not acknowledged?
    points: bool  # can a command be given about a message?

    async def types(self, text: str) -> None:
        """Ada sends words or a command (as one types it there) in private; returns when they are on their way."""

    async def points_at(self, text: str) -> None:
        """Ada says these words in the group, and gives the command "action" about them. Only where that can be done."""

    async def attaches(self, file: File, caption: str = "") -> None:
        """Ada sends a file in private, of any size; returns when it is on its way."""

    async def presses(self, message: str, label: str) -> None:
        """Ada presses the button with this label under a message that is shown to her."""

    async def fills(self, answers: Answers) -> None:
        """Ada fills in the form that is open before her and submits it. Only where forms are native."""

    async def delivers_again(self) -> None:
        """The newest payload comes once more, byte for byte."""

    async def shown(self, chat: Chat) -> list[Shown]:
        """What the chat shows of ours, oldest first."""

    async def acknowledged(self) -> int:
        """How many of Ada's payloads the platform has acknowledged so far."""

    async def next_send(self, outcome: Outcome) -> None:
        """The next send, or edit, meets this outcome."""

    async def next_file(self, outcome: Outcome) -> None:
        """The next send whose message has files meets this outcome, with the files; its words pass."""


class Receiver:
    """Stands in for the engine: remembers updates, refuses or replies when told to."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.refuse: Callable[[Update], bool] = lambda _: False
        self.reply: Reply | None = None
        self._arrived = asyncio.Condition()

    async def __call__(self, update: Update) -> Reply | None:
        async with self._arrived:
            self.updates.append(update)
            self._arrived.notify_all()
        if self.refuse(update):
            raise NotTakenError("Please press again.")
        return self.reply

    async def wait_for(self, count: int) -> list[Update]:
        async with asyncio.timeout(HANGS), self._arrived:
            await self._arrived.wait_for(lambda: len(self.updates) >= count)
        return self.updates


HOSTILE = {
    "bold tag": "<b>shout</b>",
    "entity": "R&D &amp; &lt;more&gt;",
    "channel alarm": "<!channel> wake up",
    "forged mention": "<@U1> <#C1> @everyone",
    "forged link": "](http://x) <http://x|bank> [bank](http://x)",
    "mrkdwn": "*bold* _italic_ ~gone~ `code` ```block``` >quote",
    "emoji": "\U0001f469\u200d\U0001f52c" * 40,
    "override": "safe \u202ekcatta\u202c end",
    "NUL": "be\x00fore",
    "jinja": "{{ config }} {% raw %}",
    "script": "<script>alert(1)</script>",
}

FORM = Form(
    press="add:7",
    title="New action",
    submit="Add",
    fields=(
        Field("title", "text", "What will be done?"),
        Field("note", "text", "Anything else?", required=False, long=True),
        Field("pillar", "choice", "Pillar", options=(Option("af", "Access to finance"), Option("rd", "Research"))),
        Field("groups", "several", "Groups", options=(Option("a", "Firms"), Option("b", "Media"), Option("c", "NGOs"))),
        Field("due", "date", "Due"),
        Field("target", "number", "Target", required=False),
        Field("owner", "person", "Owner", options=(Option("3", "Nadia R."), Option("4", "Elias M."))),
    ),
)
ANSWERS: Answers = {
    "title": "Supplier day <at> the plant & port",
    "pillar": "rd",
    "groups": ["a", "c"],
    "due": "2026-10-31",
    "target": "12",
    "owner": "4",
}


@asynccontextmanager
async def listening(platform: Platform) -> AsyncIterator[Receiver]:
    receiver = Receiver()
    task = asyncio.create_task(platform.listen(receiver))
    await asyncio.sleep(0)  # it has begun
    try:
        yield receiver
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def eventually(far: FarSide, acknowledged: int) -> None:
    """Acknowledgement follows the return of `receive` over the wire."""
    async with asyncio.timeout(HANGS):
        while await far.acknowledged() < acknowledged:  # noqa: ASYNC110  the far side is a wire away: nothing to await
            await asyncio.sleep(0.01)


def received(shown: list[Shown]) -> list[File]:
    """The files in a chat, as a person could save them."""
    return [file for message in shown for file in message.files]


class PlatformContract:
    """Inherit, and supply `far`."""

    @pytest.fixture
    async def far(self) -> FarSide:
        raise NotImplementedError("give a FarSide whose platform is open")

    # ---- listening

    async def test_words_arrive_with_account_chat_and_time(self, far: FarSide) -> None:
        async with listening(far.platform) as receive:
            await far.types("Venue agreed.")
            (update,) = await receive.wait_for(1)
        assert isinstance(update, TextSent)
        assert update.text == "Venue agreed."
        assert update.chat == far.private
        assert (update.account.platform, update.account.workspace) == (far.platform.name, far.platform.workspace)
        assert update.at.utcoffset() == timedelta(0)

    async def test_a_command_arrives_with_its_argument(self, far: FarSide) -> None:
        async with listening(far.platform) as receive:
            await far.types(f"{far.platform.slash}plan finance & <growth>")
            (update,) = await receive.wait_for(1)
        assert isinstance(update, CommandGiven)
        assert (update.name, update.argument) == ("plan", "finance & <growth>")

    async def test_a_command_about_a_message_brings_its_words_its_author_and_the_way_back(self, far: FarSide) -> None:
        if not far.points:  # no command can be about a message here
            return
        assert far.group is not None
        async with listening(far.platform) as receive:
            await far.points_at("A hall <for> two hundred & more")
            update = (await receive.wait_for(1))[-1]
        assert isinstance(update, CommandGiven)
        assert (update.name, update.argument) == ("action", "")
        assert update.about is not None
        assert (update.about.text, update.about.chat) == ("A hall <for> two hundred & more", far.group)
        assert update.about.account == update.account
        assert update.about.link.startswith("https://")

    async def test_the_same_payload_has_the_same_id_and_another_has_another(self, far: FarSide) -> None:
        async with listening(far.platform) as receive:
            await far.types("one")
            await receive.wait_for(1)
            await far.delivers_again()
            first, again = (await receive.wait_for(2))[:2]
            await far.types("one")
            other = (await receive.wait_for(3))[2]
        assert again.id == first.id
        assert other.id != first.id

    async def test_what_receive_refused_is_not_acknowledged_and_what_it_took_is(self, far: FarSide) -> None:
        async with listening(far.platform) as receive:
            receive.refuse = lambda _: True
            await far.types("lost?")
            await receive.wait_for(1)
            await asyncio.sleep(0.1)
            assert await far.acknowledged() == 0
            receive.refuse = lambda _: False
            await far.delivers_again()
            await receive.wait_for(2)
            await eventually(far, 1)
        assert {update.id for update in receive.updates} == {receive.updates[0].id}

    async def test_words_of_one_account_arrive_in_order(self, far: FarSide) -> None:
        async with listening(far.platform) as receive:
            for number in range(20):
                await far.types(f"line {number}")
            updates = await receive.wait_for(20)
        assert [update.text for update in updates if isinstance(update, TextSent)] == [f"line {n}" for n in range(20)]

    @pytest.mark.parametrize("name", HOSTILE)
    async def test_hostile_words_arrive_as_the_words_typed(self, far: FarSide, name: str) -> None:
        async with listening(far.platform) as receive:
            await far.types(HOSTILE[name])
            (update,) = await receive.wait_for(1)
        assert isinstance(update, TextSent)
        assert update.text == clean(HOSTILE[name])

    async def test_ten_thousand_characters_arrive_or_are_all_there_in_parts(self, far: FarSide) -> None:
        async with listening(far.platform) as receive:
            await far.types("x" * 3900)
            (update,) = await receive.wait_for(1)
        assert isinstance(update, TextSent)
        assert update.text == "x" * 3900

    # ---- sending

    async def test_a_message_is_shown_with_its_words_and_buttons(self, far: FarSide) -> None:
        rows = ((Button("Done", "as:1:done"), Button("Stuck", "as:1:stuck")), (Button("Not this week", "as:0"),))
        id_ = await far.platform.send(far.private, Message("Hello <b>Ada</b>\n\n• one\n• two", rows))
        (shown,) = await far.shown(far.private)
        assert shown == Shown(id_, "Hello Ada\n\n• one\n• two", (("Done", "Stuck"), ("Not this week",)))

    async def test_a_sent_buttons_press_comes_back_unchanged(self, far: FarSide) -> None:
        press = "a:" + "é" * 31  # 64 bytes
        async with listening(far.platform) as receive:
            id_ = await far.platform.send(far.private, Message("One tap", ((Button("Yes", press),),)))
            await far.presses(id_, "Yes")
            (update,) = await receive.wait_for(1)
            await eventually(far, 1)
        assert isinstance(update, ButtonPressed)
        assert (update.press, update.message, update.chat) == (press, id_, far.private)

    async def test_a_press_that_was_not_taken_can_be_made_again(self, far: FarSide) -> None:
        async with listening(far.platform) as receive:
            id_ = await far.platform.send(far.private, Message("One tap", ((Button("Yes", "yes"),),)))
            receive.refuse = lambda _: True
            await far.presses(id_, "Yes")
            await receive.wait_for(1)
            receive.refuse = lambda _: False
            if far.redelivers_presses:
                await far.delivers_again()
            else:
                await far.presses(id_, "Yes")
            updates = await receive.wait_for(2)
        assert isinstance(updates[1], ButtonPressed)
        assert updates[1].press == "yes"

    async def test_an_edit_changes_words_and_buttons_in_place(self, far: FarSide) -> None:
        first = await far.platform.send(far.private, Message("0 votes", ((Button("A", "a"), Button("B", "b")),)))
        second = await far.platform.send(far.private, Message("1 vote", ((Button("B", "b"),),)), replaces=first)
        shown = await far.shown(far.private)
        assert [(message.text, message.rows) for message in shown] == [("1 vote", (("B",),))]
        again = await far.platform.send(far.private, Message("2 votes"), replaces=second)
        shown = await far.shown(far.private)
        assert [(message.id, message.text, message.rows) for message in shown] == [(again, "2 votes", ())]

    async def test_an_edit_that_changes_nothing_succeeds(self, far: FarSide) -> None:
        message = Message("same", ((Button("A", "a"),),))
        first = await far.platform.send(far.private, message)
        assert await far.platform.send(far.private, message, replaces=first) == first

    async def test_long_text_survives_in_parts_with_the_buttons_under_the_last(self, far: FarSide) -> None:
        paragraphs = [f"{number}. " + "All the words of a long summary. " * 20 for number in range(30)]
        words = [paragraph.strip() for paragraph in paragraphs]
        message = Message("\n\n".join(words), ((Button("Read", "read"),),))
        await far.platform.send(far.private, message)
        shown = await far.shown(far.private)
        assert far.platform.parts(message) == len(shown), "so many places it takes"
        assert "\n\n".join(message.text for message in shown).split("\n\n") == words
        assert [message.rows for message in shown] == [()] * (len(shown) - 1) + [(("Read",),)]

    @pytest.mark.parametrize("name", HOSTILE)
    async def test_hostile_words_are_shown_as_the_words_typed(self, far: FarSide, name: str) -> None:
        typed = HOSTILE[name]
        await far.platform.send(far.private, Message(f"She wrote: <b>{escape(typed)}</b>\n\n{escape(typed)}"))
        (shown,) = await far.shown(far.private)
        assert shown.text == f"She wrote: {clean(typed)}\n\n{clean(typed)}"

    async def test_four_thousand_emoji_are_all_shown(self, far: FarSide) -> None:
        await far.platform.send(far.private, Message("\U0001f600" * 4096))
        assert "".join(message.text for message in await far.shown(far.private)) == "\U0001f600" * 4096

    async def test_what_is_not_in_our_markup_is_rejected(self, far: FarSide) -> None:
        with pytest.raises(RejectedError):
            await far.platform.send(far.private, Message("<u>underlined</u>"))
        assert await far.shown(far.private) == []

    async def test_a_group_gets_messages_too(self, far: FarSide) -> None:
        if far.group is not None:
            id_ = await far.platform.send(far.group, Message("For everybody"))
            assert [(shown.id, shown.text) for shown in await far.shown(far.group)] == [(id_, "For everybody")]

    @pytest.mark.parametrize("outcome", OUTCOME_ERRORS)
    async def test_what_happens_to_a_send_comes_out_as_itself(self, far: FarSide, outcome: Outcome) -> None:
        if outcome not in far.outcomes:
            return  # it does not exist on this platform: declared by the far side, not skipped
        replaces = await far.platform.send(far.private, Message("before")) if outcome == "gone" else ""
        await far.next_send(outcome)
        with pytest.raises(OUTCOME_ERRORS[outcome]) as caught:
            await far.platform.send(far.private, Message("now"), replaces=replaces)
        if isinstance(caught.value, RetryLaterError):
            assert caught.value.after == timedelta(seconds=7)
        assert "now" not in [shown.text for shown in await far.shown(far.private)] or outcome == "silent"

    # ---- files

    async def test_a_file_arrives_byte_for_byte_under_its_name(self, far: FarSide) -> None:
        """Below the words; the message's id, and its buttons, stay those of the words."""
        file = File('Überblick 100% "A", März.json', "application/json", bytes(range(256)) * 300)
        async with listening(far.platform) as receive:
            message = Message("All that I hold", ((Button("Thanks", "thanks"),),), (file,))
            id_ = await far.platform.send(far.private, message)
            shown = await far.shown(far.private)
            assert [(one.id, one.text, one.rows) for one in shown if one.text] == [
                (id_, "All that I hold", (("Thanks",),))
            ]
            assert [(one.name, one.content) for one in received(shown)] == [(file.name, file.content)]
            await far.presses(id_, "Thanks")
            (update,) = await receive.wait_for(1)
        assert isinstance(update, ButtonPressed)
        assert update.message == id_

    async def test_pictures_sounds_and_scripts_arrive_in_their_order(self, far: FarSide) -> None:
        files = (
            File("site.jpg", "image/jpeg", b"\xff\xd8" + b"p" * 900),
            File("note.ogg", "audio/ogg", b"OggS" + b"v" * 900),
            File("drawing.svg", "image/svg+xml", b"<svg onload='alert(1)'/>"),
        )
        await far.platform.send(far.private, Message("Three things", files=files))
        assert [one.content for one in received(await far.shown(far.private))] == [one.content for one in files]

    async def test_a_group_gets_files_too(self, far: FarSide) -> None:
        if far.group is not None:
            file = File("plan.pdf", "application/pdf", b"%PDF-1.7")
            await far.platform.send(far.group, Message("The plan", files=(file,)))
            assert [one.content for one in received(await far.shown(far.group))] == [file.content]

    @pytest.mark.parametrize("outcome", ["busy", "silent", "refused"])
    async def test_what_happens_to_a_file_comes_out_as_itself(self, far: FarSide, outcome: Outcome) -> None:
        """Where it certainly did not arrive its words are taken back: sending all again says nothing twice."""
        if outcome not in far.outcomes:
            return  # as above
        await far.next_file(outcome)
        file = File("plan.pdf", "application/pdf", b"%PDF-1.7")
        with pytest.raises(OUTCOME_ERRORS[outcome]):
            await far.platform.send(far.private, Message("The plan", files=(file,)))
        if outcome != "silent":
            assert await far.shown(far.private) == []

    @pytest.mark.parametrize(
        ("file", "what"),
        [
            (File("site.jpg", "image/jpeg", b"\xff\xd8" + bytes(range(256)) * 40), "photo"),
            (File("note.ogg", "audio/ogg", b"OggS" + bytes(range(256)) * 40), "voice"),
            (File("Plan – März.pdf", "application/pdf", b"%PDF" + bytes(range(256)) * 40), "document"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    async def test_what_somebody_sends_arrives_byte_for_byte(self, far: FarSide, file: File, what: str) -> None:
        async with listening(far.platform) as receive:
            await far.attaches(file, "the <venue> & more")
            (update,) = await receive.wait_for(1)
            await eventually(far, 1)
        assert isinstance(update, FileSent)
        assert (update.what, update.media_type, update.size) == (what, file.media_type, len(file.content))
        assert update.content == file.content
        assert update.caption == "the <venue> & more"
        assert update.name == file.name or what != "document"

    async def test_a_file_that_is_too_large_is_said_to_be_there(self, far: FarSide) -> None:
        async with listening(far.platform) as receive:
            await far.attaches(File("film.pdf", "application/pdf", b"x" * (FETCHED_BYTES + 1)))
            (update,) = await receive.wait_for(1)
            await eventually(far, 1)
        assert isinstance(update, FileSent)
        assert (update.content, update.size, update.name) == (b"", FETCHED_BYTES + 1, "film.pdf")

    # ---- forms

    async def test_one_form_gives_the_same_answers_everywhere(self, far: FarSide) -> None:
        if far.platform.forms == "asked":
            return  # the engine asks field by field; tests/engine/test_interview.py holds it to these same ANSWERS
        async with listening(far.platform) as receive:
            receive.reply = OpenForm(FORM)
            id_ = await far.platform.send(far.private, Message("Add?", ((Button("Add", "add"),),)))
            await far.presses(id_, "Add")
            await receive.wait_for(1)
            receive.reply = None
            await far.fills(ANSWERS)
            update = (await receive.wait_for(2))[1]
        assert isinstance(update, FormSubmitted)
        assert update.form == FORM.press
        assert FORM.read(update.answers) == (ANSWERS, {})

    async def test_it_can_be_asked_whether_it_is_there_and_nobody_sees_that(self, far: FarSide) -> None:
        before = await far.shown(far.private)
        await far.platform.reach()
        assert await far.shown(far.private) == before

    async def test_the_contract_is_met_by_a_platform(self, far: FarSide) -> None:
        assert isinstance(far.platform, Platform)
