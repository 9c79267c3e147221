"""The founding agenda: four points, each of which needs an outcome before the session ends."""

from __future__ import annotations

from tests.handlers.person import Person
from tests.handlers.polls.room import GROUP, board, code_of, joins, phase, presenter
from tests.handlers.story import Town


def _agrees(sri: Person, words: str) -> None:
    sri.taps("Tulis hasil titik ini").sees("Apa yang disepakati?").says(words).sees("Hasil tercatat")


def test_ends_only_when_every_point_has_its_outcome(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    sri.says_in(GROUP, "/agenda")
    assert "Penguatan: Bagaimana jejaring menguatkan" in board(town).words
    joins(ana, code_of(sri)).says("Saling mengunjungi")
    sri.taps("Selesai").sees_toast("titik 1, 2, 3, dan 4 belum punya hasil")
    assert phase(town) == "open"
    _agrees(sri, "Kita bertemu tiap triwulan")
    assert "Kita bertemu tiap triwulan" in board(town).words
    assert "Kita bertemu tiap triwulan" in ana.chat
    for number in (2, 3, 4):
        sri.taps("Berikutnya →").sees(f"{number} dari 4", "belum punya hasil")
        if number == 2:
            assert "Hasil: Kita bertemu tiap triwulan" in "".join(
                b.words for b in town.groups[str(GROUP)].bubbles
            )
        _agrees(sri, f"Hasil nomor {number}\nشبكة ꦱꦫꦶ")
    sri.taps("Selesai", "Ya, akhiri sesi").sees_toast("").sees_button("Pakai lagi")
    assert "yang kita sepakati" in board(town).words
    assert "Hasil nomor 4" in board(town).words
    assert "yang kita sepakati" in ana.chat
    assert phase(town, 4) == "closed"
    sri.taps("Pakai lagi", "Mulai sekarang", "Selesai").sees_toast("titik 1, 2, 3, dan 4 belum punya hasil")


def test_an_outcome_can_be_mended_and_belongs_to_its_own_point(town: Town) -> None:
    sri, budi = presenter(town), town.member("Budi")
    sri.says("/agenda Rapat pertama").sees("Rapat pertama · 1 dari 4")
    question = town.one("SELECT min(id) FROM questions")
    sri.taps("Tulis hasil titik ini").says("/sesi").taps(sri.screen.buttons[0][0]).taps("Berikutnya →")
    # The first point's was begun; the second one's comes now.
    sri.taps("Tulis hasil titik ini").sees("Tantangan").says("😀").sees("Silakan tulis dengan huruf")
    sri.says("x" * 5000).sees("terlalu panjang").says("Dana")
    sri.taps("← Sebelumnya")
    _agrees(sri, "Draf")
    _agrees(sri, "Bertemu tiap bulan")
    outcomes = [row["outcome"] for row in town.rows("SELECT outcome FROM questions ORDER BY position")]
    assert outcomes == ["Bertemu tiap bulan", "Dana", "", ""]
    for id in (question, "9" * 30, "²", "-1", ""):
        budi.says(f"/hasil {id}").sees_toast("bukan untuk Anda")


def test_two_rounds_stand_beside_each_other(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    sri.says_in(GROUP, "/polling Di mana?\nJakarta\nBandung")
    joins(ana, code_of(sri)).taps("Jakarta")
    sri.taps("Tutup dan umumkan", "Putaran kedua")
    ana.picks("2:b")
    sri.taps("Tutup dan umumkan")
    said = board(town).words
    first, second = said.split("Putaran 2")
    assert "Jakarta · 1 (100%)" in first.split("Putaran 1")[1]
    assert "Bandung · 1 (100%)" in second
