"""The action plan as the field writes it, and who changed it."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
alone = True  # an older process would add actions without these words

_WORDS = (
    "partners",
    "indicator",
    "baseline",
    "target",
    "value",
    "help_needed",
    "gap",
    "programme",
    "level",
    "dropped_because",
)


def upgrade() -> None:
    op.create_table(
        "action_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attribute", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"], ["action.id"], name=op.f("fk_action_change_action_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["by"], ["participant.id"], name=op.f("fk_action_change_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_change")),
    )
    with op.batch_alter_table("action_change", schema=None) as batch_op:
        batch_op.create_index("ix_action_change_action_at", ["action_id", "at"], unique=False)

    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.add_column(sa.Column("progress", sa.Integer(), nullable=True))
        for name in _WORDS:
            batch_op.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("action", schema=None) as batch_op:
        for name in _WORDS:
            batch_op.alter_column(name, server_default=None)
