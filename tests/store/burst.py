"""Run as a program: acknowledges numbers on stdout, each after its commit, until it is killed."""

import os
import sys
from datetime import UTC, datetime
from functools import partial
from itertools import count

from clusterbot.store.database import Database
from clusterbot.store.facts import Fact
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

PAGE = 40


def note(tx: Transaction, name: str) -> str:
    tx.add(Fact(name=name, value="x"))
    return name


def main(url: str, prefix: str) -> None:
    database = Database(url, FixedClock(datetime(2026, 1, 15, tzinfo=UTC)))
    database.start()
    for page in count():
        names = [f"{prefix}.{page * PAGE + number}" for number in range(PAGE)]
        for future in [database.submit(partial(note, name=name)) for name in names]:
            os.write(1, f"{future.result()}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
