"""Telegram keeps the platform contract, polled and posted to."""

from collections.abc import AsyncIterator

import pytest

from clusterbot.chat.forms import Answers
from clusterbot.chat.messages import File
from clusterbot.chat.updates import Chat
from clusterbot.platforms.telegram.platform import TelegramPlatform
from clusterbot.platforms.telegram.settings import Settings
from clusterbot.testing.contract import OUTCOME_ERRORS, Outcome, PlatformContract, Shown
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.serving import address, free_door, served

ADA = 4711
GROUP = -1001500


class TelegramFarSide:
    redelivers_presses = True
    points = True
    outcomes: frozenset[Outcome] = frozenset(OUTCOME_ERRORS)

    def __init__(self, fake: FakeTelegram, platform: TelegramPlatform) -> None:
        self._fake = fake
        self.platform = platform
        self.private = Chat("telegram", platform.workspace, str(ADA))
        self.group = Chat("telegram", platform.workspace, str(GROUP), "group")

    async def types(self, text: str) -> None:
        await self._fake.types(text, user=ADA)

    async def points_at(self, text: str) -> None:
        said = await self._fake.types(text, user=ADA, chat=GROUP)
        await self._fake.types("/action", user=ADA, chat=GROUP, reply_to=said)

    async def attaches(self, file: File, caption: str = "") -> None:
        await self._fake.attaches(file, user=ADA, caption=caption)

    async def presses(self, message: str, label: str) -> None:
        await self._fake.presses(message, label, user=ADA)

    async def fills(self, answers: Answers) -> None:
        raise NotImplementedError("Telegram has no forms of its own")

    async def delivers_again(self) -> None:
        await self._fake.delivers_again()

    async def shown(self, chat: Chat) -> list[Shown]:
        return await self._fake.shown(chat)

    async def acknowledged(self) -> int:
        return await self._fake.acknowledged()

    async def next_send(self, outcome: Outcome) -> None:
        await self._fake.next_send(outcome)

    async def next_file(self, outcome: Outcome) -> None:
        await self._fake.next_send(outcome, after=1)


class TestTelegram(PlatformContract):
    @pytest.fixture
    async def far(self) -> AsyncIterator[TelegramFarSide]:
        async with FakeTelegram() as fake:
            fake.person(ADA, name="Ada L.", begun=True)
            fake.group(GROUP, people=[ADA])
            platform = TelegramPlatform(Settings(fake.token, fake.url), first_pause=0.2)
            await platform.open()
            yield TelegramFarSide(fake, platform)
            await platform.close()


@pytest.mark.slow
class TestTelegramByWebhook(PlatformContract):
    @pytest.fixture
    async def far(self) -> AsyncIterator[TelegramFarSide]:
        async with FakeTelegram() as fake:
            fake.person(ADA, name="Ada L.", begun=True)
            fake.group(GROUP, people=[ADA])
            door = free_door()
            environ = {
                "CLUSTERBOT_TELEGRAM_TOKEN": fake.token,
                "CLUSTERBOT_TELEGRAM_API_URL": fake.url,
                "CLUSTERBOT_TELEGRAM_UPDATES": "webhook",
            }
            settings = Settings.read(environ, address(door), b"the database's own")
            assert settings is not None
            platform = TelegramPlatform(settings, first_pause=0.2)
            await platform.open()
            async with served(platform, door):
                yield TelegramFarSide(fake, platform)
            await platform.close()
