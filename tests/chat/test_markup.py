"""What people type arrives as the words they typed and as nothing else, however long it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbot.chat.markup import Block, MarkupError, clean, escape, join, parse, plain, split

HOSTILE = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            [
                "<b>",
                "</b>",
                "<script>",
                "&amp;",
                "&lt;b&gt;",
                "&#60;",
                "<!channel>",
                "<@U1>",
                "](http://x)",
                "<a href='http://x'>",
                "<!--",
                "-->",
                "<?php",
                "<![CDATA[",
                "• ",
                "\n• ",
                "\n\n",
                "\r\n",
                "\u202etxt",
                "\0",
                "{{ 7*7 }}",
                "😀👩‍👩‍👧",
                "שלום مرحبا",
            ]
        ),
    ),
    max_size=12,
).map("".join)


@given(HOSTILE)
def test_typed_words_are_shown_as_exactly_these_words(typed: str) -> None:
    assert plain(escape(typed)).split() == clean(typed).split()


@given(HOSTILE)
def test_typed_words_never_have_a_style_or_a_link(typed: str) -> None:
    spans = [span for block in parse(escape(typed)) for span in block.spans]
    assert not any(span.bold or span.italic or span.code or span.href for span in spans)
    assert all(block.kind != "quote" for block in parse(escape(typed)))


@given(HOSTILE)
def test_typed_words_inside_our_own_markup_stay_inside_it(typed: str) -> None:
    blocks = parse(f"<b>A{escape(typed).replace(chr(10), ' ')}Z</b>, says the plan.")
    assert [block.kind for block in blocks] == ["paragraph"]
    assert [span.text for span in blocks[0].spans if not span.bold] == [", says the plan."]


@given(HOSTILE)
def test_clean_words_hold_nothing_that_turns_text_around_or_that_a_database_refuses(typed: str) -> None:
    cleaned = clean(typed)
    assert not set(cleaned) & set("\0\r\x1b\u202e\u2066\u2069")
    assert clean(cleaned) == cleaned
    cleaned.encode()


@given(HOSTILE, st.integers(20, 120))
def test_a_long_text_is_split_within_the_limit_and_no_word_is_lost_or_moved(typed: str, limit: int) -> None:
    parts = split(parse(f"<b>Title</b>\n\n{escape(typed)}\n\n<blockquote>{escape(typed)}</blockquote>"), limit)
    together = "".join(block.text for part in parts for block in part)
    assert "".join(together.split()) == "".join(("Title" + _words(typed) + _quoted(typed)).split())
    for part in parts:
        assert sum(len(block.text) + 4 for block in part) <= limit
        assert "".join(block.text for block in part).strip(), "no part is empty: platforms refuse such a message"


def _words(typed: str) -> str:
    return "".join(block.text for block in parse(escape(typed)))


def _quoted(typed: str) -> str:
    return "".join(block.text for block in parse(f"<blockquote>{escape(typed)}</blockquote>"))


def test_a_split_comes_between_paragraphs_if_it_can_and_else_between_words() -> None:
    blocks = parse("First paragraph.\n\nSecond paragraph.\n\n" + "word " * 20)
    texts = [join(part, lambda block: block.text) for part in split(blocks, 45)]
    assert texts[0] == "First paragraph.\n\nSecond paragraph."
    assert all(text.split(" ") == ["word"] * len(text.split(" ")) for text in texts[1:])


def test_a_split_counts_in_the_platforms_own_units() -> None:
    utf16 = lambda block: len(block.text.encode("utf-16-le")) // 2  # noqa: E731
    assert [len(part[0].text) for part in split(parse("😀" * 25), 20, utf16)] == [10, 10, 5]


def test_styles_links_and_lists_are_read() -> None:
    week = "<b>Plan</b> of <i>this</i> week\nin two lines"
    blocks = parse(f"{week}\n\n• <code>BD-1</code> one\n• two\n\n<blockquote>said</blockquote>")
    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", "Plan of this week\nin two lines"),
        ("item", "BD-1 one"),
        ("item", "two"),
        ("quote", "said"),
    ]
    assert parse('<a href="https://a.example/?x=1&amp;y=2">here</a>')[0].spans[0].href == "https://a.example/?x=1&y=2"
    assert plain("a\n\n\n\nb\n\n• c\n• d") == "a\n\nb\n\n• c\n• d"


@pytest.mark.parametrize(
    "broken",
    [
        "<u>no</u>",
        "<b>never closed",
        "closed</b>",
        "<b><i>crossed</b></i>",
        '<a href="javascript:alert(1)">x</a>',
        "<a>nowhere</a>",
        "<!-- a comment -->",
        "<br>",
        "<img src=x>",
        "<b/>",
        "<?php ?>",
        "<!doctype html>",
        "Tom & <Jerry>",
    ],
)
def test_our_own_mistakes_are_told(broken: str) -> None:
    with pytest.raises(MarkupError):
        parse(broken)


def test_nothing_is_a_message_without_blocks() -> None:
    assert parse("") == parse(" \n\n ") == []
    assert split([], 100) == []
    assert split([Block("paragraph", ())], 100) == []
