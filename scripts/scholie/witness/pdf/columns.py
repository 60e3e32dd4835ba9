"""In which order a page is read: columns one after the other where a gutter parts them, else from the top to the foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from scholie.witness.pdf.rows import Piece, rows

STEP = 2.0
"""Points between two places at which a gutter is looked for."""
MIDDLE = (0.2, 0.8)
"""Of the width of the text: where a gutter may be."""
FEWEST = 5
"""Lines that each column of a page has at least."""
SPANNED = 0.5
"""Of the lines of a page: how many may stand across a gutter (title, abstracts, tables)."""
FILLED = 0.55
"""Of the width of a column: how much its lines fill, in the middle; cells of a table fill less."""


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that are read one after the other."""

    rows: tuple[tuple[Piece, ...], ...]
    left: float
    """Where its full lines begin, in points from the left of the page."""
    column: int = 0
    """From 0; 0 as well where there are no columns."""


def regions(pieces: Sequence[Piece]) -> Iterator[Region]:
    """Yield the regions of a page in the order in which they are read."""
    gutter = _gutter(pieces)
    if gutter is None:
        yield from _single(pieces)
        return
    for across, band in groupby(_banded(pieces, gutter), key=lambda held: held[1]):
        own = [one for one, _ in band]
        sides = [one for one in own if one.right <= gutter], [one for one in own if one.x >= gutter]
        if across or not all(sides) or not _columns(sides, own, gutter):
            yield from _single(own)
            continue
        for number, side in enumerate(sides):
            yield from (Region(region.rows, region.left, number + region.column) for region in regions(side))


def _single(pieces: Sequence[Piece]) -> Iterator[Region]:
    if pieces:
        found = tuple(rows(pieces))
        starts = sorted(row[0].x for row in found if sum(one.right - one.x for one in row) > 0.3 * _width(pieces))
        yield Region(found, starts[len(starts) // 10] if starts else found[0][0].x)


def _width(pieces: Sequence[Piece]) -> float:
    return max(one.right for one in pieces) - min(one.x for one in pieces)


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return the middle of the blank between two columns of *pieces*; None where there is one column."""
    if len(pieces) < 2 * FEWEST:
        return None
    left, width = min(one.x for one in pieces), _width(pieces)
    places = [left + MIDDLE[0] * width + STEP * n for n in range(int((MIDDLE[1] - MIDDLE[0]) * width / STEP))]
    crossing = [sum(one.x < place < one.right for one in pieces) for place in places]
    if not places or min(crossing) > SPANNED * len(pieces):
        return None
    fewest = min(crossing)
    runs = [
        [place for place, _ in run] for few, run in groupby(zip(places, crossing, strict=True), key=lambda held: held[1] == fewest) if few
    ]
    widest = max(runs, key=len)
    gutter = (widest[0] + widest[-1]) / 2
    sides = [one for one in pieces if one.right <= gutter], [one for one in pieces if one.x >= gutter]
    return gutter if _columns(sides, pieces, gutter) else None


def _columns(sides: tuple[list[Piece], list[Piece]], pieces: Sequence[Piece], gutter: float) -> bool:
    """Tell whether the *sides* of *gutter* are columns: enough lines each, which fill them."""
    left, right = min(one.x for one in pieces), max(one.right for one in pieces)
    for side, width in zip(sides, (gutter - left, right - gutter), strict=True):
        lines = rows(side)
        if len(lines) < FEWEST or median(row[-1].right - row[0].x for row in lines) < FILLED * width:
            return False
    return True


def _banded(pieces: Sequence[Piece], gutter: float) -> list[tuple[Piece, bool]]:
    """Return *pieces* from the top to the foot, each with whether it belongs to a line that stands across *gutter*."""
    across = [one for one in pieces if one.x < gutter < one.right]
    spans = [(one.top, one.y + 0.25 * one.size) for one in across]
    held = [(one, any(top < one.y - 0.3 * one.size < foot for top, foot in spans)) for one in pieces]
    return sorted(held, key=lambda found: found[0].y)
