"""Where features say what they answer to: commands, buttons, forms, replies, files, the clock, and letters."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from inspect import signature
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from clusterbot.chat.forms import Form
from clusterbot.chat.messages import PRESS_BYTES, Message
from clusterbot.store.kinds import KINDS

if TYPE_CHECKING:
    from clusterbot.features.draft import Draft

Who = Literal["anyone", "participant", "facilitator"]
"""Who may take a route; checked each time it is taken (law 8)."""

LARGEST_ID = 2**31 - 1
"""Of an INTEGER on PostgreSQL, which refuses to compare it with a larger number."""

Act = TypeVar("Act", bound=Callable[..., Any])
Render = Callable[["Draft"], Message | None]


@dataclass(frozen=True, slots=True)
class Route:
    """One thing people can do. `act(turn, *arguments)`; arguments are read from a press by their annotations."""

    name: str
    who: Who
    act: Callable[..., Any]
    kinds: tuple[type, ...] = ()  # of the arguments a press carries
    in_menu: bool = True
    make: Callable[..., Form] | None = None  # of a form
    offered: Callable[..., bool] = lambda _: True  # of a command: is it of use to whoever's turn it is?

    @property
    def feature(self) -> str:
        return self.act.__module__.split(".")[2]

    def arguments(self, raw: list[str]) -> list[Any]:
        """Typed arguments. Raises ValueError if they do not fit: the press was forged or is from another time."""
        if len(raw) != len(self.kinds):
            raise ValueError(f"{self.name} takes {len(self.kinds)} arguments")
        typed = [kind(part) for kind, part in zip(self.kinds, raw, strict=True)]
        if any(isinstance(part, int) and abs(part) > LARGEST_ID for part in typed):
            raise ValueError(f"{self.name}: no row has such a number")
        return typed


@dataclass(slots=True)
class Routes:
    """All routes, filled when the features are imported."""

    commands: dict[str, Route] = field(default_factory=dict)
    buttons: dict[str, Route] = field(default_factory=dict)
    forms: dict[str, Route] = field(default_factory=dict)
    answers: list[Route] = field(default_factory=list)
    replies: list[Route] = field(default_factory=list)
    files: list[Route] = field(default_factory=list)
    first_files: list[Route] = field(default_factory=list)
    happenings: dict[type, list[Callable[..., None]]] = field(default_factory=dict)
    due: dict[str, Callable[..., None]] = field(default_factory=dict)
    passed: dict[str, Callable[..., None]] = field(default_factory=dict)
    true_for: dict[str, timedelta] = field(default_factory=dict)  # how late a schedule may be acted on
    renderers: dict[str, Render] = field(default_factory=dict)
    settled: dict[str, Callable[..., None]] = field(default_factory=dict)
    was_asked: list[Callable[..., None]] = field(default_factory=list)
    foresees: list[Callable[..., Any]] = field(default_factory=list)
    needs_approval: list[Callable[..., None]] = field(default_factory=list)
    open_asks: list[Callable[..., Any]] = field(default_factory=list)
    follows_person: list[Callable[..., None]] = field(default_factory=list)
    put_out: list[Callable[..., None]] = field(default_factory=list)
    topic_closed: list[Callable[..., None]] = field(default_factory=list)
    tells_of_person: list[Callable[..., Any]] = field(default_factory=list)
    gives_files: list[Callable[..., None]] = field(default_factory=list)
    begins: list[Callable[..., None]] = field(default_factory=list)
    welcomes: list[Callable[..., None]] = field(default_factory=list)
    opens_link: list[Callable[..., bool]] = field(default_factory=list)
    after_turn: list[Callable[..., None]] = field(default_factory=list)
    loaders: dict[str, Callable[..., None]] = field(default_factory=dict)


routes = Routes()


def press(name: str, *arguments: object) -> str:
    """What a button carries: a request to take a route, at most 64 bytes."""
    token = ":".join((name, *map(str, arguments)))
    if len(token.encode()) > PRESS_BYTES:
        raise ValueError(f"{token!r} is longer than {PRESS_BYTES} bytes")
    return token


def command(
    name: str, *, who: Who, in_menu: bool = True, offered: Callable[..., bool] = lambda _: True
) -> Callable[[Act], Act]:
    """`act(turn, argument)` on /name. Its line in the menu is the phrase <feature>.commands.<name>.

    `offered(turn)`: shall /help name it? It is asked of those whom `who` allows.
    """
    return lambda act: _enter(routes.commands, Route(name, who, act, in_menu=in_menu, offered=offered), act)


def button(name: str, *, who: Who) -> Callable[[Act], Act]:
    """`act(turn, *arguments)` on a press made by `press(name, *arguments)`."""
    return lambda act: _enter(routes.buttons, Route(name, who, act, _kinds(act, skip=1)), act)


def form(name: str, *, who: Who, make: Callable[..., Form]) -> Callable[[Act], Act]:
    """`act(turn, answers, *arguments)` on a form that `turn.open_form(name, *arguments)` showed.

    `make(turn, *arguments)` builds the form, to show it and to read the answers: what an option was when the form
    was opened may be gone when it is submitted.
    """
    return lambda act: _enter(routes.forms, Route(name, who, act, _kinds(act, skip=2), make=make), act)


def reply(*, who: Who = "participant", answers: bool = False) -> Callable[[Act], Act]:
    """`act(turn, text) -> bool` on plain words; True if they were understood, else the next feature is asked.

    Higher features are asked first; before all of them those whose words only `answers` a question of their own.
    """

    def enter(act: Act) -> Act:
        (routes.answers if answers else routes.replies).insert(0, Route(act.__name__, who, act))
        return act

    return enter


def file(*, who: Who = "participant", first: bool = False) -> Callable[[Act], Act]:
    """`act(turn, file) -> bool` on a photo, voice note, document or sticker; as `reply`.

    With `first` it is asked before the others, for files that can mean one thing only.
    """

    def enter(act: Act) -> Act:
        (routes.first_files if first else routes.files).insert(0, Route(act.__name__, who, act))
        return act

    return enter


def happens(kind: type) -> Callable[[Act], Act]:
    """`act(turn)` on what is nobody's to take: the bot was added, a chat moved, somebody blocked us."""

    def enter(act: Act) -> Act:
        routes.happenings.setdefault(kind, []).append(act)
        return act

    return enter


def due(name: str, *, kind: str = "") -> Callable[[Act], Act]:
    """`act(tx, schedule)` when a schedule with this name is due.

    What comes round late, because the bot was down, is acted on as long as the letters that it writes stay true: those
    of this `kind` (store.kinds). Without one, for `store.schedules.STALE`.
    """
    if kind:
        true_for = KINDS[kind].true_for
        assert true_for is not None, "what is made anew when it leaves follows from no hour"
        routes.true_for[name] = true_for
    return lambda act: _enter(routes.due, act, act, name)


def passed(name: str) -> Callable[[Act], Act]:
    """`act(tx, schedule)` in place of what was due once, if a backup was put back and its moment is past.

    For what is said to people: it was said then, and is not said again. Without one it is made up for, like what the
    house does for itself.
    """
    return lambda act: _enter(routes.passed, act, act, name)


def renders(source: str) -> Callable[[Act], Act]:
    """`act(draft) -> Message | None` when a letter with this source is claimed; None cancels it."""
    return lambda act: _enter(routes.renderers, act, act, source)


def settled(source: str) -> Callable[[Act], Act]:
    """`act(tx, letter)` when a letter with this source was sent, failed, or was cancelled: see letter.state."""
    return lambda act: _enter(routes.settled, act, act, source)


def was_asked(act: Act) -> Act:
    """`act(tx, ask)` when an unasked message has gone out, whichever feature asked; see contact.records.Ask."""
    routes.was_asked.append(act)
    return act


def foresees(act: Act) -> Act:
    """`act(tx, cluster) -> list[Foreseen]`: what a feature will send by itself; see contact.foreseen."""
    routes.foresees.append(act)
    return act


def needs_approval(act: Act) -> Act:
    """`act(tx, cluster, kind, wanted_at)` when something is held for a tap that no facilitator was asked for."""
    routes.needs_approval.append(act)
    return act


def loads(section: str) -> Callable[[Act], Act]:
    """`act(loading)` for one section of a cluster file."""
    return lambda act: _enter(routes.loaders, act, act, section)


def open_asks(act: Act) -> Act:
    """`act(tx, participant) -> list[OpenAsk]`: what needs this person, told from above."""
    routes.open_asks.append(act)
    return act


def follows_person(act: Act) -> Act:
    """`act(tx, change)` when a person is merged, joins, leaves, is erased; see people.joining.PersonChange."""
    routes.follows_person.append(act)
    return act


def put_out(act: Act) -> Act:
    """`act(tx, chat)` when nothing can be written to a group any more: we were taken out of it, or it was closed."""
    routes.put_out.append(act)
    return act


def topic_closed(act: Act) -> Act:
    """`act(tx, chat)` when nothing can be written in one topic of a group any more: it was closed or deleted."""
    routes.topic_closed.append(act)
    return act


def tells_of_person(act: Act) -> Act:
    """`act(tx, person_id) -> dict[str, list[dict[str, Any]]]`: all that a feature holds about a person, as plain JSON,
    by a heading in words of conversations/.
    """
    routes.tells_of_person.append(act)
    return act


def gives_files(act: Act) -> Act:
    """`act(turn)` when somebody asks for all that is held about them: writes what cannot stand in a list."""
    routes.gives_files.append(act)
    return act


def begins(act: Act) -> Act:
    """`act(tx, cluster)` when a cluster is there for the first time, from a file or founded in a chat."""
    routes.begins.append(act)
    return act


def welcomes(act: Act) -> Act:
    """`act(turn)`: say something worth having, in two or three lines, to somebody who has just come in."""
    routes.welcomes.append(act)
    return act


def opens_link(act: Act) -> Act:
    """`act(turn, token) -> bool` when somebody opens a link that is no invitation; True if it is this feature's."""
    routes.opens_link.append(act)
    return act


def after_turn(act: Act) -> Act:
    """`act(turn)` once somebody's turn is done, whatever it was: what shows the person's state follows."""
    routes.after_turn.append(act)
    return act


def _kinds(act: Callable[..., Any], skip: int) -> tuple[type, ...]:
    kinds: list[type] = []
    for parameter in list(signature(act, eval_str=True).parameters.values())[skip:]:
        if parameter.annotation not in (int, str):
            raise TypeError(f"{act.__name__}: a press carries int and str, not {parameter.annotation}")
        kinds.append(parameter.annotation)
    return tuple(kinds)


def _enter(table: dict[str, Any], entry: object, act: Act, name: str = "") -> Act:
    key = name or getattr(entry, "name", "")
    if key in table:
        raise ValueError(f"two routes are called {key!r}")
    table[key] = entry
    return act
