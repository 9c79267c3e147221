"""What others wrote, on a guest's page: read, and supported."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from flows.polls.frame import Listed
from flows.replies import Text
from tests.web.conftest import PHONE, Visit
from tests.web.hall import Hall, asked, post, votes

Clean = Callable[[Page], None]
MOST_BYTES = 14_000


class TestWhatOthersWrote:
    def _wall(self, hall: Hall, **more: Any) -> None:
        hall.written = [
            Listed(41, "Bagaimana menjaga kepercayaan?", 14), Listed(42, "ꦩꦠꦸꦂꦤꦸꦮꦸꦤ꧀ <b>🎉</b>", 3),
            Listed(43, "Siapa memegang uangnya?", 9, done=True),
        ]  # fmt: skip
        hall.shows(asked("wall", options=(), most=5, **more))

    @pytest.mark.parametrize("script", [True, False])
    def test_is_read_and_supported(self, hall: Hall, look: Visit, clean: Clean, script: bool) -> None:
        self._wall(hall)
        page = look("/j/KUPU27", java_script_enabled=script)
        expect(page.get_by_role("listitem")).to_have_count(3)
        page.get_by_label("Jawaban Anda").fill("Belum selesai")
        page.get_by_role("button", name="Dukung: Bagaimana menjaga").click()
        mine = page.get_by_role("button", name="Dukung: Bagaimana menjaga", pressed=True)
        expect(mine).to_have_text("▲ 15")
        assert votes(hall) == [("41",)]
        expect(page.get_by_role("button", name="Dukung")).to_have_count(2)
        if script:
            expect(page.get_by_label("Jawaban Anda")).to_have_value("Belum selesai")
            expect(mine).to_be_focused()
            box = mine.bounding_box()
            assert box
            assert box["height"] >= 44
            assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
            clean(page)

    def test_ones_own_words_are_said_to_be_kept(self, hall: Hall, look: Visit, clean: Clean) -> None:
        self._wall(hall)
        page = look("/j/KUPU27")
        page.get_by_label("Jawaban Anda").fill("Rapat tiap bulan")
        page.get_by_role("button", name="Kirim tulisan").click()
        expect(page.get_by_text("Tersimpan. Terima kasih!")).to_be_focused()
        assert votes(hall) == [("rapat tiap bulan",)]
        expect(page.get_by_label("Jawaban Anda")).to_have_value("")
        clean(page)

    def test_ones_own_words_stay_while_they_are_refused(self, hall: Hall, look: Visit, clean: Clean) -> None:
        self._wall(hall)
        page = look("/j/KUPU27", expect_errors=True)
        box = page.get_by_label("Jawaban Anda")
        expect(box).to_have_attribute("maxlength", "500")
        hall.refusal = Text("vote-enough", {"most": 5})
        box.fill("Rapat tiap bulan")
        page.get_by_role("button", name="Kirim tulisan").click()
        expect(box).to_be_focused()
        expect(box).to_have_value("Rapat tiap bulan")
        expect(box).to_have_accessible_description("Anda sudah memberi 5 jawaban, jumlah paling banyak.")
        expect(page.get_by_text("Tersimpan")).to_have_count(0)
        clean(page)

    def test_while_results_are_hidden_nothing_is_counted(self, hall: Hall, guest: httpx.Client) -> None:
        self._wall(hall, phase="closed")
        hall.written = [Listed(41, "Bagaimana?", None)]
        body = guest.get("/j/KUPU27").text
        assert "Bagaimana?" in body
        assert "▲" not in body

    def test_a_refusal_is_said_and_a_forged_one_is_refused(self, hall: Hall, guest: httpx.Client) -> None:
        self._wall(hall)
        guest.get("/j/KUPU27")
        for forged in ("²", "-1", "9" * 30, "1;drop"):
            assert (
                post(guest, str(httpx.QueryParams([("q", "7"), ("r", "1"), ("p", forged)]))).status_code
                == 400
            )
        hall.refusal = Text("vote-once")
        refused = post(guest, "q=7&r=1&p=41")
        assert (refused.status_code, "Anda sudah menjawab." in refused.text) == (422, True)

    def test_a_full_wall_is_a_small_page(self, hall: Hall, guest: httpx.Client) -> None:
        self._wall(hall)
        hall.written = [
            Listed(at, f"{at} " + " ".join(f"kata{at * n % 997}" for n in range(60)), at)
            for at in range(1, 90)
        ]
        answer = guest.get("/j/KUPU27")
        assert "dan 69 lainnya" in answer.text
        assert len(gzip.compress(answer.content)) < MOST_BYTES
