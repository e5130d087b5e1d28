"""How much memory the bot needs while it waits, on SQLite, with Telegram, Slack and the web on.

    .venv/bin/python tests/benchmarks/idle_memory.py

It runs `clusterbot run` against the wire-level fakes, with a cluster in it, lets it come to rest, and compares it with
a Python that has only imported the same libraries. Linux; prints megabytes.
"""

import asyncio
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from clusterbot.app import SystemClock
from clusterbot.platforms.slack.needs import SCOPES
from clusterbot.testing.fake_slack import FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram

CLUSTER = Path(__file__).parents[2] / "src" / "clusterbot" / "example-cluster.yaml"
REST = 20  # seconds
LIBRARIES = (
    "aiohttp.web alembic apscheduler.schedulers.asyncio apscheduler.triggers.cron babel.dates babel.lists "
    "itsdangerous jinja2 pydantic_settings slack_bolt.app.async_app slack_bolt.adapter.socket_mode.async_internals "
    "sqlalchemy.dialects.postgresql sqlalchemy.dialects.sqlite sqlmodel starlette.applications starlette.staticfiles "
    "structlog telegram uvicorn.protocols.http.h11_impl yaml"
)
"""As far as the bot uses them: a package like starlette imports nothing by itself."""


def megabytes(process: int) -> dict[str, float]:
    """What the kernel says: resident now, most ever, and what it has to itself."""
    status = Path(f"/proc/{process}/status").read_text()
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    kilobytes = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+)", status, re.MULTILINE))
    own = sum(int(one) for one in re.findall(r"^Private_\w+:\s+(\d+)", rollup, re.MULTILINE))
    return {name: int(value) / 1024 for name, value in [*kilobytes.items(), ("own", own)]}


async def idle_bot(folder: str) -> dict[str, float]:
    async with FakeTelegram(clock=SystemClock().now) as telegram, FakeSlack(SystemClock().now) as slack:
        slack.api.scopes = set(SCOPES)
        environ = {
            "PATH": os.defpath,
            "HOME": folder,
            "CLUSTERBOT_PORT": "18765",
            "CLUSTERBOT_TELEGRAM_TOKEN": telegram.token,
            "CLUSTERBOT_TELEGRAM_API_URL": telegram.url,
            **slack.environ(),
        }
        clusterbot = (sys.executable, "-m", "clusterbot")
        loading = await asyncio.create_subprocess_exec(*clusterbot, "load", CLUSTER, cwd=folder, env=environ)
        await loading.wait()
        bot = await asyncio.create_subprocess_exec(*clusterbot, "run", cwd=folder, env=environ)
        await asyncio.sleep(REST)
        measured = megabytes(bot.pid)
        bot.terminate()
        await bot.wait()
    return measured


def libraries_alone() -> dict[str, float]:
    code = f"import {LIBRARIES.replace(' ', ', ')}; print(flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as python:
        assert python.stdout is not None
        python.stdout.readline()
        measured = megabytes(python.pid)
        python.communicate(b"\n")
    return measured


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bot, libraries = asyncio.run(idle_bot(folder)), libraries_alone()
    print(f"Python {sys.version.split()[0]}: megabytes")
    for name, measured in (("the idle bot", bot), ("libraries alone", libraries)):
        print(f"  {name:16}" + "".join(f"  {kind} {value:5.0f}" for kind, value in measured.items()))


if __name__ == "__main__":
    main()
