"""Every table, by feature. Columns that name a person's data say so by their foreign key to `people`.

Times are whole microseconds since 1970 (UTC) in the database and float seconds in the code.
"""

from storage.tables import broadcasts, care, core, meetings, members, polls, roundtables
from storage.tables.base import metadata

__all__ = ["broadcasts", "care", "core", "meetings", "members", "metadata", "polls", "roundtables"]
