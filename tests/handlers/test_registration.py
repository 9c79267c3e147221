"""A newcomer becomes a member: by buttons, by numbers, by words; for themselves or for an organisation."""

from __future__ import annotations

import pytest

from tests.bench.script import MOVES
from tests.handlers.story import Person, Town


def registers(person: Person, name: str, place: str = "Sleman") -> Person:
    """The whole way for oneself, as quickly as it goes."""
    person.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua").says(name)
    person.taps("Ibu", "Alumni PBA", "Lokal dan global", "LSM atau yayasan", "Diri sendiri").says(place)
    return person.says("1 3", "11", "14").taps("Ringkasan pukul 08", "Lewati", "Kirim")


def test_by_buttons(town: Town) -> None:
    ana = town.person("Ana Wijaya")
    ana.says("/daftar").sees("Bahasa apa", "Langkah 1 dari 16")
    ana.taps("Bahasa Indonesia").sees("Bahasa: Bahasa Indonesia ✓", "Selamat datang di Jejaring")
    ana.taps("Saya setuju").sees("Aturan: Saya setuju ✓", "Data Anda boleh dipakai untuk apa?")
    ana.taps("Tampilkan di direktori", "Lanjut (1 dipilih)").sees("Siapa nama Anda?")
    ana.taps("Ana Wijaya").sees("Nama: Ana Wijaya ✓", "menyapa Anda")
    ana.taps("Ibu", "Alumni PBA", "Lokal dan global", "Perusahaan", "Diri sendiri").sees("tinggal di mana?")
    ana.says("Sleman").sees("Tempat: Kabupaten Sleman, DI Yogyakarta ✓", "keahlian")
    ana.taps("Hukum", "Data", "Lanjut (2 dipilih)").sees("Hukum dan Data")
    ana.taps("Tempat acara", "Lanjut (1 dipilih)", "Relawan", "Lanjut (1 dipilih)")
    ana.taps("Ringkasan pukul 19").sees("foto").sends_photo("potret").sees("Sudah benar semua?")
    ana.sees("Nama: Ana Wijaya", "Sapaan: Ibu", "Sektor: Perusahaan", "Keahlian: Hukum dan Data")
    ana.taps("Kirim").sees("Terima kasih, Ibu Ana Wijaya. Anda sudah menjadi anggota Jejaring.")
    member = town.member_of(ana)
    assert (member.name, member.form, member.type, member.affiliation) == (
        "Ana Wijaya", "ibu", "pba-alumni", "both",
    )  # fmt: skip
    assert (member.sector, member.organisation_id, member.role) == ("company", None, None)
    assert (member.district, member.delivery, member.photo) == ("34.04", "evening", "potret")
    assert member.topics == {"expertise": ["data", "legal"], "needs": ["venue"], "offers": ["volunteers"]}
    ana.taps("Profil saya").sees("Ibu Ana Wijaya", "Keahlian: Hukum dan Data", "Tempat: Kabupaten Sleman")
    assert ana.screen.photo == "potret"


def test_by_numbers_for_an_organisation(town: Town) -> None:
    """Text only, no media, every answer a number where one can be given: 20 messages at the most."""
    budi = town.person("Budi")
    budi.says("/daftar", "1", "1", "1 2 3", "1", "1", "2", "1", "1", "2", "Yayasan Air", "Ketua", "Jayapura")
    budi.sees_button("Kota Jayapura, Papua").says("1").sees("keahlian")
    budi.says("1 3, 5", "lewati", "2", "4", "lewati", "kirim").sees("Terima kasih")
    member = town.member_of(budi)
    assert (member.name, member.form, member.type, member.affiliation) == (
        "Budi", "bapak", "non-alumni", "local",
    )  # fmt: skip
    assert (member.sector, member.organisation, member.role) == ("ngo", "Yayasan Air", "Ketua")
    assert member.topics == {
        "expertise": ["fundraising", "partnership-brokering", "policy"], "offers": ["facilitation"],
    }  # fmt: skip
    assert budi.deeds <= 20


def test_by_words_in_english(town: Town) -> None:
    kay = town.person("Kay", language="en")
    kay.says("/start").sees("Which language do you prefer?")
    kay.says("english").sees("Welcome to Jejaring").says("i agree").sees("What may your data be used for?")
    kay.says("Send network news").sees("What is your name?").says("Kay Ng").sees("How shall we address you?")
    kay.says("just my name", "still learning", "none yet", "university", "an organisation")
    kay.sees("What is its name?").says("Unpad").says("Lecturer").sees("Where do you live?")
    kay.says("Kota Bandung").sees("What are you good at?").says("law and data", "skip", "Training; Research")
    kay.says("at once, any time").sees("add a photo").says("skip").sees("Is everything right?")
    kay.says("Send").sees("Thank you, Kay Ng. You are now a member of Jejaring.")
    member = town.member_of(kay)
    assert (member.form, member.type, member.organisation) == ("name", "learner", "Unpad")
    assert member.topics == {"expertise": ["data", "legal"], "offers": ["research", "training"]}
    assert kay.deeds <= 20
    assert "Langkah" not in kay.chat
    assert town.one("SELECT language FROM people") == "en"


def test_a_language_of_their_own(town: Town) -> None:
    """The telephone speaks English, the person chooses Indonesian: from then on it is Indonesian."""
    town.person("Ana", language="en").says("/start").taps("Bahasa Indonesia").sees("Selamat datang")
    town.person("Lee", language="zh-hans").says("/start").sees("Bahasa apa yang Anda pilih?")


def test_one_message_per_step(town: Town) -> None:
    ana = registers(town.person("Ana"), "Ana Wijaya")
    assert ana.deeds <= 20
    typed = {"/daftar", "Ana Wijaya", "Sleman", "1 3", "11", "14"}
    assert len(ana.telephone.bubbles) == len(typed), "a tap edits in place, typed words get one answer each"


def test_each_tap_edits_in_place(town: Town) -> None:
    ana = town.person("Ana")
    ana.says("/daftar").taps(
        "Bahasa Indonesia", "Saya setuju", "Kirim kabar jejaring", "✓ Kirim kabar jejaring"
    )
    assert len(ana.telephone.bubbles) == 1
    ana.sees_button("Kirim kabar jejaring", "Setuju semua")


def test_back_keeps_what_was_said(town: Town) -> None:
    ana = town.person("Ana")
    ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua").says("Ana Wijaya")
    ana.taps("← Kembali").sees("Siapa nama Anda?").sees_button("Tetap: Ana Wijaya")
    ana.taps("Tetap: Ana Wijaya").sees("menyapa Anda")
    ana.says("kembali").sees("Siapa nama Anda?").says("Ani").sees("Nama: Ani ✓")


def test_mending_on_the_card(town: Town) -> None:
    """Each line can be changed; a change that opens another question asks it, then the card is back."""
    ana = town.person("Ana")
    ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua").says("Ana Wijaya")
    ana.taps("Ibu", "Alumni PBA", "Lokal dan global", "Media", "Diri sendiri").says("Sleman")
    ana.taps("Lewati", "Lewati", "Lewati", "Langsung, kapan saja", "Lewati").sees("Sudah benar semua?")
    ana.taps("Ubah", "Mewakili", "Organisasi").sees("Apa nama organisasinya?").says("Radio Kita")
    ana.sees("peran Anda").says("Penyiar").sees(
        "Sudah benar semua?", "Organisasi: Radio Kita", "Peran: Penyiar"
    )
    ana.taps("Ubah", "Nama").says("Ani").sees("Sudah benar semua?", "Nama: Ani").taps("Kirim")
    ana.sees("Terima kasih, Ibu Ani")
    assert town.member_of(ana).organisation == "Radio Kita"


@pytest.mark.parametrize(
    ("place", "code", "zone"),
    [
        ("Sleman", "34.04", "Asia/Jakarta"),
        ("Denpasar", "51.71", "Asia/Makassar"),
        ("Kota Jayapura", "91.71", "Asia/Jayapura"),
    ],
)
def test_the_district_gives_the_zone(town: Town, place: str, code: str, zone: str) -> None:
    ana = registers(town.person("Ana"), "Ana Wijaya", place)
    assert town.member_of(ana).district == code
    assert town.one("SELECT zone FROM people") == zone


def test_place_by_province(town: Town) -> None:
    ana = town.person("Ana")
    ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua").says("Ana Wijaya")
    ana.taps("Ibu", "Alumni PBA", "Lokal dan global", "Media", "Diri sendiri").says("Bali")
    ana.sees_button("Kabupaten Badung, Bali", "Kota Denpasar, Bali").says("Xyzzyplugh")
    ana.sees("“Xyzzyplugh” belum saya temukan", "atau nama provinsinya").says("papua barat").sees_button(
        "Kabupaten Fak Fak, Papua Barat"
    )
    ana.taps("Kabupaten Fak Fak, Papua Barat").sees("Tempat: Kabupaten Fak Fak, Papua Barat ✓")


def test_consents_carry_version_and_time(town: Town) -> None:
    """Agreed, refused and withdrawn: each is a row of its own, and none is ever changed."""
    ana = town.person("Ana")
    ana.says("/daftar").taps("Bahasa Indonesia")
    town.passes(hours=1)
    ana.taps("Saya setuju")
    agreed = town.now
    town.passes(hours=1)
    ana.taps("Kirim kabar jejaring", "Lanjut (1 dipilih)")
    chosen = town.now
    told = _consents(town)
    assert told == [
        ("rules", 1, True, agreed), ("directory", 1, False, chosen), ("introductions", 1, False, chosen),
        ("news", 1, True, chosen),
    ]  # fmt: skip
    town.passes(hours=1)
    ana.taps("← Kembali", "✓ Kirim kabar jejaring", "Tampilkan di direktori", "Lanjut (1 dipilih)")
    assert _consents(town) == [*told, ("directory", 1, True, town.now), ("news", 1, False, town.now)]
    ana.taps("← Kembali", "Lanjut (1 dipilih)")
    assert len(_consents(town)) == len(told) + 2, "the same choice again is no news"


def _consents(town: Town) -> list[tuple[str, int, bool, float]]:
    rows = town.rows("SELECT purpose, version, given, at FROM consents ORDER BY id")
    return [(row["purpose"], row["version"], bool(row["given"]), row["at"] / 1e6) for row in rows]


def test_refusing_every_purpose(town: Town) -> None:
    ana = town.person("Ana")
    ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Lanjut").sees("Siapa nama Anda?")
    assert [given for purpose, _, given, _ in _consents(town) if purpose != "rules"] == [False] * 3


def test_who_is_a_member_already(town: Town) -> None:
    ana = town.member("Ana")
    ana.says("/daftar").sees("Anda sudah terdaftar").sees_button("Profil saya", "Undang teman")
    ana.says("/start").sees("Senang bertemu lagi").says("halo").sees("belum menangkap maksudnya")
    assert not town.rows("SELECT * FROM conversations")


def test_any_first_word_leads_in(town: Town) -> None:
    ana = town.person("Ana")
    ana.says("halo, ini apa ya?").sees("Bahasa apa")
    assert town.one("SELECT source FROM arrivals") == "message"
    budi = town.person("Budi")
    budi.says("/profil").sees("Anda belum terdaftar").taps("Daftar").sees("Bahasa apa")


class TestOrganisations:
    """The same name in another case is the same; what is near is offered; what is new is added."""

    def asked(self, town: Town, name: str) -> Person:
        person = town.person(name)
        person.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua").says(name)
        return person.taps("Ibu", "Alumni PBA", "Belum ada", "Media", "Organisasi").sees(
            "nama organisasinya?"
        )

    def finishes(self, person: Person) -> Person:
        person.says("Staf", "Sleman").taps("Lewati", "Lewati", "Lewati", "Langsung, kapan saja", "Lewati")
        return person.taps("Kirim").sees("Terima kasih")

    def test_same(self, town: Town) -> None:
        town.member("Budi", organisation="Yayasan Air Bersih")
        ana = self.asked(town, "Ana").says("YAYASAN air  bersih").sees("Organisasi: Yayasan Air Bersih ✓")
        self.finishes(ana)
        assert town.member_of(ana).organisation == "Yayasan Air Bersih"
        assert town.one("SELECT count(*) FROM organisations") == 1

    def test_near(self, town: Town) -> None:
        town.member("Budi", organisation="Yayasan Air Bersih")
        ana = self.asked(town, "Ana").says("yayasan air bersi")
        ana.sees("Ketuk yang Anda maksud").sees_button("Yayasan Air Bersih", "Tambahkan “yayasan air bersi”")
        ana.taps("Yayasan Air Bersih").sees("peran Anda")
        self.finishes(ana)
        assert town.one("SELECT count(*) FROM organisations") == 1

    def test_new_though_near(self, town: Town) -> None:
        town.member("Budi", organisation="Yayasan Air Bersih")
        ana = (
            self.asked(town, "Ana")
            .says("Yayasan Air Bersih Bali")
            .taps("Tambahkan “Yayasan Air Bersih Bali”")
        )
        self.finishes(ana)
        assert town.member_of(ana).organisation == "Yayasan Air Bersih Bali"
        assert town.one("SELECT count(*) FROM organisations") == 2

    def test_new(self, town: Town) -> None:
        town.member("Budi", organisation="Yayasan Air Bersih")
        ana = self.asked(town, "Ana").says("Radio Kita").sees("Organisasi: Radio Kita ✓")
        self.finishes(ana)
        assert town.one("SELECT sector FROM organisations WHERE name = 'Radio Kita'") == "media"

    def test_two_add_the_same_at_once(self, town: Town) -> None:
        ana = self.asked(town, "Ana").says("Radio Kita")
        budi = self.asked(town, "Budi").says("radio KITA!")
        self.finishes(ana)
        self.finishes(budi)
        assert town.member_of(ana).organisation == town.member_of(budi).organisation == "Radio Kita"

    def test_tags_in_a_name_are_part_of_it(self, town: Town) -> None:
        town.member("Budi", organisation="<b>Air</b> & Api")
        ana = self.asked(town, "Ana").says("<b>Air</b> & Apu").taps("<b>Air</b> & Api")
        ana.sees("Organisasi: <b>Air</b> & Api ✓")
        self.finishes(ana)
        assert town.one("SELECT count(*) FROM organisations") == 1

    def test_a_name_that_grows_when_compared(self, town: Town) -> None:
        """A ligature of Arabic stands for 18 letters."""
        self.finishes(self.asked(town, "Ana").says("ﷺ" * 120).sees("peran Anda"))
        assert town.one("SELECT count(*) FROM organisations") == 1

    def test_a_name_that_nobody_uses_any_more_is_not_offered(self, town: Town) -> None:
        ana = self.finishes(self.asked(town, "Ana").says("Yaysan Aer"))
        ana.says("/ubah").taps("Ubah", "Organisasi").says("Yayasan Air Bersih").taps("Kirim")
        ana.sees("sudah diperbarui")
        assert town.one("SELECT name FROM organisations") == "Yayasan Air Bersih"


def test_the_way_that_the_bench_takes(town: Town) -> None:
    ana = town.person("Ana Wijaya")
    for move in MOVES:
        shown = [label for label, _ in ana.telephone.bubbles[-1].buttons] if ana.telephone.bubbles else []
        ana.says(move.says) if move.says else ana.taps(
            next(one for one in shown if one.startswith(move.taps))
        )
    ana.sees("Anda sudah menjadi anggota")
