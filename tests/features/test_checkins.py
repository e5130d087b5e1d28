from datetime import UTC, datetime, timedelta

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.checkins.records import Checkin
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.joining import go_out, merge
from clusterbot.features.people.records import Participant, Person
from clusterbot.store import schedules
from clusterbot.store.calendar import local

MONDAY = datetime(2026, 1, 19, 7, 30, tzinfo=UTC)  # 09:30 in Berlin is an hour later, in New York seven


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


@pytest.fixture
def monday(world: Plan) -> Plan:
    """The evening of the first check-in day."""
    world.wait(days=4, hours=9)
    return world


def checkins(world: Plan, name: str) -> list[Checkin]:
    part = world.part(name).id
    return world.database.do(
        lambda tx: list(
            tx.session.scalars(select(Checkin).where(col(Checkin.participant_id) == part).order_by(col(Checkin.day)))
        )
    )


def asks(world: Plan) -> list[Ask]:
    return world.database.do(lambda tx: list(tx.session.scalars(select(Ask).order_by(col(Ask.id)))))


def change(world: Plan, name: str, **facts: object) -> None:
    person_id = world.part(name).person_id

    def write(tx: object) -> None:
        person = tx.session.get_one(Person, person_id)
        for fact, value in facts.items():
            setattr(person, fact, value)
        tx.add(person)

    world.database.do(write)


# ---- when


def test_everybody_who_owns_an_open_action_is_asked_at_their_own_hour(monday: Plan) -> None:
    for name, zone in (("Nadia", "Asia/Amman"), ("Victor", "America/New_York"), ("Ingrid", "Europe/Berlin")):
        [checkin] = checkins(monday, name)
        assert local(checkin.asked_at, zone).strftime("%a %H:%M") == "Mon 09:30"
    assert checkins(monday, "Selma") == []
    assert len(asks(monday)) == 3


def test_another_hour_moves_the_question(world: Plan) -> None:
    world.fill("Nadia", "hour", hour="14:00")
    world.wait(days=4, hours=9)
    assert local(checkins(world, "Nadia")[0].asked_at, "Asia/Amman").strftime("%a %H:%M") == "Mon 14:00"


@pytest.mark.parametrize("facts", [{"paused_until": MONDAY + timedelta(days=3)}, {"level": "none"}])
def test_who_paused_or_opted_out_is_not_asked(world: Plan, facts: dict[str, object]) -> None:
    change(world, "Ingrid", **facts)
    world.wait(days=4, hours=9)
    assert not any("how is this going" in seen for seen in world.everything("Ingrid"))
    assert [one.state for one in checkins(world, "Ingrid")] == ["closed"]


def test_who_leaves_is_not_asked_and_who_comes_back_is(world: Plan) -> None:
    nadia = world.part("Nadia")
    world.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, nadia.id)))
    assert world.database.do(lambda tx: schedules.find(tx, "checkins.ask", nadia.id)) is None
    world.press("Nadia", f"come_back:{nadia.cluster_id}")
    assert world.database.do(lambda tx: schedules.find(tx, "checkins.ask", nadia.id)) is not None


def test_what_was_reported_on_lately_is_not_asked_again(world: Plan) -> None:
    world.wait(days=3)
    world.press("Nadia", f"as:{world.action('BD-1').id}:on_the_way")
    world.press("Ingrid", f"as:{world.action('RD-1').id}:on_the_way")
    world.wait(days=1, hours=9)
    assert checkins(world, "Nadia")[0].actions == [world.action("BD-2").id]
    assert checkins(world, "Ingrid") == []


def test_a_first_action_is_asked_about_in_the_next_week(world: Plan) -> None:
    world.fill("Selma", "add", title="Call the ministry", pillar="4")
    world.wait(days=4, hours=9)
    assert "Call the ministry" in world.sees("Selma")


# ---- the message


def test_one_action_is_asked_about_without_numbers(monday: Plan) -> None:
    seen = monday.sees("Ingrid")
    assert seen.startswith("Ingrid, how is this going? One tap is a full answer.")
    assert "Collector test bench (RD-1)\nNeeds time · due 12 Jan, which has passed" in seen
    assert monday.buttons("Ingrid") == ["Done", "On the way", "Needs time", "Stuck", "Not this week", "How often?"]


def test_taps_answer_one_by_one_and_the_last_one_brings_thanks(monday: Plan) -> None:
    monday.tap("Nadia", "1 · On the way")
    assert monday.buttons("Nadia") == [
        "1 · Undo",
        "1 · Change",
        "2 · Done",
        "2 · On the way",
        "2 · Needs time",
        "2 · Stuck",
        "Not this week",
        "How often?",
    ]
    assert checkins(monday, "Nadia")[0].state == "answered"
    assert {one.state for one in asks(monday) if one.subject_id == checkins(monday, "Nadia")[0].id} == {"answered"}
    monday.tap("Nadia", "2 · Stuck")
    assert monday.sees("Nadia").startswith("Thank you, Nadia.")
    monday.tap("Nadia", "2 · Undo")
    assert "2 · Stuck" in monday.buttons("Nadia")
    assert monday.action("BD-2").status == "in_progress"


def test_a_tap_elsewhere_answers_the_question_too(monday: Plan) -> None:
    monday.asks("Ingrid", "mine")
    monday.tap("Ingrid", "Done", about="Your action")
    assert any(seen.startswith("Thank you, Ingrid.") for seen in monday.everything("Ingrid"))


def test_plain_words_answer(monday: Plan) -> None:
    assert "Noted under RD-1 Collector test bench: On the way" in monday.says("Ingrid", "On the way, calibrated today")
    assert checkins(monday, "Ingrid")[0].state == "answered"
    assert "Which action is this about?" in monday.says("Nadia", "all good")
    monday.tap("Nadia", "BD-2 Shared product catalogue")
    assert [one.note for one in monday.reports("BD-2")] == ["all good"]


def test_not_this_week_only_snoozes(monday: Plan) -> None:
    monday.tap("Nadia", "Not this week")
    assert monday.reports("BD-1") == []
    assert checkins(monday, "Nadia")[0].state == "snoozed"
    monday.tap("Nadia", "Answer after all")
    assert "1 · Done" in monday.buttons("Nadia")


def test_nobody_answers_for_somebody_else(monday: Plan) -> None:
    number = checkins(monday, "Nadia")[0].id
    for token in (f"checkin_snooze:{number}", f"checkin_resume:{number}", "checkin_snooze:9999"):
        assert "not yours to answer" in monday.press("Victor", token)
    assert checkins(monday, "Nadia")[0].state == "open"


def test_a_question_settled_before_it_could_be_put_is_not_put(world: Plan) -> None:
    world.clock.set(MONDAY + timedelta(hours=1))  # 09:30 in Berlin
    world.act_on_schedules()
    world.press("Ingrid", f"as:{world.action('RD-1').id}:done")
    assert not any("how is this going" in seen for seen in world.everything("Ingrid"))


# ---- the weeks after


def test_an_unanswered_question_is_over_when_the_next_one_comes_and_its_taps_still_count(monday: Plan) -> None:
    old = f"as:{monday.action('BD-1').id}:done"
    monday.asks("Nadia", "help")  # a sign of life, and no answer
    monday.wait(days=7)
    assert [one.state for one in checkins(monday, "Nadia")] == ["closed", "open"]
    monday.press("Nadia", old)
    assert monday.action("BD-1").status == "done"


def test_after_a_question_and_its_reminder_without_a_word_there_is_no_third(monday: Plan) -> None:
    monday.wait(days=28)
    assert [one.asked_at is not None for one in checkins(monday, "Ingrid")] == [True, False, False, False, False]
    person_id = monday.part("Ingrid").person_id
    assert sum(one.person_id == person_id and one.sent_at is not None for one in asks(monday)) == 2


def test_two_parts_that_become_one_are_asked_once(monday: Plan) -> None:
    gone, into = monday.part("Nadia"), monday.part("Ingrid")
    monday.database.do(lambda tx: merge(tx, gone_id=gone.person_id, into_id=into.person_id))
    assert len(checkins(monday, "Ingrid")) == 1
    monday.press("Ingrid", "mine")
    monday.wait(days=7)
    assert len(checkins(monday, "Ingrid")[-1].actions) == 3
    assert monday.database.do(lambda tx: schedules.find(tx, "checkins.ask", gone.id)) is None
