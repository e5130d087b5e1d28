"""Whoever could remove what is in the way is asked for its owner: by a facilitator's tap, within their budget."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Literal, NamedTuple

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions.cards import byline, name_of, part_in
from clusterbot.features.actions.helping import still_stuck, told_card
from clusterbot.features.actions.records import OPEN, UNDO, Action, Help, Offer, Report
from clusterbot.features.actions.removing import Candidate, who_could
from clusterbot.features.actions.reporting import follows_reports, reports_since
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import (
    Organisation,
    Participant,
    StakeholderGroup,
    participation,
    person_of,
    private_chat,
)
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders, settled, was_asked
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

KIND = "actions.could_help"
"""The kind of the question to whoever could help, and what renders it."""

UNDERWAY = "actions.help_underway"
"""What tells the owner who was asked, and the beginning of its card."""

MOST = 3
"""People named to a facilitator: a choice, not a list."""

GIVEN_BY_ORGANISATIONS = ("decision", "money", "information")
"""What those of a certain kind give; actions.removes has the words they go by."""


class Helper(NamedTuple):
    part: Participant
    state: Literal["", "planned", "asked", "can", "not"]  # "": could be asked


# ---- who


def helpers_of(draft: Draft, decided: Help, action: Action) -> list[Helper]:
    """Those who were asked, and who else could be while nobody has offered help and the action is stuck."""
    asked = _asked(draft.tx, decided)
    over = action.status != "blocked" or bool(_offered(draft.tx, decided))
    others = _could_be_asked(draft, decided, action)
    return [*asked, *(Helper(part, "") for part in islice(others, 0 if over else max(0, MOST - len(asked))))]


def _asked(tx: Transaction, decided: Help) -> list[Helper]:
    offered = _offered(tx, decided)
    asked = [one for one in _asks_about(tx, decided.id) if one.state != "dropped"]
    parts = [(participation(tx, one.person_id, one.cluster_id), one) for one in asked]
    return [Helper(part, _state(one, offered)) for part, one in parts if part is not None]


def _offered(tx: Transaction, decided: Help) -> set[int]:
    """Who can help, asked or not, by their person."""
    return set(tx.session.scalars(select(col(Offer.person_id)).where(col(Offer.help_id) == decided.id)))


def _asks_about(tx: Transaction, help_id: int) -> list[Ask]:
    about = select(Ask).where(col(Ask.kind) == KIND, col(Ask.subject_id) == help_id).order_by(col(Ask.id))
    return list(tx.session.scalars(about))


def _state(ask: Ask, offered: set[int]) -> Literal["planned", "asked", "can", "not"]:
    if ask.person_id in offered:
        return "can"
    return "not" if ask.state == "answered" else "planned" if ask.state == "planned" else "asked"


def _could_be_asked(said: Draft | Turn, decided: Help, action: Action) -> Iterator[Participant]:
    """The likeliest first: nobody twice, and nobody to whom nothing unasked may be written now."""
    tx, cluster = said.tx, said.tx.session.get_one(Cluster, action.cluster_id)
    known = {one.person_id for one in _asks_about(tx, decided.id)}
    for part_id in who_could(decided.needs, _candidates(tx, decided, action), _stems(said, decided.needs)):
        part = tx.session.get_one(Participant, part_id)
        person = person_of(tx, part)
        is_reached = part.person_id not in known and private_chat(tx, person.id) is not None
        if is_reached and not asks.why_not(tx, person, cluster, tx.now, KIND):
            yield part


def _stems(said: Draft | Turn, need: str) -> list[str]:
    words = said.words("actions.removes." + need) if need in GIVEN_BY_ORGANISATIONS else ""
    return [stem for one in words.split(",") if (stem := one.strip().casefold())]


def _candidates(tx: Transaction, decided: Help, action: Action) -> list[Candidate]:
    """Everybody active in the cluster but those who facilitate, and the owner's own organisation."""
    owner = tx.session.get_one(Participant, decided.participant_id)
    at_work = select(col(Action.owner_id)).where(
        col(Action.pillar_id) == action.pillar_id, col(Action.status).in_(OPEN), col(Action.owner_id).is_not(None)
    )
    in_pillar = set(tx.session.scalars(at_work))
    rows = tx.session.execute(
        select(Participant, Organisation, StakeholderGroup)
        .outerjoin(Organisation, col(Organisation.id) == col(Participant.organisation_id))
        .outerjoin(StakeholderGroup, col(StakeholderGroup.id) == col(Organisation.group_id))
        .where(
            col(Participant.cluster_id) == action.cluster_id,
            col(Participant.state) == "active",
            col(Participant.is_facilitator).is_(False),
            col(Participant.id) != owner.id,
        )
    ).all()
    return [
        Candidate(
            part.id,
            home=home.key if home is not None else "",
            kind=f"{group.key} {group.name}" if group is not None else home.name if home is not None else "",
            in_pillar=part.id in in_pillar,
            is_key=part.is_key,
        )
        for part, home, group in rows
        if home is None or home.id != owner.organisation_id
    ]


# ---- asking


def rows_for(draft: Draft, decided: Help, helpers: list[Helper]) -> list[list[Cell]]:
    """A button for each who could be asked, or whom nobody has asked yet."""
    names = {"": ("ask_them", "stuck_ask"), "planned": ("leave_out", "stuck_unask")}
    return [
        [
            Button(
                draft.words("actions." + names[one.state][0], name=name_of(draft, one.part.id)),
                press(names[one.state][1], decided.id, one.part.id),
            )
        ]
        for one in helpers
        if one.state in names
    ]


@button("stuck_ask", who="facilitator")
def ask_them(turn: Turn, help_id: int, participant_id: int) -> None:
    """Once: the slip of a thumb is mended within five minutes, then it leaves as their hours and their budget allow."""
    known = _told(turn, help_id)
    if known is None:
        return
    decided, action = known
    if action.status != "blocked":
        turn.toast("actions.stuck_no_more")
        return
    part = next((one for one in _could_be_asked(turn, decided, action) if one.id == participant_id), None)
    planned = _plan_to_ask(turn, decided, action, part) if part is not None else None
    if planned is None:
        turn.toast("actions.not_to_be_asked")
    else:
        letter = turn.tx.session.get_one(Letter, planned.letter_id)
        turn.toast("actions.asks_them", name=name_of(turn, participant_id), at=letter.not_before)
    outbox.refresh(turn.tx, told_card(decided))


def _plan_to_ask(turn: Turn, decided: Help, action: Action, part: Participant) -> Ask | None:
    asker = part_in(turn, action)
    return asks.ask(
        turn.tx,
        person_of(turn.tx, part),
        turn.tx.session.get_one(Cluster, action.cluster_id),
        kind=KIND,
        subject_id=decided.id,
        source=KIND,
        at=turn.tx.now + UNDO,
        expects_answer=False,
        help=decided.id,
        by=asker.id if asker is not None else None,
    )


@button("stuck_unask", who="facilitator")
def leave_out(turn: Turn, help_id: int, participant_id: int) -> None:
    """Nobody has read it yet, so nobody will."""
    known = _told(turn, help_id)
    if known is None:
        return
    decided, _ = known
    part = turn.tx.session.get(Participant, participant_id)
    mine = [one for one in _asks_about(turn.tx, decided.id) if part is not None and one.person_id == part.person_id]
    if not mine or mine[0].state != "planned":
        turn.toast("actions.asked_already")
    else:
        mine[0].state, mine[0].dropped_because = "dropped", "over"
        turn.tx.add(mine[0])
        turn.toast("actions.left_out", name=name_of(turn, participant_id))
    outbox.refresh(turn.tx, told_card(decided))


def _told(turn: Turn, help_id: int) -> tuple[Help, Action] | None:
    """What its owner told those who facilitate, to one of them; others hear that there is nothing."""
    decided = turn.tx.session.get(Help, help_id)
    action = turn.tx.session.get(Action, decided.action_id) if decided is not None else None
    if decided is None or action is None or decided.told_at is None or turn.facilitator_of(action.cluster_id) is None:
        turn.toast("actions.gone")
        return None
    return decided, action


# ---- the question


@renders(KIND)
def render_could_help(draft: Draft) -> Message | None:
    """Who looks for what, without a word of theirs; once somebody helps, or it is over, that nothing is left to do."""
    decided = draft.tx.session.get(Help, int(draft.content["help"]))
    asked = [one for one in _asked(draft.tx, decided) if one.part.person_id == draft.person_id] if decided else []
    if decided is None or not asked:
        return None
    action = draft.tx.session.get_one(Action, decided.action_id)
    state, others = asked[0].state, _offered(draft.tx, decided)
    values: dict[str, Any] = {"by": byline(draft, decided.participant_id), "code": action.key, "title": action.title}
    if not outbox.is_shown(draft.tx, draft.chat, asks.card_of(KIND, decided.id)):
        if others or action.status != "blocked" or not still_stuck(draft.tx, decided):
            return None
    elif state == "can":
        return draft.message("actions.could_help_yes", **values)
    elif others or not still_stuck(draft.tx, decided):
        return draft.message("actions.could_help_over", code=action.key, title=action.title)
    can: list[Cell] = [("can_help", press("help_offer", decided.id))]
    if state == "not":
        return draft.message("actions.could_help_not", [can], code=action.key, title=action.title)
    ways_out: list[Cell] = [("not_us", press("help_not_us", decided.id))]
    return draft.message(
        KIND,
        [[*can, *ways_out], [("settings", press("settings"))]],
        **values,
        need=draft.words("actions.need." + decided.needs),
        asker=name_of(draft, draft.content["by"]),
    )


@button("help_not_us", who="participant")
def not_us(turn: Turn, help_id: int) -> None:
    """A good answer: somebody else is asked sooner."""
    decided = turn.tx.session.get(Help, help_id)
    if decided is None or not was_asked_about(turn, decided):
        turn.toast("actions.gone")
        return
    asks.answered(turn.tx, KIND, decided.id, person_id=turn.me.id)
    turn.toast("actions.not_us")
    outbox.refresh(turn.tx, asks.card_of(KIND, decided.id), person_id=turn.me.id)
    outbox.refresh(turn.tx, told_card(decided))


def was_asked_about(turn: Turn, decided: Help) -> bool:
    """Was this person, who takes part in the action's cluster, asked for help?"""
    action = turn.tx.session.get_one(Action, decided.action_id)
    part = part_in(turn, action) if turn.person is not None else None
    return part is not None and any(one.part.id == part.id for one in _asked(turn.tx, decided))


def stop_asking(tx: Transaction, decided: Help, helper: Participant) -> None:
    """Somebody can help: who was not asked yet will not be, and who was reads that nothing is left to do."""
    asks.answered(tx, KIND, decided.id, person_id=helper.person_id)
    asks.withdraw(tx, KIND, decided.id)
    outbox.refresh(tx, asks.card_of(KIND, decided.id))
    outbox.refresh(tx, told_card(decided))


# ---- those who wait for it


@was_asked
def owner_hears(tx: Transaction, ask: Ask) -> None:
    """Once somebody was really asked: an answer to what the owner wished for, so no part of their budget."""
    decided = tx.session.get(Help, ask.subject_id) if ask.kind == KIND else None
    if decided is None:
        return
    outbox.refresh(tx, told_card(decided))
    owner = tx.session.get_one(Participant, decided.participant_id)
    person, cluster = person_of(tx, owner), tx.session.get_one(Cluster, owner.cluster_id)
    to = private_chat(tx, person.id)
    if owner.state == "active" and to is not None:
        outbox.show(
            tx,
            to,
            f"{UNDERWAY}:{decided.id}",
            UNDERWAY,
            {"help": decided.id, "actions": [decided.action_id]},
            person_id=person.id,
            cluster_id=cluster.id,
            not_before=asks.hours_of(person, cluster).next_open(tx.now),
            broadcast=True,
        )


@renders(UNDERWAY)
def render_underway(draft: Draft) -> Message | None:
    decided = draft.tx.session.get(Help, int(draft.content["help"]))
    asked = [one for one in _asked(draft.tx, decided) if one.state != "planned"] if decided is not None else []
    if decided is None or not asked:
        return None
    action = draft.tx.session.get_one(Action, decided.action_id)
    names = [byline(draft, one.part.id) for one in asked]
    return draft.message(UNDERWAY, names=names, code=action.key, title=action.title)


@follows_reports
def the_asked_read_on(tx: Transaction, action: Action, _: Report) -> None:
    """What moves on is news to whoever was asked when it can be taken back no more."""
    for help_id in tx.session.scalars(select(col(Help.id)).where(col(Help.action_id) == action.id)):
        if outbox.is_shown(tx, None, asks.card_of(KIND, help_id)):
            outbox.refresh(tx, asks.card_of(KIND, help_id), not_before=tx.now + UNDO)


@settled(KIND)
def read_too_early(tx: Transaction, letter: Letter) -> None:
    """An answer brought the edit forward: what was not settled then is looked at again."""
    decided = tx.session.get(Help, int(letter.content["help"])) if letter.state == "sent" else None
    young = reports_since(tx, [decided.action_id], tx.now - UNDO) if decided is not None else []
    if decided is not None and young and young[-1].at + UNDO > tx.now:
        outbox.refresh(tx, asks.card_of(KIND, decided.id), not_before=young[-1].at + UNDO)
