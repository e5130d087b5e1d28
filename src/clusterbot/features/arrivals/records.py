"""A list of people that a facilitator gave, until it was made into links or discarded."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from clusterbot.store.columns import Json, UtcDateTime


class GivenRoster(SQLModel, table=True):
    """Nothing is written of anybody before [Make the links]; afterwards only what the links need is kept here."""

    __tablename__ = "roster"

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    person_id: int = Field(foreign_key="person.id", index=True)  # who gave it
    state: str = "draft"  # draft | made | discarded
    people: list[dict[str, Any]] = Field(sa_type=Json)  # as roster.Listed; empty once it is over
    not_understood: list[dict[str, Any]] = Field(sa_type=Json)  # as roster.NotUnderstood
    invites: list[int] = Field(sa_type=Json)  # one for each of `people`, once they are made
    given_at: datetime = Field(sa_type=UtcDateTime)
