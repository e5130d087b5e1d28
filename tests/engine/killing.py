"""`clusterbot run` as a process that is killed, against a fake Telegram that lives on."""

import asyncio
import os
import sys
from collections import Counter
from collections.abc import Mapping
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import select
from sqlmodel import col

from clusterbot.app import SystemClock
from clusterbot.cli import main
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Rule, Transaction
from clusterbot.testing.fake_telegram import FakeTelegram

T = TypeVar("T")

_forks = get_context("forkserver")
_forks.set_forkserver_preload(["clusterbot.cli", "clusterbot.app", "clusterbot.platforms.telegram.platform", "killing"])


class Running(Protocol):
    """A process of asyncio, or one of ours."""

    @property
    def returncode(self) -> int | None: ...


def environ_of(telegram: FakeTelegram) -> dict[str, str]:
    return {
        "CLUSTERBOT_TELEGRAM_TOKEN": telegram.token,
        "CLUSTERBOT_TELEGRAM_API_URL": telegram.url,
        "CLUSTERBOT_WEB": "off",
        "CLUSTERBOT_PER_PERSON": "0",  # a few accounts send what a whole cluster would
    }


async def start(
    telegram: FakeTelegram, database_url: str, home: Path, *, lease: float = 10, code: Path | None = None
) -> asyncio.subprocess.Process:
    """As a host starts it, in two seconds. `code` is where another version lies."""
    environ = {
        **os.environ,
        **_settings(telegram, database_url, lease),
        **({"PYTHONPATH": str(code / "src")} if code else {}),
    }
    program = "from clusterbot.cli import main; main()"
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, "run", env=environ, cwd=home, stdout=asyncio.subprocess.DEVNULL
    )


def _settings(telegram: FakeTelegram, database_url: str, lease: float) -> dict[str, str]:
    return {**environ_of(telegram), "CLUSTERBOT_DATABASE_URL": database_url, "CLUSTERBOT_LEASE": str(lease)}


class Fork:
    """A bot in a process that was forked from one which has imported all there is: for those who start it often."""

    def __init__(
        self, telegram: FakeTelegram, database_url: str, home: Path, *, lease: float = 10, line: str = ""
    ) -> None:
        """`line` is the address of what stands between it and Telegram."""
        settings = _settings(telegram, database_url, lease)
        if line:
            settings["CLUSTERBOT_TELEGRAM_API_URL"] = line
        self._process = _forks.Process(target=_run, args=(settings, home), daemon=True)
        self._process.start()

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    async def kill(self) -> None:
        """With SIGKILL, and wait until it is gone."""
        self._process.kill()
        await asyncio.to_thread(self._process.join)


def _run(settings: Mapping[str, str], home: Path) -> None:
    os.chdir(home)
    os.environ.update(settings)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.argv = ["clusterbot", "run"]
    main()


async def until_one_is_answered(telegram: FakeTelegram, *bots: Running) -> None:
    before = len(telegram.calls)
    async with asyncio.timeout(60):
        while not any(method == "sendMessage" for method, _ in telegram.calls[before:]):
            assert all(bot.returncode is None for bot in bots), "a bot ended by itself"
            await asyncio.sleep(0.01)  # the bot is another process: there is nothing here to wait on


def in_flight(tx: Transaction) -> Counter[str]:
    """Messages that may have left with a process that was just killed, and nobody knows: how many in each lane."""
    claimed = select(col(Letter.lane)).where(col(Letter.state) == "claimed", col(Letter.card_id).is_(None))
    return Counter(tx.session.scalars(claimed))


async def on(database_url: str, rule: Rule[T]) -> T:
    database = Database(database_url, SystemClock())
    database.start()
    try:
        return await database.run(rule)
    finally:
        database.close()
