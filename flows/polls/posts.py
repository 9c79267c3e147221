"""What people write for others to vote on: an open wall, and questions waiting for an answer.

The posts are kept elsewhere. An answer is a vote for one of them, by its id; what is typed is a new post.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flows.polls.charts import Chart, Posts
from flows.polls.cloud import entry
from flows.polls.manners import is_rude
from flows.polls.question import Button, Counts, Question, Spell, literal
from flows.replies import Text, Words

LONGEST = 500
"""UTF-16 units of what is written."""
_ID = re.compile("[1-9][0-9]{0,17}")


class Post(NamedTuple):
    """Something written. `done`: answered. `into` is the post with which it was merged, if any."""

    id: int
    text: str
    done: bool = False
    into: int | None = None
    hidden: bool = False


class Wall:
    """Thoughts, and votes for them."""

    name = "wall"
    shared = True
    typed = True
    many = True

    def valid(self, question: Question, answer: str) -> bool:
        return bool(_ID.fullmatch(answer))

    def read(self, question: Question, said: str, spell: Spell = literal) -> str | Text:
        """The text of a new post."""
        return entry(said, LONGEST, lines=True)

    def words(self, question: Question, answer: str) -> Words:
        return Text("poll-upvoted", {"text": f"#{answer}"})

    def buttons(self, question: Question, answer: str) -> Sequence[Sequence[Button]]:
        return ()

    def chart(self, question: Question, counts: Counts) -> Chart:
        """Votes by number only: `posts_chart` has the words."""
        return posts_chart([Post(int(answer), f"#{answer}") for answer in counts], counts)


class QnA(Wall):
    """Questions to whoever speaks; the answered ones are marked."""

    name = "qna"


def head(posts: Mapping[int, Post], id: int) -> int:
    """The post that one counts for in the end; what was merged may have been merged on."""
    way: list[int] = []
    while id not in way:
        way.append(id)
        into = posts[id].into
        if into is None or into not in posts:
            return id
        id = into
    return min(way)


def weighed(posts: Sequence[Post], counts: Counts) -> dict[int, int]:
    """The posts that stand alone, with their votes and those of all that were merged into them."""
    known = {post.id: post for post in posts}
    votes = {post.id: 0 for post in posts if head(known, post.id) == post.id}
    for post in posts:
        votes[head(known, post.id)] += counts.get(str(post.id), 0)
    return votes


def ranked(posts: Sequence[Post], counts: Counts) -> list[tuple[Post, int]]:
    """Posts with their votes: open ones first, then by votes, then the older. Rude ones are not shown."""
    votes = weighed(posts, counts)
    alone = [post for post in posts if post.id in votes]
    shown = sorted(
        (post for post in alone if not is_rude(post.text)),
        key=lambda post: (post.done, -votes[post.id], post.id),
    )
    return [(post, votes[post.id]) for post in shown]


def posts_chart(posts: Sequence[Post], counts: Counts) -> Chart:
    """The same as a chart, which says how many are not shown."""
    shown = ranked(posts, counts)
    unseen = len(weighed(posts, counts)) - len(shown)
    notes = (Text("poll-unseen", {"count": unseen}),) if unseen else ()
    return Chart(Posts(tuple((post.text, votes, post.done) for post, votes in shown)), notes)
