"""The small HTML subset our messages are written in, and how typed words are kept out of it.

Allowed: <b> <i> <code> <a href> <blockquote>, blank lines between paragraphs, a line that begins with "• " is a list
item. Everything else is an error of ours and raises `MarkupError`, so that it is found in tests.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape as _escape
from html.parser import HTMLParser
from itertools import groupby
from typing import Literal

_KEPT_CONTROLS = "\n\t"
_BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNWANTED = re.compile(
    "["
    + "".join(chr(code) for code in range(0x20) if chr(code) not in _KEPT_CONTROLS)
    + "\x7f"
    + _BIDI_CONTROLS
    + "\ud800-\udfff]"
)


def clean(typed: str) -> str:
    """What somebody typed, without characters that are not words.

    Control characters (PostgreSQL refuses NUL), lone surrogates, and the directional overrides that make text after
    them read backwards ("Trojan Source", Boucher and Anderson 2021).
    """
    return _UNWANTED.sub("", typed.replace("\r\n", "\n").replace("\r", "\n"))


def escape(typed: str) -> str:
    """Typed words as markup that shows exactly these words."""
    return _escape(clean(typed), quote=False)


class MarkupError(ValueError):
    """Our own text uses something outside the subset."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list item or a quotation. Lines inside it are kept as newlines in its spans."""

    kind: Literal["paragraph", "item", "quote"]
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


BULLET = "• "
_STYLES = {"b": "bold", "i": "italic", "code": "code"}


def parse(markup: str) -> list[Block]:
    """The blocks of a text. Raises MarkupError for what the subset does not have."""
    reader = _Reader()
    reader.feed(clean(markup))
    reader.close()
    if reader.open_tags:
        raise MarkupError(f"<{reader.open_tags[-1]}> is never closed")
    return list(_blocks(reader.pieces))


class _Reader(HTMLParser):
    """Collects (span, is it quoted) pairs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[Span, bool]] = []
        self.open_tags: list[str] = []
        self._href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._href = dict(attrs).get("href") or ""
            if not self._href.startswith(("https://", "http://", "tg://", "mailto:")):
                raise MarkupError(f"a link to {self._href!r}")
        elif tag not in _STYLES and tag != "blockquote":
            raise MarkupError(f"<{tag}> is not in the subset")
        self.open_tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open_tags or self.open_tags.pop() != tag:
            raise MarkupError(f"</{tag}> closes nothing")
        if tag == "a":
            self._href = ""

    def handle_data(self, data: str) -> None:
        style = {_STYLES[tag]: True for tag in self.open_tags if tag in _STYLES}
        self.pieces.append((Span(data, href=self._href, **style), "blockquote" in self.open_tags))

    def handle_startendtag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        raise MarkupError(f"<{tag}/> is not in the subset")

    def handle_comment(self, data: str) -> None:
        raise MarkupError(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        raise MarkupError(f"a declaration: {decl!r}")

    def handle_pi(self, data: str) -> None:
        raise MarkupError(f"an instruction: {data!r}")


def _blocks(pieces: Sequence[tuple[Span, bool]]) -> Iterator[Block]:
    for quoted, run in groupby(pieces, key=lambda piece: piece[1]):
        for paragraph in _cut([span for span, _ in run], re.compile(r"\n[ \t]*\n\s*")):
            if quoted:
                yield _block("quote", paragraph)
            else:
                yield from _items(paragraph)


def _items(paragraph: Sequence[Span]) -> Iterator[Block]:
    """A paragraph's lines: those that begin with a bullet are items, runs of the others are paragraphs."""
    lines = _cut(paragraph, re.compile(r"\n"))
    for is_item, run in groupby(lines, key=lambda line: line[0].text.startswith(BULLET)):
        if is_item:
            for line in run:
                first = line[0]
                bare = Span(first.text[len(BULLET) :], first.bold, first.italic, first.code, first.href)
                yield _block("item", [bare, *line[1:]])
        else:
            joined: list[Span] = []
            for line in run:
                joined += [Span("\n"), *line] if joined else line
            yield _block("paragraph", joined)


def _block(kind: Literal["paragraph", "item", "quote"], spans: Sequence[Span]) -> Block:
    return Block(kind, tuple(span for span in spans if span.text))


def _cut(spans: Sequence[Span], where: re.Pattern[str]) -> list[list[Span]]:
    """The spans cut wherever the pattern stands in a text; empty cuts are left out."""
    cuts: list[list[Span]] = [[]]
    for span in spans:
        for number, part in enumerate(where.split(span.text)):
            if number:
                cuts.append([])
            if part:
                cuts[-1].append(Span(part, span.bold, span.italic, span.code, span.href))
    return [cut for cut in (_trim(cut) for cut in cuts) if cut]


def _trim(spans: list[Span]) -> list[Span]:
    """Without white space at either end."""
    while spans and not spans[0].text.strip():
        spans = spans[1:]
    while spans and not spans[-1].text.strip():
        spans = spans[:-1]
    if spans:
        last = spans[-1]
        spans = [*spans[:-1], Span(last.text.rstrip(), last.bold, last.italic, last.code, last.href)]
    return spans


def plain(markup: str) -> str:
    """The words alone, for notifications, screen readers, logs and transcripts."""
    return join(parse(markup), lambda block: (BULLET if block.kind == "item" else "") + block.text)


def join(blocks: Sequence[Block], show: Callable[[Block], str]) -> str:
    """Blocks one below the other: items of one list on neighbouring lines, a blank line elsewhere."""
    parts: list[str] = []
    for number, block in enumerate(blocks):
        if number:
            in_one_list = block.kind == "item" and blocks[number - 1].kind == "item"
            parts.append("\n" if in_one_list else "\n\n")
        parts.append(show(block))
    return "".join(parts)


def split(
    blocks: Sequence[Block], limit: int, measure: Callable[[Block], int] = lambda block: len(block.text) + 4
) -> list[list[Block]]:
    """The blocks in parts of at most `limit`, cut between blocks; a block that is longer by itself is cut at a
    line, else at a space, else anywhere. `measure` gives a block's length in the platform's own units.
    """
    parts: list[list[Block]] = [[]]
    room = limit
    for block in blocks:
        for piece in _fitting(block, limit, measure):
            size = measure(piece)
            if size > room and parts[-1]:
                parts.append([])
                room = limit
            parts[-1].append(piece)
            room -= size
    return [part for part in parts if part]


def _fitting(block: Block, limit: int, measure: Callable[[Block], int]) -> Iterator[Block]:
    rest = _without_margin(block)
    while measure(rest) > limit:
        head, rest = _divide(rest, _place_to_cut(rest, limit, measure))
        yield head
        rest = _without_margin(rest)
    if rest.text:
        yield rest


def _without_margin(block: Block) -> Block:
    """Nothing to see would be a message of its own at the wrong place of a cut, and platforms refuse it."""
    spans = _trim(list(block.spans))
    if spans:
        first = spans[0]
        spans = [Span(first.text.lstrip(), first.bold, first.italic, first.code, first.href), *spans[1:]]
    return Block(block.kind, tuple(spans))


def _place_to_cut(block: Block, limit: int, measure: Callable[[Block], int]) -> int:
    low, high = 1, len(block.text)
    while low < high:  # the longest head that fits
        middle = (low + high + 1) // 2
        if measure(_divide(block, middle)[0]) <= limit:
            low = middle
        else:
            high = middle - 1
    for mark in ("\n", " "):
        at = block.text.rfind(mark, low // 2, low)
        if at > 0:
            return at
    return low


def _divide(block: Block, at: int) -> tuple[Block, Block]:
    head: list[Span] = []
    tail: list[Span] = []
    seen = 0
    for span in block.spans:
        keep = max(0, min(len(span.text), at - seen))
        seen += len(span.text)
        for part, side in ((span.text[:keep], head), (span.text[keep:], tail)):
            if part:
                side.append(Span(part, span.bold, span.italic, span.code, span.href))
    return Block(block.kind, tuple(head)), Block(block.kind, tuple(tail))
