"""Wakes the event streams of a chat when something in it has changed."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from clusterbot.chat.updates import Chat


class Bell:
    """Rung once a chat has changed. A stream clears its event, reads, and waits: nothing falls between."""

    def __init__(self) -> None:
        self._listening: defaultdict[Chat, set[asyncio.Event]] = defaultdict(set)
        self.closed = False

    @contextmanager
    def listening(self, chats: Sequence[Chat]) -> Iterator[asyncio.Event]:
        rung = asyncio.Event()
        for chat in chats:
            self._listening[chat].add(rung)
        try:
            yield rung
        finally:
            for chat in chats:
                self._listening[chat].discard(rung)
                if not self._listening[chat]:
                    del self._listening[chat]

    def ring(self, chat: Chat) -> None:
        for rung in self._listening.get(chat, ()):
            rung.set()

    def ring_all(self) -> None:
        for chat in list(self._listening):
            self.ring(chat)

    def close(self) -> None:
        """End every stream, so that a server which waits for its connections can stop."""
        self.closed = True
        self.ring_all()
