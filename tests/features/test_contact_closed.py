"""What was asked and is over goes, with its card and letters; that it was asked stays, and old buttons are answered."""

from datetime import UTC, datetime, timedelta

import pytest
from desk_world import Desk
from furnishing import Furnished
from sqlalchemy import func, select
from sqlmodel import col

from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Person
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.pruning import Keep, prune_some
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.slow

KEPT = timedelta(days=Keep().letters + 1)


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March, 12:00 in Amman: the question comes on Monday at 09:30."""
    return FixedClock(datetime(2026, 3, 22, 9, tzinfo=UTC))


@pytest.fixture
def desk(furnished: "Furnished[Desk]") -> Desk:
    world = furnished(Desk)
    world.change(supervised_until=None)
    world.wait(days=1)
    return world


def prune(desk: Desk) -> None:
    while any(desk.database.do(lambda tx: prune_some(tx, Keep())).values()):
        pass


def ask_of(desk: Desk, name: str) -> Ask:
    """Their first weekly question."""
    person_id = desk.person_id(name)
    return next(one for one in desk.asked() if one.person_id == person_id)


def letters_of(desk: Desk, one: Ask) -> int:
    """Also counts its card."""

    def count(tx: Transaction) -> int:
        key = asks.card_of(one.kind, one.subject_id)
        cards = tx.session.scalar(select(func.count()).select_from(Card).where(col(Card.key) == key)) or 0
        of_it = select(Letter).where(col(Letter.source) == "checkins.ask", col(Letter.person_id) == one.person_id)
        return cards + len([x for x in tx.session.scalars(of_it) if x.content["checkin"] == one.subject_id])

    return desk.database.do(count)


def test_a_question_that_was_answered_leaves_only_that_it_was_asked_and_answered(desk: Desk) -> None:
    desk.tap("Nadia", "1 · Done")
    before = ask_of(desk, "Nadia")
    desk.clock.advance(KEPT)
    prune(desk)
    after = ask_of(desk, "Nadia")
    assert after.letter_id is None
    assert (after.state, after.sent_at, after.answered_at) == ("answered", before.sent_at, before.answered_at)
    assert letters_of(desk, after) == 0


def test_until_then_its_card_shows_what_is_said_later(desk: Desk) -> None:
    desk.tap("Nadia", "1 · Done")
    desk.clock.advance(KEPT - timedelta(days=2))
    prune(desk)
    assert letters_of(desk, ask_of(desk, "Nadia")) > 1
    desk.tap("Nadia", "2 · Done")
    prune(desk)
    desk.clock.advance(timedelta(days=3))
    prune(desk)
    assert letters_of(desk, ask_of(desk, "Nadia")) > 1, "something happened to it"


def test_an_old_button_still_works_and_says_so(desk: Desk) -> None:
    old = [button.press for row in list(desk.seen[desk.private("Nadia")].values())[-1].rows for button in row]
    desk.tap("Nadia", "Not this week")
    desk.clock.advance(KEPT)
    prune(desk)
    for press in set(old) - {"settings"}:
        assert desk.press("Nadia", press), press
    desk.press("Nadia", next(press for press in old if press.startswith("as:") and press.endswith("done")))
    assert desk.action("BD-1").status == "done"


def test_who_skipped_a_week_and_has_time_after_all_is_asked_once_more(desk: Desk) -> None:
    desk.tap("Nadia", "Not this week")
    desk.deliver()
    after_all = desk.buttons("Nadia")
    desk.clock.advance(KEPT)
    prune(desk)
    desk.tap("Nadia", after_all[0])
    assert "how are these going" in desk.sees("Nadia")


def test_a_question_that_stands_open_stays_until_there_is_a_newer_one(desk: Desk) -> None:
    one = ask_of(desk, "Nadia")
    desk.clock.advance(KEPT)
    prune(desk)
    assert letters_of(desk, one) > 1
    assert ask_of(desk, "Nadia").letter_id is not None

    def again(tx: Transaction) -> None:
        person = tx.session.get_one(Person, one.person_id)
        tx.add(
            Ask(
                person_id=person.id,
                cluster_id=one.cluster_id,
                kind=one.kind,
                subject_id=one.subject_id + 1000,
                wanted_at=tx.now,
                sent_at=tx.now,
                state="sent",
            )
        )

    desk.database.do(again)
    prune(desk)
    assert letters_of(desk, one) == 0
    person = desk.database.do(lambda tx: asks.unanswered(tx, tx.session.get_one(Person, one.person_id)))
    assert person == 2, "silence is counted as before"


def test_a_report_after_the_card_is_gone_is_noted(desk: Desk) -> None:
    desk.tap("Nadia", "1 · Done")
    desk.clock.advance(KEPT)
    prune(desk)
    assert letters_of(desk, ask_of(desk, "Nadia")) == 0
    desk.says("Nadia", "BD-2: Stuck")
    assert desk.action("BD-2").status == "blocked"
