"""Consents, each with its version and time. They are added, never changed, so the history stands."""

from __future__ import annotations

from sqlalchemy import insert, select

from storage.database import Tx
from storage.tables import consents

RULES = "rules"


def record(tx: Tx, person: int, purpose: str, version: int, given: bool, now: float) -> None:
    row = {"person_id": person, "purpose": purpose, "version": version, "given": given, "at": now}
    tx.execute(insert(consents), row)


def standing(tx: Tx, person: int) -> dict[str, int]:
    """The purposes a person consents to now, each with the version they agreed to."""
    query = select(consents.c.purpose, consents.c.version, consents.c.given)
    rows = tx.execute(query.where(consents.c.person_id == person).order_by(consents.c.id))
    latest = {purpose: (version, given) for purpose, version, given in rows}
    return {purpose: version for purpose, (version, given) in latest.items() if given}
