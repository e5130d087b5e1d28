"""One form gives the same answers everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbot.chat.forms import Field, FieldError, Form, Option, read_field

COLOURS = (Option("r", "Red"), Option("g", "Green"), Option("b", "Blue"))


def field(kind: str, **more: object) -> Field:
    return Field("x", kind, "X", **more)


@pytest.mark.parametrize(
    ("question", "typed", "read"),
    [
        (field("text"), "  Port hall ", "Port hall"),
        (field("text"), "one\r\ntwo", "one\ntwo"),
        (field("text"), "<b>\0\u202e", "<b>"),
        (field("text", required=False), "  ", ""),
        (field("choice", options=COLOURS), "g", "g"),
        (field("person", options=COLOURS), " g ", "g"),
        (field("several", options=COLOURS), ["b", "r", "b"], ["r", "b"]),
        (field("several", options=COLOURS), "g", ["g"]),
        (field("several", options=COLOURS, required=False), [], ""),
        (field("date"), "2027-01-15", "2027-01-15"),
        (field("date"), "20270115", "2027-01-15"),
        (field("number"), "12", "12"),
        (field("number"), "2.50", "2.5"),
        (field("number"), "2,5", "2.5"),
        (field("number"), "12 000", "12000"),
        (field("number"), "12\u00a0000", "12000"),
        (field("number"), "-3", "-3"),
        (field("number"), "+3", "3"),
        (field("number"), "1000", "1000"),
        (field("number"), "-0", "0"),
        (field("number"), "0,125", "0.125"),
        (field("number"), "٣٫٥", "3.5"),
    ],
)
def test_an_answer_has_one_shape(question: Field, typed: str | list[str], read: object) -> None:
    assert read_field(question, typed) == read


@pytest.mark.parametrize(
    ("question", "typed", "problem"),
    [
        (field("text"), "", "missing"),
        (field("text"), " \n ", "missing"),
        (field("text", longest=5), "123456", "too_long"),
        (field("choice", options=COLOURS), "Green", "not_offered"),
        (field("choice"), "g", "not_offered"),
        (field("several", options=COLOURS), ["r", "x"], "not_offered"),
        (field("several", options=COLOURS), [], "missing"),
        (field("date"), "31 Oct", "not_a_date"),
        (field("date"), "2027-02-30", "not_a_date"),
        (field("number"), "two", "not_a_number"),
        (field("number"), "nan", "not_a_number"),
        (field("number"), "-inf", "not_a_number"),
        (field("number"), "1e9", "not_a_number"),
        (field("number"), "1e999999999", "not_a_number"),  # would be written out in a thousand million digits
        (field("number"), "9" * 50, "not_a_number"),
        (field("number"), "1,000", "not_a_number"),  # a thousand or one? better asked than guessed
        (field("number"), "1.000.000", "not_a_number"),
        (field("number"), "1_000", "not_a_number"),
    ],
)
def test_what_a_field_cannot_take_has_a_name(question: Field, typed: str | list[str], problem: str) -> None:
    with pytest.raises(FieldError) as told:
        read_field(question, typed)
    assert told.value.problem == problem


def test_a_form_tells_every_problem_and_keeps_the_answers_that_are_good() -> None:
    form = Form(
        "save:1",
        "A form",
        "Save",
        (
            Field("title", "text", "Title"),
            Field("due", "date", "Due", required=False),
            Field("size", "number", "Size"),
            Field("note", "text", "Note", required=False),
        ),
    )
    assert form.read({"title": "T", "due": "soon", "size": "x", "foreign": "y"}) == (
        {"title": "T"},
        {"due": "not_a_date", "size": "not_a_number"},
    )
    assert form.read({"title": "T", "size": "3"}) == ({"title": "T", "size": "3"}, {})


@given(
    st.sampled_from(["text", "choice", "several", "date", "number", "person"]),
    st.one_of(st.text(max_size=40), st.lists(st.text(max_size=5), max_size=4)),
)
def test_whatever_comes_in_is_an_answer_or_a_named_problem_and_reading_it_again_changes_nothing(
    kind: str, raw: str | list[str]
) -> None:
    question = field(kind, options=COLOURS, required=False)
    try:
        answer = read_field(question, raw)
    except FieldError:
        return
    assert read_field(question, answer) == answer


def test_a_day_before_the_first_that_may_be_given_is_refused() -> None:
    due = field("date", earliest="2026-03-22")
    assert read_field(due, "2026-03-22") == "2026-03-22"
    with pytest.raises(FieldError) as refused:
        read_field(due, "2026-03-21")
    assert refused.value.problem == "past"
