"""A message becomes an action: what of it is kept, for how long, and who is asked."""

from dataclasses import replace
from datetime import timedelta

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.chat.updates import Chat, CommandGiven, FormSubmitted, Quoted
from clusterbot.features.actions.headline import LONGEST
from clusterbot.features.actions.records import Action, Origin
from clusterbot.features.clusters.records import Channel
from clusterbot.features.people import erasure, held
from clusterbot.features.people.joining import go_out, merge
from clusterbot.features.people.records import Participant
from clusterbot.features.plan.picking import KEPT
from clusterbot.features.strategy.records import Objective, Pillar
from clusterbot.store.transaction import Transaction

pytestmark = pytest.mark.slow

GROUP = Chat("slack", "T1", "C5", "group", title="#plenary")
LINK = "https://cluster.example.org/archives/C5/p1"
SAID = "We need a hall for two hundred"


class Picking(Plan):
    """A plan whose people talk in a channel."""

    def with_channel(self) -> "Picking":
        where = {"platform": GROUP.platform, "workspace": GROUP.workspace, "chat": GROUP.id, "title": GROUP.title}
        channel = Channel(cluster_id=self.cluster_id, **where)
        self.database.do(lambda tx: tx.add(channel))
        return self

    def picks(self, who: str, text: str = SAID, *, of: str = "", chat: Chat = GROUP) -> None:
        about = Quoted(chat, text, self.accounts.get(of), LINK)
        self._handle(CommandGiven, who, None, name="action", about=about)
        self.deliver()

    def fills_in(self, who: str, **answers: str) -> None:
        known = self.action("BD-1")
        given = {
            "title": "Find a hall",
            "pillar": str(known.pillar_id),
            "objective": str(known.objective_id),
            **answers,
        }
        self._handle(FormSubmitted, who, None, form=f"action_of:{self.origin().id}", answers=given)
        self.deliver()

    def makes(self, who: str, text: str = SAID, *, of: str = "", **answers: str) -> Action:
        self.picks(who, text, of=of)
        self.fills_in(who, **answers)
        return self.action("BD-3")

    def origins(self) -> list[Origin]:
        return self.database.do(lambda tx: list(tx.session.scalars(select(Origin).order_by(col(Origin.id)))))

    def origin(self) -> Origin:
        return self.origins()[-1]

    def heard(self, who: str, words: str) -> int:
        return sum(words in text for text in self.everything(who))


@pytest.fixture
def plan(furnished: Furnished) -> Picking:
    return furnished(Picking).with_channel()


def test_the_action_keeps_words_author_and_link_and_its_author_is_asked_not_bound(plan: Picking) -> None:
    made = plan.makes("Nadia", of="Ingrid")
    assert (made.owner_id, made.created_by) == (None, plan.part("Nadia").id)
    origin = plan.origin()
    assert (origin.text, origin.author_id, origin.link) == (SAID, plan.part("Ingrid").id, LINK)
    assert not plan.heard("Ingrid", "Would you take it on?"), "not before it can be undone no more"
    plan.wait(days=1)
    plan.tap("Ingrid", "I take it on")
    assert plan.action("BD-3").owner_id == plan.part("Ingrid").id


def test_a_very_long_message_has_a_short_title_and_is_kept_in_part(plan: Picking) -> None:
    plan.picks("Nadia", "word " * 8_000, of="Ingrid")
    assert len(plan.origin().title) <= LONGEST + 1
    assert len(plan.origin().text) <= KEPT
    assert plan.origin().text.endswith("…")


def test_what_was_said_outside_the_clusters_own_groups_is_not_kept(plan: Picking) -> None:
    plan.picks("Nadia", "Between us, I doubt it", of="Ingrid", chat=Chat("slack", "T1", "C9", "group"))
    assert plan.origin().text == ""
    plan.picks("Nadia", "Between us, I doubt it", of="Ingrid", chat=plan.private("Nadia"))
    assert plan.origin().text == ""


def test_a_topic_of_the_clusters_group_is_the_clusters_too(plan: Picking) -> None:
    plan.picks("Nadia", of="Ingrid", chat=replace(GROUP, topic="7"))
    assert plan.origin().text == SAID


def test_words_that_no_action_was_made_of_are_forgotten_after_a_day(plan: Picking) -> None:
    plan.picks("Nadia", of="Ingrid")
    plan.makes("Nadia", "Another one", of="Ingrid")
    plan.wait(hours=25)
    assert [one.text for one in plan.origins()] == ["Another one"]


def test_what_nobody_took_part_in_said_is_whose_it_is_who_adds_it(plan: Picking) -> None:
    plan.stranger("Stranger")
    assert plan.makes("Nadia", of="Stranger").owner_id == plan.part("Nadia").id
    assert plan.origin().author_id is None


def test_ones_own_words_are_ones_own_action(plan: Picking) -> None:
    assert plan.makes("Nadia", of="Nadia").owner_id == plan.part("Nadia").id
    plan.wait(days=2)
    assert not plan.heard("Nadia", "made an action out of something you said")


def test_whom_a_facilitator_names_takes_it_on_and_the_author_only_hears_of_it(plan: Picking) -> None:
    made = plan.makes("Selma", of="Ingrid", owner=str(plan.part("Nadia").id))
    assert made.owner_id == plan.part("Nadia").id
    plan.wait(days=1)
    assert plan.heard("Ingrid", "Nadia R. takes it on") == 1
    assert not plan.heard("Ingrid", "Would you take it on?")


def test_an_author_whom_a_facilitator_names_hears_of_it_once(plan: Picking) -> None:
    plan.makes("Selma", of="Ingrid", owner=str(plan.part("Ingrid").id))
    plan.wait(days=2)
    assert plan.heard("Ingrid", "in good hands with you") == 1
    assert not plan.heard("Ingrid", "something you said")


def test_nobody_but_a_facilitator_names_an_owner(plan: Picking) -> None:
    assert plan.makes("Nadia", of="Ingrid", owner=str(plan.part("Victor").id)).owner_id is None


def test_an_action_that_is_taken_back_asks_nobody_and_keeps_no_words(plan: Picking) -> None:
    plan.makes("Nadia", of="Ingrid")
    plan.tap("Nadia", "Undo", about="Added to")
    plan.wait(days=2)
    assert not plan.heard("Ingrid", "something you said")
    assert plan.origins() == []


def test_whoever_comes_late_is_told_who_has_it(plan: Picking) -> None:
    made = plan.makes("Nadia", of="Ingrid")
    plan.wait(days=1)
    plan.fill("Selma", f"owner:{made.id}", owner=str(plan.part("Victor").id))
    assert "Victor D. has taken it on" in plan.press("Ingrid", f"take_on:{made.id}")
    assert plan.action("BD-3").owner_id == plan.part("Victor").id


def test_only_its_author_is_asked(plan: Picking) -> None:
    made = plan.makes("Nadia", of="Ingrid")
    plan.wait(days=1)
    assert "not there" in plan.press("Victor", f"take_on:{made.id}")
    assert plan.action("BD-3").owner_id is None


def test_before_there_is_a_strategy_there_is_a_way_on_instead_of_a_form(plan: Picking) -> None:
    def switch_off(tx: Transaction) -> None:
        for pillar in tx.session.scalars(select(Pillar)):
            pillar.active = False

    plan.database.do(switch_off)
    plan.picks("Nadia", of="Ingrid")
    assert plan.origins() == []
    assert "no pillars yet" in plan.sees("Nadia")


def test_without_an_objective_a_facilitator_goes_on_with_a_reason_and_the_words_are_kept(plan: Picking) -> None:
    plan.database.do(lambda tx: tx.session.execute(update(Objective).values(active=False)) and None)
    plan.picks("Nadia", of="Ingrid")
    assert plan.origins() == []
    plan.picks("Selma", of="Ingrid")
    pillar = str(plan.action("BD-1").pillar_id)
    given = {"title": "Find a hall", "pillar": pillar, "why": "The fair is in May"}
    plan._handle(FormSubmitted, "Selma", None, form=f"action_of:{plan.origin().id}", answers=given)
    made = plan.action("BD-3")
    assert (made.before_strategy, plan.origin().action_id) == ("The fair is in May", made.id)


# ---- whose words they are


def test_whoever_has_left_is_named_with_their_words_no_more(plan: Picking) -> None:
    made = plan.makes("Nadia", of="Ingrid")
    ingrid = plan.part("Ingrid").id
    plan.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, ingrid)))
    plan.press("Nadia", f"action:{made.id}")
    assert "Ingrid" not in plan.sees("Nadia")
    assert SAID in plan.sees("Nadia")


def test_an_erased_authors_words_go_and_the_action_stays(plan: Picking) -> None:
    made = plan.makes("Nadia", of="Ingrid")
    ingrid = plan.part("Ingrid").person_id
    plan.database.do(lambda tx: erasure.erase(tx, ingrid))
    origin = plan.origin()
    assert (origin.author_id, origin.title, origin.text, origin.link) == (None, "", "", "")
    plan.press("Nadia", f"action:{made.id}")
    assert SAID not in plan.sees("Nadia")


def test_the_words_of_two_who_are_one_are_that_ones(plan: Picking) -> None:
    plan.makes("Nadia", of="Ingrid")
    ingrid, victor = plan.part("Ingrid").person_id, plan.part("Victor").person_id
    plan.database.do(lambda tx: merge(tx, gone_id=ingrid, into_id=victor))
    assert plan.origin().author_id == plan.part("Victor").id


def test_people_are_told_which_of_their_words_are_kept(plan: Picking) -> None:
    plan.makes("Nadia", of="Ingrid")
    ingrid = plan.part("Ingrid").person_id
    told = plan.database.do(lambda tx: held.everything(tx, ingrid))
    assert [one["text"] for one in told["Ideas and messages of yours that actions were made of"]] == [SAID]


def test_a_form_that_was_forgotten_meanwhile_adds_nothing(plan: Picking) -> None:
    plan.picks("Nadia", of="Ingrid")
    number = plan.origin().id
    plan.clock.set(plan.clock.now() + timedelta(hours=25))
    plan.happen()
    known = plan.action("BD-1")
    answers = {"title": "A hall", "pillar": str(known.pillar_id), "objective": str(known.objective_id)}
    plan.fill("Nadia", f"action_of:{number}", **answers)
    assert "earlier version" in plan.sees("Nadia")
