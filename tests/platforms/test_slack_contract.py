"""Slack keeps the platform contract, through sockets and by signed requests."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from clusterbot.chat.forms import Answers
from clusterbot.chat.messages import File
from clusterbot.chat.updates import Chat
from clusterbot.platforms.slack.platform import SlackPlatform
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.contract import Outcome, PlatformContract, Shown
from clusterbot.testing.fake_slack import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, FakeSlack
from clusterbot.testing.serving import address, free_door, served

ADA = "U0ADA"
GROUP = "C0GROUP"


class SlackFarSide:
    redelivers_presses = False
    points = True
    outcomes: frozenset[Outcome] = FakeSlack.outcomes

    def __init__(self, fake: FakeSlack, platform: SlackPlatform) -> None:
        self._fake = fake
        self.platform = platform
        self.private = Chat("slack", platform.workspace, ADA)
        self.group = Chat("slack", platform.workspace, GROUP, "group")

    async def types(self, text: str) -> None:
        await self._fake.types(text, user=ADA)

    async def points_at(self, text: str) -> None:
        said = await self._fake.types(text, user=ADA, chat=GROUP)
        await self._fake.chooses("Make it an action", said, user=ADA)

    async def attaches(self, file: File, caption: str = "") -> None:
        await self._fake.attaches(file, user=ADA, caption=caption)

    async def presses(self, message: str, label: str) -> None:
        await self._fake.presses(message, label, user=ADA)

    async def fills(self, answers: Answers) -> None:
        await self._fake.fills(answers, user=ADA)

    async def delivers_again(self) -> None:
        await self._fake.delivers_again()

    async def shown(self, chat: Chat) -> list[Shown]:
        return await self._fake.shown(chat)

    async def acknowledged(self) -> int:
        return await self._fake.acknowledged(ADA)

    async def next_send(self, outcome: Outcome) -> None:
        await self._fake.next_send(outcome)

    async def next_file(self, outcome: Outcome) -> None:
        await self._fake.next_file(outcome)


class TestSlack(PlatformContract):
    @pytest.fixture
    async def far(self) -> AsyncIterator[SlackFarSide]:
        clock = FixedClock(datetime(2026, 3, 23, 9, tzinfo=UTC))
        async with FakeSlack(clock.now) as fake:
            fake.person(ADA, name="Ada Lovelace", locale="en-GB", zone="Europe/London")
            fake.group(GROUP, title="partners", people=[ADA])
            platform = SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{fake.url}/api/", clock.now)
            await platform.open()
            yield SlackFarSide(fake, platform)
            await platform.close()
            assert fake.complaints == []


@pytest.mark.slow
class TestSlackBySignedRequests(PlatformContract):
    @pytest.fixture
    async def far(self) -> AsyncIterator[SlackFarSide]:
        clock = FixedClock(datetime(2026, 3, 23, 9, tzinfo=UTC))
        async with FakeSlack(clock.now) as fake:
            fake.person(ADA, name="Ada Lovelace", locale="en-GB", zone="Europe/London")
            fake.group(GROUP, title="partners", people=[ADA])
            door = free_door()
            platform = SlackPlatform(
                BOT_TOKEN,
                "",
                f"{fake.url}/api/",
                clock.now,
                signing_secret=SIGNING_SECRET,
                base_url=address(door),
            )
            fake.request_url = f"{address(door)}/slack/events"
            await platform.open()
            async with served(platform, door):
                yield SlackFarSide(fake, platform)
            await platform.close()
            assert fake.complaints == []
            assert not [call for call in fake.api.calls if call[0] == "apps.connections.open"]
