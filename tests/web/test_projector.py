"""What the room sees: big, calm, and true within a moment."""

from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.web.conftest import DESKTOP, PHONE, Visit
from tests.web.hall import TALK, WAYS, Hall, asked, bars

Clean = Callable[[Page], None]
BEFORE = bars(dict(zip(WAYS, (18, 10, 6, 3), strict=True)))
AFTER = bars(dict(zip(WAYS, (18, 10, 6, 13), strict=True)))


def _theme(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_question_chart_and_way_in_are_in_view(hall: Hall, look: Visit, clean: Clean, scheme: str) -> None:
    hall.shows(asked(chart=BEFORE, answered=37, guests=5, anonymity="anonymous"))
    page = look("/live/kupu27", size=DESKTOP, color_scheme=scheme)
    expect(page.get_by_role("heading", name=TALK)).to_be_in_viewport(ratio=1)
    expect(page.get_by_text("37 menjawab · 42 hadir")).to_be_in_viewport(ratio=1)
    expect(page.get_by_text("KUPU 27", exact=True)).to_be_in_viewport(ratio=1)
    expect(page.get_by_text("jejaring.example/j")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("img", name="Kode QR menuju surat suara")).to_be_in_viewport(ratio=1)
    expect(page.get_by_text("Anonim: nama tidak disimpan bersama suara.")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("row", name="Temu muka triwulan 10")).to_have_count(1)
    heading = page.get_by_role("heading").evaluate("h => parseFloat(getComputedStyle(h).fontSize)")
    assert heading >= 0.04 * DESKTOP["width"]
    clean(page)


def test_bars_grow_in_their_place(hall: Hall, look: Visit) -> None:
    hall.shows(asked(chart=BEFORE, answered=37))
    page = look("/live/KUPU27", size=DESKTOP, reduced_motion="no-preference")
    bar = page.locator("rect.bar").last
    before = bar.evaluate("bar => { window.bar = bar; return bar.getBoundingClientRect().width; }")
    hall.changes(chart=AFTER, answered=47)
    expect(page.get_by_text("47 menjawab ·")).to_be_visible()
    expect(bar).to_have_attribute("width", re.compile(r"^2\d\d"))
    assert page.evaluate("window.bar.isConnected"), "the same bar"
    assert "width" in bar.evaluate("bar => getComputedStyle(bar).transitionProperty")
    page.wait_for_function("before => window.bar.getBoundingClientRect().width > 2 * before", arg=before)


def test_nothing_moves_where_that_is_asked(hall: Hall, look: Visit) -> None:
    hall.shows(asked(chart=BEFORE))
    page = look("/live/KUPU27", size=DESKTOP)
    moving = "bar => getComputedStyle(bar).transitionDuration"
    assert page.locator("rect.bar").first.evaluate(moving) == "0s"


def test_hidden_results_are_only_counted(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(asked("cloud", options=(), answered=36))
    page = look("/live/KUPU27", size=DESKTOP)
    expect(page.get_by_text("Hasil ditampilkan setelah semua sempat menjawab.")).to_be_visible()
    hall.changes(answered=37)
    count = page.locator(".count b")
    expect(count).to_have_text("37")
    box = count.bounding_box()
    assert box
    assert box["height"] > 200
    expect(page.get_by_role("row")).to_have_count(0)
    clean(page)


def test_of_questions_to_a_speaker_it_is_said_how_many_were_answered(hall: Hall, look: Visit) -> None:
    hall.shows(asked("qna", options=(), answered=9, done=3))
    page = look("/live/KUPU27", size=DESKTOP)
    expect(page.get_by_text("3 dari 9 terjawab · 42 hadir")).to_be_visible()
    expect(page.locator(".count")).to_contain_text("9pertanyaan masuk")
    assert "<b>3</b> dari 9 terjawab" in httpx.get(f"{hall.url}/live/KUPU27?teks", trust_env=False).text
    hall.shows(asked("wall", options=(), answered=9))
    expect(page.get_by_text("9 kiriman · 42 hadir")).to_be_visible()


@pytest.mark.parametrize("phase", ["open", "frozen", "closed"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_while_results_are_hidden_the_options_are_read_from_the_screen(
    hall: Hall, look: Visit, clean: Clean, phase: str, size: ViewportSize
) -> None:
    hall.shows(asked(answered=36, phase=phase))
    page = look("/live/KUPU27", size=size)
    expect(page.get_by_role("listitem")).to_have_text(WAYS)
    clean(page)
    text = httpx.get(f"{hall.url}/live/KUPU27?teks", trust_env=False).text
    assert all(f"<li>{way}</li>" in text for way in WAYS)
    hall.changes(chart=BEFORE)
    expect(page.get_by_role("listitem")).to_have_count(0)


def test_twelve_options_fit_beside_the_code(hall: Hall, look: Visit) -> None:
    options = tuple(f"Pilihan ke-{n} dengan keterangan yang agak panjang" for n in range(1, 13))
    hall.shows(asked("multiple", text=f"{TALK} " * 2, options=options, answered=36))
    page = look("/live/KUPU27", size=DESKTOP)
    expect(page.get_by_text("36 menjawab · 42")).to_be_visible()
    code = page.get_by_role("img", name="Kode QR").bounding_box()
    assert code
    assert code["height"] > DESKTOP["height"] * 0.3
    heading = page.get_by_role("heading").bounding_box()
    boxes = [item.bounding_box() for item in page.get_by_role("listitem").all()]
    footer = page.locator("footer").bounding_box()
    assert heading
    assert footer
    assert heading["y"] + heading["height"] <= code["y"]
    assert len(boxes) == 12
    for box in boxes:
        assert box
        assert heading["y"] + heading["height"] <= box["y"] <= footer["y"] - box["height"]
        assert box["x"] + box["width"] <= code["x"]


def test_a_long_question_and_twelve_options_fit(hall: Hall, look: Visit) -> None:
    long = "Kegiatan apa saja yang paling perlu kita dahulukan pada tiga bulan pertama agar jejaring ini "
    options = {f"Pilihan ke-{n}": n for n in range(1, 13)}
    hall.shows(asked(text=long + "sungguh terasa manfaatnya bagi semua anggota?", chart=bars(options)))
    page = look("/live/KUPU27", size=DESKTOP)
    expect(page.locator("rect.bar")).to_have_count(12)
    heading, chart = page.get_by_role("heading").bounding_box(), page.locator(".picture svg").bounding_box()
    footer = page.locator("footer").bounding_box()
    assert heading
    assert chart
    assert footer
    assert heading["y"] + heading["height"] <= chart["y"]
    assert chart["y"] + chart["height"] <= footer["y"]
    assert page.evaluate("document.documentElement.scrollHeight") == DESKTOP["height"]


def test_two_rounds_stand_beside_each_other(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(asked(before=BEFORE, chart=AFTER, round=2))
    page = look("/live/KUPU27", size=DESKTOP)
    first, second = page.get_by_role("figure", name="Sebelum"), page.get_by_role("figure", name="Sesudah")
    left, right = first.bounding_box(), second.bounding_box()
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] < right["x"]
    clean(page)


def test_keys_for_dark_and_full_screen(hall: Hall, look: Visit) -> None:
    hall.shows(asked(chart=BEFORE))
    page = look("/live/KUPU27", size=DESKTOP, color_scheme="light")
    light = _theme(page)
    page.keyboard.press("d")
    expect(page.get_by_role("button", name="Gelap", pressed=True)).to_have_count(1)
    assert _theme(page) != light
    page.keyboard.press("D")
    assert _theme(page) == light
    page.keyboard.press("f")
    expect(page.locator(":fullscreen")).to_have_count(1)
    page.keyboard.press("f")
    expect(page.locator(":fullscreen")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Layar penuh")).to_be_focused()


def test_results_are_announced_but_not_four_times_a_second(hall: Hall, look: Visit) -> None:
    hall.shows(asked(chart=BEFORE, answered=37))
    page = look("/live/KUPU27", size=DESKTOP)
    told = page.locator("#ucap")
    expect(told).to_contain_text("37 menjawab. Grup Telegram: 18.")
    hall.changes(answered=38)
    expect(page.get_by_text("38 menjawab ·")).to_be_visible()
    expect(told).to_contain_text("37 menjawab.")


@pytest.mark.parametrize(
    ("phase", "said"),
    [
        ("waiting", "Pertanyaan segera dibuka."),
        ("frozen", "Dijeda"),
        ("closed", "Sudah ditutup"),
    ],
)
def test_every_state_has_a_face(hall: Hall, look: Visit, phase: str, said: str) -> None:
    hall.shows(asked(phase=phase))
    expect(look("/live/KUPU27", size=DESKTOP).get_by_text(said, exact=True)).to_be_visible()


def test_before_and_after_the_session(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(present=12)
    page = look("/live/KUPU27", size=DESKTOP)
    expect(page.get_by_role("heading", name="Selamat datang")).to_be_visible()
    expect(page.locator(".count b")).to_have_text("12")
    clean(page)
    hall.shows(is_open=False)
    expect(page.get_by_role("heading", name="Terima kasih sudah ikut")).to_be_visible()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_what_is_over_asks_nobody_in(hall: Hall, look: Visit, clean: Clean, size: ViewportSize) -> None:
    hall.shows(asked(chart=BEFORE))
    page = look("/live/KUPU27", size=size)
    expect(page.get_by_text("KUPU 27", exact=True)).to_be_visible()
    hall.shows(asked(chart=BEFORE, phase="closed"), is_open=False)
    expect(page.get_by_text("Sesi sudah selesai")).to_be_visible()
    for way_in in (
        page.get_by_role("img"),
        page.get_by_text("KUPU 27"),
        page.get_by_text("jejaring.example"),
    ):
        expect(way_in).to_be_hidden()
    clean(page)
    text = httpx.get(f"{hall.url}/live/KUPU27?teks", trust_env=False).text
    assert ("Sesi sudah selesai" in text, "jejaring.example" in text) == (True, False)


def test_at_ones_own_pace_all_questions_are_listed(hall: Hall, look: Visit, clean: Clean) -> None:
    second = asked("multiple", id=8, text="Apa manfaat berjejaring?", answered=8)
    hall.shows(asked(answered=12, chart=BEFORE), second, is_self_paced=True)
    page = look("/live/KUPU27", size=DESKTOP)
    expect(page.get_by_role("listitem")).to_have_count(2)
    expect(page.get_by_role("listitem").last).to_have_text("Apa manfaat berjejaring?8")
    clean(page)


def test_on_a_telephone_the_chart_is_a_table(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(asked(chart=BEFORE))
    page = look("/live/KUPU27")
    expect(page.get_by_role("row", name="Lainnya 3")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    clean(page)


def test_the_text_version_is_small_and_needs_no_script(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(asked(before=BEFORE, chart=AFTER, answered=37, round=2))
    raw = httpx.get(f"{hall.url}/live/KUPU27?teks", trust_env=False)
    assert len(raw.content) < 4_000
    assert raw.headers["refresh"] == "10"
    assert "<script" not in raw.text
    page = look("/live/KUPU27", java_script_enabled=False)
    page.wait_for_url("**/live/KUPU27?teks")
    expect(page.get_by_role("row", name="Lainnya 13")).to_be_visible()
    clean(page_with_script := look("/live/KUPU27?teks"))
    page_with_script.get_by_role("link", name="Hentikan pembaruan").click()
    expect(page_with_script.get_by_role("link", name="Perbarui lagi setiap 10 detik")).to_be_visible()
    assert "refresh" not in httpx.get(page_with_script.url, trust_env=False).headers


def test_no_such_session(hall: Hall) -> None:
    assert httpx.get(f"{hall.url}/live/NGGAK9", trust_env=False).status_code == 404
    assert httpx.get(f"{hall.url}/live/NGGAK9/events", trust_env=False).status_code == 404


def test_a_timed_question_counts_down(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(asked(chart=BEFORE, closes_at=hall.time + 9))
    page = look("/live/KUPU27", size=DESKTOP)
    clock = page.get_by_role("timer")
    expect(clock).to_have_text(re.compile(r"0:0\d"))
    expect(clock).to_have_class("clock soon")
    clean(page)
    hall.changes(answered=38, closes_at=hall.time + 1)
    expect(page.get_by_text("38 menjawab ·")).to_be_visible()
    expect(clock).to_have_text("0:00")
    hall.changes(phase="closed")
    expect(clock).to_have_count(0)
    assert "Menerima jawaban" not in httpx.get(f"{hall.url}/live/KUPU27?teks", trust_env=False).text


def test_a_leaderboard_stands_beside_a_question_that_is_closed(hall: Hall, look: Visit, clean: Clean) -> None:
    leaders = bars({"Sri Rahayu": 12, "Bonar Lubis": 7})
    hall.shows(asked("quiz", chart=BEFORE), leaders=leaders)
    page = look("/live/KUPU27", size=DESKTOP)
    expect(page.get_by_role("figure")).to_have_count(1)
    hall.changes(phase="closed")
    expect(page.get_by_role("figure", name="Peringkat")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("row", name="Bonar Lubis 7")).to_have_count(1)
    clean(page)
    assert "Bonar Lubis" in httpx.get(f"{hall.url}/live/KUPU27?teks", trust_env=False).text
