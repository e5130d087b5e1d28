"""What waits for the same person at the same moment is one message; each part keeps its one tap; on both databases."""

from datetime import UTC, datetime, timedelta

import pytest
from desk_world import Desk
from furnishing import Furnished
from polls_world import TELEGRAM
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.platform import RetryLaterError, SendError
from clusterbot.engine import rendering, settling
from clusterbot.engine.rendering import TOGETHER
from clusterbot.features.actions.records import Action
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import pack
from clusterbot.features.people.records import Person, private_chat
from clusterbot.features.polls.asking import NEEDED
from clusterbot.features.polls.records import Ballot
from clusterbot.store import outbox
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.slow

HOW = "how are these going"
VOTE = "would like to hear your choice"


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March, 12:00 in Amman: the question comes on Monday at 09:30."""
    return FixedClock(datetime(2026, 3, 22, 9, tzinfo=UTC))


@pytest.fixture
def desk(furnished: "Furnished[Desk]") -> Desk:
    world = furnished(Desk)
    world.change(supervised_until=None)
    return world


def vote(
    desk: Desk, question: str = "Where shall we meet?", at: datetime = datetime(2026, 3, 23, 6, 30, tzinfo=UTC)
) -> int:
    """Nadia is to be asked for a vote at the very moment of her weekly question."""
    poll = desk.posted(question, ("Here", "There"), by="Selma")
    nadia = desk.person_id("Nadia")

    def ask(tx: Transaction) -> None:
        person, cluster = tx.session.get_one(Person, nadia), tx.session.get_one(Cluster, desk.cluster_id)
        asks.ask(tx, person, cluster, kind="vote", subject_id=poll, source=NEEDED, letter_kind="vote", at=at, poll=poll)

    desk.database.do(ask)
    return poll


def asked(desk: Desk) -> list[Ask]:
    nadia = desk.person_id("Nadia")
    return desk.database.do(
        lambda tx: list(tx.session.scalars(select(Ask).where(col(Ask.person_id) == nadia).order_by(col(Ask.id))))
    )


def unasked(desk: Desk) -> list[str]:
    """The messages to Nadia that hold a question or a vote."""
    return [text for text in desk.everything("Nadia") if HOW in text or VOTE in text]


def test_a_question_and_a_vote_of_one_moment_are_one_message(desk: Desk) -> None:
    vote(desk)
    desk.wait(days=1)
    (only,) = unasked(desk)
    assert HOW in only
    assert VOTE in only
    assert [one.state for one in asked(desk)] == ["sent", "sent"]
    labels = desk.buttons("Nadia")
    assert labels.count("How often?") == 1
    assert {"1 · Done", "Not this week", "Here", "There"} <= set(labels)


def test_they_are_one_message_too_when_an_answer_waits_behind_the_first(desk: Desk) -> None:
    vote(desk)
    nadia, words = desk.person_id("Nadia"), pack("engine.unknown_command", (), {"name": "answer", "close": []})

    def answer(tx: Transaction) -> None:
        to = private_chat(tx, nadia)
        assert to is not None
        outbox.post(tx, to, "phrase", words, not_before=datetime(2026, 3, 23, 6, 30, tzinfo=UTC))

    desk.database.do(answer)
    desk.wait(days=1)
    (only,) = unasked(desk)
    assert HOW in only
    assert VOTE in only


def test_each_part_is_answered_by_its_own_tap_and_the_others_stay(desk: Desk) -> None:
    poll = vote(desk)
    desk.wait(days=1)
    desk.tap("Nadia", "There")
    (only,) = unasked(desk) or desk.everything("Nadia")[-1:]
    assert HOW in only
    assert "There" in only
    assert "1 · Done" in desk.buttons("Nadia")
    desk.tap("Nadia", "1 · Done")
    assert "Noted: Done" in desk.sees("Nadia")
    choices = desk.database.do(lambda tx: tx.session.scalars(select(Ballot).where(col(Ballot.poll_id) == poll)).all())
    assert len(choices) == 1
    assert desk.action("BD-1").status == "done"


def test_it_counts_once_against_the_budget_and_as_one_without_an_answer(desk: Desk) -> None:
    vote(desk)
    desk.wait(days=1)
    nadia = desk.person_id("Nadia")

    def counted(tx: Transaction) -> tuple[int, int]:
        return len(asks.sent_to(tx, nadia)), asks.unanswered(tx, tx.session.get_one(Person, nadia))

    assert desk.database.do(counted) == (1, 1)


def test_what_is_held_by_the_budget_joins_the_next_message(desk: Desk) -> None:
    """A vote at 14:00 on Monday would wait two days; another one on Wednesday waits for the same opening."""
    desk.wait(days=1)
    assert len(unasked(desk)) == 1
    for question, hour in (("Where?", 11), ("When?", 12)):
        vote(desk, question, datetime(2026, 3, 23, hour, tzinfo=UTC))
    desk.wait(days=2)
    later = [text for text in unasked(desk) if "Where?" in text or "When?" in text]
    assert len(later) == 1
    assert "Where?" in later[0]
    assert "When?" in later[0]


def test_three_at_most_are_in_one_message(desk: Desk) -> None:
    for question in ("One?", "Two?", "Three?"):
        vote(desk, question)
    desk.wait(days=1)
    assert [one.state for one in asked(desk)].count("sent") == TOGETHER
    assert len(unasked(desk)) == 1


def test_what_was_answered_before_does_not_go_along(desk: Desk) -> None:
    poll = vote(desk)
    desk.database.do(lambda tx: asks.answered(tx, "vote", poll))
    desk.wait(days=1)
    (only,) = unasked(desk)
    assert VOTE not in only


def test_what_is_put_to_somebody_together_shares_what_becomes_of_it(desk: Desk) -> None:
    vote(desk)
    desk.wait(days=1)
    rows = desk.database.do(
        lambda tx: tx.session.execute(
            select(col(Letter.state), col(Card.message_id))
            .join(Card, col(Card.id) == col(Letter.card_id))
            .join(Ask, col(Ask.letter_id) == col(Letter.id))
            .where(col(Letter.person_id) == asked_person(tx))
        ).all()
    )
    assert {state for state, _ in rows} == {"sent"}
    assert len({message for _, message in rows}) == 1


def asked_person(tx: Transaction) -> int:
    return tx.session.scalars(select(col(Person.id)).where(col(Person.name).startswith("Nadia"))).one()


def test_asked_for_patience_both_wait_and_leave_together_again(desk: Desk) -> None:
    vote(desk)
    desk.clock.set(datetime(2026, 3, 23, 6, 30, tzinfo=UTC))
    desk.act_on_schedules()
    (outgoing,) = on_their_way(desk)
    assert len(outgoing.ids) == 2
    settle_all(desk, outgoing, RetryLaterError(timedelta(seconds=3)))
    assert [one.state for one in asked(desk)] == ["planned", "planned"]
    desk.deliver()
    assert len(unasked(desk)) == 1
    assert [one.state for one in asked(desk)] == ["sent", "sent"]


def test_killed_on_the_way_both_may_have_arrived_and_neither_is_sent_again(desk: Desk) -> None:
    vote(desk)
    desk.clock.set(datetime(2026, 3, 23, 6, 30, tzinfo=UTC))
    desk.act_on_schedules()
    assert len(on_their_way(desk)) == 1
    desk.wait(minutes=5)
    assert unasked(desk) == []
    assert [one.state for one in asked(desk)] == ["sent", "sent"]


def on_their_way(desk: Desk) -> list[rendering.Outgoing]:
    """What leaves now for Nadia, and is not settled."""
    _, outgoing = desk.database.do(lambda tx: rendering.claim_and_render(tx, TELEGRAM, 100, frozenset()))
    return [one for one in outgoing if one.to == desk.private("Nadia")]


def settle_all(desk: Desk, outgoing: rendering.Outgoing, result: SendError) -> None:
    def settle(tx: Transaction) -> None:
        for id_ in outgoing.ids:
            settling.settle(tx, tx.session.get_one(Letter, id_), result)

    desk.database.do(settle)


def test_words_in_answer_to_it_are_about_the_action_it_asks_about(desk: Desk) -> None:
    desk.database.do(lambda tx: _drop(tx, "BD-2"))
    vote(desk)
    desk.wait(days=20)
    desk.says("Nadia", "The hall is booked", about=VOTE)
    assert [one.note for one in desk.reports("BD-1")] == ["The hall is booked"]


def _drop(tx: Transaction, key: str) -> None:
    action = tx.session.scalars(select(Action).where(col(Action.key) == key)).one()
    action.status = "dropped"
    tx.add(action)
