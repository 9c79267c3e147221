"""Roles: the first admin by a one-time code, all others by buttons; authority comes from who acts."""

from __future__ import annotations

import re

from flows.registration import FLOW
from flows.roles import ROLES
from handlers import status
from handlers.scene import Scene
from handlers.updates import Command, Sender, Update
from storage import holds, people
from tests.handlers.meetings.table import host, series
from tests.handlers.story import LEXICON, Person, Town


def _roles(town: Town, person: Person) -> set[str]:
    return {row["role"] for row in town.rows("SELECT role FROM roles WHERE person_id = :id", id=person.key)}


def _card(admin: Person, person: Person) -> Person:
    return admin.says(f"/peran @{person.username}").sees(f"Peran {person.first}", "Ketuk untuk memberi")


class TestTheCode:
    def test_once(self, town: Town) -> None:
        code = town.admin_code()
        ana, budi = town.member("Ana"), town.member("Budi")
        ana.says(f"/admin  {code.upper()} ").sees("Anda sekarang admin")
        assert _roles(town, ana) == {"admin"}
        budi.says(f"/admin {code}").sees("Kode itu tidak berlaku")
        assert _roles(town, budi) == set()

    def test_wrong(self, town: Town) -> None:
        town.admin_code()
        ana = town.member("Ana")
        for code in ("", " salah", " 0000000000000000", " \x00", " " + "a" * 3000):
            ana.says(f"/admin{code}").sees("Kode itu tidak berlaku")
        assert _roles(town, ana) == set()

    def test_expired(self, town: Town) -> None:
        code = town.admin_code()
        town.passes(hours=1.1)
        ana = town.member("Ana")
        ana.says(f"/admin {code}").sees("Kode itu tidak berlaku")
        assert _roles(town, ana) == set()

    def test_is_stored_nowhere(self, town: Town) -> None:
        code = town.admin_code()
        town.member("Ana").says(f"/admin {code}")
        assert code not in repr(town.dump())

    def test_before_registering(self, town: Town) -> None:
        """Whoever sets up the bot need not be a member, nor have a username, to be named in the history."""
        ana = town.person("Ana")
        ana.username = None
        ana.says(f"/admin {town.admin_code()}").sees("Anda sekarang admin")
        ana.says("/peran riwayat").sees("anggota nomor", "menjadi Admin dengan kode").sees_no("None")


class TestGiving:
    def test_given_and_taken_by_buttons(self, town: Town) -> None:
        admin, ana = town.admin("Admin"), town.member("Ana")
        _card(admin, ana).sees_button("Kurator", "Pendamping", "Tuan rumah", "Penilai", "Pembimbing")
        admin.taps("Kurator").sees_button("✓ Kurator")
        ana.sees("Anda sekarang Kurator di Jejaring")
        assert _roles(town, ana) == {"curator"}
        ana.says("/peran").sees("Peran Anda: Kurator.")
        admin.taps("✓ Kurator").sees_button("Kurator")
        ana.sees("Peran Anda sebagai Kurator sudah berakhir")
        assert _roles(town, ana) == set()
        assert len(admin.telephone.bubbles) == 2, "the card is edited in place"

    def test_every_role(self, town: Town) -> None:
        admin, ana = town.admin("Admin"), town.member("Ana")
        _card(admin, ana).taps("Admin", "Kurator", "Pendamping", "Tuan rumah", "Penilai", "Pembimbing")
        assert _roles(town, ana) == set(ROLES)

    def test_a_double_tap_gives_once(self, town: Town) -> None:
        admin, ana = town.admin("Admin"), town.member("Ana")
        message, token = _card(admin, ana).button("Kurator")
        admin.presses(message, token).presses(message, token).sees_button("✓ Kurator")
        assert ana.chat.count("Anda sekarang Kurator") == 1
        assert town.one("SELECT count(*) FROM audit WHERE detail = 'curator'") == 1

    def test_told_in_their_own_language(self, town: Town) -> None:
        admin, kay = town.admin("Admin"), town.member("Kay", language="en")
        _card(admin, kay).taps("Kurator")
        kay.sees("You are now Curator in Jejaring")

    def test_somebody_unknown(self, town: Town) -> None:
        admin = town.admin("Admin")
        admin.says("/peran @tidak_ada").sees("“@tidak_ada” belum saya kenal")
        admin.says("/peran beri admin 999", "/peran beri admin 99999999999999999999").sees_no("salah")
        admin.says("/peran beri raja 1").sees("Ketik /peran @nama")
        admin.says("/peran Ana Wijaya").sees("Ketik /peran @nama")

    def test_somebody_with_a_very_long_name(self, town: Town) -> None:
        admin = town.admin("Admin")
        for words in ("x" * 4000, "@" + "&" * 3000, "😀" * 2000):
            admin.says(f"/peran {words}").sees(f"“{words[:25]}", "belum saya kenal")

    def test_a_username_that_passed_on(self, town: Town) -> None:
        """@ana is who was heard with that name last, not who once had it."""
        admin, old = town.admin("Admin"), town.member("Lama")
        new = town.person("Baru", username=old.username)
        new.says("/daftar")
        admin.says(f"/peran @{old.username}").taps("Kurator")
        assert (_roles(town, old), _roles(town, new)) == (set(), {"curator"})
        old.username = "lama_lagi"
        old.says("/profil")
        third = town.member("Ketiga")
        third.username = "lama_lagi"
        third.says("/profil")
        admin.says("/peran @LAMA_LAGI").sees("Peran Ketiga")


class TestAuthority:
    def test_who_is_no_admin_cannot_press_an_admins_button(self, town: Town) -> None:
        admin, ana = town.admin("Admin"), town.member("Ana")
        message, token = _card(admin, ana).button("Admin")
        ana.presses(message, token).sees("Ini hanya untuk admin").sees_toast("Ini hanya untuk admin")
        assert _roles(town, ana) == set()
        assert town.one("SELECT count(*) FROM audit") == 1

    def test_nor_type_what_it_says(self, town: Town) -> None:
        town.admin("Admin")
        ana = town.member("Ana")
        for words in (f"/peran beri admin {ana.key}", "/peran @admin_5000", "/peran riwayat", "/status"):
            ana.says(words).sees("Ini hanya untuk admin")
        assert _roles(town, ana) == set()

    def test_a_button_from_when_one_was_admin(self, town: Town) -> None:
        first, second, ana = town.admin("Satu"), town.member("Dua"), town.member("Ana")
        _card(first, second).taps("Admin")
        message, token = _card(second, ana).button("Kurator")
        _card(first, second).taps("✓ Admin")
        second.presses(message, token).sees("Ini hanya untuk admin")
        assert _roles(town, ana) == set()

    def test_a_curator_is_no_admin(self, town: Town) -> None:
        admin, ana = town.admin("Admin"), town.member("Ana")
        _card(admin, ana).taps("Kurator", "Pendamping", "Tuan rumah", "Penilai", "Pembimbing")
        ana.says("/status").sees("Ini hanya untuk admin")


class TestTheLastAdmin:
    def test_cannot_be_taken(self, town: Town) -> None:
        admin = town.admin("Admin")
        _card(admin, admin).taps("✓ Admin").sees_toast("Ini admin terakhir")
        assert _roles(town, admin) == {"admin"}
        admin.says(f"/peran ambil admin {admin.key}").sees("Ini admin terakhir. Angkat admin lain dulu.")
        assert _roles(town, admin) == {"admin"}

    def test_can_go_when_there_is_another(self, town: Town) -> None:
        first, second = town.admin("Satu"), town.member("Dua")
        _card(first, second).taps("Admin")
        _card(first, first).taps("✓ Admin")
        assert (_roles(town, first), _roles(town, second)) == (set(), {"admin"})


class TestHistory:
    def test_tells_who_did_what_and_when(self, town: Town) -> None:
        admin, ana = town.admin("Admin"), town.member("Ana")
        town.passes(days=1)
        _card(admin, ana).taps("Kurator", "✓ Kurator")
        lines = admin.says("/peran riwayat").sees("Perubahan peran").screen.words.splitlines()
        assert lines[-3:] == [
            "Sel, 24 Nov 2026 · 09.00 WIB: Admin mengambil peran Kurator dari Ana",
            "Sel, 24 Nov 2026 · 09.00 WIB: Admin memberi Ana peran Kurator",
            "Sen, 23 Nov 2026 · 09.00 WIB: Admin menjadi Admin dengan kode dari pengelola server",
        ]

    def test_stands_though_a_person_is_gone(self, town: Town) -> None:
        admin, ana = town.admin("Admin"), town.member("Ana")
        _card(admin, ana).taps("Kurator")
        ana.says("/hapusdata").taps("Ya, hapus semua data saya")
        admin.says("/peran riwayat").sees("Admin memberi seseorang yang datanya sudah dihapus peran Kurator")

    def test_an_admin_who_is_gone_is_not_taken_for_the_server(self, town: Town) -> None:
        first, second = town.admin("Satu"), town.member("Dua")
        _card(first, second).taps("Admin")
        first.says("/hapusdata").taps("Ya, hapus semua data saya")
        second.says("/peran riwayat").sees("seseorang yang datanya sudah dihapus memberi Dua peran Admin")

    def test_a_long_one_fits(self, town: Town) -> None:
        admin, ana = town.admin("Admin"), town.member("Ana")
        for person in (admin, ana):
            person.says("/ubah").taps("Ubah", "Nama").says("N&" * 40).taps("Kirim")
        admin.says(f"/peran @{ana.username}")
        for _ in range(15):
            admin.taps("Tuan rumah", "✓ Tuan rumah")
        admin.says("/peran riwayat").sees("Perubahan peran")


class TestStatus:
    def test_adds_up(self, town: Town) -> None:
        admin = town.admin("Admin")
        town.member("Budi")
        town.person("Ana").says("/daftar").taps("Bahasa Indonesia")
        away = town.person("Cici").says("halo")
        away.telephone.is_blocked = True
        away.says("English")
        admin.says("/status").sees("Keadaan Jejaring", "Anggota: 2", "Tidak ada yang perlu ditangani")
        admin.sees_no("Datang lewat").taps("Rincian").sees("Anggota: 2", "Datang lewat sapaan: 1")
        admin.sees(
            "Datang lewat /daftar: 1",
            "Pendaftaran · Aturan · sedang berjalan: 2",
            "Jadwal: 2 menunggu, 0 lewat waktu",
        )
        told = re.search("Pesan: (.*)", admin.screen.words)
        assert told
        counts = [int(number) for number in re.findall(r"\d+", told[1])]
        asked_for = 1  # the answer itself was not there when it counted, only the first one
        assert sum(counts) == town.one("SELECT count(*) FROM outbox") - asked_for
        admin.sees("1 dilewati karena orangnya tidak bisa dihubungi", "Percakapan yang ditunggu: 2 menunggu")

    def test_first_says_what_needs_somebody(self, town: Town) -> None:
        admin = town.admin("Admin")
        id = series(town, host(town, "Hesti"))
        first = "(SELECT min(id) FROM outbox)"
        town.rows(f"UPDATE outbox SET state = 'failed', reason = 'crash' WHERE id IN {first} RETURNING 1")
        town.rows("UPDATE series SET organiser_id = NULL WHERE id = :id RETURNING 1", id=id)
        town.now += 40 * 86_400
        admin.says("/status").sees("1 gagal karena bot mati saat mengirim", "rangkaian pertemuan belum punya")
        admin.sees("hal terlambat dijalankan").sees_no("Tidak ada yang perlu")
        assert len(admin.screen.words.splitlines()) <= 9
        admin.taps("Rincian", "← Ringkasan").sees("Keadaan Jejaring").sees_no("Jadwal")
        admin.says("/pertemuan").taps("Meja Bundar Kesehatan", "Kelola", "Ambil alih")
        admin.sees("Anda sekarang penyelenggara")

    def test_says_what_telegram_makes_wait(self, town: Town) -> None:
        admin = town.admin("Admin")
        for chat in ("7", "8"):
            with town.database.transaction() as tx:
                holds.hold_back(tx, "telegram", chat, town.now + 72_000, town.now)
        admin_number = admin.key
        with town.database.transaction() as tx:
            person = people.find_person(tx, admin_number)
            assert person
            asked = Update("telegram", "status", Sender("", ""), Command("status"))
            shown = list(status.lines(Scene(tx, town.now, town.tools, asked, person)))
        said = [LEXICON.plain(line, "id") for line in shown]
        assert [line for line in said if "jeda" in line] == [
            "Telegram meminta jeda: semua pesan menunggu sampai Sel, 24 Nov 2026 · 05.00 WIB",
            "Telegram meminta jeda di 2 percakapan, paling lama sampai Sel, 24 Nov 2026 · 05.00 WIB",
        ]
        assert admin.says("/status").town.one("SELECT count(*) FROM outbox WHERE state = 'pending'") == 1

    def test_who_changes_a_profile_is_not_registering(self, town: Town) -> None:
        admin = town.admin("Admin")
        ana = town.member("Ana")
        ana.says("/ubah").taps("Ubah", "Mewakili", "Organisasi").says("Radio Kita", "Penyiar").taps("Kirim")
        town.member("Budi").says("/ubah")
        admin.says("/status rinci").sees("Rincian").sees_no("Pendaftaran")

    def test_with_everything_in_it(self, town: Town) -> None:
        """Every step in every state: it still fits into one message."""
        admin = town.admin("Admin")
        own = admin.key
        with town.database.transaction() as tx:
            for number, step in enumerate(FLOW.steps):
                for status in ("suspended", "done", "cancelled", "expired"):
                    tx.exec_driver_sql(
                        "INSERT INTO conversations (person_id, flow, version, status, furthest, state, "
                        f"created_at, updated_at) VALUES ({own}, 'registration', 1, '{status}', "
                        f"'{step.key}', '{{}}', {number}, {number})"
                    )
        admin.says("/status rinci").sees("Foto · kedaluwarsa: 1", "Izin data · dibatalkan: 1")
