"""Due rows are found in the order in which they come."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.drop_index("ix_due_next_at", "due")
    op.create_index("ix_due_turn", "due", ["next_at", "id"])


def downgrade() -> None:
    op.drop_index("ix_due_turn", "due")
    op.create_index("ix_due_next_at", "due", ["next_at"])
