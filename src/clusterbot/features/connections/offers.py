"""The question to each of the two, and their answer: yes puts them in touch, and a no is nobody's business."""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import byline, name_of
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.connections.asking import LOOK, OFFER, ask, asked_now, looked_for, refresh, stop
from clusterbot.features.connections.records import PATIENCE, SNOOZE, Introduction, Side, between, sides_of
from clusterbot.features.contact import asks
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Account, Participant, participation, person_of, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders
from clusterbot.store import outbox, schedules
from clusterbot.store.transaction import Transaction

MADE = "connections.made"


# ---- the question


@renders(OFFER)
def render_offer(draft: Draft) -> Message | None:
    """A question while it is one; afterwards how it stands for whoever reads it, and for nobody else."""
    introduction = draft.tx.session.get(Introduction, int(draft.content["introduction"]))
    mine = side_of(draft.tx, introduction, draft.person_id) if introduction is not None else None
    if introduction is None or mine is None:
        return None
    if introduction.state in ("introduced", "ended"):
        return _made(draft, introduction, mine)
    is_asked = introduction.is_open(draft.tx.now) and asked_now(draft.tx, introduction) == mine
    is_wanted = is_asked or draft.content.get("looked_for")
    if not is_wanted and not outbox.is_shown(draft.tx, draft.chat, asks.card_of(OFFER, introduction.id)):
        return None
    person = byline(draft, other_side(draft.tx, introduction, mine).participant_id)
    if is_asked and (draft.content.get("looked_for") or not _sleeps(mine, draft)):
        return _question(draft, introduction, mine, person)
    if is_asked:
        return draft.message("connections.asked_later", person=person, again=mine.later_until)
    return draft.message(_standing(draft, introduction, mine), person=person)


def _question(draft: Draft, introduction: Introduction, mine: Side, person: str) -> Message:
    yes_or_no: list[Cell] = [("yes", press("intro_yes", introduction.id)), ("no", press("intro_no", introduction.id))]
    later: list[Cell] = [] if mine.later_until else [("later", press("intro_later", introduction.id))]
    other = other_side(draft.tx, introduction, mine)
    return draft.message(
        OFFER,
        [yes_or_no, [*later, ("settings", press("settings"))]],
        person=person,
        why=introduction.why,
        is_theirs=introduction.by_id == other.participant_id,
        by=name_of(draft, introduction.by_id),
        other_said_yes=other.answer == "yes",
    )


def _sleeps(mine: Side, draft: Draft) -> bool:
    return mine.later_until is not None and draft.tx.now < mine.later_until


def _standing(draft: Draft, introduction: Introduction, mine: Side) -> str:
    """The phrase for whoever is not asked now."""
    if mine.answer == "no":
        return "connections.declined"
    if mine.answer == "yes":
        waits = introduction.looks_open(draft.tx.now)
        return "connections.other_is_asked" if waits else "connections.came_to_nothing"
    return "connections.offer_over"


def show(turn: Turn, introduction: Introduction) -> None:
    """To whoever looks for it: at the end of their chat, and no part of their budget."""
    outbox.start_anew(turn.tx, turn.private, looked_for(introduction))
    turn.show(looked_for(introduction), OFFER, introduction=introduction.id, looked_for=True)


# ---- the answer


@button("intro_yes", who="participant")
def say_yes(turn: Turn, introduction_id: int) -> None:
    """The second yes puts them in touch."""
    asked = _asked_of_me(turn, introduction_id)
    if asked is not None:
        introduction, mine = asked
        agree(turn.tx, introduction, mine)
        refresh(turn.tx, introduction, person_id=turn.me.id)


def agree(tx: Transaction, introduction: Introduction, mine: Side) -> None:
    """This side says yes: the other one is asked, or both are put in touch."""
    mine.answer = "yes"
    tx.add(mine)
    tx.session.flush()
    asks.answered(tx, OFFER, introduction.id, person_id=_part(tx, mine).person_id)
    if asked_now(tx, introduction) is not None:
        introduction.until = max(introduction.until, tx.now + PATIENCE)  # the other one has as much time
        ask(tx, introduction)
    else:
        _introduce(tx, introduction, mine)


def _introduce(tx: Transaction, introduction: Introduction, last: Side) -> None:
    """Whoever said yes last reads it where they said so; the others are written to, in their hours."""
    introduction.state, introduction.introduced_at = "introduced", tx.now
    tx.add(introduction)
    schedules.once(tx, LOOK, introduction.id, tx.now + PATIENCE)
    both = [side.participant_id for side in sides_of(tx, introduction)]
    others = {*both, introduction.by_id, *_also_began(tx, introduction, both)} - {last.participant_id, None}
    for part_id in sorted(one for one in others if one is not None):
        write_to(tx, tx.session.get_one(Participant, part_id), MADE, introduction=introduction.id)


def _also_began(tx: Transaction, introduction: Introduction, both: list[int]) -> set[int | None]:
    """Who else thought that the two should meet; nobody is asked about that any more."""
    others = [one for one in between(tx, *both) if one.id != introduction.id and one.is_open(tx.now)]
    for one in others:
        stop(tx, one, "taken_back")
    return {one.by_id for one in others}


def write_to(tx: Transaction, part: Participant, source: str, **content: Any) -> bool:
    """What they have agreed to hear, so no part of their budget; in their hours. False if they are not reached."""
    person, cluster = person_of(tx, part), tx.session.get_one(Cluster, part.cluster_id)
    to = private_chat(tx, person.id)
    if part.state != "active" or to is None or cluster.closed_at is not None:
        return False
    outbox.post(
        tx,
        to,
        source,
        content,
        person_id=person.id,
        cluster_id=cluster.id,
        not_before=hours_of(person, cluster).next_open(tx.now),
        broadcast=True,
    )
    return True


@button("intro_no", who="participant")
def say_no(turn: Turn, introduction_id: int) -> None:
    """Nobody hears of it: to the others it goes on looking open, until it would have ended anyway."""
    asked = _asked_of_me(turn, introduction_id)
    if asked is not None:
        introduction, mine = asked
        mine.answer, introduction.state = "no", "let_go"
        turn.tx.session.add_all([mine, introduction])
        asks.answered(turn.tx, OFFER, introduction.id, person_id=turn.me.id)
        refresh(turn.tx, introduction, person_id=turn.me.id)


@button("intro_later", who="participant")
def say_later(turn: Turn, introduction_id: int) -> None:
    """Once more in thirty days, and then not again."""
    asked = _asked_of_me(turn, introduction_id)
    if asked is None:
        return
    introduction, mine = asked
    if mine.later_until is None:
        mine.later_until = turn.tx.now + SNOOZE
        introduction.until = mine.later_until + PATIENCE
        turn.tx.session.add_all([mine, introduction])
        asks.answered(turn.tx, OFFER, introduction.id, person_id=turn.me.id)
        schedules.once(turn.tx, LOOK, introduction.id, mine.later_until)
    refresh(turn.tx, introduction, person_id=turn.me.id)


def _asked_of_me(turn: Turn, introduction_id: int) -> tuple[Introduction, Side] | None:
    """What this person is asked, as long as it holds; else they are told."""
    introduction = turn.tx.session.get(Introduction, introduction_id)
    mine = side_of(turn.tx, introduction, turn.me.id) if introduction is not None else None
    if introduction is None or mine is None:
        turn.toast("connections.gone")
        return None
    if not introduction.is_open(turn.tx.now) or asked_now(turn.tx, introduction) != mine:
        turn.toast("connections.answered_already")
        refresh(turn.tx, introduction, person_id=turn.me.id)
        return None
    return introduction, mine


# ---- in touch


@renders(MADE)
def render_made(draft: Draft) -> Message | None:
    """To each of the two, and to whoever brought them together."""
    introduction = draft.tx.session.get(Introduction, int(draft.content["introduction"]))
    if introduction is None:
        return None
    mine = side_of(draft.tx, introduction, draft.person_id)
    if mine is not None:
        return _made(draft, introduction, mine) if introduction.state == "introduced" else None
    people = [byline(draft, side.participant_id) for side in sides_of(draft.tx, introduction)]
    return draft.message("connections.brought_together", people=people, why=introduction.why)


def _made(draft: Draft, introduction: Introduction, mine: Side) -> Message:
    other = other_side(draft.tx, introduction, mine)
    if introduction.state == "ended":
        return draft.message("connections.ended", person=byline(draft, other.participant_id))
    return draft.message(
        MADE,
        [[("write", press("intro_write", introduction.id))]],
        person=byline(draft, other.participant_id),
        position=_part(draft.tx, other).position,
        why=introduction.why,
        ways=ways_to(draft.tx, other),
    )


def ways_to(tx: Transaction, side: Side) -> list[dict[str, str]]:
    """What somebody is called in their apps, the one they used last first."""
    accounts = tx.session.scalars(
        select(Account)
        .where(col(Account.person_id) == _part(tx, side).person_id, col(Account.handle) != "")
        .order_by(col(Account.last_used_at).desc(), col(Account.id))
    )
    return [{"platform": one.platform.capitalize(), "handle": one.handle} for one in accounts]


# ---- sides


def side_of(tx: Transaction, introduction: Introduction, person_id: int | None) -> Side | None:
    """This person's side of it, while they take part."""
    part = participation(tx, person_id, introduction.cluster_id) if person_id is not None else None
    if part is None or part.state != "active":
        return None
    return tx.session.get(Side, (introduction.id, part.id))


def other_side(tx: Transaction, introduction: Introduction, mine: Side) -> Side:
    return next(side for side in sides_of(tx, introduction) if side.participant_id != mine.participant_id)


def _part(tx: Transaction, side: Side) -> Participant:
    return tx.session.get_one(Participant, side.participant_id)
