"""Questions of every kind, ballots for them, and words as a test spells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

from hypothesis import settings
from hypothesis import strategies as st

from flows.polls.charts import Chart
from flows.polls.kinds import KINDS, ask
from flows.polls.question import Button, Counts, Question
from flows.replies import Text, Words

LABELS = (
    "Alfa",
    "Beta!",
    "Kopi, teh dan susu",
    "10",
    "2",
    "👍",
    "ꦱꦫꦶ",
    "Rapat 10:00",
    "Élan",
    "👎",
    "x",
    "Dana",
)
FEW = settings(max_examples=25)
"""Each example holds many ballots."""
PROVINCES = ("31 DKI Jakarta", "34 DI Yogyakarta", "91 Papua", "92 Papua Barat", "96 Papua Barat Daya")
ENTRIES = (
    "percaya",
    "Percaya",
    "saling percaya",
    "kolaborasi",
    "berkolaborasi",
    "kolaborsi",
    "dana",
    "anjing",
    "yang",
)
TYPED = ("", " ", "\x00", "0", "-1", "😀", "👍" * 600, "\u202e1", "x" * 5000, "9" * 5000, "1," * 2500, "شبكة",
         "ꦱꦫꦶ", "<b>", "\ud800", ",,,", ":", "1/1", ": : :", "²", "a:1," * 900, "dan " * 999)  # fmt: skip


def spell(words: Words) -> str:
    """Words as a reader sees them, near enough."""
    match words:
        case Text("poll-graded", {"item": item, "value": value}):
            return f"{spell(item)}: {spell(value)}"
        case Text(key):
            return key.removeprefix("poll-")
        case tuple():
            *first, last = [spell(word) for word in words]
            return f"{', '.join(first)}, dan {last}" if len(first) > 1 else " dan ".join([*first, last])
        case float():
            return str(words).replace(".", ",")
        case _:
            return str(words)


@st.composite
def questions(draw: st.DrawFn, kinds: tuple[str, ...] = tuple(KINDS)) -> Question:
    """A question of any kind."""
    kind = draw(st.sampled_from(kinds))
    labels = tuple(draw(st.lists(st.sampled_from(LABELS), min_size=2, max_size=12, unique=True)))
    match kind:
        case "multiple" | "dots":
            return ask(kind, "Apa?", labels, most=draw(st.integers(1, len(labels))))
        case "yesno":
            return ask(
                kind, "Apa?", quorum=draw(st.integers(0, 9)), threshold=draw(st.sampled_from([0.5, 2 / 3]))
            )
        case "scales":
            low = draw(st.integers(-5, 5))
            return ask(
                kind,
                "Apa?",
                draw(st.sampled_from([labels, ()])),
                low=low,
                high=low + draw(st.integers(1, 10)),
            )
        case "number":
            return ask(
                kind,
                "Apa?",
                low=-3,
                high=draw(st.integers(0, 10_000)),
                right=draw(st.sampled_from(["", "0"])),
            )
        case "quiz":
            return ask(kind, "Apa?", labels, right="b")
        case "place":
            return ask(kind, "Apa?", PROVINCES)
        case "consent" | "gradient" | "cloud" | "wall" | "qna":
            return ask(kind, "Apa?")
    return ask(kind, "Apa?", labels)


def answer(question: Question, chance: Random) -> str:
    """An answer that may be given: a way through the buttons, or what is typed."""
    if question.kind == "cloud":
        return chance.choice(ENTRIES)
    if question.kind in ("wall", "qna"):
        return str(chance.randint(1, 5))
    if question.kind == "number":
        thousandths = chance.randint(question.low * 1000, question.high * 1000)
        said = KINDS["number"].read(question, f"{thousandths / 1000:.3f}".replace(".", ","))
        assert isinstance(said, str)
        return said
    tapped = ""
    for _ in range(chance.randint(1, 9)):
        tapped = chance.choice(buttons(question, tapped)).answer
    return tapped


def buttons(question: Question, answer: str = "") -> list[Button]:
    """A ballot's buttons in one row."""
    return [button for row in KINDS[question.kind].buttons(question, answer) for button in row]


@st.composite
def polls(draw: st.DrawFn, kinds: tuple[str, ...] = tuple(KINDS)) -> tuple[Question, Counts]:
    """A question with what people answered. Chance makes the ballots: drawing each tap takes too long."""
    question = draw(questions(kinds))
    chance = Random(draw(st.integers(0, 1_000_000)))
    return question, Counter(answer(question, chance) for _ in range(draw(st.integers(0, 12))))


def taps(question: Question, *labels: str, spelled: Callable[[Words], str] = spell) -> str:
    """The answer after tapping buttons by their labels."""
    answer = ""
    for label in labels:
        answer = next(b.answer for b in buttons(question, answer) if spelled(b.label) == label)
    return answer


def read(question: Question, said: str) -> str:
    """The answer, or the key of what is wrong."""
    heard = KINDS[question.kind].read(question, said, spell)
    return heard.key if isinstance(heard, Text) else heard


def chart(question: Question, counts: Counts) -> Chart:
    """What the answers make together."""
    return KINDS[question.kind].chart(question, counts)


def notes(question: Question, counts: Counts) -> list[str]:
    """What the chart says in words."""
    return [note.key for note in chart(question, counts).notes]
