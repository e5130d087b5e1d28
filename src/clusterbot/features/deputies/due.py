"""Deputies follow people: who leaves answers for nobody, and nobody answers for them."""

from typing import Any

from sqlalchemy import delete, or_, select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.deputies.records import STANDING, Deputy
from clusterbot.features.draft import pack
from clusterbot.features.people.held import heading
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation, person_of, private_chat
from clusterbot.features.routes import follows_person, tells_of_person
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

KIND = "deputy"


@follows_person
def deputies_follow(tx: Transaction, change: PersonChange) -> None:
    if change.kind == "merged" and change.into_id is not None:
        _merge(tx, change.person_id, change.into_id)
    elif change.kind == "left" and change.cluster_id is not None:
        part = participation(tx, change.person_id, change.cluster_id)
        if part is not None:
            _leave(tx, part)
    elif change.kind == "erased":
        for part in _parts(tx, change.person_id):
            tx.session.execute(delete(Deputy).where(_names(part.id)))


def _leave(tx: Transaction, part: Participant) -> None:
    for one in _of(tx, part.id):
        if one.state in STANDING:
            end(tx, one, by=part)


def _merge(tx: Transaction, gone_id: int, into_id: int) -> None:
    """Two parts in one cluster become one: who would answer for themselves does; of two deputies the first stays."""
    for theirs in _parts(tx, gone_id):
        ours = participation(tx, into_id, theirs.cluster_id)
        if ours is None:
            continue
        for one in _of(tx, theirs.id):
            one.owner_id = ours.id if one.owner_id == theirs.id else one.owner_id
            one.deputy_id = ours.id if one.deputy_id == theirs.id else one.deputy_id
            tx.add(one)
        _tidy(tx, ours)


def _tidy(tx: Transaction, part: Participant) -> None:
    mine = [one for one in _of(tx, part.id) if one.state in STANDING]
    for one in mine:
        if one.owner_id == one.deputy_id:
            _close(tx, one)
    asked = sorted((one for one in mine if one.owner_id == part.id and one.state in STANDING), key=_firmest)
    for one in asked[1:]:
        _close(tx, one)


def _firmest(one: Deputy) -> tuple[bool, int]:
    return one.state != "active", one.id


def end(tx: Transaction, one: Deputy, *, by: Participant) -> None:
    """Over, whoever of the two says so; the other one is told, if there was something to end."""
    was_active = one.state == "active"
    _close(tx, one)
    other_id = one.owner_id if by.id == one.deputy_id else one.deputy_id
    other = tx.session.get(Participant, other_id) if was_active and other_id is not None else None
    if other is None or other.state != "active":
        return
    key = "deputies.over_for_owner" if other.id == one.owner_id else "deputies.over_for_deputy"
    tell(tx, other, key, name=person_of(tx, by).name)


def tell(tx: Transaction, part: Participant, key: str, **values: Any) -> None:
    """An answer to what this participant has agreed with another."""
    to = private_chat(tx, part.person_id)
    if to is not None:
        content = pack(key, (), values)
        outbox.post(tx, to, "phrase", content, person_id=part.person_id, cluster_id=part.cluster_id)


def _close(tx: Transaction, one: Deputy) -> None:
    one.state, one.at = "ended", tx.now
    tx.add(one)
    asks.answered(tx, KIND, one.id)
    outbox.refresh(tx, asks.card_of(KIND, one.id))


def _of(tx: Transaction, participant_id: int) -> list[Deputy]:
    return list(tx.session.scalars(select(Deputy).where(_names(participant_id)).order_by(col(Deputy.id))))


def _names(participant_id: int) -> Any:
    return or_(col(Deputy.owner_id) == participant_id, col(Deputy.deputy_id) == participant_id)


def _parts(tx: Transaction, person_id: int) -> list[Participant]:
    return list(tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)))


@tells_of_person
def what_is_kept(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    rows = [_told(tx, one) for part in _parts(tx, person_id) for one in _of(tx, part.id)]
    return {heading(tx, person_id, "deputies.kept"): rows}


def _told(tx: Transaction, one: Deputy) -> dict[str, Any]:
    return {
        "cluster": tx.session.get_one(Cluster, one.cluster_id).name,
        "owner": person_of(tx, tx.session.get_one(Participant, one.owner_id)).name,
        "deputy": person_of(tx, tx.session.get_one(Participant, one.deputy_id)).name if one.deputy_id else "",
        "state": one.state,
        "at": one.at.isoformat(),
    }
