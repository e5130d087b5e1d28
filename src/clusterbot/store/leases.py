"""Who does what only one process at a time may do: fenced leases, kept by the database's own clock.

A lease belongs to one process until it ends, unless that process renews it. Each taking raises its fence, and whatever
is written in its name proves that fence in the same transaction: a process that was paused, or cut off, and does not
know yet that another has taken over, writes nothing.

The clock is PostgreSQL's, not `tx.now`: replicas on several machines have several clocks, and one of them that steps
must neither take what is held nor hold what it has lost. On SQLite there is one process (`store.alone`): it takes its
leases when it starts, they never end, and nothing has to be proved.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, inspect, select, update
from sqlmodel import Field, SQLModel, col

from clusterbot.store.columns import UtcDateTime
from clusterbot.store.transaction import Transaction


class Lease(SQLModel, table=True):
    """The last that is known of a lease."""

    name: str = Field(primary_key=True)  # "telegram 110201543"; "run 17" for each process itself
    holder: str  # "run 17 on replica-2, process 7"; "" once it was let go
    fence: int = 0  # how often it was taken
    ends_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # None: with its process (SQLite)


@dataclass(frozen=True, slots=True)
class Held:
    """Proof that a lease is, or was, ours. Fences begin with 1: 0 proves nothing. Without a name none is asked for."""

    name: str = ""
    fence: int = 0


@dataclass(frozen=True, slots=True)
class Grant:
    """What became of asking for a lease."""

    fence: int  # 0 where another process has it
    died: str = ""  # who held it before us, and did not let it go
    ends_in: timedelta = timedelta()  # for how long it is still another's, if nobody renews it


class LeaseLostError(Exception):
    """Another process has taken over. What was to be written in this lease's name is not written."""


def keep(tx: Transaction, holder: str, asked: Mapping[str, int], length: timedelta) -> dict[str, Grant]:
    """Renew what is ours, take what is nobody's or has ended: by name, with the fence we hold it under, 0 if we do not.

    What has ended and nobody took meanwhile is renewed under its fence: all that was written in its name stands.
    """
    now = _clock(tx)
    chosen = select(Lease).where(col(Lease.name).in_(asked)).order_by(col(Lease.name))
    known = {lease.name: lease for lease in tx.session.scalars(chosen.with_for_update())}
    granted = {}
    for name, fence in sorted(asked.items()):
        lease = known.get(name) or Lease(name=name, holder="")
        granted[name] = _grant(lease, holder, fence, now)
        if granted[name].fence:
            lease.holder, lease.fence = holder, granted[name].fence
            lease.ends_at = None if _is_alone(tx) else now + length
            tx.session.add(lease)
    tx.session.flush()
    return granted


def _grant(lease: Lease, holder: str, fence: int, now: datetime) -> Grant:
    if lease.holder == holder and lease.fence == fence:
        return Grant(fence)
    if lease.holder not in ("", holder) and lease.ends_at is not None and lease.ends_at > now:
        return Grant(0, ends_in=lease.ends_at - now)
    return Grant(lease.fence + 1, died=lease.holder if lease.holder != holder else "")


def let_go(tx: Transaction, holder: str) -> None:
    """All that is ours is free: whoever asks next has it."""
    tx.session.execute(update(Lease).where(col(Lease.holder) == holder).values(holder=""))


def prove(tx: Transaction, held: Held) -> None:
    """Go on only if this lease is still ours, in the transaction that writes in its name. Raises LeaseLostError."""
    if not held.name or _is_alone(tx):
        return
    fence = tx.session.scalar(select(col(Lease.fence)).where(col(Lease.name) == held.name))
    if fence != held.fence:
        raise LeaseLostError(f"fence {held.fence} is old, {fence} is in force")


# ---- processes: each has a lease on itself, so that the others know whether it lives


RUN = "run "


def run_name(run_id: int) -> str:
    return f"{RUN}{run_id}"


def drop(tx: Transaction, name: str) -> None:
    tx.session.execute(delete(Lease).where(col(Lease.name) == name))


@dataclass(frozen=True, slots=True)
class Standing:
    """A lease as somebody who looks from outside sees it."""

    name: str
    holder: str  # "" if nobody holds it
    fence: int
    ends_at: datetime | None
    is_live: bool


def standing(tx: Transaction) -> list[Standing]:
    """Every lease there is, by name."""
    now = _clock(tx)
    return [
        Standing(one.name, one.holder, one.fence, one.ends_at, is_live=_is_live(one, now))
        for one in tx.session.scalars(select(Lease).order_by(col(Lease.name)))
    ]


def runs(tx: Transaction) -> list[Standing]:
    """The processes that live: those of PostgreSQL, which share it."""
    return [one for one in standing(tx) if one.name.startswith(RUN) and one.is_live]


def running(connection: Connection) -> list[str]:
    """What lives on a database of whatever schema."""
    if connection.dialect.name == "sqlite" or not inspect(connection).has_table("lease"):
        return []
    lives = (col(Lease.name).startswith(RUN), col(Lease.holder) != "", col(Lease.ends_at) > func.clock_timestamp())
    return list(connection.scalars(select(col(Lease.holder)).where(*lives).order_by(col(Lease.name))))


def is_live(tx: Transaction, name: str) -> bool:
    """Whether somebody holds it now."""
    lease = tx.session.get(Lease, name)
    return lease is not None and _is_live(lease, _clock(tx))


def _is_live(lease: Lease, now: datetime) -> bool:
    return bool(lease.holder) and (lease.ends_at is None or lease.ends_at > now)


def _clock(tx: Transaction) -> datetime:
    """The one clock of all replicas."""
    if _is_alone(tx):
        return tx.now
    now: datetime = tx.session.scalars(select(func.clock_timestamp())).one()
    return now


def _is_alone(tx: Transaction) -> bool:
    return bool(tx.session.get_bind().dialect.name == "sqlite")
