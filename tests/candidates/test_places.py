"""The phrases in which candidates are looked for: which words a text has, and where they are parted."""

from __future__ import annotations

import pytest

from scholie.candidates.places import phrases
from scholie.document import parse
from scholie.model import Contribution, Metadata


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Le moulin communal, l’eau.", [["Le", "moulin", "communal"], ["l", "eau"]]),
        ("Le porte-clé du meunier.", [["Le", "porte-clé", "du", "meunier"]]),
        ("L’eau¹ du porte-clé².", [["L", "eau"], ["du", "porte-clé"]]),
        ("Un `moulin` ici.", [["Un"], ["ici"]]),
    ],
)
def test_phrases_are_words_with_blanks_and_apostrophes_between(markdown, expected):
    """Punctuation, code and the digit of a call part two phrases; a hyphen makes one word, and no raised digit is part of it."""
    found = phrases([Contribution("v", "c", Metadata(language="fr"), parse(markdown))])
    assert [[word.form for word in phrase.words] for phrase in found] == expected
