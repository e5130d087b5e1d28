"""A platform's limits are kept in every second and every minute, and nobody waits for somebody else's."""

import pytest

from clusterbot.chat.platform import Limits
from clusterbot.engine.pace import Pace

TELEGRAM = Limits(per_second=30, per_chat=1, per_group_minute=20)
SLACK = Limits(per_second=5, per_chat=1, edits_per_chat=0.8)


def left(pace: Pace, lanes: list[str], seconds: float, *, in_group: bool = False, is_edit: bool = False) -> list[float]:
    """When messages leave if every lane always has one more, looking fifty times a second from second 1000 on."""
    times: list[float] = []
    for step in range(int(seconds * 50)):
        now = 1000 + step / 50
        resting = pace.resting(now)
        for lane in [lane for lane in lanes if lane not in resting][: max(0, pace.room(now))]:
            pace.sent(lane, now, in_group=in_group, is_edit=is_edit)
            times.append(now)
    return times


def most(times: list[float], window: float) -> int:
    """The most of them in any window."""
    return max(sum(start <= time < start + window for time in times) for start in times)


def test_no_second_has_more_than_the_platform_takes_over_all_chats() -> None:
    times = left(Pace(TELEGRAM), [f"chat {number}" for number in range(400)], 10)
    assert most(times, 1) == 30
    assert len(times) == 300, "and none has fewer"


def test_one_chat_gets_a_short_burst_and_then_one_a_second() -> None:
    times = left(Pace(TELEGRAM), ["chat"], 10)
    assert [time - 1000 for time in times[:4]] == pytest.approx([0, 0.02, 0.04, 1], abs=0.05)
    assert len(times) == 12


def test_no_minute_has_more_than_twenty_messages_to_a_group() -> None:
    times = left(Pace(TELEGRAM), ["group"], 300, in_group=True)
    assert most(times, 60) == 20
    assert len(times) == 100


def test_edits_keep_to_their_own_limit() -> None:
    times = left(Pace(SLACK), ["channel"], 100, is_edit=True)
    assert most(times, 60) <= 60 * 0.8 + 3


def test_a_chat_that_was_asked_for_patience_rests_alone() -> None:
    pace = Pace(TELEGRAM)
    pace.rest("busy", 1007)
    assert pace.resting(1000) == pace.resting(1006.9) == {"busy"}
    assert pace.resting(1007) == frozenset()
    assert pace.room(1000) == 30


def test_it_knows_how_long_to_wait_and_forgets_what_is_past() -> None:
    pace = Pace(TELEGRAM)
    assert pace.wait(1000) == float("inf"), "whoever has nothing to wait for need not look again"
    for number in range(30):
        pace.sent(f"chat {number}", 1000)
    assert pace.room(1000.5) == 0
    assert pace.wait(1000.5) == pytest.approx(0.5)
    pace.sent("group", 1001, in_group=True)
    assert pace.resting(1100) == frozenset()
    assert not pace._lanes
