"""One person talks with the bot in the browser."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, ViewportSize, expect

from tests.web.bot import BOT, inline, picture
from tests.web.conftest import PHONE, Town, Visit

Clean = Callable[[Page], None]


def test_first_visit_starts_a_conversation(visit: Visit, town: Town, clean: Clean) -> None:
    page = visit()
    expect(page.get_by_role("heading", name="Jejaring · kota peraga")).to_be_visible()
    expect(page.locator("#now")).to_have_text(re.compile(r"^\w{3}, \d{1,2} \w{3} \d{4} · \d\d\.\d\d WIB$"))
    clean(page)
    page.get_by_role("navigation").get_by_role("button", name="Orang baru").click()
    clean(page)
    page.get_by_role("textbox", name="Nama orang baru").fill("Yosefa Mambrasar")
    page.get_by_role("button", name="Masuk").click()
    pane = page.get_by_role("region", name="Yosefa Mambrasar")
    expect(pane.get_by_text("dengan Jejaring")).to_be_visible()
    clean(page)
    pane.get_by_role("button", name="Mulai", exact=True).click()
    log = pane.get_by_role("log")
    expect(log.get_by_text("Selamat datang di Jejaring.")).to_be_visible()
    expect(log.locator("b", has_text="Jejaring")).to_be_visible()
    expect(pane.get_by_role("button", name="Mulai", exact=True)).to_be_hidden()
    expect(log.locator(".day")).to_have_count(1)
    clean(page)


def test_buttons_edit_the_message_and_answer(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana", "Wijaya")
    page = visit(f"{ana}:{BOT}")
    page.get_by_role("button", name="Mulai", exact=True).click()
    page.get_by_role("textbox", name="Tulis pesan").fill("/daftar")
    page.keyboard.press("Enter")
    keys = page.locator(".msg .keys").last
    expect(keys.locator("> div")).to_have_count(4)
    assert all(box["height"] >= 44 for key in keys.locator("button").all() if (box := key.bounding_box()))
    keys.get_by_role("button", name="Lainnya").click()
    alert = page.get_by_role("dialog", name="Pemberitahuan")
    expect(alert).to_contain_text("Tuliskan sektor Anda.")
    clean(page)
    alert.get_by_role("button", name="Tutup").click()
    keys.get_by_role("button", name="Perguruan tinggi").click()
    expect(page.locator(".toast")).to_have_text("Dicatat: Perguruan tinggi")
    keys.get_by_role("button", name="Pemerintah").click()
    expect(page.get_by_role("log").get_by_text("Jawaban: Pemerintah")).to_be_visible()
    expect(page.locator(".msg").last).to_contain_text("diubah")
    expect(page.get_by_role("button", name="Ubah")).to_be_focused()
    clean(page)


def test_a_tick_keeps_the_keyboards_place(visit: Visit, town: Town) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/start")
    first = ["Pendampingan", "Fasilitasi"]
    asked = town.bot.say(ana, "Apa keahlian Anda?", inline([first, ["Hukum", "Data"], ["Lewati"]]))
    page = visit(f"{ana}:{BOT}")
    page.get_by_role("button", name="Hukum").press("Enter")
    expect(page.locator(".toast")).to_have_text("Dicatat: Hukum")
    town.bot.call(
        "editMessageReplyMarkup",
        chat_id=ana,
        message_id=asked["message_id"],
        reply_markup=inline([first, ["✓ Hukum", "Data"], ["Lanjut", "Kosongkan"]]),
    )
    expect(page.get_by_role("button", name="✓ Hukum")).to_be_focused()


def test_buttons_under_a_long_message_are_in_view_and_stay_so(visit: Visit, town: Town) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/start")
    page = visit(f"{ana}:{BOT}", size=PHONE)
    lines = "\n".join(f"Baris {n}" for n in range(40))
    review = town.bot.say(ana, lines, inline([["Kirim"], ["Ubah"]]))
    expect(page.get_by_role("button", name="Kirim", exact=True).first).to_be_in_viewport()
    page.get_by_role("button", name="Ubah").click()
    expect(page.locator(".toast")).to_have_text("Dicatat: Ubah")
    parts = inline([["Nama", "Sektor"], ["Tempat", "Peran"], ["Foto"], ["← Kembali"]])
    town.bot.call("editMessageReplyMarkup", chat_id=ana, message_id=review["message_id"], reply_markup=parts)
    expect(page.get_by_role("button", name="Nama")).to_be_in_viewport()
    expect(page.get_by_role("button", name="← Kembali")).to_be_in_viewport()


def test_a_word_on_a_button_is_not_broken(visit: Visit, town: Town) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/start")
    town.bot.say(ana, "Apa keahlian Anda?", inline([["Pendampingan", "Kebencanaan"], ["x" * 60]]))
    page = visit(f"{ana}:{BOT}", size=ViewportSize(width=320, height=PHONE["height"]))
    key = page.get_by_role("button", name="Pendampingan")
    expect(key).to_have_js_property("clientHeight", 44)
    assert page.get_by_role("log").evaluate("log => log.scrollWidth <= log.clientWidth")


def test_reply_keyboard_is_used_once(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/bagikan")
    page = visit(f"{ana}:{BOT}")
    keys = page.get_by_role("group", name="Pilihan jawaban")
    expect(keys.get_by_role("button")).to_have_count(3)
    clean(page)
    keys.get_by_role("button", name="Nanti saja").click()
    expect(keys).to_be_hidden()
    expect(page.locator(".me").last).to_contain_text("Nanti saja")
    town.says(ana, "/bagikan")
    page.get_by_role("button", name="Pilihan jawaban").click()
    expect(keys).to_be_hidden()
    page.get_by_role("button", name="Pilihan jawaban").click()
    keys.get_by_role("button", name="Bagikan nomor saya").click()
    expect(page.get_by_role("log").get_by_text("Nomor Anda tersimpan.")).to_be_visible()
    expect(page.locator(".card")).to_contain_text("+62812")
    expect(page.get_by_role("button", name="Pilihan jawaban")).to_be_hidden()


def test_commands_are_offered_while_typing(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/start")
    page = visit(f"{ana}:{BOT}")
    box = page.get_by_role("textbox", name="Tulis pesan")
    box.fill("/da")
    offered = page.get_by_role("group", name="Perintah").get_by_role("button")
    expect(offered).to_have_count(2)
    clean(page)
    box.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log").get_by_text("Anda bekerja di sektor apa?")).to_be_visible()
    page.get_by_role("button", name="Daftar perintah").click()
    menu = page.get_by_role("dialog", name="Perintah")
    expect(menu.get_by_role("button").first).to_be_focused()
    clean(page)
    menu.get_by_role("button", name="/bantuan").click()
    expect(page.locator(".me").last).to_contain_text("/bantuan")
    town.bot.say(ana, "Lain kali ketuk /datasaya saja.")
    page.get_by_role("log").get_by_role("link", name="/datasaya").click()
    expect(page.locator(".me").last).to_contain_text("/datasaya")


def test_sends_a_photo_and_enlarges_one(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/gambar")
    page = visit(f"{ana}:{BOT}")
    page.locator(".photo").first.click()
    shown = page.get_by_role("dialog", name=re.compile("^Foto"))
    expect(shown.get_by_role("img")).to_be_visible()
    clean(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Lampirkan").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Foto", exact=True).click()
    chooser.value.set_files({"name": "lokasi.png", "mimeType": "image/png", "buffer": picture(300, 200)})
    sending = page.get_by_role("dialog", name="Kirim foto")
    sending.get_by_role("textbox", name="Keterangan").fill("Di lapangan")
    clean(page)
    sending.get_by_role("button", name="Kirim").click()
    expect(page.get_by_role("log").get_by_text("Foto Anda sudah kami terima.")).to_be_visible()
    expect(page.locator(".me .photo img")).to_have_js_property("naturalWidth", 300)
    expect(page.locator(".me").last).to_contain_text("Di lapangan")


def test_pasted_picture_and_file_are_sent(visit: Visit, town: Town) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/start")
    page = visit(f"{ana}:{BOT}")
    box = page.get_by_role("textbox", name="Tulis pesan")
    expect(box).to_be_visible()
    page.evaluate(
        """async (bytes) => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], "tempel.png", { type: "image/png" }));
            const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
            document.querySelector("textarea").dispatchEvent(paste);
        }""",
        list(picture(40, 40)),
    )
    page.get_by_role("dialog", name="Kirim foto").get_by_role("button", name="Kirim").click()
    expect(page.locator(".me .photo")).to_be_visible()
    page.get_by_role("button", name="Lampirkan").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Berkas").click()
    chooser.value.set_files(
        {"name": "proposal.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 uji"}
    )
    page.get_by_role("dialog", name="Kirim berkas").get_by_role("button", name="Kirim").click()
    expect(page.locator(".me a.card")).to_contain_text("proposal.pdf")
    with page.expect_download() as download:
        page.locator(".me a.card").click()
    assert download.value.path().read_bytes() == b"%PDF-1.4 uji"


def test_place_and_sticker(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/start")
    page = visit(f"{ana}:{BOT}")
    page.get_by_role("button", name="Lampirkan").click()
    page.get_by_role("button", name="Lokasi").click()
    page.get_by_role("button", name="Kupang").click()
    expect(page.locator(".card")).to_contain_text("10,17° LS · 123,60° BT")
    page.get_by_role("button", name="Lampirkan").click()
    page.get_by_role("button", name="Stiker").click()
    page.get_by_role("button", name="🙏").click()
    expect(page.locator(".big")).to_have_text("🙏")
    clean(page)


def test_edits_forwards_and_deletes_own_messages(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    group = town.group("Kelompok Teruskan", ana)
    town.says(ana, "halo dnia")
    page = visit(f"{ana}:{BOT}")

    def choose(action: str) -> None:
        page.locator(".me .line").first.hover()
        page.locator(".me").first.get_by_role("button", name="Menu pesan").click()
        page.get_by_role("dialog", name="Pesan ini").get_by_role("button", name=action).click()

    choose("Ubah")
    box = page.get_by_role("textbox", name="Tulis pesan")
    expect(box).to_have_value("halo dnia")
    clean(page)
    box.fill("halo dunia")
    box.press("Enter")
    expect(page.locator(".me").first).to_contain_text("halo dunia")
    expect(page.locator(".me").first).to_contain_text("diubah")
    choose("Balas")
    box.fill("satu lagi")
    box.press("Enter")
    expect(page.locator(".me").last.locator(".quote")).to_contain_text("halo dunia")
    choose("Teruskan")
    page.get_by_role("dialog", name="Teruskan ke").get_by_role("button", name="Kelompok Teruskan").click()
    expect(page).to_have_url(re.compile(f"#{ana}:{group}$"))
    expect(page.locator(".origin")).to_have_text("Diteruskan dari Ana")
    page.go_back()
    choose("Hapus")
    expect(page.locator(".me")).to_have_count(1)


def test_drafts_stay_and_too_long_is_said(visit: Visit, town: Town) -> None:
    ana = town.someone("Ana")
    town.group("Kelompok Draf", ana)
    town.says(ana, "/start")
    page = visit(f"{ana}:{BOT}")
    box = page.get_by_role("textbox", name="Tulis pesan")
    box.press_sequentially("belum sele")
    box.press("Shift+Enter")
    box.press_sequentially("sai")
    page.get_by_role("button", name="Kelompok Draf").click()
    expect(box).to_have_value("")
    page.get_by_role("list", name="Percakapan").get_by_role("button", name="Jejaring").first.click()
    expect(box).to_have_value("belum sele\nsai")
    box.fill("a" * 5120)
    box.press("Enter")
    expect(page.locator(".toast")).to_contain_text("terlalu panjang (5.120 huruf)")
    expect(box).to_have_value("a" * 5120)


def test_blocking_and_unblocking(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/start")
    page = visit(f"{ana}:{BOT}")
    page.get_by_role("button", name="Menu Ana").click()
    page.get_by_role("button", name="Blokir bot").click()
    expect(page.get_by_text("Bot ini Anda blokir.")).to_be_visible()
    expect(page.get_by_role("textbox", name="Tulis pesan")).to_be_hidden()
    clean(page)
    page.get_by_role("button", name="Buka blokir").click()
    expect(page.get_by_role("textbox", name="Tulis pesan")).to_be_visible()


def test_new_messages_do_not_pull_the_reader_down(visit: Visit, town: Town, clean: Clean) -> None:
    ana = town.someone("Ana")
    town.says(ana, "/start")
    for n in range(15):
        town.bot.say(ana, f"Kabar ke-{n}\n\nIsinya.")
    page = visit(f"{ana}:{BOT}")
    log = page.get_by_role("log")
    expect(log.get_by_text("Kabar ke-14")).to_be_in_viewport()
    log.evaluate("log => { log.scrollTop = 0; }")
    page.wait_for_timeout(100)
    town.bot.say(ana, "Kabar terbaru")
    pill = page.get_by_role("button", name="pesan baru ↓")
    expect(pill).to_be_visible()
    expect(log.get_by_text("Kabar terbaru")).not_to_be_in_viewport()
    clean(page)
    pill.click()
    expect(log.get_by_text("Kabar terbaru")).to_be_in_viewport()
    town.bot.say(ana, "Kabar penutup")
    expect(log.get_by_text("Kabar penutup")).to_be_in_viewport()


def test_nothing_a_person_writes_becomes_markup(visit: Visit, town: Town) -> None:
    ana = town.someone("<img src=x onerror=alert(1)>")
    page = visit(f"{ana}:{BOT}")
    page.get_by_role("button", name="Mulai", exact=True).click()
    page.get_by_role("textbox", name="Tulis pesan").fill(
        "<b onclick=alert(1)>tebal</b> & <script>alert(2)</script>"
    )
    page.keyboard.press("Enter")
    expect(page.locator(".me").last).to_contain_text(
        "<b onclick=alert(1)>tebal</b> & <script>alert(2)</script>"
    )
    assert page.locator(".me script, .me b, img[src=x]").count() == 0
