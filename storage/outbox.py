"""The outbox: every message that is to be sent, until it is known what became of it.

A row is `pending`, then `sending` while a node has it, and ends as `sent`, `failed`, `skipped` or `unknown`;
`paused` is one that is kept back by hand. What was said in it is forgotten as soon as it has ended.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import ColumnElement, FromClause, delete, func, literal_column, select, update

from storage.database import Tx
from storage.many import MICROSECONDS, Records
from storage.tables.core import holds, outbox

LANES = ANSWER, REMINDER, BROADCAST = 0, 1, 2
"""Lanes: a lower one goes first."""

EndState = Literal["sent", "failed", "skipped", "unknown"]


@dataclass(frozen=True, slots=True)
class Message:
    """A row to be sent. `kind`, `subject` and `occurrence` name it once and for all.

    What is sent after `useful_until` is of no use any more. With a reason to `skip` it, it is only counted.
    A body with a `delivery` (as `flows.hours.wanted` takes it) can wait for another day.
    """

    platform: str
    chat: str
    kind: str
    subject: str
    occurrence: int
    body: Mapping[str, Any]
    person: int | None = None
    lane: int = ANSWER
    not_before: float = 0.0
    useful_until: float | None = None
    skip: str = ""

    def anonymous(self) -> Message:
        """The same message, naming nobody: for what is said to a person after their erasure."""
        return replace(self, person=None)


PENDING: ColumnElement[str] = literal_column("'pending'")
SENDING: ColumnElement[str] = literal_column("'sending'")


def is_open(rows: FromClause) -> ColumnElement[bool]:
    # In the very words of the partial indexes: SQLite uses them for no others, and for no bound values.
    return rows.c.state.in_((PENDING, SENDING))


_PUT = Records(
    "outbox",
    {
        "person_id": "bigint", "platform": "text", "chat": "text", "lane": "int", "kind": "text",
        "subject": "text", "occurrence": "int", "body": "jsonb", "not_before": "bigint", "state": "text",
        "reason": "text", "attempts": "int", "created_at": "bigint", "done_at": "bigint",
        "useful_until": "bigint",
    },
    "ON CONFLICT DO NOTHING",
)  # fmt: skip


def remains(state: EndState, reason: str, now: float) -> dict[str, Any]:
    """What is left of a message that has ended."""
    return {"state": state, "reason": reason, "done_at": now, "body": {}, "chat": ""}


def put(tx: Tx, messages: Sequence[Message], now: float) -> None:
    """Put messages into the outbox; one already there (same kind, subject, occurrence) is not repeated."""
    _PUT.write(tx, [_row(message, now) for message in messages])


def _row(m: Message, now: float) -> tuple[Any, ...]:
    at, useful = _micro(now), None if m.useful_until is None else _micro(m.useful_until)
    named = (m.person, m.platform, "" if m.skip else m.chat, m.lane, m.kind, m.subject, m.occurrence)
    when = _micro(m.not_before) if m.not_before else at
    if m.skip:
        return (*named, {}, when, "skipped", m.skip, 0, at, at, useful)
    return (*named, dict(m.body), when, "pending", None, 0, at, None, useful)


def _micro(seconds: float) -> int:
    return round(seconds * MICROSECONDS)


def sent_as(tx: Tx, kind: str, subject: str, occurrence: int) -> str | None:
    """What the platform calls a message that was sent; None if it was not, or not yet."""
    named = (outbox.c.kind == kind, outbox.c.subject == subject, outbox.c.occurrence == occurrence)
    return tx.execute(select(outbox.c.sent_as).where(*named)).scalar_one_or_none()


def skip_person(tx: Tx, person: int, reason: str, now: float, kind: str | None = None) -> int:
    """End everything (of one kind) that waits for a person, such as one who blocked the bot."""
    waiting = update(outbox).where(outbox.c.person_id == person, outbox.c.state.in_(("pending", "paused")))
    if kind:
        waiting = waiting.where(outbox.c.kind == kind)
    return tx.execute(waiting.values(remains("skipped", reason, now))).rowcount


def supersede(tx: Tx, platform: str, chat: str, kind: str, begins: str, now: float) -> None:
    """End what waits for a chat under a subject that begins so: something newer takes its place."""
    theirs = (outbox.c.platform == platform, outbox.c.chat == chat, outbox.c.kind == kind)
    waiting = update(outbox).where(*theirs, is_open(outbox), outbox.c.state == "pending")
    waiting = waiting.where(outbox.c.subject.startswith(begins, autoescape=True))
    tx.execute(waiting.values(remains("skipped", "superseded", now)))


def empty(tx: Tx, person: int, reason: str, now: float) -> None:
    """End everything for a person, also what is on its way: nobody will know whether that arrived."""
    skip_person(tx, person, reason, now)
    sending = update(outbox).where(outbox.c.person_id == person, outbox.c.state == "sending")
    tx.execute(sending.values(remains("unknown", reason, now)))


def tally(tx: Tx) -> dict[tuple[str, str], int]:
    """How many messages of each kind are in each state: {(kind, state): count}."""
    query = select(outbox.c.kind, outbox.c.state, func.count()).group_by(outbox.c.kind, outbox.c.state)
    return {(kind, state): count for kind, state, count in tx.execute(query)}


def forget(tx: Tx, before: float, now: float) -> int:
    """Remove what ended long ago, and waits that are over."""
    tx.execute(delete(holds).where(holds.c.until < now))
    return tx.execute(delete(outbox).where(outbox.c.done_at < before)).rowcount
