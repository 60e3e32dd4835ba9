"""HTML is built, and what comes from texts is escaped."""

import doctest
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from scholie.pages.frame import markup, page, strings
from scholie.pages.frame.markup import Html, heading, items, join, tag, text

PRINTABLE = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=40)


class Words(HTMLParser):
    """Collects what a browser would print, and the tags it would see."""

    def __init__(self, source):
        super().__init__()
        self.words, self.tags = "", []
        self.feed(source)
        self.close()

    def handle_data(self, data):
        """Keep the words."""
        self.words += data

    def handle_starttag(self, tag, attrs):
        """Keep the tag."""
        self.tags.append((tag, dict(attrs)))


def test_docstring_examples_hold():
    """What the docstrings show is what happens."""
    assert [doctest.testmod(module).failed for module in (markup, page)] == [0, 0]


@given(PRINTABLE, PRINTABLE)
def test_law_words_pass_through_html_unchanged(words, value):
    """Whatever the words, a browser prints them and sees no tag of theirs."""
    read = Words(tag("p", words, title=value))
    assert (words, [("p", {"title": value})]) == (read.words, read.tags)


@given(PRINTABLE.filter(lambda words: words.strip()))
def test_law_words_pass_through_a_markdown_heading_unchanged(words):
    """Whatever the words of a heading, Python-Markdown prints them and reads no syntax in them."""
    words = " ".join(words.split())
    converter = markdown.Markdown(extensions=["attr_list", "toc"])
    read = Words(converter.convert(heading(2, words, "x1")))
    assert words == " ".join(read.words.split())
    assert read.tags == [("h2", {"id": "x1"})]


def test_html_is_not_escaped_twice():
    """What is HTML already stands as it is."""
    assert tag("p", tag("b", "1 < 2")) == "<p><b>1 &lt; 2</b></p>"


def test_nothing_makes_no_list():
    """A list without items is not printed."""
    assert items(["", Html("")]) == ""


def test_separator_stands_between_what_there_is():
    """Empty pieces leave no separator behind."""
    assert join(["a", "", "b"], ", ") == "a, b"


def test_html_stands_on_one_line():
    """A line end becomes a reference, so that a block stays a block."""
    assert text("a\nb") == "a&#10;b"


def test_every_string_has_both_languages():
    """No word of the interface lacks its French or its English."""
    assert {"record-only"} == {name for name, held in strings.WORDS.items() if not (held.fr and held.en)}


def test_every_string_fills_the_same_places():
    """French and English sentences take the same values."""
    places = {name: {language: held.only(language).count("{") for language in ("fr", "en")} for name, held in strings.WORDS.items()}
    assert {name: found for name, found in places.items() if name != "record-only" and found["fr"] != found["en"]} == {}


def test_every_string_is_used():
    """No word of the interface is kept that nothing prints."""
    root = Path(__file__).parents[2]
    sources = [*(root / "scripts" / "scholie" / "pages").rglob("*.py"), *(root / "overrides").rglob("*.html")]
    written = "".join(path.read_text(encoding="utf-8") for path in sources if path.name != "strings.py")
    assert {name for name in strings.WORDS if not re.search(f"['\"]{name}['\"]", written) and not name.startswith("kind-")} == set()


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Un quasi-livre & sa marge", ["quasi-livre"]),
        ("Le va-et-vient", ["va-et-vient"]),
        ("1999-2001, sans marge", ["1999-2001"]),
        ("Un tiret - seul", []),
        ("bibliothéconomico-historiographique", []),
    ],
)
def test_a_short_compound_is_held_on_its_line(words, held):
    """The words stay the same; a compound too long for a narrow screen may still break."""
    tree = html.fragment_fromstring(markup.unbroken(words), create_parent="p")
    assert [found.text for found in tree.xpath("span[@class='compound']")] == held
    assert tree.text_content() == words


def test_a_compound_in_an_attribute_is_left_alone():
    """What is HTML already keeps its attributes and its references."""
    link = markup.tag("a", "l’avant-propos", href="../avant-propos/", title="a-b & c")
    assert markup.unbroken(link) == str(link).replace(">l’avant-propos<", '>l’<span class="compound">avant-propos</span><')
