"""The story of a message, from what set it off to what became of each letter: without anybody's words or name."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from clusterbot.logs import quoting_nothing
from clusterbot.store import inbox
from clusterbot.store.inbox import Inbox
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Came:
    """An update."""

    platform: str
    id: str
    kind: str  # "" where it was handled: nothing is kept of it
    at: datetime
    state: str
    attempts: int
    problem: str

    def lines(self) -> list[str]:
        kind = f"A {self.kind}" if self.kind else "An update"
        return [f"{_moment(self.at)}  {kind} came in on {self.platform}, number {self.id}: {self._became()}"]

    def _became(self) -> str:
        match self.state:
            case "taken":
                return "handled."
            case "trying":
                return "it is being handled, or the bot was killed meanwhile; then it is tried again."
            case "failing":
                return (
                    f"handling it failed {_times(self.attempts)}, by a mistake of the bot's own ({self.problem}). "
                    f"It is tried again when {self.platform} delivers it again."
                )
            case "unreadable":
                return (
                    f"it could not be read ({self.problem}), and is kept. This version of clusterbot does not know it."
                )
            case "again":
                return "it was set aside, and the bot handles it once more, within a minute or when it starts."
        return (
            f"set aside after {_times(self.attempts)}, by a mistake of the bot's own ({self.problem}). "
            "`clusterbot retry` lets the bot handle it again."
        )


@dataclass(frozen=True, slots=True)
class Went:
    """A letter."""

    id: int
    platform: str
    place: str  # "a private chat", "a group", "a home page"
    person: int | None
    says: str  # the phrase, or the function that renders it
    card: str  # what it is a view of, where it is edited; else ""
    written_at: datetime
    due_at: datetime
    state: str
    attempts: int
    settled_at: datetime | None
    problem: str
    behind: int | None  # the letter to the same chat that must go before it

    def lines(self, now: datetime) -> list[str]:
        whose = f" of person {self.person}" if self.person is not None else ""
        card = f", card {self.card}" if self.card else ""
        letter = f"Letter {self.id} was written to {self.place}{whose} on {self.platform}: {self.says}{card}"
        return [
            f"{_moment(self.written_at)}  {letter}",
            f"{_moment(self.settled_at or now)}    {self._became(now)}",
        ]

    def _became(self, now: datetime) -> str:
        tries = f" in {self.attempts} attempts" if self.attempts > 1 else ""
        if self.state == "waiting":
            return self._waits(now)
        late = _span(((self.settled_at or now) - self.due_at).total_seconds())
        return {
            "sent": f"arrived{tries}, {late} after it was due.",
            "cancelled": f"was not sent: {self.problem or 'it was not wanted any more'}.",
            "failed": f"could not be delivered{tries}: {self.problem or 'the platform gave no reason'}.",
            "uncertain": f"may have arrived or not; it is not sent twice: {self.problem or 'there was no answer'}.",
            "stale": f"was set aside: {self.problem or 'it was too late'}, and it could not leave before.",
            "claimed": "is being sent at this moment.",
        }.get(self.state, f"{self.state}.")

    def _waits(self, now: datetime) -> str:
        if self.due_at > now:
            return f"waits for its time, {_moment(self.due_at)}."
        if self.behind is not None:
            return f"is due, and waits for letter {self.behind}: what goes to one chat keeps its order."
        trouble = f" It was tried {_times(self.attempts)} already." if self.attempts else ""
        return (
            f"is due since {_span((now - self.due_at).total_seconds())}.{trouble} Is the bot running, and does "
            f"`clusterbot doctor` reach {self.platform}?"
        )


@dataclass(frozen=True, slots=True)
class Story:
    """One cause, and all that followed from it."""

    trace: str
    now: datetime
    came: Came | None
    letters: Sequence[Went]

    def lines(self) -> list[str]:
        return [
            f"Trace {self.trace or 'none: written by hand, or before letters knew their cause'}",
            *(self.came.lines() if self.came else self._occasion()),
            *(line for letter in self.letters for line in letter.lines(self.now)),
            *([] if self.letters else ["No letter followed from it."]),
        ]

    def _occasion(self) -> list[str]:
        name, _, rest = self.trace.partition(":")
        if not rest:
            return ["What set it off is not known any more."] if self.trace else []
        subject, _, at = rest.partition(":")
        return [f"It was time for {name}, number {subject}, planned for {at}."]

    def as_json(self) -> dict[str, Any]:
        came = {**asdict(self.came), "at": self.came.at.isoformat()} if self.came else None
        letters = [
            {name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(one).items()}
            for one in self.letters
        ]
        return {"trace": self.trace, "update": came, "letters": letters}


def stories(tx: Transaction, which: str) -> list[Story]:
    """What goes by this id: an update's, a letter's, or a trace as the log shows it. Numbers may name several."""
    which = which.strip()
    kind, _, number = which.replace(":", " ").partition(" ")
    if kind.lower() == "letter" and number.strip().isdigit():
        letter = tx.session.get(Letter, int(number)) if len(number) < 19 else None
        return [_of_letter(tx, letter)] if letter else []
    found = [_story(tx, _trace(row), row) for row in _updates(tx, col(Inbox.update_id) == which)]
    if which.isdigit() and len(which) < 10 and (letter := tx.session.get(Letter, int(which))):
        found.append(_of_letter(tx, letter))
    return found or _by_trace(tx, which)


def newest(tx: Transaction, count: int = 10) -> list[Story]:
    """What happened last, whoever or whatever set it off, the newest at the end."""
    updates = tx.session.scalars(select(Inbox).order_by(col(Inbox.at).desc()).limit(count)).all()
    by_the_clock = tx.session.execute(
        select(col(Letter.cause), func.min(col(Letter.created_at)))
        .where(col(Letter.cause).contains(":"))
        .group_by(col(Letter.cause))
        .order_by(func.min(col(Letter.created_at)).desc())
        .limit(count)
    ).all()
    found = [(row.at, _story(tx, _trace(row), row)) for row in updates]
    found += [(at, _story(tx, cause, None)) for cause, at in by_the_clock]
    return [story for _, story in sorted(found, key=lambda one: one[0])[-count:]]


def _by_trace(tx: Transaction, trace: str) -> list[Story]:
    """No index leads from a trace to its rows: only a host at a terminal asks, and can wait a second."""
    if not trace:
        return []
    caused = select(Letter).where(col(Letter.cause) == trace).order_by(col(Letter.id)).limit(1)
    if (first := tx.session.scalars(caused).first()) is not None:
        return [_of_letter(tx, first)]
    return [_story(tx, trace, row) for row in _updates(tx) if _trace(row) == trace]


def _of_letter(tx: Transaction, letter: Letter) -> Story:
    """An update and its letters are of one transaction, so of one moment."""
    if not letter.cause:
        return Story("", tx.now, None, [_went(tx, letter)])
    rows = [row for row in _updates(tx, col(Inbox.at) == letter.created_at) if _trace(row) == letter.cause]
    # What follows later, once a letter is settled, has the cause of that letter, and another moment.
    rows = rows or [row for row in _updates(tx) if ":" not in letter.cause and _trace(row) == letter.cause]
    return _story(tx, letter.cause, rows[0] if rows else None)


def _story(tx: Transaction, trace: str, row: Inbox | None) -> Story:
    letters = tx.session.scalars(select(Letter).where(col(Letter.cause) == trace).order_by(col(Letter.id))).all()
    came = None
    if row is not None:
        kind = row.content["kind"] if row.content else ""
        problem = quoting_nothing(row.problem)
        came = Came(row.platform, row.update_id, kind, row.at, row.state, row.attempts, problem)
    return Story(trace, tx.now, came, [_went(tx, letter) for letter in letters])


def _updates(tx: Transaction, *where: Any) -> Sequence[Inbox]:
    return tx.session.scalars(select(Inbox).where(*where).order_by(col(Inbox.at))).all()


def _trace(row: Inbox) -> str:
    return inbox.trace_of(row.platform, row.workspace, row.update_id)


def _went(tx: Transaction, letter: Letter) -> Went:
    card = tx.session.get(Card, letter.card_id) if letter.card_id else None
    places = {"group": "a group", "home": "the home page"}
    before = select(col(Letter.id)).where(
        col(Letter.lane) == letter.lane,
        col(Letter.id) < letter.id,
        col(Letter.state).in_(("waiting", "claimed")),
        col(Letter.not_before) <= tx.now,
    )
    return Went(
        letter.id,
        letter.platform,
        places.get(letter.to.get("kind", ""), "the private chat") if letter.to else "somebody who was erased",
        letter.person_id,
        str(letter.content.get("key", "")) if letter.source == "phrase" else letter.source,
        card.key if card else "",
        letter.created_at,
        letter.not_before,
        letter.state,
        letter.attempts,
        letter.settled_at,
        quoting_nothing(letter.problem),
        tx.session.scalars(before.order_by(col(Letter.id)).limit(1)).first() if letter.state == "waiting" else None,
    )


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _span(seconds: float) -> str:
    if seconds < 120:
        return f"{max(0.0, seconds):.1f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"
