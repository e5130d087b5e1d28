"""`clusterbot run` as a process of its own: in an empty environment, in an empty folder."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from clusterbot.app import SystemClock
from clusterbot.testing.fake_slack import FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.serving import free_port

SOLVANE = Path(__file__).parent / "stories" / "solvane.yaml"
PATIENCE = 60  # seconds, on a machine that does much else
WRONG = "110201543:AAzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"

pytestmark = pytest.mark.slow


@dataclass(frozen=True, slots=True)
class Host:
    """Somebody with a shell in an empty folder, and nothing in the environment."""

    folder: Path
    running: list[asyncio.subprocess.Process]

    async def starts(self, *arguments: str, blocks: str = "unlimited", **settings: str) -> asyncio.subprocess.Process:
        environ = {f"CLUSTERBOT_{name}": value for name, value in settings.items()}
        process = await asyncio.create_subprocess_exec(
            *("sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh"),  # the size of a file it may write
            *(sys.executable, "-m", "clusterbot", *arguments),
            env={"HOME": str(self.folder), "PATH": os.defpath, **environ},
            cwd=self.folder,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self.running.append(process)
        return process

    async def types(self, *arguments: str, **settings: str) -> tuple[int | None, str]:
        """What a command that ends by itself returns and prints."""
        process = await self.starts(*arguments, **settings)
        async with asyncio.timeout(PATIENCE):
            output, _ = await process.communicate()
        return process.returncode, output.decode()


@pytest.fixture
async def host(tmp_path: Path) -> AsyncIterator[Host]:
    host = Host(tmp_path, [])
    yield host
    for process in host.running:
        with suppress(ProcessLookupError):
            process.kill()
        await process.communicate()


@pytest.fixture
def port() -> str:
    return str(free_port())


async def greeting(bot: asyncio.subprocess.Process) -> str:
    """What it prints until it can be used."""
    assert bot.stdout is not None
    lines: list[str] = []
    async with asyncio.timeout(PATIENCE):
        while not (lines and "Stop with Ctrl-C" in lines[-1]):
            line = await bot.stdout.readline()
            assert line, "".join(lines)
            lines.append(line.decode())
    return "".join(lines)


async def ends(bot: asyncio.subprocess.Process) -> tuple[int | None, str]:
    assert bot.stdout is not None
    async with asyncio.timeout(PATIENCE):
        rest = await bot.stdout.read()
        return await bot.wait(), rest.decode()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
async def test_without_any_setting_it_says_what_to_open_and_a_signal_ends_it_well(
    host: Host, port: str, sign: signal.Signals
) -> None:
    bot = await host.starts("run", PORT=port)
    said = await greeting(bot)
    assert f"Open http://127.0.0.1:{port} " in said
    assert ".env" in said, "it says how to go on"
    async with httpx.AsyncClient(timeout=PATIENCE) as browser:
        page = await browser.get(f"http://127.0.0.1:{port}/", follow_redirects=True)
    assert page.status_code == 200
    bot.send_signal(sign)
    code, rest = await ends(bot)
    assert (code, rest) == (0, "Stopped. What was waiting goes out at the next start.\n")
    assert [path.name for path in (host.folder / "var").glob("*.db")] == ["example.db"]
    open_to_others = [
        path for path in (host.folder / "var", *(host.folder / "var").rglob("*")) if path.stat().st_mode & 0o77
    ]
    assert open_to_others == [], "what people said is for its owner's eyes only"


async def test_a_taken_port_is_told_before_it_says_that_it_runs(host: Host) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        code, output = await host.types("run", PORT=port)
    assert code == 1
    assert output.startswith(f"127.0.0.1:{port} cannot be used: Address already in use. Set CLUSTERBOT_PORT")
    assert output.count("\n") == 1


async def test_a_start_that_failed_is_not_taken_for_a_killed_one(host: Host, port: str) -> None:
    with socket.create_server(("127.0.0.1", int(port))):
        await host.types("run", PORT=port)
    bot = await host.starts("run", PORT=port)
    assert "killed" not in await greeting(bot)


async def test_a_wrong_telegram_token_is_told_without_showing_it(host: Host, port: str) -> None:
    async with FakeTelegram(clock=SystemClock().now) as telegram:
        settings = {"TELEGRAM_TOKEN": WRONG, "TELEGRAM_API_URL": telegram.url, "PORT": port}
        code, output = await host.types("run", LOG_LEVEL="debug", **settings)
    assert code == 1
    assert "Telegram refuses the token" in output
    assert "@BotFather" in output
    _is_for_a_host(output, WRONG)


async def test_a_wrong_slack_token_is_told_without_showing_it(host: Host, port: str) -> None:
    async with FakeSlack(SystemClock().now) as slack:
        settings = {name.removeprefix("CLUSTERBOT_"): value for name, value in slack.environ().items()}
        settings |= {"SLACK_BOT_TOKEN": "xoxb-17653672481-wrong", "PORT": port}
        code, output = await host.types("run", LOG_LEVEL="debug", **settings)
    assert code == 1
    assert "the token is not accepted: Slack says invalid_auth" in output
    _is_for_a_host(output, "xoxb-17653672481-wrong")


async def test_a_platform_that_cannot_be_reached_is_told(host: Host, port: str) -> None:
    code, output = await host.types("run", TELEGRAM_TOKEN=WRONG, TELEGRAM_API_URL="http://127.0.0.1:9", PORT=port)
    assert code == 1
    assert "127.0.0.1 does not answer as Telegram does" in output
    _is_for_a_host(output, WRONG)


async def test_a_cluster_is_loaded_while_the_bot_runs_and_its_facilitator_comes_in_by_what_was_printed(
    host: Host, port: str
) -> None:
    async with FakeTelegram(clock=SystemClock().now) as telegram:
        telegram.person(4711, name="Selma I.")
        settings = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url, "PORT": port}
        bot = await host.starts("run", **settings)
        said = await greeting(bot)
        assert "running on telegram, web" in said
        assert "There is no cluster in it yet" in said
        code, output = await host.types("load", str(SOLVANE), **settings)
        assert code == 0
        way = next(line for line in output.splitlines() if "start=" in line).partition("start=")[2]
        await telegram.types(f"/start {way}", user=4711)
        await _until(lambda: _sees(telegram, 4711, "Selma"))
        bot.send_signal(signal.SIGTERM)
        assert (await ends(bot))[0] == 0
        code, output = await host.types("load", str(SOLVANE), **settings)
        assert "facilitator" not in output, "nobody is expected any more"


async def test_whoever_uses_the_printed_code_first_facilitates_and_the_next_run_prints_none(
    host: Host, port: str
) -> None:
    async with FakeTelegram(clock=SystemClock().now) as telegram:
        for number, name in ((4711, "Selma I."), (4712, "Omar K.")):
            telegram.person(number, name=name)
        settings = {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url, "PORT": port}
        bot = await host.starts("run", LOG_LEVEL="debug", **settings)
        said = await greeting(bot)
        code = said.partition("Telegram: https://t.me/clusterbot?start=")[2].split()[0]
        await telegram.types(f"/start {code}", user=4711)
        await _until(lambda: _sees(telegram, 4711, "You facilitate from now on"))
        await telegram.types(f"/start {code}", user=4712)
        await _until(lambda: _sees(telegram, 4712, "do not know this link"))
        bot.send_signal(signal.SIGTERM)
        ended, logged = await ends(bot)
        assert ended == 0
        assert code not in logged, "it is shown once, and never logged"
        bot = await host.starts("run", **settings)
        assert "start=" not in await greeting(bot)


async def test_a_disk_that_takes_no_more_is_told_and_leaves_nothing_half_done(host: Host) -> None:
    code, output = await host.types("migrate", blocks="100")
    assert code == 1
    assert output.startswith("The database cannot be used: disk I/O error.\n")
    _is_for_a_host(output, WRONG)
    assert (await host.types("migrate"))[0] == 0


async def _sees(telegram: FakeTelegram, user: int, word: str) -> bool:
    return any(word in shown.text for shown in await telegram.shown(None, user=user))


async def _until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110  the bot is another process: there is nothing here to wait on
            await asyncio.sleep(0.02)


def _is_for_a_host(output: str, secret: str) -> None:
    assert "Traceback" not in output
    assert secret not in output
    assert "Unclosed" not in output
