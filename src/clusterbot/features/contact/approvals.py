"""What goes out by itself waits for a facilitator's tap the first time, and stops at once when one of them says so."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.budget import STALE
from clusterbot.features.contact.records import Approval, Ask
from clusterbot.features.people.records import Participant, participation
from clusterbot.store import dispatch
from clusterbot.store.calendar import local
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

ROUND = timedelta(days=1)
"""One kind's messages of a day are asked about together: everybody's morning, all round the world."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of message that goes out by itself."""

    name: str  # the phrase that names it: "checkins.upcoming.ask"
    sources: tuple[str, ...]  # of its letters


KINDS: dict[str, Kind] = {}


def goes_by_itself(kind: str, name: str, *sources: str) -> None:
    """Said by a feature of what it sends unasked: its asks are of this kind, or its letters have these sources."""
    KINDS[kind] = Kind(name, sources)


def kind_of(letter: Letter) -> str:
    """What kind of automatic message a letter is that nobody was asked by; "" if it is none, or the edit of one."""
    if letter.card_id is not None:
        return ""
    return next((kind for kind, known in KINDS.items() if letter.source in known.sources), "")


# ---- may it go?


def is_supervised(tx: Transaction, cluster: Cluster) -> bool:
    return cluster.supervised_until is not None and cluster.supervised_until > tx.now


def refusal(tx: Transaction, cluster: Cluster, kind: str, wanted_at: datetime, person_id: int | None) -> str:
    """Why facilitators do not want this to go at all: "silence", "skipped", or "" if they do not mind.

    What facilitators are told of their cluster's work reaches them in the silence too.
    """
    if cluster.silent_since is not None and (kind in KINDS or not _facilitates(tx, person_id, cluster.id)):
        return "silence"
    if kind not in KINDS or not is_supervised(tx, cluster):
        return ""
    last = _latest(tx, cluster.id, kind)
    return "skipped" if last is not None and last.state == "skipped" and wanted_at < last.until else ""


def waits_for_tap(tx: Transaction, cluster: Cluster, kind: str) -> bool:
    """Has no facilitator let this kind go yet, in a cluster where they want to be asked?"""
    return kind in KINDS and is_supervised(tx, cluster) and not is_approved(tx, cluster.id, kind)


def is_approved(tx: Transaction, cluster_id: int, kind: str) -> bool:
    said_yes = select(col(Approval.id)).where(
        col(Approval.cluster_id) == cluster_id, col(Approval.kind) == kind, col(Approval.state) == "approved"
    )
    return tx.session.scalars(said_yes).first() is not None


def wants_asking(tx: Transaction, cluster: Cluster, kind: str, at: datetime) -> bool:
    """Should facilitators be asked now about what is meant to go at `at`?"""
    return (
        waits_for_tap(tx, cluster, kind)
        and not refusal(tx, cluster, kind, at, None)
        and open_question(tx, cluster.id, kind) is None
    )


def _facilitates(tx: Transaction, person_id: int | None, cluster_id: int) -> bool:
    part = participation(tx, person_id, cluster_id) if person_id is not None else None
    return part is not None and part.is_facilitator


def _latest(tx: Transaction, cluster_id: int, kind: str) -> Approval | None:
    found: Approval | None = tx.session.scalars(
        select(Approval)
        .where(col(Approval.cluster_id) == cluster_id, col(Approval.kind) == kind)
        .order_by(col(Approval.due_at).desc(), col(Approval.id).desc())
        .limit(1)
    ).first()
    return found


# ---- asking


def open_question(tx: Transaction, cluster_id: int, kind: str) -> Approval | None:
    """What facilitators were asked about this kind and have not answered; nothing once it is stale."""
    last = _latest(tx, cluster_id, kind)
    return last if last is not None and is_open(tx, last) else None


def is_open(tx: Transaction, approval: Approval) -> bool:
    return approval.state == "asked" and tx.now < approval.due_at + STALE


def open_questions(tx: Transaction, cluster: Cluster) -> list[Approval]:
    """All that waits for a tap, the most urgent first."""
    if not is_supervised(tx, cluster):
        return []
    found = [one for kind in KINDS if (one := open_question(tx, cluster.id, kind)) is not None]
    return sorted(found, key=lambda one: (one.due_at, one.id))


def ask(tx: Transaction, cluster: Cluster, kind: str, at: datetime) -> Approval:
    """Begin to ask about the round whose first message is meant to go at `at`."""
    approval = Approval(
        cluster_id=cluster.id,
        kind=kind,
        day=local(at, cluster.zone).date(),
        due_at=at,
        until=at + ROUND,
        asked_at=tx.now,
    )
    tx.add(approval)
    return approval


def waiting(tx: Transaction, cluster_id: int, *kinds: str) -> list[Letter]:
    """What is written and has not left, the first to be written first; edits of what has left are no part of it."""
    letters = (
        select(Letter)
        .outerjoin(Ask, col(Ask.letter_id) == col(Letter.id))
        .where(
            col(Letter.cluster_id) == cluster_id,
            col(Letter.state) == "waiting",
            col(Letter.source).in_([source for kind in kinds for source in KINDS[kind].sources]),
            (col(Ask.state) == "planned") | (col(Ask.id).is_(None) & col(Letter.card_id).is_(None)),
        )
        .order_by(col(Letter.id))
    )
    return list(tx.session.scalars(letters))


# ---- deciding


def decide(tx: Transaction, approval: Approval, by: Participant, *, send: bool) -> bool:
    """The first tap counts, whoever's it is; False for a later one.

    Yes is for good, and what waited goes. No is for this round, and what waited does not go.
    """
    tx.session.refresh(approval, with_for_update=True)
    if approval.state != "asked":
        return False
    approval.state = "approved" if send else "skipped"
    approval.decided_at, approval.decided_by = tx.now, by.id
    approval.until = max(approval.until, tx.now)  # a late no is for all that has gathered since
    tx.add(approval)
    held = waiting(tx, approval.cluster_id, approval.kind)
    if send:
        for letter in held:
            letter.not_before = tx.now  # hours and limits are looked at once more when it leaves
            tx.add(letter)
    else:
        cancel(tx, held, "skipped")
    return True


def cancel(tx: Transaction, letters: list[Letter], reason: str) -> None:
    """These do not leave, and their asks know why."""
    for letter in letters:
        dispatch.settle(tx, letter, "cancelled", problem=reason)
    tx.session.execute(
        update(Ask)
        .where(col(Ask.letter_id).in_([letter.id for letter in letters]), col(Ask.state) == "planned")
        .values(state="dropped", dropped_because=reason)
    )
