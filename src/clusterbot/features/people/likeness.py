"""Could two participants be one person? Their names, their organisations and their apps say so; nothing is guessed."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Agreement = Literal["same", "initials", "within", "one_name", "none"]
"""How two names go together: the same words; words and their initials; the shorter one's words within the longer;
one word that the other has too; not at all.
"""

WEIGHT: dict[Agreement, int] = {"same": 3, "initials": 2, "within": 2, "one_name": 1, "none": 0}
ENOUGH = 2
"""What makes it worth a question: names alone, or one name and the same organisation."""

_ACCENT = 10
"""Combining classes from here on are accents, points and hamzas, which people leave out when they type; those below
(nukta, virama, voicing marks) make another letter.
"""
_ONE_LETTER = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ـ": ""}
)


@dataclass(frozen=True, slots=True)
class Who:
    """What is known of somebody in a cluster."""

    name: str
    organisation: int | None = None
    apps: frozenset[tuple[str, str]] = frozenset()  # (platform, workspace) of each account


def may_be_one(one: Who, other: Who) -> bool:
    """Is it worth asking? The same organisation speaks for it; another one, and an app in common, against it."""
    agreement = agree(one.name, other.name)
    if agreement == "none":
        return False
    return WEIGHT[agreement] + _organisations(one, other) - bool(one.apps & other.apps) >= ENOUGH


def agree(one: str, other: str) -> Agreement:
    """How two names go together, whatever the order of their words, their case and their accents."""
    shorter, longer = sorted((words_of(one), words_of(other)), key=len)
    if not shorter:
        return "none"
    if shorter == longer:
        return "same"
    if len(shorter) == len(longer):
        return "initials" if _abbreviates(shorter, longer) else "none"
    if not set(shorter) <= set(longer):
        return "none"
    return "within" if sum(len(word) > 1 for word in shorter) > 1 else "one_name"


def words_of(name: str) -> list[str]:
    """A name's words in one fixed order: casefolded, without accents, points and punctuation."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(sign for sign in apart if unicodedata.combining(sign) < _ACCENT)
    plain = unicodedata.normalize("NFKC", bare).translate(_ONE_LETTER)
    return sorted(word for word in re.split(r"[^\w\u0900-\u0dff]+|_", re.sub(r"['’ʼ]", "", plain)) if word)


def _abbreviates(one: Sequence[str], other: Sequence[str]) -> bool:
    """Word by word the same or an initial of it, and at least one word in full: "Nadia R." and "Nadia Rahman"."""
    in_full = [word for word in one if len(word) > 1 and word in other]
    if not in_full:
        return False
    rest, others = list(one), list(other)
    for word in in_full:
        rest.remove(word)
        others.remove(word)
    for word in rest:
        fits = next((known for known in others if _is_initial(word, known) or _is_initial(known, word)), None)
        if fits is None:
            return False
        others.remove(fits)
    return True


def _is_initial(short: str, word: str) -> bool:
    return len(short) == 1 and word.startswith(short)


def _organisations(one: Who, other: Who) -> int:
    """+1 for the same, -1 for two different ones, 0 where one is not known."""
    if one.organisation is None or other.organisation is None:
        return 0
    return 1 if one.organisation == other.organisation else -1
