"""How fast we may send."""

from __future__ import annotations

from bot.pacing import BURST, Pace


def _sent(pace: Pace, chats: list[str], seconds: float) -> int:
    """How many messages leave when everybody always has one to send, in steps of 50 ms."""
    sent = 0
    for step in range(int(seconds * 20)):
        now = 1000 + step / 20
        for chat in chats:
            if pace.room(now) > 0 and pace.wait(chat, now) == 0:
                sent += 1
    return sent


def test_all_together_keep_to_the_rate() -> None:
    pace = Pace(rate=30, chat_rate=1, group_rate=20 / 60)
    chats = [str(n) for n in range(500)]
    assert _sent(pace, chats, 10) in range(30 * 10, 30 * 11 + 1), (
        "one second's worth at once, then 30 a second"
    )


def test_one_chat_keeps_to_its_own() -> None:
    assert _sent(Pace(30, 1, 20 / 60), ["7"], 20) in range(20, 20 + int(BURST) + 1)


def test_a_group_gets_twenty_a_minute() -> None:
    assert _sent(Pace(30, 1, 20 / 60), ["-1007"], 60) in range(20, 20 + int(BURST) + 1)


def test_a_refusal_halves_the_rate_and_calm_brings_it_back() -> None:
    pace = Pace(rate=32, chat_rate=100, group_rate=1)
    pace.slow_down()
    pace.slow_down()
    assert _sent(pace, [str(n) for n in range(500)], 10) <= 32 + 8 * 10
    for _ in range(10_000):
        pace.speed_up()
    assert _sent(pace, [str(n) for n in range(500)], 10) >= 32 * 9


def test_many_chats_do_not_fill_the_memory() -> None:
    pace = Pace(rate=1e9, chat_rate=1, group_rate=1)
    for number in range(30_000):
        pace.wait(str(number), 1000.0)
    assert len(pace._chats) <= 10_000
