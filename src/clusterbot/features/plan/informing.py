"""Somebody else changed what the plan says of an owner's actions: they are told, all of it in one message."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import name_of
from clusterbot.features.actions.changing import as_value, changes_of, follows_changes
from clusterbot.features.actions.facts import in_words, name_of_fact
from clusterbot.features.actions.records import UNDO, Action, ActionChange
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.deputies.records import deputy_of
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant, participation, person_of
from clusterbot.features.routes import press, renders
from clusterbot.store.transaction import Transaction

CHANGED = "actions.changed"
"""The kind of the message to an owner, and what renders it."""

GATHERED = timedelta(minutes=10)
"""What is changed so soon after the first is told with it; five more minutes, and none of it can be undone."""

SHOWN = 5
"""Actions named in one message; the others are counted."""


class Difference(NamedTuple):
    """One attribute of an action, as it was before others changed it and as they left it; who did."""

    attribute: str
    before: str
    after: str
    by: tuple[int, ...]


@follows_changes
def tell_owner_of_change(tx: Transaction, action: Action, made: Sequence[ActionChange]) -> None:
    """Once it can be undone no more, within their budget and hours; what already waits may tell this as well."""
    owner = tx.session.get(Participant, action.owner_id) if action.owner_id is not None else None
    is_given = any(one.attribute == "owner_id" for one in made)  # that has a message of its own
    news = [one for one in made if is_anothers(tx, action, one.by)]
    if owner is None or is_given or not news or _is_gathering(tx, owner):
        return
    asks.ask(
        tx,
        person_of(tx, owner),
        tx.session.get_one(Cluster, owner.cluster_id),
        kind=CHANGED,
        subject_id=news[0].id,
        source=CHANGED,
        at=tx.now + GATHERED + UNDO,
        expects_answer=False,
        since=tx.now.isoformat(),
    )


def _is_gathering(tx: Transaction, owner: Participant) -> bool:
    """Will a message that waits tell what is changed now?"""
    waiting = select(col(Ask.id)).where(
        col(Ask.kind) == CHANGED,
        col(Ask.person_id) == owner.person_id,
        col(Ask.cluster_id) == owner.cluster_id,
        col(Ask.state) == "planned",
        col(Ask.wanted_at) > tx.now + UNDO,
    )
    return tx.session.scalars(waiting).first() is not None


def is_anothers(tx: Transaction, action: Action, by: int | None) -> bool:
    """Is it news to an owner what this participant changes: neither the owner themselves, nor who answers for them?

    `by` is None for a file of the host's.
    """
    owner_id = action.owner_id
    return None not in (owner_id, by) and by not in (owner_id, deputy_of(tx, owner_id))


@renders(CHANGED)
def render_changed(draft: Draft) -> Message | None:
    """Nothing, if all of it was taken back, or is the owner's own again, or somebody else's action."""
    assert draft.person_id is not None
    assert draft.cluster_id is not None
    owner = participation(draft.tx, draft.person_id, draft.cluster_id)
    since = datetime.fromisoformat(draft.content["since"])
    told = _differences(draft.tx, owner, since) if owner is not None else []
    if not told:
        return None
    see: Cell = ("open", press("action", told[0][0].id)) if len(told) == 1 else ("mine", press("mine"))
    authors = dict.fromkeys(by for _, lines in told for line in lines for by in line.by)
    return draft.message(
        CHANGED,
        [[see, ("settings", press("settings"))]],
        by=[name_of(draft, one) for one in authors],
        actions=[
            {"code": action.key, "title": action.title, "lines": [_in_words(draft, line) for line in lines]}
            for action, lines in told[:SHOWN]
        ],
        more=len(told[SHOWN:]),
    )


def _differences(tx: Transaction, owner: Participant, since: datetime) -> list[tuple[Action, list[Difference]]]:
    """What others changed about somebody's actions while it was gathered, where it is as they left it."""
    theirs = tx.session.scalars(select(Action).where(col(Action.owner_id) == owner.id).order_by(col(Action.id))).all()
    return [(action, lines) for action in theirs if (lines := _lines(tx, action, since))]


def _lines(tx: Transaction, action: Action, since: datetime) -> list[Difference]:
    """Of what was changed since it is theirs."""
    made = changes_of(tx, action.id)
    given_at = max((one.at for one in made if one.attribute == "owner_id"), default=None)
    changes: dict[str, list[ActionChange]] = defaultdict(list)
    for one in made:
        if one.at >= since and (given_at is None or one.at > given_at):
            changes[one.attribute].append(one)
    found = [_difference(tx, action, of_one, since + GATHERED) for of_one in changes.values()]
    return [line for line in found if line is not None]


def _difference(tx: Transaction, action: Action, made: Sequence[ActionChange], until: datetime) -> Difference | None:
    """None where it came back to what it was, or the owner has had the last word."""
    others = [one for one in made if one.at < until and is_anothers(tx, action, one.by)]
    if not others or not is_anothers(tx, action, made[-1].by) or others[0].before == others[-1].after:
        return None
    by = tuple(dict.fromkeys(one.by for one in others if one.by is not None))
    return Difference(others[0].attribute, others[0].before, others[-1].after, by)


def _in_words(draft: Draft, line: Difference) -> dict[str, str]:
    before, after = (
        in_words(draft, line.attribute, as_value(line.attribute, one)) for one in (line.before, line.after)
    )
    return {"what": name_of_fact(draft, line.attribute), "before": before, "after": after}
