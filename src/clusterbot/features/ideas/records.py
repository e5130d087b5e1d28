"""An idea, and what became of it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlmodel import Field, SQLModel, col

from clusterbot.features.actions.records import UNDO
from clusterbot.store.columns import SET_NULL, UtcDateTime
from clusterbot.store.transaction import Transaction

STANDINGS = ("action", "parked", "declined", "open")
"""What has become of an idea, from the most to the least."""


class Idea(SQLModel, table=True):
    """What somebody would like the cluster to do. It is decided by a day, and its author learns how.

    An idea that became an action is one again if that action is taken back: there is no state for it.
    """

    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str  # "ID-3"
    participant_id: int | None = Field(default=None, foreign_key="participant.id", index=True)  # whose it is
    title: str
    text: str  # all of it
    pillar_id: int | None = Field(default=None, foreign_key="pillar.id")  # if somebody said so
    at: datetime = Field(sa_type=UtcDateTime)
    decide_by: date  # where the cluster is
    said: int = 0  # of its clock to facilitators: clock.BEFORE, REMINDED or OVER
    state: str = "open"  # open | parked | declined
    action_id: int | None = Field(default=None, sa_column_args=(ForeignKey("action.id", ondelete=SET_NULL),))
    parked_until: date | None = None
    reason: str = ""  # why it was declined
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: int | None = Field(default=None, foreign_key="participant.id")

    @property
    def standing(self) -> str:
        """One of STANDINGS."""
        return "action" if self.action_id is not None else self.state

    @property
    def beyond_title(self) -> str:
        """All of it, where the title does not say as much."""
        return self.text if self.text.rstrip(".") != self.title else ""

    @property
    def is_decidable(self) -> bool:
        """A parked one too: a better day may come earlier."""
        return self.standing in ("open", "parked")


def ideas_of(tx: Transaction, cluster_id: int, reader: int | None = None) -> list[Idea]:
    """A cluster's ideas, the most urgent first: another one's once it can be undone no more.

    `reader` is the participant who asks: their own are there at once.
    """
    found = tx.session.scalars(select(Idea).where(col(Idea.cluster_id) == cluster_id))
    seen = [idea for idea in found if idea.at <= tx.now - UNDO or (reader and idea.participant_id == reader)]
    return sorted(seen, key=lambda idea: (idea.decide_by, idea.id))


def open_ideas(tx: Transaction, cluster_id: int) -> list[Idea]:
    """What waits for a decision, the most urgent first."""
    return [idea for idea in ideas_of(tx, cluster_id) if idea.standing == "open"]
