"""A Telegram of our own at the wire: the Bot API over HTTP, strict where the real one is, and people in front of it."""

from clusterbot.testing.fake_telegram.server import FakeTelegram
from clusterbot.testing.fake_telegram.specification import Refused

__all__ = ["FakeTelegram", "Refused"]
