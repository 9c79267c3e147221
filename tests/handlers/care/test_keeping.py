"""Keeping in touch (1.13, 1.16 to 1.18, 4.11, 4.18, 4.19): cadence, balance, plan, links, corrections."""

from __future__ import annotations

from tests.handlers.care.partners import partner, writes_down
from tests.handlers.story import Person, Town


def _known(town: Town, name: str = "Sri") -> Person:
    """A member whose partner has been followed up."""
    sri = writes_down(town.member(name))
    return sri.says(f"/mitra log {partner(town)} phone").taps("Tidak").sees("bukan hanya kalau ada perlunya")


def test_a_key_partner_is_due_after_a_month_in_the_morning(town: Town) -> None:
    sri = _known(town)
    town.passes(days=29)
    assert "Rawat mitra hari ini" not in sri.chat
    town.passes(days=2)
    sri.sees("Rawat mitra hari ini", "Ibu Ratna: terakhir dihubungi Sen, 23 Nov 2026")
    sri.sees_button("Sudah saya hubungi", "Nanti", "Serahkan", "Siapkan pesan", "Jangan ingatkan lagi")
    sri.taps("Sudah saya hubungi", "WhatsApp").sees("Sapa lagi sekitar Sab, 23 Jan 2027")
    before = len(sri.telephone.bubbles)
    town.passes(days=6)
    assert len(sri.telephone.bubbles) == before


def test_the_list_is_repeated_on_mondays_only(town: Town) -> None:
    sri = _known(town)
    town.passes(days=31)
    count = sri.chat.count("Rawat mitra hari ini")
    town.passes(days=3)
    assert sri.chat.count("Rawat mitra hari ini") == count
    town.passes(days=7)
    assert sri.chat.count("Rawat mitra hari ini") == count + 1


def test_later_is_later_and_quiet_is_quiet(town: Town) -> None:
    sri = _known(town)
    town.passes(days=31)
    sri.taps("Nanti").sees("nanti kapan?").taps("3 hari lagi").sees("kami tunda sampai Min, 27 Des 2026")
    sri.says("/rawat").sees("tidak ada yang menunggu")
    town.passes(days=3.5)
    sri.sees("Rawat mitra hari ini").taps("Jangan ingatkan lagi").sees_toast("tidak kami ingatkan lagi")
    sri.sees("sedang dimatikan")
    before = len(sri.telephone.bubbles)
    town.passes(days=9)
    assert len(sri.telephone.bubbles) == before
    sri.says("/rawat").sees("Ibu Ratna")


def test_no_morning_messages_for_whoever_wants_none(town: Town) -> None:
    sri = _known(town).says("/rawat").taps("Tanpa pesan pagi").sees("tidak ada lagi pesan pagi")
    before = len(sri.telephone.bubbles)
    town.passes(days=40)
    assert len(sri.telephone.bubbles) == before
    sri.says("/rawat").taps("Kabari saya tiap pagi").sees("kami kabari")
    town.passes(days=8)
    assert "Rawat mitra hari ini" in sri.chat


def test_whoever_only_asks_is_told_to_give(town: Town) -> None:
    sri = _known(town)
    for _ in range(3):
        town.passes(hours=2)
        sri.says(f"/mitra log {partner(town)} phone").taps("Ya, ada permintaan")
    sri.sees("semuanya berisi permintaan", "tempat pelatihan").taps("Siapkan tawaran bantuan")
    sri.sees("Saya teringat yang Anda butuhkan: tempat pelatihan")
    town.passes(days=31)
    assert "kali ini tanpa permintaan, ya" in sri.chat


def test_one_help_a_month(town: Town) -> None:
    sri = _known(town)
    town.passes(days=8.5)
    sri.sees("Satu bantuan bulan ini: Ibu Ratna. Yang mereka butuhkan: tempat pelatihan")
    town.passes(days=3)
    assert sri.chat.count("Satu bantuan bulan ini") == 1
    sri.taps("Bantu Ibu Ratna").sees("Rasanya ada yang bisa kami bantu")


def test_those_without_a_goal_come_last(town: Town) -> None:
    sri = town.member("Sri")
    writes_down(sri, "Tanpa Tujuan", goal="")
    writes_down(sri, "Biasa Saja", tier="Biasa")
    writes_down(sri, "Paling Penting")
    sri.says("/mitra penting").sees("Satu mitra").sees_button("Paling Penting · Kunci")
    sri.says("/mitra")
    assert [label for label, _ in sri.screen.buttons][:3] == [
        "Paling Penting · Kunci", "Biasa Saja · Biasa", "Tanpa Tujuan · Kunci"
    ]  # fmt: skip


def test_the_card_shows_what_is_missing_and_what_was_put_right(town: Town) -> None:
    sri = _known(town).says(f"/mitra {partner(town)}")
    sri.sees("paling sedikit dua orang di tiap pihak. Masih kurang: Orang kita dan Orang mereka")
    sri.taps("Penghubung").says("Sri, Eko").says("Ratna, Budi").sees_no("Masih kurang")
    sri.taps("Lihat kartunya").sees("Orang kita: Sri dan Eko", "Orang mereka: Ratna dan Budi").sees_no(
        "kurang"
    )
    sri.taps("Betulkan", "Kebutuhan mereka").says("tempat untuk 40 orang").says("telepon dengan Budi")
    sri.sees(
        "Kebutuhan mereka: tempat untuk 40 orang (dibetulkan Sen, 23 Nov 2026; sumber: telepon dengan Budi)"
    )
    sri.taps("Betulkan", "Saluran dan alamat", "Surel").says("ratna@contoh.org").says("kartu nama")
    sri.sees("Saluran: Surel, ratna@contoh.org")
    sri.says(f"/mitra catat {partner(town)}").says("ramah sekali").sees("Catatan untuk Ibu Ratna tersimpan")
    assert town.one("SELECT note FROM contacts") == "ramah sekali"


def test_a_plan_changes_the_rhythm_and_ends_with_a_rehearsal(town: Town) -> None:
    sri = _known(town).says(f"/mitra {partner(town)}").taps("Rencana", "Telepon", "Pagi", "Tiap minggu")
    sri.sees("Latihan sebelum bicara dengan Ibu Ratna", "tempat pelatihan", "Bicara pelan")
    sri.says(f"/mitra {partner(town)}").sees("Telepon · Pagi · Tiap minggu", "Sapa lagi: Sen, 30 Nov 2026")


def test_a_question_about_another_partner_does_not_go_on_with_the_first(town: Town) -> None:
    sri = _known(town)
    writes_down(sri, "Pak Anwar")
    sri.says(f"/mitra janji {partner(town)}").sees("Apa yang Anda janjikan?")
    sri.says(f"/mitra janji {partner(town, 'Pak Anwar')}").says("kirim data").taps("Besok")
    sri.sees("untuk Pak Anwar")


def test_a_partner_can_be_forgotten(town: Town) -> None:
    sri = _known(town)
    sri.says(f"/mitra janji {partner(town)}").says("kirim data").taps("Besok")
    sri.says(f"/mitra {partner(town)}").taps("Hapus mitra").sees("ikut hilang").taps("Ya, hapus")
    sri.sees("sudah dihapus dari daftar Anda").taps_old("Sudah saya hubungi")
    sri.sees_toast("sudah tidak ada")
    for table in ("partners", "contacts", "promises"):
        assert not town.rows(f"SELECT * FROM {table}")
    assert "Ratna" not in str(town.dump())
    town.passes(days=3)
    assert not town.rows("SELECT * FROM due WHERE kind LIKE 'care%'")
