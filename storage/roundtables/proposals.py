"""Proposals that people vote on, and what each of those asked says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage.database import Tx
from storage.roundtables.circle import Peer
from storage.tables.roundtables import proposals, voices

State = Literal["draft", "open", "agreed", "refused", "replaced", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """`subject` says which of its kind: a point of the charter, or a row's number."""

    id: int
    series: int
    kind: str
    subject: str
    text: str
    state: State
    closes_at: float | None
    decided_at: float | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What one who was asked says; no stance: nothing yet."""

    person: int
    sector: str
    stance: str | None
    reason: str | None


_COLUMNS = (
    proposals.c.id, proposals.c.series_id, proposals.c.kind, proposals.c.subject, proposals.c.text,
    proposals.c.state, proposals.c.closes_at, proposals.c.decided_at,
)  # fmt: skip
_STANDING = ("draft", "open", "agreed", "refused")


def add(
    tx: Tx,
    series: int,
    kind: str,
    subject: str,
    text: str,
    by: int | None,
    now: float,
    state: State = "draft",
) -> int:
    """A new proposal in place of what was proposed for the same subject before; returns its id."""
    same = (proposals.c.series_id == series, proposals.c.kind == kind, proposals.c.subject == subject)
    tx.execute(update(proposals).where(*same, proposals.c.state.in_(_STANDING)).values(state="replaced"))
    values = {
        "series_id": series, "kind": kind, "subject": subject, "text": text, "state": state, "person_id": by,
        "created_at": now,
    }  # fmt: skip
    return int(tx.execute(insert(proposals).returning(proposals.c.id), values).scalar_one())


def find(tx: Tx, id: int, lock: bool = False) -> Proposal | None:
    """A proposal; with `lock`, its votes are counted by nobody else meanwhile."""
    query = select(*_COLUMNS).where(proposals.c.id == id)
    row = tx.execute(query.with_for_update(key_share=True) if lock else query).one_or_none()
    return Proposal(*row) if row else None


def standing(tx: Tx, series: int, kind: str) -> dict[str, Proposal]:
    """What stands now for each subject of a kind."""
    query = select(*_COLUMNS).where(
        proposals.c.series_id == series, proposals.c.kind == kind, proposals.c.state.in_(_STANDING)
    )
    return {row.subject: Proposal(*row) for row in tx.execute(query.order_by(proposals.c.id))}


def ask(tx: Tx, id: int, peers: Iterable[Peer], closes_at: float | None, now: float) -> None:
    """Open a proposal to those who are asked."""
    tx.execute(update(proposals).where(proposals.c.id == id).values(state="open", closes_at=closes_at))
    rows = [{"proposal_id": id, "person_id": peer.person, "sector": peer.sector, "at": now} for peer in peers]
    if rows:
        tx.execute(upsert(voices).on_conflict_do_nothing(), rows)


def say(tx: Tx, id: int, person: int, stance: str, now: float) -> bool:
    """Keep what somebody says to a proposal; False if they were not asked."""
    mine = update(voices).where(voices.c.proposal_id == id, voices.c.person_id == person)
    return tx.execute(mine.values(stance=stance, at=now)).rowcount == 1


def explain(tx: Tx, id: int, person: int, reason: str) -> bool:
    """Keep why somebody said no."""
    mine = update(voices).where(
        voices.c.proposal_id == id, voices.c.person_id == person, voices.c.stance == "no"
    )
    return tx.execute(mine.values(reason=reason)).rowcount == 1


def heard(tx: Tx, id: int) -> list[Heard]:
    """Everyone who was asked."""
    query = select(voices.c.person_id, voices.c.sector, voices.c.stance, voices.c.reason)
    return [Heard(*row) for row in tx.execute(query.where(voices.c.proposal_id == id).order_by(voices.c.at))]


def waiting(tx: Tx, person: int) -> list[Proposal]:
    """What somebody was asked and has not answered."""
    query = (
        select(*_COLUMNS)
        .join_from(voices, proposals)
        .where(voices.c.person_id == person, voices.c.stance.is_(None), proposals.c.state == "open")
    )
    return [Proposal(*row) for row in tx.execute(query.order_by(proposals.c.id))]


def decide(tx: Tx, id: int, state: State, now: float) -> None:
    tx.execute(update(proposals).where(proposals.c.id == id).values(state=state, decided_at=now))


def rewrite(tx: Tx, id: int, text: str) -> None:
    """Change a draft that nobody was asked about yet."""
    tx.execute(update(proposals).where(proposals.c.id == id, proposals.c.state == "draft").values(text=text))


def withdraw(tx: Tx, id: int, now: float) -> None:
    """Take back what waits for votes."""
    waits = (proposals.c.id == id, proposals.c.state.in_(("draft", "open")))
    tx.execute(update(proposals).where(*waits).values(state="withdrawn", decided_at=now))


def agreed_charters(tx: Tx, points: Sequence[str]) -> list[int]:
    """The series whose charter is agreed on in every point."""
    query = select(proposals.c.series_id, proposals.c.subject).where(
        proposals.c.kind == "charter", proposals.c.state == "agreed"
    )
    agreed: dict[int, set[str]] = {}
    for series, subject in tx.execute(query):
        agreed.setdefault(series, set()).add(subject)
    return sorted(series for series, subjects in agreed.items() if subjects >= set(points))
