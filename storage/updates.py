"""Which updates were handled already, so that one delivered again has no second effect."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.many import MICROSECONDS, Among
from storage.tables.core import updates

# PostgreSQL's construct; SQLite's compiler writes the same clause. What came back tells whether it was new:
# an insert's row count is not kept on every driver.
_REMEMBER = insert(updates).on_conflict_do_nothing().returning(updates.c.at)
_REMEMBER_ALL = Among(
    "INSERT INTO updates (platform, key, at) SELECT {one}, value, {one} FROM {keys}"
    " WHERE true ON CONFLICT DO NOTHING RETURNING key"
)
_FORGET = delete(updates).where(updates.c.at < bindparam("before"))


def remember(tx: Tx, platform: str, key: str, now: float) -> bool:
    """Remember an update; False if it was seen before."""
    return tx.execute(_REMEMBER, {"platform": platform, "key": key, "at": now}).first() is not None


def remember_all(tx: Tx, platform: str, keys: Sequence[str], now: float) -> set[str]:
    """Remember many updates at once; returns those that were not seen before."""
    new = _REMEMBER_ALL.run(tx, keys, platform, round(now * MICROSECONDS))
    return {key for (key,) in new}


def forget(tx: Tx, before: float) -> int:
    """Forget updates too old to be delivered again; returns how many."""
    return tx.execute(_FORGET, {"before": before}).rowcount
