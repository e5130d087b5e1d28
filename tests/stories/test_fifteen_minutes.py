"""From a token to three real answers on two platforms: what it costs each person, counted from the story itself."""

import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

STORY = Path(__file__).parent / "fifteen_minutes.story"

TAP, TEXT = timedelta(seconds=15), timedelta(seconds=45)
"""What reading a message and tapping, or typing a short text, is taken to last."""

ADDING_TO_A_GROUP = 3
"""Taps in the app itself: the bot's profile, “Add to group”, the group."""

FORWARDING = 2
"""Copying the text with the link, and sending it where the people are."""

INSTALLING = timedelta(minutes=3)
"""What `make run` may take the first time, on a slow line."""

HOST_TAPS, HOST_TEXTS = 6, 2
"""As README.md leads: two commands, and three tokens that are copied and pasted."""


def costs(lines: list[str]) -> tuple[Counter[str], Counter[str]]:
    """Taps and typed texts, by person. A link that was forwarded, and a line to copy, are a tap each."""
    taps: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for line in lines:
        if found := re.match(r"(\w+)(?: in #\w+)? presses ", line):
            taps[found[1]] += 1
            taps[found[1]] += FORWARDING if line.endswith("[Bring people in]") else 0
        elif found := re.match(r"(\w+) adds the bot to ", line):
            taps[found[1]] += ADDING_TO_A_GROUP
        elif found := re.match(r"(\w+) > /(?:cluster )?start \{", line):
            taps[found[1]] += 1
        elif found := re.match(r"(\w+)(?: in #\w+)? > ", line):
            texts[found[1]] += 1
    return taps, texts


@pytest.fixture
def told() -> list[str]:
    return STORY.read_text(encoding="utf-8").splitlines()


def test_the_story_ends_with_three_answers_from_two_platforms(told: list[str]) -> None:
    cards = [line for line in told if "people have voted so far" in line]
    assert cards[-1].strip(" |") == "3 people have voted so far."
    assert {line.split(":")[1].split(",")[0].strip() for line in told if re.match(r"(Nadia|Omar|Victor): ", line)} == {
        "telegram",
        "slack",
    }


@pytest.mark.parametrize("who", ["Nadia", "Victor"])
def test_a_participant_is_in_with_two_taps_answers_with_one_and_types_nothing(told: list[str], who: str) -> None:
    is_in = next(number for number, line in enumerate(told) if f"{who} ← Welcome, {who}." in line)
    before, after = costs(told[:is_in]), costs(told[is_in:])
    assert (before[0][who], after[0][who]) == (2, 1)
    assert before[1][who] + after[1][who] == 0


def test_who_votes_in_the_group_need_not_come_in_at_all(told: list[str]) -> None:
    taps, texts = costs(told)
    assert (taps["Omar"], texts["Omar"]) == (1, 0)


def test_a_facilitator_needs_at_most_twelve_taps_and_four_short_texts(told: list[str]) -> None:
    taps, texts = costs(told)
    assert (taps["Selma"], texts["Selma"]) == (12, 3), "it was measured: a change is to be meant"


def test_all_of_it_one_after_the_other_is_done_in_fifteen_minutes(told: list[str]) -> None:
    taps, texts = costs(told)
    pressing, typing = (taps.total() + HOST_TAPS) * TAP, (texts.total() + HOST_TEXTS) * TEXT
    assert INSTALLING + pressing + typing <= timedelta(minutes=15)
