"""Where two rows of words differ: what both have once sets the pace, the rest is compared between."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from scholie.align import Gap, gaps, patience

Starts = tuple[Container[int], Container[int]]
"""Where passages begin, in the one row and in the other."""
RUN = 3
"""Words in a row that, where both rows have them once, are the same place."""


def differences(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Gap]:
    """Yield the stretches in which two rows differ, in order; between them they are the same, word for word."""
    yield from gaps(patience(ours, theirs, (RUN,)), len(ours), len(theirs))


def slid(stretches: Sequence[Gap], ours: Sequence[str], theirs: Sequence[str], starts: Starts) -> Iterator[Gap]:
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
        yield Gap(a + shift, b + shift, c + shift, d + shift)


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
