"""What facilitators are told: to each of them, in private, outside the contact budget but in their working hours."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Rows, pack
from clusterbot.features.people.records import Person, facilitators_of, person_of, private_chat
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter, Terms
from clusterbot.store.transaction import Transaction

PHRASE = "phrase"


def tell_facilitators(
    tx: Transaction, cluster: Cluster, key: str, rows: Rows = (), *, but: int | None = None, **values: Any
) -> list[Letter]:
    """Tell every facilitator who can be reached, except the person with the id `but`, in their next working hour.

    Alerts are no part of the contact budget (nudges.yaml, separate_queue): who facilitates asked for them.
    """
    return write_to_facilitators(tx, cluster, PHRASE, pack(key, rows, values), but=but)


def write_to_facilitators(
    tx: Transaction,
    cluster: Cluster,
    source: str,
    content: dict[str, Any],
    *,
    but: int | None = None,
    at: datetime | None = None,
) -> list[Letter]:
    """As `tell_facilitators`, rendered by `source` when it leaves, from `at` on."""
    return [
        outbox.send(tx, to, source, dict(content), **_terms(tx, person, cluster, at))
        for person, to in reachable_facilitators(tx, cluster)
        if person.id != but
    ]


def show_facilitators(
    tx: Transaction,
    cluster: Cluster,
    card: str,
    source: str,
    *,
    only: int | None = None,
    but: int | None = None,
    at: datetime | None = None,
    **content: Any,
) -> list[Letter]:
    """The same as a card that stands with each of them, so that what one of them does shows with all: refresh it.

    With `only`, put it to the person with this id alone.
    """
    return [
        outbox.show(tx, to, card, source, content, **_terms(tx, person, cluster, at))
        for person, to in reachable_facilitators(tx, cluster)
        if only in (None, person.id) and person.id != but
    ]


def reachable_facilitators(tx: Transaction, cluster: Cluster) -> Iterator[tuple[Person, Chat]]:
    """Those who can be written to, and where."""
    for part in facilitators_of(tx, cluster.id):
        person = person_of(tx, part)
        to = private_chat(tx, person.id)
        if part.state == "active" and to is not None:
            yield person, to


def _terms(tx: Transaction, person: Person, cluster: Cluster, at: datetime | None) -> Terms:
    return {
        "person_id": person.id,
        "cluster_id": cluster.id,
        "not_before": hours_of(person, cluster).next_open(at or tx.now),
        "broadcast": True,
    }
