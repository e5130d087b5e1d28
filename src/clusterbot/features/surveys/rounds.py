"""When a check-in comes round, whom it asks then, and how it ends.

A round opens as its day begins anywhere on earth, so that everybody is asked on that day, at the hour where they are;
whoever likes answers earlier, from then on.
"""

from datetime import date, datetime, time, timedelta

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.features.checkins.choosing import asking_day
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals, asks
from clusterbot.features.people.records import Participant, Person, person_of
from clusterbot.features.surveys.audience import to_ask
from clusterbot.features.surveys.records import Respondent, Survey, SurveyRound, SurveyTally
from clusterbot.store import outbox, schedules
from clusterbot.store.calendar import instant, local, next_day
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

KIND = "survey"
ASK = "surveys.ask"
"""What the message is."""

OPENS, ASKS, CLOSES = "surveys.open", "surveys.asks", "surveys.close"
"""The schedules: of a check-in its rounds; of a round the asking, and its end."""

FIRST_ZONE = "Pacific/Kiritimati"
"""Where each day begins before it begins anywhere else (UTC+14)."""

USUAL_HOUR = "09:30"
"""By which it is decided whether today's round can still be held, where people have their own hours."""

CLOSING = time(16)
"""In the cluster, before people go home."""

ONE_DAY = timedelta(days=1)

SLICE = 200
"""People in one transaction."""

approvals.goes_by_itself(KIND, "surveys.upcoming.ask", ASK)


# ---- when


def start(tx: Transaction, survey: Survey) -> None:
    """From now on it comes round; today, if there is still time for that."""
    survey.state = "on"
    tx.add(survey)
    day = first_day(tx, survey)
    if survey.rhythm == "once":
        survey.day = day
        schedules.once(tx, OPENS, survey.id, instant(day, time(), FIRST_ZONE))
        return
    schedules.weekly(
        tx,
        OPENS,
        survey.id,
        weekdays=_weekday(tx, survey),
        hour="00:00",
        zone=FIRST_ZONE,
        rhythm=survey.rhythm,
        counted_from=day,
    )
    if instant(day, time(), FIRST_ZONE) <= tx.now:
        open_round(tx, survey, day)


def first_day(tx: Transaction, survey: Survey) -> date:
    """The next day on which people can be asked if it is started now."""
    cluster = tx.session.get_one(Cluster, survey.cluster_id)
    today = local(tx.now, cluster.zone).date()
    is_over = instant(today, time.fromisoformat(survey.hour or USUAL_HOUR), cluster.zone) <= tx.now
    earliest = today if is_over else today - ONE_DAY  # the day before the first that will do
    if survey.rhythm == "once" and survey.day is not None:
        return next_day(cluster.working_days.split(","), max(survey.day - ONE_DAY, earliest))
    rhythm = "monthly" if survey.rhythm == "monthly" else "weekly"
    return next_day([_weekday(tx, survey)], earliest, rhythm)


def _weekday(tx: Transaction, survey: Survey) -> str:
    working_days = tx.session.get_one(Cluster, survey.cluster_id).working_days.split(",")
    return asking_day(survey.weekday, working_days)


def stop(tx: Transaction, survey: Survey, state: str) -> None:
    """No more rounds. What is open goes on; where it is over for good, it is for the caller to close."""
    survey.state = state
    tx.add(survey)
    schedules.drop(tx, OPENS, survey.id)


def asked_at(person: Person, hour: str, day: date) -> datetime:
    """When somebody is asked: their day, their hour."""
    return instant(day, time.fromisoformat(hour or person.hour), person.zone)


def closing_at(cluster: Cluster, day: date, open_days: int) -> datetime:
    """The end of a round; a free day gives way to the next working day."""
    last = next_day(cluster.working_days.split(","), day + timedelta(days=open_days - 1))
    return instant(last, CLOSING, cluster.zone)


def round_of(survey: Survey, cluster: Cluster, day: date, opens_at: datetime) -> SurveyRound:
    """What a survey would ask and promise if it opened then."""
    return SurveyRound(
        survey_id=survey.id,
        cluster_id=cluster.id,
        day=day,
        title=survey.title,
        questions=survey.questions,
        anonymous=survey.anonymous,
        report_to=survey.report_to,
        opens_at=opens_at,
        closes_at=closing_at(cluster, day, survey.open_days),
    )


# ---- its course


def open_round(tx: Transaction, survey: Survey, day: date) -> SurveyRound | None:
    """What it asks and promises is fixed now. None if that day's round was opened before, or the cluster is closed."""
    cluster = tx.session.get_one(Cluster, survey.cluster_id)
    held = select(SurveyRound).where(col(SurveyRound.survey_id) == survey.id, col(SurveyRound.day) == day)
    if cluster.closed_at is not None or tx.session.scalars(held).first() is not None:
        return None
    one = round_of(survey, cluster, day, tx.now)
    tx.add(one)
    for question in one.asked:
        tx.session.add(SurveyTally(round_id=one.id, question=question.key))
    schedules.once(tx, ASKS, one.id, tx.now)
    schedules.once(tx, CLOSES, one.id, one.closes_at)
    return one


def ask_some(tx: Transaction, one: SurveyRound, schedule: Schedule) -> None:
    """One slice; if that was not everybody, the next one follows at once."""
    survey = tx.session.get_one(Survey, one.survey_id)
    cluster = tx.session.get_one(Cluster, one.cluster_id)
    parts = to_ask(tx, survey, one.id, SLICE)
    for part in parts:
        tx.session.add(Respondent(round_id=one.id, participant_id=part.id))
        _ask(tx, one, survey, cluster, part)
    if len(parts) == SLICE:
        schedules.once(tx, ASKS, one.id, schedule.next_due_at)


def _ask(tx: Transaction, one: SurveyRound, survey: Survey, cluster: Cluster, part: Participant) -> None:
    person = person_of(tx, part)
    asks.ask(
        tx,
        person,
        cluster,
        kind=KIND,
        subject_id=one.id,
        source=ASK,
        letter_kind="checkin",
        at=max(asked_at(person, survey.hour, one.day), tx.now),
        round=one.id,
    )


def close(tx: Transaction, one: SurveyRound) -> None:
    """Take no more answers, ask nobody any more, and show it wherever it is seen. Twice is once."""
    if one.state != "open":
        return
    one.state = "closed"
    tx.add(one)
    schedules.drop(tx, ASKS, one.id)
    schedules.drop(tx, CLOSES, one.id)
    asks.withdraw(tx, KIND, one.id)
    survey = tx.session.get_one(Survey, one.survey_id)
    if survey.rhythm == "once" and survey.state == "on":
        stop(tx, survey, "over")
    tx.session.execute(update(Respondent).where(col(Respondent.round_id) == one.id).values(ticked=[]))
    for key in cards_of(one.id):
        outbox.refresh(tx, key)


def cards_of(round_id: int) -> tuple[str, str]:
    """The keys of the cards on which somebody answers: the one they were asked with, and the one they opened."""
    return asks.card_of(KIND, round_id), opened_card(round_id)


def opened_card(round_id: int) -> str:
    return f"survey_opened:{round_id}"
