"""A cluster, and the group chats and channels bound to it."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint, select
from sqlmodel import Field, SQLModel, col

from clusterbot.chat.updates import Chat
from clusterbot.store.columns import UtcDateTime
from clusterbot.store.transaction import Transaction
from clusterbot.words.dates import Week


class Cluster(SQLModel, table=True):
    """A loose circle around one sector: it has participants and a facilitator, and no members."""

    id: int = Field(default=None, primary_key=True)
    key: str = Field(unique=True)  # as in the file it was loaded from
    name: str
    short_name: str
    locale: str = "en"
    zone: str = "UTC"
    working_days: str = "mon,tue,wed,thu,fri"
    digest_weekday: str = "mon"
    digest_hour: str = "09:30"  # local
    checkin_weekday: str = "mon"
    rhythm: str = "weekly"  # of the question and the digest: store.calendar.RHYTHMS
    counted_from: date | None = None  # the first digest day of a fortnight
    everybody_may_poll: bool = False
    place: str = ""  # as the facilitator named it: "Amman"
    country: str = ""  # ISO 3166-1 alpha-2, for its public holidays: "JO"; "" is unknown
    supervised_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    # Until then each kind of automatic message waits, the first time, for a facilitator's tap.
    silent_since: datetime | None = Field(default=None, sa_type=UtcDateTime)  # a facilitator stopped everything
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)

    @property
    def week(self) -> Week:
        """Where its week begins, by the days it works on."""
        return Week.of(self.working_days.split(","), self.country)


class Channel(SQLModel, table=True):
    """A group chat bound to a cluster, or to one of its pillars."""

    __table_args__ = (UniqueConstraint("platform", "workspace", "chat", "topic"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id", index=True)
    platform: str
    workspace: str
    chat: str
    topic: str = ""
    title: str = ""
    pillar_key: str = ""  # "" is the whole cluster
    active: bool = True  # False while nothing is posted there
    put_out_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # since when we cannot write there


def channel_at(tx: Transaction, chat: Chat) -> Channel | None:
    """What a group chat is bound to; a topic without a binding of its own has its group's."""
    for topic in dict.fromkeys((chat.topic, "")):
        found: Channel | None = tx.session.scalars(
            select(Channel).where(
                col(Channel.platform) == chat.platform,
                col(Channel.workspace) == chat.workspace,
                col(Channel.chat) == chat.id,
                col(Channel.topic) == topic,
            )
        ).one_or_none()
        if found is not None:
            return found
    return None


def channels_in(tx: Transaction, chat: Chat) -> list[Channel]:
    """The bindings of a group chat: its own and those of its topics."""
    return list(
        tx.session.scalars(
            select(Channel).where(
                col(Channel.platform) == chat.platform,
                col(Channel.workspace) == chat.workspace,
                col(Channel.chat) == chat.id,
            )
        )
    )


def channels_of(tx: Transaction, cluster_id: int, pillar_key: str | None = "") -> list[Channel]:
    """A cluster's active channels for the whole cluster, for one pillar, or (None) all of them."""
    query = select(Channel).where(col(Channel.cluster_id) == cluster_id, col(Channel.active)).order_by(col(Channel.id))
    if pillar_key is not None:
        query = query.where(col(Channel.pillar_key) == pillar_key)
    return list(tx.session.scalars(query))


def chat_of(channel: Channel) -> Chat:
    return Chat(channel.platform, channel.workspace, channel.chat, "group", channel.topic, channel.title)
