"""Who fell silent, and when a facilitator was told."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from clusterbot.store.columns import UtcDateTime


class Handover(SQLModel, table=True):
    """From the bot to a human being, once; over as soon as the person shows any sign of life."""

    __table_args__ = (Index("ix_handover_person_cluster", "person_id", "cluster_id"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    person_id: int = Field(foreign_key="person.id")
    letter_id: int = Field(foreign_key="letter.id", index=True)
    told_at: datetime = Field(sa_type=UtcDateTime)
