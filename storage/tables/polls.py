"""Live polls: sessions, questions, ballots and their tallies."""

from __future__ import annotations

from typing import Any

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
    # When its first question opens by itself, if it was planned.
    Column("starts_at", Moment),
    # Who compete in a quiz: nothing is people, an empty list organisations, else the names of teams.
    Column("teams", Json),
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
    # What was agreed upon, where a session may not end without it: empty as long as it is missing.
    Column("outcome", Text),
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
    # Which of the session's teams they play for, by its place in the list.
    Column("team", Integer),
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

# Questions that a presenter keeps, to ask them again.
templates = Table(
    "templates",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    Column("title", String(200), nullable=False),
    Column("asked", Json, nullable=False),
    Column("created_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
