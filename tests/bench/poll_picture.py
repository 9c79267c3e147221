"""Time to make a poll's picture for the chat, from chart to PNG: four bars, and a cloud of 80 words."""

from __future__ import annotations

from timeit import repeat

from bot.pictures.card import Join, card
from bot.pictures.png import png
from flows.polls.charts import Chart
from tests.bench.figures import Figures, figure
from tests.pictures.scenes import FOUR, asked, cloud, frame, say

_JOIN = Join("jejaring_bot", "jejaring.example/j", "https://jejaring.example/j/KUPU27")
_REPEATS = 15


def measure() -> Figures:
    return {
        "poll_picture_bars": figure(_milliseconds(FOUR), "ms"),
        "poll_picture_cloud": figure(_milliseconds(cloud(80)), "ms"),
    }


def _milliseconds(chart: Chart) -> float:
    one = asked(chart)
    room = frame(one)
    return min(repeat(lambda: png(card(room, one, _JOIN, say)), number=1, repeat=_REPEATS)) * 1000
