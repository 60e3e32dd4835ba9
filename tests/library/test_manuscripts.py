"""Manuscripts of Word, written in four ways and added to an edition: what the edition has is what was typed."""

import pytest

from bench.word import one
from manuscripts.habits import WAYS, Bench, thirty

FOUR = thirty(Bench("marais", WAYS, ""), 4)


@pytest.mark.parametrize("habits", FOUR, ids=lambda habits: habits.name)
def test_law_of_words_and_structure_of_manuscripts(habits):
    """Front matter, headings, notes, lists, tables and figures are where they were typed, and no word of the file is nowhere."""
    done = one(habits)
    assert dict(done.unsaid) == {}
    assert done.structure >= 0.95, {name: measure for name, measure in done.measures.items() if measure.value < 1}
