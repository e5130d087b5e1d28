"""What of the plan somebody asks for, in the words they type: "AF overdue", "Selma", "stuck", an organisation. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from clusterbot.features.actions.matching import Names, fitting
from clusterbot.features.actions.records import CLOSED, OPEN

STATUSES = (*OPEN, *CLOSED, "open", "overdue", "unowned", "unlinked")
"""What an action can be asked for by: its status, and what is computed: open, past its date, without an owner, or
without an objective."""

_TOKEN = re.compile(r"(\d{1,9})-(\d{1,9})-(\d{1,9})-([a-z_]*)")

LONGEST_NAME = 6
"""Words that are tried together as one name."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which actions: those of a pillar, an owner, an organisation, a status; 0 and "" ask for all."""

    pillar: int = 0
    owner: int = 0
    organisation: int = 0
    status: str = ""

    @property
    def token(self) -> str:
        """What a button carries: three ids and a status."""
        return f"{self.pillar}-{self.owner}-{self.organisation}-{self.status}"

    @classmethod
    def carried(cls, token: str) -> "Wish | None":
        """What a button carried; None if no button of ours did."""
        found = _TOKEN.fullmatch(token)
        if found is None or found[4] not in ("", *STATUSES):
            return None
        return cls(int(found[1]), int(found[2]), int(found[3]), found[4])

    def parts(self) -> list["Wish"]:
        """Each thing that was asked for alone."""
        alone = (
            Wish(pillar=self.pillar),
            Wish(owner=self.owner),
            Wish(organisation=self.organisation),
            Wish(status=self.status),
        )
        return [one for one in alone if one != Wish()]


@dataclass(slots=True)
class Understood:
    """What was typed, as far as it can be told."""

    wish: Wish = field(default_factory=Wish)
    unclear: list[str] = field(default_factory=list)  # words that are nothing in this plan
    several: list[Wish] = field(default_factory=list)  # what the first name that is more than one thing may be


def understand(typed: str, known: Mapping[str, Sequence[Names]]) -> Understood:
    """`known`: what there is by the attribute of a Wish; a status is known by its place in STATUSES."""
    found, words = Understood(), typed.split()
    while words:
        length, meant = _longest(words, known)
        if not meant:
            found.unclear.append(words[0])
        elif len(meant) > 1:
            found.several = found.several or [_with(Wish(), kind, id_) for kind, id_ in meant]
        elif getattr(found.wish, meant[0][0]):
            found.unclear += words[:length]  # a second one of a kind
        else:
            found.wish = _with(found.wish, *meant[0])
        words = words[length:]
    return found


def _longest(words: Sequence[str], known: Mapping[str, Sequence[Names]]) -> tuple[int, list[tuple[str, int]]]:
    """How many of the first words are one name, and what that may be."""
    for length in range(min(len(words), LONGEST_NAME), 0, -1):
        meant = _meant(" ".join(words[:length]), known)
        if meant:
            return length, meant
    return 1, []


def _meant(name: str, known: Mapping[str, Sequence[Names]]) -> list[tuple[str, int]]:
    """Whatever is called exactly so; else whatever begins so, but for a status, which is made of usual words."""
    for exactly, kinds in ((True, known), (False, {kind: known[kind] for kind in known if kind != "status"})):
        meant = [(kind, id_) for kind, names in kinds.items() for id_ in fitting(name, names, exactly=exactly)]
        if meant:
            return meant
    return []


def _with(wish: Wish, kind: str, id_: int) -> Wish:
    wanted: dict[str, Any] = {kind: STATUSES[id_] if kind == "status" else id_}
    return replace(wish, **wanted)
