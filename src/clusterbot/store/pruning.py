"""How long what is done with is kept; it goes at night, a few rows at a time, and nobody waits for it.

SQLite's free pages are used again by what comes next, so the file stays as large as its fullest day: that is what the
host has room for already. To give pages back (incremental vacuum) would move others about on every such night, for
room that is needed again the next week. The nightly backup leaves free pages out.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Delete, Select, Update, delete, exists, func, or_, select, text, tuple_, update
from sqlalchemy.orm import aliased
from sqlmodel import SQLModel, col

from clusterbot.store import inbox, outbox
from clusterbot.store.dialogs import Dialog
from clusterbot.store.inbox import REDELIVERED, Inbox
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Occurrence, Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.store.transcript import WebFile, WebLine

BATCH = 500
"""Rows of one kind that one transaction takes: milliseconds."""

A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Keep:
    """In days, from the moment it was done with."""

    updates: int = 30  # that an update was handled: longer than it can come again; and that a schedule has acted
    aside: int = 90  # updates that were set aside, or could not be read; and what the clock could not do
    letters: int = 90  # letters that were settled, and what was asked with them; an answer to an older message is taken
    # as a word of its own
    lines: int = 365  # of the web chat, which has no other server to keep them
    forms: int = 7  # the answers of a form that was begun and left, and a list of people that nobody decided about

    def changed(self, words: str) -> "Keep":
        """With what a host has set: "letters=30 lines=90". Raises ValueError, with words for the host."""
        given: dict[str, int] = {}
        names = [field.name for field in fields(self)]
        for word in words.replace(",", " ").split():
            name, _, number = word.partition("=")
            if name not in names:
                raise ValueError(f"{name!r} is nothing that is kept; there are {', '.join(names)}")
            if not number.isdecimal() or int(number) > 36_500:
                raise ValueError(f"{name} should be a number of days")
            if int(number) < REDELIVERED.days:
                raise ValueError(f"{name} should be at least {REDELIVERED.days} days: so long something may come again")
            given[name] = int(number)
        return replace(self, **given)


def prune_some(tx: Transaction, keep: Keep) -> dict[str, int]:
    """A batch of each kind; how many rows that were, by kind: all zero once nothing is left to do."""
    days = {field.name: timedelta(days=getattr(keep, field.name)) for field in fields(keep)}
    return {kind: prune(tx, days[days_of]) for kind, (days_of, prune) in _KINDS.items()}


def _updates(tx: Transaction, age: timedelta) -> int:
    return _inbox(tx, age, col(Inbox.state) == "taken")


def _aside(tx: Transaction, age: timedelta) -> int:
    """Also what was to be tried again and never was: the bot has left that platform."""
    inbox.give_up_waiting(tx)
    return _inbox(tx, age, col(Inbox.state).in_(("set_aside", "unreadable", "again")))


def _inbox(tx: Transaction, age: timedelta, chosen: Any) -> int:
    key = (col(Inbox.platform), col(Inbox.workspace), col(Inbox.update_id))
    old = select(*key).where(chosen, col(Inbox.at) < tx.now - age).limit(BATCH)
    rows = [tuple(row) for row in tx.session.execute(old)]
    return _count(tx, delete(Inbox).where(tuple_(*key).in_(rows))) if rows else 0


def _letters(tx: Transaction, age: timedelta) -> int:
    """Not the last of a card, from which its next edit is made, nor what a row of a feature still names."""
    later = aliased(Letter)
    is_followed = exists().where(col(later.card_id) == col(Letter.card_id), col(later.id) > col(Letter.id))
    old = select(col(Letter.id)).where(
        col(Letter.settled_at) < tx.now - age,
        or_(col(Letter.card_id).is_(None), is_followed),
        *(~exists().where(column == col(Letter.id)) for column in _names_letters()),
    )
    return _delete(tx, Letter, old.order_by(col(Letter.id)))


def _cards(tx: Transaction, age: timedelta) -> int:
    """Messages to one person that were not edited for a year, which nobody looks at any more; not their home page.

    What stands in a group may be a poll or a plan that is still looked at. A feature lets go of its own cards sooner.
    """
    of_card = aliased(Letter)
    quiet = select(col(Letter.card_id)).where(
        col(Letter.card_id).is_not(None),
        col(Letter.person_id).is_not(None),
        ~col(Letter.lane).endswith("|home"),
        is_quiet(Letter, tx.now - max(age, A_YEAR)),
        *(
            ~exists().where(column == col(of_card.id), col(of_card.card_id) == col(Letter.card_id))
            for column in _names_letters()
        ),
    )
    found = tx.session.scalars(quiet.order_by(col(Letter.id)).limit(BATCH)).unique()
    ids = [card_id for card_id in found if card_id is not None]
    outbox.drop_cards(tx, ids)
    return len(ids)


def is_quiet(letter: Any, since: datetime) -> Any:
    """Nothing has happened since to a letter that was settled, to its card, or to what stands in the same message."""
    of_card, of_message = aliased(Letter), aliased(Letter)
    is_recent = col(of_card.settled_at).is_(None) | (col(of_card.settled_at) >= since)
    return (
        (letter.settled_at < since)
        & ~exists().where(col(of_card.card_id) == letter.card_id, is_recent)
        & ~exists().where(
            col(of_message.lane) == letter.lane,
            col(of_message.message_id) == letter.message_id,
            col(of_message.message_id) != "",
            col(of_message.state) == "sent",
            col(of_message.settled_at) >= since,
        )
    )


def _names_letters() -> list[Any]:
    """Columns of other tables that refer to a letter."""
    tables = SQLModel.metadata.tables
    keys = [key for table in tables.values() for key in table.foreign_keys]
    return [key.parent for key in keys if key.references(tables["letter"])]


def _lines(tx: Transaction, age: timedelta) -> int:
    """Their files go with them."""
    return _delete(tx, WebLine, select(col(WebLine.id)).where(col(WebLine.at) < tx.now - age))


def _forms(tx: Transaction, age: timedelta) -> int:
    """What was filled in goes; the row stays, at no field of no form, so that the next form's round is another one."""
    left = update(Dialog).where(col(Dialog.expires_at) < tx.now - age, col(Dialog.position) >= 0)
    return _count(tx, left.values(form={}, answers={}, position=-1))


def _occurrences(tx: Transaction, age: timedelta) -> int:
    return _count(tx, delete(Occurrence).where(col(Occurrence.day) < (tx.now - age).date()))


def _schedules(tx: Transaction, age: timedelta) -> int:
    return _delete(tx, Schedule, select(col(Schedule.id)).where(col(Schedule.set_aside_at) < tx.now - age))


Prune = Callable[[Transaction, timedelta], int]
"""Takes a batch of what was done with so long ago; how many rows that were."""

_KINDS: dict[str, tuple[str, Prune]] = {
    "updates": ("updates", _updates),
    "aside": ("aside", _aside),
    "cards": ("letters", _cards),
    "letters": ("letters", _letters),
    "lines": ("lines", _lines),
    "forms": ("forms", _forms),
    "occurrences": ("updates", _occurrences),
    "schedules": ("aside", _schedules),
}


def prunes(kind: str, *, days_of: str) -> Callable[[Prune], Prune]:
    """Said by a feature of rows of its own, which are kept as long as another kind is, by its name in `Keep`."""

    def register(prune: Prune) -> Prune:
        _KINDS[kind] = (days_of, prune)
        return prune

    return register


def _delete(tx: Transaction, table: Any, old: Select[Any]) -> int:
    ids = list(tx.session.scalars(old.limit(BATCH)))
    return _count(tx, delete(table).where(col(table.id).in_(ids))) if ids else 0


def _count(tx: Transaction, statement: Delete | Update) -> int:
    return int(tx.session.connection().execute(statement).rowcount)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a database is, in bytes, and how many rows of what grows."""

    all: int
    free: int  # of that, for what comes next: SQLite keeps its pages; PostgreSQL does not say
    rows: dict[str, int]


def size_of(tx: Transaction) -> Size:
    tables: dict[str, Any] = {"updates": Inbox, "letters": Letter, "lines": WebLine, "files": WebFile}
    rows = {name: tx.session.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()}
    if tx.session.get_bind().dialect.name == "postgresql":
        whole = tx.session.scalar(text("SELECT pg_database_size(current_database())"))
        return Size(int(whole or 0), 0, rows)
    pages, free, page = (
        int(tx.session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() or 0)
        for name in ("page_count", "freelist_count", "page_size")
    )
    return Size(pages * page, free * page, rows)
