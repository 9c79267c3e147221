"""What tells who is found in words of Indonesian and English, and the neutral words tell nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.conversation import Option
from flows.flow import Flow
from flows.replies import Text
from flows.roundtables.attribution import Known, Mark, find, near, neutral, replaced
from flows.roundtables.unattributed import Unattributed
from tests.flows.story import story

DIRECTORY = (
    Known("Ana Wijaya", "person", "ngo"),
    Known("Indah", "person", "company"),
    Known("Yayasan Air Bersih", "organisation", "ngo"),
    Known("PT Unilever Indonesia", "organisation", "company"),
    Known("José Álvarez", "person"),
    Known("Januar", "person"),
)
SECTORS = {"ngo": "lembaga masyarakat", "company": "perusahaan", "government": "pemerintah"}


def words_for(mark: Mark) -> str:
    """The neutral words, as the house says them."""
    key, _, sector = neutral(mark).key.partition(".")
    who = {"neutral-person": "seorang peserta", "neutral-contact": "(kontak dihapus)"}.get(
        key, "sebuah lembaga"
    )
    return f"{who} dari {SECTORS[sector]}" if sector in SECTORS and key == "neutral-person" else who


def neutrally(text: str) -> str:
    return replaced(
        text, [(mark.start, mark.end, words_for(mark)) for mark in find(text, DIRECTORY, set(SECTORS))]
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bu Ana Wijaya dari Yayasan Air Bersih ya.", "Seorang peserta dari lembaga masyarakat ya."),
        ("ANA WIJAYA setuju.", "Seorang peserta dari lembaga masyarakat setuju."),
        ("Sesudah itu Wijaya diam.", "Sesudah itu seorang peserta dari lembaga masyarakat diam."),
        ("Ana Wijya setuju.", "Seorang peserta dari lembaga masyarakat setuju."),
        ("Sesudah itu Wjiaya diam.", "Sesudah itu seorang peserta dari lembaga masyarakat diam."),
        ("Mitranya Unilevr.", "Mitranya sebuah lembaga."),
        ("Jose Alvarez bertanya.", "Seorang peserta bertanya."),
        ("YAB dan Unilever bermitra.", "Sebuah lembaga dan sebuah lembaga bermitra."),
        ("Pak Budi (PT Maju Jaya) setuju.", "Seorang peserta dari perusahaan setuju."),
        ("Dinas Kesehatan Sleman ikut.", "Sebuah lembaga ikut."),
        ("Hubungi @ana_w atau 0812-3456-7890.", "Hubungi (kontak dihapus) atau (kontak dihapus)."),
        ("Surel a.b@c.co.id, ya.", "Surel (kontak dihapus), ya."),
        ("Menurut Joko Santoso, tidak.", "Menurut seorang peserta, tidak."),
        ("“Kami rugi,” kata direktur itu.", "“Kami rugi,” kata seorang peserta."),
        ("According to Mary Smith it works.", "According to seorang peserta it works."),
    ],
)  # fmt: skip
def test_what_tells_who(text: str, said: str) -> None:
    assert neutrally(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Air bersih itu penting, dan tempatnya indah.",
        "Wijayaan itu apa? Wijaia, tulis mereka; yang wijya tetap wijya.",
        "“Kami rugi,” kata seorang peserta dari perusahaan.",
        "Menurut Undang-Undang Kesehatan dan data 2026, kata peserta, anggaran 1.200.000.000 rupiah.",
        "Pada 12 Januari 2026 (bukan Maret) ada 34 puskesmas; 60% membaik.",
        "",
        "🙂 ꦲꦶꦤꦶ العربية",
    ],
)
def test_what_tells_nobody(text: str) -> None:
    assert find(text, DIRECTORY, set(SECTORS)) == []


def test_a_sector_is_told_only_where_the_directory_tells_it() -> None:
    assert [mark.sector for mark in find("PT Maju dan Dinas Kesehatan", DIRECTORY, {"company"})] == [
        "company",
        "",
    ]


_PIECES = st.sampled_from(
    (
        "Ana Wijaya", "Bu Ana", "Yayasan Air Bersih", "Unilever", "YAB", "@seseorang", "kata", "menurut",
        "dari", "kemitraan itu berjalan", "air bersih", ".", ",", "\n", "(", ")", "“Kami rugi,”", "Pak Joko",
        "PT Maju Jaya",
    )
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12))
def test_neutral_words_tell_nobody(pieces: list[str]) -> None:
    text = neutrally(" ".join(pieces))
    assert find(text, DIRECTORY, set(SECTORS)) == [], text


NOTE = Flow(
    name="note", version=1, steps=(Unattributed(key="text", most=60),), complete=lambda answers, facts: ()
)
WORLD = {"attributions": {"kata bu ana begitu.": [Option("5-11", Text("x.seorang peserta"))]}}


def test_a_question_that_takes_no_names() -> None:
    here = (
        story(NOTE, world=WORLD).says("Kata Bu Ana begitu.").sees("note-text", notice="attribution-problem")
    )
    here.can("attribution-use").taps("attribution-use").stores(text="Kata seorang peserta begitu.")
    again = story(NOTE, world=WORLD).says("Kata Bu Ana begitu.").says("Kata orang begitu.")
    again.stores(text="Kata orang begitu.")
    story(NOTE, world=WORLD).says("a" * 61).sees("note-text", notice="problem-long")
    story(NOTE, world=WORLD).says("🙂").sees("note-text", notice="problem-letters")
    story(NOTE, world=WORLD).says(" ").sees("note-text", notice="problem-empty")


def test_of_many_names_a_few_are_looked_at_closely() -> None:
    many = [f"Nama{n} Keluarga{n}" for n in range(12_000)] + ["José Álvarez", "O'Brien", "Yayasan Ar-Rahman"]
    assert near("Kemarin NAMA7 dan jose, O\u2019Brien diam; YA setuju", many, initials=True) == [
        "Nama7 Keluarga7", *many[-3:],
    ]  # fmt: skip
    assert near("Alvares dan Rahmna", many) == ["José Álvarez", "Yayasan Ar-Rahman"]
