"""What came out of a question, in lines that a chat can show."""

from __future__ import annotations

from flows.polls import charts
from flows.reading import shorten
from flows.replies import Text, Words
from handlers.places import name_of

_FULL = 10
_STEPS = "▁▂▃▄▅▆▇█"
_MOST_LINES, _MOST_BRIEF, _MOST_NOTES = 15, 5, 2
_MOST_POST = 160


def in_full(chart: charts.Chart) -> list[Text]:
    """What came out, in words that a chat can show."""
    return [*_first(_picture_lines(chart.picture), _MOST_LINES), *chart.notes]


def _first(lines: list[Text], most: int) -> list[Text]:
    """So many lines at the most; those that do not fit are counted."""
    rest = len(lines) - most
    return [*lines[:most], Text("result-more", {"count": rest})] if rest > 0 else lines


def in_brief(chart: charts.Chart) -> list[Text]:
    """The same beside its picture: what those read to whom the picture comes late, or never."""
    match chart.picture:
        case charts.Bars(bars):
            said = [Text("result-word", {"word": _marked(one), "count": one.shown}) for one in bars]
        case other:
            said = _picture_lines(other)
    return [*_first(said, _MOST_BRIEF), *chart.notes[:_MOST_NOTES]]


def _picture_lines(picture: charts.Picture) -> list[Text]:
    match picture:
        case charts.Bars(bars):
            return [_bar(_marked(bar), bar.share, bar.shown) for bar in bars]
        case charts.Cloud(words):
            return [Text("result-word", {"word": word, "count": count}) for word, count in words]
        case charts.Scales(rows=rows):
            return [_mean(row) for row in rows]
        case charts.Matrix(spots):
            return [
                Text("result-spot", {"label": s.label, "x": round(s.x * 100), "y": round(s.y * 100)})
                for s in spots
            ]
        case charts.Histogram(bins, mean, median):
            if mean is None or median is None:
                return []
            said = [Text("result-middle", {"mean": mean, "median": median})]
            return said + [Text("result-bin", {"low": a, "high": b, "count": n}) for a, b, n in bins]
        case charts.Places(counts):
            return [Text("result-word", {"word": name_of(code), "count": count}) for code, count in counts]
        case charts.Trend(when, lines):
            return [Text("trend-when", {"days": when}), *(_line(line) for line in lines)]
        case charts.Posts(posts):
            return [
                Text(
                    "result-post-done" if done else "result-post",
                    {"text": shorten(text, _MOST_POST), "count": count},
                )
                for text, count, done in posts
            ]


def _mean(row: charts.Spread) -> Text:
    """A statement's mean; one that nobody has judged has none, which is not 0."""
    if row.mean is None:
        return Text("result-mean-none", {"label": row.label})
    return Text("result-mean", {"label": row.label, "mean": row.mean})


def _line(line: charts.Line) -> Text:
    """A line as small bars that rise and fall, and in figures."""
    bars = "".join(_STEPS[round(point.level * 7)] if point else "·" for point in line.points)
    shown: tuple[Words, ...] = tuple(point.shown if point else "…" for point in line.points)
    return Text("trend-line", {"label": line.label, "bars": bars, "first": shown[0], "last": shown[-1]})


def _marked(bar: charts.Bar) -> Words:
    return Text("tick", {"label": bar.label}) if bar.right else bar.label


def _bar(label: Words, share: float, shown: Words) -> Text:
    full = round(share * _FULL)
    return Text("result-bar", {"label": label, "bar": "▰" * full + "▱" * (_FULL - full), "shown": shown})
