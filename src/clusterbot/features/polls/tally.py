"""What a poll's ballots come to: votes an option, and an outcome that names a tie a tie. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

BAR = "▇"
WIDEST = 12
"""Signs of the longest bar: what a phone shows on one line."""


@dataclass(frozen=True, slots=True)
class Result:
    """`votes` are in the order of the options."""

    options: tuple[str, ...]
    votes: tuple[int, ...]

    @property
    def voters(self) -> int:
        """A ballot is one choice: as many voters as votes."""
        return sum(self.votes)

    @property
    def leading(self) -> tuple[str, ...]:
        """The options with the most votes; none while nobody has voted."""
        most = max(self.votes, default=0)
        return tuple(option for option, votes in zip(self.options, self.votes, strict=True) if most and votes == most)

    @property
    def kind(self) -> Literal["none", "chosen", "tie"]:
        return "none" if not self.leading else "chosen" if len(self.leading) == 1 else "tie"

    def bars(self) -> list[tuple[str, int, str]]:
        """(option, votes, bar); an option with any vote has a bar."""
        most = max(self.votes, default=0)
        return [
            (option, votes, BAR * max(1, round(WIDEST * votes / most)) if votes else "")
            for option, votes in zip(self.options, self.votes, strict=True)
        ]


def count(options: Sequence[tuple[int, str]], ballots: Iterable[int]) -> Result:
    """The result of ballots (ids of the options chosen) over options (id, text)."""
    chosen = Counter(ballots)
    return Result(tuple(text for _, text in options), tuple(chosen[id_] for id_, _ in options))
