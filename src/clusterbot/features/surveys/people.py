"""What becomes of check-ins when people turn out to be one, or are erased; and what is told of somebody."""

from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import col

from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.routes import follows_person, tells_of_person
from clusterbot.features.surveys.records import Respondent, Survey, SurveyAnswer, SurveyRound, answers_of, count
from clusterbot.store.transaction import Transaction


@follows_person
def answers_follow(tx: Transaction, change: PersonChange) -> None:
    """Whoever leaves takes nothing along: what they said stays said, and nothing more is asked (contact sees to it)."""
    if change.kind == "merged" and change.into_id is not None:
        for theirs in _parts(tx, change.person_id):
            ours = participation(tx, change.into_id, theirs.cluster_id)
            if ours is not None:
                _fold(tx, theirs.id, ours.id)
    elif change.kind == "erased":
        for part in _parts(tx, change.person_id):
            change.words.extend(_detach(tx, part.id))


def _fold(tx: Transaction, gone: int, into: int) -> None:
    """Two parts in one cluster answer once: where both are in a round, it is the one who stays that counts."""
    mine = select(col(Respondent.round_id)).where(col(Respondent.participant_id) == into)
    twice = list(tx.session.scalars(mine))
    for record in (Respondent, SurveyAnswer):
        theirs = col(record.participant_id) == gone
        tx.session.execute(delete(record).where(theirs, col(record.round_id).in_(twice)))
        tx.session.execute(update(record).where(theirs).values(participant_id=into))
    tx.session.execute(update(Survey).where(col(Survey.created_by) == gone).values(created_by=into))


def _detach(tx: Transaction, participant_id: int) -> list[str]:
    """What was tapped still counts, and is nobody's; what was written goes with them. The words that are to go.

    What they said without their name is nobody's already, and cannot be told from what others said.
    """
    words: list[str] = []
    for row in tx.session.scalars(select(SurveyAnswer).where(col(SurveyAnswer.participant_id) == participant_id)).all():
        asked = {one.key: one for one in tx.session.get_one(SurveyRound, row.round_id).asked}
        if asked[row.question].kind == "text":
            words.append(str(row.value))
        else:
            count(tx, row.round_id, asked[row.question], row.value)
    for record in (SurveyAnswer, Respondent):
        tx.session.execute(delete(record).where(col(record.participant_id) == participant_id))
    tx.session.execute(update(Survey).where(col(Survey.created_by) == participant_id).values(created_by=None))
    return words


def _parts(tx: Transaction, person_id: int) -> list[Participant]:
    return list(tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)))


@tells_of_person
def tells_of_surveys(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """What they were asked and said with their name; of what was anonymous only that they were asked."""
    mine = [part.id for part in _parts(tx, person_id)]
    rounds = tx.session.execute(
        select(SurveyRound, Respondent)
        .join(Respondent, col(Respondent.round_id) == col(SurveyRound.id))
        .where(col(Respondent.participant_id).in_(mine))
        .order_by(col(SurveyRound.id))
    )
    written = tx.session.scalars(select(Survey).where(col(Survey.created_by).in_(mine)).order_by(col(Survey.id)))
    return {
        heading(tx, person_id, "surveys.held.answers"): [
            {
                "checkin": one.title,
                "day": moment(one.day),
                "state": respondent.state,
                "anonymous": one.anonymous,
                "answers": answers_of(tx, one.id, respondent.participant_id),
            }
            for one, respondent in rounds
        ],
        heading(tx, person_id, "surveys.held.written"): [
            {"checkin": one.title, "written": moment(one.created_at), "state": one.state} for one in written
        ],
    }
