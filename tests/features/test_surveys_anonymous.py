"""An anonymous answer is nobody's: no row, key, order or time leads back to who gave it."""

import json
from typing import Any

import pytest
from furnishing import Furnished
from polls_world import GROUP
from sqlmodel import SQLModel
from surveys_world import MOOD, TOPICS, WHERE, WHY, Surveys

from clusterbot.features.people.erasure import erase
from clusterbot.features.surveys.questions import Question
from clusterbot.features.surveys.tally import FEWEST, Given, told

WORDS = "Fewer meetings in the evening, please"


@pytest.fixture
def world(furnished: "Furnished[Surveys]") -> Surveys:
    return furnished(Surveys)


def rows(world: Surveys) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""

    def read(tx: object) -> dict[str, list[dict[str, Any]]]:
        return {
            name: [dict(row._mapping) for row in tx.session.execute(table.select())]
            for name, table in SQLModel.metadata.tables.items()
        }

    return world.database.do(read)


def opened(world: Surveys, *questions: Question, crowd: int = 0, **facts: object) -> None:
    world.crowd(crowd)
    world.starts(*questions, anonymous=True, **facts)
    world.wait(days=3, minutes=90)


def test_no_row_links_a_person_and_an_answer(world: Surveys) -> None:
    """Two worlds in which different people said different things hold the same rows, but for what was said to them."""
    opened(world, WHERE, TOPICS, WHY)
    before = rows(world)
    world.tap("Nadia", "Campus")
    world.tap("Nadia", "Skills")
    world.tap("Nadia", "Done")
    world.says("Nadia", WORDS)
    world.asks("Ingrid", "checkin")
    world.tap("Ingrid", "Port")
    after = rows(world)
    telling = ("Campus", "Skills", WORDS)
    new = {name: [row for row in table if row not in before[name]] for name, table in after.items()}
    holding = {
        name: row
        for name, table in new.items()
        for row in table
        for word in telling
        if word in json.dumps(row, default=str) and word not in json.dumps(row.get("questions", ""), default=str)
    }
    assert set(holding) == {"survey_tally"}
    assert new["survey_answer"] == []
    assert {row["question"]: row["counts"] or row["words"] for row in new["survey_tally"]} == {
        "where": {"Campus": 1, "Port": 1},
        "topics": {"Skills": 1},
        "why": [WORDS],
    }
    assert set(new["survey_tally"][0]) == {"round_id", "question", "answered", "counts", "words"}, "no time, no person"
    assert all(row["ticked"] == [] for row in after["respondent"])


def test_who_said_what_leaves_no_trace_in_the_order_of_rows(world: Surveys) -> None:
    """Words stand in the order of the alphabet, numbers are only raised: whoever answers first or last is alike."""
    opened(world, WHY, crowd=3)
    for name, words in (("P0", "m"), ("P1", "z"), ("P2", "a")):
        world.asks(name, "checkin")
        world.says(name, words)
    assert world.tallies()["why"].words == ["a", "m", "z"]


def test_it_is_promised_with_every_question(world: Surveys) -> None:
    opened(world, MOOD, WHERE)
    assert "Nobody sees who said what" in world.sees("Nadia")
    world.tap("Nadia", "4")
    assert "Nobody sees who said what" in world.sees("Nadia")
    world.tap("Nadia", "Port")
    assert "nobody sees who said what" in world.sees("Nadia")
    assert "Port" not in world.sees("Nadia")


def test_what_was_counted_is_not_found_again_to_change_it(world: Surveys) -> None:
    opened(world, WHY)
    world.says("Nadia", WORDS)
    assert "Change my answers" not in world.buttons("Nadia")
    world.press("Nadia", f"survey_change:{world.rounds()[0].id}")
    assert "without your name" in world.says("Nadia", "Something else", edited=True)
    assert world.tallies()["why"].words == [WORDS]


def test_words_put_right_later_never_become_words_about_an_action(world: Surveys) -> None:
    """Whatever was written since: there they would stand with a name."""
    opened(world, WHY)
    world.says("Nadia", WORDS)
    typed = world.typed
    world.asks("Nadia", "mine")
    world.says("Nadia", "Thanks")
    world.typed = typed
    assert "without your name" in world.says("Nadia", "No meetings at all", edited=True)
    assert "No meetings at all" not in json.dumps(rows(world), default=str)


@pytest.mark.parametrize("answers", [FEWEST - 1, FEWEST])
def test_few_answers_are_not_shown(world: Surveys, answers: int) -> None:
    world.with_channel()
    opened(world, WHERE, WHY, crowd=FEWEST, report_to="channel")
    for name in [f"P{number}" for number in range(answers)]:
        world.asks(name, "checkin")
        world.tap(name, "Port")
        world.says(name, f"{name} was here")
    world.wait(days=4)
    report = next(one for one in world.everything(GROUP) if one.startswith("Pulse"))
    assert ("Too few answered" in report) == (answers < FEWEST)
    assert ("Port: 5" in report) == (answers == FEWEST)
    assert ("P1 was here" in report) == (answers == FEWEST)
    assert "Waiting to hear" not in report


def test_each_question_is_looked_at_by_itself() -> None:
    many, few = Given(WHERE, counts={"Port": 7}, nobodys=7), Given(WHY, words=["a"], nobodys=1)
    assert told(many, anonymous=True)["bars"]
    assert told(few, anonymous=True)["too_few"]
    assert not told(few, anonymous=True)["said"]
    assert told(few, anonymous=False)["said"] == [("", "a")]


def test_after_an_erasure_taps_count_on_and_words_are_gone(world: Surveys) -> None:
    world.starts(WHERE, WHY)
    world.wait(days=3, minutes=90)
    world.tap("Nadia", "Port")
    world.says("Nadia", WORDS)
    person_id = world.part("Nadia").person_id
    world.database.do(lambda tx: erase(tx, person_id))
    assert world.answers() == {}
    assert world.tallies()["where"].counts == {"Port": 1}
    assert WORDS not in json.dumps(rows(world), default=str)
    world.wait(days=4)
    report = next(one for one in world.everything("Selma") if one.startswith("Pulse"))
    assert "Port: 1" in report
    assert WORDS not in report
