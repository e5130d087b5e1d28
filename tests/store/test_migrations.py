import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from clusterbot import features
from clusterbot.locate import locate
from clusterbot.store import facts, inbox, migrate
from clusterbot.store.database import Database, OutageError, engine_for
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.slow


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that nothing was ever written to."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty/clusterbot.db"
    url: str = request.getfixturevalue("empty_postgresql_url")
    return url


@pytest.fixture
def migrated(empty_url: str) -> Iterator[Engine]:
    migrate.upgrade(empty_url, step_by_step=True)
    engine = engine_for(sqlalchemy.make_url(empty_url))
    yield engine
    engine.dispose()


def definitions(engine: Engine) -> set[str]:
    """Every index as the database itself describes it: comparing metadata overlooks what a partial index is for."""
    query = {
        "sqlite": "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        "postgresql": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    }[engine.dialect.name]
    with engine.connect() as connection:
        found = {" ".join(row[0].split()).replace('"', "") for row in connection.execute(text(query))}
    return {index for index in found if "alembic" not in index}


def test_the_migrations_make_what_the_records_say(migrated: Engine) -> None:
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        differences = compare_metadata(context, migrate.records())
    assert differences == [], 'run `make migration m="what it brings"` and read what it wrote'

    by_migrations = definitions(migrated)
    with migrated.begin() as connection:
        migrate.records().drop_all(connection)
        migrate.records().create_all(connection)
    assert by_migrations == definitions(migrated)


def test_upgrading_twice_changes_nothing(empty_url: str, clock: FixedClock) -> None:
    migrate.upgrade(empty_url)
    migrate.upgrade(empty_url)
    database = Database(empty_url, clock)
    assert migrate.is_current(database)
    database.close()


def test_an_empty_database_is_not_current(empty_url: str, clock: FixedClock, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir(exist_ok=True)
    database = Database(empty_url, clock)
    assert not migrate.is_current(database)
    database.close()


def test_replicas_that_start_at_once_migrate_once(empty_postgresql_url: str, clock: FixedClock) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(migrate.upgrade, [empty_postgresql_url] * 4))
    database = Database(empty_postgresql_url, clock)
    assert migrate.is_current(database)
    database.close()


def test_a_database_ahead_of_this_code_is_refused(migrated: Engine, empty_url: str) -> None:
    with migrated.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(migrate.NewerSchemaError, match="9999"):
        migrate.upgrade(empty_url)


def test_a_database_that_cannot_be_reached_is_an_outage(postgresql_url: str, tmp_path: Path) -> None:
    nowhere = sqlalchemy.make_url(postgresql_url).set(database="nowhere").render_as_string(hide_password=False)
    with pytest.raises(OutageError):
        migrate.upgrade(nowhere)
    (tmp_path / "clusterbot.db").write_text("this is a letter to my aunt " * 1000)
    with pytest.raises(OutageError):
        migrate.upgrade(f"sqlite:///{tmp_path}/clusterbot.db")
    (tmp_path / "file").touch()
    with pytest.raises(OutageError):
        migrate.upgrade(f"sqlite:///{tmp_path}/file/clusterbot.db")


@pytest.mark.parametrize("step_by_step", [True, False])
def test_a_migration_that_fails_half_way_leaves_nothing(empty_url: str, tmp_path: Path, step_by_step: bool) -> None:
    """Changes of the schema are part of the transaction, on SQLite too: a start that failed can be tried again."""
    (tmp_path / "empty").mkdir(exist_ok=True)
    engine = engine_for(sqlalchemy.make_url(empty_url))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE letter (id INTEGER)"))  # in the way of ours
    with pytest.raises(DBAPIError, match="already exists"):
        migrate.upgrade(empty_url, step_by_step=step_by_step)
    tables = sqlalchemy.inspect(engine).get_table_names()
    engine.dispose()
    assert tables == ["letter"]


def test_every_module_with_records_is_known() -> None:
    tables = migrate.records().tables.keys()
    assert {"inbox", "run", "letter", "card", "schedule", "occurrence", "dialog", "fact", "webline"} <= tables
    for found in Path(features.__path__[0]).glob("*/records.py"):
        assert f"clusterbot.features.{found.parent.name}.records" in sys.modules


HARMFUL = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, alone = "9001", "{head}", {alone}
def upgrade():
    op.create_table("novelty", sa.Column("id", sa.Integer, primary_key=True))
"""


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """From now on the code has one migration more."""
    home = tmp_path / "migrations"
    shutil.copytree(locate("migrations"), home, ignore=shutil.ignore_patterns("__pycache__"))
    head = max(path.name[:4] for path in (home / "versions").glob("*.py"))
    monkeypatch.setattr(migrate, "locate", lambda _: home)

    def has_one_more(alone: bool) -> None:
        (home / "versions" / "9001_novelty.py").write_text(HARMFUL.format(head=head, alone=alone))

    return has_one_more


def test_a_migration_that_must_be_alone_waits_until_no_older_process_runs(
    postgresql_url: str, clock: FixedClock, newer: Callable[[bool], None]
) -> None:
    old = Database(postgresql_url, clock)
    old.start()
    run_id, _ = old.do(lambda tx: inbox.begin_run(tx, "replica-1", timedelta(hours=1)))
    newer(True)
    with pytest.raises(migrate.OthersRunError, match=r"run 1 on replica-1\. Stop all of them"):
        migrate.upgrade(postgresql_url)
    old.do(lambda tx: inbox.end_run(tx, run_id))
    migrate.upgrade(postgresql_url)
    assert sqlalchemy.inspect(old.engine).has_table("novelty")
    old.close()


def test_one_that_only_adds_runs_beside_older_processes_which_go_on(
    postgresql_url: str, clock: FixedClock, newer: Callable[[bool], None]
) -> None:
    old = Database(postgresql_url, clock)
    old.start()
    old.do(lambda tx: inbox.begin_run(tx, "replica-1", timedelta(hours=1)))
    newer(False)
    migrate.upgrade(postgresql_url)
    old.do(lambda tx: facts.write(tx, "note", "still here"))
    assert old.do(lambda tx: facts.read(tx, "note")) == "still here"
    old.close()
