"""Owners and facilitators change an action one thing at a time; everybody reads what is settled."""

from datetime import date, timedelta

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select

from clusterbot.chat.forms import Form
from clusterbot.chat.messages import OpenForm
from clusterbot.chat.updates import ButtonPressed, Chat
from clusterbot.features.actions.records import ActionChange
from clusterbot.features.people.joining import go_out
from clusterbot.features.people.records import Participant
from clusterbot.features.plan.editing import EDITABLE
from clusterbot.features.strategy.records import Objective
from clusterbot.store.transaction import Transaction


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def _edit(world: Plan, name: str, what: str, value: str, key: str = "BD-1") -> str:
    """Their answer to one question; the toast."""
    return world.fill(name, f"edit_one:{world.action(key).id}:{what}", **({"value": value} if value else {}))


def _form(world: Plan, name: str, what: str, key: str = "BD-1") -> Form:
    reply = world._handle(ButtonPressed, name, None, press=f"edit_one:{world.action(key).id}:{what}")
    assert isinstance(reply, OpenForm)
    return reply.form


def test_an_owner_changes_what_is_theirs(world: Plan) -> None:
    given: list[tuple[str, str, object]] = [
        ("due", "2026-04-20", date(2026, 4, 20)),
        ("start", "2026-01-01", date(2026, 1, 1)),
        ("next_step", " Ask the\nmayor ", "Ask the mayor"),
        ("progress", "40", 40),
        ("level", "national", "national"),
        ("title", "Supplier fair", "Supplier fair"),
        ("indicator", "Paid trials", "Paid trials"),
        ("baseline", "0 trials", "0 trials"),
        ("gap", "No test laboratory", "No test laboratory"),
    ]
    for what, typed, _ in given:
        _edit(world, "Nadia", what, typed)
    action = world.action("BD-1")
    assert [getattr(action, what) for what, _, _ in given] == [kept for _, _, kept in given]


def test_skipped_it_has_none(world: Plan) -> None:
    _edit(world, "Selma", "due", "")
    assert world.action("BD-1").due is None


def test_the_form_of_everything_that_can_be_changed_says_how_it_is_or_gives_an_example(world: Plan) -> None:
    for what in EDITABLE:
        (question,) = _form(world, "Nadia", what).fields
        assert question.hint, what
        assert question.required == (what in ("title", "pillar_id", "objective_id"))


def test_whoever_only_reads_changes_nothing(world: Plan) -> None:
    assert _edit(world, "Ingrid", "due", "2026-04-20") == "Only its owner and the facilitators can change this one."
    assert world.press("Ingrid", f"edit:{world.action('BD-1').id}").startswith("Only its owner")
    assert world.action("BD-1").due != date(2026, 4, 20)


def test_no_attribute_but_those_offered_can_be_written(world: Plan) -> None:
    for what in ("status", "owner_id", "key", "cluster_id", "created_by"):
        _edit(world, "Selma", what, "1")
    assert world.action("BD-1").owner_id == world.part("Nadia").id
    assert world.action("BD-1").status == "in_progress"


def test_what_is_no_percentage_is_told_and_changes_nothing(world: Plan) -> None:
    for odd in ("140", "-3", "12.5"):
        _edit(world, "Nadia", "progress", odd)
        assert "0 to 100" in world.sees("Nadia")
    assert world.action("BD-1").progress is None


def test_due_before_it_starts_is_told_and_changes_nothing(world: Plan) -> None:
    _edit(world, "Nadia", "start", "2026-12-01")
    assert "due before it starts" in world.sees("Nadia")
    assert world.action("BD-1").start != world.action("BD-1").due


def test_an_objective_is_one_of_the_actions_own_cluster(world: Plan) -> None:
    other = world.add_cluster("moon", Chat("telegram", "bot", "-9", "group"))

    def add(tx: Transaction) -> int:
        one = Objective(cluster_id=other, key="SO-9", title="Elsewhere")
        tx.add(one)
        return one.id

    foreign = world.database.do(add)
    before = world.action("BD-1").objective_id
    _edit(world, "Nadia", "objective_id", str(foreign))
    assert world.action("BD-1").objective_id == before


def test_values_are_asked_for_once_there_is_an_indicator(world: Plan) -> None:
    id_ = world.action("BD-1").id
    world.press("Nadia", f"edit:{id_}")
    assert "Value" not in world.buttons("Nadia")
    _edit(world, "Nadia", "indicator", "Paid trials")
    world.press("Nadia", f"edit:{id_}")
    assert "Value" in world.buttons("Nadia")


def test_only_its_author_takes_a_change_back_and_only_for_five_minutes(world: Plan) -> None:
    _edit(world, "Nadia", "next_step", "Ask the mayor")
    made = world.database.do(lambda tx: tx.session.scalars(select(ActionChange.id)).one())
    assert "not there" in world.press("Selma", f"edit_undo:{made}")
    world.clock.set(world.clock.now() + timedelta(minutes=5))
    assert "more than five minutes" in world.press("Nadia", f"edit_undo:{made}")
    assert world.action("BD-1").next_step == "Ask the mayor"


def test_a_history_keeps_notes_from_whoever_may_only_read_until_they_are_shared(world: Plan) -> None:
    world.press("Nadia", f"as:{world.action('BD-1').id}:needs_time")
    world.says("Nadia", "BD-1: the mayor hesitates")
    history = f"history:{world.action('BD-1').id}:0"
    world.press("Ingrid", history)
    assert "Nothing has changed" in world.sees("Ingrid")
    world.clock.set(world.clock.now() + timedelta(minutes=6))
    world.press("Ingrid", history)
    assert "On the way → Needs time" in world.sees("Ingrid")
    assert "mayor" not in world.sees("Ingrid")
    world.press("Selma", history)
    assert "“the mayor hesitates”" in world.sees("Selma")


def test_whoever_left_is_named_in_a_history_to_facilitators_only(world: Plan) -> None:
    world.press("Nadia", f"not_mine:{world.action('BD-2').id}")

    nadia = world.part("Nadia").id
    world.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, nadia)))
    world.clock.set(world.clock.now() + timedelta(minutes=6))
    world.press("Ingrid", f"history:{world.action('BD-2').id}:0")
    assert "somebody who has left: Owner: somebody who has left → –" in world.sees("Ingrid")
    world.press("Selma", f"history:{world.action('BD-2').id}:0")
    assert "Nadia R.: Owner: Nadia R. → –" in world.sees("Selma")


def test_a_long_history_comes_in_pages(world: Plan) -> None:
    for number in range(10):
        _edit(world, "Nadia", "next_step", f"Step {number}")
    world.press("Nadia", f"history:{world.action('BD-1').id}:0")
    assert "Step 9" in world.sees("Nadia")
    assert "Step 0" not in world.sees("Nadia")
    world.tap("Nadia", "Earlier")
    assert "Step 0" in world.sees("Nadia")
