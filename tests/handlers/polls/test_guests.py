"""Guests answer on a page without an account: one voter each, counted apart, with a receipt."""

from __future__ import annotations

from flows.polls.frame import Listed, Receipt
from flows.polls.kinds import ask
from handlers.polls import guests, live
from tests.handlers.polls.room import GROUP, board, joins, presenter, stage, tally
from tests.handlers.story import LEXICON, Town

ASKED = ask("single", "Di mana?", ("Jakarta", "Bandung"))


def sends(
    town: Town, guest: str, *answers: str, question: int | None = None, round: int = 1
) -> list[Receipt]:
    id = question if question is not None else town.one("SELECT max(id) FROM questions")
    with town.database.transaction() as tx:
        return guests.vote(tx, town.tools, guest, id, round, answers, town.now)


def votes(town: Town, guest: str, answer: str, question: int | None = None, round: int = 1) -> Receipt:
    [receipt] = sends(town, guest, answer, question=question, round=round)
    return receipt


def said(receipt: Receipt) -> str:
    return LEXICON.plain(receipt.text, "id")


def mine(town: Town, code: str, guest: str) -> list[tuple[str, ...]]:
    with town.database.transaction() as tx:
        return list(guests.mine(tx, code, guest).values())


def test_a_vote_its_receipt_and_a_change(town: Town) -> None:
    code = stage(presenter(town), ASKED)
    assert said(votes(town, "tamu-1", "a")) == "Suara Anda: Jakarta"
    assert mine(town, code, "tamu-1") == [("a",)]
    assert said(votes(town, "tamu-1", "b")) == "Suara Anda: Bandung"
    assert mine(town, code, "tamu-1") == [("b",)]
    assert mine(town, code, "tamu-2") == []
    assert tally(town) == {"b": 1}


def test_counted_apart_from_those_with_accounts(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    code = stage(sri, ASKED, group=GROUP)
    joins(ana, code).taps("Jakarta")
    votes(town, "tamu-1", "a")
    votes(town, "tamu-2", "b")
    with town.database.transaction() as tx:
        guests.come_in(tx, town.tools, code, "tamu-3", town.now)
        frame = live.frame(tx, code, 5)
    assert frame is not None
    assert (frame.present, frame.asked[0].answered, frame.asked[0].guests) == (4, 3, 2)
    sri.taps("Tutup dan umumkan")
    assert "Terhitung 3 jawaban dari 3 orang" in board(town).words
    assert "2 di antaranya tamu tanpa akun" in board(town).words


def test_several_words_at_once(town: Town) -> None:
    code = stage(presenter(town), ask("cloud", "Apa?", most=3))
    assert [one.kept for one in sends(town, "tamu-1", "satu", "...", "dua")] == [True, False, True]
    assert mine(town, code, "tamu-1") == [("satu", "dua")]
    assert [one.kept for one in sends(town, "tamu-1", "tiga", "empat")] == [True, False]
    assert tally(town) == {"satu": 1, "dua": 1, "tiga": 1}


def test_several_words_without_a_name(town: Town) -> None:
    code = stage(presenter(town), ask("cloud", "Apa?", most=3, anonymity="anonymous"))
    sends(town, "tamu-1", "satu", "dua")
    assert mine(town, code, "tamu-1") == [("", "")]
    assert [one.kept for one in sends(town, "tamu-1", "tiga", "empat")] == [True, False]


def test_anonymous_guests_are_known_to_have_answered_and_no_more(town: Town) -> None:
    code = stage(presenter(town), ask("single", "Apa?", ("A", "B"), anonymity="anonymous"))
    votes(town, "tamu-1", "a")
    assert mine(town, code, "tamu-1") == [("",)]
    assert "tidak bisa diubah" in said(votes(town, "tamu-1", "b"))
    assert tally(town) == {"a": 1}


def test_points_are_told_to_whom_they_are(town: Town) -> None:
    sri = presenter(town)
    quiz = ask("quiz", "Ibu kota?", ("Jakarta", "Nusantara"), right="b")
    code = stage(sri, quiz)
    votes(town, "tamu-1", "b")
    votes(town, "tamu-2", "a")

    def points(guest: str) -> str:
        with town.database.transaction() as tx:
            told = guests.points(tx, code, guest, 5)
        return LEXICON.plain(told, "id") if told else ""

    assert points("tamu-1") == "", "it is still open"
    sri.taps("Tutup dan umumkan")
    assert "tempat ke-1 dari 2" in points("tamu-1")
    assert "tempat ke-2 dari 2" in points("tamu-2")
    assert points("tamu-3") == ""


def test_what_is_refused(town: Town) -> None:
    sri = presenter(town)
    stage(sri, ASKED)
    for answer in ("c", "", "A", "ab", "x" * 5000, "\x00", "😀"):
        assert not votes(town, "tamu-1", answer).kept, answer
    assert not votes(town, "tamu-1", "a", question=10**17).kept
    assert not votes(town, "tamu-1", "a", round=2).kept
    assert sends(town, "tamu-1") == []
    sri.taps("Tutup dan umumkan")
    assert "sudah ditutup" in said(votes(town, "tamu-1", "a"))
    assert tally(town) == {}


def test_what_others_wrote_is_read_and_supported(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    code = stage(sri, ask("wall", "Apa?"), group=GROUP, shown=False)
    joins(ana, code).says("rapat tiap bulan", "grup kecil")
    question = int(town.one("SELECT max(id) FROM questions"))
    first, second = (int(row["id"]) for row in town.rows("SELECT id FROM posts ORDER BY id"))

    def read() -> list[Listed]:
        with town.database.transaction() as tx:
            return live.listed(tx, question)

    def support(guest: str, post: str) -> Receipt:
        with town.database.transaction() as tx:
            return guests.upvote(tx, town.tools, guest, question, 1, post, town.now)

    assert [(one.text, one.votes) for one in read()] == [("rapat tiap bulan", None), ("grup kecil", None)]
    assert support("tamu-1", str(second)).kept
    assert support("tamu-1", str(second)).kept, "the same once more"
    assert not support("tamu-1", "999").kept
    assert mine(town, code, "tamu-1") == [(str(second),)]
    sri.taps("Tampilkan hasil")
    assert [(one.id, one.votes) for one in read()] == [(second, 1), (first, 0)]
