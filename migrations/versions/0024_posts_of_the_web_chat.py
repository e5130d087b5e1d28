"""A line of the web chat knows the post that brought it, and is there once."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    with op.batch_alter_table("webline", schema=None) as batch_op:
        batch_op.add_column(sa.Column("post", sa.String(), server_default=sa.text("''"), nullable=False))
        batch_op.create_index(
            "ix_webline_post",
            ["lane", "post"],
            unique=False,
            sqlite_where=sa.text("post <> ''"),
            postgresql_where=sa.text("post <> ''"),
        )
