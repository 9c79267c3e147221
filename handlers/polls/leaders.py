"""Who leads in a session's quizzes: names only where their owners were told that they would be seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.polls import scoring
from flows.polls.charts import Bar, Bars, Chart
from flows.polls.question import from_json
from flows.polls.scoring import Row
from flows.replies import Text, Words
from storage import members
from storage.database import Tx
from storage.polls import ballots, sessions, teams
from storage.polls.sessions import Session

_SHOWN, _SAID = 8, 5


@dataclass(frozen=True, slots=True)
class Standings:
    """Points so far, by person. `named`: everybody may see who has how many.

    Else only those of teams of at least `smallest` are shown.
    """

    session: Session
    totals: Mapping[int, int]
    named: bool
    smallest: int


def standings(tx: Tx, session: Session, smallest: int) -> Standings | None:
    """What the quizzes that are closed have earned; None before the first, or where nobody is known."""
    totals: dict[int, int] = {}
    named: list[bool] = []
    for question in sessions.questions_of(tx, session.id):
        what = from_json(question.asked)
        if what.kind != "quiz" or question.phase != "closed" or what.anonymity == "anonymous":
            continue
        named.append(what.anonymity == "named")
        for person, _, answer, at in ballots.entries(tx, question.id, question.round):
            earned = scoring.points(what, question.opened_at or at, answer, at)
            totals[person] = totals.get(person, 0) + earned
    return Standings(session, totals, all(named), smallest) if totals else None


def chart(tx: Tx, scores: Standings) -> Chart | None:
    """The leaderboard as the room may see it; None where it may see nobody's points."""
    rows = _rows(tx, scores)[:_SHOWN]
    best = max((row.points for row in rows), default=0) or 1
    bars = (
        Bar(_name(tx, scores, row), row.points / best, Text("poll-points", {"count": row.points}))
        for row in rows
    )
    return Chart(Bars(tuple(bars))) if rows else None


def lines(tx: Tx, scores: Standings, everything: bool = False) -> tuple[Text, ...]:
    """The leaderboard in words; `everything` is for whoever may know who answered what."""
    rows = _rows(tx, scores, everything)
    if rows:
        return (Text("leaders"), *(_line(tx, scores, row) for row in rows[:_SAID]))
    if scores.session.teams is not None:
        return ()
    return (Text("leaders-apart", {"best": max(scores.totals.values())}),)


def mine(scores: Standings, person: int) -> Text | None:
    """How somebody stands, for themselves."""
    row = next((row for row in scoring.ranked(scores.totals) if row.who == person), None)
    return (
        Text("leader-mine", {"points": row.points, "place": row.place, "of": len(scores.totals)})
        if row
        else None
    )


def _rows(tx: Tx, scores: Standings, everything: bool = False) -> list[Row]:
    open_to_see = scores.named or everything
    if scores.session.teams is None:
        return scoring.ranked(scores.totals) if open_to_see else []
    fewest = 1 if open_to_see else scores.smallest
    if scores.session.teams:
        return scoring.ranked(scoring.by_team(scores.totals, teams.chosen(tx, scores.session.id), fewest))
    organisations = teams.organisation_of(tx, scores.totals.keys())
    return scoring.ranked(scoring.by_team(scores.totals, organisations, fewest))


def _line(tx: Tx, scores: Standings, row: Row) -> Text:
    return Text("leader", {"place": row.place, "name": _name(tx, scores, row), "points": row.points})


def _name(tx: Tx, scores: Standings, row: Row) -> Words:
    if isinstance(row.who, str):
        return row.who
    assert isinstance(row.who, int)
    if scores.session.teams:
        return scores.session.teams[row.who]
    member = members.find(tx, row.who)
    return member.name if member else Text("someone", {"number": row.who})
