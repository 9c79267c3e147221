"""People, what is said to them and what comes later: the tables of the machine."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.tables.base import Id, Json, Moment, metadata, person

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
    Column("useful_until", Moment),
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
    # How much somebody was told today without having asked.
    Index(
        "ix_outbox_said",
        "person_id",
        "done_at",
        sqlite_where=text("lane > 0 AND state = 'sent'"),
        postgresql_where=text("lane > 0 AND state = 'sent'"),
    ),
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
    Column("next_at", Moment, nullable=False),
    UniqueConstraint("kind", "subject"),
    # In the very order in which they come: of 100,000 that are due at once the first ones are not sorted out.
    Index("ix_due_turn", "next_at", "id"),
)

holds = Table(
    "holds",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("chat", String(80), primary_key=True),
    Column("until", Moment, nullable=False),
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
