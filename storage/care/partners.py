"""Partners, contacts with them, and what was corrected. Each row is its member's alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping, delete, func, insert, select, update

from flows.care.partner import Partner
from storage.database import Tx
from storage.tables.care import contacts, corrections, partners, takeovers
from storage.tables.members import members


@dataclass(frozen=True, slots=True)
class Contact:
    """That a member was in touch. `asked_for`: they asked for something; None where they did not say."""

    id: int
    partner: int
    channel: str
    note: str | None
    asked_for: bool | None
    at: float


_LAST = (
    select(func.max(contacts.c.at))
    .where(contacts.c.partner_id == partners.c.id)
    .scalar_subquery()
    .label("last_at")
)
_TAKEN = select(takeovers.c.at).where(takeovers.c.partner_id == partners.c.id).scalar_subquery()
_GIVER = (
    select(members.c.name)
    .join(takeovers, takeovers.c.person_id == members.c.person_id)
    .where(takeovers.c.partner_id == partners.c.id)
    .scalar_subquery()
)
_SELECT = select(partners, _LAST, _TAKEN.label("taken_at"), _GIVER.label("giver"))


def add(tx: Tx, person: int, values: Mapping[str, Any], now: float) -> int:
    """A new partner; returns the number."""
    empty: dict[str, Any] = {"links": {}, "days": [], "own_days": {}, "plan": {}, "muted": False}
    row = {**empty, **values, "person_id": person, "created_at": now}
    return int(tx.execute(insert(partners).returning(partners.c.id), row).scalar_one())


def of(tx: Tx, person: int) -> list[Partner]:
    """All partners of a member."""
    rows = tx.execute(_SELECT.where(partners.c.person_id == person).order_by(partners.c.id))
    return [_partner(row) for row in rows.mappings()]


def find(tx: Tx, person: int, id: int) -> Partner | None:
    """A member's partner; None if there is none of that number, or it is somebody else's."""
    query = _SELECT.where(partners.c.id == id, partners.c.person_id == person)
    row = tx.execute(query).mappings().one_or_none()
    return _partner(row) if row else None


def change(tx: Tx, person: int, id: int, **values: Any) -> None:
    """Change what is known of a member's partner."""
    tx.execute(update(partners).where(partners.c.id == id, partners.c.person_id == person), values)


def remove(tx: Tx, person: int, id: int) -> bool:
    """Forget a partner and all that belongs to them; False if there is no such partner."""
    gone = delete(partners).where(partners.c.id == id, partners.c.person_id == person)
    return tx.execute(gone).rowcount == 1


def log(tx: Tx, partner: Partner, channel: str, now: float, within: float = 0.0) -> int:
    """Record a contact; one on the same channel `within` seconds before is that one. Returns its number."""
    same = (contacts.c.partner_id == partner.id, contacts.c.channel == channel, contacts.c.at > now - within)
    known = tx.execute(select(contacts.c.id).where(*same).order_by(contacts.c.id.desc()).limit(1)).scalar()
    if known is not None:
        return int(known)
    row = {"person_id": partner.person, "partner_id": partner.id, "channel": channel, "at": now}
    return int(tx.execute(insert(contacts).returning(contacts.c.id), row).scalar_one())


def logged(tx: Tx, person: int, id: int) -> Contact | None:
    """A contact by its number."""
    query = select(contacts).where(contacts.c.id == id, contacts.c.person_id == person)
    row = tx.execute(query).mappings().one_or_none()
    return _contact(row) if row else None


def keeper(tx: Tx, contact: int) -> int | None:
    """Whose a contact is now: its partner may have been handed over since."""
    return tx.execute(select(contacts.c.person_id).where(contacts.c.id == contact)).scalar_one_or_none()


def history(tx: Tx, partner: int, limit: int) -> list[Contact]:
    """The latest contacts with a partner, the latest first."""
    query = select(contacts).where(contacts.c.partner_id == partner)
    rows = tx.execute(query.order_by(contacts.c.at.desc(), contacts.c.id.desc()).limit(limit))
    return [_contact(row) for row in rows.mappings()]


def annotate(tx: Tx, person: int, id: int, **values: Any) -> None:
    """Add to a contact: a note, or whether something was asked for."""
    tx.execute(update(contacts).where(contacts.c.id == id, contacts.c.person_id == person), values)


def unlog(tx: Tx, person: int, id: int) -> None:
    """Take back a contact that did not come about."""
    tx.execute(delete(contacts).where(contacts.c.id == id, contacts.c.person_id == person))


def correct(tx: Tx, partner: Partner, field: str, values: Mapping[str, Any], learnt: str, now: float) -> None:
    """Change something that is known of a partner, and mark it with where the news came from."""
    change(tx, partner.person, partner.id, **values)
    row = {"person_id": partner.person, "partner_id": partner.id, "field": field, "learnt_from": learnt}
    tx.execute(insert(corrections), row | {"at": now})


def corrected(tx: Tx, partner: int) -> dict[str, tuple[str, float]]:
    """What was corrected of a partner last, by field: where it was learnt, and when."""
    columns = (corrections.c.field, corrections.c.learnt_from, corrections.c.at)
    rows = tx.execute(select(*columns).where(corrections.c.partner_id == partner).order_by(corrections.c.id))
    return {field: (learnt, at) for field, learnt, at in rows}


def _partner(row: RowMapping) -> Partner:
    values = dict(row)
    return Partner(person=values.pop("person_id"), **values)


def _contact(row: RowMapping) -> Contact:
    return Contact(row["id"], row["partner_id"], row["channel"], row["note"], row["asked_for"], row["at"])


def names(tx: Tx, person: int) -> dict[int, str]:
    """The names of a member's partners."""
    rows = tx.execute(select(partners.c.id, partners.c.name).where(partners.c.person_id == person))
    return {row.id: row.name for row in rows}


def many(tx: Tx, person: int) -> int:
    """How many partners a member has."""
    return tx.execute(select(func.count()).where(partners.c.person_id == person)).scalar_one()
