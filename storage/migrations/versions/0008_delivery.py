"""How long a message is of use, and what was said to somebody lately."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("useful_until", sa.BigInteger(), nullable=True))
    said = sa.text("lane > 0 AND state = 'sent'")
    op.create_index(
        "ix_outbox_said", "outbox", ["person_id", "done_at"], sqlite_where=said, postgresql_where=said
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_said", "outbox")
    op.drop_column("outbox", "useful_until")
