"""A plain reply lands on the right action: reply-to first, then what was asked last, else one question comes back."""

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.store.transaction import Transaction

pytestmark = pytest.mark.slow


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    """Thursday 15 January 2026. Nadia owns BD-1 and BD-2, Ingrid RD-1."""
    return furnished(Plan)


def notes(world: Plan, key: str) -> list[str]:
    return [one.note for one in world.reports(key) if one.note]


def opens(world: Plan, name: str, key: str) -> None:
    world.press(name, f"action:{world.action(key).id}")
    world.deliver()


# ---- a reply to a message


def test_thirty_days_later_a_reply_lands_where_it_answers(world: Plan) -> None:
    opens(world, "Nadia", "BD-2")
    world.wait(days=30)
    world.says("Nadia", "The printer has it", about="(BD-2)\nNadia R.")
    assert (notes(world, "BD-1"), notes(world, "BD-2")) == ([], ["The printer has it"])


def test_thirty_days_later_a_reply_about_several_is_asked_about_those_alone(world: Plan) -> None:
    world.asks("Nadia", "mine")
    world.wait(days=30)
    assert "Which action is this about?" in world.says("Nadia", "It rains", about="Your actions in")
    world.wait(days=30)
    world.tap("Nadia", "BD-2 Shared product catalogue")
    assert notes(world, "BD-2") == ["It rains"]


def test_a_reply_to_what_is_done_lands_on_it(world: Plan) -> None:
    opens(world, "Nadia", "BD-2")
    world.tap("Nadia", "Done")
    world.wait(days=30)
    world.says("Nadia", "Forty firms use it", about="(BD-2)\nNadia R.")
    assert notes(world, "BD-2") == ["Forty firms use it"]


def test_a_reply_to_ones_own_words_lands_where_they_did(world: Plan) -> None:
    world.says("Nadia", "BD-2: the printer has it")
    mine = world.typed
    world.says("Nadia", "BD-1: the hall is booked")
    world.wait(days=30)
    world.answers_own("Nadia", mine, "it is printed")
    assert notes(world, "BD-2") == ["BD-2: the printer has it", "it is printed"]


def test_a_reply_to_the_word_of_who_will_call_lands_on_what_the_call_is_about(world: Plan) -> None:
    opens(world, "Nadia", "BD-2")
    world.tap("Nadia", "Stuck")
    world.tap("Nadia", "Something else")
    world.tap("Selma", "I will call")
    world.wait(days=30)
    world.says("Nadia", "Any time after nine", about="will call you about")
    assert notes(world, "BD-2") == ["Any time after nine"]


def test_a_facilitators_reply_to_who_is_stuck_lands_under_that_action(world: Plan) -> None:
    opens(world, "Nadia", "BD-2")
    world.tap("Nadia", "Stuck")
    world.tap("Nadia", "Something else")
    assert "Noted under BD-2" in world.says("Selma", "The ministry answers on Monday", about="is stuck with")


def test_a_reply_to_what_is_about_no_action_is_asked_about(world: Plan) -> None:
    world.says("Nadia", "BD-2: the printer has it")
    assert "Which action is this about?" in world.says("Nadia", "Who else comes?", about="Welcome, Nadia")


# ---- no reply


def test_days_later_words_land_on_what_was_asked_last(world: Plan) -> None:
    opens(world, "Nadia", "BD-2")
    world.wait(days=2)
    world.press("Nadia", f"as:{world.action('BD-2').id}:on_the_way")
    world.wait(days=3)
    asked = world.everything("Nadia")[-1]
    assert "Supplier day" in asked
    assert "catalogue" not in asked
    world.wait(days=4)  # the reminder, too, was more than a day ago
    world.says("Nadia", "The hall is booked")
    assert notes(world, "BD-1") == ["The hall is booked"]


def test_what_moves_further_up_in_the_chat_is_not_what_is_talked_about(world: Plan) -> None:
    world.wait(days=4)
    assert "how are these going" in world.everything("Nadia")[-1]
    opens(world, "Nadia", "BD-2")
    world.press("Selma", f"as:{world.action('BD-1').id}:on_the_way")
    world.says("Nadia", "The printer has it")
    assert notes(world, "BD-2") == ["The printer has it"]


def test_words_after_a_tap_further_up_are_about_what_was_tapped(world: Plan) -> None:
    world.asks("Nadia", "mine")
    opens(world, "Nadia", "BD-2")
    world.wait(minutes=1)
    world.tap("Nadia", "1 · Stuck")
    world.says("Nadia", "The hall wants a guarantee")
    assert notes(world, "BD-1") == ["The hall wants a guarantee"]


def test_where_several_could_be_meant_one_question_comes_back(world: Plan) -> None:
    assert "Which action is this about?" in world.says("Nadia", "It goes well")
    assert [*notes(world, "BD-1"), *notes(world, "BD-2")] == []


# ---- somebody in two clusters


@pytest.fixture(params=["the other one", "none"])
def two(world: Plan, request: pytest.FixtureRequest) -> Plan:
    """Nadia takes part in a second cluster, too, and her chat talks about that one, or about none yet."""

    def second(tx: Transaction) -> None:
        person = tx.session.scalars(select(Person).where(col(Person.name) == "Nadia R.")).one()
        other = Cluster(key="other", name="Other", short_name="Other", zone="Asia/Amman", created_at=tx.now)
        tx.add(other)
        tx.add(Participant(cluster_id=other.id, person_id=person.id))
        account = tx.session.scalars(select(Account).where(col(Account.person_id) == person.id)).one()
        account.cluster_id = other.id if request.param == "the other one" else None
        tx.add(account)

    world.database.do(second)
    return world


def test_in_two_clusters_a_tap_under_a_question_is_enough(two: Plan) -> None:
    two.wait(days=4)
    assert two.tap("Nadia", "1 · On the way").startswith("Noted: On the way")


def test_in_two_clusters_a_reply_lands_where_it_answers(two: Plan) -> None:
    two.wait(days=6)
    two.says("Nadia", "BD-1: the hall is booked", about="how are these going")
    assert notes(two, "BD-1") == ["BD-1: the hall is booked"]


def test_in_two_clusters_plain_words_are_about_what_was_asked_last(two: Plan) -> None:
    two.wait(days=4)
    assert "Which action is this about?" in two.says("Nadia", "It goes well")
    two.tap("Nadia", "BD-2 Shared product catalogue")
    assert notes(two, "BD-2") == ["It goes well"]


def test_in_two_clusters_a_key_says_which_action_is_meant(two: Plan) -> None:
    two.wait(days=30)
    two.says("Nadia", "BD-2: the printer has it")
    assert notes(two, "BD-2") == ["BD-2: the printer has it"]
