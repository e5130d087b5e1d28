"""Messages and forms as HTML in which nothing typed can become markup."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from zlib import crc32

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from clusterbot.chat.forms import Form
from clusterbot.chat.markup import Block, escape, parse, plain
from clusterbot.chat.messages import PICTURES, SOUNDS, Message
from clusterbot.chat.stage import Line

TEMPLATES = Path(__file__).parent / "templates"
EXCERPT = 120  # characters of a message that is answered


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring blocks of one kind: the items of one list, the paragraphs of one quotation."""

    kind: str
    blocks: Sequence[Block]


def runs(markup: str) -> list[Run]:
    return [Run(kind, list(blocks)) for kind, blocks in groupby(parse(markup), key=lambda block: block.kind)]


def initials(name: str) -> str:
    """One or two letters that stand for somebody: "NR" for Nadia R."""
    return "".join(word[0] for word in name.split()[:2] if word[0].isalnum()).upper() or "?"


def hue(name: str) -> int:
    """One of six colours, always the same for the same name."""
    return crc32(name.encode()) % 6


def quoting(typed: str, answered: Message | None) -> Message:
    """Somebody's own words as a message, with the beginning of what they answer above."""
    words = escape(typed)
    if answered is None:
        return Message(words)
    start = " ".join(plain(answered.text).split())
    excerpt = start if len(start) <= EXCERPT else start[: EXCERPT - 1].rstrip() + "…"
    return Message(f"<blockquote>{escape(excerpt)}</blockquote>\n\n{words}")


def shown_as(media_type: str) -> str:
    """How a file stands in a chat: a picture, something to listen to, or a link to keep it by."""
    return "picture" if media_type in PICTURES else "sound" if media_type in SOUNDS else "document"


class Pages:
    """The templates, with the interface's words in them."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(words=words, runs=runs, initials=initials, hue=hue, shown_as=shown_as)

    def page(self, name: str, **values: Any) -> str:
        return self._environment.get_template(f"{name}.html").render(**values)

    def line(self, line: Line, reader: str, base: str) -> str:
        """One message as it stands in the log of somebody called `reader`, whose page is at `base`."""
        return self.page("line", line=line, is_own=line.author == reader, base=base)

    def form(self, form: Form) -> str:
        return self.page("form", form=form)
