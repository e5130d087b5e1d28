"""Every update is handled once: its id is taken in the transaction that handles it."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import BindParameter, Index, Integer, bindparam, case, func, literal, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel, col

from clusterbot.chat.updates import Account, Unreadable, Update, from_json, to_json
from clusterbot.store import leases
from clusterbot.store.columns import Json, UtcDateTime, excerpt
from clusterbot.store.redaction import Redaction
from clusterbot.store.transaction import Transaction

ATTEMPTS = 3
"""Times an update may fail by our own fault before it is set aside: poison never blocks and is never lost."""

REDELIVERED = timedelta(days=2)
"""A platform brings nothing again after that. Telegram keeps what was not confirmed for 24 hours (Bot API, getUpdates);
Slack gives up after three tries within the hour, or a day where delayed events are on (Events API, retries)."""

UNREADABLE_KEPT = 500
"""Payloads that are kept to look at; of later ones only that they came."""


class Inbox(SQLModel, table=True):
    """An update we know. `content` is kept only while it is not handled, so that it can be run again."""

    __table_args__ = (
        Index(
            "ix_inbox_kept", "state", sqlite_where=text("state <> 'taken'"), postgresql_where=text("state <> 'taken'")
        ),
    )

    platform: str = Field(primary_key=True)
    workspace: str = Field(primary_key=True)
    update_id: str = Field(primary_key=True)
    state: str = "taken"  # taken | trying | failing | set_aside | again | unreadable
    attempts: int = 0
    at: datetime = Field(sa_type=UtcDateTime)
    content: dict[str, Any] | None = Field(default=None, sa_type=Json)
    problem: str = ""


_FRESH = {"state": "taken", "attempts": 0, "problem": ""}
_INSERT = {
    "sqlite": sqlite.insert(Inbox).values(_FRESH).on_conflict_do_nothing().returning(col(Inbox.update_id)),
    "postgresql": postgresql.insert(Inbox).values(_FRESH).on_conflict_do_nothing().returning(col(Inbox.update_id)),
}


# Written into the statement, not passed as a parameter: else the database cannot tell that the partial index will do.
_TAKEN = literal("taken", literal_execute=True)


_UNFINISHED = ("trying", "failing", "again")
"""States of what is still to be handled."""

_KILLED = "the bot was killed while it was handled"
_NOT_READ = "this version cannot read it"


# Not counted: whoever sends thousands of these shall not make each cost more than the one before.
_AS_MANY_AS_KEPT = (
    select(literal(1))
    .select_from(Inbox)
    .where(col(Inbox.state) != _TAKEN, col(Inbox.state) == literal("unreadable", literal_execute=True))
    .offset(bindparam("before", type_=Integer()))
    .limit(1)
)


class Run(SQLModel, table=True):
    """A process of ours; one without an end was killed."""

    id: int = Field(default=None, primary_key=True)
    started_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


def trace_of(platform: str, workspace: str, update_id: str) -> str:
    """The id under which an update can be followed, by the log and by its letters; not who sent it, as some ids say."""
    return hashlib.sha256(f"{platform}\0{workspace}\0{update_id}".encode()).hexdigest()[:12]


def take(tx: Transaction, happening: Update) -> bool:
    """Claim an update for this transaction; False if it was handled, or set aside, before."""
    if _is_new(tx, happening):
        return True
    row = tx.session.get_one(Inbox, _key(happening))
    if row.state not in _UNFINISHED:
        return False
    row.state, row.content, row.problem = "taken", None, ""
    return True


def state_of(tx: Transaction, happening: Update) -> str:
    """What is known of an update; "" if nothing is."""
    return _row(tx, happening).state


def mark_attempt(tx: Transaction, happening: Update) -> bool:
    """Note durably, in a transaction before the one that handles it, that an update is going to be tried.

    False if it shall not be: it was handled before, or as many attempts as it may have ended with our being killed.
    """
    row = _row(tx, happening)
    if row.state in ("taken", "set_aside", "unreadable"):
        return False
    if row.attempts >= ATTEMPTS:
        row.state, row.problem = "set_aside", row.problem or _KILLED
    else:
        row.state = "again" if row.state == "again" else "trying"  # the bot itself has to find it, if it is killed
        row.attempts, row.content = row.attempts + 1, to_json(happening)
    tx.add(row)
    return row.state != "set_aside"


def count_failure(tx: Transaction, happening: Update, problem: str) -> Literal["failing", "set_aside"]:
    """Note that handling failed by our own fault; after `ATTEMPTS` the update is set aside with its error."""
    row = _row(tx, happening)
    if row.state == "set_aside":
        return "set_aside"
    if row.state != "trying":  # otherwise mark_attempt has counted it
        row.attempts += 1
    row.state = "set_aside" if row.attempts >= ATTEMPTS else "failing"
    row.content, row.problem = to_json(happening), excerpt(problem)
    tx.add(row)
    return "set_aside" if row.state == "set_aside" else "failing"


def unhandled_of(tx: Transaction, account: Account) -> list[Inbox]:
    """What this account sent and was not handled, oldest first: nothing is kept of the rest."""
    kept = select(Inbox).where(
        col(Inbox.platform) == account.platform,
        col(Inbox.workspace) == account.workspace,
        col(Inbox.content).is_not(None),
    )
    rows = tx.session.scalars(kept.order_by(col(Inbox.at))).all()
    return [row for row in rows if row.content is not None and row.content["account"] == asdict(account)]


def forget(tx: Transaction, accounts: Sequence[Account], redaction: Redaction) -> None:
    """Somebody is erased: what they sent and was not handled is not run again, what others sent names them no more."""
    keys = [asdict(account) for account in accounts]
    for row in tx.session.scalars(select(Inbox).where(col(Inbox.content).is_not(None))).all():
        if row.content is not None and (row.content["account"] in keys or _may_be_theirs(row.content, accounts)):
            row.state, row.content, row.problem = "taken", None, ""
        else:
            row.content, row.problem = redaction.json(row.content), redaction.text(row.problem)
        tx.session.add(row)
    tx.session.flush()
    for account in accounts:
        _forget_numbers(tx, account)


def _may_be_theirs(content: dict[str, Any], accounts: Sequence[Account]) -> bool:
    """What could not be read names nobody where we look: who stands in it anywhere may have sent it."""
    return any(account.user in content.get("payload", "") for account in accounts)


def _forget_numbers(tx: Transaction, account: Account) -> None:
    """Some platforms' ids of updates say who sent them; none of them comes again after a day."""
    named = select(Inbox).where(
        col(Inbox.platform) == account.platform,
        col(Inbox.workspace) == account.workspace,
        col(Inbox.update_id).contains(account.user, autoescape=True),
    )
    for row in tx.session.scalars(named).all():
        if re.search(rf"(?<![\w-]){re.escape(account.user)}(?![\w-])", row.update_id):
            tx.session.delete(row)
    tx.session.flush()


def set_aside(tx: Transaction) -> list[Inbox]:
    """What was set aside, oldest first."""
    return list(tx.session.scalars(select(Inbox).where(col(Inbox.state) == "set_aside").order_by(col(Inbox.at))))


def keep(tx: Transaction, happening: Unreadable) -> None:
    """What nobody understands stands beside what was set aside; of many the newest say no more than the first."""
    row = _row(tx, happening)
    if row.state and row.state not in _UNFINISHED:
        return
    there_is_room = tx.session.execute(_AS_MANY_AS_KEPT, {"before": UNREADABLE_KEPT - 1}).first() is None
    row.state, row.problem = "unreadable", happening.why
    row.content = to_json(happening) if there_is_room else None
    tx.add(row)


def count_set_aside(tx: Transaction) -> dict[str, int]:
    """How many updates were kept and not handled, by why: "set_aside" after mistakes of ours, or "unreadable"."""
    aside: BindParameter[str] = bindparam("aside", ["set_aside", "unreadable"], expanding=True, literal_execute=True)
    kept = select(col(Inbox.state), func.count()).where(col(Inbox.state) != _TAKEN, col(Inbox.state).in_(aside))
    return {row[0]: row[1] for row in tx.session.execute(kept.group_by(col(Inbox.state)))}


def give_another_chance(tx: Transaction, row: Inbox) -> Update:
    """The update of a row that was set aside, which may now be handled again."""
    if row.content is None:
        raise ValueError("this update was handled: nothing is kept of it")
    row.state, row.attempts = "failing", 0
    tx.add(row)
    return from_json(row.content)


def try_again(tx: Transaction) -> int:
    """What was set aside is to be handled once more, by the bot itself: no platform brings it again. How much."""
    rows = [row for row in set_aside(tx) if not _was_to_be_repeated(row)]
    for row in rows:
        row.state, row.attempts = "again", ATTEMPTS - 1  # one more failure, and it is set aside again
        tx.add(row)
    return len(rows)


def _was_to_be_repeated(row: Inbox) -> bool:
    """A press that failed once, and who pressed was asked to press again: to run it now might undo what they did."""
    return row.attempts < ATTEMPTS and row.content is not None and row.content["kind"] in ("button", "form", "command")


def give_up_waiting(tx: Transaction) -> None:
    """What failed, or killed us, and comes no more is set aside: seen by the host, run by `try_again`, pruned one day.

    The bot itself brings again what `try_again` left to it; that waits for the bot, and for no platform.
    """
    waited_for = (
        col(Inbox.state) != _TAKEN,
        col(Inbox.state).in_(("trying", "failing")),
        col(Inbox.at) < tx.now - REDELIVERED,
    )
    problem = case((col(Inbox.problem) == "", _KILLED), else_=col(Inbox.problem))
    tx.session.connection().execute(update(Inbox).where(*waited_for).values(state="set_aside", problem=problem))


def to_try_again(tx: Transaction) -> list[Update]:
    """What `try_again` left to the bot, oldest first; what this version cannot read is set aside again."""
    rows = tx.session.scalars(select(Inbox).where(col(Inbox.state) == "again").order_by(col(Inbox.at))).all()
    return [update for row in rows if (update := _read(tx, row)) is not None]


def _read(tx: Transaction, row: Inbox) -> Update | None:
    if row.content is None:
        return None
    try:
        return from_json(row.content)
    except Exception as error:  # noqa: BLE001  whatever it is: it must not keep the others from being handled
        row.state, row.attempts = "set_aside", ATTEMPTS
        row.problem = f"{_NOT_READ} ({type(error).__name__})"
        tx.add(row)
        return None


def begin_run(tx: Transaction, place: str = "", lease: timedelta = timedelta()) -> tuple[int, bool]:
    """Note that a process starts; its number, and whether one before it was killed.

    On PostgreSQL several may run: each lives for as long as it renews the lease on itself (`store.leases`).
    """
    give_up_waiting(tx)
    running = tx.session.scalars(select(Run).where(col(Run.ended_at).is_(None))).all()
    killed = [earlier for earlier in running if not leases.is_live(tx, leases.run_name(earlier.id))]
    for earlier in killed:
        end_run(tx, earlier.id)
    run = Run(started_at=tx.now)
    tx.add(run)
    if lease:
        name = leases.run_name(run.id)
        leases.keep(tx, holder_of(run.id, place), {name: 0}, lease)
    return run.id, bool(killed)


def holder_of(run_id: int, place: str) -> str:
    """How a process is called where it holds a lease."""
    return f"run {run_id} on {place}"


def end_run(tx: Transaction, run_id: int) -> None:
    tx.session.execute(update(Run).where(col(Run.id) == run_id).values(ended_at=tx.now))
    leases.drop(tx, leases.run_name(run_id))


def _is_new(tx: Transaction, happening: Update) -> bool:
    """Insert the row of an update unless it is there: one statement, because nearly every update is new."""
    platform, workspace, update_id = _key(happening)
    insertion = _INSERT[tx.session.get_bind().dialect.name]
    values = {"platform": platform, "workspace": workspace, "update_id": update_id, "at": tx.now}
    return tx.session.connection().execute(insertion, values).first() is not None


def _row(tx: Transaction, happening: Update) -> Inbox:
    platform, workspace, update_id = _key(happening)
    return tx.session.get(Inbox, (platform, workspace, update_id)) or Inbox(
        platform=platform, workspace=workspace, update_id=update_id, state="", at=tx.now
    )


def _key(happening: Update) -> tuple[str, str, str]:
    return (happening.chat.platform, happening.chat.workspace, happening.id)
