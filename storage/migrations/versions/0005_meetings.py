"""meetings."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _to(table, column, name, ondelete):
    return sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(name), ondelete=ondelete)


def upgrade() -> None:
    op.create_table(
        "groups",
        sa.Column("platform", sa.String(20), nullable=False),
        sa.Column("group", sa.String(80), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("bound_by", ID),
        sa.Column("language", sa.String(10), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _to("people", "bound_by", "fk_groups_bound_by", "SET NULL"),
        sa.PrimaryKeyConstraint("platform", "group", name=op.f("pk_groups")),
    )
    op.create_index(op.f("ix_groups_bound_by"), "groups", ["bound_by"])
    op.create_table(
        "series",
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("theme", sa.String(40), nullable=False),
        sa.Column("beneficiaries", JSON, nullable=False),
        sa.Column("organiser_id", ID),
        sa.Column("beside_id", ID),
        sa.Column("platform", sa.String(20), nullable=False),
        sa.Column("group", sa.String(80), nullable=False),
        sa.Column("first_day", sa.String(10), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(20), nullable=False),
        sa.Column("clock", sa.String(5), nullable=False),
        sa.Column("zone", sa.String(40), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("off_record", sa.Boolean(), nullable=False),
        sa.Column("consulted", sa.Boolean(), nullable=False),
        sa.Column("capacity", sa.Integer()),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        _to("people", "organiser_id", "fk_series_organiser_id", "SET NULL"),
        _to("series", "beside_id", "fk_series_beside_id", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_series_organiser_id"), "series", ["organiser_id"])
    op.create_table(
        "meetings",
        sa.Column("id", ID, nullable=False),
        sa.Column("series_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(10), nullable=False),
        _to("series", "series_id", "fk_meetings_series_id", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.UniqueConstraint("code", name=op.f("uq_meetings_code")),
        sa.UniqueConstraint("series_id", "number", name=op.f("uq_meetings_series_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meetings_starts_at"), "meetings", ["starts_at"])
    _about_people(
        "invitees",
        "meeting",
        sa.Column("answer", sa.String(10), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
    )
    _about_people(
        "consultations",
        "series",
        sa.Column("asked_by", ID),
        sa.Column("answer", sa.String(10), nullable=False),
        _to("people", "asked_by", "fk_consultations_asked_by", "SET NULL"),
    )
    op.create_index(op.f("ix_consultations_asked_by"), "consultations", ["asked_by"])
    _about_people("attendances", "meeting")
    op.create_table(
        "calendars",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("secret", sa.String(80), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _to("people", "person_id", "fk_calendars_person_id", "CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_calendars")),
        sa.UniqueConstraint("secret", name=op.f("uq_calendars_secret")),
    )


def _about_people(name, of, *columns) -> None:
    table = "series" if of == "series" else f"{of}s"
    op.create_table(
        name,
        sa.Column(f"{of}_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        *columns,
        sa.Column("at", sa.BigInteger(), nullable=False),
        _to(table, f"{of}_id", f"fk_{name}_{of}_id", "CASCADE"),
        _to("people", "person_id", f"fk_{name}_person_id", "CASCADE"),
        sa.PrimaryKeyConstraint(f"{of}_id", "person_id", name=op.f(f"pk_{name}")),
    )
    op.create_index(op.f(f"ix_{name}_person_id"), name, ["person_id"])


def downgrade() -> None:
    for name in ("calendars", "attendances", "consultations", "invitees", "meetings", "series", "groups"):
        op.drop_table(name)
