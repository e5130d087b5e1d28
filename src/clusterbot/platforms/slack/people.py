"""What Slack knows about people and places, remembered for an hour so that no update waits for it twice."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Generic, TypeVar

import structlog

from clusterbot.chat.platform import SendError
from clusterbot.chat.updates import Profile
from clusterbot.platforms.slack.api import Api

log = structlog.get_logger(__name__)

REMEMBERED = 10_000  # people, and as many channels
KEPT = 3_600.0  # seconds
KEPT_UNKNOWN = 60.0  # seconds until somebody Slack would not tell about is asked for again
PATIENCE = 0.8  # seconds: a press has three, and only its greeting is poorer without a name

T = TypeVar("T")


class People:
    def __init__(self, api: Api) -> None:
        self._api = api
        self._profiles: _Memory[Profile] = _Memory(self._ask_profile, Profile())
        self._titles: _Memory[str] = _Memory(self._ask_title, "")
        self._channels: dict[str, str] = {}

    async def profile(self, user: str) -> Profile:
        """Name, language and zone; empty where Slack does not tell in time."""
        return await self._profiles.of(user)

    async def names(self, users: Iterable[str]) -> dict[str, str]:
        """The names of these people by user id, as far as they are known."""
        wanted = list(users)
        profiles = await asyncio.gather(*(self.profile(user) for user in wanted))
        return {user: profile.name for user, profile in zip(wanted, profiles, strict=True) if profile.name}

    async def title(self, channel: str) -> str:
        """A channel's name without its #; empty where Slack does not tell in time."""
        return await self._titles.of(channel)

    async def private_channel(self, user: str, *, urgent: bool = False) -> str:
        """The id (D…) of our private channel with somebody, opened if need be. Raises a SendError."""
        channel = self._channels.get(user)
        if channel is None:
            answer = await self._api.ask("conversations.open", urgent=urgent, users=user)
            channel = str(answer["channel"]["id"])
            self.met(user, channel)
        return channel

    def met(self, user: str, channel: str) -> None:
        """Somebody wrote to us in this private channel."""
        _put(self._channels, user, channel)

    async def _ask_profile(self, user: str) -> Profile:
        answer = await self._api.ask("users.info", urgent=True, user=user, include_locale=True)
        known = answer["user"]
        name = known.get("profile", {}).get("real_name") or known.get("real_name") or known.get("name") or ""
        handle = f"@{known['name']}" if known.get("name") else ""
        return Profile(name=name, locale=known.get("locale") or "", zone=known.get("tz") or "", handle=handle)

    async def _ask_title(self, channel: str) -> str:
        answer = await self._api.ask("conversations.info", urgent=True, channel=channel)
        return str(answer["channel"].get("name") or "")


class _Memory(Generic[T]):
    """Answers kept for a while, the oldest forgotten first; what cannot be learnt in time is `unknown`."""

    def __init__(self, ask: Callable[[str], Awaitable[T]], unknown: T) -> None:
        self._ask, self._unknown = ask, unknown
        self._known: dict[str, tuple[T, float]] = {}

    async def of(self, key: str) -> T:
        now = asyncio.get_running_loop().time()
        answer, until = self._known.get(key, (self._unknown, 0.0))
        if now < until:
            return answer
        try:
            async with asyncio.timeout(PATIENCE):
                answer = await self._ask(key)
            _put(self._known, key, (answer, now + KEPT))
        except (SendError, TimeoutError) as error:
            log.info("slack does not tell about somebody or some place", id=key, error=str(error) or "timeout")
            _put(self._known, key, (answer, now + KEPT_UNKNOWN))  # what was known before still holds
        return answer


def _put(memory: dict[str, T], key: str, value: T) -> None:
    memory.pop(key, None)
    memory[key] = value
    while len(memory) > REMEMBERED:
        del memory[next(iter(memory))]
