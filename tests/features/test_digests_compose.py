"""What stands in a digest, as tables."""

from datetime import date

import pytest

from clusterbot.features.digests.compose import (
    FEW,
    Coming,
    Digest,
    Done,
    Few,
    SetAside,
    Standing,
    compose,
    few,
    shorten,
)

TODAY = date(2026, 3, 22)
PILLARS = [(1, "Business development"), (2, "Investment")]


def standing(status: str = "in_progress", pillar: int = 1, title: str = "Supplier day", **more: object) -> Standing:
    return Standing(pillar_id=pillar, title=title, status=status, **more)


def composed(*standings: Standing) -> Digest:
    return compose(PILLARS, standings, TODAY)


def test_without_actions_there_is_nothing_to_say() -> None:
    assert composed() == Digest((), 0, 0)


def test_pillars_stand_in_their_order_and_those_without_news_are_left_out() -> None:
    found = composed(standing(pillar=2, has_moved=True), standing(pillar=1, has_moved=True))
    assert [one.name for one in found.sections] == ["Business development", "Investment"]
    assert [one.name for one in composed(standing(pillar=2, has_moved=True)).sections] == ["Investment"]


def test_what_is_done_is_told_with_result_and_by_whom() -> None:
    found = composed(standing("done", is_finished=True, by="Rana T., Sunreach", result="Fourteen firms listed"))
    assert found.sections[0].done.shown == (Done("Supplier day", "Rana T., Sunreach", "Fourteen firms listed"),)


def test_what_was_done_earlier_is_told_no_more() -> None:
    assert composed(standing("done", is_finished=False)).sections == ()


@pytest.mark.parametrize(
    ("status", "due", "comes_up"),
    [
        ("planned", date(2026, 3, 22), True),
        ("planned", date(2026, 4, 5), True),
        ("planned", date(2026, 4, 6), False),
        ("at_risk", date(2026, 3, 25), True),
        ("in_progress", date(2026, 3, 25), True),
        ("planned", date(2026, 3, 21), False),
        ("planned", None, False),
        ("blocked", date(2026, 3, 25), False),
        ("proposed", date(2026, 3, 25), False),
        ("done", date(2026, 3, 25), False),
        ("dropped", date(2026, 3, 25), False),
    ],
)
def test_coming_up_is_what_is_due_within_two_weeks(status: str, due: date | None, comes_up: bool) -> None:
    found = composed(standing(status, due=due))
    assert bool(found.sections) is comes_up


def test_what_comes_up_is_sorted_by_its_day() -> None:
    late, soon = (standing(title=title, due=date(2026, 3, day)) for title, day in (("late", 30), ("soon", 23)))
    assert composed(late, soon).sections[0].coming.shown == (
        Coming("soon", date(2026, 3, 23)),
        Coming("late", date(2026, 3, 30)),
    )


@pytest.mark.parametrize(
    ("status", "has_moved", "due", "moves"),
    [
        ("in_progress", True, None, True),
        ("in_progress", True, date(2026, 5, 1), True),
        ("in_progress", False, None, False),
        ("at_risk", True, None, False),
        ("planned", True, None, False),
        ("blocked", True, None, False),
        ("in_progress", True, date(2026, 3, 20), False),
        ("in_progress", True, date(2026, 3, 25), False),  # it comes up
    ],
)
def test_moving_is_what_somebody_said_is_on_the_way(
    status: str, has_moved: bool, due: date | None, moves: bool
) -> None:
    found = composed(standing(status, has_moved=has_moved, due=due))
    assert any(one.moving.shown for one in found.sections) is moves


def test_no_action_stands_in_a_pillar_twice() -> None:
    section = composed(standing(has_moved=True, due=date(2026, 3, 25))).sections[0]
    assert (section.moving.shown, len(section.coming.shown)) == ((), 1)


@pytest.mark.parametrize("due", [None, date(2026, 3, 1), date(2026, 3, 25)])
def test_stuck_actions_are_a_count_and_nothing_else(due: date | None) -> None:
    assert composed(standing("blocked", due=due, has_moved=True)) == Digest((), stuck=1, overdue=0)


@pytest.mark.parametrize("status", ["proposed", "planned", "in_progress", "at_risk"])
def test_overdue_actions_are_a_count_and_nothing_else(status: str) -> None:
    found = composed(standing(status, due=date(2026, 3, 21), has_moved=True))
    assert found == Digest((), stuck=0, overdue=1)


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_what_is_closed_is_never_overdue(status: str) -> None:
    assert composed(standing(status, due=date(2026, 3, 1))).overdue == 0


@pytest.mark.parametrize(("count", "shown", "more"), [(0, 0, 0), (FEW, FEW, 0), (FEW + 1, FEW, 1), (FEW + 5, FEW, 5)])
def test_of_many_a_few_are_shown_and_the_rest_is_a_number(count: int, shown: int, more: int) -> None:
    found = few(range(count))
    assert (len(found.shown), found.more) == (shown, more)


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("as it is", 20, "as it is"),
        ("one\nline\n\nonly", 20, "one line only"),
        ("cut at a word, please", 14, "cut at a…"),
        ("cut no comma, please", 13, "cut no…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
    ],
)
def test_a_result_is_one_line_cut_at_a_word(text: str, longest: int, short: str) -> None:
    assert shorten(text, longest) == short


def test_a_new_date_is_told_as_one_whenever_it_is_and_nothing_else_of_it() -> None:
    found = composed(
        standing(title="soon", has_new_date=True, has_moved=True, due=date(2026, 3, 25)),
        standing("blocked", title="later", has_new_date=True, due=date(2026, 6, 1)),
        standing("done", title="over", has_new_date=True, due=date(2026, 6, 1)),
    )
    (section,) = found.sections
    assert section.new_dates.shown == (Coming("soon", date(2026, 3, 25)), Coming("later", date(2026, 6, 1)))
    assert (section.coming, section.moving) == (Few(), Few())


def test_what_was_set_aside_is_told_with_its_reason() -> None:
    found = composed(standing("dropped", is_set_aside=True, reason="The fair was cancelled"), standing("dropped"))
    assert found.sections[0].set_aside.shown == (SetAside("Supplier day", "The fair was cancelled"),)
