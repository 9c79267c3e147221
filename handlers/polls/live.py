"""What a room sees of a session: read from storage, whatever it is shown on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flows.polls.charts import Chart
from flows.polls.cloud import cloud_chart
from flows.polls.frame import Asked, Frame, Listed
from flows.polls.kinds import KINDS
from flows.polls.posts import Post, posts_chart, ranked
from flows.polls.question import Question as What
from flows.polls.question import from_json
from handlers.polls import leaders
from storage.database import Tx
from storage.polls import ballots, posts, sessions
from storage.polls.sessions import Question, Session

GUEST = "web"
"""The platform of those who answer on the web page."""


def frame(tx: Tx, code: str, smallest: int) -> Frame | None:
    """The session with this code as the room sees it now; None if there is none.

    `smallest` is the least size of a team whose points are shown where its people's are not.
    """
    session = sessions.by_code(tx, code)
    return picture(tx, session, smallest) if session else None


def of_board(tx: Tx, id: int, smallest: int) -> tuple[Frame, Asked] | None:
    """A question with its session as the room sees it now: what its group's picture shows."""
    question = sessions.question(tx, id)
    session = sessions.find(tx, question.session) if question else None
    if question is None or session is None:
        return None
    return _at(picture(tx, session, smallest), question), asked(tx, question)


def of_round(tx: Tx, id: int, round: int, smallest: int) -> tuple[Frame, Asked] | None:
    """A round that is over with its session: what the picture of its results shows."""
    question = sessions.question(tx, id)
    session = sessions.find(tx, question.session) if question else None
    if question is None or session is None or not 1 <= round <= question.round:
        return None
    # A later round may be under way: what it gathers is not to be seen here.
    over = replace(question, round=round, phase="closed")
    return _at(picture(tx, session, smallest), question), asked(tx, over, reveal=True)


def _at(frame: Frame, question: Question) -> Frame:
    """The session with this question in view, wherever the presenter is by now."""
    return replace(frame, position=question.position)


def picture(tx: Tx, session: Session, smallest: int) -> Frame:
    """A session as the room sees it now."""
    questions = sessions.questions_of(tx, session.id)
    in_view = [q for q in questions if session.pace == "self" or q.position == session.position]
    return Frame(
        code=session.code,
        title=session.title,
        language=session.language,
        is_open=session.state == "open",
        is_self_paced=session.pace == "self",
        position=session.position,
        of=len(questions),
        present=ballots.present(tx, session.id),
        asked=tuple(asked(tx, question) for question in in_view),
        leaders=_leaders(tx, session, in_view, smallest),
    )


def _leaders(tx: Tx, session: Session, in_view: Sequence[Question], smallest: int) -> Chart | None:
    """Who leads, beside a quiz that is closed."""
    if not any(one.asked["kind"] == "quiz" and one.phase == "closed" for one in in_view):
        return None
    scores = leaders.standings(tx, session, smallest)
    return leaders.chart(tx, scores) if scores else None


def asked(tx: Tx, question: Question, reveal: bool = False) -> Asked:
    """A question as the room sees it; with `reveal`, its results too, hidden or not."""
    what = from_json(question.asked)
    unlinked = what.anonymity == "anonymous"
    seen = question.shown or reveal
    # What is right would be told to those who have not answered yet.
    told = what if question.phase == "closed" else replace(what, right="")
    return Asked(
        id=question.id,
        question=what,
        phase=question.phase,
        round=question.round,
        answered=answered(tx, question, what),
        guests=ballots.guests(tx, question.id, question.round, unlinked, GUEST),
        chart=chart(tx, question, told, question.round) if seen else None,
        before=chart(tx, question, told, 1) if seen and question.round > 1 else None,
        closes_at=question.closes_at,
        done=sum(post.done for post in _seen(tx, question)) if what.kind == "qna" else 0,
    )


def answered(tx: Tx, question: Question, what: What) -> int:
    """How many people have answered; on a wall, how many posts there are."""
    if what.kind in ("wall", "qna"):
        return sum(post.state != "hidden" for post in posts.of(tx, question.id))
    return ballots.voters(tx, question.id, question.round, what.anonymity == "anonymous")


def chart(tx: Tx, question: Question, what: What, round: int) -> Chart:
    """What all answers of a round make together."""
    counts = ballots.counts(tx, question.id, round)
    if what.kind in ("wall", "qna"):
        return posts_chart(_seen(tx, question), counts)
    if what.kind == "cloud":
        return cloud_chart(what, counts, ballots.several(tx, question.id, round))
    return KINDS[what.kind].chart(what, counts)


def written(tx: Tx, question: Question) -> list[Post]:
    """What people wrote on a wall or asked in a queue, hidden ones too."""
    return [
        Post(post.id, post.text, post.state == "answered", post.into, post.state == "hidden")
        for post in posts.of(tx, question.id)
    ]


def _seen(tx: Tx, question: Question) -> list[Post]:
    return [post for post in written(tx, question) if not post.hidden]


def listed(tx: Tx, id: int) -> list[Listed]:
    """What people wrote to a question, for guests to vote on; without numbers while results are hidden."""
    question = sessions.question(tx, id)
    if question is None:
        return []
    shown = ranked(_seen(tx, question), ballots.counts(tx, id, question.round))
    return [Listed(one.id, one.text, votes if question.shown else None, one.done) for one, votes in shown]
