from pathlib import Path

import pytest
from polls_world import GROUP, World
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Channel
from clusterbot.features.polls.records import Poll, voters_of
from clusterbot.features.strategy.load import Loading, load
from clusterbot.features.strategy.reading import FileMistakesError
from clusterbot.locate import locate
from clusterbot.store import schedules
from clusterbot.store.database import Database
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

HEAD = """
cluster: {id: sun, name: Sun, timezone: Asia/Amman, working_days: [sun, mon, tue, wed, thu]}
participants:
  - {id: p01, name: Omar}
  - {id: p02, name: Selma}
decisions:
"""
OPEN = """
  - id: D-1
    question: Where?
    method: single_choice
    status: open
    opened_offset_days: -2
    closes_offset_days: 3
    options: [{id: a, text: Port}, {id: b, text: Campus}]
    votes: {p01: [b]}
"""
LAPSED = """
  - id: D-2
    question: When?
    method: single_choice
    status: lapsed
    opened_offset_days: -9
    closed_offset_days: -4
    options: [{id: a, text: Now}, {id: b, text: Later}]
    votes: {p01: [b], p02: [a]}
    outcome: Too few voices to decide
"""


@pytest.fixture
def world(database: Database, clock: FixedClock) -> World:
    return World(database, clock)


def with_channel(loading: Loading) -> None:
    loading.tx.add(
        Channel(cluster_id=loading.cluster.id, platform="telegram", workspace="bot", chat="-5", title="Plenary")
    )


def loaded(world: World, path: Path, content: str) -> list[Poll]:
    file = path / "cluster.yaml"
    file.write_text(HEAD + content, encoding="utf-8")
    furnish = (lambda _: None) if polls(world) else with_channel
    world.database.do(lambda tx: load(tx, file, furnish))
    return polls(world)


def polls(world: World) -> list[Poll]:
    return world.database.do(lambda tx: list(tx.session.scalars(select(Poll).order_by(col(Poll.id)))))


def test_an_open_decision_is_open_to_votes_in_the_channel_with_the_ballots_it_has(world: World, tmp_path: Path) -> None:
    (poll,) = loaded(world, tmp_path, OPEN)
    assert poll.state == "open"
    assert poll.closes_at.isoformat() == "2026-01-18T13:00:00+00:00"
    assert world.tally(poll.id) == (0, 1)
    assert world.buttons(GROUP) == ["Port", "Campus"]
    assert "One person has voted" in world.sees(GROUP)
    assert world.database.do(lambda tx: schedules.find(tx, "polls.close", poll.id)) is not None


def test_a_decision_of_the_past_is_closed_with_the_outcome_in_its_own_words(world: World, tmp_path: Path) -> None:
    (poll,) = loaded(world, tmp_path, LAPSED)
    assert (poll.state, poll.outcome) == ("closed", "Too few voices to decide")
    assert world.tally(poll.id) == (1, 1)
    assert world.sees(GROUP) == ""


def test_loading_twice_changes_nothing(world: World, tmp_path: Path) -> None:
    loaded(world, tmp_path, OPEN + LAPSED)
    world.deliver()
    assert len(loaded(world, tmp_path, OPEN + LAPSED)) == 2
    world.deliver()
    assert len(world.seen[GROUP]) == 1
    assert world.edits == 0


@pytest.mark.parametrize(
    "changed",
    ["method: dot_vote", "method: single_choice\n    anonymous: true"],
)
def test_other_methods_and_anonymous_votes_are_left_out(world: World, tmp_path: Path, changed: str) -> None:
    assert loaded(world, tmp_path, OPEN.replace("method: single_choice", changed)) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line", "told"),
    [
        ("votes: {p01: [b]}", "votes: {p09: [b]}", 15, "p09"),
        ("votes: {p01: [b]}", "votes: {p01: [a, b]}", 15, "one of the options"),
        ("votes: {p01: [b]}", "votes: {p01: [c]}", 15, "one of the options"),
        ("text: Campus", "text: port", 14, "port"),
        (", {id: b, text: Campus}]", "]", 14, "makes no poll"),
        ("status: open", "status: maybe", 11, "maybe"),
        ("closes_offset_days: 3", "closed_offset_days: 3", 8, "closes"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    world: World, tmp_path: Path, *, right: str, wrong: str, line: int, told: str
) -> None:
    with pytest.raises(FileMistakesError) as caught:
        loaded(world, tmp_path, OPEN.replace(right, wrong))
    assert f"line {line}: " in str(caught.value)
    assert told in str(caught.value)
    assert polls(world) == []


def test_the_example_brings_one_open_poll_and_one_that_lapsed(world: World) -> None:
    example = locate("example-cluster.yaml")
    world.database.do(lambda tx: load(tx, example))
    assert [(poll.key, poll.state) for poll in polls(world)] == [("D-3", "open"), ("D-5", "closed")]
    supplier_day = polls(world)[0]
    assert world.tally(supplier_day.id) == (2, 0, 1)
    assert world.database.do(lambda tx: voters_of(tx, supplier_day.id)) == 3
