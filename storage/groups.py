"""Groups and forum topics that an admin has bound to the network."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.database import Tx
from storage.tables.core import audit
from storage.tables.meetings import groups


@dataclass(frozen=True, slots=True)
class Group:
    """A group, or a topic of one (`-1001234/7`). `language` is the one that is spoken in it."""

    platform: str
    group: str
    title: str
    language: str


_COLUMNS = (groups.c.platform, groups.c.group, groups.c.title, groups.c.language)


def bind(tx: Tx, group: Group, by: int, now: float) -> None:
    """Bind a group, or name it anew; on record."""
    values = {"title": group.title, "language": group.language, "bound_by": by, "at": now}
    row = upsert(groups).values(platform=group.platform, group=group.group, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["platform", "group"], set_=values))
    _log(tx, by, "group-bound", group.title, now)


def release(tx: Tx, platform: str, group: str, by: int | None, now: float) -> bool:
    """Let a group go, on record; by nobody: it is gone itself. False if it was not bound."""
    bound = find(tx, platform, group)
    if bound is None:
        return False
    tx.execute(delete(groups).where(groups.c.platform == platform, groups.c.group == group))
    _log(tx, by, "group-released", bound.title, now)
    return True


def find(tx: Tx, platform: str, group: str) -> Group | None:
    row = tx.execute(select(*_COLUMNS).where(groups.c.platform == platform, groups.c.group == group)).first()
    return Group(*row) if row else None


def every(tx: Tx, platform: str) -> list[Group]:
    """All that are bound, by their names."""
    query = select(*_COLUMNS).where(groups.c.platform == platform).order_by(groups.c.title, groups.c.group)
    return [Group(*row) for row in tx.execute(query)]


def _log(tx: Tx, actor: int | None, action: str, detail: str, now: float) -> None:
    tx.execute(insert(audit), {"actor_id": actor, "action": action, "detail": detail, "at": now})
