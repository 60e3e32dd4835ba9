"""Particles: the small words that open a family name."""

from __future__ import annotations

import re
from functools import lru_cache

from scholie.document import fold
from scholie.lexicon import PARTICLES

ALONE = "|".join(sorted((word for word in PARTICLES if word[-1] != "'"), key=lambda word: (-len(word), word)))
"""The particles that a blank parts from the name; the others have an apostrophe."""
LEADING = re.compile(rf"((?:(?:{ALONE})\s|[dl]['’]\s?)+)(?=[^\W\d_a-zà-ÿ])")


@lru_cache(maxsize=65536)
def is_particle(word: str) -> bool:
    """Tell whether *word* is « de », « von » or their kin, in small letters."""
    return fold(word.rstrip(".")) in PARTICLES and (word.islower() or word[0].islower())


def led(family: str) -> tuple[str, str]:
    """Return the particles in small letters that open a family name, and the rest; nothing, and the whole, where none does.

    >>> led("de La Tour"), led("van der Berg"), led("d’Arvor"), led("Le Bihan")
    (('de', 'La Tour'), ('van der', 'Berg'), ('d’', 'Arvor'), ('', 'Le Bihan'))
    """
    found = LEADING.match(family)
    return (found[1].strip(), family[found.end() :]) if found else ("", family)
