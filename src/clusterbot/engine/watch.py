"""What is worth counting, told to whoever counts: nobody here; `metrics` where the bot serves anything."""

from datetime import timedelta
from typing import Literal

from clusterbot.chat.platform import SendError

Taken = Literal["handled", "not_taken", "set_aside", "too_many", "unreadable"]
"""What became of an update: its transaction was committed; it must come again; it failed once too often; its sender
sends more than a hand can; it was kept, for nobody understands it.
"""


class Watch:
    """Called on the event loop, once for each; it must be quick."""

    def received(self, platform: str, outcome: Taken, age: timedelta) -> None:
        """An update, and how long ago it happened."""

    def sent(self, platform: str, result: str | SendError, age: timedelta) -> None:
        """A send, what became of it, and how long ago its letter was due."""
