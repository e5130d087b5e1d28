"""The commands `import` and `export`: a plan out of a spreadsheet and into one, also while the bot runs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import select
from sqlmodel import col

from clusterbot.app import HostError
from clusterbot.by_hand import real_database
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.sheets import SheetError
from clusterbot.features.spreadsheets.exporting import as_file, plan_rows
from clusterbot.features.spreadsheets.importing import Outlook, outlook, take_over
from clusterbot.features.spreadsheets.naming import headings
from clusterbot.features.spreadsheets.table import TableError, read_table
from clusterbot.features.spreadsheets.telling import (
    as_json,
    change_line,
    file_problem,
    new_line,
    refusal_line,
    words_for,
)
from clusterbot.settings import Settings
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader

T = TypeVar("T")

KINDS = ("xlsx", "csv")

NO_OBJECTIVE = (
    "The strategy has no objective yet that new actions could serve. Please write one first, in a chat with /strategy, "
    "or say why they are agreed all the same: --because TEXT. Nothing was written."
)


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file does, or would do."""

    written: bool
    refused: bool
    lines: list[str]
    json: dict[str, Any]


def import_plan(settings: Settings, file: Path, key: str, *, because: str = "", dry_run: bool) -> Imported:
    """Take a file over, all or nothing; with `dry_run` only say what would happen.

    `key` names the cluster, where there are several; `because` is why new actions are agreed before there is an
    objective. Raises HostError, NewerSchemaError, OutageError, OSError.
    """
    content = file.read_bytes()

    def act(tx: Transaction) -> Imported:
        cluster = _cluster(tx, key)
        words = words_for(Reader())
        try:
            seen = outlook(tx, cluster, read_table(content, headings()))
        except (SheetError, TableError) as error:
            raise HostError(f"{file}: {file_problem(words, error)} Nothing was written.") from None
        written = seen.does_something and not dry_run
        told = {**as_json(seen, words), "written": written}
        lines = _lines(seen, cluster)
        if written and seen.asks_why and not because:
            raise HostError(NO_OBJECTIVE)
        if written:
            take_over(tx, cluster, seen, None, because if seen.asks_why else "")
        return Imported(written, bool(seen.refused), lines, told)

    return _in_cluster(settings, act)


def export_plan(settings: Settings, file: Path, key: str) -> int:
    """Write the plan to a file, xlsx or csv by its name; how many actions. Raises HostError, OSError."""
    kind = file.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise HostError(f"{file}: a plan is written as .xlsx or .csv; please end the name so.")

    def act(tx: Transaction) -> tuple[int, bytes]:
        cluster = _cluster(tx, key)
        rows = plan_rows(tx, cluster, cluster.locale)
        return len(rows), as_file(rows, kind, cluster.locale)

    count, content = _in_cluster(settings, act)
    file.write_bytes(content)
    return count


def _in_cluster(settings: Settings, act: Callable[[Transaction], T]) -> T:
    with real_database(settings) as database:
        return database.do(act)


def _cluster(tx: Transaction, key: str) -> Cluster:
    clusters = list(tx.session.scalars(select(Cluster).order_by(col(Cluster.id))))
    found = [one for one in clusters if key in ("", one.key)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(one.key for one in clusters)
    if not clusters:
        raise HostError("There is no cluster yet: `clusterbot load FILE` brings one in, or the first start founds one.")
    raise HostError(f"Which cluster? Please say one of them: --cluster {names.replace(', ', ' or --cluster ')}")


def _lines(seen: Outlook, cluster: Cluster) -> list[str]:
    """All of it, for whoever sits at a terminal: nothing is shortened to a few."""
    reader = Reader(zone=cluster.zone)
    words = words_for(reader)
    lines = [f"refused  {refusal_line(words, one)}" for one in seen.refused]
    lines += [f"new      {one['title']}, {one['pillar']}" for one in map(new_line, seen.new)]
    for one in seen.changed:
        told = change_line(words, reader, one, all_of_it=True)
        lines.append(f"changed  {told['key']} {told['title']}. {'; '.join(told['changes'])}")
    if seen.ignored:
        lines.append(f"ignored  columns that say nothing to me: {', '.join(seen.ignored)}")
    return lines
