"""A guest without Telegram answers on the page, with and without a script."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import Page, expect

from flows.replies import Text
from tests.web.conftest import DESKTOP, PHONE, Visit
from tests.web.hall import TALK, Hall, asked, cookie, post, votes

Clean = Callable[[Page], None]
MOST_BYTES = 14_000


@pytest.mark.parametrize("typed", ["KUPU27", "kupu27", "Kupu 27", " KUPU-27 "])
def test_the_code_is_taken_however_it_is_typed(hall: Hall, look: Visit, clean: Clean, typed: str) -> None:
    hall.shows(asked())
    page = look("/j", java_script_enabled=False)
    page.get_by_role("textbox", name="Kode di layar").fill(typed)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=TALK)).to_be_visible()


def test_an_unknown_code_is_asked_again(hall: Hall, guest: httpx.Client) -> None:
    answer = guest.get("/j/nggak9")
    assert answer.status_code == 404
    assert "Tidak ada sesi dengan kode “NGGAK 9”" in answer.text
    assert guest.get("/j?kode=%3C%3E", follow_redirects=True).text.count("Periksa lagi kode") == 1
    assert guest.get("/j/%3Cscript%3E").status_code == 404


@pytest.mark.parametrize("script", [True, False])
def test_votes_and_changes_the_vote(hall: Hall, look: Visit, clean: Clean, script: bool) -> None:
    hall.shows(asked())
    page = look("/j/kupu27", java_script_enabled=script)
    expect(page.get_by_text("Hanya pemandu yang dapat melihat siapa menjawab apa.")).to_be_visible()
    page.get_by_label("Surel berkala").check()
    page.get_by_role("button", name="Kirim suara").click()
    receipt = page.get_by_role("status").filter(has_text="Suara Anda")
    expect(receipt).to_have_text("Suara Anda tercatat: Surel berkala. Jawaban boleh diubah sampai ditutup.")
    assert votes(hall) == [("c",)]
    expect(page.get_by_label("Surel berkala")).to_be_checked()
    page.get_by_label("Lainnya").check()
    page.get_by_role("button", name="Ubah suara").click()
    expect(receipt).to_contain_text("Lainnya")
    assert votes(hall) == [("d",)]
    if script:
        clean(page)


def test_the_keyboard_is_enough(hall: Hall, look: Visit) -> None:
    hall.shows(asked())
    page = look("/j/KUPU27", size=DESKTOP)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Suara Anda tercatat: Temu muka triwulan.")).to_be_focused()
    assert votes(hall) == [("b",)]


BY_KEYS = {
    "multiple": ("Space Tab Tab Space Tab Tab Enter", "ac"),
    "ranking": ("2 Tab Tab 1 Tab Tab Enter", "ca"),
    "points": ("6 0 Tab 4 0 Enter", "60,40,,"),
    "dots": ("1 Tab 1 Enter", "1,1,,"),
    "scales": ("Space ArrowRight Tab Space Enter", "2,1,,"),
    "dates": ("Space Tab Space ArrowRight Enter", "y,m,,"),
    "matrix": ("3 Tab 5 Tab Tab Tab Tab Tab Tab Tab Enter", "35,,,"),
    "number": ("4 2 Enter", "42"),
    "quiz": ("Space ArrowDown Enter", "b"),
}


@pytest.mark.parametrize("kind", BY_KEYS)
def test_the_keyboard_is_enough_for_every_kind(hall: Hall, look: Visit, kind: str) -> None:
    hall.shows(asked(kind, most=2))
    page = look("/j/KUPU27")
    keys, answer = BY_KEYS[kind]
    for key in ("Tab", *keys.split()):
        page.keyboard.press(key)
    expect(page.get_by_text("Suara Anda tercatat")).to_be_focused()
    assert votes(hall) == [(answer,)]


def test_of_many_cookies_only_ours_is_read(hall: Hall, guest: httpx.Client) -> None:
    hall.shows(asked())
    guest.get("/j/KUPU27")
    others = "; ".join(f"kuki{n}={'x' * 60}" for n in range(50))
    for answer in "ab":
        kept = post(guest, f"q=7&r=1&a={answer}", cookie=f"{others}; {cookie(guest)}")
        assert kept.status_code == 303
    assert votes(hall) == [("b",)], "one guest, who changed their vote"


FORMS = {
    "multiple": ([("a", "c"), ("a", "a")], "ac"),
    "ranking": ([("c0", "2"), ("c1", ""), ("c2", "1"), ("c3", "3")], "cad"),
    "points": ([("c0", "60"), ("c1", "0"), ("c2", "40"), ("c3", "")], "60,,40,"),
    "scales": ([("c0", "4"), ("c2", "5")], "4,,5,"),
    "dates": ([("c0", "y"), ("c1", "n"), ("c3", "m")], "y,n,,m"),
    "matrix": ([("c0x", "3"), ("c0y", "5")], "35,,,"),
    "number": ([("a", "42")], "42"),
}


@pytest.mark.parametrize("kind", FORMS)
def test_every_kind_has_a_form(hall: Hall, guest: httpx.Client, look: Visit, clean: Clean, kind: str) -> None:
    hall.shows(asked(kind, most=2))
    page = look("/j/KUPU27")
    clean(page)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    guest.get("/j/KUPU27")
    fields, answer = FORMS[kind]
    sent = httpx.QueryParams([("q", "7"), ("r", "1"), *fields])
    names = set(page.evaluate("[...new FormData(document.forms[0]).keys()]"))
    names |= set(page.evaluate("[...document.forms[0].elements].map(field => field.name)"))
    assert {name for name, _ in fields} <= names
    kept = post(guest, str(sent))
    assert kept.status_code == 303
    assert kept.headers["location"] == "/j/KUPU27#q7"
    assert votes(hall) == [(answer,)]
    again = look("/j/KUPU27")
    expect(again.get_by_role("button", name="Kirim suara")).to_be_visible()


def test_several_words_and_then_no_more(hall: Hall, look: Visit) -> None:
    hall.shows(asked("cloud", options=(), most=3))
    page = look("/j/KUPU27")
    page.get_by_label("Jawaban 1").fill("Gotong royong")
    page.get_by_label("Jawaban 2").fill("ꦱꦼꦢꦸꦭꦸꦫ")
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_role("textbox")).to_have_count(1)
    page.get_by_role("textbox").fill("🤝")
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_text("Suara Anda tercatat: gotong royong, ꦱꦼꦢꦸꦭꦸꦫ")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    assert votes(hall) == [("gotong royong", "ꦱꦼꦢꦸꦭꦸꦫ", "🤝")]


@pytest.mark.parametrize("script", [True, False])
def test_of_several_words_those_that_are_fine_are_kept(
    hall: Hall, look: Visit, clean: Clean, script: bool
) -> None:
    hall.shows(asked("cloud", options=(), most=3))
    page = look("/j/KUPU27", expect_errors=True, java_script_enabled=script)
    page.get_by_label("Jawaban 1").fill("Percaya")
    page.get_by_label("Jawaban 2").fill("...")
    page.get_by_label("Jawaban 3").fill("Setara")
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_text("Suara Anda tercatat: percaya dan setara")).to_be_visible()
    assert votes(hall) == [("percaya", "setara")]
    field = page.get_by_role("textbox")
    expect(field).to_have_value("...")
    expect(field).to_have_attribute("maxlength", "40")
    expect(field).to_have_accessible_description(re.compile("Silakan tulis dengan huruf"))
    if script:
        expect(field).to_be_focused()
        clean(page)
    field.fill("Peduli")
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_text("Suara Anda tercatat: percaya, setara, dan peduli")).to_be_visible()


def test_what_a_full_ballot_refuses_is_said(hall: Hall, guest: httpx.Client) -> None:
    hall.shows(asked("cloud", options=(), most=3))
    guest.get("/j/KUPU27")
    hall.refusal = Text("vote-enough", {"most": 3})
    answer = post(guest, "q=7&r=1&a=satu&a=dua")
    assert answer.status_code == 422
    assert answer.text.count("Anda sudah memberi 3 jawaban") == 2
    assert 'value="satu"' in answer.text


def test_an_anonymous_cloud_takes_all_words_that_it_promised(hall: Hall, look: Visit) -> None:
    hall.shows(asked("cloud", options=(), most=2, anonymity="anonymous"))
    page = look("/j/KUPU27")
    page.get_by_label("Jawaban 1").fill("Percaya")
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_text("Kami tidak menyimpan apa pilihan Anda")).to_be_visible()
    page.get_by_role("textbox").fill("Setara")
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_role("textbox")).to_have_count(0)
    assert votes(hall) == [("", "")]


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("multiple", "a=a&a=b&a=c", "Terlalu banyak. Pilih paling banyak 2."),
        ("ranking", "c0=1&c1=1", "Dua pilihan mendapat nomor yang sama."),
        ("points", "c0=60&c1=60", "Poin hanya boleh dalam puluhan"),
        ("dots", "c0=2&c1=1", "Titiknya terlalu banyak. Anda punya 2."),
        ("matrix", "c0x=3", "Isi kedua nilai"),
        ("scales", "", "Belum ada jawaban."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    hall: Hall, guest: httpx.Client, kind: str, body: str, said: str
) -> None:
    hall.shows(asked(kind, most=2))
    guest.get("/j/KUPU27")
    answer = post(guest, f"q=7&r=1&{body}")
    assert answer.status_code == 422
    assert said in answer.text
    assert answer.text.count("checked") + answer.text.count(" selected") + answer.text.count(
        'value="60"'
    ) + answer.text.count('value="2"') >= len(body.split("&")) - (not body)
    assert not hall.voted


def test_anonymous_is_said_and_final(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(asked(anonymity="anonymous"))
    page = look("/j/KUPU27", color_scheme="dark")
    promise = "Anonim: nama Anda tidak disimpan bersama suara. Karena itu"
    expect(page.get_by_text(promise)).to_be_visible()
    page.get_by_label("Lainnya").check()
    page.get_by_role("button", name="Kirim suara").click()
    expect(page.get_by_text("Kami tidak menyimpan apa pilihan Anda")).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.get_by_text(promise)).to_be_visible()
    clean(page)


def test_a_vote_after_the_close_is_answered(hall: Hall, look: Visit) -> None:
    hall.shows(asked(anonymity="named"))
    page = look("/j/KUPU27", expect_errors=True)
    expect(page.get_by_text("Terbuka: nama Anda terlihat")).to_be_visible()
    page.get_by_label("Lainnya").check()
    hall.refusal = Text("ballot-phase.closed")
    with page.expect_response("**/j/KUPU27") as sent:
        page.evaluate("document.forms[0].submit()")
    assert sent.value.status == 422
    expect(page.get_by_role("alert")).to_have_text("Pertanyaan ini sudah ditutup.")


def test_the_page_follows_the_presenter_and_keeps_what_was_typed(hall: Hall, look: Visit) -> None:
    hall.shows()
    page = look("/j/KUPU27")
    expect(page.get_by_role("heading", name="Anda sudah masuk")).to_be_visible()
    hall.shows(asked("wall", text="Apa harapan Anda?", options=()))
    box = page.get_by_role("textbox", name="Jawaban Anda")
    box.fill("Belum selesai saya tul")
    hall.shows(asked("wall", text="Apa harapan Anda?", options=()), asked(id=8), is_self_paced=True)
    expect(page.get_by_role("heading", name=TALK)).to_be_visible()
    expect(box).to_have_value("Belum selesai saya tul")
    expect(box).to_be_focused()
    hall.shows(asked(phase="frozen"))
    expect(page.get_by_text("Dijeda sebentar.")).to_be_visible()
    hall.shows(asked(phase="closed"))
    expect(page.get_by_text("Pertanyaan ini sudah ditutup.")).to_be_visible()
    hall.shows(is_open=False)
    expect(page.get_by_role("heading", name="Sesi sudah selesai")).to_be_visible()
    assert len(hall.arrived) == 1


def test_first_visit_is_one_small_response(hall: Hall, look: Visit) -> None:
    options = tuple(f"Pilihan ke-{n} dengan keterangan yang panjang sekali" for n in range(1, 13))
    hall.shows(asked("ranking", options=options))
    with httpx.stream("GET", f"{hall.url}/j/KUPU27", trust_env=False) as response:
        assert response.headers["content-encoding"] == "gzip"
        packed = b"".join(response.iter_raw())
    assert len(packed) <= MOST_BYTES
    assert not re.search(r'(src|href|url\()=?"?(https?:)?//', gzip.decompress(packed).decode())
    requests: list[str] = []
    page = look("/j")
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{hall.url}/j/KUPU27")
    expect(page.get_by_role("button", name="Kirim suara")).to_be_visible()
    assert [url for url in requests if not url.endswith("events?surat")] == [f"{hall.url}/j/KUPU27"]


def test_a_guest_is_a_hash_of_a_cookie(hall: Hall, guest: httpx.Client) -> None:
    hall.shows(asked())
    cookie = guest.get("/j/KUPU27").headers["set-cookie"]
    assert re.match(r"tamu=[0-9a-f]{32}; HttpOnly; Max-Age=\d+; Path=/; SameSite=lax; Secure$", cookie)
    assert re.fullmatch("[0-9a-f]{64}", hall.arrived[0])
    assert cookie[5:37] not in hall.arrived[0]


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        ("q=7&r=1&a=a", {"sec-fetch-site": "cross-site"}, 403),
        ("q=7&r=1&a=a", {"origin": "https://lain.example"}, 403),
        ("q=7&r=1&a=a", {"content-type": "application/json"}, 400),
        ("q=7&r=1&a=z", {}, 400),
        ("q=7&r=1&a=m", {}, 400),
        ("q=tujuh&r=1&a=a", {}, 400),
        ("a=a", {}, 400),
        ("q=7&r=1&a=%ff", {}, 400),
        ("&".join(f"a{n}=1" for n in range(200)), {}, 400),
        ("q=7&r=1&a=" + "a" * 70_000, {}, 413),
        ("q=9&r=1&a=a", {}, 422),
        ("q=7&r=2&a=a", {}, 422),
    ],
)
def test_nonsense_is_refused(
    hall: Hall, guest: httpx.Client, body: str, headers: dict[str, str], status: int
) -> None:
    hall.shows(asked())
    guest.get("/j/KUPU27")
    assert post(guest, body, **headers).status_code == status
    assert not hall.voted


def test_without_a_cookie_nobody_votes(hall: Hall, guest: httpx.Client) -> None:
    hall.shows(asked())
    answer = post(guest, "q=7&r=1&a=a", cookie="tamu=saya")
    assert answer.status_code == 400
    assert "tidak menyimpan kuki" in answer.text


def test_what_somebody_wrote_is_no_markup(hall: Hall, look: Visit) -> None:
    hall.shows(asked(text="<script>alert(1)</script>", options=("<img src=x onerror=alert(1)>", "b")))
    page = look("/j/KUPU27")
    expect(page.get_by_role("heading", name="<script>alert(1)</script>")).to_be_visible()
    assert page.locator("img").count() == 0


def test_a_timed_question_counts_down(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(asked(closes_at=hall.time + 75))
    page = look("/j/KUPU27")
    expect(page.get_by_role("timer")).to_have_text(re.compile(r"1:1\d"))
    clean(page)
    still = look("/j/KUPU27", java_script_enabled=False)
    expect(still.get_by_text("Sisa waktu sampai Jum, 15 Jan 2027")).to_be_visible()
