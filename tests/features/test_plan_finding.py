"""/plan finds what people type: a pillar, somebody, an organisation, a status, or several of these."""

from datetime import date

import pytest
from furnishing import Furnished
from plan_world import Plan
from polls_world import GROUP

from clusterbot.features.actions.changing import change
from clusterbot.features.actions.matching import Names
from clusterbot.features.actions.records import Action
from clusterbot.features.plan.finding import STATUSES, Wish, understand
from clusterbot.store.transaction import Transaction

OVERDUE, STUCK = STATUSES.index("overdue"), STATUSES.index("blocked")
KNOWN = {
    "pillar": [Names(1, "BD", "Business development"), Names(2, "AF", "Access to finance", ("loans",))],
    "owner": [Names(1, "", "Selma I.", ("Selma",)), Names(2, "", "Ingrid S.", ("Ingrid",)), Names(3, "", "Åsa Öz")],
    "organisation": [Names(1, "o01", "Solvane Technical University"), Names(2, "o02", "Solvane Cement")],
    "status": [Names(OVERDUE, "overdue", "Past the date", ("late",)), Names(STUCK, "blocked", "Stuck")],
}


@pytest.mark.parametrize(
    ("typed", "wish"),
    [
        ("AF", Wish(pillar=2)),
        ("loans", Wish(pillar=2)),
        ("AF overdue", Wish(pillar=2, status="overdue")),
        ("late access to finance", Wish(pillar=2, status="overdue")),
        ("selma", Wish(owner=1)),
        ("Ingrid S. stuck", Wish(owner=2, status="blocked")),
        ("asa oz", Wish(owner=3)),
        ("solvane technical", Wish(organisation=1)),
        ("Solvane Cement BD", Wish(pillar=1, organisation=2)),
        ("", Wish()),
    ],
)
def test_words_are_understood_in_any_order(typed: str, wish: Wish) -> None:
    found = understand(typed, KNOWN)
    assert (found.wish, found.unclear, found.several) == (wish, [], [])


def test_what_it_cannot_place_is_told_and_the_rest_understood() -> None:
    found = understand("the stuck ones of BD and AF", KNOWN)
    assert found.wish == Wish(pillar=1, status="blocked")
    assert found.unclear == ["the", "ones", "of", "AF"]


def test_what_could_be_several_things_is_asked_about() -> None:
    assert understand("Solvane late", KNOWN).several == [Wish(organisation=1), Wish(organisation=2)]


def test_a_button_carries_what_was_asked_for_and_nothing_else() -> None:
    wish = Wish(12, 34567, 89, "in_progress")
    assert Wish.carried(wish.token) == wish
    assert [Wish.carried(token) for token in ("", "1-2-3-tall", "1-2-x-", "1-2-3-done-4")] == [None] * 4


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def test_somebodys_actions_are_found_by_their_first_name(world: Plan) -> None:
    seen = world.asks("Victor", "plan", "nadia")
    assert "Nadia R.: 2 actions" in seen
    assert "BD-1" in seen
    assert "AF-1" not in seen


def test_an_organisations_are_those_its_people_own_and_those_it_is_a_partner_of(world: Plan) -> None:
    world.fill("Victor", f"edit_one:{world.action('AF-1').id}:partners", value="The banks, Heatworks Solvane")
    world.wait(minutes=5)
    assert "Heatworks Solvane: 3 actions" in world.asks("Ingrid", "plan", "heatworks")


def test_overdue_is_computed_and_what_is_finished_is_not(world: Plan) -> None:
    assert "RD-1" in world.asks("Nadia", "plan", "overdue")
    world.press("Ingrid", f"as:{world.action('RD-1').id}:done")
    world.wait(minutes=5)
    assert "No action here at the moment." in world.asks("Nadia", "plan", "overdue")
    assert world.buttons("Nadia") == ["Another part of the plan"]


def test_where_two_things_together_find_nothing_each_is_offered_alone(world: Plan) -> None:
    world.asks("Nadia", "plan", "AF late")
    assert world.buttons("Nadia") == ["Access to finance", "Past the date", "Another part of the plan"]
    world.tap("Nadia", "Past the date")
    assert "RD-1" in world.sees("Nadia")


def test_what_was_given_up_is_found_by_whoever_asks_for_it(world: Plan) -> None:
    id_ = world.action("BD-2").id
    world.database.do(lambda tx: setattr(_load(tx, id_), "status", "dropped"))
    assert "BD-2" not in world.asks("Victor", "plan", "BD")
    assert "BD-2" in world.asks("Victor", "plan", "dropped")


def _load(tx: Transaction, id_: int) -> Action:
    return tx.session.get_one(Action, id_)


def test_what_was_changed_a_moment_ago_is_not_found_by_others(world: Plan) -> None:
    id_, nadia = world.action("BD-2").id, world.part("Nadia").id
    world.database.do(lambda tx: change(tx, _load(tx, id_), nadia, due=date(2026, 1, 2)) and None)
    assert "BD-2" in world.asks("Nadia", "plan", "overdue")
    assert "BD-2" not in world.asks("Ingrid", "plan", "overdue")
    world.wait(minutes=5)
    assert "BD-2" in world.asks("Ingrid", "plan", "overdue")


def test_who_gave_something_back_is_not_its_owner_for_a_moment_longer(world: Plan) -> None:
    world.press("Nadia", f"not_mine:{world.action('BD-2').id}")
    assert "Nadia R.: one action" in world.asks("Ingrid", "plan", "Nadia")


def test_in_a_group_nobody_is_found_late_or_stuck(world: Plan) -> None:
    for word in ("overdue", "stuck", "needs time", "late AF"):
        world.command("Nadia", "plan", word, where=GROUP)
        assert "RD-1" not in str(world.seen.get(GROUP, {}))


def test_a_press_names_nothing_of_another_cluster(world: Plan) -> None:
    other = world.add_cluster("moon")
    world.add("Zoe", "telegram", cluster_id=other)
    nadia, pillar = world.part("Nadia").id, world.action("BD-1").pillar_id
    for wished in (f"0-{nadia}-0-", f"{pillar}-0-0-", "0-0-1-", "0-0-0-nonsense"):
        assert "not there" in world.press("Zoe", f"find:{wished}:0")


def test_a_person_or_an_organisation_is_chosen_with_a_tap(world: Plan) -> None:
    world.asks("Nadia", "plan")
    world.tap("Nadia", "By person")
    assert world.buttons("Nadia") == ["Ingrid S. (1)", "Nadia R. (2)", "Victor D. (1)"]
    world.tap("Nadia", "Victor D. (1)")
    assert "AF-1" in world.sees("Nadia")
    world.tap("Nadia", "Another part of the plan")
    world.tap("Nadia", "By organisation")
    world.tap("Nadia", "Solvane Technical University (1)")
    assert "RD-1" in world.sees("Nadia")
