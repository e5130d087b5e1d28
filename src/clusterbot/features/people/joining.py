"""Coming in by a link, and going out by a tap."""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from sqlalchemy import delete, select
from sqlalchemy import update as set_all
from sqlmodel import col

from clusterbot.chat.updates import Happening
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.records import (
    GONE,
    LEVELS,
    Account,
    Invite,
    LinkCode,
    Participant,
    Person,
    account_of,
    participation,
    person_of,
)
from clusterbot.features.routes import routes
from clusterbot.store import facts, outbox
from clusterbot.store.calendar import valid_zone
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import best

CLUSTER_LINK_LIVES = timedelta(days=90)

Ending = Literal["unknown", "revoked", "used", "expired"]
"""Why a link opens nothing."""


@dataclass(frozen=True, slots=True)
class PersonChange:
    """Told to every feature (`@follows_person`), so that its rows follow."""

    kind: Literal["merged", "left", "joined", "hours", "level", "erased"]
    person_id: int  # who it was
    into_id: int | None = None  # merged: who it is now
    cluster_id: int | None = None  # left, joined: which cluster; the others are the person's everywhere
    words: list[str] = field(default_factory=list)
    # erased: each feature puts in what the person had written, so that letters to others can be cleaned of it


def new_invite(tx: Transaction, cluster_id: int, participant_id: int | None = None) -> Invite:
    """A link into a cluster: personal, used once, or for everybody until it expires."""
    lives = None if participant_id is not None else CLUSTER_LINK_LIVES
    invite = Invite(
        token=secrets.token_urlsafe(12),
        cluster_id=cluster_id,
        participant_id=participant_id,
        expires_at=tx.now + lives if lives else None,
    )
    tx.add(invite)
    return invite


def cluster_invite(tx: Transaction, cluster_id: int) -> Invite:
    """The cluster's link: the one that is good, or a new one."""
    good: Invite | None = tx.session.scalars(
        select(Invite)
        .where(
            col(Invite.cluster_id) == cluster_id,
            col(Invite.participant_id).is_(None),
            ~col(Invite.revoked),
            col(Invite.expires_at) > tx.now,
        )
        .order_by(col(Invite.id).desc())
        .limit(1)
    ).first()
    return good or new_invite(tx, cluster_id)


def revoke_cluster_invites(tx: Transaction, cluster_id: int) -> None:
    """The links that served everybody open nothing any more; personal ones stay good."""
    tx.session.execute(
        set_all(Invite)
        .where(col(Invite.cluster_id) == cluster_id, col(Invite.participant_id).is_(None))
        .values(revoked=True)
    )


def way_in(tx: Transaction, token: str, platform: str) -> str:
    """What opens the bot with this token on a platform; "" where there is no such thing."""
    return facts.read(tx, f"invitation.{platform}").replace("{token}", token)


def way_into(tx: Transaction, cluster_id: int, platform: str) -> str:
    """The cluster's own link on a platform; "" where there are none."""
    return way_in(tx, cluster_invite(tx, cluster_id).token, platform) if way_in(tx, "", platform) else ""


def ways_in(tx: Transaction, token: str) -> dict[str, str]:
    """By platform; "" where there is none."""
    return {name: way_in(tx, token, name) for name in ("telegram", "slack", "web")}


def invite_of(tx: Transaction, token: str) -> Invite | None:
    """The invite of a token, whether it still opens or not."""
    found: Invite | None = tx.session.scalars(select(Invite).where(col(Invite.token) == token)).one_or_none()
    return found


def is_anothers(tx: Transaction, invite: Invite, person_id: int) -> bool:
    """Was this personal link made for somebody else than this person, who is listed too?

    Two whom a file or a list tells apart are two: a link that was forwarded must not make them one.
    """
    mine = participation(tx, person_id, invite.cluster_id)
    if mine is None or invite.participant_id in (None, mine.id):
        return False
    return mine.key is not None or mine.came_by == "personal"


def ending_of(tx: Transaction, invite: Invite | None) -> Ending | None:
    """Why this link opens nothing; None if it does."""
    if invite is None:
        return "unknown"
    if invite.revoked:
        return "revoked"
    if invite.participant_id is not None and invite.used_at is not None:
        return "used"
    return "expired" if invite.expires_at is not None and invite.expires_at <= tx.now else None


def come_in(tx: Transaction, update: Happening, invite: Invite) -> Participant:
    """Make whoever sent this update a participant of the invite's cluster; harmless when done twice."""
    cluster = tx.session.get_one(Cluster, invite.cluster_id)
    account = account_of(tx, update.account)
    if invite.participant_id is not None:
        participant = tx.session.get_one(Participant, invite.participant_id)
        invite.used_at = tx.now
        tx.add(invite)
        if account is None:
            account = new_account(tx, update, participant.person_id)
        elif account.person_id != participant.person_id:
            listed_name = person_of(tx, participant).name
            merge(tx, gone_id=participant.person_id, into_id=account.person_id)
            tx.session.get_one(Person, account.person_id).name = listed_name
            # Whoever had come in by the cluster's link has a part already, and the listed one was folded into it.
            participant = participation(tx, account.person_id, invite.cluster_id) or participant
        _know_better(tx, update, tx.session.get_one(Person, participant.person_id))
        came_by = "personal"
    else:
        if account is None:
            account = new_account(tx, update, _new_person(tx, update, cluster))
        found = participation(tx, account.person_id, invite.cluster_id)
        participant = found or Participant(cluster_id=invite.cluster_id, person_id=account.person_id)
        came_by = "link"
    if participant.state != "active" or participant.joined_at is None:
        participant.state, participant.joined_at, participant.left_at = "active", tx.now, None
        participant.came_by = came_by
    account.cluster_id, account.handle = invite.cluster_id, update.profile.handle or account.handle
    tx.add(account)
    tx.add(participant)
    tell_features(tx, PersonChange("joined", participant.person_id, cluster_id=participant.cluster_id))
    return participant


def known_in_group(tx: Transaction, update: Happening, cluster: Cluster, *, writes_first: bool) -> int | None:
    """Who pressed a button in a cluster's own group, as somebody whose press counts there; None if it does not.

    Somebody who never started the bot is known from now on by that press alone, and is the same person when they
    come in. Whoever left, or was taken off, has said or been told that it is over.
    """
    account = account_of(tx, update.account)
    if account is None:
        account = new_account(tx, update, _new_person(tx, update, cluster))
        account.reachable = writes_first
        tx.add(account)
    part = participation(tx, account.person_id, cluster.id)
    if part is None:
        part = Participant(cluster_id=cluster.id, person_id=account.person_id, state="in_group")
    elif part.state == "expected":
        part.state = "in_group"
    tx.add(part)
    return None if part.state in GONE else account.person_id


def tell_features(tx: Transaction, change: PersonChange) -> None:
    """Every feature's rows follow (`@follows_person`)."""
    for follow in routes.follows_person:
        follow(tx, change)


def go_out(tx: Transaction, participant: Participant) -> None:
    """Leave a cluster: nothing more is sent on its behalf, every feature lets go."""
    participant.state, participant.left_at = "left", tx.now
    tx.add(participant)
    outbox.cancel_waiting(tx, person_id=participant.person_id, cluster_id=participant.cluster_id)
    tell_features(tx, PersonChange("left", participant.person_id, cluster_id=participant.cluster_id))


def merge(tx: Transaction, *, gone_id: int, into_id: int) -> None:
    """Two persons are one: accounts and parts in clusters go over, every feature's rows follow."""
    if gone_id == into_id:
        return
    for account in tx.session.scalars(select(Account).where(col(Account.person_id) == gone_id)).all():
        account.person_id = into_id
        tx.add(account)
    tell_features(tx, PersonChange("merged", gone_id, into_id=into_id))
    for theirs in tx.session.scalars(select(Participant).where(col(Participant.person_id) == gone_id)).all():
        ours = participation(tx, into_id, theirs.cluster_id)
        if ours is None:
            theirs.person_id = into_id
            tx.add(theirs)
        else:
            _fold(tx, theirs, ours)
    outbox.hand_over(tx, gone_id=gone_id, into_id=into_id)
    tx.session.execute(delete(LinkCode).where(col(LinkCode.person_id) == gone_id))
    gone = tx.session.get_one(Person, gone_id)
    _keep_quiet(gone, tx.session.get_one(Person, into_id))
    tx.session.delete(gone)
    tx.session.flush()


def _keep_quiet(gone: Person, into: Person) -> None:
    """Whoever asked for less as one of the two gets less."""
    into.level = max(gone.level, into.level, key=LEVELS.index)
    into.paused_until = max(filter(None, (gone.paused_until, into.paused_until)), default=None)
    into.last_active_at = max(filter(None, (gone.last_active_at, into.last_active_at)), default=None)


_NEARER = ("active", "in_group", "expected", "left", "removed")
"""The states of a part, the one that holds first: of two parts that become one the nearer counts."""


def _fold(tx: Transaction, theirs: Participant, ours: Participant) -> None:
    """Two parts in one cluster become one, with the rights and the facts of both."""
    key, theirs.key = theirs.key, None
    tx.add(theirs)
    ours.key = ours.key or key
    ours.position = ours.position or theirs.position
    ours.organisation_id = ours.organisation_id or theirs.organisation_id
    ours.is_facilitator = ours.is_facilitator or theirs.is_facilitator
    ours.is_key = ours.is_key or theirs.is_key
    ours.came_by = ours.came_by or theirs.came_by
    ours.state = min(ours.state, theirs.state, key=_NEARER.index)
    tx.add(ours)
    for invite in tx.session.scalars(select(Invite).where(col(Invite.participant_id) == theirs.id)).all():
        invite.participant_id = ours.id
        tx.add(invite)
    tx.session.delete(theirs)
    tx.session.flush()


def _new_person(tx: Transaction, update: Happening, cluster: Cluster) -> int:
    profile = update.profile
    person = Person(
        name=profile.name or update.account.user,
        locale=best(profile.locale or cluster.locale),
        zone=profile.zone if valid_zone(profile.zone) else cluster.zone,
        created_at=tx.now,
    )
    tx.add(person)
    return person.id


def new_account(tx: Transaction, update: Happening, person_id: int) -> Account:
    """The account that sent this update belongs to this person."""
    who = update.account
    account = Account(
        platform=who.platform,
        workspace=who.workspace,
        user=who.user,
        handle=update.profile.handle,
        person_id=person_id,
        last_used_at=tx.now,
    )
    tx.add(account)
    return account


def _know_better(tx: Transaction, update: Happening, person: Person) -> None:
    """The platform knows somebody's zone and language better than the file they were listed in."""
    if valid_zone(update.profile.zone):
        person.zone = update.profile.zone
    if update.profile.locale:
        person.locale = best(update.profile.locale)
    tx.add(person)
