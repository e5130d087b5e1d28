"""An idea is decided within three weeks; who facilitates hears of it near the end, at the end, and no more. Pure."""

from datetime import date, timedelta

SPAN = timedelta(days=21)
"""From the day an idea is kept, or comes back, to the day by which it is decided (R66)."""

NEAR = timedelta(days=5)
"""How long before that day facilitators are reminded: a working week."""

BEFORE, REMINDED, OVER = range(3)
"""Where an idea's clock stands: nothing was said yet, they were reminded, its time is over and that was said."""


def stands(decide_by: date, today: date) -> int:
    """Where the clock of an idea stands today, whatever was said of it."""
    if today >= decide_by:
        return OVER
    return REMINDED if today >= decide_by - NEAR else BEFORE


def next_word(decide_by: date, said: int) -> date | None:
    """The day of the next word on it, if it is still open then; None once all has been said."""
    return {BEFORE: decide_by - NEAR, REMINDED: decide_by}.get(said)
