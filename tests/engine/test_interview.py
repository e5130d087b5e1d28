"""A form asked question by question gives what the native form gives, and loses nothing on the way."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from engine_world import GROUP, Hand, NotingPlatform, hand, newcomer, solvane

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.markup import plain
from clusterbot.chat.messages import Message, Toast
from clusterbot.engine.receive import handle
from clusterbot.engine.rendering import claim_and_render
from clusterbot.engine.settling import settle
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import Route, routes
from clusterbot.store import dialogs
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.contract import ANSWERS, FORM
from clusterbot.testing.databases import OpenDatabase
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import phrasebook

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("database", ["sqlite"], indirect=True)]

ADA = hand("ada")


def said(key: str, **values: object) -> str:
    """A phrase as Ada reads it."""
    return plain(phrasebook("en").render(key, Reader("en"), values))


@dataclass
class Conversation:
    """Ada's chat as she sees it: an edit replaces what stood there."""

    database: Database
    platform: NotingPlatform = field(default_factory=NotingPlatform)
    seen: dict[str, Message] = field(default_factory=dict)
    in_group: list[str] = field(default_factory=list)
    submitted: list[Answers] = field(default_factory=list)
    toast: str = ""

    def types(self, text: str) -> None:
        self._do(ADA.types(text))

    def commands(self, name: str, where: Hand = ADA) -> None:
        self._do(where.commands(name))

    def presses(self, label: str) -> None:
        """The newest button with this label."""
        self.presses_token(self.token(label))

    def presses_token(self, token: str) -> None:
        self._do(ADA.presses(token))

    def token(self, label: str) -> str:
        for message in reversed(self.seen.values()):
            for button in [button for row in message.rows for button in row]:
                if button.label == label:
                    return button.press
        raise AssertionError(f"no button {label}: {self.labels}")

    @property
    def texts(self) -> list[str]:
        return [plain(message.text) for message in self.seen.values()]

    @property
    def newest(self) -> str:
        return self.texts[-1]

    @property
    def labels(self) -> list[str]:
        return [button.label for row in list(self.seen.values())[-1].rows for button in row]

    def _do(self, update: object) -> None:
        reply = self.database.do(lambda tx: handle(tx, update, self.platform))
        self.toast = reply.text if isinstance(reply, Toast) else ""
        self.deliver()

    def deliver(self) -> None:
        while True:
            count, outgoing = self.database.do(lambda tx: claim_and_render(tx, self.platform, 100, frozenset()))
            if not count:
                return
            for letter in outgoing:
                id_ = letter.replaces or f"m{len(self.seen)}"
                if letter.to.kind == "group":
                    self.in_group.append(plain(letter.message.text))
                else:
                    self.seen[id_] = letter.message
                self.database.do(
                    lambda tx, one=letter, id_=id_: settle(tx, tx.session.get_one(Letter, one.letter_id), id_)
                )


@pytest.fixture
def chat(database: Database, monkeypatch: pytest.MonkeyPatch) -> Conversation:
    """Ada takes part; /survey opens the contract's form, here as "add:7"."""
    chat = Conversation(database)

    def make(_: Turn, __: int) -> Form:
        return FORM

    def submit(turn: Turn, answers: Answers, number: int) -> None:
        assert number == 7
        chat.submitted.append(answers)
        turn.say("engine.empty")

    def survey(turn: Turn, _: str) -> None:
        turn.open_form("add", 7)

    monkeypatch.setitem(routes.forms, "add", Route("add", "participant", submit, (int,), make=make))
    monkeypatch.setitem(routes.commands, "survey", Route("survey", "participant", survey, in_menu=False))
    database.do(lambda tx: newcomer(tx, "ada", solvane(tx).id))
    return chat


def answer_all(chat: Conversation) -> None:
    """The contract's ANSWERS, each in the way its kind is answered."""
    chat.types("Supplier day <at> the plant & port")
    answer_rest(chat)


def answer_rest(chat: Conversation) -> None:
    chat.presses("Skip")
    chat.presses("Research")
    chat.presses("Firms")
    chat.presses("NGOs")
    chat.presses("That is all")
    chat.types("31 Oct")
    chat.types("12")
    chat.presses("Elias M.")


# ---- the same answers


def test_the_contracts_form_gives_the_contracts_answers(chat: Conversation) -> None:
    chat.commands("survey")
    answer_all(chat)
    assert chat.submitted == [ANSWERS]


def test_one_question_stands_at_a_time_and_each_then_shows_its_answer(chat: Conversation) -> None:
    chat.commands("survey")
    assert chat.newest.startswith("What will be done? (1 of 7)")
    assert chat.labels == ["Cancel"]
    chat.types("Supplier day")
    assert chat.texts[0] == said("engine.answered", question="What will be done?", answer="Supplier day")
    assert chat.newest.startswith("Anything else? (2 of 7)")
    assert chat.labels == ["Back", "Skip", "Cancel"]
    chat.presses("Skip")
    assert chat.texts[1] == said("engine.answered", question="Anything else?", answer="")
    assert chat.labels == ["Access to finance", "Research", "Back", "Cancel"]


def test_all_answers_stand_there_when_it_is_over(chat: Conversation) -> None:
    chat.commands("survey")
    answer_all(chat)
    for question, answer in (("Groups", "Firms, NGOs"), ("Due", "Saturday 31 October"), ("Owner", "Elias M.")):
        assert said("engine.answered", question=question, answer=answer) in chat.texts
    assert not any("of 7" in text for text in chat.texts), "no question stays open"


def test_a_command_without_its_slash_is_an_answer_like_any_other(chat: Conversation) -> None:
    chat.commands("survey")
    chat.types("Stop")
    assert chat.texts[0] == said("engine.answered", question="What will be done?", answer="Stop")


def test_options_can_be_typed_by_their_labels(chat: Conversation) -> None:
    chat.commands("survey")
    for words in ("Supplier day", "a note", "research", "firms, ngos", "2026-10-31", "2,5", "elias m."):
        chat.types(words)
    (answers,) = chat.submitted
    assert (answers["pillar"], answers["groups"], answers["owner"]) == ("rd", ["a", "c"], "4")
    assert (answers["target"], answers["due"], answers["note"]) == ("2.5", "2026-10-31", "a note")


def test_several_are_ticked_and_unticked_in_place(chat: Conversation) -> None:
    chat.commands("survey")
    for words in ("Supplier day", "a note", "research"):
        chat.types(words)
    messages = len(chat.seen)
    chat.presses("Firms")
    assert chat.labels[:3] == ["✓ Firms", "Media", "NGOs"]
    chat.presses("Media")
    chat.presses("✓ Firms")
    assert chat.labels[:3] == ["Firms", "✓ Media", "NGOs"]
    assert len(chat.seen) == messages, "the question that stands there changes"
    chat.presses("That is all")
    chat.types("31 Oct")
    chat.presses("Skip")
    chat.presses("Nadia R.")
    assert chat.submitted[0]["groups"] == ["b"]


@pytest.mark.parametrize(
    ("before", "typed", "explanation"),
    [
        (0, "   ", said("engine.empty")),
        (0, "x" * 3500, said("engine.problem.too_long", question="What will be done?")),
        (2, "neither", said("engine.problem.not_offered", question="Pillar")),
        (3, "firms, nobody", said("engine.problem.not_offered", question="Groups")),
        (4, "when hell freezes", said("engine.no_day", why="unclear", question="Due", day=None)),
        (5, "a dozen", said("engine.problem.not_a_number", question="Target")),
        (5, "NaN", said("engine.problem.not_a_number", question="Target")),
        (6, "Nobody", said("engine.problem.not_offered", question="Owner")),
    ],
    ids=lambda value: str(value)[:20],
)
def test_an_answer_that_does_not_fit_is_explained_and_the_question_stays(
    chat: Conversation, before: int, typed: str, explanation: str
) -> None:
    chat.commands("survey")
    for words in ("Supplier day", "a note", "research", "firms", "31 Oct", "12")[:before]:
        chat.types(words)
    chat.types(typed)
    assert chat.newest == explanation
    assert chat.submitted == []
    for words in ("Supplier day", "a note", "research", "firms", "31 Oct", "12", "Elias M.")[before:]:
        chat.types(words)
    assert len(chat.submitted) == 1


def at_the_date(chat: Conversation) -> None:
    chat.commands("survey")
    for words in ("Supplier day", "a note", "research", "firms"):
        chat.types(words)


def test_of_two_days_that_may_be_meant_a_tap_takes_one(chat: Conversation) -> None:
    at_the_date(chat)
    chat.types("05/06")
    assert chat.newest == said("engine.which_day")
    chat.presses("Wednesday 6 May")
    assert any("Wednesday 6 May" in text for text in chat.texts)
    for words in ("12", "Elias M."):
        chat.types(words)
    assert chat.submitted[0]["due"] == "2026-05-06"


def test_a_day_that_was_offered_for_an_answered_question_changes_nothing(chat: Conversation) -> None:
    at_the_date(chat)
    chat.types("05/06")
    other = chat.token("Wednesday 6 May")
    chat.presses("Friday 5 June")
    chat.presses_token(other)
    assert chat.toast == said("engine.question_answered")


@pytest.mark.parametrize("token", ["nonsense", "99", "2026-02-30"])
def test_a_forged_day_is_no_date(chat: Conversation, token: str) -> None:
    at_the_date(chat)
    chat.types("05/06")
    chat.presses_token(":".join([*chat.token("Friday 5 June").split(":")[:-1], token]))
    assert chat.newest == said("engine.problem.not_a_date", question="Due")


def test_what_is_required_cannot_be_left_open(chat: Conversation) -> None:
    chat.commands("survey")
    for words in ("Supplier day", "a note", "research"):
        chat.types(words)
    chat.presses("That is all")
    assert chat.newest == said("engine.problem.missing", question="Groups")


# ---- ways round


def test_back_asks_again_and_the_new_answer_counts(chat: Conversation) -> None:
    chat.commands("survey")
    chat.types("Supplier da")
    chat.presses("Back")
    assert "(1 of 7)" in chat.newest
    answer_all(chat)
    assert chat.submitted == [ANSWERS]


def test_back_and_forth_again_what_was_skipped_stays_skipped(chat: Conversation) -> None:
    chat.commands("survey")
    chat.types("Supplier day <at> the plant & port")
    chat.types("a note")
    chat.presses("Back")
    chat.presses("Skip")
    chat.presses("Research")
    for words in ("firms, ngos", "31 Oct", "12", "Elias M."):
        chat.types(words)
    assert chat.submitted == [ANSWERS]


@pytest.mark.parametrize("way", ["button", "command"])
def test_cancel_ends_it_and_nothing_is_submitted(chat: Conversation, way: str) -> None:
    chat.commands("survey")
    chat.types("Supplier day")
    if way == "button":
        chat.presses("Cancel")
    else:
        chat.commands("cancel")
    assert chat.newest == said("engine.form_cancelled")
    chat.types("a note")
    assert chat.newest == said("engine.not_understood")
    assert chat.submitted == []
    chat.commands("cancel")
    assert chat.newest == said("engine.nothing_to_cancel")


def test_a_form_waits_a_day_for_its_next_answer_and_no_longer(chat: Conversation, database: Database) -> None:
    clock = database.clock
    assert isinstance(clock, FixedClock)
    chat.commands("survey")
    clock.advance(timedelta(hours=23))
    chat.types("Supplier day")
    old = chat.token("Skip")
    clock.advance(timedelta(hours=23))
    chat.presses("Skip")
    clock.advance(timedelta(hours=24))
    chat.presses_token(old)
    assert chat.toast == said("engine.form_over")
    chat.types("research")
    assert "of 7" not in chat.newest
    assert chat.submitted == []


def test_a_command_interrupts_and_go_on_asks_the_same_question_again(chat: Conversation) -> None:
    chat.commands("survey")
    chat.types("Supplier day <at> the plant & port")
    chat.commands("help")
    assert chat.newest == said("engine.form_waits", title="New action")
    chat.presses("Go on")
    assert "(2 of 7)" in chat.newest
    chat.presses("Skip")
    chat.presses("Research")
    for words in ("firms, ngos", "31 Oct", "12", "Elias M."):
        chat.types(words)
    assert chat.submitted == [ANSWERS]


def test_after_a_command_the_question_is_asked_below_it(chat: Conversation) -> None:
    chat.commands("survey")
    chat.commands("help")
    chat.presses("Go on")
    assert "(1 of 7)" in chat.newest, "where the person looks, not far above"


def test_a_restart_loses_no_answer(chat: Conversation, replica: OpenDatabase) -> None:
    chat.commands("survey")
    chat.types("Supplier day <at> the plant & port")
    chat.presses("Skip")
    chat.database = replica()
    chat.presses("Research")
    for words in ("firms, ngos", "31 Oct", "12", "Elias M."):
        chat.types(words)
    assert chat.submitted == [ANSWERS]


def test_buttons_of_an_earlier_form_and_of_an_answered_question_do_nothing(chat: Conversation) -> None:
    chat.commands("survey")
    chat.types("Supplier day")
    chat.presses("Skip")
    research = chat.token("Research")
    chat.presses("Research")
    chat.presses_token(research)
    assert chat.toast == said("engine.question_answered")
    chat.commands("survey")
    assert "(1 of 7)" in chat.newest
    chat.presses_token(research)
    assert chat.toast == said("engine.form_over")
    answer_all(chat)
    assert chat.submitted == [ANSWERS]


def test_a_form_begun_in_a_group_is_asked_in_private(chat: Conversation) -> None:
    chat.commands("survey", Hand(ADA.who, GROUP))
    assert chat.in_group == [said("engine.form_moved_to_private")]
    answer_all(chat)
    assert chat.submitted == [ANSWERS]
    assert len(chat.in_group) == 1


def test_words_in_a_group_are_no_answer(chat: Conversation, database: Database) -> None:
    chat.commands("survey")
    chat._do(Hand(ADA.who, GROUP).types("lunch?"))
    assert database.do(lambda tx: dialogs.current(tx, ADA.who)).position == 0


def test_an_edited_message_is_no_answer(chat: Conversation, database: Database) -> None:
    chat.commands("survey")
    chat._do(ADA.types("Supplier day", edited=True))
    assert database.do(lambda tx: dialogs.current(tx, ADA.who)).position == 0


def test_whoever_leaves_in_the_middle_of_a_form_cannot_submit_it(chat: Conversation) -> None:
    chat.commands("survey")
    chat.presses_token("leave_now")
    answer_all(chat)
    assert chat.submitted == []


@pytest.mark.parametrize("token", ["ask:1:0:9", "ask:1:0:-1", "ask:1:0:x", "ask:1:0:", "ask:1", "ask:1:2:skip"])
def test_a_forged_press_changes_no_answer(chat: Conversation, token: str) -> None:
    chat.commands("survey")
    chat.presses_token(token)
    assert chat.toast
    answer_all(chat)
    assert chat.submitted == [ANSWERS]


def test_a_required_question_cannot_be_skipped_by_a_forged_press(chat: Conversation) -> None:
    chat.commands("survey")
    chat.presses_token("ask:1:0:skip")
    assert chat.newest == said("engine.problem.missing", question="What will be done?")


def test_words_that_stand_there_are_kept_by_a_tap_or_typed_anew(
    chat: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a native form shows them in its field."""
    first, second, *others = FORM.fields
    known = replace(FORM, fields=(replace(first, initial="A & B"), replace(second, initial="Hm"), *others))
    monkeypatch.setitem(routes.forms, "add", replace(routes.forms["add"], make=lambda _, __: known))
    chat.commands("survey")
    assert "A & B" in chat.newest
    chat.presses("Keep it")
    assert chat.texts[0] == said("engine.answered", question="What will be done?", answer="A & B")
    assert chat.labels == ["Keep it", "Back", "Skip", "Cancel"], "what is long is not typed twice"
    chat.presses("Back")
    chat.types("C")
    answer_rest(chat)
    assert chat.submitted == [{**ANSWERS, first.key: "C"}]


def test_an_option_that_went_while_it_was_asked_is_not_taken(
    chat: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a native form: what was offered when it was opened may be gone when it is submitted."""
    chat.commands("survey")
    without = replace(FORM, fields=tuple(replace(one, options=one.options[:1]) for one in FORM.fields))
    monkeypatch.setitem(routes.forms, "add", replace(routes.forms["add"], make=lambda _, __: without))
    answer_all(chat)
    assert chat.submitted == []
    assert chat.newest == said("engine.form_problem.not_offered")


def test_an_option_and_a_day_that_stand_there_are_kept_by_a_tap(
    chat: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = Field("who", "choice", "Who?", options=(Option("a", "Ada"), Option("b", "Bo")), initial="b")
    day = Field("day", "date", "When was it?", initial="2026-03-19", has_been=True)
    known = replace(FORM, fields=(chosen, day))
    monkeypatch.setitem(routes.forms, "add", replace(routes.forms["add"], make=lambda _, __: known))
    chat.commands("survey")
    assert chat.labels[:2] == ["Ada", "✓ Bo"]
    chat.presses("✓ Bo")
    assert "Thursday 19 March" in chat.newest
    chat.presses("Keep it")
    assert chat.submitted == [{"who": "b", "day": "2026-03-19"}]
