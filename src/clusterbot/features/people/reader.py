"""Who reads a letter: in which language and zone, and what every phrase may call them."""

from collections.abc import Mapping
from typing import Any

from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Person, facilitators_of
from clusterbot.store import facts
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader, best
from clusterbot.words.phrasebook import phrasebook


def reader_of(tx: Transaction, person_id: int | None, cluster_id: int | None, slash: str = "/") -> Reader:
    """A person reads in their own language and zone, a channel in its cluster's; `slash` is their app's."""
    if person_id is not None:
        person = tx.session.get_one(Person, person_id)
        return Reader(best(person.locale), person.zone, tx.now, slash)
    if cluster_id is not None:
        cluster = tx.session.get_one(Cluster, cluster_id)
        return Reader(best(cluster.locale), cluster.zone, tx.now, slash)
    return Reader(now=tx.now, slash=slash)


def common_of(tx: Transaction, person_id: int | None, cluster_id: int | None) -> dict[str, str]:
    """The values every phrase may use (words.phrasebook.COMMON)."""
    person = tx.session.get(Person, person_id) if person_id is not None else None
    cluster = tx.session.get(Cluster, cluster_id) if cluster_id is not None else None
    return {
        "first_name": person.first_name if person else "",
        "cluster": cluster.short_name if cluster else "",
        "facilitator": _facilitator(tx, cluster_id),
    }


def draft_of(tx: Transaction, chat: Chat, content: Mapping[str, Any], person_id: int | None, cluster_id: int) -> Draft:
    """What a renderer would be given for a letter to this reader, to see it before it is written."""
    reader = reader_of(tx, person_id, cluster_id, facts.read(tx, f"slash.{chat.platform}", "/"))
    common = common_of(tx, person_id, cluster_id)
    return Draft(tx, chat, content, person_id, cluster_id, reader, phrasebook(reader.locale), common)


def _facilitator(tx: Transaction, cluster_id: int | None) -> str:
    facilitators = facilitators_of(tx, cluster_id) if cluster_id is not None else []
    return tx.session.get_one(Person, facilitators[0].person_id).first_name if facilitators else ""
