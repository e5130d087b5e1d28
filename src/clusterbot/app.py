"""Puts the house together and keeps it running: database, platforms, loops, and the web chat's server."""

import asyncio
import json
import os
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy
import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import select

from clusterbot import features
from clusterbot.chat.platform import Limits, NotTakenError, Platform, Surroundings
from clusterbot.chat.updates import Chat
from clusterbot.engine.deliver import Deliverer, deliver_all
from clusterbot.engine.menus import Menus
from clusterbot.engine.pruning import SECONDS as PRUNING_SECONDS
from clusterbot.engine.pruning import Pruner
from clusterbot.engine.rate import Rate
from clusterbot.engine.receive import Receiver
from clusterbot.engine.safekeeping import back_up_if_due, before_migration, can_back_up
from clusterbot.engine.stage import EXAMPLE, ExampleStage, KeptTranscript, furnish, read_clock
from clusterbot.engine.tenure import Tenures
from clusterbot.engine.tick import SECONDS, tick
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.founding import code
from clusterbot.features.strategy.load import load
from clusterbot.hosting import tunnel
from clusterbot.locate import locate
from clusterbot.outages import Outage
from clusterbot.settings import Settings
from clusterbot.store import backup, facts, inbox, leases
from clusterbot.store.alone import Alone, NotAloneError
from clusterbot.store.backup import BackupError
from clusterbot.store.database import Database, OutageError
from clusterbot.store.migrate import OthersRunError, upgrade
from clusterbot.store.pruning import Keep
from clusterbot.store.signals import Signals
from clusterbot.store.transaction import Clock, Transaction
from clusterbot.words.locales import DEFAULT
from clusterbot.words.phrasebook import phrasebook

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from clusterbot.engine.health import Health
    from clusterbot.engine.watch import Watch

log = structlog.get_logger()

LOOK_SECONDS = 15
"""Between looks at who facilitates, for the menus, and at what is to be tried again: both may be that late."""

LIMITS = {"telegram": "CLUSTERBOT_TELEGRAM_LIMITS", "slack": "CLUSTERBOT_SLACK_LIMITS"}
"""Where a host sets what a platform lets us send; a platform made elsewhere has its setting named alike."""

HOUSE = "house"
"""The lease of whoever makes the backups, and at night lets go of what is done with."""

WRITTEN, LET_GO, CHAT = "written", "let go", "chat "
"""What processes tell one another: something was written; leases are free; this chat of the web has changed."""

BACKUP_MINUTES = 10
"""Between two looks at whether a backup is due."""


class HostError(Exception):
    """The bot cannot start like this; the message says why, and what the host can do."""


class SystemClock:
    """Real time; the only place that asks for it."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  time is injected everywhere else, and this is where it comes from


class App:
    """A bot, put together by `open` and taken apart by `close`; `run` keeps it going in between."""

    def __init__(self, settings: Settings, environ: Mapping[str, str], clock: Clock | None = None) -> None:
        features.load()
        self.settings = settings
        self.environ = environ
        self.real_clock = clock or SystemClock()
        self.is_live = bool(live_platforms(environ))
        self.database = Database(database_url(settings, live=self.is_live), self.real_clock)
        self._backups = backups_folder(settings, self.database.url)
        self._alone = Alone(self.database.url)
        self._pruner = Pruner(self.database, keep_of(settings))
        self.receiver = Receiver(self.database, rate=Rate(settings.per_person if self.is_live else 0))
        self.platforms: list[Platform] = []
        self.deliverers: list[Deliverer] = []
        self._lease = timedelta(seconds=settings.lease)
        self.tenures = Tenures(self.database, self._lease, on_death=self.receiver.be_careful)
        self._house = self.tenures.of(HOUSE)
        self._signals = Signals(self.database)
        self._transcript = KeptTranscript(self.database, self._tell_of)
        self._sharing: list[asyncio.Task[None]] = []
        self._watch: Watch | None = None
        self.stage: ExampleStage | None = None
        self._served: list[BaseRoute] = []
        self._health: Health | None = None  # where there is a port to show it on
        self.first_code = ""  # makes its first user facilitator; "" where there is a cluster, and in the example
        self._run_id = 0
        self._loop: asyncio.AbstractEventLoop | None = None

    # ---- putting together

    async def open(self) -> None:
        """Migrate, load the example where there is nothing else, connect every platform. Raises HostError."""
        self._loop = asyncio.get_running_loop()
        url = self.database.url.render_as_string(hide_password=False)
        _take(self._alone)  # first: nothing changes under a bot that runs
        await asyncio.to_thread(bring_up_to_date, self.settings, url, self.real_clock, is_alone=True)
        self.database.start()
        await self._begin_run()
        surroundings = await self._surroundings()
        self._build(surroundings)
        await self._open_platforms()
        await self._share_the_work()
        self.database.on_commit.append(self._wake)
        await self._introduce()
        if self.is_live:
            self.first_code = await self.database.run(code.offer)

    async def _begin_run(self) -> None:
        lease = timedelta() if self.database.is_sqlite else self._lease
        self._run_id, killed = await self.database.run(lambda tx: inbox.begin_run(tx, place(), lease))
        if killed:
            log.warning("a run before this one was killed: the first updates are handled one at a time")
            self.receiver.be_careful()

    async def _share_the_work(self) -> None:
        """What only one process may do on one database: each bot account's sending, Telegram's polling, the house."""
        for platform in self.platforms:
            tenure = self.tenures.of(account_lease(platform))
            self.deliverers.append(Deliverer(self.database, platform, watch=self._watch, tenure=tenure))
        if not self.database.is_sqlite:
            self.tenures.of(leases.run_name(self._run_id))
        await self.tenures.begin(inbox.holder_of(self._run_id, place()))
        self._sharing = [
            asyncio.create_task(self.tenures.run()),
            asyncio.create_task(self._signals.run(self._hear)),
        ]

    async def _share_no_more(self) -> None:
        """Whoever waits for our leases has them at once."""
        for task in self._sharing:
            task.cancel()
        await asyncio.gather(*self._sharing, return_exceptions=True)
        if self._sharing:
            await self.tenures.let_go()
            await self._signals.tell_now(LET_GO)

    async def _surroundings(self) -> Surroundings:
        if await self._is_example():
            self.database.clock = clock = await self.database.run(lambda tx: read_clock(tx, self.real_clock))
            self.stage = ExampleStage(self.database, clock, self.happen)
        return Surroundings(
            environ=self.environ,
            transcript=self._transcript,
            secret=await self.database.run(facts.secret),
            base_url=self.base_url,
            stage=self.stage,
            words=phrasebook(DEFAULT).starting_with("web."),
            clock=self.database.clock.now,
        )

    async def _is_example(self) -> bool:
        """Whether this database holds the example; an empty one does from now on, if there are no tokens."""
        marked, empty = await self.database.run(
            lambda tx: (bool(facts.read(tx, EXAMPLE)), tx.session.scalars(select(Cluster).limit(1)).first() is None)
        )
        if marked and self.is_live:
            raise HostError(
                "This database holds the example cluster, and there are tokens for real chats: they never mix.\n"
                "Set CLUSTERBOT_DATABASE_URL to another database, or take the tokens out of .env."
            )
        if empty and not self.is_live:
            await self.database.run(load_example)
            return True
        return marked

    def _build(self, surroundings: Surroundings) -> None:
        for point in sorted(entry_points(group="clusterbot.platforms"), key=lambda point: point.name):
            try:
                platform = point.load()(surroundings)
            except ValueError as error:
                raise HostError(str(error)) from None
            if platform is not None:
                platform.limits = limits_of(platform, self.environ)
                self.platforms.append(platform)
        self.menus = Menus(self.database, self.platforms, on_stage=self.stage is not None)
        self._served = [route for platform in self.platforms for route in platform.routes()]
        if self._served or "port" in self.settings.model_fields_set:
            self._watch = self._be_watched()

    def _be_watched(self) -> "Watch":
        """On the port that carries the web chat; without one, only where the host has named a port."""
        from clusterbot.engine.health import Health  # noqa: PLC0415  a bot without a port need not carry a web server
        from clusterbot.engine.metrics import Metrics  # noqa: PLC0415

        metrics = Metrics()
        self._health = Health(self.database, metrics, self.tenures, self._outages)
        self._served += self._health.routes()
        self.receiver.watch = metrics
        return metrics

    def _outages(self) -> Sequence[Outage]:
        """What the bot needs, and whether it is there."""
        return [self.database.outage, *(one.outage for one in self.deliverers)]

    async def _open_platforms(self) -> None:
        for platform in self.platforms:
            try:
                await platform.open()
            except ConnectionError as error:
                raise HostError(f"{platform.name}: {error}\n`clusterbot doctor` looks at it more closely.") from None

    async def _introduce(self) -> None:
        """Note how people are invited and type commands, and register the commands."""
        stand_in = "TOKEN"
        invitations = {one.name: one.invitation(stand_in).replace(stand_in, "{token}") for one in self.platforms}

        def note(tx: Transaction) -> None:
            for name, way in invitations.items():
                facts.write(tx, f"invitation.{name}", way)
            for one in self.platforms:
                facts.write(tx, f"slash.{one.name}", one.slash)
            facts.write(tx, "privacy.host", self.settings.hosted_by.strip())
            facts.write(tx, "privacy.contact", self.settings.contact.strip())
            here = self.settings
            facts.write(tx, "web.tunnel", "" if here.base_url else tunnel(here.host, here.port))
            facts.write(tx, "web.base_url", self.base_url if "web" in invitations and self.stage is None else "")

        await self.database.run(note)
        await self.menus.show()

    async def try_again(self) -> None:
        """What was set aside, and `clusterbot retry` gave another chance."""
        platforms = {(one.name, one.workspace): one for one in self.platforms}
        try:
            for update in await self.database.run(inbox.to_try_again):
                if platform := platforms.get((update.chat.platform, update.chat.workspace)):
                    await self.receiver.receive(platform, update, by_ourselves=True)
        except (OutageError, NotTakenError):
            log.debug("what was set aside waits")

    def ways_to_begin(self) -> list[tuple[str, str]]:
        """By platform, what makes whoever opens or types it first the facilitator; nothing where there is a cluster."""
        if not self.first_code:
            return []
        ways = [(platform.name, platform.invitation(self.first_code)) for platform in self.platforms]
        return [(name, way) for name, way in ways if way]

    @property
    def base_url(self) -> str:
        return self.settings.address

    # ---- running

    async def run(self, *, ready: asyncio.Event | None = None) -> None:
        """Listen, deliver and keep time until cancelled. Raises HostError, before anything begins, for a taken port.

        Once cancelled, each part finishes what it has in hand: first the server, whose posts need the listeners; then
        the listeners, whose updates write letters; those go out now, or at the next start.
        """
        door = self._socket() if self._served else None
        tasks = [asyncio.create_task(self._loops())]
        if door is not None:
            from clusterbot.server import Server  # noqa: PLC0415  a bot without web pages need not carry a web server

            tasks.insert(0, asyncio.create_task(Server(self._served, door).run()))
        if ready is not None:
            ready.set()
        self._say_ready("")
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                await task
        finally:
            self._say_ready("stopping")
            for task in tasks:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)

    def _say_ready(self, unready: str) -> None:
        if self._health is not None:
            self._health.unready = unready

    async def _loops(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            for platform, deliverer in zip(self.platforms, self.deliverers, strict=True):
                listen = partial(platform.listen, self.receiver.for_platform(platform))
                tenure = self.tenures.of(account_lease(platform))
                tasks.create_task(tenure.while_ours(listen) if platform.one_listener else listen())
                tasks.create_task(deliverer.run())
            tasks.create_task(self._keep_time())

    @property
    def keeps_backups(self) -> bool:
        """Whether it makes one every night: not of the example, and not where nothing can make one."""
        return self._backups is not None and self.stage is None and can_back_up(self.database.url)

    async def happen(self) -> None:
        """All that is due now happens, and all that follows from it is sent: for the stage and for stories."""
        while await tick(self.database):
            await deliver_all(self.database, self.deliverers)
        await deliver_all(self.database, self.deliverers)
        await self.menus.keep()

    async def close(self) -> None:
        """Finish what is under way and let go."""
        for platform in self.platforms:
            await platform.close()
        try:
            await self._share_no_more()
            if self._run_id:
                await self.database.run(lambda tx: inbox.end_run(tx, self._run_id))
        finally:
            await asyncio.to_thread(self.database.close)
            self._alone.let_go()

    async def _keep_time(self) -> None:
        """APScheduler is the metronome; what is due stands in the rows."""
        metronome = AsyncIOScheduler(timezone=UTC)

        def beat(job: Callable[[], Awaitable[object]], **every: int) -> None:
            metronome.add_job(
                _until_the_end,
                "interval" if every else None,
                [job],
                name=job.__qualname__,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
                **every,
            )

        beat(self._tick)  # at once: what fell due while no bot was up has waited enough
        beat(self._tick, seconds=SECONDS)
        beat(self.menus.keep, seconds=LOOK_SECONDS)
        beat(self.try_again, seconds=LOOK_SECONDS)
        if self.stage is None:
            beat(self._prune, seconds=PRUNING_SECONDS)
        if self.keeps_backups:
            beat(self._back_up, minutes=BACKUP_MINUTES)
        metronome.start()
        try:
            await asyncio.Event().wait()
        finally:
            metronome.shutdown(wait=False)

    async def _tick(self) -> None:
        await tick(self.database)

    async def _prune(self) -> None:
        """One process for all: three would stand in one another's way."""
        if self._house.is_ours:
            await self._pruner.look()

    async def _back_up(self) -> None:
        """One process for all, in a thread: copying a database takes seconds."""
        if self._house.is_ours and self._backups is not None:
            await asyncio.to_thread(back_up_if_due, self.database, self._backups)

    def _socket(self) -> socket.socket:
        try:
            return socket.create_server((self.settings.host, self.settings.port))
        except OSError as error:
            why = str(error.strerror).partition(" (")[0]
            raise HostError(
                f"{self.settings.host}:{self.settings.port} cannot be used: {why}. Set CLUSTERBOT_PORT to another port."
            ) from None

    def _wake(self) -> None:
        """Called from the writing thread after each commit."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake_deliverers)

    def _wake_deliverers(self) -> None:
        for deliverer in self.deliverers:
            deliverer.wake()
        if not all(tenure.is_ours for tenure in self.tenures.all):  # others send some of it
            self._signals.tell(WRITTEN)

    def _tell_of(self, chat: Chat) -> None:
        self._signals.tell(CHAT + json.dumps(asdict(chat)))

    def _hear(self, word: str) -> None:
        """What another process says."""
        if word == WRITTEN:
            for deliverer in self.deliverers:
                deliverer.wake()
        elif word == LET_GO:
            self.tenures.look()
        elif word.startswith(CHAT):
            self._transcript.elsewhere(Chat(**json.loads(word.removeprefix(CHAT))))


def place() -> str:
    """Where this process runs, for whoever looks for it."""
    return f"{socket.gethostname()}, process {os.getpid()}"


def account_lease(platform: Platform) -> str:
    """The lease under which an account sends, and polls where only one may."""
    return f"{platform.name} {platform.workspace}".strip()


def live_platforms(environ: Mapping[str, str]) -> list[str]:
    """The real chat services there are tokens for."""
    names = {"telegram": "CLUSTERBOT_TELEGRAM_TOKEN", "slack": "CLUSTERBOT_SLACK_BOT_TOKEN"}
    return [name for name, token in names.items() if environ.get(token) or environ.get(f"{token}_FILE")]


def limits_of(platform: Platform, environ: Mapping[str, str]) -> Limits:
    """The platform's own, or what the host has set for a workspace or a server of their own. Raises HostError."""
    setting = LIMITS.get(platform.name) or f"CLUSTERBOT_{platform.name.upper()}_LIMITS"
    try:
        return platform.limits.changed(environ.get(setting, ""))
    except ValueError as error:
        raise HostError(f"{setting}: {error}") from None


def keep_of(settings: Settings) -> Keep:
    """For how long what is done with is kept. Raises HostError."""
    try:
        return Keep().changed(settings.keep_days)
    except ValueError as error:
        raise HostError(f"CLUSTERBOT_KEEP_DAYS: {error}") from None


def database_url(settings: Settings, *, live: bool) -> str:
    """The host's choice; else a file in var/, another one for the example than for a real cluster."""
    return settings.database_url or f"sqlite:///var/{'clusterbot' if live else 'example'}.db"


def backups_folder(settings: Settings, url: sqlalchemy.URL) -> Path | None:
    """Where backups of this database go by themselves; None where the host wants none."""
    if settings.backups.lower() == "off":
        return None
    return Path(settings.backups) if settings.backups else backup.default_folder(url)


def bring_up_to_date(settings: Settings, url: str, clock: Clock, *, is_alone: bool = False) -> None:
    """Migrate, and keep a backup of what is changed by it. Raises OutageError, NewerSchemaError, HostError.

    On a SQLite file only while no bot runs on it; `is_alone`: the caller has taken it.
    """
    folder = backups_folder(settings, sqlalchemy.make_url(url))

    @contextmanager
    def safely() -> Iterator[None]:
        keeping = before_migration(url, folder, clock) if folder else nullcontext()
        with nullcontext() if is_alone else _alone_on(url), keeping:
            yield

    try:
        upgrade(url, safely=safely)
    except OthersRunError as error:
        raise HostError(str(error)) from None
    except BackupError as error:
        raise HostError(
            f"No backup could be made before the database is changed, and nothing was changed: {error}.\n"
            "Mend that, or set CLUSTERBOT_BACKUPS=off to go on without one."
        ) from None


@contextmanager
def _alone_on(url: str) -> Iterator[None]:
    alone = Alone(sqlalchemy.make_url(url))
    _take(alone)
    try:
        yield
    finally:
        alone.let_go()


def _take(alone: Alone) -> None:
    """A second bot would take the first one's letters for a dead one's, and send them again."""
    try:
        alone.take()
    except NotAloneError:
        raise HostError(
            f"Another clusterbot is running on {alone.database}.\n"
            "Stop it first, or set CLUSTERBOT_DATABASE_URL to another database."
        ) from None


def load_example(tx: Transaction) -> None:
    """The example cluster, with a web chair for everybody in it. Its day 0 is today."""
    facts.write(tx, EXAMPLE, "yes")
    load(tx, locate("example-cluster.yaml"), furnish=lambda loading: furnish(tx, loading.cluster))


async def _until_the_end(job: Callable[[], Awaitable[object]]) -> None:
    """One beat."""
    with suppress(asyncio.CancelledError):  # the run is over, and so is its task; APScheduler would log it as an error
        await job()
