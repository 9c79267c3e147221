"""What the series of a network come to, by theme and by whom they are for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select

from storage.database import Tx
from storage.tables.meetings import attendances, meetings, series
from storage.tables.roundtables import cases, pledges


@dataclass(slots=True)
class Figures:
    """So many series, meetings held, people who came to them, published cases, and pledges."""

    series: int = 0
    meetings: int = 0
    people: int = 0
    cases: int = 0
    pledges: int = 0


def split(tx: Tx, organiser: int | None, now: float) -> tuple[dict[str, Figures], dict[str, Figures]]:
    """By theme and by beneficiaries; of one organiser's series, or of all."""
    themes: dict[str, Figures] = {}
    beneficiaries: dict[str, Figures] = {}
    query = select(series.c.theme, series.c.beneficiaries, *_figures(now)).order_by(series.c.id)
    if organiser is not None:
        query = query.where(series.c.organiser_id == organiser)
    for theme, named, *figures in tx.execute(query):
        for held, key in [(themes, theme), *((beneficiaries, one) for one in named or ("everyone",))]:
            sum_ = held.setdefault(key, Figures())
            sum_.series += 1
            sum_.meetings += figures[0]
            sum_.people += figures[1]
            sum_.cases += figures[2]
            sum_.pledges += figures[3]
    return themes, beneficiaries


def _figures(now: float) -> tuple[ColumnElement[Any], ...]:
    mine = meetings.c.series_id == series.c.id
    held = select(func.count()).where(mine, meetings.c.state == "planned", meetings.c.ends_at <= now)
    came = select(func.count(attendances.c.person_id.distinct())).join_from(attendances, meetings).where(mine)
    published = select(func.count()).where(cases.c.series_id == series.c.id, cases.c.state == "published")
    given = select(func.count()).where(pledges.c.series_id == series.c.id)
    return tuple(query.correlate(series).scalar_subquery() for query in (held, came, published, given))
