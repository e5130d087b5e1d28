"""What the fake keeps: people, chats, messages, and the updates that wait for the bot."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from clusterbot.chat.messages import File

Json = dict[str, Any]
Rows = tuple[tuple[Json, ...], ...]


@dataclass(slots=True)
class Person:
    id: int
    name: str
    locale: str
    begun: bool  # a bot cannot write to somebody who never wrote to it
    blocked: bool = False
    username: str = ""
    toasts: list[str] = field(default_factory=list)

    def as_user(self) -> Json:
        first, _, last = self.name.partition(" ")
        user: Json = {"id": self.id, "is_bot": False, "first_name": first}
        if last:
            user["last_name"] = last
        if self.username:
            user["username"] = self.username
        if self.locale:
            user["language_code"] = self.locale
        return user


@dataclass(slots=True)
class Entry:
    """A message as it stands in a chat now."""

    id: int
    at: datetime
    author: int
    text: str
    entities: tuple[Json, ...] = ()
    rows: Rows = ()
    topic: int = 0
    edited: bool = False
    deleted: bool = False
    upload: File | None = None
    content: Json = field(default_factory=dict)  # of somebody's photo, voice note, …


@dataclass(slots=True)
class Place:
    """A chat. A supergroup numbers its messages by itself; private chats and basic groups share one numbering."""

    id: int
    kind: Literal["private", "group", "supergroup"]
    title: str = ""
    people: set[int] = field(default_factory=set)
    topics: dict[int, str] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)  # topics that only administrators write in; 0 is "General"
    bot: Literal["in", "out", "kicked"] = "in"
    moved_to: int = 0
    entries: dict[int, Entry] = field(default_factory=dict)

    def as_chat(self, person: Person | None = None) -> Json:
        if person is not None:
            return {"id": self.id, "type": "private", "first_name": person.as_user()["first_name"]}
        chat: Json = {"id": self.id, "type": self.kind, "title": self.title}
        return {**chat, "is_forum": True} if self.topics else chat

    def standing(self) -> Iterator[Entry]:
        return (entry for entry in self.entries.values() if not entry.deleted)


@dataclass(slots=True)
class Pending:
    """An update that waits to be fetched and confirmed."""

    id: int
    payload: Json
    delivered: bool = False
    again: bool = False  # once more, even if it was confirmed


@dataclass(slots=True)
class Query:
    """A press that waits for its answer."""

    id: str
    update_id: int
    person: Person
    answered: bool = False
