"""What goes out: messages with buttons and files, and the small replies that decorate a press."""

from dataclasses import dataclass, field

from clusterbot.chat.forms import Form

PRESS_BYTES = 64
"""Telegram's limit on `callback_data`, the narrowest of all platforms (Bot API, InlineKeyboardButton)."""


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


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is markup as `chat.markup` reads it: what people typed is escaped in it already.

    Files go below the text, the buttons stand under the text. A message with files is never edited.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    files: tuple[File, ...] = ()
    then_leave: bool = False  # the bot goes out of the group after it, where the platform lets it; else it stays silent


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


Reply = Toast | OpenForm
