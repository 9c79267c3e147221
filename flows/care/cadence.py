"""When a partner is to be heard again, and what a member's day of care holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from flows.care.partner import TIERS, Partner, Promise

FIRST, LOOK, OCCASION, PROMISE = "care-first", "care-day", "care-occasion", "care-promise"
"""Kinds of what comes by itself: after a first meeting, in the morning, before an occasion, for a promise."""
HANDOVER = "care-handover"
"""The kind of what is said of a partner on their way from one member to another."""
HOUR, DAY = 3600.0, 86_400.0
FIRST_NUDGE, FIRST_LIMIT = 48 * HOUR, 72 * HOUR
"""After a first meeting: when its follow-up is nudged, at the next hour that suits; and when it is late."""
FIRST_SHOWN = 24 * HOUR
FIRST_OVER = 21 * DAY
"""After so long a first meeting without a follow-up waits like any other contact."""
EVERY = {"key": 30 * DAY, "regular": 90 * DAY, "loose": 180 * DAY}
"""From one contact to the next, by tier."""
RHYTHMS = {
    "weekly": 7 * DAY, "monthly": 30 * DAY, "quarterly": 91 * DAY, "half-yearly": 182 * DAY,
    "yearly": 365 * DAY,
}  # fmt: skip
"""From one contact to the next, where the communication plan says so."""
INFORM_EVERY = {"key": 91 * DAY, "regular": 182 * DAY}
"""From one regular piece of news to the next, by tier; the others get none unless somebody thinks of it."""
SNOOZES = (1, 3, 7, 30)
"""For so many days something can be put off."""
ONLY_ASKS = 3
"""After so many contacts in a row that asked for something, care warns."""
MORNING = datetime.time(7, 30)
"""When a day of care is looked at, before the earliest hour of any digest."""

Kind = Literal["first", "touch", "promise", "inform"]
_ORDER: tuple[Kind, ...] = ("first", "promise", "touch", "inform")


class Item(NamedTuple):
    """Something to do for a partner, since `at`. `late`: later than was meant."""

    kind: Kind
    partner: Partner
    at: float
    late: bool = False
    promise: Promise | None = None


def next_due(partner: Partner) -> float:
    """When a partner is to be heard again: the last contact and the interval; soon, after a first meeting."""
    if awaits_first(partner):
        return (partner.met_at or 0.0) + FIRST_LIMIT
    since = partner.last_at or partner.created_at
    return since + RHYTHMS.get(partner.plan.get("rhythm", ""), EVERY[partner.tier])


def awaits_first(partner: Partner) -> bool:
    """Whether a first meeting still waits for its follow-up."""
    return partner.met_at is not None and (partner.last_at is None or partner.last_at < partner.met_at)


def agenda(partners: Iterable[Partner], promises: Iterable[Promise], now: float, zone: str) -> list[Item]:
    """What is to be done now: partners with a goal first, key partners first, then by how long it waits."""
    known = {partner.id: partner for partner in partners}
    items = [item for partner in known.values() for item in _of(partner, now)]
    for promise in promises:
        at = morning(datetime.date.fromisoformat(promise.day), zone)
        if promise.state == "open" and promise.partner in known and at <= now:
            items.append(Item("promise", known[promise.partner], at, now >= at + DAY, promise))
    return sorted(items, key=_rank)


def _of(partner: Partner, now: float) -> list[Item]:
    """At most one of a follow-up, a contact and a piece of news: each of them is a contact."""
    snoozed = partner.snoozed_until or 0.0
    if snoozed > now:
        return []
    met = partner.met_at or 0.0
    is_first = awaits_first(partner)
    if is_first and now < met + FIRST_OVER:
        at = max(met + FIRST_SHOWN, snoozed)
        return [Item("first", partner, at, now >= met + FIRST_LIMIT)] if at <= now else []
    due = met + FIRST_OVER if is_first else next_due(partner)
    if due <= now:
        return [Item("touch", partner, max(due, snoozed))]
    inform = (partner.informed_at or partner.created_at) + INFORM_EVERY.get(partner.tier, float("inf"))
    return [Item("inform", partner, max(inform, snoozed))] if inform <= now else []


def _rank(item: Item) -> tuple[bool, int, int, float, int]:
    return (*rank(item.partner), _ORDER.index(item.kind), item.at, item.partner.id)


def rank(partner: Partner) -> tuple[bool, int]:
    """Partners without a goal come last, key partners first."""
    return partner.goal is None, TIERS.index(partner.tier)


def is_worth_a_morning(items: Sequence[Item], since: float, now: float, zone: str) -> bool:
    """Whether a member hears of their day: something is new since then, or still waits on a Monday.

    First meetings and promises have reminders of their own, so they are no news here.
    """
    is_monday = datetime.datetime.fromtimestamp(now, ZoneInfo(zone)).weekday() == 0
    is_news = any(item.at > since for item in items if item.kind in ("touch", "inform"))
    return is_news or (is_monday and any(item.at <= since for item in items))


def morning(day: datetime.date, zone: str) -> float:
    """When a day of care begins there."""
    return datetime.datetime.combine(day, MORNING, ZoneInfo(zone)).timestamp()


def next_morning(now: float, zone: str) -> float:
    """The first morning after now."""
    today = datetime.datetime.fromtimestamp(now, ZoneInfo(zone)).date()
    first = morning(today, zone)
    return first if first > now else morning(today + datetime.timedelta(1), zone)


def month_of(at: float, zone: str) -> str:
    return datetime.datetime.fromtimestamp(at, ZoneInfo(zone)).strftime("%Y-%m")


def helped(partners: Sequence[Partner], month: str) -> Partner | None:
    """Whom to help this month: another partner each month, the most important ones in turn."""
    ranked = sorted((one for one in partners if not one.muted), key=lambda one: (*rank(one), one.id))
    year, number = map(int, month.split("-"))
    return ranked[(year * 12 + number) % len(ranked)] if ranked else None


def only_asks(asked: Sequence[bool | None]) -> bool:
    """Whether the latest contacts all asked for something; `asked` has the latest first."""
    latest = [one for one in asked if one is not None][:ONLY_ASKS]
    return len(latest) == ONLY_ASKS and all(latest)
