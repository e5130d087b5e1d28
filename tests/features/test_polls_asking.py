"""Whoever has not voted is asked once in private, if they want to be, in time, and not without facilitators."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from desk_world import Desk
from polls_world import TELEGRAM
from sqlalchemy import select
from sqlmodel import col
from week_world import Week

from clusterbot.chat.updates import ButtonPressed
from clusterbot.engine import tick
from clusterbot.engine.receive import handle
from clusterbot.features.contact.budget import VOTE, Hours
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Person
from clusterbot.features.polls.asking import AT_ONCE, REMINDING
from clusterbot.features.polls.deadline import asking_at
from clusterbot.features.polls.records import Poll
from clusterbot.features.polls.voting import close
from clusterbot.features.routes import press
from clusterbot.store import schedules
from clusterbot.store.database import Database
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase

ASKED = "would like to hear your choice"
AMMAN = Hours("Asia/Amman", frozenset(("sun", "mon", "tue", "wed", "thu")))


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March 2026, 10:00 in Amman: a poll closes on Wednesday at 16:00, its word goes on Tuesday at 09:00."""
    return FixedClock(datetime(2026, 3, 22, 7, tzinfo=UTC))


@pytest.fixture
def week(database: Database, clock: FixedClock) -> Week:
    world = Week(database, clock)
    world.furnish()
    return world


def asked(world: Week, name: str) -> int:
    return sum(ASKED in text for text in world.all_in(name))


def states(world: Week) -> dict[str, tuple[str, str]]:
    return world.database.do(
        lambda tx: {
            tx.session.get_one(Person, one.person_id).name: (one.state, one.dropped_because)
            for one in tx.session.scalars(select(Ask).where(col(Ask.kind) == VOTE))
        }
    )


def amman(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}+03:00")


@pytest.mark.parametrize(
    ("now", "closes", "at"),
    [
        ("2026-03-22T10:00", "2026-03-25T16:00", "2026-03-24T09:00"),  # 36 hours before is in the night
        ("2026-03-22T16:00", "2026-03-24T16:00", "2026-03-23T09:00"),  # two days to the minute
        ("2026-03-22T16:01", "2026-03-24T16:00", None),
        ("2026-03-19T16:00", "2026-03-24T16:00", "2026-03-23T09:00"),  # five days to the minute
        ("2026-03-19T15:59", "2026-03-24T16:00", "2026-03-22T16:00"),
        ("2026-03-24T10:00", "2026-03-29T16:00", "2026-03-26T16:00"),  # before the weekend
        ("2026-03-26T10:00", "2026-03-29T16:00", "2026-03-29T09:00"),  # no day is left before it
        ("2026-03-26T19:00", "2026-03-28T23:00", None),  # nobody works until then
    ],
)
def test_the_word_comes_in_time_and_in_working_hours(now: str, closes: str, at: str | None) -> None:
    assert asking_at(amman(now), amman(closes), AMMAN) == (amman(at) if at else None)


def test_only_those_are_asked_who_have_not_voted_and_want_to_be(week: Week) -> None:
    for name, facts in {
        "Votes": {"level": "votes_only"},
        "Weekly": {"level": "weekly_only"},
        "Digest": {"level": "digest_only"},
        "Silent": {"level": "none"},
        "Away": {"paused_until": week.clock.now() + timedelta(days=9)},
    }.items():
        week.add(name, "telegram")
        week.change_person(name, **facts)
    week.add("Group", "telegram", state="in_group")
    week.add("Gone", "telegram", state="left")
    poll = week.posted()
    week.press("Omar", press("vote", poll, week.option_ids(poll)[0]))
    week.go_to("2026-03-24 08:59")
    assert states(week) == {}
    week.go_to("2026-03-25 15:59")
    names = ("Nadia", "Omar", "Selma", "Votes", "Weekly", "Digest", "Silent", "Away", "Group", "Gone")
    assert [name for name in names if asked(week, name)] == ["Nadia", "Selma", "Votes", "Weekly"]
    assert states(week)["Away"] == ("dropped", "paused")
    assert {one.expects_answer for one in week.database.do(lambda tx: tx.session.scalars(select(Ask)).all())} == {False}


def test_a_vote_cast_before_it_leaves_stops_it_and_one_cast_after_is_seen_there(week: Week) -> None:
    week.add("Berlin", "telegram", zone="Europe/Berlin")  # 09:00 there is an hour later
    poll = week.posted()
    token = press("vote", poll, week.option_ids(poll)[0])
    week.go_to("2026-03-24 09:30")
    assert (asked(week, "Omar"), asked(week, "Berlin")) == (1, 0)
    week.press("Berlin", token)
    week.press("Omar", token)
    week.go_to("2026-03-25 12:00")
    assert asked(week, "Berlin") == 0
    assert "Thank you, your vote is in" in week.sees("Omar")
    assert states(week)["Berlin"] == states(week)["Omar"] == ("answered", "")


def test_a_poll_closed_before_it_leaves_asks_nobody(week: Week) -> None:
    week.add("Berlin", "telegram", zone="Europe/Berlin")
    early, later = week.posted("Early?"), week.posted("Later?")
    week.press("Nadia", press("close_now", early))
    week.go_to("2026-03-24 09:30")
    assert [schedules_of(week, one) for one in (early, later)] == [[], []]
    week.press("Nadia", press("close_now", later))
    week.go_to("2026-03-24 18:00")
    assert asked(week, "Berlin") == 0
    assert states(week)["Berlin"] == ("dropped", "over")
    assert "Closed. Outcome" in week.sees("Omar")


def schedules_of(week: Week, poll_id: int) -> list[str]:
    return week.database.do(
        lambda tx: [name for name in (REMINDING, AT_ONCE) if schedules.find(tx, name, poll_id) is not None]
    )


def test_a_short_poll_is_told_at_once_to_whoever_wants_votes_only_and_to_nobody_else(week: Week) -> None:
    week.change_person("Selma", level="votes_only")
    week.command("Nadia", "poll", '"Where?" "Port" "Campus"')
    week.deliver()
    poll = week.newest().id
    week.fill("Nadia", press("poll_when", poll), closes="1")
    week.press("Nadia", press("poll_post", poll))
    assert schedules_of(week, poll) == [AT_ONCE]
    week.go_to("2026-03-23 15:59")
    assert [name for name in ("Nadia", "Omar", "Selma") if asked(week, name)] == ["Selma"]


def test_whoever_had_their_one_message_of_the_week_is_not_asked_as_well(week: Week) -> None:
    week.change_person("Selma", level="weekly_only")
    first, second = week.posted("First?"), week.posted("Second?")
    week.go_to("2026-03-26 18:00")
    assert first != second
    assert sum("choice" in text or "Outcome" in text for text in week.all_in("Selma")) == 1
    assert asked(week, "Selma") + sum("Outcome" in text for text in week.all_in("Selma")) == 1


def test_in_the_first_days_it_waits_for_a_tap_and_in_the_silence_it_does_not_come(
    database: Database, clock: FixedClock
) -> None:
    desk = Desk(database, clock).furnish()
    desk.posted(by="Selma")
    desk.wait(hours=23)
    assert [one.state for one in desk.approvals(VOTE)] == ["asked"], "on the working day before"
    card = next(text for text in desk.everything("Bilal") if "A word to whoever has not voted" in text)
    assert ASKED in card
    desk.wait(hours=26)
    assert not was_asked(desk, "Nadia", "Where?"), "nobody has tapped"
    desk.press("Bilal", press("approve", desk.approvals(VOTE)[0].id))
    desk.wait(minutes=1)
    assert was_asked(desk, "Nadia", "Where?")
    desk.posted("When?", by="Selma")
    desk.change(silent_since=clock.now())
    desk.wait(days=5)
    assert not was_asked(desk, "Nadia", "When?")
    assert {one.dropped_because for one in desk.asked(VOTE)[-4:]} == {"silence"}


def was_asked(desk: Desk, name: str, question: str) -> bool:
    return any(ASKED in text and question in text for text in desk.everything(name))


def test_a_closed_cluster_asks_for_no_votes(week: Week) -> None:
    week.posted()
    week.change_cluster(closed_at=week.clock.now())
    week.go_to("2026-03-25 12:00")
    assert not any(asked(week, name) for name in ("Nadia", "Omar", "Selma"))


def test_silence_about_votes_is_no_silence(week: Week) -> None:
    for question in ("One?", "Two?", "Three?"):
        week.posted(question)
        week.wait(days=8)
    asks = week.database.do(lambda tx: tx.session.scalars(select(Ask).where(col(Ask.kind) == VOTE)).all())
    assert sum(one.sent_at is not None and one.person_id == 2 for one in asks) == 3


def test_votes_while_everybody_is_being_asked_and_two_replicas_ask(week: Week, replica: OpenDatabase) -> None:
    names = week.add_crowd(24)
    poll = week.posted()
    token = press("vote", poll, week.option_ids(poll)[0])
    week.clock.set(amman("2026-03-24T09:00"))
    votes = [week.update(ButtonPressed, name, press=token) for name in names[::2]]
    other = replica()
    with ThreadPoolExecutor(8) as pool:
        asking = [pool.submit(one.do, tick.act_on_one) for one in (week.database, other)]
        cast = [pool.submit(other.do, lambda tx, one=one: handle(tx, one, TELEGRAM)) for one in votes]
        for one in (*asking, *cast):
            one.result()
    week.happen()
    assert week.tally(poll) == (12, 0)
    assert [asked(week, name) for name in names] == [0, 1] * 12


def test_closing_twice_and_after_the_word_leaves_nothing_planned(week: Week) -> None:
    poll = week.posted()
    week.go_to("2026-03-24 12:00")
    for _ in range(2):
        week.database.do(lambda tx: close(tx, tx.session.get_one(Poll, poll)))
    assert "planned" not in {state for state, _ in states(week).values()}
