"""Copies of the database: made while the bot runs, checked, a few kept, and put back."""

import gzip
import json
import os
import re
import secrets
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from clusterbot.store import postgres_tools
from clusterbot.store.database import as_outage, engine_for
from clusterbot.store.postgres_tools import ToolError

KEPT = 14
LEDGER = "erasures.json"
"""Beside the backups: who was erased, for the day on which one made before is put back."""

_ENDINGS = {"sqlite": ".db.gz", "postgresql": ".pgdump"}
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(?P<stem>.+)-(?P<at>\d{8}T\d{6}Z)-(?P<revision>\w+)(?P<ending>\.db\.gz|\.pgdump)")
_ASIDE = "-replaced.db"
_WORKSHOP = ".making-"
_OURS = f"{_WORKSHOP}{os.getpid()}-{secrets.token_hex(4)}-"
_PATIENCE = 10  # seconds for a lock that another process holds
_BLOCK = 1 << 20


class BackupError(Exception):
    """No backup can be made, read or put back like this; the message says why, for the host."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was checked when it was made."""

    path: Path
    at: datetime
    revision: str  # of the schema

    @property
    def size(self) -> int:
        return self.path.stat().st_size


# ---- where


def default_folder(url: sqlalchemy.URL) -> Path:
    """Beside the database; for a server's, in var/ here."""
    is_file = url.get_backend_name() == "sqlite"
    return (Path(url.database or "").parent if is_file else Path("var")) / "backups"


def kept(folder: Path, url: sqlalchemy.URL) -> list[Backup]:
    """The backups of this database, newest first; what others put into the folder is not ours. Raises BackupError."""
    with _told():
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    found = [(name, _NAME.fullmatch(name)) for name in names]
    ours = [
        Backup(folder / name, _moment(parts["at"]), parts["revision"])
        for name, parts in found
        if parts and parts["stem"] == _stem(url) and parts["ending"] == _ENDINGS[url.get_backend_name()]
    ]
    return sorted(ours, key=lambda one: one.at, reverse=True)


def prune(folder: Path, url: sqlalchemy.URL, keep: int = KEPT) -> None:
    """Only so many stay; a damaged file that was set aside goes when all of them are newer. Raises BackupError."""
    made = kept(folder, url)
    with _told():
        for old in made[keep:]:
            old.path.unlink(missing_ok=True)
        if len(made) >= keep and url.get_backend_name() == "sqlite":
            for file in _set_aside_before(made[keep - 1].at, url):
                file.unlink(missing_ok=True)


def _set_aside_before(moment: datetime, url: sqlalchemy.URL) -> list[Path]:
    """Parts of damaged databases, beside the one that took their place."""
    named = re.compile(rf"{re.escape(_stem(url))}-(?P<at>\d{{8}}T\d{{6}}Z){re.escape(_ASIDE)}(-wal|-shm)?")
    found = [(path, named.fullmatch(path.name)) for path in file_of(url).absolute().parent.iterdir()]
    return [path for path, parts in found if parts and _moment(parts["at"]) < moment]


def taken_at(file: Path) -> datetime | None:
    """When a backup was made, by its name; None if somebody gave it another."""
    parts = _NAME.fullmatch(file.name)
    return _moment(parts["at"]) if parts else None


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)


def _stem(url: sqlalchemy.URL) -> str:
    return Path(url.database or "clusterbot").stem


# ---- making


def make(url: sqlalchemy.URL, folder: Path, now: datetime) -> Backup:
    """A checked copy of the database as it is now, which only its owner may read. Whoever writes meanwhile goes on.

    It appears under its name when it is whole. Raises BackupError.
    """
    is_sqlite = url.get_backend_name() == "sqlite"
    with _told(), _workshop(folder) as workshop:
        target = workshop / "copy"
        revision = _copy_sqlite(url, target) if is_sqlite else _copy_postgres(url, target)
        name = f"{{:{_STAMP}}}-{revision or 'none'}{_ENDINGS[url.get_backend_name()]}"
        while (path := folder / f"{_stem(url)}-{name.format(now)}").exists():
            now += timedelta(seconds=1)  # one backup never takes another one's place
        _make_durable(target)
        target.replace(path)
        _make_durable(folder)
    return Backup(path, now.replace(microsecond=0), revision)


def _copy_sqlite(url: sqlalchemy.URL, target: Path) -> str:
    """VACUUM INTO sees one moment, and leaves behind what lies in freed pages: what was erased is not carried on."""
    _leave_room(file_of(url), target.parent)
    whole = target.with_name("whole")
    with closing(_opened(url)) as source:
        source.execute("VACUUM INTO ?", (str(whole),))
    revision = check_sqlite(whole)
    with whole.open("rb") as content, gzip.open(target, "wb", compresslevel=6) as packed:
        shutil.copyfileobj(content, packed, _BLOCK)
    return revision


def _copy_postgres(url: sqlalchemy.URL, target: Path) -> str:
    revision = _revision_on(url)
    postgres_tools.dump(url, target)
    postgres_tools.check(target)
    return revision


def file_of(url: sqlalchemy.URL) -> Path:
    """The file of a SQLite database. Raises BackupError."""
    if url.query or not url.database:
        raise BackupError("only a plain file, sqlite:///file.db, can be backed up: CLUSTERBOT_DATABASE_URL says more")
    return Path(url.database)


def _opened(url: sqlalchemy.URL) -> sqlite3.Connection:
    """The file if it is there: looking for a database must not make one."""
    address = f"{file_of(url).absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)


def _leave_room(file: Path, workshop: Path) -> None:
    """A backup must not be what fills the disk that the bot writes to."""
    if not file.exists():
        raise BackupError(f"{file} does not exist: there is nothing to back up yet")
    needed = 2 * file.stat().st_size + _BLOCK
    if shutil.disk_usage(workshop).free < needed:
        raise BackupError(
            f"there is no room for a backup: it needs {needed // _BLOCK + 1} MB free at {workshop.parent}"
        )


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """A folder in which something comes to be, for our eyes only; what a killed backup left behind goes."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.glob(f"{_WORKSHOP}*"):
        if not _is_in_use(left.name):
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_OURS, dir=folder) as workshop:
        yield Path(workshop)


def _is_in_use(workshop: str) -> bool:
    """What is of our number and not ours is of a dead process: in a container each start has the same number."""
    owner = workshop.removeprefix(_WORKSHOP).partition("-")[0]
    if owner == str(os.getpid()):
        return workshop.startswith(_OURS)
    return owner.isdecimal() and _is_alive(int(owner))


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # somebody else's, so it is there
    return True


def _make_durable(path: Path) -> None:
    """On the disk, not on its way there. A file of ours is for its owner only."""
    if path.is_file():
        path.chmod(0o600)
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# ---- reading and putting back


@contextmanager
def unpacked(file: Path, beside: Path) -> Iterator[Path]:
    """A SQLite backup as a database file in `beside`, checked. It is gone afterwards unless it was put in place."""
    with _told(), _workshop(beside) as workshop:
        database = workshop / "database.db"
        with file.open("rb") as packed:
            is_packed = packed.read(2) == b"\x1f\x8b"
        with gzip.open(file) if is_packed else file.open("rb") as content, database.open("wb") as target:
            shutil.copyfileobj(content, target, _BLOCK)
        if not check_sqlite(database):
            raise BackupError(f"{file} is not a backup of clusterbot: it has no schema of ours")
        yield database


def check_sqlite(file: Path) -> str:
    """The schema's revision of a file that is whole; "" if it has none of ours. Raises BackupError."""
    with closing(sqlite3.connect(file)) as copy:
        found = [str(row[0]) for row in copy.execute("PRAGMA integrity_check(3)")]
        if found != ["ok"]:
            raise BackupError(f"the copy is damaged: {'; '.join(found)}")
        if not copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone():
            return ""
        row = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def put_in_place(new: Path, url: sqlalchemy.URL) -> None:
    """The database is this file from now on, in one step. Nobody may have either open.

    Both are brought back into a single file first: a leftover of the old one's write-ahead log would be taken for the
    new one's.
    """
    target = file_of(url)
    with _told():
        for file in (new, target):
            if file.exists():
                with closing(sqlite3.connect(file, isolation_level=None)) as connection:
                    connection.execute("PRAGMA journal_mode=DELETE")
        _make_durable(new)
        new.replace(target)
        _make_durable(target.parent)


def set_aside(url: sqlalchemy.URL, now: datetime) -> Path | None:
    """Move a SQLite file that cannot be copied out of the way as it is, with all that belongs to it."""
    file = file_of(url)
    aside = file.with_name(f"{file.stem}-{now:{_STAMP}}{_ASIDE}")
    for ending in ("", "-wal", "-shm"):
        if (part := Path(f"{file}{ending}")).exists():
            part.replace(f"{aside}{ending}")
    return aside if aside.exists() else None


def check_dump(file: Path) -> None:
    """Raises BackupError unless this is a dump that can be read to its end."""
    with _told():
        postgres_tools.check(file)


def refill_postgres(url: sqlalchemy.URL, file: Path) -> None:
    """Empty the database and fill it from a dump. Raises BackupError; then it is empty."""
    with _told():
        with _connected(url) as connection:
            quote = connection.dialect.identifier_preparer.quote
            tables = [quote(name) for name in sqlalchemy.inspect(connection).get_table_names()]
            if tables:
                connection.exec_driver_sql(f"DROP TABLE {', '.join(tables)} CASCADE")
        postgres_tools.restore(url, file)


def others_on(url: sqlalchemy.URL) -> int:
    """How many other connections a PostgreSQL database has: a bot that runs has some; a server's own are none."""
    others = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        " AND backend_type = 'client backend'"
    )
    with _told(), _connected(url) as connection:
        return int(connection.exec_driver_sql(others).scalar_one())


def _revision_on(url: sqlalchemy.URL) -> str:
    with _connected(url) as connection:
        if not sqlalchemy.inspect(connection).has_table("alembic_version"):
            return ""
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")


@contextmanager
def _connected(url: sqlalchemy.URL) -> Iterator[Connection]:
    engine = engine_for(url)
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        raise as_outage(error) from error
    finally:
        engine.dispose()


@contextmanager
def _told() -> Iterator[None]:
    """Whatever a disk, a file or a program has against it is told in its words."""
    try:
        yield
    except sqlite3.Error as error:
        raise BackupError(f"the database cannot be copied: {error}") from error
    except ToolError as error:
        raise BackupError(str(error)) from error
    except (OSError, EOFError, zlib.error) as error:
        raise BackupError(str(error)) from error


# ---- who was erased


@dataclass(frozen=True, slots=True)
class Ledger:
    """Who was erased, or will be, as it was known at a moment; each with the hour `at` which."""

    noted_at: datetime
    erasures: list[dict[str, Any]]


def read_ledger(folder: Path) -> Ledger:
    """What this folder knows. Raises BackupError if it is there and cannot be read."""
    file = folder / LEDGER
    try:
        known = json.loads(file.read_text("utf-8"))
        return Ledger(datetime.fromisoformat(known["noted_at"]), list(known["erasures"]))
    except FileNotFoundError:
        return Ledger(datetime.min.replace(tzinfo=UTC), [])
    except PermissionError:
        raise BackupError(
            f"The user that runs clusterbot may not look into {folder}: name a folder that it owns"
        ) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BackupError(f"{file} says who was erased, and cannot be read: {error}") from error


def write_ledger(folder: Path, ledger: Ledger) -> None:
    """Note it durably, in one step."""
    known = {"noted_at": ledger.noted_at.isoformat(), "erasures": ledger.erasures}
    with _told(), _workshop(folder) as workshop:
        new = workshop / LEDGER
        new.write_text(json.dumps(known, indent=1) + "\n", "utf-8")
        _make_durable(new)
        new.replace(folder / LEDGER)
        _make_durable(folder)
