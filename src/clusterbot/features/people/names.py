"""Are two names the same person's? As people write them: accents, order, initials and titles aside. Pure."""

import re
import unicodedata

_TITLES = frozenset({"dr", "eng", "mr", "mrs", "ms", "prof", "sir"})


def fold(name: str) -> str:
    """A name as it is compared: no case, no accents, no odd spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(re.findall(r"\w+", "".join(sign for sign in plain if not unicodedata.combining(sign))))


def may_be_one(one: str, other: str) -> bool:
    """Could somebody who calls themselves `one` be listed as `other`? "Nadia R." and "Rahal, Nadia" could.

    Every part of the shorter name is a part of the longer one, or its initial; and not by initials alone.
    """
    shorter, longer = sorted((_parts(one), _parts(other)), key=len)
    left = list(longer)
    whole = 0
    for part in sorted(shorter, key=len, reverse=True):
        found = next((known for known in left if _stands_for(part, known)), None)
        if found is None:
            return False
        left.remove(found)
        whole += min(len(part), len(found)) > 1
    return whole > 0


def _parts(name: str) -> list[str]:
    return [part for part in fold(name).split() if part not in _TITLES]


def _stands_for(part: str, known: str) -> bool:
    return part == known or (1 in (len(part), len(known)) and part[0] == known[0])
