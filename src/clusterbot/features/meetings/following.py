"""Summaries follow people: merged authors stay authors; who is erased is named with them no more."""

from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.features.meetings import sending
from clusterbot.features.meetings.records import LISTS, Meeting
from clusterbot.features.people.erasure import parts_of
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import participation
from clusterbot.features.routes import follows_person, tells_of_person
from clusterbot.store.transaction import Transaction


@follows_person
def meetings_follow(tx: Transaction, change: PersonChange) -> None:
    """What was agreed in a meeting is the cluster's; a draft is nobody's but its author's, and goes with them."""
    if change.kind not in ("merged", "erased", "left"):
        return
    for part in parts_of(tx, change.person_id):
        mine = col(Meeting.by) == part.id
        if change.kind == "merged" and change.into_id is not None:
            ours = participation(tx, change.into_id, part.cluster_id)
            if ours is not None:
                tx.session.execute(update(Meeting).where(mine).values(by=ours.id))
        elif change.kind == "erased" or part.cluster_id == change.cluster_id:
            for draft in tx.session.scalars(select(Meeting).where(mine, col(Meeting.state) != "sent")).all():
                sending.forget(tx, draft)
            if change.kind == "erased":
                tx.session.execute(update(Meeting).where(mine).values(by=None))
    tx.session.flush()


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
