"""What plain words amount to: a thank-you, a status, and which action they are about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LONGEST_VALUE = 40
"""Signs of a value with its unit; whatever is longer is a sentence."""

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


def beyond_key(words: str, key: str) -> str:
    """What was said about the action that the words begin with: "BD-1 70 %" without its "BD-1"."""
    return re.sub(rf"^\s*{re.escape(key)}\b[\s:;,.–—-]*", "", words, flags=re.IGNORECASE).strip()


def after_status(words: str, labels: Sequence[str]) -> str:
    """What follows the status that words begin with: "Stuck, at 70 %" without its "Stuck"; `labels` as on buttons."""
    for label in labels:
        if found := re.match(re.escape(label) + _ENDS_A_STATUS, words, re.IGNORECASE):
            return words[found.end() :].strip()
    return words


def progress_said(text: str, *, percent: Sequence[str], before: Sequence[str], after: Sequence[str]) -> int | None:
    """The percent that words say the action is at: "70%", "at 70 percent", "the hall is booked, 70 % done".

    Any other figure is none: "a discount of 10 % for all", "10 % discount". `percent` are the words and signs for it;
    `before` and `after` may stand around it ("now at", "done").
    """
    figure = rf"(?:(?:{_any(before)})\s+)*(\d{{1,3}})\s*(?:{_any(percent)})(?:\s+(?:{_any(after)}))*(?::.*)?"
    parts = [part.strip() for part in re.split(r"[;,\n]|[.!?](?=\s|$)|\s[–—-]\s", text)]
    found = (re.fullmatch(figure, part, re.IGNORECASE) for part in parts)
    return next((int(one[1]) for one in found if one is not None and int(one[1]) <= 100), None)


def value_said(text: str, indicator: str) -> str:
    """What the indicator counts now: words that begin with a number, or that follow its name; "" if neither.

    "12 suppliers, thanks to Omar" says "12 suppliers"; "Suppliers: about a dozen" says "about a dozen".
    """
    named = without_key(text, indicator)
    first = re.split(r"[;\n(]|[.,!?](?=\s|$)|\s[–—-]\s", named.strip())[0].strip()
    is_one = named != text or re.match(r"[<>≈~±€$£]?\s*\d", first)
    return first if is_one and len(first) <= LONGEST_VALUE else ""


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


def _any(words: Sequence[str]) -> str:
    """One of these, the longest first: "now at" before "now"."""
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


def _plain(text: str) -> str:
    """Letters and digits, casefolded, one space between words: no pictures, no punctuation."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold().replace("’", "").replace("'", "")))
