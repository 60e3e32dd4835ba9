"""Where two rows of words differ: what both have once sets the pace, the rest is compared between."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from difflib import SequenceMatcher

Stretch = tuple[int, int, int, int]
"""Start and end in the one row, start and end in the other."""
Starts = tuple[Container[int], Container[int]]
"""Where passages begin, in the one row and in the other."""
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


def slid(stretches: Sequence[Stretch], ours: Sequence[str], theirs: Sequence[str], starts: Starts) -> Iterator[Stretch]:
    """Yield *stretches*, those that only one row has moved to where they begin one of its *starts*, if they can be.

    « … end. **New. Begin** » and « … end**. New**. Begin » say the same of two rows; the first says it of passages.
    """
    nexts = [*((a, c) for a, _, c, _ in stretches[1:]), (len(ours), len(theirs))]
    low = (0, 0)
    for (a, b, c, d), high in zip(stretches, nexts, strict=False):
        shift = 0
        if a == b:
            shift = _shift(theirs, (c, d), (low[1], high[1]), starts[1])
        elif c == d:
            shift = _shift(ours, (a, b), (low[0], high[0]), starts[0])
        low = (b + shift, d + shift)
        yield a + shift, b + shift, c + shift, d + shift


def _shift(row: Sequence[str], place: tuple[int, int], bounds: tuple[int, int], starts: Container[int]) -> int:
    """Return by how much a stretch of *row* must be moved to begin one of *starts*; 0 when it cannot be."""
    start, end = place
    for step, limit in ((1, bounds[1] - end), (-1, start - bounds[0])):
        for shift in range(limit + 1):
            at = start + step * shift
            if at in starts:
                return step * shift
            if shift == limit or row[at if step > 0 else at - 1] != row[end + step * shift - (0 if step > 0 else 1)]:
                break
    return 0


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
