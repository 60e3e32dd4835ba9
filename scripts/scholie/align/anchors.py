"""Anchors: runs of words that two rows have once each, in the same order; what lies between them is compared by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from scholie.align.chain import Pair, rising
from scholie.align.match import Gap, Match, Stretch, gaps, grown, joined

LONG = 5000
"""Words of a gap from which difflib may leave frequent words aside."""


def grams(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield every run of *size* words, in order; none where there are fewer words."""
    yield from (tuple(words[n : n + size]) for n in range(len(words) - size + 1))


def once(words: Sequence[str], stretches: Iterable[Stretch], size: int) -> dict[tuple[str, ...], int]:
    """Return where the runs of *size* words begin that *stretches* of *words* have once, in order; a run lies within one stretch."""
    places: dict[tuple[str, ...], int] = {}
    for start, end in stretches:
        for at in range(start, end - size + 1):
            key = tuple(words[at : at + size])
            places[key] = -1 if key in places else at
    return {key: at for key, at in places.items() if at >= 0}


def anchors(one: Sequence[str], here: Stretch, other: Sequence[str], there: Stretch, size: int) -> list[Pair]:
    """Return where the runs of *size* words begin that *here* of the one row and *there* of the other have once, in the order of both."""
    first, second = once(one, [here], size), once(other, [there], size)
    return rising([(at, second[key]) for key, at in first.items() if key in second])


def patience(one: Sequence[str], other: Sequence[str], sizes: Sequence[int]) -> list[Match]:
    """Return the matches of two rows in the order of both (patience diff, Cohen): first the anchors, then what lies between.

    *sizes* are the words of the runs that are anchors, tried one after the other in what is still open, so that
    long runs come first; where no run is unique, difflib's matcher decides.
    """
    found: list[Match] = []
    left = [Gap(0, len(one), 0, len(other))]
    for size in sizes:
        found = joined([*found, *(match for gap in left for match in _anchored(one, other, gap, size))])
        left = list(gaps(found, len(one), len(other)))
    return joined([*found, *(match for gap in left for match in _matched(one, other, gap))])


def _anchored(one: Sequence[str], other: Sequence[str], gap: Gap, size: int) -> Iterator[Match]:
    """Yield the anchors of *size* words within *gap*, made as long as they go."""
    here, there = gap.a, gap.b
    for at, begin in anchors(one, (gap.a, gap.a_end), other, (gap.b, gap.b_end), size):
        if at >= here and begin >= there:
            match = grown(one, other, Match(at, begin, size), (here, gap.a_end), (there, gap.b_end))
            yield match
            here, there = match.a + match.size, match.b + match.size


def _matched(one: Sequence[str], other: Sequence[str], gap: Gap) -> Iterator[Match]:
    """Yield the matches of a gap in which no run is unique."""
    if gap.a < gap.a_end and gap.b < gap.b_end:
        matcher = SequenceMatcher(None, one[gap.a : gap.a_end], other[gap.b : gap.b_end], autojunk=gap.a_end - gap.a > LONG)
        yield from (Match(gap.a + block.a, gap.b + block.b, block.size) for block in matcher.get_matching_blocks() if block.size)
