"""Words on Slack: what is typed is read as typed, and what we send is shown as written."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clusterbot.chat.forms import Field, Form, Option
from clusterbot.chat.markup import clean, escape
from clusterbot.chat.messages import Button, Message
from clusterbot.chat.platform import Json
from clusterbot.platforms.slack import render, typed
from clusterbot.testing.fake_slack import client
from clusterbot.testing.fake_slack.blocks import problems_of_blocks, problems_of_view, too_long

US = "U0BOT"


def read(event: Json) -> str:
    return typed.words(event, US, {"U0NADIA": "Nadia R."})


def rich(*elements: Json, kind: str = "rich_text_section") -> Json:
    return {"text": "", "blocks": [{"type": "rich_text", "elements": [{"type": kind, "elements": list(elements)}]}]}


# ---- what is typed


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@example("\ue000")
def test_whatever_is_typed_into_slack_is_read_as_typed(words: str) -> None:
    text, blocks = client.compose(words, {})
    assert read({"text": text, "blocks": blocks}) == words


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ({"type": "emoji", "name": "+1", "unicode": "1f44d-1f3fd"}, "👍🏽"),
        ({"type": "emoji", "name": "our-own"}, ":our-own:"),
        ({"type": "link", "url": "https://x.org/a"}, "https://x.org/a"),
        ({"type": "link", "url": "http://example.com", "text": "example.com"}, "example.com"),
        ({"type": "link", "url": "mailto:a@b.org", "text": "a@b.org"}, "a@b.org"),
        ({"type": "link", "url": "https://x.org", "text": "the report"}, "the report (https://x.org)"),
        ({"type": "user", "user_id": "U0NADIA"}, "@Nadia R."),
        ({"type": "user", "user_id": "U0NOBODY"}, "@U0NOBODY"),
        ({"type": "channel", "channel_id": "C1"}, "#C1"),
        ({"type": "broadcast", "range": "here"}, "@here"),
        ({"type": "usergroup", "usergroup_id": "S1"}, "@group"),
        ({"type": "color", "value": "#aabbcc"}, "#aabbcc"),
        ({"type": "date", "timestamp": 1, "format": "{date}", "fallback": "1 May"}, "1 May"),
        ({"type": "something_new"}, ""),
    ],
)
def test_what_slack_made_of_the_words_is_read_back(element: Json, expected: str) -> None:
    assert read(rich({"type": "text", "text": "See "}, element)) == "See " + expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R&amp;D &lt;more&gt; &amp;amp;", "R&D <more> &amp;"),
        ("<https://x.org|the report> and <https://y.org>", "the report (https://x.org) and https://y.org"),
        ("<http://example.com|example.com>", "example.com"),
        ("<@U0NADIA> in <#C1|partners> <#C2|>", "@Nadia R. in #partners #C2"),
        ("<!here> <!subteam^S1|@media> <!date^1^{date}|1 May>", "@here @media 1 May"),
        ("<@U0BOT> plan", "plan"),
    ],
)
def test_text_without_blocks_is_read_too(text: str, expected: str) -> None:
    assert read({"text": text}) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [("", " venue agreed", "venue agreed"), ("", ": venue agreed", "venue agreed"), ("hey ", " done", "hey done")],
)
def test_a_mention_of_ourselves_is_taken_out(before: str, after: str, expected: str) -> None:
    elements = [{"type": "text", "text": before}, {"type": "user", "user_id": US}, {"type": "text", "text": after}]
    assert read(rich(*elements)) == expected


def test_lists_and_quotes_are_read_line_by_line() -> None:
    def section(words: str) -> Json:
        return {"type": "rich_text_section", "elements": [{"type": "text", "text": words}]}

    elements = [
        section("Two things:\n"),
        {"type": "rich_text_list", "style": "ordered", "elements": [section("venue"), section("speaker")]},
        {"type": "rich_text_list", "style": "bullet", "indent": 1, "elements": [section("two options")]},
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "said so"}]},
    ]
    event = {"text": "", "blocks": [{"type": "rich_text", "elements": elements}]}
    assert read(event) == "Two things:\n1. venue\n2. speaker\n  • two options\nsaid so"


def test_a_channels_name_is_taken_from_the_text_beside_it() -> None:
    event = rich({"type": "channel", "channel_id": "C1"})
    assert read({**event, "text": "<#C1|partners>"}) == "#partners"


def test_people_named_are_found_once_and_not_without_end() -> None:
    event = rich(*({"type": "user", "user_id": f"U{number:02}"} for number in (1, 1, *range(20))))
    assert typed.mentioned({**event, "text": "<@U99>"}) == [f"U{number:02}" for number in range(10)]


# ---- what we send


def shown(part: Json) -> str:
    blocks = part["blocks"]
    assert problems_of_blocks(blocks) == []
    return client.shown("", blocks)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_whatever_somebody_typed_is_shown_as_typed(words: str) -> None:
    (part,) = render.parts(Message(f"<b>She</b> wrote: {escape(words)}."))
    lines = [line.strip() for line in shown(part).split("\n") if line.strip()]
    assert "".join("".join(lines).split()) == "".join(f"She wrote: {clean(words)}.".split())


def test_paragraphs_lists_and_quotes_stand_apart() -> None:
    text = "One\ntwo\n\nThree\n\n• a\n• b\n\nFour\n\n<blockquote>said</blockquote>\n\nFive"
    (part,) = render.parts(Message(text))
    assert shown(part) == "One\ntwo\n\nThree\n\n• a\n• b\n\nFour\n\nsaid\n\nFive"


def test_bold_italic_code_and_links_are_styles_not_characters() -> None:
    (part,) = render.parts(Message('<b>a</b> <i>b</i> <code>c</code> <a href="https://x.org">d</a>'))
    elements = part["blocks"][0]["elements"][0]["elements"]
    assert [element for element in elements if element["text"].strip()] == [
        {"type": "text", "text": "a", "style": {"bold": True}},
        {"type": "text", "text": "b", "style": {"italic": True}},
        {"type": "text", "text": "c", "style": {"code": True}},
        {"type": "link", "url": "https://x.org", "text": "d"},
    ]


def test_the_notification_is_escaped_and_short_enough_to_be_edited() -> None:
    (part,) = render.parts(Message("&amp;" * 3_000))
    assert len(part["text"]) <= 4_000
    assert part["text"].removesuffix("…").replace("&amp;", "") == ""


@pytest.mark.parametrize("words", ["x" * 30_000, "\U0001f600" * 9_000, "<b>a</b><i>b</i>" * 800, "&amp;" * 9_000])
def test_no_part_is_more_than_slack_takes(words: str) -> None:
    rows = tuple((Button("Yes, all of it " * 5, f"{number}" * 32),) for number in range(9))
    parts = render.parts(Message(words, rows))
    assert len(parts) > 1
    for part in parts:
        assert problems_of_blocks(part["blocks"]) == []
        assert not too_long(part["blocks"])
        assert len(part["text"]) <= 4_000


def test_a_long_label_is_cut_and_its_press_is_not() -> None:
    (part,) = render.parts(Message("?", ((Button("long " * 40, "p" * 64),),)))
    button = part["blocks"][1]["elements"][0]
    assert len(button["text"]["text"]) == 75
    assert button["text"]["text"].endswith("…")
    assert button["value"] == "p" * 64


def test_more_rows_than_blocks_become_rows_of_many() -> None:
    rows = tuple((Button(str(number), f"n:{number}"),) for number in range(120))
    (part,) = render.parts(Message("Which?", rows))
    assert problems_of_blocks(part["blocks"]) == []
    assert [len(row) for row in client.rows(part["blocks"])] == [25, 25, 25, 25, 20]


def test_a_row_wider_than_a_block_is_broken() -> None:
    (part,) = render.parts(Message("Which?", (tuple(Button(str(n), f"n:{n}") for n in range(30)),)))
    assert [len(row) for row in client.rows(part["blocks"])] == [25, 5]


def test_a_press_names_every_part_of_its_message() -> None:
    part = render.parts(Message("?", ((Button("A", "a"),), (Button("B", "b"),))))[0]
    signed = render.signed(part, ["D1:1.1", "D1:1.2"])
    assert problems_of_blocks(signed["blocks"]) == []
    ids = [block["block_id"] for block in signed["blocks"] if block["type"] == "actions"]
    assert [render.whole(id_, "D1:1.3") for id_ in ids] == ["D1:1.1,D1:1.2,D1:1.3"] * 2
    assert render.whole("chosen by slack", "D1:1.3") == "D1:1.3"


# ---- forms


def form(*fields: Field) -> Form:
    return Form("add:7", "A title that is longer than a modal allows", "Submit", fields)


def options(count: int) -> tuple[Option, ...]:
    return tuple(Option(str(number), f"Option {number} " + "x" * 90) for number in range(count))


@pytest.mark.parametrize("count", [1, 10, 11, 100, 101, 950])
@pytest.mark.parametrize("kind", ["choice", "several", "person"])
def test_any_number_of_options_makes_a_modal_that_slack_takes(kind: str, count: int) -> None:
    field = Field("who", kind, "Who? " * 500, hint="Why? " * 500, options=options(count), initial="0")
    view = render.view(form(field))
    assert problems_of_view(view) == []
    (block,) = view["blocks"]
    state = client.filled_in(block, None)
    assert "0" in json.dumps(state)


def test_a_choice_that_offers_nothing_does_not_take_the_modal_with_it() -> None:
    view = render.view(form(Field("a", "choice", "Pillar", required=False), Field("b", "text", "What?")))
    assert [block["block_id"] for block in view["blocks"]] == ["b"]


def test_what_was_answered_before_stands_in_the_modal() -> None:
    view = render.view(
        form(
            Field("text", "text", "?", initial="as *typed*", long=True),
            Field("date", "date", "?", initial="2026-10-31"),
            Field("number", "number", "?", initial="12.5"),
            Field("one", "choice", "?", options=options(3), initial="1"),
            Field("more", "several", "?", options=options(3), initial="0,2"),
        )
    )
    assert problems_of_view(view) == []
    text, date, number, one, more = (block["element"] for block in view["blocks"])
    assert (text["initial_value"], text["multiline"]) == ("as *typed*", True)
    assert (date["initial_date"], number["initial_value"]) == ("2026-10-31", "12.5")
    assert one["initial_option"]["value"] == "1"
    assert [option["value"] for option in more["initial_options"]] == ["0", "2"]


@pytest.mark.parametrize(
    "field",
    [
        Field("a", "text", "?", initial="x" * 5_000, longest=200),
        Field("a", "text", "?", longest=10_000),
        Field("a", "date", "?", initial="next week"),
        Field("a", "number", "?", initial="a dozen"),
        Field("a", "choice", "?", options=options(2), initial="77"),
    ],
)
def test_what_cannot_stand_in_a_field_does_not_keep_the_modal_from_opening(field: Field) -> None:
    assert problems_of_view(render.view(form(field))) == []
