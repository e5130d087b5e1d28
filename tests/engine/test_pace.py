"""A platform's limits are kept in every second and every minute, and nobody waits for somebody else's."""

from dataclasses import replace
from itertools import pairwise

import pytest

from clusterbot.chat.platform import Limits
from clusterbot.engine.pace import LONGEST_REST, Pace

TELEGRAM = Limits(per_second=30, per_chat=1, chat_burst=3, per_group_minute=20)
SLACK = Limits(per_second=5, per_chat=1, chat_burst=3, edits_per_chat=0.8)
EPSILON = 1e-6


def left(pace: Pace, chats: list[str], seconds: float, **what: bool) -> list[float]:
    """When messages leave if every chat always has one more, looking two hundred times a second from 1000 on."""
    times: list[float] = []
    for step in range(int(seconds * 200)):
        now = 1000 + step / 200
        resting = pace.resting(now)
        room = int(pace.may_broadcast(now)) if what.get("broadcast") else pace.room(now)
        for chat in [chat for chat in chats if chat not in resting][:room]:
            pace.sent(chat, now, **what)
            times.append(now)
    return times


def most(times: list[float], window: float) -> int:
    """The most of them in any window."""
    return max(sum(start <= time < start + window - EPSILON for time in times) for start in times)


def crowd(count: int = 400) -> list[str]:
    return [f"chat {number}" for number in range(count)]


# ---- limits


def test_no_second_has_more_than_the_platform_takes_over_all_chats() -> None:
    times = left(Pace(TELEGRAM), crowd(), 10)
    assert most(times, 1) == 30
    assert len(times) >= 0.97 * 300, "and none has many fewer"


def test_one_chat_gets_a_short_burst_and_then_one_a_second() -> None:
    times = left(Pace(TELEGRAM), ["chat"], 10)
    assert [time - 1000 for time in times[:4]] == pytest.approx([0, 0.005, 0.01, 1], abs=0.05)
    assert len(times) == 12


def test_a_platform_that_allows_no_burst_gets_none() -> None:
    times = left(Pace(Limits(per_second=30, per_chat=1)), ["chat"], 10)
    assert min(later - earlier for earlier, later in pairwise(times)) >= 1


def test_no_minute_has_more_than_twenty_messages_to_a_group() -> None:
    times = left(Pace(TELEGRAM), ["group"], 300, in_group=True)
    assert most(times, 60) == 20
    assert len(times) >= 0.97 * 100


def test_edits_keep_to_their_own_limit() -> None:
    times = left(Pace(SLACK), ["channel"], 100, is_edit=True)
    assert most(times, 60) <= 60 * 0.8 + 3


# ---- broadcasts


def test_broadcasts_are_as_fast_as_the_platform_allows_and_evenly_spaced() -> None:
    times = left(Pace(TELEGRAM), crowd(), 10, broadcast=True)
    assert most(times, 1) <= 30
    assert len(times) >= 0.97 * 300
    assert max(later - earlier for earlier, later in pairwise(times)) < 0.05


def test_an_answer_in_the_middle_of_a_broadcast_waits_for_one_place_at_most() -> None:
    pace, waits = Pace(TELEGRAM), []
    sent: list[float] = []
    for step in range(2000):
        now = 1000 + step / 200
        if step % 130 == 0:  # somebody presses a button
            asked = now
            waits.append(-1.0)
        if waits[-1] < 0 and pace.room(now):
            pace.sent(f"person {step}", now)
            waits[-1] = now - asked
            sent.append(now)
        if pace.may_broadcast(now):
            pace.sent(f"chat {step}", now, broadcast=True)
            sent.append(now)
    assert max(waits) <= 0.05
    assert most(sent, 1) <= 30
    assert len(sent) >= 0.97 * 300, "and the broadcast goes on behind it at full speed"


def test_broadcasts_that_are_late_catch_up_but_never_in_a_crowd() -> None:
    pace = Pace(TELEGRAM)
    pace.sent("chat", 1000, broadcast=True)
    assert not pace.may_broadcast(1000)
    assert pace.wait_to_broadcast(1000) == pytest.approx(1 / 30, abs=0.01)
    times: list[float] = []
    for step in range(100):
        now = 1000.1 + step / 1000
        if pace.may_broadcast(now):
            pace.sent("chat", now, broadcast=True)
            times.append(now)
    assert len(times) == 4, "one more than if it had been on time, and none together with another"
    assert pace.may_broadcast(2000)


# ---- what fails


def test_a_chat_that_was_asked_for_patience_rests_alone_and_a_little_longer() -> None:
    pace = Pace(TELEGRAM, chance=lambda: 0.5)
    pace.failed("busy", 1000, after=8)
    assert pace.resting(1000) == pace.resting(1008.9) == {"busy"}
    assert pace.resting(1009) == frozenset()
    assert pace.room(1000) == 30


def test_refused_in_chat_after_chat_the_whole_account_rests_as_long_as_it_was_asked_to() -> None:
    pace = Pace(TELEGRAM)
    for number in range(3):
        assert pace.room(1000) == 30
        pace.failed(f"chat {number}", 1000 + number / 10, after=20 + number)
    assert pace.room(1019) == 0
    assert not pace.may_broadcast(1019)
    assert pace.wait_for_room(1000.2) == pytest.approx(19.8), "the shortest of what it was asked for"
    assert pace.wait(1019) <= 1.2
    assert pace.room(1020.3) == 30


def test_refusals_of_one_chat_or_far_between_or_with_an_answer_among_them_are_those_chats_own() -> None:
    pace = Pace(TELEGRAM)
    for _ in range(5):
        pace.failed("busy", 1000, after=20)
    for number in range(5):
        pace.failed(f"chat {number}", 1010 + number, after=20)
    for number in range(5):
        pace.failed(f"group {number}", 1020, after=20)
        pace.arrived("somebody")
    for number in range(5):
        pace.failed(f"cut off {number}", 1030, asked=False)
    assert pace.room(1020) == pace.room(1030) == 30


def test_a_chat_whose_sends_keep_failing_is_tried_ever_more_seldom_but_tried() -> None:
    pace, now, rests = Pace(TELEGRAM, chance=lambda: 0.0), 1000.0, []
    for _ in range(12):
        pace.failed("dead", now)
        rests.append(pace.wait(now))
        now += rests[-1]
        assert pace.resting(now) == frozenset()
    assert rests[:4] == pytest.approx([2, 4, 8, 16])
    assert rests[-1] == LONGEST_REST
    pace.arrived("dead")
    pace.failed("dead", now)
    assert pace.wait(now) == pytest.approx(2), "once it answered, it is trusted again"


def test_a_chat_may_be_dead_for_days() -> None:
    pace, now = Pace(TELEGRAM), 1000.0
    for _ in range(1_100):
        pace.failed("dead", now)
        now += pace.wait(now)
    assert not pace.resting(now)


def test_many_that_fail_together_do_not_come_back_together() -> None:
    pace = Pace(TELEGRAM)
    for chat in crowd(100):
        pace.failed(chat, 1000, after=60)
    back = [len(pace.resting(1060 + step)) for step in range(16)]
    assert back[0] == 100
    assert back[-1] == 0
    assert max(before - after for before, after in pairwise(back)) < 40


def test_it_knows_how_long_to_wait_and_forgets_what_is_past() -> None:
    pace = Pace(TELEGRAM)
    assert pace.wait(1000) == float("inf"), "whoever has nothing to wait for need not look again"
    for number in range(30):
        pace.sent(f"chat {number}", 1000)
    assert pace.room(1000.5) == 0
    assert pace.wait(1000.5) == pytest.approx(0.5, abs=0.02)
    pace.sent("group", 1001, in_group=True)
    assert pace.resting(1100) == frozenset()
    assert not pace._lanes


def test_a_message_of_three_parts_takes_three_places() -> None:
    pace = Pace(TELEGRAM)
    pace.sent("chat", 1000, parts=3, broadcast=True)
    assert pace.room(1000) == 27
    assert not pace.may_broadcast(1000.09)
    assert pace.may_broadcast(1000.11)
    assert "chat" in pace.resting(1000.5), "the burst of three is used up"
    assert "chat" not in pace.resting(1001.1)
    pace.sent("group", 1010, parts=25, in_group=True)
    assert pace.wait(1010) > 60


def test_a_chat_for_which_there_is_no_place_waits_just_so_long_and_no_longer_each_time() -> None:
    pace = Pace(TELEGRAM)
    for _ in range(9):
        pace.rests("chat", 1000, 5)
    assert pace.wait(1000) == pytest.approx(5)
    pace.failed("chat", 1005)
    assert pace.wait(1005) < 3, "it was no failure"


# ---- a host's own


def test_a_host_may_set_other_limits_and_is_told_what_is_wrong_with_them() -> None:
    assert TELEGRAM.changed("per_second=100, per_chat=5") == replace(TELEGRAM, per_second=100, per_chat=5)
    assert TELEGRAM.changed("") == TELEGRAM
    for words in ("per_hour=3", "per_second", "per_second=many", "per_chat=0", "per_second=nan", "chat_burst=1.5"):
        with pytest.raises(ValueError, match=words.partition("=")[0]):
            TELEGRAM.changed(words)
