"""Telegram's settings, from the environment."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

OFFICIAL_API = "https://api.telegram.org"
WEBHOOK_PATH = "/telegram/updates"


@dataclass(frozen=True, slots=True)
class Settings:
    """`api_url` may be a self-hosted Bot API server. Without a `webhook`, updates are polled."""

    token: str = field(repr=False)
    api_url: str = OFFICIAL_API
    webhook: str = ""  # where Telegram posts updates
    webhook_secret: str = field(default="", repr=False)
    own_webhook: str = ""  # where it would post them: to be taken away when polling

    @classmethod
    def read(cls, environ: Mapping[str, str], base_url: str = "", secret: bytes = b"") -> "Settings | None":
        """None where no token is given. Raises ValueError for settings that are wrong.

        The webhook's secret follows from the database's: every replica knows it, and nobody has to make one up.
        """
        token = environ.get("CLUSTERBOT_TELEGRAM_TOKEN", "").strip()
        file = environ.get("CLUSTERBOT_TELEGRAM_TOKEN_FILE", "").strip()
        if not token and file:
            try:
                token = Path(file).read_text(encoding="utf-8").strip()
            except OSError as error:
                raise ValueError(f"CLUSTERBOT_TELEGRAM_TOKEN_FILE {file}: {error.strerror}") from None
        if not token:
            return None
        api_url = (environ.get("CLUSTERBOT_TELEGRAM_API_URL", "").strip() or OFFICIAL_API).rstrip("/")
        own = base_url.rstrip("/") + WEBHOOK_PATH if base_url else ""
        way = environ.get("CLUSTERBOT_TELEGRAM_UPDATES", "").strip().lower() or "polling"
        if way == "polling":
            return cls(token, api_url, own_webhook=own)
        if way != "webhook":
            raise ValueError("CLUSTERBOT_TELEGRAM_UPDATES should be polling or webhook")
        if api_url == OFFICIAL_API and urlsplit(base_url).scheme != "https":
            raise ValueError(
                "CLUSTERBOT_TELEGRAM_UPDATES=webhook: Telegram posts to HTTPS only. Set CLUSTERBOT_BASE_URL to the "
                "https:// address of your proxy, or poll."
            )
        return cls(token, api_url, own, hmac.digest(secret, b"telegram webhook " + token.encode(), "sha256").hex(), own)
