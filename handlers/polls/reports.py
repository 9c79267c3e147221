"""What came out of a session as a whole: by groups of members, across meetings, and as a report."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

from flows.polls.breakdown import Group, break_down
from flows.polls.charts import Chart
from flows.polls.kinds import KINDS
from flows.polls.question import Question as What
from flows.polls.question import from_json
from flows.polls.report import Finding, Part, Report
from flows.polls.trends import is_same, trend
from flows.replies import Day, Moment, Text, Words
from handlers.polls import live
from handlers.scene import FIRST_ZONE
from storage.database import Tx
from storage.polls import ballots, sessions
from storage.polls.ballots import Trait
from storage.polls.sessions import Question, Session

TRAITS: tuple[Trait, ...] = ("sector", "type")
_WRITTEN = ("wall", "qna", "cloud")
"""What people wrote in their own words tells who they are, however many they are."""


def report(tx: Tx, id: int, smallest: int) -> Report | None:
    """All that a session asked and closed; None if there is no such session."""
    session = sessions.find(tx, id)
    if session is None:
        return None
    return Report(
        frame=live.picture(tx, session, smallest),
        began=Moment(session.starts_at or session.created_at),
        findings=tuple(finding(tx, session, one, smallest) for one in closed(tx, session)),
        smallest=smallest,
    )


def closed(tx: Tx, session: Session) -> list[Question]:
    """The questions that nothing changes any more: of others, nothing is told apart."""
    return [one for one in sessions.questions_of(tx, session.id) if one.phase == "closed"]


def finding(tx: Tx, session: Session, question: Question, smallest: int) -> Finding:
    return Finding(
        asked=live.asked(tx, question, reveal=True),
        proof=question.proof or {},
        outcome=question.outcome or "",
        parts=parts(tx, question, smallest),
        trend=across_meetings(tx, session, question),
    )


def parts(tx: Tx, question: Question, smallest: int) -> tuple[Part, ...]:
    """Answers by groups of members; none of what is anonymous, for there nobody knows whose they are."""
    what = from_json(question.asked)
    if what.anonymity == "anonymous" or what.kind in _WRITTEN:
        return ()
    found = (_part(tx, question, what, trait, smallest) for trait in TRAITS)
    return tuple(part for part in found if part.small or len(part.groups) > 1)


def _part(tx: Tx, question: Question, what: What, trait: Trait, smallest: int) -> Part:
    rows = ballots.by_members(tx, question.id, question.round, trait)
    groups = {name or "": Group(voters, counts) for name, voters, counts in rows}
    shown, small = break_down(groups, smallest)
    chart = KINDS[what.kind].chart
    named = tuple(
        (_name(trait, name), group.voters, chart(what, group.counts)) for name, group in shown.items()
    )
    return Part(Text(f"parts-by.{trait}"), named, tuple(_name(trait, name) for name in small))


def _name(trait: Trait, name: str) -> Words:
    if not name:
        return Text("parts-unregistered")
    return Text(f"sector.{name}") if trait == "sector" else Text(f"registration-type.{name}")


def across_meetings(tx: Tx, session: Session, question: Question) -> Chart | None:
    """The same question at this presenter's meetings up to this one; None where it was asked only once."""
    if session.host is None:
        return None
    what = from_json(question.asked)
    meetings: list[tuple[Words, Chart]] = []
    for held, one in reversed(sessions.asked_by(tx, session.host)):
        earlier = from_json(one.asked)
        if one.id <= question.id and is_same(earlier, what):
            meetings.append((_day(held), live.chart(tx, one, earlier, one.round)))
    found = trend(meetings)
    return Chart(found) if found else None


def _day(session: Session) -> Day:
    began = datetime.datetime.fromtimestamp(session.starts_at or session.created_at, ZoneInfo(FIRST_ZONE))
    return Day(began.date().isoformat())
