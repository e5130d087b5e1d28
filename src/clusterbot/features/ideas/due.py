"""The clock of ideas: those who facilitate are reminded near the end and at the end; what was parked comes back."""

from collections.abc import Sequence

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.telling import show_facilitators, write_to_facilitators
from clusterbot.features.ideas import clock, keeping
from clusterbot.features.ideas.cards import ONE, SEVERAL, card_of
from clusterbot.features.ideas.records import Idea, open_ideas
from clusterbot.features.people.records import facilitators_of, private_chat
from clusterbot.features.routes import due
from clusterbot.store import outbox
from clusterbot.store.calendar import local
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


@due(keeping.CLOCK)
def look(tx: Transaction, schedule: Schedule) -> None:
    """The day has come on which something is to be said of an idea. Its author is never reminded of anything."""
    idea = tx.session.get(Idea, schedule.subject_id)
    cluster = tx.session.get_one(Cluster, idea.cluster_id) if idea is not None else None
    if idea is None or cluster is None or cluster.closed_at is not None:
        return
    today = local(tx.now, cluster.zone).date()
    if idea.standing == "parked" and idea.parked_until is not None and idea.parked_until <= today:
        keeping.reopen(tx, cluster, idea)
        _show(tx, cluster, idea, "back")
    elif idea.standing == "open":
        _remind(tx, cluster)
        keeping.wind(tx, cluster, idea)


def _remind(tx: Transaction, cluster: Cluster) -> None:
    """Of all that are as far today, in one message; whose clock comes round a moment later finds it said."""
    today = local(tx.now, cluster.zone).date()
    told = [idea for idea in open_ideas(tx, cluster.id) if clock.stands(idea.decide_by, today) > idea.said]
    for idea in told:
        idea.said = clock.stands(idea.decide_by, today)
        tx.add(idea)
    if len(told) == 1:
        _show(tx, cluster, told[0], "over" if told[0].said == clock.OVER else "near")
    elif told:
        _list(tx, cluster, told)


def _show(tx: Transaction, cluster: Cluster, idea: Idea, why: str) -> None:
    """At the end of each facilitator's chat, where they look."""
    for part in facilitators_of(tx, cluster.id):
        if (to := private_chat(tx, part.person_id)) is not None:
            outbox.start_anew(tx, to, card_of(idea.id))
    show_facilitators(tx, cluster, card_of(idea.id), ONE, idea=idea.id, why=why, actions=[])


def _list(tx: Transaction, cluster: Cluster, ideas: Sequence[Idea]) -> None:
    write_to_facilitators(tx, cluster, SEVERAL, {"ideas": [idea.id for idea in ideas]})
