from datetime import UTC, datetime, timedelta

import pytest

from clusterbot.features.actions.hearing import (
    Aim,
    candidates,
    is_only,
    is_pleasantry,
    keys_named,
    status_said,
    without_key,
)
from clusterbot.features.actions.matching import Names, find
from clusterbot.features.checkins.choosing import asking_day, to_ask
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import phrasebook

KIND_WORDS = phrasebook("en").words("actions.pleasantries", Reader(), {}).split(",")
LABELS = {"done": "Done", "on_the_way": "On the way", "needs_time": "Needs time", "stuck": "Stuck"}
PILLARS = [
    Names(1, "BD", "Business development", ("exports", "sales")),
    Names(2, "AF", "Access to finance", ("loans",)),
    Names(3, "RD", "Research and development", ("R&D", "innovation")),
    Names(4, "EE", "Enabling environment"),
    Names(5, "IN", "Investment", ("FDI", "investors")),
    Names(6, "WS", "Workforce and skills", ("skills", "training")),
]
NOW = datetime(2026, 3, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "thanks 👍",
        "ok",
        "OK!",
        "👍",
        "👍🏽🎉",
        "thank you",
        "Thank you so much!",
        "Ok, thanks a lot 🙏",
        "got it, cheers",
        "…",
    ],
)
def test_kind_words_are_no_update(text: str) -> None:
    assert is_pleasantry(text, KIND_WORDS)


@pytest.mark.parametrize(
    "text", ["done", "thanks, the venue is booked", "ok but the permit is missing", "no", "yes", "14", "شكرا"]
)
def test_whatever_says_more_is_an_update(text: str) -> None:
    assert not is_pleasantry(text, KIND_WORDS)


@pytest.mark.parametrize(
    ("text", "tap"),
    [
        ("done", "done"),
        (" Done. ", "done"),
        ("Stuck, no permit yet", "stuck"),
        ("on the way: two of three", "on_the_way"),
        ("Needs time – the printer is closed", "needs_time"),
        ("Done with the venue, printing next", ""),
        ("Not done", ""),
        ("undone", ""),
    ],
)
def test_words_that_begin_with_a_status_say_it(text: str, tap: str) -> None:
    assert status_said(text, LABELS) == tap


def test_only_the_status_itself_leaves_no_note() -> None:
    assert is_only("Done!", "Done")
    assert not is_only("Done, at last", "Done")


@pytest.mark.parametrize(
    ("text", "found"), [("bd-2: booked", [2]), ("BD-20 and AF-1", [3, 4]), ("BD2", []), ("xBD-2", [])]
)
def test_an_action_is_named_by_its_key(text: str, found: list[int]) -> None:
    assert keys_named(text, {"BD-2": 2, "BD-20": 3, "AF-1": 4}) == found


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("BD-2: the hall is booked", "the hall is booked"),
        ("bd-2 – the hall is booked", "the hall is booked"),
        ("BD-2, booked, BD-2: at last", "booked, BD-2: at last"),
        ("BD-2\nThe hall is booked", "The hall is booked"),
        ("BD-2 is booked", "BD-2 is booked"),
        ("BD-20: the hall is booked", "BD-20: the hall is booked"),
        ("BD-2-b is booked", "BD-2-b is booked"),
        ("BD-2:", "BD-2:"),
        ("", ""),
    ],
)
def test_under_a_heading_words_do_not_begin_with_its_key_again(said: str, shown: str) -> None:
    assert without_key(said, "BD-2") == shown


@pytest.mark.parametrize(
    ("aim", "found"),
    [
        (Aim(), []),
        (Aim(own=[1]), [1]),
        (Aim(own=[1, 2]), [1, 2]),
        (Aim(last=3, own=[1, 2]), [3]),
        (Aim(talked_about=[1], last=3, own=[1, 2]), [1]),
        (Aim(talked_about=[1, 2], last=2, own=[1, 2, 3]), [2]),
        (Aim(talked_about=[1, 2], last=3, own=[1, 2, 3]), [1, 2]),
        (Aim(named=[9], talked_about=[1], last=1, own=[1]), [9]),
    ],
)
def test_words_are_about_what_is_nearest(aim: Aim, found: list[int]) -> None:
    assert candidates(aim) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bd", 1),
        ("Access to finance", 2),
        ("finance", 2),
        ("fin", 2),
        ("R&D", 3),
        ("r & d", 3),
        ("research & development", 3),
        ("RESEARCH AND DEVELOPMENT", 3),
        ("fdi", 5),
        ("inv", 5),
        ("skills", 6),
        ("enabl", 4),
        ("sport", None),
        ("development", None),  # business, and research
        ("", None),
        ("!?", None),
    ],
)
def test_a_pillar_answers_to_code_name_beginning_and_nickname(typed: str, found: int | None) -> None:
    assert find(typed, PILLARS) == found


@pytest.mark.parametrize(
    ("wanted", "working", "asked"),
    [
        ("mon", ["sun", "mon", "tue"], "mon"),
        ("fri", ["sun", "mon"], "sun"),
        ("sat", ["mon", "tue"], "mon"),
        ("sun", ["sat"], "sat"),
        ("mon", [], "mon"),
    ],
)
def test_a_question_waits_for_a_working_day(wanted: str, working: list[str], asked: str) -> None:
    assert asking_day(wanted, working) == asked


def test_at_most_three_are_asked_about_and_none_with_news_of_two_days() -> None:
    told = [(2, NOW - timedelta(hours=47)), (3, NOW - timedelta(hours=49))]
    assert to_ask([1, 2, 3, 4, 5], told, NOW) == [1, 3, 4]
    assert to_ask([2], told, NOW) == []
