"""What a chat platform promises: listen, send, and say honestly what became of each send."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, runtime_checkable

from clusterbot.chat.messages import Message, Reply
from clusterbot.chat.stage import Stage, Transcript
from clusterbot.chat.updates import Chat, Update

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

Receive = Callable[[Update], Awaitable[Reply | None]]
"""Returns once the update is committed; whatever it raises, the platform must not acknowledge the update."""


class NotTakenError(Exception):
    """Raised by `receive`: the update is not stored. Do not acknowledge; let the platform deliver it again.

    Where a platform will not deliver again (a Slack press), say `words` to the person.
    """

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.words = words


class SendError(Exception):
    """What can happen to a send, other than its success."""


class RetryLaterError(SendError):
    """The platform asks for patience: nothing arrived, try again after `after`."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"retry in {after.total_seconds():g} s")
        self.after = after


class AwayError(RetryLaterError):
    """Nobody can be written to: the platform cannot be reached, or takes our token no more. Nothing arrived.

    It is about the whole account, not about this chat or this message: all that goes there waits.
    """

    def __init__(self, why: str, after: timedelta = timedelta(seconds=5)) -> None:
        super().__init__(after)
        self.why = why

    def __str__(self) -> str:
        return self.why


class NoPlaceError(RetryLaterError):
    """There is no place for this kind of call before `after`, by our own count or the platform's. Nothing arrived.

    It is no failure, and not about this chat: calls of other kinds go there meanwhile.
    """


class UnreachableError(SendError):
    """This chat takes no more from us: blocked, kicked, deleted. Stop writing until they come back."""


class TopicClosedError(UnreachableError):
    """This topic takes no more from us: closed, deleted. The group around it does, and so do its other topics."""


class MovedError(SendError):
    """The chat has another id now; nothing arrived."""

    def __init__(self, to: Chat) -> None:
        super().__init__(f"moved to {to.id}")
        self.to = to


class GoneError(SendError):
    """The message to edit does not exist any more."""


class UncertainError(SendError):
    """Asked but not answered (a timeout, a cut line): it may have arrived or not."""


class RejectedError(SendError):
    """The platform will never take this message as it is: our mistake, not a matter of time."""


_NOT_GRANTED = "not granted: "


class NotGrantedError(RejectedError):
    """Refused for want of a right that the host may grant: it is about this kind of message, and others go on."""

    def __init__(self, right: str) -> None:
        """`right`, as the platform names it."""
        super().__init__(_NOT_GRANTED + right)


def right_missing(problem: str) -> str:
    """The right that a NotGrantedError named; "" where the problem was another."""
    return problem.removeprefix(_NOT_GRANTED) if problem.startswith(_NOT_GRANTED) else ""


@dataclass(frozen=True, slots=True)
class Limits:
    """The platform's limits as data; each adapter cites its source, and its host may set others."""

    per_second: float  # messages a second over all chats
    per_chat: float  # messages a second in one chat
    chat_burst: int = 1  # messages to one chat that may go at once, before its limit a second bites
    per_group_minute: int | None = None  # messages a minute in one group
    edits_per_chat: float | None = None  # edits a second in one chat, where they have a limit of their own
    timeout: timedelta = timedelta(seconds=20)  # longest a send may take before it is Uncertain
    calls_a_minute: Mapping[str, float] = field(default_factory=dict)  # by method; the platform itself keeps to these

    def changed(self, words: str) -> "Limits":
        """With what a host has set: "per_second=100 chat.update=80". Raises ValueError, with words for the host."""
        given: dict[str, Any] = {}
        settable = _SETTABLE | dict.fromkeys(self.calls_a_minute, float)
        for word in words.replace(",", " ").split():
            name, _, number = word.partition("=")
            kind = settable.get(name)
            if kind is None:
                raise ValueError(f"{name!r} is no limit; there are {', '.join(settable)}")
            try:
                given[name] = kind(number)
            except ValueError:
                raise ValueError(f"{name} should be a number") from None
            if not 0 < given[name] < 1_000_000 or (name not in _RATES and given[name] < 1):
                raise ValueError(f"{name} should be more than nothing")
        calls = {method: given.pop(method, calls) for method, calls in self.calls_a_minute.items()}
        return replace(self, **given, calls_a_minute=calls)


_SETTABLE: dict[str, type[int] | type[float]] = {
    "per_second": float,
    "per_chat": float,
    "chat_burst": int,
    "per_group_minute": int,
    "edits_per_chat": float,
}
"""What a host may set, where a server of their own allows more, or a workspace less."""

_RATES = ("per_chat", "edits_per_chat")
"""May be less than one."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A command as it stands in a menu. `hint` shows what may follow it."""

    name: str
    description: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """Which commands to offer where, by locale: `everyone["en"]`."""

    everyone: Mapping[str, Sequence[MenuEntry]]  # private chats
    groups: Mapping[str, Sequence[MenuEntry]]
    facilitators: Mapping[str, Sequence[MenuEntry]]  # what a facilitator's private chat shows
    facilitator_chats: Sequence[Chat] = ()
    former_chats: Sequence[Chat] = ()  # of those who were facilitators when it was registered last


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of `clusterbot doctor`: a subject, whether it is well, what is so, and what to do if not."""

    subject: str
    state: Literal["ok", "warning", "broken"]
    fact: str
    remedy: str = ""


@runtime_checkable
class Platform(Protocol):
    """One account of ours on one chat platform."""

    name: str  # "telegram"
    workspace: str  # whatever keeps two workspaces of one platform apart; known after `open`
    forms: Literal["native", "asked"]  # "asked": the engine asks one question at a time
    one_listener: bool  # may only one process listen at a time? Any number may send, and one at a time does
    writes_first: bool  # may it begin a private chat with somebody who never wrote to it?
    slash: str  # what people type before a command's name: "/", or "/cluster " where one command has to do for all
    limits: Limits  # `app` puts the host's in their place, before `open`

    async def open(self) -> None:
        """Connect and learn who we are. Raises ConnectionError with words for the host if it cannot."""

    async def listen(self, receive: Receive) -> None:
        """Hand every update to `receive`, in order per account, until cancelled. Survives outages by itself."""

    async def send(self, to: Chat, message: Message, *, replaces: str = "") -> str:
        """Send, or edit the message `replaces`, and return its id. Raises a SendError.

        A message too long for the platform is split at paragraph borders; buttons stand under the last part.
        A message to a home (`Chat.kind`) takes the place of what that page showed, whatever it replaces.
        The id is opaque outside the platform and stands for all the parts. An edit that changes nothing succeeds.
        """

    def parts(self, message: Message) -> int:
        """Into how many messages, files included, `send` makes it, all of which count against the limits. As `send`,
        it raises a RejectedError.
        """

    async def reach(self) -> None:
        """Ask the platform something harmless, to learn whether it answers. Raises a SendError, as `send` would."""

    async def introduce(self, menu: Menu) -> None:
        """Register the commands, where the platform has a menu; again whenever the facilitators have changed."""

    def invitation(self, token: str) -> str:
        """What somebody opens to join with this token: a link, or "" where the platform has no such thing."""

    async def check(self) -> Sequence[Finding]:
        """Is the token valid, are scopes and modes as they should be? Works before `open`; never raises."""

    def routes(self) -> "Sequence[BaseRoute]":
        """What the platform serves over HTTP, if anything."""

    async def close(self) -> None:
        """Let go of connections; what is under way is finished or becomes Uncertain."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What `app` hands to a platform when it is built."""

    environ: Mapping[str, str]  # the environment and .env, merged
    transcript: Transcript  # keeps messages for a platform that has no server to keep them
    secret: bytes  # signs personal links
    base_url: str = "http://127.0.0.1:8080"
    stage: Stage | None = None  # the example's chairs and clock; None in a real cluster
    words: Mapping[str, str] = field(default_factory=dict)  # a platform's own interface words, from conversations/
    clock: Callable[[], datetime] | None = None  # what time it is, for a platform whose payloads do not say so


Build = Callable[[Surroundings], Platform | None]
"""The entry point of a platform (group `clusterbot.platforms`): None where its settings are absent."""

Json = dict[str, Any]
EnvFile = Path
