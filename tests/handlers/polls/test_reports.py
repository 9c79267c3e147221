"""After the session: pages to pass on, pictures, what groups said, and how it went between meetings."""

from __future__ import annotations

from flows.polls.kinds import ask
from flows.polls.question import Question
from flows.polls.report import Report
from handlers.polls import reports
from tests.handlers.person import Person
from tests.handlers.polls.room import GROUP, board, joins, presenter, stage
from tests.handlers.story import Town

TEA: Question = ask("single", "Kopi atau teh?", ("Kopi", "Teh"), anonymity="organiser")


def _held(town: Town, sri: Person, question: Question, answers: dict[str, str]) -> None:
    """A session of one question, answered by people of a sector each, and ended."""
    code = stage(sri, question)
    for at, (sector, label) in enumerate(answers.items()):
        joins(town.member(f"Orang {at}", sector=sector.strip("+")), code).taps(label)
    sri.taps("Selesai", "Ya, akhiri sesi")


def _report(town: Town) -> Report:
    id = int(town.one("SELECT max(id) FROM sessions"))
    with town.database.transaction() as tx:
        found = reports.report(tx, id, 2)
    assert found
    return found


def test_a_report_and_pictures_are_drawn_when_they_are_sent(town: Town) -> None:
    sri = presenter(town)
    _held(town, sri, TEA, {"ngo": "Kopi"})
    session, question = (town.one(f"SELECT max(id) FROM {table}") for table in ("sessions", "questions"))
    sri.taps("Laporan PDF").taps("Gambar")
    names = [body["reply"]["document"]["drawn"] for body in town.sent if "document" in body.get("reply", {})]
    assert names == [f"draw:report:{session}", f"draw:card:{question}:1"]
    assert all("otherwise" in body for body in town.sent if "document" in body.get("reply", {}))
    found = _report(town)
    [finding] = found.findings
    assert (finding.proof, finding.asked.answered, finding.trend) == ({"tally": 1, "ballots": 1}, 1, None)


def test_groups_are_told_apart_where_they_are_large_enough(town: Town) -> None:
    sri = presenter(town)
    sectors = {
        "ngo": "Kopi",
        "ngo+": "Kopi",
        "ngo++": "Teh",
        "company": "Teh",
        "company+": "Teh",
        "media": "Kopi",
    }
    _held(town, sri, TEA, sectors)
    [finding] = _report(town).findings
    [by_sector] = finding.parts  # all are of one kind of member: there is nothing to tell apart
    names = [(name.key, voters) for name, voters, _ in by_sector.groups]  # type: ignore[union-attr]
    assert names == [("sector.ngo", 3)], "the companies are kept with the one from the media"
    assert [name.key for name in by_sector.small] == ["sector.company", "sector.media"]  # type: ignore[union-attr]
    sri.taps("Rincian").sees("Menurut sektor", "Digabung, tidak dirinci", "di bawah 5 orang", "Media")
    sri.sees_no("LSM atau yayasan (3")


def test_a_breakdown_is_shown_to_the_room_by_choice_and_once(town: Town) -> None:
    sri, budi = presenter(town), town.member("Budi", sector="media")
    code = stage(sri, TEA, group=GROUP)
    for at, sector in enumerate(("ngo", "company")):
        for number in range(5):
            joins(town.member(f"{sector} {at}{number}", sector=sector), code).taps("Kopi")
    joins(budi, code).taps("Teh")
    sri.taps("Tutup dan umumkan", "Rincian").sees("Menurut sektor", "(5 orang)", "Media")
    assert "Rincian" not in board(town).words, "for the presenter first"
    token = sri.button("Tampilkan kepada semua")
    budi.presses(*token).sees_toast("bukan untuk Anda")
    for _ in range(3):
        sri.presses(*token).sees_toast("sudah ditampilkan")
    bubbles = town.groups[str(GROUP)].bubbles
    assert sum("Rincian: Kopi atau teh?" in one.words for one in bubbles) == 1
    assert "Media" in board(town).words, "one of its sector is not told apart"
    assert "(1 orang)" not in board(town).words
    assert budi.chat.count("Rincian: Kopi atau teh?") == 1
    sri.taps("Buka lagi").presses(*token).sees_toast("Belum ada pertanyaan yang ditutup")


def test_what_is_anonymous_is_never_broken_down(town: Town) -> None:
    sri = presenter(town)
    _held(
        town,
        sri,
        ask("single", "Apa?", ("A", "B"), anonymity="anonymous"),
        dict.fromkeys(("ngo", "ngo+"), "A"),
    )
    assert _report(town).findings[0].parts == ()
    sri.taps("Rincian").sees("anonim, jadi jawabannya tidak dirinci")


def test_a_question_that_was_asked_before_has_a_trend(town: Town) -> None:
    sri = presenter(town)
    _held(town, sri, TEA, {"ngo": "Kopi"})
    sri.taps("Tren").sees("baru sekali Anda tanyakan")
    town.passes(days=90)
    _held(town, sri, TEA, {"media": "Teh"})
    sri.taps("Tren").sees("Sen, 23 Nov 2026 dan Min, 21 Feb 2027", "Kopi", "█▁ 100% → 0%", "▁█ 0% → 100%")
    assert _report(town).findings[0].trend
