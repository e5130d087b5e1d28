"""The example cluster's stage: chairs to sit in, and a clock that visitors move; things happen in order on the way."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import ColumnElement, exists, func, select
from sqlmodel import col

from clusterbot.chat import updates
from clusterbot.chat.messages import File, Message
from clusterbot.chat.stage import Chair, Line, StageTime
from clusterbot.chat.updates import Chat
from clusterbot.features.actions.records import OPEN, Action
from clusterbot.features.clusters.records import Channel, Cluster, channels_of, chat_of
from clusterbot.features.contact.foreseen import describe
from clusterbot.features.people.joining import PersonChange, tell_features
from clusterbot.features.people.records import Account, Organisation, Participant, Person, account_of
from clusterbot.store import dispatch, facts, outbox, schedules, transcript
from clusterbot.store.database import Database
from clusterbot.store.transaction import Clock, Transaction
from clusterbot.words.locales import Reader, best

EXAMPLE = "example"
"""The fact that marks a database as holding the example; such a database never meets a live token."""

WORKSPACE = "example"
LONGEST_WAIT = timedelta(days=14)


class StageClock:
    """Real time plus what visitors have added; it goes on from `reached`, even if the machine's clock was set back."""

    def __init__(self, real: Clock, ahead: timedelta = timedelta(), reached: datetime | None = None) -> None:
        self._real = real
        self._ahead = ahead
        self._reached = reached or real.now() + ahead

    def now(self) -> datetime:
        moment = self._real.now() + self._ahead
        self._ahead += max(timedelta(), self._reached - moment)
        self._reached = max(moment, self._reached)
        return self._reached

    def move_to(self, moment: datetime) -> timedelta:
        """Move on to this moment; returns how far the stage is ahead of real time."""
        self._ahead += max(timedelta(), moment - self.now())
        return self._ahead


def read_clock(tx: Transaction, real: Clock) -> StageClock:
    """The clock as it was left: never before anything that the database knows to have happened."""
    ahead = timedelta(seconds=float(facts.read(tx, "stage.ahead", "0")))
    moved_to = facts.read(tx, "stage.reached")
    newest = tx.session.scalars(select(func.max(col(outbox.Letter.created_at)))).one()
    reached = [datetime.fromisoformat(moved_to)] if moved_to else []
    return StageClock(real, ahead, max([*reached, *([newest] if newest else [])], default=None))


def furnish(tx: Transaction, cluster: Cluster) -> None:
    """Give the example cluster a channel, and everybody in it a chair, on the web."""
    tx.add(
        Channel(cluster_id=cluster.id, platform="web", workspace=WORKSPACE, chat="everybody", title=cluster.short_name)
    )
    for participant in tx.session.scalars(select(Participant).where(col(Participant.cluster_id) == cluster.id)).all():
        participant.state = "active"
        tx.add(participant)
        tx.add(
            Account(
                person_id=participant.person_id,
                platform="web",
                workspace=WORKSPACE,
                user=participant.key or str(participant.id),
                cluster_id=cluster.id,
                last_used_at=tx.now,
            )
        )
        tell_features(tx, PersonChange("joined", participant.person_id, cluster_id=cluster.id))


class KeptTranscript:
    """`chat.stage.Transcript` on our database."""

    def __init__(self, database: Database, tell: Callable[[Chat], None] = lambda _: None) -> None:
        """`tell` says to our other processes that a chat has changed; `elsewhere` is what they say."""
        self._database = database
        self._tell = tell
        self._watching: list[Callable[[Chat], None]] = []

    def watch(self, changed: Callable[[Chat], None]) -> None:
        self._watching.append(changed)

    def elsewhere(self, chat: Chat) -> None:
        for changed in self._watching:
            changed(chat)

    async def append(self, chat: Chat, message: Message, author: str = "", *, post: str = "") -> str:
        id_ = await self._database.run(lambda tx: transcript.append(tx, chat, message, author, post=post))
        self._tell(chat)
        return id_

    async def replace(self, chat: Chat, id: str, message: Message) -> bool:  # noqa: A002  as the protocol names it
        is_there = await self._database.run(lambda tx: transcript.replace(tx, chat, id, message))
        self._tell(chat)
        return is_there

    async def history(self, chat: Chat, after: int = 0, limit: int = 200) -> Sequence[Line]:
        return await self._database.run(lambda tx: transcript.history(tx, chat, after, limit))

    async def file(self, chat: Chat, id: str, place: int) -> File | None:  # noqa: A002  as the protocol names it
        return await self._database.run(lambda tx: transcript.file(tx, chat, id, place))

    async def person(self, account: updates.Account) -> str | None:
        def name(tx: Transaction) -> str | None:
            found = account_of(tx, account)
            return tx.session.get_one(Person, found.person_id).name if found else None

        return await self._database.run(name)


class ExampleStage:
    """`chat.stage.Stage`. `happen` does all that is due, and returns when it is done."""

    def __init__(self, database: Database, clock: StageClock, happen: Callable[[], Awaitable[None]]) -> None:
        self._database = database
        self._clock = clock
        self._happen = happen
        self._moving = asyncio.Lock()

    async def chairs(self) -> Sequence[Chair]:
        return await self._database.run(_chairs)

    async def channels(self) -> Sequence[Chat]:
        return await self._database.run(
            lambda tx: [chat_of(channel) for channel in channels_of(tx, _cluster(tx).id, None)]
        )

    async def time(self) -> StageTime:
        return await self._database.run(_time)

    async def move(self, step: Literal["hour", "day", "next"]) -> StageTime:
        async with self._moving:
            await self._go(await self._target(step))
        return await self.time()

    async def _target(self, step: Literal["hour", "day", "next"]) -> datetime:
        now = self._clock.now()
        if step == "next":
            planned = await self._database.run(next_moment)
            return planned if planned is not None else now + timedelta(days=1)
        return now + (timedelta(hours=1) if step == "hour" else timedelta(days=1))

    async def _go(self, target: datetime) -> None:
        """To the target, stopping at each thing on the way, so that nothing happens late or out of order."""
        await self._happen()
        while (planned := await self._database.run(next_moment)) is not None and planned <= target:
            await self._set(planned)
            await self._happen()
        await self._set(target)

    async def _set(self, moment: datetime) -> None:
        ahead = self._clock.move_to(moment)

        def keep(tx: Transaction) -> None:
            facts.write(tx, "stage.ahead", str(ahead.total_seconds()))
            facts.write(tx, "stage.reached", tx.now.isoformat())

        await self._database.run(keep)


def next_moment(tx: Transaction) -> datetime | None:
    """When the next thing will happen by itself: a schedule, or a letter that waits for its hour."""
    moments = [schedule.next_due_at for schedule in schedules.upcoming(tx, 1)]
    letter = dispatch.next_due_at(tx)
    return min([*moments, *([letter] if letter else [])], default=None)


def _cluster(tx: Transaction) -> Cluster:
    return tx.session.scalars(select(Cluster).order_by(col(Cluster.id)).limit(1)).one()


def _has_open_action() -> ColumnElement[bool]:
    """Something happens soon to somebody with an action: the first chair is one of theirs."""
    return exists().where(col(Action.owner_id) == col(Participant.id), col(Action.status).in_(OPEN))


def _chairs(tx: Transaction) -> list[Chair]:
    rows = tx.session.execute(
        select(Account, Participant, Person, Organisation)
        .join(Participant, col(Participant.person_id) == col(Account.person_id))
        .join(Person, col(Person.id) == col(Account.person_id))
        .outerjoin(Organisation, col(Organisation.id) == col(Participant.organisation_id))
        .where(col(Account.platform) == "web", col(Account.workspace) == WORKSPACE)
        .order_by(col(Participant.is_facilitator), ~_has_open_action(), col(Participant.id))
    ).all()
    return [
        Chair(
            updates.Account(account.platform, account.workspace, account.user),
            person.name,
            ", ".join(part for part in (participant.position, organisation.name if organisation else "") if part),
            "facilitator" if participant.is_facilitator else "participant",
        )
        for account, participant, person, organisation in rows
    ]


def _time(tx: Transaction) -> StageTime:
    cluster = _cluster(tx)
    reader = Reader(best(cluster.locale), cluster.zone, tx.now)
    soonest = schedules.upcoming(tx, 1)
    return StageTime(tx.now, cluster.zone, reader.when(tx.now), describe(soonest[0], reader) if soonest else "")
