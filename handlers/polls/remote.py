"""The presenter's remote control: where a session stands, and what can be done now."""

from __future__ import annotations

from flows.polls import codes
from flows.polls.question import from_json
from flows.replies import Choice, Moment, Reply, Text
from handlers.polls import ballots as draw
from handlers.polls import live
from storage.database import Tx
from storage.polls.sessions import Question, Session

WRITTEN = ("cloud", "wall", "qna")
"""Kinds that people write for, so that there is something to tidy up."""


def card(
    tx: Tx, session: Session, questions: list[Question], start: str, pages: str, edit: bool = False
) -> Reply:
    """The presenter's remote control: where the session stands, and what can be done now."""
    now = next((q for q in questions if q.position == session.position), None)
    lines = [Text("remote-join", {"code": codes.show(session.code), "link": draw.link(start, session)})]
    if pages and session.state == "open":
        lines.append(Text("remote-pages", {"pages": pages, "code": session.code}))
    if now:
        asked = live.asked(tx, now)
        lines.append(Text(f"remote-{now.phase}", {"count": asked.answered}))
        if now.phase == "waiting" and session.starts_at:
            lines.append(Text("remote-starts", {"at": Moment(session.starts_at)}))
        lines.append(Text("remote-shown" if now.shown else "remote-hidden"))
        if now.outcome is not None:
            lines.append(
                Text("outcome-is", {"outcome": now.outcome}) if now.outcome else Text("outcome-open")
            )
    title = Text(
        "remote",
        {
            "title": session.title, "position": session.position, "of": len(questions),
            "question": draw.what_of(now) if now else "",
        },
    )  # fmt: skip
    return Reply(title, lines=tuple(lines), choices=_controls(session, now, len(questions)), edit=edit)


def end(session: Session) -> Reply:
    """The question whether the session is to be over."""
    told = {"title": session.title, "code": codes.show(session.code)}
    back = Choice(Text("act-back"), token=f"/sesi {session.id} refresh {session.position}", role="way")
    return Reply(Text("end-sure", told), choices=(_control(session, "finish", 1), back))


def _controls(session: Session, now: Question | None, of: int) -> tuple[Choice, ...]:
    if session.state == "closed":
        return tuple(_control(session, one, 0) for one in draw.AFTER)
    acts: list[tuple[str, int]] = []
    if now:
        acts += {
            "waiting": [("open", 1)],
            "open": [("close", 1), ("freeze", 1)],
            "frozen": [("thaw", 1), ("close", 1)],
            "closed": [("reopen", 1), ("again", 1)],
        }[now.phase]
        acts.append(("hide" if now.shown else "show", 2))
        acts.append(("refresh", 2))
        acts += {"open": [("remind", 3)], "closed": [("parts", 3)]}.get(now.phase, [])
    if session.position > 1:
        acts.append(("back", 4))
    if session.position < of:
        acts.append(("next", 4))
    acts.append(("end", 5))
    more = _more(now) if now else ()
    return (*(_control(session, one, row) for one, row in acts), *more)


def _more(now: Question) -> tuple[Choice, ...]:
    """What leads away from the remote."""
    if now.phase == "waiting":
        return ()
    written = Choice(Text("act-tidy"), token=f"/rapikan {now.id}", role="act")
    outcome = Choice(Text("act-outcome"), token=f"/hasil {now.id}", role="act")
    is_written = from_json(now.asked).kind in WRITTEN
    return (*((written,) if is_written else ()), *((outcome,) if now.outcome is not None else ()))


def _control(session: Session, act: str, row: int) -> Choice:
    return Choice(Text(f"control.{act}"), token=f"/sesi {session.id} {act} {session.position}", row=row)
