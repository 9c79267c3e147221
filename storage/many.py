"""Many rows at once, by each database's quickest way.

On the vote lane SQLAlchemy's own handling of a statement's parameters costs more than the database does, so
these few statements are SQL: one step of the driver on SQLite, one statement with arrays on PostgreSQL.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from storage.database import Tx

MICROSECONDS = 1_000_000
"""Times are written here as the tables keep them: whole microseconds."""


class Rows:
    """An insert of many rows; `types` are the columns with their types on PostgreSQL."""

    def __init__(self, table: str, types: Mapping[str, str], conflict: str) -> None:
        columns = ", ".join(types)
        marks = ", ".join("?" for _ in types)
        arrays = ", ".join(f"%s::{kind}[]" for kind in types.values())
        self._sqlite = f"INSERT INTO {table} ({columns}) VALUES ({marks}) {conflict}"
        self._arrays = f"INSERT INTO {table} ({columns}) SELECT * FROM unnest({arrays}) {conflict}"

    def write(self, tx: Tx, rows: Sequence[tuple[Any, ...]]) -> None:
        if not rows:
            return
        if tx.dialect.name == "sqlite":
            tx.exec_driver_sql(self._sqlite, list(rows))
        else:
            tx.exec_driver_sql(self._arrays, tuple(map(list, zip(*rows, strict=True))))


class Among:
    """A query for the rows whose key is one of many; `{keys}` stands where these belong."""

    def __init__(self, query: str) -> None:
        self._sqlite = query.replace("{keys}", "IN (SELECT value FROM json_each(?))").replace("{one}", "?")
        self._arrays = query.replace("{keys}", "IN (SELECT unnest(%s::text[]))").replace("{one}", "%s")

    def find(self, tx: Tx, one: str, keys: Sequence[str]) -> Sequence[Any]:
        """The rows; `one` is what stands for `{one}` before the keys."""
        if tx.dialect.name == "sqlite":
            return tx.exec_driver_sql(self._sqlite, (one, json.dumps(keys))).all()
        return tx.exec_driver_sql(self._arrays, (one, list(keys))).all()
