"""What is said about one thing, found in the outbox by its subject."""

from __future__ import annotations

from sqlalchemy import select, update

from storage.database import Tx
from storage.outbox import remains
from storage.tables.core import outbox


def skip(tx: Tx, kind: str, subject: str, reason: str, now: float, occurrence: int | None = None) -> int:
    """End what waits about something, whose subjects begin with this (one occurrence of it, if given)."""
    named = (outbox.c.kind == kind, outbox.c.subject.startswith(subject))
    waiting = update(outbox).where(*named, outbox.c.state.in_(("pending", "paused")))
    if occurrence is not None:
        waiting = waiting.where(outbox.c.occurrence == occurrence)
    return tx.execute(waiting.values(remains("skipped", reason, now))).rowcount


def knows(tx: Tx, kind: str, subject: str) -> bool:
    """Whether anybody was told, or is to be told, about something."""
    query = select(outbox.c.id).where(outbox.c.kind == kind, outbox.c.subject == subject).limit(1)
    return tx.execute(query).first() is not None


def problems(tx: Tx, kind: str, subject: str) -> set[str]:
    """Why messages about something did not arrive, whose subjects begin with this."""
    named = (outbox.c.kind == kind, outbox.c.subject.startswith(subject))
    query = select(outbox.c.reason).where(*named, outbox.c.state.in_(("failed", "skipped")))
    return {reason for reason in tx.execute(query).scalars() if reason}
