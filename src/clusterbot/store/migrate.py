"""Brings a database to the newest schema, whichever replica starts first."""

import importlib
import pkgutil
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path

import sqlalchemy
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from clusterbot.locate import locate
from clusterbot.store import leases
from clusterbot.store.database import Database, OutageError, as_outage, engine_for

_LOCK = 0x636C7573
"""The number of the advisory lock under which PostgreSQL is migrated; any number nobody else uses."""

_RECORDS = ("clusterbot.store", "clusterbot.features")


class NewerSchemaError(Exception):
    """The database was migrated by a newer clusterbot than this one, which must not write to it."""


class OthersRunError(Exception):
    """Processes of the version before run, and could not go on beside what would be changed. Nothing was."""


def records() -> MetaData:
    """Every table there is: the store's own, and those in each feature's `records.py`, found by name.

    By name, because the store knows no feature (law 1).
    """
    for package in _RECORDS:
        folder = importlib.import_module(package).__path__
        for module in pkgutil.walk_packages(folder, package + "."):
            of_the_store = package == _RECORDS[0] and module.name != __name__
            if of_the_store or module.name.endswith(".records"):
                importlib.import_module(module.name)
    return SQLModel.metadata


def upgrade(database_url: str, *, safely: Callable[[], AbstractContextManager[object]] = nullcontext) -> None:
    """Create what is missing, in one transaction; a SQLite file and its folder too. Nothing happens if all is there.

    `safely` is put around the change of a SQLite database that holds something: a backup, say.
    Raises OutageError if the database cannot be reached or written, NewerSchemaError if it is ahead of this code,
    OthersRunError if a migration says `alone = True`, because it takes away what older processes use, and some run.
    """
    url = sqlalchemy.make_url(database_url)
    if url.get_backend_name() == "sqlite" and url.database and not url.query:
        with suppress(OSError):  # the database will say that it cannot be opened
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    # Batch migrations copy a SQLite table and drop the old one, which foreign keys would forbid.
    # READ COMMITTED, because SERIALIZABLE would go on seeing the schema as it was before the wait for the lock.
    engine = engine_for(url, foreign_keys=False, isolation_level="READ COMMITTED")
    try:
        with safely() if _is_behind(engine) else nullcontext(), engine.begin() as connection:
            _upgrade(connection)
    except (DBAPIError, OutageError) as error:  # tidying up after a statement that failed may fail as well
        raise as_outage(error) from error
    finally:
        engine.dispose()


def is_current(database: Database) -> bool:
    """Whether the schema is the one this code needs; False if it is older.

    Raises OutageError if the database cannot be reached, NewerSchemaError if it is ahead of this code.
    """
    try:
        with database.engine.connect() as connection:
            there = _revisions(connection)
            _refuse_newer(connection, there)
            return there == _wanted(connection)
    except DBAPIError as error:
        raise as_outage(error) from error


def write_migration(message: str) -> None:
    """Compare the records with what the migrations make, and write the difference as the next migration: read it."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/before.db"
        upgrade(url)
        engine = engine_for(sqlalchemy.make_url(url))
        with engine.begin() as connection:
            config = _config(connection)
            number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
            command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")
        engine.dispose()


def _is_behind(engine: Engine) -> bool:
    """Whether this is a SQLite database in which a migration would change something."""
    if engine.dialect.name != "sqlite":
        return False
    with engine.begin() as connection:
        there = _revisions(connection)
        _refuse_newer(connection, there)
        return bool(there) and there != _wanted(connection)


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # on SQLite, BEGIN IMMEDIATE is the lock
        connection.execute(sqlalchemy.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    there, wanted = _revisions(connection), _wanted(connection)
    if there == wanted:
        return
    _refuse_newer(connection, there)
    _refuse_beside_others(connection, there)
    command.upgrade(_config(connection), "head")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("the migration would leave rows that point nowhere: nothing was changed")


def _refuse_newer(connection: Connection, there: set[str]) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(_config(connection)).walk_revisions()}
    if not there <= known:
        raise NewerSchemaError(
            f"The database has the schema {', '.join(sorted(there - known))}, which this clusterbot does not know: "
            "a newer one was here before. Update clusterbot, or restore the backup made before the update."
        )


def _refuse_beside_others(connection: Connection, there: set[str]) -> None:
    scripts = ScriptDirectory.from_config(_config(connection))
    coming = scripts.iterate_revisions("heads", tuple(there) or "base")
    if any(getattr(script.module, "alone", False) for script in coming) and (running := leases.running(connection)):
        raise OthersRunError(
            "This version changes the database in a way that processes of the version before cannot bear, and some "
            f"run: {'; '.join(running)}. Stop all of them, then start this one. Nothing was changed."
        )


def _revisions(connection: Connection) -> set[str]:
    return set(MigrationContext.configure(connection).get_current_heads())


def _wanted(connection: Connection) -> set[str]:
    return set(ScriptDirectory.from_config(_config(connection)).get_heads())


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(locate("migrations")).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config
