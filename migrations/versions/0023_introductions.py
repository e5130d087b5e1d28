"""Participants who are put in touch, once each has said yes."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.create_table(
        "introduction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cluster_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("introduced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["cluster_id"], ["cluster.id"], name=op.f("fk_introduction_cluster_id")),
        sa.ForeignKeyConstraint(["by_id"], ["participant.id"], name=op.f("fk_introduction_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introduction")),
        sa.UniqueConstraint("cluster_id", "key", name=op.f("uq_introduction_cluster_id_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("introduction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_introduction_by_id"), ["by_id"], unique=False)
    op.create_table(
        "introduction_side",
        sa.Column("introduction_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("later_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["introduction_id"], ["introduction.id"], name=op.f("fk_introduction_side_introduction_id")
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_introduction_side_participant_id")
        ),
        sa.PrimaryKeyConstraint("introduction_id", "participant_id", name=op.f("pk_introduction_side")),
    )
    with op.batch_alter_table("introduction_side", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_introduction_side_participant_id"), ["participant_id"], unique=False)
