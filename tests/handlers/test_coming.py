"""How people come: by a friend's link, from a group, by themselves; the source of each is recorded."""

from __future__ import annotations

from tests.handlers.story import LINK, Person, Town
from tests.handlers.test_registration import registers

GROUP = -1001


def _invitation(person: Person) -> str:
    """The code that a member hands out."""
    words = person.says("/undang").sees("Undangan dari Anda").screen.words
    return words.split(LINK)[1].split()[0]


def _source(town: Town, person: Person) -> tuple[str, int | None]:
    [row] = town.rows("SELECT source, inviter_id FROM arrivals WHERE person_id = :id", id=person.key)
    return row["source"], row["inviter_id"]


def test_a_friends_link(town: Town) -> None:
    budi = town.member("Budi")
    code = _invitation(budi)
    ana = town.person("Ana")
    ana.says(f"/start {code}").sees("Bahasa apa").sees_no("tidak dikenal")
    assert _source(town, ana) == ("invite", budi.key)
    assert town.one("SELECT uses_left FROM invites") == 49
    assert _invitation(budi) == code, "one code, used many times"


def test_a_code_that_was_typed_in_small_letters(town: Town) -> None:
    budi, ana = town.member("Budi"), town.person("Ana")
    ana.says(f"/start {_invitation(budi).lower()}").sees_no("tidak dikenal")
    assert _source(town, ana) == ("invite", budi.key)


def test_the_first_source_counts(town: Town) -> None:
    ana = town.person("Ana")
    ana.says("halo").says("/start").says("/start grup").sees("Bahasa apa")
    assert _source(town, ana) == ("message", None)


def test_an_invitation_counts_also_for_who_had_only_looked_in(town: Town) -> None:
    budi = town.member("Budi")
    code = _invitation(budi)
    ana = town.person("Ana").says("halo").says("/start NGARANG123").sees_no("tidak dikenal")
    ana.says(f"/start {code}").sees("Bahasa apa")
    assert _source(town, ana) == ("invite", budi.key)
    cici = town.member("Cici").says(f"/start {code}")
    assert _source(town, cici) == ("demo", None), "a member has come already"
    assert town.one("SELECT uses_left FROM invites") == 49


def test_tapping_the_link_again_uses_it_once(town: Town) -> None:
    code = _invitation(town.member("Budi"))
    ana = town.person("Ana")
    for _ in range(5):
        ana.says(f"/start {code}")
    assert town.one("SELECT uses_left FROM invites") == 49


def test_a_forged_link(town: Town) -> None:
    for code in ("NGARANG123", "a' OR 1=1 --", "🙂" * 30, "a\x00b", "\ud800x", "X" * 3000):
        ana = town.person("Ana")
        ana.says(f"/start {code}").sees("tidak dikenal atau sudah habis", "Bahasa apa")
        assert _source(town, ana) == ("unknown-link", None)


def test_a_link_that_is_used_up(town: Town) -> None:
    budi = town.member("Budi")
    code = _invitation(budi)
    town.rows("UPDATE invites SET uses_left = 1 RETURNING code")
    town.person("Ana").says(f"/start {code}").sees_no("tidak dikenal")
    town.person("Cici").says(f"/start {code}").sees("tidak dikenal atau sudah habis", "Bahasa apa")
    assert town.one("SELECT min(uses_left) FROM invites") == 0
    assert _invitation(budi) != code, "a fresh code instead of the empty one"


def test_ones_own_link(town: Town) -> None:
    budi = town.member("Budi")
    code = _invitation(budi)
    budi.says(f"/start {code}").sees("Senang bertemu lagi").sees_no("tidak dikenal")
    assert town.one("SELECT uses_left FROM invites") == 50
    ana = registers(town.person("Ana"), "Ana Wijaya")
    ana.says(f"/start {_invitation(ana)}").sees("Senang bertemu lagi")
    assert _source(town, ana) == ("command", None)


def test_only_members_invite(town: Town) -> None:
    town.person("Ana").says("/undang").sees("Bahasa apa")
    assert not town.rows("SELECT * FROM invites")


def test_a_request_to_join_a_group(town: Town) -> None:
    """The bot writes at once, and lets in as soon as the person is a member."""
    ana = town.person("Ana")
    ana.asks_to_join(GROUP).sees("Terima kasih ingin bergabung", "Bahasa apa")
    ana.asks_to_join(GROUP).sees("Bahasa apa")
    assert _source(town, ana) == ("group", None)
    assert town.admitted == []
    ana.taps("Bahasa Indonesia", "Saya setuju", "Setuju semua").says("Ana Wijaya")
    ana.taps("Ibu", "Alumni PBA", "Lokal dan global", "Media", "Diri sendiri").says("Sleman")
    ana.taps("Lewati", "Lewati", "Lewati", "Langsung, kapan saja", "Lewati", "Kirim").sees("Terima kasih")
    assert town.admitted == [(str(GROUP), str(ana.id))], "once, though asked twice"
    assert town.one("SELECT state FROM requests") == "admitted"


def test_two_groups(town: Town) -> None:
    ana = town.person("Ana")
    ana.asks_to_join(GROUP).asks_to_join(GROUP - 1).taps("Bahasa Indonesia", "Saya setuju", "Lanjut")
    ana.says("Ana").taps("Ibu", "Alumni PBA", "Lokal dan global", "Media", "Diri sendiri").says("Sleman")
    ana.taps("Lewati", "Lewati", "Lewati", "Langsung, kapan saja", "Lewati", "Kirim")
    assert sorted(town.admitted) == [(str(GROUP), str(ana.id)), (str(GROUP - 1), str(ana.id))]


def test_a_member_asks_to_join(town: Town) -> None:
    ana = town.member("Ana")
    ana.asks_to_join(GROUP).sees_nothing()
    assert town.admitted == [(str(GROUP), str(ana.id))]
    ana.asks_to_join(GROUP)
    assert len(town.admitted) == 2, "who has left may come back"


def test_in_a_group_only_commands_are_answered(town: Town) -> None:
    ana = town.person("Ana")
    ana.says_in(GROUP, "/daftar").sees_nothing()
    [answer] = town.groups[str(GROUP)].bubbles
    assert "percakapan berdua" in answer.words
    assert answer.buttons == [("Buka percakapan pribadi", f"{LINK}grup")]
    ana.says("/start grup").sees("Bahasa apa")
    assert _source(town, ana) == ("group", None)


def test_group_chatter_is_never_stored(town: Town) -> None:
    ana = town.member("Ana")
    before = town.dump()
    ana.says_in(GROUP, "rahasia kita berdua").says_in(GROUP, "/entah rahasia").says_in(
        GROUP, "/daftar@lain_bot x"
    )
    photo = {"photo": [{"file_id": "rahasia", "file_size": 1}], "caption": "rahasia"}
    ana.gives({"message": ana._message(photo, {"id": GROUP, "type": "supergroup"})})
    after = town.dump()
    assert "rahasia" not in repr(after)
    assert {name for name in after if before[name] != after[name]} <= {"updates"}
    assert str(GROUP) not in town.groups


def test_a_stranger_in_a_group_stays_one(town: Town) -> None:
    """Who says something in a group that is not meant for us is not remembered."""
    ana = town.person("Ana")
    ana.says_in(GROUP, "/entah apa").says_in(GROUP, "halo semua").says_in(GROUP, "/help")
    assert "percakapan berdua" in town.groups[str(GROUP)].bubbles[0].words
    assert not town.rows("SELECT * FROM people")


def test_a_group_is_answered_once_a_minute(town: Town) -> None:
    ana, budi = town.person("Ana"), town.member("Budi")
    for _ in range(15):
        ana.says_in(GROUP, "/help")
        budi.says_in(GROUP, "/daftar")
    assert len(town.groups[str(GROUP)].bubbles) == 1
    ana.says_in(GROUP - 1, "/help")
    assert len(town.groups[str(GROUP - 1)].bubbles) == 1, "another group has its own answer"
    town.now += 61
    ana.says_in(GROUP, "/help")
    assert len(town.groups[str(GROUP)].bubbles) == 2


def test_a_command_in_a_group_does_not_unblock(town: Town) -> None:
    """Who has blocked the bot is still not reached in private."""
    ana = town.member("Ana")
    ana.blocks().says_in(GROUP, "/help")
    assert town.one("SELECT blocked_at FROM accounts") is not None
