"""Walls and questions to the speaker: people write, others vote for what was written."""

from __future__ import annotations

import pytest

from flows.polls.kinds import ask
from flows.polls.question import Anonymity
from tests.handlers.polls.room import GROUP, board, joins, presenter, stage, tally
from tests.handlers.story import Town


def posts(town: Town) -> list[str]:
    return [row["text"] for row in town.rows("SELECT text FROM posts ORDER BY id")]


@pytest.mark.parametrize("kind", ["wall", "qna"])
def test_write_and_vote(town: Town, kind: str) -> None:
    sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
    code = stage(sri, ask(kind, "Apa usulmu?"), group=GROUP)
    joins(ana, code).says("Rapat tiap bulan").sees("Tersimpan").says("Grup kecil")
    joins(budi, code).taps("▲ Rapat tiap bulan · 0").sees_button("▲ Rapat tiap bulan · 1")
    budi.sees("Suara Anda: dukungan untuk “Rapat tiap bulan”")
    budi.taps("▲ Rapat tiap bulan · 1")
    assert list(tally(town).values()) == [1], "one vote a person and post"
    ana.says("/bantuan")
    sri.taps("Tutup dan umumkan")
    assert "Rapat tiap bulan · 1" in board(town).words
    assert "Grup kecil · 0" in board(town).words
    assert "2 kiriman, 1 dukungan" in board(town).words


def test_everything_that_was_written_can_be_reached(town: Town) -> None:
    sri = presenter(town)
    code = stage(sri, ask("wall", "Apa usulmu?", most=20))
    ana, budi = town.person("Ana"), town.person("Budi")
    joins(ana, code).says(*[f"usul ke-{number}" for number in range(18)], "x" * 60)
    joins(budi, code).sees("Ketuk ▲ untuk mendukung").sees_button("▲ usul ke-7 · 0")
    budi.sees_no_button("▲ usul ke-8 · 0").taps("Lihat 9 sampai 16 dari 19").sees_button("▲ usul ke-8 · 0")
    budi.taps("Lihat 17 sampai 19 dari 19").sees_button(f"▲ {'x' * 39}… · 0")
    budi.taps("Lihat 1 sampai 8 dari 19").sees_button("▲ usul ke-0 · 0", "Lihat 9 sampai 16 dari 19")
    question, message = town.one("SELECT id FROM questions"), budi.screen.id
    for forged in ("", "x", f"{question}", f"{question} -1", f"9{question} 1", f"{question} {'9' * 30}"):
        budi.presses(message, f"/kiriman {forged}").sees_toast("tidak ada")


def test_five_each(town: Town) -> None:
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), ask("wall", "Apa?"))).says(*[f"usul nomor {one}" for one in range(6)])
    ana.sees("sudah memberi 5 jawaban")
    assert len(posts(town)) == 5


def test_anonymous_posts_name_nobody(town: Town) -> None:
    ana = town.person("Ana")
    code = stage(presenter(town), ask("qna", "Ada pertanyaan?", anonymity="anonymous"))
    town.now += 60
    joins(ana, code).says("Kenapa mahal?")
    assert town.rows("SELECT text, person_id FROM posts") == [{"text": "Kenapa mahal?", "person_id": None}]
    moments = town.rows("SELECT created_at FROM outbox WHERE person_id = :ana", ana=ana.key)
    assert town.one("SELECT at FROM posts") not in [row["created_at"] for row in moments]
    ana.says(*["Kenapa lagi?"] * 5).sees("sudah memberi 5 jawaban")
    assert len(posts(town)) == 5


def test_anonymous_support_does_not_tell_what_was_supported(town: Town) -> None:
    ana = town.person("Ana")
    code = stage(presenter(town), ask("wall", "Apa?", most=2, anonymity="anonymous"))
    joins(ana, code).sees("Boleh mendukung paling banyak 2 kali").says("satu", "dua")
    ana.taps("▲ dua · 0").taps("▲ dua · 1").sees("Suara Anda").taps("▲ satu · 0").sees("sudah memberi 2")
    assert list(tally(town).values()) == [2]
    slots = town.rows("SELECT slot FROM voted WHERE slot >= 0 ORDER BY slot")
    assert [row["slot"] for row in slots] == [0, 1]


@pytest.mark.parametrize("anonymity", ["organiser", "anonymous"])
def test_who_wrote_is_not_reminded(town: Town, anonymity: Anonymity) -> None:
    sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
    code = stage(sri, ask("wall", "Apa?", anonymity=anonymity))
    joins(ana, code).says("usul")
    joins(budi, code)
    sri.taps("Ingatkan yang belum").sees_toast("1 orang diingatkan")
    assert "masih ditunggu" not in ana.chat


def test_only_for_what_stands_there(town: Town) -> None:
    """A post of another wall, one that was hidden, one that never was, and numbers that no database holds."""
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, ask("wall", "Dulu?"))).says("usul lama")
    old = town.one("SELECT id FROM posts")
    joins(ana, stage(sri, ask("wall", "Kini?"))).says("usul baru")
    new = town.one("SELECT max(id) FROM posts")
    question = town.one("SELECT max(id) FROM questions")
    for forged in (str(old), str(new + 9), "9" * 18, "9" * 30, "0", "-1", "x", "", "²"):
        ana.presses(1, f"v:{question}:1:{forged}").sees_toast("tidak ada di pertanyaan ini")
    town.rows("UPDATE posts SET state = 'hidden' WHERE id = :id RETURNING id", id=new)
    ana.presses(1, f"v:{question}:1:{new}").sees_toast("tidak ada di pertanyaan ini")
    assert tally(town) == {}


def test_rude_words_are_not_shown(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, ask("wall", "Apa?"), group=GROUP)).says("dasar 4nj1ng", "usul sopan")
    sri.taps("Tutup dan umumkan")
    assert "usul sopan" in board(town).words
    assert "4nj1ng" not in board(town).words


def test_too_late(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, ask("wall", "Apa?"))).says("usul")
    sri.taps("Jeda")
    ana.says("usul lain").taps_old("▲ usul · 0").sees("sedang dijeda")
    assert posts(town) == ["usul"]
