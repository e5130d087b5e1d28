"""Telegram's settings, from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

OFFICIAL_API = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Settings:
    """`api_url` may be a self-hosted Bot API server."""

    token: str = field(repr=False)
    api_url: str = OFFICIAL_API

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> "Settings | None":
        """None where no token is given. Raises ValueError where the token's file cannot be read."""
        token = environ.get("CLUSTERBOT_TELEGRAM_TOKEN", "").strip()
        file = environ.get("CLUSTERBOT_TELEGRAM_TOKEN_FILE", "").strip()
        if not token and file:
            try:
                token = Path(file).read_text(encoding="utf-8").strip()
            except OSError as error:
                raise ValueError(f"CLUSTERBOT_TELEGRAM_TOKEN_FILE {file}: {error.strerror}") from None
        if not token:
            return None
        return cls(token, (environ.get("CLUSTERBOT_TELEGRAM_API_URL", "").strip() or OFFICIAL_API).rstrip("/"))
