"""A message becomes an action, with its words, their author and a way back; the author is asked, and not bound."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Form
from clusterbot.chat.messages import Message
from clusterbot.chat.updates import CommandGiven, Quoted
from clusterbot.features.actions import origins
from clusterbot.features.actions.cards import name_of, part_in, refresh_cards
from clusterbot.features.actions.changing import change
from clusterbot.features.actions.headline import headline
from clusterbot.features.actions.records import OPEN, UNDO, Action, Origin
from clusterbot.features.clusters.records import Cluster, channel_at
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant, account_of, participation, person_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.plan import adding
from clusterbot.features.plan.giving import tell_given_back
from clusterbot.features.routes import button, command, form, press, renders
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

KEPT = 1000
"""Signs of a message that are kept: the rest stands where the link leads."""


@command("action", who="participant", offered=lambda turn: turn.slash == "/")  # where a command may answer a message
def action_of_message(turn: Turn, _: str) -> None:
    """Given about a message, it opens the form that adds an action, with that message in it."""
    about = turn.update.about if isinstance(turn.update, CommandGiven) else None
    if about is None:
        turn.say("actions.how_to_pick", [[("add", press("add"))]])
    elif adding.may_add(turn, with_words=True):
        author = _author(turn, about)
        origin = origins.keep(
            turn,
            "message",
            author_id=author.id if author is not None else None,
            text=_text(turn, about),
            title=headline(about.text),
            link=about.link,
        )
        origins.forget_later(turn.tx, origin)
        turn.open_form("action_of", origin.id)


def _author(turn: Turn, about: Quoted) -> Participant | None:
    """Whoever wrote it, if they take part here."""
    account = account_of(turn.tx, about.account) if about.account is not None else None
    part = participation(turn.tx, account.person_id, turn.here.id) if account is not None else None
    return part if part is not None and part.state == "active" else None


def _text(turn: Turn, about: Quoted) -> str:
    """What was said to the cluster, in a group of its own. What was said elsewhere stays there."""
    channel = channel_at(turn.tx, about.chat) if about.chat.kind == "group" else None
    if channel is None or channel.cluster_id != turn.here.id:
        return ""
    return about.text if len(about.text) <= KEPT else about.text[: KEPT - 1].rstrip() + "…"


def form_of_message(turn: Turn, origin_id: int) -> Form:
    origin = _mine(turn, origin_id)
    author = origin.author_id if origin is not None else None
    return adding.form_with(
        turn,
        press("action_of", origin_id),
        title=origin.title if origin is not None else "",
        ask=name_of(turn, author) if author not in (None, turn.participant.id) else "",
        hint="" if origin is None or origin.title else turn.words("actions.no_words_in_it"),
    )


@form("action_of", who="participant", make=form_of_message)
def make_action(turn: Turn, answers: Answers, origin_id: int) -> None:
    """Whoever a facilitator names takes it on; else its author, if they like; else who adds it."""
    origin = _mine(turn, origin_id)
    if origin is None:
        turn.say("engine.old_form")
        return
    action = adding.new_action(turn, answers, origin)
    if action is not None:
        _ask_author(turn.tx, action, origin)


def _mine(turn: Turn, origin_id: int) -> Origin | None:
    """What this person is about to make an action of."""
    origin = turn.tx.session.get(Origin, origin_id)
    is_mine = origin is not None and origin.participant_id == turn.participant.id and origin.action_id is None
    return origin if is_mine else None


# ---- its author


def _ask_author(tx: Transaction, action: Action, origin: Origin) -> None:
    """Within their budget and hours, once it can be undone no more. A new owner hears of it anyway."""
    author = tx.session.get(Participant, origin.author_id) if origin.author_id is not None else None
    if author is None or author.id in (origin.participant_id, action.owner_id):
        return
    asks.ask(
        tx,
        person_of(tx, author),
        tx.session.get_one(Cluster, action.cluster_id),
        kind=adding.YOURS,
        subject_id=action.id,
        source=adding.YOURS,
        at=tx.now + UNDO,
        expects_answer=False,
        action=action.id,
        by=origin.participant_id,
        actions=[action.id],
    )


@renders(adding.YOURS)
def render_yours(draft: Draft) -> Message | None:
    """A question while nobody has it and they have not answered; then how it stands. Nothing once it is taken back."""
    action = draft.tx.session.get(Action, int(draft.content["action"]))
    author = participation(draft.tx, draft.person_id, action.cluster_id) if action and draft.person_id else None
    if action is None or author is None:
        return None
    origin = origins.origin_of(draft.tx, action.id)
    is_asked = action.owner_id is None and action.status in OPEN and not _has_answered(draft.tx, action.id, author)
    answers: list[Cell] = [("take", press("take_on", action.id)), ("not_me", press("leave_it", action.id))]
    return draft.message(
        adding.YOURS,
        [answers if is_asked else [("open", press("action", action.id))], [("settings", press("settings"))]],
        by=name_of(draft, int(draft.content["by"])),
        code=action.key,
        title=action.title,
        due=action.due,
        link=origin.link if origin is not None else "",
        is_asked=is_asked,
        is_mine=action.owner_id == author.id,
        owner=name_of(draft, action.owner_id),
    )


def _has_answered(tx: Transaction, action_id: int, author: Participant) -> bool:
    answered = select(col(Ask.id)).where(
        col(Ask.kind) == adding.YOURS,
        col(Ask.subject_id) == action_id,
        col(Ask.person_id) == author.person_id,
        col(Ask.state) == "answered",
    )
    return tx.session.scalars(answered).first() is not None


@button("take_on", who="participant")
def take_on(turn: Turn, action_id: int) -> None:
    """Its author says yes."""
    asked = _asked(turn, action_id)
    if asked is not None:
        action, part = asked
        change(turn.tx, action, part.id, owner_id=part.id)
        turn.toast("actions.taken_on")
        _answered(turn, action_id)


@button("leave_it", who="participant")
def leave_it(turn: Turn, action_id: int) -> None:
    """Its author says no: it looks for an owner, and facilitators can choose one."""
    asked = _asked(turn, action_id)
    if asked is not None:
        action, part = asked
        tell_given_back(turn, action, part)
        turn.toast("actions.not_mine")
        _answered(turn, action_id)


def _asked(turn: Turn, action_id: int) -> tuple[Action, Participant] | None:
    """The action, if it is this person's words and nobody has it; else they are told."""
    action = turn.tx.session.get(Action, action_id)
    part = part_in(turn, action) if action is not None else None
    origin = origins.origin_of(turn.tx, action_id)
    if action is None or part is None or origin is None or origin.author_id != part.id:
        turn.toast("actions.gone")
    elif action.owner_id is not None or action.status not in OPEN:
        turn.toast("actions.somebody_has_it", owner=name_of(turn, action.owner_id))
    else:
        return action, part
    return None


def _answered(turn: Turn, action_id: int) -> None:
    asks.answered(turn.tx, adding.YOURS, action_id, person_id=turn.me.id)
    outbox.refresh(turn.tx, asks.card_of(adding.YOURS, action_id), person_id=turn.me.id)
    outbox.refresh(turn.tx, f"added:{action_id}")
    refresh_cards(turn, action_id)
