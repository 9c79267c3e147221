"""Consents, each with its version and time. They are added, never changed, so the history stands."""

from __future__ import annotations

from sqlalchemy import insert, select

from storage.database import Tx
from storage.tables.core import consents

RULES = "rules"


def record(tx: Tx, person: int, purpose: str, version: int, given: bool, now: float) -> None:
    row = {"person_id": person, "purpose": purpose, "version": version, "given": given, "at": now}
    tx.execute(insert(consents), row)


def latest(tx: Tx, person: int) -> dict[str, tuple[int, bool]]:
    """What a person said last to each purpose: (version, given)."""
    query = select(consents.c.purpose, consents.c.version, consents.c.given)
    rows = tx.execute(query.where(consents.c.person_id == person).order_by(consents.c.id))
    return {purpose: (version, given) for purpose, version, given in rows}


def standing(tx: Tx, person: int) -> dict[str, int]:
    """The purposes a person consents to now, each with the version they agreed to."""
    said = latest(tx, person)
    return {purpose: version for purpose, (version, given) in said.items() if given}
