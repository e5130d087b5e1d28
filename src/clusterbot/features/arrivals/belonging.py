"""Which organisation somebody is with: asked once, when it is of use, and never before they are in."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Button
from clusterbot.features.arrivals.links import free_key
from clusterbot.features.draft import Rows
from clusterbot.features.people.names import fold
from clusterbot.features.people.records import Organisation, StakeholderGroup
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, form, press

FEW = 12
"""Organisations offered as buttons; whoever types the name of another of ours is with that one."""


def ask_once(turn: Turn) -> None:
    """After something they did here; somebody listed has an organisation, and is not asked."""
    part = turn.maybe_participant
    if part is None or part.organisation_id is not None or part.home_asked_at is not None or part.is_facilitator:
        return
    if turn.update.chat.kind != "private":
        return
    part.home_asked_at = turn.tx.now
    turn.tx.add(part)
    offered = [Button(one.name, press("home_is", one.id)) for one in _known(turn)[:FEW]]
    rows: Rows = [offered[at : at + 2] for at in range(0, len(offered), 2)]
    turn.say("arrivals.home", [*rows, [("other", press("belonging")), ("not_now", press("belonging_not"))]])


@button("home_is", who="participant")
def choose_home(turn: Turn, organisation_id: int) -> None:
    home = turn.tx.session.get(Organisation, organisation_id)
    if home is None or home.cluster_id != turn.here.id:
        turn.toast("engine.old_button")
        return
    _note(turn, home)


@button("belonging", who="participant")
def open_home_form(turn: Turn) -> None:
    turn.open_form("belonging")


@button("belonging_not", who="participant")
def rather_not(turn: Turn) -> None:
    turn.toast("arrivals.home_not")


def home_form(turn: Turn) -> Form:
    """What it is called, and its group, which may be left out."""
    groups = _groups(turn)
    fields = [
        Field("new", "text", turn.words("arrivals.home_form.new"), longest=100),
        Field(
            "group",
            "choice",
            turn.words("arrivals.home_form.group"),
            options=tuple(Option(str(one.id), one.name) for one in groups),
            required=False,
        ),
    ]
    return Form(
        press("belonging"),
        turn.words("arrivals.home_form.title"),
        turn.words("arrivals.home_form.submit"),
        tuple(one for one in fields if one.kind == "text" or one.options),
    )


@form("belonging", who="participant", make=home_form)
def tell_home(turn: Turn, answers: Answers) -> None:
    _note(turn, _named(turn, answers))


def _note(turn: Turn, home: Organisation) -> None:
    turn.participant.organisation_id = home.id
    turn.tx.add(turn.participant)
    turn.say("arrivals.home_noted", name=home.name)


def _named(turn: Turn, answers: Answers) -> Organisation:
    """One of ours whose name was typed; else a new one."""
    name = " ".join(str(answers["new"]).split())
    by_name = {fold(one.name): one for one in _known(turn)}
    if fold(name) in by_name:
        return by_name[fold(name)]
    groups = {str(one.id): one.id for one in _groups(turn)}
    home = Organisation(
        cluster_id=turn.here.id,
        key=free_key(name, {one.key for one in _known(turn)}),
        name=name,
        group_id=groups.get(str(answers.get("group", ""))),
    )
    turn.tx.add(home)
    return home


def _known(turn: Turn) -> list[Organisation]:
    """The cluster's organisations by name."""
    ours = col(Organisation.cluster_id) == turn.here.id
    return list(turn.tx.session.scalars(select(Organisation).where(ours).order_by(col(Organisation.name))).all())


def _groups(turn: Turn) -> list[StakeholderGroup]:
    ours = col(StakeholderGroup.cluster_id) == turn.here.id
    return list(turn.tx.session.scalars(select(StakeholderGroup).where(ours).order_by(col(StakeholderGroup.id))).all())
