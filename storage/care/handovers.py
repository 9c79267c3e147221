"""Partners on their way from one member to another."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from flows.care.cadence import HANDOVER
from storage.care.mail import drop
from storage.database import Tx
from storage.tables.care import contacts, corrections, handovers, partners, promises, takeovers
from storage.tables.core import accounts
from storage.tables.members import members


@dataclass(frozen=True, slots=True)
class Handover:
    """A partner that `person` offers to `colleague`."""

    id: int
    person: int
    partner: int
    colleague: int


_SELECT = select(handovers.c.id, handovers.c.person_id, handovers.c.partner_id, handovers.c.colleague_id)


def offer(tx: Tx, person: int, partner: int, colleague: int, now: float) -> int:
    """Offer a partner, who is not offered to anybody, to a colleague; returns the number."""
    row = {"person_id": person, "partner_id": partner, "colleague_id": colleague, "at": now}
    return int(tx.execute(insert(handovers).values(row).returning(handovers.c.id)).scalar_one())


def find(tx: Tx, id: int) -> Handover | None:
    row = tx.execute(_SELECT.where(handovers.c.id == id)).one_or_none()
    return Handover(*row) if row else None


def of(tx: Tx, partner: int) -> int | None:
    """The number of the offer of a partner, if there is one."""
    return tx.execute(select(handovers.c.id).where(handovers.c.partner_id == partner)).scalar()


def hush(tx: Tx, person: int, now: float) -> None:
    """What a member offers is not asked about any more."""
    offered = tx.execute(select(handovers.c.id).where(handovers.c.person_id == person)).scalars()
    drop(tx, HANDOVER, [str(id) for id in offered], now)


def withdraw(tx: Tx, id: int) -> None:
    """The offer is over, whatever came of it."""
    tx.execute(delete(handovers).where(handovers.c.id == id))


def accept(tx: Tx, handover: Handover, now: float) -> None:
    """The partner, and all that belongs to them, is the colleague's from now on; how often, they will say."""
    taken = {"person_id": handover.person, "at": now}
    row = insert(takeovers).values(partner_id=handover.partner, **taken)
    tx.execute(row.on_conflict_do_update(index_elements=["partner_id"], set_=taken))
    tx.execute(
        update(partners)
        .where(partners.c.id == handover.partner)
        .values(person_id=handover.colleague, muted=False, snoozed_until=None)
    )
    for table in (contacts, promises, corrections):
        theirs = update(table).where(table.c.partner_id == handover.partner)
        tx.execute(theirs.values(person_id=handover.colleague))
    withdraw(tx, handover.id)


def colleagues(tx: Tx, person: int) -> dict[int, str]:
    """The members of a member's own organisation, by number."""
    own = select(members.c.organisation_id).where(members.c.person_id == person).scalar_subquery()
    query = select(members.c.person_id, members.c.name).where(
        members.c.organisation_id == own, members.c.person_id != person
    )
    return {row.person_id: row.name for row in tx.execute(query)}


def named(tx: Tx, platform: str, username: str) -> tuple[int, str] | None:
    """The member of this username."""
    query = (
        select(members.c.person_id, members.c.name)
        .join(accounts, accounts.c.person_id == members.c.person_id)
        .where(accounts.c.platform == platform, accounts.c.username == username.casefold())
    )
    row = tx.execute(query).first()
    return (row[0], row[1]) if row else None
