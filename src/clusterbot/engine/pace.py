"""Keeps to a platform's limits: so many messages a second over all, in one chat, and a minute in one group."""

from collections import defaultdict, deque
from dataclasses import dataclass, field

from clusterbot.chat.platform import Limits

BURST = 3
"""Messages to one chat that may go at once, before its limit of one a second bites (Bots FAQ: "short bursts")."""

MINUTE = 60.0


@dataclass(slots=True)
class _Lane:
    """One chat's recent past."""

    paid_until: float = 0.0  # each message costs its share of time
    rests_until: float = 0.0
    minute: deque[float] = field(default_factory=deque)  # when the last messages to a group were sent

    def is_forgotten(self, now: float) -> bool:
        """Whether its past has no say any more."""
        recent = self.minute and self.minute[-1] > now - MINUTE
        return not recent and max(self.paid_until, self.rests_until) <= now


@dataclass(slots=True)
class Pace:
    """Times are the event loop's seconds: what a platform counts is real time, whatever clock a stage shows."""

    limits: Limits
    _lanes: defaultdict[str, _Lane] = field(default_factory=lambda: defaultdict(_Lane))
    _second: deque[float] = field(default_factory=deque)  # when the last messages were sent, to whatever chat

    def resting(self, now: float) -> frozenset[str]:
        """Lanes that must wait."""
        for lane in [lane for lane, past in self._lanes.items() if past.is_forgotten(now)]:
            del self._lanes[lane]
        return frozenset(lane for lane, past in self._lanes.items() if past.rests_until > now)

    def room(self, now: float) -> int:
        """How many messages may leave now over all lanes."""
        while self._second and self._second[0] <= now - 1:
            self._second.popleft()
        return int(self.limits.per_second) - len(self._second)

    def sent(self, lane: str, now: float, *, in_group: bool = False, is_edit: bool = False) -> None:
        """Note that a message, or an edit of one, leaves now."""
        self._second.append(now)
        past = self._lanes[lane]
        rate = self.limits.edits_per_chat if is_edit and self.limits.edits_per_chat else self.limits.per_chat
        past.paid_until = max(past.paid_until, now) + 1 / rate
        past.rests_until = max(past.rests_until, past.paid_until - (BURST - 1) / rate)
        if in_group and self.limits.per_group_minute:
            past.minute.append(now)
            if len(past.minute) >= self.limits.per_group_minute:
                past.rests_until = max(past.rests_until, past.minute.popleft() + MINUTE)

    def rest(self, lane: str, until: float) -> None:
        """This lane was asked for patience."""
        past = self._lanes[lane]
        past.rests_until = max(past.rests_until, until)

    def wait(self, now: float) -> float:
        """Seconds until something that rests may go on; without end if nothing does."""
        ends = [past.rests_until - now for past in self._lanes.values() if past.rests_until > now]
        if self.room(now) <= 0:
            ends.append(self._second[0] + 1 - now)
        return min(ends, default=float("inf"))
