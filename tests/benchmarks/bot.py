"""`clusterbot run` as a process of its own, against a fake Telegram in this one."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from clusterbot.testing.fake_telegram import FakeTelegram


@asynccontextmanager
async def running(telegram: FakeTelegram, folder: str) -> AsyncIterator[asyncio.subprocess.Process]:
    environ = {
        "PATH": os.defpath,
        "HOME": folder,
        "CLUSTERBOT_TELEGRAM_TOKEN": telegram.token,
        "CLUSTERBOT_TELEGRAM_API_URL": telegram.url,
        "CLUSTERBOT_DATABASE_URL": f"sqlite:///{folder}/clusterbot.db",
        "CLUSTERBOT_WEB": "off",
        "CLUSTERBOT_BACKUPS": "off",
    }
    quiet = asyncio.subprocess.DEVNULL
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "clusterbot", "run", cwd=folder, env=environ, stdout=quiet, stderr=quiet
    )
    try:
        yield bot
    finally:
        if bot.returncode is None:
            bot.send_signal(signal.SIGTERM)
        await bot.wait()


async def written_to(telegram: FakeTelegram, chat: int, *, seconds: float = 60) -> None:
    """Once the bot has sent a message there."""
    async with asyncio.timeout(seconds):
        while True:
            if any(name == "sendMessage" and params["chat_id"] == chat for name, params in telegram.calls):
                return
            await asyncio.sleep(0.002)  # the bot is another process: there is nothing here to wait on
