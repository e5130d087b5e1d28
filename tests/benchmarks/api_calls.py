"""API calls through the Telegram adapter, against the same requests by aiohttp alone, to one server beside us."""

import asyncio
import json
import multiprocessing
import sys
from collections.abc import Awaitable, Callable
from time import perf_counter

import aiohttp
from aiohttp import web
from cluster import BOT
from figures import Figure, ratio

from clusterbot.chat.messages import Message
from clusterbot.chat.updates import Chat
from clusterbot.platforms.telegram.platform import TelegramPlatform
from clusterbot.platforms.telegram.settings import Settings

CALLS = 2_000
AT_ONCE = (8, 64, 256)
TOKEN = f"{BOT}:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"

_SENT = {"message_id": 7, "date": 1_774_256_400, "chat": {"id": 1, "type": "private"}, "text": "hello"}
_ME = {"id": BOT, "is_bot": True, "first_name": "clusterbot", "username": "clusterbot"}


def serve(port: "multiprocessing.Queue[int]") -> None:
    """Answers as fast as a server can: the same for every message."""

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        result = _ME if request.path.endswith("getMe") else _SENT
        return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")

    async def run() -> None:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port.put(runner.addresses[0][1])
        await asyncio.Event().wait()

    asyncio.run(run())


async def rate(call: Callable[[int], Awaitable[object]], at_once: int) -> float:
    numbers = iter(range(CALLS))

    async def work() -> None:
        for number in numbers:
            await call(number)

    began = perf_counter()
    await asyncio.gather(*(work() for _ in range(at_once)))
    return CALLS / (perf_counter() - began)


async def rates(url: str) -> list[tuple[int, float, float]]:
    platform = TelegramPlatform(Settings(TOKEN, url))
    await platform.open()
    body = {"chat_id": "1", "text": "hello"}
    found = []
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:

        async def bare(_: int) -> object:
            async with session.post(f"{url}/bot{TOKEN}/sendMessage", data=body) as answer:
                return json.loads(await answer.read())

        async def ours(number: int) -> object:
            return await platform.send(Chat("telegram", str(BOT), str(number)), Message("hello"))

        for at_once in AT_ONCE:
            await rate(ours, at_once)  # connections are open before the clock runs
            best = [(await rate(ours, at_once), await rate(bare, at_once)) for _ in range(3)]
            found.append((at_once, max(one for one, _ in best), max(one for _, one in best)))
    await platform.close()
    return found


def measure() -> list[Figure]:
    port: multiprocessing.Queue[int] = multiprocessing.Queue()
    server = multiprocessing.Process(target=serve, args=(port,), daemon=True)
    server.start()
    found = asyncio.run(rates(f"http://127.0.0.1:{port.get(timeout=30)}"))
    server.terminate()
    worst = min(found, key=lambda one: one[1] / one[2])
    for at_once, ours, bare in found:
        print(f"{at_once} at once: {ours:,.0f} / {bare:,.0f}", file=sys.stderr)
    return [ratio("api_calls", worst[1], worst[2], f"calls/s, adapter / aiohttp alone, worst: {worst[0]} at once")]
