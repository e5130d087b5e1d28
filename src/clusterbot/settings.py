"""What the host may set, by environment or `.env`; everything has a default that works."""

import os
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from re import findall
from typing import Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from clusterbot.locate import locate

ENV_FILE = Path(".env")
PREFIX = "CLUSTERBOT_"
_DATABASES = "sqlite:///file.db or postgresql://user:password@host/name"


class SettingsError(Exception):
    """A setting is wrong; the message says which, and what it may be, but never what it is: it may be a secret."""


class Settings(BaseSettings):
    """The bot's own settings. Each platform reads its own (CLUSTERBOT_TELEGRAM_…) from `environ()`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=ENV_FILE, env_ignore_empty=True, extra="ignore")

    database_url: str = ""
    """sqlite:///path or postgresql://…; "" is var/clusterbot.db, and var/example.db for the example cluster."""

    backups: str = ""
    """The folder for the daily backups; "" is `backups` beside the database, "off" is none."""

    host: str = "127.0.0.1"
    """Where the web chat listens; it has no passwords, so leave it on loopback."""

    port: int = Field(default=8080, ge=1, le=65535)
    base_url: str = ""
    """How people reach the web chat, for links; "" is http://host:port."""

    per_person: int = Field(default=100, ge=0)
    """How many messages and taps of one person are taken in a minute; 0 is no limit."""

    keep_days: str = ""
    """How many days what is done with is kept, where it is not as store.pruning.Keep has it: "letters=30 lines=90"."""

    hosted_by: str = ""
    """Who runs this bot and answers for its database, as people read it in /privacy: "Solvane Cluster Office"."""

    contact: str = ""
    """Whom people ask about their data: a mail address, a phone number, a page; "" is their facilitator."""

    lease: float = Field(default=10, ge=0.3, le=300)
    """Of several processes on one PostgreSQL database, how many seconds after the end of one another takes over."""

    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @property
    def address(self) -> str:
        """Where the web chat is, without a slash at its end."""
        return self.base_url.rstrip("/") or f"http://{self.host}:{self.port}"

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, value: str) -> str:
        if not value:
            return value
        from sqlalchemy import make_url  # noqa: PLC0415  heavy: `--help` need not wait for it
        from sqlalchemy.exc import ArgumentError  # noqa: PLC0415

        value = value.replace("postgres://", "postgresql://", 1)  # as several hosting services write it
        try:
            url = make_url(value)
        except (ArgumentError, ValueError):
            raise ValueError(f"should be {_DATABASES}") from None
        if url.get_backend_name() not in ("sqlite", "postgresql"):
            raise ValueError(f"should be {_DATABASES}")
        if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
            raise ValueError("should name a file, sqlite:///file.db: what is only in memory is lost at every restart")
        return value

    @field_validator("base_url")
    @classmethod
    def _is_a_web_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (parts.scheme not in ("http", "https") or not parts.netloc):
            raise ValueError("should begin with https:// or http://, then the host's name")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_any_case(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value


def read_settings() -> Settings:
    """The settings, checked. Raises SettingsError."""
    try:
        return Settings()
    except ValidationError as error:
        lines = [f"{PREFIX}{'_'.join(map(str, one['loc'])).upper()}: {_words(one['msg'])}" for one in error.errors()]
        raise SettingsError("\n".join(lines)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(_unreadable(error)) from None


def environ() -> dict[str, str]:
    """The environment over `.env`, as platforms read it. Raises SettingsError."""
    try:
        from_file = {name: value for name, value in dotenv_values(ENV_FILE).items() if value is not None}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(_unreadable(error)) from None
    return {**from_file, **os.environ}


@cache
def known() -> tuple[str, ...]:
    """Every setting there is; a test holds `.env.example` to what the code reads."""
    return tuple(dict.fromkeys(findall(rf"{PREFIX}[A-Z_]+", locate(".env.example").read_text("utf-8"))))


def mistyped(names: list[str]) -> dict[str, str]:
    """Which of these are probably a setting of ours spelled wrong, and how it is spelled.

    What resembles none may belong to a platform made elsewhere.
    """
    strange = [name for name in names if name.startswith(PREFIX) and name not in known()]
    found = {name: get_close_matches(name, known(), n=1, cutoff=0.85) for name in strange}
    return {name: close[0] for name, close in found.items() if close}


def _words(message: str) -> str:
    """Pydantic's words, without the name of the exception that carried ours."""
    return message.removeprefix("Value error, ").replace("Input should", "should")


def _unreadable(error: OSError | UnicodeDecodeError) -> str:
    why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
    return f"{ENV_FILE} cannot be read: {why}"
