"""Whom a check-in asks: never those who facilitate, who read what comes of it."""

from typing import Any

from sqlalchemy import Select, exists, select
from sqlmodel import col

from clusterbot.features.actions.records import OPEN, Action
from clusterbot.features.people.records import Organisation, Participant, StakeholderGroup
from clusterbot.features.strategy.records import Pillar
from clusterbot.features.surveys.records import Respondent, Survey, SurveyRound, open_rounds
from clusterbot.store.transaction import Transaction

AUDIENCES = ("everybody", "key", "owners", "pillar", "group")
"""All who take part; key stakeholders; owners of an open action, of any pillar or of one; a stakeholder group."""


def people_of(survey: Survey) -> Select[Any]:
    """A query for the participants it asks, as things are now."""
    return (
        select(Participant)
        .where(
            col(Participant.cluster_id) == survey.cluster_id,
            col(Participant.state) == "active",
            ~col(Participant.is_facilitator),
            *_limits(survey),
        )
        .order_by(col(Participant.id))
    )


def _limits(survey: Survey) -> list[Any]:
    owns = (
        exists().where(col(Action.owner_id) == col(Participant.id), col(Action.status).in_(OPEN)).correlate(Participant)
    )
    match survey.audience:
        case "key":
            return [col(Participant.is_key)]
        case "owners":
            return [owns]
        case "pillar":
            return [
                owns.where(
                    col(Action.pillar_id) == col(Pillar.id),
                    col(Pillar.cluster_id) == survey.cluster_id,
                    col(Pillar.key) == survey.audience_key,
                )
            ]
        case "group":
            homes = (
                select(col(Organisation.id))
                .join(StakeholderGroup, col(StakeholderGroup.id) == col(Organisation.group_id))
                .where(
                    col(StakeholderGroup.cluster_id) == survey.cluster_id,
                    col(StakeholderGroup.key) == survey.audience_key,
                )
            )
            return [col(Participant.organisation_id).in_(homes)]
    return []


def chosen_from(tx: Transaction, survey: Survey) -> Pillar | StakeholderGroup | None:
    """The pillar or the stakeholder group that it asks; None where it asks across them."""
    match survey.audience:
        case "pillar":
            here = (col(Pillar.cluster_id) == survey.cluster_id, col(Pillar.key) == survey.audience_key)
            return tx.session.scalars(select(Pillar).where(*here)).one()
        case "group":
            of_it = (
                col(StakeholderGroup.cluster_id) == survey.cluster_id,
                col(StakeholderGroup.key) == survey.audience_key,
            )
            return tx.session.scalars(select(StakeholderGroup).where(*of_it)).one()
    return None


def to_ask(tx: Transaction, survey: Survey, round_id: int, limit: int) -> list[Participant]:
    """Those who are not in this round yet."""
    is_in = exists().where(col(Respondent.round_id) == round_id, col(Respondent.participant_id) == col(Participant.id))
    return list(tx.session.scalars(people_of(survey).where(~is_in).limit(limit)))


def waits_for(tx: Transaction, part: Participant) -> list[SurveyRound]:
    """The open rounds that this participant may still answer, and has not skipped; the first to close first."""
    return [one for one in open_rounds(tx, part.cluster_id) if _waits(tx, one, part)]


def _waits(tx: Transaction, one: SurveyRound, part: Participant) -> bool:
    found = tx.session.get(Respondent, (one.id, part.id))
    if found is not None:
        return found.state in ("waiting", "begun")
    survey = tx.session.get_one(Survey, one.survey_id)
    return tx.session.scalars(people_of(survey).where(col(Participant.id) == part.id)).first() is not None


def respondent_in(tx: Transaction, survey: Survey, round_id: int, part: Participant) -> Respondent | None:
    """Somebody's place in a round: the one they have, or a new one if the check-in is for them too; else None."""
    found = tx.session.get(Respondent, (round_id, part.id))
    if found is not None:
        return found
    if tx.session.scalars(people_of(survey).where(col(Participant.id) == part.id)).first() is None:
        return None
    fresh = Respondent(round_id=round_id, participant_id=part.id)
    tx.add(fresh)
    return fresh
