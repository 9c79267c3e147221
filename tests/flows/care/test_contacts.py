"""Writing a partner down, and the smaller conversations about one."""

from __future__ import annotations

import pytest

from flows.care.answers import read_address, read_email, read_number
from flows.care.contacts import CORRECTION, LINKS, PARTNER
from flows.care.drafts import MAIL, link
from flows.care.promises import PLAN, PROMISE
from flows.conversation import Option
from flows.replies import Text
from tests.flows.care.test_cadence import someone
from tests.flows.story import story

ABOUT = {"partner": {"id": "1", "name": "Ratna"}}
WORLD = {
    "organisations": {"sagu": [Option("5", "Yayasan Sagu")]},
    "partners": {"rat": [Option("1", "Ratna")]},
}


def test_theirs_before_ones_own() -> None:
    here = story(PARTNER, world=WORLD).taps("person").says("Ratna").says("sagu").taps("Yayasan Sagu")
    here.sees("partner-met").skips().sees("partner-met", notice="problem-needed").says("lokakarya")
    here.taps("today").sees("partner-need").skips().sees("partner-need", notice="problem-needed")
    here.says("ruang").sees("partner-goal").skips().sees("partner-next")
    here.skips().sees("partner-next", notice="problem-needed").says("kirim profil").taps("key", "wa")
    here.says("besok").sees("partner-address", notice="problem-phone").says("0812 3456 7890")
    here.stores(address="+6281234567890", goal=None).taps("act-save").brings("add-partner")


def test_an_organisation_is_named_once() -> None:
    here = story(PARTNER, world=WORLD).taps("organisation").sees("partner-organisation").says("Koperasi Baru")
    here.sees("partner-met").says("pasar").taps("earlier").says("modal").says("belajar").says("datang")
    here.taps("loose", "meeting").sees("partner-review").reads(organisation="Koperasi Baru")


def test_about_whom_is_asked_where_no_button_said_it() -> None:
    here = story(PROMISE, world=WORLD).sees("promise-partner").says("entah")
    here.sees("promise-partner", notice="partner-not-found").says("rat").sees("promise-what")


def test_a_promise_has_a_day_that_is_near() -> None:
    # It is Thursday, 1 January 1970.
    here = story(PROMISE, ABOUT).says("kirim profil").sees("promise-day")
    for wrong, why in (
        ("31-02-1970", "day"),
        ("entah", "day"),
        ("Jumat depan", "day-two"),
        ("31-12-1969", "care-past"),
        ("1-2-1971", "care-far"),
    ):
        here.says(wrong).sees("promise-day", notice=f"problem-{why}")
    assert story(PROMISE, ABOUT).says("kirim").taps("act-tomorrow").effects[0].data["day"] == "1970-01-02"
    assert story(PROMISE, ABOUT).says("kirim").says("saturday").effects[0].data["day"] == "1970-01-03"
    assert story(PROMISE, ABOUT).says("kirim").says("1").effects[0].data["day"] == "1970-01-01"
    assert story(PROMISE, ABOUT).says("kirim").says("14 Mei 1970").effects[0].data["day"] == "1970-05-14"


def test_a_plan_has_three_fields() -> None:
    story(PLAN, ABOUT).taps("phone", "mornings", "monthly").brings("plan-partner")


def test_links_on_both_sides() -> None:
    here = story(LINKS, ABOUT).says("Sri, Eko dan Sri").skips().brings("link-staff")
    assert here.effects[0].data["links"] == {"ours": ["Sri", "Eko"]}


def test_a_correction_says_where_it_was_learnt() -> None:
    here = (
        story(CORRECTION, ABOUT)
        .taps("address", "email")
        .says("salah@")
        .sees("correction-address", notice="problem-email")
    )
    here.says("ratna@contoh.org").sees("correction-learnt").skips().sees(
        "correction-learnt", notice="problem-needed"
    )
    here.says("telepon").brings("correct-partner")
    story(CORRECTION, ABOUT).taps("tier", "loose").says("rapat").brings("correct-partner")


def test_mail_leaves_only_after_a_look_at_it() -> None:
    known = ABOUT | {"subject": "Halo", "text": "Apa kabar?", "reply": "sri@contoh.org"}
    story(MAIL, known).sees("mail-review").reads(text="Apa kabar?").taps("act-send").brings("send-mail")


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "a@b",
        "a b@contoh.org",
        "a@contoh..org",
        "a@contoh.org\nBcc: x@y.id",
        "<a@contoh.org>",
        "é@contoh.org",
    ],
)
def test_no_address(wrong: str) -> None:
    assert read_email(wrong) is None


@pytest.mark.parametrize(
    ("said", "kept"),
    [("0812-3456.7890", "+6281234567890"), ("+65 1234 5678", "+6512345678"), ("62812345678", "+62812345678")],
)
def test_numbers(said: str, kept: str) -> None:
    assert read_number(said) == kept


def test_addresses_by_channel() -> None:
    assert read_address("telegram", "ratna_w") == "@ratna_w"
    assert read_address("letter", " Jl. Sagu 3 ") == "Jl. Sagu 3"
    assert isinstance(read_address("sms", "satu"), Text)


def test_what_opens_with_the_text_in_it() -> None:
    assert link(someone(channel="wa", address="+628123"), "a b&c") == "https://wa.me/628123?text=a%20b%26c"
    assert link(someone(channel="telegram", address="@ratna"), "x") == "https://t.me/ratna?text=x"
    assert link(someone(channel="wa", address="+628123"), "x" * 2000) == ""
    assert link(someone(channel="letter", address="Jl. Sagu"), "x") == ""
    assert link(someone(channel="wa"), "x") == ""
