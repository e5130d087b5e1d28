"""What could not be delivered is put before the facilitator, who sends it again or lets it be."""

from datetime import UTC, datetime, timedelta

import pytest
from polls_world import TELEGRAM
from sqlalchemy import select
from sqlmodel import col
from week_world import Week

from clusterbot.chat.platform import (
    NotGrantedError,
    RejectedError,
    RetryLaterError,
    SendError,
    UncertainError,
    UnreachableError,
)
from clusterbot.engine import rendering, settling
from clusterbot.engine.tick import act_on_one
from clusterbot.engine.tracing import stories
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks, undelivered
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import pack
from clusterbot.features.people.records import Person
from clusterbot.store import dispatch, outbox
from clusterbot.store.database import Database
from clusterbot.store.dispatch import REMEMBERED
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

WORDS = pack("contact.resumed", (), {})
SAID = "Good to have you back"
TOLD = "Some of what I wrote did not get through"


class Post(Week):
    """Nadia facilitates; what is written to Omar meets what is wanted."""

    def write(self, **terms: object) -> int:
        return self.database.do(lambda tx: self._write(tx, terms))

    def _write(self, tx: Transaction, terms: dict[str, object]) -> int:
        omar = tx.session.scalars(select(Person).where(col(Person.name) == "Omar")).one()
        terms |= {"person_id": omar.id, "cluster_id": self.cluster_id}
        return outbox.send(tx, self.private("Omar"), "phrase", WORDS, **terms).id

    def ask(self) -> int:
        """An unasked message's letter."""

        def plan(tx: Transaction) -> int:
            omar = tx.session.scalars(select(Person).where(col(Person.name) == "Omar")).one()
            cluster = tx.session.get_one(Cluster, self.cluster_id)
            asked = asks.ask(tx, omar, cluster, kind="nudge", subject_id=1, source="phrase", at=tx.now, **WORDS)
            assert asked is not None
            assert asked.letter_id is not None
            return asked.letter_id

        return self.database.do(plan)

    def meets(self, letter_id: int, error: SendError) -> str:
        """It is sent once more and meets this; its state."""

        def once(tx: Transaction) -> str:
            letter = tx.session.get_one(Letter, letter_id)
            letter.state, letter.attempts = "claimed", letter.attempts + 1
            settling.settle(tx, letter, error)
            return letter.state

        return self.database.do(once)

    def asked(self) -> Ask:
        return self.database.do(lambda tx: tx.session.scalars(select(Ask)).one())

    def received(self) -> int:
        return self.all_in("Omar").count(SAID + ". I write again when there is something that needs you.")

    def told(self) -> list[str]:
        return [text for text in self.all_in("Nadia") if text.startswith(TOLD)]

    def dead(self) -> list[int]:
        return self.database.do(lambda tx: [letter.id for letter in dispatch.dead(tx, self.cluster_id)])


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March 2026, 09:30 in Amman, where the week begins."""
    return FixedClock(datetime(2026, 3, 22, 6, 30, tzinfo=UTC))


@pytest.fixture
def post(database: Database, clock: FixedClock) -> Post:
    world = Post(database, clock)
    world.furnish()
    return world


def test_what_a_platform_does_not_take_is_put_before_the_facilitator_who_sends_it_again(post: Post) -> None:
    letter = post.write()
    assert post.meets(letter, RejectedError("no")) == "failed"
    post.happen()
    (told,) = post.told()
    assert "• Omar, " in told
    assert "Telegram did not take it" in told
    assert "twice" not in told
    assert post.tap("Nadia", "Send again") == "On its way again."
    post.happen()
    assert post.received() == 1
    assert post.dead() == []
    assert "What did not get through is dealt with." in post.all_in("Nadia")


def test_a_right_that_was_not_granted_is_named_and_who_can_grant_it(post: Post) -> None:
    assert post.meets(post.write(), NotGrantedError("files:write")) == "failed"
    post.happen()
    (told,) = post.told()
    assert "Telegram does not allow me that yet (files:write)" in told
    assert "whoever runs me has to allow what is named above" in told


def test_what_nobody_can_say_of_whether_it_arrived_is_told_as_such(post: Post) -> None:
    assert post.meets(post.ask(), UncertainError("cut")) == "uncertain"
    post.happen()
    assert "Telegram did not answer, so it may have arrived" in post.told()[0]
    assert "Whatever did arrive would come twice." in post.told()[0]
    assert post.asked().state == "sent", "it counts as sent: nobody is pestered twice"


def test_any_number_of_them_is_one_message(post: Post) -> None:
    for _ in range(9):
        post.meets(post.write(), RejectedError("no"))
    post.happen()
    post.meets(post.write(), RejectedError("no"))
    post.happen()
    assert len(post.told()) == 1
    assert "And 4 more." in post.told()[0]


def test_the_facilitator_may_let_it_be(post: Post) -> None:
    post.meets(post.write(), RejectedError("no"))
    post.happen()
    post.tap("Nadia", "Leave it")
    post.happen()
    assert (post.received(), post.told(), post.dead()) == (0, [], [])


def test_only_who_facilitates_the_cluster_may(post: Post) -> None:
    letter = post.write()
    post.meets(letter, RejectedError("no"))
    post.add("Zoe", "telegram", facilitates=True, cluster_id=post.add_cluster("elsewhere"))
    for name in ("Omar", "Zoe"):
        post.press(name, f"send_again:{post.cluster_id}")
        post.press(name, f"leave_unsent:{post.cluster_id}")
    assert post.dead() == [letter]


def test_an_ask_that_was_not_taken_is_asked_when_it_is_sent_again(post: Post) -> None:
    letter = post.ask()
    assert post.meets(letter, RejectedError("no")) == "failed"
    assert (post.asked().state, post.asked().dropped_because) == ("dropped", "failed")
    post.database.do(lambda tx: undelivered.send_again(tx, dispatch.dead(tx)))
    post.happen()
    assert (post.received(), post.asked().state) == (1, "sent")


def test_somebody_who_cannot_be_reached_is_no_matter_of_sending_again(post: Post) -> None:
    assert post.meets(post.write(), UnreachableError("blocked")) == "unreachable"
    post.happen()
    assert (post.told(), post.dead()) == ([], [])


def test_a_platform_that_takes_nothing_is_waited_for_until_the_letter_is_stale(post: Post) -> None:
    letter, busy = post.write(), RetryLaterError(timedelta(seconds=5))
    for _ in range(100):
        assert post.meets(letter, busy) == "waiting"
    post.clock.advance(timedelta(hours=12))
    assert post.meets(letter, busy) == "waiting"
    post.happen()
    assert post.database.do(lambda tx: tx.session.get_one(Letter, letter).state) == "stale"
    assert (post.received(), post.dead()) == (0, [])


def test_what_failed_a_week_ago_is_let_be(post: Post) -> None:
    post.meets(post.write(), RejectedError("no"))
    post.clock.advance(REMEMBERED)
    assert post.dead() == []


def test_a_card_that_cannot_be_delivered_itself_is_told_to_nobody(post: Post) -> None:
    post.meets(post.write(), RejectedError("no"))
    (card,) = post.database.do(
        lambda tx: list(tx.session.scalars(select(col(Letter.id)).where(col(Letter.source) == undelivered.NAME)))
    )
    assert post.meets(card, RejectedError("no")) == "failed"
    count = post.database.do(lambda tx: len(tx.session.scalars(select(Letter)).all()))
    assert count == 2


# ---- too late


def test_what_is_stale_after_an_outage_is_one_count_on_the_card_and_nobody_gets_it(post: Post) -> None:
    letters = [post.write(), post.write(), post.ask()]
    post.clock.advance(timedelta(hours=49))  # Tuesday, 10:30 in Amman
    post.happen()
    states = post.database.do(lambda tx: [tx.session.get_one(Letter, letter).state for letter in letters])
    assert (states, post.received(), post.asked().dropped_because) == (["stale"] * 3, 0, "stale")
    (told,) = [text for text in post.all_in("Nadia") if "I could not send anything for a while" in text]
    assert "3 messages were no longer true by the time I could" in told
    story = post.database.do(lambda tx: stories(tx, f"letter {letters[0]}"))[0].lines()
    assert "was set aside: what it says was true until 2026-03-22 18:30 UTC" in " ".join(story)
    post.tap("Nadia", "All right")
    post.happen()
    assert post.database.do(lambda tx: dispatch.stale(tx, post.cluster_id)) == []


def test_two_weeks_away_the_week_s_question_comes_once_and_it_is_the_newest(
    post: Post,
) -> None:
    """As the bot runs on, and only the service is away: the schedule goes round, and its letters wait."""
    post.with_plan().with_checkins()
    post.action("Solar loans", "Omar", "AF")
    while post.clock.now() < datetime(2026, 4, 13, 8, tzinfo=UTC):  # a Monday, as the day of the question is
        post.clock.advance(timedelta(hours=4))
        while post.database.do(act_on_one):
            pass
    asked = post.database.do(lambda tx: tx.session.scalars(select(Ask).where(col(Ask.kind) == "checkin")).all())
    assert len(asked) > 1
    post.happen()
    assert len([text for text in post.all_in("Omar") if "Solar loans" in text]) == 1


# ---- killed while sending


@pytest.mark.parametrize(
    ("attempts", "kind", "becomes"), [(1, "answer", "claimed"), (8, "answer", "uncertain"), (1, "nudge", "uncertain")]
)
def test_what_a_killed_sender_held_is_repeated_so_often_or_reported(
    post: Post, attempts: int, kind: str, becomes: str
) -> None:
    letter = post.write(kind=kind)

    def kill(tx: Transaction) -> None:
        (claimed,) = dispatch.claim(tx, "telegram", "bot", limit=1)
        claimed.attempts = attempts

    post.database.do(kill)
    post.clock.advance(dispatch.LEASE)
    post.database.do(lambda tx: rendering.claim_and_render(tx, TELEGRAM, 100, frozenset()))
    assert post.database.do(lambda tx: tx.session.get_one(Letter, letter).state) == becomes


def test_a_nudge_whose_sender_was_killed_counts_as_sent(post: Post) -> None:
    post.ask()
    post.database.do(lambda tx: dispatch.claim(tx, "telegram", "bot", limit=1))
    post.clock.advance(dispatch.LEASE)
    post.happen()
    assert (post.received(), post.asked().state) == (0, "sent")
    assert len(post.told()) == 1
