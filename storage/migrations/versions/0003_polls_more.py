"""polls_more."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("sessions", sa.Column("starts_at", sa.BigInteger(), nullable=True))
    op.add_column("sessions", sa.Column("teams", JSON, nullable=True))
    op.add_column("questions", sa.Column("outcome", sa.Text(), nullable=True))
    op.add_column("attendees", sa.Column("team", sa.Integer(), nullable=True))
    op.create_table(
        "templates",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("asked", JSON, nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_templates_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_templates")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("templates", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_templates_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_table("templates")
    op.drop_column("attendees", "team")
    op.drop_column("questions", "outcome")
    op.drop_column("sessions", "teams")
    op.drop_column("sessions", "starts_at")
