"""Roles, given and taken in chat, and the record of who did so; one-time codes that make the first admin."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.database import Tx
from storage.tables.core import audit, codes, roles


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the audit log. Who acted, or whom it was done to, is None after they were erased."""

    actor: int | None
    person: int | None
    action: str
    detail: str
    at: float


def of(tx: Tx, person: int) -> set[str]:
    """The roles that a person has now."""
    return set(tx.execute(select(roles.c.role).where(roles.c.person_id == person)).scalars())


def give(tx: Tx, person: int, role: str, by: int | None, now: float) -> bool:
    """Give a role; False if the person had it. By nobody: the person came with a code."""
    row = upsert(roles).values(person_id=person, role=role, given_by=by, at=now).on_conflict_do_nothing()
    if tx.execute(row.returning(roles.c.at)).first() is None:
        return False
    _log(tx, by, person, "role-given" if by else "role-claimed", role, now)
    return True


def take(tx: Tx, person: int, role: str, by: int, now: float) -> bool:
    """Take a role; False if the person did not have it."""
    if tx.execute(delete(roles).where(roles.c.person_id == person, roles.c.role == role)).rowcount != 1:
        return False
    _log(tx, by, person, "role-taken", role, now)
    return True


def holders(tx: Tx, role: str) -> list[int]:
    """Who has a role; the rows stay locked, so that the last admin cannot be taken twice at once."""
    query = select(roles.c.person_id).where(roles.c.role == role).order_by(roles.c.person_id)
    return list(tx.execute(query.with_for_update()).scalars())


def deeds(tx: Tx, limit: int = 15) -> list[Deed]:
    """The latest lines of the audit log."""
    columns = (audit.c.actor_id, audit.c.person_id, audit.c.action, audit.c.detail, audit.c.at)
    return [Deed(*row) for row in tx.execute(select(*columns).order_by(audit.c.id.desc()).limit(limit))]


def add_code(tx: Tx, digest: str, purpose: str, expires_at: float) -> None:
    """Store a one-time code by its SHA-256; the code itself is never stored."""
    tx.execute(insert(codes), {"digest": digest, "purpose": purpose, "expires_at": expires_at})


def use_code(tx: Tx, digest: str, purpose: str, now: float) -> bool:
    """Use a code up; False if it is unknown, used or expired."""
    fitting = (codes.c.digest == digest, codes.c.purpose == purpose)
    fresh = update(codes).where(*fitting, codes.c.used_at.is_(None), codes.c.expires_at > now)
    return tx.execute(fresh.values(used_at=now)).rowcount == 1


def _log(tx: Tx, actor: int | None, person: int, action: str, detail: str, now: float) -> None:
    row = {"actor_id": actor, "person_id": person, "action": action, "detail": detail, "at": now}
    tx.execute(insert(audit), row)
