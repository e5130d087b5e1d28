"""What would help is said with the tap that tells, and whoever could give it is asked once, for its owner."""

import pytest
from furnishing import Furnished
from sqlalchemy import select
from sqlmodel import col
from test_actions_shared import Sharing

from clusterbot.features.actions.records import Help, Offer
from clusterbot.features.actions.removing import Candidate, who_could
from clusterbot.features.contact.records import Ask
from clusterbot.features.stuck.asking import KIND

pytestmark = pytest.mark.slow

OFFICES = ("public", "ministr")

# ---- who could remove it


def test_a_decision_is_looked_for_where_decisions_are_made() -> None:
    people = [Candidate(1, "o1", "firms Private sector"), Candidate(2, "o2", "public_sector Public sector")]
    assert who_could("decision", people, OFFICES) == [2]


def test_an_organisation_without_a_group_is_known_by_its_name() -> None:
    assert who_could("decision", [Candidate(1, "o1", "Ministry of Energy"), Candidate(2)], OFFICES) == [1]


def test_who_works_in_the_pillar_is_named_first_and_one_of_each_organisation() -> None:
    people = [
        Candidate(1, "o1", "public office"),
        Candidate(2, "o1", "public office", in_pillar=True),
        Candidate(3, "o2", "public office", is_key=True),
        Candidate(4, "o3", "public office"),
    ]
    assert who_could("decision", people, OFFICES) == [2, 3, 4]


def test_an_introduction_is_given_by_whoever_works_in_the_pillar() -> None:
    people = [Candidate(1, "o1", "media"), Candidate(2, "o2", "firms", in_pillar=True)]
    assert who_could("introduction", people, ()) == [2]


@pytest.mark.parametrize("need", ["time", "else"])
def test_time_is_nobody_elses_to_give(need: str) -> None:
    assert who_could(need, [Candidate(1, "o1", "public office", in_pillar=True)], ()) == []


# ---- asking them


@pytest.fixture
def world(furnished: "Furnished[Sharing]") -> Sharing:
    """Ingrid, at the university, is stuck; Victor works at a donor's."""
    return furnished(Sharing).with_channel()


def needs(world: Sharing, what: str) -> None:
    world.is_stuck("Ingrid")
    world.tap("Ingrid", what)
    world.deliver()


def buttons(world: Sharing, name: str, about: str) -> list[str]:
    world.deliver()
    shown = [one for one in world.seen[world.private(name)].values() if about in one.text]
    return [button.label for row in shown[-1].rows for button in row]


def asked(world: Sharing) -> list[Ask]:
    return world.database.do(lambda tx: list(tx.session.scalars(select(Ask).where(col(Ask.kind) == KIND))))


def victor_is_asked(world: Sharing) -> None:
    needs(world, "Money")
    world.tap("Selma", "Ask Victor D.")
    world.wait(days=4)


def test_one_tap_says_what_would_help_and_tells_the_facilitator(world: Sharing) -> None:
    needs(world, "Money")
    assert "What would help: money." in world.sees("Selma")
    assert "Perhaps one of these can help:\n\n• Victor D. (Inter-Regional Development Facility)" in world.sees("Selma")
    assert "Ask Victor D." in buttons(world, "Selma", "is stuck with")
    assert world.database.do(lambda tx: tx.session.scalars(select(Help)).one()).needs == "money"


def test_nobody_else_hears_of_it_before_a_facilitator_taps(world: Sharing) -> None:
    needs(world, "Money")
    world.wait(days=4)
    assert not any("looking for a way on" in one for one in world.everything("Victor"))
    assert asked(world) == []


def test_kept_to_oneself_it_tells_nobody_and_names_nobody(world: Sharing) -> None:
    needs(world, "No message for now")
    world.wait(days=4)
    assert not any("is stuck with" in one for one in world.everything("Selma"))


def test_whoever_could_help_is_asked_once_without_the_owners_words(world: Sharing) -> None:
    needs(world, "Money")
    world.says("Ingrid", "The calibration costs more than we have.")
    assert world.tap("Selma", "Ask Victor D.").startswith("Victor D. is asked on")
    world.wait(days=4)
    question = world.sees("Victor")
    assert question.startswith("Ingrid S. (Solvane Technical University) is looking for a way on with Collector test")
    assert "and money would help. Selma I. thought of you." in question
    assert "calibration" not in question
    assert [one.state for one in asked(world)] == ["sent"]
    assert "Victor D. (Inter-Regional Development Facility) was asked for help" in world.sees("Ingrid")
    assert not any(label.startswith("Ask Victor") for label in buttons(world, "Selma", "is stuck with"))


def test_i_can_help_connects_the_two_and_stops_the_asking(world: Sharing) -> None:
    victor_is_asked(world)
    assert world.tap("Victor", "I can help").startswith("Thank you! Ingrid S. and Selma hear")
    assert world.count(Offer) == 1
    assert any(
        "Victor D. (Inter-Regional Development Facility) can help with" in one for one in world.everything("Ingrid")
    )
    assert "Thank you! Ingrid S." in world.everything("Victor")[-1]
    assert buttons(world, "Selma", "is stuck with") == ["I will call", "Open the action"]
    assert [one.state for one in asked(world)] == ["answered"]


def test_not_us_is_a_good_answer_and_can_be_changed(world: Sharing) -> None:
    victor_is_asked(world)
    assert world.tap("Victor", "I cannot help") == "Thank you for saying so."
    assert "Nobody asks you again" in world.everything("Victor")[-1]
    assert any("Victor D. (Inter-Regional Development Facility): cannot" in one for one in world.everything("Selma"))
    world.tap("Victor", "I can help after all")
    assert world.count(Offer) == 1


def test_a_slip_is_mended_before_anybody_reads_it(world: Sharing) -> None:
    needs(world, "Money")
    world.tap("Selma", "Ask Victor D.")
    assert world.tap("Selma", "Do not ask Victor D.") == "Victor D. is not asked."
    world.wait(days=4)
    assert not any("looking for a way on" in one for one in world.everything("Victor"))


def test_what_moves_on_before_it_leaves_is_not_asked(world: Sharing) -> None:
    needs(world, "Money")
    world.tap("Selma", "Ask Victor D.")
    world.press("Ingrid", f"as:{world.action('RD-1').id}:on_the_way")
    world.wait(days=4)
    assert not any("looking for a way on" in one for one in world.everything("Victor"))


def test_what_moves_on_later_is_told_to_the_asked_once_it_is_settled(world: Sharing) -> None:
    victor_is_asked(world)
    world.press("Ingrid", f"as:{world.action('RD-1').id}:on_the_way")
    world.deliver()
    assert "looking for a way on" in world.everything("Victor")[-1]
    world.later()
    assert "has found a way on. Thank you for thinking along" in world.everything("Victor")[-1]


def test_whoever_wants_votes_only_is_neither_named_nor_asked(world: Sharing) -> None:
    world.command("Victor", "settings")
    world.press("Victor", "level:votes_only")
    needs(world, "Money")
    assert "Perhaps one of these" not in world.sees("Selma")


def test_only_who_was_asked_may_answer_while_the_cluster_was_not(world: Sharing) -> None:
    victor_is_asked(world)
    (help_id,) = world.database.do(lambda tx: list(tx.session.scalars(select(col(Help.id)))))
    for name in ("Nadia", "Selma"):
        assert world.press(name, f"help_offer:{help_id}").startswith("That is not there")
        assert world.press(name, f"help_not_us:{help_id}").startswith("That is not there")
    assert world.press("Nadia", f"stuck_ask:{help_id}:{world.part('Victor').id}") != ""
    assert len(asked(world)) == 1
