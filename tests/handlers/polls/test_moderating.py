"""From the remote a presenter merges, hides, sets apart and takes back; questions are called and answered."""

from __future__ import annotations

import json

import pytest

from flows.polls.kinds import ask
from flows.polls.question import Anonymity
from handlers.polls import live
from tests.handlers.person import Person
from tests.handlers.polls.room import GROUP, board, joins, presenter, stage, tally
from tests.handlers.story import Town


def _says(town: Town, code: str, name: str, *words: str, member: bool = False) -> Person:
    return joins(town.member(name) if member else town.person(name), code).says(*words)


def _group(town: Town) -> str:
    return town.groups[str(GROUP)].bubbles[-1].words


def test_words_of_a_cloud_are_merged_hidden_and_taken_back(town: Town) -> None:
    sri = presenter(town)
    code = stage(sri, ask("cloud", "Apa manfaatnya?"), group=GROUP)
    _says(town, code, "Ana", "gotong royong", "dana")
    _says(town, code, "Budi", "kolaborasi", "gotong royong")
    _says(town, code, "Cici", "berkolaborasi")
    sri.taps("Segarkan", "Rapikan jawaban").sees("Apa manfaatnya?").sees_button(
        "gotong royong · 2", "dana · 1"
    )
    sri.taps("berkolaborasi · 2").sees("2 suara").sees_button("Pisahkan “berkolaborasi”")
    sri.taps("Gabungkan dengan…", "gotong royong · 2").sees("“berkolaborasi” digabung ke “gotong royong”")
    assert "gotong royong · 3" in _group(town), "Budi said both, and is one"
    sri.taps("Urungkan").sees("“kolaborasi” berdiri sendiri lagi").sees_button("berkolaborasi · 2")
    sri.taps("berkolaborasi · 2", "Pisahkan “berkolaborasi”").sees_button("berkolaborasi · 1")
    sri.taps("dana · 1", "Sembunyikan").sees("“dana” disembunyikan").sees_button("(disembunyikan) dana")
    assert "dana" not in _group(town)
    sri.taps("Urungkan").sees("“dana” tampil lagi").taps("Ke kendali sesi").sees("Terbuka")
    sri.taps("Tutup dan umumkan")
    assert "dana · 1" in _group(town)
    assert sum(tally(town).values()) == 5, "what was counted is not touched"
    sri.taps("Selesai", "Ya, akhiri sesi", "Pakai lagi", "Mulai sekarang")
    assert "merges" not in json.dumps(town.one("SELECT asked FROM questions ORDER BY id DESC LIMIT 1"))


def test_one_person_is_one_for_a_word_however_they_wrote_it(town: Town) -> None:
    sri = presenter(town)
    code = stage(sri, ask("cloud", "Apa?"), group=GROUP)
    _says(town, code, "Ana", "Gotong royong", "gotong-royong").sees("Suara Anda: gotong-royong")
    assert tally(town) == {"gotong-royong": 1}, "one entry, as it was written last"
    _says(town, code, "Budi", "gotong royong", "bergotong royong", "dana")
    _says(town, code, "Cici", "gotongroyong")
    sri.taps("Tutup dan umumkan")
    assert "gotong royong · 3" in _group(town).casefold().replace("-", " ")
    assert "tidak ditampilkan" not in _group(town)


def test_posts_of_a_wall_are_merged_and_hidden(town: Town) -> None:
    sri = presenter(town)
    code = stage(sri, ask("wall", "Apa usulmu?"), group=GROUP)
    _says(town, code, "Ana", "Rapat tiap bulan", "Grup kecil")
    budi = _says(town, code, "Budi", "Rapat bulanan").taps("▲ Rapat tiap bulan · 0")
    sri.taps("Segarkan", "Rapikan jawaban", "Rapat bulanan · 0").sees("Dari orang nomor")
    sri.taps("Gabungkan dengan…", "Rapat tiap bulan · 1").sees("digabung ke “Rapat tiap bulan”")
    budi.taps("▲ Rapat bulanan · 0").sees_no_button("▲ Rapat bulanan · 1")
    budi.sees_button("▲ Rapat tiap bulan · 2")
    sri.says("/sesi").taps(sri.screen.buttons[0][0]).taps("Rapikan jawaban", "Grup kecil · 0", "Sembunyikan")
    sri.taps("Rapat tiap bulan · 2", "Pisahkan “Rapat bulanan”").sees_button("Rapat bulanan · 1")
    sri.taps("Ke kendali sesi", "Tutup dan umumkan")
    assert "Grup kecil" not in board(town).words
    assert "Rapat bulanan · 1" in board(town).words


@pytest.mark.parametrize("anonymity", ["named", "organiser", "anonymous"])
def test_a_queue_of_questions(town: Town, anonymity: Anonymity) -> None:
    """Who asked is told to all, to the presenter, or to nobody, as the ballot promised."""
    sri = presenter(town)
    code = stage(sri, ask("qna", "Ada pertanyaan?", anonymity=anonymity), group=GROUP)
    ana = _says(town, code, "Ana Wijaya", "Kenapa mahal?", member=True)
    _says(town, code, "Budi", "Kapan mulai?").taps("▲ Kapan mulai? · 0")
    sri.taps("Segarkan", "Rapikan jawaban")
    assert [label for label, _ in sri.screen.buttons][:2] == ["Kapan mulai? · 1", "Kenapa mahal? · 0"]
    sri.taps("Kenapa mahal? · 0")
    (sri.sees_no if anonymity == "anonymous" else sri.sees)("Dari Ana Wijaya")
    sri.taps("Panggil sekarang").sees("Dipanggil: “Kenapa mahal?”")
    assert "Kenapa mahal?" in _group(town)
    assert ("Ana Wijaya" in _group(town)) == (anonymity == "named")
    assert ("Giliran pertanyaan Anda" in ana.chat) == (anonymity != "anonymous")
    sri.taps("Kenapa mahal? · 0", "Sudah dijawab").sees("sudah dijawab").sees_button("✓ Kenapa mahal? · 0")
    ana.says("Apa lagi?").sees_no_button("▲ Kenapa mahal? · 0")
    sri.taps("Urungkan").sees("kembali ke antrean").taps("Kenapa mahal? · 0", "Sudah dijawab")
    with town.database.transaction() as tx:
        frame = live.frame(tx, code, 5)
    assert frame
    assert (frame.asked[0].done, frame.asked[0].answered) == (1, 3)
    sri.taps("Ke kendali sesi", "Tutup dan umumkan")
    assert "✓ Kenapa mahal?" in board(town).words


def test_many_things_have_pages(town: Town) -> None:
    sri = presenter(town)
    code = stage(sri, ask("wall", "Apa?", most=20))
    _says(town, code, "Ana", *[f"usul nomor {n}" for n in range(20)])
    sri.taps("Segarkan", "Rapikan jawaban").sees_button("usul nomor 0 · 0").sees_no_button("usul nomor 8 · 0")
    sri.taps("Berikutnya →", "Berikutnya →").sees_button("usul nomor 19 · 0", "← Sebelumnya")
    sri.sees_no_button("Berikutnya →")


def test_nobody_else_tidies_and_nothing_forged_does(town: Town) -> None:
    sri, budi = presenter(town), town.member("Budi")
    code = stage(sri, ask("wall", "Apa?"), ask("single", "Apa?", ("A", "B")))
    _says(town, code, "Ana", "usul", "gagasan")
    question, post = town.one("SELECT min(id) FROM questions"), town.one("SELECT min(id) FROM posts")
    for act in ("", f"sembunyi {post}", f"gabung {post} {post + 1}"):
        budi.says(f"/rapikan {question} {act}").sees_toast("bukan untuk Anda")
    forged = (
        f"{question + 1} sembunyi {post}", f"{question} sembunyi 999999", f"{question} sembunyi {'9' * 40}",
        f"{question} gabung {post} {post}", f"{question} gabung {post} x", f"{question} pisah {post}",
        f"{question} pisah ²", f"{question} halaman {'9' * 18}", f"{question} entah {post}", "²", "9" * 30,
        "-1", "",
    )  # fmt: skip
    for argument in forged:
        sri.says(f"/rapikan {argument}")
    states = town.rows("SELECT state, into_id FROM posts")
    assert states == [{"state": "shown", "into_id": None}] * 2
