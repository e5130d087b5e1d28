"""`clusterbot doctor`: what is well, what is not, and what to do about it."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from importlib.metadata import entry_points
from itertools import islice
from pathlib import Path
from zoneinfo import available_timezones

from sqlalchemy import func, select
from sqlmodel import col

from clusterbot import features
from clusterbot.app import SystemClock, backups_folder, database_url, live_platforms
from clusterbot.chat.platform import Finding, Surroundings, right_missing
from clusterbot.engine.deliver import AWAY
from clusterbot.engine.safekeeping import can_back_up
from clusterbot.engine.stage import EXAMPLE, ExampleStage, KeptTranscript, read_clock
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.foreseen import describe
from clusterbot.features.people.records import Person
from clusterbot.logs import quoting_nothing
from clusterbot.settings import Settings, mistyped
from clusterbot.store import dispatch, facts, inbox, leases, schedules
from clusterbot.store.alone import is_held
from clusterbot.store.backup import BackupError, kept
from clusterbot.store.calendar import valid_zone
from clusterbot.store.database import Database, OutageError
from clusterbot.store.inbox import Inbox, Run
from clusterbot.store.migrate import NewerSchemaError, is_current
from clusterbot.store.postgres_tools import DUMP
from clusterbot.store.pruning import size_of
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader

UPCOMING = 5
LOOKED_AT = 1000
"""Schedules among which these are found: many come at the same moment."""

UNSAFE = timedelta(days=2)
"""A newest backup this old is worth a look."""

OVERDUE = 10 * 60
"""Seconds after which a letter that is due should have left: the longest broadcast to a few thousand people is over."""

EXCERPT = 120
"""Characters of an error that are shown; the log has all of it."""

NAMED = 3
"""Of what the clock could not do, so many are named."""

_OURS = "A mistake in clusterbot: please report it, with the log."

_REMEDIES = {  # by what SQLite and psycopg say
    "locked": "Another program holds it: is a second clusterbot running? Stop one of them.",
    "readonly": "Let the user that runs clusterbot write to the file and to its folder.",
    "unable to open": "Its folder must be there, and the user that runs clusterbot must be allowed to write there.",
    "full": "The disk is full: make room. What was acknowledged is safe.",
    "not a database": "This file is something else: name another one in CLUSTERBOT_DATABASE_URL.",
    "cannot be reached": "See that the server runs, and that CLUSTERBOT_DATABASE_URL is right.",
}
_ANY_REMEDY = "Check CLUSTERBOT_DATABASE_URL, and that the database is up, writable and has room."


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Something that will happen by itself, and to how many at that moment."""

    at: datetime
    what: str  # in words, with day and hour in the cluster's zone
    count: int

    def __str__(self) -> str:
        return self.what if self.count == 1 else f"{self.what} ({self.count} times)"

    def as_json(self) -> dict[str, str | int]:
        return {"at": self.at.isoformat(), "what": self.what, "count": self.count}


async def examine(settings: Settings, environ: Mapping[str, str]) -> tuple[list[Finding], list[Upcoming]]:
    """Everything that can be looked at without starting: findings, and the next things that will happen."""
    features.load()
    findings = [*_mistyped(environ), *_zones()]
    upcoming: list[Upcoming] = []
    stage: ExampleStage | None = None
    database = Database(database_url(settings, live=bool(live_platforms(environ))), SystemClock())
    here = await asyncio.to_thread(_database, database)
    findings.append(here)
    if here.state == "ok":
        database.start()
        try:
            more, upcoming, stage = await database.run(lambda tx: _rows(tx, environ, database))
            findings += more
            if stage is None:
                findings.append(await database.run(lambda tx: _backups(tx, settings, database)))
                findings.append(await database.run(lambda tx: _running(tx, database)))
                findings += await database.run(_leases)
        except OutageError as error:
            findings[-1] = Finding("database", "broken", f"it can be read but not written: {error}", remedy_for(error))
    if stage is None and live_platforms(environ):
        findings.append(_privacy(settings))
    surroundings = Surroundings(
        environ, KeptTranscript(database), b"", base_url=settings.address, stage=stage, clock=database.clock.now
    )
    findings += await _platforms(surroundings)
    await asyncio.to_thread(database.close)
    return findings, upcoming


def remedy_for(outage: OutageError) -> str:
    """What the host can do about a database that cannot be used."""
    said = str(outage)
    return next((remedy for word, remedy in _REMEDIES.items() if word in said), _ANY_REMEDY)


def _mistyped(environ: Mapping[str, str]) -> list[Finding]:
    return [
        Finding("settings", "warning", f"nobody reads {name}", f"Did you mean {meant}?")
        for name, meant in mistyped([*environ]).items()
    ]


def _privacy(settings: Settings) -> Finding:
    """Whoever is asked to come in may ask first who runs this."""
    said = {"CLUSTERBOT_HOSTED_BY": settings.hosted_by.strip(), "CLUSTERBOT_CONTACT": settings.contact.strip()}
    missing = [name for name, value in said.items() if not value]
    if not missing:
        return Finding(
            "privacy", "ok", f"/privacy names {settings.hosted_by} as host and {settings.contact} as contact"
        )
    untold = {"CLUSTERBOT_HOSTED_BY": "who runs this bot", "CLUSTERBOT_CONTACT": "whom to ask but the facilitator"}
    return Finding(
        "privacy",
        "warning",
        f"/privacy cannot say {' and '.join(untold[name] for name in missing)}",
        f"Put a line into .env for {' and '.join(missing)}, as .env.example shows, and start the bot again.",
    )


def _zones() -> list[Finding]:
    count = len(available_timezones())
    if count > 300:
        return [Finding("time zones", "ok", f"{count} are known")]
    return [Finding("time zones", "broken", f"only {count} are known", "Install the package tzdata.")]


def _database(database: Database) -> Finding:
    name = database.url.render_as_string(hide_password=True)
    if database.is_sqlite and not database.url.query and not Path(database.url.database or "").exists():
        return Finding("database", "warning", f"{name} does not exist yet", "`clusterbot run` makes it.")
    try:
        if is_current(database):
            return Finding("database", "ok", f"{name} is reachable and up to date")
    except OutageError as error:
        return Finding("database", "broken", f"{name}: {error}", remedy_for(error))
    except NewerSchemaError as error:
        return Finding("database", "broken", name, str(error))
    return Finding("database", "warning", f"{name} is not up to date", "`clusterbot migrate`, or just start the bot.")


def _rows(
    tx: Transaction, environ: Mapping[str, str], database: Database
) -> tuple[list[Finding], list[Upcoming], ExampleStage | None]:
    """What the rows say; the example has a stage, and its own time."""
    facts.write(tx, "doctor.was_here", tx.now.isoformat())  # can it be written, or only read?
    is_example = bool(facts.read(tx, EXAMPLE))
    stage_clock = read_clock(tx, database.clock)
    now = stage_clock.now() if is_example else tx.now
    given_up = [*_letters(replace(tx, now=now)), *_rights(tx), *_updates(tx), _schedules(tx)]
    findings = [_cluster(tx, environ, is_example=is_example), *_away(tx), *given_up, _sizes(tx)]
    strange = [person.name for person in tx.session.scalars(select(Person)) if not valid_zone(person.zone)]
    if strange:
        findings.append(Finding("people", "broken", f"unknown zones: {', '.join(strange)}", "Load their zones again."))
    return findings, _upcoming(tx, now), ExampleStage(database, stage_clock, _nothing) if is_example else None


async def _nothing() -> None:
    """What happens while the doctor looks."""


def _cluster(tx: Transaction, environ: Mapping[str, str], *, is_example: bool) -> Finding:
    names = list(tx.session.scalars(select(col(Cluster.name))))
    if is_example:
        if live_platforms(environ):
            remedy = "Set CLUSTERBOT_DATABASE_URL to another database."
            return Finding("cluster", "broken", "this is the example's database, and there are live tokens", remedy)
        return Finding("cluster", "ok", f"the example cluster: {', '.join(names)}")
    if not names:
        remedy = "`clusterbot run` prints a code that begins one in the chat; `clusterbot load FILE` brings one in."
        return Finding("cluster", "warning", "there is no cluster yet", remedy)
    if not live_platforms(environ):
        fact = f"{', '.join(names)}; but nobody can come in, neither Telegram nor Slack is switched on"
        return Finding("cluster", "warning", fact, "Put a token into .env; .env.example says how.")
    return Finding("cluster", "ok", ", ".join(names))


def _backups(tx: Transaction, settings: Settings, database: Database) -> Finding:
    folder = backups_folder(settings, database.url)
    if folder is None:
        fact = (
            "switched off by CLUSTERBOT_BACKUPS; a copy that you put back yourself brings back whoever was erased since"
        )
        return Finding("backups", "ok", fact)
    if not can_back_up(database.url):
        remedy = (
            f"Install {DUMP} in the server's version (Debian: apt-get install postgresql-client). If the server is "
            "backed up in another way, set CLUSTERBOT_BACKUPS=off."
        )
        return Finding("backups", "warning", f"none are made: {DUMP} is not here", remedy)
    try:
        made = kept(folder, database.url)
    except BackupError as error:
        return Finding(
            "backups", "broken", str(error), "Name a folder in CLUSTERBOT_BACKUPS that its user may write to."
        )
    began = tx.session.scalar(select(func.min(Run.started_at)))
    if not made and (began is None or tx.now - began < UNSAFE):
        return Finding("backups", "ok", f"none yet; the bot makes the first one within the hour, in {folder}")
    fact = f"{len(made)} in {folder}, the newest of {made[0].at:%d %b %Y, %H:%M} UTC" if made else f"none in {folder}"
    if made and tx.now - made[0].at < UNSAFE:
        return Finding("backups", "ok", fact)
    return Finding("backups", "warning", fact, "Is the bot running? `clusterbot backup` makes one, or says why not.")


def _running(tx: Transaction, database: Database) -> Finding:
    """Does a bot work here? SQLite's lock knows; on PostgreSQL the lease that each process has on itself."""
    newest = tx.session.scalars(select(Run).order_by(col(Run.id).desc()).limit(1)).first()
    if newest is None:
        return Finding("bot", "ok", "has not run on this database yet; `clusterbot run` starts it")
    started = f"started on {newest.started_at:%d %b %Y, %H:%M} UTC"
    if database.is_sqlite and is_held(database.url):
        return Finding("bot", "ok", f"is running, {started}")
    if running := leases.runs(tx):
        count = f"in {len(running)} processes, the newest" if len(running) > 1 else "in one process,"
        return Finding("bot", "ok", f"is running {count} {started}: {'; '.join(one.holder for one in running)}")
    return Finding(
        "bot",
        "warning",
        "is not running on this database: nobody is answered",
        "Start it: `clusterbot run`, or as a service `sudo systemctl start clusterbot`.",
    )


def _leases(tx: Transaction) -> list[Finding]:
    """Who does what only one of several processes does; nothing to tell where there is one, or none."""
    if not leases.runs(tx):
        return []
    findings = []
    for one in leases.standing(tx):
        if one.name.startswith(leases.RUN):
            continue
        if one.is_live and one.ends_at is not None:
            fact = f"held by {one.holder}, until {one.ends_at:%H:%M:%S} UTC unless it is renewed, as it always is"
            findings.append(Finding(f"lease {one.name}", "ok", fact))
        else:
            remedy = "Look again in a minute. If no process has this account's token any more, that is as it should be."
            findings.append(Finding(f"lease {one.name}", "warning", "nobody holds it, though a bot runs", remedy))
    return findings


def _sizes(tx: Transaction) -> Finding:
    size = size_of(tx)
    rows = ", ".join(f"{count:,} {name}" for name, count in size.rows.items() if count) or "nothing yet"
    free = f", {size.free / 2**20:.1f} MB of that free for what comes next" if size.free else ""
    return Finding("size", "ok", f"{size.all / 2**20:.1f} MB{free}: {rows}")


def _away(tx: Transaction) -> list[Finding]:
    """What the bot found to be away when it wanted to send."""
    since = {name.removeprefix(AWAY): value for name, value in facts.beginning(tx, AWAY).items() if value}
    return [
        Finding(
            f"sending on {platform}",
            "warning",
            f"nothing goes through since {datetime.fromisoformat(at):%d %b %Y, %H:%M} UTC; letters wait for it",
            f"Is the network up? The bot tries again each minute. If {platform} answers here, look at the log.",
        )
        for platform, at in sorted(since.items())
    ]


def _letters(tx: Transaction) -> list[Finding]:
    """What waits for its turn is well; what has waited for long is not, nor what was given up."""
    queues = dispatch.queues(tx)
    return [
        _given_up(tx, sum(queue.due for queue in queues.values())),
        *(_overdue(platform, queue) for platform, queue in sorted(queues.items()) if queue.oldest_seconds > OVERDUE),
    ]


def _overdue(platform: str, queue: dispatch.Queue) -> Finding:
    minutes = round(queue.oldest_seconds / 60)
    span = f"{minutes} min" if minutes < 120 else f"{round(minutes / 60)} h"
    return Finding(
        f"letters to {platform}",
        "warning",
        f"{queue.due} are due and have not left, the oldest for {span}",
        f"Does the bot run, and is {platform} switched on and well here? Then the log says what keeps them. A "
        "broadcast to many thousands may take so long; nothing is lost while it waits.",
    )


def _given_up(tx: Transaction, due: int) -> Finding:
    lost, stale = dispatch.dead(tx), len(dispatch.stale(tx))
    late = f", {stale} were no longer true when they could be sent, and were let be" if stale else ""
    if not lost:
        return Finding("letters", "ok", f"{due} wait to be sent, none was given up{late}")
    newest = lost[-1]
    unclear = sum(one.state == "uncertain" for one in lost)
    fact = (
        f"{due} wait to be sent, {len(lost)} were given up, {unclear} of which may have arrived; the newest, on "
        f"{newest.platform}: {_excerpt(newest.problem) or newest.state}{late}"
    )
    remedy = (
        "Once the reason is gone: `clusterbot retry` sends again what did not arrive. Facilitators see them too, and "
        f"can send them again one cluster at a time. After {dispatch.REMEMBERED.days} days they are let be."
    )
    return Finding("letters", "warning", fact, remedy)


def _rights(tx: Transaction) -> list[Finding]:
    """What lacks for the letters that were given up for want of it, which need not be the newest."""
    wanted = {(one.platform, right) for one in dispatch.dead(tx) if (right := right_missing(one.problem))}
    return [
        Finding(
            f"rights on {platform}",
            "warning",
            f"letters were given up, for these were not granted: "
            f"{', '.join(sorted(right for where, right in wanted if where == platform))}",
            "Grant them in the app's settings (on Slack: paste deploy/slack-manifest.yaml, save, and install the app "
            "again). Then `clusterbot retry` sends the letters.",
        )
        for platform in sorted({platform for platform, _ in wanted})
    ]


def _updates(tx: Transaction) -> list[Finding]:
    aside, unreadable = inbox.set_aside(tx), inbox.count_set_aside(tx).get("unreadable", 0)
    findings = [_set_aside(aside)] if aside else []
    if unreadable:
        fact = f"{unreadable} could not be read and were kept; `clusterbot trace` names the newest"
        remedy = "The chat service says something in a new way: upgrade clusterbot, or report it, with the log."
        findings.append(Finding("unreadable updates", "warning", fact, remedy))
    return findings or [Finding("updates", "ok", "none was set aside")]


def _set_aside(aside: list[Inbox]) -> Finding:
    fact = f"{len(aside)} set aside, and not handled; the newest: {_excerpt(aside[-1].problem)}"
    return Finding("updates", "warning", fact, f"{_OURS} Once it is mended: `clusterbot retry`.")


def _schedules(tx: Transaction) -> Finding:
    failed = schedules.failed(tx)
    if not failed:
        return Finding("schedules", "ok", "none failed")
    more = f"; and {len(failed) - NAMED} more" if len(failed) > NAMED else ""
    fact = f"{len(failed)} failed: {'; '.join(map(_failed, failed[:NAMED]))}{more}"
    remedy = (
        f"{_OURS} Once it is mended: `clusterbot retry` does it now, what comes round only while it is true. What is "
        "tried again, or has a next time, goes on by itself."
    )
    return Finding("schedules", "warning", fact, remedy)


def _failed(schedule: Schedule) -> str:
    then = {
        "set_aside": "set aside",
        "tried_again": f"tried again at {schedule.next_due_at:%d %b, %H:%M} UTC",
        "next_time": f"given up until {schedule.next_due_at:%d %b, %H:%M} UTC",
    }[schedule.what_follows]
    return f"{schedule.name}, number {schedule.subject_id}, {then} ({_excerpt(schedule.problem)})"


def _excerpt(problem: str) -> str:
    """An error without anybody's words, which it may quote."""
    return quoting_nothing(problem)[:EXCERPT]


def _upcoming(tx: Transaction, now: datetime) -> list[Upcoming]:
    """The next few; what comes to many at the same moment is one."""
    cluster = tx.session.scalars(select(Cluster).order_by(col(Cluster.id)).limit(1)).first()
    reader = Reader(zone=cluster.zone if cluster else "UTC", now=now)
    planned = [(one.next_due_at, describe(one, reader)) for one in schedules.upcoming(tx, LOOKED_AT)]
    return [Upcoming(*moment, count) for moment, count in islice(Counter(planned).items(), UPCOMING)]


async def _platforms(surroundings: Surroundings) -> list[Finding]:
    findings: list[Finding] = []
    for point in sorted(entry_points(group="clusterbot.platforms"), key=lambda point: point.name):
        try:
            platform = point.load()(surroundings)
        except ValueError as error:
            findings.append(Finding(point.name, "broken", str(error), "Correct it in .env."))
            continue
        except ImportError as error:  # a platform made elsewhere, or half of an installation
            findings.append(Finding(point.name, "broken", str(error), "Install it again."))
            continue
        if platform is None:
            findings.append(Finding(point.name, "ok", "not switched on; .env.example says how"))
            continue
        findings += await platform.check()
        await platform.close()
    return findings
