"""late letters."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
alone = True  # it takes `once` away

DEAD = "state IN ('failed', 'uncertain', 'stale')"


def upgrade() -> None:
    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(), server_default="answer", nullable=False))
        batch_op.add_column(sa.Column("stale_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE letter SET kind = 'card' WHERE card_id IS NOT NULL")
    op.execute("UPDATE letter SET kind = 'favour' WHERE once")
    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.alter_column("kind", server_default=None)
        batch_op.drop_column("once")
        batch_op.drop_index("ix_letter_dead")
        batch_op.create_index(
            "ix_letter_dead",
            ["settled_at"],
            unique=False,
            sqlite_where=sa.text(DEAD),
            postgresql_where=sa.text(DEAD),
        )
