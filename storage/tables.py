"""Every table. Columns that name a person's data say so by their foreign key to `people`.

Times are whole microseconds since 1970 (UTC) in the database and float seconds in the code.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Json = JSON().with_variant(JSONB(), "postgresql")
# SQLite numbers rows by itself only in a column of type INTEGER.
Id = BigInteger().with_variant(Integer(), "sqlite")


class Moment(TypeDecorator[float]):
    """Seconds since 1970 (UTC), stored as whole microseconds so that comparing them is exact."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> int | None:
        return None if value is None else round(value * 1_000_000)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> float | None:
        return None if value is None else value / 1_000_000


def person(ondelete: str = "CASCADE", **options: Any) -> Column[int]:
    """The person that a row is about."""
    return Column("person_id", Id, ForeignKey("people.id", ondelete=ondelete), **options)


updates = Table(
    "updates",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("key", String(80), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
)

# The number of somebody who is gone names nobody else: old buttons hold it.
people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("language", String(10), nullable=False),
    Column("zone", String(40), nullable=False),
    Column("created_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    Column("platform", String(20), nullable=False),
    Column("name", String(80), nullable=False),
    Column("chat", String(80), nullable=False),
    Column("username", String(80)),
    Column("blocked_at", Moment),
    UniqueConstraint("platform", "name"),
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False),
    Column("flow", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("status", String(10), nullable=False),
    Column("furthest", String(80), nullable=False),
    Column("state", Json, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Index("ix_conversations_person_id", "person_id", "status"),
    # One foreground conversation a person.
    Index(
        "uq_conversations_active",
        "person_id",
        unique=True,
        sqlite_where=text("status = 'active'"),
        postgresql_where=text("status = 'active'"),
    ),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    person(ondelete="SET NULL", index=True),
    Column("platform", String(20), nullable=False),
    Column("chat", String(80), nullable=False),
    Column("lane", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("occurrence", Integer, nullable=False),
    Column("body", Json, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("state", String(10), nullable=False),
    Column("reason", String(200)),
    Column("node", String(80)),
    Column("attempts", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("done_at", Moment),
    # What the platform calls the message, so that it can be changed later.
    Column("sent_as", String(80)),
    UniqueConstraint("kind", "subject", "occurrence"),
    # The postman looks only at what is still to be done.
    Index(
        "ix_outbox_open",
        "lane",
        "not_before",
        "id",
        sqlite_where=text("state IN ('pending', 'sending')"),
        postgresql_where=text("state IN ('pending', 'sending')"),
    ),
    Index(
        "ix_outbox_open_chat",
        "platform",
        "chat",
        "id",
        sqlite_where=text("state IN ('pending', 'sending')"),
        postgresql_where=text("state IN ('pending', 'sending')"),
    ),
    Index("ix_outbox_done_at", "done_at"),
)

due = Table(
    "due",
    metadata,
    Column("id", Id, primary_key=True),
    person(index=True),
    Column("kind", String(40), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("occurrence", Integer, nullable=False),
    Column("rule", String(200), nullable=False),
    Column("next_at", Moment, nullable=False, index=True),
    UniqueConstraint("kind", "subject"),
)

holds = Table(
    "holds",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("chat", String(80), primary_key=True),
    Column("until", Moment, nullable=False),
)

members = Table(
    "members",
    metadata,
    person(primary_key=True),
    Column("name", String(200), nullable=False),
    Column("form", String(20), nullable=False),
    Column("type", String(20), nullable=False),
    Column("affiliation", String(20), nullable=False),
    Column("sector", String(20), nullable=False, index=True),
    Column("organisation_id", Id, ForeignKey("organisations.id"), index=True),
    Column("role", String(200)),
    Column("district", String(10), nullable=False, index=True),
    Column("delivery", String(20), nullable=False),
    Column("photo", String(200)),
    Column("registered_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

member_topics = Table(
    "member_topics",
    metadata,
    person(primary_key=True),
    Column("kind", String(10), primary_key=True),
    Column("topic", String(40), primary_key=True),
    Index("ix_member_topics_topic", "topic", "kind"),
)

organisations = Table(
    "organisations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(300), nullable=False),
    Column("folded", String(300), nullable=False, unique=True),
    Column("sector", String(20), nullable=False),
    Column("created_at", Moment, nullable=False),
)

consents = Table(
    "consents",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    Column("purpose", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("given", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
)

arrivals = Table(
    "arrivals",
    metadata,
    person(primary_key=True),
    Column("source", String(40), nullable=False),
    Column("detail", String(80)),
    Column("inviter_id", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("at", Moment, nullable=False),
)

invites = Table(
    "invites",
    metadata,
    Column("code", String(20), primary_key=True),
    person(nullable=False, index=True),
    Column("uses_left", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
)

requests = Table(
    "requests",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    Column("platform", String(20), nullable=False),
    Column("group", String(80), nullable=False),
    Column("state", String(10), nullable=False),
    Column("at", Moment, nullable=False),
)

roles = Table(
    "roles",
    metadata,
    person(primary_key=True),
    Column("role", String(20), primary_key=True),
    Column("given_by", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    # What was done stays on record after an erasure; who did it does not.
    Column("actor_id", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    person(ondelete="SET NULL", index=True),
    Column("action", String(40), nullable=False),
    Column("detail", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

codes = Table(
    "codes",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("purpose", String(20), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

nodes = Table(
    "nodes",
    metadata,
    Column("name", String(80), primary_key=True),
    # Real time, not the time that a demo may have moved forward.
    Column("seen_at", Moment, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Id, primary_key=True),
    # Typed by people, so it is short, and free again when the session is over.
    Column("code", String(20), nullable=False),
    Column("title", String(200), nullable=False),
    # A meeting's results stay when who led it is gone.
    Column("host_id", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("language", String(10), nullable=False),
    Column("platform", String(20), nullable=False),
    Column("group", String(80), nullable=False),
    Column("pace", String(10), nullable=False),
    Column("state", String(10), nullable=False),
    Column("position", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("opened_at", Moment),
    Column("closed_at", Moment),
    Index(
        "uq_sessions_code",
        "code",
        unique=True,
        sqlite_where=text("state <> 'closed'"),
        postgresql_where=text("state <> 'closed'"),
    ),
    sqlite_autoincrement=True,
)

questions = Table(
    "questions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("session_id", Id, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("asked", Json, nullable=False),
    Column("phase", String(10), nullable=False),
    Column("shown", Boolean, nullable=False),
    Column("round", Integer, nullable=False),
    Column("opened_at", Moment),
    Column("closes_at", Moment),
    Column("closed_at", Moment),
    # What was counted when it closed: the tally and the ballots, which must agree.
    Column("proof", Json),
    UniqueConstraint("session_id", "position"),
    sqlite_autoincrement=True,
)


def _asked(**options: Any) -> tuple[Column[int], Column[int]]:
    question = ForeignKey("questions.id", ondelete="CASCADE")
    return Column("question_id", Id, question, **options), Column("round", Integer, **options)


# One answer of one voter. `slot` numbers the entries of somebody who may give several.
ballots = Table(
    "ballots",
    metadata,
    *_asked(primary_key=True),
    person(primary_key=True),
    Column("slot", Integer, primary_key=True),
    Column("answer", String(400), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_ballots_person_id", "person_id"),
    sqlite_with_rowid=False,
)

# Who has voted where nobody may ever know what: no time and no answer. Whoever is erased leaves a row that
# names nobody, for nobody knows which answer to take away.
voted = Table(
    "voted",
    metadata,
    *_asked(nullable=False),
    person("SET NULL"),
    Column("slot", Integer, nullable=False),
    UniqueConstraint("question_id", "round", "person_id", "slot", name="uq_voted_slot"),
    Index("ix_voted_person_id", "person_id"),
)

# How often each answer was given; kept by triggers on `ballots`, and by hand where votes are anonymous.
tallies = Table(
    "tallies",
    metadata,
    *_asked(primary_key=True),
    Column("answer", String(400), primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

attendees = Table(
    "attendees",
    metadata,
    Column("session_id", Id, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    person(primary_key=True),
    # They answer in their own chat, so each question is brought to them there.
    Column("private", Boolean, nullable=False),
    Index("ix_attendees_person_id", "person_id"),
    sqlite_with_rowid=False,
)

posts = Table(
    "posts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("question_id", Id, ForeignKey("questions.id", ondelete="CASCADE"), nullable=False, index=True),
    # Nobody, where it was written anonymously.
    person(index=True),
    Column("text", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("into_id", Id, ForeignKey("posts.id", ondelete="SET NULL")),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
