"""Column types and names that hold on SQLite and PostgreSQL alike."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

SET_NULL = "SET NULL"
"""What a reference becomes when the row it names is deleted, unless it goes along (CASCADE)."""


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: refuses naive datetimes, keeps UTC, gives UTC back (SQLite itself knows no zones)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no zone: an instant needs one")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """Plain JSON, None as NULL; assign a new value to change it, a change in place goes unnoticed."""

    impl = JSON(none_as_null=True)
    cache_ok = True


def excerpt(text: str, longest: int = 2000) -> str:
    """The text as both databases can keep it: without NUL or half characters, and no longer than this."""
    return text.replace("\0", "").encode(errors="replace").decode()[:longest]
