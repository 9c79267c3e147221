"""Live polls: sessions that a presenter leads from the chat, ballots by every door, and what comes after."""

from __future__ import annotations

from collections.abc import Callable

from flows.polls import codes, making, quick, templates
from flows.polls.kinds import KINDS
from flows.polls.question import from_json
from flows.reading import shorten
from flows.replies import Choice, Reply, Text
from flows.roles import may
from handlers.polls import agenda, hosting, joining, results, rooms, votes
from handlers.polls import ballots as draw
from handlers.polls.hosting import leads, may_lead, show_remote, start
from handlers.scene import Feature, Next, Run, Scene
from handlers.updates import Command
from handlers.words import DEFAULT
from storage import roles
from storage.due import Due
from storage.polls import sessions
from storage.polls.sessions import Question, Session

_MOST_LABEL = 60


def _mentimeter(scene: Scene, argument: str) -> None:
    """The four founding questions as one session; what comes out is hidden until each is closed."""
    if not leads(scene):
        return
    template = templates.MENTIMETER.get(scene.person.language, templates.MENTIMETER[DEFAULT])
    start(scene, argument or template.title, template.questions, shown=not template.hidden, pace="presenter")


def _polling(scene: Scene, argument: str) -> None:
    """A question in one message: the first line asks, each further line is an option."""
    if not leads(scene):
        return
    content = scene.update.content
    question = quick.read(content.argument if isinstance(content, Command) else argument)
    if isinstance(question, Text):
        scene.say_here(Reply(question))
        return
    start(scene, scene.spell(Text("polling-title")), [question], shown=True, pace="presenter")


def _sessions(scene: Scene, argument: str) -> None:
    """/sesi: somebody's own sessions; behind a button: `/sesi <id> <act> <position of the question>`."""
    word, _, rest = argument.partition(" ")
    if word.casefold() in _WORDS:
        _WORDS[word.casefold()](scene, rest)
        return
    id, act, position, *_ = [*argument.split(" "), "", "", ""]
    session = sessions.find(scene.tx, int(id)) if id.isascii() and id.isdigit() and len(id) < 19 else None
    if session is None:
        _list(scene)
    elif not may_lead(scene, session):
        scene.toast = Text("toast-not-yours")
    elif act == "end" and _is_now(session, act, position) and agenda.can_end(scene, session):
        hosting.ask_to_end(scene, session)
    elif act in ACTS:
        if _is_now(session, act, position):
            ACTS[act](scene, session)
        show_remote(scene, sessions.find(scene.tx, session.id) or session)
    else:
        show_remote(scene, session, edit=False)


def _new(scene: Scene, rest: str) -> None:
    hosting.begin(scene)


def _import(scene: Scene, rest: str) -> None:
    hosting.explain_import(scene)


_WORDS: dict[str, Run] = {
    "baru": _new, "new": _new, "impor": _import, "import": _import, "templat": hosting.show_templates,
    "templates": hosting.show_templates,
}  # fmt: skip


def _sessions_here(scene: Scene, argument: str) -> None:
    """In a group, too, sessions are made and led in one's own chat."""
    _sessions(scene, argument)
    if scene.messages and all(message.chat != scene.update.group for message in scene.messages):
        link = Choice(Text("act-private"), url=f"{scene.tools.link}grup", role="act")
        scene.say_here(Reply(Text("making-continues"), choices=(link,)))


def _is_now(session: Session, act: str, position: str) -> bool:
    """Whether a button is of now: one that was tapped twice, or long ago, does nothing to what came next."""
    return act in draw.AFTER or (session.state == "open" and position == str(session.position))


def _list(scene: Scene) -> None:
    own = sessions.of_host(scene.tx, scene.person.id)
    choices = [Choice(_label(scene, one), token=f"/sesi {one.id}", role="act") for one in own]
    if may(roles.of(scene.tx, scene.person.id), "lead-session"):
        choices.append(Choice(Text("act-new-session"), token="/sesi baru", role="act"))
        choices.append(Choice(Text("act-templates"), token="/sesi templat", role="act"))
    scene.say(Reply(Text("sessions-own" if own else "sessions-none"), choices=tuple(choices)))


def _label(scene: Scene, session: Session) -> str:
    """A session in a list: its code, and its title or the one thing that it asked."""
    asked = sessions.questions_of(scene.tx, session.id)
    name = draw.what_of(asked[0]) if len(asked) == 1 else session.title
    return shorten(f"{codes.show(session.code)} · {name}", _MOST_LABEL)


def _on_question(act: Callable[[Scene, Session, Question], None]) -> Callable[[Scene, Session], None]:
    def run(scene: Scene, session: Session) -> None:
        question = joining.in_view(scene, session)
        # Locked, so that no vote counts for what is being closed.
        locked = sessions.lock_questions(scene.tx, [question.id]) if question else {}
        for one in locked.values():
            act(scene, session, one)

    return run


def _move(by: int) -> Callable[[Scene, Session], None]:
    def run(scene: Scene, session: Session) -> None:
        rooms.move(scene, session, session.position + by)

    return run


def _keep(scene: Scene, session: Session) -> None:
    """The same questions, to be asked another time."""
    asked = [from_json(one.asked) for one in sessions.questions_of(scene.tx, session.id)]
    hosting.keep_questions(scene, session.title, asked)


ACTS: dict[str, Callable[[Scene, Session], object]] = {
    "open": hosting.open,
    "close": _on_question(rooms.close),
    "reopen": _on_question(rooms.reopen),
    "again": _on_question(rooms.second_round),
    "freeze": _on_question(rooms.freeze),
    "thaw": _on_question(rooms.thaw),
    "show": _on_question(rooms.show),
    "hide": _on_question(rooms.hide),
    "remind": _on_question(rooms.remind),
    "refresh": lambda scene, session: None,
    "next": _move(1),
    "back": _move(-1),
    # Asked first, for it cannot be undone.
    "end": lambda scene, session: None,
    "finish": agenda.end,
    "csv": results.send_csv,
    "xlsx": results.send_xlsx,
    "json": results.send_json,
    "pdf": results.send_pdf,
    "png": results.send_png,
    "parts": results.send_parts,
    "trend": results.send_trends,
    "keep": _keep,
    "clone": hosting.again,
}


def _board(scene: Scene, row: Due) -> Next:
    """The group's message shows how many have answered by now."""
    question = sessions.question(scene.tx, int(row.subject))
    session = sessions.find(scene.tx, question.session) if question else None
    if question is None or session is None or rooms.refresh(scene, session, question):
        return Next()
    return Next(scene.now + votes.BOARD_SECONDS)


def _time_is_up(scene: Scene, row: Due) -> Next:
    """A question with a timer closes, and its presenter is shown where the session stands."""
    for question in sessions.lock_questions(scene.tx, [int(row.subject)]).values():
        session = sessions.find(scene.tx, question.session)
        # One that was closed by hand and opened again has no timer any more.
        is_over = question.closes_at is not None and scene.now >= question.closes_at
        if session and is_over and question.phase != "closed":
            rooms.close(scene, session, question)
            if question.position == session.position and scene.person.id == session.host:
                show_remote(scene, session, edit=False, notice=Text("remote-time-up"))
    return Next()


def _draft(scene: Scene, argument: str) -> None:
    """An anonymous ballot on its way: only its buttons know what is chosen so far."""
    id, _, rest = argument.partition(" ")
    round, _, answer = rest.partition(" ")
    question = (
        sessions.question(scene.tx, int(id)) if id.isascii() and id.isdigit() and len(id) < 19 else None
    )
    is_now = question is not None and str(question.round) == round and bool(scene.update.message)
    if question is None or not is_now or not _fits(question, answer):
        scene.toast = Text("vote-unknown")
        return
    scene.say(draw.ballot(scene.tx, question, scene.person.id, edit=True, draft=answer))


def _more_posts(scene: Scene, argument: str) -> None:
    """A further page of what others wrote."""
    id, _, page = argument.partition(" ")
    is_page = all(one.isascii() and one.isdigit() and len(one) < 19 for one in (id, page))
    question = sessions.question(scene.tx, int(id)) if is_page else None
    if question is None or not scene.update.message:
        scene.toast = Text("vote-unknown")
        return
    scene.say(draw.ballot(scene.tx, question, scene.person.id, edit=True, page=int(page)))


def _fits(question: Question, answer: str) -> bool:
    what = from_json(question.asked)
    return not answer or KINDS[what.kind].valid(what, answer)


IN_GROUP = {"mentimeter": _mentimeter, "polling": _polling}
FEATURE = Feature(
    flows=(making.FLOW,),
    commands={
        "isi": _draft,
        "kiriman": _more_posts,
        "rincian": results.show_parts,
        **IN_GROUP,
        "sesi": _sessions,
        "sessions": _sessions,
    },
    menu=dict.fromkeys(("sesi", "polling", "mentimeter"), "lead-session"),
    group_commands={**IN_GROUP, "sesi": _sessions_here, "sessions": _sessions_here},
    effects={
        "make-session": hosting.make,
        "open-questions": hosting.open_questions,
        "keep-template": hosting.keep,
    },
    links={"j": joining.join},
    listen=joining.listen,
    answered=joining.answered,
    dues={votes.BOARD: _board, rooms.TIMER: _time_is_up, hosting.START: hosting.strikes},
    nudges=("poll-nudge",),
)
