"""What an action was made of: an idea, or a message with its author and the way back to it."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import col

from clusterbot.features.actions.cards import name_of
from clusterbot.features.actions.records import Action, Origin
from clusterbot.features.draft import Draft
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import GONE, Participant, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import due, follows_person, tells_of_person
from clusterbot.store import schedules
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

FORGET = "actions.forget_origin"

PATIENCE = timedelta(days=1)
"""How long the words wait for an action to be made of them; a form waits no longer (store.dialogs)."""


def keep(turn: Turn, kind: str, *, author_id: int | None, title: str, text: str, link: str = "") -> Origin:
    """What an action is about to be made of."""
    origin = Origin(
        cluster_id=turn.here.id,
        participant_id=turn.participant.id,
        kind=kind,
        author_id=author_id,
        title=title,
        text=text,
        link=link,
        at=turn.tx.now,
    )
    turn.tx.add(origin)
    return origin


def forget_later(tx: Transaction, origin: Origin) -> None:
    """It waits for a form; if nobody fills that in, nobody's words are kept for nothing."""
    schedules.once(tx, FORGET, origin.id, tx.now + PATIENCE)


@due(FORGET)
def forget_if_unused(tx: Transaction, schedule: Schedule) -> None:
    tx.session.execute(delete(Origin).where(col(Origin.id) == schedule.subject_id, col(Origin.action_id).is_(None)))


def origin_of(tx: Transaction, action_id: int) -> Origin | None:
    found: Origin | None = tx.session.scalars(select(Origin).where(col(Origin.action_id) == action_id)).one_or_none()
    return found


def told(draft: Draft, action: Action) -> dict[str, Any] | None:
    """An action's origin as phrases show it; whoever has left is named no more."""
    origin = origin_of(draft.tx, action.id)
    if origin is None:
        return None
    author = draft.tx.session.get(Participant, origin.author_id) if origin.author_id is not None else None
    return {
        "kind": origin.kind,
        "by": name_of(draft, origin.author_id) if author is not None and author.state not in GONE else "",
        "text": origin.text if origin.text != action.title else "",
        "link": origin.link,
    }


@follows_person
def origins_follow(tx: Transaction, change: PersonChange) -> None:
    parts = _parts(tx, change.person_id)
    if change.kind == "merged" and change.into_id is not None:
        for theirs in parts:
            ours = participation(tx, change.into_id, theirs.cluster_id)
            if ours is not None:
                for whose in (Origin.participant_id, Origin.author_id):
                    tx.session.execute(update(Origin).where(col(whose) == theirs.id).values({whose: ours.id}))
    elif change.kind == "erased":
        ids = [part.id for part in parts]
        for origin in tx.session.scalars(select(Origin).where(col(Origin.author_id).in_(ids))).all():
            change.words.extend([origin.title, origin.text])
            origin.author_id, origin.title, origin.text, origin.link = None, "", "", ""
            tx.add(origin)


@tells_of_person
def tells_of_origins(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    ids = [part.id for part in _parts(tx, person_id)]
    said = tx.session.scalars(select(Origin).where(col(Origin.author_id).in_(ids)).order_by(col(Origin.id)))
    return {
        heading(tx, person_id, "actions.held.origins"): [
            {"kind": one.kind, "text": one.text, "link": one.link, "at": moment(one.at)} for one in said
        ]
    }


def _parts(tx: Transaction, person_id: int) -> list[Participant]:
    return list(tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)))
