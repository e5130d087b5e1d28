"""Whether somebody facilitates the cluster that a row belongs to, whichever cluster their chat talks about."""

from clusterbot.features.people.records import Participant, participation
from clusterbot.features.people.turn import Turn


def facilitator_in(turn: Turn, cluster_id: int) -> Participant | None:
    """The person's part in that cluster, if they facilitate it; a press is a request, not a proof."""
    found = participation(turn.tx, turn.me.id, cluster_id)
    return found if found is not None and found.state == "active" and found.is_facilitator else None
