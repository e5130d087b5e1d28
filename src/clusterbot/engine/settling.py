"""What became of a letter that was to be sent: each kind in its one place, and whoever asked for it learns it."""

from typing import Literal

import structlog

from clusterbot.chat.platform import (
    AwayError,
    GoneError,
    MovedError,
    NoPlaceError,
    RejectedError,
    RetryLaterError,
    SendError,
    TopicClosedError,
    UncertainError,
    UnreachableError,
)
from clusterbot.chat.updates import Chat
from clusterbot.features.contact import gate
from clusterbot.features.people.places import chat_moved, chat_unreachable, topic_closed
from clusterbot.features.routes import routes
from clusterbot.store import dispatch, outbox
from clusterbot.store.kinds import KINDS
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

log = structlog.get_logger()

ATTEMPTS = 8
"""Sends of one letter, the uncertain ones included, before it is given up and said so."""

Sort = Literal["post", "edit", "home"]
"""What a platform may count for itself, whichever the chat."""


def sort_of(to: Chat, replaces: str) -> Sort:
    if to.kind == "home":
        return "home"
    return "edit" if replaces else "post"


def sort_of_letter(tx: Transaction, letter: Letter) -> Sort:
    card = outbox.card_of(tx, letter)
    return sort_of(outbox.chat_of(letter), card.message_id if card is not None else "")


def settle(tx: Transaction, letter: Letter, result: str | SendError, *, others_arrive: bool = True) -> None:
    """What became of a send, each kind in its one place.

    A letter comes to its end by what fails while others succeed: see `may_have_arrived`.
    """
    tx = tx.because(letter.cause)
    if not letter.to:  # whoever it went to was erased while it was on its way
        dispatch.settle(tx, letter, "sent" if isinstance(result, str) else "failed")
        return
    match result:
        case str():
            close(tx, letter, "sent", message_id=result)
        case RetryLaterError():
            _try_later(tx, letter, result, others_arrive=others_arrive)
        case MovedError() if letter.attempts < ATTEMPTS:
            chat_moved(tx, outbox.chat_of(letter), result.to)
            tx.session.refresh(letter)
            dispatch.wait_again(tx, letter)
        case GoneError() if letter.attempts < ATTEMPTS:
            _forget_message(tx, letter)
            dispatch.wait_again(tx, letter)
        case UncertainError():
            may_have_arrived(tx, letter, str(result), others_arrive=others_arrive)
        case UnreachableError():
            shut = topic_closed if isinstance(result, TopicClosedError) else chat_unreachable
            shut(tx, outbox.chat_of(letter))
            close(tx, letter, "unreachable", str(result))
        case RejectedError() | SendError():
            log.error("a platform refused a letter", letter=letter.id, source=letter.source, reason=str(result)[:200])
            close(tx, letter, "failed", str(result))


def _try_later(tx: Transaction, letter: Letter, result: RetryLaterError, *, others_arrive: bool) -> None:
    """Nothing arrived: patience is no attempt.

    To find the platform away is one, or a letter that alone finds it so would stand before all others for ever.
    """
    match result:
        case AwayError() if letter.attempts >= ATTEMPTS and others_arrive:
            close(tx, letter, "failed", str(result))
        case AwayError():
            dispatch.wait_again(tx, letter)
        case NoPlaceError() if sort_of_letter(tx, letter) != "post":
            dispatch.hold(tx, letter, tx.now + result.after)
        case _:
            letter.attempts -= 1
            dispatch.wait_again(tx, letter)


def may_have_arrived(tx: Transaction, letter: Letter, problem: str, *, others_arrive: bool = True) -> None:
    """Asked and not answered, or killed while asking: it is repeated, so often, or reported, as its kind says.

    While nothing arrives at all it is no letter's fault, and none is given up for it before it is stale.
    """
    is_enough = letter.attempts >= ATTEMPTS and others_arrive
    if KINDS[letter.kind].uncertain == "reported" or is_enough:
        close(tx, letter, "uncertain", problem)
    else:
        dispatch.wait_again(tx, letter)


def _forget_message(tx: Transaction, letter: Letter) -> None:
    """The message was deleted: the card is sent anew."""
    card = outbox.card_of(tx, letter)
    if card is not None:
        card.message_id = ""
        tx.session.add(card)


def close(tx: Transaction, letter: Letter, state: str, problem: str = "", *, message_id: str = "") -> None:
    """This is what became of a letter: whoever asked for it learns it."""
    dispatch.settle(tx, letter, state, message_id=message_id, problem=problem)
    gate.settled(tx, letter)
    if letter.source in routes.settled:
        routes.settled[letter.source](tx, letter)


def settle_silently(tx: Transaction, letter: Letter, result: str | SendError) -> None:
    """What became of a letter, without telling whoever asked for it: they have failed to take it in."""
    if isinstance(result, str):
        dispatch.settle(tx, letter, "sent", message_id=result)
    else:
        dispatch.settle(tx, letter, "failed", problem=repr(result))
