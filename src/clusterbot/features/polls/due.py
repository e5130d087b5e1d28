"""A poll's deadline, and the word to whoever has not voted before it."""

from clusterbot.features.polls.asking import AT_ONCE, REMINDING, ask_all
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


@due(REMINDING)
@due(AT_ONCE)
def ask_who_has_not_voted(tx: Transaction, schedule: Schedule) -> None:
    poll = tx.session.get(Poll, schedule.subject_id)
    if poll is not None and poll.is_open(tx.now):
        ask_all(tx, poll, schedule)
