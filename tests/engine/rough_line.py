"""A line between the bot and a service that delays, resets, swallows what was asked, and loses the answer to it."""

import asyncio
import random
import re
import socket
import struct
from collections import Counter
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit

HELD = 0.3
"""Seconds a line that answers nothing stays open; a real one may for minutes, and ends with the bot's own timeout."""
_CHAT = re.compile(rb"[&\n]chat_id=(-?\d+)")
_ROUGH = re.compile(rb"^POST \S*/(getUpdates|send|edit|answer)|^GET \S*/getUpdates", re.IGNORECASE)
"""What the line is rough to: a bot that starts is let through, for it is its life that is looked at."""


class RoughLine:
    """A TCP proxy. `met` counts what became of requests: fine, delayed, reset, swallowed, unanswered. `unsure` counts,
    by chat, messages that went there and nobody learned of it.
    """

    def __init__(self, url: str, chance: random.Random, share: float = 0.3) -> None:
        """`share` of the requests meet something."""
        place = urlsplit(url)
        self._host, self._port = place.hostname, place.port
        self._chance, self._share = chance, share
        self.met: Counter[str] = Counter()
        self.unsure: Counter[int] = Counter()
        self.url = ""
        self._lines: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for line in self._lines:
            line.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)

    async def _accept(self, here: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        line = asyncio.current_task()
        assert line is not None
        self._lines.add(line)
        line.add_done_callback(self._lines.discard)
        there, on = await asyncio.open_connection(self._host, self._port)
        answers = asyncio.create_task(_pass_on(there, back))
        try:
            with suppress(ConnectionError):
                await self._carry(here, on, answers)
        finally:
            answers.cancel()
            await asyncio.gather(answers, return_exceptions=True)
            _reset(back)
            on.close()

    async def _carry(self, here: asyncio.StreamReader, on: asyncio.StreamWriter, answers: asyncio.Task[None]) -> None:
        """Until one end hangs up, or something happens to the line."""
        while data := await here.read(65_536):
            fate = self._fate(data)
            self.met[fate] += 1
            if fate == "delayed":
                await asyncio.sleep(self._chance.uniform(0, 0.05))
            elif fate == "reset":
                return
            elif fate == "swallowed":
                await asyncio.sleep(HELD)
                return
            elif fate == "unanswered":
                answers.cancel()
                self._note(data)
            on.write(data)
            await on.drain()
            if fate == "unanswered":  # it was asked, and is done: nobody learns of it
                await asyncio.sleep(HELD)
                return

    def _note(self, data: bytes) -> None:
        if data.split(b" ", 2)[1].endswith(b"/sendMessage"):
            chat = _CHAT.search(data)
            assert chat is not None, "a message comes in one piece"
            self.unsure[int(chat[1])] += 1

    def _fate(self, data: bytes) -> str:
        if not _ROUGH.match(data) or self._chance.random() > self._share:
            return "fine"
        return self._chance.choice(("delayed", "reset", "swallowed", "unanswered"))


async def _pass_on(there: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await there.read(65_536):
            back.write(data)
            await back.drain()
    back.close()


def _reset(line: asyncio.StreamWriter) -> None:
    """An RST, where the other end has not hung up by itself."""
    sock = line.get_extra_info("socket")
    with suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.transport.abort()
