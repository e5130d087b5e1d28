"""Two accounts that look like one person: told once, asked on both sides, and never decided by anybody else."""

from datetime import UTC, datetime

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.updates import Profile
from clusterbot.features.doubles.records import Likeness
from clusterbot.features.people.joining import PersonChange, cluster_invite, go_out, merge, tell_features
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.features.routes import routes
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.slow


class Doubles(Plan):
    """A Plan whose newcomers have names, and come in by the cluster's link."""

    names: dict[str, str]

    def joins(self, who: str, platform: str, name: str) -> None:
        self.names = {**getattr(self, "names", {}), who: name}
        self.stranger(who, platform)
        token = self.database.do(lambda tx: cluster_invite(tx, self.cluster_id).token)
        self.command(who, "start", token)
        self.press(who, f"join:{token}")
        self.deliver()

    def update(self, kind: object, who: str, where: object = None, **values: object) -> object:
        profile = Profile(getattr(self, "names", {}).get(who, who), zone="Asia/Amman")
        return super().update(kind, who, where, profile=profile, **values)

    def pairs(self) -> list[Likeness]:
        return self.database.do(lambda tx: list(tx.session.scalars(select(Likeness).order_by(col(Likeness.id)))))

    def person_id(self, who: str) -> int:
        return self.database.do(
            lambda tx: tx.session.scalars(select(Account.person_id).where(col(Account.user) == who)).one()
        )

    def suspicions(self) -> list[str]:
        return [text for text in self.everything("Selma") if "may be" in text]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 1, 19, 8, tzinfo=UTC))  # a Monday, in everybody's working hours


@pytest.fixture
def world(furnished: "Furnished[Doubles]") -> Doubles:
    return furnished(Doubles)


@pytest.fixture
def suspected(world: Doubles) -> Doubles:
    world.joins("omar", "telegram", "Omar Khalil")
    world.wait(minutes=1)
    world.joins("omar-too", "slack", "Omar K.")
    return world


@pytest.fixture
def claimed(suspected: Doubles) -> Doubles:
    suspected.tap("Selma", "Ask them")
    suspected.tap("omar-too", "Yes")
    return suspected


def test_a_newcomer_who_looks_like_somebody_is_told_of_once(suspected: Doubles) -> None:
    (told,) = suspected.suspicions()
    assert told.startswith("Omar K. on Slack may be Omar Khalil on Telegram.")
    suspected.joins("omar-too", "slack", "Omar K.")
    assert len(suspected.suspicions()) == 1


def test_while_the_first_card_is_unanswered_no_second_one_comes(suspected: Doubles) -> None:
    suspected.joins("third", "telegram", "Omar Khalil")  # like both of them
    before = len(suspected.suspicions())
    suspected.joins("third", "telegram", "Omar Khalil")
    suspected.joins("omar-too", "slack", "Omar K.")
    assert len(suspected.suspicions()) == before


@pytest.mark.parametrize("who", ["omar", "omar-too"])
def test_whoever_goes_and_comes_back_is_not_suspected_twice(suspected: Doubles, who: str) -> None:
    suspected.press(who, "leave_now")
    suspected.tap(who, "Come back")
    suspected.wait(minutes=1)
    assert len(suspected.suspicions()) == 1
    suspected.tap("Selma", "Ask them")
    suspected.tap("omar-too", "Yes")
    assert [pair.state for pair in suspected.pairs()] == ["claimed"]


def test_somebody_who_has_left_is_not_asked(suspected: Doubles) -> None:
    suspected.press("omar-too", "leave_now")
    assert suspected.tap("Selma", "Ask them") == "There is nothing to decide here any more."


def test_two_whom_the_file_tells_apart_are_two(world: Doubles) -> None:
    def same_name(tx: object) -> None:
        part = tx.session.scalars(select(Participant).where(col(Participant.key) == "p02")).one()
        person = tx.session.get_one(Person, part.person_id)
        person.name = "Nadia R."
        tx.add(person)
        tell_features(tx, PersonChange("joined", person.id, cluster_id=part.cluster_id))

    world.database.do(same_name)
    assert world.pairs() == []


def test_whoever_is_listed_but_has_not_come_is_nobody_to_ask(world: Doubles) -> None:
    def expected(tx: object) -> None:
        person = Person(name="Omar Khalil", created_at=tx.now)
        tx.add(person)
        tx.add(Participant(cluster_id=world.cluster_id, person_id=person.id, key="p09", state="expected"))

    world.database.do(expected)
    world.joins("omar", "slack", "Omar Khalil")
    assert world.pairs() == []


def test_a_facilitators_word_is_remembered(suspected: Doubles) -> None:
    suspected.tap("Selma", "They are two people")
    for who, platform, name in (("omar-too", "slack", "Omar K."), ("omar", "telegram", "Omar Khalil")):
        suspected.joins(who, platform, name)
    assert [pair.state for pair in suspected.pairs()] == ["two"]
    assert len(suspected.suspicions()) == 1
    assert (
        suspected.tap("Selma", "Ask them")
        == "That has been asked already. Nothing changes until both accounts have said yes."
    )


def test_yes_on_one_side_makes_nobody_one(claimed: Doubles) -> None:
    assert claimed.person_id("omar") != claimed.person_id("omar-too")
    assert "somebody who came in on Slack as Omar K. says: that is also you" in claimed.sees("omar")


def test_the_account_that_was_there_before_makes_them_one(claimed: Doubles) -> None:
    claimed.tap("omar", "Yes, that is me")
    assert claimed.person_id("omar") == claimed.person_id("omar-too")
    omar = claimed.person_id("omar")
    assert claimed.database.do(lambda tx: tx.session.get_one(Person, omar).name) == "Omar Khalil"
    assert claimed.pairs() == []
    assert "If that was not you" in claimed.sees("omar-too")


def test_nobody_but_the_account_that_was_there_before_can(claimed: Doubles) -> None:
    (pair,) = claimed.pairs()
    for who in ("omar-too", "Nadia", "Selma"):
        claimed.press(who, f"double_me:{pair.id}")
        claimed.press(who, f"double_no:{pair.id}")
    assert claimed.person_id("omar") != claimed.person_id("omar-too")
    assert [one.state for one in claimed.pairs()] == ["claimed"]


def test_before_the_newer_account_has_said_yes_there_is_nothing_to_confirm(suspected: Doubles) -> None:
    (pair,) = suspected.pairs()
    suspected.press("omar", f"double_me:{pair.id}")
    suspected.press("omar-too", f"double_yes:{pair.id}")  # not asked yet either
    assert [one.state for one in suspected.pairs()] == ["suspected"]
    assert suspected.person_id("omar") != suspected.person_id("omar-too")


def test_a_no_of_the_older_account_is_told_to_the_facilitator(claimed: Doubles) -> None:
    claimed.tap("omar", "No, not me")
    assert "Omar K. on Slack said: I am also Omar Khalil. Omar Khalil says no" in claimed.sees("Selma")
    assert [one.state for one in claimed.pairs()] == ["two"]
    assert claimed.person_id("omar") != claimed.person_id("omar-too")


def test_a_no_of_the_newer_account_is_nobodys_business(suspected: Doubles) -> None:
    suspected.tap("Selma", "Ask them")
    before = suspected.everything("Selma")
    suspected.tap("omar-too", "No, that is somebody else")
    assert suspected.everything("Selma") == before
    assert "you are two people" in "".join(suspected.everything("omar-too"))


def test_a_question_that_has_not_left_is_withdrawn(suspected: Doubles, clock: FixedClock) -> None:
    clock.set(datetime(2026, 1, 19, 20, tzinfo=UTC))  # nobody is written to at night
    suspected.tap("Selma", "Ask them")
    suspected.tap("Selma", "They are two people")
    suspected.wait(days=2)
    assert not any("Are you also" in text for text in suspected.everything("omar-too"))


def test_whoever_wants_no_messages_is_not_asked_and_the_facilitator_learns_it(suspected: Doubles) -> None:
    suspected.press("omar-too", "level:none")
    suspected.tap("Selma", "Ask them")
    assert "does not want to be written to" in suspected.sees("Selma")
    assert [one.state for one in suspected.pairs()] == ["suspected"]


def test_a_facilitator_of_another_cluster_has_no_say(suspected: Doubles) -> None:
    suspected.add("Zaid", "telegram", facilitates=True, cluster_id=suspected.add_cluster("other"))
    (pair,) = suspected.pairs()
    suspected.press("Zaid", f"double_two:{pair.id}")
    assert [one.state for one in suspected.pairs()] == ["suspected"]


def test_a_pair_follows_whoever_is_merged(suspected: Doubles) -> None:
    suspected.tap("Selma", "They are two people")
    nadia, omar = suspected.person_id("Nadia"), suspected.person_id("omar")
    suspected.database.do(lambda tx: merge(tx, gone_id=omar, into_id=nadia))
    (pair,) = suspected.pairs()
    assert (pair.person_a, pair.state) == (nadia, "two")


def leaves(world: Doubles, who: str) -> None:
    mine = col(Participant.person_id) == world.person_id(who)
    world.database.do(lambda tx: go_out(tx, tx.session.scalars(select(Participant).where(mine)).one()))


def test_who_leaves_takes_a_question_under_way_along(claimed: Doubles) -> None:
    leaves(claimed, "omar-too")
    assert claimed.pairs() == []


def test_whoever_goes_and_comes_back_is_told_of_once(suspected: Doubles) -> None:
    leaves(suspected, "omar-too")
    assert suspected.tap("Selma", "Ask them") == "There is nothing to decide here any more."
    suspected.joins("omar-too", "slack", "Omar K.")
    assert len(suspected.suspicions()) == 1
    assert [pair.state for pair in suspected.pairs()] == ["suspected"]


def test_of_somebody_erased_nothing_is_kept(suspected: Doubles) -> None:
    suspected.tap("Selma", "They are two people")
    too = suspected.person_id("omar-too")
    suspected.database.do(lambda tx: tell_features(tx, PersonChange("erased", too)))
    assert suspected.pairs() == []


def test_what_is_kept_is_told_to_the_person(suspected: Doubles) -> None:
    too = suspected.person_id("omar-too")
    told: dict[str, object] = {}
    suspected.database.do(lambda tx: [told.update(tell(tx, too)) for tell in routes.tells_of_person])
    (row,) = told["Accounts that looked like yours"]
    assert (row["other"], row["state"]) == ("Omar Khalil", "suspected")
