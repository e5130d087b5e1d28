"""The laws of the house that no linter knows."""

import ast
import inspect
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

import clusterbot
from clusterbot import features
from clusterbot.cli import word_problems
from clusterbot.features.contact import asks
from clusterbot.features.routes import Route, routes
from clusterbot.locate import locate
from clusterbot.store.kinds import KINDS

ROOT = Path(__file__).parents[1]
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


def _kinds_written() -> dict[str, set[str]]:
    """Which features write letters of which kind, as their code names them."""
    written: dict[str, set[str]] = {}
    for path in FEATURES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.keyword(arg="kind" | "letter_kind", value=ast.Constant(value=str(kind))):
                    pass
                case ast.Dict(keys=keys, values=values):
                    named = dict(zip((getattr(key, "value", None) for key in keys), values, strict=True))
                    kind = getattr(named.get("kind"), "value", None)
                case ast.arg():
                    continue
                case _:
                    continue
            if kind in KINDS:
                written.setdefault(str(kind), set()).add(path.parent.name)
    return written


def test_only_what_nobody_asked_for_is_rather_lost_than_sent_twice() -> None:
    """What else is `reported` would be lost silently by every crash."""
    reported = {kind for kind, policy in KINDS.items() if policy.uncertain == "reported"}
    assert {kind: where for kind, where in _kinds_written().items() if kind in reported} == {
        "question": {"checkins"},
        "nudge": {"nudges"},
        "vote": {"polls"},
        "checkin": {"surveys"},
        "alert": {"nudges"},
        "favour": {"connections", "learning"},
    }
    assert inspect.signature(asks.ask).parameters["letter_kind"].default == "favour"


UNASKED = {
    "stuck/asking.py": "that help is under way, to who asked for it",
    "actions/sharing.py": "into the channels of an action",
    "stuck/talk.py": "an answer to who asked for help",
    "arrivals/newcomers.py": "to facilitators; and that somebody was taken off, which ends what is written to them",
    "contact/asks.py": "the door itself",
    "contact/telling.py": "to facilitators, who asked for it",
    "desk/phone.py": "what was noted in somebody's own name",
    "digests/due.py": "into channels, and to who chose the digest",
    "learning/due.py": "to who chose a lesson every few days",
    "connections/offers.py": "that two who said yes are in touch, and what they write to each other",
    "founding/closing.py": "that the cluster is closed: the last word",
    "ideas/deciding.py": "what became of somebody's own idea",
    "meetings/sending.py": "what a facilitator sends, into channels and to who has not asked for less",
    "nudges/alerts.py": "to a facilitator",
    "polls/voting.py": "into channels",
    "surveys/report.py": "into a channel",
}
"""Where a letter is written that nobody's own turn asked for: those that are not an Ask, each with its reason."""


def _without_being_asked(tree: ast.AST) -> bool:
    """Does it write a letter that waits behind answers? So travels what no update of the reader's own brought."""
    named = (node for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "broadcast")
    spelt = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value == "broadcast")
    return next(named, None) is not None or next(spelt, None) is not None


def test_what_nobody_asked_for_goes_through_the_one_door_or_has_a_reason_not_to() -> None:
    found = {str(path.relative_to(HOUSE / "features")) for path in FEATURES if _without_being_asked(_tree(path))}
    assert found == set(UNASKED)


@pytest.mark.parametrize("name", sorted(routes.due))
def test_what_the_clock_brings_writes_to_participants_by_asks_alone(name: str) -> None:
    """Whatever a schedule's own module writes with the outbox, it writes where no Ask is needed."""
    module = Path(inspect.getfile(routes.due[name])).relative_to(HOUSE / "features")
    calls = {
        node.func.attr
        for node in ast.walk(_tree(HOUSE / "features" / module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_outbox(node.func)
    }
    assert not calls & {"send", "post", "show"} or str(module) in UNASKED


def _is_outbox(function: ast.Attribute) -> bool:
    return isinstance(function.value, ast.Name) and function.value.id == "outbox"


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def test_every_kind_of_letter_has_both_policies_and_the_readme_tells_them() -> None:
    rows = re.findall(r"^  \| (.+?) \| (.+?) \| (.+?) \|$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    told = [row for row in rows if row[1] in {"repeated", "reported"}]
    assert told == [(kind.what, kind.uncertain, _span(kind.true_for)) for kind in KINDS.values()]


def _span(true_for: timedelta | None) -> str:
    if true_for is None:
        return "always: it shows the newest state"
    return f"{true_for.days} days" if true_for.days else f"{true_for.seconds // 3600} hours"


def test_no_text_calls_a_participant_a_member() -> None:
    for path in locate("conversations").rglob("*.yaml"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            assert not re.search(r"\bmembers?(hip)?\b", line, re.IGNORECASE), f"{path.name}:{number}"


def test_every_route_says_who_may_take_it() -> None:
    named: list[Route] = [*routes.commands.values(), *routes.buttons.values(), *routes.forms.values()]
    assert len(named) > 20
    unnamed = [*routes.answers, *routes.replies, *routes.first_files, *routes.files]
    assert {route.who for route in [*named, *unnamed]} <= {"anyone", "participant", "facilitator"}


def test_every_source_of_a_schedule_is_described_for_those_who_ask_what_comes_next() -> None:
    assert set(routes.due) >= {"checkins.ask", "polls.close", "digests.post"}
