"""When may somebody be written to unasked? Pure rules; the numbers are those of our nudging guide (nudges.yaml)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from clusterbot.store.calendar import instant, local, weekday

DAY = timedelta(days=1)
SLACK = timedelta(hours=2)
"""What a week may fall short of seven times 24 hours: a clock change, and a letter that left a little late."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How often one person may be written to unasked, over all clusters."""

    per_week: int = 2
    per_30_days: int = 6
    between: timedelta = timedelta(hours=48)
    unanswered_before_stop: int = 2


NORMAL = Limits()
WEEKLY = Limits(per_week=1, per_30_days=6, between=timedelta(days=6))

VOTE = "vote"
"""The kind of message that still comes to whoever chose to hear of votes only."""

STALE = timedelta(hours=72)
"""A message held this long is dropped: never deliver yesterday's reason."""

LATE = timedelta(hours=1)
"""What leaves so long after it was due has waited for a platform, or for the bot."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Somebody's working week. Outside these hours nothing unasked arrives."""

    zone: str
    working_days: frozenset[str]
    opens: time = time(8, 30)
    closes: time = time(18, 30)
    is_holiday: Callable[[date], bool] = lambda _: False  # a public one: nobody works, nobody is written to

    def open_at(self, moment: datetime) -> bool:
        there = local(moment, self.zone)
        return self.works_on(there.date()) and self.opens <= there.time() < self.closes

    def works_on(self, day: date) -> bool:
        return weekday(day) in self.working_days and not self.is_holiday(day)

    def next_open(self, moment: datetime) -> datetime:
        """The moment itself if it lies in working hours, else the next opening: 09:00, when the first batch goes."""
        if self.open_at(moment):
            return moment
        day = local(moment, self.zone).date()
        for ahead in range(15):
            candidate = instant(day + ahead * DAY, time(9), self.zone)
            if candidate >= moment and self.open_at(candidate):
                return candidate
        return moment + 14 * DAY  # no working days at all: nothing will leave, and nothing breaks


def limits_for(level: str, kind: str = "") -> Limits | None:
    """The limits of a level somebody chose, for this kind of message; None: it does not come to them at all."""
    if level == "votes_only":
        return NORMAL if kind == VOTE else None
    return {"allowed": NORMAL, "weekly_only": WEEKLY}.get(level)


def has_room(moment: datetime, sent: Sequence[datetime], limits: Limits) -> bool:
    """Would one more message at `moment` stay inside the limits? `sent`: when the earlier ones went."""
    earlier = [moment - at + SLACK for at in sent if at <= moment]
    return (
        all(ago >= limits.between for ago in earlier)
        and sum(ago < 7 * DAY for ago in earlier) < limits.per_week
        and sum(ago < 30 * DAY for ago in earlier) < limits.per_30_days
    )


def next_room(moment: datetime, sent: Sequence[datetime], limits: Limits) -> datetime:
    """The first moment from `moment` on with room for one more."""
    ends = [at + span - SLACK for at in sent for span in (limits.between, 7 * DAY, 30 * DAY)]
    return next(at for at in sorted([moment, *(end for end in ends if end > moment)]) if has_room(at, sent, limits))


def next_moment(moment: datetime, sent: Sequence[datetime], limits: Limits, hours: Hours) -> datetime:
    """The first moment from `moment` on that has room and lies in working hours."""
    while True:
        found = hours.next_open(next_room(moment, sent, limits))
        if has_room(found, sent, limits):
            return found
        moment = found
