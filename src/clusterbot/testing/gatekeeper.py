"""What a service does to a bot that writes too fast: it refuses, in every second, chat, minute and method."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from clusterbot.chat.platform import Limits

MINUTE = 60.0


@dataclass(slots=True)
class Gatekeeper:
    """Counts what arrives, strictly: a message too many is refused, and whoever writes on meanwhile is refused too."""

    limits: Limits
    clock: Callable[[], float] = lambda: asyncio.get_running_loop().time()
    passed: list[tuple[float, str]] = field(default_factory=list)  # when what was let through arrived, and where
    refused: int = 0
    _second: deque[float] = field(default_factory=deque)
    _chats: dict[str, float] = field(default_factory=dict)  # until when what arrived is paid for
    _calls: defaultdict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _minutes: defaultdict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def seconds_to_wait(self, chat: str, *, in_group: bool = False, is_edit: bool = False) -> float:
        """0 if it may pass, which is counted; else how long to wait."""
        now = self.clock()
        wait = max(self._of_account(now), self._of_chat(chat, now, is_edit=is_edit))
        if in_group and self.limits.per_group_minute is not None:
            wait = max(wait, self._of_group(chat, now, self.limits.per_group_minute))
        if wait > 0:
            self.refused += 1
            return wait
        self._second.append(now)
        rate = self._rate(is_edit=is_edit)
        self._chats[chat] = max(self._chats.get(chat, 0.0), now) + 1 / rate
        if in_group:
            self._minutes[chat].append(now)
        self.passed.append((now, chat))
        return 0.0

    def seconds_until_call(self, method: str) -> float:
        """0 if a call of this method may pass, which is counted; else how long to wait. Each method has its minute."""
        most = self.limits.calls_a_minute.get(method)
        if most is None:
            return 0.0
        now, minute = self.clock(), self._calls[method]
        _drop(minute, now - MINUTE)
        if len(minute) >= most:
            self.refused += 1
            return minute[0] + MINUTE - now
        minute.append(now)
        return 0.0

    def _of_account(self, now: float) -> float:
        _drop(self._second, now - 1)
        return self._second[0] + 1 - now if len(self._second) >= self.limits.per_second else 0.0

    def _of_chat(self, chat: str, now: float, *, is_edit: bool) -> float:
        """One burst, paid back before the next."""
        ahead = self._chats.get(chat, 0.0) - now
        return ahead - (self.limits.chat_burst - 1) / self._rate(is_edit=is_edit)

    def _of_group(self, chat: str, now: float, most: int) -> float:
        minute = self._minutes[chat]
        _drop(minute, now - MINUTE)
        return minute[0] + MINUTE - now if len(minute) >= most else 0.0

    def _rate(self, *, is_edit: bool) -> float:
        return (self.limits.edits_per_chat if is_edit else None) or self.limits.per_chat


def _drop(times: deque[float], until: float) -> None:
    while times and times[0] <= until:
        times.popleft()
