"""Logs for people: one line a happening, and never a secret, nor what anybody is called or said."""

import logging
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit

import structlog

HIDDEN = "[secret]"

# Tokens have a shape; so one that no setting told us of (an old one, another bot's) is hidden too.
_SHAPES = re.compile(
    r"\d{6,12}:[A-Za-z0-9_-]{30,}"  # Telegram's, also in a URL: /bot123:ABC/getMe
    r"|xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]+|xapp-[A-Za-z0-9-]+"
)
_IN_URL = re.compile(r"(://[^/\s:@]*:)[^/\s]+(?=@)")  # name:password@host
_SHORTEST = 6
"""Characters: a shorter "secret" would blacken every other word of the log, and protects nothing."""


_QUOTED = re.compile(r"""(?<!\w)(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")(?!\w)""")
"""What an exception quotes: KeyError: 'Nadia'."""

_FRAME = re.compile(r'  File "| {4}')
"""How a line of a traceback begins that shows our code."""


def secrets_in(environ: Mapping[str, str]) -> list[str]:
    """The values that must never be logged: whatever is called a token, a secret or a password, or lies in its file."""
    named = {
        name: value.strip()
        for name, value in environ.items()
        if name.startswith("CLUSTERBOT_") and re.search(r"TOKEN|SECRET|PASSWORD", name)
    }
    values = [_content(value) if name.endswith("_FILE") else value for name, value in named.items()]
    values.append(_password(environ.get("CLUSTERBOT_DATABASE_URL", "")))
    return [value for value in values if len(value) >= _SHORTEST]


def configure(level: str, secrets: Iterable[str], to: TextIO | None = None) -> None:
    """Structured logs for us, plain warnings from the libraries, both with secrets hidden, on standard error.

    A traceback shows code, never the values of variables, nor what an exception quotes of them: those are what people
    said, and tokens.
    """
    hide = Hider(secrets)
    output = to or sys.stderr
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,  # the trace of an update, a schedule, a letter
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,  # else the console renderer would draw tracebacks with variables
            _without_quotations,
            hide.from_event,
            structlog.dev.ConsoleRenderer(
                colors=False, pad_event_to=0, exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(output),
    )
    handler = logging.StreamHandler(output)
    handler.setFormatter(_HidingFormatter(hide))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    # They warn of each connection that is cut, of each look at the clock that is skipped: an outage is said once.
    for library in ("psycopg", "apscheduler"):
        logging.getLogger(library).setLevel(logging.ERROR)


class Hider:
    """Takes secrets out of a text."""

    def __init__(self, secrets: Iterable[str]) -> None:
        # The longest first: a secret that begins with another one would else leave its end behind.
        self._secrets = sorted(secrets, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return _IN_URL.sub(rf"\1{HIDDEN}", _SHAPES.sub(HIDDEN, text))

    def from_event(self, _: Any, __: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
        return {name: self._hidden(value) for name, value in event.items()}

    def _hidden(self, value: Any) -> Any:
        return value if isinstance(value, int | float | None) else self(str(value))


def quoting_nothing(traceback: str) -> str:
    """A traceback as it is, but for what its exceptions quote."""
    return "\n".join(line if _FRAME.match(line) else _QUOTED.sub("'…'", line) for line in traceback.splitlines())


def _without_quotations(_: Any, __: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    if "exception" in event:
        event["exception"] = quoting_nothing(event["exception"])
    return event


class _HidingFormatter(logging.Formatter):
    def __init__(self, hide: Hider) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._hide = hide

    def formatException(self, ei: Any) -> str:  # noqa: N802  the library's name
        return quoting_nothing(super().formatException(ei))

    def format(self, record: logging.LogRecord) -> str:
        return self._hide(super().format(record))


def _content(file: str) -> str:
    try:
        return Path(file).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""  # whoever needs it will say so


def _password(url: str) -> str:
    try:
        return urlsplit(url).password or ""
    except ValueError:
        return ""  # not a URL at all
