"""A cluster with a group on Telegram and a channel on Slack, and people who press, type and read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from types import SimpleNamespace
from typing import Any

from sqlalchemy import select
from sqlmodel import col

import clusterbot.features
from clusterbot.chat.markup import plain
from clusterbot.chat.messages import Message, Reply, Toast
from clusterbot.chat.updates import Account as Who
from clusterbot.chat.updates import ButtonPressed, Chat, CommandGiven, FormSubmitted
from clusterbot.engine import rendering, settling, tick
from clusterbot.engine.receive import handle
from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.features.polls.records import Poll, options_of, result_of
from clusterbot.store import dispatch, facts, outbox
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

clusterbot.features.load()

GROUP = Chat("telegram", "bot", "-5", "group", title="Plenary")
CHANNEL = Chat("slack", "T1", "C5", "group", title="general")
TELEGRAM = SimpleNamespace(name="telegram", workspace="bot", forms="native", writes_first=False, slash="/")
SLACK = SimpleNamespace(name="slack", workspace="T1", forms="native", writes_first=True, slash="/cluster ")
PLACES = {place.name: place for place in (TELEGRAM, SLACK)}


@dataclass
class World:
    """`seen` is what stands in each chat, by message id: an edit replaces, as it does before people's eyes."""

    database: Database
    clock: FixedClock
    cluster_id: int = 0
    accounts: dict[str, Who] = field(default_factory=dict)
    seen: dict[Chat, dict[str, Message]] = field(default_factory=dict)
    edits: int = 0
    numbers: Iterator[int] = field(default_factory=count)

    def furnish(self) -> "World":
        self.cluster_id = self.add_cluster("sun", GROUP, CHANNEL)
        self.add("Nadia", "telegram", facilitates=True)
        self.add("Omar", "telegram")
        self.add("Selma", "slack")
        self.database.do(lambda tx: facts.write(tx, "invitation.telegram", "https://t.me/bot?start={token}"))
        return self

    def add_cluster(self, key: str, *channels: Chat, everybody_may_poll: bool = False) -> int:
        def add(tx: Transaction) -> int:
            cluster = Cluster(
                key=key,
                name=key,
                short_name=key,
                zone="Asia/Amman",
                working_days="sun,mon,tue,wed,thu",
                everybody_may_poll=everybody_may_poll,
                created_at=tx.now,
            )
            tx.add(cluster)
            for chat in channels:
                tx.add(
                    Channel(
                        cluster_id=cluster.id,
                        platform=chat.platform,
                        workspace=chat.workspace,
                        chat=chat.id,
                        title=chat.title,
                    )
                )
            return cluster.id

        return self.database.do(add)

    def add(
        self,
        name: str,
        platform: str,
        *,
        facilitates: bool = False,
        cluster_id: int = 0,
        zone: str = "Asia/Amman",
        state: str = "active",
    ) -> int:
        def add(tx: Transaction) -> int:
            person = Person(name=name, zone=zone, created_at=tx.now)
            self._seat(tx, person, platform)
            tx.add(
                Participant(
                    cluster_id=cluster_id or self.cluster_id,
                    person_id=person.id,
                    is_facilitator=facilitates,
                    state=state,
                )
            )
            return person.id

        return self.database.do(add)

    def add_crowd(self, count: int) -> list[str]:
        """Participants P0, P1, … on Telegram."""
        names = [f"P{number}" for number in range(count)]

        def add(tx: Transaction) -> None:
            for name in names:
                person = Person(name=name, zone="Asia/Amman", created_at=tx.now)
                self._seat(tx, person, "telegram")
                tx.session.add(Participant(cluster_id=self.cluster_id, person_id=person.id))

        self.database.do(add)
        return names

    def _seat(self, tx: Transaction, person: Person, platform: str) -> None:
        """Give a person an account."""
        self.stranger(person.name, platform)
        who = self.accounts[person.name]
        tx.add(person)
        tx.add(
            Account(
                platform=who.platform,
                workspace=who.workspace,
                user=who.user,
                person_id=person.id,
                last_used_at=tx.now,
            )
        )

    def stranger(self, name: str, platform: str = "telegram") -> None:
        self.accounts[name] = Who(platform, {"telegram": "bot", "slack": "T1"}[platform], name)

    # ---- doing

    def press(self, name: str, token: str, where: Chat | None = None) -> str:
        """The toast."""
        return self._toast(self._handle(ButtonPressed, name, where, press=token))

    def tap(self, name: str, label: str, where: Chat | None = None) -> str:
        """Press the newest button with this label that they see there."""
        for message in reversed(self.seen[where or self.private(name)].values()):
            for row in message.rows:
                for button in row:
                    if button.label == label:
                        return self.press(name, button.press, where)
        raise AssertionError(f"{name} sees no button {label}")

    def command(self, name: str, command: str, argument: str = "", where: Chat | None = None) -> Reply | None:
        return self._handle(CommandGiven, name, where, name=command, argument=argument)

    def fill(self, name: str, form: str, /, **answers: str | list[str]) -> str:
        return self._toast(self._handle(FormSubmitted, name, None, form=form, answers=answers))

    def act_on_schedules(self) -> None:
        while self.database.do(tick.act_on_one):
            pass

    def _handle(self, kind: Any, who: str, where: Chat | None, **values: Any) -> Reply | None:
        update = self.update(kind, who, where, **values)
        return self.database.do(lambda tx: handle(tx, update, PLACES[update.account.platform]))

    def update(self, kind: Any, who: str, where: Chat | None = None, **values: Any) -> Any:
        return kind(
            id=f"u{next(self.numbers)}",
            at=self.clock.now(),
            chat=where or self.private(who),
            account=self.accounts[who],
            **values,
        )

    def _toast(self, reply: Reply | None) -> str:
        return reply.text if isinstance(reply, Toast) else ""

    # ---- reading

    def private(self, name: str) -> Chat:
        who = self.accounts[name]
        return Chat(who.platform, who.workspace, who.user)

    def deliver(self) -> None:
        """Send all that is due."""
        while self._deliver():
            pass

    def _deliver(self) -> int:
        dealt_with, outgoing = self.database.do(_claim)
        arrived: dict[int, str] = {}
        for letter in outgoing:
            id_ = letter.replaces or f"m{next(self.numbers)}"
            arrived |= dict.fromkeys(letter.ids, id_)
            self.edits += bool(letter.replaces)
            self.seen.setdefault(letter.to, {})[id_] = letter.message
        if arrived:
            self.database.do(lambda tx: _settle(tx, arrived))
        return dealt_with

    def sees(self, where: Chat | str) -> str:
        """The newest message there, in plain words."""
        self.deliver()
        chat = self.private(where) if isinstance(where, str) else where
        messages = list(self.seen.get(chat, {}).values())
        return plain(messages[-1].text) if messages else ""

    def buttons(self, where: Chat | str) -> list[str]:
        self.deliver()
        chat = self.private(where) if isinstance(where, str) else where
        return [button.label for row in list(self.seen[chat].values())[-1].rows for button in row]

    # ---- polls

    def posted(self, question: str = "Where?", options: tuple[str, ...] = ("Port", "Campus"), by: str = "Nadia") -> int:
        """The id of a poll that was asked and posted."""
        self.command(by, "poll", " ".join(f'"{part}"' for part in (question, *options)))
        self.deliver()
        self.tap(by, "Post it")
        self.deliver()
        return self.newest().id

    def newest(self) -> Poll:
        return self.database.do(lambda tx: tx.session.scalars(select(Poll).order_by(col(Poll.id).desc())).first())

    def option_ids(self, poll_id: int) -> list[int]:
        return self.database.do(lambda tx: [option.id for option in options_of(tx, poll_id)])

    def tally(self, poll_id: int) -> tuple[int, ...]:
        return self.database.do(lambda tx: result_of(tx, tx.session.get_one(Poll, poll_id)).votes)

    def cards(self, key: str) -> list[outbox.Card]:
        return self.database.do(
            lambda tx: list(tx.session.scalars(select(outbox.Card).where(col(outbox.Card.key) == key)))
        )


def _claim(tx: Transaction) -> tuple[int, list[rendering.Outgoing]]:
    """What is due on each platform; how many letters were claimed, and those that go."""
    if not dispatch.is_any_due(tx):
        return 0, []
    claimed = [rendering.claim_and_render(tx, place, 100, frozenset()) for place in PLACES.values()]
    return sum(count for count, _ in claimed), [letter for _, outgoing in claimed for letter in outgoing]


def _settle(tx: Transaction, arrived: dict[int, str]) -> None:
    for letter_id, message_id in arrived.items():
        settling.settle(tx, tx.session.get_one(Letter, letter_id), message_id)
