"""Ideas follow people: merged authors stay authors; who is erased takes their words along."""

from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.features.ideas import keeping
from clusterbot.features.ideas.records import Idea
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.routes import follows_person, tells_of_person
from clusterbot.store.transaction import Transaction


@follows_person
def ideas_follow(tx: Transaction, change: PersonChange) -> None:
    """Whoever leaves leaves their ideas to the cluster, and is named with them no more."""
    if change.kind == "merged" and change.into_id is not None:
        for theirs in _parts(tx, change.person_id):
            ours = participation(tx, change.into_id, theirs.cluster_id)
            if ours is not None:
                for whose in (Idea.participant_id, Idea.decided_by):
                    tx.session.execute(update(Idea).where(col(whose) == theirs.id).values({whose: ours.id}))
    elif change.kind == "erased":
        _erase(tx, [part.id for part in _parts(tx, change.person_id)], change.words)


def _erase(tx: Transaction, part_ids: list[int], words: list[str]) -> None:
    """Their ideas go. Of one that became an action there stays that it did; reasons they gave as facilitators go."""
    for idea in tx.session.scalars(select(Idea).where(col(Idea.participant_id).in_(part_ids))).all():
        words += [idea.title, idea.text]
        if idea.standing == "action":
            idea.title, idea.text, idea.participant_id = "", "", None
            tx.add(idea)
        else:
            keeping.forget(tx, idea)
    for idea in tx.session.scalars(select(Idea).where(col(Idea.decided_by).in_(part_ids))).all():
        words += [idea.reason] if idea.reason else []
        idea.reason = ""
        tx.add(idea)


@tells_of_person
def tells_of_ideas(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    mine = [part.id for part in _parts(tx, person_id)]
    had = tx.session.scalars(select(Idea).where(col(Idea.participant_id).in_(mine)).order_by(col(Idea.id)))
    decided = tx.session.scalars(select(Idea).where(col(Idea.decided_by).in_(mine)).order_by(col(Idea.id)))
    return {
        heading(tx, person_id, "ideas.held.had"): [
            {
                "code": one.key,
                "idea": one.text,
                "at": moment(one.at),
                "became": one.standing,
                "until": moment(one.parked_until),
                "reason": one.reason,
            }
            for one in had
        ],
        heading(tx, person_id, "ideas.held.decided"): [
            {"code": one.key, "at": moment(one.decided_at), "became": one.standing, "reason": one.reason}
            for one in decided
        ],
    }


def _parts(tx: Transaction, person_id: int) -> list[Participant]:
    return list(tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)))
