"""Keeps to a platform's limits: lanes of one chat each, a lane for broadcasts, and all of them within one account.

Answers may leave as soon as the account has room. Broadcasts leave one by one, evenly spaced at the platform's own
speed: an answer written meanwhile takes the next place, a few hundredths of a second away, and they go on behind it.

A refusal is about its chat, as far as a platform says: nothing in it tells one that is meant for the whole account. But
an account that wrote too much is refused wherever it writes, and whoever goes on asking, thirty chats a second, is
refused for longer. So after refusals in several chats within a second, with no answer among them, all rest.
"""

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from random import SystemRandom

from clusterbot.chat.platform import Limits
from clusterbot.engine.reach import DOUBLINGS

MINUTE = 60.0

STRETCH = 1.015
"""Every span is kept a little longer than asked: messages that left on time may arrive a little closer together."""

CATCH_UP = 4
"""Broadcasts that may be made up for, at twice the speed, when the bot itself was late."""

LONGEST_REST = 300.0
"""Seconds after which a chat whose sends fail is tried again at the latest, unless the platform asks for more."""

JITTER = 0.25
"""By how much of itself a rest is longer at most, so that many who failed together do not come back together."""


REFUSALS = 3
"""Chats that refuse within `TOGETHER`, nothing else being answered, from which on it is the account that is meant."""

TOGETHER = 1.0


@dataclass(slots=True)
class _Lane:
    """One chat's recent past."""

    paid_until: float = 0.0  # each message costs its share of time
    rests_until: float = 0.0  # by the limits, and where the platform asked for it
    backs_off_until: float = 0.0  # by our own judgement, after sends that nobody answered
    minute: deque[float] = field(default_factory=deque)  # when the last messages to a group were sent
    failures: int = 0  # since something arrived

    @property
    def until(self) -> float:
        """When something may go there again."""
        return max(self.rests_until, self.backs_off_until)

    def is_forgotten(self, now: float) -> bool:
        """Whether its past has no say any more."""
        recent = self.minute and self.minute[-1] > now - MINUTE * STRETCH
        return not recent and max(self.paid_until, self.until + self.failures * LONGEST_REST) <= now


@dataclass(slots=True)
class Pace:
    """Times are the event loop's seconds: what a platform counts is real time, whatever clock a stage shows."""

    limits: Limits
    chance: Callable[[], float] = field(default_factory=lambda: SystemRandom().random)
    _lanes: defaultdict[str, _Lane] = field(default_factory=lambda: defaultdict(_Lane))
    _second: deque[float] = field(default_factory=deque)  # when the last messages were sent, to whatever chat
    _next_broadcast: float = 0.0
    _refusals: dict[str, tuple[float, float]] = field(
        default_factory=dict
    )  # since an answer, by chat: when, until when
    _rests_until: float = 0.0  # the whole account

    # ---- what may leave

    def resting(self, now: float) -> frozenset[str]:
        """Chats that must wait, by their ids."""
        for chat in [chat for chat, past in self._lanes.items() if past.is_forgotten(now)]:
            del self._lanes[chat]
        return frozenset(chat for chat, past in self._lanes.items() if past.until > now)

    def room(self, now: float) -> int:
        """How many messages may leave now over all chats."""
        if self.is_at_rest(now):
            return 0
        while self._second and self._second[0] <= now - STRETCH:
            self._second.popleft()
        return max(0, int(self.limits.per_second) - len(self._second))

    def is_at_rest(self, now: float) -> bool:
        """Whether the account was refused as a whole, and has not waited long enough."""
        return now < self._rests_until

    def may_broadcast(self, now: float) -> bool:
        """Whether it is a broadcast's turn."""
        return now >= self._next_broadcast and self.room(now) > 0

    def wait_to_broadcast(self, now: float) -> float:
        """Seconds until it may be."""
        return max(self._next_broadcast - now, self.wait_for_room(now))

    def wait(self, now: float) -> float:
        """Seconds until something that rests may go on; without end if nothing does."""
        ends = [past.until - now for past in self._lanes.values() if past.until > now]
        if self.room(now) <= 0:
            ends.append(self.wait_for_room(now))
        return min(ends, default=float("inf"))

    def wait_for_room(self, now: float) -> float:
        """Seconds until an answer may leave."""
        if self.is_at_rest(now):
            return self._rests_until - now
        return 0.0 if self.room(now) > 0 else self._second[0] + STRETCH - now

    @property
    def _spacing(self) -> float:
        return STRETCH / self.limits.per_second

    # ---- what left, and what became of it

    def sent(
        self,
        chat: str,
        now: float,
        *,
        parts: int = 1,
        in_group: bool = False,
        is_edit: bool = False,
        broadcast: bool = False,
    ) -> None:
        """Note that a message, or an edit of one, leaves now; one of several parts takes so many places."""
        self._second.extend([now] * parts)
        if broadcast or now < self._next_broadcast:  # an answer among broadcasts takes one's place
            self._plan_broadcast(now, parts)
        past = self._lanes[chat]
        rate = self.limits.edits_per_chat if is_edit and self.limits.edits_per_chat else self.limits.per_chat
        past.paid_until = max(past.paid_until, now) + parts * STRETCH / rate
        past.rests_until = max(past.rests_until, past.paid_until - (self.limits.chat_burst - 1) * STRETCH / rate)
        if in_group and self.limits.per_group_minute:
            past.minute.extend([now] * parts)
            while len(past.minute) >= self.limits.per_group_minute:
                past.rests_until = max(past.rests_until, past.minute.popleft() + MINUTE * STRETCH)

    def _plan_broadcast(self, now: float, parts: int) -> None:
        """One space after the last; after a delay of our own half a space, for two at once would leave a gap behind."""
        late = now - self._next_broadcast
        if late > CATCH_UP * self._spacing:  # there were none
            self._next_broadcast = now
        self._next_broadcast = max(self._next_broadcast + parts * self._spacing, now + self._spacing / 2)

    def arrived(self, chat: str) -> None:
        """This chat answers as it should."""
        self._refusals.clear()
        if chat in self._lanes:
            self._lanes[chat].failures = 0

    def failed(self, chat: str, now: float, after: float = 0.0, *, asked: bool = True) -> None:
        """This chat alone rests: for as long as it was asked to, longer from time to time, and never just as long.

        Not `asked` by the platform, it is our own judgement, which `forgive` takes back.
        """
        past = self._lanes[chat]
        past.failures += 1
        rest = max(after, min(2.0 ** min(past.failures, DOUBLINGS), LONGEST_REST))
        until = now + rest * (1 + JITTER * self.chance())
        if asked:
            past.rests_until = max(past.rests_until, until)
            self._note_refusal(chat, now, now + after)
        else:
            past.backs_off_until = max(past.backs_off_until, until)

    def _note_refusal(self, chat: str, now: float, until: float) -> None:
        recent = {who: what for who, what in self._refusals.items() if what[0] > now - TOGETHER}
        self._refusals = {**recent, chat: (now, until)}
        if len(self._refusals) >= REFUSALS:
            self._rests_until = max(self._rests_until, min(end for _, end in self._refusals.values()))

    def rests(self, chat: str, now: float, seconds: float) -> None:
        """There is no place for it before that, which is no failure of this chat's."""
        past = self._lanes[chat]
        past.rests_until = max(past.rests_until, now + seconds)

    def forgive(self) -> None:
        """The platform was away, and is back: it was no chat's fault."""
        for past in self._lanes.values():
            past.failures, past.backs_off_until = 0, 0.0
