"""Reads HTML as the Bot API server does: what its parser refuses is refused in the same words."""

import re
from dataclasses import dataclass
from typing import Any

from clusterbot.testing.fake_telegram.specification import Refused

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
_TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>[a-zA-Z-]*)(?P<rest>[^>]*)(?P<end>>?)|&(?P<entity>[^;\s&<]+);")
_HREF = re.compile(r"""\s+href\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""")
_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
TEXT_UNITS = 4096


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text and its entities; offsets and lengths are in UTF-16 code units."""

    text: str
    entities: tuple[dict[str, Any], ...] = ()


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._text = ""
        self._entities: list[dict[str, Any]] = []
        self._open: list[tuple[str, int, str]] = []  # tag, offset, href

    def read(self) -> Parsed:
        at = 0
        for token in _TOKEN.finditer(self._source):
            self._text += self._source[at : token.start()]
            at = token.end()
            if token["entity"] is not None:
                self._text += _character(token["entity"])
            elif token["close"]:
                self._close(token["tag"], self._byte(token.start()))
            else:
                self._begin(token)
        self._text += self._source[at:]
        if self._open:
            tag = self._open[-1][0]
            raise _unparsable(f"Can't find end tag corresponding to start tag {tag}")
        return Parsed(self._text, tuple(sorted(self._entities, key=lambda entity: int(entity["offset"]))))

    def _byte(self, at: int) -> int:
        return len(self._source[:at].encode())

    def _begin(self, token: re.Match[str]) -> None:
        tag, at = token["tag"].lower(), self._byte(token.start())
        name_ends = bool(token["end"] or token["rest"])
        if name_ends and tag not in _KINDS:
            raise _unparsable(f'Unsupported start tag "{tag}" at byte offset {at}')
        if not token["end"]:
            raise _unparsable(f"Unclosed start tag at byte offset {at}")
        href = _HREF.match(token["rest"]) if tag == "a" else None
        url = next((group for group in href.groups() if group is not None), "") if href else ""
        self._open.append((tag, units(self._text), _decoded(url)))

    def _close(self, tag: str, at: int) -> None:
        if not self._open:
            raise _unparsable(f"Unexpected end tag at byte offset {at}")
        begun, offset, href = self._open.pop()
        if tag and tag.lower() != begun:
            raise _unparsable(f'Unmatched end tag at byte offset {at}, expected "</{begun}>", found "</{tag}>"')
        length = units(self._text) - offset
        if length and (begun != "a" or href):
            entity: dict[str, Any] = {"type": _KINDS[begun], "offset": offset, "length": length}
            self._entities.append({**entity, "url": href} if href else entity)


def _unparsable(why: str) -> Refused:
    return Refused(f"Bad Request: can't parse entities: {why}")


def _character(entity: str) -> str:
    if re.fullmatch(r"#\d+", entity):
        return chr(int(entity[1:]))
    if re.fullmatch(r"#x[0-9a-fA-F]+", entity):
        return chr(int(entity.removeprefix("#x"), base=16))
    return _CHARACTERS.get(entity, f"&{entity};")


def _decoded(text: str) -> str:
    return re.sub(r"&([^;\s&<]+);", lambda match: _character(match[1]), text)


def parse(text: str, parse_mode: str | None, too_long: str = "Bad Request: message is too long") -> Parsed:
    """The text as it will be shown. Raises Refused for what cannot be parsed, is empty or too long."""
    if parse_mode not in (None, "", "HTML"):
        raise Refused("Bad Request: unsupported parse_mode")
    parsed = _Reader(text).read() if parse_mode else Parsed(text)
    if not parsed.text.strip():
        raise Refused("Bad Request: message text is empty")
    if units(parsed.text.strip()) > TEXT_UNITS:
        raise Refused(too_long)
    return parsed
