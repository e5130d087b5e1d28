"""Votes at the same moment, on both databases: each counts once, and the card ends right."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from polls_world import CHANNEL, GROUP, TELEGRAM, World
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.markup import plain
from clusterbot.chat.updates import ButtonPressed
from clusterbot.engine.receive import handle
from clusterbot.features.people.joining import merge
from clusterbot.features.people.records import Person
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase


@pytest.fixture
def world(database: Database, clock: FixedClock) -> World:
    return World(database, clock).furnish()


def cast_all(world: World, votes: list[tuple[str, str]], databases: list[Database], threads: int) -> None:
    """Each (who, press) as an update of its own, from so many threads at once."""
    updates = [world.update(ButtonPressed, who, GROUP, press=press) for who, press in votes]

    def cast(number: int) -> None:
        update = updates[number]
        databases[number % len(databases)].do(lambda tx: handle(tx, update, TELEGRAM))

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(cast, range(len(updates))))


def card_is_right(world: World, poll: int, voters: int) -> None:
    """What stands in every channel is what is true, and the store knows that it stands there."""
    world.deliver()
    for place in (GROUP, CHANNEL):
        assert f"{voters:,} people have voted" in world.sees(place)
    cards = world.cards(f"poll:{poll}")
    assert len(cards) == 2
    assert [card.sent for card in cards] == [card.wanted for card in cards]
    assert [card.wanted for card in cards] == [voters + 1] * 2  # a change of mind shows nothing new


def test_two_people_at_once_are_two_votes_and_the_card_says_so(world: World) -> None:
    poll = world.posted()
    port, campus = world.option_ids(poll)
    cast_all(world, [("Omar", f"vote:{poll}:{port}"), ("Selma", f"vote:{poll}:{campus}")], [world.database], 2)
    assert world.tally(poll) == (1, 1)
    card_is_right(world, poll, 2)


def test_one_person_in_two_apps_at_once_has_one_ballot(world: World, replica: OpenDatabase) -> None:
    world.add("Omar2", "slack")
    ids = world.database.do(lambda tx: {one.name: one.id for one in tx.session.scalars(select(Person))})
    world.database.do(lambda tx: merge(tx, gone_id=ids["Omar2"], into_id=ids["Omar"]))
    poll = world.posted()
    port, campus = world.option_ids(poll)
    votes = [("Omar", f"vote:{poll}:{port}"), ("Omar2", f"vote:{poll}:{campus}")] * 5
    cast_all(world, votes, [world.database, replica()], 6)
    assert sum(world.tally(poll)) == 1
    assert "One person has voted" in world.sees(GROUP)


@pytest.mark.slow
def test_a_thousand_votes_from_twenty_threads_end_right_while_cards_are_sent(world: World) -> None:
    people = world.add_crowd(500)
    poll = world.posted()
    options = world.option_ids(poll)
    first = [(name, f"vote:{poll}:{options[at % 2]}") for at, name in enumerate(people)]
    change = [(name, f"vote:{poll}:{options[at % 3 > 0]}") for at, name in enumerate(people)]
    over = threading.Event()

    def keep_sending() -> None:
        while not over.is_set():
            world.deliver()
            over.wait(0.01)

    with ThreadPoolExecutor(1) as sender:
        sending = sender.submit(keep_sending)
        try:
            for votes in (first, change):
                cast_all(world, votes, [world.database], 20)
        finally:
            over.set()
        sending.result()
    assert world.tally(poll) == (167, 333)
    card_is_right(world, poll, 500)
    failed = select(Letter).where(col(Letter.state).not_in(("sent",)))
    assert world.database.do(lambda tx: tx.session.scalars(failed).all()) == []


@pytest.mark.long
@pytest.mark.slow
def test_two_people_at_once_again_and_again_and_each_time_the_card_is_right(world: World, long: bool) -> None:
    pairs = 1000 if long else 100
    people = world.add_crowd(2 * pairs)
    poll = world.posted()
    options = world.option_ids(poll)
    with ThreadPoolExecutor(2) as pool:
        for pair in range(0, len(people), 2):
            together = threading.Barrier(2)

            def cast(name: str, option: int, at: threading.Barrier = together) -> None:
                update = world.update(ButtonPressed, name, GROUP, press=f"vote:{poll}:{option}")
                at.wait()
                world.database.do(lambda tx: handle(tx, update, TELEGRAM))

            list(pool.map(cast, people[pair : pair + 2], options))
            assert f"{pair + 2:,} people have voted" in world.sees(GROUP)
    assert world.tally(poll) == (pairs, pairs)
    card_is_right(world, poll, 2 * pairs)


def test_votes_that_meet_the_closing_count_or_are_told_the_outcome_never_both(world: World) -> None:
    world.add_crowd(12)
    poll = world.posted()
    option = world.option_ids(poll)[0]
    votes = [(f"P{number}", f"vote:{poll}:{option}") for number in range(12)]
    updates = [world.update(ButtonPressed, who, GROUP, press=press) for who, press in votes]
    closing = world.update(ButtonPressed, "Nadia", GROUP, press=f"close_now:{poll}")
    with ThreadPoolExecutor(13) as pool:
        toasts = list(
            pool.map(
                lambda update: world.database.do(lambda tx: handle(tx, update, TELEGRAM)),
                [*updates[:6], closing, *updates[6:]],
            )
        )
    counted = [toast for toast in toasts if toast is not None and "Your vote" in toast.text]
    assert world.tally(poll) == (len(counted), 0)
    world.deliver()
    said = f"{len(counted)} of {len(counted)}" if counted else "nobody voted"
    assert said in world.sees(GROUP)


def test_a_poll_runs_its_course(world: World) -> None:
    """From question to outcome with a change of mind and a late press: the upsert and the cards of each database."""
    poll = world.posted()
    world.tap("Omar", "Port", GROUP)
    world.tap("Selma", "Port", CHANNEL)
    world.tap("Omar", "Campus", GROUP)
    assert world.tally(poll) == (1, 1)
    world.command("Nadia", "vote")
    world.deliver()
    world.tap("Nadia", "Campus")
    assert world.buttons("Nadia") == ["Port", "✓ Campus"]
    world.clock.advance(timedelta(days=4))
    world.act_on_schedules()
    assert "Campus, with 2 of 3 votes" in world.sees(GROUP)
    shown = [plain(message.text) for message in world.seen[world.private("Nadia")].values()]
    assert sum("Your vote has closed" in text for text in shown) == 1
    assert len(world.seen[GROUP]) == len(world.seen[CHANNEL]) == 1


def test_a_huge_number_in_a_press_is_an_old_button_and_no_error(world: World) -> None:
    poll = world.posted()
    for token in (f"vote:{poll}:{2**31}", f"vote:{2**63}:1", f"close_now:{10**20}"):
        assert "earlier message" in world.press("Nadia", token)


def test_merging_two_who_both_voted_keeps_the_later_ballot(world: World) -> None:
    poll = world.posted()
    world.add("Omar2", "slack")
    port, campus = world.option_ids(poll)
    world.press("Omar2", f"vote:{poll}:{campus}")
    world.clock.advance(timedelta(minutes=1))
    world.press("Omar", f"vote:{poll}:{port}")

    def one_person(tx: Transaction) -> None:
        ids = {one.name: one.id for one in tx.session.scalars(select(Person))}
        merge(tx, gone_id=ids["Omar"], into_id=ids["Omar2"])

    world.database.do(one_person)
    assert world.tally(poll) == (1, 0)
