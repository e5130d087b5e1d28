"""The meetings of a cluster file whose summaries everybody has read, and as one has them."""

import re
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.meetings.records import Meeting, sent_meetings
from clusterbot.features.people.held import moment
from clusterbot.features.routes import loads
from clusterbot.features.strategy.load import Loading
from clusterbot.features.strategy.reading import Entry, unique
from clusterbot.features.strategy.records import every_pillar_of
from clusterbot.store.transaction import Transaction

LONGEST = 2000
"""Characters of a summary's words."""

_A_VOTE = re.compile(r"[A-Z]+-\d+")
"""An id in place of words: what was decided in a vote is told there."""


@loads("meetings")
def load_meetings(loading: Loading) -> None:
    """What is not there yet comes in."""
    query = select(col(Meeting.key)).where(col(Meeting.cluster_id) == loading.cluster.id)
    known = set(loading.tx.session.scalars(query))
    for key, entry in unique(loading.entries("meetings")):
        meeting = _meeting(loading, key, entry)
        if key not in known:
            loading.keep("meetings", meeting)


def _meeting(loading: Loading, key: str, entry: Entry) -> Meeting:
    day = entry.day("day") or entry.day_zero + timedelta(days=entry.whole("offset_days", 0))
    pillars = entry.words("pillars")
    for one in pillars:
        if one not in loading.pillars:
            entry.wrong("strategy.mistake.unknown_id", at="pillars", value=one)
    return Meeting(
        cluster_id=loading.cluster.id,
        key=key,
        title=entry.text("title", longest=120),
        day=day,
        pillar_id=loading.pillars[pillars[0]].id if len(pillars) == 1 and pillars[0] in loading.pillars else None,
        summary=entry.text("summary", "", longest=LONGEST),
        decisions=[one for one in entry.words("decisions") if not _A_VOTE.fullmatch(one)],
        steps=[item.text("text", longest=300) for item in entry.entries("action_items")],
        questions=entry.words("open_questions"),
        state="sent",
        created_at=loading.moment(day),
    )


def as_entries(tx: Transaction, cluster_id: int) -> list[dict[str, Any]]:
    """A cluster's meetings under the names that its file uses."""
    pillars = {one.id: one.key for one in every_pillar_of(tx, cluster_id)}
    return [
        {
            "id": one.key or f"S-{one.id}",
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
