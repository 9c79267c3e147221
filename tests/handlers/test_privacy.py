"""All that is held about a person is theirs to take, and theirs to have erased without a trace."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from flows.replies import Text
from storage.tables.base import metadata
from tests.handlers.story import LEXICON, Person, Town

CANARY = "kenari"
CHAT = 7070707070
GROUP = -1001


POINTERS = {"person_id", "actor_id", "given_by", "inviter_id"}
MACHINERY = ("people", "accounts", "conversations", "due", "outbox", "holds")
CODED = {
    "language", "source", "form", "type", "affiliation", "sector", "delivery", "topic", "role", "purpose",
    "kind", "district", "folded",
}  # fmt: skip
"""Columns whose codes are read as words, or say only how something is found."""


def _lives(town: Town) -> Person:
    """Somebody whose every word is a canary: registered, with roles, half-way in an edit."""
    ana = town.person("Kenaria Kenarimba", username="kenari_ana")
    ana.id = CHAT
    town.people = {str(p.id): p for p in town.people.values()}
    ana.asks_to_join(GROUP).taps(
        "Bahasa Indonesia", "Saya setuju", "Kirim kabar jejaring", "Lanjut (1 dipilih)"
    )
    ana.says("Kenari Satu").taps("Ibu", "Alumni PBA", "Lokal dan global", "Media", "Organisasi")
    ana.says("Kenari Dua", "Juru kenari", "Sleman", "1 3", "11", "14").taps("Langsung, kapan saja")
    ana.sends_photo("kenari-foto").taps("Kirim").sees("Terima kasih, Ibu Kenari Satu").says("/undang")
    admin = town.admin("Admin")
    admin.says("/peran @kenari_ana").taps("Kurator", "Pendamping", "✓ Pendamping")
    ana.says(f"/admin {town.admin_code()}", "/peran @kenari_ana").taps("Penilai")
    ana.says("/peran @admin_5001").taps("Pembimbing")
    ana.says("/ubah").taps("Ubah", "Organisasi").says("Kenari Dua Puluh").sees_button("Kenari Dua")
    return ana


def _about(town: Town, key: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of every table in which a column points to the person: said here once more, independently."""
    return {
        table: found
        for table, rows in town.dump().items()
        if (
            found := [
                row
                for row in rows
                if key in [row[column] for column in POINTERS & row.keys()]
                or (table == "people" and row["id"] == key)
            ]
        )
    }


def _own(held: dict[str, list[dict[str, Any]]], key: int) -> dict[str, list[dict[str, Any]]]:
    """The same rows without the numbers of other people."""
    return {
        table: [{k: v for k, v in row.items() if k not in POINTERS or v == key} for row in rows]
        for table, rows in held.items()
    }


class TestExport:
    def test_holds_every_row(self, town: Town) -> None:
        ana = _lives(town)
        before = _own(_about(town, ana.key), ana.key)
        ana.says("/datasaya").sees("untuk dibaca", "untuk dipindahkan")
        files = {b.document[0]: b.document[1] for b in ana.telephone.fresh if b.document}
        held = json.loads(files["data-saya.json"])
        organisations = held.pop("organisations")
        assert {name: _comparable(rows) for name, rows in held.items()} == {
            name: _comparable(rows) for name, rows in before.items()
        }
        assert [row["name"] for row in organisations] == ["Kenari Dua"]
        expected = {
            "people", "accounts", "conversations", "outbox", "members", "member_topics", "consents",
            "arrivals", "invites", "requests", "roles", "audit", "due",
        }  # fmt: skip
        assert held.keys() == expected, "the story fills every table that there is"

    def test_is_readable(self, town: Town) -> None:
        ana = _lives(town)
        ana.says("/datasaya")
        files = {b.document[0]: b.document[1] for b in ana.telephone.fresh if b.document}
        held = json.loads(files["data-saya.json"])
        readable = files["data-saya.txt"]
        assert "Semua yang Jejaring simpan tentang Anda" in readable
        for rows in (rows for table, rows in held.items() if table not in MACHINERY):
            for row in rows:
                for key, value in row.items():
                    if isinstance(value, str):
                        assert value in readable or key in CODED, (key, value)
        assert f"Pesan: {len(held['outbox'])}" in readable, "of machinery it only says how much there is"
        assert "Sektor: Media" in readable
        assert "Jenis anggota: Alumni PBA" in readable
        for heading in ("Profil", "Persetujuan 1", "Undangan", "Organisasi"):
            assert heading in readable, heading
        assert not re.search(r": \d{10}\.\d", readable), "times are written as times"
        assert "Sen, 23 Nov 2026 · 09.00 WIB" in readable

    def test_holds_nobody_elses_words(self, town: Town) -> None:
        _lives(town)
        budi = town.member("Budi", organisation="Radio Budi")
        budi.says("/datasaya").sees("untuk dibaca")
        for bubble in budi.telephone.fresh:
            assert bubble.document
            assert CANARY not in bubble.document[1].casefold()
            assert "Radio Budi" in bubble.document[1]

    def test_of_a_stranger(self, town: Town) -> None:
        town.person("Ana").says("/datasaya").sees("untuk dibaca")

    def test_in_english(self, town: Town) -> None:
        ana = town.member("Ana", language="en")
        ana.says("/mydata").sees("for reading")
        assert any(
            b.document and "Everything that Jejaring holds" in b.document[1] for b in ana.telephone.fresh
        )

    def test_asked_for_again_and_again(self, town: Town) -> None:
        """While nothing can be sent, a copy never holds the copies before it."""
        ana = town.member("Ana")
        message = {"from": ana._sender, "chat": ana._chat, "date": 0, "message_id": 1, "text": "/datasaya"}
        for _ in range(6):
            town.hears({"update_id": town.next_id(), "message": message})
        bodies = [len(json.dumps(row["body"])) for row in town.dump()["outbox"]]
        assert max(bodies) < 20_000
        town.delivers()
        assert len([bubble for bubble in ana.telephone.bubbles if bubble.document]) == 2


def _comparable(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True, default=str) for row in rows)


class TestErasure:
    def test_one_question_one_confirmation(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.says("/hapusdata").sees("Hapus semua data Anda?", "/datasaya")
        assert town.rows("SELECT * FROM members"), "nothing happens before the confirmation"
        ana.taps("Ya, hapus semua data saya").sees("Semua data Anda sudah dihapus")
        assert len(ana.telephone.bubbles) == 1, "in place of the question"
        assert not town.rows("SELECT * FROM people")
        ana.says("/daftar").sees("Bahasa apa", "Langkah 1").sees_no("lanjutkan")

    def test_kept_after_all(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju", "Setuju semua")
        ana.says("/hapusdata").taps("Tidak jadi").sees("data Anda tetap tersimpan")
        ana.taps("Lanjutkan").says("Ana Wijaya").sees("Nama: Ana Wijaya ✓")

    def test_words_after_it_answer_nothing_that_was_asked_before(self, town: Town) -> None:
        ana = town.person("Ana").says("/daftar").taps("Bahasa Indonesia").says("/hapusdata", "ya")
        assert not town.rows("SELECT * FROM consents"), "nobody has agreed to the rules"
        ana.sees("Kita lanjutkan", "Selamat datang")

    def test_without_buttons(self, town: Town) -> None:
        town.member("Ana").says("/hapusdata ya").sees("sudah dihapus")
        assert not town.rows("SELECT * FROM people")

    def test_no_canary_lives(self, town: Town) -> None:
        ana = _lives(town)
        key = ana.key
        held = _with_canary(town)
        wanted = {
            ("accounts", "name"), ("accounts", "username"), ("accounts", "chat"), ("conversations", "state"),
            ("members", "name"), ("members", "role"), ("members", "photo"),
            ("organisations", "name"), ("organisations", "folded"),
        }  # fmt: skip
        assert held == wanted, "every column that takes a person's words holds one"
        _leaves_something_unsent(town, ana)
        assert ("outbox", "body") in _with_canary(town)
        ana.says("/hapusdata").taps("Ya, hapus semua data saya").sees("sudah dihapus")
        assert _with_canary(town) == set()
        assert _about(town, key) == {}
        assert CANARY not in _files(town)
        # Where the farewell went to is in the log until the next checkpoint.
        town.checkpoint()
        assert str(CHAT) not in _files(town)

    def test_other_people_stay(self, town: Town) -> None:
        budi = town.member("Budi", organisation="Kenari Dua")
        _lives(town).says("/hapusdata").taps("Ya, hapus semua data saya").sees("sudah dihapus")
        assert town.member_of(budi).organisation == "Kenari Dua", "it is Budi's word, too"
        assert {row["id"] for row in town.dump()["people"]} == {budi.key, town.one(
            "SELECT person_id FROM roles WHERE role = 'admin'"
        )}  # fmt: skip
        actors = town.rows("SELECT actor_id, person_id, detail FROM audit WHERE detail = 'curator'")
        assert [row["person_id"] for row in actors] == [None], "what was done stays on record, without a name"

    def test_rows_of_others_are_untouched(self, town: Town) -> None:
        budi = town.member("Budi")
        ana = town.member("Ana")
        before = _about(town, budi.key)
        ana.says("/hapusdata").taps("Ya, hapus semua data saya")
        assert _about(town, budi.key) == before

    def test_what_is_on_its_way_is_emptied(self, town: Town) -> None:
        ana = town.member("Kenari")
        _leaves_something_unsent(town, ana)
        [claimed, *_] = town._settle_and_claim([])
        assert CANARY in json.dumps(claimed.body).casefold()
        town.hears({"update_id": town.next_id()} | ana.tap(0, f"/hapusdata {ana.key}"))
        assert _with_canary(town) == set()
        states = {row["state"] for row in town.dump()["outbox"]}
        assert states <= {"unknown", "skipped", "sent", "pending"}
        assert "unknown" in states

    def test_somebody_elses_confirmation(self, town: Town) -> None:
        ana, budi = town.member("Ana"), town.member("Budi")
        message, token = ana.says("/hapusdata").button("Ya, hapus semua data saya")
        budi.presses(message, token).sees_toast("bukan untuk Anda").sees_nothing()
        assert town.one("SELECT count(*) FROM members") == 2
        ana.presses(message, token).sees("sudah dihapus")
        assert town.member_of(budi).name == "Budi"

    def test_an_old_confirmation_does_not_fit_who_came_back(self, town: Town) -> None:
        ana = town.member("Ana")
        message, token = ana.says("/hapusdata").button("Ya, hapus semua data saya")
        ana.presses(message, token).says("/daftar").presses(message, token).sees_toast("bukan untuk Anda")
        assert town.one("SELECT count(*) FROM people") == 1

    def test_an_old_button_names_nobody_new(self, town: Town) -> None:
        """Numbers are never given again, so an admin's old card cannot give a role to somebody else."""
        admin = town.admin("Admin")
        ana = town.member("Ana")
        admin.says(f"/peran @{ana.username}")
        ana.says("/hapusdata").taps("Ya, hapus semua data saya")
        budi = town.member("Budi")
        admin.taps("Kurator").sees("belum saya kenal")
        assert not town.rows("SELECT * FROM roles WHERE person_id = :id", id=budi.key)

    def test_who_then_blocks_the_bot_is_not_remembered(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.says("/hapusdata").taps("Ya, hapus semua data saya").blocks()
        assert not town.rows("SELECT * FROM people")

    def test_who_then_changes_an_old_message_is_not_remembered(self, town: Town) -> None:
        ana = town.member("Ana")
        ana.says("/hapusdata").taps("Ya, hapus semua data saya").changes_message("lain").sees_nothing()
        assert not town.rows("SELECT * FROM people")

    def test_half_way(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar").taps("Bahasa Indonesia", "Saya setuju").says("/hapusdata")
        ana.taps("Ya, hapus semua data saya").sees("sudah dihapus")
        town.passes(days=60)
        ana.sees_nothing()
        assert {name: rows for name, rows in town.dump().items() if rows}.keys() <= {"updates", "outbox"}

    def test_an_old_button_of_an_erased_conversation(self, town: Town) -> None:
        ana = town.person("Ana")
        ana.says("/daftar").says("/hapusdata").taps("Ya, hapus semua data saya")
        ana.says("/daftar").taps_old("English").sees_toast("percakapannya sudah tidak ada").sees_nothing()


def _leaves_something_unsent(town: Town, ana: Person) -> None:
    message = {"from": ana._sender, "chat": ana._chat, "date": 0, "message_id": 1}
    for words in ("/profil", "/ubah", "/profil"):
        town.hears({"update_id": town.next_id(), "message": message | {"text": words}})


def _with_canary(town: Town) -> set[tuple[str, str]]:
    """Every column that holds a canary."""
    return {
        (table, column)
        for table, rows in town.dump().items()
        for row in rows
        for column, value in row.items()
        if CANARY in json.dumps(value, default=str).casefold() or str(CHAT) in json.dumps(value, default=str)
    }


def _files(town: Town) -> str:
    """The bytes of SQLite's files, its log among them."""
    url = make_url(town.database.engine.url)
    if url.get_backend_name() != "sqlite":
        return ""
    path = Path(str(url.database))
    return "".join(
        file.read_bytes().decode("latin-1").casefold() for file in path.parent.glob(f"{path.name}*")
    )


def test_every_table_about_a_person_has_a_heading() -> None:
    for table in metadata.sorted_tables:
        about = any(key.column.table.name == "people" for key in table.foreign_keys)
        if about or table.name in ("people", "organisations"):
            for language in LEXICON.languages:
                assert LEXICON.has(Text(f"table.{table.name}"), language), table.name
                for column in table.columns:
                    assert LEXICON.has(Text(f"column.{column.name}"), language), column.name
