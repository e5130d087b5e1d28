"""One transaction: a session and the moment at which it happens."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol, TypeVar

from sqlmodel import Session

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Transaction:
    """All that a rule needs: rows through `session`, time through `now` (UTC). Nothing leaves before the commit."""

    session: Session
    now: datetime
    cause: str = ""  # the id of what set it off: letters written here, and the log, carry it on

    def because(self, cause: str) -> "Transaction":
        """The same transaction, with its cause known."""
        return replace(self, cause=cause)

    def add(self, record: Any) -> None:
        """Add a record and give it its id."""
        self.session.add(record)
        self.session.flush()


Rule = Callable[[Transaction], T]
"""What decides: a plain function, run in one transaction, rerun whole if the database asks for it."""


class Clock(Protocol):
    """The only source of time (law 6)."""

    def now(self) -> datetime:
        """This instant, UTC."""
