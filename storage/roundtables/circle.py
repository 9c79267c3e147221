"""The circle of a series: the members who meet in it, as far as they have said so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import CompoundSelect, Select, select, union

from storage import meetings as series_of
from storage.database import Tx
from storage.meetings import Series
from storage.tables.meetings import attendances, consultations, invitees, meetings, series
from storage.tables.members import members, organisations
from storage.tables.roundtables import kits, notetakers

_COMES = ("yes", "maybe", "waiting")


@dataclass(frozen=True, slots=True)
class Peer:
    """A member who meets in a series."""

    person: int
    name: str
    sector: str
    organisation_id: int | None
    organisation: str | None


def of(tx: Tx, one: Series) -> list[Peer]:
    """Who comes, has come, or wants to come; the public sector is not among them where it is not admitted."""
    query = (
        select(
            members.c.person_id, members.c.name, members.c.sector, members.c.organisation_id,
            organisations.c.name,
        )
        .outerjoin(organisations, members.c.organisation_id == organisations.c.id)
        .where(members.c.person_id.in_(select(_circle(one.id).subquery().c.person_id)))
    )  # fmt: skip
    if one.kind == "roundtable" and one.off_record:
        query = query.where(members.c.sector != "government")
    return [Peer(*row) for row in tx.execute(query.order_by(members.c.name, members.c.person_id))]


def find(tx: Tx, one: Series, person: int) -> Peer | None:
    """Somebody of the circle."""
    return next((peer for peer in of(tx, one) if peer.person == person), None)


def all_of(tx: Tx, person: int, limit: int = 20) -> list[Series]:
    """The series that somebody organises or meets in, the newest first."""

    def of_mine(table: Any) -> Select[Any]:
        return select(meetings.c.series_id).join_from(table, meetings).where(table.c.person_id == person)

    met = union(
        select(series.c.id).where(series.c.organiser_id == person),
        of_mine(invitees).where(invitees.c.answer.in_(_COMES)),
        of_mine(attendances),
        of_mine(kits),
        of_mine(notetakers),
        select(consultations.c.series_id).where(
            consultations.c.person_id == person, consultations.c.answer == "interested"
        ),
    )
    return series_of.those_series(tx, select(met.subquery().c[0]), limit)


def _circle(id: int) -> CompoundSelect[Any]:
    def at(table: Any) -> Select[Any]:
        joined = select(table.c.person_id).join_from(table, meetings)
        return joined.where(meetings.c.series_id == id)

    return union(
        at(invitees).where(invitees.c.answer.in_(_COMES)),
        at(attendances),
        select(consultations.c.person_id).where(
            consultations.c.series_id == id, consultations.c.answer == "interested"
        ),
        select(series.c.organiser_id).where(series.c.id == id),
    )
