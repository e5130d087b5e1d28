"""A clock that stands still until it is moved, and never goes back."""

from datetime import UTC, datetime, timedelta


class FixedClock:
    """A `Clock` for tests, stories and the example cluster. `now` is any instant with a zone; it is kept as UTC."""

    def __init__(self, now: datetime) -> None:
        self._now = _utc(now)

    def now(self) -> datetime:
        return self._now

    def set(self, moment: datetime) -> None:
        """Move to this instant. Raises ValueError if it lies in the past: what happened has happened."""
        if _utc(moment) < self._now:
            raise ValueError(f"the clock shows {self._now}: it does not go back to {moment}")
        self._now = _utc(moment)

    def advance(self, by: timedelta) -> None:
        self.set(self._now + by)


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no zone: an instant needs one")
    return moment.astimezone(UTC)
