"""From whom a partner was taken over, for whoever cares for them now has not met them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def _link(column: str, table: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = f"fk_takeovers_{column}"
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name, ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        "takeovers",
        sa.Column("partner_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger()),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("partner_id", name="pk_takeovers"),
        _link("partner_id", "partners", "CASCADE"),
        _link("person_id", "people", "SET NULL"),
    )
    op.create_index("ix_takeovers_person_id", "takeovers", ["person_id"])


def downgrade() -> None:
    op.drop_table("takeovers")
