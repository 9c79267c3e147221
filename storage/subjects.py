"""What is said about one thing, found in the outbox by its subject."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_, select, update

from storage.database import Tx
from storage.outbox import remains
from storage.tables.core import outbox

_WAITS = outbox.c.state.in_(("pending", "paused"))


def skip(
    tx: Tx, kind: str, subject: str, reason: str, now: float, occurrence: int | None = None
) -> list[int]:
    """End what waits about something, whose subjects begin with this (one occurrence of it, if given).

    Returns the occurrences.
    """
    named = (outbox.c.kind == kind, outbox.c.subject.startswith(subject))
    waiting = update(outbox).where(*named, _WAITS).returning(outbox.c.occurrence)
    if occurrence is not None:
        waiting = waiting.where(outbox.c.occurrence == occurrence)
    return list(tx.execute(waiting.values(remains("skipped", reason, now))).scalars())


def waits(tx: Tx, kind: str, subject: str) -> bool:
    """Whether anybody is still to be told about something, whose subjects begin with this."""
    return _any(tx, outbox.c.kind == kind, outbox.c.subject.startswith(subject), _WAITS)


def knows(tx: Tx, kind: str, subject: str) -> bool:
    """Whether anybody was told, or is to be told, about something, whose subjects begin with this."""
    return _any(tx, outbox.c.kind == kind, outbox.c.subject.startswith(subject))


def _any(tx: Tx, *named: ColumnElement[bool]) -> bool:
    return tx.execute(select(outbox.c.id).where(*named).limit(1)).first() is not None


def not_reached(tx: Tx, kind: str, subject: str) -> list[int]:
    """Whom a message about something, whose subjects begin with this, was meant for and could not reach."""
    named = (outbox.c.kind == kind, outbox.c.subject.startswith(subject), outbox.c.person_id.is_not(None))
    missed = (
        outbox.c.state.in_(("failed", "skipped")),
        or_(outbox.c.reason.startswith("unreachable"), outbox.c.reason == "blocked"),
    )
    return list(tx.execute(select(outbox.c.person_id).where(*named, *missed)).scalars())


def problems(tx: Tx, kind: str, subject: str) -> set[str]:
    """Why messages about something did not arrive, whose subjects begin with this."""
    named = (outbox.c.kind == kind, outbox.c.subject.startswith(subject))
    query = select(outbox.c.reason).where(*named, outbox.c.state.in_(("failed", "skipped")))
    return {reason for reason in tx.execute(query).scalars() if reason}
