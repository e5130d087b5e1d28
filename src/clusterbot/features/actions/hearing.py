"""What plain words amount to: a thank-you, a status, and which action they are about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_ENDS_A_STATUS = r"(?:\s*[.,:;!–—-]|\s*$)"


def is_pleasantry(text: str, pleasantries: Sequence[str]) -> bool:
    """Only thanks, an "ok" or a picture: kind, and no update. `pleasantries` are the reader's words for it."""
    said = _plain(text)
    if not said:
        return True
    known = sorted((_plain(one) for one in pleasantries), key=len, reverse=True)
    one = "|".join(re.escape(words) for words in known if words)
    return bool(one) and re.fullmatch(rf"(?:{one})(?: (?:{one}))*", said) is not None


def status_said(text: str, labels: Mapping[str, str]) -> str:
    """The tap that words begin with, "" if none: "Stuck, no permit yet" is stuck, "Done with the venue" is a note.

    `labels` are the words on the buttons, by tap.
    """
    for tap, label in labels.items():
        if re.match(re.escape(label) + _ENDS_A_STATUS, text.strip(), re.IGNORECASE):
            return tap
    return ""


def is_only(text: str, label: str) -> bool:
    """Nothing was said but this word."""
    return _plain(text) == _plain(label)


def keys_named(text: str, keys: Mapping[str, int]) -> list[int]:
    """The actions whose key ("BD-2") stands in the text."""
    return [number for key, number in keys.items() if re.search(rf"\b{re.escape(key)}\b", text, re.IGNORECASE)]


def without_key(words: str, key: str) -> str:
    """What was said, as it reads under a heading that names the action: "BD-1: the hall is booked" without its "BD-1:".

    A key that is part of the sentence stays ("BD-1 is late"), and so does one that is all that was said.
    """
    said = re.sub(rf"^\s*{re.escape(key)}(?:\s*[:;]|\s*[,.–—-]\s|[ \t]*\n)\s*", "", words, flags=re.IGNORECASE)
    return said or words


@dataclass(frozen=True, slots=True)
class Aim:
    """What words may be about; all are ids of actions the person may change."""

    named: Sequence[int] = ()  # by their key, in the words themselves
    talked_about: Sequence[int] = ()  # what the message showed that was answered, else the last one that showed any
    last: int | None = None  # what the person reported on last, within a day
    own: Sequence[int] = ()  # their open ones


def candidates(aim: Aim) -> list[int]:
    """The action that words are about; several, if that must be asked; none, if it can be no action."""
    for close in (aim.named, aim.talked_about):
        if aim.last in close:
            return [aim.last] if aim.last is not None else []
        if close:
            return list(close)
    return [aim.last] if aim.last is not None else list(aim.own)


def _plain(text: str) -> str:
    """Letters and digits, casefolded, one space between words: no pictures, no punctuation."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold().replace("’", "").replace("'", "")))
