from datetime import timedelta

import pytest
from polls_world import GROUP, World
from sqlalchemy import func, select
from sqlmodel import col
from test_arrivals_roster import workbook

from clusterbot.chat.updates import CommandGiven, FileSent, Profile, TextSent
from clusterbot.engine import settling
from clusterbot.features.arrivals.records import GivenRoster
from clusterbot.features.people.joining import PersonChange, cluster_invite, new_invite, tell_features
from clusterbot.features.people.records import Account, Invite, Organisation, Participant, Person, participation
from clusterbot.store.database import Database
from clusterbot.store.dispatch import REMEMBERED
from clusterbot.store.outbox import Letter, cancel_waiting, lane_of
from clusterbot.store.pruning import Keep, prune_some
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

TWO = "Rana Saleh, Heatworks, Industry, rana@heatworks.example\nKarim Nasser, Port"


@pytest.fixture
def world(database: Database, clock: FixedClock) -> World:
    return World(database, clock).furnish()


def link(world: World, user: str = "") -> str:
    """The cluster's, or the personal one of the participant of that name."""

    def find(tx: Transaction) -> str:
        if not user:
            return cluster_invite(tx, world.cluster_id).token
        person = tx.session.scalars(select(Person).where(col(Person.name) == user)).one()
        part = participation(tx, person.id, world.cluster_id)
        assert part is not None
        return new_invite(tx, world.cluster_id, part.id).token

    return world.database.do(find)


def opens(world: World, name: str, token: str, profile: str = "") -> str:
    """What they are told last."""
    world._handle(CommandGiven, name, None, name="start", argument=token, profile=Profile(profile or name))
    return world.sees(name)


def pastes(world: World, name: str, text: str) -> str:
    world.press(name, "roster")
    world.deliver()
    world._handle(TextSent, name, None, text=text, message="t1")
    return world.sees(name)


def state(world: World, name: str) -> str:
    query = select(col(Participant.state)).join(Person).where(col(Person.name) == name)
    return world.database.do(lambda tx: tx.session.scalars(query).one())


def part(world: World, name: str) -> int:
    query = select(col(Participant.id)).join(Person).where(col(Person.name) == name)
    return world.database.do(lambda tx: tx.session.scalars(query).one())


def people(world: World) -> int:
    return world.database.do(lambda tx: tx.session.scalar(select(func.count()).select_from(Person)) or 0)


# ---- lists


def test_of_a_list_nothing_is_written_before_it_is_confirmed(world: World) -> None:
    before = people(world)
    assert "2 new people" in pastes(world, "Nadia", TWO)
    assert people(world) == before
    world.tap("Nadia", "Discard")
    assert people(world) == before
    kept = world.database.do(lambda tx: [one.people for one in tx.session.scalars(select(GivenRoster)).all()])
    assert kept == [[]]


def test_confirmed_everybody_on_it_is_expected_and_has_one_link(world: World) -> None:
    pastes(world, "Nadia", TWO)
    world.tap("Nadia", "Make the links")
    world.press("Nadia", "roster_make:1")  # twice is once
    assert (state(world, "Rana Saleh"), state(world, "Karim Nasser")) == ("expected", "expected")
    homes = world.database.do(lambda tx: {one.name: one.group_id for one in tx.session.scalars(select(Organisation))})
    assert homes.keys() == {"Heatworks", "Port"}
    assert homes["Heatworks"] is not None
    made = world.database.do(lambda tx: len(tx.session.scalars(select(Invite)).all()))
    assert made == 2


def test_the_sheet_has_every_link_and_is_forgotten_with_the_addresses_once_it_is_sent(world: World) -> None:
    pastes(world, "Nadia", TWO.replace("Karim", "=Karim"))
    world.tap("Nadia", "Make the links")
    world.deliver()
    files = [file for message in world.seen[world.private("Nadia")].values() for file in message.files]
    assert [(one.name, one.media_type) for one in files] == [("personal-links.csv", "text/csv")]
    rows = files[0].content.decode("utf-8-sig").splitlines()
    assert rows[0].startswith("Name,Organisation,Group,E-mail,Telegram")
    assert "rana@heatworks.example,https://t.me/bot?start=" in "".join(rows)
    assert "'=Karim" in "".join(rows), "no cell is a formula"
    assert world.database.do(lambda tx: tx.session.scalars(select(GivenRoster)).one().people) == []


def people_kept(world: World) -> int:
    return world.database.do(lambda tx: len(tx.session.scalars(select(GivenRoster)).one().people))


def ends(world: World, state: str) -> None:
    """What became of the sheet, which was written and has not left."""

    def settle(tx: Transaction) -> None:
        letter = tx.session.scalars(select(Letter).where(col(Letter.source) == "arrivals.sheet")).one()
        settling.close(tx, letter, state)

    world.database.do(settle)


def night(world: World) -> None:
    world.database.do(lambda tx: prune_some(tx, Keep()))


@pytest.mark.parametrize("state", ["sent", "stale", "unreachable", "cancelled"])
def test_addresses_are_forgotten_however_their_sheet_ended(world: World, state: str) -> None:
    pastes(world, "Nadia", TWO)
    world.press("Nadia", "roster_make:1")
    ends(world, state)
    assert people_kept(world) == 0


@pytest.mark.parametrize("state", ["failed", "uncertain"])
def test_addresses_are_kept_for_a_sheet_that_can_be_sent_again_and_no_longer(
    world: World, clock: FixedClock, state: str
) -> None:
    pastes(world, "Nadia", TWO)
    world.press("Nadia", "roster_make:1")
    night(world)
    assert people_kept(world) == 2, "it waits"
    ends(world, state)
    clock.advance(REMEMBERED - timedelta(hours=1))
    night(world)
    assert people_kept(world) == 2
    clock.advance(timedelta(hours=1))
    night(world)
    assert people_kept(world) == 0


def test_addresses_are_forgotten_when_whoever_gave_them_is_written_to_no_more(world: World) -> None:
    pastes(world, "Nadia", TWO)
    world.press("Nadia", "roster_make:1")
    nadia = world.database.do(lambda tx: tx.session.scalars(select(GivenRoster)).one().person_id)
    world.database.do(lambda tx: cancel_waiting(tx, person_id=nadia))
    night(world)
    assert people_kept(world) == 0


def test_a_list_that_nobody_decided_about_is_discarded_after_as_many_days_as_a_form_and_the_preview_says_so(
    world: World, clock: FixedClock
) -> None:
    pastes(world, "Nadia", TWO)
    clock.advance(timedelta(days=Keep().forms))
    night(world)
    assert people_kept(world) == 2
    clock.advance(timedelta(seconds=1))
    night(world)
    assert people_kept(world) == 0
    assert "This list was discarded" in world.sees("Nadia")
    assert world.press("Nadia", "roster_make:1").startswith("That button is from an earlier message")


def test_who_is_known_already_is_not_made_twice(world: World) -> None:
    world.add("Rana Saleh", "slack", state="expected")
    seen = pastes(world, "Nadia", f"{TWO}\nOmar, Anywhere")
    assert "One new person" in seen
    assert "One is listed already and has not come yet" in seen
    assert "One is in already" in seen
    before = people(world)
    world.tap("Nadia", "Make the links")
    assert people(world) == before + 1


def test_two_of_one_name_on_a_list_are_two_and_one_of_them_may_be_known(world: World) -> None:
    world.add("Rana Saleh", "slack", state="expected")
    assert "One new person" in pastes(world, "Nadia", "Rana Saleh, Heatworks\nRana Saleh, Port")


@pytest.mark.parametrize("name", ["people.xlsx", "PEOPLE.XLSX", "x"])
def test_a_workbook_sent_in_private_is_a_list(world: World, name: str) -> None:
    content = workbook(("Name", "Organisation"), ("Rana Saleh", "Heatworks"))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    world._handle(FileSent, "Nadia", None, what="document", name=name, media_type=kind, content=content)
    assert "Rana Saleh, Heatworks" in world.sees("Nadia")


def test_a_file_that_could_not_be_had_is_said_so(world: World) -> None:
    world._handle(FileSent, "Nadia", None, what="document", name="people.csv", size=80)
    assert "could not get that file" in world.sees("Nadia")


def test_a_list_is_taken_from_who_facilitates_and_in_private_only(world: World) -> None:
    content = workbook(("Rana Saleh", "Heatworks"))
    for who, where in (("Omar", None), ("Nadia", GROUP)):
        world._handle(FileSent, who, where, what="document", name="people.xlsx", content=content)
        world._handle(TextSent, who, where, text=TWO, message="t")
    assert world.database.do(lambda tx: tx.session.scalars(select(GivenRoster)).all()) == []


def test_words_that_are_no_list_are_no_list_although_one_was_asked_for(world: World) -> None:
    assert "I kept no record" in pastes(world, "Nadia", "Just a moment please")


def test_an_hour_later_a_list_is_no_answer_any_more(world: World) -> None:
    world.press("Nadia", "roster")
    world.deliver()
    world.clock.advance(timedelta(minutes=61))
    world._handle(TextSent, "Nadia", None, text=TWO, message="t")
    assert "new people" not in world.sees("Nadia")


def test_another_facilitators_list_is_not_to_be_decided_about(world: World) -> None:
    world.add("Lina", "telegram", facilitates=True)
    pastes(world, "Nadia", TWO)
    assert "earlier message" in world.press("Lina", "roster_make:1")
    assert people(world) == 4


def test_no_list_outlives_an_erasure(world: World) -> None:
    pastes(world, "Nadia", TWO)
    world.database.do(lambda tx: tell_features(tx, PersonChange("erased", 2)))
    assert world.database.do(lambda tx: tx.session.scalars(select(GivenRoster)).one().people) == []


# ---- links


def test_a_link_does_not_bring_anybody_in_before_they_say_so(world: World) -> None:
    world.stranger("Zoe")
    before = people(world)
    assert "At most two messages a week" in opens(world, "Zoe", link(world))
    assert people(world) == before
    world.tap("Zoe", "Join")
    assert people(world) == before + 1


def test_who_says_no_thanks_leaves_nothing_behind_but_the_goodbye(world: World) -> None:
    world.stranger("Zoe")
    before = people(world)
    opens(world, "Zoe", link(world))
    world.tap("Zoe", "No, thanks")
    assert "you are not in" in world.sees("Zoe")
    left = world.database.do(
        lambda tx: list(
            tx.session.scalars(select(col(Letter.content)).where(col(Letter.lane) == lane_of(world.private("Zoe"))))
        )
    )
    assert [one["key"] for one in left] == ["joining.no_thanks"]
    assert people(world) == before
    assert (
        world.database.do(lambda tx: tx.session.scalars(select(Account).where(col(Account.user) == "Zoe")).all()) == []
    )


def test_only_when_needed_never_gives_somebody_more_than_they_had_asked_for(world: World) -> None:
    moon = world.add_cluster("moon")
    world.add("Lina", "telegram", cluster_id=moon)
    world.press("Lina", "level:none")
    world.press("Lina", f"join_needed:{link(world)}")
    level = select(col(Person.level)).where(col(Person.name) == "Lina")
    assert world.database.do(lambda tx: tx.session.scalars(level).one()) == "none"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"revoked": True}, "replaced by a newer one. Please ask Nadia"),
        ({"expires_at": None}, "has run out. Please ask Nadia"),
    ],
)
def test_a_link_that_opens_nothing_says_why_and_whom_to_ask(
    world: World, change: dict[str, bool | None], words: str
) -> None:
    world.stranger("Zoe")
    token = link(world)

    def end(tx: Transaction) -> None:
        invite = tx.session.scalars(select(Invite)).one()
        invite.revoked = bool(change.get("revoked"))
        invite.expires_at = tx.now

    world.database.do(end)
    assert words in opens(world, "Zoe", token)
    assert words in (world.press("Zoe", f"join:{token}") or world.sees("Zoe"))


def test_a_personal_link_is_used_once(world: World) -> None:
    world.add("Rana Saleh", "slack", state="expected")
    world.stranger("Zoe")
    world.stranger("Eve")
    token = link(world, "Rana Saleh")
    world.press("Zoe", f"join:{token}")
    assert "made for one person and has been used" in opens(world, "Eve", token)


def test_a_personal_link_in_other_hands_asks_and_stays_good(world: World) -> None:
    world.add("Rana Saleh", "slack", state="expected")
    world.stranger("Eve")
    token = link(world, "Rana Saleh")
    assert "Are you Rana Saleh? Then" in opens(world, "Eve", token, "Karim Nasser")
    world.tap("Eve", "No, somebody else")
    assert "told Nadia" in world.sees("Eve")
    assert "Somebody else opened the personal link of Rana Saleh" in world.sees("Nadia")
    assert state(world, "Rana Saleh") == "expected"
    assert "Would you like to come in?" in opens(world, "Eve", token, "Rana S.")


def test_two_of_one_name_do_not_become_one_by_a_forwarded_link(world: World) -> None:
    pastes(world, "Nadia", "Rana Saleh, Heatworks\nRana Saleh, Port")
    world.tap("Nadia", "Make the links")
    tokens = world.database.do(lambda tx: list(tx.session.scalars(select(col(Invite.token)).order_by(col(Invite.id)))))
    world.stranger("Zoe")
    opens(world, "Zoe", tokens[0], "Rana Saleh")
    world.tap("Zoe", "Join")
    before = people(world)
    assert "made for somebody else" in opens(world, "Zoe", tokens[1], "Rana Saleh")
    assert people(world) == before


def test_no_thanks_under_an_old_message_takes_nobody_out(world: World) -> None:
    assert "in already" in world.press("Omar", f"join_not:{link(world)}")
    assert state(world, "Omar") == "active"


def test_a_forged_no_tells_nobody_anything(world: World) -> None:
    for token in ("nonsense", link(world)):
        assert "earlier message" in world.press("Omar", f"not_me:{token}")
    assert world.sees("Nadia") == ""


# ---- newcomers


def comes_by_link(world: World, name: str) -> None:
    world.stranger(name)
    world.press(name, f"join:{link(world)}")


def test_a_newcomer_taken_off_is_out_until_put_back(world: World, clock: FixedClock) -> None:
    poll = world.posted()
    world.stranger("Zoe")
    world.press("Zoe", f"join:{link(world)}")
    world.tap("Zoe", "Port", GROUP)
    clock.advance(timedelta(minutes=5))
    world.deliver()
    world.tap("Nadia", "Remove Zoe")
    assert "taken you off" not in world.sees("Zoe")
    clock.advance(timedelta(minutes=5))
    assert "taken you off" in world.sees("Zoe")
    assert "taken off the list" in world.press("Zoe", "mine")
    assert "not counted" in world.tap("Zoe", "Port", GROUP)
    assert "does not bring you in" in opens(world, "Zoe", link(world))
    assert world.tally(poll) == (0, 0)
    world.deliver()
    world.tap("Nadia", "Let Zoe back in")
    assert "You are back" in world.sees("Zoe")
    assert world.press("Zoe", "settings") == ""
    assert state(world, "Zoe") == "active"


def test_a_slip_of_the_thumb_is_read_by_nobody(world: World, clock: FixedClock) -> None:
    comes_by_link(world, "Zoe")
    clock.advance(timedelta(minutes=5))
    world.deliver()
    before = world.sees("Zoe")
    world.tap("Nadia", "Remove Zoe")
    world.deliver()
    world.tap("Nadia", "Let Zoe back in")
    clock.advance(timedelta(minutes=6))
    assert world.sees("Zoe") == before


def test_taken_off_twice_they_are_told_once_and_five_minutes_after_the_last(world: World, clock: FixedClock) -> None:
    comes_by_link(world, "Zoe")
    clock.advance(timedelta(minutes=5))
    world.deliver()
    for label in ("Remove Zoe", "Let Zoe back in", "Remove Zoe"):
        world.tap("Nadia", label)
        world.deliver()
        clock.advance(timedelta(minutes=2))
    assert "taken you off" not in world.sees("Zoe")  # six minutes after the first, two after the last
    clock.advance(timedelta(minutes=3))
    assert "taken you off" in world.sees("Zoe")
    told = [one for one in world.seen[world.private("Zoe")].values() if "taken you off" in one.text]
    assert len(told) == 1


def test_a_newcomer_is_shown_after_five_minutes(world: World, clock: FixedClock) -> None:
    comes_by_link(world, "Zoe")
    clock.advance(timedelta(minutes=4))
    assert world.sees("Nadia") == ""
    clock.advance(timedelta(minutes=1))
    assert "Zoe" in world.sees("Nadia")


def test_whoever_came_in_and_went_again_is_not_shown(world: World, clock: FixedClock) -> None:
    comes_by_link(world, "Zoe")
    world.press("Zoe", "leave_now")
    assert state(world, "Zoe") == "left"
    clock.advance(timedelta(hours=1))
    assert "listed" not in world.sees("Nadia")


def test_a_press_on_the_card_does_not_wait_for_the_next_newcomer(world: World, clock: FixedClock) -> None:
    comes_by_link(world, "Zoe")
    clock.advance(timedelta(minutes=5))
    world.deliver()
    comes_by_link(world, "Yara")
    world.tap("Nadia", "Remove Zoe")
    assert "Let Zoe back in" in world.buttons("Nadia")


def test_only_newcomers_are_taken_off_and_only_by_who_facilitates_their_cluster(world: World) -> None:
    moon = world.add_cluster("moon")
    world.add("Lina", "telegram", facilitates=True, cluster_id=moon)
    world.stranger("Zoe")
    world.press("Zoe", f"join:{link(world)}")
    for who in ("Omar", "Lina"):
        world.press(who, f"take_off:{part(world, 'Zoe')}")
    world.press("Nadia", f"take_off:{part(world, 'Omar')}")
    assert (state(world, "Zoe"), state(world, "Omar")) == ("active", "active")


def test_newcomers_wait_for_the_facilitators_working_hours(world: World, clock: FixedClock) -> None:
    clock.set(clock.now().replace(hour=20))
    world.stranger("Zoe")
    world.press("Zoe", f"join:{link(world)}")
    clock.advance(timedelta(minutes=10))
    assert world.sees("Nadia") == ""
    clock.advance(timedelta(days=2, hours=14))
    assert "Zoe" in world.sees("Nadia")


def test_who_comes_by_a_personal_link_is_no_newcomer(world: World, clock: FixedClock) -> None:
    world.add("Rana Saleh", "slack", state="expected")
    world.stranger("Zoe")
    world.press("Zoe", f"join:{link(world, 'Rana Saleh')}")
    clock.advance(timedelta(hours=1))
    assert world.sees("Nadia") == ""
