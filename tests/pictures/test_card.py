"""The picture for the chat: the question, what was answered, and how to come in."""

from __future__ import annotations

import struct

import pytest

from bot.pictures.card import Join, card
from bot.pictures.colours import DARK, LIGHT
from bot.pictures.png import png
from bot.pictures.qr import qr
from flows.polls.question import Question
from tests.pictures.pixels import rows
from tests.pictures.scenes import FAMILIES, FOUR, asked, frame, say
from tests.pictures.test_chart import HOSTILE, apart, boxes, inside, texts

JOIN = Join("jejaring_bot", "jejaring.example/j", "https://jejaring.example/j/KUPU27")
SIZE = (1280.0, 720.0)


def drawn(**more: object) -> str:
    one = asked(**({"chart": FOUR} | more))  # type: ignore[arg-type]
    return card(frame(one), one, JOIN, say)


def test_a_card_says_all_that_the_projector_says() -> None:
    said = texts(drawn())
    assert said[:4] == ["Rapat Jejaring Nusantara", "Pertanyaan 4 dari 4", "37", "menjawab · 42 hadir"]
    assert said[4:6] == ["Bagaimana sebaiknya kita", "berkomunikasi dalam jejaring?"]
    assert {"Jawab di Telegram @jejaring_bot", "atau buka jejaring.example/j", "KUPU 27"} <= set(said)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_card_is_drawn_with_ink(family: str) -> None:
    one = asked(FAMILIES[family])
    for colours in (LIGHT, DARK):
        svg = card(frame(one), one, JOIN, say, colours)
        assert inside(boxes(svg), SIZE)
        ground = bytes.fromhex(colours.gading[1:] + "ff")
        # A quarter of the size is enough to see ink, and quick to read.
        pixels = rows(png(svg.replace('width="1280" height="720"', 'width="320" height="180"', 1)))
        middle = b"".join(pixels[53:150])
        assert pixels[0][:4] == ground
        assert sum(middle[at : at + 4] != ground for at in range(0, len(middle), 4)) > 500


def test_a_card_is_as_large_as_a_screen() -> None:
    assert struct.unpack(">II", png(drawn())[16:24]) == (1280, 720)


def test_long_questions_and_titles_fit() -> None:
    one = asked(FOUR, "Apakah kita perlu bertemu di tempat yang berbeda setiap bulan? " * 20)
    svg = card(frame(one, title="Rapat Tahunan Jejaring Kemitraan " * 9), one, JOIN, say)
    assert inside(boxes(svg), SIZE)
    assert apart(boxes(svg))


def test_hidden_results_show_only_how_many_have_answered() -> None:
    said = texts(drawn(chart=None))
    assert "menjawab. Hasilnya belum ditampilkan." in said
    assert "Grup Telegram" not in said
    assert said.count("37") == 2


def test_two_rounds_stand_beside_each_other() -> None:
    said = texts(drawn(before=FOUR))
    assert {"Putaran 1", "Putaran 2"} <= set(said)
    assert said.count("Grup Telegram") == 2


def test_a_closed_question_calls_nobody_in() -> None:
    said = texts(drawn(phase="closed"))
    assert "Sudah ditutup. Terima kasih atas jawaban Anda." in said
    assert "KUPU 27" not in said


@pytest.mark.parametrize(("anonymity", "promise"), [("anonymous", "anonim"), ("named", "bernama")])
def test_the_promise_is_said(anonymity: str, promise: str) -> None:
    one = asked(FOUR, question=Question(kind="choice", text="?", anonymity=anonymity))  # type: ignore[arg-type]
    assert promise in " ".join(texts(card(frame(one), one, JOIN, say)))


def test_hostile_questions_stay_words() -> None:
    one = asked(FOUR, HOSTILE)
    svg = card(frame(one, title=HOSTILE), one, JOIN, say)
    assert "<script" not in svg
    assert png(svg)


def test_a_code_is_what_segno_made() -> None:
    """Every module of the picture, in its middle, against the code's own."""
    import segno

    matrix = segno.make(JOIN.link, error="m", micro=False).matrix
    size = (len(matrix) + 6) * 4
    box = f'xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}"'
    pixels = rows(png(f"<svg {box}>{qr(JOIN.link, size)}</svg>"))
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            red = pixels[(y + 3) * 4 + 2][((x + 3) * 4 + 2) * 4]
            assert (red < 128) == bool(dark), (x, y)


def test_what_was_written_is_no_number_of_people() -> None:
    queue = asked(None, question=Question(kind="qna", text="Ada pertanyaan?"), answered=9, done=3)
    shown = " ".join(texts(card(frame(queue), queue, JOIN, say)))
    assert "dari 9 terjawab · 42 hadir" in shown
    assert "pertanyaan. Isinya belum ditampilkan." in shown
