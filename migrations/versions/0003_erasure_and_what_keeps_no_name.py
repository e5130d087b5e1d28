"""erasure, and what keeps no name."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("person_created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_erasure_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
        sa.UniqueConstraint("person_id", name=op.f("uq_erasure_person_id")),
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.add_column(sa.Column("left_by", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_action_left_by"), "participant", ["left_by"], ["id"])

    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("answers_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_letter_answers_id"), ["answers_id"], unique=False)

    with op.batch_alter_table("polloption", schema=None) as batch_op:
        batch_op.add_column(sa.Column("nobodys", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("polloption", schema=None) as batch_op:  # the rows that were there have theirs now
        batch_op.alter_column("nobodys", server_default=None)
