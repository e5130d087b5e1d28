import asyncio
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.exc import IntegrityError

from clusterbot.store import database as database_module
from clusterbot.store import facts
from clusterbot.store.database import Database, OutageError
from clusterbot.store.facts import Fact
from clusterbot.store.transaction import Rule, Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase
from clusterbot.testing.patience import HANGS

sqlite_only = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def note(name: str, value: str = "x") -> Rule[str]:
    def rule(tx: Transaction) -> str:
        tx.add(Fact(name=name, value=value))
        return name

    return rule


def noted(database: Database) -> set[str]:
    return database.do(lambda tx: set(tx.session.scalars(select(Fact.name))))


def together(database: Database, rules: list[Rule[Any]]) -> list[Future[Any]]:
    """Have all these rules wait at once, so that they become one batch."""
    busy, go = threading.Event(), threading.Event()

    def hold(_: Transaction) -> None:
        busy.set()
        assert go.wait(HANGS)

    database.submit(hold)
    assert busy.wait(HANGS)
    futures = [database.submit(rule) for rule in rules]
    go.set()
    wait(futures, timeout=HANGS)
    return futures


def acknowledged(futures: list[Future[Any]]) -> set[str]:
    return {future.result() for future in futures if future.exception() is None}


def test_a_thousand_rules_from_twenty_threads_are_all_there(database: Database) -> None:
    with ThreadPoolExecutor(20) as threads:
        futures = list(threads.map(lambda number: database.submit(note(str(number))), range(1000)))
    assert acknowledged(futures) == noted(database) == {str(number) for number in range(1000)}


@sqlite_only
def test_what_waits_together_is_committed_together(database: Database) -> None:
    commits: list[int] = []
    database.on_commit.append(lambda: commits.append(1))
    together(database, [note(str(number)) for number in range(150)])
    database.close()
    assert len(commits) == 1  # the batch; the one that held the others up wrote nothing


def test_a_rule_that_raises_takes_back_only_its_own_rows(database: Database) -> None:
    def fail(tx: Transaction) -> None:
        tx.add(Fact(name="half", value="done"))
        raise ValueError("no")

    if database.is_sqlite:
        one, failed, other = together(database, [note("one"), fail, note("other")])
    else:
        one, failed, other = [database.submit(rule) for rule in (note("one"), fail, note("other"))]
    assert one.result() == "one"
    assert other.result() == "other"
    with pytest.raises(ValueError, match="no"):
        failed.result()
    assert noted(database) == {"one", "other"}


@sqlite_only
def test_a_rule_sees_what_those_before_it_in_the_batch_wrote(database: Database) -> None:
    _, seen = together(database, [note("one"), lambda tx: facts.read(tx, "one")])
    assert seen.result() == "x"


def test_a_rule_that_breaks_a_key_fails_alone_with_what_it_broke(database: Database) -> None:
    database.do(note("one"))
    with pytest.raises(IntegrityError):
        database.do(note("one"))
    assert database.do(note("two")) == "two"


@pytest.fixture
def family(database: Database) -> Iterator[None]:
    """A table whose rows may point nowhere until the commit."""
    with database.engine.begin() as connection:
        connection.execute(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"))
        connection.execute(
            text(
                "CREATE TABLE child (id INTEGER PRIMARY KEY,"
                " parent_id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)"
            )
        )
    return


def test_a_deferred_constraint_fails_the_one_who_broke_it_and_nobody_else(database: Database, family: None) -> None:
    runs: list[str] = []

    def counted(name: str) -> Rule[str]:
        def rule(tx: Transaction) -> str:
            runs.append(name)
            return note(name)(tx)

        return rule

    def orphan(tx: Transaction) -> str:
        tx.session.execute(text("INSERT INTO child VALUES (1, 99)"))
        return note("orphan")(tx)

    rules = [counted("one"), orphan, counted("other")]
    futures = together(database, rules) if database.is_sqlite else [database.submit(rule) for rule in rules]
    assert acknowledged(futures) == noted(database) == {"one", "other"}
    assert isinstance(futures[1].exception(), IntegrityError)
    if database.is_sqlite:
        assert sorted(runs) == ["one", "one", "other", "other"]  # the commit they shared failed: each again, alone


@pytest.fixture
def small_disk(sqlite_url: str, clock: FixedClock) -> Iterator[tuple[Database, list[int]]]:
    """A database on a disk of so many pages: change the number, and it has room for more."""
    pages = [0]
    database = Database(sqlite_url, clock)

    @event.listens_for(database.engine, "checkout")
    def limit(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages[0] or 1_000_000}")

    database.start()
    yield database, pages
    database.close()


def test_a_full_disk_in_the_middle_of_a_batch_loses_nothing_acknowledged(
    small_disk: tuple[Database, list[int]],
) -> None:
    database, pages = small_disk
    pages[0] = 80
    futures = together(database, [note(str(number), "x" * 4000) for number in range(100)])
    held = acknowledged(futures)
    assert 0 < len(held) < 100
    refused = [future.exception() for future in futures if future.exception()]
    assert all(isinstance(error, OutageError) for error in refused), refused
    assert "full" in str(refused[0])
    assert noted(database) == held

    pages[0] = 0
    again = together(database, [note(str(number)) for number in range(100) if str(number) not in held])
    assert not [future.exception() for future in again if future.exception()]
    assert len(noted(database)) == 100


def test_a_full_disk_fails_a_rule_that_does_not_notice(small_disk: tuple[Database, list[int]]) -> None:
    database, pages = small_disk

    def careless(tx: Transaction) -> str:
        for number in range(200):
            try:
                with tx.session.begin_nested():
                    tx.add(Fact(name=str(number), value="x" * 4000))
            except Exception:  # noqa: BLE001  as careless as can be
                continue
        return "done"

    pages[0] = 60
    with pytest.raises(OutageError):
        database.do(careless)
    pages[0] = 0
    assert noted(database) == set()


def test_a_read_only_file_is_an_outage(sqlite_url: str, clock: FixedClock) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    database = Database(f"sqlite:///file:{path}?mode=ro&uri=true", clock)
    database.start()
    with pytest.raises(OutageError, match="readonly"):
        database.do(note("one"))
    database.close()


def test_a_file_that_cannot_be_opened_is_an_outage(tmp_path: Path, clock: FixedClock) -> None:
    database = Database(f"sqlite:///{tmp_path}/nowhere/clusterbot.db", clock)
    database.start()
    with pytest.raises(OutageError, match="unable to open"):
        database.do(note("one"))
    database.close()


def test_a_file_that_is_no_database_is_an_outage(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "clusterbot.db").write_text("this is a letter to my aunt " * 1000)
    database = Database(f"sqlite:///{tmp_path}/clusterbot.db", clock)
    database.start()
    with pytest.raises(OutageError, match="not a database"):
        database.do(note("one"))
    database.close()


@pytest.mark.slow
@sqlite_only
def test_a_locked_file_is_an_outage_that_all_who_came_meanwhile_learn_of_at_once(database: Database) -> None:
    other = sqlite3.connect(str(database.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    tries, waits, all_there = [], threading.Event(), threading.Event()

    @event.listens_for(database.engine, "engine_connect")
    def count(_: object) -> None:
        tries.append(1)
        waits.set()
        assert all_there.wait(HANGS)  # else how many come meanwhile would be the machine's to say

    first = database.submit(note("first"))
    assert waits.wait(HANGS)
    futures = [first, *[database.submit(note(str(number))) for number in range(100)]]
    all_there.set()
    wait(futures, timeout=HANGS)
    assert all(isinstance(future.exception(), OutageError) for future in futures)
    assert len(tries) == 1, "nobody waits as long again, to learn the same"
    assert database_module._LOCK_PATIENCE < 3, "Slack waits no longer"
    other.execute("ROLLBACK")
    other.close()
    assert noted(database) == set()
    assert database.do(note("one")) == "one"


@sqlite_only
def test_who_comes_after_an_outage_was_told_is_tried_anew(database: Database) -> None:
    """Whoever is told of an outage may try again that very moment, and the file may be free by then."""
    database.do(lambda tx: tx.session.connection().exec_driver_sql("PRAGMA busy_timeout=1"))
    other = sqlite3.connect(str(database.url.database), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    again: Future[Future[str]] = Future()

    def free_and_try_again(_: Future[str]) -> None:
        other.execute("ROLLBACK")
        again.set_result(database.submit(note("again")))

    first = database.submit(note("first"))
    first.add_done_callback(free_and_try_again)
    assert isinstance(first.exception(timeout=HANGS), OutageError)
    assert again.result(timeout=HANGS).result(timeout=HANGS) == "again"
    assert noted(database) == {"again"}
    other.close()


@pytest.mark.slow
@sqlite_only
def test_a_lock_that_comes_between_reruns_stops_them(database: Database, family: None) -> None:
    """The batch fails; while each is rerun alone somebody locks the file: the rest must not wait one by one."""
    other = sqlite3.connect(str(database.url.database), isolation_level=None, check_same_thread=False)
    runs: list[int] = []

    def orphan(tx: Transaction) -> None:
        runs.append(1)
        tx.session.execute(text("INSERT INTO child VALUES (1, 99)"))

    @event.listens_for(database.engine, "checkin")
    def lock(*_: object) -> None:
        if len(runs) == 2:  # first with the batch, then alone
            runs.append(0)
            other.execute("BEGIN IMMEDIATE")

    futures = together(database, [note("one"), orphan, *[note(str(number)) for number in range(50)]])
    assert acknowledged(futures) == {"one"}
    event.remove(database.engine, "checkin", lock)
    assert sum(isinstance(future.exception(), OutageError) for future in futures) == 50
    other.execute("ROLLBACK")
    other.close()
    assert noted(database) == {"one"}


def test_nobody_waiting_any_more_does_not_stop_the_others(database: Database) -> None:
    async def impatient() -> str:
        waiting = asyncio.ensure_future(database.run(note("given up")))
        await asyncio.sleep(0)
        waiting.cancel()
        return await database.run(note("patient"))

    assert asyncio.run(impatient()) == "patient"
    assert "patient" in noted(database)


@sqlite_only
def test_a_rule_that_was_cancelled_while_it_waited_is_not_run(database: Database) -> None:
    busy, go = threading.Event(), threading.Event()

    def hold(_: Transaction) -> None:
        busy.set()
        assert go.wait(HANGS)

    database.submit(hold)
    assert busy.wait(HANGS)
    given_up, patient = database.submit(note("given up")), database.submit(note("patient"))
    assert given_up.cancel()
    go.set()
    assert patient.result(HANGS) == "patient"
    assert noted(database) == {"patient"}


def test_a_listener_that_fails_does_not_take_back_the_acknowledgement(database: Database) -> None:
    def fail() -> None:
        raise RuntimeError("deaf")

    database.on_commit.append(fail)
    assert database.do(note("one")) == "one"
    assert database.do(note("two")) == "two"


def test_a_rule_that_waits_for_another_is_told_instead_of_waiting_for_itself(database: Database) -> None:
    def waits(_: Transaction) -> None:
        database.do(lambda tx: tx.now)

    with pytest.raises(RuntimeError, match="a rule waits for no other rule"):
        database.do(waits)
    assert database.do(lambda tx: tx.now)


def test_closing_finishes_what_was_submitted_and_refuses_what_comes_after(database: Database) -> None:
    futures = [database.submit(note(str(number))) for number in range(50)]
    database.close()
    assert len(acknowledged(futures)) == 50
    with pytest.raises(RuntimeError, match="not started"):
        database.submit(note("late"))


def test_increments_of_many_threads_lose_nothing(database: Database, replica: OpenDatabase) -> None:
    database.do(note("votes", "0"))

    def vote(tx: Transaction) -> None:
        facts.write(tx, "votes", str(int(facts.read(tx, "votes")) + 1))

    homes = [database, replica()]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: homes[number % 2].do(vote), range(200)))
    assert database.do(lambda tx: facts.read(tx, "votes")) == "200"


def test_two_who_add_up_what_the_other_writes_do_not_both_win(database: Database, replica: OpenDatabase) -> None:
    """Write skew: each checks that there is room and takes it in a row of its own."""

    def take(name: str) -> Rule[bool]:
        def rule(tx: Transaction) -> bool:
            if tx.session.scalar(select(func.count()).select_from(Fact)):
                return False
            tx.add(Fact(name=name, value="mine"))
            return True

        return rule

    other = replica()
    for _ in range(20):
        first, second = database.submit(take("first")), other.submit(take("second"))
        assert {first.result(HANGS), second.result(HANGS)} == {True, False}
        database.do(lambda tx: [tx.session.delete(fact) for fact in tx.session.scalars(select(Fact))])


def test_only_a_commit_that_changed_something_is_told_to_listeners(database: Database) -> None:
    told: list[int] = []
    database.on_commit.append(lambda: told.append(1))
    assert noted(database) == set()
    assert told == []
    database.do(note("one"))
    noted(database)
    assert told == [1]
