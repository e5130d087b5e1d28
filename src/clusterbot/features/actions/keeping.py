"""What hangs on a report: files that came with it, and whether it was given to the cluster."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlmodel import col

from clusterbot.features.actions.records import UNDO, Action, Attachment, LooseNote, Report, Share
from clusterbot.features.actions.reporting import follows_reports
from clusterbot.store.transaction import Transaction


def attach(tx: Transaction, made: Report) -> None:
    """The files of the message that this report was made of are now known to belong to it."""
    tx.session.execute(
        update(Attachment)
        .where(col(Attachment.participant_id) == made.by, col(Attachment.message) == made.message)
        .values(report_id=made.id)
    )


def forget_loose(tx: Transaction, loose: LooseNote) -> None:
    """They were about no action: neither the words nor the files are kept."""
    tx.session.execute(
        delete(Attachment).where(
            col(Attachment.participant_id) == loose.participant_id,
            col(Attachment.message) == loose.message,
            col(Attachment.report_id).is_(None),
        )
    )
    tx.session.delete(loose)


def files_with(tx: Transaction, action_id: int, longest: int) -> Sequence[Attachment]:
    """The newest files kept with an action, the oldest of them first; their content is loaded."""
    found = tx.session.scalars(
        select(Attachment)
        .join(Report, col(Report.id) == col(Attachment.report_id))
        .where(col(Report.action_id) == action_id, col(Report.undone_at).is_(None))
        .order_by(col(Attachment.id).desc())
        .limit(longest)
    ).all()
    return list(reversed(found))


def kinds_with(tx: Transaction, action_id: int) -> Counter[str]:
    """How many of each kind are kept with an action, without loading them."""
    return Counter(
        tx.session.scalars(
            select(col(Attachment.what))
            .join(Report, col(Report.id) == col(Attachment.report_id))
            .where(col(Report.action_id) == action_id, col(Report.undone_at).is_(None))
            .order_by(col(Attachment.id))
        )
    )


def share_of(tx: Transaction, report_id: int) -> Share | None:
    found: Share | None = tx.session.scalars(select(Share).where(col(Share.report_id) == report_id)).one_or_none()
    return found


def may_be_shared(tx: Transaction, made: Report) -> bool:
    """Words that stand, about an action of who said them: nobody speaks to the cluster in another one's name."""
    action, share = tx.session.get_one(Action, made.action_id), share_of(tx, made.id)
    is_own = made.by is not None and made.by == action.owner_id
    return bool(made.note) and is_own and made.undone_at is None and (not share or _is_undone(share))


def shared_words(tx: Transaction, action_ids: Sequence[int], since: datetime) -> dict[int, str]:
    """By action, the newest words given to the cluster that became public after `since`, as settled reports do."""
    rows = tx.session.scalars(
        select(Share)
        .where(
            col(Share.action_id).in_(action_ids),
            col(Share.undone_at).is_(None),
            col(Share.at) > since - UNDO,
            col(Share.at) <= tx.now - UNDO,
        )
        .order_by(col(Share.at))
    )
    return {share.action_id: share.text for share in rows}


@follows_reports
def what_hangs_on_it_follows(tx: Transaction, _: Action, made: Report) -> None:
    """Taken back, it takes along all that hangs on it; moved or corrected before it is posted, its sharing follows."""
    if made.undone_at is not None:
        tx.session.execute(delete(Attachment).where(col(Attachment.report_id) == made.id))
        tx.session.execute(delete(LooseNote).where(col(LooseNote.report_id) == made.id))
        tx.session.execute(delete(Share).where(col(Share.report_id) == made.id))
        return
    share = share_of(tx, made.id)
    if share is None or _is_undone(share) or share.at <= tx.now - UNDO:
        return
    if made.action_id != share.action_id:
        share.undone_at = tx.now
    else:
        share.text = made.note
    tx.add(share)


def _is_undone(share: Share) -> bool:
    return share.undone_at is not None
