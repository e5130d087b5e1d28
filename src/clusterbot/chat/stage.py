"""The web chat's memory, and the example cluster's chairs and clock; supplied to the web platform by `app`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

from clusterbot.chat.updates import Account, Chat

if TYPE_CHECKING:
    from clusterbot.chat.messages import File, Message


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that stands in a chat's history, without its content: `Transcript.file` has that."""

    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Line:
    """One message in a chat's history. `number` grows with every change, so that a reader can ask for what is new.

    The message is without its files: a history of a hundred photos must not carry them.
    """

    id: str
    number: int
    at: datetime
    author: str  # "" is the bot, otherwise the name of whoever wrote
    message: "Message"
    edited: bool = False
    files: tuple[Kept, ...] = ()


class Transcript(Protocol):
    """Keeps the messages of a platform that has no server of its own to keep them."""

    async def append(self, chat: Chat, message: "Message", author: str = "", *, post: str = "") -> str:
        """Keep a message and return its id; that of the line which is there, if this `post` was kept before."""

    async def replace(self, chat: Chat, id: str, message: "Message") -> bool:  # noqa: A002  the same word as Line.id
        """Change a message; False if there is none with this id in this chat."""

    async def history(self, chat: Chat, after: int = 0, limit: int = 200) -> Sequence[Line]:
        """The newest `limit` lines whose number is greater than `after`, in the order they were first sent."""

    async def file(self, chat: Chat, id: str, place: int) -> "File | None":  # noqa: A002  the same word as Line.id
        """The file at this place (0, 1, …) of a line in this chat, or None if there is none."""

    async def person(self, account: Account) -> str | None:
        """The name of the person behind an account, or None if the account is unknown."""

    def watch(self, changed: Callable[[Chat], None]) -> None:
        """Call this for each chat that another process of ours has changed; now and then one goes untold."""


@dataclass(frozen=True, slots=True)
class Chair:
    """A seat in the example cluster that a visitor can take."""

    account: Account
    name: str
    about: str  # "Managing director, Heatworks Solvane"
    role: Literal["participant", "facilitator"]


@dataclass(frozen=True, slots=True)
class StageTime:
    """The example's clock as a visitor reads it."""

    now: datetime
    zone: str
    label: str  # "Sunday 22 March, 09:30"
    next_label: str  # what the next thing is and when, "" if nothing is planned


class Stage(Protocol):
    """Chairs, channels and clock of the example cluster. It exists only in a database marked as example."""

    async def chairs(self) -> Sequence[Chair]: ...

    async def channels(self) -> Sequence[Chat]:
        """The cluster's channels on the web platform, the whole cluster's first."""

    async def time(self) -> StageTime: ...

    async def move(self, step: Literal["hour", "day", "next"]) -> StageTime:
        """Move the clock on; whatever is due on the way happens, in order. It never goes back."""
