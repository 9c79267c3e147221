from __future__ import annotations

import asyncio

import httpx
import pytest

from tests.sandbox.conftest import TOKEN, Rig


async def test_too_many_requests_and_early_retries(rig: Rig, ayu: int) -> None:
    await rig.post("/faults", kind="429", method="sendMessage", retry_after=7, times=1)
    response = await rig.http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": ayu, "text": "x"})
    assert response.headers["retry-after"] == "7"
    assert response.json() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert (await rig.bot("sendMessage", chat_id=ayu, text="x"))["error_code"] == 429
    assert (await rig.get("/faults"))["early_retries"] == 1
    await rig.post("/clock", forward=7)
    await rig.ok("sendMessage", chat_id=ayu, text="x")
    assert await rig.get("/faults") == {"active": [], "early_retries": 1}


async def test_errors_on_demand(rig: Rig, ayu: int) -> None:
    await rig.post("/faults", kind="500", times=1)
    assert await rig.error("sendMessage", chat_id=ayu, text="x") == "Internal Server Error"
    await rig.post("/faults", kind="blocked", method="sendMessage")
    assert (await rig.bot("sendMessage", chat_id=ayu, text="x"))["error_code"] == 403
    await rig.ok("getMe")
    await rig.http.delete("/api/faults")
    await rig.post("/faults", kind="502", times=1)
    gateway = await rig.http.post(f"/bot{TOKEN}/getMe")
    assert (gateway.status_code, gateway.headers["content-type"]) == (502, "text/html")


async def test_a_timeout_is_done_but_never_answered(live: Rig) -> None:
    person = await live.newcomer()
    await live.say(person, "halo")
    await live.post("/faults", kind="timeout", times=1)
    with pytest.raises(httpx.ReadTimeout):
        await live.http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": person, "text": "x"}, timeout=0.1)
    assert (await live.messages(person))[-1]["text"] == "x"


async def test_a_dropped_request_is_not_done(live: Rig) -> None:
    person = await live.newcomer()
    await live.say(person, "halo")
    await live.post("/faults", kind="drop", times=1)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        await live.http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": person, "text": "x"})
    assert (await live.messages(person))[-1]["text"] == "halo"


async def test_limits(rig: Rig, ayu: int) -> None:
    await rig.post("/limits", per_chat=1, per_second=30, per_group_minute=20)
    await rig.ok("sendMessage", chat_id=ayu, text="x")
    early = await rig.bot("sendMessage", chat_id=ayu, text="x")
    assert early["parameters"] == {"retry_after": 1}
    await rig.ok("sendChatAction", chat_id=ayu, action="typing")
    await rig.post("/limits")
    await rig.post("/clock", forward=1)
    for _ in range(3):
        await rig.ok("sendMessage", chat_id=ayu, text="x")


async def test_a_groups_minute(rig: Rig, ayu: int) -> None:
    group = await rig.group([ayu])
    await rig.post("/limits", per_group_minute=20)
    for _ in range(20):
        await rig.ok("sendMessage", chat_id=group, text="x")
    refused = await rig.bot("sendMessage", chat_id=group, text="x")
    assert refused["parameters"]["retry_after"] in (59, 60)
    await rig.ok("sendMessage", chat_id=ayu, text="others are not concerned")


async def test_calls_are_logged(rig: Rig, ayu: int) -> None:
    last = (await rig.get("/calls"))[-1]["n"]
    await asyncio.gather(rig.bot("sendMessage", chat_id=ayu, text="x"), rig.bot("sendVenue"))
    logged = [(call["method"], call["status"]) for call in await rig.get(f"/calls?after={last}")]
    assert sorted(logged) == [("sendMessage", 200), ("sendVenue", 501)]
