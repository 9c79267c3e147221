"""Broadcasts, who they are for, and how far they have come."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, and_, exists, func, insert, select, true, update

from storage.database import Tx
from storage.tables.broadcasts import broadcasts
from storage.tables.core import accounts, consents, roles
from storage.tables.members import members

State = Literal["draft", "dropped", "running", "paused", "stopped", "done"]


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What is written to many. `audience` has the answers that say to whom; times are in seconds."""

    id: int
    sender: int | None
    text: str
    photo: str | None
    audience: Mapping[str, Any]
    state: State
    cursor: int
    total: int
    unwilling: int
    unsent: int
    at: float


_COLUMNS = (
    broadcasts.c.id, broadcasts.c.sender_id, broadcasts.c.text, broadcasts.c.photo, broadcasts.c.audience,
    broadcasts.c.state, broadcasts.c.cursor, broadcasts.c.total, broadcasts.c.unwilling, broadcasts.c.unsent,
    broadcasts.c.at,
)  # fmt: skip


def add(
    tx: Tx, sender: int, text: str, photo: str | None, audience: Mapping[str, Any], total: int, now: float
) -> Broadcast:
    """A new one, not sent before it is confirmed."""
    row = {
        "sender_id": sender, "text": text, "photo": photo, "audience": dict(audience), "state": "draft",
        "cursor": 0, "total": total, "unwilling": 0, "unsent": 0, "at": now,
    }  # fmt: skip
    return Broadcast(*tx.execute(insert(broadcasts).returning(*_COLUMNS), row).one())


def find(tx: Tx, id: int, lock: bool = False) -> Broadcast | None:
    query = select(*_COLUMNS).where(broadcasts.c.id == id)
    row = tx.execute(query.with_for_update() if lock else query).one_or_none()
    return Broadcast(*row) if row else None


def under_way(tx: Tx) -> list[Broadcast]:
    """Those that were begun and are not over."""
    query = select(*_COLUMNS).where(broadcasts.c.state.in_(("running", "paused")))
    return [Broadcast(*row) for row in tx.execute(query.order_by(broadcasts.c.id))]


def move(tx: Tx, id: int, of: Sequence[State], to: State) -> bool:
    """From one of these states to another; False if it was in none of them."""
    moved = update(broadcasts).where(broadcasts.c.id == id, broadcasts.c.state.in_(of)).values(state=to)
    return tx.execute(moved).rowcount == 1


def go_on(tx: Tx, id: int, cursor: int, unwilling: int) -> None:
    """Everybody up to `cursor` has been looked at; so many more did not want it."""
    ahead = {"cursor": cursor, "unwilling": broadcasts.c.unwilling + unwilling}
    tx.execute(update(broadcasts).where(broadcasts.c.id == id).values(ahead))


def settle_total(tx: Tx, id: int, total: int, unsent: int = 0) -> None:
    """How many there are in the end, and how many of them are not written to any more."""
    tx.execute(update(broadcasts).where(broadcasts.c.id == id).values(total=total, unsent=unsent))


def count(tx: Tx, audience: Mapping[str, Any], after: int = 0) -> int:
    """How many members an audience has (beyond a cursor)."""
    query = select(func.count()).select_from(members).where(_in(audience), members.c.person_id > after)
    return tx.execute(query).scalar_one()


def count_willing(tx: Tx, audience: Mapping[str, Any], purpose: str) -> int:
    """How many of an audience may be written to: they agreed to the purpose and have not blocked the bot."""
    blocked = exists().where(accounts.c.person_id == members.c.person_id, accounts.c.blocked_at.is_not(None))
    query = select(func.count()).select_from(members).where(_in(audience), _agreed(purpose), ~blocked)
    return tx.execute(query).scalar_one()


def next_members(tx: Tx, audience: Mapping[str, Any], after: int, limit: int) -> list[int]:
    """The next members of an audience, beyond a cursor."""
    query = select(members.c.person_id).where(_in(audience), members.c.person_id > after)
    return list(tx.execute(query.order_by(members.c.person_id).limit(limit)).scalars())


def agreeing(tx: Tx, persons: Collection[int], purpose: str) -> set[int]:
    """Those of these members who agree to a purpose now."""
    query = select(members.c.person_id).where(members.c.person_id.in_(persons), _agreed(purpose))
    return set(tx.execute(query).scalars())


def _agreed(purpose: str) -> ColumnElement[bool]:
    """What was said last counts."""
    said = select(consents.c.given).where(
        consents.c.person_id == members.c.person_id, consents.c.purpose == purpose
    )
    return func.coalesce(said.order_by(consents.c.id.desc()).limit(1).scalar_subquery(), False).is_(True)


def _in(audience: Mapping[str, Any]) -> ColumnElement[bool]:
    match audience["audience"]:
        case "province":
            return and_(members.c.district.startswith(f"{audience['province']['id']}."))
        case "sector":
            return and_(members.c.sector == audience["sector"])
        case "type":
            return and_(members.c.type == audience["type"])
        case "role":
            has = (roles.c.person_id == members.c.person_id, roles.c.role == audience["role"])
            return exists().where(*has)
        case _:
            return true()
