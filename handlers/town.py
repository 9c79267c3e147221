"""Settling the demo town's people as members, so that a newcomer finds a living network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows import topics
from flows.rules import RULES_VERSION
from handlers.places import places
from storage import arrivals, consents, members, organisations, people
from storage.database import Tx
from storage.members import Member

PLATFORM = "telegram"
_KINDS = {"expertise": topics.EXPERTISE, "needs": topics.NEEDS, "offers": topics.OFFERS}


def settle(tx: Tx, town: Mapping[str, Any], now: float) -> None:
    """Make every person of the town a member, unless the bot knows them already."""
    known = {organisation["key"]: organisation for organisation in town.get("organisations", ())}
    for person in town.get("people", ()):
        if people.lock_person(tx, PLATFORM, str(person["id"])) is None:
            _add(tx, person, known.get(person["organisation"]), now)


def _add(tx: Tx, person: Mapping[str, Any], organisation: Mapping[str, Any] | None, now: float) -> None:
    name = str(person["id"])
    zone = places()[person["district"]].zone
    added = people.add_person(
        tx, PLATFORM, name, name, person["username"], person["language_code"], zone, now
    )
    consents.record(tx, added.id, consents.RULES, RULES_VERSION, True, now)
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
