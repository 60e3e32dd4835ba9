"""Where two rows of words differ: what both have once sets the pace, the rest is compared between."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Stretch = tuple[int, int, int, int]
"""Start and end in the one row, start and end in the other."""
RUN = 3
"""Words in a row that, where both rows have them once, are the same place."""


def differences(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Stretch]:
    """Yield the stretches in which two rows differ, in order; between them they are the same, word for word."""
    head = _common(ours, theirs)
    tail = _common(ours[head:][::-1], theirs[head:][::-1])
    inner, other = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    a = c = 0
    for b, d in (*_anchors(inner, other), (len(inner), len(other))):
        for i, j, k, m in _unlike(inner[a:b], other[c:d]):
            yield head + a + i, head + a + j, head + c + k, head + c + m
        a, c = b, d


def _unlike(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Stretch]:
    if ours != theirs:
        opcodes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        yield from ((a, b, c, d) for code, a, b, c, d in opcodes if code != "equal")


def _common(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return how many words both rows begin with."""
    return next((n for n, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other), min(len(ours), len(theirs)))


def _anchors(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return places that are the same in both rows, in order: where a run begins that each has once."""
    mine, other = _once(ours), _once(theirs)
    places = sorted((place, other[run]) for run, place in mine.items() if run in other)
    return rising(places)


def _once(row: Sequence[str]) -> dict[tuple[str, ...], int]:
    found = [tuple(row[n : n + RUN]) for n in range(len(row) - RUN + 1)]
    count = Counter(found)
    return {run: n for n, run in enumerate(found) if count[run] == 1}


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of *pairs*, sorted by the first, in which the second rises too."""
    piles: list[int] = []
    tops: list[int] = []
    below: list[int] = []
    for rank, (_, second) in enumerate(pairs):
        pile = bisect_left(piles, second)
        below.append(tops[pile - 1] if pile else -1)
        piles[pile : pile + 1] = [second]
        tops[pile : pile + 1] = [rank]
    found: list[tuple[int, int]] = []
    rank = tops[-1] if tops else -1
    while rank >= 0:
        found.append(pairs[rank])
        rank = below[rank]
    return found[::-1]
