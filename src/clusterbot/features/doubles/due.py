"""Somebody who comes in is compared with who is there; their pairs follow people who change."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.telling import tell_facilitators
from clusterbot.features.doubles.records import Likeness
from clusterbot.features.people.held import heading
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.likeness import Who, may_be_one
from clusterbot.features.people.records import Account, Participant, Person, participation
from clusterbot.features.routes import follows_person, press, tells_of_person
from clusterbot.store.transaction import Transaction


@follows_person
def likenesses_follow(tx: Transaction, change: PersonChange) -> None:
    if change.kind == "joined" and change.cluster_id is not None:
        _compare(tx, change.person_id, change.cluster_id)
    elif change.kind == "merged" and change.into_id is not None:
        _merge(tx, change.person_id, change.into_id)
    elif change.kind == "left":
        # A question under way is withdrawn. What the facilitators were only told of they need not read twice.
        put_here = col(Likeness.cluster_id) == change.cluster_id, col(Likeness.state).in_(("asked", "claimed"))
        tx.session.execute(delete(Likeness).where(_about(change.person_id), *put_here))
    elif change.kind == "erased":
        tx.session.execute(delete(Likeness).where(_about(change.person_id)))


def _about(person_id: int) -> Any:
    return or_(col(Likeness.person_a) == person_id, col(Likeness.person_b) == person_id)


def _merge(tx: Transaction, gone_id: int, into_id: int) -> None:
    """The pair itself is settled; what was found out about one of them holds for both."""
    between = col(Likeness.person_a).in_((gone_id, into_id)) & col(Likeness.person_b).in_((gone_id, into_id))
    tx.session.execute(delete(Likeness).where(between))
    known = {(one.cluster_id, _other(one, into_id)) for one in _all(tx, into_id)}
    for one in _all(tx, gone_id):
        if (one.cluster_id, _other(one, gone_id)) in known:
            tx.session.execute(delete(Likeness).where(col(Likeness.id) == one.id))
    for column in (Likeness.person_a, Likeness.person_b):
        tx.session.execute(update(Likeness).where(col(column) == gone_id).values({column: into_id}))


def _all(tx: Transaction, person_id: int) -> list[Likeness]:
    return list(tx.session.scalars(select(Likeness).where(_about(person_id)).order_by(col(Likeness.id))))


def _other(one: Likeness, person_id: int) -> int:
    return one.person_b if one.person_a == person_id else one.person_a


# ---- looking


def _compare(tx: Transaction, person_id: int, cluster_id: int) -> None:
    """The first one who looks like the newcomer is told of, once, and a second one only when that is answered."""
    newcomer = participation(tx, person_id, cluster_id)
    if newcomer is None:
        return
    here = [one for one in _all(tx, person_id) if one.cluster_id == cluster_id]
    if any(one.state == "suspected" for one in here):
        return
    told = {_other(one, person_id) for one in here}
    who = _who(tx, newcomer)
    for part in _there(tx, newcomer):
        if part.person_id not in told and may_be_one(who, _who(tx, part)):
            _suspect(tx, part.person_id, person_id, cluster_id)
            return


def _there(tx: Transaction, newcomer: Participant) -> Iterator[Participant]:
    """Who takes part and has an account. Two whom the cluster's file tells apart are two."""
    for part in tx.session.scalars(
        select(Participant)
        .where(
            col(Participant.cluster_id) == newcomer.cluster_id,
            col(Participant.id) != newcomer.id,
            col(Participant.state) == "active",
            col(Participant.person_id).in_(select(col(Account.person_id))),
        )
        .order_by(col(Participant.id))
    ).all():
        if newcomer.key is None or part.key is None:
            yield part


def _who(tx: Transaction, part: Participant) -> Who:
    accounts = tx.session.scalars(select(Account).where(col(Account.person_id) == part.person_id)).all()
    name = tx.session.get_one(Person, part.person_id).name
    return Who(name, part.organisation_id, frozenset((one.platform, one.workspace) for one in accounts))


def _suspect(tx: Transaction, person_a: int, person_b: int, cluster_id: int) -> None:
    one = Likeness(cluster_id=cluster_id, person_a=person_a, person_b=person_b, at=tx.now)
    tx.add(one)
    tell_facilitators(
        tx,
        tx.session.get_one(Cluster, cluster_id),
        "doubles.suspicion",
        [[("ask", press("double_ask", one.id)), ("two", press("double_two", one.id))]],
        newer=name_of(tx, person_b),
        newer_app=app_of(tx, person_b),
        older=name_of(tx, person_a),
        older_app=app_of(tx, person_a),
    )


def name_of(tx: Transaction, person_id: int) -> str:
    return tx.session.get_one(Person, person_id).name


def app_of(tx: Transaction, person_id: int) -> str:
    """Where somebody writes from: the app they used last."""
    used = tx.session.scalars(
        select(col(Account.platform))
        .where(col(Account.person_id) == person_id)
        .order_by(col(Account.last_used_at).desc(), col(Account.id))
        .limit(1)
    ).first()
    return (used or "").capitalize()


# ---- told


@tells_of_person
def what_is_kept(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    rows = [
        {
            "cluster": tx.session.get_one(Cluster, one.cluster_id).name,
            "other": name_of(tx, _other(one, person_id)),
            "state": one.state,
            "at": one.at.isoformat(),
        }
        for one in _all(tx, person_id)
    ]
    return {heading(tx, person_id, "doubles.kept"): rows}
