"""What a browser posts, read strictly and turned into updates."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from clusterbot.chat.messages import PICTURES, PRESS_BYTES, SOUNDS
from clusterbot.chat.updates import (
    FETCHED_BYTES,
    Account,
    ButtonPressed,
    Chat,
    CommandGiven,
    FileSent,
    FormSubmitted,
    Profile,
    TextSent,
)

LONGEST_TEXT = 20_000
"""Characters of one message somebody types: ours, for no browser has a limit. Telegram's is 4,096, Slack's 40,000."""

LARGEST_FILE = 10**12  # bytes that a browser may announce

ClientId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{8,64}$")]
LineId = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{0,64}$")]  # we gave them ourselves
# ASCII, and no counted repetitions: the automaton for \w{1,100} in all of Unicode takes 15 MB.
MediaType = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+$", max_length=161)]
PaneKey = Annotated[str, StringConstraints(max_length=128)]


class Posted(BaseModel):
    """What every post carries. The client makes the id and repeats a post under the same one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: ClientId
    pane: PaneKey = ""  # a channel's chat id; "" is the private chat
    zone: Annotated[str, StringConstraints(max_length=64)] = ""
    locale: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{0,35}$")] = ""  # BCP 47 (4.4.1: 35 are enough)


class Say(Posted):
    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
    reply_to: LineId = ""


class Upload(Posted):
    """A file comes as the body, and this beside it in the address; one that is too large is only announced."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=255)]
    media_type: MediaType = "application/octet-stream"
    size: Annotated[int, Field(ge=0, le=LARGEST_FILE)] = 0
    text: Annotated[str, StringConstraints(max_length=LONGEST_TEXT)] = ""
    reply_to: LineId = ""


class Press(Posted):
    message: LineId
    press: Annotated[str, StringConstraints(min_length=1, max_length=PRESS_BYTES)]


class Fill(Posted):
    form: Annotated[str, StringConstraints(min_length=1, max_length=PRESS_BYTES)]
    answers: Annotated[dict[str, str | list[str]], Field(max_length=100)]


class Step(Posted):
    step: Literal["hour", "day", "next"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the page."""

    account: Account
    name: str
    is_visitor: bool  # sits in a chair of the example: their browser's zone is not this person's

    @property
    def private(self) -> Chat:
        return private_chat(self.account)


def private_chat(account: Account) -> Chat:
    return Chat(account.platform, account.workspace, account.user)


_COMMAND = re.compile(r"/([A-Za-z][\w-]*)(?:\s+(.*))?", re.DOTALL)


def said(post: Say, person: Person, chat: Chat, at: datetime) -> TextSent | CommandGiven:
    """Words that begin with a slash and a name are a command, as everywhere."""
    id_, profile = _id("say", post, person), _profile(post, person)
    if command := _COMMAND.fullmatch(post.text.strip()):
        name, argument = command[1], command[2] or ""
        return CommandGiven(
            id=id_, at=at, chat=chat, account=person.account, profile=profile, name=name, argument=argument
        )
    return TextSent(
        id=id_,
        at=at,
        chat=chat,
        account=person.account,
        profile=profile,
        text=post.text,
        reply_to=post.reply_to,
    )


def uploaded(post: Upload, content: bytes, person: Person, chat: Chat, at: datetime) -> FileSent:
    fits = len(content) <= FETCHED_BYTES
    return FileSent(
        id=_id("file", post, person),
        at=at,
        chat=chat,
        account=person.account,
        profile=_profile(post, person),
        what=_what(post.media_type),
        name=post.name,
        media_type=post.media_type,
        size=len(content) or post.size,
        content=content if fits else b"",
        caption=post.text,
        reply_to=post.reply_to,
    )


def _what(media_type: str) -> Literal["photo", "voice", "video", "document"]:
    if media_type in PICTURES:
        return "photo"
    if media_type in SOUNDS:
        return "voice"
    return "video" if media_type.startswith("video/") else "document"


def pressed(post: Press, person: Person, chat: Chat, at: datetime) -> ButtonPressed:
    return ButtonPressed(
        id=_id("press", post, person),
        at=at,
        chat=chat,
        account=person.account,
        profile=_profile(post, person),
        press=post.press,
        message=post.message,
    )


def filled(post: Fill, person: Person, chat: Chat, at: datetime) -> FormSubmitted:
    """Skipped fields are left out here already: a browser posts them empty."""
    return FormSubmitted(
        id=_id("form", post, person),
        at=at,
        chat=chat,
        account=person.account,
        profile=_profile(post, person),
        form=post.form,
        answers={key: answer for key, answer in post.answers.items() if answer},
    )


def _id(kind: str, post: Posted, person: Person) -> str:
    """Scoped by the person, so that nobody can use up another's ids."""
    return f"{kind}:{person.account.user}:{post.id}"


def _profile(post: Posted, person: Person) -> Profile:
    if person.is_visitor:
        return Profile(name=person.name)
    return Profile(name=person.name, locale=post.locale, zone=post.zone if _is_zone(post.zone) else "")


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such zone; a path; a folder of zones
        return False
    return True
