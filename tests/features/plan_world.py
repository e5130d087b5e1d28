"""The polls' world with the stories' cluster file loaded: its people come in and act on their actions."""

from datetime import timedelta
from pathlib import Path
from typing import ClassVar, Self

from polls_world import World
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.markup import plain
from clusterbot.chat.updates import Account as Who
from clusterbot.chat.updates import ButtonPressed, Chat, CommandGiven, TextSent
from clusterbot.engine.stage import next_moment
from clusterbot.features.actions.records import Action, Report
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.joining import new_invite
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.strategy.load import load

STORIES = Path(__file__).parent.parent / "stories"
WORKSPACES = {"telegram": "bot", "slack": "T1"}


class Plan(World):
    """Selma facilitates; Nadia owns BD-1 and BD-2, Victor AF-1, Ingrid RD-1, which is past its date."""

    file: ClassVar = STORIES / "solvane.yaml"
    platforms: ClassVar = {"Selma": "telegram", "Nadia": "telegram", "Victor": "slack", "Ingrid": "telegram"}

    typed: str = ""  # the id of the message typed last

    def furnish(self) -> Self:
        self.database.do(lambda tx: load(tx, self.file))
        self.cluster_id = self.database.do(lambda tx: tx.session.scalars(select(Cluster.id)).one())
        for name, platform in self.platforms.items():
            self.stranger(name, platform)
            self.comes_in(name)
        self.deliver()
        return self

    def stranger(self, name: str, platform: str = "telegram") -> None:
        self.accounts[name] = Who(platform, WORKSPACES[platform], name)

    def comes_in(self, name: str, as_: str = "") -> None:
        """By the personal link of the one listed as `as_`."""
        part = self.part(as_ or name)
        token = self.database.do(lambda tx: new_invite(tx, part.cluster_id, part.id).token)
        self.command(name, "start", token)
        self.press(name, f"join:{token}")

    # ---- doing

    def tap(self, name: str, label: str, where: Chat | None = None, *, about: str = "") -> str:
        """Press the newest button with this label under a message that holds these words."""
        self.deliver()
        for number, message in reversed(self.seen[where or self.private(name)].items()):
            for row in message.rows:
                for button in row:
                    if button.label == label and about in message.text:
                        reply = self._handle(ButtonPressed, name, where, press=button.press, message=number)
                        self.deliver()
                        return self._toast(reply)
        raise AssertionError(f"{name} sees no button {label}")

    def says(self, name: str, text: str, *, about: str = "", edited: bool = False) -> str:
        """Words, perhaps a reply to the newest message that holds others; what the bot answers."""
        self.deliver()
        there = self.seen[self.private(name)]
        reply_to = next((number for number, one in reversed(there.items()) if about and about in one.text), "")
        self.typed = self.typed if edited else f"t{next(self.numbers)}"
        before = set(there)
        self._handle(TextSent, name, None, text=text, message=self.typed, reply_to=reply_to, edited=edited)
        self.deliver()
        return "\n".join(plain(one.text) for number, one in there.items() if number not in before)

    def answers_own(self, name: str, message: str, text: str) -> None:
        """Words in reply to a message of one's own."""
        self.typed = f"t{next(self.numbers)}"
        self._handle(TextSent, name, None, text=text, message=self.typed, reply_to=message)
        self.deliver()

    def asks(self, name: str, command: str, argument: str = "") -> str:
        self._handle(CommandGiven, name, None, name=command, argument=argument)
        return self.sees(name)

    def wait(self, **span: float) -> None:
        """Time passes, from one thing that happens to the next."""
        target = self.clock.now() + timedelta(**span)
        self.happen()
        while (planned := self.database.do(next_moment)) is not None and planned <= target:
            self.clock.set(max(planned, self.clock.now()))
            self.happen()
        self.clock.set(target)
        self.happen()

    def happen(self) -> None:
        self.act_on_schedules()
        self.deliver()

    # ---- reading

    def part(self, name: str) -> Participant:
        return self.database.do(
            lambda tx: tx.session.scalars(
                select(Participant).join(Person).where(col(Person.name).startswith(name)).order_by(col(Participant.id))
            ).first()
        )

    def action(self, key: str) -> Action:
        return self.database.do(lambda tx: tx.session.scalars(select(Action).where(col(Action.key) == key)).one())

    def reports(self, key: str) -> list[Report]:
        """What was said about an action and stands, the oldest first."""
        return self.database.do(
            lambda tx: list(
                tx.session.scalars(
                    select(Report)
                    .join(Action, col(Action.id) == col(Report.action_id))
                    .where(col(Action.key) == key, col(Report.undone_at).is_(None))
                    .order_by(col(Report.id))
                )
            )
        )

    def everything(self, where: Chat | str) -> list[str]:
        """Every message there, in plain words."""
        self.deliver()
        chat = self.private(where) if isinstance(where, str) else where
        return [plain(message.text) for message in self.seen.get(chat, {}).values()]
