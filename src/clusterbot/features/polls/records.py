"""A poll, its options, and the ballots: one a person."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, func, select
from sqlmodel import Field, SQLModel, col

from clusterbot.features.polls.tally import Result, count
from clusterbot.store.columns import UtcDateTime
from clusterbot.store.transaction import Transaction


class Poll(SQLModel, table=True):
    """One question to a cluster, answered by a single choice."""

    __table_args__ = (UniqueConstraint("cluster_id", "key"), Index("ix_poll_cluster_state", "cluster_id", "state"))

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str | None = None  # as in the file it was loaded from
    question: str
    author_id: int | None = Field(default=None, foreign_key="person.id", index=True)  # None: it came from a file
    state: str = "draft"  # draft | discarded | open | closed
    outcome: str = ""  # in a facilitator's own words, where a file brings them
    created_at: datetime = Field(sa_type=UtcDateTime)
    opened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closes_at: datetime = Field(sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    def is_open(self, now: datetime) -> bool:
        """Does it take votes? At the deadline it stops, even if the clock's own closing comes seconds later."""
        return self.state == "open" and now < self.closes_at


class PollOption(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("poll_id", "position"),)

    id: int = Field(default=None, primary_key=True)
    poll_id: int = Field(foreign_key="poll.id")
    position: int
    text: str
    nobodys: int = 0  # ballots of people who were erased since: they count, and are nobody's any more


class Ballot(SQLModel, table=True):
    """One person's choice, from whichever of their accounts it came."""

    poll_id: int = Field(foreign_key="poll.id", primary_key=True)
    person_id: int = Field(foreign_key="person.id", primary_key=True, index=True)
    option_id: int = Field(foreign_key="polloption.id")
    cast_at: datetime = Field(sa_type=UtcDateTime)


def options_of(tx: Transaction, poll_id: int) -> list[PollOption]:
    return list(
        tx.session.scalars(
            select(PollOption).where(col(PollOption.poll_id) == poll_id).order_by(col(PollOption.position))
        )
    )


def result_of(tx: Transaction, poll: Poll) -> Result:
    """The ballots as they are now. Not for anybody's eyes while the poll is open."""
    ballots = tx.session.scalars(select(col(Ballot.option_id)).where(col(Ballot.poll_id) == poll.id)).all()
    options = options_of(tx, poll.id)
    nobodys = [option.id for option in options for _ in range(option.nobodys)]
    return count([(option.id, option.text) for option in options], [*ballots, *nobodys])


def voters_of(tx: Transaction, poll_id: int) -> int:
    """How many have voted."""
    counted = select(func.count()).select_from(Ballot).where(col(Ballot.poll_id) == poll_id)
    nobodys = select(func.coalesce(func.sum(PollOption.nobodys), 0)).where(col(PollOption.poll_id) == poll_id)
    return int(tx.session.execute(counted).scalar_one()) + int(tx.session.execute(nobodys).scalar_one())


def choice_of(tx: Transaction, poll_id: int, person_id: int | None) -> int | None:
    """The option this person has chosen so far."""
    chosen: int | None = tx.session.scalars(
        select(col(Ballot.option_id)).where(col(Ballot.poll_id) == poll_id, col(Ballot.person_id) == person_id)
    ).one_or_none()
    return chosen


def open_polls(tx: Transaction, cluster_id: int) -> list[Poll]:
    """The cluster's polls that take votes, the next to close first."""
    return list(
        tx.session.scalars(
            select(Poll)
            .where(col(Poll.cluster_id) == cluster_id, col(Poll.state) == "open", col(Poll.closes_at) > tx.now)
            .order_by(col(Poll.closes_at), col(Poll.id))
        )
    )
