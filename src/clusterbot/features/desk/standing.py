"""How a cluster stands today, for its facilitators: who is in, who is not, who answered, who could use a hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.records import UNDO, Action, Report
from clusterbot.features.actions.reporting import reports_since, settled_reports, settled_statuses
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.store.calendar import instant, local
from clusterbot.store.transaction import Transaction

WEEK = timedelta(days=7)
HARD = ("blocked", "at_risk")
"""Stuck before needs time."""

LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class People:
    """The cluster's people by how they can be reached; each list in the order of their names."""

    joined: int
    listed: int  # joined or expected
    never_started: tuple[tuple[Participant, Person], ...]
    out_of_reach: tuple[tuple[Participant, Person], ...]  # they came in, and have blocked us since
    new: tuple[Person, ...]  # since yesterday
    paused: tuple[Person, ...]
    left: tuple[Person, ...]  # this week


@dataclass(frozen=True, slots=True)
class Told:
    """What was said last about one action, and by whom."""

    name: str
    action: Action
    status: str
    note: str = ""
    noted_by: str = ""


def people_of(tx: Transaction, cluster: Cluster) -> People:
    """Everybody the cluster's file or facilitators have named, and who came by themselves."""
    rows = tx.session.execute(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.cluster_id) == cluster.id)
    ).all()
    everybody = sorted(((part, person) for part, person in rows), key=lambda one: (one[1].name.casefold(), one[0].id))
    reached = _reached(tx, [person.id for _, person in everybody])
    active = [(part, person) for part, person in everybody if part.state == "active"]
    expected = [(part, person) for part, person in everybody if part.state == "expected"]
    since = _yesterday(tx, cluster)
    return People(
        joined=len(active),
        listed=len(active) + len(expected),
        never_started=tuple(expected),
        out_of_reach=tuple((part, person) for part, person in active if person.id not in reached),
        new=tuple(person for part, person in active if part.joined_at is not None and part.joined_at >= since),
        paused=tuple(person for _, person in active if person.paused_until and person.paused_until > tx.now),
        left=tuple(
            person
            for part, person in everybody
            if part.state == "left" and part.left_at is not None and part.left_at > tx.now - WEEK
        ),
    )


def _reached(tx: Transaction, person_ids: Sequence[int]) -> set[int]:
    query = select(col(Account.person_id)).where(col(Account.person_id).in_(person_ids), col(Account.reachable))
    return set(tx.session.scalars(query))


def _yesterday(tx: Transaction, cluster: Cluster) -> datetime:
    """Its beginning, where the cluster is."""
    return instant(local(tx.now, cluster.zone).date() - timedelta(days=1), time(), cluster.zone)


# ---- what they said


def answered(tx: Transaction, cluster: Cluster) -> list[Told]:
    """What was said in the last seven days and is five minutes old: per action the newest, the newest first."""
    newest: dict[int, Report] = {}
    for one in settled_reports(tx, cluster.id, tx.now - WEEK):
        newest[one.action_id] = one
    return [
        _told(tx, tx.session.get_one(Action, one.action_id), one.status, one)
        for one in sorted(newest.values(), key=lambda one: (one.at, one.id), reverse=True)
        if one.by is not None
    ]


def could_use_a_hand(tx: Transaction, cluster: Cluster) -> list[Told]:
    """Stuck, then what needs time, with what was said about it last."""
    actions = tx.session.scalars(select(Action).where(col(Action.cluster_id) == cluster.id).order_by(col(Action.id)))
    found = {action.id: action for action in actions}
    statuses = settled_statuses(tx, list(found.values()))
    hard = [id_ for id_, status in statuses.items() if status in HARD]
    said: dict[int, Report] = {}
    for one in reports_since(tx, hard, LONG_AGO):
        if one.note and one.at <= tx.now - UNDO:
            said[one.action_id] = one
    hard.sort(key=lambda id_: (HARD.index(statuses[id_]), id_))
    return [_told(tx, found[id_], statuses[id_], said.get(id_)) for id_ in hard]


def _told(tx: Transaction, action: Action, status: str, report: Report | None) -> Told:
    speaker = report.by if report is not None and report.by is not None else action.owner_id
    return Told(
        name=name_of_part(tx, speaker),
        action=action,
        status=status,
        note=without_key(report.note, action.key) if report is not None else "",
        noted_by=name_of_part(tx, report.noted_by) if report is not None else "",
    )


def name_of_part(tx: Transaction, participant_id: int | None) -> str:
    part = tx.session.get(Participant, participant_id) if participant_id is not None else None
    return tx.session.get_one(Person, part.person_id).name if part is not None else ""
