from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities.found import find_entities
from sandbox.entities.parse import formatted
from sandbox.entities.render import render
from sandbox.entities.units import length
from sandbox.errors import ApiError

Spans = list[tuple[int, int, str]]
MARKUP = st.text(alphabet="ab <>/&;\"'=#_*[]()~`|!>\\-\n\r😀éhrefpcodeblockquote", max_size=60)


def spans(text: str, mode: str) -> tuple[str, Spans]:
    plain, entities = formatted(text, mode, [])
    return plain, [(entity["offset"], entity["length"], entity["type"]) for entity in entities]


@pytest.mark.parametrize(
    ("mode", "text", "plain", "expected"),
    [
        ("HTML", "<b>tebal</b>", "tebal", [(0, 5, "bold")]),
        ("html", "😀 <i>x</i>", "😀 x", [(3, 1, "italic")]),
        ("HTML", "<b>a<i>b</i></b>", "ab", [(0, 1, "bold"), (1, 1, "bold"), (1, 1, "italic")]),
        ("HTML", "<b>a<code>b</code>c</b>", "abc", [(0, 1, "bold"), (1, 1, "code"), (2, 1, "bold")]),
        ("HTML", "<b>di a.id ya</b>", "di a.id ya",
         [(0, 3, "bold"), (3, 4, "url"), (3, 4, "bold"), (7, 3, "bold")]),
        ("HTML", "a\r\n<b>b</b>", "a\nb", [(2, 1, "bold")]),
        ("HTML", "<a href='http://a.id/'>b.id</a> /x", "b.id /x",
         [(0, 4, "text_link"), (5, 2, "bot_command")]),
        ("HTML", "&lt;b&gt; &amp; &quot; &#33; &#x1F600; &nbsp;", '<b> & " ! 😀 &nbsp;', []),
        ("HTML", "<u>a</u><s>b</s><tg-spoiler>c</tg-spoiler>", "abc",
         [(0, 1, "underline"), (1, 1, "strikethrough"), (2, 1, "spoiler")]),
        ("HTML", '<span class="tg-spoiler">x</span>', "x", [(0, 1, "spoiler")]),
        ("HTML", "<blockquote>a</blockquote>", "a", [(0, 1, "blockquote")]),
        ("HTML", "<blockquote expandable>a</blockquote>", "a", [(0, 1, "expandable_blockquote")]),
        ("HTML", "  <b>x</b>  ", "x", [(0, 1, "bold")]),
        ("HTML", "<B>x</b>", "x", [(0, 1, "bold")]),
        ("MarkdownV2", "*a* _b_ __c__ ~d~ ||e|| `f`", "a b c d e f",
         [(0, 1, "bold"), (2, 1, "italic"), (4, 1, "underline"), (6, 1, "strikethrough"),
          (8, 1, "spoiler"), (10, 1, "code")]),
        ("MarkdownV2", "1\\. satu\\!", "1. satu!", []),
        ("MarkdownV2", "*a _b_*", "a b", [(0, 2, "bold"), (2, 1, "bold"), (2, 1, "italic")]),
        ("MarkdownV2", ">a\n>b\nc", "a\nb\nc", [(0, 4, "blockquote")]),
        ("MarkdownV2", ">a||", "a", [(0, 1, "expandable_blockquote")]),
        ("Markdown", "*a* _b_ `c`", "a b c", [(0, 1, "bold"), (2, 1, "italic"), (4, 1, "code")]),
        ("", "<b>x</b>", "<b>x</b>", []),
    ],
)  # fmt: skip
def test_reads_as_telegram_does(mode: str, text: str, plain: str, expected: Spans) -> None:
    assert spans(text, mode) == (plain, expected)


@pytest.mark.parametrize(
    ("mode", "text", "reason"),
    [
        ("HTML", "a<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("HTML", "é<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("HTML", "a < b", 'Unsupported start tag "" at byte offset 2'),
        ("HTML", "a <b", "Unclosed start tag at byte offset 2"),
        ("HTML", "</b>", "Unexpected end tag at byte offset 0"),
        ("HTML", "<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("HTML", "<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("HTML", '<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("MarkdownV2", "a.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("MarkdownV2", "x > y", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("MarkdownV2", "é *x", "Can't find end of Bold entity at byte offset 3"),
        ("MarkdownV2", "[x](http://a", "Can't find end of a URL at byte offset 4"),
        ("Markdown", "a _b", "Can't find end of the entity starting at byte offset 2"),
    ],
)
def test_refuses_as_telegram_does(mode: str, text: str, reason: str) -> None:
    with pytest.raises(ApiError) as caught:
        formatted(text, mode, [])
    assert caught.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize("mode", ["HTML", "MarkdownV2", "Markdown"])
@given(text=MARKUP)
def test_never_crashes_and_stays_inside(mode: str, text: str) -> None:
    try:
        plain, entities = formatted(text, mode, [])
    except ApiError:
        return
    for entity in entities:
        assert entity["length"] > 0
        assert 0 <= entity["offset"] <= entity["offset"] + entity["length"] <= length(plain)
    render(plain, entities)


KINDS = st.sampled_from(["bold", "italic", "code", "blockquote", "text_link", "spoiler"])
GIVEN = st.builds(
    lambda offset, size, kind: {"offset": offset, "length": size, "type": kind, "url": "http://a.id/"},
    st.integers(0, 12),
    st.integers(0, 12),
    KINDS,
)


@given(text=st.text(alphabet="a b😀\n", max_size=12), entities=st.lists(GIVEN, max_size=6))
def test_given_entities_never_cross(text: str, entities: list[dict[str, int]]) -> None:
    inside = [entity for entity in entities if entity["offset"] + entity["length"] <= length(text)]
    plain, kept = formatted(text, "", inside)
    ends: list[int] = []
    for entity in kept:
        while ends and ends[-1] <= entity["offset"]:
            ends.pop()
        end = entity["offset"] + entity["length"]
        assert end <= (ends[-1] if ends else length(plain))
        ends.append(end)


def test_entities_beyond_the_text_are_refused() -> None:
    with pytest.raises(ApiError, match="ends after the end of the text at UTF-16 offset 5"):
        formatted("satu", "", [{"offset": 1, "length": 4, "type": "bold"}])


def test_links_and_languages() -> None:
    _, [link] = formatted('<a href="example.com/x">y</a>', "HTML", [])
    assert link["url"] == "http://example.com/x"
    _, [code] = formatted('<pre><code class="language-py">x</code></pre>', "HTML", [])
    assert (code["type"], code["language"]) == ("pre", "py")
    _, [fenced] = formatted("```py\nx```", "MarkdownV2", [])
    assert (fenced["type"], fenced["language"]) == ("pre", "py")
    assert formatted('<a href="not a link">y</a>', "HTML", []) == ("y", [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start x", [(0, 6, "bot_command")]),
        ("/go@jejaring_bot", [(0, 16, "bot_command")]),
        ("a/b 1/2", []),
        ("halo @sri_rahayu!", [(5, 11, "mention")]),
        ("#kemitraan 😀 #2 #b", [(0, 10, "hashtag"), (17, 2, "hashtag")]),
        ("lihat https://jejaring.id/a?b=1.", [(6, 25, "url")]),
        ("surat a.b@contoh.or.id", [(6, 16, "email")]),
    ],
)
def test_finds_what_nobody_marked(text: str, expected: Spans) -> None:
    found = [(entity["offset"], entity["length"], entity["type"]) for entity in find_entities(text)]
    assert found == expected


def test_rendered_html_is_safe() -> None:
    plain, entities = formatted('<b>&lt;script&gt;</b> <a href="tg://x">y</a>', "HTML", [])
    assert render(plain, entities).startswith("<b>&lt;script&gt;</b>")
    evil = [{"offset": 0, "length": 1, "type": "text_link", "url": "javascript:alert(1)"}]
    assert render("x", evil) == "x"
    quoted = [{"offset": 0, "length": 1, "type": "text_link", "url": 'http://a.id/"onclick="x'}]
    assert '"onclick' not in render("x", quoted)
