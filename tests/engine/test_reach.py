"""A platform that does not answer is asked at growing pauses whether it is back; one letter is not enough to say so."""

from itertools import pairwise

from structlog.testing import capture_logs

from clusterbot.engine.reach import LONGEST_PAUSE, UNANSWERED, Reach
from clusterbot.outages import CALM, Outage


def reach() -> Reach:
    return Reach(chance=lambda: 1.0)


def lost() -> Reach:
    one = reach()
    one.unanswered(0.0, left_the_house=False)
    return one


def test_a_letter_that_is_not_answered_says_little_and_several_in_a_row_say_that_the_platform_is_away() -> None:
    one = reach()
    assert [one.unanswered(0.0) for _ in range(UNANSWERED)] == [False] * (UNANSWERED - 1) + [True]
    assert one.state == "away"


def test_an_answer_between_them_begins_the_count_anew() -> None:
    one = reach()
    for _ in range(10):
        assert not one.unanswered(0.0)
        assert not one.answered()
    assert one.state == "well"


def test_a_line_that_cannot_be_opened_says_so_at_once() -> None:
    assert lost().state == "away"


def test_it_is_asked_at_growing_pauses_with_a_ceiling() -> None:
    one, now, asked = lost(), 0.0, []
    while len(asked) < 12:
        now += 0.5
        if one.is_to_be_asked(now):
            asked.append(now)
            one.asked(now, answers=False)
    pauses = [later - sooner for sooner, later in pairwise(asked)]
    assert pauses == sorted(pauses)
    assert (asked[0], pauses[0], pauses[-1]) == (1.0, 2.0, LONGEST_PAUSE)


def test_a_platform_may_be_away_for_days() -> None:
    one, now = lost(), 0.0
    for _ in range(5_000):
        now += LONGEST_PAUSE
        assert one.is_to_be_asked(now)
        one.asked(now, answers=False)


def test_many_that_lost_it_together_do_not_come_back_together() -> None:
    pauses = {round(one.chance(), 6) for one in [Reach() for _ in range(20)]}
    assert len(pauses) > 10


def test_once_it_answers_a_letter_may_try_and_only_an_answer_to_that_ends_the_outage() -> None:
    one = lost()
    one.asked(1.0, answers=True)
    assert one.state == "trying"
    assert one.unanswered(2.0)
    assert (one.state, one.is_to_be_asked(2.5)) == ("away", False), "the pauses go on growing"
    one.asked(9.0, answers=True)
    assert one.answered()
    assert one.state == "well"


def test_what_was_on_its_way_when_it_was_lost_makes_no_pause_longer() -> None:
    one = lost()
    for _ in range(50):
        one.unanswered(0.5)
    assert one.is_to_be_asked(1.0)


# ---- what is said of it


def test_what_comes_and_goes_every_few_seconds_is_one_outage() -> None:
    now = [0.0]
    outage = Outage("telegram", "letters wait", time=lambda: now[0])
    with capture_logs() as logged:
        for _ in range(100):
            outage.lasts("no answer")
            now[0] += CALM / 2
            outage.over()
        assert (outage.reason, outage.seconds) == ("no answer", 50 * CALM)
        now[0] += CALM
        outage.over()
    assert (outage.reason, outage.seconds) == ("", 0)
    assert [line["event"] for line in logged] == ["away", "back"]
