"""Policy briefs, and the cases that they draw on."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update

from storage.database import Tx
from storage.tables.roundtables import brief_cases, briefs, cases


@dataclass(frozen=True, slots=True)
class Brief:
    """`state`: draft, open, agreed, refused."""

    id: int
    series: int
    title: str
    text: str
    state: str


_COLUMNS = (briefs.c.id, briefs.c.series_id, briefs.c.title, briefs.c.text, briefs.c.state)


def add(tx: Tx, series: int, person: int, title: str, text: str, now: float) -> int:
    values = {
        "series_id": series, "person_id": person, "title": title, "text": text, "state": "draft", "at": now,
    }  # fmt: skip
    return int(tx.execute(insert(briefs).returning(briefs.c.id), values).scalar_one())


def find(tx: Tx, id: int) -> Brief | None:
    row = tx.execute(select(*_COLUMNS).where(briefs.c.id == id)).one_or_none()
    return Brief(*row) if row else None


def of_series(tx: Tx, series: int) -> list[Brief]:
    query = select(*_COLUMNS).where(briefs.c.series_id == series).order_by(briefs.c.id.desc()).limit(20)
    return [Brief(*row) for row in tx.execute(query)]


def toggle(tx: Tx, brief: int, case: int) -> None:
    """Draw on a case, or no longer."""
    same = (brief_cases.c.brief_id == brief, brief_cases.c.case_id == case)
    if not tx.execute(delete(brief_cases).where(*same)).rowcount:
        tx.execute(insert(brief_cases), {"brief_id": brief, "case_id": case})


def drawn_on(tx: Tx, brief: int) -> list[int]:
    """The cases that a brief draws on, as far as they are still published."""
    query = select(cases.c.id).join_from(brief_cases, cases)
    named = query.where(brief_cases.c.brief_id == brief, cases.c.state == "published")
    return list(tx.execute(named.order_by(cases.c.id)).scalars())


def set_state(tx: Tx, id: int, state: str) -> None:
    tx.execute(update(briefs).where(briefs.c.id == id).values(state=state))
