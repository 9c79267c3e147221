"""How fast we may send."""

from __future__ import annotations

from bot.pacing import BURST, Pace


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
    assert (pace.room(1000.0 + pause - 0.001), pace.room(1000.0 + pause)) == (0, 1)


def test_one_chat_keeps_to_its_own() -> None:
    assert len(_sent(Pace(30, 1, 20 / 60), ["7"], 20)) in range(20, 20 + int(BURST) + 1)


def test_a_group_gets_twenty_a_minute() -> None:
    assert len(_sent(Pace(30, 1, 20 / 60), ["-1007"], 60)) in range(20, 20 + int(BURST) + 1)


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
