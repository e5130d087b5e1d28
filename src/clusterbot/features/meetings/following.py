"""Summaries follow people: merged authors stay authors; who is erased is named with them no more."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.features.meetings import sending
from clusterbot.features.meetings.records import LISTS, Meeting
from clusterbot.features.people.erasure import parts_of
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.routes import follows_person, tells_of_person
from clusterbot.store.transaction import Transaction


@follows_person
def meetings_follow(tx: Transaction, change: PersonChange) -> None:
    """What was agreed in a meeting is the cluster's; a draft is nobody's but its author's, and waits if they leave."""
    if change.kind not in ("merged", "left", "erased"):
        return
    for part in parts_of(tx, change.person_id):
        if change.kind == "merged":
            _hand_over(tx, part, change.into_id)
        elif change.kind == "erased":
            _erase(tx, part, change.words)
        elif part.cluster_id == change.cluster_id:
            for meeting in _unsent(tx, part):
                sending.stop(tx, meeting)
    tx.session.flush()


def _hand_over(tx: Transaction, part: Participant, into_id: int | None) -> None:
    ours = participation(tx, into_id, part.cluster_id) if into_id is not None else None
    if ours is not None:
        tx.session.execute(update(Meeting).where(col(Meeting.by) == part.id).values(by=ours.id))


def _erase(tx: Transaction, part: Participant, words: list[str]) -> None:
    """Drafts go, with the words in their previews; what all have read is the cluster's, without a name."""
    for meeting in _unsent(tx, part):
        words += [meeting.title, meeting.summary, *(line for name in LISTS for line in getattr(meeting, name))]
        sending.forget(tx, meeting)
    tx.session.execute(update(Meeting).where(col(Meeting.by) == part.id).values(by=None))


def _unsent(tx: Transaction, part: Participant) -> Sequence[Meeting]:
    return tx.session.scalars(select(Meeting).where(col(Meeting.by) == part.id, col(Meeting.state) != "sent")).all()


@tells_of_person
def tells_of_meetings(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    mine = [part.id for part in parts_of(tx, person_id)]
    wrote = tx.session.scalars(select(Meeting).where(col(Meeting.by).in_(mine)).order_by(col(Meeting.id)))
    return {
        heading(tx, person_id, "meetings.held"): [
            {
                "meeting": one.title,
                "day": moment(one.day),
                "summary": one.summary,
                **{name: getattr(one, name) for name in LISTS},
                "state": one.state,
            }
            for one in wrote
        ]
    }
