"""lists of people to invite, and how somebody came in."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "roster",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cluster_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("people", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("not_understood", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("invites", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["cluster_id"], ["cluster.id"], name=op.f("fk_roster_cluster_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_roster_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster")),
    )
    with op.batch_alter_table("roster", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_roster_person_id"), ["person_id"], unique=False)

    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.add_column(sa.Column("handle", sa.String(), nullable=False, server_default=""))

    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.add_column(sa.Column("came_by", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("home_asked_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("account", schema=None) as batch_op:  # the rows that were there have theirs now
        batch_op.alter_column("handle", server_default=None)

    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.alter_column("came_by", server_default=None)
