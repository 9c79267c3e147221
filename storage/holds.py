"""Waits that a platform asked for, kept where a restart finds them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.tables.core import holds

_ALIKE = 2.0
"""Waits that end within so many seconds of each other are one: each is told in whole seconds."""


def hold_back(tx: Tx, platform: str, chat: str, until: float, now: float) -> bool:
    """Send nothing to a chat until then; if another chat waits as long, nothing to anybody: then True."""
    alike = holds.c.until.between(max(now, until - _ALIKE), until + _ALIKE)
    others = (holds.c.platform == platform, holds.c.chat.not_in((chat, "")), alike)
    everybody = tx.execute(select(holds.c.chat).where(*others).limit(1)).first() is not None
    for held in (chat, "") if everybody else (chat,):
        row = insert(holds).values(platform=platform, chat=held, until=until)
        tx.execute(row.on_conflict_do_update(index_elements=["platform", "chat"], set_={"until": until}))
    return everybody


def held(tx: Tx, now: float) -> tuple[float | None, int, float]:
    """The waits that platforms asked for: everybody's end, how many chats have one, and their latest end."""
    rows = tx.execute(select(holds.c.chat, holds.c.until).where(holds.c.until > now)).all()
    chats = [until for chat, until in rows if chat]
    return max((until for chat, until in rows if not chat), default=None), len(chats), max(chats, default=now)
