"""How fast we may send."""

from __future__ import annotations

from itertools import pairwise

from bot.pacing import Pace


def _sent(pace: Pace, chats: list[str], seconds: float) -> list[float]:
    """When messages leave if everybody always has one to send, in steps of 5 ms."""
    sent = []
    for step in range(int(seconds * 200)):
        now = 1000 + step / 200
        for chat in chats:
            if pace.room(now) < 1:
                break
            if pace.wait(chat, now) == 0:
                sent.append(now)
    return sent


def test_all_together_keep_to_the_rate_in_every_second() -> None:
    pace = Pace(rate=30, chat_rate=1, group_rate=20 / 60)
    sent = _sent(pace, [str(n) for n in range(500)], 20)
    assert all(later - first >= 1 for first, later in zip(sent, sent[30:], strict=False))
    assert len(sent) >= 0.95 * 30 * 20


def test_a_pause_ends_when_something_may_leave() -> None:
    pace = Pace(rate=30, chat_rate=1, group_rate=20 / 60)
    assert (pace.pause(1000.0), pace.wait("7", 1000.0)) == (0, 0)
    pause = pace.pause(1000.0)
    assert pause > 0
    assert (pace.room(1000.0 + pause - 0.005), pace.room(1000.0 + pause)) == (0, 1)


def test_to_one_chat_goes_one_a_second_and_to_a_group_twenty_in_any_minute() -> None:
    assert len(_sent(Pace(30, 1, 20 / 60), ["7"], 20)) == 20
    sent = _sent(Pace(30, 1, 20 / 60), ["-1007"], 240)
    assert all(later - first >= 60 for first, later in zip(sent, sent[20:], strict=False))
    assert all(later - first >= 1 for first, later in pairwise(sent))
    assert len(sent) >= 0.75 * 20 * 4


def test_a_chat_rests_after_a_message_has_arrived_however_long_that_took() -> None:
    pace = Pace(30, 1, 20 / 60)
    assert pace.wait("7", 1000.0) == 0
    pace.arrived("7", 1003.0)
    assert (pace.wait("7", 1003.5), pace.wait("7", 1004.0)) == (0.5, 0)


def test_what_was_sent_before_a_restart_may_still_count() -> None:
    pace = Pace(rate=30, chat_rate=1, group_rate=20 / 60, born=1000.0)
    assert (pace.room(1000.0), pace.wait("7", 1000.25), pace.wait("7", 1001.0)) == (0, 0.75, 0)
    assert pace.wait("-1007", 1001.0) > 0, "a group has had a burst, perhaps"


def test_a_refusal_halves_the_rate_and_calm_brings_it_back() -> None:
    pace, chats = Pace(rate=32, chat_rate=100, group_rate=1), [str(n) for n in range(500)]
    for at in (990.0, 990.1, 995.0):
        pace.slow_down(at)
    assert len(_sent(pace, chats, 10)) <= 1 + 8 * 10, "those that come together are one"
    for _ in range(10_000):
        pace.speed_up()
    assert len(_sent(pace, chats, 10)) >= 32 * 9


def test_many_chats_do_not_fill_the_memory() -> None:
    pace = Pace(rate=1e9, chat_rate=1, group_rate=1)
    for number in range(30_000):
        pace.wait(str(number), 1000.0)
    assert len(pace._chats) <= 10_000


def test_the_topics_of_a_forum_count_together() -> None:
    pace = Pace(30, 1, 20 / 60)
    assert [pace.wait(f"-1001/{topic}", 1000.0) for topic in range(3)] == [0, 1, 1]
