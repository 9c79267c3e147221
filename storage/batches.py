"""Messages under one name (a kind and a subject): paused, let go, given up, counted; why others ended."""

from __future__ import annotations

from sqlalchemy import Select, func, select, update

from storage.database import Tx
from storage.outbox import remains
from storage.tables.core import outbox


def keep_back(tx: Tx, kind: str, subject: str, most: int) -> int:
    """Pause what waits under a name, the next to be sent first; how many that were, at most `most`."""
    paused = update(outbox).where(outbox.c.id.in_(_some(kind, subject, "pending", most)))
    return tx.execute(paused.values(state="paused")).rowcount


def let_go(tx: Tx, kind: str, subject: str, most: int) -> int:
    """Let what was paused under a name wait again."""
    freed = update(outbox).where(outbox.c.id.in_(_some(kind, subject, "paused", most)))
    return tx.execute(freed.values(state="pending")).rowcount


def give_up(tx: Tx, kind: str, subject: str, most: int, reason: str, now: float) -> int:
    """End what waits or was paused under a name, the next to be sent first."""
    for state in ("pending", "paused"):
        ended = update(outbox).where(outbox.c.id.in_(_some(kind, subject, state, most)))
        if count := tx.execute(ended.values(remains("skipped", reason, now))).rowcount:
            return count
    return 0


def _some(kind: str, subject: str, state: str, most: int) -> Select[tuple[int]]:
    named = (outbox.c.kind == kind, outbox.c.subject == subject, outbox.c.state == state)
    rows = select(outbox.c.id).where(*named).order_by(outbox.c.not_before, outbox.c.id)
    return rows.limit(most).with_for_update(skip_locked=True)


def states(tx: Tx, kind: str, subject: str) -> dict[str, int]:
    """How many messages under a name are in each state."""
    named = (outbox.c.kind == kind, outbox.c.subject == subject)
    query = select(outbox.c.state, func.count()).where(*named).group_by(outbox.c.state)
    return {str(state): int(count) for state, count in tx.execute(query)}


def next_at(tx: Tx, kind: str, subject: str) -> float | None:
    """When the next of the messages that wait under a name may be sent."""
    named = (outbox.c.kind == kind, outbox.c.subject == subject, outbox.c.state == "pending")
    first = select(outbox.c.not_before).where(*named).order_by(outbox.c.not_before).limit(1)
    return tx.execute(first).scalar_one_or_none()


def reasons(tx: Tx) -> dict[tuple[str, str], int]:
    """Why messages were not sent, by how they ended: {(state, reason): count}."""
    ended = outbox.c.state.in_(("failed", "skipped", "unknown"))
    query = select(outbox.c.state, outbox.c.reason, func.count()).where(ended)
    found: dict[tuple[str, str], int] = {}
    for state, reason, count in tx.execute(query.group_by(outbox.c.state, outbox.c.reason)):
        # What a platform said besides stands behind the colon.
        key = (state, (reason or "").partition(":")[0])
        found[key] = found.get(key, 0) + count
    return found
