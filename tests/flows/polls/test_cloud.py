"""Many people's words as few."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.polls import spelling
from flows.polls.charts import Cloud
from flows.polls.kinds import ask
from flows.polls.manners import is_rude
from flows.polls.merging import gather
from flows.polls.stems import roots
from tests.flows.polls.ballots import ENTRIES, FEW, chart, read


def words(
    *entries: str, merges: Mapping[str, str] | None = None, hidden: tuple[str, ...] = ()
) -> dict[str, int]:
    counts = {entry: entries.count(entry) for entry in entries}
    return dict(gather(counts, merges or {}, hidden).words)


def test_the_commonest_way_to_write_it_is_shown() -> None:
    assert words("percaya", "Percaya", "PERCAYA!", "Percaya") == {"Percaya": 4}
    assert words("kerja sama", "kerjasama", "Kerja-sama", "kerja sama") == {"kerja sama": 4}
    assert words("saling yang percaya", "saling percaya", "saling percaya") == {"saling percaya": 3}


def test_what_says_nothing_is_not_shown_and_said_so() -> None:
    assert chart(ask("cloud", "Apa?"), {"yang": 2, "untuk kita": 1, "dana": 1}).notes[0].args == {"count": 3}


def test_each_counts_once_for_a_word() -> None:
    counts = {"kolaborasi": 2, "berkolaborasi": 1, "kerja sama": 1, "dana": 1}
    ana, budi = ("kolaborasi", "berkolaborasi", "kerja sama"), ("kolaborasi", "dana")
    found = gather(counts, {"kerja sama": "kolaborasi"}, (), [ana, budi])
    assert found == ((("kolaborasi", 2), ("dana", 1)), 0), "what is merged is not hidden"


def test_an_emoji_is_a_word_whatever_its_colour() -> None:
    assert read(ask("cloud", "Apa?"), "🤝🏽") == "🤝🏽"
    assert words("🤝", "🤝🏽", "🤝", "❤️", "❤️", "❤") == {"🤝": 3, "❤️": 3}
    assert words("👩\u200d👧", "👩") == {"👩\u200d👧": 1, "👩": 1}


def test_no_is_kept() -> None:
    assert words("percaya", "tidak percaya") == {"percaya": 1, "tidak percaya": 1}


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("berkolaborasi", "kolaborasi"),
        ("bekerja", "kerja"),
        ("membantu", "bantu"),
        ("memimpin", "pimpin"),
        ("menyusun", "susun"),
        ("menulis", "tulis"),
        ("mengenal", "kenal"),
        ("mengambil", "ambil"),
        ("membagikan", "bagi"),
        ("dikerjakan", "kerja"),
        ("manfaatnya", "manfaat"),
        ("bantuan", "bantu"),
    ],
)
def test_affixes_are_seen_through_where_the_root_was_said(word: str, root: str) -> None:
    assert root in roots(word)
    assert words(root, root, word) == {root: 3}
    assert words(word) == {word: 1}


def test_the_commonest_form_may_have_the_affix() -> None:
    assert words("berjejaring", "berjejaring", "jejaring") == {"berjejaring": 3}


@pytest.mark.parametrize(
    "other", ["kemitran", "kemitraaan", "kemtiraan", "kemotraan", "kenitraan", "kemetraan"]
)
def test_slips_are_mended(other: str) -> None:
    assert words("kemitraan", "kemitraan", other) == {"kemitraan": 3}


def test_a_slip_belongs_to_the_more_frequent_word() -> None:
    said = ("kolaboras", *["kolaborasi"] * 3, *["kolabora"] * 2)
    assert words(*said) == {"kolaborasi": 4, "kolabora": 2}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dana", "data"),
        ("solusi", "polusi"),
        ("koneksi", "koreksi"),
        ("jaringan", "saringan"),
        ("kualitas", "kuantitas"),
        ("daringan", "saringan"),
        ("mitra", "kemitraan"),
        ("formal", "informal"),
        ("teman", "tem"),
        ("rencana2024", "rencana2025"),
    ],
)
def test_what_only_looks_alike_stays_apart(one: str, other: str) -> None:
    assert words(one, one, other) == {one: 2, other: 1}


@pytest.mark.parametrize(
    "said",
    [
        "anjing",
        "4nj1ng",
        "anjiiiing",
        "a.n.j.i.n.g",
        "dasar goblok!",
        "gobloknya",
        "FUCKING",
        "b@ngsat".replace("@", "4"),
    ],
)
def test_rude_words_are_never_shown(said: str) -> None:
    assert is_rude(said)
    assert words(said, said, "dana") == {"dana": 1}


@pytest.mark.parametrize(
    "said",
    ["memekarkan desa", "Niger", "asumsi", "klasik", "assessment", "perekat", "kolibri", "5 4 3 a b", "1001"],
)
def test_decent_words_that_hold_rude_ones_are_shown(said: str) -> None:
    assert not is_rude(said)


def test_the_moderator_merges_and_undoes() -> None:
    said = ("kolaborasi", "kolaborasi", "Kerja sama", "gotong royong", "berkolaborasi")
    assert words(*said, merges={"kolaborasi": "Kerja sama"}) == {"Kerja sama": 4, "gotong royong": 1}
    chain = {"kolaborasi": "kerja sama", "kerja sama": "Gotong royong"}
    assert words(*said, merges=chain) == {"Gotong royong": 5}
    assert words(*said) == {"kolaborasi": 3, "Kerja sama": 1, "gotong royong": 1}


def test_the_moderator_keeps_a_word_by_itself() -> None:
    assert words("bantu", "bantuan") == {"bantu": 2}
    assert words("bantu", "bantuan", merges={"bantuan": "bantuan"}) == {"bantu": 1, "bantuan": 1}


def test_merging_in_a_circle_ends() -> None:
    assert sum(words("dana", "uang", merges={"dana": "uang", "uang": "dana"}).values()) == 2
    assert words("kolaborasi", "berkolaborasi", merges={"kolaborasi": "berkolaborasi"}) == {
        "berkolaborasi": 2
    }


def test_the_moderator_hides_a_word_in_all_its_forms() -> None:
    assert words("dana", "Dana", "percaya", hidden=("DANA",)) == {"percaya": 1}


def test_entries_are_short_and_written_in_letters() -> None:
    question = ask("cloud", "Apa?")
    assert read(question, "  saling\u202e percaya ") == "saling percaya"
    assert read(question, "ꦱꦫꦶ") == "ꦱꦫꦶ"
    assert read(question, "شبكة") == "شبكة"
    assert read(question, "x" * 5000) == "problem-long"
    assert read(question, "?!") == read(question, "★") == "problem-letters", "nothing of it could be drawn"
    assert read(question, "\x00") == "problem-empty"


@FEW
@given(
    st.lists(st.sampled_from((*ENTRIES, "kolaborasi2", "kerja", "bekerja", "kerjakan", "kolaborasii"))),
    st.data(),
)
def test_the_order_in_which_they_came_changes_nothing(entries: list[str], data: st.DataObject) -> None:
    counts = {entry: entries.count(entry) for entry in entries}
    shuffled = {entry: counts[entry] for entry in data.draw(st.permutations(list(counts)))}
    merges = data.draw(st.dictionaries(st.sampled_from(ENTRIES), st.sampled_from(ENTRIES), max_size=3))
    assert gather(shuffled, merges, ("dana",)) == gather(counts, merges, ("dana",))


def test_ten_thousand_entries_cost_the_same_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where somebody makes many that differ in one letter only."""
    chance = Random(7)
    made = {"".join(chance.choices("abcdefghijklm", k=9)): 1 for _ in range(8_000)}
    made |= {f"kolaborasi{chr(0x4E00 + number)}": 1 for number in range(2_000)}
    alike, compared = spelling.alike, count()
    monkeypatch.setattr(spelling, "alike", lambda one, other: next(compared) >= 0 and alike(one, other))
    assert gather(made, {}, ()).unseen == 0
    assert next(compared) < 10 * len(made)


def test_the_rest_is_counted() -> None:
    counts = {f"{one}{other}zz": 1 for one in "abcdefghijk" for other in "abcdefghijk"}
    found = chart(ask("cloud", "Apa?"), counts)
    assert isinstance(found.picture, Cloud)
    assert len(found.picture.words) == 100
    assert found.notes[0].args == {"count": 21}
