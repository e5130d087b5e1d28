"""What the clock brings: a round opens, people are asked, it closes and is told."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.routes import due
from clusterbot.features.surveys.records import Survey, SurveyRound
from clusterbot.features.surveys.report import close_and_tell
from clusterbot.features.surveys.rounds import ASKS, CLOSES, OPENS, ask_some, open_round
from clusterbot.store.calendar import local
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


@due(OPENS, kind="notice")
def open_when_due(tx: Transaction, schedule: Schedule) -> None:
    """Also a day late: the hours of the day are still to come in most places, and a round is open for days."""
    survey = tx.session.get(Survey, schedule.subject_id)
    if survey is None or survey.state != "on":
        return
    day = survey.day if survey.rhythm == "once" else local(schedule.next_due_at, schedule.zone).date()
    assert day is not None  # it was fixed when it was started
    open_round(tx, survey, day)


@due(ASKS)
def ask_when_due(tx: Transaction, schedule: Schedule) -> None:
    one = tx.session.get(SurveyRound, schedule.subject_id)
    if one is not None and one.is_open(tx.now):
        ask_some(tx, one, schedule)


@due(CLOSES)
def close_when_due(tx: Transaction, schedule: Schedule) -> None:
    one = tx.session.get(SurveyRound, schedule.subject_id)
    if one is not None and one.state == "open":
        close_and_tell(tx, tx.session.get_one(Cluster, one.cluster_id), _over(tx, one.cluster_id))


def _over(tx: Transaction, cluster_id: int) -> list[SurveyRound]:
    """All whose time is up, so that they are told together."""
    query = select(SurveyRound).where(
        col(SurveyRound.cluster_id) == cluster_id,
        col(SurveyRound.state) == "open",
        col(SurveyRound.closes_at) <= tx.now,
    )
    return list(tx.session.scalars(query.order_by(col(SurveyRound.id))))
