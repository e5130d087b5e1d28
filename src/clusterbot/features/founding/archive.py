"""A cluster's plan, its ideas and its meetings as files, with what came of them, for whoever goes on with it."""

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.keeping import shared_words
from clusterbot.features.actions.load import IN_A_FILE
from clusterbot.features.actions.records import IN_WORDS, Action
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.ideas.load import as_entries as ideas_of
from clusterbot.features.meetings.load import as_entries as meetings_of
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.sheets import as_csv
from clusterbot.features.strategy.records import every_objective_of, every_pillar_of
from clusterbot.store.transaction import Transaction

Entry = dict[str, str | bool]

COLUMNS = (
    "pillar",
    "key",
    "title",
    "objective",
    "owner",
    "partners",
    "status",
    "progress_percent",
    "start",
    "due",
    "expected_result",
    "indicator",
    "indicator_baseline",
    "indicator_target",
    "result_value",
    "next_step",
    "help_needed",
    "constraint",
    "programme",
    "governance_level",
    "result",
    "completed",
    "dropped_reason",
)

AS_WRITTEN = (*IN_WORDS, "level")
"""Attributes that hold words; a cluster's file may call them otherwise."""


def as_json(tx: Transaction, cluster: Cluster) -> bytes:
    """Everything, under the names that a cluster's file uses."""
    content = {
        "cluster": {
            "name": cluster.name,
            "place": cluster.place,
            "timezone": cluster.zone,
            "closed": _day(cluster.closed_at),
        },
        "pillars": [
            {"id": one.key, "code": one.code, "name": one.name, "active": one.active}
            for one in every_pillar_of(tx, cluster.id)
        ],
        "objectives": [
            {"id": one.key, "title": one.title, "active": one.active} for one in every_objective_of(tx, cluster.id)
        ],
        "actions": actions_of(tx, cluster),
        "ideas": ideas_of(tx, cluster.id),
        "meetings": meetings_of(tx, cluster.id),
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def as_table(tx: Transaction, cluster: Cluster) -> bytes:
    """The actions, one a line, as spreadsheets read them: marked as UTF-8, and no cell that could be a formula."""
    rows = [[str(action[name]) for name in COLUMNS] for action in actions_of(tx, cluster)]
    return as_csv([COLUMNS, *rows])


def actions_of(tx: Transaction, cluster: Cluster) -> list[Entry]:
    """Each action with the names of what it belongs to; whoever has left is not named."""
    pillars = {one.id: one.name for one in every_pillar_of(tx, cluster.id)}
    objectives = {one.id: one.title for one in every_objective_of(tx, cluster.id)}
    owners: dict[int | None, str] = dict(_owners(tx, cluster))
    query = select(Action).where(col(Action.cluster_id) == cluster.id).order_by(col(Action.id))
    actions = tx.session.scalars(query).all()
    shared = shared_words(tx, [one.id for one in actions], cluster.created_at)
    return [
        {
            "pillar": pillars.get(one.pillar_id, ""),
            "key": one.key,
            "title": one.title,
            "objective": objectives.get(one.objective_id or 0, ""),
            "owner": owners.get(one.owner_id, ""),
            "status": one.status,
            "start": _day(one.start),
            "due": _day(one.due),
            "progress_percent": "" if one.progress is None else str(one.progress),
            **{IN_A_FILE.get(name, name): getattr(one, name) for name in AS_WRITTEN},
            "result": (one.status == "done" and shared.get(one.id)) or one.result,
            "completed": _day(one.completed_at),
        }
        for one in actions
    ]


def _owners(tx: Transaction, cluster: Cluster) -> list[Any]:
    return list(
        tx.session.execute(
            select(col(Participant.id), col(Person.name))
            .join(Person, col(Person.id) == col(Participant.person_id))
            .where(col(Participant.cluster_id) == cluster.id, col(Participant.state) != "left")
        )
    )


def _day(moment: date | datetime | None) -> str:
    day = moment.date() if isinstance(moment, datetime) else moment
    return day.isoformat() if day is not None else ""
