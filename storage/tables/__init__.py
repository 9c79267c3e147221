"""Every table, by feature. Columns that name a person's data say so by their foreign key to `people`.

Times are whole microseconds since 1970 (UTC) in the database and float seconds in the code.
"""

from storage.tables.base import metadata
from storage.tables.broadcasts import broadcasts
from storage.tables.care import carers, contacts, corrections, handovers, partners, promises
from storage.tables.core import (
    accounts,
    audit,
    codes,
    consents,
    conversations,
    due,
    holds,
    nodes,
    outbox,
    people,
    roles,
    updates,
)
from storage.tables.members import arrivals, invites, member_topics, members, organisations, requests
from storage.tables.polls import attendees, ballots, posts, questions, sessions, tallies, voted

__all__ = [
    "accounts",
    "arrivals",
    "attendees",
    "audit",
    "ballots",
    "broadcasts",
    "carers",
    "codes",
    "consents",
    "contacts",
    "conversations",
    "corrections",
    "due",
    "handovers",
    "holds",
    "invites",
    "member_topics",
    "members",
    "metadata",
    "nodes",
    "organisations",
    "outbox",
    "partners",
    "people",
    "posts",
    "promises",
    "questions",
    "requests",
    "roles",
    "sessions",
    "tallies",
    "updates",
    "voted",
]
