"""What a facilitator said about the ground her cluster stands on."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from clusterbot.store.columns import UtcDateTime


class StartCheck(SQLModel, table=True):
    """The three things a cluster cannot be made without (R23): each "yes", "no", "unsure", or "" if left open."""

    cluster_id: int = Field(foreign_key="cluster.id", primary_key=True)
    market: str = ""  # what is made here is bought already
    firms: str = ""  # the firms exist
    gap: str = ""  # what holds them back is written down
    at: datetime = Field(sa_type=UtcDateTime)
