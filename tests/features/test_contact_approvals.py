"""What goes out by itself waits for a facilitator the first time; whoever taps first decides, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from desk_world import Desk
from furnishing import Furnished
from polls_world import GROUP, TELEGRAM
from sqlalchemy import delete, select
from sqlmodel import col

from clusterbot.chat.updates import ButtonPressed
from clusterbot.engine.receive import handle
from clusterbot.features.clusters.records import Channel
from clusterbot.features.contact.records import Approval
from clusterbot.features.people.records import Participant
from clusterbot.store import outbox, schedules
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase

pytestmark = pytest.mark.slow


@pytest.fixture
def clock() -> FixedClock:
    """Saturday evening in Amman: the cluster's week begins tomorrow, its check-in is on Monday."""
    return FixedClock(datetime(2026, 3, 21, 16, tzinfo=UTC))


@pytest.fixture
def desk(furnished: "Furnished[Desk]") -> Desk:
    return furnished(Desk)


def to_sunday(desk: Desk) -> None:
    """Sunday 22 March, 09:00 in Amman: facilitators are asked about Monday."""
    desk.wait(hours=14)


def to_monday_evening(desk: Desk) -> None:
    desk.wait(hours=34)


def test_both_facilitators_are_asked_on_the_working_day_before(desk: Desk) -> None:
    desk.wait(hours=13, minutes=59)
    assert desk.approvals() == []
    desk.wait(minutes=1)
    assert [one.state for one in desk.approvals()] == ["asked"]
    for name in ("Selma", "Bilal"):
        assert "this would go out on Monday 23 March, 09:30, to 3 people" in desk.sees(name)
        assert "Ingrid S. would see:" in desk.sees(name)


def test_without_a_tap_nothing_leaves_they_are_reminded_once_and_it_is_stale(desk: Desk) -> None:
    to_sunday(desk)
    desk.wait(days=6)
    assert not any(desk.was_asked(name) for name in ("Nadia", "Victor", "Ingrid"))
    assert {(one.state, one.dropped_because) for one in desk.asked()} == {("dropped", "stale")}
    for name in ("Selma", "Bilal"):
        assert sum("still waits for your tap" in text for text in desk.everything(name)) == 1


def test_they_are_asked_again_before_the_next_round(desk: Desk) -> None:
    to_sunday(desk)
    desk.wait(days=7)
    assert [one.day.isoformat() for one in desk.approvals()] == ["2026-03-23", "2026-03-30"]


def test_yes_is_for_good(desk: Desk) -> None:
    to_sunday(desk)
    desk.tap("Selma", "Send")
    to_monday_evening(desk)
    assert all(desk.was_asked(name) for name in ("Nadia", "Victor", "Ingrid"))
    desk.wait(days=14)
    assert len(desk.approvals()) == 1
    assert len([one for one in desk.asked() if one.sent_at]) > 3


def test_a_late_yes_lets_go_what_waited(desk: Desk) -> None:
    to_sunday(desk)
    to_monday_evening(desk)
    assert not desk.was_asked("Nadia")
    desk.tap("Bilal", "Send", about="still waits")
    desk.wait(hours=14)
    assert desk.was_asked("Nadia")


def test_no_is_for_this_round_and_nobody_is_told(desk: Desk) -> None:
    to_sunday(desk)
    desk.tap("Selma", "Skip this time")
    desk.wait(days=2)
    assert not any(desk.was_asked(name) for name in ("Nadia", "Victor", "Ingrid"))
    assert {(one.state, one.dropped_because) for one in desk.asked()} == {("dropped", "skipped")}
    desk.wait(days=5)
    assert [one.state for one in desk.approvals()] == ["skipped", "asked"]


def test_a_late_no_cancels_what_waited(desk: Desk) -> None:
    to_sunday(desk)
    to_monday_evening(desk)
    desk.tap("Bilal", "Skip this time", about="still waits")
    assert {(one.state, one.dropped_because) for one in desk.asked()} == {("dropped", "skipped")}
    desk.wait(days=2)
    assert not desk.was_asked("Nadia")


def test_what_a_facilitator_says_about_one_action_does_not_undo_the_no(desk: Desk) -> None:
    to_sunday(desk)
    to_monday_evening(desk)
    desk.tap("Bilal", "Skip this time", about="still waits")
    desk.press("Selma", f"as:{desk.action('BD-1').id}:on_the_way")
    desk.deliver()
    assert not desk.was_asked("Nadia")


def test_both_cards_say_who_decided(desk: Desk) -> None:
    to_sunday(desk)
    desk.tap("Bilal", "Send")
    for name in ("Selma", "Bilal"):
        assert "Weekly check-in: Bilal N. said yes on Sunday 22 March, 09:00." in desk.sees(name)
        assert desk.buttons(name) == []


def test_a_tap_on_an_old_card_tells_who_decided(desk: Desk) -> None:
    to_sunday(desk)
    number = desk.approvals()[0].id
    desk.press("Selma", f"approve_not:{number}")
    assert desk.press("Bilal", f"approve:{number}") == "Selma I. decided already: skipped this time."
    assert desk.approvals()[0].state == "skipped"


@pytest.mark.parametrize("attempt", range(3))
def test_of_two_taps_at_the_same_moment_one_counts(desk: Desk, replica: OpenDatabase, attempt: int) -> None:
    to_sunday(desk)
    number = desk.approvals()[0].id
    presses = [("Selma", "approve"), ("Bilal", "approve_not")][:: 1 if attempt % 2 else -1]
    updates = [desk.update(ButtonPressed, who, None, press=f"{token}:{number}") for who, token in presses]
    databases = [desk.database, replica()]
    with ThreadPoolExecutor(2) as pool:
        replies = list(
            pool.map(lambda at: databases[at].do(lambda tx: handle(tx, updates[at], TELEGRAM)), range(len(updates)))
        )
    late = [reply.text for reply in replies if reply is not None and "decided already" in reply.text]
    assert len(late) == 1
    decided = desk.approvals()[0]
    winner, state = ("Selma", "approved") if decided.decided_by == desk.part("Selma").id else ("Bilal", "skipped")
    assert decided.state == state
    assert late[0].startswith(winner)
    to_monday_evening(desk)
    assert desk.was_asked("Nadia") == (state == "approved")


def test_a_channels_digest_waits_too(desk: Desk) -> None:
    desk.database.do(
        lambda tx: tx.add(
            Channel(cluster_id=desk.cluster_id, platform="telegram", workspace="bot", chat=GROUP.id, title=GROUP.title)
        )
    )
    to_sunday(desk)
    desk.wait(days=2, hours=1)
    assert "Plenary would see:" in desk.sees("Selma") or desk.shows("Selma", "Plenary would see:")
    desk.wait(days=1)
    assert desk.everything(GROUP) == []
    desk.wait(days=6)
    desk.tap("Selma", "Send", about="Plenary would see:")
    desk.wait(days=1)
    assert len(desk.everything(GROUP)) == 1


def test_what_could_not_be_foreseen_waits_and_is_asked_about_at_once(desk: Desk) -> None:
    """The morning's look ahead saw nothing; the question itself is stopped at the door."""
    to_sunday(desk)
    desk.wait(hours=24, minutes=15)
    desk.database.do(lambda tx: tx.session.execute(delete(Approval)))
    desk.wait(hours=10)
    assert not desk.was_asked("Nadia")
    assert [one.state for one in desk.approvals()] == ["asked"]
    assert desk.shows("Selma", "this has waited since Monday 23 March")
    desk.tap("Selma", "Send", about="this has waited since")
    desk.wait(days=1)
    assert desk.was_asked("Nadia")


def test_nothing_waits_once_the_first_days_are_over(desk: Desk, clock: FixedClock) -> None:
    desk.change(supervised_until=clock.now() + timedelta(hours=1))
    to_sunday(desk)
    to_monday_evening(desk)
    assert desk.was_asked("Nadia")
    assert desk.approvals() == []


def test_a_question_that_stands_is_not_held_when_it_changes(desk: Desk) -> None:
    """An edit of what has left is no message that goes out by itself."""
    to_sunday(desk)
    desk.tap("Selma", "Send")
    to_monday_evening(desk)
    desk.press("Selma", "silence:open")
    desk.tap("Ingrid", "Done")
    assert desk.shows("Ingrid", "✓ Noted: Done")


def test_a_facilitator_who_comes_later_sees_what_waits(desk: Desk) -> None:
    to_sunday(desk)
    omar = desk.part("Omar").id
    desk.database.do(lambda tx: _make_facilitator(tx, omar))
    desk.stranger("Omar")
    desk.comes_in("Omar")
    assert desk.shows("Omar", "It is the first of its kind")
    assert desk.shows("Selma", "to 4 people")  # and Omar owns something, too


def _make_facilitator(tx: Transaction, part_id: int) -> None:

    part = tx.session.get_one(Participant, part_id)
    part.is_facilitator = True
    tx.add(part)


def test_a_cluster_that_is_supervised_later_is_looked_after_from_the_next_who_comes_in(desk: Desk) -> None:
    desk.database.do(lambda tx: schedules.drop(tx, "desk.look_ahead", desk.cluster_id))
    desk.stranger("Omar")
    desk.comes_in("Omar")
    to_sunday(desk)
    assert [one.state for one in desk.approvals()] == ["asked"]


def test_somebody_else_decides_nothing(desk: Desk) -> None:
    to_sunday(desk)
    number = desk.approvals()[0].id
    assert "Only Selma or Bilal can do that here" in desk.press("Nadia", f"approve:{number}")
    assert desk.approvals()[0].state == "asked"


# ---- silence


def test_silence_cancels_what_waits_and_says_how_many(desk: Desk, clock: FixedClock) -> None:
    to_sunday(desk)
    to_monday_evening(desk)  # three questions wait for a tap
    desk.press("Selma", "silence:open")
    assert "3 messages that waited are cancelled." in desk.sees("Selma")
    assert {(one.state, one.dropped_because) for one in desk.asked()} == {("dropped", "silence")}
    waiting = desk.database.do(
        lambda tx: list(
            tx.session.scalars(
                select(Letter).where(col(Letter.state) == "waiting", col(Letter.source) == "checkins.ask")
            )
        )
    )
    assert waiting == []


def test_silence_twice_is_once_and_ends_once(desk: Desk) -> None:
    to_sunday(desk)
    desk.press("Selma", "silence:open")
    since = desk.cluster().silent_since
    desk.wait(minutes=5)
    desk.press("Bilal", "silence:today")
    assert desk.cluster().silent_since == since
    assert "It lasts until a facilitator ends it" in desk.sees("Bilal")
    desk.press("Bilal", "go_on")
    assert desk.cluster().silent_since is None
    assert desk.press("Selma", "go_on") == "Nothing is stopped. /silence stops it."


def test_questions_that_fall_into_the_silence_are_not_put_afterwards(desk: Desk) -> None:
    desk.change(supervised_until=None)
    to_sunday(desk)
    desk.wait(hours=20)
    desk.press("Selma", "silence:today")
    desk.wait(days=3)
    assert desk.cluster().silent_since is None
    assert not any(desk.was_asked(name) for name in ("Nadia", "Victor", "Ingrid"))
    desk.wait(days=5)
    assert all(desk.was_asked(name) for name in ("Nadia", "Victor", "Ingrid"))


def test_a_digest_that_was_written_does_not_leave_in_the_silence(desk: Desk) -> None:
    desk.change(supervised_until=None, silent_since=desk.clock.now())
    letter = desk.database.do(
        lambda tx: (
            outbox.send(
                tx,
                GROUP,
                "digests.post",
                {"cluster": desk.cluster_id, "since": tx.now.isoformat(), "planned": tx.now.isoformat(), "pillar": ""},
                cluster_id=desk.cluster_id,
            ).id
        )
    )
    desk.deliver()
    found = desk.database.do(lambda tx: tx.session.get_one(Letter, letter))
    assert (found.state, found.problem) == ("cancelled", "silence")


def test_facilitators_hear_in_the_silence_who_has_left(desk: Desk) -> None:
    to_sunday(desk)
    desk.press("Bilal", "silence:open")
    desk.press("Nadia", "leave_now")
    desk.wait(hours=1)
    assert desk.shows("Selma", "Nadia R. has left") or desk.shows("Bilal", "Nadia R. has left")


def test_nobody_is_called_silent_in_the_silence(desk: Desk) -> None:
    desk.change(supervised_until=None)
    to_sunday(desk)
    desk.wait(days=4)  # asked and reminded; two silences
    desk.press("Selma", "silence:open")
    desk.wait(days=10)
    assert not desk.shows("Selma", "Better by voice")
    assert not desk.shows("Bilal", "Better by voice")
    desk.press("Selma", "go_on")
    desk.wait(days=2)
    assert desk.shows("Selma", "Better by voice")
