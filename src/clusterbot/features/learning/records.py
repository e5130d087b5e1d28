"""Who has answered which lesson, and who gets one every few days."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Field, SQLModel, col

from clusterbot.store.columns import UtcDateTime
from clusterbot.store.transaction import Transaction


class LessonAnswer(SQLModel, table=True):
    """Somebody has answered a lesson, first like this. Nobody else ever sees what they chose."""

    __tablename__ = "lesson_answer"

    person_id: int = Field(foreign_key="person.id", primary_key=True)
    lesson: str = Field(primary_key=True)
    chosen: str
    at: datetime = Field(sa_type=UtcDateTime)


class Learner(SQLModel, table=True):
    """Somebody wants a lesson every few days, from this cluster."""

    person_id: int = Field(foreign_key="person.id", primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id", index=True)
    since: datetime = Field(sa_type=UtcDateTime)


def answers_of(tx: Transaction, person_id: int) -> dict[str, LessonAnswer]:
    """By lesson, the first one first."""
    query = select(LessonAnswer).where(col(LessonAnswer.person_id) == person_id).order_by(col(LessonAnswer.at))
    return {one.lesson: one for one in tx.session.scalars(query)}
