"""A meeting and what came of it."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint, select
from sqlmodel import Field, SQLModel, col

from clusterbot.store.columns import Json, UtcDateTime
from clusterbot.store.transaction import Transaction

LISTS = ("decisions", "steps", "questions")
"""What a summary has besides its words: what was decided, who does what, and what stays open."""


class Meeting(SQLModel, table=True):
    """One meeting's summary. Nobody but its author sees it before it is sent; nothing is said of who said what."""

    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str | None = None  # as in the file it was loaded from
    by: int | None = Field(default=None, foreign_key="participant.id", index=True)  # the facilitator who wrote it
    title: str
    day: date
    pillar_id: int | None = Field(default=None, foreign_key="pillar.id")  # whose group it was; None: everybody's
    summary: str
    decisions: list[str] = Field(default_factory=list, sa_type=Json)
    steps: list[str] = Field(default_factory=list, sa_type=Json)  # who does what, by when
    questions: list[str] = Field(default_factory=list, sa_type=Json)
    state: str = "draft"  # draft | planned | sent | dropped
    version: int = 1  # of a draft: what is sent is what was looked at
    to_people: bool = True  # False: it is posted to groups alone
    told: int = 0  # people it was sent to
    places: list[str] = Field(default_factory=list, sa_type=Json)  # the groups it was posted to, by their titles
    written_up_to: int = 0  # the person up to whose number letters are written
    made: dict[str, int] = Field(default_factory=dict, sa_type=Json)  # actions made of its steps, by the step's number
    created_at: datetime = Field(sa_type=UtcDateTime)
    leaves_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


def sent_meetings(tx: Transaction, cluster_id: int) -> list[Meeting]:
    """Those whose summaries everybody may read, the newest first."""
    query = select(Meeting).where(col(Meeting.cluster_id) == cluster_id, col(Meeting.state) == "sent")
    return list(tx.session.scalars(query.order_by(col(Meeting.day).desc(), col(Meeting.id).desc())))
