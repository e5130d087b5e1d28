"""What the bot says stands in files that are checked before anybody reads them."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbot.chat.markup import clean, parse
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import Phrase, Phrasebook, PhraseError, problems, read_book
from clusterbot.words.uses import uses

READER = Reader(now=datetime(2026, 3, 22, tzinfo=UTC))


def book(**texts: str) -> Phrasebook:
    return Phrasebook("en", {key: Phrase(key, text, buttons={"go": "Go, {{ name }}"}) for key, text in texts.items()})


# ---- saying something


def test_a_phrase_is_filled_with_words_in_the_readers_way() -> None:
    said = book(due="{{ title }} is due {{ on|day }}: {{ n|plural(one='{n} vote', other='{n} votes') }}.")
    values = {"title": "Supplier day", "on": date(2026, 4, 6), "n": 2}
    assert said.render("due", READER, values) == "Supplier day is due Monday 6 April: 2 votes."


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "Please ask the facilitators."),
        (["Selma"], "Please ask Selma."),
        (["Selma", "Emir", "Ana"], "Please ask Selma, Emir or Ana."),
        (["Selma", "Emir", "Ana", "Ben"], "Please ask the facilitators."),
    ],
)
def test_up_to_three_people_are_named_and_more_are_called_by_what_they_are(names: list[str], said: str) -> None:
    text = "Please ask {{ facilitators|named('the facilitators')|either }}."
    assert book(ask=text).render("ask", READER, {"facilitators": names}) == said


@given(st.text(max_size=40))
def test_whatever_a_value_holds_it_is_shown_and_never_obeyed(typed: str) -> None:
    markup = book(hello="<b>Hello</b> x{{ name }}x {{ 1 + 1 }}").render("hello", READER, {"name": clean(typed)})
    blocks = parse(markup)
    assert "".join("".join(block.text for block in blocks).split()) == "".join(f"Hellox{clean(typed)}x2".split())
    assert [span.text for block in blocks for span in block.spans if span.bold] == ["Hello"]


def test_a_value_that_looks_like_a_template_is_only_words() -> None:
    assert book(hello="{{ name }}").words("hello", READER, {"name": "{{ 7 * 7 }} {% raw %}"}) == "{{ 7 * 7 }} {% raw %}"


SLACK = Reader(slash="/cluster ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("See /mine and /help.", "See /cluster mine and /cluster help."),
        ("<b>/poll</b> (/vote), “/plan”\n/add", "/cluster poll (/cluster vote), “/cluster plan”\n/cluster add"),
        ("{% if name %}/mine{% else %}/help{% endif %}", "/cluster mine"),
        ("{{ name }}: /mine", "/x: /cluster mine"),
        ("{{ slash }}{{ name }}", "/cluster /x"),
        ('In the other app {{ "/" }}link', "In the other app /link"),
        ("and/or, 1/2, https://a.b/path, {{ name }}/path, a /b", "and/or, 1/2, https://a.b/path, /x/path, a /b"),
    ],
)
def test_a_command_is_written_as_the_readers_app_takes_it(text: str, told: str) -> None:
    assert book(hello=text).words("hello", SLACK, {"name": "/x"}) == told


@given(st.text(max_size=40))
def test_commands_in_somebodys_own_words_stay_as_they_are(typed: str) -> None:
    said = book(hello="You wrote: {{ name }}")
    values = {"name": f"see /mine {typed}"}
    assert said.render("hello", SLACK, values) == said.render("hello", READER, values)


def test_a_command_on_a_button_is_written_that_way_too() -> None:
    said = Phrasebook("en", {"hello": Phrase("hello", "x", buttons={"go": "Try /mine"})})
    assert (said.label("hello", "go", SLACK, {}), said.label("hello", "go", READER, {})) == (
        "Try /cluster mine",
        "Try /mine",
    )


def test_a_label_is_plain_words() -> None:
    assert book(hello="x").label("hello", "go", READER, {"name": "<Nadia> & co"}) == "Go, <Nadia> & co"


def test_empty_branches_leave_no_holes() -> None:
    said = book(week="One\n\n{% if more %}\n{{ more }}\n{% endif %}\n\nTwo\n")
    assert said.render("week", READER, {"more": ""}) == "One\n\nTwo"


@pytest.mark.parametrize("text", ["{{ nobody }}", "{% if nobody %}x{% endif %}", "{{ name.nothing }}", "{% if %}"])
def test_a_forgotten_value_is_an_error_and_never_a_hole(text: str) -> None:
    with pytest.raises(PhraseError, match="en/hello: "):
        book(hello=text).render("hello", READER, {"name": "Nadia"})


def test_an_unknown_phrase_or_button_is_named() -> None:
    with pytest.raises(PhraseError, match="no phrase 'goodbye'"):
        book(hello="x").words("goodbye", READER, {})
    with pytest.raises(PhraseError, match="no button 'stop'"):
        book(hello="x").label("hello", "stop", READER, {})


def test_a_phrase_that_names_its_reader_is_known_as_such() -> None:
    said = Phrasebook("en", {"a": Phrase("a", "Hi {{ first_name }}"), "b": Phrase("b", "Hi {{ name }}", ("name",))})
    assert (said.uses_common("a"), said.uses_common("b")) == (True, False)


# ---- files and their mistakes


def conversations(home: Path, **files: str) -> Path:
    """Files by locale and name: en_polls="…"."""
    for name, content in files.items():
        locale, _, stem = name.partition("_")
        (home / locale).mkdir(exist_ok=True)
        (home / locale / f"{stem}.yaml").write_text(content, encoding="utf-8")
    return home


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('a: fine\nb: "never closed\n', r"polls\.yaml:\d: "),
        ("a: fine\nb:\tno tabs\n  c: x", r"polls\.yaml:\d: "),
        ("a: one\nb: two\na: three\n", r"polls\.yaml:3: a stands twice"),
        ("a:\n  text: x\n  text: y\n", r"polls\.yaml:3: text stands twice"),
        ("a: {text: x, button: {}}", "polls.a has .'button'., which a phrase does not know"),
        ("a: {text: x, buttons: {yes: Yes}}", "buttons of polls.a need quotes"),
        ("a: {text: x, buttons: [go]}", "buttons of polls.a need quotes"),
        ("a: {text: x, given: name}", "list of names"),
        ("a: {text: 12}", "text of polls.a is not words"),
        ("a: yes", "polls.a is neither words nor phrases"),
        ("on: x", "polls is neither words nor phrases"),
        ("- a\n- b\n", "polls is neither words nor phrases"),
        ("a: [b, c]", "polls.a is neither words nor phrases"),
        ("a: !!python/object:os.system x", r"polls\.yaml:1: "),
    ],
)
def test_a_broken_file_is_told_with_its_name(tmp_path: Path, content: str, told: str) -> None:
    home = conversations(tmp_path, en_polls=content)
    with pytest.raises(PhraseError, match=told):
        read_book(home, "en")
    assert len(problems(uses(tmp_path), home)) == 1


def test_phrases_are_found_by_file_and_key(tmp_path: Path) -> None:
    home = conversations(
        tmp_path, en_polls="a: {b: {c: deep}}\nd: {text: T, given: [x], buttons: {go: Go}}\n", en_empty=""
    )
    assert read_book(home, "en").phrases == {
        "polls.a.b.c": Phrase("polls.a.b.c", "deep"),
        "polls.d": Phrase("polls.d", "T", ("x",), {"go": "Go"}),
    }


# ---- clusterbot check

GOOD = """
posted: {text: "{{ first_name }}: <b>{{ title }}</b>", given: [title], buttons: {close: Close}}
closed: {text: "Closed.", buttons: {}}
"""
CODE = 'turn.say("polls.posted", rows, title=title)\nturn.toast("polls.closed")\n'


def found(tmp_path: Path, *, code: str = CODE, **files: str) -> list[str]:
    package, home = tmp_path / "code", tmp_path / "conversations"
    package.mkdir()
    home.mkdir()
    (package / "talk.py").write_text(code)
    return problems(uses(package), conversations(home, **files))


def test_words_in_order_have_no_problems(tmp_path: Path) -> None:
    assert found(tmp_path, en_polls=GOOD) == []


def test_every_phrase_may_begin_a_command(tmp_path: Path) -> None:
    assert found(tmp_path, en_polls=GOOD.replace("Closed.", "{{ slash }}vote, /poll")) == []


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ('extra: "Said by nobody."', "polls.extra is said nowhere"),
        ("extra: {text: '{{ when }}'}", "polls.extra uses when, which it does not declare"),
        ("extra: {text: x, given: [when]}", "polls.extra declares when and does not use it"),
        ("extra: {text: x, buttons: {go: '{{ when }}'}}", "polls.extra uses when, which it does not declare"),
        ("extra: '<u>no</u>'", "polls.extra: <u> is not in the subset"),
        ("extra: '{% if 1 %}<b>{{ cluster }}{% endif %}'", "polls.extra: <b> is never closed"),
        ("extra: '{% if %}'", "polls.extra, line 1: Expected an expression"),
        ("extra: '{{ cluster|shout }}'", "polls.extra, line 1: No filter named 'shout'"),
    ],
)
def test_a_mistake_in_a_phrase_is_found(tmp_path: Path, phrase: str, told: str) -> None:
    assert any(told in line for line in found(tmp_path, en_polls=GOOD + phrase))


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ('turn.say("polls.opened")', "polls.opened is said, but there is no such phrase"),
        ('turn.say("polls.posted")', "polls.posted is given [], and declares ['title']"),
        (
            'turn.say("polls.posted", title=1, more=2)',
            "polls.posted is given ['more', 'title'], and declares ['title']",
        ),
        ('turn.say("polls.ended." + state)', "no phrase begins with polls.ended."),
        ('pack("polls.posted", (), {"name": 1})', "polls.posted is given ['name'], and declares ['title']"),
    ],
)
def test_a_mistake_in_what_is_said_is_found(tmp_path: Path, code: str, told: str) -> None:
    assert any(told in line for line in found(tmp_path, code=CODE + code, en_polls=GOOD))


def test_a_computed_end_of_a_key_and_values_that_are_passed_on_are_understood(tmp_path: Path) -> None:
    code = 'turn.say("polls." + state, **values)\ndraft.message(f"polls.{state}", title=title)\n'
    assert found(tmp_path, code=code, en_polls=GOOD) == []


def test_every_locale_is_complete(tmp_path: Path) -> None:
    french = "posted: {text: '{{ title }}', given: [title], buttons: {fermer: Fermer}}\nplus: 'de trop'\n"
    told = found(tmp_path, en_polls=GOOD, fr_polls=french)
    assert "fr: polls.closed is missing" in told
    assert "fr: polls.plus is not in en" in told
    assert "fr: polls.posted has other buttons than en: ['fermer']" in told
