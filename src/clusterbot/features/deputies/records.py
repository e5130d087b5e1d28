"""Who answers for whom: asked by the owner, good once the deputy has accepted."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Field, SQLModel, col

from clusterbot.features.people.records import Participant
from clusterbot.store.columns import UtcDateTime
from clusterbot.store.transaction import Transaction

STANDING = ("asked", "active")


class Deputy(SQLModel, table=True):
    """At most one stands for an owner at a time. The token is in a link to forward to somebody not in yet."""

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    owner_id: int = Field(foreign_key="participant.id", index=True)  # whose actions they are
    deputy_id: int | None = Field(default=None, foreign_key="participant.id", index=True)  # None: whoever has the link
    token: str | None = Field(default=None, unique=True)
    state: str = "asked"  # asked | active | ended
    at: datetime = Field(sa_type=UtcDateTime)  # when it came into this state


def standing(tx: Transaction, owner_id: int) -> Deputy | None:
    """Whom the owner has asked, or who answers for them."""
    found: Deputy | None = tx.session.scalars(
        select(Deputy).where(col(Deputy.owner_id) == owner_id, col(Deputy.state).in_(STANDING)).limit(1)
    ).first()
    return found


def deputy_of(tx: Transaction, owner_id: int | None) -> int | None:
    """The participant who answers for this one; None if they answer for themselves."""
    one = standing(tx, owner_id) if owner_id is not None else None
    return one.deputy_id if one is not None and one.state == "active" else None


def owners_of(tx: Transaction, deputy_id: int) -> list[int]:
    """The participants whom this one answers for, the first who asked first."""
    return list(
        tx.session.scalars(
            select(col(Deputy.owner_id))
            .join(Participant, col(Participant.id) == col(Deputy.owner_id))
            .where(
                col(Deputy.deputy_id) == deputy_id, col(Deputy.state) == "active", col(Participant.state) == "active"
            )
            .order_by(col(Deputy.id))
        )
    )


def has_answered_for(tx: Transaction, deputy_id: int | None, owner_id: int | None) -> bool:
    """Does this participant answer for that owner, or did they once?"""
    if deputy_id is None or owner_id is None:
        return False
    ever = select(Deputy).where(col(Deputy.deputy_id) == deputy_id, col(Deputy.owner_id) == owner_id)
    return tx.session.scalars(ever.limit(1)).first() is not None


def answers_for(tx: Transaction, part: Participant, owner_id: int | None) -> bool:
    """Does this participant answer for that owner?"""
    return owner_id is not None and part.state == "active" and deputy_of(tx, owner_id) == part.id
