"""What somebody was asked, and what became of it; and whether facilitators let it go."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from clusterbot.store.columns import Json, UtcDateTime


class Ask(SQLModel, table=True):
    """One unasked message to one person: the unit of the contact budget."""

    __table_args__ = (
        Index("ix_ask_person_sent", "person_id", "sent_at"),
        Index("ix_ask_subject", "kind", "subject_id"),
    )

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    cluster_id: int = Field(foreign_key="cluster.id")
    kind: str  # "checkin" | "nudge" | "vote" | …
    subject_id: int  # the row of that feature it is about
    letter_id: int | None = Field(default=None, foreign_key="letter.id", index=True)
    expects_answer: bool = True
    wanted_at: datetime = Field(sa_type=UtcDateTime)  # when it was meant to go, before quiet hours and limits
    state: str = "planned"  # planned | sent | answered | dropped
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    dropped_because: str = ""
    # paused | level | unanswered | stale | unreachable | left | closed | over | unsaid | skipped | silence | failed


class Approval(SQLModel, table=True):
    """Facilitators are asked whether a kind of automatic message may go, before each round until one says yes."""

    __table_args__ = (UniqueConstraint("cluster_id", "kind", "day"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    kind: str  # as it is registered in contact.approvals
    day: date  # of the round's first message, where the cluster is
    due_at: datetime = Field(sa_type=UtcDateTime)  # when the round's first message is meant to go
    until: datetime = Field(sa_type=UtcDateTime)  # what is meant to go before this belongs to the round
    state: str = "asked"  # asked | approved, for good | skipped, this round
    asked_at: datetime = Field(sa_type=UtcDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: int | None = Field(default=None, foreign_key="participant.id")


class Absence(SQLModel, table=True):
    """What a cluster missed while the bot was away, and what its facilitators say to that: one question for all of it.

    While nobody has answered, a further absence adds to it.
    """

    # One open question to a cluster, also when two replicas come back together.
    __table_args__ = (
        Index(
            "uq_absence_open",
            "cluster_id",
            unique=True,
            sqlite_where=text("state = 'asked'"),
            postgresql_where=text("state = 'asked'"),
        ),
    )

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    since: datetime = Field(sa_type=UtcDateTime)  # when the first of it was due
    until: datetime = Field(sa_type=UtcDateTime)  # when the last of it was found
    lapses_at: datetime = Field(sa_type=UtcDateTime)  # nobody having answered, it is skipped
    counts: dict[str, int] = Field(sa_type=Json)  # how many things of each kind
    state: str = "asked"  # asked | sent | skipped
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: int | None = Field(default=None, foreign_key="participant.id")  # None: it lapsed


class Missed(SQLModel, table=True):
    """One thing that was not done on time, until it is done late or skipped."""

    id: int = Field(default=None, primary_key=True)
    absence_id: int = Field(foreign_key="absence.id", index=True)
    plan: dict[str, Any] = Field(sa_type=Json)  # its schedule as it was when due
