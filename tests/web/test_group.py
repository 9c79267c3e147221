"""What a group sees of a bot that leads a meeting: buttons into the private chat, a pinned chart."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.web.bot import BOT, inline
from tests.web.conftest import PHONE, Town, Visit

Clean = Callable[[Page], None]


def test_a_button_in_the_group_leads_into_the_private_chat(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    group = town.group("Rapat Terbuka", ana)
    name = town.bot.call("getMe")["username"]
    for text, url in (
        ("Tulis jawaban", f"https://t.me/{name}?start=jajak_7"),
        ("Sapa", f"https://t.me/{name}"),
    ):
        town.bot.say(group, text, {"inline_keyboard": [[{"text": text, "url": url}]]})
    page = visit(f"{ana}:{group}")
    page.get_by_role("button", name="Sapa", exact=True).click()
    expect(page).to_have_url(re.compile(f"#{ana}:{BOT}$"))
    expect(page.get_by_role("button", name="Mulai", exact=True)).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Tulis jawaban", exact=True).click()
    expect(page).to_have_url(re.compile(f"#{ana}:{BOT}$"))
    expect(page.locator(".me")).to_contain_text("/start jajak_7")
    expect(page.get_by_role("log").get_by_text("Selamat datang di")).to_be_visible()
    assert "/start jajak_7" in town.bot.heard
    clean(page)


def test_a_pinned_chart_is_found_and_drawn_anew(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    group = town.group("Rapat Panjang", ana)
    here = {"user": BOT, "status": "administrator", "rights": ["can_pin_messages"]}
    town.post(f"groups/{group}/members", **here)
    chart = town.bot.show(group, "Siap mulai?")
    for number in range(30):
        town.says(ana, f"Pesan {number}", group)
    page = visit(f"{ana}:{group}")
    expect(page.get_by_role("log").get_by_text("Pesan 29")).to_be_in_viewport()
    town.bot.call("pinChatMessage", chat_id=group, message_id=chart["message_id"])
    pin = page.get_by_role("button", name="Disematkan: Siap mulai?")
    expect(page.get_by_role("log").get_by_text("Pesan disematkan")).to_be_visible()
    clean(page)
    pin.click()
    photo = page.get_by_role("img", name="Foto: Siap mulai?")
    expect(photo).to_be_in_viewport()
    before = photo.get_attribute("src")
    town.bot.show(group, "1 suara", instead_of=chart["message_id"])
    drawn = page.get_by_role("img", name="Foto: 1 suara")
    expect(drawn).to_be_in_viewport()
    assert drawn.get_attribute("src") != before
    expect(page.get_by_role("button", name="Disematkan: 1 suara")).to_be_visible()
    town.bot.call("unpinChatMessage", chat_id=group)
    expect(page.get_by_role("button", name="Disematkan:")).to_be_hidden()


def test_a_crowd_answers_at_once(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    group = town.group("Rapat Ramai", ana, *(town.someone(f"Warga {number}") for number in range(21)))
    page = visit(f"{ana}:{group}")
    crowd = page.get_by_role("button", name="Kerumunan menjawab (20 orang)")
    status = page.get_by_role("region", name="Ana").get_by_role("status")
    crowd.click()
    expect(status).to_have_text("Belum ada yang bisa dijawab di grup ini.")
    choices = ["Sangat siap", "Belum siap"]
    town.bot.say(group, "Siap mulai?", inline([choices]))
    expect(page.get_by_role("log").get_by_text("Siap mulai?")).to_be_visible()
    crowd.focus()
    page.keyboard.press("Enter")
    expect(status).to_have_text("20 orang sudah menjawab.")
    expect(crowd).to_be_focused()
    assert sum(town.bot.heard.count(choice) for choice in choices) == 20
    clean(page)


def test_the_crowd_says_that_it_is_at_work_and_is_asked_once(visit: Visit, town: Town, clean: Clean) -> None:
    ana, budi = town.someone("Ana", "Sibuk"), town.someone("Budi")
    group = town.group("Rapat Pelan", ana, budi)
    page = visit(f"{ana}:{group}", size=PHONE)
    waiting: list[Route] = []
    page.route("**/api/crowd", lambda route: waiting.append(route))
    crowd = page.get_by_role("button", name="Kerumunan menjawab (20 orang)")
    status = page.get_by_role("region", name="Ana Sibuk").get_by_role("status")
    crowd.click()
    expect(status).to_have_text("Kerumunan sedang menjawab…")
    crowd.click()
    clean(page)
    box = crowd.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    [route] = waiting
    assert (route.request.post_data_json or {})["besides"] == [ana], "whoever leads stays out of it"
    route.fulfill(json={"acted": 1})
    expect(status).to_have_text("1 orang sudah menjawab.")
    page.get_by_role("button", name="Kembali").click()
    page.get_by_role("region", name="Ana Sibuk").get_by_role(
        "button", name="Jejaring", exact=False
    ).first.click()
    expect(crowd).to_be_hidden()
