"""Slack counts the calls of each method in a minute: what is used up waits, and nothing else waits with it.

Who stands before an open screen goes first: a call they wait for may take any place of the minute that is free. What
can wait leaves evenly after a short burst, and never takes the last places. Sources: docs.slack.dev/apis/web-api/
rate-limits for the tiers, and for each method its own page, docs.slack.dev/reference/methods/<method>.
"""

import asyncio
from bisect import bisect_right, insort
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from clusterbot.chat.platform import NoPlaceError, RetryLaterError

MINUTE = 60.0
STRETCH = 1.02
"""The minute is kept a little longer than Slack's: calls that left on time may arrive a little closer together."""

PATIENCE = 5.0
"""Seconds a call waits for its place; where that is further off it is not made, and the letter waits in the outbox."""

TIER_3, TIER_4 = 50, 100
"""Calls a minute of one method, by an app, in a workspace: "50+" and "100+"."""

CALLS = {
    "chat.update": TIER_3,
    "chat.delete": TIER_3,
    "conversations.info": TIER_3,
    "conversations.open": TIER_3,
    "chat.postEphemeral": TIER_4,
    "files.completeUploadExternal": TIER_4,
    "files.getUploadURLExternal": TIER_4,
    "users.info": TIER_4,
    "views.open": TIER_4,
    "views.publish": TIER_4,
}
"""Calls a minute. Not here: chat.postMessage, which is counted by channel and paced with the letters; auth.test, good
for hundreds; apps.connections.open, tier 1 with bursts, which must not wait: without a socket presses are lost."""

UNCOUNTED = 1_000_000
"""Calls a minute of a method that is not in the table, and rests only where it is told to."""

BY_CHANNEL = "chat.postMessage"
"""Refused, it is refused in that channel: whoever sends lets that one rest."""

_BURST = 0.2  # of a minute's calls may leave at once, of those that can wait
_KEPT = 0.1  # of them are left to those that cannot


@dataclass(slots=True)
class Lane:
    """One method's last minute, in the event loop's seconds."""

    per_minute: float
    rests_until: float = 0.0  # where Slack asked for it
    _times: list[float] = field(default_factory=list)  # when its calls left, or are going to
    _paid_until: float = 0.0  # by the calls that can wait: each costs its share of time

    def place(self, now: float, *, urgent: bool) -> float:
        """When a call may leave."""
        del self._times[: bisect_right(self._times, now - MINUTE * STRETCH)]
        at = max(now, self.rests_until)
        if not urgent:
            at = max(at, self._paid_until - max(0.0, _BURST * self.per_minute - 1) * self._share)
        most = max(1, int(self.per_minute if urgent else self.per_minute * (1 - _KEPT)))
        if len(self._times) >= most:
            at = max(at, self._times[-most] + MINUTE * STRETCH)
        return at

    def take(self, at: float, *, urgent: bool) -> None:
        """A call leaves at that time."""
        insort(self._times, at)
        if not urgent:
            self._paid_until = max(self._paid_until, at) + self._share

    @property
    def _share(self) -> float:
        """Seconds of a call that can wait: with the burst they come to less than what Slack takes in a minute."""
        return MINUTE * STRETCH / (self.per_minute * (1 - _BURST - _KEPT))


class Tiers:
    """The lanes of one workspace; `per_minute` are its limits by method."""

    def __init__(self, per_minute: Mapping[str, float]) -> None:
        self._lanes = {method: Lane(calls) for method, calls in per_minute.items()}

    async def turn(self, method: str, *, urgent: bool) -> None:
        """Wait for this call's place. Raises NoPlaceError where it is further off than `PATIENCE`."""
        lane = self._lanes.get(method)
        if lane is None:
            return
        now = asyncio.get_running_loop().time()
        at = lane.place(now, urgent=urgent)
        if at - now > PATIENCE:
            raise NoPlaceError(timedelta(seconds=at - now))
        lane.take(at, urgent=urgent)
        if at > now:
            await asyncio.sleep(at - now)

    def refused(self, method: str, asked: RetryLaterError) -> RetryLaterError:
        """Slack asked for patience: this method rests, and no other. What that means to whoever wanted to send."""
        if method == BY_CHANNEL:
            return asked
        until = asyncio.get_running_loop().time() + asked.after.total_seconds()
        lane = self._lanes.setdefault(method, Lane(UNCOUNTED))
        lane.rests_until = max(lane.rests_until, until)
        return NoPlaceError(asked.after)
