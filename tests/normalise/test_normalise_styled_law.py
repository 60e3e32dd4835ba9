"""The law of words over paragraphs whose file says what they are: whatever it says, nothing is lost and nothing is invented."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scholie.document import parse, text
from scholie.metadata import split
from scholie.model import Styled, Typescript
from scholie.normalise import normalise, unaccounted

WORDS = st.sampled_from(
    (
        "bac",
        "gué",
        "19",
        "e",
        "Le passeur",
        "[1]",
        "*",
        "^",
        "_",
        "a|b",
        "$x$",
        "<b>",
        "1.",
        "#",
        "Résumé",
        "[Résumé] ",
        "Notes",
        "(1) ",
        "a) ",
        "é.",
        " ",
        ", ",
        "\\",
    )
)
FORMULAS = st.sampled_from(("x", "x^2", "a_{b c}", "\\frac{bac}{2}", "a \\$ b", "x\\")).map(lambda tex: ("math", [tex]))
PARTS = ("em", "sup", "sub", "link https://bac.example/a?b=(1)")
KINDS = ("paragraph", "heading", "item", "quotation", "table", "caption", "picture", "reference", "contents")
FRONT = ("title", "subtitle", "author", "affiliation", "abstract", "keywords")


def flat(tree, at=0):
    """Return the words of a tree of parts, and the parts as spans from *at* on."""
    if isinstance(tree, str):
        return tree, []
    what, branches = tree
    words, spans = "", []
    for branch in branches:
        more, inner = flat(branch, at + len(words))
        words, spans = words + more, spans + inner
    return words, [*spans, *([(at, at + len(words), what)] if what and words else [])]


TREES = st.recursive(
    WORDS | FORMULAS, lambda inner: st.tuples(st.sampled_from(PARTS), st.lists(inner, min_size=1, max_size=3)), max_leaves=6
)


@st.composite
def paragraphs(draw):
    """Draw a paragraph: its words, and what a file says of it."""
    words, spans = flat(("", draw(st.lists(TREES, min_size=1, max_size=5))))
    kind = draw(st.sampled_from((*KINDS, *FRONT)))
    level = draw(st.integers(0, 3))
    ordered = draw(st.sampled_from(("", "1", "7"))) if kind == "item" else ""
    if kind == "table":
        words += f"\t{words}"
    scale = draw(st.sampled_from((0.0, 1.0, 1.5)))
    return words, Styled(kind, level, ordered, draw(st.booleans()), tuple(spans), scale=scale, underlined=draw(st.booleans()))


@given(st.lists(paragraphs(), min_size=1, max_size=14))
@settings(max_examples=150, deadline=None)
def test_law_of_words_over_styled_paragraphs(rows):
    """Kinds in any order, parts within parts, signs of Markdown among the words: every word is there once."""
    typescript = Typescript("\n".join(words for words, _ in rows), "", "docx 2", styled=tuple(styled for _, styled in rows))
    made = normalise(typescript)
    lost, invented = unaccounted(typescript, made.markdown, made.ledger)
    assert (dict(lost), dict(invented)) == ({}, {})
    assert text(parse(split(made.markdown)[1])) is not None
