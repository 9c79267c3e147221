"""What a roundtable agrees on, prepares, brings forth and lives on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.tables.base import Id, Moment, metadata, person


def _series() -> Column[int]:
    series = ForeignKey("series.id", ondelete="CASCADE")
    return Column("series_id", Id, series, nullable=False, index=True)


def _meeting(ondelete: str = "CASCADE", **options: Any) -> Column[int]:
    return Column("meeting_id", Id, ForeignKey("meetings.id", ondelete=ondelete), **options)


# Something that people vote on. `subject` says which of its kind: a point of the charter, or a row's number.
proposals = Table(
    "proposals",
    metadata,
    Column("id", Id, primary_key=True),
    _series(),
    Column("kind", String(20), nullable=False),
    Column("subject", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(10), nullable=False),
    # What was agreed stays agreed when who proposed it is gone.
    person("SET NULL", index=True),
    Column("created_at", Moment, nullable=False),
    Column("closes_at", Moment),
    Column("decided_at", Moment),
    Index("ix_proposals_kind", "kind", "subject"),
    sqlite_autoincrement=True,
)

# Who was asked, and what they say; the sector is theirs when they were asked.
voices = Table(
    "voices",
    metadata,
    Column("proposal_id", Id, ForeignKey("proposals.id", ondelete="CASCADE"), primary_key=True),
    person(primary_key=True),
    Column("sector", String(20), nullable=False),
    Column("stance", String(10)),
    Column("reason", Text),
    Column("at", Moment, nullable=False),
    Index("ix_voices_person_id", "person_id"),
)

# Whoever might facilitate, and how far it has come with them; a name for people who are no members.
facilitators = Table(
    "facilitators",
    metadata,
    Column("id", Id, primary_key=True),
    _series(),
    Column("name", String(200), nullable=False),
    Column("organisation", String(300)),
    person("SET NULL", index=True),
    Column("trusted", Text, nullable=False),
    Column("neutral", Text, nullable=False),
    Column("expert", Text, nullable=False),
    Column("stage", String(10), nullable=False),
    Column("reason", String(20)),
    Column("detail", Text),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

# Which organisation was asked to host which meeting, through whom.
turns = Table(
    "turns",
    metadata,
    Column("id", Id, primary_key=True),
    _series(),
    _meeting(nullable=False, index=True),
    Column("organisation_id", Id, ForeignKey("organisations.id", ondelete="CASCADE"), index=True),
    person("SET NULL", index=True),
    Column("state", String(10), nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

# That somebody looked for an expert among the members, and how many there were.
searches = Table(
    "searches",
    metadata,
    Column("id", Id, primary_key=True),
    _meeting(nullable=False, index=True),
    Column("topic", String(40), nullable=False),
    Column("found", Integer, nullable=False),
    person("SET NULL", index=True),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

# Members who were asked to speak; a name for one from outside.
speakers = Table(
    "speakers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("search_id", Id, ForeignKey("searches.id", ondelete="CASCADE"), nullable=False),
    person("SET NULL", index=True),
    Column("name", String(200)),
    Column("state", String(10), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("search_id", "person_id"),
    sqlite_autoincrement=True,
)

# What a presenter brings, in three parts, and who helps them.
kits = Table(
    "kits",
    metadata,
    Column("id", Id, primary_key=True),
    _meeting(nullable=False),
    person(nullable=False, index=True),
    Column("helper_id", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("title", String(200)),
    Column("formed", Text),
    Column("done", Text),
    Column("results", Text),
    Column("at", Moment, nullable=False),
    UniqueConstraint("meeting_id", "person_id"),
    sqlite_autoincrement=True,
)

notetakers = Table(
    "notetakers",
    metadata,
    _meeting(primary_key=True),
    person(nullable=False, index=True),
    Column("at", Moment, nullable=False),
)

# Raw notes, which are deleted when a case was drawn from them.
notes = Table(
    "notes",
    metadata,
    _meeting(primary_key=True),
    Column("part", String(10), primary_key=True),
    person(nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# That raw notes were deleted, when and how many; nothing of what they said.
disposals = Table(
    "disposals",
    metadata,
    Column("id", Id, primary_key=True),
    _meeting(nullable=False, index=True),
    person("SET NULL", index=True),
    Column("count", Integer, nullable=False),
    Column("at", Moment, nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("id", Id, primary_key=True),
    _series(),
    _meeting("SET NULL", nullable=True, index=True),
    person("SET NULL", index=True),
    Column("title", String(200), nullable=False),
    Column("formed", Text),
    Column("done", Text),
    Column("results", Text),
    Column("lessons", Text),
    Column("state", String(10), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("published_at", Moment),
    sqlite_autoincrement=True,
)

# What a discussion brought forth for others to use.
aids = Table(
    "aids",
    metadata,
    Column("id", Id, primary_key=True),
    _series(),
    person("SET NULL", index=True),
    Column("title", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

# What members answered after a meeting, on scales from 1 to 5.
pulses = Table(
    "pulses",
    metadata,
    _meeting(primary_key=True),
    person(primary_key=True),
    Column("value", Integer, nullable=False),
    Column("understanding", Integer, nullable=False),
    Column("trust", Integer, nullable=False),
    Column("skill", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_pulses_person_id", "person_id"),
)

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Id, primary_key=True),
    _meeting(nullable=False, index=True),
    person(nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("status", String(10), nullable=False),
    Column("reason", Text),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

briefs = Table(
    "briefs",
    metadata,
    Column("id", Id, primary_key=True),
    _series(),
    person("SET NULL", index=True),
    Column("title", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

brief_cases = Table(
    "brief_cases",
    metadata,
    Column("brief_id", Id, ForeignKey("briefs.id", ondelete="CASCADE"), primary_key=True),
    Column("case_id", Id, ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_brief_cases_case_id", "case_id"),
)

pledges = Table(
    "pledges",
    metadata,
    Column("id", Id, primary_key=True),
    _series(),
    person(nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    # Hours, days, rupiah or pieces, by kind.
    Column("amount", Integer, nullable=False),
    Column("detail", Text),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
