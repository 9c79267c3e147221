"""What the postman has in hand: claimed one by one for each chat, settled once its fate is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, bindparam, exists, or_, select, tuple_, update

from storage.daily import over
from storage.database import Tx
from storage.outbox import ANSWER, LANES, PENDING, SENDING, EndState, is_open, remains
from storage.tables.core import holds, outbox


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
        _earlier.c.state == SENDING,
        and_(
            _earlier.c.state == PENDING,
            tuple_(_earlier.c.lane, _earlier.c.id) < tuple_(outbox.c.lane, outbox.c.id),
            # What is planned for later lets others pass; what is tried again does not.
            or_(_earlier.c.not_before <= bindparam("now"), _earlier.c.attempts > 0),
        ),
    ),
)
# Lane by lane, for then the index ends where the future begins.
READY = (
    select(outbox.c.id)
    .where(is_open(outbox), outbox.c.state == PENDING, outbox.c.lane == bindparam("of"))
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
        timely = [row for row in rows if row not in late]
        waits = [(row.id, row.person, row.body) for row in timely if row.lane != ANSWER and row.person]
        off = over(tx, waits, now, daily) if daily is not None else {}
        if off:
            tx.execute(_PUT_OFF, [{"row": id, "at": at} for id, at in off.items()])
        kept = [row for row in timely if row.id not in off]
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


def recover(tx: Tx, nodes: Sequence[str], drop: Sequence[str], now: float) -> int:
    """Give back what these nodes had in hand when they died. Kinds in `drop` end as unknown instead.

    Nobody knows whether such a message was sent: an answer is better said twice than never,
    a nudge is not.
    """
    theirs = and_(outbox.c.state == "sending", outbox.c.node.in_(nodes))
    lost = update(outbox).where(theirs, outbox.c.kind.in_(drop))
    tx.execute(lost.values(remains("unknown", "crash", now)))
    return tx.execute(update(outbox).where(theirs).values(state="pending", node=None)).rowcount
