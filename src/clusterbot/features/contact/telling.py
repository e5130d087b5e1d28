"""What facilitators are told: to each of them, in private, outside the contact budget but in their working hours."""

from collections.abc import Iterator
from typing import Any

from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Rows, pack
from clusterbot.features.people.records import facilitators_of, person_of, private_chat
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter, Terms
from clusterbot.store.transaction import Transaction


def tell_facilitators(
    tx: Transaction, cluster: Cluster, key: str, rows: Rows = (), *, but: int | None = None, **values: Any
) -> list[Letter]:
    """Tell every facilitator who can be reached, except the person with the id `but`, in their next working hour.

    Alerts are no part of the contact budget (nudges.yaml, separate_queue): who facilitates asked for them.
    """
    return [
        outbox.send(tx, to, "phrase", pack(key, rows, values), **terms)
        for to, terms in _facilitators_to_tell(tx, cluster, but)
    ]


def show_facilitators(
    tx: Transaction, cluster: Cluster, card: str, source: str, *, but: int | None = None, **content: Any
) -> list[Letter]:
    """As `tell_facilitators`, for what is looked up only when it leaves, and is brought up to date after that."""
    return [
        outbox.show(tx, to, card, source, content, **terms) for to, terms in _facilitators_to_tell(tx, cluster, but)
    ]


def _facilitators_to_tell(tx: Transaction, cluster: Cluster, but: int | None) -> Iterator[tuple[Chat, Terms]]:
    for part in facilitators_of(tx, cluster.id):
        person = person_of(tx, part)
        to = private_chat(tx, person.id)
        if part.state == "active" and person.id != but and to is not None:
            not_before = hours_of(person, cluster).next_open(tx.now)
            yield (
                to,
                {"person_id": person.id, "cluster_id": cluster.id, "not_before": not_before, "broadcast": True},
            )
