"""Whom the next round of a check-in goes to, how it would look, and when it is told in a channel."""

from datetime import date, datetime
from functools import partial

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.approvals import KINDS
from clusterbot.features.contact.asks import hours_of, why_not
from clusterbot.features.contact.foreseen import Foreseen
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Person, person_of, private_chat
from clusterbot.features.routes import foresees
from clusterbot.features.surveys.audience import people_of
from clusterbot.features.surveys.card import say_question
from clusterbot.features.surveys.records import Respondent, Survey, SurveyRound, open_rounds
from clusterbot.features.surveys.rounds import KIND, OPENS, asked_at, round_of
from clusterbot.store.calendar import local
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


@foresees
def questions(tx: Transaction, cluster: Cluster) -> list[Foreseen]:
    """The next round of each check-in, to everybody who may be asked at that hour; and what is planned of this one."""
    coming = tx.session.execute(
        select(Survey, Schedule)
        .join(Schedule, col(Schedule.subject_id) == col(Survey.id))
        .where(col(Schedule.name) == OPENS, col(Survey.cluster_id) == cluster.id, col(Survey.state) == "on")
    ).all()
    found = [
        one
        for survey, schedule in coming
        for one in _next_round(tx, cluster, survey, survey.day or local(schedule.next_due_at, schedule.zone).date())
    ]
    return [*found, *(one for opened in open_rounds(tx, cluster.id) for one in _planned(tx, opened))]


def _next_round(tx: Transaction, cluster: Cluster, survey: Survey, day: date) -> list[Foreseen]:
    people = [person_of(tx, part) for part in tx.session.scalars(people_of(survey)).all()]
    would_be = round_of(survey, cluster, day, tx.now)
    moments = [(person, hours_of(person, cluster).next_open(asked_at(person, survey.hour, day))) for person in people]
    return [_to(person, would_be, at) for person, at in moments if _may_be_asked(tx, person, cluster, at)]


def _planned(tx: Transaction, one: SurveyRound) -> list[Foreseen]:
    rows = tx.session.execute(
        select(Ask, Person)
        .join(Person, col(Person.id) == col(Ask.person_id))
        .where(col(Ask.kind) == KIND, col(Ask.subject_id) == one.id, col(Ask.state) == "planned")
    )
    return [_to(person, one, max(ask.wanted_at, tx.now)) for ask, person in rows]


def _to(person: Person, one: SurveyRound, at: datetime) -> Foreseen:
    return Foreseen(KIND, KINDS[KIND].name, at, person.id, say=partial(_question, one=one))


def _may_be_asked(tx: Transaction, person: Person, cluster: Cluster, at: datetime) -> bool:
    return not why_not(tx, person, cluster, at, KIND) and private_chat(tx, person.id) is not None


def _question(draft: Draft, one: SurveyRound) -> Message:
    return say_question(draft, one, Respondent(round_id=0, participant_id=0), {})
