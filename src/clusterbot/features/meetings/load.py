"""The meetings of a cluster file whose summaries everybody has read, and as one has them."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.meetings.records import Meeting, sent_meetings
from clusterbot.features.people.held import moment
from clusterbot.features.people.records import Person
from clusterbot.features.routes import loads
from clusterbot.features.strategy.load import Loading
from clusterbot.features.strategy.reading import Entry, unique
from clusterbot.features.strategy.records import every_pillar_of
from clusterbot.store.transaction import Transaction

LONGEST = 1500


@loads("meetings")
def load_meetings(loading: Loading) -> None:
    """What is not there yet comes in; what was decided in a vote is told there, and not here again."""
    known = set(
        loading.tx.session.scalars(select(col(Meeting.key)).where(col(Meeting.cluster_id) == loading.cluster.id))
    )
    for key, entry in unique(loading.entries("meetings")):
        meeting = _meeting(loading, key, entry)
        if key not in known:
            loading.keep("meetings", meeting)


def _meeting(loading: Loading, key: str, entry: Entry) -> Meeting:
    day = entry.day("day") or entry.day_zero + timedelta(days=entry.whole("offset_days", 0))
    pillars = [loading.pillars[one] for one in entry.words("pillars") if one in loading.pillars]
    return Meeting(
        cluster_id=loading.cluster.id,
        key=key,
        title=entry.text("title", longest=120),
        day=day,
        pillar_id=pillars[0].id if len(pillars) == 1 else None,
        summary=entry.text("summary", longest=LONGEST),
        steps=[_step(loading, one) for one in entry.entries("action_items")],
        questions=entry.words("open_questions"),
        state="sent",
        created_at=loading.moment(day),
    )


def _step(loading: Loading, item: Entry) -> str:
    """As a facilitator would write it: who, and what."""
    words = item.text("text", longest=300)
    owner = loading.participants.get(item.text("owner", ""))
    name = loading.tx.session.get_one(Person, owner.person_id).name if owner is not None else ""
    return f"{name}: {words}" if name else words


def as_entries(tx: Transaction, cluster_id: int) -> list[dict[str, Any]]:
    """A cluster's meetings under the names that its file uses."""
    pillars = {one.id: one.key for one in every_pillar_of(tx, cluster_id)}
    return [
        {
            "title": one.title,
            "day": moment(one.day),
            "pillars": [pillars[one.pillar_id]] if one.pillar_id is not None else [],
            "summary": one.summary,
            "decisions": one.decisions,
            "action_items": [{"text": step} for step in one.steps],
            "open_questions": one.questions,
        }
        for one in reversed(sent_meetings(tx, cluster_id))
    ]
