"""Ideas: their clock, who hears what became of them, and whose they stay."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.updates import FormSubmitted
from clusterbot.features.actions.headline import LONGEST, headline
from clusterbot.features.actions.records import Action, Origin
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.founding.archive import as_json
from clusterbot.features.ideas import clock
from clusterbot.features.ideas.records import Idea
from clusterbot.features.people import erasure, held
from clusterbot.features.people.joining import go_out, merge
from clusterbot.features.people.records import Participant
from clusterbot.features.strategy.load import load
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction

pytestmark = pytest.mark.slow

END = date(2026, 4, 12)


@pytest.mark.parametrize(
    ("today", "stands"),
    [
        (END - timedelta(days=21), clock.BEFORE),
        (END - timedelta(days=6), clock.BEFORE),
        (END - timedelta(days=5), clock.REMINDED),
        (END - timedelta(days=1), clock.REMINDED),
        (END, clock.OVER),
        (END + timedelta(days=400), clock.OVER),
    ],
)
def test_an_ideas_clock_is_near_its_end_for_five_days(today: date, stands: int) -> None:
    assert clock.stands(END, today) == stands


def test_there_are_two_words_on_an_open_idea_and_no_third() -> None:
    words = [clock.next_word(END, said) for said in (clock.BEFORE, clock.REMINDED, clock.OVER)]
    assert words == [END - timedelta(days=5), END, None]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Supplier day at the plant", "Supplier day at the plant"),
        ("Supplier day at the plant.", "Supplier day at the plant"),
        ("\n\n  - Supplier   day\nThe rest of it", "Supplier day"),
        ("Shall we meet?", "Shall we meet?"),
        ("And so on...", "And so on..."),
        (f"We need a day for suppliers. {'It would be good. ' * 10}", "We need a day for suppliers"),
        ("word " * 40, ("word " * 20).strip() + "…"),
        ("x" * 300, "x" * 99 + "…"),
        ("\n \n", ""),
        (".", "."),
    ],
)
def test_a_title_is_the_first_line_or_sentence_cut_at_a_word(text: str, title: str) -> None:
    assert headline(text) == title
    assert len(title) <= LONGEST + 1


class Ideas(Plan):
    """A plan whose people have ideas."""

    def has_idea(self, who: str, text: str = "A repair bench for batteries") -> Idea:
        self.asks(who, "idea", text)
        self.wait(minutes=6)
        return self.idea()

    def idea(self) -> Idea:
        """The newest."""
        return self.database.do(
            lambda tx: tx.session.scalars(select(Idea).order_by(col(Idea.id).desc()).limit(1)).one()
        )

    def ideas(self) -> list[Idea]:
        return self.database.do(lambda tx: list(tx.session.scalars(select(Idea).order_by(col(Idea.id)))))

    def decides(self, form: str, who: str = "Selma", **answers: str) -> None:
        self._handle(FormSubmitted, who, None, form=f"{form}:{self.idea().id}", answers=answers)
        self.deliver()

    def acts(self, who: str = "Selma") -> None:
        self.decides("idea_act", who, title="A bench that repairs", pillar=str(self.action("BD-1").pillar_id))

    def heard(self, who: str, words: str) -> int:
        return sum(words in text for text in self.everything(who))

    def person(self, who: str) -> int:
        return self.part(who).person_id

    def erases(self, who: str) -> None:
        person_id = self.person(who)
        self.database.do(lambda tx: erasure.erase(tx, person_id))

    def held(self, who: str) -> dict[str, list[dict[str, Any]]]:
        person_id = self.person(who)
        return self.database.do(lambda tx: held.everything(tx, person_id))


@pytest.fixture
def plan(furnished: Furnished) -> Ideas:
    return furnished(Ideas)


ON_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
"""Where weeks pass, and nothing is asked of the database that the other tests do not ask of both."""

# ---- the author hears


def test_the_author_hears_of_the_action_which_keeps_whose_idea_it_was(plan: Ideas) -> None:
    plan.has_idea("Nadia", "A repair bench for batteries\nEvery rooftop has one that came back.")
    plan.acts()
    assert not plan.heard("Nadia", "became an action")
    plan.wait(minutes=6)
    assert plan.heard("Nadia", "became an action: A bench that repairs (BD-3)") == 1
    origin = plan.database.do(lambda tx: tx.session.scalars(select(Origin)).one())
    assert (origin.author_id, origin.text) == (plan.part("Nadia").id, plan.idea().text)
    assert plan.idea().standing == "action"


def test_an_action_that_is_taken_back_leaves_the_idea_open_and_its_author_hears_nothing(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    plan.acts()
    plan.tap("Selma", "Undo", about="Added to")
    plan.wait(minutes=10)
    assert plan.idea().standing == "open"
    assert not plan.heard("Nadia", "became an action")
    assert plan.database.do(lambda tx: tx.session.scalars(select(Origin)).all()) == []


def test_whoever_paused_hears_it_when_they_are_back(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    plan.press("Nadia", "pause:7")
    plan.decides("idea_decline", reason="Not this year")
    plan.wait(days=6)
    assert not plan.heard("Nadia", "Not this year")
    plan.wait(days=3)
    assert plan.heard("Nadia", "Not this year") == 1


def test_facilitators_are_told_nothing_of_what_they_decided_about_their_own_idea(plan: Ideas) -> None:
    plan.has_idea("Selma")
    plan.decides("idea_decline", reason="On second thoughts, no")
    plan.wait(days=1)
    assert not plan.heard("Selma", "does not take it up")


def test_whoever_has_left_is_told_nothing_and_named_no_more(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    nadia = plan.part("Nadia").id
    plan.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, nadia)))
    plan.decides("idea_decline", reason="Not this year")
    plan.wait(days=1)
    assert not plan.heard("Nadia", "Not this year")
    plan.press("Selma", f"idea:{plan.idea().id}")
    assert "Nadia" not in plan.everything("Selma")[-1]


def test_an_idea_is_decided_once(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    plan.acts()
    plan.decides("idea_decline", reason="Too late")
    assert plan.heard("Selma", "Selma I. has decided") == 1
    assert plan.idea().reason == ""
    plan.acts()
    assert len(plan.database.do(lambda tx: tx.session.scalars(select(Action)).all())) == 5


@ON_SQLITE
def test_a_parked_idea_may_be_decided_sooner_and_then_does_not_come_back(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    plan.decides("idea_park", until=str(plan.clock.now().date() + timedelta(days=30)))
    plan.wait(days=3)
    plan.decides("idea_decline", reason="Not this year")
    plan.wait(days=28)
    assert plan.idea().state == "declined"
    assert not plan.heard("Selma", "You parked this")


def test_a_decision_is_taken_back_for_five_minutes_only(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    plan.decides("idea_decline", reason="Not this year")
    plan.wait(minutes=5)
    plan.tap("Selma", "Undo", about="Declined")
    assert plan.idea().state == "declined"


def test_the_author_takes_an_idea_back_for_five_minutes_only(plan: Ideas) -> None:
    plan.asks("Nadia", "idea", "A slip of the thumb")
    plan.tap("Nadia", "Undo")
    assert plan.ideas() == []
    plan.asks("Nadia", "idea", "A good idea")
    plan.wait(minutes=5)
    plan.tap("Nadia", "Undo")
    assert len(plan.ideas()) == 1


# ---- the clock


@ON_SQLITE
def test_facilitators_are_reminded_twice_and_the_author_never(plan: Ideas) -> None:
    plan.has_idea("Victor")
    plan.wait(days=35)
    assert plan.heard("Selma", "An idea that is yours to decide") == 1
    assert plan.heard("Selma", "I do not ask again") == 1
    assert not plan.heard("Victor", "promised")


@ON_SQLITE
def test_nobody_is_reminded_of_what_is_decided(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    plan.acts()
    plan.wait(days=23)
    assert not plan.heard("Selma", "yours to decide")
    assert not plan.heard("Selma", "promised an answer")


# ---- whose they are


def test_the_ideas_of_two_who_are_one_are_that_ones(plan: Ideas) -> None:
    plan.has_idea("Victor")
    victor, nadia = plan.person("Victor"), plan.person("Nadia")
    plan.database.do(lambda tx: merge(tx, gone_id=victor, into_id=nadia))
    assert plan.idea().participant_id == plan.part("Nadia").id


@ON_SQLITE
def test_the_ideas_of_whoever_is_erased_go_and_what_came_of_them_stays(plan: Ideas) -> None:
    plan.has_idea("Nadia", "A repair bench, said Nadia\nAnd much more.")
    plan.acts()
    plan.has_idea("Nadia", "Evening classes for electricians")
    plan.erases("Nadia")
    (kept,) = plan.ideas()
    assert (kept.standing, kept.title, kept.text, kept.participant_id) == ("action", "", "", None)
    assert plan.action("BD-3").title == "A bench that repairs"
    plan.asks("Selma", "ideas")
    plan.wait(days=23)
    assert not plan.heard("Selma", "Evening classes")


def test_an_erased_facilitators_reasons_go(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    plan.decides("idea_decline", reason="I have my own reasons")
    plan.wait(minutes=10)
    plan.erases("Selma")
    assert (plan.idea().state, plan.idea().reason) == ("declined", "")


def test_people_are_told_which_ideas_are_held_of_them(plan: Ideas) -> None:
    plan.has_idea("Nadia", "A repair bench for batteries")
    plan.acts()
    assert [one["idea"] for one in plan.held("Nadia")["Ideas you offered"]] == ["A repair bench for batteries"]
    assert [one["became"] for one in plan.held("Selma")["Ideas you decided about"]] == ["action"]


# ---- who sees them


def test_the_digest_tells_new_ideas_once_their_author_can_take_them_back_no_more(plan: Ideas) -> None:
    plan.asks("Nadia", "idea", "A repair bench for batteries")
    assert "repair bench" not in plan.asks("Victor", "digest")
    plan.wait(minutes=6)
    assert "New ideas\n\n• A repair bench for batteries (Nadia R.)" in plan.asks("Victor", "digest")


def test_the_clusters_file_brings_ideas_with_what_became_of_them_and_brings_them_once(
    database: Database, tmp_path: Path
) -> None:
    file = tmp_path / "cluster.yaml"
    file.write_text(f"{SOLVANE}{IDEAS}", encoding="utf-8")

    def loaded(tx: Transaction) -> list[tuple[str, str, int]]:
        load(tx, file)
        found = tx.session.scalars(select(Idea).order_by(col(Idea.key))).all()
        return [(one.key, one.standing, (one.decide_by - one.at.date()).days) for one in found]

    once = database.do(loaded)
    assert once == [("ID-1", "open", 21), ("ID-2", "action", 21), ("ID-3", "parked", 21), ("ID-4", "declined", 21)]
    assert database.do(loaded) == once


def test_what_is_given_out_at_the_end_has_the_ideas_as_a_file_has_them(plan: Ideas) -> None:
    plan.has_idea("Nadia")
    plan.decides("idea_decline", reason="Not this year")
    plan.has_idea("Victor", "Meet one large customer")
    plan.asks("Victor", "idea", "Nobody else has seen this one")

    def given(tx: Transaction) -> list[dict[str, str]]:
        cluster = tx.session.get_one(Cluster, plan.cluster_id)
        found: list[dict[str, str]] = json.loads(as_json(tx, cluster))["ideas"]
        return found

    ideas = plan.database.do(given)
    assert [(one["id"], one["by"], one["status"], one["reason"]) for one in ideas] == [
        ("ID-1", "Nadia R.", "declined", "Not this year"),
        ("ID-2", "Victor D.", "new", ""),
    ]


SOLVANE = (Path(__file__).parent.parent / "stories" / "solvane.yaml").read_text(encoding="utf-8")
IDEAS = """
ideas:
  - {id: ID-1, title: White roofs, by: p01, offset_days: -8, status: new, text: "Two classrooms lost lessons to heat."}
  - {id: ID-2, title: One large customer, by: p02, offset_days: -60, status: turned_into_action, action: BD-2}
  - {id: ID-3, title: A label, offset_days: -44, status: parked, review_offset_days: 60, decided_offset_days: -20}
  - {id: ID-4, title: A bond, offset_days: -70, status: declined, decided_offset_days: -49, reason: Too dear}
"""
