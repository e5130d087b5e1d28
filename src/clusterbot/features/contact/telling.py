"""What facilitators are told: to each of them, in private, outside the contact budget but in their working hours."""

from datetime import datetime
from typing import Any

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Rows, pack
from clusterbot.features.people.records import facilitators_of, person_of, private_chat
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
    card: str = "",
    at: datetime | None = None,
) -> list[Letter]:
    """As `tell_facilitators`, rendered by `source` when it leaves; as the card `card` if it has a key; from `at` on."""
    told: list[Letter] = []
    for part in facilitators_of(tx, cluster.id):
        person = person_of(tx, part)
        to = private_chat(tx, person.id)
        if part.state != "active" or person.id == but or to is None:
            continue
        terms = Terms(
            person_id=person.id,
            cluster_id=cluster.id,
            not_before=hours_of(person, cluster).next_open(at or tx.now),
            broadcast=True,
        )
        if card:
            told.append(outbox.show(tx, to, card, source, content, **terms))
        else:
            told.append(outbox.send(tx, to, source, content, **terms))
    return told
