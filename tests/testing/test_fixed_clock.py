from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from clusterbot.testing.clock import FixedClock

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


def test_it_stands_still_until_it_is_moved() -> None:
    clock = FixedClock(NOON)
    assert clock.now() == clock.now() == NOON
    clock.advance(timedelta(hours=1))
    assert clock.now() == NOON + timedelta(hours=1)
    clock.set(NOON + timedelta(days=1))
    assert clock.now() == NOON + timedelta(days=1)


def test_it_never_goes_back() -> None:
    clock = FixedClock(NOON)
    for move in (lambda: clock.set(NOON - timedelta(seconds=1)), lambda: clock.advance(timedelta(seconds=-1))):
        with pytest.raises(ValueError, match="does not go back"):
            move()
    clock.set(NOON)
    assert clock.now() == NOON


def test_it_shows_utc_whatever_it_is_given() -> None:
    assert FixedClock(NOON.astimezone(ZoneInfo("Asia/Amman"))).now().tzinfo is UTC


def test_it_refuses_a_time_without_a_zone() -> None:
    with pytest.raises(ValueError, match="has no zone"):
        FixedClock(datetime(2026, 1, 15, 12))
