"""Whether a platform answers at all. While it does not, all that goes there waits, and no letter's attempts are used.

One letter that is not answered says little: it may be the letter. Several in a row, or a line that cannot be opened,
say that the platform is away. Then it is asked something harmless (`Platform.reach`) from time to time. Once it answers
that, one letter at a time may try; the first answer to one ends the outage.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import SystemRandom
from typing import Literal

UNANSWERED = 3
"""Sends in a row without an answer, to whatever chats, from which on the platform counts as away."""

LONGEST_PAUSE = 60.0
"""Seconds between two questions to a platform that is away, at most; they begin at about one."""

DOUBLINGS = 16
"""Of a pause that grows; a power without a ceiling is one day too large to be counted."""


@dataclass(slots=True)
class Reach:
    """Times are the event loop's seconds."""

    chance: Callable[[], float] = field(default_factory=lambda: SystemRandom().random)
    state: Literal["well", "away", "trying"] = "well"
    _unanswered: int = 0  # since the last answer
    _pauses: int = 0
    _ask_at: float = 0.0

    def answered(self) -> bool:
        """A send was answered, whatever the answer; True if that ends an outage."""
        was_away = self.state != "well"
        self.state, self._unanswered, self._pauses = "well", 0, 0
        return was_away

    def unanswered(self, now: float, *, left_the_house: bool = True) -> bool:
        """A send was not answered, or could not even begin; True if the platform is away, by that or already."""
        self._unanswered += 1
        if self.state == "well" and left_the_house and self._unanswered < UNANSWERED:
            return False
        if self.state != "away":
            self._rest(now)
        return True

    def is_to_be_asked(self, now: float) -> bool:
        return self.state == "away" and now >= self._ask_at

    def asked(self, now: float, *, answers: bool) -> None:
        """What became of the question."""
        if answers:
            self.state = "trying"
        else:
            self._rest(now)

    def _rest(self, now: float) -> None:
        """A pause that grows, and is never just as long as that of others who lost it together."""
        self.state = "away"
        self._ask_at = now + min(2.0 ** min(self._pauses, DOUBLINGS), LONGEST_PAUSE) * (0.5 + self.chance() / 2)
        self._pauses += 1
