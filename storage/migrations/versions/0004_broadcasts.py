"""broadcasts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "broadcasts",
        sa.Column("id", ID, nullable=False),
        sa.Column("sender_id", ID, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("photo", sa.String(200), nullable=True),
        sa.Column("audience", JSON, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("cursor", ID, nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("unwilling", sa.Integer(), nullable=False),
        sa.Column("unsent", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sender_id"], ["people.id"], name="fk_broadcasts_sender_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_broadcasts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_broadcasts_sender_id", "broadcasts", ["sender_id"])


def downgrade() -> None:
    op.drop_table("broadcasts")
