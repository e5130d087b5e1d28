"""Somebody else changed what the plan says of an owner's actions: they are told, all of it in one message."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import name_of
from clusterbot.features.actions.changing import as_value, follows_changes
from clusterbot.features.actions.facts import in_words, name_of_fact
from clusterbot.features.actions.records import UNDO, Action, ActionChange
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.deputies.records import has_answered_for
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant, participation, person_of
from clusterbot.features.routes import press, renders, was_asked
from clusterbot.store.transaction import Transaction

CHANGED = "actions.changed"
"""The kind of the message to an owner, and what renders it."""

SHOWN = 5
"""Actions named in one message; the others are counted."""


@follows_changes
def tell_owner_of_change(tx: Transaction, action: Action, made: Sequence[ActionChange]) -> None:
    """Once it can be undone no more, within their budget and hours; what waits already tells this as well."""
    owner = tx.session.get(Participant, action.owner_id) if action.owner_id is not None else None
    news = [one for one in made if _is_news(tx, action, one)]
    if owner is not None and news and not _is_planned(tx, owner):
        _plan(tx, owner, news[0])


@was_asked
def tell_what_was_too_young(tx: Transaction, ask: Ask) -> None:
    """What could still be undone as the message left is told in the next one."""
    if ask.kind != CHANGED:
        return
    owner = participation(tx, ask.person_id, ask.cluster_id)
    young = [one for _, one in _changes(tx, owner, ask.subject_id) if one.at > tx.now - UNDO] if owner else []
    if owner is not None and young:
        _plan(tx, owner, young[0])


def _plan(tx: Transaction, owner: Participant, first: ActionChange) -> None:
    asks.ask(
        tx,
        person_of(tx, owner),
        tx.session.get_one(Cluster, owner.cluster_id),
        kind=CHANGED,
        subject_id=first.id,
        source=CHANGED,
        at=first.at + UNDO,
        expects_answer=False,
        owner=owner.id,
        first=first.id,
    )


def _is_planned(tx: Transaction, owner: Participant) -> bool:
    waiting = select(col(Ask.id)).where(
        col(Ask.kind) == CHANGED,
        col(Ask.person_id) == owner.person_id,
        col(Ask.cluster_id) == owner.cluster_id,
        col(Ask.state) == "planned",
    )
    return tx.session.scalars(waiting).first() is not None


def _is_news(tx: Transaction, action: Action, one: ActionChange) -> bool:
    """Somebody else changed it, who was not asked to answer for the owner. Whose it is has a message of its own."""
    return (
        one.by is not None
        and one.by != action.owner_id
        and one.attribute != "owner_id"
        and not has_answered_for(tx, one.by, action.owner_id)
    )


def _changes(tx: Transaction, owner: Participant, first: int) -> list[tuple[Action, ActionChange]]:
    """What others changed about somebody's actions from the change with the id `first` on, the oldest first."""
    rows = tx.session.execute(
        select(Action, ActionChange)
        .join(ActionChange, col(ActionChange.action_id) == col(Action.id))
        .where(col(Action.owner_id) == owner.id, col(ActionChange.id) >= first)
        .order_by(col(ActionChange.id))
    ).all()
    return [(action, one) for action, one in rows if _is_news(tx, action, one)]


@renders(CHANGED)
def render_changed(draft: Draft) -> Message | None:
    """Nothing, if all of it was taken back, or the actions are somebody else's, before it could leave."""
    owner = draft.tx.session.get(Participant, int(draft.content["owner"]))
    if owner is None:
        return None
    changes: dict[int, list[ActionChange]] = defaultdict(list)
    actions: dict[int, Action] = {}
    for action, one in _changes(draft.tx, owner, int(draft.content["first"])):
        if one.at <= draft.tx.now - UNDO:
            actions[action.id] = action
            changes[action.id].append(one)
    told = {number: lines for number in actions if (lines := _lines(draft, changes[number]))}
    if not told:
        return None
    see: Cell = ("open", press("action", next(iter(told)))) if len(told) == 1 else ("mine", press("mine"))
    shown = list(told)[:SHOWN]
    return draft.message(
        CHANGED,
        [[see, ("settings", press("settings"))]],
        by=_names(draft, (one.by for number in told for one in changes[number])),
        actions=[
            {"code": actions[number].key, "title": actions[number].title, "lines": told[number]} for number in shown
        ],
        more=len(told) - len(shown),
    )


def _lines(draft: Draft, changes: Iterable[ActionChange]) -> list[dict[str, str]]:
    """Each attribute with what it was and what it is; what came back to what it was is no news."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for one in changes:
        before.setdefault(one.attribute, one.before)
        after[one.attribute] = one.after
    return [
        {
            "what": name_of_fact(draft, name),
            "before": in_words(draft, name, as_value(name, before[name])),
            "after": in_words(draft, name, as_value(name, after[name])),
        }
        for name in before
        if before[name] != after[name]
    ]


def _names(draft: Draft, authors: Iterable[int | None]) -> list[str]:
    return [name_of(draft, one) for one in dict.fromkeys(authors)]
