"""How a database grows with each thousand updates, and what is left of that once they were pruned."""

import asyncio
import json
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cluster import FIRST, furnish, opened
from figures import Figure, ratio
from intake import take, vote
from sqlalchemy import func, select
from sqlmodel import col

from clusterbot.features.checkins.due import KIND, NAME
from clusterbot.features.checkins.records import Checkin
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Participant, Person
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.pruning import Keep, prune_some, size_of
from clusterbot.store.transaction import Transaction

THOUSAND = 1_000
ROUNDS = 5
"""Thousands before pruning, and as many after it: what is free then has to suffice."""


PEOPLE, WEEKS = 300, 3
"""Who are asked each week, and answer: an update costs more here than a vote does."""


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


def ask_all(tx: Transaction) -> list[int]:
    """The week's question is put to everybody, each as a card of its own; the ids of the check-ins."""
    cluster, ids = tx.session.scalars(select(Cluster)).one(), []
    for part, person in tx.session.execute(select(Participant, Person).join(Person)).all():
        checkin = Checkin(participant_id=part.id, day=tx.now.date(), actions=[1], at=tx.now, asked_at=tx.now)
        tx.add(checkin)
        about: Any = {"checkin": checkin.id, "actions": [1]}
        asks.ask(tx, person, cluster, kind=KIND, subject_id=checkin.id, source=NAME, at=tx.now, **about)
        ids.append(checkin.id)
    return ids


def answer(number: int, user: int, checkin_id: int) -> str:
    """ "Not this week", pressed in the private chat."""
    update = json.loads(vote(number, user, 0, 0))
    query = update["callback_query"]
    query["data"] = f"checkin_snooze:{checkin_id}"
    query["message"]["chat"] = {"id": user, "type": "private", "first_name": f"P{user}"}
    return json.dumps(update)


def weekly_questions() -> Figure:
    """Every update puts an end to a card that nobody comes back to: what is left of that after a year."""
    with tempfile.TemporaryDirectory() as folder:
        database = opened(folder)
        later = database.clock = Later(database)
        furnish(database, PEOPLE)
        numbers = iter(range(1, 1_000_000))
        begun = used(database)
        for _ in range(WEEKS):
            ids = database.do(ask_all)
            settle_all(database)
            raw = [answer(next(numbers), FIRST + at, checkin_id) for at, checkin_id in enumerate(ids)]
            asyncio.run(take(database, raw))
            settle_all(database)
            later.ahead += timedelta(days=7)
        grown = used(database)
        answered = select(func.count()).select_from(Ask).where(col(Ask.state) == "answered")
        assert database.do(lambda tx: tx.session.scalar(answered)) == WEEKS * PEOPLE
        prune_all(database, later)
        left = used(database)
        database.close()
    return ratio("growth_asks_left", max(0, left - begun), grown - begun, "the same of weekly questions answered")


def prune_all(database: Database, later: Later) -> None:
    """A year later."""
    later.ahead += timedelta(days=365)
    while any(database.do(lambda tx: prune_some(tx, Keep())).values()):
        pass


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
        prune_all(database, later)
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
        weekly_questions(),
    ]
