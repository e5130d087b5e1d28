"""A message as Telegram takes it: HTML in parts that fit, with the keyboard under the last."""

from dataclasses import dataclass
from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from clusterbot.chat import markup
from clusterbot.chat.markup import BULLET, Block, MarkupError, Span
from clusterbot.chat.messages import Button, Message
from clusterbot.chat.platform import RejectedError

TEXT_UNITS = 4096
"""Longest text of a message in UTF-16 code units, after entity parsing (Bot API, sendMessage)."""
ROW_BUTTONS = 8
"""Most buttons beside one another in an inline keyboard (reported; the specification names no number)."""
ALL_BUTTONS = 100
"""Most buttons of an inline keyboard (reported; more are refused with "reply markup is too long")."""
_BETWEEN = 4  # a blank line before a block, and a bullet


@dataclass(frozen=True, slots=True)
class Part:
    """`keyboard` None shows no buttons: python-telegram-bot would send an empty one as `{}`, which is no keyboard."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None


def render(message: Message) -> list[Part]:
    """The parts to send, at least one. Raises RejectedError for what Telegram could never take."""
    try:
        blocks = markup.parse(message.text)
    except MarkupError as error:
        raise RejectedError(f"not in our markup: {error}") from error
    parts = markup.split(blocks, TEXT_UNITS, _units)
    if not parts:
        raise RejectedError("a message without words")
    pages = [markup.join(part, _block) for part in parts]
    return [*map(Part, pages[:-1]), Part(pages[-1], _keyboard(message.rows))]


def _units(block: Block) -> int:
    return len(block.text.encode("utf-16-le")) // 2 + _BETWEEN


def _block(block: Block) -> str:
    words = "".join(_span(span) for span in block.spans)
    match block.kind:
        case "item":
            return BULLET + words
        case "quote":
            return f"<blockquote>{words}</blockquote>"
        case _:
            return words


def _span(span: Span) -> str:
    words = escape(span.text, quote=False)
    if span.code:
        return f"<code>{words}</code>"  # code takes no other style, inside or around it (Bot API, HTML style)
    if span.italic:
        words = f"<i>{words}</i>"
    if span.bold:
        words = f"<b>{words}</b>"
    if span.href:
        words = f'<a href="{escape(span.href)}">{words}</a>'
    return words


def _keyboard(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    if sum(len(row) for row in rows) > ALL_BUTTONS:
        raise RejectedError(f"more than {ALL_BUTTONS} buttons")
    return InlineKeyboardMarkup(
        [
            [_button(button) for button in row[start : start + ROW_BUTTONS]]
            for row in rows
            for start in range(0, len(row), ROW_BUTTONS)
        ]
    )


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(markup.clean(button.label), callback_data=button.press)
