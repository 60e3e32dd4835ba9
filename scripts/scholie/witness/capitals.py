"""Small capitals whose first letter was set larger and came out apart: « B LOOM », « T RAITEMENT »."""

from __future__ import annotations

import re

from scholie.document import fold
from scholie.lexicon import GIVEN, known

PARTED = re.compile(r"(?<![^\W_])([A-ZÀ-Þ]) ([A-ZÀ-Þ]{2,})(?![^\W_])")
ALONE = frozenset("AÀYOIVXLCDM")
"""Letters that are words or numbers by themselves."""
FEWEST = 6
"""Words parted so, with a letter that is no word, which a text must have before any is mended."""


def rejoined(text: str) -> str:
    """Return *text* with small capitals put together, where it has so many that they are a habit of its fonts.

    A letter that may be a word or a number stays apart where what follows it is a word and both together are none.
    """
    if len({found.group() for found in PARTED.finditer(text) if found[1] not in ALONE}) < FEWEST:
        return text
    return PARTED.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    letter, rest = found[1], found[2]
    apart = letter in ALONE and known(rest.lower()) and not known((letter + rest).lower()) and fold(letter + rest) not in GIVEN
    return found.group() if apart else letter + rest
