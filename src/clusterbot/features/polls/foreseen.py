"""Which votes close next: the result appears by itself wherever the question was asked."""

from clusterbot.features.clusters.records import Cluster, channels_of
from clusterbot.features.contact.foreseen import Foreseen
from clusterbot.features.polls.records import open_polls
from clusterbot.features.routes import foresees
from clusterbot.store.transaction import Transaction

KIND = "outcome"


@foresees
def outcomes(tx: Transaction, cluster: Cluster) -> list[Foreseen]:
    """Somebody asked for it by posting the question, so it is held by nobody."""
    return [
        Foreseen(KIND, "polls.upcoming.close", poll.closes_at, channel_id=channel.id)
        for poll in open_polls(tx, cluster.id)
        for channel in channels_of(tx, cluster.id)
    ]
