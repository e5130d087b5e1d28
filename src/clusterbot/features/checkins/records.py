"""A week's question to one participant: which actions it was about, and what became of it."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint, select
from sqlmodel import Field, SQLModel, col

from clusterbot.store.columns import Json, UtcDateTime
from clusterbot.store.transaction import Transaction


class Checkin(SQLModel, table=True):
    """One participant is asked at most once on one of their days."""

    __table_args__ = (UniqueConstraint("participant_id", "day"),)

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id")
    day: date  # where the participant is
    state: str = "open"  # open | answered | snoozed | closed
    actions: list[int] = Field(sa_type=Json)
    at: datetime = Field(sa_type=UtcDateTime)  # when it was planned
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when it went out


def latest(tx: Transaction, participant_id: int) -> Checkin | None:
    """The newest one: older ones are over."""
    found: Checkin | None = tx.session.scalars(
        select(Checkin).where(col(Checkin.participant_id) == participant_id).order_by(col(Checkin.day).desc()).limit(1)
    ).first()
    return found
