import queue
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, ProgrammingError

from clusterbot.store import database as database_module
from clusterbot.store.database import Database, OutageError
from clusterbot.store.facts import Fact
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase
from clusterbot.testing.patience import HANGS

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


def elsewhere(url: sqlalchemy.URL, clock: FixedClock) -> Database:
    database = Database(url.render_as_string(hide_password=False), clock)
    database.start()
    return database


def test_a_database_that_does_not_exist_is_an_outage(database: Database, clock: FixedClock) -> None:
    nowhere = elsewhere(database.url.set(database="nowhere"), clock)
    with pytest.raises(OutageError, match=r"cannot be reached.*does not exist"):
        nowhere.do(lambda tx: None)
    nowhere.close()


def test_a_server_that_does_not_answer_is_an_outage_and_its_password_is_not_told(
    database: Database, clock: FixedClock
) -> None:
    with socket.socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        silent = elsewhere(sqlalchemy.make_url(f"postgresql://bot:hunter2@127.0.0.1:{port}/x"), clock)
        with pytest.raises(OutageError) as caught:
            silent.do(lambda tx: None)
        silent.close()
    assert "hunter2" not in str(caught.value)


def test_a_connection_cut_in_the_middle_is_an_outage_and_the_next_rule_finds_a_new_one(database: Database) -> None:
    def cut(tx: Transaction) -> None:
        tx.add(Fact(name="lost", value="x"))
        tx.session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    with pytest.raises(OutageError):
        database.do(cut)
    assert database.do(lambda tx: tx.session.get(Fact, "lost")) is None


def test_a_read_only_server_is_an_outage(database: Database) -> None:
    def write(tx: Transaction) -> None:
        tx.session.execute(text("SET TRANSACTION READ ONLY"))
        tx.add(Fact(name="one", value="x"))

    with pytest.raises(OutageError, match="read-only"):
        database.do(write)


def test_our_own_mistakes_are_no_outage(database: Database) -> None:
    with pytest.raises(ProgrammingError):
        database.do(lambda tx: tx.session.execute(text("SELECT * FROM nothing")))


def test_a_long_rule_among_many_short_ones_has_its_turn(database: Database) -> None:
    """Each time it has read, a short one changes what it read: it would be rerun until it is given up."""
    database.do(lambda tx: tx.add(Fact(name="count", value="0")))
    has_read, over = threading.Event(), threading.Event()
    newest: queue.SimpleQueue[int] = queue.SimpleQueue()
    runs: list[int] = []

    def count_on(tx: Transaction) -> int:
        fact = tx.session.get_one(Fact, "count")
        fact.value = str(int(fact.value) + 1)
        tx.session.add(fact)
        return int(fact.value)

    def short_ones() -> None:
        while not over.is_set():
            has_read.wait(1)
            newest.put(database.do(count_on))
            has_read.clear()

    def long_one(tx: Transaction) -> str:
        fact = tx.session.get_one(Fact, "count")
        runs.append(int(fact.value))
        if len(runs) <= database_module._STARVED:  # from then on nothing begins beside it
            has_read.set()
            while newest.get(timeout=HANGS) <= runs[-1]:
                pass
        fact.value = str(int(fact.value) + 1)
        tx.session.add(fact)
        return fact.value

    with ThreadPoolExecutor(3) as threads:
        others = [threads.submit(short_ones) for _ in range(2)]
        try:
            assert int(database.do(long_one)) == runs[-1] + 1
            assert len(runs) > database_module._STARVED
        finally:
            over.set()
            has_read.set()
        for one in others:
            one.result()


def test_two_who_see_a_key_free_are_served_one_after_the_other(database: Database, replica: OpenDatabase) -> None:
    both_looked = threading.Barrier(2)
    runs: list[str] = []

    def take(tx: Transaction, who: str) -> str:
        runs.append(who)
        found = tx.session.get(Fact, "seat")
        if runs.count(who) == 1:
            both_looked.wait(HANGS)
        if found is None:
            found = Fact(name="seat", value=who)
            tx.add(found)
        return found.value

    other = replica()
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(database.do, lambda tx: take(tx, "first"))
        second = threads.submit(other.do, lambda tx: take(tx, "second"))
        assert first.result(HANGS) == second.result(HANGS)
    assert len(runs) >= 3


def test_a_key_taken_blindly_is_tried_again_and_then_said(database: Database) -> None:
    runs: list[int] = []

    def blind(tx: Transaction) -> None:
        runs.append(1)
        tx.add(Fact(name="one", value="x"))

    database.do(blind)
    with pytest.raises(IntegrityError):
        database.do(blind)
    assert 2 < len(runs) < 10


def test_an_outage_leaves_no_connection_behind(database: Database) -> None:
    def fail(tx: Transaction) -> None:
        raise ValueError("no")

    for _ in range(30):
        with pytest.raises(ValueError, match="no"):
            database.do(fail)
    assert database.engine.pool.checkedout() == 0


def test_of_one_turn_each_sees_what_the_one_before_it_wrote(database: Database, replica: OpenDatabase) -> None:
    """Two messages of one person, to two replicas: the second never runs on the rows as the first found them."""
    other = replica()
    begun, may_end = threading.Event(), threading.Event()
    seen: list[str | None] = []

    def first(tx: Transaction) -> None:
        begun.set()
        assert may_end.wait(HANGS)
        tx.add(Fact(name="first", value="was here"))

    def second(tx: Transaction) -> None:
        found = tx.session.get(Fact, "first")
        seen.append(found.value if found else None)

    slow = database.submit(first, "telegram||7")
    assert begun.wait(HANGS)
    quick = other.submit(second, "telegram||7")
    others = other.submit(second, "telegram||8")
    others.result(HANGS)
    may_end.set()
    slow.result(HANGS)
    quick.result(HANGS)
    assert seen == [None, "was here"]


def test_a_turn_whose_holder_was_paused_outside_any_transaction_is_not_waited_for_for_ever(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "_TURN_PATIENCE", 0.1)
    with database.engine.connect() as paused:
        paused.execute(text("SELECT pg_advisory_lock(hashtextextended('a', 0))"))
        paused.commit()
        assert database.submit(lambda tx: tx.session.scalar(text("SHOW lock_timeout")), "a").result(HANGS) == "0"
        paused.execute(text("SELECT pg_advisory_unlock_all()"))
    assert database.submit(lambda tx: "free again", "a").result(HANGS) == "free again"


def test_a_turn_is_kept_over_reruns_and_given_back_after_an_error(database: Database, replica: OpenDatabase) -> None:
    other = replica()
    attempts: list[int] = []

    def collides_once(tx: Transaction) -> None:
        attempts.append(len(attempts))
        tx.session.get(Fact, "n")
        if len(attempts) == 1:
            other.do(lambda there: there.add(Fact(name="n", value="theirs")))
        tx.session.merge(Fact(name="n", value="ours"))

    database.submit(collides_once, "a").result(HANGS)
    assert len(attempts) > 1
    with pytest.raises(ZeroDivisionError):
        database.submit(lambda tx: 1 / 0, "a").result(HANGS)
    with pytest.raises(OutageError):
        database.submit(
            lambda tx: tx.session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())")), "a"
        ).result(HANGS)
    assert other.submit(lambda tx: "free", "a").result(HANGS) == "free"
