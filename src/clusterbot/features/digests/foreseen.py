"""Where the next digest appears, and what it would say today."""

from functools import partial

from clusterbot.chat.messages import Message
from clusterbot.features.clusters.records import Cluster, channels_of
from clusterbot.features.contact.approvals import KINDS
from clusterbot.features.contact.foreseen import Foreseen
from clusterbot.features.digests.due import KIND, POSTING, subscribers
from clusterbot.features.digests.news import period_before
from clusterbot.features.digests.talk import say_week, ways_out
from clusterbot.features.draft import Draft, Rows
from clusterbot.features.people.records import private_chat
from clusterbot.features.routes import foresees
from clusterbot.store import schedules
from clusterbot.store.transaction import Transaction


@foresees
def digests(tx: Transaction, cluster: Cluster) -> list[Foreseen]:
    """One in each channel, and one to each person who chose it; whether there is news is seen when it leaves."""
    planned = schedules.find(tx, POSTING, cluster.id)
    if planned is None:
        return []
    at, name = planned.next_due_at, KINDS[KIND].name
    channels = channels_of(tx, cluster.id, None)
    people = [one for one in subscribers(tx, cluster.id) if private_chat(tx, one.id) is not None]
    return [
        *(Foreseen(KIND, name, at, channel_id=one.id, say=partial(_week, pillar=one.pillar_key)) for one in channels),
        *(Foreseen(KIND, name, at, one.id, say=partial(_week, rows=ways_out(cluster.id))) for one in people),
    ]


def _week(draft: Draft, pillar: str = "", rows: Rows = ()) -> Message | None:
    cluster = draft.tx.session.get_one(Cluster, draft.cluster_id)
    since = period_before(draft.tx.now, cluster)
    return say_week(draft, cluster, since, pillar, rows)
