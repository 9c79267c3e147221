"""Partners that members care for. All of it belongs to the member who wrote it down, and goes with them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, String, Table, Text

from storage.tables.base import Id, Json, Moment, metadata, person

partners = Table(
    "partners",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    Column("nature", String(20), nullable=False),
    Column("name", String(200), nullable=False),
    # As it is called, not which one it is: an organisation's row is its own members' word.
    Column("organisation", String(300)),
    Column("met", String(400), nullable=False),
    Column("need", String(600), nullable=False),
    Column("goal", String(600)),
    Column("next_step", String(600), nullable=False),
    Column("tier", String(10), nullable=False),
    Column("channel", String(10), nullable=False),
    Column("address", String(400)),
    # Who of the staff knows whom: names by side.
    Column("links", Json, nullable=False),
    # The days that matter to them: which holidays, and their own as month and day.
    Column("days", Json, nullable=False),
    Column("own_days", Json, nullable=False),
    # The communication plan: how, when and how often.
    Column("plan", Json, nullable=False),
    Column("met_at", Moment),
    Column("informed_at", Moment),
    Column("snoozed_until", Moment),
    Column("muted", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    # A number that named a partner once never names another one.
    sqlite_autoincrement=True,
)


def _partner() -> Column[int]:
    key = ForeignKey("partners.id", ondelete="CASCADE")
    return Column("partner_id", Id, key, nullable=False, index=True)


contacts = Table(
    "contacts",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    _partner(),
    Column("channel", String(10), nullable=False),
    Column("note", Text),
    # Whether something was asked for; not said yet: NULL.
    Column("asked_for", Boolean),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

promises = Table(
    "promises",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    _partner(),
    Column("what", String(600), nullable=False),
    Column("day", String(10), nullable=False),
    Column("state", String(10), nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    _partner(),
    Column("field", String(20), nullable=False),
    Column("learnt_from", String(400), nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

# A partner that one member offers to another; gone as soon as it is answered.
handovers = Table(
    "handovers",
    metadata,
    Column("id", Id, primary_key=True),
    person(nullable=False, index=True),
    Column("partner_id", Id, ForeignKey("partners.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("colleague_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

# A partner whom another member knew first: who that was, and since when they are not theirs any more.
takeovers = Table(
    "takeovers",
    metadata,
    Column("partner_id", Id, ForeignKey("partners.id", ondelete="CASCADE"), primary_key=True),
    person(ondelete="SET NULL", index=True),
    Column("at", Moment, nullable=False),
)

carers = Table(
    "carers",
    metadata,
    person(primary_key=True),
    # Where answers to mail that they send go.
    Column("email", String(254)),
)
