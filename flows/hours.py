"""Times of day at which people want to be written to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = 8, 20
DIGESTS = {"morning": 8, "noon": 12, "evening": 19}
"""At which hour a member reads what can wait, by how they want their messages delivered."""


def wanted(at: float, zone: str, delivery: str) -> float:
    """The first moment from `at` on at which somebody wants to read what can wait.

    `delivery` is as they said when they registered: at one hour of the day, by day, or at any time.
    """
    if delivery == "anytime":
        return at
    if delivery not in DIGESTS:
        return polite(at, zone)
    local = datetime.fromtimestamp(at, ZoneInfo(zone))
    chosen = local.replace(hour=DIGESTS[delivery], minute=0, second=0, microsecond=0)
    if chosen < local:
        chosen += timedelta(days=1)
    return chosen.astimezone(UTC).timestamp()


def polite(at: float, zone: str) -> float:
    """The first moment from `at` on (seconds since 1970, UTC) that lies between 08 and 20 o'clock there."""
    local = datetime.fromtimestamp(at, ZoneInfo(zone))
    if OPENS <= local.hour < CLOSES:
        return at
    morning = local.replace(hour=OPENS, minute=0, second=0, microsecond=0)
    if local.hour >= CLOSES:
        morning += timedelta(days=1)
    return morning.astimezone(UTC).timestamp()


def midnight(at: float, zone: str) -> float:
    """When the day of this moment began there."""
    local = datetime.fromtimestamp(at, ZoneInfo(zone))
    return local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0).astimezone(UTC).timestamp()


def next_day(at: float, zone: str, delivery: str) -> float:
    """The first moment of the day after at which somebody wants to read what can wait."""
    tomorrow = datetime.fromtimestamp(midnight(at, zone), ZoneInfo(zone)) + timedelta(days=1)
    return wanted(polite(tomorrow.astimezone(UTC).timestamp(), zone), zone, delivery)
