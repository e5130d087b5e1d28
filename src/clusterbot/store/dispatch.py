"""The sender's side of the outbox: letters are claimed, held, settled, given up and sent again."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BindParameter,
    Integer,
    Select,
    bindparam,
    case,
    exists,
    func,
    literal,
    select,
    type_coerce,
)
from sqlalchemy.orm import aliased
from sqlmodel import col

from clusterbot.chat.updates import Chat
from clusterbot.store.columns import UtcDateTime, excerpt
from clusterbot.store.outbox import (
    OPEN,
    WAITING,
    Card,
    Letter,
    card_of,
    lane_of,
    relocate,
    stale_after,
    waiting_edit,
)
from clusterbot.store.transaction import Transaction

LEASE = timedelta(seconds=60)
"""How long a claimed letter belongs to whoever sends it; longer than any platform's timeout."""

REMEMBERED = timedelta(days=7)
"""For how long a letter that could not be delivered can be sent again: what it says is stale after that."""

# Statements are made once: that costs more than asking them. States are written into them, see `outbox.WAITING`.
_CLAIMED = literal("claimed", literal_execute=True)
_STALE = literal("stale", literal_execute=True)
_DEAD: BindParameter[str] = bindparam("dead", ["failed", "uncertain"], expanding=True, literal_execute=True)
_NOW: BindParameter[datetime] = bindparam("now", type_=UtcDateTime())
_OURS = (col(Letter.platform) == bindparam("platform")) & (col(Letter.workspace) == bindparam("workspace"))
_answer, _other = aliased(Letter), aliased(Letter)


def _due_in_the_lane_of(letter: Any) -> Any:
    """Of the other letters, those that are under way or might be, in the same lane as this one."""
    return (col(_other.lane) == letter.lane) & col(_other.state).in_(OPEN) & (col(_other.not_before) <= _NOW)


def _claimable(letter: Any, *, broadcast: bool) -> Any:
    """Waiting, due, and to no resting chat."""
    return (
        (letter.platform == bindparam("platform"))
        & (letter.workspace == bindparam("workspace"))
        & (letter.broadcast == literal(broadcast))
        & (letter.state == WAITING)
        & (letter.not_before <= _NOW)
        & type_coerce(letter.to, JSON)["id"].as_string().not_in(bindparam("resting", expanding=True))
    )


_CLAIMABLE_BROADCASTS = (
    select(Letter)
    .where(
        _claimable(Letter, broadcast=True),
        ~exists().where(_due_in_the_lane_of(Letter), col(_other.id) < col(Letter.id)),  # the first of its lane
    )
    .order_by(col(Letter.id))
    .limit(bindparam("most", type_=Integer()))
    .with_for_update(skip_locked=True)
)


# Found from the answers, so that it costs nothing how many broadcasts wait: of each lane in which an answer is due, the
# first letter, whatever that is. Answers do not wait for the end of a broadcast because they are behind a part of it.
_CLAIMABLE_ANSWERS = (
    select(Letter)
    .join(
        _answer,
        col(Letter.id)
        == select(col(_other.id))
        .where(_due_in_the_lane_of(_answer))
        .order_by(col(_other.id))
        .limit(1)
        .correlate(_answer)
        .scalar_subquery(),
    )
    .where(
        _claimable(_answer, broadcast=False),
        ~exists().where(  # one place for each lane
            _due_in_the_lane_of(_answer), col(_other.id) < col(_answer.id), ~col(_other.broadcast)
        ),
        col(Letter.state) == WAITING,
    )
    .order_by(col(_answer.id))
    .limit(bindparam("most", type_=Integer()))
    .with_for_update(skip_locked=True, of=Letter)
)


_ORPHANED = (
    select(Letter)
    .where(
        _OURS,
        col(Letter.state) == _CLAIMED,
        (col(Letter.claimed_until) <= _NOW) | (col(Letter.fence) < bindparam("fence_in_force")),
    )
    .order_by(col(Letter.id))
    .with_for_update(skip_locked=True)
)


_ANY_DUE = (
    select(literal(1))
    .select_from(Letter)
    .where(((col(Letter.state) == WAITING) & (col(Letter.not_before) <= _NOW)) | (col(Letter.state) == _CLAIMED))
    .limit(1)
)


def claim(
    tx: Transaction,
    platform: str,
    workspace: str,
    *,
    limit: int,
    broadcasts: int | None = None,
    resting: frozenset[str] = frozenset(),
    fence: int = 0,
) -> list[Letter]:
    """Letters that may leave now: the first of a lane, one to a chat, none to a resting chat (by its id).

    Answers come before broadcasts; with `broadcasts` the limit is that of the answers, and these may be so many more.
    A broadcast that an answer in the same lane waits for goes as an answer too: their order is kept.
    They are claimed under the `fence` of whoever sends for this account (`store.leases`), who has proved it.
    """
    account = {"platform": platform, "workspace": workspace, "now": tx.now, "resting": list(resting)}
    answers = _claim(tx, _CLAIMABLE_ANSWERS, account, limit)
    for letter in answers:
        letter.broadcast = False
    more = limit - len(answers) if broadcasts is None else broadcasts
    claimed = [*answers, *_claim(tx, _CLAIMABLE_BROADCASTS, account, more)]
    for letter in claimed:
        letter.state, letter.claimed_until, letter.attempts = "claimed", tx.now + LEASE, letter.attempts + 1
        letter.fence = fence
        tx.session.add(letter)
    tx.session.flush()
    return claimed


def claim_too(tx: Transaction, letter: Letter, other: Letter) -> None:
    """A letter that waits leaves in the same message as one that was claimed, and shares what becomes of it."""
    card = card_of(tx, other)
    other.state, other.claimed_until, other.attempts = "claimed", letter.claimed_until, other.attempts + 1
    other.fence, other.version = letter.fence, card.wanted if card is not None else 0
    tx.session.add(other)


def _claim(tx: Transaction, claimable: Select[Any], account: dict[str, Any], limit: int) -> list[Letter]:
    if limit <= 0:
        return []
    found = tx.session.scalars(claimable, {**account, "most": limit}).all()
    one_a_chat = {letter.to["id"]: letter for letter in reversed(found)}
    return sorted(one_a_chat.values(), key=lambda letter: letter.id)


def is_any_due(tx: Transaction) -> bool:
    """May a letter leave now, or is one under way, so that it may have to be found out what became of it?"""
    return tx.session.scalars(_ANY_DUE, {"now": tx.now}).first() is not None


def orphans(tx: Transaction, platform: str, workspace: str, fence: int = 0) -> list[Letter]:
    """Letters of a sender that is no more: they may have arrived.

    It held them under an older fence than this one; or it lost them, so that nothing became of them for `LEASE`.
    """
    held = {"platform": platform, "workspace": workspace, "now": tx.now, "fence_in_force": fence}
    return list(tx.session.scalars(_ORPHANED, held))


def dead(tx: Transaction, cluster_id: int | None = None) -> list[Letter]:
    """Letters that were given up and can still be sent again, oldest first; of one cluster, or all.

    Those to people who cannot be reached are not among them: they go out no better now.
    """
    given_up = select(Letter).where(
        col(Letter.state).in_(_DEAD), col(Letter.lane) != "", col(Letter.settled_at) > tx.now - REMEMBERED
    )
    if cluster_id is not None:
        given_up = given_up.where(col(Letter.cluster_id) == cluster_id)
    return list(tx.session.scalars(given_up.order_by(col(Letter.id))))


def stale(tx: Transaction, cluster_id: int | None = None) -> list[Letter]:
    """Letters that were too old to be sent once they could be, of the last days; of one cluster, or all."""
    aside = select(Letter).where(col(Letter.state) == _STALE, col(Letter.settled_at) > tx.now - REMEMBERED)
    if cluster_id is not None:
        aside = aside.where(col(Letter.cluster_id) == cluster_id)
    return list(tx.session.scalars(aside.order_by(col(Letter.id))))


def revive(tx: Transaction, letter: Letter) -> None:
    """A dead letter is to be sent, as if it had just been written."""
    letter.state, letter.attempts, letter.created_at, letter.problem = "claimed", 0, tx.now, ""
    _due_at(letter, tx.now)
    wait_again(tx, letter)


def wait_again(tx: Transaction, letter: Letter) -> None:
    """Back into the queue; an edit whose card has a newer one waiting gives way to it.

    What somebody was to be asked gives way to none: an edit has other terms. It says what that would have said.
    A letter that was settled meanwhile, by whoever took it over after the lease, stays settled.
    """
    if letter.state in ("sent", "cancelled", "failed", "unreachable", "stale"):
        return
    if (edit := _edit_of_what_it_was_to_put(tx, letter)) is not None:
        letter.source, letter.content = edit.source, edit.content
        settle(tx, edit, "cancelled", problem="what it edits waits again")
        tx.session.flush()
    if letter.card_id is not None and waiting_edit(tx, tx.session.get_one(Card, letter.card_id)) not in (None, letter):
        settle(tx, letter, "cancelled", problem="a newer version waits")
        return
    letter.state, letter.claimed_until, letter.settled_at = "waiting", None, None
    tx.add(letter)


def settle(tx: Transaction, letter: Letter, state: str, *, message_id: str = "", problem: str = "") -> None:
    """What became of a claimed letter; a card remembers its message and the version it shows.

    What was sent stays sent: one who took it over after the lease may learn less.
    """
    if letter.state == "sent" and state != "sent":
        return
    letter.state, letter.claimed_until, letter.settled_at = state, None, tx.now
    letter.message_id, letter.problem = message_id, excerpt(problem)
    if state == "sent" and letter.card_id is not None:
        card = tx.session.get_one(Card, letter.card_id)
        if not _was_left_behind(tx, card, letter, message_id):
            card.message_id = message_id
        card.sent = max(card.sent, letter.version)
        tx.session.add(card)
    elif (edit := _edit_of_what_it_was_to_put(tx, letter)) is not None:
        settle(tx, edit, "cancelled", problem="what it edits was never sent")
    tx.add(letter)


def _was_left_behind(tx: Transaction, card: Card, letter: Letter, message_id: str) -> bool:
    """While this edit of a message was on its way its card was to start anew elsewhere: see `outbox.start_anew`."""
    if card.message_id or not card.sent:
        return False
    edited = select(Letter).where(
        col(Letter.card_id) == card.id, col(Letter.message_id) == message_id, col(Letter.id) != letter.id
    )
    return tx.session.scalars(edited.limit(1)).first() is not None


def _edit_of_what_it_was_to_put(tx: Transaction, letter: Letter) -> Letter | None:
    """The edit that waits until this letter has put its card to somebody.

    Without the letter it must not go: it would itself be what puts the card there, and on other terms.
    """
    card = card_of(tx, letter)
    if card is None or card.message_id or letter.person_id is None or letter.kind == "card":
        return None
    newer = waiting_edit(tx, card)
    return newer if newer is not None and newer is not letter and newer.kind == "card" else None


def redirect(tx: Transaction, letter: Letter, to: Chat) -> None:
    """A claimed letter shall go to another chat: it waits there, its card too."""
    card = card_of(tx, letter)
    letter.platform, letter.workspace, letter.lane, letter.to = to.platform, to.workspace, lane_of(to), asdict(to)
    tx.add(letter)
    if card is not None:
        relocate(tx, card, letter.lane)
    _wait_untried(tx, letter)


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits on one platform."""

    due: int
    planned: int  # for later
    sending: int
    oldest_seconds: float  # since the first of those due could have left


def queues(tx: Transaction) -> dict[str, Queue]:
    """What waits, by platform: read from the few rows that are open."""
    is_due = (col(Letter.state) == WAITING) & (col(Letter.not_before) <= tx.now)
    rows = tx.session.execute(
        select(
            col(Letter.platform),
            func.count(case((is_due, 1))),
            func.count(case(((col(Letter.state) == WAITING) & (col(Letter.not_before) > tx.now), 1))),
            func.count(case((col(Letter.state) == _CLAIMED, 1))),
            func.min(case((is_due, col(Letter.not_before)))),
        )
        .where(col(Letter.state).in_(OPEN))
        .group_by(col(Letter.platform))
    ).all()
    return {
        platform: Queue(due, planned, sending, (tx.now - oldest).total_seconds() if oldest else 0.0)
        for platform, due, planned, sending, oldest in rows
    }


def next_due_at(tx: Transaction) -> datetime | None:
    """When the next waiting letter may leave."""
    earliest: datetime | None = tx.session.scalars(
        select(col(Letter.not_before)).where(col(Letter.state) == WAITING).order_by(col(Letter.not_before)).limit(1)
    ).first()
    return earliest


def is_stale(tx: Transaction, letter: Letter) -> bool:
    """Whether it is too late for what it says."""
    return letter.stale_at is not None and letter.stale_at <= tx.now


def hold(tx: Transaction, letter: Letter, until: datetime) -> None:
    """A claimed letter leaves only then, if what it says is still true."""
    letter.not_before = until
    _wait_untried(tx, letter)


def postpone(tx: Transaction, letter: Letter, until: datetime) -> None:
    """A claimed letter is due only then, and may be as late from there as its kind allows."""
    _due_at(letter, until)
    _wait_untried(tx, letter)


def _due_at(letter: Letter, moment: datetime) -> None:
    letter.not_before, letter.stale_at = moment, stale_after(letter.kind, moment)


def _wait_untried(tx: Transaction, letter: Letter) -> None:
    """It was claimed, and has not left the house: that was no attempt."""
    letter.attempts -= 1
    wait_again(tx, letter)
