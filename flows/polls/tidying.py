"""What a presenter tidies up: words of a cloud and posts of a wall, merged, hidden, set apart, answered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from zlib import crc32

from flows.polls.manners import is_rude
from flows.polls.merging import Group, gather, groups, key
from flows.polls.posts import Post, head, weighed
from flows.polls.question import Counts, Question

State = Literal["shown", "hidden", "answered"]


@dataclass(frozen=True, slots=True)
class Thing:
    """A word or a post as it stands alone. `parts` are those that count for it, each by id and words.

    `head` is the word at which those of a cloud come together.
    """

    id: str
    text: str
    count: int
    state: State = "shown"
    parts: tuple[tuple[str, str], ...] = ()
    head: str = ""


def mark(word: str) -> str:
    """What a word is called behind a button, where no long word has room; alike for all its spellings."""
    return f"{crc32(key(word).encode()):08x}"


def words(question: Question, counts: Counts, several: Collection[Sequence[str]] = ()) -> list[Thing]:
    """The words of a cloud, hidden ones too, the most frequent first."""
    merges = question.merges or {}
    seen = {word for word, _ in gather(counts, merges, question.hidden, several).words}
    held = groups(counts, merges, several)
    return [_thing(group, "shown" if group.text in seen else "hidden") for group in held]


def _thing(group: Group, state: State) -> Thing:
    """A group by its head; its parts differ in more than how they are written."""
    others: dict[str, str] = {}
    for entry in group.entries:
        if mark(entry) != mark(group.head):
            others.setdefault(mark(entry), entry)
    return Thing(mark(group.head), group.text, group.count, state, tuple(others.items()), group.head)


def posted(posts: Sequence[Post], counts: Counts) -> list[Thing]:
    """The posts of a wall or a queue, hidden ones too: open ones first, then by votes."""
    known = {post.id: post for post in posts}
    votes = weighed(posts, counts)
    alone = [post for post in posts if post.id in votes and not is_rude(post.text)]
    alone.sort(key=lambda post: (post.hidden, post.done, -votes[post.id], post.id))
    return [
        Thing(
            str(post.id),
            post.text,
            votes[post.id],
            "hidden" if post.hidden else "answered" if post.done else "shown",
            tuple(
                (str(one.id), one.text)
                for one in posts
                if one.id != post.id and head(known, one.id) == post.id
            ),
        )
        for post in alone
    ]


def merged(question: Question, word: str, into: str) -> Question:
    """The question with one word of its cloud counting for another; into itself, it stands alone."""
    kept = {
        one: target
        for one, target in (question.merges or {}).items()
        if key(one) != key(word) and not (key(one) == key(into) and key(target) == key(word))
    }
    return replace(question, merges={**kept, word: into})


def unmerged(question: Question, word: str) -> Question:
    """The question with nothing said about where a word goes."""
    kept = {one: target for one, target in (question.merges or {}).items() if key(one) != key(word)}
    return replace(question, merges=kept or None)


def hiding(question: Question, word: str, hide: bool) -> Question:
    """The question with a word shown, or not."""
    kept = tuple(one for one in question.hidden if key(one) != key(word))
    return replace(question, hidden=(*kept, word) if hide else kept)
