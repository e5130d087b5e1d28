"""Pillars and objectives."""

from sqlalchemy import UniqueConstraint, select
from sqlmodel import Field, SQLModel, col

from clusterbot.store.transaction import Transaction


class Pillar(SQLModel, table=True):
    """One of the six fields of work every action belongs to; ids stay, a cluster may rename or reorder them."""

    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str  # "access_to_finance"
    code: str  # "AF"
    name: str
    position: int


class Objective(SQLModel, table=True):
    """What the strategy wants to reach; an action serves one."""

    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str  # "SO-1"
    title: str


def pillars_of(tx: Transaction, cluster_id: int) -> list[Pillar]:
    """A cluster's pillars in their order."""
    return list(
        tx.session.scalars(select(Pillar).where(col(Pillar.cluster_id) == cluster_id).order_by(col(Pillar.position)))
    )


def objectives_of(tx: Transaction, cluster_id: int) -> list[Objective]:
    return list(
        tx.session.scalars(select(Objective).where(col(Objective.cluster_id) == cluster_id).order_by(col(Objective.id)))
    )
