"""The messages of the web chat, which has no server of its own to keep them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Index, Text, cast, delete, func, or_, select, update
from sqlmodel import Field, SQLModel, col

from clusterbot.chat.messages import Message
from clusterbot.chat.stage import Line
from clusterbot.chat.updates import Chat
from clusterbot.store.columns import Json, UtcDateTime
from clusterbot.store.outbox import lane_of
from clusterbot.store.redaction import GONE, Redaction
from clusterbot.store.transaction import Transaction

_messages = TypeAdapter(Message)


class WebLine(SQLModel, table=True):
    """One line of a chat; `number` is given anew with every change, so that readers see what is new."""

    __table_args__ = (Index("ix_webline_lane_number", "lane", "number"),)

    id: int = Field(default=None, primary_key=True)
    lane: str
    number: int = Field(index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    author: str = ""
    message: dict[str, Any] = Field(sa_type=Json)
    edited: bool = False


def append(tx: Transaction, chat: Chat, message: Message, author: str = "") -> str:
    line = WebLine(lane=lane_of(chat), number=_next_number(tx), at=tx.now, author=author, message=_plain(message))
    tx.add(line)
    return str(line.id)


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
    return [
        Line(str(line.id), line.number, line.at, line.author, _messages.validate_python(line.message), line.edited)
        for line in reversed(newest)
    ]


def forget(tx: Transaction, chats: Sequence[Chat], author: str, redaction: Redaction) -> None:
    """Somebody is erased: their own chats go, what they wrote elsewhere is blank, what others read names them no more.

    The numbers of lines stay: whoever has a chat open sees the change when they load it anew.
    """
    tx.session.execute(delete(WebLine).where(col(WebLine.lane).in_([lane_of(chat) for chat in chats])))
    blank = _plain(Message(GONE))
    tx.session.execute(update(WebLine).where(col(WebLine.author) == author).values(author="", message=blank))
    for part in redaction.needles:
        holds = or_(*(cast(col(WebLine.message), Text).contains(one, autoescape=True) for one in part))
        for line in tx.session.scalars(select(WebLine).where(holds)).all():
            line.message = redaction.json(line.message)
            tx.session.add(line)
    tx.session.flush()


def _plain(message: Message) -> dict[str, Any]:
    """As JSON gives it back, lists for tuples, so that an unchanged message is seen to be the same."""
    plain: dict[str, Any] = _messages.dump_python(message, mode="json")
    return plain


def _next_number(tx: Transaction) -> int:
    return (tx.session.scalar(select(func.max(WebLine.number))) or 0) + 1
