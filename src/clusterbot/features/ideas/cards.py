"""Ideas as they are shown: one with what may be decided, or several that wait."""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions.records import UNDO, Action
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.ideas.records import Idea
from clusterbot.features.people.records import GONE, Participant, participation, person_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import press, renders
from clusterbot.features.strategy.records import Pillar
from clusterbot.store.calendar import local
from clusterbot.store.transaction import Transaction

ONE = "ideas.one"
SEVERAL = "ideas.several"

A_ROW = 5
"""Keys of ideas on one row of buttons."""


def card_of(idea_id: int) -> str:
    """The card that shows an idea; what one facilitator decides shows with all who have it."""
    return f"idea:{idea_id}"


@renders(ONE)
def render_one(draft: Draft) -> Message | None:
    """With the three decisions for whoever may take them; once one is taken, what it was. Nothing if it was undone."""
    idea = draft.tx.session.get(Idea, int(draft.content["idea"]))
    if idea is None:
        return None
    return draft.message(
        ONE,
        _decisions(draft, idea),
        why=str(draft.content["why"]) if idea.standing == "open" else "",
        **line_of(draft, idea),
        text=idea.beyond_title,
        pillar=_pillar(draft.tx, idea),
        standing=idea.standing,
        until=idea.parked_until,
        reason=idea.reason,
        decided_by=name_of(draft.tx, idea.decided_by),
        action=_action(draft.tx, idea),
    )


def _decisions(draft: Draft, idea: Idea) -> list[list[Cell]]:
    part = participation(draft.tx, draft.person_id, idea.cluster_id) if draft.person_id is not None else None
    if part is None or part.state != "active" or not part.is_facilitator:
        return []
    if not idea.is_decidable:
        return [[("action", press("action", idea.action_id))]] if idea.action_id is not None else []
    park: list[Cell] = [("park", press("idea_park", idea.id))] if idea.standing == "open" else []
    return [[("act", press("idea_act", idea.id))], [*park, ("decline", press("idea_decline", idea.id))]]


@renders(SEVERAL)
def render_several(draft: Draft) -> Message | None:
    """Those of them that are still open: what was decided before this could leave is no news."""
    found = [draft.tx.session.get(Idea, int(number)) for number in draft.content["ideas"]]
    waiting = [idea for idea in found if idea is not None and idea.standing == "open"]
    if not waiting:
        return None
    return draft.message(SEVERAL, key_rows(waiting), lines=[line_of(draft, idea) for idea in waiting])


def key_rows(ideas: list[Idea]) -> list[list[Cell]]:
    keys: list[Cell] = [Button(idea.key, press("idea", idea.id)) for idea in ideas]
    return [keys[at : at + A_ROW] for at in range(0, len(keys), A_ROW)]


def line_of(turn_or_draft: Turn | Draft, idea: Idea) -> dict[str, Any]:
    """An idea in a line: whose, what, and how long there is to decide; `left` is in days, 0 on the last day."""
    tx = turn_or_draft.tx
    today = local(tx.now, tx.session.get_one(Cluster, idea.cluster_id).zone).date()
    return {
        "code": idea.key,
        "title": idea.title,
        "author": name_of(tx, idea.participant_id),
        "left": (idea.decide_by - today).days,
        "by": idea.decide_by,
    }


def name_of(tx: Transaction, participant_id: int | None) -> str:
    """Whose it is; "" for whoever has left or was erased: they are named no more."""
    part = tx.session.get(Participant, participant_id) if participant_id is not None else None
    return person_of(tx, part).name if part is not None and part.state not in GONE else ""


def is_settled(tx: Transaction, idea: Idea) -> bool:
    """Can its author undo it no more? Others see it from then on."""
    return idea.at <= tx.now - UNDO


def _pillar(tx: Transaction, idea: Idea) -> str:
    return tx.session.get_one(Pillar, idea.pillar_id).name if idea.pillar_id is not None else ""


def _action(tx: Transaction, idea: Idea) -> dict[str, str] | None:
    found = tx.session.scalars(select(Action).where(col(Action.id) == idea.action_id)).one_or_none()
    return {"code": found.key, "title": found.title} if found is not None else None
