"""Pictures with their captions and alternative text, and formulas, as pages, search and TEI have them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from scholie.document import parse, pictures, text
from scholie.pages.frame.formulas import ATTRIBUTES, ELEMENTS, formula
from scholie.pages.frame.page import Here
from scholie.pages.frame.render import blocks
from scholie.pages.frame.rendering import Rendering

MATHML = "{http://www.w3.org/1998/Math/MathML}"


def page(markdown):
    """Return the blocks of *markdown* as a page shows them."""
    rendering = Rendering(here=Here("fr", "volume/texte"), language="fr")
    return html.fromstring("<div>" + "".join(blocks(parse(markdown), rendering)) + "</div>")


def test_a_picture_alone_is_a_figure_with_its_caption():
    """Caption and number are words of the page, emphasis included; the alternative text is the picture's."""
    shown = page('![Figure 1. Un *gué*](media/f.png){alt="Des pierres dans l’eau"}')
    (figure,) = shown.xpath("//figure")
    assert figure.xpath("string(figcaption)") == "Figure 1. Un gué"
    assert figure.xpath("string(figcaption/em)") == "gué"
    assert figure.xpath("string(img/@alt)") == "Des pierres dans l’eau"


def test_what_stands_for_a_figure():
    """A picture among words stays among them; one without a caption is a figure without one; alternative text is never made up."""
    assert not pictures(parse("Le ![bac](media/b.png) passe.")[0])
    assert page("Le ![bac](media/b.png) passe.").xpath("string(//p)").split() == ["Le", "bac", "passe."]
    shown = page("![](media/b.png)")
    assert (shown.xpath("string(//figure/img/@alt)"), shown.xpath("//figcaption")) == ("", [])


def test_a_caption_is_a_passage_like_any_other():
    """Its words are the text's: they are searched, cited by their place, and held to the law of words."""
    assert text(parse("![Figure 1. Le gué](media/f.png)")[0]) == "Figure 1. Le gué"


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"\frac{a}{b}", "mfrac"),
        ("x^2", "msup"),
        (r"\sum_{i=1}^n i", "msubsup"),
        ("a < b", "mo"),
        (r"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "mtable"),
    ],
)
def test_formulas_are_mathml(tex, shown):
    """What is set has the element of its kind, and the TeX beside it."""
    made = etree.fromstring(str(formula(tex)))
    assert made.find(f".//{shown}") is not None
    assert made.findtext(".//annotation") == tex


def test_a_formula_on_its_own_is_a_block():
    """It stands in a block of the page, which scrolls where it is too wide."""
    assert page("$$\nE = mc^2\n$$").xpath("string(//div[contains(@class, 'formula')]//math/@display)") == "block"


@pytest.mark.parametrize("tex", ["{", "^", r"\frac{a", r"\unknown{x}", "x" * 5000, r"\left(", "{" * 3000])
def test_what_cannot_be_set_is_shown_as_it_stands(tex):
    """Half a formula, an unknown command, one that is too long: the TeX, and no error."""
    assert str(formula(tex)).startswith('<code class="math">')


@pytest.mark.parametrize(
    "tex", [r"\href{javascript:alert(1)}{x}", r"\text{<script>alert(1)</script>}", r"\class{x}{y}", r"\style{color:red}{y}"]
)
def test_a_formula_brings_nothing_else_into_a_page(tex):
    """Neither a link nor a script nor a style."""
    made = html.fromstring(f"<div>{formula(tex)}</div>")
    assert not made.xpath("//script | //a | //@href | //@style | //@onclick")


PIECES = [r"\frac", r"\sqrt", "{", "}", "^", "_", "x", "1", "<", "&", ">", '"', r"\text", r"\href", r"\left(", r"\right)", " ", r"\\", "é"]


@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_law_of_formulas(pieces):
    """Whatever is written, the page gets known elements and attributes, well-formed, or the words alone."""
    made = etree.fromstring(str(formula("".join(pieces))))
    names = {re.sub(r"\{.*\}", "", str(element.tag)) for element in made.iter()}
    assert names <= ELEMENTS | {"semantics", "annotation", "code"}
    assert {str(name) for element in made.iter() for name in element.attrib} <= ATTRIBUTES | {"class", "encoding"}
