"""Something outside that we need and that is away: said once when it begins and once when it is over."""

from collections.abc import Callable
from time import monotonic

import structlog

log = structlog.get_logger()

CALM = 10.0
"""Seconds without a failure after which it is over: what comes and goes every few seconds is one outage."""


class Outage:
    """Whether it is away at the moment, told by those who need it; from whatever thread."""

    def __init__(self, what: str, meanwhile: str, *, time: Callable[[], float] = monotonic) -> None:
        """`meanwhile`: what that means until it is back, in words for the log and for /readyz."""
        self.what, self.meanwhile = what, meanwhile
        self.reason = ""  # "" while all is well
        self._time = time
        self._began = self._last = 0.0

    @property
    def seconds(self) -> float:
        """How long it has been away; 0 while it is not."""
        return self._time() - self._began if self.reason else 0.0

    def lasts(self, reason: str) -> None:
        """It failed, again or for the first time."""
        self._last = self._time()
        if not self.reason:
            self.reason, self._began = reason[:200] or "no reason given", self._last
            log.warning("away", what=self.what, meanwhile=self.meanwhile, reason=self.reason)

    def over(self) -> None:
        """It works, or nobody had reason to complain; it is over once that has lasted for a while."""
        if self.reason and self._time() - self._last >= CALM:
            log.warning("back", what=self.what, away_seconds=round(self._last - self._began))
            self.reason = ""

    def forget(self) -> None:
        """Whether it lasts is another's to say: nobody here needs it any more."""
        self.reason = ""
