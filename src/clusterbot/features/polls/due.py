"""A poll's deadline, and the word to whoever has not voted before it."""

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.budget import VOTE
from clusterbot.features.contact.missed import may_be_missed
from clusterbot.features.polls.asking import AT_ONCE, REMINDING, ask_all, whom
from clusterbot.features.polls.records import Poll
from clusterbot.features.polls.voting import CLOSING, close
from clusterbot.features.routes import due, passed
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


@due(CLOSING)
def close_at_deadline(tx: Transaction, schedule: Schedule) -> None:
    poll = tx.session.get(Poll, schedule.subject_id)
    if poll is not None:
        close(tx, poll)


@due(REMINDING)
@due(AT_ONCE)
def ask_who_has_not_voted(tx: Transaction, schedule: Schedule) -> None:
    poll = tx.session.get(Poll, schedule.subject_id)
    if poll is not None and poll.is_open(tx.now):
        ask_all(tx, poll, schedule)


@passed(REMINDING)
@passed(AT_ONCE)
def were_asked(tx: Transaction, schedule: Schedule) -> None:
    """Whoever had not voted; the poll stands in its groups."""


@may_be_missed(REMINDING, VOTE, "polls.missed")
@may_be_missed(AT_ONCE, VOTE, "polls.missed")
def whose(tx: Transaction, schedule: Schedule) -> Cluster | None:
    """The cluster that votes; None if the vote is over, or nobody is left to be asked for theirs."""
    poll = tx.session.get(Poll, schedule.subject_id)
    if poll is None or not poll.is_open(tx.now) or not whom(tx, poll, schedule.name, limit=1):
        return None
    return tx.session.get_one(Cluster, poll.cluster_id)
