"""Whose vote will be asked for, and which votes close next: the result appears wherever the question was asked."""

from functools import partial

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.clusters.records import Cluster, channels_of
from clusterbot.features.contact.approvals import KINDS
from clusterbot.features.contact.asks import hours_of, why_not
from clusterbot.features.contact.budget import VOTE
from clusterbot.features.contact.foreseen import Foreseen
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import private_chat
from clusterbot.features.polls.asking import LEVELS_ASKED, whom
from clusterbot.features.polls.card import say_needed
from clusterbot.features.polls.records import Poll, open_polls
from clusterbot.features.routes import foresees
from clusterbot.store.schedules import Schedule
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


@foresees
def words_to_voters(tx: Transaction, cluster: Cluster) -> list[Foreseen]:
    """A word to everybody who has not voted, and may be asked at that hour of theirs."""
    planned = tx.session.execute(
        select(Schedule, Poll)
        .join(Poll, col(Poll.id) == col(Schedule.subject_id))
        .where(
            col(Schedule.name).in_(LEVELS_ASKED),
            col(Poll.cluster_id) == cluster.id,
            col(Poll.state) == "open",
        )
    ).all()
    return [
        Foreseen(VOTE, KINDS[VOTE].name, at, person.id, say=partial(_needed, poll_id=poll.id))
        for schedule, poll in planned
        for person in whom(tx, poll, schedule.name)
        if (at := hours_of(person, cluster).next_open(schedule.next_due_at)) < poll.closes_at
        and not why_not(tx, person, cluster, at, VOTE)
        and private_chat(tx, person.id) is not None
    ]


def _needed(draft: Draft, poll_id: int) -> Message:
    return say_needed(draft, draft.tx.session.get_one(Poll, poll_id))
