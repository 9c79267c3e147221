"""Which updates were handled already, so that one delivered again has no second effect."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.postgresql import insert

from storage.database import Tx
from storage.many import MICROSECONDS, Among, Rows
from storage.tables import updates

# PostgreSQL's construct; SQLite's compiler writes the same clause. What came back tells whether it was new:
# an insert's row count is not kept on every driver.
_REMEMBER = insert(updates).on_conflict_do_nothing().returning(updates.c.at)
_REMEMBER_ALL = Rows("updates", {"platform": "text", "key": "text", "at": "bigint"}, "ON CONFLICT DO NOTHING")
_SEEN = Among("SELECT key FROM updates WHERE platform = {one} AND key {keys}")
_FORGET = delete(updates).where(updates.c.at < bindparam("before"))


def remember(tx: Tx, platform: str, key: str, now: float) -> bool:
    """Remember an update; False if it was seen before."""
    return tx.execute(_REMEMBER, {"platform": platform, "key": key, "at": now}).first() is not None


def seen(tx: Tx, platform: str, keys: Sequence[str]) -> set[str]:
    """Those of many updates that were remembered already."""
    return {row[0] for row in _SEEN.find(tx, platform, keys)}


def remember_all(tx: Tx, platform: str, keys: Sequence[str], now: float) -> None:
    """Remember many updates at once."""
    at = round(now * MICROSECONDS)
    _REMEMBER_ALL.write(tx, [(platform, key, at) for key in keys])


def forget(tx: Tx, before: float) -> int:
    """Forget updates too old to be delivered again; returns how many."""
    return tx.execute(_FORGET, {"before": before}).rowcount
