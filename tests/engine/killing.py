"""`clusterbot run` as a process that is killed, against a fake Telegram that lives on."""

import asyncio
import os
import sys
from pathlib import Path
from typing import TypeVar

from clusterbot.app import SystemClock
from clusterbot.store.database import Database
from clusterbot.store.transaction import Rule
from clusterbot.testing.fake_telegram import FakeTelegram

T = TypeVar("T")


def environ_of(telegram: FakeTelegram) -> dict[str, str]:
    return {
        "CLUSTERBOT_TELEGRAM_TOKEN": telegram.token,
        "CLUSTERBOT_TELEGRAM_API_URL": telegram.url,
        "CLUSTERBOT_WEB": "off",
        "CLUSTERBOT_PER_PERSON": "0",  # a few accounts send what a whole cluster would
    }


async def start(
    telegram: FakeTelegram,
    database_url: str,
    home: Path,
    *,
    lease: float = 10,
    code: Path | None = None,
    line: str = "",
) -> asyncio.subprocess.Process:
    """`code` is where another version lies; `line` is the address of what stands between it and Telegram."""
    environ = {
        **os.environ,
        **environ_of(telegram),
        **({"CLUSTERBOT_TELEGRAM_API_URL": line} if line else {}),
        "CLUSTERBOT_DATABASE_URL": database_url,
        "CLUSTERBOT_LEASE": str(lease),
        **({"PYTHONPATH": str(code / "src")} if code else {}),
    }
    program = "from clusterbot.cli import main; main()"
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, "run", env=environ, cwd=home, stdout=asyncio.subprocess.DEVNULL
    )


async def until_one_is_answered(telegram: FakeTelegram, *bots: asyncio.subprocess.Process) -> None:
    before = len(telegram.calls)
    async with asyncio.timeout(30):
        while not any(method == "sendMessage" for method, _ in telegram.calls[before:]):
            assert all(bot.returncode is None for bot in bots), "a bot ended by itself"
            await asyncio.sleep(0.01)  # the bot is another process: there is nothing here to wait on


async def on(database_url: str, rule: Rule[T]) -> T:
    database = Database(database_url, SystemClock())
    database.start()
    try:
        return await database.run(rule)
    finally:
        database.close()
