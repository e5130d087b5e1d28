"""Copies of a database: whole, private, few, and only ever under their name when they are good."""

import gzip
import os
import sqlite3
import stat
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from unittest.mock import Mock

import pytest
import sqlalchemy
from sqlalchemy import text

from clusterbot.store import backup, facts
from clusterbot.store.backup import KEPT, BackupError, Ledger
from clusterbot.store.database import Database, OutageError
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.patience import HANGS

NIGHT = datetime(2026, 1, 15, 2, tzinfo=UTC)


@pytest.fixture
def bot(sqlite_url: str, clock: FixedClock) -> Database:
    database = Database(sqlite_url, clock)
    database.start()
    return database


def at(url: str) -> sqlalchemy.URL:
    return sqlalchemy.make_url(url)


def rows(file: Path) -> dict[str, str]:
    with closing(sqlite3.connect(file)) as copy:
        return dict(copy.execute("SELECT name, value FROM fact"))


# ---- who uses it


@pytest.mark.slow
def test_what_a_server_does_for_itself_in_a_database_is_nobody_who_uses_it(
    postgresql_url: str, clock: FixedClock
) -> None:
    """As it cleans up now and then; nobody can ask for that, but for a worker that shares in a statement."""

    def work(tx: Transaction) -> None:
        tx.session.execute(text("SET LOCAL debug_parallel_query = on"))
        tx.session.execute(text("SELECT pg_sleep(3600)"))

    bot, host = (Database(postgresql_url, clock) for _ in range(2))
    bot.start()
    host.start()
    working, until = bot.submit(work), monotonic() + HANGS
    seen = "FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'parallel worker'"
    while not host.do(lambda tx: tx.session.scalar(text(f"SELECT count(*) {seen}"))):
        assert not working.done()
        assert monotonic() < until
    assert backup.others_on(at(postgresql_url)) == 2, "the bot, and its host"
    host.do(lambda tx: tx.session.execute(text(f"SELECT pg_terminate_backend(leader_pid) {seen}")).all())
    assert isinstance(working.exception(HANGS), OutageError)
    bot.close()
    host.close()


# ---- making


def test_a_backup_made_while_a_bot_writes_holds_one_moment(bot: Database, tmp_path: Path) -> None:
    ended = threading.Event()

    def write_pair(value: str) -> None:
        bot.do(lambda tx: [facts.write(tx, name, value) for name in ("left", "right")])

    def write_pairs() -> None:
        number = 0
        while not ended.is_set():
            number += 1
            write_pair(str(number))

    def made() -> tuple[Path, dict[str, str]]:
        one = backup.make(bot.url, tmp_path / "kept", NIGHT)
        with backup.unpacked(one.path, tmp_path) as file:
            return one.path, rows(file)

    write_pair("0")
    seen = [made()]
    writer, until = threading.Thread(target=write_pairs), monotonic() + HANGS
    writer.start()
    try:
        while len(seen) < 5 or seen[-1][1]["left"] == "0":
            assert monotonic() < until, "the bot goes on writing"
            seen.append(made())
    finally:
        ended.set()
        writer.join()
        bot.close()
    assert len({path for path, _ in seen}) == len(seen), "none takes another one's place, within one second too"
    assert all(held["left"] == held["right"] for _, held in seen)


def test_its_name_says_when_and_which_schema_and_only_its_owner_reads_it(bot: Database, tmp_path: Path) -> None:
    made = backup.make(bot.url, tmp_path / "kept", NIGHT)
    bot.close()
    assert made.path.name == f"clusterbot-20260115T020000Z-{made.revision}.db.gz"
    assert made.revision.isdecimal()
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name], "nothing is left of the making"
    assert backup.kept(made.path.parent, bot.url) == [made]


def test_what_was_erased_from_the_database_is_not_in_its_freed_pages_either(bot: Database, tmp_path: Path) -> None:
    bot.do(lambda tx: facts.write(tx, "note", "Nadia said that the tariff will kill us. " * 100))
    bot.close()
    file = Path(str(bot.url.database))
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete=OFF")  # as SQLite is built on many machines
        connection.execute("DELETE FROM fact WHERE name = 'note'")
    assert b"tariff" in file.read_bytes(), "SQLite itself leaves it there"
    made = backup.make(bot.url, tmp_path / "kept", NIGHT)
    assert b"tariff" not in gzip.decompress(made.path.read_bytes())


def test_a_damaged_database_gives_no_backup(bot: Database, tmp_path: Path) -> None:
    bot.do(lambda tx: [facts.write(tx, str(number), "x" * 500) for number in range(200)])
    bot.close()
    file = Path(str(bot.url.database))
    content = bytearray(file.read_bytes())
    content[len(content) // 2 :] = os.urandom(len(content) - len(content) // 2)
    file.write_bytes(content)
    with pytest.raises(BackupError):
        backup.make(bot.url, tmp_path / "kept", NIGHT)
    assert list((tmp_path / "kept").iterdir()) == []


def test_a_backup_is_never_what_fills_the_disk(bot: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Mock(free=1000))
    with pytest.raises(BackupError, match="no room"):
        backup.make(bot.url, tmp_path / "kept", NIGHT)
    bot.close()


def test_a_database_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="does not exist"):
        backup.make(at(f"sqlite:///{tmp_path}/none.db"), tmp_path / "kept", NIGHT)
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("process", ["999999999", str(os.getpid())], ids=["another", "of our number, in a container"])
def test_what_a_killed_backup_left_behind_goes_with_the_next_one(bot: Database, tmp_path: Path, process: str) -> None:
    left = tmp_path / "kept" / f".making-{process}-abc"
    left.mkdir(parents=True)
    (left / "copy").write_bytes(b"half a copy")
    backup.make(bot.url, tmp_path / "kept", NIGHT)
    bot.close()
    assert not left.exists()


def test_two_backups_of_one_process_leave_each_other_be(bot: Database, tmp_path: Path) -> None:
    """A restore keeps what it replaces while the new file lies unpacked beside it."""
    made = backup.make(bot.url, tmp_path, NIGHT)
    with backup.unpacked(made.path, tmp_path) as new:
        backup.make(bot.url, tmp_path, NIGHT)
        assert new.exists()
    bot.close()


# ---- keeping


def test_fourteen_are_kept_and_what_is_not_ours_stays(bot: Database, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    for day in range(KEPT + 3):
        backup.make(bot.url, folder, NIGHT + timedelta(days=day))
    others = [
        "holiday.jpg",
        "clusterbot-20200101T000000Z-0001.db.gz.part",
        "example-20200101T000000Z-0001.db.gz",
        "my-clusterbot-20200101T000000Z-0001.db.gz",
        "clusterbot-20200101T000000Z-0001.pgdump",
        "erasures.json",
    ]
    for name in others:
        (folder / name).touch()
    backup.prune(folder, bot.url)
    bot.close()
    kept = backup.kept(folder, bot.url)
    assert [one.at for one in kept] == [NIGHT + timedelta(days=day) for day in range(KEPT + 2, 2, -1)]
    assert {path.name for path in folder.iterdir()} == {*others, *(one.path.name for one in kept)}


# ---- putting back


@pytest.mark.parametrize(
    "content",
    [b"", b"a letter to my aunt", b"\x1f\x8bbroken", gzip.compress(b"words " * 1000)],
    ids=["empty", "a letter", "half a file", "other words"],
)
def test_a_file_that_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file.db.gz").write_bytes(content)
    with pytest.raises(BackupError), backup.unpacked(tmp_path / "file.db.gz", tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["file.db.gz"]


def test_a_backup_cut_short_on_its_way_is_refused(bot: Database, tmp_path: Path) -> None:
    made = backup.make(bot.url, tmp_path / "kept", NIGHT)
    bot.close()
    made.path.write_bytes(made.path.read_bytes()[:-2000])
    with pytest.raises(BackupError), backup.unpacked(made.path, tmp_path):
        pass


def test_the_old_write_ahead_log_is_not_taken_for_the_new_files_own(bot: Database, tmp_path: Path) -> None:
    bot.do(lambda tx: facts.write(tx, "when", "before"))
    made = backup.make(bot.url, tmp_path / "kept", NIGHT)
    bot.do(lambda tx: facts.write(tx, "when", "after"))
    log = Path(f"{bot.url.database}-wal")
    written = log.read_bytes()
    bot.close()
    log.write_bytes(written)  # as a killed bot leaves it
    with backup.unpacked(made.path, tmp_path) as new:
        backup.put_in_place(new, bot.url)
    assert not log.exists()
    assert rows(Path(str(bot.url.database)))["when"] == "before"


def test_a_ledger_that_cannot_be_read_is_told_and_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    assert backup.read_ledger(tmp_path).erasures == []
    backup.write_ledger(tmp_path, Ledger(NIGHT, [{"person": 1}]))
    assert backup.read_ledger(tmp_path) == Ledger(NIGHT, [{"person": 1}])
    (tmp_path / backup.LEDGER).write_text("[{")
    with pytest.raises(BackupError, match="who was erased"):
        backup.read_ledger(tmp_path)
