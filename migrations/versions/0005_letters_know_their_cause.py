"""letters know their cause."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cause", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("letter", schema=None) as batch_op:  # the rows that were there have theirs now
        batch_op.alter_column("cause", server_default=None)
