"""what founding in the chat needs."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "startcheck",
        sa.Column("cluster_id", sa.Integer(), nullable=False),
        sa.Column("market", sa.String(), nullable=False),
        sa.Column("firms", sa.String(), nullable=False),
        sa.Column("gap", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["cluster_id"], ["cluster.id"], name=op.f("fk_startcheck_cluster_id")),
        sa.PrimaryKeyConstraint("cluster_id", name=op.f("pk_startcheck")),
    )
    for table in ("objective", "pillar"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()))
        with op.batch_alter_table(table, schema=None) as batch_op:  # the rows that were there have theirs now
            batch_op.alter_column("active", server_default=None)
