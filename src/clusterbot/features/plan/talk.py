"""/plan: the cluster's actions, all of them or those somebody asks for; it says what it found, and how to go on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button
from clusterbot.features.actions.cards import name_of, status_in_words
from clusterbot.features.actions.changing import before_settling
from clusterbot.features.actions.helping import known_to_be_stuck
from clusterbot.features.actions.matching import Names
from clusterbot.features.actions.records import CLOSED, OPEN, UNDO, Action
from clusterbot.features.actions.reporting import settled_statuses
from clusterbot.features.arrivals import belonging
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.draft import Cell
from clusterbot.features.people.names import fold
from clusterbot.features.people.records import GONE, Organisation, Participant, Person
from clusterbot.features.people.turn import Turn
from clusterbot.features.plan import (  # noqa: F401  their routes are the plan's too
    adding,
    carrying,
    editing,
    history,
    homing,
    informing,
    picking,
)
from clusterbot.features.plan.finding import STATUSES, Understood, Wish, understand
from clusterbot.features.routes import button, command, press
from clusterbot.features.strategy.load import USUAL_PILLARS
from clusterbot.features.strategy.records import Pillar, every_pillar_of

PAGE = 10
"""Actions in one message."""

CHOICES = 8
"""Buttons when a word could be several things."""

NAMES = 16
"""People or organisations offered at once."""

NARROWER = ("overdue", "blocked", "unowned", "unlinked")
"""What a longer list may be narrowed to with a tap."""

NOT_BEFORE_OTHERS = ("at_risk", "blocked", "overdue")
"""Nobody is shown late or stuck in a group."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An action as this reader may see it: what others said or changed a moment ago is not there yet."""

    action: Action
    status: str
    title: str
    due: date | None
    owner: int | None
    pillar: int
    objective: int | None
    progress: int | None

    @property
    def in_order(self) -> tuple[bool, bool, date, int]:
        """What is finished comes last; the nearest date first, and what has none after them."""
        return self.status in CLOSED, self.due is None, self.due or date.max, self.action.id


@command("plan", who="participant")
def plan(turn: Turn, typed: str) -> None:
    """What the words ask for; without any, or where they are not clear, what there is to choose from."""
    pillars = _pillars_with_a_plan(turn)
    if not pillars:
        turn.say_here("actions.no_strategy")
        return
    meant = understand(typed, _known(turn, pillars))
    if meant.several:
        _ask_which(turn, meant)
    elif meant.wish == Wish():
        _offer(turn, pillars, typed)
    else:
        _say(turn, meant.wish, 0, meant.unclear)


@button("plans", who="participant")
def plan_by_button(turn: Turn) -> None:
    plan(turn, "")


@button("plan", who="participant")
def plan_of_pillar(turn: Turn, pillar_id: int, start: int) -> None:
    _say_if_here(turn, Wish(pillar=pillar_id), start)


@button("find", who="participant")
def find(turn: Turn, wished: str, start: int) -> None:
    """Those actions, from the one at `start` on."""
    _say_if_here(turn, Wish.carried(wished), start)


def _say_if_here(turn: Turn, wish: Wish | None, start: int) -> None:
    """A press may name what is not of the cluster that the chat talks about."""
    if wish is None or start < 0 or not _is_here(turn, wish):
        turn.toast("actions.gone")
        return
    _say(turn, wish, start, [])


def _is_here(turn: Turn, wish: Wish) -> bool:
    session = turn.tx.session
    rows = [
        session.get(Pillar, wish.pillar) if wish.pillar else turn.here,
        session.get(Participant, wish.owner) if wish.owner else turn.here,
        session.get(Organisation, wish.organisation) if wish.organisation else turn.here,
    ]
    clusters = [row.id if isinstance(row, Cluster) else row.cluster_id for row in rows if row is not None]
    return clusters == [turn.here.id] * len(rows)


def _press(wish: Wish, start: int = 0) -> str:
    return press("find", wish.token, start)


# ---- what there is


def _pillars_with_a_plan(turn: Turn) -> list[Pillar]:
    """Those the cluster works in, and those switched off in which actions are still open."""
    still_open = select(col(Action.pillar_id)).where(
        col(Action.cluster_id) == turn.here.id, col(Action.status).in_(OPEN)
    )
    in_use = set(turn.tx.session.scalars(still_open))
    return [one for one in every_pillar_of(turn.tx, turn.here.id) if one.active or one.id in in_use]


def _known(turn: Turn, pillars: Sequence[Pillar]) -> dict[str, list[Names]]:
    """All that can be asked for, with what people call it."""
    people = turn.tx.session.execute(
        select(col(Participant.id), col(Person.name))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.cluster_id) == turn.here.id, col(Participant.state).not_in((*GONE, "in_group")))
        .order_by(col(Participant.id))
    )
    homes = turn.tx.session.scalars(
        select(Organisation).where(col(Organisation.cluster_id) == turn.here.id).order_by(col(Organisation.id))
    )
    return {
        "pillar": [Names(one.id, one.code, one.name, _also(turn, one)) for one in pillars],
        "owner": [Names(id_, "", name, (name.split(" ")[0],)) for id_, name in people],
        "organisation": [Names(one.id, one.key, one.name) for one in homes],
        "status": [
            Names(
                number, status, _status_in_words(turn, status), tuple(turn.words(f"actions.said.{status}").split(","))
            )
            for number, status in enumerate(STATUSES)
        ],
    }


def _also(turn: Turn, pillar: Pillar) -> tuple[str, ...]:
    """What people call one of the usual pillars, in the reader's language."""
    if pillar.key not in dict(USUAL_PILLARS):
        return ()
    return tuple(turn.words("actions.also." + pillar.key).split(","))


def _status_in_words(turn: Turn, status: str) -> str:
    if status in OPEN + CLOSED:
        return turn.words(f"actions.status.{status}")
    return turn.words(f"actions.computed.{status}")


def _all_of_it(turn: Turn) -> list[Shown]:
    """Without what somebody else added a moment ago and may still undo."""
    private = turn.update.chat.kind == "private"
    viewer = turn.participant.id if private else None
    actions = [
        one
        for one in turn.tx.session.scalars(select(Action).where(col(Action.cluster_id) == turn.here.id))
        if one.created_by in (None, viewer) or one.created_at <= turn.tx.now - UNDO  # loaded, mine, or settled
    ]
    statuses = settled_statuses(turn.tx, actions, viewer)
    if not private:
        statuses = {id_: _before_others(turn, id_, status) for id_, status in statuses.items()}
    before = before_settling(turn.tx, [one.id for one in actions], viewer)

    def seen(action: Action, name: str) -> Any:
        return before.get((action.id, name), getattr(action, name))

    return [
        Shown(
            one,
            statuses[one.id],
            seen(one, "title"),
            seen(one, "due"),
            one.owner_id,
            seen(one, "pillar_id"),
            seen(one, "objective_id"),
            seen(one, "progress"),
        )
        for one in actions
    ]


def _before_others(turn: Turn, action_id: int, status: str) -> str:
    """In a group nobody is shown to be late or stuck beside their name, unless they asked the group for help."""
    if status == "at_risk" or (status == "blocked" and not known_to_be_stuck(turn.tx, action_id)):
        return "in_progress"
    return status


# ---- what was asked for


def _fitting(turn: Turn, everything: Sequence[Shown], wish: Wish) -> list[Shown]:
    """What was given up is there only for whoever asks for it."""
    with_them = _carried_by(turn, everything, wish.organisation) if wish.organisation else set()
    return [
        one
        for one in everything
        if wish.pillar in (0, one.pillar)
        and wish.owner in (0, one.owner)
        and (not wish.organisation or one.action.id in with_them)
        and _has_status(one, wish.status, turn.today)
    ]


def _has_status(one: Shown, status: str, today: date) -> bool:
    is_open = one.status in OPEN
    match status:
        case "":
            return one.status != "dropped"
        case "open":
            return is_open
        case "overdue":
            return is_open and one.due is not None and one.due < today
        case "unowned":
            return is_open and one.owner is None
        case "unlinked":
            return is_open and one.objective is None
    return one.status == status


def _carried_by(turn: Turn, everything: Sequence[Shown], organisation_id: int) -> set[int]:
    """What its people own, and what it is named a partner of."""
    organisation = turn.tx.session.get_one(Organisation, organisation_id)
    people = set(
        turn.tx.session.scalars(select(col(Participant.id)).where(col(Participant.organisation_id) == organisation_id))
    )
    name = fold(organisation.name)
    return {one.action.id for one in everything if one.owner in people or name in fold(one.action.partners)}


def _say(turn: Turn, wish: Wish, start: int, unclear: Sequence[str]) -> None:
    private = turn.update.chat.kind == "private"
    if not private and wish.status in NOT_BEFORE_OTHERS:
        turn.say_here("actions.plan_in_private")
        return
    everything = _all_of_it(turn)
    found = sorted(_fitting(turn, everything, wish), key=lambda one: one.in_order)
    shown = found[start : start + PAGE]
    rows = _rows(turn, wish, found, start) if private else _more(wish, found, start)
    turn.say_here(
        "actions.plan",
        rows,
        heading=[_name_of_part(turn, one) for one in wish.parts()],
        count=len(found) if wish != Wish(pillar=wish.pillar) else 0,
        empty=not found and wish != Wish(pillar=wish.pillar),
        lines=[_line(turn, one) for one in shown],
        private=private,
        unclear=" ".join(unclear),
    )
    belonging.ask_once(turn)


def _more(wish: Wish, found: Sequence[Shown], start: int) -> list[list[Cell]]:
    return [[("more", _press(wish, start + PAGE))]] if start + PAGE < len(found) else []


def _rows(turn: Turn, wish: Wish, found: Sequence[Shown], start: int) -> list[list[Cell]]:
    """Each action, and the ways on: more of them, fewer of them, or others."""
    keys: list[Cell] = [Button(one.action.key, press("action", one.action.id)) for one in found[start : start + PAGE]]
    rows: list[list[Cell]] = [keys[at : at + 5] for at in range(0, len(keys), 5)] + _more(wish, found, start)
    parts = wish.parts()
    if not found and len(parts) > 1:
        rows.append([Button(_name_of_part(turn, one), _press(one)) for one in parts])
    if not wish.status:
        rows.append(_narrower(turn, wish, found))
    if wish != Wish(pillar=wish.pillar):
        rows.append([("other", press("plans"))])
    return rows


def _narrower(turn: Turn, wish: Wish, found: Sequence[Shown]) -> list[Cell]:
    """Words that leave out some of these, with how many they leave."""
    counts = {status: sum(_has_status(one, status, turn.today) for one in found) for status in NARROWER}
    return [
        _counted(_status_in_words(turn, status), count, turn, Wish(**asdict(wish) | {"status": status}))
        for status, count in counts.items()
        if 0 < count < len(found)
    ]


def _counted(what: str, count: int, turn: Turn, wish: Wish) -> Button:
    return Button(turn.words("actions.counted", what=what, count=count), _press(wish))


def _name_of_part(turn: Turn, part: Wish) -> str:
    session = turn.tx.session
    if part.pillar:
        return session.get_one(Pillar, part.pillar).name
    if part.owner:
        return name_of(turn, part.owner)
    if part.organisation:
        return session.get_one(Organisation, part.organisation).name
    return _status_in_words(turn, part.status)


def _line(turn: Turn, one: Shown) -> dict[str, Any]:
    return {
        "key": one.action.key,
        "title": one.title,
        "owner": name_of(turn, one.owner),
        "status": status_in_words(turn, one.status, one.progress),
        "due": one.due if one.status not in CLOSED else None,
    }


# ---- what there is to choose from


def _ask_which(turn: Turn, meant: Understood) -> None:
    """One word, several things; whatever else was said is kept."""
    rows = [
        [Button(_name_of_part(turn, one), _press(Wish(**asdict(meant.wish) | _said(one))))]
        for one in meant.several[:CHOICES]
    ]
    turn.say_here("actions.which_of_these", rows)


def _said(wish: Wish) -> dict[str, Any]:
    return {name: value for name, value in asdict(wish).items() if value}


def _offer(turn: Turn, pillars: Sequence[Pillar], typed: str) -> None:
    """The pillars; in private also what is late, stuck or looking for somebody, and whose it is."""
    choices: list[Cell] = [Button(one.name, press("plan", one.id, 0)) for one in pillars]
    rows = [choices[at : at + 2] for at in range(0, len(choices), 2)]
    private = turn.update.chat.kind == "private"
    if private:
        rows += [_narrower(turn, Wish(), _fitting(turn, _all_of_it(turn), Wish()))]
        rows.append([("people", press("plan_people", 0)), ("organisations", press("plan_homes", 0))])
    turn.say_here("actions.which_part", rows, typed=typed, private=private)


@button("plan_people", who="participant")
def by_person(turn: Turn, start: int) -> None:
    """Whoever owns something that is not given up."""
    owned = Counter(one.owner for one in _fitting(turn, _all_of_it(turn), Wish()) if one.owner is not None)
    named = [(name_of(turn, id_), Wish(owner=id_), count) for id_, count in owned.items()]
    _choose(turn, named, "plan_people", start)


@button("plan_homes", who="participant")
def by_organisation(turn: Turn, start: int) -> None:
    """Whatever has people who own something, or is named a partner."""
    everything = _fitting(turn, _all_of_it(turn), Wish())
    homes = turn.tx.session.scalars(select(Organisation).where(col(Organisation.cluster_id) == turn.here.id)).all()
    counted = [(one.name, Wish(organisation=one.id), len(_carried_by(turn, everything, one.id))) for one in homes]
    _choose(turn, [one for one in counted if one[2]], "plan_homes", start)


def _choose(turn: Turn, named: list[tuple[str, Wish, int]], more: str, start: int) -> None:
    named.sort(key=lambda one: one[0].casefold())
    shown = named[max(0, start) : max(0, start) + NAMES]
    choices: list[Cell] = [_counted(name, count, turn, wish) for name, wish, count in shown]
    rows = [choices[at : at + 2] for at in range(0, len(choices), 2)]
    if start + NAMES < len(named):
        rows.append([("more", press(more, start + NAMES))])
    turn.say("actions.whose", rows, nobody=not named)
