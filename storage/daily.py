"""How much of what can wait somebody is told on one day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, literal_column, select

from flows.hours import midnight, next_day
from storage.database import Tx
from storage.tables.core import outbox

Waiting = tuple[int, int, Mapping[str, Any]]
"""A message, its person and its body."""
# Said today without having been asked for.
_SAID = select(outbox.c.person_id, outbox.c.done_at).where(
    outbox.c.person_id.in_(bindparam("persons", expanding=True)),
    outbox.c.lane > literal_column("0"),
    outbox.c.state == literal_column("'sent'"),
    outbox.c.done_at >= bindparam("since"),
)


def over(tx: Tx, waiting: Sequence[Waiting], now: float, daily: int) -> dict[int, float]:
    """Of messages that can wait, those too many for one day of their person, and until when they wait."""
    patient = [one for one in waiting if "delivery" in one[2]]
    if not patient:
        return {}
    began = {id: midnight(now, body["zone"]) for id, _, body in patient}
    persons = [person for _, person, _ in patient]
    said = tx.execute(_SAID, {"persons": persons, "since": min(began.values())}).all()
    return {
        id: next_day(now, body["zone"], body["delivery"])
        for id, person, body in patient
        if sum(whose == person and at >= began[id] for whose, at in said) >= daily
    }
