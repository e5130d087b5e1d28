"""Everything that leaves is a letter: written with the decision, rendered when claimed, settled when sent."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Index,
    Select,
    Text,
    UniqueConstraint,
    bindparam,
    cast,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, aliased
from sqlalchemy.sql.dml import ReturningUpdate
from sqlmodel import Field, SQLModel, col

from clusterbot.chat.updates import Chat
from clusterbot.store.columns import Json, UtcDateTime
from clusterbot.store.kinds import KINDS
from clusterbot.store.redaction import Redaction
from clusterbot.store.transaction import Transaction

FEW = 10
"""So many edits in private chats are answers to what somebody did there; more at once are a broadcast."""


class Card(SQLModel, table=True):
    """A message that is edited: one row per chat and key. Any number of changes ends up as one edit."""

    __table_args__ = (UniqueConstraint("lane", "key"),)

    id: int = Field(default=None, primary_key=True)
    lane: str
    key: str = Field(index=True)  # "poll:17"
    wanted: int = 1  # the version it should show
    sent: int = 0  # the version it shows
    message_id: str = ""  # "" until it was sent for the first time


def _index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of the few rows that are looked for: nearly all letters were sent long ago."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))


class Letter(SQLModel, table=True):
    """One message, or one edit of a card, on its way to one chat."""

    __table_args__ = (
        _index("ix_letter_waiting", "platform", "workspace", "broadcast", "id", where="state = 'waiting'"),
        _index("ix_letter_due", "not_before", where="state = 'waiting'"),
        _index("ix_letter_lane", "lane", "id", where="state IN ('waiting', 'claimed')"),
        _index("ix_letter_lease", "platform", "workspace", "claimed_until", where="state = 'claimed'"),
        _index("ix_letter_dead", "settled_at", where="state IN ('failed', 'uncertain', 'stale')"),
        _index("ix_letter_sent", "lane", "message_id", where="state = 'sent'"),
        _index("ix_letter_card", "card_id", "id", where="card_id IS NOT NULL"),
        # A card has at most one edit waiting: that is what makes changes coalesce.
        _index("uq_letter_waiting_card", "card_id", unique=True, where="state = 'waiting'"),
    )

    id: int = Field(default=None, primary_key=True)
    platform: str
    workspace: str
    lane: str  # the chat as one string: order is kept inside a lane
    to: dict[str, Any] = Field(sa_type=Json)
    source: str  # which function renders it: "phrase", "polls.card"
    content: dict[str, Any] = Field(sa_type=Json)  # what the source needs: ids and plain values
    card_id: int | None = Field(default=None, foreign_key="card.id")
    person_id: int | None = Field(default=None, index=True)  # who reads it, if it is one person
    answers_id: int | None = Field(default=None, index=True)  # whose words in a group it answers, and may quote
    cluster_id: int | None = None  # on whose behalf
    cause: str = ""  # the id of the update or schedule it follows from; see `inbox.trace_of`
    broadcast: bool = False  # answers pass it
    kind: str = "answer"  # how it bears uncertainty, and delay: see store.kinds
    created_at: datetime = Field(sa_type=UtcDateTime)
    not_before: datetime = Field(sa_type=UtcDateTime)
    stale_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when what it says is no longer true
    state: str = "waiting"  # waiting | claimed | sent | cancelled | unreachable | failed | uncertain | stale
    claimed_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    fence: int = Field(default=0, sa_column_kwargs={"server_default": "0"})  # of the lease it was claimed under
    attempts: int = 0
    version: int = 0  # of the card, as rendered
    message_id: str = ""
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    problem: str = ""


_INSERT = insert(Letter)
_UNSAID = {name: one.default for name, one in Letter.model_fields.items() if name != "id" and not one.is_required()}
"""What a letter is as long as nobody says otherwise."""

# Written into the statement, not passed as a parameter: else the database cannot tell that a partial index will do.
WAITING = literal("waiting", literal_execute=True)
_CLAIMED = literal("claimed", literal_execute=True)
_SENT = literal("sent", literal_execute=True)
OPEN: BindParameter[str] = bindparam("open", ["waiting", "claimed"], expanding=True, literal_execute=True)

# Made once: an alias costs more than the statement it is used in.
_other = aliased(Letter)


def _refreshing(*, of_reader: bool) -> tuple[ReturningUpdate[tuple[int]], Select[Any]]:
    """Raises the version of every card with a key; finds the last letter of those whose edit is to come, or sooner.

    Sooner may be one that waits for later, or one in a private chat that waits as a part of a broadcast. What somebody
    was to be sent and never was has no edit: why it was let go may hold still, and it may have arrived.
    """
    chosen = col(Card.key) == bindparam("card_key")
    if of_reader:
        reader_id: BindParameter[int] = bindparam("reader_id")
        chosen &= exists().where(col(_other.card_id) == col(Card.id), col(_other.person_id) == reader_id)
    newest = select(func.max(_other.id)).where(col(_other.card_id) == col(Card.id)).correlate(Card).scalar_subquery()
    waits = exists().where(col(_other.card_id) == col(Card.id), col(_other.state) == WAITING).correlate(Card)
    is_later = (col(Letter.state) == WAITING) & (col(Letter.not_before) > bindparam("leaves_at"))
    is_theirs = (col(Letter.state) == WAITING) & col(Letter.broadcast) & col(Letter.person_id).is_not(None)
    too_late = (is_later | is_theirs) & (col(Card.message_id) != "")
    can_be_edited = (col(Card.message_id) != "") | (col(Letter.state) == _CLAIMED) | col(Letter.person_id).is_(None)
    to_come = (~waits & can_be_edited) | too_late
    last = select(Letter).join(Card).where(chosen, col(Letter.id) == newest, to_come).order_by(col(Letter.id))
    return update(Card).where(chosen).values(wanted=col(Card.wanted) + 1).returning(col(Card.id)), last


# Made once, like the alias: a vote asks them twice.
_REFRESH = {of_reader: _refreshing(of_reader=of_reader) for of_reader in (False, True)}
_EVER_SHOWN: Select[Any] = select(col(Card.id)).where(col(Card.lane) == bindparam("lane")).limit(1)
_SHOWN_ON = (
    select(Letter)
    .where(
        col(Letter.lane) == bindparam("lane"),
        (literal(",") + col(Letter.message_id) + ",").like(bindparam("part"), escape="/"),
        col(Letter.state) == _SENT,
    )
    .order_by(col(Letter.id).desc())
    .limit(1)
)


class Terms(TypedDict, total=False):
    """On what terms a letter travels; see the columns of the same names."""

    person_id: int | None
    answers_id: int | None
    cluster_id: int | None
    not_before: datetime
    broadcast: bool
    kind: str


def lane_of(chat: Chat) -> str:
    """The chat as one string. A home is no place in the conversation: it has a lane of its own."""
    lane = f"{chat.platform}|{chat.workspace}|{chat.id}|{chat.topic}"
    return f"{lane}|home" if chat.kind == "home" else lane


def chat_of(letter: Letter) -> Chat:
    return Chat(**letter.to)


def send(
    tx: Transaction,
    to: Chat,
    source: str,
    content: dict[str, Any],
    **terms: Unpack[Terms],
) -> Letter:
    """Write a letter, and give it its id. It leaves after the commit, not before `not_before`."""
    letter = _letter(tx, to, source, content, terms)
    tx.add(letter)
    return letter


def post(
    tx: Transaction,
    to: Chat,
    source: str,
    content: dict[str, Any],
    **terms: Unpack[Terms],
) -> None:
    """Like `send`, where nobody asks for the id: a thousand may be due at nine, and a row costs half of an object."""
    tx.session.connection().execute(_INSERT, {**_UNSAID, **_row(tx, to, source, content, terms)})


def show(
    tx: Transaction,
    to: Chat,
    key: str,
    source: str,
    content: dict[str, Any],
    **terms: Unpack[Terms],
) -> Letter:
    """Put a card into a chat, or bring the one that is there up to date; the letter that will do it."""
    card = tx.session.scalars(
        select(Card).where(col(Card.lane) == lane_of(to), col(Card.key) == key).with_for_update()
    ).one_or_none()
    if card is None:
        card = Card(lane=lane_of(to), key=key)
        tx.add(card)
    else:
        card.wanted += 1
        if (waiting := waiting_edit(tx, card)) is not None:
            waiting.source, waiting.content = source, content
            if card.message_id:
                waiting.not_before = min(waiting.not_before, terms.get("not_before", tx.now))
                waiting.broadcast &= terms.get("broadcast", False)
            tx.add(waiting)
            return waiting
    kind = "card" if card.message_id else terms.get("kind", "card")
    letter = _letter(tx, to, source, content, {**terms, "kind": kind})
    letter.card_id = card.id
    tx.add(letter)
    return letter


def refresh(tx: Transaction, key: str, *, person_id: int | None = None, not_before: datetime | None = None) -> None:
    """Bring every card with this key up to date, in whatever chats it was put; an edit that waits will do.

    With `person_id` only those that this person was shown; with `not_before` only then. A card has one edit waiting:
    one that waits for later leaves sooner if need be, so whoever still wants the later one asks again when it was sent.
    What was never sent keeps its hour; what was let go before somebody saw it is not put to them by this. The edits of
    a few people's own cards are answers, whatever the cards came as.
    """
    when = not_before or tx.now
    raised, edited = _REFRESH[person_id is not None]
    known = {"card_key": key} if person_id is None else {"card_key": key, "reader_id": person_id}
    tx.session.flush()
    # Beside the session: to bring its objects up to date would cost more than the statement, and who holds a card of
    # an earlier version is told none the worse.
    if not tx.session.connection().execute(raised, known).all():
        return
    shown = tx.session.scalars(edited, {**known, "leaves_at": when}).all()
    are_many = sum(last.person_id is not None for last in shown) > FEW
    for last in shown:
        broadcast = last.broadcast if last.person_id is None else are_many
        if last.state == "waiting":
            last.not_before, last.broadcast = min(last.not_before, when), last.broadcast and broadcast
            tx.session.add(last)
            continue
        terms: Terms = {"broadcast": broadcast, "not_before": when, "kind": "card"}
        edit = _letter(tx, chat_of(last), last.source, last.content, terms)
        edit.card_id, edit.person_id, edit.cluster_id = last.card_id, last.person_id, last.cluster_id
        tx.session.add(edit)
    tx.session.flush()


def is_shown(tx: Transaction, chat: Chat | None, key: str) -> bool:
    """Does the card stand in this chat already, or with None in any? Then the next letter for it is an edit."""
    shown = select(Card).where(col(Card.key) == key, col(Card.message_id) != "")
    if chat is not None:
        shown = shown.where(col(Card.lane) == lane_of(chat))
    return tx.session.scalars(shown).first() is not None


def was_ever_shown(tx: Transaction, chat: Chat) -> bool:
    """Was any card ever put into this chat?"""
    return tx.session.connection().execute(_EVER_SHOWN, {"lane": lane_of(chat)}).first() is not None


def on_the_same_message(tx: Transaction, card: Card) -> list[tuple[Card, Letter]]:
    """All cards that stand together in one message with this one, in the order they were put there, each with the
    newest letter that was written for it; none if it stands nowhere yet.
    """
    if not card.message_id:
        return []
    newest = select(func.max(_other.id)).where(col(_other.card_id) == col(Card.id)).correlate(Card).scalar_subquery()
    rows = tx.session.execute(
        select(Card, Letter)
        .join(Letter, col(Letter.id) == newest)
        .where(col(Card.lane) == card.lane, col(Card.message_id) == card.message_id)
        .order_by(col(Card.id))
    )
    return [(each, letter) for each, letter in rows]


def parts_of(tx: Transaction, letter: Letter) -> list[Letter]:
    """The newest letters of all that stand in the same message as this one; it alone, if it stands alone."""
    card = card_of(tx, letter)
    there = on_the_same_message(tx, card) if card is not None else []
    return [newest for _, newest in there] if len(there) > 1 else [letter]


def start_anew(tx: Transaction, to: Chat, key: str) -> None:
    """The card's next showing is a new message at the end of the chat; the one far above stays as it is."""
    tx.session.execute(update(Card).where(col(Card.lane) == lane_of(to), col(Card.key) == key).values(message_id=""))


def shown_on(tx: Transaction, chat: Chat, message_id: str) -> Letter | None:
    """The newest letter that a message in this chat came from, to learn what was answered.

    A long letter went as several messages; an answer to any one of them is an answer to it.
    """
    if not message_id:
        return None
    part = message_id.replace("/", "//").replace("%", "/%").replace("_", "/_")
    found: Letter | None = tx.session.scalars(_SHOWN_ON, {"lane": lane_of(chat), "part": f"%,{part},%"}).first()
    return found


def newest_in(tx: Transaction, chat: Chat) -> Letter | None:
    """The last letter that was sent on behalf of a cluster to this chat."""
    found: Letter | None = tx.session.scalars(
        select(Letter)
        .where(col(Letter.lane) == lane_of(chat), col(Letter.state) == _SENT, col(Letter.cluster_id).is_not(None))
        .order_by(col(Letter.id).desc())
        .limit(1)
    ).first()
    return found


def card_of(tx: Transaction, letter: Letter) -> Card | None:
    return tx.session.get_one(Card, letter.card_id) if letter.card_id is not None else None


def cancel_waiting(tx: Transaction, *, person_id: int, cluster_id: int | None = None) -> None:
    """Nothing more goes to this person (on behalf of this cluster)."""
    chosen = update(Letter).where(col(Letter.person_id) == person_id, col(Letter.state) == WAITING)
    if cluster_id is not None:
        chosen = chosen.where(col(Letter.cluster_id) == cluster_id)
    tx.session.execute(chosen.values(state="cancelled", settled_at=tx.now))


def hand_over(tx: Transaction, *, gone_id: int, into_id: int) -> None:
    """Two persons are one: what was written to one of them, and the cards they see, are the other's."""
    for whose in (Letter.person_id, Letter.answers_id):
        tx.session.execute(update(Letter).where(col(whose) == gone_id).values({whose: into_id}))


def forget(tx: Transaction, chats: Sequence[Chat], person_id: int, redaction: Redaction) -> None:
    """Whoever was written to is erased: the rows of their letters stay, empty; letters to others lose name and words.

    What still waited for them does not go. Their cards are gone, so that nothing brings one up to date.
    """
    lanes = [lane_of(chat) for chat in chats]
    theirs = or_(col(Letter.lane).in_(lanes), col(Letter.person_id) == person_id)
    cards = tx.session.scalars(select(col(Letter.card_id)).where(theirs, col(Letter.card_id).is_not(None))).all()
    emptied: dict[str, Any] = {
        "lane": "",
        "to": {},
        "content": {},
        "card_id": None,
        "person_id": None,
        "message_id": "",
        "problem": "",
    }
    of_theirs = update(Letter).where(theirs | col(Letter.card_id).in_(cards))
    tx.session.execute(
        of_theirs.where(col(Letter.state).in_(OPEN)).values(state="cancelled", claimed_until=None, settled_at=tx.now)
    )
    tx.session.execute(of_theirs.values(emptied))
    tx.session.execute(delete(Card).where(col(Card.id).in_(cards) | col(Card.lane).in_(lanes)))
    answers = update(Letter).where(col(Letter.answers_id) == person_id)
    tx.session.execute(answers.values(content={}, answers_id=None))
    for part in redaction.needles:
        holds = or_(*(cast(col(Letter.content), Text).contains(one, autoescape=True) for one in part))
        for letter in tx.session.scalars(select(Letter).where(holds)).all():
            letter.content = redaction.json(letter.content)
            tx.session.add(letter)
    tx.session.flush()


def withdraw(tx: Transaction, chat: Chat, *, only_topic: bool = False) -> None:
    """Nothing can be written to a group any more: what waits for it and its topics does not go, its cards are gone.

    With `only_topic` all that is said of this one topic.
    """

    def is_there(lane: Mapped[str]) -> ColumnElement[bool]:
        return (
            lane == lane_of(chat) if only_topic else lane.startswith(lane_of(replace(chat, topic="")), autoescape=True)
        )

    tx.session.execute(
        update(Letter)
        .where(is_there(col(Letter.lane)), col(Letter.state) == WAITING)
        .values(state="cancelled", settled_at=tx.now)
    )
    drop_cards(tx, tx.session.scalars(select(col(Card.id)).where(is_there(col(Card.lane)))).all())


def drop_cards(tx: Transaction, ids: Sequence[int]) -> None:
    """These cards are edited no more: what was said on them stays as it stands, and their letters are plain ones."""
    tx.session.execute(update(Letter).where(col(Letter.card_id).in_(ids)).values(card_id=None))
    tx.session.execute(delete(Card).where(col(Card.id).in_(ids)))


def move(tx: Transaction, old: Chat, new: Chat) -> None:
    """A chat has another id: what waits for it, and the cards in it, go along."""
    for letter in tx.session.scalars(
        select(Letter).where(col(Letter.lane) == lane_of(old), col(Letter.state).in_(OPEN))
    ).all():
        letter.to, letter.lane = asdict(new), lane_of(new)
        tx.session.add(letter)
    for card in tx.session.scalars(select(Card).where(col(Card.lane) == lane_of(old))).all():
        relocate(tx, card, lane_of(new))


def relocate(tx: Transaction, card: Card, lane: str) -> None:
    """Its message stays behind: what was sent to one chat cannot be edited in another."""
    there = tx.session.scalars(select(Card).where(col(Card.lane) == lane, col(Card.key) == card.key)).one_or_none()
    if there is None:
        card.lane, card.message_id, card.sent = lane, "", 0
        tx.add(card)
    elif there is not card:
        _merge(tx, card, there)


def _merge(tx: Transaction, old: Card, new: Card) -> None:
    """The other chat was shown this card by itself before: it keeps its message, and takes over the letters."""
    tx.session.execute(
        update(Letter)
        .where(col(Letter.card_id) == old.id, col(Letter.state) == WAITING)
        .values(state="cancelled", settled_at=tx.now, problem="the card is in the other chat already")
    )
    tx.session.execute(update(Letter).where(col(Letter.card_id) == old.id).values(card_id=new.id))
    new.wanted += 1  # what the old one was about to show
    tx.session.delete(old)
    tx.add(new)


def waiting_edit(tx: Transaction, card: Card) -> Letter | None:
    """The card's edit that has not left yet."""
    found: Letter | None = tx.session.scalars(
        select(Letter).where(col(Letter.card_id) == card.id, col(Letter.state) == WAITING)
    ).one_or_none()
    return found


def stale_after(kind: str, due_at: datetime) -> datetime | None:
    """Until when a letter that is due then may leave."""
    true_for = KINDS[kind].true_for
    return due_at + true_for if true_for is not None else None


def _letter(tx: Transaction, to: Chat, source: str, content: dict[str, Any], terms: Terms) -> Letter:
    return Letter(**_row(tx, to, source, content, terms))


def _row(tx: Transaction, to: Chat, source: str, content: dict[str, Any], terms: Terms) -> dict[str, Any]:
    kind = terms.get("kind") or ("notice" if terms.get("broadcast") else "answer")
    due_at = terms.get("not_before", tx.now)
    return {
        "platform": to.platform,
        "workspace": to.workspace,
        "lane": lane_of(to),
        "to": asdict(to),
        "source": source,
        "content": content,
        "person_id": terms.get("person_id"),
        "answers_id": terms.get("answers_id"),
        "cluster_id": terms.get("cluster_id"),
        "cause": tx.cause,
        "broadcast": terms.get("broadcast", False),
        "kind": kind,
        "created_at": tx.now,
        "not_before": due_at,
        "stale_at": stale_after(kind, due_at),
    }
