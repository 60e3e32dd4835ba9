"""Runs of words that two rows share, and what lies between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

Stretch = tuple[int, int]
"""Index of the first word of a part of a row, and the index after its last."""


class Match(NamedTuple):
    """Words in a row that both rows have."""

    a: int
    """Index of the first of them in the one row."""
    b: int
    """Index of the first of them in the other."""
    size: int


class Gap(NamedTuple):
    """What both rows have between the same two matches."""

    a: int
    a_end: int
    b: int
    b_end: int


def gaps(matches: Sequence[Match], a_end: int, b_end: int) -> Iterator[Gap]:
    """Yield what lies before, between and after *matches*, sorted, in rows of *a_end* and *b_end* words; no gap is empty on both sides."""
    a = b = 0
    for match in (*matches, Match(a_end, b_end, 0)):
        if match.a > a or match.b > b:
            yield Gap(a, match.a, b, match.b)
        a, b = match.a + match.size, match.b + match.size


def joined(matches: Iterable[Match]) -> list[Match]:
    """Return *matches* in order, each two that touch in both rows made one, those of no word left out."""
    whole: list[Match] = []
    for match in sorted(matches):
        last = whole[-1] if whole else Match(-1, -1, 0)
        if whole and last.a + last.size == match.a and last.b + last.size == match.b:
            whole[-1] = Match(last.a, last.b, last.size + match.size)
        elif match.size:
            whole.append(match)
    return whole


def grown(one: Sequence[str], other: Sequence[str], match: Match, here: Stretch, there: Stretch) -> Match:
    """Return *match* with the words that the rows share before and after it, within *here* of the one and *there* of the other."""
    start, begin, size = match
    while start > here[0] and begin > there[0] and one[start - 1] == other[begin - 1]:
        start, begin, size = start - 1, begin - 1, size + 1
    while start + size < here[1] and begin + size < there[1] and one[start + size] == other[begin + size]:
        size += 1
    return Match(start, begin, size)
