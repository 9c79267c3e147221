"""A presenter tidies up a cloud and a wall, and takes it back."""

from __future__ import annotations

from flows.polls.charts import Cloud, Posts
from flows.polls.kinds import KINDS, ask
from flows.polls.posts import Post, posts_chart
from flows.polls.question import Question, from_json, to_json
from flows.polls.tidying import hiding, mark, merged, posted, unmerged, words

COUNTS = {"Gotong royong": 3, "gotong-royong": 1, "kolaborasi": 2, "berkolaborasi": 1, "dana": 1}
CLOUD = ask("cloud", "Apa?")
WALL = (Post(1, "Rapat bulanan"), Post(2, "Rapat tiap bulan"), Post(3, "Grup kecil"), Post(4, "Dana"))
VOTES = {"1": 2, "2": 3, "3": 1}


def said(question: Question) -> dict[str, int]:
    question = from_json(to_json(question))
    picture = KINDS["cloud"].chart(question, COUNTS).picture
    assert isinstance(picture, Cloud)
    return dict(picture.words)


class TestACloud:
    def test_is_listed_with_what_came_together_by_itself(self) -> None:
        first, second, third = words(CLOUD, COUNTS)
        assert (first.text, first.count, first.parts) == ("Gotong royong", 4, ())
        assert (second.text, [part for _, part in second.parts]) == ("kolaborasi", ["berkolaborasi"])
        assert (third.text, third.state) == ("dana", "shown")

    def test_words_are_merged_and_taken_back(self) -> None:
        both = merged(CLOUD, "kolaborasi", "Gotong royong")
        assert said(both) == {"Gotong royong": 7, "dana": 1}
        assert {part for _, part in words(both, COUNTS)[0].parts} == {"kolaborasi", "berkolaborasi"}
        assert said(unmerged(both, "kolaborasi")) == said(CLOUD)

    def test_a_merge_can_be_turned_round(self) -> None:
        turned = merged(merged(CLOUD, "kolaborasi", "dana"), "dana", "kolaborasi")
        assert said(turned) == {"Gotong royong": 4, "kolaborasi": 4}

    def test_a_word_is_set_apart(self) -> None:
        assert said(merged(CLOUD, "berkolaborasi", "berkolaborasi"))["berkolaborasi"] == 1

    def test_a_word_is_hidden_and_shown(self) -> None:
        without = hiding(CLOUD, "dana", True)
        assert "dana" not in said(without)
        assert [thing.state for thing in words(without, COUNTS)] == ["shown", "shown", "hidden"]
        assert said(hiding(without, "dana", False)) == said(CLOUD)

    def test_marks_are_short_and_alike_for_all_spellings(self) -> None:
        assert mark("Gotong royong") == mark("gotong-royong") != mark("dana")
        assert len(mark("x" * 400)) == 8


class TestAWall:
    def test_what_was_merged_on_counts_for_the_last(self) -> None:
        wall = (WALL[0]._replace(into=2), WALL[1]._replace(into=3), *WALL[2:])
        first, second = posted(wall, VOTES)
        assert (first.id, first.count, [id for id, _ in first.parts]) == ("3", 6, ["1", "2"])
        assert second.id == "4"
        chart = posts_chart(wall, VOTES).picture
        assert isinstance(chart, Posts)
        assert chart.posts[0] == ("Grup kecil", 6, False)

    def test_a_ring_is_no_endless_way(self) -> None:
        ring = (WALL[0]._replace(into=2), WALL[1]._replace(into=1))
        [only] = posted(ring, VOTES)
        assert (only.id, only.count) == ("1", 5)

    def test_open_ones_come_first(self) -> None:
        wall = (WALL[0]._replace(done=True), WALL[1]._replace(hidden=True), *WALL[2:])
        assert [(one.id, one.state) for one in posted(wall, VOTES)] == [
            ("3", "shown"), ("4", "shown"), ("1", "answered"), ("2", "hidden"),
        ]  # fmt: skip
