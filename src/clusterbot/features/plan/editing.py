"""An action is changed one thing at a time: which, and then what it shall be; five minutes can take it back."""

from datetime import date
from typing import Any

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import part_in, refresh_cards
from clusterbot.features.actions.changing import as_value, change, is_settled
from clusterbot.features.actions.facts import MEASURES, in_words, name_of_fact
from clusterbot.features.actions.records import LEVELS, Action, ActionChange, may_change
from clusterbot.features.actions.undoing import take_back_change
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, form, press, renders
from clusterbot.features.strategy.records import objectives_of, pillars_of
from clusterbot.store import outbox

PAGES = (
    ("due", "next_step", "help_needed", "progress", "value", "partners"),
    (
        "title",
        "expected_result",
        "pillar_id",
        "objective_id",
        "start",
        "level",
        "indicator",
        "baseline",
        "target",
        "gap",
        "programme",
    ),
)
"""What may be changed: first what moves from week to week, then what an action is. Owners have a form of their own."""

EDITABLE = PAGES[0] + PAGES[1]
NEEDED = ("title", "pillar_id")
TITLE, WORDS = 200, 500
"""Characters of a title, and of everything else: what a cell of a plan's file takes (spreadsheets.table)."""

PERCENT = range(101)


# ---- which


@button("edit", who="participant")
def edit(turn: Turn, action_id: int) -> None:
    """Ask what shall be changed, at the end of the chat."""
    action = _changeable(turn, action_id)
    if action is not None:
        outbox.start_anew(turn.tx, turn.private, _menu(turn, action))
        _show_menu(turn, action, 0)


@button("edit_page", who="participant")
def turn_page(turn: Turn, action_id: int, page: int) -> None:
    action = _changeable(turn, action_id)
    if action is not None and page in range(len(PAGES)):
        _show_menu(turn, action, page)


def _changeable(turn: Turn, action_id: int) -> Action | None:
    """The action, if this person may change it; else they are told."""
    action = turn.tx.session.get(Action, action_id)
    if action is None or part_in(turn, action) is None:
        turn.toast("actions.gone")
    elif not may_change(action, part_in(turn, action)):
        turn.toast("actions.not_yours")
    else:
        return action
    return None


def _menu(turn: Turn, action: Action) -> str:
    return f"edit:{action.id}:{turn.me.id}"


def _show_menu(turn: Turn, action: Action, page: int) -> None:
    turn.show(_menu(turn, action), "actions.edit", actions=[action.id], page=page)


@renders("actions.edit")
def render_menu(draft: Draft) -> Message | None:
    action = draft.tx.session.get(Action, int(draft.content["actions"][0]))
    if action is None:
        return None
    page = int(draft.content["page"])
    things: list[Cell] = [
        (name, press("edit_one", action.id, name)) for name in PAGES[page] if _is_of_use(draft, action, name)
    ]
    other: Cell = ("fewer", press("edit_page", action.id, 0)) if page else ("more", press("edit_page", action.id, 1))
    rows = [things[at : at + 2] for at in range(0, len(things), 2)]
    return draft.message("actions.edit", [*rows, [other]], code=action.key, title=action.title)


def _is_of_use(draft: Draft, action: Action, name: str) -> bool:
    """Values belong to an indicator; an objective is chosen among those there are."""
    if name in MEASURES:
        return bool(action.indicator)
    return name != "objective_id" or bool(objectives_of(draft.tx, action.cluster_id))


# ---- what it shall be


@button("edit_one", who="participant")
def edit_one(turn: Turn, action_id: int, what: str) -> None:
    if what not in EDITABLE:
        turn.toast("engine.old_button")
    elif _changeable(turn, action_id) is not None:
        turn.open_form("edit_one", action_id, what)


def edit_form(turn: Turn, action_id: int, what: str) -> Form:
    """One question, about one thing; skipped, the action has none of it. Reading it asks who may, once more."""
    action = turn.tx.session.get(Action, action_id)
    if action is None or what not in EDITABLE:
        return Form(press("edit_one", action_id, what), what, what, (Field("value", "text", what, required=False),))
    now = getattr(action, what)
    return Form(
        press("edit_one", action_id, what),
        turn.words("actions.edit_form.title"),
        turn.words("actions.edit_form.submit"),
        (
            Field(
                "value",
                _kind(what),
                turn.words("actions.edit_form.question", name=name_of_fact(turn, what)),
                _hint(turn, action, what, now),
                options=_options(turn, action, what),
                required=_is_needed(turn, action, what),
                initial="" if now is None else str(now),
                longest=TITLE if what == "title" else WORDS,
                earliest=turn.today.isoformat() if what == "due" else "",
            ),
        ),
    )


def _hint(turn: Turn, action: Action, what: str, now: Any) -> str:
    """What it is now; else an example."""
    if now in (None, ""):
        return turn.words(f"actions.example.{what}")
    return turn.words("actions.edit_form.now", now=in_words(turn, what, now), needed=_is_needed(turn, action, what))


def _is_needed(turn: Turn, action: Action, what: str) -> bool:
    """Only a facilitator leaves it open which objective an action serves."""
    return what in NEEDED or (what == "objective_id" and turn.facilitator_of(action.cluster_id) is None)


def _kind(what: str) -> Any:
    kinds = {"due": "date", "start": "date", "progress": "number"}
    return kinds.get(what, "choice" if what in ("pillar_id", "objective_id", "level") else "text")


def _options(turn: Turn, action: Action, what: str) -> tuple[Option, ...]:
    """Those of the action's own cluster, whichever this chat talks about."""
    match what:
        case "pillar_id":
            return tuple(Option(str(one.id), one.name) for one in pillars_of(turn.tx, action.cluster_id))
        case "objective_id":
            return tuple(Option(str(one.id), one.title) for one in objectives_of(turn.tx, action.cluster_id))
        case "level":
            return tuple(Option(one, turn.words(f"actions.level.{one}")) for one in LEVELS)
    return ()


@form("edit_one", who="participant", make=edit_form)
def write_edit(turn: Turn, answers: Answers, action_id: int, what: str) -> None:
    action = _changeable(turn, action_id)
    part = part_in(turn, action) if action is not None else None
    if action is None or part is None or what not in EDITABLE:
        return
    typed = " ".join(str(answers.get("value", "")).split())
    why_not = _why_not(action, what, typed)
    if why_not:
        again: list[list[Cell]] = [[("again", press("edit_one", action.id, what))]]
        turn.say(f"actions.edit_problem.{why_not}", again, code=action.key)
        return
    made = change(turn.tx, action, part.id, **{what: as_value(what, typed)})
    if not made:
        turn.say("actions.edit_same", code=action.key)
        return
    turn.show(f"edited:{made[0].id}", "actions.edited", change=made[0].id, actions=[action.id])
    refresh_cards(turn, action.id)


def _why_not(action: Action, what: str, typed: str) -> str:
    """The phrase that says what is wrong with an answer; "" if nothing is."""
    if what == "progress" and typed and typed not in map(str, PERCENT):
        return "percent"
    days = {"start": action.start, "due": action.due} | ({what: as_value(what, typed)} if _kind(what) == "date" else {})
    start, due = days["start"], days["due"]
    return "order" if isinstance(start, date) and isinstance(due, date) and due < start else ""


# ---- and back


@renders("actions.edited")
def render_edited(draft: Draft) -> Message | None:
    action = draft.tx.session.get(Action, int(draft.content["actions"][0]))
    if action is None:
        return None
    made = draft.tx.session.get(ActionChange, int(draft.content["change"]))
    if made is None:
        return draft.message("actions.edit_undone", code=action.key, title=action.title)
    undo: list[Cell] = [] if is_settled(draft.tx, made) else [("undo", press("edit_undo", made.id))]
    return draft.message(
        "actions.edited",
        [[*undo, ("more", press("edit", action.id))]],
        code=action.key,
        title=action.title,
        what=name_of_fact(draft, made.attribute),
        before=in_words(draft, made.attribute, as_value(made.attribute, made.before)),
        after=in_words(draft, made.attribute, as_value(made.attribute, made.after)),
    )


@button("edit_undo", who="participant")
def undo_edit(turn: Turn, change_id: int) -> None:
    """Its author takes a change back, for five minutes, what was changed since then stays."""
    made = turn.tx.session.get(ActionChange, change_id)
    author = turn.tx.session.get(Participant, made.by) if made is not None and made.by is not None else None
    if made is None or author is None or author.person_id != turn.me.id or author.state != "active":
        turn.toast("actions.gone")
        return
    action = turn.tx.session.get_one(Action, made.action_id)
    if is_settled(turn.tx, made):
        turn.toast("actions.too_late_to_edit_back")
    else:
        take_back_change(turn.tx, made)
        turn.toast("actions.edit_taken_back")
        outbox.refresh(turn.tx, f"edited:{change_id}")
    refresh_cards(turn, action.id)
