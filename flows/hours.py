"""Times of day at which it is polite to write to people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = 8, 20


def polite(at: float, zone: str) -> float:
    """The first moment from `at` on (seconds since 1970, UTC) that lies between 08 and 20 o'clock there."""
    local = datetime.fromtimestamp(at, ZoneInfo(zone))
    if OPENS <= local.hour < CLOSES:
        return at
    morning = local.replace(hour=OPENS, minute=0, second=0, microsecond=0)
    if local.hour >= CLOSES:
        morning += timedelta(days=1)
    return morning.astimezone(UTC).timestamp()
