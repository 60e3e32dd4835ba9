"""Slanted words of printed pages are emphasis where the text around them is not slanted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer import Word, paper
from scholie.model import Typescript, Typeset
from scholie.normalise import normalise, unaccounted
from scholie.witness import read

ROMAN = "Le passeur du bas compte les sacs que le bac emporte chaque matin, et il note"


def proposed(*lines):
    """Return the body proposed for a page of *lines*, each a row of words and faces, set one after the other."""
    page = []
    for rank, line in enumerate(lines):
        x = 72.0
        for text, face in line:
            page.append(Word(text, x, 100 + 12 * rank, 10, face))
            x += 4.6 * len(text) + 3
    typescript = read(paper([page]))
    made = normalise(typescript)
    assert [counter.total() for counter in unaccounted(typescript.text, made.markdown, made.ledger)] == [0, 0]
    return made.markdown.split("---\n", 2)[2]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ([("On relit", "roman"), ("Germinal", "italic"), ("chaque hiver.", "roman")], "*Germinal*"),
        ([("On relit", "roman"), ("Le Pain des marins", "italic"), (", chaque hiver.", "roman")], "*Le Pain des marins*"),
        ([("On compte", "roman"), ("xy", "italic"), ("sacs par jour.", "roman")], "xy sacs"),
    ],
)
def test_slanted_words(line, shown):
    """A title in the middle of a line, of one word or several; two letters are a variable."""
    text = proposed([(ROMAN, "roman")], line, [(ROMAN, "roman")])
    assert shown in text
    assert text.count("*") == 2 * shown.startswith("*")


def test_a_slanted_title_that_goes_over_a_line():
    """A word that was broken, and words on both lines, are one emphasis."""
    text = proposed(
        [(f"{ROMAN} dans", "roman"), ("Les Bacs de la riv-", "italic")], [("ière haute", "italic"), ("ce que pèse chacun.", "roman")]
    )
    assert "*Les Bacs de la rivière haute*" in text


def test_a_paragraph_that_is_slanted_as_a_whole():
    """That is its face, not emphasis."""
    assert "*" not in proposed([(ROMAN, "italic")], [(ROMAN, "italic")], [("leur poids.", "italic")])


LETTERS = st.text("abcdé ", min_size=1, max_size=12).filter(lambda text: text.strip())


@given(st.lists(st.tuples(LETTERS, st.booleans()), min_size=1, max_size=12))
def test_law_of_emphasis(pieces):
    """Whatever is slanted, the words are the same, and only slanted ones are emphasised."""
    text = " ".join(piece.strip() for piece, _ in pieces)
    faces, at = [], 0
    for piece, slanted in pieces:
        faces += [(at, at + len(piece.strip()), "italic")] if slanted else []
        at += len(piece.strip()) + 1
    typescript = Typescript(text, "", "pdf 1", (Typeset(1, 72, 300, 100, 10, faces=tuple(faces)),))
    made = normalise(typescript)
    assert [counter.total() for counter in unaccounted(text, made.markdown, made.ledger)] == [0, 0]
    body = made.markdown.split("---\n", 2)[2]
    assert "*" not in body or any(slanted for _, slanted in pieces)
