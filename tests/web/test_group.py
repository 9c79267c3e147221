"""What a group sees of a bot that leads a meeting: buttons into the private chat, a pinned chart."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.web.bot import BOT
from tests.web.conftest import Town, Visit

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
