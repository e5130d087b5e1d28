"""Somebody answers for me: asked, accepted, ended; what a deputy may say, and what they never may."""

from datetime import UTC, datetime, timedelta

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.updates import FormSubmitted
from clusterbot.features.clusters.records import Channel
from clusterbot.features.contact.records import Ask
from clusterbot.features.deputies.records import Deputy
from clusterbot.features.people.joining import PersonChange, go_out, merge, tell_features
from clusterbot.features.people.records import Participant
from clusterbot.features.routes import routes
from clusterbot.store import facts
from clusterbot.testing.clock import FixedClock


class Deputies(Plan):
    def asks_for(self, owner: str, deputy: str) -> None:
        """The owner fills in the form."""
        number = str(self.part(deputy).id)
        self._handle(FormSubmitted, owner, None, form="deputy", answers={"deputy": number})
        self.deliver()

    def agree(self, owner: str, deputy: str) -> None:
        self.asks_for(owner, deputy)
        self.tap(deputy, "Yes, gladly")

    def rows(self) -> list[Deputy]:
        return self.database.do(lambda tx: list(tx.session.scalars(select(Deputy).order_by(col(Deputy.id)))))

    def states(self) -> list[str]:
        return [one.state for one in self.rows()]

    def asked(self, name: str) -> list[str]:
        person = self.part(name).person_id
        return self.database.do(
            lambda tx: list(
                tx.session.scalars(select(Ask.kind).where(col(Ask.person_id) == person).order_by(col(Ask.id)))
            )
        )


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 1, 13, 8, tzinfo=UTC))  # a Tuesday, in Amman's and Berlin's working hours


@pytest.fixture
def world(furnished: "Furnished[Deputies]") -> Deputies:
    return furnished(Deputies)


@pytest.fixture
def agreed(world: Deputies) -> Deputies:
    """Ingrid answers for Nadia."""
    world.agree("Nadia", "Ingrid")
    return world


def test_nobody_is_a_deputy_before_they_said_yes(world: Deputies) -> None:
    world.asks_for("Nadia", "Ingrid")
    bd1 = world.action("BD-1").id
    assert world.press("Ingrid", f"as:{bd1}:done") == "Only its owner and the facilitators can change this one."
    (one,) = world.rows()
    for somebody in ("Nadia", "Selma", "Victor"):
        world.press(somebody, f"deputy_yes:{one.id}")
    assert world.states() == ["asked"]


def test_an_owner_who_facilitates_is_named_once_as_who_sees_it(world: Deputies) -> None:
    world.asks_for("Selma", "Ingrid")
    assert "Selma I. sees what you say." in world.sees("Ingrid")


def test_the_facilitator_and_the_owner_learn_it(agreed: Deputies) -> None:
    assert "Ingrid S. answers for Nadia R. from now on" in agreed.sees("Selma")
    assert "Ingrid S. answers for you now" in agreed.sees("Nadia")


def test_a_deputys_words_are_for_owner_and_facilitator_and_not_theirs_to_share(agreed: Deputies) -> None:
    channel = Channel(cluster_id=agreed.cluster_id, platform="telegram", workspace="bot", chat="-5", title="#plenary")
    agreed.database.do(lambda tx: tx.add(channel))
    said = agreed.says("Ingrid", "BD-1: Stuck, the hall wants a guarantee")
    agreed.press("Ingrid", f"as:{agreed.action('BD-1').id}:stuck")
    assert said.endswith("Nadia R. and Selma see it; the cluster does not.")
    shown = [b.label for m in agreed.seen[agreed.private("Ingrid")].values() for row in m.rows for b in row]
    assert not {"Share with the cluster", "Ask the cluster", "Something else"} & set(shown)


def test_a_deputy_says_how_the_owners_actions_go_and_nobody_elses(agreed: Deputies) -> None:
    agreed.press("Ingrid", f"as:{agreed.action('BD-1').id}:stuck")
    agreed.press("Ingrid", f"as:{agreed.action('AF-1').id}:stuck")
    assert (agreed.action("BD-1").status, agreed.action("AF-1").status) == ("blocked", "in_progress")
    (said,) = agreed.reports("BD-1")
    assert said.by == agreed.part("Ingrid").id  # who spoke is who spoke


def test_a_deputys_own_words_become_a_note(agreed: Deputies) -> None:
    assert "Noted under BD-2 Shared product catalogue" in agreed.says("Ingrid", "BD-2 the prices are in")


def test_the_owner_can_still_answer(agreed: Deputies) -> None:
    agreed.press("Nadia", f"as:{agreed.action('BD-1').id}:done")
    assert agreed.action("BD-1").status == "done"


def test_only_who_said_it_takes_it_back(agreed: Deputies) -> None:
    agreed.press("Ingrid", f"as:{agreed.action('BD-1').id}:stuck")
    assert "by Ingrid S.: Stuck" in agreed.asks("Nadia", "mine")
    assert "1 · Undo" not in agreed.buttons("Nadia")
    assert "1 · Change" in agreed.buttons("Nadia")


def test_the_facilitator_sees_days_later_who_said_it(agreed: Deputies, clock: FixedClock) -> None:
    agreed.press("Ingrid", f"as:{agreed.action('BD-1').id}:stuck")
    clock.set(clock.now() + timedelta(days=1))
    agreed.press("Selma", f"action:{agreed.action('BD-1').id}")
    assert "Said by Ingrid S. for Nadia R., 13 Jan: Stuck" in agreed.sees("Selma")


def test_the_deputy_is_asked_within_their_own_limits_and_the_owner_is_not(agreed: Deputies) -> None:
    agreed.wait(days=7)  # over Monday
    assert agreed.asked("Nadia") == []
    assert agreed.asked("Ingrid")[:2] == ["deputy", "checkin"]
    assert any("BD-1), for Nadia R." in text and "RD-1)" in text for text in agreed.everything("Ingrid"))


def test_a_question_that_waits_is_withdrawn_when_somebody_begins_to_answer_for_the_owner(
    world: Deputies, clock: FixedClock
) -> None:
    clock.set(datetime(2026, 1, 19, 7, 0, tzinfo=UTC))  # Monday morning: Nadia's question comes at 09:30 in Amman
    world.asks_for("Nadia", "Ingrid")
    world.deliver()
    clock.set(datetime(2026, 1, 19, 7, 31, tzinfo=UTC))
    world.act_on_schedules()
    one = world.rows()[0]
    world.press("Ingrid", f"deputy_yes:{one.id}")
    world.deliver()
    assert not any("how are these going" in text for text in world.everything("Nadia"))


def test_a_deputy_has_one_vote_their_own(agreed: Deputies) -> None:
    poll = agreed.posted(by="Selma")
    option = agreed.option_ids(poll)[0]
    agreed.press("Ingrid", f"vote:{poll}:{option}")
    agreed.press("Ingrid", f"vote:{poll}:{option}")
    assert sum(agreed.tally(poll)) == 1


def test_either_of_the_two_ends_it_and_nobody_else(agreed: Deputies) -> None:
    (one,) = agreed.rows()
    agreed.press("Victor", f"deputy_end:{one.id}")
    agreed.press("Selma", f"deputy_end:{one.id}")
    assert agreed.states() == ["active"]
    agreed.press("Ingrid", f"deputy_end:{one.id}")
    assert agreed.states() == ["ended"]
    assert "does not answer for you any more" in agreed.sees("Nadia")
    assert "Only its owner" in agreed.press("Ingrid", f"as:{agreed.action('BD-1').id}:done")


def test_another_deputy_takes_the_place_of_the_first(agreed: Deputies) -> None:
    agreed.asks_for("Nadia", "Victor")
    assert agreed.states() == ["ended", "asked"]
    assert "gives the answers again" in agreed.sees("Ingrid")


def test_whoever_wants_no_messages_is_not_asked(world: Deputies) -> None:
    world.press("Ingrid", "level:none")
    world.asks_for("Nadia", "Ingrid")
    assert "does not want to be written to" in world.sees("Nadia")
    assert world.states() == ["ended"]


# ---- by a link


@pytest.fixture
def offered(world: Deputies) -> str:
    world.database.do(lambda tx: facts.write(tx, "invitation.telegram", "https://t.me/bot?start={token}"))
    world.press("Nadia", "deputy_link")
    token = world.rows()[0].token
    assert token is not None
    assert token in world.sees("Nadia")
    return token


def test_a_stranger_comes_in_by_saying_yes_and_the_link_is_spent(world: Deputies, offered: str) -> None:
    world.stranger("Layla")
    world.command("Layla", "start", offered)
    assert world.part("Layla") is None
    world.tap("Layla", "Yes, gladly")
    assert "You answer for Nadia R." in world.sees("Layla")
    assert world.states() == ["active"]
    world.stranger("Zaid")
    world.command("Zaid", "start", offered)
    assert "do not know this link" in world.sees("Zaid")
    world.press("Zaid", f"deputy_in:{offered}")
    assert len(world.rows()) == 1


def test_a_stranger_who_says_no_stays_a_stranger(world: Deputies, offered: str) -> None:
    world.stranger("Layla")
    world.command("Layla", "start", offered)
    world.tap("Layla", "No, thanks")
    assert world.part("Layla") is None
    assert world.states() == ["asked"]


def test_an_old_link_opens_nothing(world: Deputies, offered: str, clock: FixedClock) -> None:
    clock.set(clock.now() + timedelta(days=15))
    world.stranger("Layla")
    world.press("Layla", f"deputy_in:{offered}")
    assert world.part("Layla") is None
    assert world.states() == ["asked"]


def test_nobody_is_their_own_deputy(world: Deputies, offered: str) -> None:
    world.press("Nadia", f"deputy_in:{offered}")
    assert world.states() == ["asked"]
    number = str(world.part("Nadia").id)
    world._handle(FormSubmitted, "Nadia", None, form="deputy", answers={"deputy": number})
    assert world.states() == ["asked"]


# ---- people who change


@pytest.mark.parametrize("name", ["Nadia", "Ingrid"])
def test_who_leaves_answers_for_nobody_and_nobody_for_them(agreed: Deputies, name: str) -> None:
    part = agreed.part(name).id
    agreed.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, part)))
    assert agreed.states() == ["ended"]
    other = {"Nadia": "Ingrid", "Ingrid": "Nadia"}[name]
    assert "any more" in agreed.sees(other) or "again" in agreed.sees(other)


def test_a_deputy_who_is_merged_goes_on(agreed: Deputies) -> None:
    gone, into = agreed.part("Ingrid").person_id, agreed.part("Victor").person_id
    agreed.database.do(lambda tx: merge(tx, gone_id=gone, into_id=into))
    (one,) = agreed.rows()
    assert (one.deputy_id, one.state) == (agreed.part("Victor").id, "active")


def test_owner_and_deputy_who_are_one_person_need_no_deputy(agreed: Deputies) -> None:
    gone, into = agreed.part("Ingrid").person_id, agreed.part("Nadia").person_id
    agreed.database.do(lambda tx: merge(tx, gone_id=gone, into_id=into))
    assert agreed.states() == ["ended"]


def test_of_somebody_erased_nothing_is_kept(agreed: Deputies) -> None:
    person = agreed.part("Ingrid").person_id
    agreed.database.do(lambda tx: tell_features(tx, PersonChange("erased", person)))
    assert agreed.rows() == []


def test_what_is_kept_is_told_to_either_of_the_two(agreed: Deputies) -> None:
    for name in ("Nadia", "Ingrid"):
        person, told = agreed.part(name).person_id, {}
        agreed.database.do(
            lambda tx, person=person, told=told: [told.update(tell(tx, person)) for tell in routes.tells_of_person]
        )
        (row,) = told["Who answers for whom"]
        assert (row["owner"], row["deputy"], row["state"]) == ("Nadia R.", "Ingrid S.", "active")
