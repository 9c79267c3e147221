"""Every table, by feature. Columns that name a person's data say so by their foreign key to `people`.

Times are whole microseconds since 1970 (UTC) in the database and float seconds in the code.
"""

from storage.tables.base import metadata
from storage.tables.broadcasts import broadcasts
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
from storage.tables.meetings import (
    attendances,
    calendars,
    consultations,
    groups,
    invitees,
    meetings,
    series,
)
from storage.tables.members import arrivals, invites, member_topics, members, organisations, requests
from storage.tables.polls import attendees, ballots, posts, questions, sessions, tallies, voted

__all__ = [
    "accounts",
    "arrivals",
    "attendances",
    "attendees",
    "audit",
    "ballots",
    "broadcasts",
    "calendars",
    "codes",
    "consents",
    "consultations",
    "conversations",
    "due",
    "groups",
    "holds",
    "invitees",
    "invites",
    "meetings",
    "member_topics",
    "members",
    "metadata",
    "nodes",
    "organisations",
    "outbox",
    "people",
    "posts",
    "questions",
    "requests",
    "roles",
    "series",
    "sessions",
    "tallies",
    "updates",
    "voted",
]
