"""Where a clock that is walked on stops: at what is due, and at what waits for its hour to be said."""

from __future__ import annotations

import math

from sqlalchemy import func, select

from storage.claims import READY
from storage.database import Tx
from storage.outbox import LANES, is_open
from storage.tables.core import due, holds, outbox


def is_busy(tx: Tx, node: str, now: float) -> bool:
    """Whether a node is sending something, or could."""
    sending = select(outbox.c.id).where(is_open(outbox), outbox.c.state == "sending", outbox.c.node == node)
    ready = (tx.execute(READY, {"now": now, "limit": 1, "of": lane}) for lane in LANES)
    return any(found.first() for found in (*ready, tx.execute(sending.limit(1))))


def after(tx: Tx, now: float) -> float:
    """The next stop; never, if there is none, or if a platform makes us wait: it does so by its own clock."""
    if tx.execute(select(holds.c.until).where(holds.c.until > now).limit(1)).first():
        return math.inf
    waits = (outbox.c.state == "pending", outbox.c.not_before > now)
    said = tx.execute(select(func.min(outbox.c.not_before)).where(is_open(outbox), *waits)).scalar()
    comes = tx.execute(select(func.min(due.c.next_at))).scalar()
    return min((at for at in (said, comes) if at is not None), default=math.inf)
