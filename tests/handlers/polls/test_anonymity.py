"""Who may know who voted what is said on every ballot, and it is so."""

from __future__ import annotations

import json

import pytest

from flows.polls.kinds import ask
from flows.polls.question import Anonymity, Question
from tests.handlers.polls.room import GROUP, board, code_of, joins, presenter, stage, tally
from tests.handlers.story import Town

WAYS = ("Telegram", "Surel", "Rapat")


def asked(kind: str = "single", anonymity: Anonymity = "anonymous", **more: object) -> Question:
    return ask(kind, "Lewat apa?", () if kind == "cloud" else WAYS, anonymity=anonymity, **more)


@pytest.mark.parametrize(
    ("anonymity", "said"),
    [
        ("named", "Nama Anda tampil"),
        ("organiser", "Hanya pemandu"),
        ("anonymous", "Anonim: nama tidak disimpan"),
    ],
)
def test_said_out_loud(town: Town, anonymity: Anonymity, said: str) -> None:
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, asked(anonymity=anonymity), group=GROUP)).sees(said)
    assert said in board(town).words


@pytest.mark.parametrize("anonymity", ["named", "organiser"])
def test_what_is_linked_is_changed(town: Town, anonymity: Anonymity) -> None:
    ana = town.person("Ana")
    joins(ana, stage(presenter(town), asked(anonymity=anonymity))).taps("Surel", "Rapat").sees(
        "Suara Anda: Rapat"
    )
    rows = town.rows("SELECT person_id, answer FROM ballots")
    assert rows == [{"person_id": ana.key, "answer": "c"}]


@pytest.mark.parametrize("kind", ["single", "cloud", "wall", "qna"])
def test_a_change_is_promised_only_where_an_answer_can_be_changed(town: Town, kind: str) -> None:
    sri, ana = presenter(town), town.person("Ana")
    options = WAYS if kind == "single" else ()
    joins(ana, stage(sri, ask(kind, "Lewat apa?", options), group=GROUP)).sees("Hanya pemandu")
    said = "boleh diubah sampai ditutup"
    assert (said in ana.chat, said in board(town).words) == (kind == "single",) * 2


class TestAnonymous:
    def test_is_made_in_the_buttons_and_then_sent(self, town: Town) -> None:
        """Until it is sent only the keyboard knows: the database holds nothing of it."""
        ana = town.person("Ana")
        joins(ana, stage(presenter(town), asked("multiple"))).sees_no("Belum terkirim")
        ana.taps("Telegram", "Rapat").sees_button("✓ Telegram", "✓ Rapat", "Kirim")
        ana.sees("Belum terkirim. Tekan Kirim.")
        assert tally(town) == {}
        assert town.one("SELECT count(*) FROM voted") == 0
        ana.taps("✓ Telegram").sees_button("Telegram", "✓ Rapat").taps("Kirim").sees("Suara Anda: Rapat")
        ana.sees_no("Belum terkirim")
        assert tally(town) == {"c": 1}

    def test_cannot_be_changed_or_taken_back(self, town: Town) -> None:
        ana = town.person("Ana")
        joins(ana, stage(presenter(town), asked("multiple"))).taps("Surel", "Kirim")
        ana.says("1").sees("tidak bisa diubah").sees_no("Suara Anda")
        question = town.one("SELECT id FROM questions")
        ana.presses(1, f"v:{question}:1:a").sees_toast("tidak bisa diubah")
        ana.presses(1, f"v:{question}:1:").sees_toast("tidak ada di pertanyaan ini")
        assert tally(town) == {"b": 1}

    def test_nothing_links_who_and_what(self, town: Town) -> None:
        sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
        code = stage(sri, asked("cloud", most=2), group=GROUP)
        joins(ana, code).says("gotong royong", "percaya")
        joins(budi, code).says("percaya")
        assert tally(town) == {"gotong royong": 1, "percaya": 2}
        sri.taps("Tutup dan umumkan")
        assert "Terhitung 3 jawaban dari 2 orang" in board(town).words
        naming = {"people", "accounts", "updates", "sessions", "questions"}
        for table, rows in town.dump().items():
            for row in rows if table not in naming else ():
                says_what = "gotong royong" in json.dumps(row, default=str, ensure_ascii=False)
                assert not (says_what and row.get("person_id") in (ana.key, budi.key)), (table, row)
        assert town.one("SELECT count(*) FROM ballots") == 0
        assert set(town.rows("SELECT * FROM voted")[0]) == {"question_id", "round", "person_id", "slot"}

    def test_has_an_end(self, town: Town) -> None:
        ana = town.person("Ana")
        joins(ana, stage(presenter(town), asked("cloud", most=2))).says("satu", "dua", "tiga")
        assert "Boleh 1 lagi." in ana.chat
        ana.sees("sudah memberi 2 jawaban")
        assert tally(town) == {"satu": 1, "dua": 1}

    @pytest.mark.parametrize("answer", ["zz", "aaaa", "x" * 40, "ba", "²", "a,b", "-1"])
    def test_a_forged_draft_is_none(self, town: Town, answer: str) -> None:
        ana = town.person("Ana")
        joins(ana, stage(presenter(town), asked("points"))).taps("Telegram: 0")
        question = town.one("SELECT id FROM questions")
        ana.presses(ana.screen.id, f"/isi {question} 1 {answer}").sees_toast("tidak ada di pertanyaan ini")
        ana.presses(ana.screen.id if ana.telephone.fresh else 1, f"/isi {'9' * 30} 1 a").sees_toast(
            "tidak ada"
        )
        assert tally(town) == {}

    def test_is_reminded_only_if_it_was_not_given(self, town: Town) -> None:
        sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
        for one in (ana, budi):
            joins(one, stage(sri, asked()) if one is ana else code_of(sri))
        ana.taps("Surel")
        ana.says("/hapusdata").taps("Ya, hapus semua data saya")
        sri.taps("Ingatkan yang belum").sees_toast("1 orang diingatkan")
        assert "masih ditunggu" in budi.chat
