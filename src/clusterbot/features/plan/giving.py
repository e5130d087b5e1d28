"""Somebody else chose an owner: they are told once, warmly, and one tap gives it back."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions.cards import name_of, part_in, refresh_cards, short
from clusterbot.features.actions.changing import change
from clusterbot.features.actions.records import OPEN, UNDO, Action, known
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.contact.telling import show_facilitators
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Participant, person_of, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

GIVEN = "actions.given"
"""The kind of the message to a new owner, and what renders it."""

TOGETHER = "actions.given_together"
"""The same for several that came together, as a file brings them."""

SHOWN = 5
"""Actions named in one message; the others are counted, and come up as these are given back."""


def tell_owner(tx: Transaction, action: Action, by: Participant) -> None:
    """Once it can be undone no more, within their budget and hours. Who it is with then is seen as it leaves."""
    owner = tx.session.get(Participant, action.owner_id) if action.owner_id is not None else None
    if owner is None or owner.id == by.id or _will_be_told(tx, action, owner):
        return
    _tell(tx, GIVEN, owner, [action], action=action.id, by=by.id)


def tell_owners(tx: Transaction, actions: Iterable[Action], by: Participant) -> None:
    """As `tell_owner`, of all that is given at once: each new owner hears of theirs in one message."""
    given = defaultdict[int, list[Action]](list)
    for action in actions:
        if action.owner_id not in (None, by.id) and action.status in OPEN:
            given[action.owner_id].append(action)
    for owner_id, theirs in given.items():
        owner = tx.session.get_one(Participant, owner_id)
        news = [one for one in theirs if not _will_be_told(tx, one, owner)]
        if not news:
            continue
        if (waiting := _waiting_together(tx, owner)) is not None:
            _tell_also(tx, waiting, news, by)
        elif len(theirs) == 1:
            _tell(tx, GIVEN, owner, theirs, action=theirs[0].id, by=by.id)
        else:
            _tell(tx, TOGETHER, owner, news, by=[by.id])


def _will_be_told(tx: Transaction, action: Action, owner: Participant) -> bool:
    """Does a message wait that tells its owner of it?"""
    waiting = _waiting_together(tx, owner)
    return is_told(tx, action, "planned") or (waiting is not None and action.id in waiting.content["actions"])


def _waiting_together(tx: Transaction, owner: Participant) -> Letter | None:
    """What is to tell this owner of several actions, and has not left."""
    planned = select(Letter).where(
        col(Letter.id).in_(
            select(col(Ask.letter_id)).where(
                col(Ask.kind) == TOGETHER,
                col(Ask.person_id) == owner.person_id,
                col(Ask.cluster_id) == owner.cluster_id,
                col(Ask.state) == "planned",
            )
        ),
        col(Letter.state) == "waiting",
    )
    found: Letter | None = tx.session.scalars(planned).first()
    return found


def _tell_also(tx: Transaction, waiting: Letter, actions: Sequence[Action], by: Participant) -> None:
    """With what waits anyway: one file follows another."""
    told = waiting.content
    authors, ids = [*told["by"], by.id], [*told["actions"], *(one.id for one in actions)]
    waiting.content = {**told, "by": list(dict.fromkeys(authors)), "actions": ids}
    tx.add(waiting)


def _tell(tx: Transaction, kind: str, owner: Participant, actions: Sequence[Action], **content: Any) -> None:
    to = private_chat(tx, owner.person_id)
    if to is not None:
        outbox.start_anew(tx, to, asks.card_of(kind, actions[0].id))
    asks.ask(
        tx,
        person_of(tx, owner),
        tx.session.get_one(Cluster, owner.cluster_id),
        kind=kind,
        subject_id=actions[0].id,
        source=kind,
        at=tx.now + UNDO,
        expects_answer=False,
        actions=[one.id for one in actions],
        **content,
    )


def is_told(tx: Transaction, action: Action, *states: str) -> bool:
    """Does the owner hear from us that it is theirs, or have they heard?"""
    owner = tx.session.get(Participant, action.owner_id) if action.owner_id is not None else None
    if owner is None:
        return False
    told = select(col(Ask.id)).where(
        col(Ask.kind) == GIVEN,
        col(Ask.subject_id) == action.id,
        col(Ask.person_id) == owner.person_id,
        col(Ask.state).in_(states or ("planned", "sent", "answered")),
    )
    return tx.session.scalars(told).first() is not None


@renders(GIVEN)
def render_given(draft: Draft) -> Message | None:
    """Nothing, if it was undone, finished or given to somebody else before it could leave."""
    action = draft.tx.session.get(Action, int(draft.content["action"]))
    is_mine = action is not None and _is_mine(draft, action)
    if action is None or (not _is_shown(draft, GIVEN) and (not is_mine or action.status not in OPEN)):
        return None
    by = name_of(draft, int(draft.content["by"]))
    if not is_mine:
        return draft.message("actions.given_elsewhere", code=action.key, title=action.title)
    rows = [[("open", press("action", action.id)), ("not_me", press("not_mine", action.id))]]
    return draft.message(
        GIVEN, [*rows, [("settings", press("settings"))]], by=by, code=action.key, title=action.title, due=action.due
    )


@renders(TOGETHER)
def render_together(draft: Draft) -> Message | None:
    """Those that are theirs still; before it leaves also not what is done: nothing, if there is none."""
    is_shown = _is_shown(draft, TOGETHER)
    found = known(draft.tx, draft.content["actions"])
    mine = [one for one in found if _is_mine(draft, one) and (is_shown or one.status in OPEN)]
    if not mine and not is_shown:
        return None
    shown = mine[:SHOWN]
    back = [
        Button(draft.words("actions.not_for_me", code=one.key), press("not_mine", one.id))
        for one in shown
        if one.status in OPEN
    ]
    others = [("mine", press("mine")), ("settings", press("settings"))]
    return draft.message(
        TOGETHER,
        [*(back[at : at + 2] for at in range(0, len(back), 2)), others],
        by=[name_of(draft, int(one)) for one in draft.content["by"]],
        actions=[{"code": one.key, "title": one.title, "due": one.due, "is_open": one.status in OPEN} for one in shown],
        more=len(mine) - len(shown),
    )


def _is_shown(draft: Draft, kind: str) -> bool:
    return outbox.is_shown(draft.tx, draft.chat, asks.card_of(kind, int(draft.content["actions"][0])))


def _is_mine(draft: Draft, action: Action) -> bool:
    owner = draft.tx.session.get(Participant, action.owner_id) if action.owner_id is not None else None
    return owner is not None and owner.person_id == draft.person_id


# ---- not me


@button("not_mine", who="participant")
def give_back(turn: Turn, action_id: int) -> None:
    """It looks for an owner again, and those who facilitate can choose one from the message that says so."""
    action = turn.tx.session.get(Action, action_id)
    part = part_in(turn, action) if action is not None else None
    if action is None or part is None:
        turn.toast("actions.gone")
        return
    if action.owner_id != part.id or action.status not in OPEN:
        turn.toast("actions.not_with_you")
        return
    change(turn.tx, action, part.id, owner_id=None)
    asks.answered(turn.tx, GIVEN, action.id, person_id=turn.me.id)
    tell_given_back(turn, action, part)
    turn.toast("actions.not_mine")
    outbox.refresh(turn.tx, asks.card_of(GIVEN, action.id), person_id=turn.me.id)
    refresh_cards(turn, action.id)


def tell_given_back(turn: Turn, action: Action, part: Participant) -> None:
    """Those who facilitate hear that it looks for an owner, because it does not fit this one."""
    show_facilitators(
        turn.tx,
        turn.tx.session.get_one(Cluster, action.cluster_id),
        _card(action.id, part.id),
        "actions.given_back",
        but=turn.me.id,
        action=action.id,
        participant=part.id,
    )


def _card(action_id: int, part_id: int) -> str:
    return f"given_back:{action_id}:{part_id}"


@renders("actions.given_back")
def render_given_back(draft: Draft) -> Message | None:
    """The name is kept nowhere, so that it goes with whose it is. Once there is an owner, it says who."""
    action = draft.tx.session.get(Action, int(draft.content["action"]))
    if action is None:
        return None
    find = Button(draft.words("actions.find_owner", action=short(action, 30)), press("owner", action.id))
    return draft.message(
        "actions.given_back",
        [[find]] if action.owner_id is None else [],
        name=name_of(draft, int(draft.content["participant"])),
        code=action.key,
        title=action.title,
        owner=name_of(draft, action.owner_id),
    )


def carrier_card(action_id: int) -> str:
    """Where a facilitator is asked whether somebody else could carry it (carrying)."""
    return f"carrier:{action_id}"


def owner_changed(tx: Transaction, action: Action) -> None:
    """What stands with those who facilitate, and with whoever had it, says whose it is now."""
    for key in _cards_about(tx, action):
        outbox.refresh(tx, key)


def _cards_about(tx: Transaction, action: Action) -> list[str]:
    together = select(Letter).where(
        col(Letter.source) == TOGETHER,
        col(Letter.cluster_id) == action.cluster_id,
        col(Letter.card_id).is_not(None),
    )
    subjects = [one.content["actions"] for one in tx.session.scalars(together)]
    about = col(outbox.Card.key).startswith(f"given_back:{action.id}:") | col(outbox.Card.key).in_(
        (
            asks.card_of(GIVEN, action.id),
            carrier_card(action.id),
            *(asks.card_of(TOGETHER, ids[0]) for ids in subjects if action.id in ids),
        )
    )
    return list(dict.fromkeys(tx.session.scalars(select(col(outbox.Card.key)).where(about))))
