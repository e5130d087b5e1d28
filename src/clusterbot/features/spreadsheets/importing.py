"""What a plan's file would change: new, changed and refused, each with its row; and the doing of it, all or nothing."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions import changing
from clusterbot.features.actions.matching import find
from clusterbot.features.actions.records import Action, Report
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.names import fold
from clusterbot.features.people.records import Participant
from clusterbot.features.plan.giving import owner_changed, tell_owners
from clusterbot.features.plan.homing import has_strategy
from clusterbot.features.spreadsheets.exporting import AS_WRITTEN, Shown, Writer, percentage
from clusterbot.features.spreadsheets.naming import levels, pillar_names, statuses
from clusterbot.features.spreadsheets.table import DAYS, LONGEST, OTHERWISE, Cell, Refusal, Row, Table, Why
from clusterbot.store.calendar import instant
from clusterbot.store.transaction import Transaction
from clusterbot.words.dates import read_date
from clusterbot.words.locales import Reader

ATTRIBUTES = {
    "pillar": "pillar_id",
    "objective": "objective_id",
    "action": "title",
    "owner": "owner_id",
    "start": "start",
    "due": "due",
    "progress": "progress",
    "level": "level",
    **{name: name for name in AS_WRITTEN},
}
"""Where an action keeps what a column says; status and completed have consequences, see `_put`."""

PERCENT = range(101)

YEARS = 30
"""A day further away than this is a slip: 0206, or a number that was made a day."""

NOON = time(12)

_ID = re.compile(r"(?=.*[^\W\d_])[^\W_][\w-]*")  # a number alone would be heard in any sentence


@dataclass(slots=True)
class Change:
    """One row's wish: a new action, or other values for one that is there."""

    row: Row
    action: Action | None
    stored: dict[str, Any]  # by column, as the action keeps it
    shown: dict[str, Shown]  # and as a file has it
    before: dict[str, Shown] = field(default_factory=dict)

    @property
    def status(self) -> str:
        """As it will be."""
        return self.stored.get("status") or (self.action.status if self.action is not None else "planned")

    @property
    def differing(self) -> list[str]:
        return [name for name, value in self.shown.items() if value != self.before.get(name)]


@dataclass(slots=True)
class Outlook:
    """What a file would do."""

    new: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    same: int = 0
    refused: list[Refusal] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    asks_why: bool = False  # there is no objective yet that new actions could serve

    @property
    def does_something(self) -> bool:
        """All or nothing: a single refusal keeps everything back."""
        return not self.refused and bool(self.new or self.changed)

    @property
    def digest(self) -> str:
        """What would happen, to be compared: did the plan change since somebody saw it?"""
        wishes = [
            [
                change.action.id if change.action else 0,
                {name: [str(change.before.get(name)), str(change.shown[name])] for name in change.differing},
            ]
            for change in (*self.new, *self.changed)
        ]
        told = json.dumps([wishes, len(self.refused)], sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()


class RefusedCellError(Exception):
    """A cell that cannot be taken over."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


def outlook(tx: Transaction, cluster: Cluster, table: Table) -> Outlook:
    """What taking this table over would do, seen from the plan as it is now. Nothing is changed."""
    reading = _Reading(tx, cluster, _day_first(table))
    found = Outlook(refused=list(table.refused), ignored=table.ignored)
    for row in table.rows:
        reading.read(row, found)
    found.asks_why = bool(found.new) and not has_strategy(tx, cluster.id)
    found.refused.sort(key=lambda one: (one.sheet, one.row))
    return found


class _Reading:
    """Reads rows against one cluster's plan."""

    def __init__(self, tx: Transaction, cluster: Cluster, day_first: bool | None) -> None:
        self.writer = Writer(tx, cluster, cluster.locale)
        self.day_first = day_first
        self.today = Reader("en", cluster.zone).local(tx.now).date()
        self.reader = Reader(cluster.locale, cluster.zone, tx.now)
        self.week = cluster.week
        self.names = [pillar_names(one) for one in self.writer.pillars.values()]
        self.pillars: dict[str, int | None] = {}
        objectives = self.writer.objectives.values()
        self.objectives = {fold(name): one.id for one in objectives for name in (one.title, one.key)}
        self.owners = _owners(tx, cluster, self.writer.owners)
        actions = tx.session.scalars(select(Action).where(col(Action.cluster_id) == cluster.id)).all()
        self.by_key = {action.key.casefold(): action for action in actions}
        self.by_title: defaultdict[tuple[int, str], list[Action]] = defaultdict(list)
        for action in actions:
            self.by_title[action.pillar_id, fold(action.title)].append(action)
        self.taken: dict[object, int] = {}  # what an earlier row was about, and which row it was

    def read(self, row: Row, found: Outlook) -> None:
        """Put the row where it belongs: new, changed, the same, or refused for every reason there is."""
        stored: dict[str, Any] = {}
        shown: dict[str, Shown] = {}
        problems = []
        for name, cell in row.cells.items():
            try:
                stored[name], shown[name] = self._value(name, cell)
            except RefusedCellError as error:
                problems.append(Refusal(row.sheet, row.row, error.why, name, cell.text[:60]))
        if not problems:
            problems = [*self._of_the_row(row, stored)]
        if problems:
            found.refused += problems
            return
        action = self._action(stored)
        change = Change(row, action, stored, shown, self.writer.row(action) if action is not None else {})
        self._leave_unsaid(change)
        kind = found.new if action is None else found.changed if change.differing else None
        if kind is None:
            found.same += 1
        else:
            kind.append(change)

    def _leave_unsaid(self, change: Change) -> None:
        """What an empty cell, or one that counts for another status, does not change."""
        is_done = change.status == "done"
        for name in ("id", "status", "completed"):
            if name in change.stored and not change.stored[name]:
                del change.stored[name], change.shown[name]
        if not is_done:
            change.stored.pop("completed", None)
            change.shown.pop("completed", None)
        if change.action is not None and "id" in change.shown:
            change.shown["id"] = change.action.key

    def _of_the_row(self, row: Row, stored: dict[str, Any]) -> Iterator[Refusal]:
        """What only the row as a whole can tell."""
        key = str(stored.get("id", "")).casefold()
        action = self.by_key.get(key) if key else None
        place = (row.sheet, row.row)
        needed: tuple[tuple[str, Why], ...] = (("action", "no_action"), ("pillar", "no_pillar"))
        for name, why in needed:
            if not stored.get(name) and (name in stored or action is None):
                yield Refusal(*place, why, name)
                return
        subject: object = key
        if not key:
            subject = titled = stored["pillar"], fold(stored["action"])
            same_title = self.by_title[titled]
            action = same_title[0] if len(same_title) == 1 else None
            if len(same_title) > 1:
                yield Refusal(*place, "several_actions", "action", stored["action"][:60])
        if action is not None:
            subject = action.id
        if subject in self.taken:
            name = "id" if key else "action"
            yield Refusal(*place, "twice", name, stored[name][:60], self.taken[subject])
        self.taken.setdefault(subject, row.row)
        if action is None and not self.writer.pillars[stored["pillar"]].active:
            yield Refusal(*place, "pillar_off", "pillar", row.cells["pillar"].text)
        start = stored.get("start", action.start if action is not None else None)
        due = stored.get("due", action.due if action is not None else None)
        if start and due and due < start:
            yield Refusal(*place, "due_before_start", "due", due.isoformat())

    def _action(self, stored: dict[str, Any]) -> Action | None:
        """The one that is there already: by its id, else by pillar and title."""
        if key := stored.get("id"):
            return self.by_key.get(str(key).casefold())
        return next(iter(self.by_title[stored["pillar"], fold(stored["action"])]), None)

    # ---- one cell

    def _value(self, name: str, cell: Cell) -> tuple[Any, Shown]:
        """What an action keeps of it, and how a file of ours has it. Raises RefusedCellError."""
        if cell.kind == "formula":
            raise RefusedCellError("formula")
        if name in DAYS:
            day = self._day(cell)
            return day, day
        if cell.kind in ("other", "day"):
            raise RefusedCellError("not_words")
        if name == "progress":
            progress = _percent(cell)
            return progress, percentage(progress)
        if len(cell.text) > LONGEST.get(name, OTHERWISE):
            raise RefusedCellError("too_long")
        return self._worded(name, cell.text)

    def _worded(self, name: str, text: str) -> tuple[Any, Shown]:
        match name:
            case "pillar":
                return self._pillar(text)
            case "objective":
                return self._one_of(self.objectives, text, "unknown_objective", self._objective_shown)
            case "owner":
                return self._owner(text)
            case "status":
                return self._one_of(statuses(), text, "unknown_status", self.writer.status)
            case "level":
                level, shown = self._one_of(levels(), text, "unknown_level", self.writer.level)
                return level or "", shown
            case "action":
                text = " ".join(text.split())
        if name == "id" and text and not _ID.fullmatch(text):
            raise RefusedCellError("not_an_id")
        return text, text

    def _objective_shown(self, id_: int) -> str:
        return self.writer.objectives[id_].title

    def _one_of(self, known: dict[str, Any], text: str, why: Why, show: Any) -> tuple[Any, Shown]:
        if not text:
            return None, ""
        if fold(text) not in known:
            raise RefusedCellError(why)
        value = known[fold(text)]
        return value, show(value)

    def _pillar(self, text: str) -> tuple[int | None, Shown]:
        if not text:
            return None, ""
        if text not in self.pillars:
            self.pillars[text] = find(text, self.names)
        id_ = self.pillars[text]
        if id_ is None:
            raise RefusedCellError("unknown_pillar")
        return id_, self.writer.pillars[id_].name

    def _owner(self, text: str) -> tuple[int | None, Shown]:
        if not text:
            return None, ""
        found = self.owners.get(fold(text), set())
        if len(found) != 1:
            raise RefusedCellError("several_owners" if found else "unknown_owner")
        (id_,) = found
        return id_, self.writer.owners[id_]

    def _day(self, cell: Cell) -> date | None:
        if not cell.text:
            return None
        if cell.kind == "number":
            raise RefusedCellError("number_for_day")
        if cell.kind == "other":
            raise RefusedCellError("not_a_day")
        day = date.fromisoformat(cell.text) if cell.kind == "day" else self._typed_day(cell.text)
        if abs(day.year - self.today.year) > YEARS:
            raise RefusedCellError("far_day")
        return day

    def _typed_day(self, text: str) -> date:
        reading = read_date(text, self.reader, self.week, dated=True)
        if len(reading.days) > 1 and self.day_first is not None:
            first = int(re.findall(r"\d+", text)[0])
            return next(day for day in reading.days if (day.day == first) == self.day_first)
        if len(reading.days) > 1:
            raise RefusedCellError("two_days")
        if reading.day is None:
            raise RefusedCellError("not_a_day")
        return reading.day


_PERCENT = re.compile(r"(\d{1,3}) ?%?")


def _percent(cell: Cell) -> int | None:
    """What is typed as 40 or 40%, or stands in a cell that shows 40% and holds 0.4. Raises RefusedCellError."""
    if not cell.text:
        return None
    if cell.kind == "number" and cell.text == "1":
        raise RefusedCellError("two_percentages")
    if cell.kind == "number" and 0 < float(cell.text) < 1:
        return round(float(cell.text) * 100)
    found = _PERCENT.fullmatch(cell.text)
    if found is None or int(found[1]) not in PERCENT:
        raise RefusedCellError("not_a_percentage")
    return int(found[1])


_IN_NUMBERS = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}")


def _day_first(table: Table) -> bool | None:
    """Whether 05/06/2027 begins with its day, by the days of the file that can be read one way only; None: unknown.

    A spreadsheet that saves text writes all its days one way.
    """
    cells = (row.cells[name].text for row in table.rows for name in DAYS & row.cells.keys())
    numbers = [(int(one[1]), int(one[2])) for one in map(_IN_NUMBERS.fullmatch, cells) if one]
    ways = {first > 12 for first, second in numbers if max(first, second) > 12}
    return ways.pop() if len(ways) == 1 else None


def _owners(tx: Transaction, cluster: Cluster, labels: dict[int, str]) -> dict[str, set[int]]:
    """Who answers to a folded name: the label of our own files, the name alone, the key of the cluster's file."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    keys = tx.session.execute(
        select(col(Participant.id), col(Participant.key)).where(col(Participant.cluster_id) == cluster.id)
    ).all()
    for id_, key in keys:
        if id_ in labels and key:
            found[fold(key)].add(id_)
    for id_, label in labels.items():
        for name in {label, label.rpartition(" #")[0] or label}:
            found[fold(name)].add(id_)
    return found


# ---- doing it


def take_over(tx: Transaction, cluster: Cluster, seen: Outlook, by: int | None, why: str = "") -> None:
    """Write what an outlook of this transaction promises; `by` is the participant who does it, None on the host.

    `why` is kept with each new action where the outlook asks for it: before there is an objective (R31).
    """
    assert not seen.refused, "all or nothing"
    assert bool(why) == seen.asks_why, "a reason where there is no strategy, and only there"
    keys, given = _Keys(tx, cluster, seen.new), []
    for change in seen.new:
        action = Action(
            cluster_id=cluster.id,
            key=change.stored.get("id") or keys.next(change.stored["pillar"]),
            title="",
            pillar_id=change.stored["pillar"],
            created_at=tx.now,
            created_by=by,
            before_strategy=why,
        )
        for name, value in _attributes(change, list(change.stored)).items():
            setattr(action, name, value)
        _put(tx, cluster, action, change, list(change.stored))
        tx.session.add(action)
        given.append(action)
    for change in seen.changed:
        assert change.action is not None
        _report(tx, change.action, change, by)
        _put(tx, cluster, change.action, change, change.differing)
        changing.change(tx, change.action, by, **_attributes(change, change.differing))
        if "owner" in change.differing:
            owner_changed(tx, change.action)
            given.append(change.action)
    tx.session.flush()
    if by is not None:  # what the host loads is where a plan begins: nobody is written to
        tell_owners(tx, given, tx.session.get_one(Participant, by))


def _report(tx: Transaction, action: Action, change: Change, by: int | None) -> None:
    """Another status is said by whoever took the file over, with what it was before."""
    status = change.stored.get("status", action.status)
    if status != action.status:
        tx.session.add(Report(action_id=action.id, by=by, at=tx.now, before=action.status, status=status))


def _attributes(change: Change, names: Sequence[str]) -> dict[str, Any]:
    return {ATTRIBUTES[name]: change.stored[name] for name in names if name in ATTRIBUTES}


def _put(tx: Transaction, cluster: Cluster, action: Action, change: Change, names: Sequence[str]) -> None:
    """The status, and the day it was completed."""
    before, action.status = action.status, change.stored.get("status", action.status)
    if action.status == "done" and (before != "done" or "completed" in names or action.completed_at is None):
        day = change.stored.get("completed")
        action.completed_at = instant(day, NOON, cluster.zone) if day else tx.now


class _Keys:
    """BD-5 after BD-4, for many at once."""

    def __init__(self, tx: Transaction, cluster: Cluster, new: Sequence[Change]) -> None:
        self.writer = Writer(tx, cluster, cluster.locale)
        known = tx.session.scalars(select(col(Action.key)).where(col(Action.cluster_id) == cluster.id))
        self.taken = {key.casefold() for key in (*known, *(change.stored.get("id") or "" for change in new))}
        self.last: defaultdict[str, int] = defaultdict(int)
        for key in self.taken:
            stem, _, number = key.rpartition("-")
            if number.isdecimal():
                self.last[stem] = max(self.last[stem], int(number))

    def next(self, pillar_id: int) -> str:
        code = self.writer.pillars[pillar_id].code
        self.last[code.casefold()] += 1
        return f"{code}-{self.last[code.casefold()]}"
