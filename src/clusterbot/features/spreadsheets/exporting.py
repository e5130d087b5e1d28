"""The action plan as a table: what a file holds, and what one that is read is compared with."""

from collections.abc import Mapping
from datetime import date
from string import digits
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import IN_WORDS, Action
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.sheets import as_csv, as_xlsx
from clusterbot.features.spreadsheets.naming import owner_labels, words
from clusterbot.features.spreadsheets.table import COLUMNS, tidy
from clusterbot.features.strategy.records import every_objective_of, every_pillar_of
from clusterbot.store.calendar import local
from clusterbot.store.transaction import Transaction

Shown = str | date | None
"""A cell as a plan's file has it."""

AS_WRITTEN = (*IN_WORDS, "result")
"""Columns that hold an action's words as they are."""

WIDTHS = {"id": 8, "action": 44, "objective": 32, "expected_result": 32, "next_step": 32, "result": 32}
USUAL_WIDTH = 18


class Writer:
    """Writes actions of one cluster as rows, in the words of one language."""

    def __init__(self, tx: Transaction, cluster: Cluster, locale: str) -> None:
        self.zone = cluster.zone
        self.pillars = {one.id: one for one in every_pillar_of(tx, cluster.id)}
        self.objectives = {one.id: one for one in every_objective_of(tx, cluster.id)}
        self.owners = owner_labels(tx, cluster.id)
        self.locale = locale
        self._statuses: dict[str, str] = {}

    def status(self, status: str) -> str:
        if status not in self._statuses:
            self._statuses[status] = words(f"actions.status.{status}", self.locale)
        return self._statuses[status]

    def level(self, level: str) -> str:
        return words(f"actions.level.{level}", self.locale)

    def row(self, action: Action) -> dict[str, Shown]:
        done = action.completed_at if action.status == "done" else None
        return {
            "id": action.key,
            "pillar": self.pillars[action.pillar_id].name,
            "objective": self.objectives[action.objective_id].title if action.objective_id else "",
            "action": tidy(action.title),
            "owner": self.owners[action.owner_id] if action.owner_id else "",
            "start": action.start,
            "due": action.due,
            "status": self.status(action.status),
            "progress": percentage(action.progress),
            "level": self.level(action.level) if action.level else "",
            "completed": local(done, self.zone).date() if done is not None else None,
            **{name: tidy(getattr(action, name)) for name in AS_WRITTEN},
        }

    def in_order(self, action: Action) -> tuple[int, str, int, str]:
        """Pillar by pillar; BD-10 after BD-9."""
        stem = action.key.rstrip(digits)
        number = int(action.key[len(stem) :] or 0)
        return self.pillars[action.pillar_id].position, stem, number, action.key


def percentage(progress: int | None) -> str:
    """As text: a number alone would be 40 in one sheet and 0.4 in another."""
    return "" if progress is None else f"{progress}%"


def plan_rows(tx: Transaction, cluster: Cluster, locale: str) -> list[dict[str, Shown]]:
    """Every action of a cluster."""
    writer = Writer(tx, cluster, locale)
    actions = tx.session.scalars(select(Action).where(col(Action.cluster_id) == cluster.id)).all()
    return [writer.row(action) for action in sorted(actions, key=writer.in_order)]


def as_file(rows: list[dict[str, Shown]], kind: str, locale: str) -> bytes:
    """A plan's rows as "csv" or "xlsx"."""
    table: list[Any] = [[words(f"spreadsheets.column.{name}", locale) for name in COLUMNS], *map(_in_order, rows)]
    if kind == "csv":
        return as_csv(table)
    return as_xlsx(words("spreadsheets.sheet", locale), table, [WIDTHS.get(name, USUAL_WIDTH) for name in COLUMNS])


def _in_order(row: Mapping[str, Shown]) -> list[Shown]:
    return [row[name] for name in COLUMNS]
