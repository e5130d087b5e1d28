"""How much one person may send: plenty for a hand, too little for a script."""

from dataclasses import dataclass
from datetime import datetime

from clusterbot.chat.updates import Account

MINUTE = 60.0
REMEMBERED = 10_000
"""Accounts whose recent past is kept; beyond that those who have been quiet are forgotten."""


@dataclass(slots=True)
class _Past:
    room: float  # how many more may come at once
    at: datetime
    was_told: bool = False  # since the last one that was let in


class Rate:
    """So many updates at once, and as many again each minute. Each replica counts for itself."""

    def __init__(self, per_minute: int) -> None:
        self._most = per_minute
        self._pasts: dict[Account, _Past] = {}

    def admits(self, account: Account, now: datetime) -> bool:
        """`now` is when it was sent, not when it came: what was kept for us during an outage is no flood."""
        if not self._most:
            return True
        past = self._pasts.get(account)
        if past is None:
            self._forget(now)
            past = self._pasts[account] = _Past(self._most, now)
        past.room, past.at = self._room(past, now), max(past.at, now)
        if past.room < 1:
            return False
        past.room -= 1
        past.was_told = False
        return True

    def tells(self, account: Account) -> bool:
        """Whether somebody who was not admitted is still to be told: once, until they are let in again."""
        past = self._pasts[account]
        first, past.was_told = not past.was_told, True
        return first

    def _room(self, past: _Past, now: datetime) -> float:
        return min(self._most, past.room + max(0.0, (now - past.at).total_seconds()) * self._most / MINUTE)

    def _forget(self, now: datetime) -> None:
        """Whoever has all their room again is as good as new."""
        if len(self._pasts) >= REMEMBERED:
            full = [account for account, past in self._pasts.items() if self._room(past, now) >= self._most]
            for account in full:
                del self._pasts[account]
