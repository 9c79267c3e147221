"""When partners are due, in which order, and when there is nothing to say."""

from __future__ import annotations

import datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows.care.cadence import (
    DAY,
    EVERY,
    FIRST_LIMIT,
    FIRST_OVER,
    HOUR,
    ONLY_ASKS,
    agenda,
    awaits_first,
    helped,
    is_worth_a_morning,
    morning,
    next_due,
    next_morning,
    only_asks,
)
from flows.care.partner import Partner, Promise

ZONE = "Asia/Jakarta"
NOW = datetime.datetime(2026, 11, 24, 7, 30, tzinfo=ZoneInfo(ZONE)).timestamp()
"""A Tuesday morning."""


def someone(id: int = 1, **more: Any) -> Partner:
    known: dict[str, Any] = {
        "person": 1, "nature": "person", "name": f"Mitra {id}", "organisation": None, "met": "rapat",
        "need": "data", "goal": "belajar", "next_step": "kirim", "tier": "regular", "channel": "phone",
        "address": None, "created_at": NOW - 400 * DAY, "informed_at": NOW,
    }  # fmt: skip
    return Partner(id=id, **(known | more))


def names(*partners: Partner, promises: tuple[Promise, ...] = (), now: float = NOW) -> list[tuple[str, int]]:
    return [(item.kind, item.partner.id) for item in agenda(partners, promises, now, ZONE)]


def test_next_due_is_the_last_contact_and_the_interval() -> None:
    for tier, interval in EVERY.items():
        assert next_due(someone(tier=tier, last_at=NOW)) == NOW + interval
    assert next_due(someone(last_at=NOW, plan={"rhythm": "weekly"})) == NOW + 7 * DAY
    assert next_due(someone(created_at=NOW)) == NOW + EVERY["regular"]


def test_a_contact_is_due_to_the_second() -> None:
    at = NOW + EVERY["key"]
    partner = someone(tier="key", last_at=NOW)
    assert names(partner, now=at - 1) == []
    assert names(partner, now=at) == [("touch", 1)]


def test_a_first_meeting_is_followed_up_within_72_hours() -> None:
    partner = someone(met_at=NOW)
    assert next_due(partner) == NOW + FIRST_LIMIT
    assert names(partner, now=NOW + HOUR) == []
    [item] = agenda([partner], (), NOW + FIRST_LIMIT - 1, ZONE)
    assert (item.kind, item.late) == ("first", False)
    [item] = agenda([partner], (), NOW + FIRST_LIMIT, ZONE)
    assert item.late
    spoken = someone(met_at=NOW, last_at=NOW + HOUR)
    assert not awaits_first(spoken)
    assert names(spoken, now=NOW + FIRST_LIMIT) == []


def test_a_first_meeting_that_nobody_followed_up_waits_like_any_other_contact() -> None:
    partner = someone(met_at=NOW)
    assert names(partner, now=NOW + FIRST_OVER - 1) == [("first", 1)]
    [item] = agenda([partner], (), NOW + FIRST_OVER, ZONE)
    assert (item.kind, item.at) == ("touch", NOW + FIRST_OVER), "it is news on that day"


def test_key_partners_come_first_and_those_without_a_goal_last() -> None:
    long_ago = {"last_at": NOW - 300 * DAY}
    partners = (
        someone(1, tier="key", goal=None, **long_ago),
        someone(2, tier="loose", **long_ago),
        someone(3, tier="regular", **long_ago),
        someone(4, tier="key", **long_ago),
        someone(5, tier="key", last_at=NOW - 200 * DAY),
    )
    assert [id for _, id in names(*partners)] == [4, 5, 3, 2, 1]


def test_what_is_put_off_comes_when_it_was_put_off_to() -> None:
    partner = someone(last_at=NOW - 100 * DAY, snoozed_until=NOW + DAY)
    assert names(partner) == []
    [item] = agenda([partner], (), NOW + DAY, ZONE)
    assert item.at == NOW + DAY


def test_promises_are_due_on_their_morning_and_late_the_day_after() -> None:
    promise = Promise(7, 1, 1, "Mitra 1", "kirim profil", "2026-11-24", "open")
    partner = someone(last_at=NOW)
    assert names(partner, promises=(promise,), now=NOW - 1) == []
    assert names(partner, promises=(promise,)) == [("promise", 1)]
    [item] = agenda([partner], (promise,), NOW + DAY, ZONE)
    assert item.late


def test_news_is_due_for_those_who_get_any() -> None:
    recent = {"last_at": NOW - DAY, "informed_at": NOW - 200 * DAY}
    assert names(someone(1, **recent), someone(2, tier="loose", **recent)) == [("inform", 1)]


def test_a_morning_is_silent_unless_something_is_new_or_it_is_monday() -> None:
    due_now = agenda([someone(last_at=NOW - EVERY["regular"])], (), NOW, ZONE)
    assert is_worth_a_morning(due_now, NOW - DAY, NOW, ZONE)
    assert not is_worth_a_morning(due_now, NOW, NOW + DAY, ZONE)
    assert is_worth_a_morning(due_now, NOW, NOW + 6 * DAY, ZONE)
    assert not is_worth_a_morning([], NOW - DAY, NOW + 6 * DAY, ZONE)
    met = agenda([someone(met_at=NOW - 30 * HOUR)], (), NOW, ZONE)
    assert not is_worth_a_morning(met, NOW - DAY, NOW, ZONE)


def test_mornings_follow_each_other() -> None:
    first = next_morning(NOW - 1, ZONE)
    assert first == NOW == morning(datetime.date(2026, 11, 24), ZONE)
    assert next_morning(NOW, ZONE) == NOW + DAY


def test_everybody_is_helped_in_turn() -> None:
    partners = [someone(1), someone(2), someone(3, muted=True)]
    months = [helped(partners, f"2026-{month:02}") for month in range(1, 5)]
    assert {one.id for one in months if one} == {1, 2}
    assert helped([], "2026-01") is None


def test_who_only_asks_is_known_after_three_times() -> None:
    assert only_asks([True] * ONLY_ASKS)
    assert only_asks([None, True, True, True, False])
    assert not only_asks([True, True])
    assert not only_asks([False, True, True, True])
