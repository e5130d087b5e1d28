"""Every change of an action keeps who made it, when, and what it was before."""

from datetime import date

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.changing import change
from clusterbot.features.actions.records import Action, ActionChange
from clusterbot.features.actions.undoing import take_back_change
from clusterbot.features.people.erasure import erase
from clusterbot.features.people.joining import merge
from clusterbot.store.transaction import Transaction


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def _action(tx: Transaction, key: str) -> Action:
    return tx.session.scalars(select(Action).where(col(Action.key) == key)).one()


def _changes(world: Plan) -> list[tuple[int | None, str, str, str]]:
    def read(tx: Transaction) -> list[tuple[int | None, str, str, str]]:
        made = tx.session.scalars(select(ActionChange).order_by(col(ActionChange.id)))
        return [(one.by, one.attribute, one.before, one.after) for one in made]

    return world.database.do(read)


def test_each_difference_is_kept_with_what_it_was_before_and_what_stays_is_not(world: Plan) -> None:
    nadia, due = world.part("Nadia").id, world.action("BD-1").due
    assert due is not None
    world.database.do(
        lambda tx: (
            change(
                tx,
                _action(tx, "BD-1"),
                nadia,
                due=date(2027, 1, 15),
                progress=40,
                owner_id=None,
                next_step="Agree the venue",
            )
            and None
        )
    )
    assert _changes(world) == [
        (nadia, "due", due.isoformat(), "2027-01-15"),
        (nadia, "progress", "", "40"),
        (nadia, "owner_id", str(nadia), ""),
    ]


def test_taken_back_it_was_never_made(world: Plan) -> None:
    before = world.action("BD-1")

    def there_and_back(tx: Transaction) -> None:
        action = _action(tx, "BD-1")
        for one in change(tx, action, None, due=None, owner_id=None, partners="The city"):
            take_back_change(tx, one)

    world.database.do(there_and_back)
    after = world.action("BD-1")
    assert (after.due, after.owner_id, after.partners) == (before.due, before.owner_id, "")
    assert _changes(world) == []


def test_what_was_changed_since_stays_and_remembers_what_was_before_both(world: Plan) -> None:
    before = world.action("BD-1").next_step

    def meanwhile(tx: Transaction) -> None:
        action = _action(tx, "BD-1")
        (made,) = change(tx, action, None, next_step="Ask the mayor")
        change(tx, action, None, next_step="Ask the council")
        take_back_change(tx, made)

    world.database.do(meanwhile)
    assert world.action("BD-1").next_step == "Ask the council"
    assert _changes(world) == [(None, "next_step", before, "Ask the council")]


def test_an_owner_chosen_in_a_chat_is_kept_with_who_chose(world: Plan) -> None:
    ingrid = world.part("Ingrid").id
    world.fill("Selma", f"owner:{world.action('BD-1').id}", owner=str(ingrid))
    assert _changes(world) == [(world.part("Selma").id, "owner_id", str(world.part("Nadia").id), str(ingrid))]


def test_two_who_are_one_person_are_one_author_and_one_owner_in_every_change(world: Plan) -> None:
    nadia, ingrid = world.part("Nadia"), world.part("Ingrid")
    world.database.do(lambda tx: change(tx, _action(tx, "RD-1"), ingrid.id, owner_id=nadia.id) and None)
    world.database.do(lambda tx: merge(tx, gone_id=ingrid.person_id, into_id=nadia.person_id))
    assert _changes(world) == [(nadia.id, "owner_id", str(nadia.id), str(nadia.id))]


def test_whoever_is_erased_leaves_no_words_of_their_own_in_a_history(world: Plan) -> None:
    nadia = world.part("Nadia")

    def write(tx: Transaction) -> None:
        action = _action(tx, "BD-1")
        change(tx, action, nadia.id, help_needed="Call my cousin at the plant", expected_result="Three trials")
        change(tx, action, world_selma, help_needed="A word to the plant")

    world_selma = world.part("Selma").id
    world.database.do(write)
    world.database.do(lambda tx: erase(tx, nadia.person_id))
    kept = _changes(world)
    assert (nadia.id, "expected_result", "", "Three trials") in kept
    assert "cousin" not in str(kept)
    assert world.action("BD-1").help_needed == "A word to the plant"
