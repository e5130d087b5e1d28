"""Those who facilitate decide: an action, a day to come back on, or no, with a reason. The author is told, kindly."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Message
from clusterbot.chat.updates import ButtonPressed
from clusterbot.features.actions import origins
from clusterbot.features.actions.cards import name_of as owner_name
from clusterbot.features.actions.records import UNDO, Action
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Draft
from clusterbot.features.ideas import keeping
from clusterbot.features.ideas.cards import ONE, card_of, name_of
from clusterbot.features.ideas.records import Idea
from clusterbot.features.people.records import Participant, person_of, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.plan import adding
from clusterbot.features.routes import button, form, press, renders
from clusterbot.store import dispatch, outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

TOLD = "ideas.told"
LONGEST_REASON = 300

# ---- an action


@button("idea_act", who="facilitator")
def ask_action(turn: Turn, idea_id: int) -> None:
    """The form that adds an action, with the idea in it; where there is no strategy yet, the way on."""
    if _decidable(turn, idea_id) is not None and adding.may_add(turn, with_words=True):
        turn.open_form("idea_act", idea_id)


def action_form(turn: Turn, idea_id: int) -> Form:
    idea = turn.tx.session.get(Idea, idea_id)
    return adding.form_with(
        turn,
        press("idea_act", idea_id),
        title=idea.title if idea is not None else "",
        pillar_id=idea.pillar_id if idea is not None else None,
    )


@form("idea_act", who="facilitator", make=action_form)
def become_action(turn: Turn, answers: Answers, idea_id: int) -> None:
    """The action keeps whose idea it was."""
    idea = _decidable(turn, idea_id)
    if idea is None:
        return
    origin = origins.keep(turn, "idea", author_id=idea.participant_id, title=idea.title, text=idea.beyond_title)
    action = adding.new_action(turn, answers, origin)
    if action is None:
        return
    idea.action_id = action.id
    _decided(turn, idea, state=idea.state)
    turn.show(card_of(idea.id), ONE, idea=idea.id, why="", actions=[action.id])


# ---- another day


@button("idea_park", who="facilitator")
def ask_day(turn: Turn, idea_id: int) -> None:
    if _decidable(turn, idea_id) is not None:
        turn.open_form("idea_park", idea_id)


def park_form(turn: Turn, idea_id: int) -> Form:
    idea = turn.tx.session.get(Idea, idea_id)
    return Form(
        press("idea_park", idea_id),
        turn.words("ideas.park_form.title"),
        turn.words("ideas.park_form.submit"),
        (
            Field(
                "until",
                "date",
                turn.words("ideas.park_form.until"),
                turn.words("ideas.park_form.hint", title=idea.title if idea is not None else ""),
                earliest=(turn.today + timedelta(days=1)).isoformat(),
            ),
        ),
    )


@form("idea_park", who="facilitator", make=park_form)
def park(turn: Turn, answers: Answers, idea_id: int) -> None:
    """It comes back on that day by itself."""
    idea = _decidable(turn, idea_id)
    if idea is not None:
        idea.parked_until = date.fromisoformat(str(answers["until"]))
        _decided(turn, idea, state="parked")
        keeping.wind(turn.tx, turn.tx.session.get_one(Cluster, idea.cluster_id), idea)
        _confirm(turn, idea)


# ---- no


@button("idea_decline", who="facilitator")
def ask_reason(turn: Turn, idea_id: int) -> None:
    if _decidable(turn, idea_id) is not None:
        turn.open_form("idea_decline", idea_id)


def decline_form(turn: Turn, idea_id: int) -> Form:
    idea = turn.tx.session.get(Idea, idea_id)
    return Form(
        press("idea_decline", idea_id),
        turn.words("ideas.decline_form.title"),
        turn.words("ideas.decline_form.submit"),
        (
            Field(
                "reason",
                "text",
                turn.words("ideas.decline_form.why"),
                turn.words(
                    "ideas.decline_form.hint",
                    title=idea.title if idea is not None else "",
                    author=name_of(turn.tx, idea.participant_id) if idea is not None else "",
                ),
                longest=LONGEST_REASON,
            ),
        ),
    )


@form("idea_decline", who="facilitator", make=decline_form)
def decline(turn: Turn, answers: Answers, idea_id: int) -> None:
    idea = _decidable(turn, idea_id)
    if idea is not None:
        idea.reason = str(answers["reason"])
        _decided(turn, idea, state="declined")
        _confirm(turn, idea)


# ---- what they share


def _decidable(turn: Turn, idea_id: int) -> Idea | None:
    """The idea, if this person decides on it and nobody has; else they are told why not."""
    idea = turn.tx.session.get(Idea, idea_id)
    if idea is None or idea.cluster_id != turn.here.id or turn.facilitator_of(idea.cluster_id) is None:
        _refuse(turn, "ideas.gone")
    elif not idea.is_decidable:
        _refuse(turn, "ideas.decided_before", title=idea.title, by=name_of(turn.tx, idea.decided_by))
    else:
        return idea
    return None


def _refuse(turn: Turn, key: str, **values: Any) -> None:
    """Beside the button that was pressed; a form has no such place."""
    (turn.toast if isinstance(turn.update, ButtonPressed) else turn.say)(key, **values)


def _decided(turn: Turn, idea: Idea, *, state: str) -> None:
    idea.state, idea.decided_at, idea.decided_by = state, turn.tx.now, turn.participant.id
    turn.tx.add(idea)
    outbox.refresh(turn.tx, card_of(idea.id))
    _tell_author(turn.tx, idea)


def _confirm(turn: Turn, idea: Idea) -> None:
    card = f"decided_idea:{idea.id}:{turn.update.id}"
    turn.show(card, "ideas.decided", idea=idea.id, at=turn.tx.now.isoformat(), key=card)


@renders("ideas.decided")
def render_decided(draft: Draft) -> Message | None:
    idea = draft.tx.session.get(Idea, int(draft.content["idea"]))
    if idea is None:
        return None
    if not _stands(idea, str(draft.content["at"])):
        return draft.message("ideas.open_again", title=idea.title)
    may_undo = idea.decided_at is not None and idea.decided_at > draft.tx.now - UNDO
    return draft.message(
        "ideas.decided",
        [[("undo", press("idea_reopen", idea.id))]] if may_undo else [],
        title=idea.title,
        standing=idea.standing,
        until=idea.parked_until,
        reason=idea.reason,
        author=_told_name(draft.tx, idea),
    )


@button("idea_reopen", who="facilitator")
def undo(turn: Turn, idea_id: int) -> None:
    """Whoever decided takes it back, for five minutes: the author has not been told. Its clock goes on as it was."""
    idea = turn.tx.session.get(Idea, idea_id)
    if idea is None or turn.facilitator_of(idea.cluster_id) is None:
        turn.toast("ideas.gone")
    elif idea.standing not in ("parked", "declined"):
        turn.toast("ideas.undone")
    elif idea.decided_by != turn.participant.id or idea.decided_at is None or idea.decided_at <= turn.tx.now - UNDO:
        turn.toast("ideas.too_late")
    else:
        idea.state, idea.parked_until, idea.reason, idea.decided_at = "open", None, "", None
        turn.tx.add(idea)
        _recall(turn.tx, idea)
        keeping.wind(turn.tx, turn.tx.session.get_one(Cluster, idea.cluster_id), idea)
        turn.toast("ideas.undone")
        outbox.refresh(turn.tx, card_of(idea.id))
    if (shown := outbox.shown_on(turn.tx, turn.update.chat, getattr(turn.update, "message", ""))) is not None:
        outbox.refresh(turn.tx, str(shown.content.get("key", "")))


# ---- the author


def _tell_author(tx: Transaction, idea: Idea) -> None:
    """Once it can be undone no more, in their hours. It answers what they asked, so no part of the contact budget."""
    _recall(tx, idea)
    author = _to_be_told(tx, idea)
    to = private_chat(tx, author.person_id) if author is not None else None
    if author is None or to is None or idea.decided_at is None:
        return
    person, cluster = person_of(tx, author), tx.session.get_one(Cluster, idea.cluster_id)
    earliest = max(tx.now + UNDO, person.paused_until or tx.now)
    outbox.post(
        tx,
        to,
        TOLD,
        {"idea": idea.id, "at": idea.decided_at.isoformat()},
        person_id=person.id,
        cluster_id=cluster.id,
        not_before=hours_of(person, cluster).next_open(earliest),
        broadcast=True,
    )


def _recall(tx: Transaction, idea: Idea) -> None:
    """What was decided before and has not left yet was a slip of the thumb."""
    waiting = select(Letter).where(col(Letter.source) == TOLD, col(Letter.state) == "waiting")
    for letter in tx.session.scalars(waiting).all():
        if letter.content["idea"] == idea.id:
            dispatch.settle(tx, letter, "cancelled")


def _to_be_told(tx: Transaction, idea: Idea) -> Participant | None:
    """Its author, unless they decided themselves or take part no more."""
    author = tx.session.get(Participant, idea.participant_id) if idea.participant_id is not None else None
    return author if author is not None and author.state == "active" and author.id != idea.decided_by else None


def _told_name(tx: Transaction, idea: Idea) -> str:
    """Who hears of it from us; "" if nobody does."""
    author = _to_be_told(tx, idea)
    return person_of(tx, author).name if author is not None and private_chat(tx, author.person_id) is not None else ""


@renders(TOLD)
def render_told(draft: Draft) -> Message | None:
    """Nothing, if it was decided otherwise before this could leave."""
    idea = draft.tx.session.get(Idea, int(draft.content["idea"]))
    if idea is None or not _stands(idea, str(draft.content["at"])) or _to_be_told(draft.tx, idea) is None:
        return None
    action = draft.tx.session.get(Action, idea.action_id) if idea.action_id is not None else None
    return draft.message(
        TOLD,
        [[("open", press("action", action.id))]] if action is not None else [],
        title=idea.title,
        standing=idea.standing,
        by=name_of(draft.tx, idea.decided_by),
        until=idea.parked_until,
        reason=idea.reason,
        action={"code": action.key, "title": action.title, "owner": owner_name(draft, action.owner_id)}
        if action is not None
        else None,
    )


def _stands(idea: Idea, at: str) -> bool:
    """Is it still what was decided then? An action that was taken back leaves it open."""
    return idea.decided_at == datetime.fromisoformat(at) and idea.standing != "open"
