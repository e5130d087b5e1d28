from datetime import UTC, date, datetime
from typing import get_args

import pytest

import clusterbot.features
from clusterbot.features.polls import deadline, tally, wording
from clusterbot.features.polls.wording import Problem, Wording, WordingError
from clusterbot.features.routes import routes
from clusterbot.words.phrasebook import phrasebook

clusterbot.features.load()

WHERE = Wording("Where?", ("Port", "Campus"))


@pytest.mark.parametrize(
    "typed",
    [
        '"Where?" "Port" "Campus"',
        "“Where?” “Port” “Campus”",
        "«Where?» «Port» «Campus»",
        "« Where? » « Port » « Campus »",
        "«\u00a0Where?\u00a0» «\u202fPort\u202f» «Campus»",
        "„Where?“ „Port“ „Campus“",
        "„Where?” „Port” „Campus”",
        "»Where?« »Port« »Campus«",
        "”Where?” ”Port” ”Campus”",
        '"Where?" “Port" "Campus”',
        '"Where?"\n"Port"\n"Campus"',
        '"Where?", "Port", "Campus"',
        '"Where?""Port""Campus"',
        'Where? "Port" "Campus"',
        "Where?\nPort\nCampus",
        "Where?\n\n  Port  \n\nCampus\n",
        "Where?\n- Port\n- Campus",
        "Where?\n• Port\n• Campus",
        "Where?\n1. Port\n2. Campus",
        "Where?\na) Port\nb) Campus",
        '"Where?"\nPort\nCampus',
        '  "Where?"   "Port"\n\n"Campus"  ',
    ],
)
def test_a_poll_is_read_however_it_is_quoted(typed: str) -> None:
    assert wording.read(typed) == WHERE


@pytest.mark.parametrize(
    ("typed", "question", "options"),
    [
        ('Which "vertical" leads?\nSolar\nWater', 'Which "vertical" leads?', ("Solar", "Water")),
        ("«Où est “X” ?» «Ici» «Là»", "Où est “X” ?", ("Ici", "Là")),
        ('"Is “A” good?" "Yes" "No"', "Is “A” good?", ("Yes", "No")),
        ("When?\n1. April\n1. May", "When?", ("April", "May")),
        ("When?\n1. April\n2. April", "When?", ("1. April", "2. April")),
        ("When?\n- April\nMay", "When?", ("- April", "May")),
        ('"Don\'t we?" "Let\'s" "Better not"', "Don't we?", ("Let's", "Better not")),
        ('"<b>?" "&" "<!channel>"', "<b>?", ("&", "<!channel>")),
    ],
)
def test_what_was_typed_is_kept(typed: str, question: str, options: tuple[str, ...]) -> None:
    assert wording.read(typed) == Wording(question, options)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("Where shall we meet?", "too_few"),
        ('"Where?"', "too_few"),
        ('"Where?" "Port"', "too_few"),
        ("Where?\nPort", "too_few"),
        ('"Where?" "Port" "Campus', "quotes"),
        ('"Where?" Port Campus', "quotes"),
        ('"" "Port" "Campus"', "no_question"),
        ('"Where?" "" "Campus"', "option_empty"),
        ('"Where?" "Port" "port"', "option_twice"),
        ('"Where?" "the  Port" "The Port"', "option_twice"),
        ("Where?\n" + "\n".join(map(str, range(11))), "too_many"),
        (f'"{"x" * 301}" "A" "B"', "question_too_long"),
        (f'"Q" "A" "{"x" * 101}"', "option_too_long"),
    ],
)
def test_what_is_no_poll_is_said_so(typed: str, problem: str) -> None:
    with pytest.raises(WordingError) as caught:
        wording.read(typed)
    assert caught.value.problem == problem


def test_the_longest_poll_there_may_be_is_read() -> None:
    options = tuple(f"{number}{'x' * 99}" for number in range(10))
    assert wording.read("\n".join(("q" * 300, *options))) == Wording("q" * 300, options)


def test_a_label_fits_a_button_and_differs_from_the_others() -> None:
    same = "x" * 90
    labels = wording.labels((same + "a", same + "b", "short"))
    assert len(set(labels)) == 3
    assert max(map(len, labels)) <= wording.LABEL
    assert wording.labels(("Port", "x" * 76))[0] == "Port"
    assert wording.labels(("Port", "x" * 76))[1] == "x" * 74 + "…"


@pytest.mark.parametrize(
    ("ballots", "votes", "kind", "leading"),
    [
        ([], (0, 0, 0), "none", ()),
        ([1], (1, 0, 0), "chosen", ("A",)),
        ([1, 2, 2], (1, 2, 0), "chosen", ("B",)),
        ([1, 2], (1, 1, 0), "tie", ("A", "B")),
        ([1, 2, 3], (1, 1, 1), "tie", ("A", "B", "C")),
        ([3] * 500 + [1], (1, 0, 500), "chosen", ("C",)),
    ],
)
def test_ballots_are_tallied(ballots: list[int], votes: tuple[int, ...], kind: str, leading: tuple[str, ...]) -> None:
    result = tally.count([(1, "A"), (2, "B"), (3, "C")], ballots)
    assert (result.votes, result.kind, result.leading, result.voters) == (votes, kind, leading, len(ballots))


def test_bars_are_in_proportion_and_no_vote_is_invisible() -> None:
    result = tally.count([(1, "A"), (2, "B"), (3, "C")], [1] * 100 + [2])
    assert [len(bar) for _, _, bar in result.bars()] == [tally.WIDEST, 1, 0]


@pytest.mark.parametrize(
    ("days", "closes"),
    [
        (1, "2026-01-18T13:00"),  # Friday and Saturday are free in Amman: Sunday
        (3, "2026-01-18T13:00"),
        (4, "2026-01-19T13:00"),
        (7, "2026-01-22T13:00"),
    ],
)
def test_a_poll_closes_on_a_working_day_at_four(days: int, closes: str) -> None:
    thursday = datetime(2026, 1, 15, 8, tzinfo=UTC)
    found = deadline.after(days, thursday, "Asia/Amman", ["sun", "mon", "tue", "wed", "thu"])
    assert found == datetime.fromisoformat(closes).replace(tzinfo=UTC)


def test_the_day_of_a_poll_is_the_clusters_own() -> None:
    late = datetime(2026, 1, 18, 22, tzinfo=UTC)  # Monday already, in Amman
    assert deadline.after(1, late, "Asia/Amman", ["mon", "tue"]) == datetime(2026, 1, 20, 13, tzinfo=UTC)


def test_four_oclock_stays_four_oclock_across_a_clock_change() -> None:
    friday = datetime(2026, 3, 27, 12, tzinfo=UTC)
    assert deadline.on(date(2026, 3, 30), "Europe/Berlin") == datetime(2026, 3, 30, 14, tzinfo=UTC)
    assert deadline.after(3, friday, "Europe/Berlin", ["mon"]) == datetime(2026, 3, 30, 14, tzinfo=UTC)


@pytest.mark.parametrize(("day", "fits"), [(-1, False), (0, True), (60, True), (120, False)])
def test_a_deadline_lies_ahead_and_not_too_far(day: int, fits: bool) -> None:
    now = datetime(2026, 1, 15, 8, tzinfo=UTC)
    chosen = date.fromordinal(date(2026, 1, 15).toordinal() + day)
    assert deadline.fits(deadline.on(chosen, "Asia/Amman"), now) is fits


def test_every_problem_of_wording_has_its_words() -> None:
    told = {key.removeprefix("polls.problem.") for key in phrasebook("en").phrases if key.startswith("polls.problem.")}
    assert told == set(get_args(Problem))


def test_every_route_of_polls_says_who_may_take_it() -> None:
    ours = [route for table in (routes.commands, routes.buttons, routes.forms) for route in table.values()]
    assert {route.name for route in ours if route.feature == "polls" and route.who == "anyone"} == {"vote"}
