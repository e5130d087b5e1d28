"""What goes out: messages with buttons, and the small replies that decorate a press."""

from dataclasses import dataclass

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
class Message:
    """`text` is markup as `chat.markup` reads it: what people typed is escaped in it already."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Toast:
    """A word of feedback where the press happened, plain text, at most 200 characters. May be lost."""

    text: str


@dataclass(frozen=True, slots=True)
class OpenForm:
    """Show this form at once (a modal, a page). May be lost: the person presses again."""

    form: Form


Reply = Toast | OpenForm
