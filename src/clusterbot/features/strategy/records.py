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
    active: bool = True  # switched off, it is offered for nothing new; its actions keep it


class Objective(SQLModel, table=True):
    """What the strategy wants to reach; an action serves one."""

    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str  # "SO-1"
    title: str
    active: bool = True  # taken out of the strategy, it is offered for nothing new; its actions keep it


def pillars_of(tx: Transaction, cluster_id: int) -> list[Pillar]:
    """The pillars a cluster works in, in their order."""
    return [one for one in every_pillar_of(tx, cluster_id) if one.active]


def every_pillar_of(tx: Transaction, cluster_id: int) -> list[Pillar]:
    """Those that were switched off too: actions in them go on."""
    return list(
        tx.session.scalars(select(Pillar).where(col(Pillar.cluster_id) == cluster_id).order_by(col(Pillar.position)))
    )


def objectives_of(tx: Transaction, cluster_id: int) -> list[Objective]:
    """What the strategy wants to reach now."""
    return [one for one in every_objective_of(tx, cluster_id) if one.active]


def every_objective_of(tx: Transaction, cluster_id: int) -> list[Objective]:
    """Those that were taken out too: actions that served one still name it."""
    return list(
        tx.session.scalars(select(Objective).where(col(Objective.cluster_id) == cluster_id).order_by(col(Objective.id)))
    )
