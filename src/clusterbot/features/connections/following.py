"""Introductions follow people: who leaves is introduced to nobody, who is erased takes them along."""

from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.connections.asking import LOOK, stop
from clusterbot.features.connections.lines import LINE
from clusterbot.features.connections.records import (
    Introduction,
    Side,
    forget,
    proposed_by,
    sides_of,
    with_part,
)
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation, person_of
from clusterbot.features.routes import follows_person, tells_of_person
from clusterbot.store import schedules
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction


@follows_person
def introductions_follow(tx: Transaction, change: PersonChange) -> None:
    match change.kind:
        case "merged" if change.into_id is not None:
            for theirs in _parts(tx, change.person_id):
                ours = participation(tx, change.into_id, theirs.cluster_id)
                if ours is not None:
                    _merge(tx, theirs, ours)
        case "left":
            for part in _parts(tx, change.person_id):
                if part.cluster_id == change.cluster_id:
                    _leave(tx, part)
        case "erased":
            for part in _parts(tx, change.person_id):
                _erase(tx, part, change.words)


def _merge(tx: Transaction, theirs: Participant, ours: Participant) -> None:
    """Nobody is introduced to themselves."""
    for one in with_part(tx, [theirs.id]):
        if any(side.participant_id == ours.id for side in sides_of(tx, one)):
            stop(tx, one, "taken_back")
            forget(tx, one)
    mine = col(Side.participant_id) == theirs.id
    tx.session.execute(update(Side).where(mine).values(participant_id=ours.id))
    begun = col(Introduction.by_id) == theirs.id
    tx.session.execute(update(Introduction).where(begun).values(by_id=ours.id))
    tx.session.expire_all()


def _leave(tx: Transaction, part: Participant) -> None:
    """What waits for an answer is asked no more; a facilitator's thought about two others stays good."""
    for one in with_part(tx, [part.id]):
        if one.state == "open":
            stop(tx, one, "taken_back")


def _erase(tx: Transaction, part: Participant, words: list[str]) -> None:
    for one in with_part(tx, [part.id]):
        words += [one.why] if one.by_id == part.id else []
        words += [one.result, *_lines(tx, one, tx.session.get_one(Side, (one.id, part.id)))]
        schedules.drop(tx, LOOK, one.id)
        forget(tx, one)
    for one in proposed_by(tx, part.id):
        words.append(one.why)
        one.by_id, one.why = None, ""
        tx.add(one)
    tx.session.flush()


def _lines(tx: Transaction, introduction: Introduction, side: Side) -> list[str]:
    """What this side has written to the other one, as far as it is kept."""
    query = select(Letter).where(col(Letter.source) == LINE, col(Letter.cluster_id) == introduction.cluster_id)
    lines = [letter.content for letter in tx.session.scalars(query)]
    theirs = {"introduction": introduction.id, "side": side.position}
    return [one["line"] for one in lines if theirs.items() <= one.items()]


def _parts(tx: Transaction, person_id: int) -> list[Participant]:
    return list(tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)))


@tells_of_person
def tells_of_introductions(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """What they wished and said themselves; what the other one says is the other's."""
    told = []
    for part in _parts(tx, person_id):
        name = tx.session.get_one(Cluster, part.cluster_id).name
        for one in {one.id: one for one in (*with_part(tx, [part.id]), *proposed_by(tx, part.id))}.values():
            mine = tx.session.get(Side, (one.id, part.id))
            others = [side for side in sides_of(tx, one) if side.participant_id != part.id]
            told.append(
                {
                    "cluster": name,
                    "with": [_name(tx, side) for side in others],
                    "why": one.why,
                    "at": moment(one.made_at),
                    "answer": mine.answer if mine is not None else "",
                    "introduced": moment(one.introduced_at),
                    "outcome": mine.outcome if mine is not None else "",
                    "result": one.result if mine is not None else "",
                }
            )
    return {heading(tx, person_id, "connections.held"): told}


def _name(tx: Transaction, side: Side) -> str:
    return person_of(tx, tx.session.get_one(Participant, side.participant_id)).name
