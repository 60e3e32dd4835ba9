"""Chains of pairs that rise on both sides: what two rows have in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

Pair = tuple[int, int]
"""Place in the one row, place in the other."""


def rising(pairs: Sequence[Pair]) -> list[Pair]:
    """Return a longest part of *pairs*, sorted by the first number, in which the second number rises too.

    Patience sorting (Schensted 1961): n log n comparisons.

    >>> rising([(0, 3), (1, 0), (2, 1), (3, 2)])
    [(1, 0), (2, 1), (3, 2)]
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for rank, (_, second) in enumerate(pairs):
        at = bisect_left(tails, second)
        tails[at : at + 1], ends[at : at + 1] = [second], [rank]
        before.append(ends[at - 1] if at else -1)
    return _traced(pairs, before, ends[-1] if ends else -1)


def weightiest(pairs: Sequence[Pair], weights: Sequence[int]) -> list[Pair]:
    """Return, of the longest rising parts of *pairs*, sorted by the first number, the one of the greatest sum of *weights*."""
    if all(one[1] < other[1] for one, other in pairwise(pairs)):
        return list(pairs)
    best: list[tuple[int, int, int]] = []
    for rank, (_, place) in enumerate(pairs):
        below = ((*best[n][:2], n) for n in range(rank) if pairs[n][1] < place)
        count, weight, before = max(below, default=(0, 0, -1))
        best.append((count + 1, weight + weights[rank], before))
    end = max(range(len(pairs)), key=lambda n: best[n][:2], default=-1)
    return _traced(pairs, [before for _, _, before in best], end)


def _traced(pairs: Sequence[Pair], before: Sequence[int], end: int) -> list[Pair]:
    """Return the chain that ends with the pair at *end*; *before* has the pair before each, -1 for none."""
    chain: list[Pair] = []
    while end >= 0:
        chain.append(pairs[end])
        end = before[end]
    return chain[::-1]
