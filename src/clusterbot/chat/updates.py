"""What comes in: one class for each thing that can happen in a chat, whatever the platform."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from clusterbot.chat.markup import clean

FETCHED_BYTES = 5_000_000
"""The largest file that is fetched: a photo or some minutes of speech, not a film. Of others only the size is known."""


LONGEST_ID = 255

_IN_NO_ID = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def _check_ids(*ids: str) -> None:
    """Raises ValueError for what no platform calls anything, and no database could keep or look for.

    A platform that reads nonsense shall learn it while it reads; later the update would fail, and come again.
    """
    for one in ids:
        if not isinstance(one, str) or len(one) > LONGEST_ID or _IN_NO_ID.search(one):
            raise ValueError(f"{one!r:.80} is no id")


def _check_happening(update: "Happening", *ids: str) -> None:
    """Raises ValueError where ids or the moment are none: a payload may lack what its platform promises."""
    if not isinstance(update.at, datetime) or update.at.tzinfo is None:
        raise ValueError(f"{update.at!r:.80} is no moment")
    _check_ids(update.id, *ids)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody's account on one platform: (platform, workspace, user) is the key."""

    platform: str
    workspace: str
    user: str

    def __post_init__(self) -> None:
        _check_ids(self.platform, self.workspace, self.user)


@dataclass(frozen=True, slots=True)
class Chat:
    """A place where messages go. The id of a private chat is the user's id on every platform.

    A "home" is a page of the bot's own that a platform keeps for each person, with the user's id as well: what is sent
    there takes the place of what stood there. Only platforms that tell of `HomeOpened` have one.
    """

    platform: str
    workspace: str
    id: str
    kind: Literal["private", "group", "home"] = "private"
    topic: str = ""  # a thread or topic inside a group; "" is the group itself
    title: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        _check_ids(self.platform, self.workspace, self.id, self.topic)
        object.__setattr__(self, "title", clean(self.title))


@dataclass(frozen=True, slots=True)
class Profile:
    """What the platform knows about somebody, so that nobody need be asked for it; "" is unknown."""

    name: str = ""
    locale: str = ""  # BCP 47 or CLDR: "en", "pt-BR"
    zone: str = ""  # IANA: "Asia/Amman"
    handle: str = ""  # how people name this account: "@nadia_h"

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", clean(self.name).replace("\n", " ")[:100].strip())
        object.__setattr__(self, "handle", clean(self.handle).replace("\n", " ")[:100].strip())
        object.__setattr__(self, "locale", clean(self.locale)[:100])
        object.__setattr__(self, "zone", clean(self.zone)[:100])


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What every update has. The same payload always gets the same id, so that redelivery is noticed."""

    id: str  # unique within (platform, workspace)
    at: datetime  # when it happened, by the platform's clock, UTC
    chat: Chat
    account: Account
    profile: Profile = Profile()

    def __post_init__(self) -> None:
        _check_happening(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSent(Happening):
    kind: Literal["text"] = "text"
    text: str
    message: str = ""  # the id of the message they sent
    reply_to: str = ""  # the id of the message they answered, if they answered one
    edited: bool = False  # they changed a message they had sent before

    def __post_init__(self) -> None:
        _check_happening(self, self.message, self.reply_to)
        object.__setattr__(self, "text", clean(self.text))


@dataclass(frozen=True, slots=True)
class Quoted:
    """A message, anybody's, that somebody points at to say what a command is about."""

    chat: Chat  # where it stands
    text: str = ""  # "" where it holds no words: a photo
    account: Account | None = None  # who wrote it; None for bots, channels, and where the platform does not say
    link: str = ""  # opens it, for whoever may read it there; "" where the platform has no such thing

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text).strip())
        object.__setattr__(self, "link", clean(self.link))


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandGiven(Happening):
    """`/plan finance` on Telegram and the web, `/cluster plan finance` on Slack: name "plan", argument "finance".

    What is said by choosing it for a message is a command, too: a reply to it on Telegram, a shortcut on Slack.
    """

    kind: Literal["command"] = "command"
    name: str
    argument: str = ""
    message: str = ""
    about: Quoted | None = None

    def __post_init__(self) -> None:
        _check_happening(self, self.message)
        object.__setattr__(self, "name", clean(self.name).strip().lower())
        object.__setattr__(self, "argument", clean(self.argument).strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonPressed(Happening):
    kind: Literal["button"] = "button"
    press: str  # exactly what the button carried: a request, not a proof
    message: str = ""  # the id of the message that carried the button

    def __post_init__(self) -> None:
        _check_happening(self, self.message)
        object.__setattr__(self, "press", clean(self.press))


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSubmitted(Happening):
    """`answers` holds what `Form.read` accepts: a string a field, a list for "several"; a skipped field is absent."""

    kind: Literal["form"] = "form"
    form: str  # Form.press
    answers: dict[str, str | list[str]]

    def __post_init__(self) -> None:
        _check_happening(self)
        object.__setattr__(self, "form", clean(self.form))
        answers = {
            clean(key): clean(answer) if isinstance(answer, str) else [clean(part) for part in answer]
            for key, answer in self.answers.items()
        }
        object.__setattr__(self, "answers", answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSent(Happening):
    """`content` was fetched by the platform beforehand; empty where it was too large or could not be had."""

    kind: Literal["file"] = "file"
    what: Literal["photo", "voice", "video", "sticker", "document", "other"]
    name: str = ""
    media_type: str = ""  # "audio/ogg"
    size: int = 0  # bytes, as the platform says, also of what was not fetched
    content: bytes = field(default=b"", repr=False)
    caption: str = ""
    message: str = ""
    reply_to: str = ""

    def __post_init__(self) -> None:
        _check_happening(self, self.message, self.reply_to)
        if not isinstance(self.size, int):
            raise ValueError(f"{self.size!r:.80} is no size")  # noqa: TRY004  all that a platform misread is one error
        object.__setattr__(self, "caption", clean(self.caption))
        object.__setattr__(self, "name", clean(self.name))
        object.__setattr__(self, "media_type", clean(self.media_type)[:100])


@dataclass(frozen=True, slots=True, kw_only=True)
class BotAdded(Happening):
    """The bot was put into a group or channel; `account` is who did it."""

    kind: Literal["added"] = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class BotRemoved(Happening):
    """The bot was taken out of a group or channel."""

    kind: Literal["removed"] = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatMoved(Happening):
    """A group got another id (Telegram: group becomes supergroup); `chat` is the old one."""

    kind: Literal["moved"] = "moved"
    to: Chat


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked(Happening):
    """A person stopped the bot; nothing reaches them until they come back."""

    kind: Literal["blocked"] = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unblocked(Happening):
    kind: Literal["unblocked"] = "unblocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened(Happening):
    """Somebody looks at their home; `chat` is their private chat.

    A press there is one in the private chat, `message` being the id that `send` returned for the home.
    """

    kind: Literal["home"] = "home"


LONGEST_PAYLOAD = 4000
"""Characters that are kept of a payload nobody understood: enough to see what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable(Happening):
    """A payload that this version cannot read: kept, so that nothing is dropped silently. `make` makes one."""

    kind: Literal["unreadable"] = "unreadable"
    payload: str  # as JSON, as far as it is kept
    why: str

    def __post_init__(self) -> None:
        _check_happening(self)
        object.__setattr__(self, "payload", clean(self.payload)[:LONGEST_PAYLOAD])

    @classmethod
    def make(cls, platform: str, workspace: str, payload: object, why: BaseException, at: datetime) -> "Unreadable":
        """Whose it was is not known; the same payload gets the same id."""
        try:
            text = payload.decode(errors="replace") if isinstance(payload, bytes) else json.dumps(payload)
        except (ValueError, RecursionError):
            text = f"{type(payload).__name__}, not to be written down"
        id_ = f"unreadable:{hashlib.sha256(text.encode(errors='replace')).hexdigest()[:24]}"
        nobody, nowhere = Account(platform, workspace, ""), Chat(platform, workspace, "")
        return cls(id=id_, at=at, chat=nowhere, account=nobody, payload=text, why=type(why).__name__)


Update = (
    TextSent
    | CommandGiven
    | ButtonPressed
    | FormSubmitted
    | FileSent
    | BotAdded
    | BotRemoved
    | ChatMoved
    | Blocked
    | Unblocked
    | HomeOpened
    | Unreadable
)

_adapter: TypeAdapter[Update] = TypeAdapter(
    Annotated[Update, Field(discriminator="kind")], config=ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")
)


def to_json(update: Update) -> dict[str, Any]:
    """The update as plain JSON, so that one set aside can be run again."""
    plain: dict[str, Any] = _adapter.dump_python(update, mode="json")
    return plain


def from_json(plain: dict[str, Any]) -> Update:
    return _adapter.validate_python(plain)
