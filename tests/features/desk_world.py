"""The plan's world in a real cluster's first days: two facilitators, and nothing goes out for the first time unseen."""

from pathlib import Path

from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.records import Approval, Ask
from clusterbot.features.people.joining import merge
from clusterbot.features.strategy.load import load
from clusterbot.store.transaction import Transaction

FILE = Path(__file__).parent.parent / "stories" / "first_days.yaml"
PLATFORMS = {"Selma": "telegram", "Bilal": "slack", "Nadia": "telegram", "Victor": "slack", "Ingrid": "telegram"}


class Desk(Plan):
    """Selma and Bilal facilitate; Nadia owns BD-1 and BD-2, Victor AF-1, Ingrid RD-1. Omar has not come in."""

    def furnish(self) -> "Desk":
        self.database.do(lambda tx: load(tx, FILE))
        self.cluster_id = self.database.do(lambda tx: tx.session.scalars(select(Cluster.id)).one())
        for name, platform in PLATFORMS.items():
            self.stranger(name, platform)
            self.comes_in(name)
        self.deliver()
        return self

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
