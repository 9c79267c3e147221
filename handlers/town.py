"""Settling the demo town's people as members, so that a newcomer finds a living network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows import topics
from flows.broadcasts import PURPOSE
from flows.care.cadence import DAY, FIRST, FIRST_NUDGE, LOOK, next_morning
from flows.hours import wanted
from flows.meetings import admits, local_day
from flows.rules import RULES_VERSION
from handlers.consent import PURPOSE_VERSION
from handlers.meetings import planning
from handlers.places import places
from handlers.words import DEFAULT
from storage import arrivals, consents, due, groups, meetings, members, organisations, people, roles, seats
from storage.care import partners
from storage.database import Tx
from storage.groups import Group
from storage.members import Member
from storage.people import Person

PLATFORM = "telegram"
_FIVE_WEEKS = 35 * 86_400.0
_KINDS = {"expertise": topics.EXPERTISE, "needs": topics.NEEDS, "offers": topics.OFFERS}


def settle(tx: Tx, town: Mapping[str, Any], now: float) -> None:
    """Make every person of the town a member, unless the bot knows them already."""
    is_new = not members.count(tx)
    known = {organisation["key"]: organisation for organisation in town.get("organisations", ())}
    for person in town.get("people", ()):
        if people.lock_person(tx, PLATFORM, str(person["id"])) is None:
            _add(tx, person, known.get(person["organisation"]), now)
    if is_new and town.get("groups"):
        _meet(tx, town, now)


def _meet(tx: Tx, town: Mapping[str, Any], now: float) -> None:
    """A roundtable every quarter, the first in five weeks: whoever moves the clock sees the reminders."""
    room = town["groups"][-1]
    host = people.lock_person(tx, PLATFORM, str(room["members"][0]))
    if host is None:
        return
    roles.give(tx, host.id, "host", host.id, now)
    group = Group(PLATFORM, str(room["id"]), room["title"], DEFAULT)
    groups.bind(tx, group, host.id, now)
    series = meetings.add_series(tx, _roundtable(host.id, group, now))
    planning.begin(tx, series, now)
    first, *_ = meetings.of_series(tx, series)
    for person in town["people"]:
        comes = people.lock_person(tx, PLATFORM, str(person["id"]))
        if comes and admits("roundtable", True, person["sector"]):
            seats.take(tx, first, comes.id, "yes", now)


def _roundtable(host: int, group: Group, now: float) -> dict[str, Any]:
    zone = "Asia/Jakarta"
    return {
        "kind": "roundtable", "title": "Meja Bundar Kesehatan dan Usaha", "theme": "health",
        "beneficiaries": ["women"], "organiser_id": host, "beside_id": None, "platform": PLATFORM,
        "group": group.group, "first_day": local_day(now + _FIVE_WEEKS, zone).isoformat(), "base": 1,
        "rule": "quarterly", "clock": "09:00", "zone": zone, "minutes": 120, "place": "Aula Ruang Rapat",
        "off_record": True, "consulted": False, "capacity": 30, "state": "planned", "created_at": now,
    }  # fmt: skip


def _add(tx: Tx, person: Mapping[str, Any], organisation: Mapping[str, Any] | None, now: float) -> None:
    name = str(person["id"])
    zone = places()[person["district"]].zone
    added = people.add_person(
        tx, PLATFORM, name, name, person["username"], person["language_code"], zone, now
    )
    consents.record(tx, added.id, consents.RULES, RULES_VERSION, True, now)
    if person.get("news"):
        consents.record(tx, added.id, PURPOSE, PURPOSE_VERSION, True, now)
    arrivals.record(tx, added.id, "demo", now)
    organisation_id = (
        organisations.ensure(tx, organisation["name"], organisation["sector"], now) if organisation else None
    )
    member = Member(
        person=added.id,
        name=f"{person['first_name']} {person['last_name'] or ''}".strip(),
        form="name",
        type="non-alumni",
        affiliation="local",
        sector=person["sector"],
        organisation_id=organisation_id,
        organisation=None,
        role=person["role"] if organisation else None,
        district=person["district"],
        delivery="daytime",
        photo=None,
        topics={kind: [id for id in person[kind] if id in ids] for kind, ids in _KINDS.items()},
        registered_at=now,
    )
    members.save(tx, member, now)
    for partner in person.get("partners", ()):
        _befriend(tx, added, partner, now)


def _befriend(tx: Tx, member: Person, known: Mapping[str, Any], now: float) -> None:
    """A partner whom a member cares for: met newly, or heard some time ago."""
    keys = ("nature", "name", "organisation", "met", "need", "goal", "next_step", "tier", "channel")
    met_at = now - known["met_days_ago"] * DAY if "met_days_ago" in known else None
    values = {key: known.get(key) for key in keys} | {"met_at": met_at}
    id = partners.add(tx, member.id, values, now)
    partner = partners.find(tx, member.id, id)
    assert partner is not None
    if "last_days_ago" in known:
        partners.log(tx, partner, known["channel"], now - known["last_days_ago"] * DAY)
    if met_at is not None:
        first = wanted(met_at + FIRST_NUDGE, member.zone, member.delivery)
        due.plan(tx, FIRST, str(id), first, person=member.id)
    look = wanted(next_morning(now, member.zone), member.zone, member.delivery)
    due.plan_once(tx, LOOK, str(member.id), look, member.id)
