"""What the cluster wants to reach and where it works: all see it, facilitators change it, actions keep theirs."""

from typing import Literal

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Button, Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, form, press, renders
from clusterbot.features.strategy.records import Objective, Pillar, every_objective_of, every_pillar_of, objectives_of
from clusterbot.store import outbox

TITLE = 200
NAME = 60
"""Signs of an objective, and of a pillar's name."""


@command("strategy", who="participant")
def strategy(turn: Turn, _: str) -> None:
    """The objectives and pillars at the end of the chat; what is changed below shows there too."""
    card = _card(turn)
    outbox.start_anew(turn.tx, turn.private, card)
    turn.show(card, "strategy.overview", cluster=turn.here.id)


@button("strategy", who="participant")
def strategy_by_button(turn: Turn) -> None:
    strategy(turn, "")


@renders("strategy.overview")
def render_overview(draft: Draft) -> Message:
    tx, cluster = draft.tx, draft.tx.session.get_one(Cluster, int(draft.content["cluster"]))
    objectives, pillars = objectives_of(tx, cluster.id), every_pillar_of(tx, cluster.id)
    part = participation(tx, draft.person_id, cluster.id) if draft.person_id is not None else None
    edits = part is not None and part.state == "active" and part.is_facilitator
    keys: list[Cell] = [Button(one.key, press("objective", one.id)) for one in objectives]
    codes: list[Cell] = [Button(one.code, press("pillar", one.id)) for one in pillars]
    rows: list[list[Cell]] = [*_in_rows(keys), [("add", press("objective_new"))], *_in_rows(codes)]
    return draft.message(
        "strategy.overview",
        rows if edits else (),
        objectives=[{"key": one.key, "title": one.title} for one in objectives],
        pillars=[{"code": one.code, "name": one.name, "active": one.active} for one in pillars],
        edits=edits,
    )


def _in_rows(cells: list[Cell], wide: int = 6) -> list[list[Cell]]:
    return [cells[at : at + wide] for at in range(0, len(cells), wide)]


def _card(turn: Turn) -> str:
    return f"strategy:{turn.here.id}:{turn.me.id}"


# ---- objectives


@button("objective", who="facilitator")
def see_objective(turn: Turn, objective_id: int) -> None:
    found = _objective(turn, objective_id)
    if found is not None:
        _say_objective(turn, found, "strategy.objective")


def _say_objective(
    turn: Turn,
    one: Objective,
    key: Literal["strategy.objective", "strategy.objective_out", "strategy.objective_back"],
) -> None:
    switch: Cell = ("remove", press("objective_on", one.id, 0)) if one.active else ("back", _back(one))
    turn.say(key, [[("rename", press("objective_rename", one.id)), switch]], code=one.key, title=one.title)


def _back(one: Objective) -> str:
    return press("objective_on", one.id, 1)


@button("objective_new", who="facilitator")
def new_objective(turn: Turn) -> None:
    turn.open_form("objective", 0)


@button("objective_rename", who="facilitator")
def rename_objective(turn: Turn, objective_id: int) -> None:
    if _objective(turn, objective_id) is not None:
        turn.open_form("objective", objective_id)


def objective_form(turn: Turn, objective_id: int) -> Form:
    """For a new objective, or (with its number) for one that gets other words."""
    known = turn.tx.session.get(Objective, objective_id)
    mine = known if known is not None and known.cluster_id == turn.here.id else None
    hint = turn.words("strategy.form.now", title=mine.title) if mine else turn.words("strategy.form.example")
    return Form(
        press("objective", objective_id),
        turn.words("strategy.form.objective"),
        turn.words("strategy.form.submit"),
        (
            Field(
                "title",
                "text",
                turn.words("strategy.form.what"),
                hint,
                initial=mine.title if mine else "",
                longest=TITLE,
            ),
        ),
    )


@form("objective", who="facilitator", make=objective_form)
def write_objective(turn: Turn, answers: Answers, objective_id: int) -> None:
    title = " ".join(str(answers["title"]).split())
    if objective_id:
        found = _objective(turn, objective_id)
        if found is None:
            return
        found.title = title
    else:
        found = Objective(cluster_id=turn.here.id, key=_next_key(turn), title=title)
    turn.tx.add(found)
    _refresh(turn)
    _say_objective(turn, found, "strategy.objective")


def _next_key(turn: Turn) -> str:
    """SO-4 after SO-3, also if SO-3 was taken out: a number stays with what it meant."""
    keys = [one.key for one in every_objective_of(turn.tx, turn.here.id)]
    numbers = [int(number) for key in keys if (number := key.rpartition("-")[2]).isdecimal()]
    return f"SO-{max(numbers, default=0) + 1}"


@button("objective_on", who="facilitator")
def switch_objective(turn: Turn, objective_id: int, on: int) -> None:
    """Take it out, or put it back: nothing is lost either way."""
    found = _objective(turn, objective_id)
    if found is None:
        return
    found.active = bool(on)
    turn.tx.add(found)
    _refresh(turn)
    _say_objective(turn, found, "strategy.objective_back" if on else "strategy.objective_out")


def _objective(turn: Turn, objective_id: int) -> Objective | None:
    found = turn.tx.session.get(Objective, objective_id)
    if found is None or found.cluster_id != turn.here.id:
        turn.toast("strategy.gone")
        return None
    return found


# ---- pillars


@button("pillar", who="facilitator")
def see_pillar(turn: Turn, pillar_id: int) -> None:
    found = _pillar(turn, pillar_id)
    if found is not None:
        _say_pillar(turn, found)


def _say_pillar(turn: Turn, one: Pillar) -> None:
    switch: Cell = ("off", press("pillar_on", one.id, 0)) if one.active else ("on", press("pillar_on", one.id, 1))
    rows = [[("rename", press("pillar_rename", one.id)), switch]]
    turn.say("strategy.one_pillar", rows, code=one.code, name=one.name, active=one.active)


@button("pillar_rename", who="facilitator")
def rename_pillar(turn: Turn, pillar_id: int) -> None:
    if _pillar(turn, pillar_id) is not None:
        turn.open_form("pillar", pillar_id)


def pillar_form(turn: Turn, pillar_id: int) -> Form:
    known = turn.tx.session.get(Pillar, pillar_id)
    name = known.name if known is not None and known.cluster_id == turn.here.id else ""
    return Form(
        press("pillar", pillar_id),
        turn.words("strategy.form.pillar"),
        turn.words("strategy.form.submit"),
        (
            Field(
                "name",
                "text",
                turn.words("strategy.form.name"),
                turn.words("strategy.form.now", title=name),
                initial=name,
                longest=NAME,
            ),
        ),
    )


@form("pillar", who="facilitator", make=pillar_form)
def write_pillar(turn: Turn, answers: Answers, pillar_id: int) -> None:
    found = _pillar(turn, pillar_id)
    if found is None:
        return
    found.name = " ".join(str(answers["name"]).split())
    turn.tx.add(found)
    _refresh(turn)
    _say_pillar(turn, found)


@button("pillar_on", who="facilitator")
def switch_pillar(turn: Turn, pillar_id: int, on: int) -> None:
    """Off, it is offered for nothing new; the last one stays on, because every action has a pillar."""
    found = _pillar(turn, pillar_id)
    if found is None:
        return
    others = [one for one in every_pillar_of(turn.tx, turn.here.id) if one.active and one.id != found.id]
    if not on and not others:
        turn.toast("strategy.last_pillar")
        return
    found.active = bool(on)
    turn.tx.add(found)
    _refresh(turn)
    _say_pillar(turn, found)


def _pillar(turn: Turn, pillar_id: int) -> Pillar | None:
    found = turn.tx.session.get(Pillar, pillar_id)
    if found is None or found.cluster_id != turn.here.id:
        turn.toast("strategy.gone")
        return None
    return found


def _refresh(turn: Turn) -> None:
    """The overview above says it too, for this person; others see it when they ask."""
    outbox.refresh(turn.tx, _card(turn))
