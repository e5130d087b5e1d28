"""Who would like to meet whom, what each of the two says, and what came of it."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import UniqueConstraint, func, select
from sqlmodel import Field, SQLModel, col

from clusterbot.store.columns import UtcDateTime
from clusterbot.store.transaction import Transaction

PATIENCE = timedelta(days=14)
"""How long an answer is waited for, and after how long it is asked once what came of it (nudges.yaml)."""

SNOOZE = timedelta(days=30)
"""When somebody who said "Later" is asked once more (nudges.yaml)."""

OUTCOMES = ("not_yet", "no_fit", "met", "joint_step")
"""What may come of it; the last that either of the two says is what came of it."""


class Introduction(SQLModel, table=True):
    """Somebody wishes to meet somebody, or a facilitator thinks that two should meet.

    A no and no answer are the same to everybody else: both look open until `until`.
    """

    # A number is never given again: what was asked about it outlives one that was forgotten.
    __table_args__ = (UniqueConstraint("cluster_id", "key"), {"sqlite_autoincrement": True})

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str | None = None  # as in the file it was loaded from
    by_id: int | None = Field(default=None, foreign_key="participant.id", index=True)  # one of the two, or facilitator
    why: str
    state: str = "open"  # open | let_go, somebody said no | introduced | taken_back | ended, by one of the two
    made_at: datetime = Field(sa_type=UtcDateTime)
    until: datetime = Field(sa_type=UtcDateTime)
    introduced_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    result: str = ""  # what the joint step is, as one of the two says

    def is_open(self, now: datetime) -> bool:
        """May a yes still be given?"""
        return self.state == "open" and now < self.until

    def looks_open(self, now: datetime) -> bool:
        """What whoever waits for the other's answer sees."""
        return self.state in ("open", "let_go") and now < self.until


class Side(SQLModel, table=True):
    """One of the two, and what they say; for nobody else's eyes."""

    __tablename__ = "introduction_side"

    introduction_id: int = Field(foreign_key="introduction.id", primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", primary_key=True, index=True)
    position: int  # 0 is asked first
    answer: str = ""  # yes | no; "" while they have not said
    later_until: datetime | None = Field(default=None, sa_type=UtcDateTime)  # they said "Later": not asked before
    outcome: str = ""  # one of OUTCOMES


def sides_of(tx: Transaction, introduction: Introduction) -> list[Side]:
    """The two, whoever is asked first comes first."""
    both = select(Side).where(col(Side.introduction_id) == introduction.id).order_by(col(Side.position))
    return list(tx.session.scalars(both))


def begin(tx: Transaction, introduction: Introduction, part_ids: Sequence[int]) -> Introduction:
    """Keep it, with its two sides. Whoever wishes it has said yes with that."""
    tx.add(introduction)
    tx.session.flush()
    for position, part_id in enumerate(part_ids):
        answer = "yes" if part_id == introduction.by_id else ""
        tx.add(Side(introduction_id=introduction.id, participant_id=part_id, position=position, answer=answer))
    tx.session.flush()
    return introduction


def forget(tx: Transaction, introduction: Introduction) -> None:
    for side in sides_of(tx, introduction):
        tx.session.delete(side)
    tx.session.flush()
    tx.session.delete(introduction)
    tx.session.flush()


def with_part(tx: Transaction, part_ids: Collection[int]) -> list[Introduction]:
    """Those that one of these participants is a side of, the newest first."""
    theirs = select(col(Side.introduction_id)).where(col(Side.participant_id).in_(part_ids))
    query = select(Introduction).where(col(Introduction.id).in_(theirs)).order_by(col(Introduction.id).desc())
    return list(tx.session.scalars(query))


def between(tx: Transaction, one: int, other: int) -> list[Introduction]:
    """All there ever were between these two participants, the newest first."""
    theirs = select(col(Side.introduction_id)).where(col(Side.participant_id) == other)
    ids = set(tx.session.scalars(theirs))
    return [introduction for introduction in with_part(tx, [one]) if introduction.id in ids]


def proposed_by(tx: Transaction, part_id: int) -> list[Introduction]:
    """What this participant began, the newest first."""
    query = select(Introduction).where(col(Introduction.by_id) == part_id).order_by(col(Introduction.id).desc())
    return list(tx.session.scalars(query))


def outcome_of(tx: Transaction, introduction: Introduction) -> str:
    """The most that either of the two says; "" while neither has said anything."""
    said = [side.outcome for side in sides_of(tx, introduction) if side.outcome]
    return max(said, key=OUTCOMES.index, default="")


def made(tx: Transaction, cluster_id: int, since: datetime | None = None) -> int:
    """How many pairs of a cluster were put in touch, since then or ever."""
    query = select(func.count()).where(
        col(Introduction.cluster_id) == cluster_id, col(Introduction.introduced_at).is_not(None)
    )
    if since is not None:
        query = query.where(col(Introduction.introduced_at) > since)
    return tx.session.scalars(query).one()


def joint_steps(tx: Transaction, cluster_id: int) -> tuple[int, list[str]]:
    """How many led to a joint step, and what these are where somebody said so, the newest first."""
    said = select(col(Side.introduction_id)).where(col(Side.outcome) == "joint_step")
    steps = tx.session.scalars(
        select(Introduction)
        .where(col(Introduction.cluster_id) == cluster_id, col(Introduction.id).in_(said))
        .order_by(col(Introduction.id).desc())
    ).all()
    return len(steps), [one.result for one in steps if one.result]
