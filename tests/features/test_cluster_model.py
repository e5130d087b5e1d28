"""One cluster, lived in by people who come, act, vote, change their minds, pause and leave, while the bot crashes."""

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from polls_world import PLACES
from sqlalchemy import func, select
from sqlmodel import col
from week_world import Week

from clusterbot.chat.platform import GoneError, RetryLaterError, SendError, UncertainError
from clusterbot.chat.updates import ButtonPressed, Chat
from clusterbot.engine import rendering, settling
from clusterbot.engine.receive import handle
from clusterbot.features.actions.records import OPEN, TAPS, Action
from clusterbot.features.people.joining import cluster_invite
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.polls.records import Ballot, Poll
from clusterbot.features.polls.voting import card_of
from clusterbot.store import dispatch
from clusterbot.store.database import Database
from clusterbot.store.dispatch import LEASE
from clusterbot.store.inbox import Inbox
from clusterbot.store.kinds import KINDS
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

_numbers = count(1)

PEOPLE = ("Omar", "Selma", "Rana")
HERE = ("Omar", "Selma")
"""Who takes part from the beginning; the others know the bot by its link."""
OWNERS = ("Omar", "Selma", "Omar")

people = st.sampled_from(PEOPLE)
polls = st.sampled_from((0, 1))
options = st.sampled_from((0, 1))
fates = st.sampled_from(("fine", "fine", "crashes first", "is not acknowledged"))
"""The bot dies before the commit, or between it and the acknowledgement: then the update comes again."""


MISHAPS = (UncertainError("no answer"), RetryLaterError(timedelta(seconds=1)), GoneError("deleted"))


class CrashError(Exception):
    """The bot dies before the commit."""


@dataclass
class Somebody:
    state: str = "stranger"  # | active | left
    paused: bool = False


@dataclass
class Deed:
    owner: str | None
    left_by: str | None = None
    status: str = "planned"


@dataclass
class Vote:
    is_open: bool = True
    ballots: dict[str, int] = field(default_factory=dict)


class OneCluster(RuleBasedStateMachine):
    """The model is what anybody would say of it in plain words; the store has to say the same after each step."""

    def __init__(self, database: Database, clock: FixedClock) -> None:
        super().__init__()
        self.database, self.clock = database, clock
        self.here = {name: Somebody("active" if name in HERE else "stranger") for name in PEOPLE}
        self.deeds = [Deed(owner) for owner in OWNERS]
        self.votes = [Vote(), Vote()]
        self.past: list[Any] = []

    @initialize()
    def a_cluster_with_a_plan_and_two_votes(self) -> None:
        self.number = next(_numbers)
        world = self.world = Week(self.database, self.clock, numbers=count(self.number * 1_000_000))
        group = Chat("telegram", "bot", f"-{self.number}", "group", title="Plenary")
        channel = Chat("slack", "T1", f"C{self.number}", "group", title="general")
        world.cluster_id = world.add_cluster(f"c{self.number}", group, channel)
        world.with_plan()
        world.add(self.called("Nadia"), "telegram", facilitates=True)
        for place, name in zip(("telegram", "slack", "telegram"), PEOPLE, strict=True):
            (world.add if name in HERE else world.stranger)(self.called(name), place)
        self.deed_ids = [world.action(f"Deed {number}", self.called(by)) for number, by in enumerate(OWNERS)]
        self.poll_ids = [world.posted(f"Where {number}?", by=self.called("Nadia")) for number in (1, 2)]
        self.option_ids = [world.option_ids(poll) for poll in self.poll_ids]
        self.invite = world.database.do(lambda tx: cluster_invite(tx, world.cluster_id).token)
        self.known = self.database.do(in_inbox)

    def called(self, name: str) -> str:
        """Nobody meets anybody of another run of this."""
        return f"{name}{self.number}"

    # ---- whatever happens may meet a crash, or come twice

    def presses(self, name: str, token: str, fate: str) -> None:
        update = self.world.update(ButtonPressed, self.called(name), press=token)
        if fate == "crashes first":
            with pytest.raises(CrashError):
                self.database.do(lambda tx: self.crash_over(tx, update))
        for _ in range(2 if fate == "is not acknowledged" else 1):
            self.database.do(lambda tx: handle(tx, update, PLACES[update.account.platform]))
        self.past.append(update)

    def crash_over(self, tx: Transaction, update: Any) -> None:
        handle(tx, update, PLACES[update.account.platform])
        raise CrashError

    @rule(which=st.integers(0, 10**6))
    def an_old_update_comes_once_more(self, which: int) -> None:
        if self.past:
            update = self.past[which % len(self.past)]
            assert self.database.do(lambda tx: handle(tx, update, PLACES[update.account.platform])) is None

    # ---- people

    @rule(name=people, fate=fates)
    def join(self, name: str, fate: str) -> None:
        self.presses(name, f"join:{self.invite}", fate)
        self.comes_in(name)

    @rule(name=people, fate=fates)
    def come_back(self, name: str, fate: str) -> None:
        self.presses(name, f"come_back:{self.world.cluster_id}", fate)
        if self.here[name].state == "left":
            self.comes_in(name)

    def comes_in(self, name: str) -> None:
        self.here[name].state = "active"
        for deed in self.deeds:
            if deed.left_by == name and deed.owner is None:
                deed.owner, deed.left_by = name, None

    @rule(name=people, fate=fates)
    def leave(self, name: str, fate: str) -> None:
        self.presses(name, "leave_now", fate)
        if self.here[name].state != "active":
            return
        self.here[name].state = "left"
        for deed in self.deeds:
            if deed.owner == name and deed.status in OPEN:
                deed.owner, deed.left_by = None, name
        for vote in self.votes:
            if vote.is_open:
                vote.ballots.pop(name, None)

    @rule(name=people, fate=fates, quiet=st.booleans())
    def pause_or_resume(self, name: str, fate: str, quiet: bool) -> None:
        self.presses(name, "pause:7" if quiet else "resume", fate)
        if self.here[name].state == "active":
            self.here[name].paused = quiet

    # ---- what they do

    @rule(name=people, poll=polls, option=options, fate=fates)
    def vote(self, name: str, poll: int, option: int, fate: str) -> None:
        self.presses(name, f"vote:{self.poll_ids[poll]}:{self.option_ids[poll][option]}", fate)
        if self.here[name].state == "active" and self.votes[poll].is_open:
            self.votes[poll].ballots[name] = option

    @rule(by=st.sampled_from(("Nadia", "Nadia", *PEOPLE)), poll=polls, fate=fates)
    def close(self, by: str, poll: int, fate: str) -> None:
        self.presses(by, f"close_now:{self.poll_ids[poll]}", fate)
        if by == "Nadia":
            self.votes[poll].is_open = False

    @rule(name=people, deed=st.sampled_from((0, 1, 2)), tapped=st.sampled_from(sorted(TAPS)), fate=fates)
    def act(self, name: str, deed: int, tapped: str, fate: str) -> None:
        self.presses(name, f"as:{self.deed_ids[deed]}:{tapped}", fate)
        if self.here[name].state == "active" and self.deeds[deed].owner == name:
            self.deeds[deed].status = TAPS[tapped]

    # ---- and time

    @rule(minutes=st.sampled_from((1, 6)))
    def time_passes(self, minutes: int) -> None:
        self.clock.advance(timedelta(minutes=minutes))

    @rule()
    def letters_leave(self) -> None:
        self.world.deliver()

    @rule()
    def the_sender_dies_over_its_letters(self) -> None:
        for place in PLACES.values():
            self.database.do(lambda tx, place=place: rendering.claim_and_render(tx, place, 3, frozenset()))
        self.clock.advance(LEASE + timedelta(seconds=1))

    @rule(results=st.lists(st.sampled_from(MISHAPS), min_size=3, max_size=3))
    def letters_meet_something_on_their_way(self, results: list[SendError]) -> None:
        """Nobody answers, Slack or Telegram asks for patience, or the message to edit was deleted."""
        for place in PLACES.values():
            self.database.do(lambda tx, place=place: send_badly(tx, place, results))

    # ---- the store says the same

    @invariant()
    def the_store_says_the_same(self) -> None:
        self.database.do(self.compare)

    def compare(self, tx: Transaction) -> None:
        self.people_are_where_they_think_they_are(tx)
        self.ballots_are_what_people_chose_last(tx)
        self.deeds_are_whose_and_how_they_were_said_to_be(tx)
        self.each_update_was_taken_once(tx)

    def people_are_where_they_think_they_are(self, tx: Transaction) -> None:
        found = look(
            tx,
            select(Person.name, Participant.state, Person.paused_until)
            .join(Participant, col(Participant.person_id) == col(Person.id))
            .where(col(Participant.cluster_id) == self.world.cluster_id, ~col(Participant.is_facilitator)),
        )
        now = self.clock.now()
        kept = {name: (state, until is not None and until > now) for name, state, until in found}
        assert kept == {
            self.called(name): (one.state, one.paused) for name, one in self.here.items() if one.state != "stranger"
        }

    def ballots_are_what_people_chose_last(self, tx: Transaction) -> None:
        for poll_id, option_ids, vote in zip(self.poll_ids, self.option_ids, self.votes, strict=True):
            found = look(
                tx,
                select(Person.name, Ballot.option_id)
                .join(Ballot, col(Ballot.person_id) == col(Person.id))
                .where(col(Ballot.poll_id) == poll_id),
            )
            assert {name: option_ids.index(option) for name, option in found} == {
                self.called(name): option for name, option in vote.ballots.items()
            }
            (state,) = look(tx, select(Poll.state).where(col(Poll.id) == poll_id))[0]
            assert (state == "open") == vote.is_open

    def deeds_are_whose_and_how_they_were_said_to_be(self, tx: Transaction) -> None:
        for deed_id, deed in zip(self.deed_ids, self.deeds, strict=True):
            found = look(
                tx,
                select(Action.status, Person.name)
                .join(Participant, col(Participant.id) == col(Action.owner_id), isouter=True)
                .join(Person, col(Person.id) == col(Participant.person_id), isouter=True)
                .where(col(Action.id) == deed_id),
            )
            assert [tuple(row) for row in found] == [(deed.status, self.called(deed.owner) if deed.owner else None)]

    def each_update_was_taken_once(self, tx: Transaction) -> None:
        assert in_inbox(tx) == self.known + len(self.past)

    def teardown(self) -> None:
        """In the end everything has left, what met too much on its way by a tap, and every card shows what is true."""
        if not hasattr(self, "poll_ids"):
            return
        self.world.deliver()
        self.database.do(send_again)
        self.world.deliver()
        now = self.clock.now()
        open_letters = select(func.count()).where(
            col(Letter.state).in_(["waiting", "claimed"]), Letter.not_before <= now
        )
        assert self.database.do(lambda tx: look(tx, open_letters)) == [(0,)]
        for poll_id in self.poll_ids:
            cards = self.world.cards(card_of(poll_id))
            assert len(cards) == 2, "one in the group, one in the channel"
            assert all(card.sent == card.wanted for card in cards)


def send_badly(tx: Transaction, place: Any, results: list[SendError]) -> None:
    _, outgoing = rendering.claim_and_render(tx, place, len(results), frozenset())
    for letter, result in zip(outgoing, results, strict=False):
        settling.settle(tx, tx.session.get_one(Letter, letter.letter_id), result)


def send_again(tx: Transaction) -> None:
    """What was given up after so many attempts stands on the facilitators' card, with a button."""
    for letter in dispatch.dead(tx):
        assert letter.attempts >= settling.ATTEMPTS or KINDS[letter.kind].uncertain == "reported"
        dispatch.revive(tx, letter)


def in_inbox(tx: Transaction) -> int:
    return int(look(tx, select(func.count()).select_from(Inbox))[0][0])


def look(tx: Transaction, query: Any) -> list[Any]:
    return list(tx.session.execute(query).all())


@pytest.mark.long
@pytest.mark.slow
def test_one_cluster_is_what_its_people_did(database: Database, clock: FixedClock, long: bool) -> None:
    run_state_machine_as_test(
        lambda: OneCluster(database, clock),
        settings=settings(
            max_examples=300 if long else 8,
            stateful_step_count=50 if long else 36,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=not long,
            database=None,
        ),
    )
