"""Who changed what about an action, when, and what it was before: open to all, but for words that are private."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from clusterbot.chat.messages import Message
from clusterbot.features.actions.answering import may_report
from clusterbot.features.actions.cards import part_in
from clusterbot.features.actions.changing import as_value, changes_of, is_settled
from clusterbot.features.actions.facts import in_words, name_of_fact
from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.keeping import share_of
from clusterbot.features.actions.records import UNDO, Action, ActionChange, Report
from clusterbot.features.actions.reporting import reports_since
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import GONE, Participant, participation, person_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders

PAGE = 8
"""Entries in one message, the newest first."""

EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a history: who (a participant; None for a file of the host's), when, and what, in words."""

    at: datetime
    by: int | None
    what: str
    number: int = 0  # among what happened at one moment
    noted_by: int | None = None  # the facilitator who wrote it down for them


@button("history", who="participant")
def see_history(turn: Turn, action_id: int, start: int) -> None:
    action = turn.tx.session.get(Action, action_id)
    if action is None or part_in(turn, action) is None or start < 0:
        turn.toast("actions.gone")
        return
    turn.show(f"history:{action_id}:{turn.update.id}", "actions.history", actions=[action_id], start=start)


@renders("actions.history")
def render_history(draft: Draft) -> Message | None:
    action = draft.tx.session.get(Action, int(draft.content["actions"][0]))
    if action is None:
        return None
    part = participation(draft.tx, draft.person_id, action.cluster_id) if draft.person_id is not None else None
    entries = history_of(draft, action, part)
    start = int(draft.content["start"])
    shown = entries[start : start + PAGE]
    more: list[Cell] = [("more", press("history", action.id, start + PAGE))] if start + PAGE < len(entries) else []
    return draft.message(
        "actions.history",
        [[*more, ("open", press("action", action.id))]],
        code=action.key,
        title=action.title,
        entries=[
            {
                "at": one.at,
                "by": _author(draft, one.by, part),
                "noted_by": _author(draft, one.noted_by, part) if one.noted_by is not None else "",
                "what": one.what,
            }
            for one in shown
        ],
    )


def history_of(draft: Draft, action: Action, viewer: Participant | None) -> list[Entry]:
    """The newest first. Whoever may not say how the action goes sees what is settled, and words that were shared."""
    inside = may_report(draft.tx, action, viewer)
    entries = [*_changed(draft, action, viewer, inside=inside), *_said(draft, action, inside=inside)]
    if action.created_by is not None:
        added = draft.words("actions.history_added", why=action.before_strategy)
        entries.append(Entry(action.created_at, action.created_by, added, -1))
    return sorted(entries, key=lambda one: (one.at, one.number), reverse=True)


def _changed(draft: Draft, action: Action, viewer: Participant | None, *, inside: bool) -> Iterator[Entry]:
    for one in changes_of(draft.tx, action.id):
        if inside or is_settled(draft.tx, one):
            yield Entry(one.at, one.by, _difference(draft, one, viewer), one.id)


def _difference(draft: Draft, one: ActionChange, viewer: Participant | None) -> str:
    before, after = (_value(draft, one.attribute, text, viewer) for text in (one.before, one.after))
    return draft.words("actions.history_changed", what=name_of_fact(draft, one.attribute), before=before, after=after)


def _value(draft: Draft, attribute: str, text: str, viewer: Participant | None) -> str:
    value = as_value(attribute, text)
    if attribute == "owner_id" and isinstance(value, int):
        return _author(draft, value, viewer)
    return in_words(draft, attribute, value)


def _said(draft: Draft, action: Action, *, inside: bool) -> Iterator[Entry]:
    for one in reports_since(draft.tx, [action.id], EVER):
        if inside or one.at <= draft.tx.now - UNDO:
            words = without_key(one.note if inside else _shared(draft, one), action.key)
            if words or not one.is_only_a_note:
                yield Entry(one.at, one.by, _told(draft, one, words), one.id, one.noted_by)


def _told(draft: Draft, one: Report, words: str) -> str:
    """The status it gave, unless it was words alone, and the words that this reader may see."""
    if one.is_only_a_note:
        return draft.words("actions.history_words", note=words)
    before, after = (draft.words("actions.status." + status) for status in (one.before, one.status))
    return draft.words("actions.history_status", before=before, after=after, note=words)


def _shared(draft: Draft, one: Report) -> str:
    """What its author gave to the cluster of it, once nobody can take that back."""
    share = share_of(draft.tx, one.id)
    return share.text if share is not None and share.undone_at is None and share.at <= draft.tx.now - UNDO else ""


def _author(draft: Draft, participant_id: int | None, viewer: Participant | None) -> str:
    """Whoever has left is named to the facilitators only: they went without a word in public."""
    if participant_id is None:
        return draft.words("actions.history_from_file")
    part = draft.tx.session.get_one(Participant, participant_id)
    is_named = part.state not in GONE or (viewer is not None and viewer.is_facilitator)
    return (person_of(draft.tx, part).name if is_named else "") or draft.words("people.somebody")
