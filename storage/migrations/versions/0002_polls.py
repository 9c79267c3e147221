"""polls."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

# A tally is kept by the statement that keeps the ballot, whoever writes it and however it ends.
SQLITE = (
    """
    CREATE TRIGGER ballots_came AFTER INSERT ON ballots BEGIN
        INSERT INTO tallies VALUES (new.question_id, new.round, new.answer, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
    END
    """,
    """
    CREATE TRIGGER ballots_changed AFTER UPDATE OF answer ON ballots WHEN old.answer <> new.answer BEGIN
        UPDATE tallies SET count = count - 1
        WHERE question_id = old.question_id AND round = old.round AND answer = old.answer;
        INSERT INTO tallies VALUES (new.question_id, new.round, new.answer, 1)
        ON CONFLICT DO UPDATE SET count = count + 1;
    END
    """,
    """
    CREATE TRIGGER ballots_went AFTER DELETE ON ballots BEGIN
        UPDATE tallies SET count = count - 1
        WHERE question_id = old.question_id AND round = old.round AND answer = old.answer;
    END
    """,
)

# Once a statement, so that votes that come together are counted together, in one order.
POSTGRESQL = (
    """
    CREATE FUNCTION tally_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'INSERT' THEN
            INSERT INTO tallies
            SELECT question_id, round, answer, count(*) FROM came GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            ON CONFLICT (question_id, round, answer) DO UPDATE SET count = tallies.count + excluded.count;
        ELSIF TG_OP = 'UPDATE' THEN
            INSERT INTO tallies
            SELECT question_id, round, answer, sum(one) FROM (
                SELECT question_id, round, answer, 1 AS one FROM came
                UNION ALL SELECT question_id, round, answer, -1 FROM went
            ) AS moved GROUP BY 1, 2, 3 HAVING sum(one) <> 0 ORDER BY 1, 2, 3
            ON CONFLICT (question_id, round, answer) DO UPDATE SET count = tallies.count + excluded.count;
        ELSE
            UPDATE tallies SET count = tallies.count - gone.count
            FROM (SELECT question_id, round, answer, count(*) FROM went GROUP BY 1, 2, 3) AS gone
            WHERE tallies.question_id = gone.question_id AND tallies.round = gone.round
            AND tallies.answer = gone.answer;
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER ballots_came AFTER INSERT ON ballots
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_ballots()
    """,
    """
    CREATE TRIGGER ballots_changed AFTER UPDATE ON ballots
    REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_ballots()
    """,
    """
    CREATE TRIGGER ballots_went AFTER DELETE ON ballots
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION tally_ballots()
    """,
)


def upgrade() -> None:
    op.add_column("outbox", sa.Column("sent_as", sa.String(length=80), nullable=True))
    op.create_table(
        "sessions",
        sa.Column("id", ID, nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("host_id", ID, nullable=True),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("group", sa.String(length=80), nullable=False),
        sa.Column("pace", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["host_id"], ["people.id"], name=op.f("fk_sessions_host_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sessions_host_id"), ["host_id"], unique=False)
        batch_op.create_index(
            "uq_sessions_code",
            ["code"],
            unique=True,
            sqlite_where=sa.text("state <> 'closed'"),
            postgresql_where=sa.text("state <> 'closed'"),
        )

    op.create_table(
        "attendees",
        sa.Column("session_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_attendees_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_attendees_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", "person_id", name=op.f("pk_attendees")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("attendees", schema=None) as batch_op:
        batch_op.create_index("ix_attendees_person_id", ["person_id"], unique=False)

    op.create_table(
        "questions",
        sa.Column("id", ID, nullable=False),
        sa.Column("session_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("asked", JSON, nullable=False),
        sa.Column("phase", sa.String(length=10), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=True),
        sa.Column("closes_at", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("proof", JSON, nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_questions_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("session_id", "position", name=op.f("uq_questions_session_id_position")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ballots",
        sa.Column("question_id", ID, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=400), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_ballots_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_ballots_question_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("question_id", "round", "person_id", "slot", name=op.f("pk_ballots")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("ballots", schema=None) as batch_op:
        batch_op.create_index("ix_ballots_person_id", ["person_id"], unique=False)

    op.create_table(
        "posts",
        sa.Column("id", ID, nullable=False),
        sa.Column("question_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("into_id", ID, nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["into_id"], ["posts.id"], name=op.f("fk_posts_into_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_posts_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_posts_question_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_posts_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_posts_question_id"), ["question_id"], unique=False)

    op.create_table(
        "tallies",
        sa.Column("question_id", ID, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=400), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_tallies_question_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("question_id", "round", "answer", name=op.f("pk_tallies")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "voted",
        sa.Column("question_id", ID, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_voted_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_voted_question_id"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("question_id", "round", "person_id", "slot", name="uq_voted_slot"),
    )
    with op.batch_alter_table("voted", schema=None) as batch_op:
        batch_op.create_index("ix_voted_person_id", ["person_id"], unique=False)
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SQLITE if sqlite else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION tally_ballots() CASCADE")
    with op.batch_alter_table("voted", schema=None) as batch_op:
        batch_op.drop_index("ix_voted_person_id")

    op.drop_table("voted")
    op.drop_table("tallies")
    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_posts_question_id"))
        batch_op.drop_index(batch_op.f("ix_posts_person_id"))

    op.drop_table("posts")
    with op.batch_alter_table("ballots", schema=None) as batch_op:
        batch_op.drop_index("ix_ballots_person_id")

    op.drop_table("ballots")
    op.drop_table("questions")
    with op.batch_alter_table("attendees", schema=None) as batch_op:
        batch_op.drop_index("ix_attendees_person_id")

    op.drop_table("attendees")
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_sessions_code",
            sqlite_where=sa.text("state <> 'closed'"),
            postgresql_where=sa.text("state <> 'closed'"),
        )
        batch_op.drop_index(batch_op.f("ix_sessions_host_id"))

    op.drop_table("sessions")
    op.drop_column("outbox", "sent_as")
