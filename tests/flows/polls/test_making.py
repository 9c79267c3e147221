"""A session is made in a conversation: as few questions as its kind needs, and everything open to change."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest

from flows.events import Media
from flows.flow import ABOUT
from flows.polls.checking import problem
from flows.polls.kinds import KINDS
from flows.polls.making import FLOW, about, plan_of, questions_of
from flows.polls.question import Question
from flows.polls.steps import COMMON, RARE, read_table, split
from flows.replies import Text, Words
from flows.steps import Refuse
from tests.flows.story import Story, spell, story

PROVINCES = ("31 DKI Jakarta", "34 DI Yogyakarta")
ANSWERS: dict[str, tuple[str, ...]] = {
    "single": ("Jakarta\nBandung",), "multiple": ("A, B, C", "2"), "cloud": (), "wall": (), "qna": (),
    "yesno": ("two-thirds", "20"), "quiz": ("- 1908\n- 1928", "1928", "usual", "fast"),
    "scales": ("Dialog; Percaya", "ten"), "ranking": ("A, B",), "consent": (), "gradient": (),
    "points": ("A, B",), "dots": ("A, B",), "dates": ("12 Mei\n13 Mei",), "number": ("17",),
    "matrix": ("A, B", "Biaya, Manfaat"), "place": (),
}  # fmt: skip
"""What is said after a question of each kind."""


def begun(anonymity: str = "organiser", pace: str = "presenter", **known: object) -> Story:
    return story(FLOW, {ABOUT: about({}), **known}).taps("none").says("Rapat").taps(pace, anonymity)


def asks(made: Story, kind: str, text: str = "Apa?") -> Story:
    return made.says(kind, text, *ANSWERS[kind])


def made_of(made: Story) -> list[Question]:
    return questions_of(made.conversation.answers, PROVINCES)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_can_be_made(kind: str) -> None:
    made = asks(begun("named"), kind).is_at("questions.0.again").taps("no")
    [question] = made_of(made)
    assert (question.kind, question.text, question.anonymity) == (kind, "Apa?", "named")
    assert problem(question) is None


def test_settings_are_kept() -> None:
    made = begun()
    for kind in ("multiple", "yesno", "quiz", "scales", "number", "matrix"):
        asks(made, kind).taps("yes")
    many, vote, quiz, scales, number, matrix = made_of(made)
    assert many.most == 2
    assert (round(vote.threshold, 3), vote.quorum) == (0.667, 20)
    assert (quiz.options, quiz.right, quiz.seconds, quiz.speed) == (("1908", "1928"), "b", 30, True)
    assert (scales.options, scales.low, scales.high) == (("Dialog", "Percaya"), 0, 10)
    assert number.right == "17"
    assert matrix.labels == ("Biaya", "Manfaat")


def test_where_nobody_is_known_nobody_is_quick() -> None:
    [quiz] = made_of(begun("anonymous").says("quiz", "Kapan?", "1908, 1928", "2").taps("usual", "no"))
    assert (quiz.seconds, quiz.speed) == (30, False)


def test_what_is_usual_takes_a_tap() -> None:
    made = begun().says("scales", "Apa?")
    made.taps("act-skip", "five", "yes").taps("multiple").says("Apa saja?", "A, B, C").taps("act-skip", "no")
    scales, many = made_of(made)
    assert (scales.options, scales.low, scales.high, many.most) == ((), 1, 5, 3)


def test_common_kinds_come_first() -> None:
    begun().is_offered(*COMMON).can("act-more-kinds", "act-back").taps("act-more-kinds").is_offered(
        *COMMON, *RARE
    ).taps("ranking").is_at("questions.0.text")
    assert set(COMMON + RARE) == set(KINDS)


def _args(made: Story) -> list[Mapping[str, Words]]:
    """What stands in the lines of the newest screen."""
    return [line.args for line in made.shown[-1].lines if isinstance(line, Text)]


class TestOptions:
    def test_of_a_list_that_was_typed(self) -> None:
        assert split("1. Jakarta\n2) Bandung\n- Daring\n\n") == ("Jakarta", "Bandung", "Daring")
        assert split("A. Rahman, B. Susilo") == ("Rahman", "Susilo")
        assert split("A. Rahman, Susilo") == ("A. Rahman", "Susilo")
        assert split("Jakarta, Bandung; Daring") == ("Jakarta, Bandung", "Daring")

    @pytest.mark.parametrize(
        ("said", "told"),
        [
            ("\n".join(map(str, range(13))), "problem-count"),
            ("sendirian", "problem-options"),
            ("", "problem-count"),
            ("x" * 5000 + ",y", "problem-options"),
            ("x" * 101 + ",y", "problem-long"),
            ("Kopi, kopi", "problem-same"),
        ],
    )
    def test_that_cannot_be(self, said: str, told: str) -> None:
        made = begun().says("single", "Apa?", said).sees("making-options", told)
        made.says("شبكة, ꦱꦫꦶ, ☕️").is_at("questions.0.again")

    def test_that_changed_take_the_right_one_with_them(self) -> None:
        """A quiz whose right option is gone does not start; nothing else is lost."""
        made = asks(begun(), "quiz").taps("no", "people").is_at("look")
        made.edits("questions.0.options").says("1945, 1950").is_at("look").taps("now").sees(
            "making-look", "problem-question"
        )
        made.edits("questions.0.right").says("1945").taps("now").brings("make-session")


class TestTheLook:
    def test_shows_all_and_opens_all(self) -> None:
        made = asks(asks(begun(), "single").taps("yes"), "cloud").taps("no").is_at("look")
        said = [args.get("value", args.get("text", "")) for args in _args(made)]
        assert list(map(spell, said)) == ["none", "Rapat", "presenter", "organiser", "Apa?", "Apa?"]
        made.taps("act-mend").is_offered(*["label"] * 4, *["making-nth"] * 2, "yes")
        made.picks("lap.1").is_offered("label", "label").picks("edit.questions.1.text").says("Kenapa?")
        made.is_at("look").taps("act-mend").picks("edit.questions.1.again").taps("yes")
        asks(made, "wall").taps("no").taps("now").brings("make-session")
        assert [one.text for one in made_of(made)] == ["Apa?", "Kenapa?", "Apa?"]

    def test_a_template_is_no_session(self) -> None:
        asks(begun(), "cloud").taps("no", "keep").brings("keep-template").is_("done")

    def test_a_plan_asks_when(self) -> None:
        made = asks(begun(), "cloud").taps("no", "plan").is_at("start")
        made.says("kapan-kapan").sees("making-start", "problem-when").says("1-1-1970 06.00").sees(
            "making-start", "problem-past"
        )
        made.says("besok 9.00").brings("make-session")
        # The story's clock stands at 07.00 WIB on the first day of all.
        assert plan_of(made.conversation.answers, ()).starts_at == 26 * 3600.0


class TestTeams:
    def test_are_asked_for_where_points_are_given(self) -> None:
        made = asks(begun(), "quiz").taps("no").is_at("teams").taps("own").says("Merah, Biru").is_at("look")
        assert plan_of(made.taps("now").conversation.answers, ()).teams == ["Merah", "Biru"]
        asks(begun("anonymous"), "quiz").taps("no").is_at("look")
        asks(begun(), "single").taps("no").is_at("look")


class TestATable:
    ROWS = "jenis,pertanyaan,pilihan,kerahasiaan\nsingle,Apa?,A|B,\ncloud,Kenapa?,,anonymous\n"

    def test_holds_many_questions_in_one_lap(self) -> None:
        made = begun("named")
        made.sends("document", "f", 90, text=self.ROWS)
        made.is_at("questions.0.again").taps("yes")
        asks(made, "wall").taps("no").is_at("look")
        assert _args(made)[-1]["numbers"] == (2,), "what differs is said before it starts"
        assert [(one.kind, one.anonymity) for one in made_of(made)] == [
            ("single", "named"), ("cloud", "anonymous"), ("wall", "named"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("text", "told"),
        [(None, "problem-table"), ("halo", "problem-sheet"), (ROWS + "single,Apa?,A,\n", "problem-line")],
    )
    def test_that_cannot_be_read_loses_nothing(self, text: str | None, told: str) -> None:
        refused = read_table(Media("document", "f", 90, name="a.csv", text=text))
        assert isinstance(refused, Refuse)
        assert refused.problem.key == told

    def test_groups_are_offered(self) -> None:
        made = story(FLOW, {ABOUT: about({"-100": "Meja", "-200": "Rapat Mei"})})
        made.is_at("where").is_offered("group", "group", "none").picks("-200").is_at("title")
        assert made.conversation.answers["where"] == {"id": "-200", "name": "Rapat Mei"}


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_a_session_that_comes_of_it_can_be_held(seed: int) -> None:
    """Random taps, words, files and ways back; what is begun at the end has no question that is wrong."""
    chance = Random(seed)
    made = story(FLOW, {ABOUT: about({"-100": "Meja"})})
    while made.conversation.status == "active" and made.turns < 60:
        choices = made.shown[-1].choices
        match chance.choice("ttttttwwwfb"):
            case "t" if choices:
                made.presses(chance.choice(choices).token)
            case "f":
                made.sends("document", "f", 90, text=TestATable.ROWS)
            case "b":
                made.goes_back()
            case _:
                made.says(chance.choice(("A, B", "Apa?", "2", "besok 9.00", "\ud800", "x" * 5000, "😀", "")))
    for question in questions_of(made.effects[-1].data, PROVINCES) if made.effects else ():
        assert problem(question) is None
