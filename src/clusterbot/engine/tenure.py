"""What only one process at a time does, done by this one while the lease is ours, and by no means longer.

The fence (`store.leases`) guards rows. Sends and polls it cannot guard: those are begun only while our own clock says
that the lease has not ended, and cut off when it ends. A send that was cut off may have arrived, as after a kill.
"""

import asyncio
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from random import SystemRandom
from typing import Any

import structlog

from clusterbot.store import leases
from clusterbot.store.database import Database, OutageError
from clusterbot.store.leases import Grant, Held

log = structlog.get_logger()

FOR_GOOD = float("inf")

MARGIN = 0.1
"""The part of a lease that we leave unused: no two clocks run alike."""

RENEWALS = 3
"""Renewals of a lease within its length: two may fail."""

_random = SystemRandom()


def seconds() -> float:
    """A clock that goes on while the machine is suspended, as the database's does."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class Tenure:
    """One lease as this process has it, or has it not; without a name it is ours, and there is nothing to prove."""

    def __init__(self, name: str = "") -> None:
        self.name = name
        self.held = Held(name)
        self._until = 0.0 if name else FOR_GOOD
        self._alarm: asyncio.TimerHandle | None = None
        self._changed = asyncio.Event()

    @property
    def is_ours(self) -> bool:
        """Whether what only its holder does may be begun now."""
        return seconds() < self._until

    @property
    def seconds_left(self) -> float:
        """Without end where there is one process."""
        return max(0.0, self._until - seconds())

    async def while_ours(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do it when the lease is ours, again when it is ours again, and never else. Ends with the work itself.

        Cancelled, or when the lease is lost, the work is cancelled and waited for.
        """
        while True:
            await self.until(ours=True)
            if await self._one_term(work):
                return

    async def _one_term(self, work: Callable[[], Coroutine[Any, Any, None]]) -> bool:
        """Whether the work ended by itself."""
        working, losing = asyncio.create_task(work()), asyncio.create_task(self.until(ours=False))
        try:
            await asyncio.wait({working, losing}, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                working.result()
                return True
        finally:
            for task in (working, losing):
                task.cancel()
            await asyncio.gather(working, losing, return_exceptions=True)
        return False

    async def until(self, *, ours: bool) -> None:
        """Wait until it is ours, or is not."""
        while self.is_ours != ours:
            await self._changed.wait()

    # ---- what `Tenures` learns

    def is_granted(self, fence: int, until: float) -> None:
        """It is ours under this fence until then, by `seconds`."""
        if fence != self.held.fence:
            self.held = Held(self.name, fence)
            told = log.debug if until == FOR_GOOD else log.info
            told("a lease is ours", lease=self.name, fence=fence)
        self._set(until)

    def is_lost(self, why: str) -> None:
        """Another process has it, or had it. What it was for stops now."""
        if self.held.fence:
            log.warning("a lease is lost", lease=self.name, fence=self.held.fence, why=why)
        self.ends()

    def was_refused(self, held: Held, why: str) -> None:
        """As `is_lost`, if it is the one under which we still act."""
        if held == self.held:
            self.is_lost(why)

    def lapses(self) -> None:
        """It ended, and nobody is known to have taken over: what it was for stops. It may be renewed still."""
        log.warning("a lease has ended: it was not renewed in time", lease=self.name, fence=self.held.fence)
        self._set(0.0)

    def ends(self) -> None:
        """As `is_lost`, of our own will."""
        self.held = Held(self.name)
        self._set(0.0)

    def _set(self, until: float) -> None:
        self._until = until
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if 0 < until < FOR_GOOD:
            self._alarm = asyncio.get_running_loop().call_later(max(0.0, until - seconds()), self._rings)
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    def _rings(self) -> None:
        if not self.is_ours:
            self.lapses()
        else:  # the loop's clock was a little ahead
            self._set(self._until)


class Tenures:
    """All leases of this process: renewed at a third of their length, and taken once whoever holds them is gone."""

    def __init__(self, database: Database, length: timedelta, *, on_death: Callable[[], None] = lambda: None) -> None:
        """`on_death` is called when a lease was taken over from somebody who did not let it go."""
        self._database = database
        self._length = length
        self._on_death = on_death
        self._holder = ""
        self._tenures: dict[str, Tenure] = {}
        self._look = asyncio.Event()

    def of(self, name: str) -> Tenure:
        """The lease of this name, as we shall have it or not."""
        return self._tenures.setdefault(name, Tenure(name))

    @property
    def all(self) -> list[Tenure]:
        return list(self._tenures.values())

    @property
    def shared(self) -> list[Tenure]:
        """Those that another process may have as well as we; none where there is one process."""
        return [] if self._database.is_sqlite else [one for one in self.all if not one.name.startswith(leases.RUN)]

    async def begin(self, holder: str) -> None:
        """Ask for all that is wanted so far, as the process called so. Raises OutageError."""
        self._holder = holder
        await self._ask()

    def look(self) -> None:
        """A lease may have been let go: see now."""
        self._look.set()

    async def run(self) -> None:
        """Renew and take until cancelled."""
        pause = self._length.total_seconds() / RENEWALS
        while not self._database.is_sqlite:
            self._look.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._look.wait()
            try:
                pause = await self._ask()
            except OutageError:
                pause = self._length.total_seconds() / RENEWALS / RENEWALS
            except Exception:  # a mistake of ours: the leases end, and others take them
                log.exception("leases are not renewed")

    async def _ask(self) -> float:
        """One round; seconds until the next."""
        began = seconds()
        asked = {name: tenure.held.fence for name, tenure in self._tenures.items()}
        granted = await self._database.apart(lambda tx: leases.keep(tx, self._holder, asked, self._length))
        for name, grant in granted.items():
            self._learn(self._tenures[name], asked[name], grant, began)
        if any(grant.died for grant in granted.values()):
            self._on_death()
        return self._pause([grant for grant in granted.values() if not grant.fence])

    def _learn(self, tenure: Tenure, asked: int, grant: Grant, began: float) -> None:
        if tenure.held.fence != asked:
            return  # it was lost while we asked
        if grant.died:
            log.warning("taken over from a process that is gone", lease=tenure.name, died=grant.died)
        if grant.fence:
            lasts = FOR_GOOD if self._database.is_sqlite else began + self._length.total_seconds() * (1 - MARGIN)
            if lasts > seconds():  # else we were paused since we asked: who knows who has it now?
                tenure.is_granted(grant.fence, lasts)
        elif asked:
            tenure.is_lost("another process has taken over")

    def _pause(self, others: list[Grant]) -> float:
        """Until the next renewal, or the moment when another's lease would end, whichever comes first."""
        third = self._length.total_seconds() / RENEWALS
        ends = min((grant.ends_in.total_seconds() for grant in others), default=third)
        return min(third, ends + third * 0.1 * _random.random())  # not all of us at the same moment

    async def let_go(self) -> None:
        """Nothing is done any more that needs them: others need not wait for their end."""
        for tenure in self._tenures.values():
            tenure.ends()
        # After a renewal that is still on its way, which would take them again.
        await self._database.apart(lambda tx: leases.let_go(tx, self._holder))
