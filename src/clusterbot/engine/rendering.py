"""Letters are claimed and rendered in one short transaction, so that what is sent is true when it leaves."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from clusterbot.chat.messages import Message, together
from clusterbot.chat.platform import Platform
from clusterbot.chat.updates import Chat
from clusterbot.engine.settling import Sort, close, may_have_arrived, sort_of_letter
from clusterbot.features.contact import gate
from clusterbot.features.draft import Draft, compose, unpack
from clusterbot.features.people.reader import common_of, reader_of
from clusterbot.features.routes import routes
from clusterbot.store import dispatch, leases, outbox
from clusterbot.store.leases import Held
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import DEFAULT, Reader
from clusterbot.words.phrasebook import phrasebook

TOGETHER = 3
"""Things that somebody is asked in one message, at most."""

UPGRADE = timedelta(hours=1)
"""How long a letter that only a newer version can render waits for one, before it is closed as a mistake of ours."""

NEWER_SOON = timedelta(seconds=10)

NO_LEASE = Held()
NOTHING: Mapping[Sort, timedelta] = {}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A claimed letter, rendered."""

    letter_id: int
    broadcast: bool
    to: Chat
    message: Message
    replaces: str
    due_at: datetime
    cause: str
    attempts: int  # with this one
    claimed_until: datetime
    lease: Held  # it was claimed under: nothing is noted of it under another
    joined: tuple[int, ...] = ()  # letters that leave in the same message, and share what becomes of it

    @property
    def ids(self) -> tuple[int, ...]:
        return (self.letter_id, *self.joined)


def claim_and_render(
    tx: Transaction,
    platform: Platform,
    limit: int,
    resting: frozenset[str],
    held: list[int] | None = None,
    *,
    broadcasts: int | None = None,
    lease: Held = NO_LEASE,
    ours: frozenset[int] = frozenset(),
    no_place: Mapping[Sort, timedelta] = NOTHING,
) -> tuple[int, list[Outgoing]]:
    """Claim what may leave and render it; how many letters were claimed, and those that really go.

    `held` learns which letter is being settled or rendered, should it fail. The letters in `ours` are being sent.
    `no_place` says of what sort of letter, and for how long from now.
    Raises LeaseLostError where the lease under which this account's letters are sent is another process's by now.
    """
    leases.prove(tx, lease)
    for orphan in dispatch.orphans(tx, platform.name, platform.workspace, lease.fence):
        if orphan.id in ours:
            continue
        if held is not None:
            held.append(orphan.id)
        may_have_arrived(tx, orphan, "whoever was sending it was killed")
    letters = dispatch.claim(
        tx,
        platform.name,
        platform.workspace,
        limit=limit,
        broadcasts=broadcasts,
        resting=resting,
        fence=lease.fence,
    )
    outgoing: list[Outgoing] = []
    for letter in letters:
        if held is not None:
            held.append(letter.id)
        if dispatch.is_stale(tx, letter):
            close(tx, letter, "stale", f"what it says was true until {letter.stale_at:%Y-%m-%d %H:%M} UTC")
            continue
        if wait := no_place.get(sort_of_letter(tx, letter)):
            dispatch.hold(tx, letter, tx.now + wait)  # what comes after it in its chat need not wait for it
            continue
        if _is_of_a_newer_version(tx, letter) or not gate.may_leave(tx, letter):
            continue
        message = render(tx, letter, platform.slash)
        if message is None:
            close(tx, letter, "cancelled", "nothing to say any more")
            continue
        outgoing.append(_with_what_else_waits(tx, _outgoing(tx, letter, message, lease), letter, platform.slash))
    tx.session.flush()
    return len(letters), outgoing


def _with_what_else_waits(tx: Transaction, outgoing: Outgoing, letter: Letter, slash: str) -> Outgoing:
    """What else this person is to be asked leaves in the same message, as long as that is a short one."""
    parts, joined = [outgoing.message], []
    for other in gate.may_join(tx, letter):
        part = render(tx, other, slash) if len(parts) < TOGETHER else None
        if part is not None and not part.files:
            dispatch.claim_too(tx, letter, other)
            parts.append(part)
            joined.append(other.id)
    return replace(outgoing, message=together(parts), joined=tuple(joined)) if joined else outgoing


def _is_of_a_newer_version(tx: Transaction, letter: Letter) -> bool:
    """While replicas are upgraded, one may write what another cannot render: that waits until a newer one sends."""
    key = letter.content.get("key") if letter.source == "phrase" else None
    known = not key or key in phrasebook(DEFAULT).phrases
    known &= letter.source == "phrase" or letter.source in routes.renderers
    if known or tx.now >= letter.created_at + UPGRADE:
        return False
    dispatch.hold(tx, letter, tx.now + NEWER_SOON)
    return True


def _outgoing(tx: Transaction, letter: Letter, message: Message, lease: Held) -> Outgoing:
    card = outbox.card_of(tx, letter)
    if card is not None:
        letter.version = card.wanted
        tx.session.add(letter)
    assert letter.claimed_until is not None
    return Outgoing(
        letter.id,
        letter.broadcast,
        outbox.chat_of(letter),
        message,
        card.message_id if card else "",
        letter.not_before,
        letter.cause,
        letter.attempts,
        letter.claimed_until,
        lease,
    )


def render(tx: Transaction, letter: Letter, slash: str = "/") -> Message | None:
    """The letter's message as it is true now; None if there is nothing to say any more.

    The edit of a message that several were put to somebody in shows all of them.
    """
    card = outbox.card_of(tx, letter) if letter.person_id is not None else None
    there = outbox.on_the_same_message(tx, card) if card is not None else []
    if len(there) < 2:
        return _render(tx, letter, slash)
    parts = [_render(tx, letter if each is card else newest, slash) for each, newest in there]
    said = [part for part in parts if part is not None]
    return together(said) if said else None


def _render(tx: Transaction, letter: Letter, slash: str) -> Message | None:
    reader = reader_of(tx, letter.person_id, letter.cluster_id, slash)
    common = common_of(tx, letter.person_id, letter.cluster_id)
    if stranger := letter.content.get("stranger"):
        reader = Reader(stranger["locale"], stranger["zone"], tx.now, slash)
        common = {name: stranger[name] for name in common}
    book = phrasebook(reader.locale)
    if letter.source == "phrase":
        key, rows, values = unpack(letter.content)
        return compose(book, reader, key, rows, {**common, **values})
    draft = Draft(tx, outbox.chat_of(letter), letter.content, letter.person_id, letter.cluster_id, reader, book, common)
    return routes.renderers[letter.source](draft)
