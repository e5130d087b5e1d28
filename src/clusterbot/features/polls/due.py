"""A poll's deadline."""

from clusterbot.features.polls.records import Poll
from clusterbot.features.polls.voting import CLOSING, close
from clusterbot.features.routes import due
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


@due(CLOSING)
def close_at_deadline(tx: Transaction, schedule: Schedule) -> None:
    poll = tx.session.get(Poll, schedule.subject_id)
    if poll is not None:
        close(tx, poll)
