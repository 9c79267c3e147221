"""What registered people say of themselves, how they came, and whom they want to join."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from storage.tables.base import Id, Moment, metadata, person

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
