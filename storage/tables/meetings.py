"""Groups that belong to the network, meetings that recur in them, and who comes."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, false

from storage.tables.base import Id, Json, Moment, metadata, person

# A group, or one topic of a forum: what its platform calls it.
groups = Table(
    "groups",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("group", String(80), primary_key=True),
    Column("title", String(200), nullable=False),
    Column("bound_by", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("language", String(10), nullable=False),
    Column("at", Moment, nullable=False),
)

series = Table(
    "series",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("title", String(200), nullable=False),
    Column("theme", String(40), nullable=False),
    Column("beneficiaries", Json, nullable=False),
    # Its meetings go on when who organised them is gone.
    Column("organiser_id", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    # A side meeting stands beside a roundtable.
    Column("beside_id", Id, ForeignKey("series.id", ondelete="SET NULL")),
    Column("platform", String(20), nullable=False),
    Column("group", String(80), nullable=False),
    # The occurrence number `base` is on this day; the rule counts from there.
    Column("first_day", String(10), nullable=False),
    Column("base", Integer, nullable=False),
    Column("rule", String(20), nullable=False),
    Column("clock", String(5), nullable=False),
    Column("zone", String(40), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("place", String(300), nullable=False),
    Column("off_record", Boolean, nullable=False),
    # Only those are invited who were asked before and are interested.
    Column("consulted", Boolean, nullable=False),
    Column("capacity", Integer),
    Column("state", String(10), nullable=False),
    Column("created_at", Moment, nullable=False),
    # Who may come is invited to each meeting, for they were to one.
    Column("invites", Boolean, nullable=False, server_default=false()),
    sqlite_autoincrement=True,
)

meetings = Table(
    "meetings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("series_id", Id, ForeignKey("series.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("starts_at", Moment, nullable=False, index=True),
    Column("ends_at", Moment, nullable=False),
    Column("place", String(300), nullable=False),
    Column("state", String(10), nullable=False),
    # Counts changes, as calendars want it.
    Column("sequence", Integer, nullable=False),
    # Shown in the meeting; who has it was there.
    Column("code", String(10), nullable=False, unique=True),
    UniqueConstraint("series_id", "number"),
    sqlite_autoincrement=True,
)

# What each member said about coming; `turn` orders those who wait for a seat.
invitees = Table(
    "invitees",
    metadata,
    Column("meeting_id", Id, ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    person(primary_key=True),
    Column("answer", String(10), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_invitees_person_id", "person_id"),
)

# Who was asked, one by one, before anybody was invited.
consultations = Table(
    "consultations",
    metadata,
    Column("series_id", Id, ForeignKey("series.id", ondelete="CASCADE"), primary_key=True),
    person(primary_key=True),
    Column("asked_by", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("answer", String(10), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_consultations_person_id", "person_id"),
)

attendances = Table(
    "attendances",
    metadata,
    Column("meeting_id", Id, ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True),
    person(primary_key=True),
    Column("at", Moment, nullable=False),
    Index("ix_attendances_person_id", "person_id"),
)

# The secret in the address of somebody's calendar.
calendars = Table(
    "calendars",
    metadata,
    person(primary_key=True),
    Column("secret", String(80), nullable=False, unique=True),
    Column("at", Moment, nullable=False),
)
