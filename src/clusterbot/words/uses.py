"""Which phrases the code says, and with which values: read from the code itself."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SAYING = frozenset({"tell_facilitators", "say", "say_here", "toast", "words", "message", "pack", "wrong", "mistake"})
"""Names of the functions that take a phrase's key among their first arguments and its values as keywords."""

_NO_VALUE = frozenset({"rows", "but"})

_KEY = re.compile(r"[a-z_]+(\.[a-z_0-9]+)+")


@dataclass(slots=True)
class Uses:
    """`said`: each phrase said, with the names of the values given at each place, None where not all are known
    (`**values`); "polls.closed.*" where the end of the key is computed. `mentioned`: whatever else looks like a key.
    """

    said: dict[str, set[frozenset[str] | None]] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)

    def add(self, key: str, given: frozenset[str] | None) -> None:
        self.said.setdefault(key, set()).add(given)

    def has(self, key: str) -> bool:
        return key in self.said or key in self.mentioned or any(key.startswith(stem) for stem in self.stems)

    @property
    def stems(self) -> list[str]:
        return [key[:-1] for key in self.said if key.endswith("*")]


def uses(package: Path) -> Uses:
    """What a package's code says."""
    found = Uses()
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for key, given in _said(tree):
            found.add(key, given)
        found.mentioned.update(_mentioned(tree))
    return found


def _said(tree: ast.AST) -> Iterator[tuple[str, frozenset[str] | None]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args or _name(node.func) not in SAYING:
            continue
        key = next(filter(None, map(_key, node.args[:3])), "")
        if key:
            yield key, None if key.endswith("*") else _given(node)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _key(argument: ast.expr) -> str:
    match argument:
        case ast.Constant(value=str(key)) if _KEY.fullmatch(key):
            return key
        case ast.BinOp(left=ast.Constant(value=str(start)), op=ast.Add()):
            return start + "*"
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
            return start + "*"
    return ""


def _given(call: ast.Call) -> frozenset[str] | None:
    """The names of the values: keywords, or the keys of pack()'s dict."""
    if _name(call.func) == "pack":
        values = call.args[2] if len(call.args) > 2 else None
        if not isinstance(values, ast.Dict):
            return None
        return frozenset(
            key.value for key in values.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)
        )
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    return frozenset(keyword.arg for keyword in call.keywords if keyword.arg and keyword.arg not in _NO_VALUE)


def _mentioned(tree: ast.AST) -> Iterator[str]:
    """Keys that stand in the code without being said there: they may be said elsewhere, or name something else."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
            yield node.value
