"""A chart's figures are those of a naive recount, one answer at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given

from flows.polls.charts import Bar, Bars, Cloud, Histogram, Matrix, Places, Posts, Scales
from flows.polls.kinds import KINDS, ask
from flows.polls.question import Counts, Question
from flows.polls.ranking import run_off
from flows.replies import Text
from tests.flows.polls.ballots import FEW, polls

BY_LETTER = ("single", "multiple", "quiz", "yesno", "consent", "gradient")


def each(counts: Counts) -> Iterator[str]:
    for answer, count in counts.items():
        yield from [answer] * count


def shown(bar: Bar) -> dict[str, object]:
    assert isinstance(bar.shown, Text)
    return dict(bar.shown.args)


@FEW
@given(polls(BY_LETTER))
def test_bars_of_picks(poll: tuple[Question, Counts]) -> None:
    question, counts = poll
    picture = KINDS[question.kind].chart(question, counts).picture
    assert isinstance(picture, Bars)
    people = len([answer for answer in each(counts) if answer])
    for letter, bar in zip("abcdefghijkl", picture.bars, strict=False):
        took = len([answer for answer in each(counts) if letter in answer])
        assert shown(bar)["count"] == took
        assert bar.share == (took / people if people else 0)
        assert bar.right == (question.kind == "quiz" and letter == "b")


@FEW
@given(polls(("points", "dots")))
def test_bars_of_what_was_spent(poll: tuple[Question, Counts]) -> None:
    question, counts = poll
    picture = KINDS[question.kind].chart(question, counts).picture
    assert isinstance(picture, Bars)
    got = dict.fromkeys(question.options, 0)
    for answer in each(counts):
        for label, cell in zip(question.options, answer.split(","), strict=False):
            got[label] += int(cell or 0)
    assert {bar.label: shown(bar)["count"] for bar in picture.bars} == got
    assert [bar.share for bar in picture.bars] == sorted((bar.share for bar in picture.bars), reverse=True)


@FEW
@given(polls(("scales",)))
def test_scales(poll: tuple[Question, Counts]) -> None:
    question, counts = poll
    picture = KINDS["scales"].chart(question, counts).picture
    assert isinstance(picture, Scales)
    for index, row in enumerate(picture.rows):
        cells = [answer.split(",")[index] for answer in each(counts) if answer]
        given_ = [int(cell) for cell in cells if cell]
        assert row.mean == (pytest.approx(sum(given_) / len(given_)) if given_ else None)
        for value, share in zip(range(question.low, question.high + 1), row.shares, strict=True):
            assert share == (given_.count(value) / len(given_) if given_ else 0)


@FEW
@given(polls(("matrix",)))
def test_matrix(poll: tuple[Question, Counts]) -> None:
    question, counts = poll
    picture = KINDS["matrix"].chart(question, counts).picture
    assert isinstance(picture, Matrix)
    spots = {spot.label: spot for spot in picture.spots}
    for index, label in enumerate(question.options):
        cells = [cell for answer in each(counts) if answer and len(cell := answer.split(",")[index]) == 2]
        assert (spots[label].count if label in spots else 0) == len(cells)
        if cells:
            assert 1 + 4 * spots[label].x == pytest.approx(sum(int(cell[0]) for cell in cells) / len(cells))
            assert 1 + 4 * spots[label].y == pytest.approx(sum(int(cell[1]) for cell in cells) / len(cells))


@FEW
@given(polls(("dates",)))
def test_dates(poll: tuple[Question, Counts]) -> None:
    question, counts = poll
    picture = KINDS["dates"].chart(question, counts).picture
    assert isinstance(picture, Bars)
    for index, bar in enumerate(picture.bars):
        cells = [answer.split(",")[index] for answer in each(counts) if answer]
        assert shown(bar) == {"yes": cells.count("y"), "maybe": cells.count("m"), "no": cells.count("n")}
        assert 0 <= bar.share <= 1


def test_a_histogram_has_about_ten_bins() -> None:
    picture = KINDS["number"].chart(ask("number", "Apa?"), {"2.482": 1, "2.501": 1}).picture
    assert isinstance(picture, Histogram)
    assert len(picture.bins) == 10, "of two thousandths each"


@FEW
@given(polls(("number",)))
def test_histogram(poll: tuple[Question, Counts]) -> None:
    question, counts = poll
    picture = KINDS["number"].chart(question, counts).picture
    assert isinstance(picture, Histogram)
    numbers = sorted(float(answer) for answer in each(counts))
    assert sum(count for _, _, count in picture.bins) == len(numbers)
    assert len(picture.bins) <= 12
    for low, high, count in picture.bins:
        assert count == len([number for number in numbers if low <= number < high or low == high == number])
    if numbers:
        middle = len(numbers) // 2
        assert picture.mean == pytest.approx(sum(numbers) / len(numbers))
        assert picture.median == pytest.approx((numbers[middle] + numbers[-1 - middle]) / 2)


@FEW
@given(polls(("cloud", "place", "wall", "qna")))
def test_what_is_counted_by_itself(poll: tuple[Question, Counts]) -> None:
    question, counts = poll
    chart = KINDS[question.kind].chart(question, counts)
    unseen = sum(note.args["count"] for note in chart.notes)  # type: ignore[misc]
    match chart.picture:
        case Cloud(rows) | Places(rows):
            held = [count for _, count in rows]
        case Posts(posts):
            held = [votes for _, votes, _ in posts]
    assert sum(held) + unseen == len(list(each(counts)))
    assert held == sorted(held, reverse=True)


@FEW
@given(polls(("ranking",)))
def test_ranking(poll: tuple[Question, Counts]) -> None:
    question, counts = poll
    picture = KINDS["ranking"].chart(question, counts).picture
    assert isinstance(picture, Bars)
    letters = question.letters()
    points = dict.fromkeys(letters, 0)
    for order in each(counts):
        for place in range(len(order)):
            points[order[place]] += len(letters) - place
    labels = dict(zip(question.options, letters, strict=True))
    assert {labels[str(bar.label)]: shown(bar)["count"] for bar in picture.bars} == points
    assert run_off(letters, counts) == naive_run_off(list(each(counts)), points)


def naive_run_off(ballots: list[str], points: dict[str, int]) -> str:
    """Written another way: whole ballots are struck through, round by round."""
    left = sorted(points)
    while any(ballots):
        firsts = [ballot[0] for ballot in ballots if ballot]
        order = sorted(left, key=lambda one: (firsts.count(one), points[one]))
        equal_to = {
            one: [
                other
                for other in left
                if (firsts.count(other), points[other]) == (firsts.count(one), points[one])
            ]
            for one in (order[0], order[-1])
        }
        if firsts.count(order[-1]) > len(firsts) / 2 or equal_to[order[0]] == left:
            return "".join(equal_to[order[-1]])
        for gone in equal_to[order[0]]:
            left.remove(gone)
            ballots = [ballot.replace(gone, "") for ballot in ballots]
    return ""
