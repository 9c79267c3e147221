"""Many rows at once, by each database's quickest way.

Where many rows come at once, SQLAlchemy's own handling of a statement's parameters costs more than the
database does, so these few statements are SQL, and a batch of votes is one parameter (see decisions/0009).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from storage.database import Tx

MICROSECONDS = 1_000_000
"""Times are written here as the tables keep them: whole microseconds."""
_SQLITE = {"{one}": "?", "{keys}": "json_each(?) AS keys", "{pairs}": "json_each(?) AS pairs"}
_POSTGRESQL = {
    "{one}": "%s",
    "{keys}": "json_array_elements_text(%s::json) AS keys(value)",
    "{pairs}": "json_each_text(%s::json) AS pairs",
}


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
    """A statement over many keys or pairs at once.

    `{keys}` stands for the table of keys, whose column is `value`; `{pairs}` for that of pairs, whose columns
    are `key` (a text) and `value`; `{one}` for a parameter before them.
    """

    def __init__(self, statement: str) -> None:
        self._sqlite, self._postgresql = (_written(statement, words) for words in (_SQLITE, _POSTGRESQL))

    def run(self, tx: Tx, many: Sequence[Any] | Mapping[Any, Any], *before: Any) -> Sequence[Any]:
        """What it returns; `before` is what stands for each `{one}`."""
        statement = self._sqlite if tx.dialect.name == "sqlite" else self._postgresql
        result = tx.exec_driver_sql(statement, (*before, json.dumps(many)))
        return result.all() if result.returns_rows else ()


def _written(statement: str, words: Mapping[str, str]) -> str:
    for word, written in words.items():
        statement = statement.replace(word, written)
    return statement
