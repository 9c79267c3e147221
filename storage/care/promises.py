"""What members promised their partners."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from flows.care.partner import Promise
from storage.database import Tx
from storage.tables.care import partners, promises

_SELECT = select(
    promises.c.id,
    promises.c.person_id,
    promises.c.partner_id,
    partners.c.name,
    promises.c.what,
    promises.c.day,
    promises.c.state,
).join(partners, promises.c.partner_id == partners.c.id)


def add(tx: Tx, person: int, partner: int, what: str, day: str, now: float) -> int:
    """A new promise; returns its number."""
    row = {"person_id": person, "partner_id": partner, "what": what, "day": day, "state": "open", "at": now}
    return int(tx.execute(insert(promises).returning(promises.c.id), row).scalar_one())


def find(tx: Tx, person: int, id: int) -> Promise | None:
    row = tx.execute(_SELECT.where(promises.c.id == id, promises.c.person_id == person)).one_or_none()
    return Promise(*row) if row else None


def open_of(tx: Tx, person: int, partner: int | None = None) -> list[Promise]:
    """The promises that a member still has to keep (to one partner), the nearest first."""
    query = _SELECT.where(promises.c.person_id == person, promises.c.state == "open")
    if partner is not None:
        query = query.where(promises.c.partner_id == partner)
    return [Promise(*row) for row in tx.execute(query.order_by(promises.c.day, promises.c.id))]


def move(tx: Tx, promise: Promise, day: str) -> None:
    """Let a promise be kept on another day."""
    tx.execute(update(promises).where(promises.c.id == promise.id), {"day": day})


def end(tx: Tx, promise: Promise, state: str) -> None:
    """A promise was kept, or dropped."""
    tx.execute(update(promises).where(promises.c.id == promise.id), {"state": state})
