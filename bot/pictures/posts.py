"""What people wrote, with the votes that it got, as a list."""

from __future__ import annotations

from bot.pictures.lettering import wrap
from bot.pictures.sheet import LEADING, Rows, Sheet, widest
from bot.pictures.svg import check, moved, tag
from flows.polls.charts import Posts
from flows.replies import Text

_LINES = 2


def draw(posts: Posts, sheet: Sheet) -> str:
    size = 17.0 if sheet.is_narrow else 25.0
    number = size * 1.25
    numbers = widest([sheet.words(votes) for _, votes, _ in posts.posts], number, bold=True)
    left = max(numbers, number * 1.2) + size
    more = size * 1.9
    y, drawn = 0.0, ""
    for at, (words, votes, done) in enumerate(posts.posts):
        lines = wrap(sheet.words(words), sheet.width - left - size * 2, size, _LINES)
        tall = len(lines) * size * LEADING + size * 0.9
        rest = len(posts.posts) - at
        if y + tall + (more if rest > 1 else 0) > sheet.height:
            said = sheet.words(Text("picture-more", {"count": rest}))
            return drawn + sheet.text(left, y + more * 0.7, said, size * 0.85, colour=sheet.colours.abu)
        drawn += moved(
            0, y, _post(lines, sheet.words(votes), done, (left, tall, size), sheet), data_key=f"post-{at}"
        )
        y += tall
    return drawn


def rows(posts: Posts, sheet: Sheet) -> Rows:
    done = sheet.words(Text("picture-done"))
    return [
        (sheet.words(words), f"{sheet.words(votes)} ({done})" if is_done else sheet.words(votes))
        for words, votes, is_done in posts.posts
    ]


def _post(lines: list[str], votes: str, done: bool, sizes: tuple[float, float, float], sheet: Sheet) -> str:
    left, tall, size = sizes
    colour = sheet.colours.abu if done else sheet.colours.tinta
    drawn = sheet.text(0, tall / 2 + size * 0.44, votes, size * 1.25, bold=True,
                       colour=sheet.colours.abu if done else sheet.colours.nila)  # fmt: skip
    drawn += sheet.lines(left, tall / 2, lines, size, colour=colour)
    if done:
        drawn += moved(sheet.width - size * 1.2, tall / 2 - size * 0.5, check(size, sheet.colours.daun))
    return drawn + tag(
        "line", x1=0, x2=sheet.width, y1=tall, y2=tall, stroke=sheet.colours.garis, stroke_width=1.5
    )
