"""Who reads a letter: in which language and zone, and what every phrase may call them."""

from collections.abc import Mapping
from typing import Any

from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Participant, Person, facilitators_of, person_of
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


def common_of(tx: Transaction, person_id: int | None, cluster_id: int | None) -> dict[str, Any]:
    """The values every phrase may use (words.phrasebook.COMMON)."""
    person = tx.session.get(Person, person_id) if person_id is not None else None
    cluster = tx.session.get(Cluster, cluster_id) if cluster_id is not None else None
    facilitators = _facilitators(tx, cluster_id) if cluster_id is not None else []
    return {
        "first_name": person.first_name if person else "",
        "cluster": cluster.short_name if cluster else "",
        "facilitators": [name for name, id_ in facilitators if id_ != person_id],
        "all_facilitators": [name for name, _ in facilitators],
    }


def facilitators_besides(tx: Transaction, part: Participant) -> list[str]:
    """Those who facilitate besides this participant, as a sentence names them."""
    return [name for name, id_ in _facilitators(tx, part.cluster_id) if id_ != part.person_id]


def draft_of(tx: Transaction, chat: Chat, content: Mapping[str, Any], person_id: int | None, cluster_id: int) -> Draft:
    """What a renderer would be given for a letter to this reader, to see it before it is written."""
    reader = reader_of(tx, person_id, cluster_id, facts.read(tx, f"slash.{chat.platform}", "/"))
    common = common_of(tx, person_id, cluster_id)
    return Draft(tx, chat, content, person_id, cluster_id, reader, phrasebook(reader.locale), common)


def _facilitators(tx: Transaction, cluster_id: int) -> list[tuple[str, int]]:
    """Names as a sentence says them, with ids: of facilitators who have come in; while none has, of those expected."""
    parts = facilitators_of(tx, cluster_id)
    here = [part for part in parts if part.state == "active"] or parts
    people = [person_of(tx, part) for part in here]
    is_enough = len({person.first_name for person in people}) == len(people)
    return [(person.first_name if is_enough else person.name, person.id) for person in people]
