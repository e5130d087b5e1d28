"""What will go out by itself, when, and to whom: told by each feature beforehand, and said in one way everywhere."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from clusterbot.chat.messages import Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.approvals import ROUND
from clusterbot.features.draft import Draft
from clusterbot.features.routes import routes
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import phrasebook


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One message that will leave by itself, if nothing changes until then."""

    kind: str
    name: str  # the phrase that names it: "checkins.upcoming.ask"
    at: datetime
    person_id: int | None = None  # who gets it,
    channel_id: int | None = None  # or where it appears
    say: Callable[[Draft], Message | None] | None = None  # as they would see it if it left now


@dataclass(frozen=True, slots=True)
class Round:
    """The next messages of one kind: those within a day of the first."""

    kind: str
    name: str
    at: datetime
    messages: tuple[Foreseen, ...]

    @property
    def people(self) -> int:
        return len({one.person_id for one in self.messages} - {None})

    @property
    def places(self) -> int:
        return len({one.channel_id for one in self.messages} - {None})


def foreseen(tx: Transaction, cluster: Cluster) -> list[Foreseen]:
    """All that is foreseen for a cluster, the soonest first."""
    found = [one for foresee in routes.foresees for one in foresee(tx, cluster)]
    return sorted(found, key=lambda one: (one.at, one.kind, one.channel_id or 0, one.person_id or 0))


def rounds(tx: Transaction, cluster: Cluster) -> list[Round]:
    """The next round of each kind, the soonest first."""
    coming = foreseen(tx, cluster)
    firsts: dict[str, Foreseen] = {}
    for one in coming:
        firsts.setdefault(one.kind, one)
    return [
        Round(kind, first.name, first.at, tuple(x for x in coming if x.kind == kind and x.at < first.at + ROUND))
        for kind, first in firsts.items()
    ]


def describe(schedule: Schedule, reader: Reader) -> str:
    """A schedule in words: "Weekly check-in, Monday 23 March, 09:30"."""
    name = schedule.name.replace(".", ".upcoming.", 1)
    return f"{phrasebook(reader.locale).words(name, reader, {})}, {reader.when(schedule.next_due_at)}"
