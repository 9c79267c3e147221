"""The outbox: every message that is to be sent, until it is known what became of it.

A row is `pending`, then `sending` while a node has it, and ends as `sent`, `failed`, `skipped` or `unknown`;
`paused` is one that is kept back by hand. What was said in it is forgotten as soon as it has ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    FromClause,
    and_,
    bindparam,
    delete,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from storage.daily import over
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


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row that this node is sending."""

    id: int
    platform: str
    chat: str
    lane: int
    kind: str
    body: Mapping[str, Any]
    attempts: int
    person: int | None = None
    useful_until: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row. Without an `end` it waits again until `retry_at`.

    `sent_as` is what the platform calls the message, so that it can be changed later.
    """

    id: int
    end: EndState | None
    reason: str | None = None
    retry_at: float = 0.0
    sent_as: str | None = None


_PENDING: ColumnElement[str] = literal_column("'pending'")
_SENDING: ColumnElement[str] = literal_column("'sending'")


def is_open(rows: FromClause) -> ColumnElement[bool]:
    # In the very words of the partial indexes: SQLite uses them for no others, and for no bound values.
    return rows.c.state.in_((_PENDING, _SENDING))


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
_earlier = outbox.alias("earlier")
_held = (
    select(holds.c.platform)
    .where(
        holds.c.platform == outbox.c.platform,
        # A forum's topics wait together.
        or_(holds.c.chat == outbox.c.chat, holds.c.chat == "", outbox.c.chat.startswith(holds.c.chat + "/")),
        holds.c.until > bindparam("now"),
    )
    .exists()
)
# A chat's messages leave one by one: the lowest lane first, each lane in its own order.
_in_front = exists().where(
    is_open(_earlier),
    _earlier.c.platform == outbox.c.platform,
    _earlier.c.chat == outbox.c.chat,
    or_(
        _earlier.c.state == _SENDING,
        and_(
            _earlier.c.state == _PENDING,
            tuple_(_earlier.c.lane, _earlier.c.id) < tuple_(outbox.c.lane, outbox.c.id),
            # What is planned for later lets others pass; what is tried again does not.
            or_(_earlier.c.not_before <= bindparam("now"), _earlier.c.attempts > 0),
        ),
    ),
)
# Lane by lane, for then the index ends where the future begins.
READY = (
    select(outbox.c.id)
    .where(is_open(outbox), outbox.c.state == _PENDING, outbox.c.lane == bindparam("of"))
    .where(outbox.c.not_before <= bindparam("now"), ~_in_front, ~_held)
    .order_by(outbox.c.not_before, outbox.c.id)
    .limit(bindparam("limit"))
)
"""The messages of a lane that could be sent, also those that somebody is just claiming."""
_NEXT = READY.with_for_update(skip_locked=True)
_CLAIM = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)), outbox.c.state == "pending")
    .values(state="sending", node=bindparam("by"), attempts=outbox.c.attempts + 1)
    .returning(
        outbox.c.id, outbox.c.platform, outbox.c.chat, outbox.c.lane, outbox.c.kind, outbox.c.body,
        outbox.c.attempts, outbox.c.person_id, outbox.c.useful_until,
    )
)  # fmt: skip
_PUT_OFF = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state="pending", node=None, attempts=outbox.c.attempts - 1, not_before=bindparam("at"))
)
_MINE = and_(outbox.c.id == bindparam("row"), outbox.c.state == "sending")
_END = (
    update(outbox)
    .where(_MINE)
    .values(
        state=bindparam("end"),
        reason=bindparam("why"),
        done_at=bindparam("now"),
        body={},
        chat="",
        sent_as=bindparam("message"),
    )
)
_RETRY = (
    update(outbox)
    .where(_MINE)
    .values(state="pending", node=None, not_before=bindparam("at"), reason=bindparam("why"))
)


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


def claim(tx: Tx, node: str, limit: int, now: float, daily: int | None = None) -> list[Claimed]:
    """Take the next messages to send: the lowest lane first, each chat's own order kept.

    What comes too late to be of use is skipped. Of what can wait, a person gets so many (`daily`) on one day
    of theirs; more waits for the next day's hour.
    """
    while ids := _next(tx, limit, now):
        rows = [Claimed(*row) for row in tx.execute(_CLAIM, {"ids": ids, "by": node})]
        late = [row for row in rows if row.useful_until is not None and row.useful_until < now]
        if late:
            settle(tx, [Outcome(row.id, "skipped", "late") for row in late], now)
        waits = [(row.id, row.person, row.body) for row in rows if row.lane != ANSWER and row.person]
        off = over(tx, waits, now, daily) if daily is not None else {}
        if off:
            tx.execute(_PUT_OFF, [{"row": id, "at": at} for id, at in off.items()])
        kept = [row for row in rows if row not in late and row.id not in off]
        if kept or (not late and not off):
            return sorted(kept, key=lambda row: (row.lane, row.id))
    return []


def _next(tx: Tx, limit: int, now: float) -> list[int]:
    ids: list[int] = []
    for lane in LANES:
        if len(ids) < limit:
            ids += tx.execute(_NEXT, {"now": now, "limit": limit - len(ids), "of": lane}).scalars()
    return ids


def settle(tx: Tx, outcomes: Iterable[Outcome], now: float) -> None:
    """Record what became of messages that were being sent."""
    ended, waiting = [], []
    for outcome in outcomes:
        if outcome.end:
            ended.append(
                {
                    "row": outcome.id,
                    "end": outcome.end,
                    "why": outcome.reason,
                    "now": now,
                    "message": outcome.sent_as,
                }
            )
        else:
            waiting.append({"row": outcome.id, "at": outcome.retry_at, "why": outcome.reason})
    if ended:
        tx.execute(_END, ended)
    if waiting:
        tx.execute(_RETRY, waiting)


def sent_as(tx: Tx, kind: str, subject: str, occurrence: int) -> str | None:
    """What the platform calls a message that was sent; None if it was not, or not yet."""
    named = (outbox.c.kind == kind, outbox.c.subject == subject, outbox.c.occurrence == occurrence)
    return tx.execute(select(outbox.c.sent_as).where(*named)).scalar_one_or_none()


def recover(tx: Tx, nodes: Sequence[str], drop: Sequence[str], now: float) -> int:
    """Give back what these nodes had in hand when they died. Kinds in `drop` end as unknown instead.

    Nobody knows whether such a message was sent: an answer is better said twice than never,
    a nudge is not.
    """
    theirs = and_(outbox.c.state == "sending", outbox.c.node.in_(nodes))
    lost = update(outbox).where(theirs, outbox.c.kind.in_(drop))
    tx.execute(lost.values(remains("unknown", "crash", now)))
    return tx.execute(update(outbox).where(theirs).values(state="pending", node=None)).rowcount


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
