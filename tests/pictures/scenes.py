"""Charts as a room might make them, one of every family."""

from __future__ import annotations

from typing import Any

from flows.polls.charts import (
    Bar,
    Bars,
    Chart,
    Cloud,
    Histogram,
    Line,
    Matrix,
    Places,
    Point,
    Posts,
    Scales,
    Spot,
    Spread,
    Trend,
)
from flows.polls.frame import Asked, Frame
from flows.polls.question import Question
from flows.replies import Words
from handlers.words import Lexicon

LEXICON = Lexicon()
QUESTION = "Bagaimana sebaiknya kita berkomunikasi dalam jejaring?"


def say(words: Words) -> str:
    return LEXICON.plain(words, "id")


def bars(*labels: str, right: int = -1) -> Chart:
    counts = [18, 10, 6, 3, 9, 1, 0, 2, 14, 5, 7, 4][: len(labels)]
    return Chart(
        Bars(
            tuple(
                Bar(label, count / 21, count, right=at == right)
                for at, (label, count) in enumerate(zip(labels, counts, strict=True))
            )
        )
    )


FOUR = bars("Grup Telegram", "Temu muka triwulan", "Surel berkala", "Lainnya")
LONG = (
    "Pertemuan tatap muka setiap tiga bulan di kota yang bergiliran, dengan biaya ditanggung bersama",
    "Grup Telegram",
    "Pertanggungjawabanpendampingankemitraanberkelanjutanantarpemangkukepentingandaerah",
)
TWELVE = bars(*(f"{at}. {LONG[at % 3]}" for at in range(1, 13)))

_ROOTS = (
    "saling belajar", "mitra lokal", "kepercayaan", "sumber daya", "tanpa tumpang tindih", "setara",
    "advokasi", "ide baru", "dukungan", "dana bersama", "pengalaman", "gotong royong", "jejaring",
    "suara bersama", "akses", "pasar", "data", "riset", "pelatihan", "kolaborasi",
)  # fmt: skip


def cloud(many: int) -> Chart:
    words = [*_ROOTS, *(f"{word} {at}" for at in range(2, 6) for word in _ROOTS)][:many]
    return Chart(Cloud(tuple((word, max(1, 40 // (at + 1))) for at, word in enumerate(words))))


SCALES = Chart(
    Scales(
        1,
        5,
        (
            Spread("Kami saling percaya", 4.2, (0.0, 0.05, 0.1, 0.45, 0.4)),
            Spread("Pembagian peran sudah jelas", 2.8, (0.15, 0.3, 0.2, 0.3, 0.05)),
            Spread(
                "Setiap mitra mendapat manfaat yang sepadan dengan sumbangannya",
                3.4,
                (0.1, 0.1, 0.3, 0.3, 0.2),
            ),
            Spread("Belum dijawab", None, (0.0,) * 5),
        ),
        ("sangat tidak setuju", "sangat setuju"),
    )
)
MATRIX = Chart(
    Matrix(
        (
            Spot("Pelatihan bersama", 0.82, 0.76, 21),
            Spot("Buletin", 0.9, 0.3, 12),
            Spot("Dana bersama", 0.22, 0.9, 18),
            Spot("Peta mitra", 0.55, 0.62, 15),
            Spot("Kunjungan belajar", 0.57, 0.6, 9),
            Spot("Advokasi daerah", 0.3, 0.8, 7),
        ),
        ("Mudah dikerjakan", "Berdampak besar"),
    )
)
HISTOGRAM = Chart(
    Histogram(
        tuple((at * 10.0, at * 10.0 + 10, count) for at, count in enumerate((1, 3, 6, 11, 9, 5, 2, 0, 1, 1))),
        38.4,
        36.0,
    )
)
PLACES = Chart(
    Places(
        (
            ("33", 14), ("34", 11), ("31", 9), ("73", 7), ("35", 6), ("12", 5), ("53", 5), ("51", 3),
            ("64", 3),
            ("91", 2), ("11", 2), ("81", 1), ("61", 1), ("96", 1),
        )
    )
)  # fmt: skip
POSTS = Chart(
    Posts(
        (
            ("Bagaimana menjaga kepercayaan bila satu mitra jauh lebih besar daripada yang lain?", 14, False),
            ("Siapa memegang uangnya?", 9, True),
            ("Apa yang terjadi bila seorang mitra mundur di tengah jalan, padahal dana sudah terpakai "
             "dan laporan kepada penyandang dana jatuh tempo bulan depan, sedangkan ketua cuti?", 7, False),
            ("Bolehkah anggota baru ikut?", 3, False),
            ("Kapan pertemuan berikutnya?", 1, False),
            ("Apakah catatannya dibagikan?", 1, False),
        )
    )
)  # fmt: skip
TREND = Chart(
    Trend(
        ("Sel, 1 Sep 2026", "Kam, 1 Okt 2026", "Sen, 23 Nov 2026"),
        (
            Line("Grup Telegram", (Point(0.2, "20%"), Point(0.4, "40%"), Point(0.6, "60%"))),
            Line("Temu muka triwulan", (None, Point(0.1, "10%"), Point(0.0, "0%"))),
        ),
    )
)
FAMILIES = {
    "bars": FOUR,
    "twelve": TWELVE,
    "cloud": cloud(80),
    "scales": SCALES,
    "matrix": MATRIX,
    "histogram": HISTOGRAM,
    "places": PLACES,
    "posts": POSTS,
    "trend": TREND,
}


def asked(chart: Chart | None, text: str = QUESTION, **more: Any) -> Asked:
    values: dict[str, Any] = {"phase": "open", "round": 1, "answered": 37, "guests": 5}
    values["question"] = Question(kind="choice", text=text)
    return Asked(id=1, chart=chart, **(values | more))


def frame(*questions: Asked, title: str = "Rapat Jejaring Nusantara") -> Frame:
    return Frame(
        code="KUPU27", title=title, language="id", is_open=True, is_self_paced=False, position=4, of=4,
        present=42, asked=questions,
    )  # fmt: skip
