"""Two participants of a cluster who may be one person, and what was said about it."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from clusterbot.store.columns import UtcDateTime


class Likeness(SQLModel, table=True):
    """A pair is suspected once. Once confirmed the two are merged, and the row is gone."""

    __table_args__ = (UniqueConstraint("cluster_id", "person_a", "person_b"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    person_a: int = Field(foreign_key="person.id", index=True)  # who was there before
    person_b: int = Field(foreign_key="person.id", index=True)  # who came in and looked like them
    state: str = "suspected"  # suspected | asked (B) | claimed (B says yes; A is asked) | two
    at: datetime = Field(sa_type=UtcDateTime)
