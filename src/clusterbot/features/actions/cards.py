"""Actions on an editable card: each with what is known and what was noted, and two rows of taps."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple, TypedDict

from sqlalchemy import literal, select
from sqlmodel import col

from clusterbot.chat.messages import Button
from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.helping import Standing, can_ask_cluster, help_for, standing, stuck_report
from clusterbot.features.actions.records import OPEN, TAPS, Action, Help, Report, is_overdue
from clusterbot.features.actions.removing import NEEDS
from clusterbot.features.actions.reporting import can_undo, newest_words, reports_since
from clusterbot.features.deputies.records import deputy_of, has_answered_for
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Organisation, Participant, Person, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import press
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter

AT_ONCE = 3
"""Actions on one card: more would not be read on a phone."""

DAY = timedelta(days=1)

LOOKED_BACK = 20
"""Letters of the last day in which we look for what was talked about."""

_SENT = literal("sent", literal_execute=True)  # in the statement itself, so that the partial index on a lane will do


class Line(TypedDict):
    """One action as a phrase shows it."""

    id: int
    number: int  # on this card; 0 if it stands alone
    key: str
    title: str
    status: str  # in words
    due: object  # a date or None
    late: bool
    noted: bool  # something was said since the card was shown
    note: str
    noted_by: str  # who wrote it down for the owner, where that is not the reader; "" if they said it themselves
    prompt: str  # what one line would help with, in words; or ""
    undo: int  # the report that may still be taken back, 0 if none
    owner: str  # whose it is, where the reader answers for somebody; "" where it is the reader's own, or nobody's
    stuck: int  # the report that says it is stuck, if its author reads this; else 0
    standing: Standing  # who hears of that
    need: str  # what they said would help, in words; "" if nothing
    asks: bool  # whether the cluster may be asked for help
    moves: bool  # whether another date is what would help: it has one, and needs time


def lines_of(draft: Draft, actions: Sequence[Action], since: datetime) -> list[Line]:
    """What the card shows of each action; `since` is when the card was shown first."""
    said = reports_since(draft.tx, [action.id for action in actions], since)
    lines = [
        _line(draft, action, number if len(actions) > 1 else 0, [one for one in said if one.action_id == action.id])
        for number, action in enumerate(actions, 1)
    ]
    if said and not said[-1].note and not said[-1].file and said[-1].noted_by is None:
        for line in lines:
            if line["id"] == said[-1].action_id:
                line["prompt"] = _prompt(draft, said[-1], line)
    return lines


def _prompt(draft: Draft, made: Report, line: Line) -> str:
    """What one line would help with after a tap that says all there is to say."""
    if made.status == "done":
        action = draft.tx.session.get_one(Action, made.action_id)
        told = {"indicator": action.indicator, "value": action.value or action.baseline, "target": action.target}
        return draft.words("actions.prompt.done", **told)
    if made.status == "dropped":
        return draft.words("actions.prompt.dropped")
    if line["moves"] and made.status == "at_risk":
        return draft.words("actions.prompt.needs_time")
    if made.status != "blocked":
        return ""
    if line["standing"] == "told":
        return draft.words("actions.prompt.stuck_told", need=line["need"])
    return draft.words("actions.prompt.stuck_" + (line["standing"] or "for_others"))


def _line(draft: Draft, action: Action, number: int, said: Sequence[Report]) -> Line:
    today = draft.reader.local(draft.tx.now).date()
    newest = said[-1] if said else None
    stuck = stuck_report(said)
    decided = help_for(draft.tx, stuck.id) if stuck is not None else None
    needs_time = action.status == "at_risk" or (decided is not None and decided.needs == "time")
    stands = standing(draft.tx, action, stuck, draft.person_id) if stuck is not None else ""
    return {
        "id": action.id,
        "number": number,
        "key": action.key,
        "title": action.title,
        "status": status_in_words(draft, action.status, action.progress),
        "due": action.due if action.status in OPEN else None,
        "late": is_overdue(action, today),
        "noted": newest is not None,
        "note": without_key(newest_words(said), action.key),
        "noted_by": _noted_by(draft, action, newest) if newest is not None else "",
        "prompt": "",
        "undo": newest.id if newest is not None and _may_undo(draft, newest) else 0,
        "owner": _owner_answered_for(draft, action),
        "stuck": stuck.id if stuck is not None and stands else 0,
        "standing": stands,
        "need": need_in_words(draft, decided) if stands == "told" else "",
        "asks": stuck is not None and bool(stands) and can_ask_cluster(draft.tx, action, stuck),
        "moves": newest is not None and action.due is not None and action.status in OPEN and needs_time,
    }


def _may_undo(draft: Draft, made: Report) -> bool:
    """Only who said it takes it back; the others see it, and change it by saying more."""
    by = _part(draft, made.by)
    return by is not None and by.person_id == draft.person_id and can_undo(draft.tx, made)


def _owner_answered_for(draft: Draft, action: Action) -> str:
    """The owner's name, if the reader is their deputy."""
    deputy = _part(draft, deputy_of(draft.tx, action.owner_id))
    return name_of(draft, action.owner_id) if deputy is not None and deputy.person_id == draft.person_id else ""


def _noted_by(draft: Draft, action: Action, newest: Report) -> str:
    """The facilitator who was told it by phone, or the owner's deputy; themselves they know."""
    if newest.noted_by is not None:
        return name_of(draft, newest.noted_by)
    by = newest.by if newest.by != action.owner_id else None
    spoke = _part(draft, by if has_answered_for(draft.tx, by, action.owner_id) else None)
    return name_of(draft, spoke.id) if spoke is not None and spoke.person_id != draft.person_id else ""


def _part(draft: Draft, participant_id: int | None) -> Participant | None:
    return draft.tx.session.get(Participant, participant_id) if participant_id is not None else None


def tap_rows(draft: Draft, lines: Sequence[Line]) -> list[list[Cell]]:
    """Two rows of taps for each action; what was noted can be taken back, or changed at any time."""
    rows: list[list[Cell]] = []
    for line in lines:
        if line["noted"]:
            undo = [_button(draft, "undo", line, press("as_undo", line["undo"]))] if line["undo"] else []
            if line["standing"] == "ask":
                rows += _ways_to_tell(draft, line)
            elif line["asks"]:
                rows.append([_button(draft, "ask_cluster", line, press("help_ask", line["stuck"]))])
            if line["moves"]:
                rows.append([_button(draft, "new_date", line, press("new_date", line["id"]))])
            rows.append([*undo, _button(draft, "change", line, press("action", line["id"]))])
        else:
            taps = [_button(draft, tap, line, press("as", line["id"], tap)) for tap in TAPS]
            rows += [list(taps[:2]), list(taps[2:])]
    return rows


def _ways_to_tell(draft: Draft, line: Line) -> list[list[Cell]]:
    """What would help: each of these taps tells whoever facilitates; the last one nobody."""
    needs: list[Cell] = [
        _button(draft, "need." + need, line, press("stuck_need", line["stuck"], need)) for need in NEEDS
    ]
    keep = _button(draft, "keep", line, press("stuck_keep", line["stuck"]))
    return [*(needs[at : at + 2] for at in range(0, len(needs), 2)), [keep]]


def _button(draft: Draft, name: str, line: Line, token: str) -> Button:
    return Button(draft.words("actions.tap." + name, number=line["number"]), token)


def short(action: Action, longest: int = 48) -> str:
    """An action on a button: its key, and as much of the title as fits."""
    label = f"{action.key} {action.title}"
    return label if len(label) <= longest else label[: longest - 1].rstrip() + "…"


def status_in_words(said: Turn | Draft, status: str, progress: int | None) -> str:
    """As "On the way, 70%"; what is closed is at no percent."""
    words = said.words("actions.status." + status)
    if progress is None or status not in OPEN:
        return words
    return said.words("actions.status_at", status=words, progress=progress)


def need_in_words(draft: Draft, decided: Help | None) -> str:
    """What somebody who is stuck said would help; "" if they said nothing that has a name."""
    named = decided is not None and decided.needs not in ("", "else")
    return draft.words("actions.need." + decided.needs) if decided is not None and named else ""


# ---- the person before the card


def part_in(turn: Turn, action: Action) -> Participant | None:
    """The person's active part in the action's own cluster, whichever cluster this chat remembers."""
    found = participation(turn.tx, turn.me.id, action.cluster_id)
    return found if found is not None and found.state == "active" else None


def refresh_cards(turn: Turn, *action_ids: int) -> None:
    """What shows these actions in this chat says what came of it: the card that was pressed, and those of today."""
    pressed = outbox.shown_on(turn.tx, turn.update.chat, getattr(turn.update, "message", ""))
    today = [one for one in recent_letters(turn) if set(action_ids) & set(one.content.get("actions", []))]
    shown = [outbox.card_of(turn.tx, one) for one in ([pressed] if pressed is not None else []) + today]
    for key in dict.fromkeys(card.key for card in shown if card is not None):
        outbox.refresh(turn.tx, key)


def recent_letters(turn: Turn) -> list[Letter]:
    """The last letters of the last day that the person got in this app, the newest first."""
    return list(
        turn.tx.session.scalars(
            select(Letter)
            .where(
                col(Letter.lane) == outbox.lane_of(turn.private),
                col(Letter.state) == _SENT,
                col(Letter.settled_at) > turn.tx.now - DAY,
            )
            .order_by(col(Letter.id).desc())
            .limit(LOOKED_BACK)
        )
    )


class Shown(NamedTuple):
    """A message of ours in the chat."""

    letter: Letter  # as it reads now
    at: datetime  # when it was put there


def last_message(turn: Turn) -> Shown | None:
    """What stands lowest in the chat and is about actions, of the last day; an edit of one further up is not lower."""
    showing = [one for one in recent_letters(turn) if about_actions(one)]
    put = {one.message_id: one for one in showing}  # the first letter of each message is read last
    lowest = max(showing, key=lambda one: (put[one.message_id].id, one.id), default=None)
    return Shown(lowest, put[lowest.message_id].settled_at or turn.tx.now) if lowest is not None else None


def about_actions(letter: Letter) -> list[int]:
    """The ids of the actions that a letter is about."""
    content = letter.content
    found: list[int] = content.get("actions") or ([int(content["action"])] if content.get("action") else [])
    return found


def name_of(turn_or_draft: Turn | Draft, owner_id: int | None) -> str:
    """The owner's name, or that it is somebody who was erased since; "" while an owner is looked for."""
    session = turn_or_draft.tx.session
    owner = session.get(Participant, owner_id) if owner_id is not None else None
    if owner is None:
        return ""
    return session.get_one(Person, owner.person_id).name or turn_or_draft.words("people.somebody")


def byline(turn_or_draft: Turn | Draft, participant_id: int | None) -> str:
    """Who, and from where: "Nadia R. (Heatworks Solvane)"; "" for nobody."""
    session = turn_or_draft.tx.session
    part = session.get(Participant, participant_id) if participant_id is not None else None
    home = session.get(Organisation, part.organisation_id) if part is not None and part.organisation_id else None
    name = name_of(turn_or_draft, participant_id)
    return f"{name} ({home.name})" if name and home is not None else name
