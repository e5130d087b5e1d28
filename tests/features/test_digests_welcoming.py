import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.people.joining import cluster_invite, new_invite
from clusterbot.features.people.records import Organisation, Participant, Person
from clusterbot.store.transaction import Transaction

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def listed_at(world: Plan, organisation: str) -> str:
    """The personal link of somebody new who is with this organisation."""

    def add(tx: Transaction) -> str:
        home = tx.session.scalars(select(Organisation).where(col(Organisation.key) == organisation)).one()
        person = Person(name="Guest", created_at=tx.now)
        tx.add(person)
        part = Participant(cluster_id=world.cluster_id, person_id=person.id, organisation_id=home.id, state="expected")
        tx.add(part)
        return new_invite(tx, world.cluster_id, part.id).token

    return world.database.do(add)


def welcomed(world: Plan, token: str) -> str:
    world.stranger("Guest")
    world.press("Guest", f"join:{token}")
    return world.sees("Guest")


def test_an_owner_sees_what_is_theirs_and_what_moves_in_their_pillar(world: Plan) -> None:
    seen = next(one for one in world.everything("Nadia") if one.startswith("Yours in"))
    assert "Supplier day" in seen
    assert "What moves" not in seen, "their own actions are named once"


def test_who_owns_nothing_sees_the_pillar_of_organisations_like_theirs(world: Plan) -> None:
    assert welcomed(world, listed_at(world, "o01")).startswith("What moves in Business development")


def test_whom_we_know_nothing_of_sees_the_whole_cluster(world: Plan) -> None:
    token = world.database.do(lambda tx: cluster_invite(tx, world.cluster_id).token)
    assert welcomed(world, token).startswith("What moves in Solvane Cleantech")


def test_where_nothing_moves_the_welcome_is_all(world: Plan) -> None:
    assert "You are now in" in welcomed(world, listed_at(world, "o03"))
