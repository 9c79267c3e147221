"""What a guest's telephone loads before the first vote: one compressed page, here of twelve options."""

from __future__ import annotations

import httpx

from tests.bench.figures import Figures, figure
from tests.web.hall import Hall, asked, served

_OPTIONS = tuple(f"Pilihan ke-{n} dengan keterangan yang panjang sekali" for n in range(1, 13))


def measure() -> Figures:
    hall = Hall()
    hall.shows(asked("ranking", options=_OPTIONS))
    with served(hall), httpx.stream("GET", f"{hall.url}/j/KUPU27", trust_env=False) as page:
        page.raise_for_status()
        return {"guest_page": figure(sum(map(len, page.iter_raw())) / 1000, "kB")}
