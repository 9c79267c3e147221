"""Charts: what is in them, that nothing overlaps, that hostile words stay words."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from bot.pictures import cloud as clouds
from bot.pictures.chart import WIDE, draw, table
from bot.pictures.colours import DARK, LIGHT, PAGE, Colours
from bot.pictures.lettering import width
from flows.polls.charts import Bars, Chart, Cloud, Histogram, Places, Posts
from flows.polls.kinds import KINDS, ask
from flows.replies import Text
from tests.pictures.scenes import FAMILIES, FOUR, PLACES, TWELVE, bars, cloud, say

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert('x')</script> & \"a\" \x00\x1b \u202eterbalik\u2066 \ud800 ]]> \ufffe"


def texts(svg: str) -> list[str]:
    return ["".join(one.itertext()) for one in ET.fromstring(svg).iter(f"{SVG}text")]


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    """Where each line of text stands, from its letters' widths."""
    found: list[tuple[float, float, float, float]] = []

    def walk(node: ET.Element, x: float, y: float) -> None:
        if move := re.match(r"translate\((\S+) (\S+)\)", node.get("transform", "")):
            x, y = x + float(move[1]), y + float(move[2])
        if node.tag == f"{SVG}text":
            size = float(node.get("font-size", 0))
            wide = width("".join(node.itertext()), node.get("font-weight") == "700") * size
            shift = {"end": wide, "middle": wide / 2}.get(node.get("text-anchor", ""), 0.0)
            left, base = x + float(node.get("x", 0)) - shift, y + float(node.get("y", 0))
            found.append((left, base - size * 0.72, left + wide, base + size * 0.2))
        for child in node:
            walk(child, x, y)

    walk(ET.fromstring(svg), 0, 0)
    return found


def apart(found: list[tuple[float, float, float, float]]) -> bool:
    return not any(
        a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] and b[1] < a[3] for a, b in combinations(found, 2)
    )


def inside(found: list[tuple[float, float, float, float]], size: tuple[float, float]) -> bool:
    return all(b[0] >= -1 and b[1] >= -1 and b[2] <= size[0] + 1 and b[3] <= size[1] + 1 for b in found)


@pytest.mark.parametrize("size", [WIDE, (1176, 300), (560, 360), (328, 420)])
@pytest.mark.parametrize("family", FAMILIES)
def test_words_never_touch_and_never_leave_the_picture(family: str, size: tuple[float, float]) -> None:
    found = boxes(draw(FAMILIES[family], say, size))
    assert inside(found, size)
    assert apart(found)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_answers_make_the_same_picture(family: str) -> None:
    assert draw(FAMILIES[family], say) == draw(FAMILIES[family], say)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_table_says_what_the_picture_shows(family: str) -> None:
    rows = table(FAMILIES[family], say)
    assert rows
    assert all(amount for _, amount in rows)


def _fills(svg: str) -> list[tuple[str | None, float]]:
    bars_ = (one for one in ET.fromstring(svg).iter(f"{SVG}rect") if one.get("class") == "bar")
    return [(one.get("fill"), float(one.get("fill-opacity", 1))) for one in bars_]


def test_from_a_firm_yes_to_a_firm_no_colours_follow_the_meaning() -> None:
    eight = KINDS["gradient"].chart(ask("gradient", "Setuju?"), dict.fromkeys("abcdefgh", 1))
    colours, strengths = zip(*_fills(draw(eight, say, colours=LIGHT)), strict=True)
    assert colours == (LIGHT.nila,) * 3 + (LIGHT.abu,) * 2 + (LIGHT.bata,) * 3
    assert strengths[:3] == strengths[:4:-1] == tuple(sorted(strengths[:3], reverse=True))
    decided = KINDS["yesno"].chart(ask("yesno", "Setuju?"), {"a": 2, "b": 1, "c": 1})
    assert [fill for fill, _ in _fills(draw(decided, say, colours=LIGHT))] == [
        LIGHT.nila, LIGHT.bata, LIGHT.abu,
    ]  # fmt: skip


def test_labels_beside_each_other_are_read_from_afar() -> None:
    sizes = [float(one) for one in re.findall(r'font-size="([\d.]+)"', draw(FOUR, say, (564, 400)))]
    assert min(sizes) >= 26
    twelve = draw(bars(*(f"Pilihan ke-{at}" for at in range(1, 13))), say)
    assert min(float(one) for one in re.findall(r'font-size="([\d.]+)"', twelve)) >= 18


def test_bars_show_labels_and_amounts_in_their_order() -> None:
    assert texts(draw(FOUR, say))[::2] == ["Grup Telegram", "Temu muka triwulan", "Surel berkala", "Lainnya"]
    assert texts(draw(FOUR, say))[1::2] == ["18", "10", "6", "3"]
    assert table(FOUR, say)[0] == ("Grup Telegram", "18")


def test_bars_are_as_long_as_their_shares() -> None:
    root = ET.fromstring(draw(FOUR, say))
    grown = [float(one.get("width", 0)) for one in root.iter(f"{SVG}rect") if one.get("class") == "bar"]
    assert [round(one / grown[0] * 18) for one in grown] == [18, 10, 6, 3]


def test_what_moves_can_be_found_again() -> None:
    def keys(chart: Chart) -> list[str]:
        return re.findall(r'data-key="([^"]*)"', draw(chart, say))

    assert keys(FOUR) == ["bar-0", "bar-1", "bar-2", "bar-3"]
    assert "saling belajar" in keys(cloud(20))
    assert "place-34" in keys(PLACES)


def test_a_right_answer_is_marked_by_more_than_its_colour() -> None:
    plain, marked = bars("Ya", "Tidak"), bars("Ya", "Tidak", right=1)
    assert draw(marked, say).count("<path") == draw(plain, say).count("<path") + 1
    assert table(marked, say)[1] == ("Tidak", "10 (benar)")


def test_twelve_long_labels_are_all_there() -> None:
    said = " ".join(texts(draw(TWELVE, say)))
    assert all(f"{at}. " in said for at in range(1, 13))


def test_eighty_words_find_their_places_apart() -> None:
    placed = clouds.place(cloud(80).picture, 1176, 390)  # type: ignore[arg-type]
    assert len(placed) == 80
    assert max(one.size for one in placed) >= 3 * min(one.size for one in placed) >= 33
    for a, b in combinations(placed, 2):
        beside = abs(a.x - b.x) >= (a.width + b.width) / 2 - 0.01
        assert beside or abs(a.y - b.y) >= (a.height + b.height) / 2 - 0.01, (a.word, b.word)


def test_a_vote_that_changes_no_size_moves_no_word() -> None:
    before = cloud(80).picture
    assert isinstance(before, Cloud)
    after = Cloud(tuple((word, count + (at == 0)) for at, (word, count) in enumerate(before.words)))
    assert clouds.place(before, *WIDE) == clouds.place(after, *WIDE)


def test_a_cloud_of_ten_thousand_words_and_of_endless_ones() -> None:
    many = Chart(Cloud(tuple((f"kata{at}", 10_000 - at) for at in range(10_000))))
    assert len(texts(draw(many, say))) <= clouds.MOST
    endless = draw(Chart(Cloud((("a" * 5000, 3), ("ꦲ" * 400, 2)))), say)
    assert len(texts(endless)) == 2
    assert inside(boxes(endless), WIDE)


@pytest.mark.parametrize("family", FAMILIES)
def test_hostile_words_stay_words(family: str) -> None:
    def hostile(words: object) -> str:
        return HOSTILE if isinstance(words, str) else say(words)  # type: ignore[arg-type]

    svg = draw(FAMILIES[family], hostile, (1176, 420))
    root = ET.fromstring(svg)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
        "svg", "g", "rect", "text", "tspan", "path", "circle", "line",
    }  # fmt: skip
    assert not set("\x00\x1b\u202e\u2066\ud800\ufffe") & set(svg)


def test_hostile_words_of_a_cloud_stay_words() -> None:
    svg = draw(Chart(Cloud(((HOSTILE, 2), ("\x00", 1), ('"><g onload="x', 1)))), say)
    assert len(texts(svg)) == 2
    assert not [one for one in ET.fromstring(svg).iter() if one.get("onload")]


@pytest.mark.parametrize("picture", [Bars(()), Cloud(()), Histogram(()), Places(()), Posts(())])
def test_nothing_yet_is_said(picture: Bars | Cloud | Histogram | Places | Posts) -> None:
    assert texts(draw(Chart(picture), say)) == ["Belum ada jawaban."]


def test_notes_stand_under_the_picture_and_in_the_table() -> None:
    chart = Chart(FOUR.picture, (Text("picture-mean", {"number": 4.2}),))
    assert texts(draw(chart, say))[-1] == "rata-rata 4,2"
    assert table(chart, say)[-1] == ("", "rata-rata 4,2")


def test_the_page_decides_its_colours_and_the_chat_has_plain_ones() -> None:
    assert "var(--nila)" in draw(FOUR, say, colours=PAGE)
    assert "var(" not in draw(FOUR, say, colours=LIGHT)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("family", FAMILIES)
def test_every_word_stands_out(family: str, colours: Colours) -> None:
    """4.5:1 on the page, and words on a dot of the map against the dot."""
    root = ET.fromstring(draw(FAMILIES[family], say, colours=colours))
    inks = {one.get("fill", "") for one in root.iter(f"{SVG}text")}
    on_dots = inks & {colours.gading}
    assert family == "places" or not on_dots
    assert all(contrast(ink, colours.gading) >= 4.5 for ink in inks - on_dots)
    assert contrast(colours.gading, colours.nila) >= 4.5


def test_the_colours_are_those_of_the_house() -> None:
    assert (LIGHT.nila, LIGHT.gading, DARK.nila, DARK.gading) == ("#24407a", "#fbf7ef", "#8fb0f0", "#12161d")
