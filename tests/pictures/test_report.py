"""The report: every question with its chart on paper, in the letters that people write in."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader

from bot.pictures.report import pdf
from flows.polls.question import Question
from flows.polls.report import Finding, Part, Report
from flows.replies import Moment, Text
from tests.handlers.story import MORNING
from tests.pictures.scenes import FAMILIES, FOUR, POSTS, TREND, asked, bars, frame, say
from tests.pictures.test_chart import HOSTILE

JAVANESE = "ꦩꦠꦸꦂꦤꦸꦮꦸꦤ꧀"


def _pages(*findings: Finding, title: str = "Rapat Jejaring") -> list[PageObject]:
    report = Report(frame=frame(title=title), began=Moment(MORNING), findings=findings, smallest=5)
    return list(PdfReader(BytesIO(pdf(report, say))).pages)


def _finding(text: str = "Bagaimana kita bertemu?", **more: object) -> Finding:
    return Finding(asked=asked(FOUR, text, phase="closed"), proof={"ballots": 37}, **more)  # type: ignore[arg-type]


def _read(pages: list[PageObject]) -> str:
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_it_says_when_what_came_out_and_what_was_agreed() -> None:
    part = Part(Text("parts-by.sector"), ((Text("sector.ngo"), 12, FOUR),), (Text("sector.media"), "Lain"))
    pages = _pages(_finding(outcome="Kita bertemu tiap triwulan.", parts=(part,), trend=TREND))
    said = _read(pages)
    assert "Sen, 23 Nov 2026 · 09.00 WIB · kode KUPU 27 · 42 hadir" in said
    assert "Terhitung 37 jawaban dari 37 orang; cocok dengan surat suara satu per satu." in said
    assert "LSM atau yayasan (12 orang) Grup Telegram: 18" in said
    assert "Media dan Lain" in said
    assert "Kesepakatan Kita bertemu tiap triwulan." in said
    assert len(pages[0].images) == 2, "the chart and the trend"


def test_no_chart_is_on_another_page_than_its_round() -> None:
    first, second = (
        bars(*(f"{name} ke-{n}" for n in range(many))) for name, many in (("Usul", 8), ("Cara", 9))
    )
    both = [asked(second, f"Apa {n}?", phase="closed", before=first, round=2) for n in range(2)]
    both.insert(0, asked(FOUR, phase="closed", before=bars("A", "B", "C", "D"), round=2))
    for page in _pages(*(Finding(asked=one, proof={}) for one in both)):
        assert page.extract_text().count("Putaran") == len(page.images)


def test_every_family_of_charts_is_inked() -> None:
    findings = [
        Finding(asked=asked(chart, name, phase="closed"), proof={}) for name, chart in FAMILIES.items()
    ]
    pages = _pages(*findings)
    pictures = [image.image for page in pages for image in page.images]
    assert len(pictures) == len(FAMILIES) - 1, "posts are written out"
    for picture in pictures:
        assert picture
        colours = picture.convert("RGB").resize((200, 80)).getcolors(16_000)
        assert colours
        assert sum(count for count, colour in colours if colour != (255, 255, 255)) > 500


def test_emoji_and_javanese_are_drawn_with_their_own_letters() -> None:
    [page] = _pages(_finding(f"Rapat 🎉 {JAVANESE} مرحبا"), title=f"Jejaring {JAVANESE} 🌱")
    used: Any = page["/Resources"]
    fonts = " ".join(str(font.get_object()["/BaseFont"]) for font in used["/Font"].values())
    for family in ("NotoSansJavaneseBold", "NotoSansArabicBold", "NotoEmoji"):
        assert family in fonts, fonts


def test_all_that_was_written_is_there_and_nothing_else_runs() -> None:
    queue = Question(kind="qna", text=HOSTILE, anonymity="anonymous")
    finding = Finding(asked=asked(POSTS, phase="closed", question=queue), proof={"ballots": 5})
    said = _read(_pages(finding, title=HOSTILE))
    assert "9 · Siapa memegang uangnya? (terjawab)" in said
    assert "Terhitung 37 kiriman, 5 dukungan" in said


def test_a_session_without_results_says_so() -> None:
    assert "Belum ada pertanyaan yang ditutup" in _read(_pages())
