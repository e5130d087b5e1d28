"""Telegram: private chats, groups and topics, by long polling or by webhook; neither forgets."""

from clusterbot.chat.platform import Platform, Surroundings


def build(surroundings: Surroundings) -> Platform | None:
    """The bot account that the settings name, None without a token. Raises ValueError for settings that are wrong."""
    from clusterbot.platforms.telegram.settings import Settings  # noqa: PLC0415

    settings = Settings.read(surroundings.environ, surroundings.base_url, surroundings.secret)
    if settings is None:
        return None
    from clusterbot.platforms.telegram.platform import TelegramPlatform  # noqa: PLC0415  heavy: only where it is used

    return TelegramPlatform(settings, clock=surroundings.clock)
