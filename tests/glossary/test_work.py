"""Finding terms is little work beside reading the text."""

import sys
from pathlib import Path

import pytest

from scholie import glossary
from scholie.document import parse
from scholie.model import Bilingual, Concept
from steps import STEADY, growth, steps

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))
import terms

KNOWN = 20
"""Texts whose words are looked up before anything is counted: what a word may be inflected from is kept."""
RATIO = 3
"""Finding and linking together, in steps of parsing; about 1.8 is counted."""
MORE = tuple(Concept(f"x{rank}", Bilingual(f"{first} {second}")) for rank, (first, second) in enumerate(zip(terms.OTHERS[:180], terms.OTHERS[60:], strict=False)))  # fmt: skip


@pytest.fixture(scope="module")
def index():
    """Return the index of 60 concepts, whose lexicon knows the words of the texts."""
    held = glossary.index(terms.concepts())
    for seed in range(KNOWN):
        glossary.occurrences(parse(terms.text(seed)), held)
    return held


def test_terms_take_about_what_parsing_takes(index):
    """60 concepts in an invented text of 4,500 words: finding and linking are at the most three times the steps of parsing."""
    source = terms.text(3)
    tree = parse(source)
    found = steps(lambda: glossary.occurrences(tree, index)) + steps(lambda: glossary.link(tree, index))
    assert found < RATIO * steps(lambda: parse(source))


@pytest.mark.parametrize("work", [glossary.occurrences, glossary.link])
def test_the_work_grows_with_the_text(index, work):
    """Twice as many paragraphs are about twice the work."""
    paragraphs = terms.text(3).split("\n\n")

    def on(number):
        tree = parse("\n\n".join(paragraphs[:number]))
        return lambda: work(tree, index)

    assert growth(on, len(paragraphs) // 4) < STEADY


def test_more_concepts_are_hardly_more_work(index):
    """Four times as many concepts, most of which a text does not name, cost a third more at the most."""
    tree = parse(terms.text(3))
    larger = glossary.index((*terms.concepts(), *MORE))
    glossary.occurrences(tree, larger)
    assert len(MORE) == 3 * len(terms.concepts()) == 180
    assert steps(lambda: glossary.occurrences(tree, larger)) < 1.33 * steps(lambda: glossary.occurrences(tree, index))
