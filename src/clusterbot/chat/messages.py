"""What goes out: messages with buttons and files, and the small replies that decorate a press."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clusterbot.chat.forms import Form
from clusterbot.chat.markup import clean

PRESS_BYTES = 64
"""Telegram's limit on `callback_data`, the narrowest of all platforms (Bot API, InlineKeyboardButton)."""


NAME_LENGTH = 120
"""Characters of a file's name that are kept; file systems take 255 bytes."""
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})
SOUNDS = frozenset(
    {"audio/ogg", "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/m4a", "audio/aac", "audio/webm", "audio/wav"}
)
"""What every client can show or play. All else is a document: SVG and HTML may hold scripts."""


@dataclass(frozen=True, slots=True)
class Button:
    """`press` comes back unchanged when the button is pressed, at most 64 bytes of UTF-8."""

    label: str
    press: str

    def __post_init__(self) -> None:
        if not 1 <= len(self.press.encode()) <= PRESS_BYTES:
            raise ValueError(f"a press is 1 to {PRESS_BYTES} bytes: {self.press!r}")
        if not self.label.strip():
            raise ValueError(f"the button {self.press!r} has no label")


@dataclass(frozen=True, slots=True)
class File:
    """Something to keep or to look at: a list, a photo, a voice note."""

    name: str  # "my-data.json"
    media_type: str  # "image/jpeg"
    content: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Names come from people's machines: a path or a line end in one must not reach a header."""
        name = clean(self.name).replace("\n", " ").replace("/", "_").replace("\\", "_").strip()[:NAME_LENGTH]
        object.__setattr__(self, "name", name or "file")


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is markup as `chat.markup` reads it: what people typed is escaped in it already.

    Files go below the text, the buttons stand under the text. A message with files is never edited.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    files: tuple[File, ...] = ()
    then_leave: bool = False  # the bot goes out of the group after it, where the platform lets it; else it stays silent


BETWEEN = "\n\n———\n\n"


def together(parts: Sequence[Message]) -> Message:
    """Several messages as one: their words one after the other, then their buttons in the same order, each once."""
    rows = [row for part in parts for row in part.rows]
    last = {button.press: number for number, row in enumerate(rows) for button in row}
    kept = [tuple(button for button in row if last[button.press] == number) for number, row in enumerate(rows)]
    return Message(BETWEEN.join(part.text for part in parts), tuple(row for row in kept if row))


@dataclass(frozen=True, slots=True)
class Toast:
    """A word of feedback where the press happened, plain text, at most 200 characters. May be lost.

    `link` is what to open instead, where the platform can open something for the person who pressed (Telegram: the
    bot's own start link); elsewhere the text is shown.
    """

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class OpenForm:
    """Show this form at once (a modal, a page). May be lost: the person presses again."""

    form: Form


@dataclass(frozen=True, slots=True)
class Unkept:
    """What was typed is to be kept by nobody: a platform with a store of its own shows `instead`, plain text."""

    instead: str


Reply = Toast | OpenForm | Unkept
