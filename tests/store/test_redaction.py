"""Names and words are taken out of what was written to others, and nothing else is."""

import json

import pytest

from clusterbot.store.redaction import GONE, Redaction

LONG = "the cement plant has a hall for two hundred people and its director says that we may have it for the day, free"
REDACTION = Redaction(["Nadia R."], ["Nadia"], [LONG, "the hall is promised", "ok"], "somebody")


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Nadia R. has left", "somebody has left"),
        ("By Nadia R., Heatworks", "By somebody, Heatworks"),
        ("Nadia", "somebody"),
        ("Nadia S. has left", "Nadia S. has left"),
        ("XNadia R.", "XNadia R."),
        ("Noted: “the hall is promised”", f"Noted: “{GONE}”"),
        (f"Noted: “{LONG}”", f"Noted: “{GONE}”"),
        (f"<b>Noted</b>: “{LONG[:105]}…”</blockquote> and more", f"<b>Noted</b>: “{GONE}</blockquote> and more"),
        ("ok", "ok"),
        ("looks ok to me", "looks ok to me"),
        ("", ""),
    ],
)
def test_a_text(text: str, without: str) -> None:
    assert REDACTION.text(text) == without


def test_what_stands_in_markup_is_found_as_it_stands_there() -> None:
    redaction = Redaction(["O'Brien & Co"], [], ['say "yes" <now>'], "somebody")
    assert redaction.text("<b>O&#39;Brien &amp; Co</b>: say &#34;yes&#34; &lt;now&gt;") == f"<b>somebody</b>: {GONE}"
    assert redaction.text("O'Brien & Co") == "somebody"


def test_buttons_keep_what_they_do_and_what_they_are_called_unless_it_is_the_name() -> None:
    said = Redaction(["May"], [], ["On the way"], "somebody")
    rows = [["may", "level:May"], {"label": "On the way", "press": "as:1:May"}, {"label": "May", "press": "who:May"}]
    found = said.json({"rows": [rows], "values": {"May": ["May", 7, None, {"map": {"by": "On the way"}}]}})
    assert found["rows"] == [
        [
            ["may", "level:May"],
            {"label": "On the way", "press": "as:1:May"},
            {"label": "somebody", "press": "who:May"},
        ]
    ]
    assert found["values"] == {"May": ["somebody", 7, None, {"map": {"by": GONE}}]}


@pytest.mark.parametrize("name", ["Nadia R.", "نادية ر.", "O'Brien", 'A "B" C', "Back\\slash"])
def test_the_first_look_finds_whatever_there_is_to_do(name: str) -> None:
    redaction = Redaction([name], [name.split(maxsplit=1)[0]], [LONG, f"{name} was here"], "somebody")
    for text in (name, f"by {name}", name.split(maxsplit=1)[0], LONG[:105], f"so {name} was here"):
        stored = json.dumps({"values": {"one": text}})
        assert any(needle in stored for part in redaction.needles for needle in part), text
        assert redaction.json({"one": text}) != {"one": text}


def test_nothing_to_look_for_changes_nothing() -> None:
    nothing = Redaction([], [], [], "somebody")
    assert nothing.needles == []
    assert nothing.json({"a": ["b", ""]}) == {"a": ["b", ""]}
