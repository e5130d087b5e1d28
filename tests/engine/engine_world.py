"""Updates in the shape that platforms give them, a platform that notes what it sends, and a look at every row."""

import asyncio
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import event, select
from sqlmodel import SQLModel, col

from clusterbot import features
from clusterbot.chat.forms import Answers
from clusterbot.chat.markup import plain
from clusterbot.chat.messages import Message
from clusterbot.chat.platform import Finding, Limits, Menu, Receive, UncertainError
from clusterbot.chat.updates import (
    Account,
    BotAdded,
    ButtonPressed,
    Chat,
    CommandGiven,
    FileSent,
    FormSubmitted,
    Profile,
    TextSent,
)
from clusterbot.engine.rendering import render
from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.people import records as people
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.strategy.load import load
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

features.load()

SOLVANE = Path(__file__).parents[1] / "stories" / "solvane.yaml"
GROUP = Chat("telegram", "bot", "-5", "group", title="Plenary")
AT = datetime(2026, 1, 15, 8, tzinfo=UTC)

_ids = count(1)


# ---- who


def account(name: str, platform: str = "telegram", workspace: str = "bot") -> Account:
    return Account(platform, workspace, name)


def chat_of(who: Account) -> Chat:
    return Chat(who.platform, who.workspace, who.user)


def seat(tx: Transaction, person: Person, who: Account) -> None:
    """An account for somebody who is there."""
    tx.add(
        people.Account(
            person_id=person.id, platform=who.platform, workspace=who.workspace, user=who.user, last_used_at=tx.now
        )
    )


def newcomer(tx: Transaction, name: str, cluster_id: int, **facts: Any) -> Participant:
    """A person with a Telegram account of that name, taking part in a cluster."""
    person = Person(name=name, zone="Asia/Amman", created_at=tx.now)
    tx.add(person)
    seat(tx, person, account(name))
    participant = Participant(cluster_id=cluster_id, person_id=person.id, joined_at=tx.now, **facts)
    tx.add(participant)
    return participant


def new_cluster(tx: Transaction, key: str, *channels: Chat) -> Cluster:
    cluster = Cluster(key=key, name=key, short_name=key, zone="Asia/Amman", created_at=tx.now)
    tx.add(cluster)
    for chat in channels:
        tx.add(Channel(cluster_id=cluster.id, platform=chat.platform, workspace=chat.workspace, chat=chat.id))
    return cluster


def solvane(tx: Transaction) -> Cluster:
    """The stories' cluster, bound to the group."""
    cluster = load(tx, SOLVANE).cluster
    tx.add(Channel(cluster_id=cluster.id, platform=GROUP.platform, workspace=GROUP.workspace, chat=GROUP.id))
    return cluster


# ---- what they do


@dataclass(frozen=True)
class Hand:
    """Somebody's hand, in a chat."""

    who: Account
    where: Chat

    def types(self, text: str, **more: Any) -> TextSent:
        return TextSent(**self._common(), text=text, message=f"m{next(_ids)}", **more)

    def commands(self, name: str, argument: str = "") -> CommandGiven:
        return CommandGiven(**self._common(), name=name, argument=argument)

    def presses(self, token: str, message: str = "") -> ButtonPressed:
        return ButtonPressed(**self._common(), press=token, message=message)

    def fills(self, form: str, answers: Answers) -> FormSubmitted:
        return FormSubmitted(**self._common(), form=form, answers=answers)

    def sends(self, what: Literal["photo", "voice", "sticker"]) -> FileSent:
        return FileSent(**self._common(), what=what)

    def adds_bot(self) -> BotAdded:
        return BotAdded(**self._common())

    def _common(self) -> dict[str, Any]:
        return {
            "id": f"u{next(_ids)}",
            "at": AT,
            "chat": self.where,
            "account": self.who,
            "profile": Profile(self.who.user, "en", "Asia/Amman"),
        }


def hand(name: str, where: Chat | None = None, platform: str = "telegram") -> Hand:
    who = account(name, platform)
    return Hand(who, where or chat_of(who))


# ---- a platform


@dataclass
class NotingPlatform:
    """Sends nowhere: notes what it was given, and raises what it was told to."""

    name: str = "telegram"
    workspace: str = "bot"
    forms: Literal["native", "asked"] = "asked"
    one_listener: bool = False
    writes_first: bool = False
    slash: str = "/"
    limits: Limits = field(default_factory=lambda: Limits(per_second=30, per_chat=1, chat_burst=3, per_group_minute=20))
    sent: list[tuple[Chat, Message, str]] = field(default_factory=list)
    outcomes: list[Exception | None] = field(default_factory=list)  # of the next sends, in order
    is_away: bool = False  # for who asks whether it can be reached; sends have their outcomes
    asked: int = 0
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if outcome is not None:
            raise outcome
        self.sent.append((to, message, replaces))
        self.arrived.set()
        return replaces or f"m{len(self.sent)}"

    def parts(self, message: Message) -> int:
        return len(message.text) // 4000 + 1

    @property
    def words(self) -> list[str]:
        return [plain(message.text) for _, message, _ in self.sent]

    async def reach(self) -> None:
        self.asked += 1
        if self.is_away:
            raise UncertainError("no answer")

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def listen(self, receive: Receive) -> None: ...

    async def introduce(self, menu: Menu) -> None: ...

    def invitation(self, token: str) -> str:
        return ""

    async def check(self) -> Sequence[Finding]:
        return ()

    def routes(self) -> Sequence[Any]:
        return ()


NATIVE = NotingPlatform(forms="native")


# ---- every row


Row = tuple[str, tuple[tuple[str, str], ...]]
"""A table, and the columns of one of its rows with their values."""

Rows = frozenset[Row]

Tables = dict[str, tuple[tuple[str, ...], frozenset[tuple[Any, ...]]]]
"""By name: a table's columns, and its rows as they are read."""


def tables_of(tx: Transaction, names: Iterable[str], *, but: Iterable[str] = (), without: Iterable[str] = ()) -> Tables:
    """The rows of these tables, but for some, and without some columns ("person.last_active_at")."""
    tx.session.flush()
    read = tx.session.connection().exec_driver_sql
    found: Tables = {}
    for name in names:
        if name not in but:
            table = SQLModel.metadata.tables[name]
            columns = tuple(column.name for column in table.columns if f"{name}.{column.name}" not in without)
            rows = read(f'SELECT {", ".join(map(_quoted, columns))} FROM "{name}"')
            found[name] = columns, frozenset(map(tuple, rows.fetchall()))
    return found


def _quoted(name: str) -> str:
    return f'"{name}"'


def changed_rows(before: Tables, after: Tables) -> Rows:
    """Rows that are in one of the two only: nearly all tables are the same, so rows are spelt out no sooner."""
    return frozenset(
        (name, tuple(zip(columns, map(str, row), strict=True)))
        for name, (columns, rows) in after.items()
        if rows != before[name][1]
        for row in rows ^ before[name][1]
    )


class Written:
    """The names of the tables that were written to since it was last asked, and of those whose rows go with theirs."""

    _WRITES = re.compile(r'\s*(?:INSERT (?:OR \w+ )?INTO|UPDATE|DELETE FROM) "?(\w+)')

    def __init__(self, database: Database) -> None:
        self._names: set[str] = set()
        event.listen(database.engine, "before_cursor_execute", self._note)
        self._follow = [
            (key.column.table.name, name)
            for name, table in SQLModel.metadata.tables.items()
            for key in table.foreign_keys
            if key.ondelete
        ]

    def _note(self, _: Any, __: Any, statement: str, *___: Any) -> None:
        if found := self._WRITES.match(statement):
            self._names.add(found[1])

    def names(self) -> set[str]:
        names, self._names = self._names, set()
        while more := {child for parent, child in self._follow if parent in names} - names:
            names |= more
        return names


def letters(tx: Transaction) -> list[str]:
    """The keys of all phrases, and the sources of all other letters, oldest first."""
    found = tx.session.execute(select(col(Letter.source), col(Letter.content)).order_by(col(Letter.id)))
    return [str(content["key"]) if source == "phrase" else source for source, content in found]


def read_all(tx: Transaction) -> list[str]:
    """Everything that waits, as people would read it, oldest first."""
    waiting = tx.session.scalars(select(Letter).where(col(Letter.state) == "waiting").order_by(col(Letter.id))).all()
    return [plain(message.text) for one in waiting if (message := render(tx, one)) is not None]
