"""How a database grows with each thousand updates, and what is left of that once they were pruned."""

import asyncio
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from cluster import FIRST, furnish, opened
from figures import Figure, ratio
from intake import take, vote

from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.pruning import Keep, prune_some, size_of

THOUSAND = 1_000
ROUNDS = 5
"""Thousands before pruning, and as many after it: what is free then has to suffice."""


class Later:
    """The time, a year from now if need be."""

    def __init__(self, database: Database) -> None:
        self._clock, self.ahead = database.clock, timedelta()

    def now(self) -> datetime:
        return self._clock.now() + self.ahead


def used(database: Database) -> int:
    size = database.do(size_of)
    return size.all - size.free


def settle_all(database: Database) -> None:
    """As if everything had been sent."""
    table = Letter.__table__
    open_ones = table.update().where(table.c.state.in_(("waiting", "claimed")))
    database.do(lambda tx: tx.session.execute(open_ones.values(state="sent", settled_at=tx.now)))


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        database = opened(folder)
        later = database.clock = Later(database)
        poll, options = furnish(database, THOUSAND)
        numbers = iter(range(1, 1_000_000))

        def thousand() -> None:
            raw = [vote(next(numbers), FIRST + at, poll, options[at % 2]) for at in range(THOUSAND)]
            asyncio.run(take(database, raw))
            settle_all(database)

        thousand()  # the ballots, which stay: from here on they only change
        begun = used(database)
        for _ in range(ROUNDS):
            thousand()
        grown = used(database)
        later.ahead = timedelta(days=365)
        while any(database.do(lambda tx: prune_some(tx, Keep())).values()):
            pass
        left = used(database)
        file = Path(folder, "clusterbot.db")
        before = database.do(size_of).all
        for _ in range(ROUNDS):
            thousand()
        more = database.do(size_of).all - before
        database.close()
        assert file.exists()
    return [
        Figure("growth", (grown - begun) / ROUNDS / 1024, f"KiB for each 1,000 updates, over {ROUNDS},000"),
        ratio("growth_left", max(0, left - begun), grown - begun, "bytes left by pruning / bytes grown"),
        ratio("growth_reused", more, grown - begun, "bytes the file grew by as many again / bytes grown"),
    ]
