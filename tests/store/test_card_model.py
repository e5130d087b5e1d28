from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import sqlalchemy
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import func, select
from sqlmodel import Session, SQLModel

from clusterbot.chat.updates import Chat
from clusterbot.store import dispatch, outbox
from clusterbot.store.dispatch import LEASE
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

CHATS = [Chat("web", "", name) for name in ("ana", "ben")]
KEY = "poll:1"

chats = st.sampled_from(CHATS)
which = st.integers(0, 20)


@dataclass
class InFlight:
    """A letter in the hands of a deliverer: what it shows was rendered when it was claimed."""

    letter_id: int
    lane: str
    card: tuple[str, str] | None
    shows: int
    replaces: str


class Cards(RuleBasedStateMachine):
    """Cards are shown, changed, claimed, sent, refused, deleted and left behind by dying deliverers, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FixedClock(datetime(2026, 1, 15, 8, tzinfo=UTC))
        self.engine = sqlalchemy.create_engine("sqlite://", poolclass=sqlalchemy.StaticPool)
        SQLModel.metadata.create_all(self.engine, tables=[Card.__table__, Letter.__table__])
        self.session = Session(self.engine)
        self.truth: dict[tuple[str, str], int] = {}
        """What each card should show, by lane and key."""
        self.screens: dict[tuple[str, str], int] = {}
        """What people see, by lane and message id."""
        self.deleted: set[tuple[str, str]] = set()
        self.in_flight: list[InFlight] = []
        self.messages = 0

    def tx(self) -> Transaction:
        self.session.commit()
        self.session.expire_all()
        return Transaction(self.session, self.clock.now())

    @rule(chat=chats)
    def show(self, chat: Chat) -> None:
        place = (outbox.lane_of(chat), KEY)
        self.truth[place] = self.truth.get(place, 0) + 1
        outbox.show(self.tx(), chat, KEY, "card", {})

    @rule()
    def refresh(self) -> None:
        for place in self.truth:
            self.truth[place] += 1
        outbox.refresh(self.tx(), KEY)

    @precondition(lambda self: self.in_flight)
    @rule(chat=chats)
    def show_while_something_is_in_flight(self, chat: Chat) -> None:
        """Where cards go wrong; so it is tried more often than chance would."""
        self.show(chat)

    @rule(chat=chats, broadcast=st.booleans())
    def say(self, chat: Chat, broadcast: bool) -> None:
        outbox.send(self.tx(), chat, "phrase", {}, broadcast=broadcast)

    @rule(limit=st.integers(1, 3))
    def claim(self, limit: int) -> None:
        tx = self.tx()
        for orphan in dispatch.orphans(tx, "web", ""):
            dispatch.wait_again(tx, orphan)
        for letter in dispatch.claim(tx, "web", "", limit=limit):
            assert letter.id is not None
            card = outbox.card_of(tx, letter)
            if card is None:
                self.in_flight.append(InFlight(letter.id, letter.lane, None, 0, ""))
                continue
            letter.version = card.wanted
            tx.add(letter)
            place = (card.lane, card.key)
            self.in_flight.append(InFlight(letter.id, letter.lane, place, self.truth[place], card.message_id))

    def arrive(self, sending: InFlight) -> str:
        """The platform does as it is told; the id of the message."""
        self.messages += not sending.replaces
        message_id = sending.replaces or f"m{self.messages}"
        self.screens[sending.lane, message_id] = sending.shows
        return message_id

    def take(self, number: int) -> InFlight:
        return self.in_flight.pop(number % len(self.in_flight))

    @precondition(lambda self: self.in_flight)
    @rule(number=which)
    def arrives(self, number: int) -> None:
        sending = self.take(number)
        tx = self.tx()
        if sending.replaces and (sending.lane, sending.replaces) not in self.screens:
            self.gone(tx, sending)
            return
        message_id = self.arrive(sending)
        dispatch.settle(tx, tx.session.get_one(Letter, sending.letter_id), "sent", message_id=message_id)

    def gone(self, tx: Transaction, sending: InFlight) -> None:
        letter = tx.session.get_one(Letter, sending.letter_id)
        card = outbox.card_of(tx, letter)
        assert card is not None
        card.message_id = ""
        dispatch.wait_again(tx, letter)

    @precondition(lambda self: self.in_flight)
    @rule(number=which)
    def is_asked_for_patience(self, number: int) -> None:
        tx = self.tx()
        dispatch.wait_again(tx, tx.session.get_one(Letter, self.take(number).letter_id))

    @precondition(lambda self: self.in_flight)
    @rule(arrived=st.booleans())
    def dies(self, arrived: bool) -> None:
        """The deliverer dies; what it was sending may have arrived. Its lease ends."""
        for sending in self.in_flight if arrived else []:
            self.arrive(sending)
        self.in_flight.clear()
        self.clock.advance(LEASE)

    @precondition(lambda self: self.in_flight)
    @rule(number=which, limit=st.integers(0, 3), arrived=st.booleans())
    def is_so_slow_that_its_lease_ends(self, number: int, limit: int, arrived: bool) -> None:
        """Another deliverer takes over some or none; this one reports what it knows, too late."""
        late = self.take(number)
        self.in_flight.clear()
        self.clock.advance(LEASE)
        self.claim(limit)
        if late.letter_id in {sending.letter_id for sending in self.in_flight}:
            return  # a late report of what another is sending is beyond the store: nothing it could know would help
        tx = self.tx()
        letter = tx.session.get_one(Letter, late.letter_id)
        if arrived:
            dispatch.settle(tx, letter, "sent", message_id=self.arrive(late))
        else:
            dispatch.wait_again(tx, letter)

    @precondition(lambda self: self.screens)
    @rule(number=which)
    def somebody_deletes_a_message(self, number: int) -> None:
        shown = list(self.screens)[number % len(self.screens)]
        del self.screens[shown]
        self.deleted.add(shown)

    @invariant()
    def each_card_has_at_most_one_edit_waiting_and_one_in_flight(self) -> None:
        counted = self.session.execute(
            select(Letter.card_id, Letter.state, func.count())
            .where(Letter.card_id.is_not(None), Letter.state.in_(["waiting", "claimed"]))
            .group_by(Letter.card_id, Letter.state)
        ).all()
        assert all(count == 1 for _, _, count in counted), counted

    @invariant()
    def no_chat_has_two_letters_in_flight(self) -> None:
        lanes = self.session.scalars(select(Letter.lane).where(Letter.state == "claimed")).all()
        assert len(lanes) == len(set(lanes))

    @rule()
    def all_leaves_and_every_card_shows_the_truth(self) -> None:
        for _ in range(200):
            if not self.in_flight:
                self.claim(limit=10)
            if not self.in_flight:
                break
            self.arrives(0)
        else:
            pytest.fail("letters never end")
        for card in self.tx().session.scalars(select(Card)):
            assert card.sent == card.wanted
            place = (card.lane, card.message_id)
            assert place in self.deleted or self.screens[place] == self.truth[card.lane, card.key]

    def teardown(self) -> None:
        self.all_leaves_and_every_card_shows_the_truth()
        self.session.close()
        self.engine.dispose()


TestCards = pytest.mark.slow(Cards.TestCase)
TestCards.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
