"""What a digest says: by pillar done, moving and coming up; what is stuck or past its date only as counts. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from clusterbot.features.actions.records import OPEN

FEW = 3
"""Items of one kind in a pillar: six pillars must fit on a phone."""

AHEAD = timedelta(days=14)
"""How far "coming up" looks."""

RESULT = 160
"""Signs of a result; whoever wants the rest opens the action."""

_COMING = ("planned", "in_progress", "at_risk")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Standing:
    """An action as its cluster may see it today."""

    pillar_id: int
    title: str
    status: str
    due: date | None = None
    is_finished: bool = False  # it became done in this digest's week
    has_moved: bool = False  # its owner spoke of it in this digest's week
    result: str = ""  # as the cluster file tells it
    words: str = ""  # what its owner gave to the whole cluster in this digest's week
    by: str = ""  # who did it; told only of what is done, because that is praise
    has_new_date: bool = False  # its date was moved in this digest's week
    is_set_aside: bool = False  # it was given up in this digest's week
    reason: str = ""  # why


@dataclass(frozen=True, slots=True)
class Few(Generic[Item]):
    """The first few of many."""

    shown: tuple[Item, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    title: str
    by: str
    result: str


@dataclass(frozen=True, slots=True)
class Coming:
    title: str
    due: date


@dataclass(frozen=True, slots=True)
class Moving:
    title: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    title: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A pillar with news."""

    name: str
    done: Few[Done] = Few()
    moving: Few[Moving] = Few()
    coming: Few[Coming] = Few()
    new_dates: Few[Coming] = Few()
    set_aside: Few[SetAside] = Few()

    @property
    def has_news(self) -> bool:
        return any(one.shown for one in (self.done, self.moving, self.coming, self.new_dates, self.set_aside))


@dataclass(frozen=True, slots=True)
class Digest:
    """`stuck` and `overdue` share no action. They are counted over all pillars together: in a pillar of two
    actions a count is as good as a name (nudges.yaml: nobody is named as late in front of others).
    """

    sections: tuple[Section, ...]
    stuck: int
    overdue: int


def compose(pillars: Sequence[tuple[int, str]], standings: Sequence[Standing], today: date) -> Digest:
    """The digest of these actions, `pillars` being (id, name) in their order; `today` is the cluster's."""
    sections = [_section(name, [one for one in standings if one.pillar_id == id_], today) for id_, name in pillars]
    return Digest(
        tuple(one for one in sections if one.has_news),
        stuck=sum(one.status == "blocked" for one in standings),
        overdue=sum(one.status != "blocked" and _is_overdue(one, today) for one in standings),
    )


def _section(name: str, standings: Sequence[Standing], today: date) -> Section:
    """Each action at most once: what has a date soon is coming up, even if it also moves; unless words were shared.

    A new date is told as one, whether it comes soon or not.
    """
    new_dates = [Coming(one.title, one.due) for one in standings if one.due is not None and _has_new_date(one)]
    coming = [
        Coming(one.title, one.due)
        for one in standings
        if one.due is not None
        and one.status in _COMING
        and not one.words
        and not _has_new_date(one)
        and today <= one.due <= today + AHEAD
    ]
    moving = [
        Moving(one.title, shorten(one.words))
        for one in standings
        if (one.words and one.status in OPEN)
        or (
            one.status == "in_progress"
            and one.has_moved
            and not _has_new_date(one)
            and (one.due is None or one.due > today + AHEAD)
        )
    ]
    done = [
        Done(one.title, one.by, shorten(one.words or one.result))
        for one in standings
        if one.is_finished or (one.words and one.status == "done")
    ]
    set_aside = [SetAside(one.title, shorten(one.reason)) for one in standings if one.is_set_aside]
    return Section(name, few(done), few(moving), few(_by_day(coming)), few(_by_day(new_dates)), few(set_aside))


def _by_day(items: Sequence[Coming]) -> list[Coming]:
    return sorted(items, key=lambda one: one.due)


def _has_new_date(one: Standing) -> bool:
    return one.has_new_date and one.status in OPEN and not one.words


def few(items: Sequence[Item]) -> Few[Item]:
    return Few(tuple(items[:FEW]), max(0, len(items) - FEW))


def shorten(text: str, longest: int = RESULT) -> str:
    """One line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest]
    return (cut.rpartition(" ")[0] or cut[:-1]).rstrip(",;:.–- ") + "…"


def _is_overdue(one: Standing, today: date) -> bool:
    return one.status in OPEN and one.due is not None and one.due < today
