"""What facilitators are told: to each of them, in private, outside the contact budget but in their working hours."""

from typing import Any

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Rows, pack
from clusterbot.features.people.records import facilitators_of, person_of, private_chat
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction


def tell_facilitators(
    tx: Transaction, cluster: Cluster, key: str, rows: Rows = (), *, but: int | None = None, **values: Any
) -> list[Letter]:
    """Tell every facilitator who can be reached, except the person with the id `but`, in their next working hour.

    Alerts are no part of the contact budget (nudges.yaml, separate_queue): who facilitates asked for them.
    """
    return write_to_facilitators(tx, cluster, "phrase", pack(key, rows, values), but=but)


def write_to_facilitators(
    tx: Transaction, cluster: Cluster, source: str, content: dict[str, Any], *, but: int | None = None
) -> list[Letter]:
    """As `tell_facilitators`, for what is true, or is not said at all, only at the moment it leaves."""
    told: list[Letter] = []
    for part in facilitators_of(tx, cluster.id):
        person = person_of(tx, part)
        to = private_chat(tx, person.id)
        if part.state != "active" or person.id == but or to is None:
            continue
        told.append(
            outbox.send(
                tx,
                to,
                source,
                dict(content),
                person_id=person.id,
                cluster_id=cluster.id,
                not_before=hours_of(person, cluster).next_open(tx.now),
                broadcast=True,
            )
        )
    return told
