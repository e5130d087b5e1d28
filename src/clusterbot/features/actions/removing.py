"""Who could remove what is in somebody's way: often an office, a lender, a laboratory. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

NEEDS = ("introduction", "decision", "money", "information", "time", "else")
"""What would help somebody who is stuck, as they tap it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the cluster, and where they are from."""

    id: int
    home: str = ""  # their organisation's key, or any other word for it; "" if they have none
    kind: str = ""  # its stakeholder group in words, or its own name where it has no group
    in_pillar: bool = False  # they own something open in the action's pillar
    is_key: bool = False  # a key stakeholder


def who_could(need: str, people: Sequence[Candidate], stems: Sequence[str]) -> list[int]:
    """The ids of those who could give what is needed, the likeliest first, one of each organisation.

    `stems` begin the words that such organisations go by ("financ", "bank"). An introduction is given by whoever works
    in the same pillar; where there are no stems it takes nobody else.
    """
    able = [one for one in people if (one.in_pillar if need == "introduction" else _is_one_of(one.kind, stems))]
    return list(_one_of_each(sorted(able, key=lambda one: (not one.in_pillar, not one.is_key, one.id))))


def _is_one_of(kind: str, stems: Sequence[str]) -> bool:
    return any(word.startswith(stem) for word in re.findall(r"[^\W_]+", kind.casefold()) for stem in stems)


def _one_of_each(people: Sequence[Candidate]) -> Iterator[int]:
    seen: set[str] = set()
    for one in people:
        if not one.home or one.home not in seen:
            yield one.id
        seen.add(one.home)
