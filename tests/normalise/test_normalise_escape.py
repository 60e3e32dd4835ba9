"""What is escaped reads as it was written, and is nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from scholie.document import parse, text
from scholie.normalise import escape

marks = st.lists(
    st.sampled_from(
        [*"\\`*_{}[]()<>#+-.!|~^$&:=\"'0123456789 ", "mot", "[^1]", "](x)", "&amp;", "{.call}", "```", ":::", "---", "1. ", "<b>", "$x$"]
    )
)
anything = st.one_of(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn")), max_size=80), marks.map("".join))


@given(anything)
def test_law_escape_round_trip(words):
    """The tree of an escaped line has the characters of the line, whatever they are."""
    assert " ".join(words.split()) == " ".join(text(parse(escape(words))).split())


@given(anything)
def test_law_escape_makes_no_markup(words):
    """An escaped line is one paragraph of plain text: no emphasis, no link, no list, no HTML."""
    tree = parse(escape(words))
    assert {"article", "p"} >= {element.tag for element in tree.iter()}
