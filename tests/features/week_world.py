"""The polls' world with pillars, actions and reports, in which time passes from one thing that happens to the next."""

from datetime import date, datetime, time, timedelta

from polls_world import World
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.markup import plain
from clusterbot.chat.updates import Chat
from clusterbot.engine.stage import next_moment
from clusterbot.features.actions.records import Action, Report
from clusterbot.features.actions.reporting import report, take_back
from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.digests import due as digests
from clusterbot.features.people.joining import PersonChange, go_out, merge, tell_features
from clusterbot.features.people.records import Organisation, Participant, Person
from clusterbot.features.strategy.records import Pillar
from clusterbot.store.calendar import instant
from clusterbot.store.transaction import Transaction

PILLARS = (
    ("business_development", "BD", "Business development"),
    ("access_to_finance", "AF", "Access to finance"),
    ("investment", "IN", "Investment"),
)
ZONE = "Asia/Amman"


class Week(World):
    """A World whose first cluster has a plan."""

    def with_plan(self, *, zone: str = ZONE, weekday: str = "sun", hour: str = "09:30") -> "Week":
        def add(tx: Transaction) -> None:
            cluster = tx.session.get_one(Cluster, self.cluster_id)
            cluster.zone, cluster.digest_weekday, cluster.digest_hour = zone, weekday, hour
            tx.add(cluster)
            for position, (key, code, name) in enumerate(PILLARS):
                tx.add(Pillar(cluster_id=cluster.id, key=key, code=code, name=name, position=position))
            digests.plan(tx, cluster)

        self.database.do(add)
        return self

    def with_checkins(self) -> "Week":
        """Everybody's weekly question is planned, as when they come in."""

        def plan(tx: Transaction) -> None:
            for part in tx.session.scalars(select(Participant)).all():
                tell_features(tx, PersonChange("joined", part.person_id, cluster_id=part.cluster_id))

        self.database.do(plan)
        return self

    def add_channel(self, chat: Chat, pillar_key: str) -> None:
        def add(tx: Transaction) -> None:
            place = {"platform": chat.platform, "workspace": chat.workspace, "chat": chat.id, "title": chat.title}
            tx.add(Channel(cluster_id=self.cluster_id, pillar_key=pillar_key, **place))

        self.database.do(add)

    def action(  # noqa: PLR0917  the facts of an action
        self,
        title: str,
        owner: str = "",
        pillar: str = "BD",
        status: str = "planned",
        due: date | None = None,
        result: str = "",
    ) -> int:
        def add(tx: Transaction) -> int:
            here = (col(Pillar.cluster_id) == self.cluster_id, col(Pillar.code) == pillar)
            found = tx.session.scalars(select(Pillar).where(*here)).one()
            count = len(tx.session.scalars(select(Action)).all())
            one = Action(
                cluster_id=self.cluster_id,
                key=f"{pillar}-{count + 1}",
                title=title,
                pillar_id=found.id,
                owner_id=_part(tx, owner, self.cluster_id).id if owner else None,
                status=status,
                due=due,
                result=result,
                completed_at=tx.now if status == "done" else None,
                created_at=tx.now,
            )
            tx.add(one)
            return one.id

        return self.database.do(add)

    def report(self, name: str, action_id: int, status: str = "", note: str = "") -> int:
        def add(tx: Transaction) -> int:
            by = _part(tx, name, self.cluster_id)
            return report(tx, tx.session.get_one(Action, action_id), by.id, status=status, note=note).id

        return self.database.do(add)

    def share(self, name: str, report_id: int) -> None:
        """The author's second, previewed tap."""
        self.press(name, f"share_now:{report_id}")

    def take_back(self, report_id: int) -> None:
        self.database.do(lambda tx: take_back(tx, tx.session.get_one(Report, report_id)))

    def works_at(self, name: str, organisation: str, position: str = "") -> None:
        def add(tx: Transaction) -> None:
            part = _part(tx, name, self.cluster_id)
            home = Organisation(cluster_id=self.cluster_id, key=organisation.lower(), name=organisation)
            tx.add(home)
            part.organisation_id, part.position = home.id, position
            tx.add(part)

        self.database.do(add)

    def change_person(self, name: str, **facts: object) -> None:
        def change(tx: Transaction) -> None:
            person = tx.session.scalars(select(Person).where(col(Person.name) == name)).one()
            for fact, value in facts.items():
                setattr(person, fact, value)
            tx.add(person)

        self.database.do(change)

    def change_cluster(self, **facts: object) -> None:
        def change(tx: Transaction) -> None:
            cluster = tx.session.get_one(Cluster, self.cluster_id)
            for fact, value in facts.items():
                setattr(cluster, fact, value)
            tx.add(cluster)

        self.database.do(change)

    def one_person(self, gone: str, into: str) -> None:
        """Two accounts turn out to be the same person's."""

        def fold(tx: Transaction) -> None:
            ids = [_part(tx, name, self.cluster_id).person_id for name in (gone, into)]
            merge(tx, gone_id=ids[0], into_id=ids[1])

        self.database.do(fold)

    def leave(self, name: str) -> None:
        self.database.do(lambda tx: go_out(tx, _part(tx, name, self.cluster_id)))

    # ---- time

    def go_to(self, words: str, zone: str = ZONE) -> None:
        """To "2026-03-22 09:30", stopping at everything that happens on the way."""
        day, hour = words.split()
        self.go(instant(date.fromisoformat(day), time.fromisoformat(hour), zone))

    def go(self, target: datetime) -> None:
        self.happen()
        while (planned := self.database.do(next_moment)) is not None and planned <= target:
            self.clock.set(max(planned, self.clock.now()))
            self.happen()
        self.clock.set(target)
        self.happen()

    def wait(self, **span: float) -> None:
        self.go(self.clock.now() + timedelta(**span))

    def happen(self) -> None:
        self.act_on_schedules()
        self.deliver()

    # ---- reading

    def all_in(self, where: Chat | str) -> list[str]:
        """Every message there, in plain words, without delivering anything."""
        chat = self.private(where) if isinstance(where, str) else where
        return [plain(message.text) for message in self.seen.get(chat, {}).values()]


def _part(tx: Transaction, name: str, cluster_id: int) -> Participant:
    return tx.session.scalars(
        select(Participant)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(col(Person.name) == name, col(Participant.cluster_id) == cluster_id)
    ).one()
