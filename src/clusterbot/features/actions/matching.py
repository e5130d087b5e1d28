"""Which pillar somebody means: by its code, its name, the beginning of a word, or what people call it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """What a pillar answers to."""

    id: int
    code: str
    name: str
    also: tuple[str, ...] = ()  # "FDI", "skills"


def find(typed: str, pillars: Sequence[Names]) -> int | None:
    """The id of the one pillar that is meant; None if none is, or more than one could be."""
    wanted = _squash(typed)
    if not wanted:
        return None
    for fits in (_exactly, _begins):
        found = [pillar.id for pillar in pillars if fits(wanted, pillar)]
        if len(found) == 1:
            return found[0]
    return None


def _exactly(wanted: str, pillar: Names) -> bool:
    return wanted in {_squash(one) for one in (pillar.code, pillar.name, *pillar.also)}


def _begins(wanted: str, pillar: Names) -> bool:
    words = [pillar.name, *pillar.name.split(), *pillar.also]
    return any(_squash(word).startswith(wanted) for word in words)


def _squash(words: str) -> str:
    """Letters and digits only, so that "R&D", "r and d" and "RD" are the same."""
    return re.sub(r"[\W_]+|\band\b", "", words.casefold())
