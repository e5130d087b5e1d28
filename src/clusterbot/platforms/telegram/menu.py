"""Which commands Telegram offers whom: a list for each place and language."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from clusterbot.chat.platform import Menu, MenuEntry

COMMANDS = 100
"""Most commands of a list (Bot API, setMyCommands)."""
DESCRIPTION_LENGTH = 256
"""Longest description (Bot API, BotCommand)."""
_NAME = re.compile(r"[a-z0-9_]{1,32}")  # Bot API, BotCommand
_DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class CommandList:
    """One call of setMyCommands. `language` "" serves everybody whose language has no list of its own."""

    scope: BotCommandScope
    language: str
    commands: tuple[BotCommand, ...]


def command_lists(menu: Menu) -> Iterator[CommandList]:
    yield from _lists(BotCommandScopeAllPrivateChats(), menu.everyone)
    yield from _lists(BotCommandScopeAllGroupChats(), menu.groups)
    for chat in menu.facilitator_chats:
        yield from _lists(BotCommandScopeChat(chat.id), menu.facilitators)


def _lists(scope: BotCommandScope, by_locale: Mapping[str, Sequence[MenuEntry]]) -> Iterator[CommandList]:
    if not by_locale:
        return
    default = _DEFAULT if _DEFAULT in by_locale else next(iter(by_locale))
    yield CommandList(scope, "", _commands(by_locale[default]))
    for locale, entries in by_locale.items():
        language = locale.partition("-")[0].lower()
        if locale != default and len(language) == 2:  # Telegram knows ISO 639-1 only
            yield CommandList(scope, language, _commands(entries))


def _commands(entries: Sequence[MenuEntry]) -> tuple[BotCommand, ...]:
    return tuple(
        BotCommand(entry.name, _description(entry)) for entry in entries[:COMMANDS] if _NAME.fullmatch(entry.name)
    )


def _description(entry: MenuEntry) -> str:
    words = f"{entry.description} · {entry.hint}" if entry.hint else entry.description
    return words[:DESCRIPTION_LENGTH]
