"""supervised, silent and closed clusters."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("cluster", schema=None) as batch_op:
        batch_op.add_column(sa.Column("place", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("country", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("supervised_until", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("silent_since", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("cluster", schema=None) as batch_op:  # the rows that were there have theirs now
        batch_op.alter_column("place", server_default=None)
        batch_op.alter_column("country", server_default=None)
