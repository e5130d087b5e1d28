"""Which pillar, person or organisation somebody means: by a code, a name, the beginning of a word, a usual word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clusterbot.features.people.names import fold


@dataclass(frozen=True, slots=True)
class Names:
    """What a pillar, or whatever else can be named, answers to."""

    id: int
    code: str
    name: str
    also: tuple[str, ...] = ()  # "FDI", "skills"


def find(typed: str, pillars: Sequence[Names]) -> int | None:
    """The id of the one pillar that is meant; None if none is, or more than one could be."""
    for exactly in (True, False):
        found = fitting(typed, pillars, exactly=exactly)
        if len(found) == 1:
            return found[0]
    return None


def fitting(typed: str, named: Sequence[Names], *, exactly: bool) -> list[int]:
    """The ids of all that are called so, or (if not `exactly`) that have a name which begins so."""
    wanted = _squash(typed)
    fits = _exactly if exactly else _begins
    return [one.id for one in named if fits(wanted, one)] if wanted else []


def _exactly(wanted: str, one: Names) -> bool:
    return wanted in {_squash(name) for name in (one.code, one.name, *one.also)}


def _begins(wanted: str, one: Names) -> bool:
    words = [one.name, *one.name.split(), *one.also]
    return any(_squash(word).startswith(wanted) for word in words)


def _squash(words: str) -> str:
    """Letters and digits without accents, so that "R&D", "r and d" and "RD" are the same."""
    return re.sub(r"[\W_]+|\band\b", "", fold(words))
