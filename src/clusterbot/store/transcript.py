"""The messages of the web chat, which has no server of its own to keep them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace as changed
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import ForeignKey, Index, LargeBinary, Text, cast, delete, func, literal, or_, select, text, update
from sqlmodel import Field, SQLModel, col

from clusterbot.chat.messages import File, Message
from clusterbot.chat.stage import Kept, Line
from clusterbot.chat.updates import Chat
from clusterbot.store.columns import Json, UtcDateTime
from clusterbot.store.outbox import lane_of
from clusterbot.store.redaction import GONE, Redaction
from clusterbot.store.transaction import Transaction

_messages = TypeAdapter(Message)


class WebLine(SQLModel, table=True):
    """One line of a chat; `number` is given anew with every change, so that readers see what is new."""

    __table_args__ = (
        Index("ix_webline_lane_number", "lane", "number"),
        Index(
            "ix_webline_post",
            "lane",
            "post",
            sqlite_where=text("post <> ''"),
            postgresql_where=text("post <> ''"),
        ),
    )

    id: int = Field(default=None, primary_key=True)
    lane: str
    number: int = Field(index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    author: str = ""
    message: dict[str, Any] = Field(sa_type=Json)
    edited: bool = False
    # The update that brought it, "" if it is the bot's own: a browser that heard nothing posts once more.
    post: str = Field(default="", sa_column_kwargs={"server_default": text("''")})


# Written into the statement, not passed as a parameter: else the database cannot tell that the partial index will do.
_NONE = literal("", literal_execute=True)


class WebFile(SQLModel, table=True):
    """A file below a line; it goes when its line goes."""

    line_id: int = Field(sa_column_args=(ForeignKey("webline.id", ondelete="CASCADE"),), primary_key=True)
    place: int = Field(primary_key=True)
    name: str
    media_type: str
    size: int
    content: bytes = Field(sa_type=LargeBinary)


def append(tx: Transaction, chat: Chat, message: Message, author: str = "", *, post: str = "") -> str:
    lane = lane_of(chat)
    if (kept := _kept(tx, lane, post)) is not None:
        return str(kept)
    line = WebLine(lane=lane, number=_next_number(tx), at=tx.now, author=author, message=_plain(message), post=post)
    tx.add(line)
    for place, file in enumerate(message.files):
        tx.session.add(
            WebFile(
                line_id=line.id,
                place=place,
                name=file.name,
                media_type=file.media_type,
                size=len(file.content),
                content=file.content,
            )
        )
    return str(line.id)


def _kept(tx: Transaction, lane: str, post: str) -> int | None:
    if not post:
        return None
    found: int | None = tx.session.scalars(
        select(col(WebLine.id)).where(col(WebLine.lane) == lane, col(WebLine.post) == post, col(WebLine.post) != _NONE)
    ).first()
    return found


def replace(tx: Transaction, chat: Chat, line_id: str, message: Message) -> bool:
    line = tx.session.get(WebLine, int(line_id)) if line_id.isdecimal() and len(line_id) < 10 else None
    if line is None or line.lane != lane_of(chat):
        return False
    new = _plain(message)
    if new != line.message:
        line.message, line.number, line.edited = new, _next_number(tx), True
        tx.add(line)
    return True


def history(tx: Transaction, chat: Chat, after: int, limit: int) -> list[Line]:
    newest = tx.session.scalars(
        select(WebLine)
        .where(col(WebLine.lane) == lane_of(chat), col(WebLine.number) > after)
        .order_by(col(WebLine.number).desc())
        .limit(limit)
    ).all()
    files = _files(tx, [line.id for line in newest])
    return [
        Line(
            str(line.id),
            line.number,
            line.at,
            line.author,
            _messages.validate_python(line.message),
            line.edited,
            tuple(files[line.id]),
        )
        for line in reversed(newest)
    ]


def _files(tx: Transaction, lines: Sequence[int]) -> defaultdict[int, list[Kept]]:
    """What stands below these lines, without loading it."""
    rows = tx.session.execute(
        select(col(WebFile.line_id), col(WebFile.name), col(WebFile.media_type), col(WebFile.size))
        .where(col(WebFile.line_id).in_(lines))
        .order_by(col(WebFile.line_id), col(WebFile.place))
    )
    found: defaultdict[int, list[Kept]] = defaultdict(list)
    for line_id, name, media_type, size in rows:
        found[line_id].append(Kept(name, media_type, size))
    return found


def file(tx: Transaction, chat: Chat, line_id: str, place: int) -> File | None:
    """A file below a line of this chat; who may see the chat is the caller's to know."""
    if not (line_id.isdecimal() and len(line_id) < 10 and 0 <= place < 100):
        return None
    kept = tx.session.get(WebFile, (int(line_id), place))
    line = tx.session.get(WebLine, int(line_id))
    if kept is None or line is None or line.lane != lane_of(chat):
        return None
    return File(kept.name, kept.media_type, kept.content)


def forget(tx: Transaction, chats: Sequence[Chat], author: str, redaction: Redaction) -> None:
    """Somebody is erased: their own chats go, what they wrote elsewhere is blank, what others read names them no more.

    The numbers of lines stay: whoever has a chat open sees the change when they load it anew.
    """
    theirs = select(col(WebLine.id)).where(
        or_(col(WebLine.lane).in_([lane_of(chat) for chat in chats]), col(WebLine.author) == author)
    )
    tx.session.execute(delete(WebFile).where(col(WebFile.line_id).in_(theirs)))
    tx.session.execute(delete(WebLine).where(col(WebLine.lane).in_([lane_of(chat) for chat in chats])))
    blank = _plain(Message(GONE))
    tx.session.execute(update(WebLine).where(col(WebLine.author) == author).values(author="", message=blank, post=""))
    for part in redaction.needles:
        holds = or_(*(cast(col(WebLine.message), Text).contains(one, autoescape=True) for one in part))
        for line in tx.session.scalars(select(WebLine).where(holds)).all():
            line.message = redaction.json(line.message)
            tx.session.add(line)
    tx.session.flush()


def _plain(message: Message) -> dict[str, Any]:
    """As JSON gives it back, lists for tuples, so that an unchanged message is seen to be the same."""
    plain: dict[str, Any] = _messages.dump_python(changed(message, files=()), mode="json")
    return plain


def _next_number(tx: Transaction) -> int:
    return (tx.session.scalar(select(func.max(WebLine.number))) or 0) + 1
