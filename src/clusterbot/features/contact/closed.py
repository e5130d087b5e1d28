"""What was asked and is over, at night: that somebody was asked, and what became of it, is all that stays."""

from datetime import timedelta

from sqlalchemy import exists, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from clusterbot.features.contact.records import Ask
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.pruning import BATCH, is_quiet, prunes
from clusterbot.store.transaction import Transaction

_newer = aliased(Ask)


@prunes("asks", days_of="letters")
def let_go(tx: Transaction, age: timedelta) -> int:
    """Their cards, to which nothing has happened for so long, and with them the letters.

    An ask is over when it was answered or dropped, wants no answer, or was followed by a newer one of its kind. The
    last that stands open stays as it is: whoever comes back after a long silence finds it.
    """
    is_followed = exists().where(
        col(_newer.person_id) == col(Ask.person_id),
        col(_newer.kind) == col(Ask.kind),
        col(_newer.id) > col(Ask.id),
        col(_newer.state).in_(("sent", "answered")),
    )
    is_over = col(Ask.state).in_(("answered", "dropped")) | ~col(Ask.expects_answer) | is_followed
    rows = tx.session.execute(
        select(col(Ask.id), col(Letter.card_id))
        .join(Letter, col(Letter.id) == col(Ask.letter_id))
        .where(col(Ask.state) != "planned", is_over, is_quiet(Letter, tx.now - age))
        .order_by(col(Ask.id))
        .limit(BATCH)
    ).all()
    if rows:
        tx.session.execute(update(Ask).where(col(Ask.id).in_([ask_id for ask_id, _ in rows])).values(letter_id=None))
        outbox.drop_cards(tx, [card_id for _, card_id in rows if card_id is not None])
    return len(rows)
