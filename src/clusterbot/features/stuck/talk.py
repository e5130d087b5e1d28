"""Stuck is no alarm: its owner says what would help, who shall hear, and whether the cluster is asked for help."""

from typing import Any

from sqlalchemy import delete, func, select, update
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import byline, name_of, need_in_words, part_in, refresh_cards
from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.helping import can_ask_cluster, help_for, still_looks, still_stuck, told_card
from clusterbot.features.actions.records import UNDO, Action, Help, Offer, Report
from clusterbot.features.actions.removing import NEEDS
from clusterbot.features.actions.reporting import follows_reports, reports_since, settled_statuses
from clusterbot.features.actions.sharing import is_still_bound, places_for, post_later
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.contact.telling import show_facilitators, tell_facilitators
from clusterbot.features.draft import Draft, pack
from clusterbot.features.people.held import heading
from clusterbot.features.people.inviting import told_apart
from clusterbot.features.people.joining import PersonChange, known_in_group
from clusterbot.features.people.reader import facilitators_besides
from clusterbot.features.people.records import Participant, facilitators_of, participation, person_of, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, follows_person, press, renders, settled, tells_of_person
from clusterbot.features.stuck.asking import helpers_of, rows_for, stop_asking, was_asked_about
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

# ---- the facilitator


@button("stuck_need", who="participant")
def tell(turn: Turn, stuck_id: int, need: str) -> None:
    """What would help is said with the tap that tells: the facilitator hears at once in her working hours, else as
    they begin.
    """
    decided = _decided(turn, stuck_id) if need in NEEDS else None
    if need not in NEEDS:
        turn.toast("engine.old_button")
    if decided is None or decided.told_at is not None:
        return
    decided.needs, decided.told_at = need, turn.tx.now
    turn.tx.add(decided)
    action = turn.tx.session.get_one(Action, decided.action_id)
    cluster = turn.tx.session.get_one(Cluster, action.cluster_id)
    told = show_facilitators(
        turn.tx,
        cluster,
        told_card(decided),
        "actions.stuck_told",
        but=turn.me.id,
        help=decided.id,
        actions=[action.id],
    )
    if told:
        by = max(letter.not_before for letter in told)
        turn.toast("actions.stuck_tells", later=by if by > turn.tx.now else None)
    else:
        turn.toast("actions.stuck_nobody_reached")
    refresh_cards(turn, action.id)


@button("stuck_keep", who="participant")
def keep_to_myself(turn: Turn, stuck_id: int) -> None:
    """No letter to anybody."""
    decided = _decided(turn, stuck_id)
    if decided is not None:
        turn.toast("actions.stuck_not_now")
        refresh_cards(turn, decided.action_id)


def _decided(turn: Turn, stuck_id: int) -> Help | None:
    """What was said to follow from this "Stuck", by who said it; None where it is not theirs or holds no more."""
    made = turn.tx.session.get(Report, stuck_id)
    action = turn.tx.session.get(Action, made.action_id) if made is not None else None
    part = part_in(turn, action) if action is not None else None
    if made is None or action is None or part is None or not part.id == made.by == action.owner_id:
        turn.toast("actions.gone")
        return None
    if made.undone_at is not None or made.status != "blocked" or action.status != "blocked":
        turn.toast("actions.stuck_no_more")
        refresh_cards(turn, action.id)
        return None
    known = help_for(turn.tx, made.id)
    if known is None:
        known = Help(report_id=made.id, action_id=action.id, participant_id=part.id, at=turn.tx.now)
        turn.tx.add(known)
    return known


@renders("actions.stuck_told")
def render_told(draft: Draft) -> Message | None:
    """Who, which action, and what they wrote about it since; what is over before it could leave is not told at all."""
    decided = draft.tx.session.get(Help, int(draft.content["help"]))
    made = draft.tx.session.get(Report, decided.report_id) if decided is not None else None
    if decided is None or made is None:
        return None
    action = draft.tx.session.get_one(Action, decided.action_id)
    if made.undone_at is not None or action.status != "blocked":
        if not outbox.is_shown(draft.tx, draft.chat, told_card(decided)):
            return None
        by = byline(draft, decided.participant_id)
        return draft.message("actions.stuck_over", by=by, code=action.key, title=action.title)
    calls = [] if decided.caller_id is not None else [("call", press("stuck_call", decided.id))]
    helpers = helpers_of(draft, decided, action)
    return draft.message(
        "actions.stuck_told",
        [[*calls, ("open", press("action", action.id))], *rows_for(draft, decided, helpers)],
        by=byline(draft, decided.participant_id),
        code=action.key,
        title=action.title,
        due=action.due,
        need=need_in_words(draft, decided),
        note=without_key(_what_is_in_the_way(draft.tx, action.id, made), action.key),
        helpers=[{"by": byline(draft, one.part.id), "state": one.state} for one in helpers],
        caller=name_of(draft, decided.caller_id),
    )


def _what_is_in_the_way(tx: Transaction, action_id: int, made: Report) -> str:
    """The newest words of who is stuck, said with the tap or after it."""
    found: str | None = tx.session.scalars(
        select(col(Report.note))
        .where(
            col(Report.action_id) == action_id,
            col(Report.by) == made.by,
            col(Report.id) >= made.id,
            col(Report.note) != "",
            col(Report.undone_at).is_(None),
        )
        .order_by(col(Report.id).desc())
        .limit(1)
    ).first()
    return found or ""


@follows_reports
def facilitators_read_on(tx: Transaction, action: Action, made: Report) -> None:
    """Words that come after they were told stand in the message that they have."""
    for decided in tx.session.scalars(
        select(Help).where(col(Help.action_id) == action.id, col(Help.told_at).is_not(None))
    ).all():
        if decided.participant_id == made.by:
            outbox.refresh(tx, told_card(decided))


@button("stuck_call", who="facilitator")
def will_call(turn: Turn, help_id: int) -> None:
    """One facilitator takes it on, and the owner knows to expect a call."""
    decided = turn.tx.session.get(Help, help_id)
    action = turn.tx.session.get(Action, decided.action_id) if decided is not None else None
    part = part_in(turn, action) if action is not None else None
    if decided is None or action is None or part is None or not part.is_facilitator:
        turn.toast("actions.gone")
        return
    if decided.caller_id is not None:
        turn.toast("actions.call_taken", name=name_of(turn, decided.caller_id))
        return
    decided.caller_id = part.id
    turn.tx.add(decided)
    turn.toast("actions.call_noted")
    outbox.refresh(turn.tx, told_card(decided))
    _write_to(
        turn.tx,
        decided.participant_id,
        action,
        "actions.will_call",
        name=turn.me.name,
        code=action.key,
        title=action.title,
    )


def _write_to(tx: Transaction, participant_id: int, about: Action, key: str, **values: Any) -> None:
    """An answer to what they asked for, so no part of their budget; in their hours. Words in reply are about it."""
    part = tx.session.get_one(Participant, participant_id)
    person, cluster = person_of(tx, part), tx.session.get_one(Cluster, part.cluster_id)
    to = private_chat(tx, person.id)
    if part.state == "active" and to is not None:
        outbox.post(
            tx,
            to,
            "phrase",
            pack(key, [], values) | {"actions": [about.id]},
            person_id=person.id,
            cluster_id=cluster.id,
            not_before=hours_of(person, cluster).next_open(tx.now),
            broadcast=True,
        )


# ---- the cluster


@button("help_ask", who="participant")
def preview(turn: Turn, stuck_id: int) -> None:
    """What everybody would read, before anybody does."""
    decided = _decided(turn, stuck_id)
    if decided is None:
        return
    action = turn.tx.session.get_one(Action, decided.action_id)
    made = turn.tx.session.get_one(Report, stuck_id)
    if not can_ask_cluster(turn.tx, action, made):
        turn.toast("actions.help_asked_already")
        return
    turn.show(_ask_card(decided), "actions.help_preview", help=decided.id, actions=[decided.action_id])


@button("help_now", who="participant")
def ask_the_cluster(turn: Turn, stuck_id: int) -> None:
    decided = _decided(turn, stuck_id)
    if decided is None:
        return
    action = turn.tx.session.get_one(Action, decided.action_id)
    if not can_ask_cluster(turn.tx, action, turn.tx.session.get_one(Report, stuck_id)):
        turn.toast("actions.help_asked_already")
        return
    decided.asked_at = turn.tx.now
    turn.tx.add(decided)
    post_later(turn.tx, action, "actions.looking", {"help": decided.id}, _looking_card(decided))
    turn.show(_ask_card(decided), "actions.help_preview", help=decided.id, actions=[decided.action_id])
    refresh_cards(turn, action.id)


@button("help_undo", who="participant")
def take_back_question(turn: Turn, stuck_id: int) -> None:
    """Within five minutes nobody has read it."""
    decided = _decided(turn, stuck_id)
    if decided is None:
        return
    if decided.asked_at is not None and decided.asked_at <= turn.tx.now - UNDO:
        turn.toast("actions.shared_too_late")
        return
    decided.asked_at = None
    turn.tx.add(decided)
    turn.toast("actions.share_undone")
    turn.show(_ask_card(decided), "actions.help_preview", help=decided.id, actions=[decided.action_id])
    refresh_cards(turn, decided.action_id)


def _ask_card(decided: Help) -> str:
    return f"help_ask:{decided.id}"


def _looking_card(decided: Help) -> str:
    return f"looking:{decided.id}"


def _post_of(decided: Help) -> str:
    """The key of what stands in the channels, as `post_later` makes it."""
    assert decided.asked_at is not None
    return f"{_looking_card(decided)}:{decided.asked_at.isoformat()}"


@renders("actions.help_preview")
def render_preview(draft: Draft) -> Message | None:
    """The question as the channel will read it; once it is asked, where and when it appears."""
    decided = draft.tx.session.get(Help, int(draft.content["help"]))
    if decided is None:
        return None
    action = draft.tx.session.get_one(Action, decided.action_id)
    values: dict[str, Any] = {
        "by": byline(draft, decided.participant_id),
        "code": action.key,
        "title": action.title,
        "need": need_in_words(draft, decided),
        "places": places_for(draft.tx, action),
    }
    if decided.asked_at is None:
        row = [("ask", press("help_now", decided.report_id)), ("not_now", press("help_close", decided.report_id))]
        return draft.message("actions.help_preview", [row], **values)
    is_young = decided.asked_at > draft.tx.now - UNDO
    undo = [("undo", press("help_undo", decided.report_id))] if is_young else []
    return draft.message("actions.help_planned", [undo], **values, at=decided.asked_at + UNDO)


@button("help_close", who="participant")
def not_now(turn: Turn, stuck_id: int) -> None:
    decided = _decided(turn, stuck_id)
    if decided is not None:
        turn.show(_ask_card(decided), "actions.help_closed", help=decided.id, actions=[decided.action_id])


@renders("actions.help_closed")
def render_closed(draft: Draft) -> Message | None:
    decided = draft.tx.session.get(Help, int(draft.content["help"]))
    if decided is None:
        return None
    action = draft.tx.session.get_one(Action, decided.action_id)
    return draft.message("actions.help_closed", code=action.key, title=action.title)


@renders("actions.looking")
def render_looking(draft: Draft) -> Message | None:
    """In the channel while its owner looks for help; once that is over, there is thanks in its place.

    What moves before it was posted is not asked for at all; what moves afterwards is news once it is settled.
    """
    decided = draft.tx.session.get(Help, int(draft.content["help"]))
    if decided is None or decided.asked_at is None or decided.asked_at.isoformat() != draft.content["at"]:
        return None
    action = draft.tx.session.get_one(Action, decided.action_id)
    if not is_still_bound(draft, action):
        return None
    is_posted = outbox.is_shown(draft.tx, draft.chat, _post_of(decided))
    looks = still_looks(draft.tx, decided)
    if is_posted and not looks:
        status = settled_statuses(draft.tx, [action])[action.id]
        return draft.message("actions.looking_over", code=action.key, title=action.title, status=status)
    if not looks or (not is_posted and action.status != "blocked"):
        return None
    offers = draft.tx.session.scalars(select(func.count()).where(col(Offer.help_id) == decided.id)).one()
    return draft.message(
        "actions.looking",
        [[("can_help", press("help_offer", decided.id))]],
        by=byline(draft, decided.participant_id),
        code=action.key,
        title=action.title,
        need=need_in_words(draft, decided),
        offers=offers,
    )


@follows_reports
def channels_read_on(tx: Transaction, action: Action, _: Report) -> None:
    """A question that stands in a channel is looked at again when what was said can be taken back no more."""
    for decided in tx.session.scalars(
        select(Help).where(col(Help.action_id) == action.id, col(Help.asked_at).is_not(None))
    ).all():
        if outbox.is_shown(tx, None, _post_of(decided)):
            outbox.refresh(tx, _post_of(decided), not_before=tx.now + UNDO)


@settled("actions.looking")
def looked_too_early(tx: Transaction, letter: Letter) -> None:
    """An offer, or a tap that came later, brought the edit forward: what was not settled is looked at again."""
    decided = tx.session.get(Help, int(letter.content["help"])) if letter.state == "sent" else None
    if decided is None or decided.asked_at is None:
        return
    young = reports_since(tx, [decided.action_id], tx.now - UNDO)
    if young and young[-1].at + UNDO > tx.now:
        outbox.refresh(tx, _post_of(decided), not_before=young[-1].at + UNDO)


@button("help_offer", who="anyone")
def offer(turn: Turn, help_id: int) -> None:
    """The two are connected in private; who helps is thanked where they pressed: perhaps they cannot be written to.

    In the group where help was asked everybody may offer it, as everybody may vote there.
    """
    decided = turn.tx.session.get(Help, help_id)
    action = turn.tx.session.get(Action, decided.action_id) if decided is not None else None
    if decided is None or action is None or not _may_be_answered(turn, decided):
        turn.toast("actions.gone")
    elif not _is_its_group(turn, action) and not _takes_part(turn, action):
        _refuse(turn)
    elif action.status != "blocked" or not still_stuck(turn.tx, decided):
        turn.toast("actions.help_no_more")
    else:
        _take_offer(turn, decided, action)


def _may_be_answered(turn: Turn, decided: Help) -> bool:
    """The cluster was asked, or this person."""
    return decided.asked_at is not None or was_asked_about(turn, decided)


def _is_its_group(turn: Turn, action: Action) -> bool:
    return turn.bound is not None and turn.bound.cluster_id == action.cluster_id


def _takes_part(turn: Turn, action: Action) -> bool:
    return turn.account is not None and part_in(turn, action) is not None


def _refuse(turn: Turn) -> None:
    refusal = turn.refusal("participant")
    if refusal is not None:
        turn.refuse(refusal)
    else:
        turn.toast("actions.gone")


def _take_offer(turn: Turn, decided: Help, action: Action) -> None:
    part = part_in(turn, action) if turn.account is not None else None
    if part is None:
        cluster = turn.tx.session.get_one(Cluster, action.cluster_id)
        known = known_in_group(turn.tx, turn.update, cluster, writes_first=turn.writes_first)
        part = participation(turn.tx, known, cluster.id) if known is not None else None
    if part is None and turn.is_off_the_list:
        turn.toast("actions.help_off_the_list")
    elif part is None:
        turn.open_private("actions.help_come_in_first", action.cluster_id)
    elif part.id == decided.participant_id:
        turn.toast("actions.help_is_yours")
    elif turn.tx.session.get(Offer, (decided.id, part.person_id)) is not None:
        turn.toast("actions.help_offered_already", name=name_of(turn, decided.participant_id))
    else:
        _connect(turn, decided, action, part)


def _connect(turn: Turn, decided: Help, action: Action, part: Participant) -> None:
    turn.tx.add(Offer(help_id=decided.id, person_id=part.person_id, at=turn.tx.now))
    is_in = part.state == "active"
    values: dict[str, Any] = {
        "helper": byline(turn, part.id) if is_in else told_apart(turn.tx, person_of(turn.tx, part), None),
        "place": "" if is_in or turn.bound is None else turn.bound.title,
        "code": action.key,
        "title": action.title,
    }
    _write_to(turn.tx, decided.participant_id, action, "actions.help_offered", **values)
    cluster = turn.tx.session.get_one(Cluster, action.cluster_id)
    owner = turn.tx.session.get_one(Participant, decided.participant_id)
    if not owner.is_facilitator or len(facilitators_of(turn.tx, cluster.id)) > 1:
        tell_facilitators(
            turn.tx,
            cluster,
            "actions.help_offered_to",
            but=owner.person_id,
            owner=name_of(turn, owner.id),
            **values,
        )
    others = facilitators_besides(turn.tx, owner)
    turn.toast("actions.help_thanks", name=name_of(turn, owner.id), others=others)
    if decided.asked_at is not None:
        outbox.refresh(turn.tx, _post_of(decided))
    stop_asking(turn.tx, decided, part)


# ---- whose they are


@follows_person
def help_follows(tx: Transaction, change: PersonChange) -> None:
    parts = tx.session.scalars(select(Participant).where(col(Participant.person_id) == change.person_id)).all()
    if change.kind == "merged" and change.into_id is not None:
        for theirs in parts:
            ours = participation(tx, change.into_id, theirs.cluster_id)
            if ours is not None:
                for whose in (Help.participant_id, Help.caller_id):
                    tx.session.execute(update(Help).where(col(whose) == theirs.id).values({whose: ours.id}))
        offered = select(col(Offer.help_id)).where(col(Offer.person_id) == change.into_id)
        mine = col(Offer.person_id) == change.person_id
        tx.session.execute(delete(Offer).where(mine, col(Offer.help_id).in_(offered)))
        tx.session.execute(update(Offer).where(mine).values(person_id=change.into_id))
    elif change.kind == "erased":
        ids = [theirs.id for theirs in parts]
        tx.session.execute(delete(Offer).where(col(Offer.person_id) == change.person_id))
        tx.session.execute(update(Help).where(col(Help.caller_id).in_(ids)).values(caller_id=None))
        for one in tx.session.scalars(select(Help).where(col(Help.participant_id).in_(ids))).all():
            tx.session.execute(delete(Offer).where(col(Offer.help_id) == one.id))
            tx.session.delete(one)


@tells_of_person
def help_of(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    asked = tx.session.execute(
        select(Help, col(Action.key))
        .join(Action, col(Action.id) == col(Help.action_id))
        .join(Participant, col(Participant.id) == col(Help.participant_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Help.id))
    ).all()
    offered = tx.session.execute(
        select(col(Offer.at), col(Action.key))
        .join(Help, col(Help.id) == col(Offer.help_id))
        .join(Action, col(Action.id) == col(Help.action_id))
        .where(col(Offer.person_id) == person_id)
        .order_by(col(Offer.at))
    ).all()
    return {
        heading(tx, person_id, "actions.held.stuck"): [
            {
                "action": key,
                "at": one.at.isoformat(),
                "needs": one.needs,
                "facilitator_told": one.told_at is not None,
                "cluster_asked": one.asked_at is not None,
            }
            for one, key in asked
        ],
        heading(tx, person_id, "actions.held.offers"): [{"action": key, "at": at.isoformat()} for at, key in offered],
    }
