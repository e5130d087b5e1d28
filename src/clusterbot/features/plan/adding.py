"""A new action, and a new owner for one: asked in a form, taken back with a tap."""

from datetime import date

from sqlalchemy import delete, func, select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import name_of, part_in, refresh_cards
from clusterbot.features.actions.changing import change
from clusterbot.features.actions.origins import told
from clusterbot.features.actions.records import UNDO, Action, LooseNote, Origin, Report, may_change
from clusterbot.features.arrivals import belonging
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import GONE, Participant, Person, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.plan.carrying import ask_for_a_carrier
from clusterbot.features.plan.giving import is_told, owner_changed, tell_owner
from clusterbot.features.plan.homing import has_strategy, say_strategy_first
from clusterbot.features.routes import button, command, form, press, renders
from clusterbot.features.strategy.records import Objective, Pillar, objectives_of, pillars_of
from clusterbot.store.transaction import Transaction

YOURS = "actions.yours"
"""The kind of the message that asks the author of a message whether they take on what was made of it."""

PEOPLE = 90
"""People offered as owners; a Slack menu holds 100 options, a Telegram keyboard 100 buttons."""


@command("add", who="participant")
def add(turn: Turn, _: str) -> None:
    """Ask for what a new action needs; kindly not yet, where there is no strategy to serve."""
    if may_add(turn):
        turn.open_form("add")


def may_add(turn: Turn, *, with_words: bool = False) -> bool:
    """Is there a strategy that an action could serve? Else they are told what comes first.

    Where there are words to make an action of, a facilitator goes on at once, so that they are not lost: the form asks
    why.
    """
    if not pillars_of(turn.tx, turn.here.id):
        turn.say("actions.no_strategy")
        return False
    if not has_strategy(turn.tx, turn.here.id) and not (with_words and turn.is_facilitator):
        say_strategy_first(turn)
        return False
    return True


@button("add_anyway", who="facilitator")
def add_before_the_strategy(turn: Turn) -> None:
    """The form asks why, and that is kept with the action."""
    turn.open_form("add")


@button("add", who="participant")
def add_by_button(turn: Turn) -> None:
    add(turn, "")


def add_form(turn: Turn) -> Form:
    return form_with(turn, press("add"))


def form_with(
    turn: Turn, token: str, *, title: str = "", pillar_id: int | None = None, hint: str = "", ask: str = ""
) -> Form:
    """What a new action needs, where some of it is known. Facilitators may name an owner, and leave the objective open;
    what somebody else adds is their own.

    `ask` is who will be asked whether they take it on, if nobody is named.
    """
    pillars = [Option(str(pillar.id), pillar.name) for pillar in pillars_of(turn.tx, turn.here.id)]
    objectives = [Option(str(one.id), one.title) for one in objectives_of(turn.tx, turn.here.id)]
    fields = [
        Field(
            "title",
            "text",
            turn.words("actions.add_form.name"),
            "" if title else hint or turn.words("actions.add_form.example"),
            initial=title,
            longest=200,
        ),
        Field(
            "pillar",
            "choice",
            turn.words("actions.add_form.pillar"),
            options=tuple(pillars),
            initial=str(pillar_id) if pillar_id in [int(one.value) for one in pillars] else "",
        ),
        Field(
            "objective",
            "choice",
            turn.words("actions.add_form.objective"),
            options=tuple(objectives),
            required=not turn.is_facilitator,
        ),
        Field("due", "date", turn.words("actions.add_form.due"), required=False, earliest=turn.today.isoformat()),
        Field(
            "owner",
            "person",
            turn.words("actions.add_form.owner"),
            turn.words("actions.add_form.owner_asked", name=ask) if ask else turn.words("actions.add_form.owner_hint"),
            options=people_offered(turn),
            required=False,
            initial="" if ask else str(turn.participant.id),
        ),
        Field("why", "text", turn.words("actions.add_form.why"), turn.words("actions.add_form.why_hint"), longest=500),
    ]
    left_out = {"why"} if objectives else {"objective"}
    left_out |= set() if turn.is_facilitator else {"owner"}
    return Form(
        token,
        turn.words("actions.add_form.title"),
        turn.words("actions.add_form.submit"),
        tuple(one for one in fields if one.key not in left_out),
    )


@form("add", who="participant", make=add_form)
def add_action(turn: Turn, answers: Answers) -> None:
    new_action(turn, answers)


def new_action(turn: Turn, answers: Answers, origin: Origin | None = None) -> Action | None:
    """The action that the form asked for; None, and they are told, if it is another cluster's by now."""
    pillar = turn.tx.session.get_one(Pillar, int(str(answers["pillar"])))
    objective = turn.tx.session.get(Objective, int(str(answers["objective"]))) if "objective" in answers else None
    owner = _owner(turn, answers, origin)
    if not turn.is_facilitator and not has_strategy(turn.tx, turn.here.id):
        say_strategy_first(turn)
        return None
    if any(one is not None and one.cluster_id != turn.here.id for one in (pillar, objective, owner)):
        turn.say("actions.gone")  # the chat turned to another cluster while the form was open
        return None
    action = Action(
        cluster_id=turn.here.id,
        key=_next_key(turn, pillar),
        title=str(answers["title"]),
        pillar_id=pillar.id,
        objective_id=objective.id if objective is not None else None,
        owner_id=owner.id if owner is not None else None,
        due=date.fromisoformat(str(answers["due"])) if "due" in answers else None,
        created_at=turn.tx.now,
        created_by=turn.participant.id,
        before_strategy=str(answers.get("why", "")),
    )
    turn.tx.add(action)
    if origin is not None:
        origin.action_id = action.id
        turn.tx.add(origin)
    tell_owner(turn.tx, action, turn.participant)
    turn.show(f"added:{action.id}", "actions.added", action=action.id, key=action.key, actions=[action.id])
    ask_for_a_carrier(turn, action)
    belonging.ask_once(turn)
    return action


def _owner(turn: Turn, answers: Answers, origin: Origin | None) -> Participant | None:
    """Whoever a facilitator names; else who adds it; but nobody yet, where these are another one's words."""
    if turn.is_facilitator and "owner" in answers:
        return turn.tx.session.get_one(Participant, int(str(answers["owner"])))
    is_asked = origin is not None and origin.kind == "message" and origin.author_id not in (None, turn.participant.id)
    return None if is_asked else turn.participant


def _next_key(turn: Turn, pillar: Pillar) -> str:
    """BD-5 after BD-4."""
    taken = turn.tx.session.scalars(
        select(col(Action.key)).where(
            col(Action.cluster_id) == pillar.cluster_id,
            func.lower(col(Action.key)).startswith(f"{pillar.code}-".lower()),
        )
    )
    numbers = [int(number) for key in taken if (number := key.rpartition("-")[2]).isdecimal()]
    return f"{pillar.code}-{max(numbers, default=0) + 1}"


@renders("actions.added")
def render_added(draft: Draft) -> Message | None:
    action = draft.tx.session.get(Action, int(draft.content["action"]))
    if action is None:
        return draft.message("actions.added_undone", code=str(draft.content["key"]))
    mine = draft.tx.session.get(Participant, action.owner_id) if action.owner_id is not None else None
    undo = [("undo", press("add_undo", action.id))] if action.created_at > draft.tx.now - UNDO else []
    more = [("more", press("edit", action.id))] if may_change(action, _viewer(draft, action)) else []
    return draft.message(
        "actions.added",
        [[*undo, *more]],
        code=action.key,
        title=action.title,
        pillar=draft.tx.session.get_one(Pillar, action.pillar_id).name,
        due=action.due,
        owner="" if mine is not None and mine.person_id == draft.person_id else name_of(draft, action.owner_id),
        told=is_told(draft.tx, action),
        is_open=mine is None,
        is_asked=mine is None and _is_asked(draft.tx, action.id),
        origin=told(draft, action),
    )


def _is_asked(tx: Transaction, action_id: int) -> bool:
    """Does the author of the message hear from us whether they would take it on?"""
    asked = select(col(Ask.id)).where(
        col(Ask.kind) == YOURS, col(Ask.subject_id) == action_id, col(Ask.state) != "dropped"
    )
    return tx.session.scalars(asked).first() is not None


def _viewer(draft: Draft, action: Action) -> Participant | None:
    return participation(draft.tx, draft.person_id, action.cluster_id) if draft.person_id is not None else None


@button("add_undo", who="participant")
def undo_adding(turn: Turn, action_id: int) -> None:
    """Whoever added it takes it back, with all that was said about it since: it never was."""
    action = turn.tx.session.get(Action, action_id)
    part = part_in(turn, action) if action is not None else None
    if action is None or part is None or action.created_by != part.id:
        turn.toast("actions.gone")
    elif action.created_at <= turn.tx.now - UNDO:
        turn.toast("actions.too_late_to_undo")
    else:
        said = select(col(Report.id)).where(col(Report.action_id) == action.id)
        turn.tx.session.execute(delete(LooseNote).where(col(LooseNote.report_id).in_(said)))
        turn.tx.session.execute(delete(Report).where(col(Report.action_id) == action.id))
        turn.tx.session.delete(action)
        turn.tx.session.flush()
        turn.toast("actions.undone")
    refresh_cards(turn, action_id)


# ---- an owner


@button("owner", who="facilitator")
def ask_owner(turn: Turn, action_id: int) -> None:
    action = turn.tx.session.get(Action, action_id)
    if action is None or action.cluster_id != turn.here.id:
        turn.toast("actions.gone")
        return
    turn.open_form("owner", action_id)


def owner_form(turn: Turn, action_id: int) -> Form:
    action = turn.tx.session.get(Action, action_id)
    return Form(
        press("owner", action_id),
        turn.words("actions.owner_form.title"),
        turn.words("actions.owner_form.submit"),
        (
            Field(
                "owner",
                "person",
                turn.words("actions.owner_form.who"),
                action.title if action is not None else "",
                options=people_offered(turn),
            ),
        ),
    )


@form("owner", who="facilitator", make=owner_form)
def choose_owner(turn: Turn, answers: Answers, action_id: int) -> None:
    action = turn.tx.session.get(Action, action_id)
    owner = turn.tx.session.get_one(Participant, int(str(answers["owner"])))
    if action is None or {action.cluster_id, owner.cluster_id} != {turn.here.id}:
        turn.say("actions.gone")
        return
    is_new = bool(change(turn.tx, action, turn.participant.id, owner_id=owner.id))
    if is_new:
        tell_owner(turn.tx, action, turn.participant)
        owner_changed(turn.tx, action)
    turn.say(
        "actions.owner_chosen",
        code=action.key,
        title=action.title,
        owner="" if owner.id == turn.participant.id else name_of(turn, owner.id),
        told=is_told(turn.tx, action),
    )
    if is_new:
        ask_for_a_carrier(turn, action)


def people_offered(turn: Turn) -> tuple[Option, ...]:
    """The cluster's participants by name, the person themself first."""
    rows = turn.tx.session.execute(
        select(col(Participant.id), col(Person.name))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Participant.cluster_id) == turn.here.id, col(Participant.state).not_in((*GONE, "in_group")))
    ).all()
    by_name = sorted(rows, key=lambda one: (one[0] != turn.participant.id, one[1].casefold(), one[0]))
    return tuple(Option(str(number), name) for number, name in by_name[:PEOPLE])
