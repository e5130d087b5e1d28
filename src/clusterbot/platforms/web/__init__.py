"""The web chat: a page in the browser, by personal link in a real cluster, from any chair in the example."""

from typing import TYPE_CHECKING

from clusterbot.chat.platform import Surroundings

if TYPE_CHECKING:
    from clusterbot.platforms.web.platform import WebPlatform

OFF = {"off", "no", "0", "false"}


def build(surroundings: Surroundings) -> "WebPlatform | None":
    """The web platform; None where CLUSTERBOT_WEB switches it off."""
    if surroundings.environ.get("CLUSTERBOT_WEB", "on").strip().lower() in OFF:
        return None
    from clusterbot.platforms.web.platform import WebPlatform  # noqa: PLC0415  heavy, and not every bot has a web chat

    return WebPlatform(surroundings)
