"""The one tree: what Markdown becomes, and what can never pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree

from scholie.document import calls, notes, parse, passages, reference_section, running, text, tokens, wrap
from strategies import anything


def shown(markdown: str) -> str:
    """Return the tree of *markdown* as a string, without its line numbers."""
    tree = parse(markdown)
    for element in tree.iter():
        element.attrib.pop("data-line", None)
    return etree.tostring(tree, encoding="unicode").removeprefix("<article>").removesuffix("</article>")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[Rey, 2015](@rey2015)", '<p><a class="citation" data-keys="rey2015">Rey, 2015</a></p>'),
        ("[A ; B](@a1;@b2)", '<p><a class="citation" data-keys="a1 b2">A ; B</a></p>'),
        ("[9]{.call}", '<p><span class="call">9</span></p>'),
        ("[mot](term:)", '<p><a class="term" data-term="">mot</a></p>'),
        ("[street]{lang=en}", '<p><span lang="en">street</span></p>'),
        ("3^e^ rang", "<p>3<sup>e</sup> rang</p>"),
        ("::: {lang=en}\nSo.\n:::", '<div lang="en"><p>So.</p></div>'),
        ("::: {.missing}\nVue.\n:::", '<div class="missing"><p>Vue.</p></div>'),
        (
            "::: {.slide}\n\n::: {.missing}\nVue.\n:::\n\nb\n\n:::\n\nc",
            '<div class="slide"><div class="missing"><p>Vue.</p></div><p>b</p></div><p>c</p>',
        ),
        ("> ::: {.missing}\n> a\n> :::\n\nb", '<blockquote><div class="missing"><p>a</p></div></blockquote><p>b</p>'),
        ("::: {.slide}\na", '<div class="slide"><p>a</p></div>'),
        ("a\n:::\nb", "<p>a ::: b</p>"),
        ("a[^1]\n\n[^1]: b", '<p>a<a class="noteref" data-note="1"/></p><aside class="note" data-note="1"><p>b</p></aside>'),
        ("[^ed-x]: b", '<aside class="note editor" data-note="ed-x"><p>b</p></aside>'),
    ],
)
def test_markdown_becomes_elements_of_the_edition(markdown: str, expected: str) -> None:
    """Every mark of the dialect has one element."""
    assert shown(markdown) == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "<b onclick=x>a</b>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,AAAA)",
        "[a](vbscript:x)",
        "![a](file:///etc/passwd)",
        "[a]{onclick=x style=y}",
        "::: {onclick=x}\na\n:::",
        "[a](../../../etc/passwd)",
    ],
)
def test_nothing_in_a_text_becomes_html_or_an_odd_link(markdown: str) -> None:
    """Markup of a text is words; a link of another kind than the edition's stays words too."""
    tree = parse(markdown)
    assert {element.tag for element in tree.iter()} <= {"article", "p", "span", "div"}
    assert not {name for element in tree.iter() for name in element.attrib} - {"data-line", "class"}


@given(anything)
def test_law_any_line_parses_and_holds_no_foreign_element(line: str) -> None:
    """Whatever an editor pastes gives a tree of the known elements and attributes only."""
    known = {
        "article",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "ul",
        "ol",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "pre",
        "hr",
        "em",
        "strong",
        "code",
        "a",
        "span",
        "sup",
        "br",
        "img",
        "div",
    }
    tree = parse(line)
    assert {element.tag for element in tree.iter()} <= known | {"aside"}
    names = {name for element in tree.iter() for name in element.attrib}
    assert names <= {"data-line", "class", "lang", "alt", "start", "href", "src", "title", "data-note", "data-keys", "data-term"}


def test_a_note_that_nothing_calls_stays() -> None:
    """A note is kept where it is defined, called or not."""
    assert [note.get("data-note") for note in notes(parse("a\n\n[^7]: b"))] == ["7"]


def test_the_words_of_a_passage_are_without_its_calls() -> None:
    """A call is no word of the sentence it stands in, and a note is none of the paragraph before it."""
    tree = parse("un[^1] deux [3]{.call}.\n\n[^1]: trois")
    assert text(next(passages(tree))) == "un deux ."
    assert len(calls(tree)) == 1


def test_blocks_carry_their_line_in_the_file() -> None:
    """A problem can say file and line because every block knows its own."""
    assert [p.get("data-line") for p in passages(parse("a\n\n- b\n- c\n", line=10))] == ["10", "12", "13"]


def test_the_reference_list_is_the_section_under_its_heading() -> None:
    """The list ends with the next heading of its level; notes inside it are none of its items."""
    tree = parse("## Références bibliographiques\n\n- a\n\n[^1]: n\n\n- b\n\n## Annexe\n\nc")
    assert [text(block) for block in reference_section(tree)] == ["a", "b"]


held = anything.map(lambda words: words.translate({0xFFFE: None, 0xFFFF: None}))
"""Any line of text that a tree holds: ``parse`` leaves out what XML has no place for."""


@given(held, held, held)
def test_law_wrapping_a_stretch_changes_no_word(left: str, middle: str, right: str) -> None:
    """Wrapping marks words and alters none, wherever markup cuts them."""
    passage = etree.Element("p")
    passage.text = left
    emphasis = etree.SubElement(passage, "em")
    emphasis.text, emphasis.tail = middle, right
    before = running(passage)
    wrap(passage, len(before) // 4, len(before) // 4 * 3, "span", {"class": "app"})
    assert running(passage) == before


def test_tokens_keep_elisions_and_compounds_together() -> None:
    """A French word with its apostrophe or hyphen is one token."""
    assert [word for word, _, _ in tokens("l’État, néo-managérial …")] == ["l’État", ",", "néo-managérial", "…"]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("- a\n  - b\n- c", ["a", "b", "c"]),
        ("- a\n\n  b\n\n- c", ["a", "b", "c"]),
        ("> a\n>\n> b", ["a", "b"]),
        ("> a", ["a"]),
        ("> - a\n> - b", ["a", "b"]),
        ("> a\n>\n> - b", ["a", "b"]),
        ("1. a\n\n   > b", ["a", "b"]),
        ("| a |\n|---|\n| b |", ["a    b"]),
    ],
)
def test_every_word_stands_in_one_passage(markdown: str, expected: list[str]) -> None:
    """Passages do not overlap and leave nothing out."""
    assert [text(passage) for passage in passages(parse(markdown))] == expected


@pytest.mark.parametrize(
    ("source", "words"), [("$x$ vaut 12", "x vaut 12"), ("$x$ vaut\\\\", "x vaut\\"), ("12$x$ ou $y$3", "12$x$ ou $y$3")]
)
def test_a_formula_that_begins_a_paragraph(source, words):
    """Whatever the paragraph ends with, it is a formula; one that touches a digit is none."""
    assert text(parse(source)) == words
