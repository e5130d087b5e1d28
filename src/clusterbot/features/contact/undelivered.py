"""What could not be delivered: facilitators see it on one card, and one tap sends it again, or lets it be."""

from collections.abc import Sequence

from sqlalchemy import update
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.chat.platform import right_missing
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.records import Ask
from clusterbot.features.contact.telling import show_facilitators
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Person, facilitators_of, person_of, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders
from clusterbot.store import dispatch, outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

NAME = "contact.undelivered"
SHOWN = 6
"""Letters named on the card; the others are counted."""

FAILED = "failed"
"""Why an ask was dropped whose letter the platform did not take: it may be planned again."""


def card_of(cluster_id: int) -> str:
    """The key of the card that every facilitator has."""
    return f"undelivered:{cluster_id}"


def noted(tx: Transaction, letter: Letter) -> None:
    """A letter is given up: whoever facilitates its cluster learns it; not of this card, for that would never end."""
    if letter.cluster_id is None or letter.source == NAME:
        return
    cluster = tx.session.get_one(Cluster, letter.cluster_id)
    known = [*dispatch.dead(tx, cluster.id), *dispatch.stale(tx, cluster.id)]
    if not [one for one in known if one.id != letter.id]:  # a new list stands where it is seen
        for part in facilitators_of(tx, cluster.id):
            if (to := private_chat(tx, person_of(tx, part).id)) is not None:
                outbox.start_anew(tx, to, card_of(cluster.id))
    show_facilitators(tx, cluster, card_of(cluster.id), NAME)


def send_again(tx: Transaction, letters: Sequence[Letter]) -> int:
    """They wait once more, as if they had just been written, and what was asked by them is open again; how many."""
    ids = [letter.id for letter in letters]
    tx.session.execute(
        update(Ask)
        .where(col(Ask.letter_id).in_(ids), col(Ask.state) == "dropped", col(Ask.dropped_because) == FAILED)
        .values(state="planned", dropped_because="", wanted_at=tx.now)
    )
    for letter in letters:
        dispatch.revive(tx, letter)
    for cluster_id in {letter.cluster_id for letter in letters if letter.cluster_id is not None}:
        outbox.refresh(tx, card_of(cluster_id))
    return len(ids)


@renders(NAME)
def render(draft: Draft) -> Message | None:
    assert draft.cluster_id is not None
    letters = dispatch.dead(draft.tx, draft.cluster_id)
    stale = len(dispatch.stale(draft.tx, draft.cluster_id))
    leave = ("leave", press("leave_unsent", draft.cluster_id))
    if not letters and not stale:
        return draft.message("contact.undelivered_none")
    if not letters:
        return draft.message("contact.too_late", [[leave]], stale=stale)
    return draft.message(
        NAME,
        [[("again", press("send_again", draft.cluster_id)), leave]],
        letters=[
            {
                "to": _name(draft.tx, letter),
                "at": letter.settled_at,
                "may_have_arrived": letter.state == "uncertain",
                "app": letter.platform.capitalize(),
                "right": right_missing(letter.problem),
            }
            for letter in letters[:SHOWN]
        ],
        more=len(letters[SHOWN:]),
        stale=stale,
        unclear=any(letter.state == "uncertain" for letter in letters),
        forbidden=any(right_missing(letter.problem) for letter in letters),
    )


@button("send_again", who="facilitator")
def send_all_again(turn: Turn, cluster_id: int) -> None:
    if _facilitates(turn, cluster_id):
        send_again(turn.tx, dispatch.dead(turn.tx, cluster_id))
        outbox.refresh(turn.tx, card_of(cluster_id))
        turn.toast("contact.sent_again")


@button("leave_unsent", who="facilitator")
def leave_unsent(turn: Turn, cluster_id: int) -> None:
    if _facilitates(turn, cluster_id):
        for letter in [*dispatch.dead(turn.tx, cluster_id), *dispatch.stale(turn.tx, cluster_id)]:
            dispatch.settle(turn.tx, letter, "cancelled", problem=letter.problem)
        outbox.refresh(turn.tx, card_of(cluster_id))


def _facilitates(turn: Turn, cluster_id: int) -> bool:
    if turn.facilitator_of(cluster_id) is None:
        turn.toast("engine.old_button")
        return False
    return True


def _name(tx: Transaction, letter: Letter) -> str:
    person = tx.session.get(Person, letter.person_id) if letter.person_id is not None else None
    chat = outbox.chat_of(letter)
    return person.name if person is not None else chat.title or chat.platform.capitalize()
