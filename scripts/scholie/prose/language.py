"""The language of a text, by a vote of its small words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from scholie.document import LETTERS
from scholie.lexicon import FREQUENT

ENOUGH = 6000
"""Characters of a text that are asked."""
VOTES = 8
"""Fewer small words make nothing certain."""
SHARE = 0.8
"""Share of the votes from which a language is certain."""


def votes(words: Iterable[str], signs: Mapping[str, Collection[str]]) -> dict[str, int]:
    """Return how many of *words* are among the *signs* of each language."""
    held = list(words)
    return {language: sum(word in small for word in held) for language, small in signs.items()}


def language_of(text: str, default: str = "fr") -> str:
    """Return « fr » or « en », whichever has more of its small words in *text*; *default* when neither leads.

    >>> language_of("La marge du livre"), language_of("The margin of a book"), language_of("Saussure", "en")
    ('fr', 'en', 'en')
    """
    found = _small(text)
    return default if found["fr"] == found["en"] else max(found, key=lambda language: found[language])


def certain_language_of(text: str) -> str:
    """Return « fr » or « en » where nearly all the small words of *text* are of that language; empty when they do not tell.

    >>> certain_language_of("The margin of a book is a place in which the reader of the text and the author are to meet.")
    'en'
    """
    found = _small(text)
    best = max(found, key=lambda language: found[language])
    return best if sum(found.values()) >= VOTES and found[best] >= SHARE * sum(found.values()) else ""


def _small(text: str) -> dict[str, int]:
    return votes((word.lower() for word in LETTERS.findall(text[:ENOUGH])), FREQUENT)
