"""A facilitator writes check-ins: by a form, or as YAML; looks at them, starts, changes, pauses and stops them."""

from datetime import timedelta

import pytest
from furnishing import Furnished
from sqlalchemy import select
from sqlmodel import col
from surveys_world import MOOD, WHY, Surveys

from clusterbot.chat.messages import OpenForm, Reply
from clusterbot.chat.updates import FileSent
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Participant
from clusterbot.features.surveys.questions import Question, from_json
from clusterbot.features.surveys.records import Survey

PULSE = """
id: pulse
title: Pulse
rhythm: once
questions:
  - ask: How is it going?
    type: scale
"""

FORM = {
    "title": "Places",
    "ask": "Where shall we meet?",
    "kind": "choice",
    "options": "Port\nCampus",
    "audience": "everybody",
    "rhythm": "weekly",
}


@pytest.fixture
def world(furnished: "Furnished[Surveys]") -> Surveys:
    return furnished(Surveys)


def surveys(world: Surveys) -> list[Survey]:
    return world.database.do(lambda tx: list(tx.session.scalars(select(Survey).order_by(col(Survey.id)))))


def sends(world: Surveys, name: str, content: bytes | str, file: str = "checkin.yaml") -> str:
    """What the bot says to a file."""
    content = content.encode() if isinstance(content, str) else content
    world._handle(FileSent, name, None, what="document", name=file, size=len(content), content=content, message="f1")
    return world.sees(name)


def by_form(world: Surveys, **answers: str) -> Survey:
    world.fill("Selma", f"survey_new:{world.cluster_id}", **{**FORM, **answers})
    world.deliver()
    return surveys(world)[-1]


# ---- by a form


def test_the_first_one_is_made_by_a_form_at_once(world: Surveys) -> None:
    reply: Reply | None = world.command("Selma", "checkin")
    assert isinstance(reply, OpenForm)
    assert [field.key for field in reply.form.fields] == ["title", "ask", "kind", "options", "audience", "rhythm"]


def test_a_form_makes_a_draft_that_nobody_sees_before_it_is_started(world: Surveys) -> None:
    one = by_form(world)
    assert (one.state, one.title, one.rhythm, one.weekday) == ("draft", "Places", "weekly", "mon")
    assert from_json(one.questions) == (Question("q1", "choice", "Where shall we meet?", ("Port", "Campus")),)
    world.wait(days=8)
    assert world.rounds() == []
    world.tap("Selma", "Start")
    world.wait(days=8)
    assert world.rounds()


@pytest.mark.parametrize(
    ("typed", "ends"), [("", (1, 5)), ("1-10", (1, 10)), ("0 to 3", (0, 3)), ("5-1", (1, 5)), ("1-99", (1, 5))]
)
def test_the_range_of_a_number_is_typed_or_the_usual_one(world: Surveys, typed: str, ends: tuple[int, int]) -> None:
    [question] = from_json(by_form(world, kind="scale", options=typed).questions)
    assert (question.lowest, question.highest) == ends


def test_options_that_will_not_do_are_asked_for_once_more_and_nothing_else_is(world: Surveys) -> None:
    one = by_form(world, options="Port")
    assert "at least two options" in world.sees("Selma")
    world.press("Selma", f"survey_start:{one.id}")
    assert surveys(world)[0].state == "unfinished"  # nobody is asked it before it has its options
    world.fill("Selma", f"survey_options:{one.id}:choice", options="Port")
    assert "at least two options" in world.sees("Selma")
    world.fill("Selma", f"survey_options:{one.id}:choice", options="Port\nCampus")
    (one,) = surveys(world)
    assert (one.state, one.title, one.audience, one.rhythm) == ("draft", "Places", "everybody", "weekly")
    assert from_json(one.questions) == (Question("q1", "choice", "Where shall we meet?", ("Port", "Campus")),)
    assert "Where shall we meet?" in world.sees("Selma")


def test_a_pillar_or_a_group_can_be_asked(world: Surveys) -> None:
    reply = world.command("Selma", "checkin")
    assert isinstance(reply, OpenForm)
    offered = {option.label: option.value for option in reply.form.fields[4].options}
    one = by_form(world, audience=offered["Owners in Investment"])
    assert (one.audience, one.audience_key) == ("pillar", "investment")
    one = by_form(world, audience=offered["Academia and research"])
    assert (one.audience, one.audience_key) == ("group", "academia")


# ---- as YAML


def test_a_file_and_pasted_words_are_the_same(world: Surveys) -> None:
    assert "How is it going?" in sends(world, "Selma", PULSE)
    assert "How is it going?" in world.says("Selma", "```yaml" + PULSE.replace("id: pulse", "id: other") + "```")
    assert [one.title for one in surveys(world)] == ["Pulse", "Pulse"]


def test_a_broken_file_is_told_by_line_and_nothing_is_kept(world: Surveys) -> None:
    assert "Line 3" in sends(world, "Selma", "title: Pulse\nquestions:\n  - ask: [\n")
    assert "begins with" in sends(world, "Selma", "- title: Pulse\n")
    assert "plain text" in sends(world, "Selma", b"\x00\x01\x02")
    assert "Line 1" in sends(world, "Selma", "title: Pulse\n")
    assert surveys(world) == []


def test_a_participants_file_is_no_check_in(world: Surveys) -> None:
    sends(world, "Nadia", PULSE)
    world.says("Nadia", PULSE)
    assert surveys(world) == []


def test_a_file_with_a_known_id_changes_that_check_in_once_it_is_started(world: Surveys) -> None:
    sends(world, "Selma", PULSE.replace("once", "weekly"))
    world.tap("Selma", "Start")
    world.wait(days=8)
    rounds = world.rounds()
    assert "how it would change" in sends(world, "Selma", PULSE.replace("once", "monthly").replace("going", "now"))
    assert [one.rhythm for one in surveys(world) if one.state == "on"] == ["weekly"]
    world.tap("Selma", "Start")
    [changed] = [one for one in surveys(world) if one.state == "on"]
    assert (changed.key, changed.rhythm, changed.questions[0]["ask"]) == ("pulse", "monthly", "How is it now?")
    assert world.rounds()[0].questions == rounds[0].questions, "what was asked stays what was asked"


# ---- run


def test_in_the_first_month_a_start_is_the_tap_that_lets_it_go(world: Surveys) -> None:
    """From a cluster's file it waits for one; whoever has looked and pressed [Start] is not asked twice."""

    def supervise(tx: object) -> None:
        cluster = tx.session.get_one(Cluster, world.cluster_id)
        cluster.supervised_until = tx.now + timedelta(days=30)
        tx.add(cluster)

    def gone(tx: object) -> int:
        query = select(Ask).where(col(Ask.kind) == "survey", col(Ask.sent_at).is_not(None))
        return len(tx.session.scalars(query).all())

    world.database.do(supervise)
    world.starts(rhythm="once")
    world.wait(days=3, hours=9)
    assert world.database.do(gone) == 0
    assert "A check-in" in "\n".join(world.everything("Selma"))
    by_form(world, rhythm="once")
    world.tap("Selma", "Start")
    world.wait(days=4)
    assert world.database.do(gone) > 0


def test_a_pause_asks_nobody_and_it_goes_on_from_there(world: Surveys) -> None:
    by_form(world)
    world.tap("Selma", "Start")
    world.tap("Selma", "Pause")
    world.wait(days=10)
    assert world.rounds() == []
    world.tap("Selma", "Go on")
    world.wait(days=6)
    assert len(world.rounds()) == 1


def test_a_stop_lets_what_is_open_come_to_its_end(world: Surveys) -> None:
    survey = world.starts(MOOD)
    world.wait(days=3, minutes=90)
    world.press("Selma", f"survey_stop:{survey}")
    world.tap("Nadia", "4")
    world.wait(days=14)
    assert len(world.rounds()) == 1
    assert any("4 on average" in one for one in world.everything("Selma"))


def test_another_day_and_hour_hold_from_the_next_round_on(world: Surveys) -> None:
    survey = world.starts(MOOD)
    changes = {"title": "Pulse", "audience": "everybody", "rhythm": "weekly", "weekday": "tue", "hour": "14:00"}
    world.fill("Selma", f"survey_edit:{survey}", **changes)
    world.wait(days=8)
    assert [f"{day:%a}" for day in world.days()] == ["Tue"]
    assert surveys(world)[0].hour == "14:00"


def test_with_follow_ups_names_stay(world: Surveys) -> None:
    why = Question("why", "text", "Why?", only_if=(("mood", ("1",)),))
    survey = world.starts(MOOD, why)
    assert "needs names" in world.press("Selma", f"survey_names:{survey}")
    assert not surveys(world)[0].anonymous
    other = world.starts(MOOD, WHY)
    world.press("Selma", f"survey_names:{other}")
    assert surveys(world)[1].anonymous


def test_nobody_but_a_facilitator_of_its_cluster_runs_it(world: Surveys) -> None:
    survey = world.starts(MOOD)

    def elsewhere(tx: object) -> None:
        part = tx.session.get_one(Participant, number)
        part.is_facilitator = True
        tx.add(part)

    other = world.add_cluster("other")
    world.add("Omar", "telegram", cluster_id=other)
    number = world.part("Omar").id
    world.database.do(elsewhere)
    for name in ("Nadia", "Omar"):
        for press in ("survey_pause", "survey_stop", "survey_names", "survey_place", "survey_card"):
            world.press(name, f"{press}:{survey}")
        world.fill(name, f"survey_new:{world.cluster_id}", **FORM)
    assert [(one.state, one.anonymous, one.report_to) for one in surveys(world)] == [("on", False, "facilitators")]
