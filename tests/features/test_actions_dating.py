"""Another date for an action: offered, typed, echoed with its weekday, and never silently in the past."""

from datetime import date

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.postponing import dates_offered
from clusterbot.features.actions.records import UNDO, Action, ActionChange
from clusterbot.store.transaction import Transaction

pytestmark = pytest.mark.slow


# ---- what is offered


def every_day(_: date) -> bool:
    return True


def in_amman(day: date) -> bool:
    return day.strftime("%a") not in ("Fri", "Sat")


@pytest.mark.parametrize(
    ("due", "today", "offered"),
    [
        ("2026-04-03", "2026-03-22", ["2026-04-10", "2026-04-30", "2026-05-03"]),
        ("2026-03-03", "2026-03-22", ["2026-03-29", "2026-03-31", "2026-04-22"]),  # from today on
        ("2026-03-28", "2026-03-22", ["2026-04-04", "2026-04-28", "2026-04-30"]),  # the month is nearly over
        ("2026-01-31", "2026-01-10", ["2026-02-07", "2026-02-28"]),  # a month later is the end of it
        ("2026-12-24", "2026-12-01", ["2026-12-31", "2027-01-24", "2027-01-31"]),
    ],
)
def test_a_week_the_end_of_the_month_and_a_month_are_offered(due: str, today: str, offered: list[str]) -> None:
    days = dates_offered(date.fromisoformat(due), date.fromisoformat(today), every_day)
    assert [day.isoformat() for day in days] == offered


def test_only_working_days_are_offered() -> None:
    days = dates_offered(date(2026, 4, 3), date(2026, 3, 22), in_amman)
    assert [day.isoformat() for day in days] == ["2026-04-12", "2026-04-30", "2026-05-03"]


def test_where_nobody_ever_works_days_are_offered_all_the_same() -> None:
    assert len(dates_offered(date(2026, 4, 3), date(2026, 3, 22), lambda _: False)) == 3


# ---- asked and answered


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    """Thursday 15 January 2026; BD-1 is due on 27 January, RD-1 was on the 12th."""
    return furnished(Plan)


def changes(world: Plan) -> list[tuple[str, str, str]]:
    rows = world.database.do(lambda tx: list(tx.session.scalars(select(ActionChange).order_by(col(ActionChange.id)))))
    return [(one.attribute, one.before, one.after) for one in rows]


def asks_for_a_day(world: Plan, name: str = "Ingrid", key: str = "RD-1") -> None:
    world.press(name, f"action:{world.action(key).id}")
    world.tap(name, "New date")
    world.deliver()


def labels(world: Plan, name: str) -> list[str]:
    world.deliver()
    return [button.label for row in list(world.seen[world.private(name)].values())[-1].rows for button in row]


def test_two_taps_move_a_date_and_it_is_echoed_with_its_weekday(world: Plan) -> None:
    asks_for_a_day(world)
    assert labels(world, "Ingrid") == [
        "Thursday 22 January",
        "Thursday 29 January",
        "Sunday 15 February",
        "Leave it as it is",
    ]
    assert world.tap("Ingrid", "Thursday 22 January") == "Thursday 22 January it is."
    assert "is now due Thursday 22 January; it was Monday 12 January." in world.sees("Ingrid")
    assert world.action("RD-1").due == date(2026, 1, 22)
    assert changes(world) == [("due", "2026-01-12", "2026-01-22")]


def test_an_overdue_owner_reads_nothing_about_being_late(world: Plan) -> None:
    asks_for_a_day(world)
    assert "So far it is Monday 12 January." in world.sees("Ingrid")
    assert not {"late", "overdue", "missed", "passed"} & set(world.sees("Ingrid").split())


@pytest.mark.parametrize(
    ("typed", "day"), [("22 January", 22), ("RD-1: 22 Jan", 22), ("in a week", 22), ("end of month", 31)]
)
def test_a_short_text_after_the_question_is_the_day(world: Plan, typed: str, day: int) -> None:
    asks_for_a_day(world)
    assert "is now due" in world.says("Ingrid", typed)
    assert world.action("RD-1").due == date(2026, 1, day)
    assert world.reports("RD-1") == []
    assert not any("Which day suits" in one for one in world.everything("Ingrid")), "the question is answered"


def test_a_day_typed_after_needs_time_moves_the_date(world: Plan) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Needs time")
    assert "“New date” offers some, or just type it" in world.sees("Ingrid")
    assert "is now due Thursday 22 January" in world.says("Ingrid", "22 January")


def test_other_words_after_needs_time_are_a_note(world: Plan) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Needs time")
    world.says("Ingrid", "The visit is on 22 January, we hope.")
    assert world.action("RD-1").due == date(2026, 1, 12)
    assert [one.note for one in world.reports("RD-1")][-1] == "The visit is on 22 January, we hope."


def test_other_words_after_the_question_are_a_note_and_not_lost(world: Plan) -> None:
    asks_for_a_day(world)
    world.says("Ingrid", "I have to ask the laboratory first")
    assert [one.note for one in world.reports("RD-1")] == ["I have to ask the laboratory first"]


def test_a_day_without_a_question_is_no_new_date(world: Plan) -> None:
    world.says("Ingrid", "22 January")
    assert world.action("RD-1").due == date(2026, 1, 12)
    assert changes(world) == []


def test_a_reply_to_the_question_is_its_answer_days_later_too(world: Plan) -> None:
    asks_for_a_day(world)
    world.wait(days=30)
    assert "is now due Monday 2 March" in world.says("Ingrid", "2 March", about="Which day suits")


def test_nothing_is_silently_in_the_past(world: Plan) -> None:
    asks_for_a_day(world)
    world.says("Ingrid", "10 January 2026")
    assert "Saturday 10 January has passed. Which day from today on suits" in world.sees("Ingrid")
    assert world.action("RD-1").due == date(2026, 1, 12)


def test_a_day_that_was_offered_and_has_passed_is_not_taken(world: Plan) -> None:
    asks_for_a_day(world)
    world.wait(days=30)
    world.tap("Ingrid", "Thursday 22 January", about="Which day suits")
    assert world.action("RD-1").due == date(2026, 1, 12)
    assert any("Thursday 22 January has passed" in one for one in world.everything("Ingrid"))


def test_two_days_that_may_be_meant_are_two_buttons(world: Plan) -> None:
    asks_for_a_day(world)
    world.says("Ingrid", "5/6")
    assert labels(world, "Ingrid") == ["Friday 5 June", "Wednesday 6 May", "Leave it as it is"]
    world.tap("Ingrid", "Wednesday 6 May")
    assert world.action("RD-1").due == date(2026, 5, 6)


def test_it_is_undone_for_five_minutes_and_never_was(world: Plan) -> None:
    asks_for_a_day(world)
    world.tap("Ingrid", "Thursday 22 January")
    world.tap("Ingrid", "Undo")
    assert world.action("RD-1").due == date(2026, 1, 12)
    assert "(RD-1) is due Monday 12 January." in world.sees("Ingrid")
    assert changes(world) == []


def test_after_five_minutes_it_is_moved_again_instead(world: Plan) -> None:
    asks_for_a_day(world)
    world.tap("Ingrid", "Thursday 22 January")
    token = next(
        b.press for m in world.seen[world.private("Ingrid")].values() for r in m.rows for b in r if b.label == "Undo"
    )
    world.wait(seconds=UNDO.total_seconds() + 1)
    assert world.press("Ingrid", token).startswith("That is more than five minutes ago")
    world.tap("Ingrid", "Another day")
    world.says("Ingrid", "30 January")
    assert changes(world) == [("due", "2026-01-12", "2026-01-22"), ("due", "2026-01-22", "2026-01-30")]


def test_a_second_answer_within_five_minutes_corrects_the_first(world: Plan) -> None:
    asks_for_a_day(world)
    world.says("Ingrid", "22 January")
    world.says("Ingrid", "23 January", edited=True)
    assert changes(world) == [("due", "2026-01-12", "2026-01-23")]
    world.says("Ingrid", "12 January 2026")
    assert changes(world) == [("due", "2026-01-12", "2026-01-23")]


def test_it_can_be_left_as_it_is(world: Plan) -> None:
    asks_for_a_day(world)
    world.tap("Ingrid", "Leave it as it is")
    assert "(RD-1) is due Monday 12 January." in world.sees("Ingrid")


def test_the_facilitator_reads_it_on_the_card_and_everybody_in_the_digest(world: Plan) -> None:
    asks_for_a_day(world)
    world.tap("Ingrid", "Thursday 22 January")
    world.press("Selma", f"action:{world.action('RD-1').id}")
    assert "Date: moved from 12 Jan by Ingrid S. on 15 Jan" in world.sees("Selma")
    assert "New date" not in world.asks("Victor", "digest")
    assert "due 12 Jan" in world.asks("Victor", "plan", "RD")
    world.wait(seconds=UNDO.total_seconds() + 1)
    assert "New date: Collector test bench, 22 Jan" in world.asks("Victor", "digest")
    assert "due 22 Jan" in world.asks("Victor", "plan", "RD")


def test_nobody_else_moves_a_date(world: Plan) -> None:
    action = world.action("RD-1")
    assert world.press("Nadia", f"new_date:{action.id}").startswith("Only its owner")
    assert world.press("Nadia", f"date_take:{action.id}:2026-02-01").startswith("Only its owner")
    assert world.action("RD-1").due == date(2026, 1, 12)


def test_a_day_before_it_starts_is_not_taken(world: Plan) -> None:
    def begins_later(tx: Transaction) -> None:
        action = tx.session.scalars(select(Action).where(col(Action.key) == "BD-1")).one()
        action.start = date(2026, 1, 25)
        tx.add(action)

    world.database.do(begins_later)
    asks_for_a_day(world, "Nadia", "BD-1")
    world.says("Nadia", "20 January")
    assert "It starts on Sunday 25 January." in world.sees("Nadia")
