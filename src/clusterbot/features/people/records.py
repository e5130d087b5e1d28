"""A person (accounts, zone, language) and a participant (a person in a cluster: organisation, group, role)."""

from datetime import datetime

from sqlalchemy import UniqueConstraint, bindparam, select
from sqlmodel import Field, SQLModel, col

from clusterbot.chat import updates
from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Cluster
from clusterbot.store.columns import UtcDateTime
from clusterbot.store.transaction import Transaction

GONE = ("left", "removed")
"""The states of whoever takes part no more."""

LEVELS = ("allowed", "weekly_only", "votes_only", "digest_only", "none")
"""How often somebody may be written to unasked, from the most to the least."""


class Person(SQLModel, table=True):
    """Somebody, whatever clusters they take part in. One contact budget for all of them."""

    id: int = Field(default=None, primary_key=True)
    name: str
    locale: str = "en"
    zone: str = "UTC"
    hour: str = "09:30"  # when they like to be asked, local
    level: str = LEVELS[0]
    paused_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_active_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.split() else self.name


class Account(SQLModel, table=True):
    """A person's account on one platform."""

    __table_args__ = (UniqueConstraint("platform", "workspace", "user"),)

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    platform: str
    workspace: str
    user: str
    handle: str = ""  # as their platform shows it: "@nadia_h"; tells two people with one name apart
    reachable: bool = True  # False once they blocked us, until they come back
    cluster_id: int | None = Field(default=None, foreign_key="cluster.id")  # which cluster this chat talks about
    last_used_at: datetime = Field(sa_type=UtcDateTime)


class StakeholderGroup(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str
    name: str


class Organisation(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str
    name: str
    group_id: int | None = Field(default=None, foreign_key="stakeholdergroup.id")


class Participant(SQLModel, table=True):
    """A person in a cluster.

    Somebody listed who has not come yet is "expected". Somebody who only pressed a button in a bound group is
    "in_group": they vote, and are neither asked nor written to. Whom a facilitator took off is "removed".
    """

    __table_args__ = (UniqueConstraint("cluster_id", "person_id"), UniqueConstraint("cluster_id", "key"))

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    key: str | None = None  # as in the file they were loaded from
    position: str = ""  # "Managing director"
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    is_facilitator: bool = False
    is_key: bool = False  # key stakeholder; seen by facilitators only
    state: str = "active"  # expected | in_group | active | left | removed
    came_by: str = ""  # "link": the cluster's, which serves everybody; "personal": a link of their own
    joined_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    left_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    role_offered_by: int | None = None  # the participant who asked them to facilitate, until they have answered
    role_offered: str | None = None  # until then: "share", to do it beside that one, or "hand", in their place
    home_asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # which organisation they are with


class Invite(SQLModel, table=True):
    """A link to come in by. A cluster's link serves all until it expires; a personal one is used once."""

    id: int = Field(default=None, primary_key=True)
    token: str = Field(unique=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    participant_id: int | None = Field(default=None, foreign_key="participant.id")  # whose, if it is personal
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    revoked: bool = False


class LinkCode(SQLModel, table=True):
    """A code shown on one platform and typed on another by the same person."""

    id: int = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id")
    expires_at: datetime = Field(sa_type=UtcDateTime)


class Erasure(SQLModel, table=True):
    """A person was erased: enough to do it again in a backup from before, and nothing that says who it was."""

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", unique=True)
    person_created_at: datetime = Field(sa_type=UtcDateTime)
    at: datetime = Field(sa_type=UtcDateTime)


# Made once: every update asks it.
_WHO = (
    select(Account, Person)
    .join(Person)
    .where(
        col(Account.platform) == bindparam("platform"),
        col(Account.workspace) == bindparam("workspace"),
        col(Account.user) == bindparam("user"),
    )
)


def who_is(tx: Transaction, account: updates.Account) -> tuple[Account, Person] | tuple[None, None]:
    """The account as we know it and whose it is, if they ever came in."""
    known = {"platform": account.platform, "workspace": account.workspace, "user": account.user}
    found = tx.session.execute(_WHO, known).one_or_none()
    return (found[0], found[1]) if found is not None else (None, None)


def account_of(tx: Transaction, account: updates.Account) -> Account | None:
    return who_is(tx, account)[0]


def participation(tx: Transaction, person_id: int, cluster_id: int) -> Participant | None:
    found: Participant | None = tx.session.scalars(
        select(Participant).where(col(Participant.person_id) == person_id, col(Participant.cluster_id) == cluster_id)
    ).one_or_none()
    return found


def person_of(tx: Transaction, participant: Participant) -> Person:
    return tx.session.get_one(Person, participant.person_id)


def clusters_of(tx: Transaction, person_id: int) -> list[Cluster]:
    """The clusters a person takes part in now."""
    return list(
        tx.session.scalars(
            select(Cluster)
            .join(Participant, col(Participant.cluster_id) == col(Cluster.id))
            .where(col(Participant.person_id) == person_id, col(Participant.state) == "active")
            .order_by(col(Cluster.id))
        )
    )


def facilitators_of(tx: Transaction, cluster_id: int) -> list[Participant]:
    """A cluster's facilitators, the first is the lead."""
    return list(
        tx.session.scalars(
            select(Participant)
            .where(
                col(Participant.cluster_id) == cluster_id,
                col(Participant.is_facilitator),
                col(Participant.state).not_in(GONE),
            )
            .order_by(col(Participant.id))
        )
    )


def private_chat(tx: Transaction, person_id: int) -> Chat | None:
    """Where an unasked message goes: the platform the person used last and can be reached on; None if nowhere."""
    account: Account | None = tx.session.scalars(
        select(Account)
        .where(col(Account.person_id) == person_id, col(Account.reachable))
        .order_by(col(Account.last_used_at).desc(), col(Account.id))
        .limit(1)
    ).first()
    return Chat(account.platform, account.workspace, account.user) if account is not None else None
