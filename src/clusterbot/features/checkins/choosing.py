"""On which day somebody is asked, and about what."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from clusterbot.store.calendar import WEEKDAYS

AT_MOST = 3
"""Actions in one question."""

FRESH = timedelta(days=2)
"""What was reported on this lately need not be asked again."""


def asking_day(wanted: str, working_days: Collection[str]) -> str:
    """The cluster's check-in day, or the first working day after it; the wanted one if nobody ever works."""
    start = WEEKDAYS.index(wanted)
    return next((day for day in (*WEEKDAYS[start:], *WEEKDAYS[:start]) if day in working_days), wanted)


def to_ask(open_ids: Sequence[int], told: Collection[tuple[int, datetime]], now: datetime) -> list[int]:
    """The first few open actions without fresh news. `told`: (action, moment) of what was said."""
    fresh = {action_id for action_id, moment in told if moment > now - FRESH}
    return [action_id for action_id in open_ids if action_id not in fresh][:AT_MOST]
