"""Less of it, a pause, a file of what is kept, and out: from any message, and undone where that was promised."""

import ast
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from polls_world import TELEGRAM
from sqlalchemy import select
from sqlmodel import SQLModel, col
from week_world import Week

from clusterbot import features
from clusterbot.chat.messages import Message
from clusterbot.chat.platform import MovedError, SendError, UncertainError, UnreachableError
from clusterbot.chat.updates import ButtonPressed, Chat, CommandGiven, Quoted
from clusterbot.engine import rendering, settling
from clusterbot.engine.receive import handle
from clusterbot.features.actions.changing import change
from clusterbot.features.actions.records import Action, Help, LooseNote, Origin, Report
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.connections.asking import OFFER, OUTCOME, ask, ask_what_came_of_it
from clusterbot.features.connections.records import Introduction, begin
from clusterbot.features.contact.talk import PAUSES
from clusterbot.features.digests.records import Subscription
from clusterbot.features.doubles.records import Likeness
from clusterbot.features.doubles.talk import NEWER, OLDER, put_question
from clusterbot.features.ideas.keeping import keep
from clusterbot.features.learning.records import Learner, LessonAnswer
from clusterbot.features.meetings.records import Meeting
from clusterbot.features.nudges.records import Handover
from clusterbot.features.people import erasure, held
from clusterbot.features.people.joining import new_invite
from clusterbot.features.people.records import LEVELS, LinkCode, Participant, Person
from clusterbot.features.plan.adding import YOURS
from clusterbot.features.plan.giving import GIVEN, TOGETHER, tell_owner, tell_owners
from clusterbot.features.plan.informing import CHANGED
from clusterbot.features.polls.asking import NEEDED
from clusterbot.features.polls.voting import put_in
from clusterbot.features.routes import press, routes
from clusterbot.features.strategy.records import Objective, Pillar
from clusterbot.features.stuck.asking import KIND as COULD_HELP
from clusterbot.features.surveys.questions import Question, as_json
from clusterbot.features.surveys.records import Respondent, Survey, SurveyAnswer
from clusterbot.features.surveys.rounds import ASK, open_round, start
from clusterbot.store import facts, schedules
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.slow

TO = Chat("telegram", "bot", "-9", "group")


@pytest.fixture
def week(sqlite_url: str) -> Iterator[Week]:
    """Thursday 19 March 2026, 12:00 in Amman. Omar owns an action; Nadia facilitates."""
    clock = FixedClock(datetime(2026, 3, 19, 9, tzinfo=UTC))
    database = Database(sqlite_url, clock)
    database.start()
    world = Week(database, clock)
    world.furnish()
    world.with_plan().with_checkins()
    world.action("Supplier day", "Omar", due=date(2026, 4, 6))
    yield world
    database.close()


def person(week: Week, name: str) -> Person:
    return week.database.do(lambda tx: tx.session.scalars(select(Person).where(col(Person.name) == name)).one())


def presses(message: Message) -> set[str]:
    return {button.press for row in message.rows for button in row}


# ---- from any message


class Undone(Exception):  # noqa: N818  it is no error
    """Takes back what a press has done."""


def led_to(week: Week, name: str, token: str) -> set[str]:
    """The buttons somebody finds after pressing this one; the press is taken back."""
    found: set[str] = set()

    def look(tx: Transaction) -> None:
        known = set(tx.session.scalars(select(col(Letter.id))))
        handle(tx, week.update(ButtonPressed, name, press=token), TELEGRAM)
        for letter in tx.session.scalars(select(Letter).where(col(Letter.id).not_in(known))).all():
            found.update(presses(rendering.render(tx, letter) or Message("")))
        raise Undone

    with pytest.raises(Undone):
        week.database.do(look)
    return found


EVERY_CHOICE = {
    *(press("level", level) for level in LEVELS if level != LEVELS[0]),
    *(press("pause", days) for days in PAUSES),
    press("pause_until"),
}


def _checkin(week: Week) -> None:
    week.go_to("2026-03-23 09:30")


def _nudge(week: Week) -> None:
    week.go_to("2026-03-25 09:30")


def _digest(week: Week) -> None:
    week.press("Omar", press("digest_weekly", week.cluster_id))
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.go_to("2026-03-22 09:30")


def _deputy(week: Week) -> None:
    omar = week.database.do(lambda tx: participant_of(tx, "Omar"))
    week.fill("Nadia", press("deputy"), deputy=str(omar))
    week.go_to("2026-03-22 12:00")


def _double(week: Week, state: str, source: str) -> None:
    """Omar and Selma look like one person; Omar is asked, as the newer or the older of the two."""

    def ask(tx: Transaction) -> None:
        pair = [person_id(tx, "Selma"), person_id(tx, "Omar")]
        older, newer = pair if state == "asked" else reversed(pair)
        one = Likeness(cluster_id=week.cluster_id, person_a=older, person_b=newer, state=state, at=tx.now)
        tx.add(one)
        put_question(tx, one, person_id(tx, "Omar"), source)

    week.database.do(ask)
    week.go_to("2026-03-22 12:00")


def _vote(week: Week) -> None:
    """A vote posted on Thursday noon closes on Sunday, 16:00."""
    week.posted()
    week.go_to("2026-03-22 09:00")


def _given(week: Week) -> None:
    """Nadia gives Omar an action on a Thursday; he hears of it on Sunday."""
    action_id, nadia_id = week.action("Port study", "Omar"), person(week, "Nadia").id

    def give(tx: Transaction) -> None:
        nadia = select(Participant).where(col(Participant.person_id) == nadia_id)
        tell_owner(tx, tx.session.get_one(Action, action_id), tx.session.scalars(nadia).one())

    week.database.do(give)
    week.go_to("2026-03-22 12:00")


def _given_together(week: Week) -> None:
    """Nadia's file gives Omar two actions on a Thursday; he hears of them on Sunday."""
    action_ids = [week.action(title, "Omar") for title in ("Port study", "Harbour day")]
    nadia_id = person(week, "Nadia").id

    def give(tx: Transaction) -> None:
        nadia = select(Participant).where(col(Participant.person_id) == nadia_id)
        tell_owners(tx, [tx.session.get_one(Action, one) for one in action_ids], tx.session.scalars(nadia).one())

    week.database.do(give)
    week.go_to("2026-03-22 12:00")


def _changed(week: Week) -> None:
    """Nadia, who facilitates, moves Omar's date on a Thursday; he hears of it on Sunday."""
    action_id = week.action("Port study", "Omar")
    week.fill("Nadia", press("edit_one", action_id, "due"), value="2026-05-05")
    week.go_to("2026-03-22 12:00")


def _could_help(week: Week) -> None:
    """Selma is stuck in Omar's pillar and would be glad of an introduction; Nadia has him asked."""
    action_id = week.action("Port study", "Selma")
    week.press("Selma", press("as", action_id, "stuck"))
    stuck_id = week.database.do(lambda tx: tx.session.scalars(select(col(Report.id))).one())
    week.press("Selma", press("stuck_need", stuck_id, "introduction"))
    help_id = week.database.do(lambda tx: tx.session.scalars(select(col(Help.id))).one())
    omar = week.database.do(lambda tx: participant_of(tx, "Omar"))
    week.press("Nadia", press("stuck_ask", help_id, omar))
    week.go_to("2026-03-22 12:00")


def _picked(week: Week) -> None:
    """Nadia makes an action of what Omar said, and leaves it to him whether he takes it on."""
    week.database.do(lambda tx: tx.add(Objective(cluster_id=week.cluster_id, key="SO-1", title="Sell more")))
    about = Quoted(TO, "The port has a hall", week.accounts["Omar"])
    week.database.do(lambda tx: handle(tx, week.update(CommandGiven, "Nadia", name="action", about=about), TELEGRAM))
    pillar_id = week.database.do(lambda tx: tx.session.scalars(select(Pillar.id)).first())
    week.fill("Nadia", press("action_of", 1), title="See the hall", pillar=str(pillar_id))
    week.go_to("2026-03-22 12:00")


def _survey(week: Week) -> None:
    """A check-in that Nadia wrote, on Sunday."""
    week.database.do(lambda tx: start(tx, written(tx, week)))
    week.go_to("2026-03-22 09:30")


def written(tx: Transaction, week: Week) -> Survey:
    survey = Survey(
        cluster_id=week.cluster_id,
        title="Pulse",
        questions=as_json([Question("q1", "text", "How are you?")]),
        weekday="sun",
        created_by=participant_of(tx, "Omar"),
        created_at=tx.now,
    )
    tx.add(survey)
    return survey


def _introduction(tx: Transaction, week: Week, **facts: Any) -> Introduction:
    terms = {"made_at": tx.now, "until": tx.now + timedelta(days=14)} | facts
    return Introduction(cluster_id=week.cluster_id, why="A lender for hotels", **terms)


def _offer(week: Week) -> None:
    """Nadia would like Omar to meet Selma; he is asked on Sunday."""

    def propose(tx: Transaction) -> None:
        both = [participant_of(tx, name) for name in ("Omar", "Selma")]
        ask(tx, begin(tx, _introduction(tx, week, by_id=participant_of(tx, "Nadia")), both))

    week.database.do(propose)
    week.go_to("2026-03-22 12:00")


def _outcome(week: Week) -> None:
    """Omar and Selma were put in touch two weeks before."""

    def put_in_touch(tx: Transaction) -> None:
        both = [participant_of(tx, name) for name in ("Omar", "Selma")]
        ask_what_came_of_it(tx, begin(tx, _introduction(tx, week, state="introduced", introduced_at=tx.now), both))

    week.database.do(put_in_touch)
    week.go_to("2026-03-22 12:00")


UNASKED = {
    OFFER: _offer,
    OUTCOME: _outcome,
    COULD_HELP: _could_help,
    GIVEN: _given,
    TOGETHER: _given_together,
    CHANGED: _changed,
    YOURS: _picked,
    NEEDED: _vote,
    "checkins.ask": _checkin,
    ASK: _survey,
    "nudges.gentle": _nudge,
    "digests.weekly": _digest,
    "deputies.asked": _deputy,
    NEWER: lambda week: _double(week, "asked", NEWER),
    OLDER: lambda week: _double(week, "claimed", OLDER),
}


@pytest.mark.parametrize("source", UNASKED)
def test_from_every_unasked_message_each_choice_is_two_taps_away(week: Week, source: str) -> None:
    UNASKED[source](week)
    asked = week.database.do(
        lambda tx: tx.session.scalars(select(col(Letter.person_id)).where(col(Letter.source) == source)).all()
    )
    assert person(week, "Omar").id in asked
    newest = list(week.seen[week.private("Omar")].values())[-1]
    assert any(led_to(week, "Omar", token) >= EVERY_CHOICE for token in presses(newest))


def test_no_feature_asks_in_a_way_that_is_not_looked_at_here() -> None:
    """Whoever adds a kind of unasked message adds it to UNASKED."""
    found = set()
    for path in (Path(features.__file__).parent).rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "asks.ask":
                module = import_module(f"clusterbot.features.{path.parent.name}.{path.stem}")
                sources = [one.value for one in node.keywords if one.arg == "source"]
                for source in map(ast.unparse, sources):
                    found |= SEVERAL[module.__name__] if source == "kind" else {eval(source, vars(module))}
    assert len(found) >= 4
    assert found <= set(UNASKED)


SEVERAL = {
    "clusterbot.features.connections.asking": {OFFER, OUTCOME},
    "clusterbot.features.plan.giving": {GIVEN, TOGETHER},
    "clusterbot.features.doubles.talk": {NEWER, OLDER},
}
"""Where several kinds of messages are asked in one place."""


# ---- less of it


def test_digest_only_brings_the_digest_and_nothing_else(week: Week) -> None:
    week.press("Omar", press("level", "digest_only"))
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.go_to("2026-03-26 18:00")
    sources = week.database.do(
        lambda tx: [one.source for one in tx.session.scalars(select(Letter)) if one.broadcast and one.person_id == 2]
    )
    assert person(week, "Omar").id == 2
    assert sources == ["digests.weekly"]


@pytest.mark.parametrize(
    ("then", "level", "subscribed"),
    [
        (lambda week: week.press("Omar", press("digest_stop", week.cluster_id)), "none", False),
        (lambda week: week.press("Omar", press("level", "none")), "none", False),
        (lambda week: week.press("Omar", press("level", "allowed")), "allowed", True),
    ],
)
def test_what_is_chosen_after_digest_only_holds(week: Week, then: Any, level: str, *, subscribed: bool) -> None:
    week.press("Omar", press("level", "digest_only"))
    then(week)
    assert person(week, "Omar").level == level
    assert bool(week.database.do(lambda tx: tx.session.scalars(select(Subscription)).all())) is subscribed


def test_whoever_gets_the_digest_only_gets_it_again_after_coming_back(week: Week) -> None:
    week.press("Omar", press("level", "digest_only"))
    week.press("Omar", press("leave_now"))
    assert week.database.do(lambda tx: tx.session.scalars(select(Subscription)).all()) == []
    week.press("Omar", press("come_back", week.cluster_id))
    assert len(week.database.do(lambda tx: tx.session.scalars(select(Subscription)).all())) == 1


# ---- a pause


@pytest.mark.parametrize("day", ["2026-03-18", "2026-03-19", "2027-03-20", "9999-12-31"])
def test_a_pause_lies_ahead_and_within_a_year(week: Week, day: str) -> None:
    week.fill("Omar", "pause_until", day=day)
    assert "changes nothing" in week.sees("Omar")
    assert person(week, "Omar").paused_until is None


@pytest.mark.parametrize(("day", "said"), [("2026-03-20", "Friday 20 March"), ("2027-03-19", "Friday, 19 March 2027")])
def test_a_pause_ends_when_its_day_begins_where_the_person_is(week: Week, day: str, said: str) -> None:
    week.fill("Omar", "pause_until", day=day)
    assert f"quiet until {said}" in week.sees("Omar")
    assert person(week, "Omar").paused_until == datetime.fromisoformat(f"{day}T00:00+03:00")


def test_nothing_comes_before_the_day_and_something_after_it(week: Week) -> None:
    week.fill("Omar", "pause_until", day="2026-03-24")
    week.go_to("2026-03-25 18:00")
    assert not any("how is this going" in text for text in week.all_in("Omar"))
    week.go_to("2026-03-30 18:00")
    assert any("how is this going" in text for text in week.all_in("Omar"))


# ---- out, and back


def actions_of(week: Week, name: str) -> list[str]:
    return week.database.do(
        lambda tx: list(
            tx.session.scalars(
                select(col(Action.title))
                .join(Participant, col(Participant.id) == col(Action.owner_id))
                .join(Person, col(Person.id) == col(Participant.person_id))
                .where(col(Person.name) == name)
            )
        )
    )


@pytest.mark.parametrize("back", ["come_back:1", "erase_undo"])
def test_whoever_comes_back_has_what_nobody_else_took_on(week: Week, back: str) -> None:
    week.action("Export guide", "Omar")
    week.press("Omar", "erase_now")
    week.deliver()
    assert actions_of(week, "Omar") == []
    week.fill("Nadia", "owner:2", owner=str(week.database.do(lambda tx: tx.session.get_one(Participant, 3)).id))
    assert week.sees("Nadia").count("Export guide") == 1
    week.press("Omar", back)
    assert actions_of(week, "Omar") == ["Supplier day"]
    week.deliver()
    assert any("Omar is back in sun." in text for text in week.all_in("Nadia"))
    week.wait(hours=30)
    assert person(week, "Omar").level == "allowed", "nobody was erased"


def test_every_facilitator_is_told_once_and_not_by_name_any_more_after_the_erasure(week: Week) -> None:
    week.add("Rana", "slack", facilitates=True)
    week.press("Omar", "erase_now")
    week.deliver()
    for name in ("Nadia", "Rana"):
        assert [text for text in week.all_in(name) if "Omar has left" in text]
    week.wait(hours=24)
    for name in ("Nadia", "Rana"):
        assert not [text for text in week.all_in(name) if "Omar" in text]
        assert [text for text in week.all_in(name) if "was erased, as they wished" in text]


def test_during_the_day_of_grace_nothing_is_sent_and_asking_twice_does_not_lengthen_it(week: Week) -> None:
    week.press("Omar", press("level", "digest_only"))
    week.press("Omar", "erase_now")
    week.deliver()
    there = len(week.all_in("Omar"))
    week.go_to("2026-03-20 11:00")
    assert len(week.all_in("Omar")) == there
    week.press("Omar", "erase_now")
    assert "Friday 20 March, 12:00" in week.sees("Omar")
    week.go_to("2026-03-20 12:00")
    assert week.database.do(lambda tx: tx.session.get_one(Person, 2)).name == ""
    assert len(week.all_in("Omar")) == there + 1


def test_a_link_opened_in_the_day_of_grace_ends_it(week: Week) -> None:
    week.press("Omar", "erase_now")
    cluster_id = week.cluster_id
    token = week.database.do(lambda tx: new_invite(tx, cluster_id).token)
    week.command("Omar", "start", token)
    week.press("Omar", press("join", token))
    assert week.database.do(lambda tx: schedules.find(tx, erasure.NAME, 2)) is None
    assert actions_of(week, "Omar") == ["Supplier day"]


def test_the_only_facilitator_is_told_what_it_means(week: Week) -> None:
    week.press("Nadia", "erase_me")
    assert "You are the only facilitator of sun." in week.sees("Nadia")
    week.press("Omar", "erase_me")
    assert "only facilitator" not in week.sees("Omar")


def test_what_was_decided_stays_decided_and_open_votes_lose_a_voice(week: Week) -> None:
    closed, still_open = week.posted("Where?"), week.posted("When?", ("Now", "Later"))
    for poll in (closed, still_open):
        for name in ("Omar", "Selma"):
            week.press(name, press("vote", poll, week.option_ids(poll)[0]))
    week.press("Nadia", press("close_now", closed))
    week.database.do(lambda tx: erasure.erase(tx, 2))
    assert week.tally(closed) == (2, 0)
    assert week.tally(still_open) == (1, 0)
    week.press("Omar", press("vote", closed, week.option_ids(closed)[1]))
    assert week.tally(closed) == (2, 0)


@pytest.mark.parametrize("result", ["m77", UnreachableError("gone"), UncertainError("timeout"), MovedError(TO)])
def test_what_was_on_its_way_when_they_were_erased_leaves_no_trace(week: Week, result: str | SendError) -> None:
    week.command("Omar", "settings")
    _, outgoing = week.database.do(lambda tx: rendering.claim_and_render(tx, TELEGRAM, 100, frozenset()))
    week.database.do(lambda tx: erasure.erase(tx, 2))
    (letter,) = outgoing
    week.database.do(lambda tx: settling.settle(tx, tx.session.get_one(Letter, letter.letter_id), result))
    settled = week.database.do(lambda tx: tx.session.get_one(Letter, letter.letter_id))
    assert (settled.to, settled.content, settled.message_id, settled.problem) == ({}, {}, "", "")
    assert settled.state == ("sent" if result == "m77" else "failed")
    week.happen()


# ---- what is kept


def test_privacy_names_host_and_contact_and_without_them_the_facilitator(week: Week) -> None:
    week.command("Omar", "privacy")
    assert "Questions and corrections go to Nadia." in week.sees("Omar")
    assert week.buttons("Omar") == ["My data", "Erase me", "How often?", "Leave"]
    week.database.do(lambda tx: facts.write(tx, "privacy.host", "Solvane <Office>"))
    week.database.do(lambda tx: facts.write(tx, "privacy.contact", "data@solvane.example"))
    week.command("Omar", "privacy")
    assert "I am run by Solvane <Office>. Questions and corrections go to data@solvane.example." in week.sees("Omar")


def test_whoever_has_left_still_gets_their_file_and_a_stranger_none(week: Week) -> None:
    week.press("Omar", "leave_now")
    week.command("Omar", "mydata")
    week.deliver()
    message = list(week.seen[week.private("Omar")].values())[-1]
    (file,) = message.files
    assert (file.name, file.media_type) == ("my-data.json", "application/json")
    assert json.loads(file.content)["You"][0]["name"] == "Omar"
    week.stranger("Guest")
    week.command("Guest", "mydata")
    assert week.sees("Guest").startswith("I hold nothing about you")


TOLD = {
    "person": "You",
    "account": "Your accounts in chat apps",
    "participant": "Your part in each cluster",
    "invite": "Personal links made for you",
    "linkcode": "Codes to link a second app",
    "letter": "What I sent you in the last 30 days",
    "webline": "What stands in your web chat",
    "dialog": "A form you have begun",
    "inbox": "Messages of yours that I could not handle",
    "ask": "When I wrote to you unasked, or wanted to",
    "ballot": "Your votes",
    "poll": "Polls you asked",
    "action": "Actions you own",
    "origin": "Ideas and messages of yours that actions were made of",
    "idea": "Ideas you offered",
    "meeting": "Summaries of meetings you wrote",
    "report": "What you said about actions",
    "loosenote": "Words that no action was found for",
    "checkin": "Weekly questions to you",
    "respondent": "Check-ins you were asked in",
    "survey_answer": "Check-ins you were asked in",
    "survey": "Check-ins you wrote",
    "handover": "When a facilitator was told that you were silent",
    "subscription": "Digests you chose to get",
    "attachment": "Photos, voice notes and documents you sent",
    "action_change": "What you changed about actions",
    "share": "Notes you shared with the cluster",
    "help": "Who heard that you were stuck",
    "offer": "Help you offered",
    "roster": "Lists of people you gave that are not decided about",
    "given_plan": "Plans you sent that are not decided about",
    "lesson_answer": "Lessons you answered",
    "learner": "Lessons you chose to get",
    "introduction": "Introductions you asked for or were asked about",
    "introduction_side": "Introductions you asked for or were asked about",
    "deputy": "Who answers for whom",
    "likeness": "Accounts that looked like yours",
    "approval": "What you decided about messages that go out by themselves",
    "absence": "What you decided about messages that go out by themselves",
}
"""Where the file tells of a table that holds something about somebody."""

LEFT_OUT = {
    "erasure": "it is written when nothing is held about the person any more",
}


def test_every_table_that_refers_to_people_is_told_of_or_left_out_for_a_reason() -> None:
    refer = {
        table.name
        for table in SQLModel.metadata.tables.values()
        for column in table.columns
        if {key.column.table.name for key in column.foreign_keys} & {"person", "participant"}
        or column.name in ("person_id", "participant_id", "user", "author_id")
    }
    assert refer
    assert refer <= set(TOLD) | set(LEFT_OUT)


def test_the_file_holds_something_from_each_of_them(week: Week) -> None:
    """Everything there can be about Omar, each found under its heading."""
    week.press("Omar", press("digest_weekly", week.cluster_id))
    poll = week.posted("Where?")
    week.go_to("2026-03-26 12:00")  # asked, reminded, silent
    omar = person(week, "Omar").id
    part = week.database.do(
        lambda tx: tx.session.scalars(select(Participant).where(col(Participant.person_id) == omar)).one().id
    )
    option = week.option_ids(poll)[0]

    def add(tx: Transaction) -> None:
        new_invite(tx, week.cluster_id, part)
        tx.add(LinkCode(code="11112222", person_id=omar, expires_at=tx.now))
        tx.add(LooseNote(participant_id=part, text="the hall", message="m", at=tx.now))
        letter = tx.session.scalars(select(Letter)).first()
        assert letter is not None
        tx.add(Handover(cluster_id=week.cluster_id, person_id=omar, letter_id=letter.id, told_at=tx.now))
        put_in(tx, poll, omar, option, tx.now)
        change(tx, tx.session.get_one(Action, 1), part, next_step="ask the port")
        said = {"kind": "message", "title": "A hall", "text": "The port has a hall", "at": tx.now, "action_id": 1}
        tx.add(Origin(cluster_id=week.cluster_id, participant_id=part, author_id=part, **said))
        one = open_round(tx, written(tx, week), date(2026, 3, 29))
        assert one is not None
        tx.add(Respondent(round_id=one.id, participant_id=part))
        tx.add(SurveyAnswer(round_id=one.id, participant_id=part, question="q1", value="Fine"))
        cluster = tx.session.get_one(Cluster, week.cluster_id)
        keep(tx, cluster, part, title="A bench", text="A repair bench", pillar_id=None)
        wrote = {
            "by": part,
            "title": "Port group",
            "day": date(2026, 3, 25),
            "summary": "A hall.",
            "created_at": tx.now,
        }
        tx.add(Meeting(cluster_id=week.cluster_id, **wrote))
        tx.add(LessonAnswer(person_id=omar, lesson="p1", chosen="c", at=tx.now))
        tx.add(Learner(person_id=omar, cluster_id=week.cluster_id, since=tx.now))
        selma = participant_of(tx, "Selma")
        begin(tx, _introduction(tx, week, by_id=part), [part, selma])

    week.database.do(add)
    week.report("Omar", 1, "in_progress", "the hall is promised")
    told = week.database.do(lambda tx: held.everything(tx, omar))
    others = {"webline", "dialog", "inbox", "poll"}  # see tests/stories/test_erasure.py and below
    others |= {
        "action_change",
        "attachment",
        "share",
        "help",
        "offer",
        "roster",
        "given_plan",
        "deputy",
        "likeness",
        "approval",
        "absence",
    }  # in their features' tests
    assert [table for table, title in TOLD.items() if table not in others and not told[title]] == []
    assert "the hall is promised" in json.dumps(told["What you said about actions"])
    assert told["Your votes"][0]["choice"] == "Port"
    nadia = week.database.do(lambda tx: held.everything(tx, person_id(tx, "Nadia")))
    assert nadia["Polls you asked"][0]["question"] == "Where?"
    assert not {"the hall is promised", "Omar"} & set(json.dumps(nadia).split('"'))
    assert set(TOLD.values()) <= set(nadia), "a heading with nothing under it says so"


def participant_of(tx: Transaction, name: str) -> int:
    found: int = (
        tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id(tx, name))).one().id
    )
    return found


def person_id(tx: Transaction, name: str) -> int:
    found: int = tx.session.scalars(select(Person).where(col(Person.name) == name)).one().id
    return found


def test_every_feature_with_rows_about_people_tells_of_them() -> None:
    telling = {one.__module__.split(".")[2] for one in routes.tells_of_person}
    with_rows = {Path(found).parent.name for found in Path(features.__file__).parent.glob("*/records.py")}
    assert with_rows - telling == {"clusters", "strategy", "founding"}, "what these hold is about no person"


def test_what_is_sent_lately_is_told_and_what_is_old_is_not(week: Week) -> None:
    week.command("Omar", "help")
    week.deliver()
    week.clock.advance(timedelta(days=31))
    week.command("Omar", "settings")
    week.deliver()
    told = week.database.do(lambda tx: held.everything(tx, 2))
    assert [one["about"] for one in told["What I sent you in the last 30 days"]] == ["contact.settings"]
