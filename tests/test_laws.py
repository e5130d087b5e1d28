"""The laws of the house that no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import clusterbot
from clusterbot import features
from clusterbot.cli import word_problems
from clusterbot.features.routes import Route, routes
from clusterbot.locate import locate

HOUSE = Path(clusterbot.__file__).parent
FEATURES = sorted((HOUSE / "features").rglob("*.py"))
WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}", re.IGNORECASE)

features.load()


def test_every_phrase_exists_is_declared_and_is_said() -> None:
    assert word_problems() == []


@pytest.mark.parametrize("path", FEATURES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_words_live_in_conversations_and_never_in_a_feature(path: Path) -> None:
    assert [text for text in _said_in_code(ast.parse(path.read_text("utf-8"))) if WORDS.search(text)] == []


def _said_in_code(tree: ast.AST) -> Iterator[str]:
    """Every string that a person might read: neither a docstring, nor what is raised, asserted or logged for us."""
    if isinstance(tree, ast.Raise | ast.Assert):
        return
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Attribute) and _is_log(tree.func):
        return
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue  # a docstring
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value
        yield from _said_in_code(child)


def _is_log(function: ast.Attribute) -> bool:
    return isinstance(function.value, ast.Name) and function.value.id == "log"


def test_only_nudges_are_rather_lost_than_sent_twice() -> None:
    """`store.outbox.UNCERTAIN` in deeds: what else is sent `once` would be lost silently by every crash."""
    once = {
        str(path.relative_to(HOUSE / "features"))
        for path in FEATURES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.keyword) and node.arg == "once"
    }
    assert once == {"contact/asks.py", "nudges/alerts.py"}


def test_no_text_calls_a_participant_a_member() -> None:
    marked = re.compile(r"no members\b")  # "there are no members here" is the one thing to say about members
    for path in locate("conversations").rglob("*.yaml"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            assert not re.search(r"\bmembers?(hip)?\b", marked.sub("", line), re.IGNORECASE), f"{path.name}:{number}"


def test_every_route_says_who_may_take_it() -> None:
    named: list[Route] = [*routes.commands.values(), *routes.buttons.values(), *routes.forms.values()]
    assert len(named) > 20
    unnamed = [*routes.answers, *routes.replies, *routes.first_files, *routes.files]
    assert {route.who for route in [*named, *unnamed]} <= {"anyone", "participant", "facilitator"}


def test_every_source_of_a_schedule_is_described_for_those_who_ask_what_comes_next() -> None:
    assert set(routes.due) >= {"checkins.ask", "polls.close", "digests.post"}
