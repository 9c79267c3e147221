"""A guest without Telegram answers on the page, with and without a script."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from flows.polls.frame import Listed
from flows.replies import Text
from tests.web.conftest import DESKTOP, PHONE, Visit
from tests.web.hall import TALK, WAYS, Hall, asked, bars

Clean = Callable[[Page], None]
MOST_BYTES = 14_000


@pytest.fixture
def guest(hall: Hall) -> Iterator[httpx.Client]:
    """A browser's plain requests."""
    with httpx.Client(base_url=hall.url, trust_env=False) as client:
        yield client


def _votes(hall: Hall) -> list[tuple[str, ...]]:
    return list(hall.voted.values())


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


@pytest.mark.parametrize("script", [True, False])
def test_votes_and_changes_the_vote(hall: Hall, look: Visit, clean: Clean, script: bool) -> None:
    hall.shows(asked())
    page = look("/j/kupu27", java_script_enabled=script)
    expect(page.get_by_text("Hanya pemandu yang dapat melihat siapa menjawab apa.")).to_be_visible()
    page.get_by_label("Surel berkala").check()
    page.get_by_role("button", name="Kirim suara").click()
    receipt = page.get_by_role("status").filter(has_text="Suara Anda")
    expect(receipt).to_have_text("Suara Anda tercatat: Surel berkala. Jawaban boleh diubah sampai ditutup.")
    assert _votes(hall) == [("c",)]
    expect(page.get_by_label("Surel berkala")).to_be_checked()
    page.get_by_label("Lainnya").check()
    page.get_by_role("button", name="Ubah suara").click()
    expect(receipt).to_contain_text("Lainnya")
    assert _votes(hall) == [("d",)]
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
    assert _votes(hall) == [("b",)]


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
    assert _votes(hall) == [(answer,)]


def test_of_many_cookies_only_ours_is_read(hall: Hall, guest: httpx.Client) -> None:
    hall.shows(asked())
    guest.get("/j/KUPU27")
    others = "; ".join(f"kuki{n}={'x' * 60}" for n in range(50))
    for answer in "ab":
        kept = _post(guest, f"q=7&r=1&a={answer}", cookie=f"{others}; {_cookie(guest)}")
        assert kept.status_code == 303
    assert _votes(hall) == [("b",)], "one guest, who changed their vote"


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
    kept = _post(guest, str(sent))
    assert kept.status_code == 303
    assert kept.headers["location"] == "/j/KUPU27#q7"
    assert _votes(hall) == [(answer,)]
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
    assert _votes(hall) == [("gotong royong", "ꦱꦼꦢꦸꦭꦸꦫ", "🤝")]


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
    assert _votes(hall) == [("percaya", "setara")]
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
    answer = _post(guest, "q=7&r=1&a=satu&a=dua")
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
    assert _votes(hall) == [("", "")]


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
    answer = _post(guest, f"q=7&r=1&{body}")
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
    assert _post(guest, body, **headers).status_code == status
    assert not hall.voted


def test_without_a_cookie_nobody_votes(hall: Hall, guest: httpx.Client) -> None:
    hall.shows(asked())
    answer = _post(guest, "q=7&r=1&a=a", cookie="tamu=saya")
    assert answer.status_code == 400
    assert "tidak menyimpan kuki" in answer.text


def test_what_somebody_wrote_is_no_markup(hall: Hall, look: Visit) -> None:
    hall.shows(asked(text="<script>alert(1)</script>", options=("<img src=x onerror=alert(1)>", "b")))
    page = look("/j/KUPU27")
    expect(page.get_by_role("heading", name="<script>alert(1)</script>")).to_be_visible()
    assert page.locator("img").count() == 0


def _post(guest: httpx.Client, body: str, **headers: str) -> httpx.Response:
    kept = {"content-type": "application/x-www-form-urlencoded", "Cookie": _cookie(guest)} | headers
    lowered = {name.lower(): value for name, value in kept.items()} | {
        n.lower(): v for n, v in headers.items()
    }
    return guest.post("/j/KUPU27", content=body, headers=lowered)


def _cookie(guest: httpx.Client) -> str:
    # Its cookie is for https alone, which httpx obeys, and this server has none.
    return "; ".join(f"{one.name}={one.value}" for one in guest.cookies.jar)


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
        assert _votes(hall) == [("41",)]
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
        assert _votes(hall) == [("rapat tiap bulan",)]
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
                _post(guest, str(httpx.QueryParams([("q", "7"), ("r", "1"), ("p", forged)]))).status_code
                == 400
            )
        hall.refusal = Text("vote-once")
        refused = _post(guest, "q=7&r=1&p=41")
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


def test_a_timed_question_counts_down(hall: Hall, look: Visit, clean: Clean) -> None:
    hall.shows(asked(closes_at=hall.time + 75))
    page = look("/j/KUPU27")
    expect(page.get_by_role("timer")).to_have_text(re.compile(r"1:1\d"))
    clean(page)
    still = look("/j/KUPU27", java_script_enabled=False)
    expect(still.get_by_text("Sisa waktu sampai Jum, 15 Jan 2027")).to_be_visible()
