"""A question as a picture for the chat, as the projector shows it: question, chart and how to join."""

from __future__ import annotations

from dataclasses import dataclass

from bot.pictures.chart import body
from bot.pictures.colours import LIGHT, Colours
from bot.pictures.lettering import FAMILY, balanced, fit, width
from bot.pictures.qr import qr
from bot.pictures.sheet import Say, Sheet
from bot.pictures.svg import moved, said, tag
from flows.polls import codes
from flows.polls.charts import Chart
from flows.polls.frame import Asked, Frame
from flows.polls.question import Anonymity
from flows.replies import Text, Words

WIDTH, HEIGHT = 1280.0, 720.0
_EDGE = 52.0
_FOOT = 617.0
_PROMISES: dict[Anonymity, Text] = {
    "named": Text("picture-promise.named"),
    "organiser": Text("picture-promise.organiser"),
    "anonymous": Text("picture-promise.anonymous"),
}
_TITLES = ((56.0, 2), (44.0, 3), (34.0, 4))
"""Sizes of type for a question, with the lines it may take: the first in which it fits."""


@dataclass(frozen=True, slots=True)
class Join:
    """How people come in: the bot's name, the page's short address, and the link behind the QR code."""

    bot: str
    page: str
    link: str


def card(frame: Frame, asked: Asked, join: Join, say: Say, colours: Colours = LIGHT) -> str:
    """A question of a session as an SVG of 1280 by 720."""
    sheet = Sheet(WIDTH - 2 * _EDGE, HEIGHT, colours, say)
    title, bottom = _title(asked.question.text, sheet)
    room = Sheet(sheet.width, _FOOT - 28 - bottom, colours, say)
    ground = tag("rect", width=WIDTH, height=HEIGHT, fill=colours.gading)
    inside = _head(frame, asked, sheet) + title + moved(0, bottom, _chart(asked, room))
    return tag(
        "svg", ground, moved(_EDGE, 0, inside), _foot(frame, asked, join, sheet),
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}", width=WIDTH, height=HEIGHT,
        font_family=FAMILY,
    )  # fmt: skip


def _head(frame: Frame, asked: Asked, sheet: Sheet) -> str:
    turnout = sheet.words(_turnout(frame, asked))
    answered = sheet.words(asked.progress)
    at = sheet.words(Text("picture-position", {"at": frame.position, "of": frame.of}))
    right = width(turnout) * 22 + width(answered, bold=True) * 22 + 6
    title = fit(sheet.words(frame.title), sheet.width - right - width(at) * 22 - 60, 22, bold=True)
    grey = sheet.colours.abu
    return (
        sheet.text(0, 39, title, 22, bold=True)
        + sheet.text(width(title, bold=True) * 22 + 16, 39, at, 22, colour=grey)
        + sheet.text(sheet.width - right, 39, answered, 22, bold=True)
        + sheet.text(sheet.width, 39, turnout, 22, colour=grey, anchor="end")
    )


def _turnout(frame: Frame, asked: Asked) -> Text:
    about: dict[str, Words] = {"kind": asked.question.kind, "of": asked.answered, "present": frame.present}
    return Text("picture-turnout", about)


def _title(words: str, sheet: Sheet) -> tuple[str, float]:
    """The question, and where what is under it may begin."""
    for size, most in _TITLES:
        lines = balanced(sheet.words(words), sheet.width, size, most, bold=True)
        if not lines or not lines[-1].endswith("…"):
            break
    leading = size * 1.1
    drawn = "".join(
        sheet.text(0, 52 + size * 0.98 + at * leading, line, size, bold=True) for at, line in enumerate(lines)
    )
    drawn = tag("g", drawn, letter_spacing=-size * 0.018)
    return drawn, 52 + size * 0.7 + len(lines) * leading


def _chart(asked: Asked, room: Sheet) -> str:
    if asked.chart is None:
        return _hidden(asked, room)
    if asked.before is None:
        return body(asked.chart, room)
    half = (room.width - 64) / 2
    return _round(1, asked.before, half, room) + moved(half + 64, 0, _round(2, asked.chart, half, room))


def _round(number: int, chart: Chart, half: float, room: Sheet) -> str:
    words = room.words(Text("picture-round", {"round": number}))
    under = Sheet(half, room.height - 34, room.colours, room.say)
    return room.text(0, 20, words, 20, colour=room.colours.abu) + moved(0, 34, body(chart, under))


def _hidden(asked: Asked, room: Sheet) -> str:
    """While results are hidden, how many have answered."""
    middle, x = room.height / 2, room.width / 2
    words = room.words(Text("picture-hidden", {"kind": asked.question.kind}))
    return room.text(
        x, middle + 20, room.words(asked.answered), 130, bold=True, colour=room.colours.nila, anchor="middle"
    ) + room.text(x, middle + 76, words, 26, colour=room.colours.abu, anchor="middle")


def _foot(frame: Frame, asked: Asked, join: Join, sheet: Sheet) -> str:
    colours = sheet.colours
    band = tag("rect", y=_FOOT, width=WIDTH, height=HEIGHT - _FOOT, fill=colours.kertas) + tag(
        "line", x2=WIDTH, y1=_FOOT, y2=_FOOT, stroke=colours.garis, stroke_width=1.5
    )
    if asked.phase == "closed":
        return band + sheet.text(_EDGE, 677, sheet.words(Text("picture-closed")), 24, bold=True)
    lines = ((Text("picture-join.chat"), f"@{join.bot}"), (Text("picture-join.page"), join.page))
    x = 152.0
    joins = "".join(
        tag("text", said(sheet.words(words)), " ", tag("tspan", said(name), font_weight=700),
            x=x, y=661 + at * 31, font_size=22, fill=colours.tinta)
        for at, (words, name) in enumerate(lines)
    )  # fmt: skip
    wide = max(width(f"{sheet.words(words)} ") + width(name, bold=True) for words, name in lines) * 22
    code = x + wide + 32
    # Letters stand apart, so that a code is read letter by letter.
    shown = codes.show(frame.code)
    spaced = tag("text", said(shown), x=code, y=683, font_size=38, font_weight=700, letter_spacing=4.5,
                 fill=colours.nila)  # fmt: skip
    end = code + width(shown, bold=True) * 38 + len(shown) * 4.5 + 24
    promise = balanced(sheet.words(_PROMISES[asked.question.anonymity]), WIDTH - _EDGE - end, 17, 3)
    return (
        band
        + moved(_EDGE, _FOOT + 11, qr(join.link, 82))
        + joins
        + spaced
        + sheet.lines(WIDTH - _EDGE, 668, promise, 17, colour=colours.abu, anchor="end")
    )
