"""A chart as one SVG, for the page and for the chat, and as a table for those who do not see it."""

from __future__ import annotations

from bot.pictures import bars, cloud, histogram, matrix, places, posts, scales, trend
from bot.pictures.colours import PAGE, Colours
from bot.pictures.lettering import FAMILY, fit
from bot.pictures.sheet import Rows, Say, Sheet
from bot.pictures.svg import moved, tag
from flows.polls.charts import Bars, Chart, Cloud, Histogram, Matrix, Picture, Places, Posts, Scales, Trend
from flows.replies import Text

WIDE = (1176.0, 400.0)
"""What the projector and the chat show under a question."""


def draw(chart: Chart, say: Say, size: tuple[float, float] = WIDE, colours: Colours = PAGE) -> str:
    """A chart as a whole SVG. It is hidden from screen readers, for whom there is `table`.

    What moves carries a `data-key` that stays the same from one picture to the next; `rect.bar` grows.
    """
    sheet = Sheet(*size, colours, say)
    return tag(
        "svg", body(chart, sheet), xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {size[0]:g} {size[1]:g}",
        class_=f"picture {type(chart.picture).__name__.lower()}", font_family=FAMILY, aria_hidden="true",
    )  # fmt: skip


def body(chart: Chart, sheet: Sheet) -> str:
    """What is inside the SVG: the picture, and under it what it says in words."""
    size = 17.0 if sheet.is_narrow else 21.0
    line = size * 1.5
    room = sheet.height - line * len(chart.notes)
    above = Sheet(sheet.width, room, sheet.colours, sheet.say)
    notes = "".join(
        sheet.text(0, room + line * (at + 0.8), fit(sheet.words(note), sheet.width, size), size,
                   colour=sheet.colours.abu)
        for at, note in enumerate(chart.notes)
    )  # fmt: skip
    return (_picture(chart.picture, above) or _nothing(above)) + notes


def table(chart: Chart, say: Say) -> Rows:
    """What the picture shows, in rows of a label and an amount; what is written in it is the last rows."""
    sheet = Sheet(*WIDE, PAGE, say)
    return _rows(chart.picture, sheet) + [("", sheet.words(note)) for note in chart.notes]


def _picture(picture: Picture, sheet: Sheet) -> str:
    match picture:
        case Bars():
            return bars.draw(picture, sheet)
        case Cloud():
            return cloud.draw(picture, sheet)
        case Scales():
            return scales.draw(picture, sheet)
        case Matrix():
            return matrix.draw(picture, sheet)
        case Histogram():
            return histogram.draw(picture, sheet) if picture.bins else ""
        case Places():
            return places.draw(picture, sheet) if picture.counts else ""
        case Posts():
            return posts.draw(picture, sheet)
        case Trend():
            return trend.draw(picture, sheet)


def _rows(picture: Picture, sheet: Sheet) -> Rows:
    match picture:
        case Bars():
            return bars.rows(picture, sheet)
        case Cloud():
            return cloud.rows(picture, sheet)
        case Scales():
            return scales.rows(picture, sheet)
        case Matrix():
            return matrix.rows(picture, sheet)
        case Histogram():
            return histogram.rows(picture, sheet)
        case Places():
            return places.rows(picture, sheet)
        case Posts():
            return posts.rows(picture, sheet)
        case Trend():
            return trend.rows(picture, sheet)


def _nothing(sheet: Sheet) -> str:
    words = sheet.words(Text("picture-empty"))
    x, y = sheet.width / 2, sheet.height / 2
    return moved(x, y, sheet.text(0, 0, words, 26, colour=sheet.colours.abu, anchor="middle"))
