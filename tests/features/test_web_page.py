"""/web: a page of one's own, where people can open it; where nobody can, words instead of a dead link."""

import pytest
from polls_world import World

from clusterbot.store import facts
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

TUNNEL = "ssh -L 8080:127.0.0.1:8080 you@server"


@pytest.fixture
def world(database: Database, clock: FixedClock) -> World:
    return World(database, clock).furnish()


def is_at(world: World, base_url: str, tunnel: str = "") -> None:
    def note(tx: Transaction) -> None:
        facts.write(tx, "web.base_url", base_url)
        facts.write(tx, "web.tunnel", tunnel)

    world.database.do(note)


@pytest.mark.parametrize("who", ["Nadia", "Omar"])
def test_where_everybody_can_reach_it_everybody_gets_a_link(world: World, who: str) -> None:
    is_at(world, "https://chat.example.org")
    world.command(who, "web")
    assert "https://chat.example.org/p/" in world.sees(who)
    assert "ssh" not in world.sees(who)


def test_on_the_hosts_machine_alone_a_participant_gets_no_link_that_opens_nothing(world: World) -> None:
    is_at(world, "http://127.0.0.1:8080", TUNNEL)
    world.command("Omar", "web")
    assert world.sees("Omar").startswith("There is no web page for everybody yet.")
    assert "tell Nadia" in world.sees("Omar")


def test_a_facilitator_reads_what_the_host_has_to_do(world: World) -> None:
    is_at(world, "http://127.0.0.1:8080", TUNNEL)
    world.command("Nadia", "web")
    for words in ("http://127.0.0.1:8080/p/", TUNNEL, "CLUSTERBOT_BASE_URL"):
        assert words in world.sees("Nadia")
