"""Ideas and what became of them, from a cluster file, and as one has them."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import Action
from clusterbot.features.ideas import clock, keeping
from clusterbot.features.ideas.cards import name_of
from clusterbot.features.ideas.records import Idea, ideas_of
from clusterbot.features.people.held import moment
from clusterbot.features.routes import loads
from clusterbot.features.strategy.load import Loading
from clusterbot.features.strategy.reading import Entry, unique
from clusterbot.store.transaction import Transaction

STATES = {"new": "open", "discussing": "open", "turned_into_action": "open", "parked": "parked", "declined": "declined"}
"""What a file calls them. That one became an action is told by the action."""


@loads("ideas")
def load_ideas(loading: Loading) -> None:
    """What is not there yet comes in; an idea that is there is left as the chats have made it."""
    query = select(col(Idea.key)).where(col(Idea.cluster_id) == loading.cluster.id)
    there = set(loading.tx.session.scalars(query))
    actions = {
        action.key: action
        for action in loading.tx.session.scalars(select(Action).where(col(Action.cluster_id) == loading.cluster.id))
    }
    for key, entry in unique(loading.entries("ideas")):
        idea = _idea(loading, key, entry, actions)
        if key not in there:
            keeping.wind(loading.tx, loading.cluster, loading.keep("ideas", idea))


def as_entries(tx: Transaction, cluster_id: int) -> list[dict[str, str]]:
    """A cluster's ideas under the names that its file uses, people by name; without what is still a secret."""
    named = {"open": "new", "action": "turned_into_action"}
    return [
        {
            "id": idea.key,
            "title": idea.title,
            "text": idea.text,
            "by": name_of(tx, idea.participant_id),
            "status": named.get(idea.standing, idea.standing),
            "action": tx.session.get_one(Action, idea.action_id).key if idea.action_id is not None else "",
            "review": moment(idea.parked_until),
            "reason": idea.reason,
        }
        for idea in sorted(ideas_of(tx, cluster_id), key=lambda one: one.id)
        if idea.title  # whoever had it was erased
    ]


def _idea(loading: Loading, key: str, entry: Entry, actions: dict[str, Action]) -> Idea:
    title = entry.text("title", longest=200)
    pillar = entry.reference("pillar", loading.pillars, "")
    author = entry.reference("by", loading.participants, "")
    status = entry.one_of("status", tuple(STATES), "new")
    action = entry.reference("action", actions, None if status == "turned_into_action" else "")
    day = entry.day("day") or entry.day_zero + timedelta(days=entry.whole("offset_days", 0))
    decided = entry.day("decided")
    parked_until = entry.day("review") if status == "parked" else None
    if status == "parked" and parked_until is None:
        entry.wrong("ideas.mistake.no_day", at="review")
    return Idea(
        cluster_id=loading.cluster.id,
        key=key,
        participant_id=author.id if author is not None else None,
        title=title,
        text=entry.text("text", title, longest=4000),
        pillar_id=pillar.id if pillar is not None else None,
        at=loading.moment(day),
        decide_by=entry.day("decide_by") or day + clock.SPAN,
        state=STATES.get(status, "open"),
        action_id=action.id if action is not None else None,
        parked_until=parked_until,
        reason=entry.text("reason", "", longest=4000),
        decided_at=loading.moment(decided) if decided is not None else None,
    )
