"""Who chose to get the digest in private: it is never pushed on anybody."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from clusterbot.store.columns import UtcDateTime


class Subscription(SQLModel, table=True):
    """One person wants one cluster's digest every week."""

    person_id: int = Field(foreign_key="person.id", primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id", primary_key=True, index=True)
    since: datetime = Field(sa_type=UtcDateTime)
