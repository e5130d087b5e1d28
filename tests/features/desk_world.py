"""The plan's world in a real cluster's first days: two facilitators, and nothing goes out for the first time unseen."""

from typing import ClassVar

from plan_world import STORIES, Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.records import Approval, Ask
from clusterbot.features.people.joining import merge
from clusterbot.store.transaction import Transaction


class Desk(Plan):
    """Selma and Bilal facilitate; Nadia owns BD-1 and BD-2, Victor AF-1, Ingrid RD-1. Omar has not come in."""

    file: ClassVar = STORIES / "first_days.yaml"
    platforms: ClassVar = {
        "Selma": "telegram",
        "Bilal": "slack",
        "Nadia": "telegram",
        "Victor": "slack",
        "Ingrid": "telegram",
    }

    def change(self, **facts: object) -> None:
        """Something about the cluster."""

        def set_them(tx: Transaction) -> None:
            cluster = tx.session.get_one(Cluster, self.cluster_id)
            for name, value in facts.items():
                setattr(cluster, name, value)
            tx.add(cluster)

        self.database.do(set_them)

    def cluster(self) -> Cluster:
        return self.database.do(lambda tx: tx.session.get_one(Cluster, self.cluster_id))

    def approvals(self, kind: str = "checkin") -> list[Approval]:
        return self.database.do(
            lambda tx: list(
                tx.session.scalars(select(Approval).where(col(Approval.kind) == kind).order_by(col(Approval.id)))
            )
        )

    def asked(self, kind: str = "checkin") -> list[Ask]:
        return self.database.do(
            lambda tx: list(tx.session.scalars(select(Ask).where(col(Ask.kind) == kind).order_by(col(Ask.id))))
        )

    def was_asked(self, name: str, words: str = "how is this going") -> bool:
        """Did they get a question?"""
        return any(words in text or "how are these going" in text for text in self.everything(name))

    def shows(self, where: Chat | str, words: str) -> bool:
        """Does a message with these words stand there?"""
        return any(words in text for text in self.everything(where))

    def fold(self, gone: str, into: str) -> None:
        """Two accounts turn out to be the same person's."""
        ids = [self.person_id(name) for name in (gone, into)]
        self.database.do(lambda tx: merge(tx, gone_id=ids[0], into_id=ids[1]))

    def person_id(self, name: str) -> int:
        return self.part(name if name != "Selma" else "Selma I.").person_id
