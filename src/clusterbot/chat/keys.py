"""Signed keys: somebody known by a personal link, and nobody else."""

from itsdangerous import BadSignature, URLSafeSerializer

PERSONAL_LINK = "personal link"


class Keys:
    """Signs a user's id for one purpose; what was signed for another purpose, or elsewhere, opens nothing."""

    def __init__(self, secret: bytes, purpose: str) -> None:
        self._serializer = URLSafeSerializer(secret, salt=f"clusterbot web {purpose}")

    def cut(self, user: str) -> str:
        return self._serializer.dumps(user).rstrip("=")

    def user(self, key: str) -> str | None:
        """Whose key this is, or None if it was not cut here."""
        try:
            user = self._serializer.loads(key)
        except BadSignature:
            return None
        return user if isinstance(user, str) else None
