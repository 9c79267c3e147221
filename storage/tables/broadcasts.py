"""What was written to many members at once."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from storage.tables.base import Id, Json, Moment, metadata

broadcasts = Table(
    "broadcasts",
    metadata,
    Column("id", Id, primary_key=True),
    # What was said in the network's name stays when who wrote it is gone.
    Column("sender_id", Id, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("text", Text, nullable=False),
    Column("photo", String(200)),
    Column("audience", Json, nullable=False),
    Column("state", String(10), nullable=False),
    # Everybody up to this number has been looked at; messages to them are in the outbox.
    Column("cursor", Id, nullable=False),
    Column("total", Integer, nullable=False),
    Column("unwilling", Integer, nullable=False),
    Column("unsent", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
