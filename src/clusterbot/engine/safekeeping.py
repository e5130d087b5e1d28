"""Backups of the bot as a whole: when one is due, and what a bot that wakes up in the past must not do again."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy
import structlog
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlmodel import col

from clusterbot.engine.settling import close
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.erasure import erase_again, erasures_of
from clusterbot.features.routes import routes
from clusterbot.store import backup, inbox, postgres_tools, schedules
from clusterbot.store.alone import Alone
from clusterbot.store.backup import Backup, BackupError, Ledger
from clusterbot.store.calendar import local
from clusterbot.store.database import Database, OutageError
from clusterbot.store.kinds import KINDS
from clusterbot.store.migrate import is_current, upgrade
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Clock, Transaction

log = structlog.get_logger()

NIGHT = range(2, 5)
"""Local hours in which nobody is kept waiting."""

_FRESH = timedelta(hours=20)
_LATEST = timedelta(hours=26)

_NEVER_REPEATED = [name for name, kind in KINDS.items() if kind.uncertain == "reported"]

Erasures = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of a database that was put back."""

    at: datetime | None  # when the backup was made
    replaced: Path | None  # where the database is that was there before
    erased: int  # persons erased since, and now again
    not_repeated: int  # letters and turns that had their time since


# ---- making


def can_back_up(url: sqlalchemy.URL) -> bool:
    """Whether this database can be copied from here: a plain SQLite file, or a server with its tools at hand."""
    return not url.query if url.get_backend_name() == "sqlite" else postgres_tools.there_are_tools()


def is_due(newest: datetime | None, now: datetime, zone: str) -> bool:
    """Once a day, at night; on a machine that is off at night as soon as it is on; the very first one at once."""
    if newest is None or now - newest > _LATEST:
        return True
    return now - newest > _FRESH and local(now, zone).hour in NIGHT


def back_up(database: Database, folder: Path) -> Backup:
    """A backup now, the ledger of erasures beside it, and the oldest ones away. Takes a while. Raises BackupError.

    The ledger first: a backup is never without it. A schema of another day may not know of erasures yet.
    """
    _note(folder, database.do(erasures_of) if is_current(database) else None, database.clock.now())
    made = backup.make(database.url, folder, database.clock.now())
    backup.prune(folder, database.url)
    return made


def back_up_if_due(database: Database, folder: Path) -> None:
    """The daily backup. What is wrong with it is logged, and told by the doctor; the bot goes on."""
    try:
        newest = next(iter(backup.kept(folder, database.url)), None)
        if is_due(newest.at if newest else None, database.clock.now(), database.do(zone_of_host)):
            made = back_up(database, folder)
            log.info("a backup was made", file=str(made.path))
    except (BackupError, OutageError) as error:
        log.warning("the daily backup could not be made", reason=str(error)[:500])


@contextmanager
def before_migration(url: str, folder: Path, clock: Clock) -> Iterator[None]:
    """A backup of what a migration is going to change; if it fails nothing was changed, and the copy goes again.

    Else a start that fails again and again would push out all older backups.
    """
    made = backup.make(sqlalchemy.make_url(url), folder, clock.now())
    try:
        yield
    except BaseException:
        made.path.unlink(missing_ok=True)
        raise
    backup.prune(folder, sqlalchemy.make_url(url))


def zone_of_host(tx: Transaction) -> str:
    """Whose night it is: the first cluster's."""
    cluster = tx.session.scalars(select(Cluster).order_by(col(Cluster.id)).limit(1)).first()
    return cluster.zone if cluster else "UTC"


# ---- putting back


def restore(url: str, file: Path, folder: Path, clock: Clock) -> Restored:
    """Put a backup in the place of the database, which is kept as one more backup, and bring it up to date.

    Whoever was erased since is erased again, before anybody can read it; what had its time since is not done again.
    Raises BackupError, NotAloneError, NewerSchemaError, OutageError; then the database is as it was.
    """
    where = sqlalchemy.make_url(url)
    restoring = _restore_sqlite if where.get_backend_name() == "sqlite" else _restore_postgres
    if not file.is_file():
        raise BackupError(f"{file} is not there")
    return restoring(where, file, folder, clock)


def _restore_sqlite(url: sqlalchemy.URL, file: Path, folder: Path, clock: Clock) -> Restored:
    """All is done to a new file beside the old one; the last step puts it in its place."""
    target = backup.file_of(url)
    target.parent.mkdir(parents=True, exist_ok=True)
    alone = Alone(url)
    alone.take()
    try:
        with backup.unpacked(file, target.parent) as new:
            erasures = _erasures_everywhere(url, file, folder, clock)
            erased, repeated = _bring_up_to_date(url.set(database=str(new)), erasures, backup.taken_at(file), clock)
            replaced = _keep_old(url, folder, clock) if target.exists() else None
            backup.put_in_place(new, url)
        return Restored(backup.taken_at(file), replaced, erased, repeated)
    finally:
        alone.let_go()


def _restore_postgres(url: sqlalchemy.URL, file: Path, folder: Path, clock: Clock) -> Restored:
    """A server's database is emptied and filled; if anything goes wrong it is filled again with what was there."""
    if others := backup.others_on(url):
        raise BackupError(f"{others} other connections use this database: stop every clusterbot on it first")
    backup.check_dump(file)
    erasures = _erasures_everywhere(url, file, folder, clock)
    replaced = backup.make(url, folder, clock.now()).path
    try:
        backup.refill_postgres(url, file)
        erased, repeated = _bring_up_to_date(url, erasures, backup.taken_at(file), clock)
    except BaseException:
        backup.refill_postgres(url, replaced)
        raise
    return Restored(backup.taken_at(file), replaced, erased, repeated)


def _bring_up_to_date(url: sqlalchemy.URL, erasures: Erasures, since: datetime | None, clock: Clock) -> tuple[int, int]:
    """Migrate; then, in one transaction, erase again and let go of what is past. How many persons, and turns."""
    database = _at(url, clock)
    try:
        is_current(database)  # refuses what a newer clusterbot made
        upgrade(url.render_as_string(hide_password=False))
        database.start()

        def rule(tx: Transaction) -> tuple[int, int]:
            erased = erase_again(tx, erasures)
            run_id, _ = inbox.begin_run(tx)  # the copy was made while a bot ran: that one was not killed
            inbox.end_run(tx, run_id)
            return erased, _forgo(tx, since or tx.now)

        return database.do(rule)
    finally:
        database.close()


def _forgo(tx: Transaction, since: datetime) -> int:
    """What had its time between the backup and now went out then: nobody is written to twice, or asked twice.

    If it did not, because the machine broke at once, then it is late by now, and next week's turn comes anyway. Cards
    show what is true, and are put where they belong; but not those that are never repeated: see `store.kinds`.
    """
    past = tx.session.scalars(
        select(Letter).where(
            col(Letter.state).in_(("waiting", "claimed")),
            col(Letter.card_id).is_(None) | col(Letter.kind).in_(_NEVER_REPEATED),
            col(Letter.created_at) <= since,
            col(Letter.not_before) <= tx.now,
        )
    ).all()
    for letter in past:
        close(tx, letter, "cancelled", "a backup was put back: its time had passed")
    missed = schedules.take_missed(tx, routes.passed)
    for schedule in missed:
        routes.passed[schedule.name](tx, schedule)
    return len(past) + len(missed) + schedules.skip_missed(tx)


def _keep_old(url: sqlalchemy.URL, folder: Path, clock: Clock) -> Path | None:
    try:
        return backup.make(url, folder, clock.now()).path
    except BackupError:
        log.warning("the database that is replaced is damaged, and kept as it is")
        return backup.set_aside(url, clock.now())


def _erasures_everywhere(url: sqlalchemy.URL, file: Path, folder: Path, clock: Clock) -> Erasures:
    """From the database that is replaced, and from the ledgers; all of them are in the ledger from now on."""
    elsewhere = backup.read_ledger(file.parent).erasures if file.parent.resolve() != folder.resolve() else []
    return _note(folder, _erasures_in(url, clock), clock.now(), elsewhere)


def _erasures_in(url: sqlalchemy.URL, clock: Clock) -> Erasures | None:
    """Of a database that may not be there, may be damaged, or may have the schema of another day: then None."""
    if url.get_backend_name() == "sqlite" and not backup.file_of(url).exists():
        return None
    database = _at(url, clock)
    database.start()
    try:
        return database.do(erasures_of)
    except (OutageError, DBAPIError) as error:
        log.warning("the database that is replaced does not say who was erased", reason=str(error)[:200])
        return None
    finally:
        database.close()


def _at(url: sqlalchemy.URL, clock: Clock) -> Database:
    return Database(url.render_as_string(hide_password=False), clock)


def _note(folder: Path, here: Erasures | None, now: datetime, elsewhere: Sequence[dict[str, Any]] = ()) -> Erasures:
    """Bring the ledger up to date with what the database says, None if it says nothing; all that are in it now.

    What was only planned when it was noted, and the database knows no more, was taken back.
    """
    ledger = backup.read_ledger(folder)
    before = [one for one in ledger.erasures if here is None or datetime.fromisoformat(one["at"]) <= ledger.noted_at]
    every = [*{_whose(one): one for one in [*elsewhere, *before, *(here or ())]}.values()]
    backup.write_ledger(folder, Ledger(now, every))
    return every


def _whose(erasure: dict[str, Any]) -> str:
    return json.dumps({name: value for name, value in erasure.items() if name != "at"}, sort_keys=True)
