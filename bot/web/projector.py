"""The projector: what the room sees, drawn; and the same in a few kilobytes of text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.web.forms import shape_of
from bot.web.live import Live
from bot.web.page import page, render
from bot.web.room import Pictures, Room, Speak, tidy_code
from flows.polls.charts import Chart
from flows.polls.frame import Asked, Frame
from flows.polls.kinds import can_change
from flows.polls.question import Anonymity, Kind
from flows.replies import Moment, Text

TEXT, STILL = "teks", "diam"
"""The address asks for text, and that it stays as it is: some read slowly."""
WIDE, HALF = (1176.0, 400.0), (564.0, 400.0)
"""The room that a chart has under a question of two lines, alone or beside another."""
_PROMISES: dict[Anonymity, Text] = {
    "named": Text("projector-promise.named"),
    "organiser": Text("projector-promise.organiser"),
    "anonymous": Text("projector-promise.anonymous"),
}


class Projector:
    """The page at /live."""

    def __init__(self, room: Room, kinds: Mapping[str, Kind], pictures: Pictures) -> None:
        self.room = room
        self.kinds = kinds
        self.pictures = pictures

    def paint(self, frame: Frame) -> str:
        """What changes on the page while it is shown: the line above, the questions and their charts."""
        return render("stage.html", self._told(frame))

    async def show(self, request: Request, live: Live) -> Response:
        code = tidy_code(request.path_params["code"])
        frame = await live.frame(code)
        if frame is None:
            words = self.room.say(Text("join-unknown", {"code": code}), "id")
            return PlainTextResponse(words, 404)
        told = self._told(frame)
        if TEXT in request.query_params:
            is_still = STILL in request.query_params
            response = page("text.html", {**told, "is_still": is_still})
            if frame.is_open and not is_still:
                response.headers["Refresh"] = "10"
            return response
        link = f"{self.room.base}/j/{frame.code}"
        return page("projector.html", {**told, "stage": self.paint(frame), "qr": self.pictures.qr(link)})

    def _told(self, frame: Frame) -> dict[str, Any]:
        def speak(words: Any) -> str:
            return self.room.say(words, frame.language)

        def say(key: str, **args: Any) -> str:
            return speak(Text(key, args))

        parts = urlsplit(self.room.base)
        return {
            "moment": Moment, "now": self.room.now(), "leaders": _leaders(frame),
            "frame": frame, "say": say, "username": self.room.username,
            "address": f"{parts.netloc}{parts.path}/j",
            "asked": [
                {
                    "one": one, "charts": _charts(one), "options": self._options(one, speak),
                    "who": speak(_PROMISES[one.question.anonymity]),
                    "promise": " ".join(map(speak, _promise(one))),
                }
                for one in frame.asked
            ],
            "draw": lambda chart, size: self.pictures.draw(chart, speak, size),
            "wide": WIDE, "half": HALF,
            "table": lambda chart: self.pictures.table(chart, speak),
        }  # fmt: skip

    def _options(self, one: Asked, speak: Speak) -> list[str]:
        """What there is to choose from, to be read while the results are hidden."""
        question, kind = one.question, self.kinds[one.question.kind]
        if one.phase == "waiting" or shape_of(kind) == "select":
            return []
        if question.options or shape_of(kind) != "radios":
            return [speak(option) for option in question.options]
        return [speak(button.label) for row in kind.buttons(question, "") for button in row]


def _promise(one: Asked) -> tuple[Text, ...]:
    who = _PROMISES[one.question.anonymity]
    return (who, Text("ballot-changeable")) if can_change(one.question) else (who,)


def _leaders(frame: Frame) -> Chart | None:
    """Who leads, when nobody can answer any more: it would tell what is right."""
    return frame.leaders if all(one.phase == "closed" for one in frame.asked) else None


def _charts(one: Asked) -> list[Chart]:
    """The first round's chart beside the second's; none while results are hidden."""
    return [chart for chart in (one.before, one.chart) if chart] if one.chart else []
