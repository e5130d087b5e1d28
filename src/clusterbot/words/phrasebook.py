"""conversations/ as phrases: text in Jinja2 that can only be filled with words, labels for buttons, and their check."""

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta, pass_context
from jinja2.runtime import Context

from clusterbot.chat.markup import MarkupError, parse, plain
from clusterbot.locate import locate
from clusterbot.words.loader import SafeLoader
from clusterbot.words.locales import DEFAULT, Reader, available
from clusterbot.words.uses import Uses

COMMON = frozenset({"first_name", "cluster", "facilitators", "all_facilitators"})
"""Variables that every phrase may use: who reads it, on behalf of which cluster, and the names of those who facilitate
that: of all but its reader, who is never sent to themselves, or of all, in what is written to be forwarded.
"""

NAMED = 3
"""So many people are named in a sentence; more, or nobody, are called by what they are."""

SLASH = "slash"
"""The variable that begins a command in the reader's app. A command in a phrase's own text becomes `{{ slash }}mine`;
one that is typed elsewhere is written `{{ "/" }}mine`.
"""


_LOGIC = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SLOT = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_COMMAND = re.compile(rf"({_SLOT.pattern}|{_LOGIC.pattern})|(?<![\w</:.])(?<!}}}})/(?=[a-z]{{2,}})", re.DOTALL)


class PhraseError(Exception):
    """A phrase is missing or broken: a mistake of ours that `clusterbot check` finds first."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing the bot says: its text, the names of the values it is given, the labels of its buttons."""

    key: str  # "actions.mine"
    text: str
    given: tuple[str, ...] = ()
    buttons: Mapping[str, str] = field(default_factory=dict)


class Phrasebook:
    """All phrases of one locale, compiled once."""

    def __init__(self, locale: str, phrases: Mapping[str, Phrase]) -> None:
        self.locale = locale
        self.phrases = phrases
        self._compiled: dict[str, Template] = {}
        self._personal: dict[str, bool] = {}

    def render(self, key: str, reader: Reader, values: Mapping[str, Any]) -> str:
        """A phrase's text as markup; values are escaped, whatever they hold. Raises PhraseError."""
        text = self._fill(key, self._phrase(key).text, reader, values)
        return re.sub(r"\n{3,}", "\n\n", text).strip()

    def words(self, key: str, reader: Reader, values: Mapping[str, Any]) -> str:
        """A phrase as plain words, for toasts, menus and forms."""
        return plain(self.render(key, reader, values))

    def label(self, key: str, button: str, reader: Reader, values: Mapping[str, Any]) -> str:
        """The label of one of a phrase's buttons, in plain words."""
        labels = self._phrase(key).buttons
        if button not in labels:
            raise PhraseError(f"{self.locale}/{key} has no button {button!r}")
        return plain(self._fill(f"{key}[{button}]", labels[button], reader, values))

    def uses_common(self, key: str) -> bool:
        """Does the phrase name its reader or their cluster? Finding that out takes queries most toasts can spare."""
        if key not in self._personal:
            phrase = self._phrase(key)
            texts = (phrase.text, *phrase.buttons.values())
            used = {name for text in texts for name in meta.find_undeclared_variables(_environment().parse(text))}
            self._personal[key] = bool(used & COMMON)
        return self._personal[key]

    def starting_with(self, prefix: str) -> dict[str, str]:
        """The texts of all phrases under a prefix, for a platform's own interface: {"clock.next": "Next"}."""
        return {key.removeprefix(prefix): phrase.text for key, phrase in self.phrases.items() if key.startswith(prefix)}

    def _phrase(self, key: str) -> Phrase:
        try:
            return self.phrases[key]
        except KeyError:
            raise PhraseError(f"{self.locale} has no phrase {key!r}") from None

    def _fill(self, name: str, text: str, reader: Reader, values: Mapping[str, Any]) -> str:
        try:
            if name not in self._compiled:
                self._compiled[name] = _environment().from_string(_with_commands(text))
            return self._compiled[name].render(reader=reader, slash=reader.slash, **values)
        except TemplateError as error:
            raise PhraseError(f"{self.locale}/{name}: {error.message}") from error


def _with_commands(text: str) -> str:
    """A template whose commands begin as the reader's app wants it: `/mine` is `/cluster mine` on Slack."""
    return _COMMAND.sub(lambda found: found[1] or f"{{{{ {SLASH} }}}}", text)


@cache
def phrasebook(locale: str) -> Phrasebook:
    """The phrasebook of an available locale. Raises PhraseError."""
    return read_book(locate("conversations"), locale)


def read_book(home: Path, locale: str) -> Phrasebook:
    """The phrasebook of the folder home/locale. Raises PhraseError that names the file and, where it can, the line."""
    phrases: dict[str, Phrase] = {}
    for path in sorted((home / locale).glob("*.yaml")):
        phrases.update(read(path))
    return Phrasebook(locale, phrases)


def read(path: Path) -> dict[str, Phrase]:
    """The phrases of one file, keys led by the file's name. Raises PhraseError."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), _Loader) or {}  # noqa: S506  a SafeLoader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PhraseError(f"{path}:{line}: {error.problem or error.context}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PhraseError(f"{path}: {error}") from None
    return {phrase.key: phrase for phrase in _phrases(path.stem, content, path)}


class _Loader(SafeLoader):
    """YAML in which a key stands once: plain YAML keeps the second and loses the first without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for name, _ in node.value:
            if name.value in seen:
                raise yaml.constructor.ConstructorError(
                    problem=f"{name.value} stands twice", problem_mark=name.start_mark
                )
            seen.add(name.value)
        return super().construct_mapping(node, deep)


def _phrases(key: str, node: Any, path: Path) -> Iterator[Phrase]:
    if isinstance(node, str):
        yield Phrase(key, node)
    elif not isinstance(node, dict) or not all(isinstance(name, str) for name in node):
        raise PhraseError(f"{path}: {key} is neither words nor phrases; words like yes, no, on and off need quotes")
    elif "text" in node:
        yield _phrase(key, node, path)
    else:
        for name, below in node.items():
            yield from _phrases(f"{key}.{name}", below, path)


def _phrase(key: str, node: Mapping[str, Any], path: Path) -> Phrase:
    text, given, buttons = node["text"], node.get("given", []), node.get("buttons", {})
    if unknown := set(node) - {"text", "given", "buttons"}:
        raise PhraseError(f"{path}: {key} has {sorted(unknown)}, which a phrase does not know")
    if not isinstance(text, str):
        raise PhraseError(f"{path}: the text of {key} is not words")
    if not isinstance(given, list) or not all(isinstance(name, str) for name in given):
        raise PhraseError(f"{path}: what {key} is given is a list of names, like [name, count]")
    if not isinstance(buttons, dict) or not all(isinstance(word, str) for word in (*buttons, *buttons.values())):
        raise PhraseError(f"{path}: the buttons of {key} need quotes around words like yes, no, on and off")
    return Phrase(key, text, tuple(given), buttons)


@cache
def _environment() -> Environment:
    # StrictUndefined: a forgotten value is found in tests and never shown as a hole. Nothing here is HTML for a
    # browser: autoescape is what keeps typed words from becoming markup.
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False
    )
    for name in ("day", "short_day", "hour", "when", "listing", "either", "number"):
        environment.filters[name] = _in_readers_words(name)
    environment.filters["named"] = _named
    environment.filters["plural"] = _plural
    return environment


def _in_readers_words(name: str) -> Any:
    @pass_context
    def apply(context: Context, value: Any) -> str:
        say: str = getattr(context["reader"], name)(value)
        return say

    return apply


def _named(names: list[str], otherwise: str) -> list[str]:
    """People by their names, or as `otherwise`: facilitators|named("the facilitators")|listing."""
    return names if 0 < len(names) <= NAMED else [otherwise]


@pass_context
def _plural(context: Context, count: int, **forms: str) -> str:
    said: str = context["reader"].plural(count, **forms)
    return said


def problems(uses: Uses, home: Path | None = None) -> list[str]:
    """All that is wrong with the words: phrases missing, unused, incomplete, or given other values than declared.

    `home` is the folder of the locales, conversations/ by default.
    """
    home = home or locate("conversations")
    try:
        books = [read_book(home, locale) for locale in available(home)]
    except PhraseError as error:
        return [str(error)]
    return [line for book in books for line in _book_problems(book, books[0], uses)]


def _book_problems(book: Phrasebook, model: Phrasebook, uses: Uses) -> Iterator[str]:
    locale = book.locale
    for key in sorted(set(model.phrases) - set(book.phrases)):
        yield f"{locale}: {key} is missing"
    for key in sorted(set(book.phrases) - set(model.phrases)):
        yield f"{locale}: {key} is not in {DEFAULT}"
    yield from _use_problems(locale, book, uses)
    for phrase in book.phrases.values():
        yield from _phrase_problems(f"{locale}: {phrase.key}", phrase, model.phrases.get(phrase.key))
        if not uses.has(phrase.key):
            yield f"{locale}: {phrase.key} is said nowhere"


def _use_problems(locale: str, book: Phrasebook, uses: Uses) -> Iterator[str]:
    for stem in uses.stems:
        if not any(known.startswith(stem) for known in book.phrases):
            yield f"{locale}: no phrase begins with {stem}"
    for key, places in uses.said.items():
        if key.endswith("*"):
            continue
        if key not in book.phrases:
            yield f"{locale}: {key} is said, but there is no such phrase"
            continue
        for given in places - {None, frozenset(book.phrases[key].given)}:
            yield f"{locale}: {key} is given {sorted(given or ())}, and declares {sorted(book.phrases[key].given)}"


def _phrase_problems(where: str, phrase: Phrase, model: Phrase | None) -> Iterator[str]:
    used: set[str] = set()
    for text in (phrase.text, *phrase.buttons.values()):
        try:
            used |= meta.find_undeclared_variables(_environment().parse(text))
        except TemplateSyntaxError as error:
            yield f"{where}, line {error.lineno}: {error.message}"
    for name in sorted(used - COMMON - {SLASH} - set(phrase.given)):
        yield f"{where} uses {name}, which it does not declare"
    for name in sorted(set(phrase.given) - used):
        yield f"{where} declares {name} and does not use it"
    if model is not None and set(model.buttons) != set(phrase.buttons):
        yield f"{where} has other buttons than {DEFAULT}: {sorted(phrase.buttons)}"
    for text in (phrase.text, *phrase.buttons.values()):
        try:
            parse(_SLOT.sub("https://slot", _LOGIC.sub("", text)))
        except MarkupError as error:
            yield f"{where}: {error}"
