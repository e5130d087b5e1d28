"""At night what is done with goes, a few rows at a time, as long as the host has it kept."""

from collections import Counter
from datetime import date

import structlog

from clusterbot.engine.safekeeping import NIGHT, zone_of_host
from clusterbot.store.calendar import local
from clusterbot.store.database import Database, OutageError
from clusterbot.store.pruning import Keep, prune_some
from clusterbot.store.transaction import Transaction

log = structlog.get_logger()

SECONDS = 60
"""Between two looks at whether it is night."""

AT_ONCE = 50
"""Batches of one look: whoever presses a button meanwhile waits for one of them, not for all."""


class Pruner:
    """Once in each night, over as many looks as it takes. Of several processes one does it (`App`)."""

    def __init__(self, database: Database, keep: Keep) -> None:
        self._database, self._keep = database, keep
        self._done: date | None = None
        self._gone: Counter[str] = Counter()

    async def look(self) -> int:
        """How many rows went. An outage is waited out until the next look."""
        try:
            if (tonight := await self._database.run(_tonight)) in (None, self._done):
                return 0
            return await self._prune(tonight)
        except OutageError:
            return 0

    async def _prune(self, tonight: date | None) -> int:
        before = self._gone.total()
        for _ in range(AT_ONCE):
            gone = await self._database.run(lambda tx: prune_some(tx, self._keep))
            self._gone.update(gone)
            if not any(gone.values()):
                self._done = tonight
                log.info("what was done with is gone", **{kind: count for kind, count in self._gone.items() if count})
                self._gone.clear()
                break
        return max(0, self._gone.total() - before)


def _tonight(tx: Transaction) -> date | None:
    """The day this night belongs to; None by day."""
    there = local(tx.now, zone_of_host(tx))
    return there.date() if there.hour in NIGHT else None
