"""Who has answered which lesson, and who gets one every few days."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Field, SQLModel, col

from clusterbot.features.learning.lessons import track
from clusterbot.features.people.records import Participant
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
    waiting: str = ""  # the lesson that was sent last, and is followed by none before it is answered
    since: datetime = Field(sa_type=UtcDateTime)


def answers_of(tx: Transaction, person_id: int) -> dict[str, LessonAnswer]:
    """By lesson, the first one first."""
    query = select(LessonAnswer).where(col(LessonAnswer.person_id) == person_id).order_by(col(LessonAnswer.at))
    return {one.lesson: one for one in tx.session.scalars(query)}


def facilitates(tx: Transaction, person_id: int) -> bool:
    """Any cluster: lessons are a person's, whichever cluster the chat talks about."""
    parts = select(col(Participant.id)).where(
        col(Participant.person_id) == person_id, col(Participant.is_facilitator), col(Participant.state) == "active"
    )
    return tx.session.scalars(parts).first() is not None


def track_of(tx: Transaction, person_id: int) -> tuple[str, ...]:
    """The lessons that are meant for this person, in their order."""
    return track(facilitates=facilitates(tx, person_id))
