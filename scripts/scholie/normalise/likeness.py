"""How alike two witnesses are: the share of runs of words that the shorter one has in common with the other."""

from __future__ import annotations

import re
from zlib import crc32

from scholie.document import fold, word_list
from scholie.witness.characters import clean

RUN = 4
"""Words of a run."""
HYPHEN = re.compile("[-\u00ad][\n\v]")
EVERY = 3
"""One run in so many is compared, the same ones in every text."""


def alike(a: str, b: str) -> float:
    """Return how alike two raw extracts are, from 0 to 1.

    Breaks of lines, hyphens, notes, heads and typography hardly count; nor does front matter or a
    reference list that only one of them has.
    """
    first, second = _runs(a), _runs(b)
    if not first or not second:
        return 1.0 if first == second and a.split() == b.split() else 0.0
    return len(first & second) / min(len(first), len(second))


def _runs(text: str) -> frozenset[int]:
    letters = fold(HYPHEN.sub("", clean(text)))
    words = word_list(letters)
    runs = (crc32("".join(words[i : i + RUN]).encode()) for i in range(len(words) - RUN + 1))
    return frozenset(run for run in runs if run % EVERY == 0)
