"""What an update costs, counted from the story itself: between two doors nobody does more."""

import re
from pathlib import Path

import pytest
from test_fifteen_minutes import costs

STORY = Path(__file__).parent / "updates.story"


def part(heading: str) -> list[str]:
    """The lines of the story under the heading that begins like this."""
    told = re.split(r"^# ", STORY.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return next(one for one in told if one.startswith(heading)).splitlines()


@pytest.mark.parametrize(
    ("heading", "taps", "texts"),
    [("A status:", 1, 0), ("A new date:", 2, 1), ("Stuck:", 2, 0), ("How far it is:", 0, 1), ("Done:", 1, 1)],
)
def test_nobody_needs_more_taps_and_texts_on_either_platform(heading: str, taps: int, texts: int) -> None:
    pressed, typed = costs([line for line in part(heading) if not re.search(r" > /", line)])
    assert {*pressed, *typed} == {"Nadia", "Ingrid"}, "one is on Telegram, the other on Slack"
    assert max(pressed.values(), default=0) <= taps
    assert max(typed.values(), default=0) <= texts


def test_a_new_date_is_two_taps_alone_or_fewer_with_the_text() -> None:
    pressed, typed = costs(part("A new date:"))
    assert (pressed["Nadia"], typed["Nadia"]) == (2, 0)
    assert (pressed["Ingrid"], typed["Ingrid"]) == (2, 1)


def test_done_and_stuck_ask_for_no_word() -> None:
    """The line after "Done" is one that they like to write: the status stands before it."""
    told = "\n".join(part("Done:"))
    assert told.index("✓ Noted: Done") < told.index("Nadia > Eleven")
