"""Where more than one thing is asked, or what was asked is over: each answer goes where it was meant to."""

from __future__ import annotations

from bot.platforms.telegram.read import read
from flows.polls.kinds import ask
from handlers.polls import votes
from tests.handlers.person import Json, Person
from tests.handlers.polls.room import GROUP, asks, board, joins, presenter, stage, tally
from tests.handlers.story import Town

CHAT: Json = {"id": GROUP, "type": "supergroup", "title": "Komunitas"}
MANY = ask("multiple", "Mau apa?", ("Kopi", "Teh", "Air"), most=2)


def _replies(person: Person, message: int, words: str) -> Person:
    ours = {"message_id": message, "chat": CHAT, "from": {"is_bot": True, "username": "jejaring_bot"}}
    return person.gives({"message": person._message({"text": words, "reply_to_message": ours}, CHAT)})


def test_a_newer_session_in_the_group_leaves_the_older_ones_doors_open(town: Town) -> None:
    sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
    stage(sri, MANY, group=GROUP)
    first = board(town).id
    asks(sri, "Jakarta", "Bandung")
    ana.gives(ana.tap(first, "/jawab", chat=CHAT)).sees_toast("hanya Anda yang melihatnya")
    assert "Mau apa?" in ana.corner(GROUP).bubbles[-1].words
    _replies(budi, first, "1,2")
    assert tally(town) == {"ab": 1}


def test_a_board_that_had_to_be_words_is_answered_like_any_other(town: Town) -> None:
    sri, ana, budi = presenter(town), town.person("Ana"), town.person("Budi")
    stage(sri, MANY, group=GROUP)
    town.rows("UPDATE outbox SET sent_as = sent_as || 'w' WHERE kind = 'poll' RETURNING 1")
    ana.gives(ana.tap(board(town).id, "/jawab", chat=CHAT)).sees_toast("hanya Anda yang melihatnya")
    _replies(budi, board(town).id, "2")
    assert tally(town) == {"b": 1}


def test_words_go_to_the_session_that_asks_something(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    running = stage(sri, ask("single", "Di mana?", ("Jakarta", "Bandung")))
    waiting = stage(sri, ask("single", "Kapan?", ("Pagi", "Sore")))
    joins(ana, waiting)
    town.rows(
        "UPDATE questions SET phase = 'waiting' WHERE session_id = (SELECT max(id) FROM sessions) RETURNING 1"
    )
    joins(ana, running).says("2").sees("Suara Anda: Bandung")
    assert tally(town) == {"b": 1}


def test_nothing_is_written_when_time_is_up(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, ask("wall", "Apa saja?", seconds=30)))
    town.now += 60
    ana.says("terlambat").sees("sudah ditutup")
    assert not town.rows("SELECT * FROM posts")


def test_on_a_paused_wall_nothing_is_written_and_it_says_why(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    joins(ana, stage(sri, ask("wall", "Apa lagi?")))
    sri.taps("Jeda")
    ana.says("halo").sees("dijeda").sees_no("ditutup")
    assert not town.rows("SELECT * FROM posts")


def test_what_was_hidden_until_the_close_is_hidden_again_when_it_is_opened_again(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    stage(sri, ask("single", "Apa?", ("Kopi", "Teh")), group=GROUP, shown=False)
    ana.taps_in(GROUP, "Kopi")
    sri.taps("Tutup dan umumkan")
    asked = town.groups[str(GROUP)].bubbles[0]
    assert "Kopi · 1" in asked.words
    sri.taps("Buka lagi")
    assert "Kopi · 1" not in asked.words


def test_two_quick_supports_on_an_anonymous_wall_both_count(town: Town) -> None:
    sri, ana = presenter(town), town.person("Ana")
    code = stage(sri, ask("wall", "Apa saja?", most=3, anonymity="anonymous"))
    for words in ("Air", "Listrik"):
        joins(town.person(words), code).says(words)
    tokens = [token for _, token in joins(ana, code).screen.buttons if token.startswith("v:")]
    taps = [{"update_id": town.next_id()} | ana.tap(ana.screen.id, token) for token in tokens]
    came = [update for tap in taps if (update := read(tap, "jejaring_bot"))]
    with town.database.transaction() as tx:
        assert [one and one.kept for one in votes.receive(tx, town.tools, came, town.now)] == [True, True]
    assert list(tally(town).values()) == [1, 1]
