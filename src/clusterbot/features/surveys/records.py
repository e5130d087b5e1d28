"""A check-in, its rounds, who was asked, and the answers: somebody's, or nobody's.

An anonymous answer is no row: it raises a number beside its question, and words are put into a list in the order of the
alphabet (as 18F's confidential-survey does with counters). So neither a key, nor an order, nor a time, nor what else
the same person said can lead back to anybody. Who has answered stands apart, and says nothing of what.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, delete, select
from sqlmodel import Field, SQLModel, col

from clusterbot.features.surveys.questions import Answer, Question, from_json
from clusterbot.store.columns import Json, UtcDateTime
from clusterbot.store.transaction import Transaction


class Survey(SQLModel, table=True):
    """A check-in as its facilitator wrote it. Changes hold from the next round on."""

    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str | None = None  # as in the file it came from
    title: str
    questions: list[dict[str, Any]] = Field(sa_type=Json)  # as questions.as_json
    audience: str = "everybody"  # AUDIENCES
    audience_key: str = ""  # of the pillar or the stakeholder group
    rhythm: str = "weekly"  # of store.calendar.RHYTHMS, or "once"
    weekday: str = ""  # of a rhythm
    day: date | None = None  # of one that is held once
    hour: str = ""  # local to whoever is asked; "" is the hour each has chosen
    open_days: int = 3  # how long a round takes answers
    report_to: str = "facilitators"  # | channel
    anonymous: bool = False
    state: str = "draft"  # unfinished | draft | on | paused | over | dropped
    replaces_id: int | None = None  # a draft that is to change this one
    created_by: int | None = Field(default=None, foreign_key="participant.id")  # None: it came with the cluster's file
    created_at: datetime = Field(sa_type=UtcDateTime)


class SurveyRound(SQLModel, table=True):
    """One time round. What it asked and promised as it opened holds until it closes, whatever is changed meanwhile."""

    __tablename__ = "survey_round"
    __table_args__ = (UniqueConstraint("survey_id", "day"), Index("ix_survey_round_cluster", "cluster_id", "state"))

    id: int = Field(default=None, primary_key=True)
    survey_id: int = Field(foreign_key="survey.id")
    cluster_id: int = Field(foreign_key="cluster.id")
    day: date  # when people are asked, each where they are
    title: str
    questions: list[dict[str, Any]] = Field(sa_type=Json)
    anonymous: bool
    report_to: str
    opens_at: datetime = Field(sa_type=UtcDateTime)
    closes_at: datetime = Field(sa_type=UtcDateTime)
    state: str = "open"  # open | closed

    def is_open(self, now: datetime) -> bool:
        """Does it take answers? At its end it stops, even if the clock's own closing comes seconds later."""
        return self.state == "open" and now < self.closes_at

    @property
    def asked(self) -> tuple[Question, ...]:
        return from_json(self.questions)


class Respondent(SQLModel, table=True):
    """Somebody who is asked in a round, and how far they are: never what they said."""

    round_id: int = Field(foreign_key="survey_round.id", primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", primary_key=True, index=True)
    state: str = "waiting"  # waiting | begun | done | skipped
    place: int = 0  # of the question before them
    ticked: list[str] = Field(default_factory=list, sa_type=Json)  # of several, before [Done]: no answer yet
    message: str = ""  # the id of what they typed last as an answer


class SurveyAnswer(SQLModel, table=True):
    """What somebody said, where names stand with answers."""

    __tablename__ = "survey_answer"

    round_id: int = Field(foreign_key="survey_round.id", primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", primary_key=True, index=True)
    question: str = Field(primary_key=True)  # its key
    value: Any = Field(sa_type=Json)  # questions.Answer


class SurveyTally(SQLModel, table=True):
    """What nobody in particular said: all of an anonymous round, and what people said who were erased since."""

    __tablename__ = "survey_tally"

    round_id: int = Field(foreign_key="survey_round.id", primary_key=True)
    question: str = Field(primary_key=True)
    answered: int = 0
    counts: dict[str, int] = Field(default_factory=dict, sa_type=Json)  # of options, numbers and days
    words: list[str] = Field(default_factory=list, sa_type=Json)  # in the order of the alphabet


def open_rounds(tx: Transaction, cluster_id: int) -> list[SurveyRound]:
    """Those that take answers, the first to close first."""
    return list(
        tx.session.scalars(
            select(SurveyRound)
            .where(
                col(SurveyRound.cluster_id) == cluster_id,
                col(SurveyRound.state) == "open",
                col(SurveyRound.closes_at) > tx.now,
            )
            .order_by(col(SurveyRound.closes_at), col(SurveyRound.id))
        )
    )


def answers_of(tx: Transaction, round_id: int, participant_id: int) -> dict[str, Answer]:
    """What somebody said so far, by the question's key; nothing where it is anonymous."""
    rows = tx.session.scalars(
        select(SurveyAnswer).where(
            col(SurveyAnswer.round_id) == round_id, col(SurveyAnswer.participant_id) == participant_id
        )
    )
    return {row.question: row.value for row in rows}


def keep(tx: Transaction, one: SurveyRound, participant_id: int, question: Question, answer: Answer) -> None:
    """An answer: with its author, who may change it, or counted and nobody's from now on."""
    if one.anonymous:
        count(tx, one.id, question, answer)
        return
    key = (one.id, participant_id, question.key)
    kept = tx.session.get(SurveyAnswer, key)
    if kept is None:
        kept = SurveyAnswer(round_id=one.id, participant_id=participant_id, question=question.key, value=answer)
    kept.value = answer
    tx.add(kept)


def count(tx: Transaction, round_id: int, question: Question, answer: Answer) -> None:
    """Add an answer to those that are nobody's."""
    tally = tx.session.get_one(SurveyTally, (round_id, question.key), with_for_update=True, populate_existing=True)
    tally.answered += 1
    if question.kind == "text":
        tally.words = sorted([*tally.words, str(answer)])
    else:
        raised = dict(tally.counts)
        for part in answer if isinstance(answer, list) else [str(answer)]:
            raised[part] = raised.get(part, 0) + 1
        tally.counts = dict(sorted(raised.items()))
    tx.add(tally)


def take_back(tx: Transaction, round_id: int, participant_id: int, keys: list[str]) -> None:
    """Answers to these questions, which are not asked any more after others were changed."""
    tx.session.execute(
        delete(SurveyAnswer).where(
            col(SurveyAnswer.round_id) == round_id,
            col(SurveyAnswer.participant_id) == participant_id,
            col(SurveyAnswer.question).in_(keys),
        )
    )
