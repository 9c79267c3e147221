"""Mail to a partner (4.21): confirmed one by one, patient with the server, and honest when it is refused."""

from __future__ import annotations

import pytest

from bot.app import FEATURES
from handlers.scene import Tools
from tests.handlers.care.partners import partner, writes_down
from tests.handlers.story import LEXICON, LINK, Person, Town


def _writer(town: Town) -> Person:
    town.tools = Tools(FEATURES, LEXICON, LINK, mails=True)
    sri = town.member("Sri")
    return writes_down(sri, channel="Surel", address="ratna@contoh.org", when="Sudah lama kenal")


def _confirms(town: Town) -> Person:
    sri = _writer(town).says(f"/mitra draf {partner(town)}").taps("Kirim lewat surel")
    sri.sees("Ke alamat surel mana balasannya?").says("bukan alamat").sees("belum benar").says(
        "sri@contoh.org"
    )
    return sri.sees(
        "Kirim surel ini?",
        "Untuk: Ibu Ratna, ratna@contoh.org",
        "Judul: Apa kabar?",
        "ingin menyapa",
        "Balasan ke: sri@contoh.org",
    )


def test_nothing_leaves_without_a_tap_on_this_very_message(town: Town) -> None:
    sri = _confirms(town)
    assert not town.mails
    sri.taps("Kirim").sees("sedang diantar ke ratna@contoh.org")
    [(address, body)] = town.mails
    assert address == "ratna@contoh.org"
    assert (body["subject"], body["from"], body["reply_to"]) == ("Apa kabar?", "Sri", "sri@contoh.org")
    assert "Halo Ibu Ratna" in body["text"]
    sri.says(f"/mitra {partner(town)}").sees("Terakhir dihubungi: Sen, 23 Nov 2026")
    sri.taps("Siapkan pesan", "Kirim lewat surel").sees("Kirim surel ini?", "sri@contoh.org")
    sri.taps_old("Kirim")
    assert len(town.mails) == 1
    town.passes(hours=3)
    assert not town.rows("SELECT * FROM due WHERE kind = 'care-mail'")
    assert "sri@contoh.org" in str(town.rows("SELECT * FROM carers"))


def test_an_address_that_changed_meanwhile_is_shown_again(town: Town) -> None:
    sri = _confirms(town)
    town.rows("UPDATE partners SET address = 'ibu.ratna@contoh.org' RETURNING 1")
    sri.taps("Kirim").sees("Kirim surel ini?", "Untuk: Ibu Ratna, ibu.ratna@contoh.org")
    assert not town.mails
    sri.taps("Kirim").sees("sedang diantar ke ibu.ratna@contoh.org")
    assert [address for address, _ in town.mails] == ["ibu.ratna@contoh.org"]


def test_a_server_away_for_a_day_loses_nothing(town: Town) -> None:
    town.mail_server = None
    sri = _confirms(town).taps("Kirim")
    town.passes(hours=25)
    assert not town.mails
    assert town.one("SELECT state FROM outbox WHERE kind = 'care-mail'") == "pending"
    town.mail_server = "sent"
    town.passes(hours=2)
    assert len(town.mails) == 1
    assert "tidak sampai" not in sri.chat


def test_who_was_refused_hears_of_it_and_it_was_no_contact(town: Town) -> None:
    town.mail_server = "failed"
    sri = _confirms(town).taps("Kirim")
    town.passes(hours=1)
    sri.sees("tidak sampai: ratna@contoh.org menolaknya").taps("Lihat kartunya").sees(
        "Belum pernah dihubungi"
    )


def test_whoever_has_taken_the_partner_over_hears_of_a_mail_that_was_refused(town: Town) -> None:
    town.mail_server = None
    eko = town.member("Eko", organisation="Lumbung Sejawat")
    sri = _confirms(town).taps("Kirim")
    town.rows(
        "UPDATE members SET organisation_id = (SELECT organisation_id FROM members WHERE name = 'Eko')"
        " RETURNING 1"
    )
    sri.says(f"/mitra serah {partner(town)}").says("eko")
    eko.taps("Ya, saya rawat")
    town.mail_server = "failed"
    town.passes(hours=3)
    assert "tidak sampai: ratna@contoh.org menolaknya" in eko.chat
    assert town.one("SELECT count(*) FROM contacts") == 0


def test_regular_news_is_asked_for_and_then_not_due(town: Town) -> None:
    sri = _writer(town)
    town.rows("UPDATE partners SET created_at = created_at - 100 * 86400000000 RETURNING 1")
    sri.says(f"/mitra log {partner(town)} sms").says("/rawat").sees("waktunya kabar kegiatan")
    sri.says(f"/mitra draf {partner(town)} inform").sees("yang sudah berjalan").taps("Kirim lewat surel")
    sri.sees("Apa isinya?").says("Sumur kedua selesai.").taps("Lewati", "Kirim")
    [(_, body)] = town.mails
    assert (body["subject"], body["text"], body["reply_to"]) == (
        "Kabar dari kami",
        "Sumur kedua selesai.",
        "",
    )
    sri.says("/rawat").sees("tidak ada yang menunggu")


def test_a_partner_who_is_forgotten_gets_no_mail(town: Town) -> None:
    town.mail_server = None
    sri = _confirms(town).taps("Kirim")
    sri.says(f"/mitra buang {partner(town)} ya")
    town.mail_server = "sent"
    town.passes(hours=2)
    assert not town.mails
    assert "ratna@contoh.org" not in str(town.rows("SELECT chat, body FROM outbox"))


def test_erasure_takes_waiting_mail_along(town: Town) -> None:
    town.mail_server = None
    sri = _confirms(town).taps("Kirim").says("/hapusdata").taps("Ya, hapus semua data saya")
    town.mail_server = "sent"
    town.passes(hours=2)
    assert not town.mails
    assert "contoh.org" not in str(town.dump())
    sri.sees_nothing()


@pytest.mark.parametrize("channel", ["Surel", "Telepon"])
def test_where_there_is_no_mail_none_is_offered(town: Town, channel: str) -> None:
    address = "ratna@contoh.org" if channel == "Surel" else "08123456789"
    sri = writes_down(town.member("Sri"), channel=channel, address=address)
    sri.says(f"/mitra draf {partner(town)}").sees_no_button("Kirim lewat surel")
    sri.presses(1, f"/mitra surel {partner(town)} touch").sees_toast("belum bisa dikirim dari sini")
