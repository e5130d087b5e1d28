"""Signed keys: somebody known by a personal link, and nobody else."""

from datetime import UTC, datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer

PERSONAL_LINK = "personal link"

LINK_LIVES = timedelta(hours=24)
"""How long a personal link opens somebody's page; the browser it was opened in remembers them longer."""


class ExpiredKeyError(Exception):
    """The key was cut here, and has had its time."""

    def __init__(self, user: str) -> None:
        super().__init__("the key has expired")
        self.user = user


class Keys:
    """Signs a user's id for one purpose; what was signed for another purpose, or elsewhere, opens nothing."""

    def __init__(self, secret: bytes, purpose: str) -> None:
        self._serializer = URLSafeSerializer(secret, salt=f"clusterbot web {purpose}")

    def cut(self, user: str, until: datetime | None = None) -> str:
        """A key that opens until then; without `until` for ever."""
        signed = user if until is None else [user, int(until.timestamp())]
        return self._serializer.dumps(signed).rstrip("=")

    def user(self, key: str) -> str | None:
        """Whose key for ever this is, or None if it was not cut here."""
        user = self._signed(key)
        return user if isinstance(user, str) else None

    def user_until(self, key: str, now: datetime) -> str | None:
        """Whose key for a time this is, None if it was not cut here. Raises ExpiredKeyError once its time is over."""
        match self._signed(key):
            case [str(user), int(until)]:
                if datetime.fromtimestamp(until, UTC) <= now:
                    raise ExpiredKeyError(user)
                return user
            case _:
                return None

    def _signed(self, key: str) -> object:
        try:
            return self._serializer.loads(key)
        except BadSignature:
            return None
