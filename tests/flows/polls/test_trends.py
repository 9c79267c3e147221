"""The same question at several meetings."""

from __future__ import annotations

from flows.polls.charts import Chart, Cloud, Line, Point
from flows.polls.kinds import KINDS, ask
from flows.polls.question import Question
from flows.polls.trends import MOST, is_same, trend
from flows.replies import Text

TEA = ask("single", "Apa?", ("Kopi", "Teh"))


def _chart(question: Question, **counts: int) -> Chart:
    return KINDS[question.kind].chart(question, counts)


def test_lines_follow_the_answers_of_the_newest_meeting() -> None:
    early, late = _chart(ask("single", "Apa?", ("Kopi", "Susu")), a=1, b=3), _chart(TEA, a=3, b=1)
    found = trend([("Sept", early), ("Nov", late)])
    assert found
    assert found.when == ("Sept", "Nov")
    share = [Point(p / 100, Text("trend-share", {"percent": p})) for p in (25, 75, 25)]
    assert found.lines == (Line("Kopi", (share[0], share[1])), Line("Teh", (None, share[2])))


def test_fixed_answers_and_scales_have_lines_too() -> None:
    vote, scale = ask("yesno", "Setuju?"), ask("scales", "Percaya?", ("Kami",))
    for question, counts in ((vote, {"a": 2}), (scale, {"4": 2})):
        found = trend([("1", _chart(question, **counts)), ("2", _chart(question, **counts))])
        assert found
        assert all(line.points[0] == line.points[1] for line in found.lines)


def test_once_is_no_trend_and_neither_are_words_or_silence() -> None:
    words = Chart(Cloud((("percaya", 3),)))
    assert trend([("1", _chart(TEA, a=1))]) is None
    assert trend([("1", words), ("2", words)]) is None
    assert trend([("1", _chart(TEA)), ("2", _chart(TEA, a=1))]) is None


def test_the_latest_meetings_are_enough() -> None:
    found = trend([(str(at), _chart(TEA, a=at)) for at in range(1, 12)])
    assert found
    assert (len(found.when), found.when[-1]) == (MOST, "11")


def test_the_same_is_by_words_and_kind() -> None:
    assert is_same(TEA, ask("single", "  APA? ", ("X", "Y")))
    assert not is_same(TEA, ask("multiple", "Apa?", ("Kopi", "Teh"), most=2))
