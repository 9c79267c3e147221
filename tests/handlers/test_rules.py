"""A new version of the rules is put to every member before anything else; each agreement is a row."""

from __future__ import annotations

import pytest

from flows import rules
from tests.handlers.story import Town

GROUP = -1001


@pytest.fixture
def new_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "RULES_VERSION", 2)


def _versions(town: Town) -> list[tuple[int, float]]:
    rows = town.rows("SELECT version, at FROM consents WHERE purpose = 'rules' ORDER BY id")
    return [(row["version"], row["at"] / 1e6) for row in rows]


def test_asked_once_then_never_again(town: Town, new_rules: None) -> None:
    budi = town.member("Budi")
    began = town.now
    town.passes(days=1)
    budi.says("/profil").sees("Aturan jejaring diperbarui", "Setara dan saling menghormati").sees_no(
        "Sleman", "Selamat datang"
    )
    budi.taps("Saya setuju").sees("persetujuan Anda tercatat")
    assert _versions(town) == [(1, began), (2, town.now)]
    budi.says("/profil").sees("Sleman")


@pytest.mark.parametrize("words", ["/profil", "/ubah", "/undang", "/peran", "/start", "/lanjut", "halo", "2"])
def test_before_anything_else(town: Town, new_rules: None, words: str) -> None:
    """Whatever a member wants, also when they want it again without having agreed."""
    ana = town.member("Ana")
    for _ in range(2):
        ana.says(words).sees("Setuju dengan aturan ini?").sees_no("Sleman")
    assert _versions(town)[-1][0] == 1
    assert town.one("SELECT count(*) FROM conversations") == 1


def test_a_button_does_not_lead_past(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    ana = town.member("Ana")
    ana.says("/profil")
    monkeypatch.setattr(rules, "RULES_VERSION", 2)
    ana.says("halo").sees("Setuju dengan aturan ini?").taps("Ubah profil").sees("Setuju dengan aturan ini?")
    ana.says("/batal").sees("berhenti dulu").says("/profil").sees("Setuju dengan aturan ini?")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/hapusdata", "Hapus semua data Anda?"),
        ("/deletemydata", "Hapus semua data Anda?"),
        ("/datasaya", "untuk dibaca"),
        ("/mydata", "untuk dibaca"),
        ("/bahasa", "Bahasa apa"),
        ("/bantuan", "Yang bisa Anda lakukan"),
        ("/help", "Yang bisa Anda lakukan"),
        ("/batal", "Tidak ada yang perlu dibatalkan"),
    ],
)
def test_free_to_leave_and_to_read(town: Town, new_rules: None, words: str, answer: str) -> None:
    ana = town.member("Ana")
    ana.says(words).sees(answer).sees_no("Setuju dengan aturan ini?")


def test_agreed_by_words(town: Town, new_rules: None) -> None:
    ana = town.member("Ana")
    ana.says("halo", "apa?").sees("Silakan ketuk salah satu tombol").says("saya setuju").sees("tercatat")
    assert _versions(town)[-1] == (2, town.now)


def test_a_request_to_join_waits_for_the_agreement(town: Town, new_rules: None) -> None:
    ana = town.member("Ana")
    ana.asks_to_join(GROUP).sees("Aturan jejaring diperbarui")
    assert town.admitted == []
    ana.taps("Saya setuju")
    assert town.admitted == [(str(GROUP), str(ana.id))]


def test_who_has_blocked_the_bot_is_not_asked(town: Town, new_rules: None) -> None:
    ana = town.member("Ana")
    ana.blocks().blocks(False).sees_nothing()


@pytest.mark.parametrize("agree", ["Saya setuju", "saya setuju", "1"])
def test_agreed_only_to_what_was_on_screen(town: Town, monkeypatch: pytest.MonkeyPatch, agree: str) -> None:
    """The rules change while they are being read: the new ones are put before anything is recorded."""
    ana = town.person("Ana").says("/daftar").taps("Bahasa Indonesia").sees("Setuju dengan aturan ini?")
    monkeypatch.setattr(rules, "RULES_VERSION", 2)
    town.restarts()
    (ana.taps if agree == "Saya setuju" else ana.says)(agree).sees("Aturan jejaring diperbarui", "Langkah 2")
    assert _versions(town) == []
    ana.taps("Saya setuju").sees("Aturan: Saya setuju ✓", "Langkah 3")
    assert _versions(town) == [(2, town.now)]


def test_keeping_an_older_agreement_agrees_to_nothing_new(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = town.person("Ana").says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "← Kembali")
    monkeypatch.setattr(rules, "RULES_VERSION", 2)
    ana.taps("Tetap: Saya setuju").sees("Langkah 3")
    assert _versions(town) == [(1, town.now)]


def test_the_version_that_was_agreed_to_in_registration(town: Town, new_rules: None) -> None:
    town.person("Ana").says("/daftar").taps("Bahasa Indonesia", "Saya setuju")
    assert _versions(town) == [(2, town.now)]
