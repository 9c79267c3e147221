"""The town around the conversations: people, groups, clock, the connection, telephones, keyboards."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.web.bot import BOT
from tests.web.conftest import DESKTOP, PHONE, Town, Visit

Clean = Callable[[Page], None]
WEB = Path(__file__).parents[2] / "sandbox" / "web"
MOST_TABS = 30
"""Each chat of the list is one; other stories have made some."""


def test_two_people_side_by_side(visit: Visit, town: Town, clean: Clean) -> None:
    sri, bonar = town.someone("Sri", "Ningsih"), town.someone("Bonar", "Tambunan")
    group = town.group("Rapat Berdua", sri, bonar)
    page = visit(f"{sri}:{group}")
    page.get_by_role("searchbox", name="Cari nama").fill("tambun")
    page.get_by_role("navigation").get_by_role("button", name="Bonar Tambunan").click()
    left, right = (
        page.get_by_role("region", name="Sri Ningsih"),
        page.get_by_role("region", name="Bonar Tambunan"),
    )
    right.get_by_role("button", name="Kembali").click()
    right.get_by_role("button", name="Rapat Berdua").click()
    expect(page).to_have_url(re.compile(f"#{sri}:{group},{bonar}:{group}$"))
    left.get_by_role("textbox").fill("Selamat pagi, Pak Bonar")
    left.get_by_role("button", name="Kirim").click()
    seen = right.locator(".msg", has_text="Selamat pagi, Pak Bonar")
    expect(seen).to_be_visible()
    expect(seen.locator(".name")).to_have_text("Sri Ningsih")
    expect(left.locator(".me .mark")).to_contain_text("dibaca")
    clean(page)
    page.reload()
    expect(right.get_by_role("log").get_by_text("Selamat pagi, Pak Bonar")).to_be_visible()
    right.get_by_role("button", name="Tutup Bonar Tambunan").click()
    expect(right).to_have_count(0)
    expect(left.get_by_role("log").get_by_text("Selamat pagi, Pak Bonar")).to_be_visible()


def test_unread_messages_are_counted(visit: Visit, town: Town, clean: Clean) -> None:
    sri, bonar = town.someone("Sri"), town.someone("Bonar")
    group = town.group("Kabar Warga", sri, bonar)
    page = visit(f"{sri}:{BOT}")
    chat = page.get_by_role("button", name="Kabar Warga")
    expect(chat).to_contain_text("Belum ada pesan")
    town.says(bonar, "Sudah sampai?", group)
    town.says(bonar, "Saya di depan.", group)
    expect(chat.locator(".badge")).to_contain_text("2")
    expect(chat).to_contain_text("Saya di depan.")
    clean(page)
    chat.click()
    expect(page.get_by_role("log").get_by_text("Saya di depan.")).to_be_visible()
    expect(chat.locator(".badge")).to_have_count(0)


def test_asks_to_join_a_group(visit: Visit, town: Town, clean: Clean) -> None:
    sri = town.someone("Sri")
    group, member = next((g["id"], g["members"][0]) for g in town.http.get("/api/town").json()["groups"])
    town.says(member, "Selamat pagi semua", group)
    page = visit(f"{sri}:{group}")
    page.get_by_role("button", name="Minta bergabung").click()
    expect(page.get_by_text("Menunggu persetujuan pengurus.")).to_be_visible()
    clean(page)
    town.bot.call("approveChatJoinRequest", chat_id=group, user_id=sri)
    expect(page.get_by_role("log").get_by_text("Selamat pagi semua")).to_be_visible()
    expect(page.get_by_role("textbox", name="Tulis pesan")).to_be_visible()


def test_leaves_a_group(visit: Visit, town: Town) -> None:
    sri = town.someone("Sri")
    group = town.group("Kelompok Singgah", sri)
    page = visit(f"{sri}:{group}")
    expect(page.get_by_text("Belum ada pesan di grup ini.")).to_be_visible()
    page.get_by_role("button", name="Menu Sri").click()
    page.get_by_role("button", name="Keluar dari grup").click()
    expect(page.get_by_role("button", name="Minta bergabung")).to_be_visible()


def test_typing_is_shown(visit: Visit, town: Town) -> None:
    sri = town.someone("Sri")
    town.says(sri, "/start")
    page = visit(f"{sri}:{BOT}")
    expect(page.get_by_role("log").get_by_text("Selamat datang di")).to_be_visible()
    town.bot.call("sendChatAction", chat_id=sri, action="typing")
    expect(page.get_by_text("Jejaring sedang mengetik…")).to_be_visible()
    town.bot.say(sri, "Selesai.")
    expect(page.get_by_text("Jejaring sedang mengetik…")).to_be_hidden()


def test_clock_moves_forward(visit: Visit, town: Town) -> None:
    page = visit()
    shown = page.locator("#now")
    expect(shown).not_to_be_empty()
    before = shown.inner_text()
    page.get_by_role("button", name="Majukan waktu +1 minggu").click()
    expect(shown).not_to_have_text(before)
    ahead = town.http.get("/api/clock").json()["offset"]
    assert ahead >= 604800


def test_the_top_leaves_room_for_the_people(visit: Visit) -> None:
    for size, most in ((DESKTOP, 60), (PHONE, 150)):
        page = visit(size=size)
        expect(page.get_by_role("button", name="Majukan waktu +1 jam")).to_be_in_viewport()
        assert page.locator(".top").evaluate("top => top.offsetHeight") <= most


def test_lost_connection_is_said_and_caught_up(visit: Visit, town: Town, clean: Clean) -> None:
    sri = town.someone("Sri")
    town.says(sri, "/start")
    page = visit()
    page.route("**/api/events**", lambda route: route.fulfill(status=204))
    page.goto(f"{town.url}/#{sri}:{BOT}")
    expect(page.get_by_text("tersambung lagi…")).to_be_visible()
    clean(page)
    town.bot.say(sri, "Apakah Anda masih di sana?")
    page.unroute("**/api/events**")
    expect(page.get_by_role("log").get_by_text("Apakah Anda masih di sana?")).to_be_visible()
    expect(page.get_by_text("tersambung lagi…")).to_be_hidden()


def test_unreachable_town_offers_another_try(visit: Visit, clean: Clean) -> None:
    page = visit(expect_errors=True)
    page.route("**/api/town", lambda route: route.fulfill(status=503, json={"detail": "busy"}))
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("sedang bermasalah")
    clean(page)
    page.unroute("**/api/town")
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.get_by_role("searchbox", name="Cari nama")).to_be_visible()


def test_only_the_keyboard(visit: Visit, town: Town) -> None:
    sri = town.someone("Sri", "Papan Ketik")
    page = visit()
    page.get_by_role("searchbox", name="Cari nama").focus()
    page.keyboard.type("papan ketik")
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Sri Papan Ketik")).to_be_focused()
    page.keyboard.press("Enter")
    pane = page.get_by_role("region", name="Sri Papan Ketik")
    start = pane.get_by_role("button", name="Mulai", exact=True)
    expect(start).to_be_visible()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if start.evaluate("el => el === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(pane.get_by_role("log").get_by_text("Selamat datang di")).to_be_visible()
    box = pane.get_by_role("textbox", name="Tulis pesan")
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if box.evaluate("el => el === document.activeElement"):
            break
    page.keyboard.type("/daftar")
    page.keyboard.press("Enter")
    key = pane.get_by_role("button", name="Perusahaan")
    expect(key).to_be_visible()
    for _ in range(MOST_TABS):
        page.keyboard.press("Shift+Tab")
        if key.evaluate("el => el === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(pane.get_by_role("log").get_by_text("Jawaban: Perusahaan")).to_be_visible()
    expect(pane.get_by_role("button", name="Ubah")).to_be_focused()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    assert sri


@pytest.mark.parametrize("width", [320, 360])
def test_telephone_goes_from_people_to_list_to_chat_and_back(
    width: int, visit: Visit, town: Town, clean: Clean
) -> None:
    sri = town.someone("Sri", f"Telepon {width}")
    town.says(sri, "/daftar")
    page = visit(size=ViewportSize(width=width, height=PHONE["height"]), has_touch=True, is_mobile=True)

    def fits() -> None:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width == PHONE["width"]:
            clean(page)

    fits()
    page.get_by_role("searchbox", name="Cari nama").fill(f"telepon {width}")
    page.get_by_role("button", name=f"Sri Telepon {width}").tap()
    expect(page.get_by_text("tanpa token")).to_be_hidden()
    fits()
    page.get_by_role("list", name="Percakapan").get_by_role("button", name="Jejaring").first.tap()
    expect(page.get_by_role("log").get_by_text("Anda bekerja di sektor apa?")).to_be_visible()
    fits()
    log = page.get_by_role("log")
    assert log.evaluate("log => log.scrollWidth <= log.clientWidth")
    targets = page.locator("button:visible, a.card:visible, textarea:visible").all()
    small = [
        box for target in targets if (box := target.bounding_box()) and min(box["width"], box["height"]) < 44
    ]
    assert not small
    page.locator(".m").last.tap()
    expect(page.get_by_role("dialog", name="Pesan ini")).to_be_visible()
    fits()
    page.keyboard.press("Escape")
    back = page.get_by_role("button", name="Kembali", exact=True)
    back.tap()
    expect(page.get_by_role("list", name="Percakapan")).to_be_visible()
    back.tap()
    expect(page.get_by_role("searchbox", name="Cari nama")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("list", name="Percakapan")).to_be_visible()


def test_dark_mode_and_double_zoom(visit: Visit, town: Town, clean: Clean) -> None:
    sri, bonar = town.someone("Sri", "Malam"), town.someone("Bonar", "Malam")
    group = town.group("Rapat Malam", sri, bonar)
    town.says(bonar, "Lihat https://example.org/agenda", group)
    town.says(sri, "/daftar")
    page = visit(f"{sri}:{BOT},{bonar}:{group}", color_scheme="dark")
    expect(page.get_by_role("log").get_by_text("Anda bekerja di sektor apa?")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 22, 29)"
    clean(page)
    zoomed = ViewportSize(width=DESKTOP["width"] // 2, height=DESKTOP["height"] // 2)
    small = visit(f"{sri}:{BOT}", size=zoomed, device_scale_factor=2, color_scheme="dark")
    expect(small.get_by_role("textbox", name="Tulis pesan")).to_be_in_viewport()
    clean(small)


def test_the_towns_http_api_can_be_read_and_tried(visit: Visit, town: Town) -> None:
    page = visit()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{town.url}/docs")
    page.locator(".opblock-post", has_text="/api/people").first.locator("button").first.click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("textbox").first.fill('{"first_name": "Ratna", "last_name": "Dari Lembar"}')
    page.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table")).to_contain_text("Dari Lembar")
    assert all(url.startswith((town.url, "data:")) for url in asked), asked


def test_page_is_small_and_asks_little(visit: Visit, town: Town) -> None:
    sizes = {file.name: len(gzip.compress(file.read_bytes())) for file in WEB.iterdir()}
    assert sum(sizes.values()) < 26_000, sizes
    assert all(len(file.read_text().splitlines()) <= 250 for file in WEB.iterdir())
    sri = town.someone("Sri")
    page = visit()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{town.url}/?lagi#{sri}:{BOT}")
    expect(page.get_by_role("button", name="Mulai", exact=True)).to_be_visible()
    assert len([url for url in asked if "/api/" in url]) <= 10, asked
    assert all(url.startswith((town.url, "data:")) for url in asked)
