"""Of several processes one has a lease; who lost it can write nothing in its name, and a dead one is followed soon."""

from datetime import timedelta

import pytest
from sqlalchemy import func, update

from clusterbot.store import facts, inbox, leases
from clusterbot.store.database import Database
from clusterbot.store.leases import Grant, Held, Lease, LeaseLostError
from clusterbot.store.transaction import Transaction
from clusterbot.testing.databases import OpenDatabase

NAME = "telegram 7"
LONG = timedelta(minutes=5)

on_postgresql = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


def ask(database: Database, holder: str, fence: int = 0) -> Grant:
    return database.do(lambda tx: leases.keep(tx, holder, {NAME: fence}, LONG))[NAME]


def end(database: Database) -> None:
    """As if its whole length had passed."""
    database.do(lambda tx: tx.session.execute(update(Lease).values(ends_at=func.clock_timestamp())))


def write(database: Database, fence: int) -> None:
    def rule(tx: Transaction) -> None:
        leases.prove(tx, Held(NAME, fence))
        facts.write(tx, "written under", str(fence))

    database.do(rule)


@on_postgresql
def test_of_two_who_ask_one_has_it_until_it_ends(database: Database) -> None:
    assert ask(database, "1 on a").fence == 1
    second = ask(database, "2 on b")
    assert second.fence == 0
    assert timedelta() < second.ends_in <= LONG
    end(database)
    assert ask(database, "2 on b") == Grant(2, died="1 on a")


@on_postgresql
def test_whoever_renews_it_keeps_it_under_the_same_fence(database: Database) -> None:
    ask(database, "1 on a")
    end(database)
    assert ask(database, "1 on a", 1) == Grant(1), "nobody took it meanwhile"
    assert ask(database, "2 on b").fence == 0


@on_postgresql
def test_whoever_has_forgotten_that_it_is_theirs_takes_it_under_another_fence(database: Database) -> None:
    ask(database, "1 on a")
    assert ask(database, "1 on a", 0) == Grant(2)


def test_what_was_let_go_is_had_at_once_and_nobody_died(database: Database) -> None:
    ask(database, "1 on a")
    database.do(lambda tx: leases.let_go(tx, "1 on a"))
    assert ask(database, "2 on b") == Grant(2)


@on_postgresql
def test_under_an_old_fence_nothing_is_written(database: Database) -> None:
    ask(database, "1 on a")
    write(database, 1)
    end(database)
    write(database, 1)  # nobody has taken over
    ask(database, "2 on b")
    for old in (0, 1):
        with pytest.raises(LeaseLostError):
            write(database, old)
    write(database, 2)
    assert database.do(lambda tx: facts.read(tx, "written under")) == "2"


@on_postgresql
def test_whoever_takes_over_while_the_old_one_writes_is_not_overtaken(
    database: Database, replica: OpenDatabase
) -> None:
    """The proof and what is written are one: a taking in between makes the old one begin anew, and fail."""
    ask(database, "1 on a")
    end(database)
    other, takings = replica(), []

    def rule(tx: Transaction) -> None:
        leases.prove(tx, Held(NAME, 1))
        read = facts.read(tx, "word", "nobody's")
        if not takings:
            takings.append(ask(other, "2 on b"))
            other.do(lambda there: facts.write(there, "word", "the new one's"))
        facts.write(tx, "word", f"{read}, then the old one's")

    with pytest.raises(LeaseLostError):
        database.do(rule)
    assert database.do(lambda tx: facts.read(tx, "word")) == "the new one's"


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_on_sqlite_the_one_process_has_it_at_once_and_proves_nothing(database: Database) -> None:
    assert ask(database, "1 on a").fence == 1
    assert ask(database, "2 on a").fence == 2, "the first is dead: there is one at a time"
    write(database, 1)


@on_postgresql
def test_a_process_that_lives_is_not_taken_for_a_killed_one(database: Database) -> None:
    first, _ = database.do(lambda tx: inbox.begin_run(tx, "a", LONG))
    second, killed = database.do(lambda tx: inbox.begin_run(tx, "b", LONG))
    assert not killed
    database.do(lambda tx: inbox.end_run(tx, first))
    assert not database.do(lambda tx: inbox.begin_run(tx, "c", LONG))[1]
    end(database)
    _, killed = database.do(lambda tx: inbox.begin_run(tx, "d", LONG))
    assert killed, "the second and third have not renewed the lease on themselves"
    live = [one.name for one in database.do(leases.standing) if one.is_live]
    assert len(live) == 1
    assert f"run {second}" not in live
