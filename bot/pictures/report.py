"""A session's report on pages of A4: each question with its chart, its proof and what was agreed upon."""

from __future__ import annotations

from io import BytesIO

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from bot.pictures.chart import body, table
from bot.pictures.colours import LIGHT
from bot.pictures.lettering import FAMILY, FONTS, is_tall
from bot.pictures.png import png
from bot.pictures.sheet import Say, Sheet
from bot.pictures.svg import clean, tag
from flows.polls import codes
from flows.polls.charts import Bars, Chart, Posts, Scales, Trend
from flows.polls.frame import Asked
from flows.polls.report import Finding, Part, Report
from flows.replies import Text, Words

_EDGE, _WIDE = 18.0, 174.0
"""Millimetres: the margin, and what is between two of them."""
_FAMILIES = ("NotoSans", "NotoSansJavanese", "NotoSansArabic", "NotoEmoji")
_PICTURE = (1044.0, 400.0)
_SHARP = 1.6
"""So many pixels of a picture for each of its units: sharp on paper."""
_LEADING, _TALL = 0.5, 0.72
"""Millimetres from line to line for each point of type; letters that reach far need more."""
_MOST_POSTS, _MOST_LETTERS = 200, 600
_HEAD = 40.0
"""Millimetres that a question and its proof take beside its chart."""
_LABEL = 8.0
"""Millimetres that a line above a chart takes."""
_WRITTEN = ("wall", "qna")


def pdf(report: Report, say: Say) -> bytes:
    """The report as PDF."""
    paper = _Paper(report, say)
    paper.head()
    for finding in report.findings:
        paper.finding(finding)
    if not report.findings:
        paper.paragraph(Text("report-none"), 11, colour=LIGHT.abu)
    return bytes(paper.output())


class _Paper(FPDF):
    """Pages with our letters and colours."""

    def __init__(self, report: Report, say: Say) -> None:
        super().__init__(format="A4")
        self._report, self._say = report, say
        self.set_margins(_EDGE, 16, _EDGE)
        self.c_margin = 0
        self.set_auto_page_break(True, 20)
        for family in _FAMILIES:
            for style, weight in (("", "Regular"), ("B", "Bold")):
                path = FONTS / f"{family}-{weight}.ttf"
                self.add_font(family, style, path if path.exists() else FONTS / f"{family}-Regular.ttf")
        self.set_font(_FAMILIES[0], size=11)
        self.set_fallback_fonts(list(_FAMILIES[1:]), exact_match=False)
        self.set_text_shaping(True)
        self.set_title(self._words(report.frame.title))
        self.set_lang(report.frame.language)
        self.add_page()

    def footer(self) -> None:
        self.set_y(-14)
        self._type(8.5, colour=LIGHT.abu)
        code = codes.show(self._report.frame.code)
        said = self._words(Text("report-foot", {"code": code, "page": self.page_no()}))
        self.cell(0, 5, said, align="R")

    def head(self) -> None:
        frame = self._report.frame
        self.paragraph(Text("report-title"), 10, colour=LIGHT.abu)
        self.paragraph(frame.title, 22, bold=True)
        held: dict[str, Words] = {
            "began": self._report.began,
            "code": codes.show(frame.code),
            "present": frame.present,
        }
        self.paragraph(Text("report-held", held), 10.5, colour=LIGHT.abu)
        self.ln(4)

    def finding(self, finding: Finding) -> None:
        """A question; its heading, chart and proof stay on one page."""
        asked = finding.asked
        charts = [chart for chart, _ in _charts(asked)][:1]
        if self.will_page_break(_HEAD + sum(_high(chart) for chart in charts)):
            self.add_page()
        self._answers(finding)
        for part in finding.parts:
            self._part(part)
        if finding.trend:
            self._keep_with(finding.trend)
            self.paragraph(Text("report-trend"), 10.5, bold=True)
            self._picture(finding.trend)
        if finding.outcome:
            self.paragraph(Text("report-outcome"), 10.5, bold=True)
            self.paragraph(finding.outcome, 11)
        elif asked.question.kind in _WRITTEN:
            self.ln(1)
        self.ln(7)

    def _answers(self, finding: Finding) -> None:
        asked = finding.asked
        self.paragraph(asked.question.text, 15, bold=True)
        self.paragraph(Text(f"report-anonymity.{asked.question.anonymity}"), 9, colour=LIGHT.abu)
        self.ln(2)
        for chart, label in _charts(asked):
            if label:
                self._keep_with(chart)
                self.paragraph(label, 10, colour=LIGHT.abu)
            if isinstance(chart.picture, Posts):
                self.posts(chart.picture)
            else:
                self._picture(chart)
        counted = {"ballots": finding.proof.get("ballots", 0), "people": asked.answered}
        proof = Text("proof-posts" if asked.question.kind in _WRITTEN else "proof", counted)
        guests = Text("proof-guests", {"guests": asked.guests}) if asked.guests else ""
        self.paragraph(Text("report-proof", {"proof": proof, "guests": guests}), 9, colour=LIGHT.daun)
        self.ln(2)

    def posts(self, posts: Posts) -> None:
        """All that was written, each with its votes."""
        for words, votes, done in posts.posts[:_MOST_POSTS]:
            told = Text("report-post-done" if done else "report-post", {"text": _cut(words), "votes": votes})
            self.paragraph(told, 10.5)
        if len(posts.posts) > _MOST_POSTS:
            self.paragraph(
                Text("picture-more", {"count": len(posts.posts) - _MOST_POSTS}), 9.5, colour=LIGHT.abu
            )

    def _part(self, part: Part) -> None:
        """What groups answered, a line for each answer."""
        self.paragraph(part.what, 10.5, bold=True)
        for name, voters, chart in part.groups:
            self.paragraph(Text("parts-group", {"name": name, "count": voters}), 10)
            said = [": ".join(filter(None, row)) for row in table(chart, self._say)]
            self.paragraph(" · ".join(said), 9.5, colour=LIGHT.abu)
        if part.small:
            small: dict[str, Words] = {"names": part.small, "least": self._report.smallest}
            self.paragraph(Text("parts-small", small), 9, colour=LIGHT.abu)
        self.ln(2)

    def _keep_with(self, chart: Chart) -> None:
        """What is above a chart goes to the next page with it."""
        if self.will_page_break(_LABEL + _high(chart)):
            self.add_page()

    def _picture(self, chart: Chart) -> None:
        width, height = _PICTURE[0], _height(chart)
        high = _high(chart)
        # The page breaks before a picture, never in it.
        if self.will_page_break(high):
            self.add_page()
        self.image(BytesIO(_drawn(chart, self._say, (width, height))), x=_EDGE, w=_WIDE, h=high,
                    alt_text=_said(chart, self._say))  # fmt: skip
        self.ln(2)

    def paragraph(self, words: Words, size: float, bold: bool = False, colour: str = LIGHT.tinta) -> None:
        self._type(size, bold, colour)
        said = self._words(words)
        leading = size * (_TALL if is_tall(said) else _LEADING)
        self.multi_cell(_WIDE, leading, said, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _type(self, size: float, bold: bool = False, colour: str = LIGHT.tinta) -> None:
        self.set_font(_FAMILIES[0], "B" if bold else "", size)
        self.set_text_color(*bytes.fromhex(colour[1:]))

    def _words(self, words: Words) -> str:
        return clean(self._say(words))


def _charts(asked: Asked) -> list[tuple[Chart, Words]]:
    if asked.chart is None:
        return []
    if asked.before is None:
        return [(asked.chart, "")]
    rounds = (asked.before, 1), (asked.chart, asked.round)
    return [(chart, Text("picture-round", {"round": number})) for chart, number in rounds]


def _height(chart: Chart) -> float:
    """As much as a picture needs, so that few answers do not take a page."""
    notes = 32.0 * len(chart.notes)
    match chart.picture:
        case Bars(bars):
            return min(52.0 * len(bars), 460.0) + notes
        case Scales(rows=rows):
            return min(70.0 * len(rows) + 40, 460.0) + notes
        case Trend(_, lines):
            return min(46.0 * len(lines) + 36, 460.0) + notes
    return _PICTURE[1]


def _high(chart: Chart) -> float:
    """The same in millimetres of paper; what is written goes on over pages."""
    return 0.0 if isinstance(chart.picture, Posts) else _height(chart) / _PICTURE[0] * _WIDE


def _drawn(chart: Chart, say: Say, size: tuple[float, float]) -> bytes:
    width, height = size
    ground = tag("rect", width=width, height=height, fill="#ffffff")
    return png(
        tag(
            "svg", ground, body(chart, Sheet(width, height, LIGHT, say)), xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {width:g} {height:g}", width=width * _SHARP, height=height * _SHARP,
            font_family=FAMILY,
        )
    )  # fmt: skip


def _said(chart: Chart, say: Say) -> str:
    return "; ".join(": ".join(filter(None, row)) for row in table(chart, say))[:1000]


def _cut(words: str) -> str:
    return words if len(words) <= _MOST_LETTERS else f"{words[:_MOST_LETTERS]}…"
