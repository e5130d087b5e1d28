"""Whoever carries an action hears what others changed about it: once, together, and only what stands."""

from datetime import UTC, datetime

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import update
from sqlmodel import col

from clusterbot.features.actions.changing import change
from clusterbot.features.actions.records import Action
from clusterbot.features.deputies.records import Deputy
from clusterbot.features.people.joining import merge
from clusterbot.features.people.records import Participant
from clusterbot.features.plan.informing import SHOWN
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

CHANGED = "changed what the plan says"


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March, 11:00 in Amman."""
    return FixedClock(datetime(2026, 3, 22, 8, tzinfo=UTC))


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def edit(world: Plan, name: str, what: str, value: str, key: str = "BD-1") -> None:
    world.fill(name, f"edit_one:{world.action(key).id}:{what}", value=value)


def news(world: Plan, name: str) -> list[str]:
    return [text for text in world.everything(name) if CHANGED in text]


def test_the_owner_hears_what_somebody_else_changed_once_it_stands(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    world.wait(minutes=14)
    assert news(world, "Nadia") == []
    world.wait(minutes=2)
    (told,) = news(world, "Nadia")
    assert told.startswith("Selma I. changed what the plan says of your action Supplier day")
    assert "• Due: 3 Apr → 20 Apr" in told
    assert {"See it", "How often?"} <= set(world.buttons("Nadia"))


def test_what_was_taken_back_is_never_told(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    world.tap("Selma", "Undo")
    world.wait(days=3)
    assert news(world, "Nadia") == []


def test_what_came_back_to_what_it_was_is_no_news(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    edit(world, "Selma", "due", "2026-04-03")
    edit(world, "Selma", "partners", "Heatworks")
    world.wait(minutes=16)
    (told,) = news(world, "Nadia")
    assert "Partners: – → Heatworks" in told
    assert "Due" not in told


def test_changes_of_several_actions_are_one_message(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    edit(world, "Selma", "next_step", "Ask the mayor", key="BD-2")
    world.wait(minutes=16)
    (told,) = news(world, "Nadia")
    assert told.startswith("Selma I. changed what the plan says of actions of yours:")
    assert "Supplier day at the cement plant (BD-1), Due: 3 Apr → 20 Apr" in told
    assert "Shared product catalogue (BD-2), Next step:" in told
    assert "My actions" in world.buttons("Nadia")


def test_what_is_changed_later_is_told_in_the_next_message_and_only_there(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    world.wait(minutes=12)
    edit(world, "Selma", "partners", "Heatworks")
    world.wait(minutes=4)
    (told,) = news(world, "Nadia")
    assert "Partners" not in told
    world.wait(days=2)
    first, second = news(world, "Nadia")
    assert first == told
    assert "Partners: – → Heatworks" in second
    assert "Due" not in second


def test_a_slip_that_was_undone_and_put_right_is_told_as_it_was_meant(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    world.tap("Selma", "Undo")
    world.wait(minutes=2)
    edit(world, "Selma", "due", "2026-04-21")
    world.wait(minutes=14)
    (told,) = news(world, "Nadia")
    assert "Due: 3 Apr → 21 Apr" in told


def test_what_the_owner_has_changed_since_is_not_told(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    edit(world, "Selma", "partners", "Heatworks")
    edit(world, "Nadia", "due", "2026-04-25")
    world.wait(minutes=16)
    (told,) = news(world, "Nadia")
    assert "Partners" in told
    assert "Due" not in told


def test_two_who_changed_something_are_both_named_and_nobody_else(world: Plan) -> None:
    victor = world.part("Victor").id
    facilitates = update(Participant).where(col(Participant.id) == victor).values(is_facilitator=True)
    world.database.do(lambda tx: tx.session.execute(facilitates))
    edit(world, "Victor", "due", "2026-04-20")
    edit(world, "Selma", "partners", "Heatworks")
    world.wait(minutes=16)
    (told,) = news(world, "Nadia")
    assert told.startswith("Victor D. and Selma I. changed")
    edit(world, "Victor", "level", "local")
    edit(world, "Victor", "level", "")
    edit(world, "Selma", "start", "2026-02-01")
    world.wait(days=2)
    assert news(world, "Nadia")[-1].startswith("Selma I. changed")


def test_what_was_changed_before_it_was_theirs_is_not_told(world: Plan) -> None:
    nadia, selma, known = world.part("Nadia").id, world.part("Selma").id, world.action("AF-1").id
    edit(world, "Selma", "due", "2026-04-20")
    edit(world, "Selma", "partners", "Heatworks", key="AF-1")
    world.wait(minutes=1)
    world.database.do(lambda tx: change(tx, tx.session.get_one(Action, known), selma, owner_id=nadia))
    world.wait(minutes=16)
    (told,) = news(world, "Nadia")
    assert "Heatworks" not in told


def test_whoever_answers_for_the_owner_is_not_told_of_and_once_they_do_not_they_are(world: Plan) -> None:
    nadia, selma = world.part("Nadia").id, world.part("Selma").id
    stands_in = Deputy(
        cluster_id=world.cluster_id, owner_id=nadia, deputy_id=selma, state="active", at=world.clock.now()
    )
    world.database.do(lambda tx: tx.add(stands_in))
    edit(world, "Selma", "due", "2026-04-20")
    world.wait(minutes=16)
    assert news(world, "Nadia") == []
    over = update(Deputy).values(state="ended")
    world.database.do(lambda tx: tx.session.execute(over))
    edit(world, "Selma", "partners", "Heatworks")
    world.wait(minutes=16)
    assert len(news(world, "Nadia")) == 1


def test_the_message_follows_its_reader_into_one_person(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    nadia, ingrid = world.part("Nadia").person_id, world.part("Ingrid").person_id
    world.database.do(lambda tx: merge(tx, gone_id=nadia, into_id=ingrid))
    world.wait(days=2)
    assert len(news(world, "Ingrid") + news(world, "Nadia")) == 1


def test_of_many_actions_some_are_named_and_the_others_counted(world: Plan) -> None:
    nadia, selma, known = world.part("Nadia"), world.part("Selma"), world.action("BD-1")

    def plan(tx: Transaction) -> None:
        for number in range(SHOWN + 2):
            action = Action(
                cluster_id=known.cluster_id,
                key=f"BD-{50 + number}",
                title=f"Visit {number}",
                pillar_id=known.pillar_id,
                owner_id=nadia.id,
                created_at=tx.now,
            )
            tx.add(action)
            tx.session.flush()
            change(tx, action, selma.id, partners="Heatworks")

    world.database.do(plan)
    world.wait(minutes=16)
    (told,) = news(world, "Nadia")
    assert told.count("Visit") == SHOWN
    assert "And 2 more actions" in told


@pytest.mark.parametrize("who", ["Nadia", None], ids=["the owner", "a file of the host's"])
def test_nobody_hears_of_what_they_did_themselves_or_the_host_loaded(world: Plan, who: str | None) -> None:
    by = world.part(who).id if who else None
    action_id = world.action("BD-1").id
    world.database.do(lambda tx: change(tx, tx.session.get_one(Action, action_id), by, partners="Heatworks"))
    world.wait(days=3)
    assert news(world, "Nadia") == []


def test_whoever_owns_it_no_more_when_it_could_be_told_hears_nothing(world: Plan) -> None:
    edit(world, "Selma", "due", "2026-04-20")
    action_id, selma_id, victor_id = world.action("BD-1").id, world.part("Selma").id, world.part("Victor").id

    def give(tx: Transaction) -> None:
        change(tx, tx.session.get_one(Action, action_id), selma_id, owner_id=victor_id)

    world.database.do(give)
    world.wait(days=3)
    assert news(world, "Nadia") == []


def test_whoever_wants_only_votes_is_not_told(world: Plan) -> None:
    world.press("Nadia", "level:votes_only")
    edit(world, "Selma", "due", "2026-04-20")
    world.wait(days=3)
    assert news(world, "Nadia") == []
