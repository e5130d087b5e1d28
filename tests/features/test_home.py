"""What needs me in one place: two votes are told apart."""

import pytest
from plan_world import Plan

from clusterbot.store.database import Database
from clusterbot.testing.clock import FixedClock


@pytest.fixture
def world(database: Database, clock: FixedClock) -> Plan:
    return Plan(database, clock).furnish()


@pytest.mark.parametrize("name", ["Ingrid", "Victor"])
def test_of_two_open_votes_each_button_says_which_it_belongs_to(world: Plan, name: str) -> None:
    first = world.posted("Where shall we meet?", ("Yes", "No"), by="Selma")
    second = world.posted("Shall we meet?", ("Yes", "No"), by="Selma")
    shown = world.asks(name, "home")
    assert "A. Where shall we meet?" in shown
    assert "B. Shall we meet?" in shown
    assert [label for label in world.buttons(name) if "·" in label] == ["A · Yes", "A · No", "B · Yes", "B · No"]
    world.tap(name, "B · No")
    assert (world.tally(first), world.tally(second)) == ((0, 0), (0, 1))
    assert "B · ✓ No" in world.buttons(name)


def test_one_vote_alone_needs_no_letter(world: Plan) -> None:
    world.posted("Shall we meet?", ("Yes", "No"), by="Selma")
    assert "\nShall we meet?" in world.asks("Ingrid", "home")
    assert "Yes" in world.buttons("Ingrid")


def test_the_longest_option_still_fits_its_button(world: Plan) -> None:
    long = "x" * 75
    world.posted("Which?", (long, "No"), by="Selma")
    world.posted("Which one?", (long, "No"), by="Selma")
    world.asks("Ingrid", "home")
    world.tap("Ingrid", next(label for label in world.buttons("Ingrid") if label.startswith("A · x")))
    assert max(map(len, world.buttons("Ingrid"))) <= 75
