"""`make demo` as a newcomer meets it: the real bot, the web chat, a telephone, twenty taps."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.web.conftest import PHONE

UP_WITHIN = 90.0
"""Seconds; a figure for `make bench` to measure, here only a bound for a stuck start."""


@contextmanager
def demo(folder: Path, port: int) -> Iterator[str]:
    """`jejaring demo`, with its data in a folder."""
    command = [str(Path(sys.executable).parent / "jejaring"), "demo"]
    process = subprocess.Popen(command, cwd=folder, env=os.environ | {"PORT": str(port)})
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(process, url)
        yield url
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=15) == 0


def _wait_for(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + UP_WITHIN
    while time.monotonic() < deadline:
        assert process.poll() is None, "the demo ended by itself"
        try:
            if httpx.get(f"{url}/api/town", trust_env=False).json()["bots"]:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError("the demo did not start")


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Newcomer:
    """Somebody with a telephone, whose taps and messages are counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    @property
    def last(self) -> Locator:
        return self.page.locator(".msg:not(.mine)").last

    def sees(self, text: str) -> None:
        expect(self.last).to_contain_text(text)

    def taps(self, label: str, then: str) -> None:
        self.count += 1
        self.page.locator(".msg .keys").last.get_by_role("button", name=label, exact=True).click()
        self.sees(then)

    def says(self, text: str, then: str) -> None:
        self.count += 1
        self.page.get_by_role("textbox", name="Tulis pesan").fill(text)
        self.page.get_by_role("button", name="Kirim", exact=True).last.click()
        self.sees(then)


def test_a_newcomer_registers_within_twenty_taps(
    tmp_path: Path, port: int, window: Callable[..., BrowserContext], clean: Callable[[Page], None]
) -> None:
    with demo(tmp_path, port) as url:
        page = window(viewport=PHONE).new_page()
        page.goto(url)
        page.get_by_role("button", name="Orang baru").first.click()
        page.get_by_role("textbox", name="Nama orang baru").fill("Wayan Sukma")
        page.keyboard.press("Enter")
        wayan = Newcomer(page)
        page.get_by_role("button", name="Mulai", exact=True).click()
        wayan.count = 1
        wayan.sees("Bahasa apa yang Anda pilih?")
        wayan.taps("Bahasa Indonesia", "Setuju dengan aturan ini?")
        wayan.taps("Saya setuju", "Data Anda boleh dipakai untuk apa?")
        wayan.taps("Setuju semua", "Siapa nama Anda?")
        wayan.taps("Wayan Sukma", "Bagaimana kami menyapa Anda?")
        wayan.taps("Mas", "pengalaman Anda")
        wayan.taps("Alumni PBA", "jejaring kemitraan yang mana")
        wayan.taps("Jejaring lokal", "sektor apa")
        wayan.taps("LSM atau yayasan", "bergabung atas nama siapa")
        wayan.taps("Organisasi", "Apa nama organisasinya?")
        wayan.says("Koperasi Angin Timur", "Apa peran Anda di sana?")
        wayan.says("Manajer program", "di mana?")
        wayan.says("denpasar", "Apa keahlian Anda?")
        clean(page)
        wayan.says("1, 3", "butuhkan dari jejaring")
        wayan.says("2", "bisa Anda tawarkan")
        wayan.says("fasilitasi", "Kapan kami boleh")
        wayan.taps("Ringkasan pukul 19", "foto")
        wayan.taps("Lewati", "Sudah benar semua?")
        wayan.sees("Kota Denpasar, Bali")
        clean(page)
        wayan.taps("Kirim", "Anda sudah menjadi anggota Jejaring")
        assert wayan.count <= 20
        wayan.taps("Profil saya", "Mas Wayan Sukma")
        here = page.url
        page.close()
    with demo(tmp_path, port):
        page = window(viewport=PHONE).new_page()
        page.goto(here)
        expect(page.get_by_role("log")).to_contain_text(re.compile("Mas Wayan Sukma"))
        Newcomer(page).says("/profil", "Mas Wayan Sukma")
        page.close()


def test_the_code_for_an_admin_counts_although_the_clock_was_moved(
    tmp_path: Path, port: int, capfd: pytest.CaptureFixture[str]
) -> None:
    with demo(tmp_path, port) as url:
        httpx.post(f"{url}/api/clock", json={"forward": 7 * 24 * 3600}, trust_env=False).raise_for_status()
    capfd.readouterr()
    with demo(tmp_path, port) as url, httpx.Client(base_url=f"{url}/api", trust_env=False) as http:
        printed = ""
        deadline = time.monotonic() + UP_WITHIN
        while not (code := re.search(r"/admin \w+", printed)) and time.monotonic() < deadline:
            time.sleep(0.05)
            printed += capfd.readouterr().out
        assert code, "no code was printed"
        person = http.post("/people", json={"first_name": "Wayan"}).json()["id"]
        chat = f"/people/{person}/chats/1"
        http.post(f"{chat}/text", json={"text": code[0]})
        said: list[str] = []
        while len(said) < 2 and time.monotonic() < deadline:
            said = [message["text"] for message in http.get(f"{chat}/messages").json()["messages"]]
        assert said[1].startswith("Anda sekarang admin Jejaring.")
