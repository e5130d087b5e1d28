"""A plan that a facilitator sent as a file, until it was taken over or left."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from clusterbot.store.columns import Json, UtcDateTime


class GivenPlan(SQLModel, table=True):
    """Nothing of the plan is changed before [Put it in the plan]; afterwards nothing of the file is kept here."""

    __tablename__ = "given_plan"

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    person_id: int = Field(foreign_key="person.id", index=True)  # who sent it
    state: str = "draft"  # draft | taken | left
    plan: dict[str, Any] = Field(sa_type=Json)  # as table.Table; empty once it is over
    shown: str = ""  # what the preview said would happen, as Outlook.digest: more than that is done by no tap
    news: int = 0  # and how many there were, once it was taken over
    changes: int = 0
    given_at: datetime = Field(sa_type=UtcDateTime)
