"""A cluster's silence: nothing leaves that nobody asked for, from one tap of a facilitator to the next."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.approvals import KINDS, cancel, waiting
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction


def begin(tx: Transaction, cluster: Cluster) -> int | None:
    """Stop everything unasked. How many messages that waited were cancelled; None if it was silent already.

    They are not kept for later: what was meant for today is stale when the silence ends. What would be asked for
    during it is refused by `approvals.refusal`.
    """
    tx.session.refresh(cluster, with_for_update=True)
    if cluster.silent_since is not None:
        return None
    cluster.silent_since = tx.now
    tx.add(cluster)
    stopped = [*waiting(tx, cluster.id, *KINDS), *_carried(tx, cluster.id)]
    cancel(tx, stopped, "silence")
    return len(stopped)


def _carried(tx: Transaction, cluster_id: int) -> Sequence[Letter]:
    """What one of them has sent to everybody, and has not left."""
    query = select(Letter).where(
        col(Letter.cluster_id) == cluster_id, col(Letter.kind) == "summary", col(Letter.state) == "waiting"
    )
    return tx.session.scalars(query).all()


def end(tx: Transaction, cluster: Cluster) -> bool:
    """Go on; nothing that fell into the silence comes now. False if it was not silent."""
    tx.session.refresh(cluster, with_for_update=True)
    if cluster.silent_since is None:
        return False
    cluster.silent_since = None
    tx.add(cluster)
    return True
