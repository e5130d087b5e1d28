"""Numbers for Prometheus: what came in and went out, how late, and what waits. No names and no words."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from clusterbot.chat.platform import (
    GoneError,
    MovedError,
    RejectedError,
    RetryLaterError,
    SendError,
    UncertainError,
    UnreachableError,
)
from clusterbot.engine.tenure import Tenures
from clusterbot.engine.watch import Taken, Watch
from clusterbot.outages import Outage
from clusterbot.store import dispatch, inbox, leases, schedules
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction

SECONDS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 21600)
"""From "at once" to "this morning's": where a limit or an outage makes letters wait, it is minutes to hours."""

_OUTCOMES: dict[type[SendError], str] = {
    RetryLaterError: "retry_later",
    UnreachableError: "unreachable",
    MovedError: "moved",
    GoneError: "gone",
    UncertainError: "uncertain",
    RejectedError: "rejected",
}


class Metrics(Watch):
    """Counts since the start of this process, and what the rows say at the moment somebody asks."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self._updates = Counter(
            "clusterbot_updates", "Updates by what became of them", ["platform", "outcome"], registry=registry
        )
        self._lag = Histogram(
            "clusterbot_update_lag_seconds",
            "From the moment something happened in a chat until it was handled",
            ["platform"],
            buckets=SECONDS,
            registry=registry,
        )
        self._sends = Counter(
            "clusterbot_sends", "Sends by what became of them", ["platform", "outcome"], registry=registry
        )
        self._delay = Histogram(
            "clusterbot_due_to_sent_seconds",
            "From the moment a letter was due until it arrived",
            ["platform"],
            buckets=SECONDS,
            registry=registry,
        )
        self._due = Gauge("clusterbot_letters_due", "Letters that could leave now", ["platform"], registry=registry)
        self._planned = Gauge(
            "clusterbot_letters_planned", "Letters that wait for their hour", ["platform"], registry=registry
        )
        self._sending = Gauge(
            "clusterbot_letters_sending", "Letters that were claimed", ["platform"], registry=registry
        )
        self._oldest = Gauge(
            "clusterbot_letters_oldest_due_seconds", "Age of the oldest letter due", ["platform"], registry=registry
        )
        self._overdue = Gauge(
            "clusterbot_schedules_overdue_seconds", "How late the clock's oldest business is", registry=registry
        )
        self._failed = Gauge(
            "clusterbot_schedules_failed",
            "Business of the clock that failed, by what follows: it is tried again, has a next time, or is set aside",
            ["what_follows"],
            registry=registry,
        )
        self._held = Gauge(
            "clusterbot_lease_held", "Whether this process sends for an account", ["lease"], registry=registry
        )
        self._left = Gauge(
            "clusterbot_lease_left_seconds", "Until another takes over, unless renewed", ["lease"], registry=registry
        )
        self._replicas = Gauge("clusterbot_replicas", "Processes that share this database", registry=registry)
        self._away = Gauge(
            "clusterbot_away_seconds",
            "How long what we need has been away, 0 if it is not",
            ["what"],
            registry=registry,
        )
        self._aside = Gauge(
            "clusterbot_set_aside", "Updates that were kept, and not handled, by why", ["why"], registry=registry
        )
        self._stale = Gauge(
            "clusterbot_letters_stale", "Letters of the last days that were too late to be sent", registry=registry
        )
        self._up = Gauge(
            "clusterbot_database_up", "Whether the database answers, and takes what is written", registry=registry
        )

    def received(self, platform: str, outcome: Taken, age: timedelta) -> None:
        self._updates.labels(platform, outcome).inc()
        if outcome == "handled":
            self._lag.labels(platform).observe(max(0.0, age.total_seconds()))

    def sent(self, platform: str, result: str | SendError, age: timedelta) -> None:
        outcome = "sent" if isinstance(result, str) else _outcome(result)
        self._sends.labels(platform, outcome).inc()
        if isinstance(result, str):
            self._delay.labels(platform).observe(max(0.0, age.total_seconds()))

    async def page(self, database: Database, tenures: Tenures, outages: Sequence[Outage] = ()) -> bytes:
        """As Prometheus reads it; where the database does not answer, it says so, and counts go on."""
        for tenure in tenures.shared:
            self._held.labels(tenure.name).set(tenure.is_ours)
            self._left.labels(tenure.name).set(tenure.seconds_left)
        for outage in outages:
            self._away.labels(outage.what).set(outage.seconds)
        try:
            rows = await database.run(_look)
        except Exception:  # noqa: BLE001  whatever it is: that is what the page has to say
            self._up.set(0)
        else:
            self._up.set(not database.outage.reason)  # a full disk can still be read
            self._overdue.set(rows.overdue)
            self._replicas.set(rows.replicas)
            self._stale.set(rows.stale)
            for gauge in (self._due, self._planned, self._sending, self._oldest, self._aside, self._failed):
                gauge.clear()
            for what_follows, count in rows.failed.items():
                self._failed.labels(what_follows).set(count)
            for why, count in rows.set_aside.items():
                self._aside.labels(why).set(count)
            for platform, queue in rows.queues.items():
                self._due.labels(platform).set(queue.due)
                self._planned.labels(platform).set(queue.planned)
                self._sending.labels(platform).set(queue.sending)
                self._oldest.labels(platform).set(queue.oldest_seconds)
        return generate_latest(self._registry)


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows say at this moment."""

    queues: dict[str, dispatch.Queue]
    overdue: float
    failed: Mapping[str, int]
    replicas: int
    set_aside: dict[str, int]
    stale: int


def _look(tx: Transaction) -> _Rows:
    next_one = schedules.upcoming(tx, 1)
    overdue = (tx.now - next_one[0].next_due_at).total_seconds() if next_one else 0.0
    replicas = len(leases.runs(tx)) or 1  # on SQLite it is alone
    set_aside, stale = inbox.count_set_aside(tx), len(dispatch.stale(tx))
    failed: Tally[str] = Tally(one.what_follows for one in schedules.failed(tx))
    return _Rows(dispatch.queues(tx), max(0.0, overdue), failed, replicas, set_aside, stale)


def _outcome(error: SendError) -> str:
    return next((name for kind, name in _OUTCOMES.items() if isinstance(error, kind)), "rejected")
