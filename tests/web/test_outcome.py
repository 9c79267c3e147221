"""What a guest reads on the page after the close."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import PHONE, Visit
from tests.web.hall import WAYS, Hall, asked, bars

Clean = Callable[[Page], None]
MOST_BYTES = 14_000


@pytest.mark.parametrize("script", [True, False])
def test_after_the_close_a_guest_reads_what_came_out(
    hall: Hall, look: Visit, clean: Clean, script: bool
) -> None:
    hall.shows(asked())
    page = look("/j/KUPU27", java_script_enabled=script)
    page.get_by_label("Lainnya").check()
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_text("Suara Anda tercatat: Lainnya")).to_be_visible()
    hall.changes(phase="closed")
    if not script:
        page.reload()
    expect(page.get_by_text("Pertanyaan ini sudah ditutup.")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    hall.changes(chart=bars(dict(zip(WAYS, (18, 10, 6, 3), strict=True))))
    if not script:
        page.reload()
    expect(page.get_by_role("table", name="Hasil").get_by_role("row", name="Surel berkala 6")).to_be_visible()
    expect(page.get_by_text("Suara Anda tercatat: Lainnya")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    if script:
        clean(page)
    hall.shows(asked(phase="closed", chart=bars(dict(zip(WAYS, (18, 10, 6, 3), strict=True)))), is_open=False)
    page.reload()
    expect(page.get_by_text("Sesi sudah selesai. Terima kasih")).to_be_visible()
    expect(page.get_by_role("table", name="Hasil")).to_be_visible()


@pytest.mark.parametrize(
    ("picked", "verdict"),
    [
        ("Lainnya", "Jawaban Anda belum benar. Yang benar: Surel berkala."),
        ("Surel berkala", "Jawaban Anda benar."),
    ],
)
def test_after_a_quiz_a_guest_knows_how_they_did(
    hall: Hall, look: Visit, clean: Clean, picked: str, verdict: str
) -> None:
    chart, leaders = bars(dict.fromkeys(WAYS, 2)), bars({"Sri Rahayu": 12, "Bonar Lubis": 7})
    hall.shows(asked("quiz", right="c", chart=chart), leaders=leaders)
    page = look("/j/KUPU27")
    page.get_by_label(picked).check()
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_text("Suara Anda tercatat")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    assert "Nilai Anda" not in page.content()
    hall.changes(phase="closed")
    expect(page.get_by_text(verdict)).to_be_visible()
    expect(page.get_by_text("Nilai Anda 12, tempat ke-3 dari 9.")).to_be_visible()
    expect(page.get_by_role("table", name="Peringkat").get_by_role("row")).to_have_count(2)
    clean(page)


def test_whoever_did_not_answer_a_quiz_or_did_so_unnamed_is_not_judged(hall: Hall, look: Visit) -> None:
    hall.shows(asked("quiz", right="c", chart=bars(dict.fromkeys(WAYS, 2)), anonymity="anonymous"))
    page = look("/j/KUPU27")
    page.get_by_label("Lainnya").check()
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_text("Suara Anda tercatat")).to_be_visible()
    hall.changes(phase="closed")
    for guest in (page, look("/j/KUPU27")):
        expect(guest.get_by_role("table", name="Hasil")).to_be_visible()
        expect(guest.get_by_text("Jawaban Anda")).to_have_count(0)


def test_what_came_out_is_a_small_page(hall: Hall, guest: httpx.Client) -> None:
    many = bars({f"Kabupaten nomor {n} yang namanya panjang": n for n in range(1, 90)})
    hall.shows(asked(phase="closed", chart=many, before=many, round=2))
    answer = guest.get("/j/KUPU27")
    assert "dan 69 lainnya" in answer.text
    assert "Sebelum" in answer.text
    assert len(gzip.compress(answer.content)) < MOST_BYTES
