"""Many schedules due at one instant: until each is acted on, advanced and its letter written, durably."""

import asyncio
import tempfile
from datetime import timedelta
from time import perf_counter

from cluster import opened
from figures import Figure

from clusterbot.chat.updates import Chat
from clusterbot.engine.tick import tick
from clusterbot.features.routes import routes
from clusterbot.store import outbox, schedules
from clusterbot.store.database import Database
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


def hand_on(tx: Transaction, schedule: Schedule) -> None:
    outbox.post(tx, Chat("telegram", "1", str(schedule.subject_id)), "phrase", {"key": "engine.empty"})


def plan(database: Database, many: int) -> None:
    def rule(tx: Transaction) -> None:
        now = tx.now - timedelta(minutes=1)
        hour, weekday = f"{now:%H:%M}", f"{now:%a}".lower()
        planned = {
            "weekdays": weekday,
            "hour": hour,
            "zone": "UTC",
            "next_due_at": now.replace(second=0, microsecond=0),
        }
        tx.session.add_all(Schedule(name="bench.due", subject_id=subject, **planned) for subject in range(many))

    database.do(rule)


def milliseconds(many: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        database = opened(folder)
        routes.due["bench.due"] = hand_on
        plan(database, many)
        began = perf_counter()
        done = asyncio.run(tick(database))
        took = perf_counter() - began
        assert done == many
        assert database.do(schedules.claim_due) is None
        database.close()
    return took * 1000


def measure() -> list[Figure]:
    return [
        Figure("due", milliseconds(1_000), "ms from 1,000 due at once to all of them durably handed on"),
        Figure("due_100,000", milliseconds(100_000), "ms for 100,000"),
    ]
