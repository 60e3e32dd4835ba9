"""A term and a lemma of the apparatus that share words, as the page of a text prints them."""

import pytest
from lxml import html

from scholie import glossary
from scholie.document import parse
from scholie.model import Bilingual, Concept, Entry, Reading
from scholie.pages.frame.inline import inline
from scholie.pages.frame.page import Here
from scholie.pages.frame.rendering import Rendering

CONCEPTS = (Concept("pret", Bilingual("prêt entre bibliothèques")),)
ENTRY = Entry("p1", "lemme", (Reading(("B",), "leçon"),), 0, 1)


@pytest.mark.parametrize(
    "markdown",
    [
        "Un prêt [entre]{.app} bibliothèques.",
        "[Un prêt]{.app} entre bibliothèques.",
        "Un prêt [entre bibliothèques, non]{.app} !",
        "Un [prêt entre bibliothèques]{.app}.",
        "Un [prêt]{.app}.",
    ],
)
def test_a_lemma_keeps_its_way_to_the_entry(markdown):
    """Whatever shares its words, each lemma has one anchor and a link to its entry, and no link stands inside another."""
    tree = parse(markdown)
    for span in tree.iter("span"):
        span.set("data-entry", "0")
    rendering = Rendering(Here("v/c/"), concepts=frozenset({"pret"}), entries=(ENTRY,))
    page = html.fragment_fromstring(inline(glossary.link(tree, CONCEPTS)[0], rendering), create_parent="p")
    assert page.xpath("//@id").count("appref0") == 1
    assert page.xpath("//a[@href='#app0']")
    assert not page.xpath("//a//a")
    assert page.text_content() == "".join(tree[0].itertext())
