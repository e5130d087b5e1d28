"""What would help whoever is stuck, and which words changed an action."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
alone = True  # an older process would tell facilitators without what would help


def upgrade() -> None:
    with op.batch_alter_table("help", schema=None) as batch_op:
        batch_op.add_column(sa.Column("needs", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("help", schema=None) as batch_op:
        batch_op.alter_column("needs", server_default=None)

    with op.batch_alter_table("action_change", schema=None) as batch_op:
        batch_op.add_column(sa.Column("report_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_action_change_report_id"), "report", ["report_id"], ["id"], ondelete="CASCADE"
        )
        batch_op.create_index(batch_op.f("ix_action_change_report_id"), ["report_id"], unique=False)
