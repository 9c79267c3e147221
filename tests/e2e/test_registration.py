"""The whole way of a newcomer over real HTTP, in both modes and on both databases."""

from __future__ import annotations

import json
import time

import httpx

from tests.e2e.people import Person
from tests.e2e.processes import Bot, Town, until
from tests.e2e.registration import register
from tests.e2e.words import (
    AFFILIATION,
    CAPACITY,
    DELIVERY,
    EXPERTISE,
    FORM,
    LANGUAGE,
    NAME,
    NEEDS,
    OFFERS,
    PHOTO,
    PLACE,
    PRIVACY,
    REGISTERED,
    REVIEW,
    RULES,
    SECTOR,
    SEND,
    SKIP,
    TYPE,
)
from tests.web.bot import picture


def test_a_newcomer_becomes_a_member(ana: Person, bot: Bot) -> None:
    register(ana, "Ana Lestari", "Yayasan <b>Contoh</b>", "Manajer & pendamping")
    assert ana.taps_made + ana.words_said <= 20
    assert len(ana.heard()) <= 20, "one message a step at the most"

    ana.says("/profil").sees("Ibu Ana Lestari", "Yayasan <b>Contoh</b>", "Manajer & pendamping")
    query = f"""SELECT m.name, m.form, m.type, m.sector, m.role, m.district, o.name, a.name
        FROM members m JOIN organisations o ON o.id = m.organisation_id
        JOIN accounts a ON a.person_id = m.person_id WHERE a.name = '{ana.id}'"""
    organisation = "Yayasan <b>Contoh</b>"
    member = ("Ana Lestari", "ibu", "pba-alumni", "company", "Manajer & pendamping", "34.71", organisation)
    assert bot.rows(query) == [(*member, str(ana.id))]
    assert set(bot.wait_until_quiet(ana.id)) == {"sent"}


def test_somebody_registers_by_words_alone(town: Town, either_bot: Bot) -> None:
    budi = Person(town, either_bot.id, "Budi")
    budi.says("halo").sees(LANGUAGE)
    answers = (
        ("1", RULES),
        ("saya setuju", PRIVACY),
        ("1, 2", NAME),
        ("Budi Contoh", FORM),
        ("bapak", TYPE),
        ("3", AFFILIATION),
        ("belum ada", SECTOR),
        ("pemerintah", CAPACITY),
        ("diri sendiri", PLACE),
        ("kab sleman", EXPERTISE),
        ("1 dan 2", NEEDS),
        (SKIP.casefold(), OFFERS),
        (SKIP.casefold(), DELIVERY),
        ("Langsung, kapan saja", PHOTO),
        (SKIP.casefold(), REVIEW),
    )
    for answer, screen in answers:
        budi.says(answer).sees(screen)
    budi.says("kirim").sees(REGISTERED, "Budi Contoh")
    assert budi.taps_made == 0


def test_a_photo_is_shown_on_the_card_and_all_that_is_held_comes_as_documents(
    town: Town, either_bot: Bot
) -> None:
    ana = Person(town, either_bot.id)
    register(ana, role="Penjaga kata kenari", before=PHOTO)
    ana.uploads("photo", "saya.png", picture(64, 64), "image/png").sees(REVIEW)
    ana.taps(SEND).sees(REGISTERED)
    ana.says("/profil").sees("Penjaga kata kenari")
    assert ana.newest["photo"]

    ana.says("/datasaya")
    until(lambda: len(_documents(ana)) == 2)
    readable, portable = _documents(ana)
    assert readable["name"].endswith(".txt")
    assert "Penjaga kata kenari" in _download(town, readable).text
    held = json.loads(_download(town, portable).content)
    assert held["members"][0]["role"] == "Penjaga kata kenari"
    assert {"people", "accounts", "consents", "arrivals", "conversations"} <= held.keys()


def _documents(person: Person) -> list[dict[str, str]]:
    return [message["document"] for message in person.heard() if message["document"]]


def _download(town: Town, document: dict[str, str]) -> httpx.Response:
    return httpx.get(f"{town.url}{document['url']}", trust_env=False)


def test_who_asks_to_join_the_group_is_let_in_as_a_member(town: Town, either_bot: Bot) -> None:
    ana = Person(town, either_bot.id)
    group = town.post("/groups", title="Komunitas", members=[], bots=[either_bot.id])["id"]
    rights = ["can_invite_users"]
    town.post(f"/groups/{group}/members", user=either_bot.id, status="administrator", rights=rights)
    began = time.monotonic()
    town.http.post(f"/people/{ana.id}/groups/{group}/join")
    ana.sees(LANGUAGE)
    assert time.monotonic() - began < 60, "they may be written to for five minutes only"
    register(ana)
    assert until(lambda: _groups(ana)) == ["Komunitas"]
    assert either_bot.rows("SELECT DISTINCT state FROM requests") == [("admitted",)]


def _groups(person: Person) -> list[str]:
    """What they are a member of; a bot's private chat is not meant."""
    chats = person.town.get(f"/people/{person.id}/chats")
    return [chat["title"] for chat in chats if chat["kind"] == "group" and chat.get("member")]
