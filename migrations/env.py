"""Runs migrations on the connection that clusterbot.store.migrate gives; there is no alembic.ini."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator

from clusterbot.store.migrate import records


def render(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """Write our column types as what the database sees, so that an old migration never depends on new code."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=records(),
    render_item=render,
    render_as_batch=True,  # SQLite cannot alter a table, only copy it
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
