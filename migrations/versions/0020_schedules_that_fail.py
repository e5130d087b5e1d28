"""Schedules that fail are counted, and set aside in the end."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    with op.batch_alter_table("schedule", schema=None) as batch_op:
        batch_op.add_column(sa.Column("failures", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("problem", sa.String(), server_default=sa.text("''"), nullable=False))
        batch_op.add_column(sa.Column("set_aside_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(
            "ix_schedule_failed",
            ["id"],
            unique=False,
            sqlite_where=sa.text("problem <> ''"),
            postgresql_where=sa.text("problem <> ''"),
        )
