"""Why an action was agreed before there was an objective to serve."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
alone = True  # an older process would add actions without this word


def upgrade() -> None:
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.add_column(sa.Column("before_strategy", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.alter_column("before_strategy", server_default=None)
