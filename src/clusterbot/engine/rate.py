"""How much one person may send: plenty for a hand, too little for a script."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

import structlog

from clusterbot.chat.updates import Account

log = structlog.get_logger()

MINUTE = 60.0
REMEMBERED = 10_000
"""Accounts whose recent past is kept; beyond that those who have been quiet are forgotten."""


@dataclass(slots=True)
class _Past:
    room: float  # how many more may come at once
    at: datetime
    refused: int = 0  # since the last one that was let in


class Rate:
    """So many updates at once, and as many again each minute. Each replica counts for itself.

    What is let go is kept nowhere: to write a flood down would be the harm that it does. What is left of it is a word
    to its sender, two lines of the log, when it begins and how much it was, under a number that is no name, and the
    count `clusterbot_updates_total{outcome="too_many"}`: names, and numbers that lead to one, are no labels.
    """

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
        self._is_over(account, past)
        return True

    def tells(self, account: Account) -> bool:
        """Whether somebody who was not admitted is still to be told: once, until they are let in again."""
        past = self._pasts[account]
        past.refused += 1
        if past.refused == 1:
            log.warning("somebody sends too much", platform=account.platform, who=_number(account))
        return past.refused == 1

    def takes_back(self, account: Account) -> None:
        """What was said of this account's last update is as if it had not been: that one comes again, or came before.

        Its moment stays what it was, so that an hour of attempts would bring no room again by themselves.
        """
        past = self._pasts.get(account)
        if past is None:
            return
        if past.refused:
            past.refused -= 1
        else:
            past.room = min(self._most, past.room + 1)

    @staticmethod
    def _is_over(account: Account, past: _Past) -> None:
        if past.refused:
            log.warning("what somebody sent too much of was let go", who=_number(account), count=past.refused)
            past.refused = 0

    def _room(self, past: _Past, now: datetime) -> float:
        return min(self._most, past.room + max(0.0, (now - past.at).total_seconds()) * self._most / MINUTE)

    def _forget(self, now: datetime) -> None:
        """Whoever has all their room again is as good as new."""
        if len(self._pasts) >= REMEMBERED:
            full = [account for account, past in self._pasts.items() if self._room(past, now) >= self._most]
            for account in full:
                self._is_over(account, self._pasts.pop(account))


def _number(account: Account) -> str:
    """The same for the same account, to tell one flood from another; not who it is."""
    return hashlib.sha256(f"{account}".encode()).hexdigest()[:12]
