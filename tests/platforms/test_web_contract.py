"""The web chat keeps the platform contract, in a real cluster and on the example's stage."""

from collections.abc import AsyncIterator

import pytest

from clusterbot.chat.forms import Answers
from clusterbot.chat.messages import File
from clusterbot.chat.updates import Chat
from clusterbot.testing.contract import Outcome, PlatformContract, Shown
from clusterbot.testing.fake_web import MemoryWeb, web_chat


class WebFarSide:
    redelivers_presses = True
    points = False
    outcomes: frozenset[Outcome] = MemoryWeb.outcomes

    def __init__(self, fake: MemoryWeb) -> None:
        self._fake = fake
        self.platform = fake.platform
        self.private = fake.chat("ada")
        self.group = fake.stage.groups[0] if fake.stage else None

    async def types(self, text: str) -> None:
        await self._fake.types(text, user="ada")

    async def points_at(self, text: str) -> None:
        raise NotImplementedError("on the web nobody points at a message")

    async def attaches(self, file: File, caption: str = "") -> None:
        await self._fake.attaches(file, user="ada", caption=caption)

    async def presses(self, message: str, label: str) -> None:
        await self._fake.presses(message, label, user="ada")

    async def fills(self, answers: Answers) -> None:
        await self._fake.fills(answers, user="ada")

    async def delivers_again(self) -> None:
        await self._fake.delivers_again()

    async def shown(self, chat: Chat) -> list[Shown]:
        return await self._fake.shown(chat)

    async def acknowledged(self) -> int:
        return await self._fake.acknowledged()

    async def next_send(self, outcome: Outcome) -> None:
        await self._fake.next_send(outcome)

    async def next_file(self, outcome: Outcome) -> None:
        await self._fake.next_send(outcome)  # words and files are kept in one


class TestWebInARealCluster(PlatformContract):
    @pytest.fixture
    async def far(self) -> AsyncIterator[WebFarSide]:
        async with web_chat() as fake:
            yield WebFarSide(fake)


class TestWebOnTheStage(PlatformContract):
    @pytest.fixture
    async def far(self) -> AsyncIterator[WebFarSide]:
        async with web_chat(example=True) as fake:
            yield WebFarSide(fake)
