"""Sessions to begin with: the four questions and the agenda of the founding meeting, in both languages.

A session's questions are typed by people, so these carry their words themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.polls.kinds import ask
from flows.polls.question import Question


@dataclass(frozen=True, slots=True)
class Template:
    """A session to be. `hidden`: nobody sees results before a question's close; then they are discussed."""

    title: str
    questions: tuple[Question, ...]
    hidden: bool = True


@dataclass(frozen=True, slots=True)
class Point:
    """A point of an agenda; it is closed with an outcome."""

    name: str
    text: str

    def question(self) -> Question:
        """What is put to the room: everybody writes, and all see what weighs most."""
        return ask("wall", f"{self.name}: {self.text}")


MENTIMETER: Mapping[str, Template] = {
    "id": Template(
        "Empat pertanyaan tentang berjejaring",
        (
            ask("cloud", "Apa manfaat berjejaring?"),
            ask("cloud", "Apa tantangan berjejaring?"),
            ask("wall", "Apa cara berjejaring yang ideal?"),
            ask(
                "multiple",
                "Bagaimana sebaiknya kita berkomunikasi dalam jejaring?",
                ("Telegram", "WhatsApp", "Surel", "Rapat daring", "Tatap muka", "Lainnya"),
            ),
        ),
    ),
    "en": Template(
        "Four questions about networking",
        (
            ask("cloud", "What are the benefits of networking?"),
            ask("cloud", "What are the challenges of networking?"),
            ask("wall", "What is the ideal way to network?"),
            ask(
                "multiple",
                "How should we communicate within the network?",
                ("Telegram", "WhatsApp", "Email", "Online meetings", "In person", "Other"),
            ),
        ),
    ),
}
"""The four founding questions (`/mentimeter`), by language."""

AGENDA: Mapping[str, tuple[Point, ...]] = {
    "id": (
        Point("Penguatan", "Bagaimana jejaring menguatkan apa yang sudah kita lakukan?"),
        Point("Tantangan", "Apa saja tantangannya?"),
        Point("Pola interaksi", "Bagaimana pola interaksi kita?"),
        Point("Saluran", "Saluran apa yang kita pilih?"),
    ),
    "en": (
        Point("Strengthening", "How can the network strengthen what we already do?"),
        Point("Challenges", "What are the challenges?"),
        Point("Interaction", "How shall we interact?"),
        Point("Channel", "Which channel do we choose?"),
    ),
}
"""The four points of the founding agenda, by language."""

EXAMPLES: Mapping[str, tuple[Question, ...]] = {
    "id": (
        ask("single", "Di mana kita bertemu?", ("Jakarta", "Bandung", "Daring")),
        ask("cloud", "Apa harapan Anda dari pertemuan ini?"),
        ask("yesno", "Apakah kita bertemu tiap bulan?", threshold=2 / 3),
        ask("quiz", "Tahun berapa Sumpah Pemuda?", ("1908", "1928", "1945"), right="b"),
    ),
    "en": (
        ask("single", "Where do we meet?", ("Jakarta", "Bandung", "Online")),
        ask("cloud", "What do you hope for from this meeting?"),
        ask("yesno", "Shall we meet every month?", threshold=2 / 3),
        ask("quiz", "In which year was the Youth Pledge?", ("1908", "1928", "1945"), right="b"),
    ),
}
"""Questions to show how a table of them is written, by language."""
