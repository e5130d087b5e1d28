"""Runs rules in transactions: grouped into one durable commit on SQLite, on a pool of threads on PostgreSQL."""

import queue
import random
import sqlite3
import threading
from asyncio import wrap_future
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, nullcontext, suppress
from contextvars import copy_context
from itertools import chain
from typing import Any, Literal, TypeVar

import sqlalchemy
import structlog
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import IsolationLevel
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlmodel import Session

from clusterbot.outages import Outage
from clusterbot.store.transaction import Clock, Rule, Transaction

T = TypeVar("T")
log = structlog.get_logger()

_BEGIN = "BEGIN IMMEDIATE"

_LOCK_PATIENCE = 2
"""Seconds to wait while another process holds the SQLite file; Slack wants its answer within three."""

_BATCH = 200
"""Happenings in one SQLite commit: enough to hide the cost of fsync, few enough to answer within its time."""

_POSTGRES_THREADS = 6

_POSTGRES_OPTIONS = "-c timezone=UTC -c idle_in_transaction_session_timeout=10s"
"""A process that was paused in the middle of a rule must not keep its rows, and its turn, from all others."""

_TURN_PATIENCE = 15
"""Seconds; longer than a transaction may idle."""

_RERUNS = 40
"""Reruns after a serialization failure before it counts as an outage; each waits a little longer than the last."""

_STARVED = 5
"""Reruns after which a rule is let run alone."""

# https://www.sqlite.org/rescode.html: PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB
_SQLITE_OUTAGES = {3, 5, 6, 7, 8, 10, 11, 13, 14, 26}
# https://www.postgresql.org/docs/current/errcodes-appendix.html
_POSTGRES_OUTAGES = ("08", "25006", "53", "57P", "58")
_POSTGRES_RERUN = ("40001", "40P01")
_POSTGRES_LOCKED = "55P03"

# Two who both saw a key free and both took it: a serialization failure in disguise, says the manual
# (https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html). A rerun sees the other's row; a
# rule that breaks a key all by itself breaks it again.
_POSTGRES_COLLISION = "23505"
_COLLISIONS = 3


_CHANGED = "changed"
"""What a connection's `info` says once a statement has written a row."""


class OutageError(Exception):
    """The database is away, locked, read-only or full. Nobody's mistake: wait, and do the same again."""


class Database:
    """One database, whatever its kind. `start` before use, `close` after.

    `on_commit` functions are called after each commit that changed something, from the thread that wrote.
    """

    def __init__(self, url: str, clock: Clock) -> None:
        self.url = sqlalchemy.make_url(url)
        self.clock = clock
        self.on_commit: list[Callable[[], None]] = []
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = engine_for(self.url)
        self.outage = Outage("database", "nothing is taken or sent, and nothing that was acknowledged is lost")
        self._worker: _GroupCommit | _Pool | None = None

    def start(self) -> None:
        self._worker = _GroupCommit(self) if self.is_sqlite else _Pool(self)

    def close(self) -> None:
        """Finish what was submitted, then let go of the database."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None
        self.engine.dispose()

    def submit(self, rule: Rule[T], turn: str = "") -> "Future[T]":
        """The rule's result, once it is committed; OutageError or what the rule raised otherwise.

        Of all rules with the same `turn`, whichever process runs them, one is run after the other is committed, in the
        order in which they begin, and each sees what those before it wrote.
        """
        if self._worker is None:
            raise RuntimeError("the database is not started")
        return self._worker.submit(rule, turn)

    async def run(self, rule: Rule[T], turn: str = "") -> T:
        """Await the rule's commit; see `submit`."""
        return await self._awaited(self.submit(rule, turn))

    async def apart(self, rule: Rule[T]) -> T:
        """Like `run`, and ahead of all that waits for a thread of the pool: for the few who may not be late."""
        if isinstance(self._worker, _Pool):
            return await self._awaited(self._worker.submit_apart(rule))
        return await self.run(rule)

    async def _awaited(self, future: "Future[T]") -> T:
        """An outage is said here, once: whoever waits for its end need not say it too."""
        try:
            result = await wrap_future(future)
        except OutageError as error:
            self.outage.lasts(str(error))
            raise
        self.outage.over()
        return result

    def do(self, rule: Rule[T]) -> T:
        """Block until the rule is committed: for commands, never on the event loop, nor inside a rule."""
        if getattr(_thread, "within", None) is self:  # one thread writes: it would wait for itself, for ever
            raise RuntimeError("a rule waits for no other rule; what it needs it does in its own transaction")
        return self.submit(rule).result()

    def committed(self) -> None:
        for notify in self.on_commit:
            try:
                notify()
            except Exception:  # what is committed stays acknowledged, whatever those who listen do
                log.exception("a listener failed after a commit")


_thread = threading.local()


@contextmanager
def _within_a_rule(database: Database) -> Iterator[None]:
    """Whoever waits in here for another rule of the same database is told so (Database.do)."""
    _thread.within = database
    try:
        yield
    finally:
        _thread.within = None


class _Happening:
    """A rule on its way, and the future that waits for its commit."""

    def __init__(self, rule: Rule[Any]) -> None:
        self.rule = rule
        self._context = copy_context()  # what the log says of whoever asked, it says in the writing thread too
        self.future: Future[Any] = Future()
        self.result: Any = None
        self.error: BaseException | None = None

    def attempt(self, connection: Connection, database: Database) -> None:
        """Run inside a savepoint, so that a rule that fails takes back its own rows and no others."""
        self.error = None
        session = Session(bind=connection, join_transaction_mode="create_savepoint", expire_on_commit=False)
        try:
            with _within_a_rule(database):
                self.result = self._context.run(self.rule, Transaction(session, database.clock.now()))
            session.commit()
        except BaseException as error:  # noqa: BLE001  whatever it is belongs to the one who waits
            self.fail(error)
        finally:
            with suppress(DBAPIError, OutageError):  # the savepoint may be gone too; the caller looks and reruns
                session.close()

    def fail(self, error: BaseException) -> None:
        self.error = as_outage(error)

    def settle(self) -> None:
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


class _GroupCommit:
    """One thread, one connection, one commit for all that waited. Acknowledges only what that commit holds."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: queue.SimpleQueue[_Happening | None] = queue.SimpleQueue()
        self._closing = threading.Lock()
        self._closed = False
        self._changed = False
        self._thread = threading.Thread(target=self._work, name="clusterbot-writer", daemon=True)
        self._thread.start()

    def submit(self, rule: Rule[T], _turn: str = "") -> "Future[T]":
        """Here all rules run one after the other."""
        happening = _Happening(rule)
        with self._closing:  # nothing may queue up behind the end: it would wait for ever
            if self._closed:
                raise RuntimeError("the database is closed")
            self._waiting.put(happening)
        return happening.future

    def close(self) -> None:
        with self._closing:
            self._closed = True
            self._waiting.put(None)
        self._thread.join()

    def _work(self) -> None:
        while batch := self._next_batch():
            if wanted := _wanted(batch):
                self._run(wanted)
                if self._changed:
                    self._database.committed()

    def _next_batch(self, *, waits: bool = True) -> list[_Happening]:
        """All that waits, at most _BATCH; empty when the last was asked to close, or nothing is there to wait for."""
        batch: list[_Happening] = []
        while len(batch) < _BATCH:
            try:
                happening = self._waiting.get(block=waits and not batch)
            except queue.Empty:
                break
            if happening is None:
                self._waiting.put(None)  # come back to it after this batch
                break
            batch.append(happening)
        return batch

    def _run(self, batch: list[_Happening]) -> None:
        """Commit all together; where that fails, each alone, until the database turns out to be away."""
        self._changed = False
        groups = [batch]
        while groups:
            group = groups.pop(0)
            outcome = self._commit(group)
            if outcome == "dropped" and len(group) > 1:
                groups = [[happening] for happening in group]
                continue
            # The others, and who came meanwhile, would only wait as long, to learn the same. They are collected before
            # anybody is told: whoever comes after that may find the database back.
            if outcome == "away":
                others = [*chain(*groups), *_wanted(self._next_batch(waits=False))]
                for happening in others:
                    happening.error = group[0].error
                group, groups = [*group, *others], []
            for happening in group:
                happening.settle()

    def _commit(self, group: Sequence[_Happening]) -> Literal["committed", "dropped", "away"]:
        """All of the group in one transaction; if it was dropped or never began, each happening has its error."""
        begun = False
        try:
            with self._database.engine.connect() as connection, connection.begin():
                begun = True
                outcome = self._attempt(group, connection)
                self._changed |= connection.info.pop(_CHANGED, False)
                return outcome
        except Exception as error:  # noqa: BLE001  whatever it is: this thread must live, and nothing is acknowledged
            for happening in group:
                happening.fail(error)
            return "dropped" if begun else "away"

    def _attempt(self, group: Sequence[_Happening], connection: Connection) -> Literal["committed", "dropped"]:
        for happening in group:
            happening.attempt(connection, self._database)
            if not _in_transaction(connection):
                happening.error = happening.error or OutageError("the database dropped the transaction")
                return "dropped"
        return "committed"


def _wanted(batch: Iterable[_Happening]) -> list[_Happening]:
    """Without those whose owner cancelled while they waited; the others can no longer be cancelled."""
    return [happening for happening in batch if happening.future.set_running_or_notify_cancel()]


class _Pool:
    """A few threads, each rule in a SERIALIZABLE transaction of its own, rerun whole when the database asks."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._threads = ThreadPoolExecutor(_POSTGRES_THREADS, thread_name_prefix="clusterbot-store")
        self._apart = ThreadPoolExecutor(1, thread_name_prefix="clusterbot-apart")
        self._patience = threading.Event()
        self._again = threading.Lock()
        self._starving: set[int] = set()  # threads whose rule is rerun again and again

    def submit(self, rule: Rule[T], turn: str = "") -> "Future[T]":
        return self._threads.submit(copy_context().run, self._run, rule, turn)

    def submit_apart(self, rule: Rule[T]) -> "Future[T]":
        return self._apart.submit(copy_context().run, self._run, rule, "")

    def close(self) -> None:
        self._patience.set()
        self._apart.shutdown()
        self._threads.shutdown()

    def _run(self, rule: Rule[T], turn: str) -> T:
        try:
            with self._database.engine.connect() as connection, _in_turn(connection, turn):
                return self._rerun(connection, rule)
        except DBAPIError as error:
            raise as_outage(error) from error

    def _rerun(self, connection: Connection, rule: Rule[T]) -> T:
        try:
            return self._until_serialized(connection, rule)
        finally:
            self._starving.discard(threading.get_ident())

    def _until_serialized(self, connection: Connection, rule: Rule[T]) -> T:
        collisions = 0
        for attempt in range(_RERUNS):
            if attempt == _STARVED:
                self._starving.add(threading.get_ident())
            try:
                # Reruns go one at a time: a burst on one row (votes on one card) would else go on failing one another
                # until one of them is given up. Nor does anything begin beside a long rule that short ones, which
                # come and go meanwhile, have failed so often.
                with self._again if attempt or self._starving else nullcontext():
                    result = self._attempt(connection, rule)
            except DBAPIError as error:
                collisions += _state(error) == _POSTGRES_COLLISION
                if not _asks_for_rerun(error, collisions):
                    raise
                self._patience.wait(random.uniform(0, 0.002 * 1.3 ** min(attempt, 16)))  # noqa: S311  no secret
            else:
                return result
        raise OutageError(f"not serialized in {_RERUNS} attempts")

    def _attempt(self, connection: Connection, rule: Rule[T]) -> T:
        with connection.begin(), Session(bind=connection, expire_on_commit=False) as session:
            connection.info.pop(_CHANGED, None)  # of an attempt that failed
            with _within_a_rule(self._database):
                result = rule(Transaction(session, self._database.clock.now()))
            session.commit()
            changed = connection.info.pop(_CHANGED, False)
        if changed:
            self._database.committed()
        return result


@contextmanager
def _in_turn(connection: Connection, turn: str) -> Iterator[None]:
    """Keep this turn among all processes, over all reruns.

    Outside the transaction: one that waited inside would go on to see the rows as they were before it waited.
    """
    kept = bool(turn) and _take_turn(connection, turn)
    try:
        yield
    finally:
        if kept and not connection.invalidated:  # else it ended with its connection
            _say(connection, "SELECT pg_advisory_unlock(hashtextextended(%s, 0))", turn)


def _take_turn(connection: Connection, turn: str) -> bool:
    """False if whoever has it must have been paused with it: no rule takes so long, and nobody waits for ever."""
    patience = f"SELECT set_config('lock_timeout', '{_TURN_PATIENCE}s', true)"  # for this statement
    try:
        _say(connection, f"{patience}, pg_advisory_lock(hashtextextended(%s, 0))", turn)
    except DBAPIError as error:
        if _state(error) != _POSTGRES_LOCKED:
            raise
        log.warning("a turn is not waited for any longer: is another process paused?")
        return False
    return True


def _say(connection: Connection, statement: str, turn: str) -> None:
    connection.execution_options(isolation_level="AUTOCOMMIT")
    try:
        connection.exec_driver_sql(statement, (turn,))
    finally:
        if not connection.invalidated:
            connection.rollback()  # nothing: it ends what SQLAlchemy takes for a transaction
            connection.execution_options(isolation_level="SERIALIZABLE")


def as_outage(error: BaseException) -> BaseException:
    """The error itself, or an OutageError where the database is to blame."""
    if isinstance(error, DBAPIError):
        reason = _sqlite_outage(error) if isinstance(error.orig, sqlite3.Error) else _postgres_outage(error)
        return OutageError(reason) if reason else error
    if isinstance(error, OutageError) and error.__context__ is not None:
        cause = as_outage(error.__context__)  # why the transaction was dropped
        return cause if isinstance(cause, OutageError) else error
    return error


def _sqlite_outage(error: DBAPIError) -> str:
    """The reason, "" if it is none."""
    code = getattr(error.orig, "sqlite_errorcode", 0) or 0
    return _first_line(error.orig) if code & 0xFF in _SQLITE_OUTAGES else ""


def _postgres_outage(error: DBAPIError) -> str:
    """The reason, "" if it is none."""
    if error.connection_invalidated or _state(error).startswith(_POSTGRES_OUTAGES):
        return _first_line(error.orig)
    if not _state(error) and isinstance(error, OperationalError):
        return f"the database server cannot be reached: {_first_line(error.orig)}"
    return ""


def _first_line(error: BaseException | None) -> str:
    return str(error).partition("\n")[0]


def _state(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""


def _asks_for_rerun(error: DBAPIError, collisions: int) -> bool:
    return _state(error) in _POSTGRES_RERUN or 0 < collisions <= _COLLISIONS


def _in_transaction(connection: Connection) -> bool:
    driver = connection.connection.driver_connection
    return isinstance(driver, sqlite3.Connection) and driver.in_transaction


def engine_for(
    url: sqlalchemy.URL, *, foreign_keys: bool = True, isolation_level: IsolationLevel = "SERIALIZABLE"
) -> Engine:
    """An engine whose transactions are durable and serial. SQLite knows no other isolation level."""
    is_sqlite = url.get_backend_name() == "sqlite"
    engine = _sqlite_engine(url, foreign_keys=foreign_keys) if is_sqlite else _postgres_engine(url, isolation_level)

    @event.listens_for(engine, "after_cursor_execute")
    def note_change(connection: Connection, cursor: Any, _: object, __: object, context: Any, ___: object) -> None:
        # Who only looked wakes nobody: else a sender that finds nothing to send would wake itself for ever.
        if context is not None and (context.isinsert or context.isupdate or context.isdelete) and cursor.rowcount != 0:
            connection.info[_CHANGED] = True

    return engine


def _sqlite_engine(url: sqlalchemy.URL, *, foreign_keys: bool) -> Engine:
    engine = sqlalchemy.create_engine(
        url,
        hide_parameters=True,  # they are what people said, and tokens: neither belongs into an error that is logged
        connect_args={"timeout": _LOCK_PATIENCE, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves: the driver's own would come too late
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Taking the write lock first: a plain read-then-write from several threads loses increments.
        connection.exec_driver_sql(_BEGIN)

    @event.listens_for(engine, "before_cursor_execute")
    def stay_inside(_: Connection, cursor: sqlite3.Cursor, statement: str, *__: object) -> None:
        # Once SQLite has dropped a transaction (disk full), each further statement would be a commit of its own.
        if not cursor.connection.in_transaction and statement != _BEGIN:
            raise OutageError("the database dropped the transaction")

    return engine


def _postgres_engine(url: sqlalchemy.URL, isolation_level: IsolationLevel) -> Engine:
    return sqlalchemy.create_engine(
        url.set(drivername="postgresql+psycopg"),
        isolation_level=isolation_level,
        hide_parameters=True,
        pool_size=_POSTGRES_THREADS,
        max_overflow=2,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 10, "options": _POSTGRES_OPTIONS},
    )
