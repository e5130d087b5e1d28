"""What needs this person, with one-tap buttons: in the bot's home tab, or as a message upon /home."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.chat.updates import ButtonPressed, Chat, HomeOpened
from clusterbot.features.actions.answering import asked_of
from clusterbot.features.actions.cards import AT_ONCE, lines_of, tap_rows
from clusterbot.features.actions.records import Action, Report, known
from clusterbot.features.actions.reporting import follows_reports, reports_since
from clusterbot.features.deputies.records import deputy_of
from clusterbot.features.draft import Cell, Draft, pack
from clusterbot.features.people.records import Participant, Person, person_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.polls.card import CHOSEN
from clusterbot.features.polls.records import Poll, choice_of, open_polls, options_of
from clusterbot.features.polls.talk import show_open
from clusterbot.features.polls.wording import LABEL, labels, shortened
from clusterbot.features.routes import after_turn, button, command, happens, press, renders, routes
from clusterbot.features.surveys.audience import waits_for
from clusterbot.store import outbox
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.transaction import Transaction

RECENTLY = timedelta(hours=1)
"""How long a home that was opened is kept up to date; whoever opens it again sees it fresh anyway."""

POLLS = 2
"""Votes shown at once; the others are a tap away."""

MARKS = ("A", "B")
"""What tells the buttons of the votes apart; actions have numbers."""


# ---- where it is shown


@command("home", who="participant")
def home(turn: Turn, _: str) -> None:
    """As a message, on every platform."""
    turn.show(f"home:{turn.participant.id}:{turn.update.id}", "home.view", **_content(turn, turn.tx.now))


@button("home", who="participant")
def home_by_button(turn: Turn) -> None:
    home(turn, "")


@happens(HomeOpened)
def opened(turn: Turn) -> None:
    """Looking is no sign of life: who reads is not counted (nudges.yaml, data_never_collected)."""
    _show(turn, turn.tx.now)


@after_turn
def keep_up_to_date(turn: Turn) -> None:
    """What somebody has just done, wherever, their open home shows, and the /home they did it in."""
    if turn.account is None or isinstance(turn.update, HomeOpened):
        return
    if isinstance(turn.update, ButtonPressed) and turn.update.chat.kind == "private":
        pressed = outbox.shown_on(turn.tx, turn.update.chat, turn.update.message)
        card = outbox.card_of(turn.tx, pressed) if pressed is not None and pressed.source == "home.view" else None
        if card is not None:
            outbox.refresh(turn.tx, card.key)
    if not outbox.was_ever_shown(turn.tx, _home_of(turn.private)):  # most have none: what follows costs a vote dear
        return
    opened_at = _opened_lately(turn.tx, turn.account.person_id, turn.private)
    if opened_at is None and _pressed_at_home(turn):
        opened_at = turn.tx.now
    if opened_at is not None:
        _show(turn.afresh(), opened_at)


@follows_reports
def reports_show(tx: Transaction, action: Action, report: Report) -> None:
    """What a deputy or a facilitator says about my action, my home shows; and what I say, my deputy's."""
    for participant_id in {action.owner_id, deputy_of(tx, action.owner_id)} - {report.by, None}:
        part = tx.session.get(Participant, participant_id)
        if part is not None and _opened_lately(tx, part.person_id) is not None:
            outbox.refresh(tx, _key(part.person_id))


def _pressed_at_home(turn: Turn) -> bool:
    """It may have stood open for long: whoever presses there looks at it."""
    there = _home_of(turn.private)
    return isinstance(turn.update, ButtonPressed) and outbox.shown_on(turn.tx, there, turn.update.message) is not None


def _home_of(private: Chat) -> Chat:
    return Chat(private.platform, private.workspace, private.id, "home")


def _show(turn: Turn, opened_at: datetime) -> None:
    to = _home_of(turn.private)
    if turn.maybe_participant is not None:
        outbox.show(
            turn.tx,
            to,
            _key(turn.me.id),
            "home.view",
            _content(turn, opened_at),
            person_id=turn.me.id,
            cluster_id=turn.here.id,
        )
        return
    content = _instead(turn) | {"opened": opened_at.isoformat()}
    person_id = turn.account.person_id if turn.account is not None else None
    key = _key(person_id) if person_id is not None else "home"
    outbox.show(turn.tx, to, key, "phrase", content, person_id=person_id, cluster_id=turn.cluster_id)


def _instead(turn: Turn) -> dict[str, Any]:
    """For whoever takes no part, or has not said in which of their clusters."""
    if turn.cluster is None and len(turn.clusters) > 1:
        rows = [[Button(one.short_name, press("cluster", one.id))] for one in turn.clusters]
        return pack("people.which_cluster", rows, {})
    if turn.left is not None:
        return pack("people.have_left", [[("come_back", press("come_back", turn.left.id))]], {"name": turn.left.name})
    stranger = {
        "locale": turn.reader.locale,
        "zone": turn.reader.zone,
        "first_name": turn.update.profile.name.split(" ")[0],
        "cluster": "",
        "facilitators": [],
        "all_facilitators": [],
    }
    content = pack("home.stranger", (), {"slack": turn.private.platform == "slack"})
    return content if turn.account is not None else content | {"stranger": stranger}


def _key(person_id: int) -> str:
    return f"home:{person_id}"


def _content(turn: Turn, opened_at: datetime) -> dict[str, Any]:
    """`actions` for those who look for what a message was about."""
    return {
        "participant": turn.participant.id,
        "opened": opened_at.isoformat(),
        "actions": [action.id for action in asked_of(turn.tx, turn.participant.id)[:AT_ONCE]],
    }


# Made once: whatever anybody does asks it.
_NEWEST: Select[Any] = (
    select(Letter)
    .join(Card, col(Card.id) == col(Letter.card_id))
    .where(col(Card.key) == bindparam("card_key"))
    .order_by(col(Letter.id).desc())
    .limit(1)
)
_NEWEST_THERE = _NEWEST.where(col(Letter.lane) == bindparam("lane"))


def _opened_lately(tx: Transaction, person_id: int, where: Chat | None = None) -> datetime | None:
    """When this person opened their home, if that was a short while ago; `where`: on this platform."""
    known = {"card_key": _key(person_id)}
    if where is None:
        letter = tx.session.scalars(_NEWEST, known).first()
    else:
        letter = tx.session.scalars(_NEWEST_THERE, {**known, "lane": outbox.lane_of(_home_of(where))}).first()
    opened_at = datetime.fromisoformat(letter.content["opened"]) if letter is not None else None
    return opened_at if opened_at is not None and opened_at > tx.now - RECENTLY else None


# ---- what it shows


@renders("home.view")
def render(draft: Draft) -> Message | None:
    part = draft.tx.session.get(Participant, int(draft.content["participant"]))
    if part is None or part.state != "active":
        return None
    actions, more = _actions(draft, part)
    lines = lines_of(draft, actions, _since(draft))
    polls = open_polls(draft.tx, part.cluster_id)
    marks = MARKS if len(polls) > 1 else [""] * len(polls)
    shown = [_told(draft, poll, mark) for poll, mark in zip(polls[:POLLS], marks, strict=True)]
    checkins = waits_for(draft.tx, part)
    person = person_of(draft.tx, part)
    rows: list[list[Cell]] = [*tap_rows(draft, lines), [("more", press("mine"))] if more else []]
    for poll, mark in zip(polls[:POLLS], marks, strict=True):
        rows += _ballot(draft, poll, mark)
    rows += [[Button(shortened(one.title, LABEL), press("survey_open", one.id))] for one in checkins]
    paused = person.paused_until is not None and person.paused_until > draft.tx.now
    return draft.message(
        "home.view",
        [*rows, *_ways(part, polls)],
        lines=lines,
        more=more,
        polls=shown,
        checkins=[{"title": one.title, "closes": one.closes_at} for one in checkins],
        waits=bool(checkins) or not all(line["noted"] for line in lines) or not all(poll["voted"] for poll in shown),
        other_polls=max(0, len(polls) - POLLS),
        level=person.level,
        paused_until=person.paused_until if paused else None,
        deputy=_deputy(draft, part),
    )


def _since(draft: Draft) -> datetime:
    return datetime.fromisoformat(draft.content["opened"])


def _actions(draft: Draft, part: Participant) -> tuple[list[Action], int]:
    """What was answered while the home stood open stays in sight, with what was noted; and how many come after."""
    waiting = asked_of(draft.tx, part.id)
    shown = known(draft.tx, draft.content["actions"])
    answered = {one.action_id for one in reports_since(draft.tx, [one.id for one in shown], _since(draft))}
    open_ids = {action.id for action in waiting}
    kept = [action for action in shown if action.id in answered or action.id in open_ids]
    new = [action for action in waiting if action.id not in {one.id for one in kept}]
    actions = [*kept, *new][:AT_ONCE]
    return actions, sum(action.id not in {one.id for one in actions} for action in waiting)


def _ballot(draft: Draft, poll: Poll, mark: str) -> list[list[Cell]]:
    """As on the ballot itself: a row an option, and what was chosen; of two votes each button says which."""
    options = options_of(draft.tx, poll.id)
    chosen = choice_of(draft.tx, poll.id, draft.person_id)
    texts = labels(tuple(option.text for option in options))
    return [
        [
            Button(
                shortened((f"{mark} · " if mark else "") + (CHOSEN if option.id == chosen else "") + label, LABEL),
                press("vote", poll.id, option.id),
            )
        ]
        for option, label in zip(options, texts, strict=True)
    ]


def _told(draft: Draft, poll: Poll, mark: str) -> dict[str, Any]:
    voted = choice_of(draft.tx, poll.id, draft.person_id) is not None
    return {"mark": mark, "question": poll.question, "closes": poll.closes_at, "voted": voted}


def _ways(part: Participant, polls: Sequence[Poll]) -> list[list[Cell]]:
    """Everything else that this person may want from here; what facilitators do, where those routes exist."""
    votes: list[Cell] = [("votes", press("home_votes"))] if len(polls) > POLLS else []
    desk: list[Cell] = [
        (name, press(name))
        for name in ("today", "invite")
        if part.is_facilitator and name in routes.buttons and not routes.buttons[name].kinds
    ]
    return [[*votes, ("plan", press("plans")), ("settings", press("settings"))], desk]


@button("home_votes", who="participant")
def votes(turn: Turn) -> None:
    """All open polls, as cards."""
    show_open(turn, "")


def _deputy(draft: Draft, part: Participant) -> str:
    deputy_id = deputy_of(draft.tx, part.id)
    other = draft.tx.session.get(Participant, deputy_id) if deputy_id is not None else None
    return draft.tx.session.get_one(Person, other.person_id).name if other is not None else ""
