"""rhythms."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
alone = True  # old processes know no rhythm to write


def upgrade() -> None:
    for table, kept in (("cluster", {}), ("schedule", {"sqlite_autoincrement": True})):
        with op.batch_alter_table(table, schema=None, table_kwargs=kept) as batch_op:
            batch_op.add_column(sa.Column("rhythm", sa.String(), nullable=False, server_default="weekly"))
            batch_op.add_column(sa.Column("counted_from", sa.Date(), nullable=True))
        with op.batch_alter_table(
            table, schema=None, table_kwargs=kept
        ) as batch_op:  # the rows that were there have theirs now
            batch_op.alter_column("rhythm", server_default=None)
