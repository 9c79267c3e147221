"""A telephone: what a person sees of one chat, and what Telegram would have refused to show there."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from bot.platforms.telegram.draw import MOST, MOST_CAPTION, Request
from flows.reading import units
from handlers.words import bare

MOST_BUTTON_BYTES = 64


@dataclass(slots=True)
class Bubble:
    """A message on a telephone: its words without markup, its buttons by label, and its picture or file."""

    id: int
    words: str
    buttons: list[tuple[str, str]]
    rows: list[list[str]]
    photo: str = ""
    document: tuple[str, str] | None = None
    is_protected: bool = False


@dataclass(slots=True)
class Telephone:
    """One chat as its owner sees it. `fresh` holds what came or changed since the last thing they did."""

    bubbles: list[Bubble] = field(default_factory=list)
    fresh: list[Bubble] = field(default_factory=list)
    was_shown: list[tuple[int, str, str]] = field(default_factory=list)
    is_blocked: bool = False

    def show(self, id: int, request: Request) -> None:
        """What Telegram does with a request, as far as an eye can tell."""
        params = request.params
        words = params.get("text", params.get("caption", ""))
        _check(request)
        rows = params.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = [(key["text"], key.get("callback_data") or key["url"]) for row in rows for key in row]
        # A space that does not break looks like any other.
        words = bare(words).replace("\xa0", " ")
        labels = [[key["text"] for key in row] for row in rows]
        file = (request.file[0], request.file[1].decode("utf-8", "surrogateescape")) if request.file else None
        is_protected = params.get("protect_content", False)
        photo = params.get("photo", "") or request.drawn
        bubble = Bubble(id, words, buttons, labels, photo, file, is_protected)
        edited = params.get("message_id") or params.get("ephemeral_message_id")
        old = self._find(edited, request.method) if edited else None
        if old:
            old.words, old.buttons, old.rows = bubble.words, bubble.buttons, bubble.rows
            old.photo = bubble.photo
            bubble = old
        else:
            self.bubbles.append(bubble)
        self.was_shown += [(bubble.id, label, token) for label, token in buttons]
        self.fresh.append(bubble)

    def _find(self, id: int, method: str) -> Bubble | None:
        # A picture's words cannot be edited as text: Telegram refuses, and the bot says it anew.
        old = next((b for b in self.bubbles if b.id == id and not b.document), None)
        return old if old and (method == "editMessageMedia" or not old.photo) else None


class _Markup(HTMLParser):
    """Telegram refuses a message whose tags do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in ("b", "i"), f"Telegram would show or refuse <{tag}>"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def _check(request: Request) -> None:
    """What Telegram would refuse, or cut off."""
    params = request.params
    words = params.get("text", params.get("caption", ""))
    markup = _Markup()
    markup.feed(words)
    markup.close()
    assert not markup.open, f"unclosed: {words}"
    assert bare(words).strip(), "Telegram refuses an empty message"
    assert units(bare(words)) <= (MOST if "text" in params else MOST_CAPTION), f"{units(words)} units"
    for row in params.get("reply_markup", {}).get("inline_keyboard", []):
        assert 1 <= len(row) <= 8
        for key in row:
            assert key["text"].strip(), "a button needs a label"
            assert "url" in key or 1 <= len(key["callback_data"].encode()) <= MOST_BUTTON_BYTES, key
