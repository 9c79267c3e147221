"""Golden screens: what a telephone shows on every way through, in each language.

They are compared with `screens/*.txt`; `JEJARING_SCREENS=write pytest tests/handlers/test_screens.py` writes
them anew. Read what changed: it is what people will see.
"""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from flows import rules
from flows.meetings import MILESTONES
from flows.polls import codes
from storage.database import Database
from tests.handlers.meetings.table import coming, host
from tests.handlers.story import LINK, Bubble, Person, Town

SCREENS = Path(__file__).with_name("screens")
WRITES = os.environ.get("JEJARING_SCREENS") == "write"
GROUP = -1001
NARROW = 40
"""Letters that a button shows on a small telephone."""


class Tour:
    """Writes down all that one person is shown."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.pages: list[str] = []

    def says(self, *texts: str) -> Tour:
        for words in texts:
            self._after(f"> {words[:60]}", lambda words=words: self.person.says(words))  # type: ignore[misc]
        return self

    def picks(self, *choices: str) -> Tour:
        for choice in choices:
            self._after(f"> [{choice}]", lambda choice=choice: self.person.picks(choice))  # type: ignore[misc]
        return self

    def does(self, what: str, deed: Callable[[], object]) -> Tour:
        return self._after(f"> ({what})", deed)

    def _after(self, heading: str, deed: Callable[[], object]) -> Tour:
        self.person.toast = ""
        deed()
        shown = [_draw(bubble) for bubble in self.person.telephone.fresh]
        toast = [f"( {self.person.toast} )"] if self.person.toast else []
        self.pages.append("\n\n".join([heading, *toast, *shown]))
        return self

    def ends(self, name: str) -> None:
        said = ("\n\n" + "─" * 40 + "\n\n").join(self.pages) + "\n"
        for token in {words.split()[0] for words in said.split(LINK)[1:]}:
            said = said.replace(token, "KODE")
        for number in (self.person.key,):
            said = said.replace(f"/hapusdata {number}", "/hapusdata N")
        path = SCREENS / f"{name}.{self.person.language}.txt"
        if WRITES:
            path.write_text(said, encoding="utf-8")
        assert said == path.read_text(encoding="utf-8"), f"{path.name} has changed: see this file's docstring"


def _draw(bubble: Bubble) -> str:
    parts = [f"<photo {bubble.photo}>"] if bubble.photo else []
    parts += [f"<{bubble.document[0]}>"] if bubble.document else []
    rows = [" ".join(f"[{label}]" for label in row) for row in bubble.rows]
    for row in bubble.rows:
        assert all(len(label) <= NARROW for label in row), row
    return "\n".join([*parts, bubble.words, *([""] if rows else []), *rows])


@pytest.fixture(params=["id", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_registration(town: Town, language: str) -> None:
    tour = Tour(town.person("Ana Wijaya", language))
    town.member("Budi", organisation="Yayasan Air Bersih")
    ana = tour.person
    tour.says("/daftar", "entah").picks(language).says("kembali").picks("=", "agree")
    tour.picks("+news", "-news").says("9").picks("*").says("", "🙂", "a" * 100).picks("known")
    tour.does("sticker", ana.sends_sticker).picks(
        "ibu", "pba-alumni", "both", "<", "=", "ngo", "organisation"
    )
    tour.says("yayasan air bersi").does("the first one", lambda: ana.picks(_first(ana))).says("Ketua")
    tour.says("entah di mana", "jayapura", "jawa barat", "Sleman")
    tour.picks("+data", "+legal", "!").says("1 3").picks(">").picks("evening")
    tour.says("nanti saja").does("large photo", lambda: ana.sends_photo(size=20_000_000))
    tour.does("photo", lambda: ana.sends_photo("potret")).says("entah").picks("mend", "edit.photo")
    tour.picks("-", "send").ends("registration")


def _first(person: Person) -> str:
    """The first option that is on the screen."""
    return person.screen.buttons[0][1].split(":", 2)[2]


def test_waiting(town: Town, language: str) -> None:
    tour = Tour(town.person("Ana Wijaya", language))
    ana = tour.person
    tour.says("halo").picks(language, "agree").does("a day passes", lambda: town.passes(hours=25))
    tour.says("/start", "/batal", "/batal").does("an old button", lambda: ana.picks_old("*")).says("/lanjut")
    tour.does("a foreign button", lambda: ana.presses(1, "999999999:1:x"))
    tour.does("the same button again", lambda: ana.picks_old("agree"))
    tour.does("an older button", lambda: ana.picks_old("en"))
    tour.does("an edited message", lambda: ana.changes_message("x")).says("/entah")
    tour.does("a voice message", lambda: ana.sends({"voice": {"file_id": "x"}}))
    tour.says("/profil", "/bahasa").picks(f"/bahasa {language}").says("/batal", "/lanjut").ends("waiting")


def test_member(town: Town, language: str) -> None:
    tour = Tour(town.member("Ana Wijaya", language, organisation="Radio Kita"))
    ana = tour.person
    tour.says("/start", "/daftar", "/profil", "/undang", "/bantuan", "apa ya", "/entah", "/lanjut", "/peran")
    tour.says("/status", "/ubah").picks("mend", "edit.name").says("Ani").picks("mend", "edit.expertise")
    tour.picks("-facilitation", "!", "send").says("/hapusdata").picks("/hapusdata tidak")
    tour.says("/datasaya", "/hapusdata").ends("member")
    tour.picks(f"/hapusdata {ana.key}")
    assert not town.rows("SELECT * FROM people")


def test_coming(town: Town, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tour = Tour(town.person("Ana Wijaya", language))
    ana = tour.person
    tour.says("/start NGARANG").does("asks to join a group", lambda: ana.asks_to_join(GROUP))
    tour.says("/admin salah").ends("coming")
    ana.says_in(GROUP, "/daftar")
    [answer] = town.groups[str(GROUP)].bubbles
    assert _draw(answer)
    monkeypatch.setattr(rules, "RULES_VERSION", 2)
    budi = Tour(town.member("Budi", language))
    budi.person.says("/bantuan")
    budi.says("/ubah").picks("agree").ends("rules")


def test_roles(town: Town, language: str) -> None:
    ana = town.member("Ana", language)
    tour = Tour(town.member("Admin", language))
    tour.person.says(f"/admin {town.admin_code()}")
    tour.says("/peran", f"/peran @{ana.username}").picks(f"/peran beri curator {ana.key}")
    watched = Tour(ana).does("was given a role", lambda: None)
    watched.pages[0] = "\n".join(b.words for b in ana.telephone.bubbles)
    tour.picks(f"/peran ambil curator {ana.key}")
    watched.pages.append("\n".join(b.words for b in ana.telephone.bubbles[1:]))
    tour.says("/peran riwayat", "/peran @tidak_ada", "/peran x y", "/status", "/status rinci", "/bantuan")
    tour.does("the last admin", lambda: tour.person.says(f"/peran ambil admin {tour.person.key}"))
    tour.pages += watched.pages
    numbers = re.compile(rf"(/peran \w+ \w+) ({ana.key}|{tour.person.key})\b")
    tour.pages = [numbers.sub(r"\1 N", words) for words in tour.pages]
    tour.ends("roles")


def test_making(town: Town, language: str) -> None:
    tour = Tour(town.member("Sri", language))
    sri = tour.person
    sri.says(f"/admin {town.admin_code()}")
    tour.says("/sesi", "/sesi templat", "/sesi impor", "/sesi baru").picks("none").says("Rapat")
    tour.picks("presenter", "organiser")
    tour.picks("more").says("x" * 101).picks("quiz").says("Ibu kota?", "Jakarta", "Jakarta\nBandung")
    tour.picks("a", "usual", "fast", "yes", "multiple").says("Siapa?", "Ana, Budi, Citra").picks(">", "yes")
    tour.picks("yesno").says("Setuju?").picks("half", ">", "yes", "more", "scales").says("Seberapa?")
    tour.picks(">", "five", "no", "own").says("Merah, Biru").picks("mend", "lap.0", "<", "keep")
    tour.says("/sesi templat").does("the first one", lambda: sri.presses(*_button(sri)))
    tour.does("uses it", lambda: sri.presses(*_button(sri))).picks("none", "presenter", "named")
    tour.picks("people", "plan")
    tour.says("entah", "besok 9.00")
    code = _code(sri)
    tour.does("comes in", lambda: sri.says(f"/start j-{code}"))
    tour.pages = [words.replace(codes.show(code), "KODE") for words in tour.pages]
    tour.ends("making")


def _button(person: Person) -> tuple[int, str]:
    """The first button that is on the screen."""
    return person.screen.id, person.screen.buttons[0][1]


def _code(person: Person) -> str:
    """The code that the remote shows."""
    return str(re.findall(rf"{re.escape(LINK)}j-(\w+)", person.chat)[-1])


def test_meetings(town: Town, language: str) -> None:
    hesti = host(town, language=language)
    tour = Tour(hesti)
    tour.says("/pertemuan", "/pertemuan baru").picks("roundtable").says("Meja Bundar").picks("health")
    tour.says("31-2-2027", "Jumat depan", "31-1-2027", "25", "2", "9", "Aula").picks("quarterly", "off")
    tour.picks("mend", "edit.beneficiaries", "+women", "!", "mend", "edit.capacity").says("1", "12").picks(
        "send"
    )
    first, *_ = coming(town, town.one("SELECT id FROM series"))
    id = first.id
    tour.picks(f"/pertemuan undang {id}").does("a tick", town.ticks).picks(f"/pertemuan yes {id}")
    tour.says("/pertemuan").picks(
        f"/pertemuan lihat {id}", f"/pertemuan maybe {id}", f"/pertemuan kelola {id}"
    )
    tour.picks(f"/pertemuan ubah {id}", "place").says("Kebun Raya").picks("one", "send")
    tour.does("a tick", town.ticks).picks(f"/pertemuan yes {id}")
    for name, before in MILESTONES.items():
        tour.does(name, lambda: town.passes(hours=(first.starts_at - before - town.now) / 3600 + 2))  # noqa: B023
    tour.picks(f"/pertemuan kode {id}").says(f"/hadir {first.code}", "/hadir XXXXX")
    tour.picks(f"/pertemuan daftarhadir {id}")
    second = coming(town, first.series.id)[0].id
    tour.says(f"/pertemuan no {second}", f"/pertemuan yes {second}", f"/pertemuan batal {second}")
    tour.picks(f"/pertemuan batal {second} following").does("a tick", town.ticks).says("/pertemuan")
    numbers = re.compile(r"(/pertemuan \w+) \d+")
    tour.pages = [numbers.sub(r"\1 N", words.replace(first.code, "ABCDE")) for words in tour.pages]
    tour.ends("meetings")


def test_care(town: Town, language: str) -> None:
    tour = Tour(town.member("Sri", language))
    town.tools = dataclasses.replace(town.tools, mails=True)
    sri = tour.person
    tour.says("/rawat", "/mitra", "/mitra baru").picks("person").says("Ibu Ratna").picks(">").says("rapat")
    tour.picks("today").says("ruang").picks(">").says("kirim profil").picks("key", "email").says("satu")
    tour.says("ratna@contoh.org").picks("send")
    id = town.one("SELECT id FROM partners")
    act = {"links": "staf", "days": "hari", "plan": "rencana", "correction": "betul", "promise": "janji"}

    def starts(what: str) -> Tour:
        return tour.does(what, lambda: sri.says(f"/mitra {act[what]} {id}"))

    def taps(*acts: str) -> Tour:
        for one in acts:
            tour.does(one, lambda one=one: sri.says(f"/mitra {one.replace('N', str(id))}"))  # type: ignore[misc]
        return tour

    starts("links").says("Sri, Eko").picks(">")
    starts("days").picks("+christmas", "!", "+birthday", "!").says("31-02", "25-11")
    starts("plan").picks("meeting", "mornings", "monthly")
    starts("correction").picks("need").says("gedung", "telepon")
    starts("promise").says("kirim data", "31-12-2020", "1")
    taps("N", "nanti N", "nanti N 3", "diam N", "ingat N", "draf N", "draf N give", "draf N inform")
    taps("surel N touch").picks(">", "send")
    tour.does("a day passes", lambda: town.passes(days=1)).says("/janji", "/rawat")
    taps("log N", "log N letter", "catat N").says("ramah")
    log = town.one("SELECT max(id) FROM contacts")
    tour.does("asked", lambda: sri.says(f"/mitra minta {id} {log} ya"))
    taps("serah N").says("entah")
    tour.does("days pass", lambda: town.passes(days=9))
    taps("buang N", "buang N ya", "N").ends("care")


def test_every_screen_is_written(database: Database) -> None:
    """No golden screen is left from a tour that is gone."""
    tours = {"care", "registration", "waiting", "member", "coming", "rules", "roles", "making", "meetings"}
    assert {path.name for path in SCREENS.iterdir()} == {
        f"{t}.{lang}.txt" for t in tours for lang in ("id", "en")
    }
