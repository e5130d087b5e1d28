"""No action without a home: strategy first, or a reason that is kept, and an objective for each."""

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.chat.messages import OpenForm
from clusterbot.features.actions.records import Action
from clusterbot.features.people.erasure import erase
from clusterbot.features.strategy.records import Objective
from clusterbot.store.transaction import Transaction


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


@pytest.fixture
def without(world: Plan) -> Plan:
    """Every objective is taken out of the strategy."""
    world.database.do(lambda tx: tx.session.execute(update(Objective).values(active=False)) and None)
    return world


def _titles(world: Plan) -> list[str]:
    return world.database.do(lambda tx: list(tx.session.scalars(select(col(Action.title)).order_by(col(Action.id)))))


def _fields(world: Plan, name: str) -> dict[str, bool]:
    """What /add asks, and whether it has to be answered."""
    reply = world.command(name, "add")
    assert isinstance(reply, OpenForm)
    return {one.key: one.required for one in reply.form.fields}


def test_an_objective_has_to_be_named_and_only_a_facilitator_leaves_it_open(world: Plan) -> None:
    assert _fields(world, "Nadia")["objective"]
    assert not _fields(world, "Selma")["objective"]
    assert "why" not in _fields(world, "Selma")


def test_an_objective_is_not_edited_away_but_by_a_facilitator(world: Plan) -> None:
    before, token = world.action("BD-1").objective_id, f"edit_one:{world.action('BD-1').id}:objective_id"
    world.fill("Nadia", token)
    assert world.action("BD-1").objective_id == before
    world.fill("Selma", token)
    assert world.action("BD-1").objective_id is None


def test_before_there_is_an_objective_nothing_is_added_whatever_form_was_open(without: Plan) -> None:
    before = _titles(without)
    assert "has not said yet what it wants to reach" in without.asks("Nadia", "add")
    without.fill("Nadia", "add", title="Trade visit", pillar="1", why="Because")
    assert _titles(without) == before
    assert "facilitator" not in without.sees("Nadia")
    assert "can do that" in without.press("Nadia", "add_anyway")


def test_a_facilitator_overrides_with_a_reason_that_all_can_read(without: Plan) -> None:
    without.fill("Selma", "add", title="Trade visit", pillar="1", owner=str(without.part("Nadia").id))
    assert "BD-3" not in str(_titles(without)), "not without a reason"
    reason = "The delegation leaves in May"
    without.fill("Selma", "add", title="Trade visit", pillar="1", owner=str(without.part("Nadia").id), why=reason)
    id_ = without.action("BD-3").id
    without.wait(minutes=5)
    without.press("Victor", f"action:{id_}")
    assert f"Agreed before there was an objective: {reason}" in without.sees("Victor")
    without.press("Victor", f"history:{id_}:0")
    assert f"Added it before there was an objective: “{reason}”" in without.sees("Victor")


def test_the_reason_of_somebody_who_is_erased_goes_with_them(without: Plan) -> None:
    without.fill("Selma", "add", title="Trade visit", pillar="1", why="My brother runs the fair")
    selma = without.part("Selma").person_id
    without.database.do(lambda tx: erase(tx, selma))
    assert without.action("BD-3").before_strategy == ""


def test_facilitators_are_shown_open_actions_that_serve_no_objective(world: Plan) -> None:
    def unlink(tx: Transaction) -> None:
        tx.session.execute(update(Action).where(col(Action.key).in_(("BD-1", "BD-2"))).values(objective_id=None))
        tx.session.execute(update(Action).where(col(Action.key) == "BD-2").values(status="done"))

    assert "no objective" not in world.asks("Selma", "today")
    world.database.do(unlink)
    assert "One action serves no objective" in world.asks("Selma", "today")
    world.tap("Selma", "Find their objective")
    assert world.buttons("Selma") == ["BD-1 Supplier day at the cement plant"]


def test_where_there_is_no_objective_the_first_is_asked_for(without: Plan) -> None:
    without.database.do(lambda tx: tx.session.execute(update(Action).values(objective_id=None)) and None)
    without.press("Selma", "homeless:0")
    assert "4 actions serve no objective" in without.sees("Selma")
    assert without.buttons("Selma") == ["Write an objective"]


# ---- better carried by a participant?


def _asked(world: Plan) -> int:
    return sum("better carried by a participant" in one for one in world.everything("Selma"))


def test_a_facilitator_who_takes_an_action_on_is_asked_once_and_may_keep_it(world: Plan) -> None:
    world.fill("Selma", "add", title="Trade visit", pillar="1")
    assert _asked(world) == 1
    world.tap("Selma", "It stays with me")
    assert _asked(world) == 0
    world.fill("Selma", f"owner:{world.action('BD-3').id}", owner=str(world.part("Selma").id))
    assert _asked(world) == 0


def test_no_participant_is_asked_and_no_facilitator_about_anothers_action(world: Plan) -> None:
    world.fill("Nadia", "add", title="Trade visit", pillar="1", objective="1")
    world.fill("Selma", "add", title="Pitch day", pillar="1", owner=str(world.part("Victor").id))
    assert "better carried" not in str(world.everything("Nadia"))
    assert _asked(world) == 0


def test_given_to_somebody_the_question_says_so(world: Plan) -> None:
    world.fill("Selma", "add", title="Trade visit", pillar="1")
    world.fill("Selma", f"owner:{world.action('BD-3').id}", owner=str(world.part("Victor").id))
    assert "BD-3 Trade visit is with Victor D. now." in world.everything("Selma")
