"""What became of mail, and where answers to a member's mail go."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.tables.care import carers
from storage.tables.core import outbox


def email(tx: Tx, person: int) -> str | None:
    """Where answers to a member's mail go."""
    return tx.execute(select(carers.c.email).where(carers.c.person_id == person)).scalar()


def set_email(tx: Tx, person: int, address: str) -> None:
    row = insert(carers).values(person_id=person, email=address)
    tx.execute(row.on_conflict_do_update(index_elements=["person_id"], set_={"email": address}))


def state(tx: Tx, kind: str, subject: str) -> str | None:
    """The state of a message in the outbox; None once it is forgotten."""
    named = (outbox.c.kind == kind, outbox.c.subject == subject, outbox.c.occurrence == 0)
    return tx.execute(select(outbox.c.state).where(*named)).scalar()


def drop(tx: Tx, kind: str, subjects: Sequence[str], now: float) -> None:
    """Messages that are not to be sent any more."""
    waiting = (outbox.c.kind == kind, outbox.c.subject.in_(subjects), outbox.c.state == "pending")
    ended = {"state": "skipped", "reason": "withdrawn", "done_at": now, "body": {}, "chat": ""}
    tx.execute(update(outbox).where(*waiting).values(ended))
