"""Finding a place as people write it."""

from __future__ import annotations

import pytest

from handlers.places import MOST, Place, places, search


def _names(words: str) -> list[str]:
    return [place.full_name for place in search(words)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Sleman", "Kabupaten Sleman, DI Yogyakarta"),
        ("sleman", "Kabupaten Sleman, DI Yogyakarta"),
        ("kab. sleman", "Kabupaten Sleman, DI Yogyakarta"),
        ("Kabupaten Sleman, DI Yogyakarta", "Kabupaten Sleman, DI Yogyakarta"),
        ("fakfak", "Kabupaten Fak Fak, Papua Barat"),
        ("Fak-Fak", "Kabupaten Fak Fak, Papua Barat"),
        ("tolitoli", "Kabupaten Toli-Toli, Sulawesi Tengah"),
        ("Banyumasss", "Kabupaten Banyumas, Jawa Tengah"),
        ("Jogjakarta", "Kota Yogyakarta, DI Yogyakarta"),
        ("Palangka Raya", "Kota Palangkaraya, Kalimantan Tengah"),
        ("solo", "Kota Surakarta, Jawa Tengah"),
        ("Jaksel", "Kota Jakarta Selatan, DKI Jakarta"),
        ("JAYAPURA", "Kabupaten Jayapura, Papua"),
    ],
)
def test_found_as_people_write_it(words: str, first: str) -> None:
    assert first in _names(words)[:2]


def test_a_part_of_a_name() -> None:
    assert "Kota Yogyakarta, DI Yogyakarta" in _names("yogya")
    assert _names("bandung bar") == ["Kabupaten Bandung Barat, Jawa Barat"]


def test_a_province_gives_its_districts() -> None:
    west_java = search("jawa barat")
    assert len(west_java) == 27
    assert {place.province for place in west_java} == {"Jawa Barat"}
    assert search("32") == west_java


@pytest.mark.parametrize(
    ("words", "province"),
    [
        ("NTT", "Nusa Tenggara Timur"), ("ntb", "Nusa Tenggara Barat"), ("Jabar", "Jawa Barat"),
        ("Jateng", "Jawa Tengah"), ("Jatim", "Jawa Timur"), ("Sumut", "Sumatera Utara"),
        ("Sumbar", "Sumatera Barat"), ("Sumsel", "Sumatera Selatan"), ("Sulsel", "Sulawesi Selatan"),
        ("Sulut", "Sulawesi Utara"), ("Sulteng", "Sulawesi Tengah"), ("Sultra", "Sulawesi Tenggara"),
        ("Sulbar", "Sulawesi Barat"), ("Kalbar", "Kalimantan Barat"), ("Kalteng", "Kalimantan Tengah"),
        ("Kalsel", "Kalimantan Selatan"), ("Kaltim", "Kalimantan Timur"), ("Kaltara", "Kalimantan Utara"),
        ("Kepri", "Kepulauan Riau"), ("Babel", "Kepulauan Bangka Belitung"), ("DIY", "DI Yogyakarta"),
        ("D.I.Y.", "DI Yogyakarta"), ("DKI", "DKI Jakarta"), ("Malut", "Maluku Utara"),
    ],
)  # fmt: skip
def test_a_province_by_its_short_name(words: str, province: str) -> None:
    assert {place.province for place in search(words)} == {province}


def test_a_town_in_its_province() -> None:
    assert _names("Batam, Kepri") == ["Kota Batam, Kepulauan Riau"]
    assert _names("bandung, jabar") == _names("Bandung, Jawa Barat")
    assert _names("Tangsel") == ["Kota Tangerang Selatan, Banten"]


@pytest.mark.parametrize("words", ["Yogyakarta", "jogja", "Jogjakarta"])
def test_a_town_and_a_province_of_one_name(words: str) -> None:
    """Who lives in Sleman says Jogja as well, so nothing is taken without asking."""
    assert _names(words) == ["Kota Yogyakarta, DI Yogyakarta", "DI Yogyakarta"]


@pytest.mark.parametrize("words", ["xyzzyplugh", "qqq", "🙂🙂", "?!", ""])
def test_nonsense_finds_nothing(words: str) -> None:
    assert search(words) == []


def test_no_more_than_can_be_read() -> None:
    assert all(len(search(letters)) <= MOST for letters in ("a", "an", "ban", "kota", "kabupaten"))


def test_every_place_finds_itself() -> None:
    for place in places().values():
        if not place.is_province:
            assert place in search(place.full_name), place


def test_zones() -> None:
    def zone(code: str) -> str:
        return places()[code].zone

    assert (zone("34.04"), zone("51.71"), zone("91.71")) == ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
    assert {place.zone for place in places().values()} == {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"}


def test_names() -> None:
    assert Place("34", "DI Yogyakarta", "DI Yogyakarta", "Asia/Jakarta").full_name == "DI Yogyakarta"
