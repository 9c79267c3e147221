"""Many rows at once: one statement that takes them from one JSON document, the same on both databases.

On the vote lane SQLAlchemy's own handling of a statement's parameters costs more than the database does, so
these few statements are SQL, and a batch is one parameter (see decisions/0009).
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
