"""Asking whether two are one: first the newer account, then the older one, whose tap alone makes them one."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.contact.telling import tell_facilitators
from clusterbot.features.doubles.due import app_of, name_of
from clusterbot.features.doubles.records import Likeness
from clusterbot.features.draft import Draft, pack
from clusterbot.features.people.joining import merge
from clusterbot.features.people.records import Person, participation, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

NEWER, OLDER = "doubles.newer", "doubles.older"
"""What renders the question to each of the two."""

HOW_OFTEN = ("settings", press("settings"))


# ---- the facilitator


@button("double_ask", who="facilitator")
def ask_them(turn: Turn, likeness_id: int) -> None:
    one = _here(turn, likeness_id)
    if one is None:
        return
    if one.state != "suspected":
        turn.toast("doubles.asked_already")
    elif put_question(turn.tx, one, one.person_b, NEWER):
        _becomes(turn.tx, one, "asked")
        turn.say("doubles.will_ask", newer=name_of(turn.tx, one.person_b))
    else:
        turn.say("doubles.cannot_ask", newer=name_of(turn.tx, one.person_b))


@button("double_two", who="facilitator")
def they_are_two(turn: Turn, likeness_id: int) -> None:
    """Remembered: this pair is never brought up again, and a question under way is withdrawn."""
    one = _here(turn, likeness_id)
    if one is not None:
        _end(turn.tx, one)
        turn.say("doubles.two", newer=name_of(turn.tx, one.person_b), older=name_of(turn.tx, one.person_a))


def _here(turn: Turn, likeness_id: int) -> Likeness | None:
    """The pair, if both take part in this cluster; else there is nothing to decide."""
    one = turn.tx.session.get(Likeness, likeness_id)
    if one is None or one.cluster_id != turn.here.id or not _both_are_in(turn.tx, one):
        turn.toast("doubles.gone")
        return None
    return one


def _both_are_in(tx: Transaction, one: Likeness) -> bool:
    parts = [participation(tx, person_id, one.cluster_id) for person_id in (one.person_a, one.person_b)]
    return all(part is not None and part.state == "active" for part in parts)


# ---- the newer account


@renders(NEWER)
def render_newer(draft: Draft) -> Message | None:
    one = draft.tx.session.get(Likeness, int(draft.content["likeness"]))
    if one is None or one.state != "asked":
        return _over(draft, one, NEWER)
    return draft.message(
        "doubles.newer",
        [[("yes", press("double_yes", one.id)), ("no", press("double_no", one.id))], [HOW_OFTEN]],
        name=name_of(draft.tx, one.person_a),
        app=app_of(draft.tx, one.person_a),
    )


@button("double_yes", who="participant")
def claim(turn: Turn, likeness_id: int) -> None:
    """A yes merges nothing: the account that was there before is asked. Else a yes could take somebody over."""
    one = _mine(turn, likeness_id, "asked")
    if one is None:
        return
    _becomes(turn.tx, one, "claimed")
    if put_question(turn.tx, one, one.person_a, OLDER):
        turn.say("doubles.look_there", app=app_of(turn.tx, one.person_a))
    else:
        turn.say("doubles.link_instead", app=app_of(turn.tx, one.person_a))
    asks.answered(turn.tx, NEWER, one.id)
    _refresh(turn.tx, one.id)


@button("double_no", who="participant")
def deny(turn: Turn, likeness_id: int) -> None:
    """Either of the two says that they are two. If it was the older one, somebody else claimed to be them."""
    one = _mine(turn, likeness_id, "asked", "claimed")
    if one is None:
        return
    was_claimed = one.state == "claimed"
    _end(turn.tx, one)
    turn.say("doubles.thanks")
    if was_claimed:
        tell_facilitators(
            turn.tx,
            turn.tx.session.get_one(Cluster, one.cluster_id),
            "doubles.denied",
            newer=name_of(turn.tx, one.person_b),
            newer_app=app_of(turn.tx, one.person_b),
            older=name_of(turn.tx, one.person_a),
        )


# ---- the older account


@renders(OLDER)
def render_older(draft: Draft) -> Message | None:
    one = draft.tx.session.get(Likeness, int(draft.content["likeness"]))
    if one is None or one.state != "claimed":
        return _over(draft, one, OLDER)
    return draft.message(
        "doubles.older",
        [[("that_is_me", press("double_me", one.id)), ("not_me", press("double_no", one.id))], [HOW_OFTEN]],
        name=name_of(draft.tx, one.person_b),
        app=app_of(draft.tx, one.person_b),
    )


@button("double_me", who="participant")
def confirm(turn: Turn, likeness_id: int) -> None:
    """Both have said so now, each in their own app: the newer one becomes the one who was there before."""
    one = _mine(turn, likeness_id, "claimed")
    if one is None:
        return
    asks.answered(turn.tx, OLDER, one.id)
    likeness, newer = one.id, private_chat(turn.tx, one.person_b)
    merge(turn.tx, gone_id=one.person_b, into_id=one.person_a)
    _refresh(turn.tx, likeness)
    after = turn.afresh()
    after.say("people.linked")
    if newer is not None and newer != turn.private:
        content = pack("people.linked_elsewhere", (), {"platform": turn.private.platform.capitalize()})
        outbox.post(turn.tx, newer, "phrase", content, person_id=after.me.id, cluster_id=after.cluster_id)


def _over(draft: Draft, one: Likeness | None, kind: str) -> Message | None:
    """A question that stands in the chat shows that it is answered; one that has not left yet never does."""
    put = select(Ask).where(
        col(Ask.kind) == kind, col(Ask.subject_id) == int(draft.content["likeness"]), col(Ask.sent_at).is_not(None)
    )
    if draft.tx.session.scalars(put).first() is None:
        return None
    return draft.message("doubles.settled", two=one is not None and one.state == "two")


# ---- inside


def _mine(turn: Turn, likeness_id: int, *states: str) -> Likeness | None:
    """The pair, if this person is the one of the two whose word it waits for."""
    one = turn.tx.session.get(Likeness, likeness_id)
    asked = {"asked": one.person_b, "claimed": one.person_a}.get(one.state) if one is not None else None
    if one is None or one.state not in states or asked != turn.me.id:
        turn.toast("doubles.gone")
        return None
    return one


def put_question(tx: Transaction, one: Likeness, person_id: int, kind: str) -> bool:
    """Within their budget and hours, like everything that nobody asked for. False: not now."""
    part = participation(tx, person_id, one.cluster_id)
    if part is None or part.state != "active":
        return False
    planned = asks.ask(
        tx,
        tx.session.get_one(Person, person_id),
        tx.session.get_one(Cluster, one.cluster_id),
        kind=kind,
        subject_id=one.id,
        source=kind,
        at=tx.now,
        expects_answer=False,
        likeness=one.id,
    )
    return planned is not None


def _becomes(tx: Transaction, one: Likeness, state: str) -> None:
    one.state, one.at = state, tx.now
    tx.add(one)


def _end(tx: Transaction, one: Likeness) -> None:
    _becomes(tx, one, "two")
    for kind in (NEWER, OLDER):
        asks.answered(tx, kind, one.id)
    _refresh(tx, one.id)


def _refresh(tx: Transaction, likeness_id: int) -> None:
    for kind in (NEWER, OLDER):
        outbox.refresh(tx, asks.card_of(kind, likeness_id))
