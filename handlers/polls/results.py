"""A session's results to take along: who may know what as each question promised."""

from __future__ import annotations

import base64
import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from flows.polls.kinds import KINDS
from flows.polls.question import Question as What
from flows.polls.question import from_json
from flows.polls.sheet import separator
from flows.replies import Choice, Document, Reply, Text, dump_reply
from handlers.polls import ballots as draw
from handlers.polls import drawn, hosting, reports, rooms, telling, workbook
from handlers.scene import Scene
from storage import members
from storage.polls import ballots, posts, sessions
from storage.polls.sessions import Question, Session

_HEAD = ("position", "question", "round", "who", "answer", "count")
_HEADINGS = tuple(Text(f"results-column.{name}") for name in _HEAD)


def send_csv(scene: Scene, session: Session) -> None:
    """Every answer as a table of text."""
    out = io.StringIO()
    table = csv.writer(out, delimiter=separator(scene.person.language))
    table.writerow([scene.spell(heading) for heading in _HEADINGS])
    table.writerows([_harmless(cell) for cell in row] for row in _rows(scene, session))
    # The mark at the start tells spreadsheets that this is UTF-8.
    _send(scene, session, Document(f"{session.code}.csv", "\ufeff" + out.getvalue()))


def send_json(scene: Scene, session: Session) -> None:
    """The same for programs."""
    rows = [dict(zip(_HEAD, row, strict=True)) for row in _rows(scene, session)]
    held = {"code": session.code, "title": session.title, "answers": rows}
    _send(scene, session, Document(f"{session.code}.json", json.dumps(held, ensure_ascii=False, indent=2)))


def send_xlsx(scene: Scene, session: Session) -> None:
    """The same as a workbook, with what came out of each question."""
    book = workbook.Workbook(scene)
    asked = [one for one in sessions.questions_of(scene.tx, session.id) if one.phase != "waiting"]
    findings = [reports.finding(scene.tx, session, one, scene.tools.smallest) for one in asked]
    workbook.overview(book, session, ballots.present(scene.tx, session.id), findings)
    for question, finding in zip(asked, findings, strict=True):
        workbook.of_question(book, question.position, finding)
    if rows := list(_rows(scene, session, named=True)):
        book.sheet(scene.spell(Text("results-sheet.answers")), (6, 44, 10, 24, 44))
        book.table(_HEADINGS, rows)
    content = base64.b64encode(book.content()).decode()
    _send(scene, session, Document(f"{session.code}.xlsx", content, base64=True))


def send_pdf(scene: Scene, session: Session) -> None:
    """Everything on pages, to print or to pass on; drawn when it is sent."""
    _send_drawn(scene, session, f"{session.code}.pdf", drawn.report(session.id))


def send_png(scene: Scene, session: Session) -> None:
    """Each question's picture, as it came out."""
    closed = reports.closed(scene.tx, session)
    for question in closed:
        name = f"{session.code}-{question.position}.png"
        _send_drawn(scene, session, name, drawn.card(question.id, question.round))
    if not closed:
        scene.say(Reply(Text("results-none")))


PARTS = "/rincian"
"""Behind the button that shows the room what its presenter sees: `<question>`."""


def send_parts(scene: Scene, session: Session) -> None:
    """What groups of members answered, first to the presenter alone; small groups stay together."""
    closed = reports.closed(scene.tx, session)
    said = [(question, lines) for question in closed if (lines := _parts(scene, question))]
    for question, lines in said:
        show = Choice(Text("act-show-parts"), token=f"{PARTS} {question.id}", role="act")
        scene.say(_parts_card(question, lines)._replace(choices=(show,)))
    if not said:
        secret = closed and all(one.asked.get("anonymity") == "anonymous" for one in closed)
        none = "results-none" if not closed else "parts-anonymous" if secret else "parts-none"
        scene.say(Reply(Text(none)))


def show_parts(scene: Scene, argument: str) -> None:
    """The room sees it, too: once for each round, so that nobody can tell who came between two of them."""
    is_id = argument.isascii() and argument.isdigit() and len(argument) < 19
    question = sessions.question(scene.tx, int(argument)) if is_id else None
    session = sessions.find(scene.tx, question.session) if question else None
    if question is None or session is None or not hosting.may_lead(scene, session):
        scene.toast = Text("toast-not-yours")
        return
    lines = _parts(scene, question) if question.phase == "closed" else []
    if lines:
        rooms.tell_once(scene, session, question, _parts_card(question, lines), "poll-parts")
    scene.toast = Text("parts-shown" if lines else "results-none")


def _parts_card(question: Question, lines: list[Text]) -> Reply:
    return Reply(Text("parts", {"question": draw.what_of(question)}), lines=tuple(lines))


def _parts(scene: Scene, question: Question) -> list[Text]:
    lines: list[Text] = []
    for part in reports.parts(scene.tx, question, scene.tools.smallest):
        lines.append(part.what)
        for name, voters, chart in part.groups:
            lines.append(Text("parts-group", {"name": name, "count": voters}))
            lines += telling.in_brief(chart)
        if part.small:
            lines.append(Text("parts-small", {"names": part.small, "least": scene.tools.smallest}))
    return lines


def send_trends(scene: Scene, session: Session) -> None:
    """How the same questions were answered at meetings before."""
    said = False
    for question in reports.closed(scene.tx, session):
        if chart := reports.across_meetings(scene.tx, session, question):
            said = True
            text = Text("trend", {"question": draw.what_of(question)})
            scene.say(Reply(text, lines=tuple(telling.in_full(chart))))
    if not said:
        scene.say(Reply(Text("trend-none")))


def _send_drawn(scene: Scene, session: Session, name: str, what: str) -> None:
    said = Text("results-file", {"title": session.title})
    body = {
        "reply": dump_reply(Reply(said, document=Document(name, drawn=what))),
        "otherwise": dump_reply(Reply(Text("results-not-drawn", {"name": name}))),
        "language": scene.person.language, "zone": scene.person.zone,
    }  # fmt: skip
    scene.post(body, scene.person.chat)


def _send(scene: Scene, session: Session, document: Document) -> None:
    scene.say(Reply(Text("results-file", {"title": session.title}), document=document))


def _rows(scene: Scene, session: Session, named: bool = False) -> Iterable[tuple[Any, ...]]:
    """Answers one by one; with `named`, none of those whose voters nobody knows."""
    names: dict[int, str] = {}
    for question in sessions.questions_of(scene.tx, session.id):
        what = from_json(question.asked)
        if named and what.anonymity == "anonymous":
            continue
        for round in range(1, question.round + 1):
            begin = (question.position, what.text, round)
            for who, answer, count in _answers(scene, question, what, round, names):
                yield (*begin, who, answer, count)


def _answers(
    scene: Scene, question: Question, what: What, round: int, names: dict[int, str]
) -> Iterable[tuple[str, str, int]]:
    kind = KINDS[what.kind]
    if what.kind in ("wall", "qna"):
        votes = ballots.counts(scene.tx, question.id, round)
        for post in posts.of(scene.tx, question.id):
            yield _name(scene, post.person, names), post.text, votes.get(str(post.id), 0)
    elif what.anonymity == "anonymous":
        for answer, count in sorted(ballots.counts(scene.tx, question.id, round).items()):
            yield "", scene.spell(kind.words(what, answer)), count
    else:
        for person, _, answer, _ in ballots.entries(scene.tx, question.id, round):
            yield _name(scene, person, names), scene.spell(kind.words(what, answer)), 1


def _name(scene: Scene, person: int | None, names: dict[int, str]) -> str:
    if person is None:
        return ""
    if person not in names:
        member = members.find(scene.tx, person)
        names[person] = member.name if member else scene.spell(Text("someone", {"number": person}))
    return names[person]


def _harmless(cell: Any) -> Any:
    """A spreadsheet must not take an answer for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" else cell
