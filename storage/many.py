"""Many rows at once, by each database's quickest way.

Where many rows come at once, SQLAlchemy's own handling of a statement's parameters costs more than the
database does, so these few statements are SQL: one step of the driver on SQLite, one statement with arrays on
PostgreSQL.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from storage.database import Tx

MICROSECONDS = 1_000_000
"""Times are written here as the tables keep them: whole microseconds."""


class Each:
    """A statement for each of many rows, as one with an array for each of their columns on PostgreSQL."""

    def __init__(self, sqlite: str, arrays: str) -> None:
        self._sqlite, self._arrays = sqlite, arrays

    def write(self, tx: Tx, rows: Sequence[tuple[Any, ...]]) -> None:
        if not rows:
            return
        if tx.dialect.name == "sqlite":
            tx.exec_driver_sql(self._sqlite, list(rows))
        else:
            tx.exec_driver_sql(self._arrays, tuple(map(list, zip(*rows, strict=True))))


class Rows(Each):
    """An insert of many rows; `types` are the columns with their types on PostgreSQL."""

    def __init__(self, table: str, types: Mapping[str, str], conflict: str) -> None:
        columns = ", ".join(types)
        marks = ", ".join("?" for _ in types)
        arrays = ", ".join(f"%s::{kind}[]" for kind in types.values())
        super().__init__(
            f"INSERT INTO {table} ({columns}) VALUES ({marks}) {conflict}",
            f"INSERT INTO {table} ({columns}) SELECT * FROM unnest({arrays}) {conflict}",
        )


class Records(Each):
    """An insert of many rows with JSON in them, which on PostgreSQL are one JSON themselves."""

    def __init__(self, table: str, types: Mapping[str, str], conflict: str) -> None:
        self._names = tuple(types)
        columns = ", ".join(types)
        typed = ", ".join(f"{name} {kind}" for name, kind in types.items())
        super().__init__(
            f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' for _ in types)}) {conflict}",
            f"INSERT INTO {table} ({columns})"
            f" SELECT {columns} FROM jsonb_to_recordset(%s::jsonb) AS given ({typed}) {conflict}",
        )

    def write(self, tx: Tx, rows: Sequence[tuple[Any, ...]]) -> None:
        if not rows:
            return
        if tx.dialect.name == "sqlite":
            plain = [tuple(json.dumps(v) if isinstance(v, dict) else v for v in row) for row in rows]
            tx.exec_driver_sql(self._sqlite, plain)
        else:
            named = [dict(zip(self._names, row, strict=True)) for row in rows]
            tx.exec_driver_sql(self._arrays, (json.dumps(named),))


class Among:
    """A statement over many keys at once: `{each}` stands for the table of them, whose column is `wanted`."""

    def __init__(self, statement: str) -> None:
        self._sqlite = statement.replace("{one}", "?").replace("{each}", _JSON)
        self._arrays = statement.replace("{one}", "%s").replace("{each}", _ARRAY)

    def find(self, tx: Tx, keys: Sequence[str], *before: Any) -> Sequence[Any]:
        """The rows; `before` is what stands for each `{one}` before the keys."""
        if tx.dialect.name == "sqlite":
            return tx.exec_driver_sql(self._sqlite, (*before, json.dumps(keys))).all()
        return tx.exec_driver_sql(self._arrays, (*before, list(keys))).all()


_JSON = "(SELECT value AS wanted FROM json_each(?)) AS keys"
_ARRAY = "(SELECT unnest(%s::text[]) AS wanted) AS keys"
