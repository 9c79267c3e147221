"""What a newcomer does, from the first word to the profile: the 19 steps of a registration."""

from __future__ import annotations

from typing import NamedTuple


class Move(NamedTuple):
    """Words that are typed, or a button by how its label begins."""

    says: str = ""
    taps: str = ""


MOVES = (
    Move(says="/start"),
    Move(taps="Bahasa Indonesia"),
    Move(taps="Saya setuju"),
    Move(taps="Setuju semua"),
    Move(taps="Ana"),
    Move(taps="Ibu"),
    Move(taps="Alumni"),
    Move(taps="Jejaring lokal"),
    Move(taps="LSM"),
    Move(taps="Organisasi"),
    Move(says="Yayasan Contoh Baru"),
    Move(says="Manajer program"),
    Move(says="sleman"),
    Move(says="1 3 5"),
    Move(says="2"),
    Move(taps="Lewati"),
    Move(taps="Ringkasan pukul 08"),
    Move(taps="Lewati"),
    Move(taps="Kirim"),
)
