"""Where a "Stuck" stands: whether its owner has said who shall hear of it."""

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import UNDO, Action, Help, Report
from clusterbot.features.actions.reporting import reports_since
from clusterbot.features.clusters.records import channels_of
from clusterbot.features.people.records import facilitators_of, participation, person_of
from clusterbot.features.strategy.records import Pillar
from clusterbot.store.transaction import Transaction

Standing = Literal["", "ask", "told", "not_now"]


def stuck_report(said: Sequence[Report]) -> Report | None:
    """The tap that says the action is stuck now, of what was said about it in order."""
    newest = next((one for one in reversed(said) if not one.is_only_a_note), None)
    return newest if newest is not None and newest.status == "blocked" else None


def help_for(tx: Transaction, report_id: int) -> Help | None:
    found: Help | None = tx.session.scalars(select(Help).where(col(Help.report_id) == report_id)).one_or_none()
    return found


def standing(tx: Transaction, action: Action, made: Report, viewer: int | None) -> Standing:
    """What to say to the owner who tapped it: who shall hear, or what came of that. To others nothing."""
    part = participation(tx, viewer, action.cluster_id) if viewer is not None else None
    if part is None or not part.id == made.by == action.owner_id:
        return ""
    decided = help_for(tx, made.id)
    if decided is not None:
        return "told" if decided.told_at is not None else "not_now"
    hears = any(person_of(tx, one).id != viewer for one in facilitators_of(tx, action.cluster_id))
    return "ask" if hears else "not_now"


def told_card(decided: Help) -> str:
    """The key of what stands with those who facilitate."""
    return f"stuck:{decided.id}"


def still_looks(tx: Transaction, decided: Help) -> bool:
    """Is the action stuck without a break since its owner asked the cluster, as far as others may know?"""
    return decided.asked_at is not None and still_stuck(tx, decided)


def still_stuck(tx: Transaction, decided: Help) -> bool:
    """Is the action stuck without a break since its owner said so, as far as others may know?"""
    made = tx.session.get(Report, decided.report_id)
    if made is None or made.undone_at is not None:
        return False
    since = reports_since(tx, [decided.action_id], made.at)
    return all(one.status == "blocked" for one in since if one.at <= tx.now - UNDO)


def known_to_be_stuck(tx: Transaction, action_id: int) -> bool:
    """Has its owner told the cluster so, by asking it for help?"""
    asked: Help | None = tx.session.scalars(
        select(Help)
        .where(col(Help.action_id) == action_id, col(Help.asked_at) <= tx.now - UNDO)
        .order_by(col(Help.report_id).desc())
        .limit(1)
    ).first()
    return asked is not None and still_looks(tx, asked)


def can_ask_cluster(tx: Transaction, action: Action, made: Report) -> bool:
    """There is a channel to ask in, and it was not asked yet."""
    decided = help_for(tx, made.id)
    if decided is not None and decided.asked_at is not None:
        return False
    pillar = tx.session.get_one(Pillar, action.pillar_id)
    return bool(channels_of(tx, action.cluster_id, pillar.key) or channels_of(tx, action.cluster_id))
