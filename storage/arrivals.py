"""How people came: invitations, requests to join a group, and the source of each joiner."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.database import Tx
from storage.tables.members import arrivals, invites, requests


@dataclass(frozen=True, slots=True)
class Request:
    """A person's wish to join a group."""

    id: int
    platform: str
    group: str


def record(tx: Tx, person: int, source: str, now: float, detail: str = "") -> None:
    """Remember how a person came; the first time counts."""
    row = upsert(arrivals).values(person_id=person, source=source, detail=detail, at=now)
    tx.execute(row.on_conflict_do_nothing())


def record_invited(tx: Tx, person: int, inviter: int, now: float) -> None:
    """Remember who invited a person: that counts also for who had only looked in before."""
    values = {"source": "invite", "detail": "", "inviter_id": inviter, "at": now}
    row = upsert(arrivals).values(person_id=person, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))


def source(tx: Tx, person: int) -> str | None:
    """How a person came, if that is known."""
    query = select(arrivals.c.source).where(arrivals.c.person_id == person)
    return tx.execute(query).scalar_one_or_none()


def sources(tx: Tx) -> dict[str, int]:
    """How many people came from each source."""
    query = select(arrivals.c.source, func.count().label("people")).group_by(arrivals.c.source)
    return {row.source: row.people for row in tx.execute(query)}


def invite_of(tx: Tx, person: int) -> str | None:
    """The code that a person can hand out now."""
    own = select(invites.c.code).where(invites.c.person_id == person, invites.c.uses_left > 0)
    return tx.execute(own).scalars().first()


def add_invite(tx: Tx, code: str, person: int, uses: int, now: float) -> None:
    tx.execute(insert(invites), {"code": code, "person_id": person, "uses_left": uses, "created_at": now})


def use_invite(tx: Tx, code: str, by: int) -> int | None:
    """Use an invitation; gives who invited, or None if it is forged, used up or one's own."""
    usable = (invites.c.code == code, invites.c.uses_left > 0, invites.c.person_id != by)
    used = update(invites).where(*usable).values(uses_left=invites.c.uses_left - 1)
    inviter: int | None = tx.execute(used.returning(invites.c.person_id)).scalar_one_or_none()
    return inviter


def ask_to_join(tx: Tx, person: int, platform: str, group: str, now: float) -> None:
    waiting = (requests.c.person_id == person, requests.c.group == group, requests.c.state == "waiting")
    if tx.execute(select(requests.c.id).where(*waiting)).first() is None:
        row = {"person_id": person, "platform": platform, "group": group, "state": "waiting", "at": now}
        tx.execute(insert(requests), row)


def admit(tx: Tx, person: int) -> list[Request]:
    """The requests of a person that waited; they wait no longer."""
    waiting = (requests.c.person_id == person, requests.c.state == "waiting")
    admitted = update(requests).where(*waiting).values(state="admitted")
    rows = tx.execute(admitted.returning(requests.c.id, requests.c.platform, requests.c.group))
    return [Request(*row) for row in rows]
