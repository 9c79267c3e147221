"""A room in memory: sessions that a test changes as a presenter would, served by the real server."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

import httpx
from starlette.applications import Starlette

from bot.web import server
from bot.web.polls import routes
from bot.web.room import Pictures, Speak
from flows.polls.charts import Bar, Bars, Chart
from flows.polls.frame import Asked, Frame, Listed, Receipt
from flows.polls.question import LETTERS, Button, Counts, Kind, Question
from flows.replies import Text, Words
from handlers.words import Lexicon

LEXICON = Lexicon()
TALK = "Bagaimana sebaiknya kita berkomunikasi dalam jejaring?"
WAYS = ("Grup Telegram", "Temu muka triwulan", "Surel berkala", "Lainnya")


class FakeKind:
    """Enough of a kind for a page: which answers are valid is said by the test's answers."""

    def __init__(self, name: str, shared: bool = False, many: bool = False, valid: str = "") -> None:
        self.name = name
        self.shared = shared
        self.typed = many
        self.many = many
        self._letters = valid

    def valid(self, question: Question, answer: str) -> bool:
        if self.name in ("points", "dots"):
            most = 100 if self.name == "points" else question.most
            return all(not cell or cell.isdigit() for cell in answer.split(",")) and most >= sum(
                int(cell or 0) for cell in answer.split(",")
            )
        known = set(self._letters or question.letters())
        return bool(answer) and (len(answer) == 1 or not self.shared) and set(answer) <= known

    def read(self, question: Question, said: str, *_: object) -> str | Text:
        if len(said) > 60:
            return Text("problem-long", {"length": len(said), "most": 60})
        return said.casefold() if said.strip(".") else Text("problem-letters")

    def words(self, question: Question, answer: str) -> Words:
        if set(answer) <= set(question.letters()):
            return tuple(question.options[LETTERS.index(letter)] for letter in answer)
        return answer

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        labelled = zip(question.letters(), question.options, strict=True)
        return [[Button(label, letter, letter == answer)] for letter, label in labelled]

    def chart(self, question: Question, counts: Counts) -> Chart:
        return bars(dict(zip(question.options, counts.values(), strict=False)))


KINDS: dict[str, Kind] = {
    "single": FakeKind("single", shared=True),
    "quiz": FakeKind("quiz", shared=True),
    "multiple": FakeKind("multiple"),
    "ranking": FakeKind("ranking"),
    "points": FakeKind("points"),
    "dots": FakeKind("dots"),
    "scales": FakeKind("scales", valid="0123456789,"),
    "dates": FakeKind("dates", valid="ymn,"),
    "matrix": FakeKind("matrix", valid="12345,"),
    "number": FakeKind("number"),
    "place": FakeKind("place", shared=False, valid="0123456789"),
    "cloud": FakeKind("cloud", many=True),
    "wall": FakeKind("wall", many=True),
    "qna": FakeKind("qna", many=True),
}


def bars(amounts: Mapping[str, int]) -> Chart:
    total = sum(amounts.values()) or 1
    return Chart(Bars(tuple(Bar(name, amount / total, amount) for name, amount in amounts.items())))


def asked(kind: str = "single", text: str = TALK, options: tuple[str, ...] = WAYS, **more: Any) -> Asked:
    """An open question; what is not its own goes to the `Asked`."""
    own = {name: more.pop(name) for name in list(more) if name in Question.__dataclass_fields__}
    standing = {"id": 7, "phase": "open", "round": 1, "answered": 0, "guests": 0, **more}
    return Asked(question=Question(kind=kind, text=text, options=options, **own), **standing)


def frame(*questions: Asked, **more: Any) -> Frame:
    standing = {
        "code": "KUPU27", "title": "Rapat Jejaring Nusantara", "language": "id", "is_open": True,
        "is_self_paced": False, "position": 4, "of": 4, "present": 42,
    }  # fmt: skip
    return Frame(asked=questions, **{**standing, **more})


class Hall:
    """The fake room. `voted` holds what came in, `arrived` who."""

    username = "jejaring_bot"
    base = "https://jejaring.example"

    def __init__(self) -> None:
        self.url = ""
        self.frames: dict[str, Frame] = {}
        self.voted: dict[tuple[str, int], tuple[str, ...]] = {}
        self.arrived: list[str] = []
        self.refusal: Text | None = None
        self.times_asked = 0
        self.time = 1_800_000_000.0
        self.written: list[Listed] = []

    def shows(self, *questions: Asked, **more: Any) -> Frame:
        self.frames["KUPU27"] = frame(*questions, **more)
        return self.frames["KUPU27"]

    def changes(self, **standing: Any) -> None:
        """The question in view goes on: more answers, another phase."""
        now = self.frames["KUPU27"]
        self.frames["KUPU27"] = replace(now, asked=(replace(now.asked[0], **standing),))

    def now(self) -> float:
        return self.time

    async def posts(self, question_id: int) -> Sequence[Listed]:
        return [replace(one, votes=one.votes and one.votes + self._votes_for(one.id)) for one in self.written]

    def _votes_for(self, post: int) -> int:
        return sum(answers.count(str(post)) for answers in self.voted.values())

    async def upvote(self, code: str, guest: str, question_id: int, round: int, post: str) -> Receipt:
        if self.refusal:
            return Receipt(False, self.refusal)
        self.voted[guest, question_id] = (*self.voted.get((guest, question_id), ()), post)
        return Receipt(True, Text("post-kept"))

    def say(self, words: Words, language: str) -> str:
        return LEXICON.plain(words, language)

    async def frame(self, code: str) -> Frame | None:
        self.times_asked += 1
        return self.frames.get(code)

    async def mine(self, code: str, guest: str) -> Mapping[int, tuple[str, ...]]:
        return {question: answers for (who, question), answers in self.voted.items() if who == guest}

    async def vote(
        self, code: str, guest: str, question_id: int, round: int, answers: Sequence[str]
    ) -> Sequence[Receipt]:
        if self.refusal:
            return [Receipt(False, self.refusal)] * len(answers)
        question = self.frames[code].asked[0].question
        kept = ("",) * len(answers) if question.anonymity == "anonymous" else tuple(answers)
        before = self.voted.get((guest, question_id), ()) if KINDS[question.kind].many else ()
        self.voted[guest, question_id] = before + kept
        return [Receipt(True, Text("ballot-receipt", {"answer": answer})) for answer in answers]

    async def points(self, code: str, guest: str) -> Text | None:
        return Text("leader-mine", {"points": 12, "place": 3, "of": 9})

    async def come_in(self, code: str, guest: str) -> None:
        self.arrived.append(guest)


def draw(chart: Chart, speak: Speak, size: tuple[float, float]) -> str:
    """A stand-in for the pictures: bars that can grow."""
    assert isinstance(chart.picture, Bars)
    series = ("nila", "kunyit", "daun", "bata", "langit", "manggis")
    width, height = size
    row = min(74, height / len(chart.picture.bars))
    track = width - 356
    top = (height - row * len(chart.picture.bars)) / 2
    lines = "".join(
        f'<g data-key="bar-{at}" transform="translate(0 {top + at * row:g})">'
        f'<text x="258" y="{row * 0.62:g}" text-anchor="end" fill="var(--tinta)" font-size="{row * 0.36:g}">'
        f"{escape(speak(bar.label))}</text>"
        f'<rect x="279" width="{track}" height="{row * 0.79:g}" rx="10" fill="var(--garis)"/>'
        f'<rect class="bar" x="279" width="{track * bar.share:g}" height="{row * 0.79:g}" rx="10" '
        f'fill="var(--{series[at % 6]})"/>'
        f'<text x="{track + 300}" y="{row * 0.62:g}" fill="var(--tinta)" '
        f'font-weight="700" font-size="{row * 0.44:g}">'
        f"{speak(bar.shown)}</text></g>"
        for at, bar in enumerate(chart.picture.bars)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{lines}</svg>'


def table(chart: Chart, speak: Speak) -> list[tuple[str, str]]:
    assert isinstance(chart.picture, Bars)
    return [(speak(bar.label), speak(bar.shown)) for bar in chart.picture.bars]


def qr(link: str) -> str:
    return (
        '<svg viewBox="0 0 8 8"><path fill="#fff" d="M0 0h8v8H0z"/><path d="M1 1h2v2H1zM5 5h2v2H5z"/></svg>'
    )


PICTURES = Pictures(draw, table, qr)


@contextlib.contextmanager
def served(hall: Hall) -> Iterator[Callable[[], None]]:
    """The pages on a free port, by the server that the bot has; gives what makes it leave."""
    loop = asyncio.new_event_loop()
    ready = threading.Event()
    pages, leave = routes(hall, KINDS, PICTURES)
    port = _free_port()

    async def run() -> None:
        await server.serve(Starlette(routes=pages), "127.0.0.1", port, "PORT", ready.set, leave)

    task = loop.create_task(run())
    thread = threading.Thread(target=_until_done, args=(loop, task), daemon=True)
    thread.start()
    assert ready.wait(20), "the server did not start"
    hall.url = f"http://127.0.0.1:{port}"

    def stop() -> None:
        loop.call_soon_threadsafe(task.cancel)
        thread.join(20)
        assert not thread.is_alive(), "the server did not stop"

    yield stop
    if thread.is_alive():
        stop()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _until_done(loop: asyncio.AbstractEventLoop, task: asyncio.Task[None]) -> None:
    with contextlib.suppress(asyncio.CancelledError):
        loop.run_until_complete(task)
    loop.close()


def votes(hall: Hall) -> list[tuple[str, ...]]:
    return list(hall.voted.values())


def post(guest: httpx.Client, body: str, **headers: str) -> httpx.Response:
    kept = {"content-type": "application/x-www-form-urlencoded", "Cookie": cookie(guest)} | headers
    lowered = {name.lower(): value for name, value in kept.items()} | {
        n.lower(): v for n, v in headers.items()
    }
    return guest.post("/j/KUPU27", content=body, headers=lowered)


def cookie(guest: httpx.Client) -> str:
    # Its cookie is for https alone, which httpx obeys, and this server has none.
    return "; ".join(f"{one.name}={one.value}" for one in guest.cookies.jar)
