"""The months and seasons of French and English: their names, their abbreviations, their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from scholie.document import fold
from scholie.lexicon import folded, rows

NAMES: Mapping[str, tuple[str, ...]] = {
    "fr": tuple(french for french, *_ in rows("months")),
    "en": tuple(english for _, english, *_ in rows("months")),
}
"""The names of the twelve months, as each language writes them within a sentence."""
NUMBERS: Mapping[str, int] = {fold(name): number for number, names in enumerate(rows("months"), 1) for name in names}
"""The number of each month, from 1, under its folded names and abbreviations."""
PERIODS = frozenset(NUMBERS) | folded("seasons")
"""Folded words that name a part of a year."""


@lru_cache(maxsize=65536)
def names_period(word: str) -> bool:
    """Tell whether *word*, without its full stop, names a month, a season or another part of a year.

    >>> names_period("févr"), names_period("Automne"), names_period("mardi")
    (True, True, False)
    """
    return fold(word) in PERIODS
