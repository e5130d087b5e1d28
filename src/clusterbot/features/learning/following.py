"""Lessons follow people: who is merged keeps what was answered, who leaves gets none, who is erased has none."""

from typing import Any

from sqlalchemy import delete
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.learning.due import WELCOME_AT, plan_next, stop
from clusterbot.features.learning.records import Learner, LessonAnswer, answers_of
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Person
from clusterbot.features.routes import follows_person, tells_of_person
from clusterbot.store.transaction import Transaction


@follows_person
def lessons_follow(tx: Transaction, change: PersonChange) -> None:
    learner = tx.session.get(Learner, change.person_id)
    match change.kind:
        case "merged" if change.into_id is not None:
            _merge(tx, change.person_id, change.into_id)
        case "left" if learner is not None and learner.cluster_id == change.cluster_id:
            stop(tx, learner)
        case "level" if learner is not None:
            if tx.session.get_one(Person, change.person_id).level not in WELCOME_AT:
                stop(tx, learner)
        case "erased":
            if learner is not None:
                stop(tx, learner)
            tx.session.execute(delete(LessonAnswer).where(col(LessonAnswer.person_id) == change.person_id))


def _merge(tx: Transaction, gone_id: int, into_id: int) -> None:
    """What either answered first stays, and one plan."""
    ours, theirs = answers_of(tx, into_id), answers_of(tx, gone_id)
    for lesson, one in theirs.items():
        mine = ours.get(lesson)
        if mine is None:
            tx.add(LessonAnswer(person_id=into_id, lesson=lesson, chosen=one.chosen, at=one.at))
        elif one.at < mine.at:
            mine.chosen, mine.at = one.chosen, one.at
            tx.add(mine)
        tx.session.delete(one)
    learner = tx.session.get(Learner, gone_id)
    if learner is None:
        return
    stop(tx, learner)
    if tx.session.get(Learner, into_id) is None:
        again = Learner(person_id=into_id, cluster_id=learner.cluster_id, waiting=learner.waiting, since=learner.since)
        tx.add(again)
        plan_next(tx, again)
    tx.session.flush()


@tells_of_person
def tells_of_lessons(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    learner = tx.session.get(Learner, person_id)
    return {
        heading(tx, person_id, "learning.held.answers"): [
            {"lesson": one.lesson.upper(), "chosen": one.chosen.upper(), "at": moment(one.at)}
            for one in answers_of(tx, person_id).values()
        ],
        heading(tx, person_id, "learning.held.plan"): [
            {"cluster": tx.session.get_one(Cluster, learner.cluster_id).name, "since": moment(learner.since)}
        ]
        if learner is not None
        else [],
    }
