"""How alike two witnesses are: the share of runs of words that the shorter one has in common with the other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from zlib import crc32

from scholie.document import fold, word_list
from scholie.witness.characters import clean

RUN = 4
"""Words of a run."""
HYPHEN = re.compile("[-\u00ad][\n\v]")
EVERY = 3
"""One run in so many is compared, the same ones in every text."""


@dataclass(frozen=True, slots=True)
class Print:
    """What a raw extract is compared by.

    Breaks of lines, hyphens, notes, heads and typography hardly count; nor does front matter or a reference list that
    only one of two has.
    """

    runs: frozenset[int]
    """Digests of runs of words, one in EVERY."""
    words: tuple[str, ...] = ()
    """The whole of an extract that is too short to have runs."""


def print_of(text: str) -> Print:
    """Return what the extract *text* is compared by."""
    letters = fold(HYPHEN.sub("", clean(text)))
    words = word_list(letters)
    digests = (crc32("".join(words[i : i + RUN]).encode()) for i in range(len(words) - RUN + 1))
    runs = frozenset(run for run in digests if run % EVERY == 0)
    return Print(runs, () if runs else tuple(text.split()))


class Prints:
    """Extracts that tell how alike to each of them another one is.

    Each run of words knows the extracts that have it, so that what is asked about an extract costs the runs that it
    shares with others, and no comparison with those that share none.
    """

    def __init__(self) -> None:
        self._held: list[Print] = []
        self._having: dict[int, list[int]] = {}
        self._short: dict[tuple[str, ...], list[int]] = {}

    def near(self, other: Print) -> dict[int, float]:
        """Return how alike *other* is to each extract with which it has anything in common, from 0 to 1, by its rank."""
        if not other.runs:
            return dict.fromkeys(self._short.get(other.words, ()), 1.0)
        shared = Counter(rank for run in other.runs for rank in self._having.get(run, ()))
        return {rank: number / min(len(other.runs), len(self._held[rank].runs)) for rank, number in shared.items()}

    def add(self, new: Print) -> None:
        """Add an extract; its rank is the number of those before it."""
        rank = len(self._held)
        self._held.append(new)
        for run in new.runs:
            self._having.setdefault(run, []).append(rank)
        if not new.runs:
            self._short.setdefault(new.words, []).append(rank)


def alike(a: str, b: str) -> float:
    """Return how alike two raw extracts are, from 0 to 1."""
    held = Prints()
    held.add(print_of(a))
    return held.near(print_of(b)).get(0, 0.0)
