"""The dictionaries of French and English: which words they have."""

from __future__ import annotations

import simplemma

LANGUAGES = ("fr", "en")


def known(word: str, languages: tuple[str, ...] = LANGUAGES) -> bool:
    """Tell whether the dictionary of one of *languages* has *word* as it is written (simplemma)."""
    return bool(simplemma.is_known(word, lang=languages))
