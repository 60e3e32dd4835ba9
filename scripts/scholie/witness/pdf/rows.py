"""Characters put together to printed lines: pieces that touch, then pieces on one baseline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scholie.witness.pdf.glyphs import Glyph

RISE = 0.6
"""Sizes by which a character may stand higher or lower than the one before it in a line: a raised figure about a third."""
APART = 0.9
"""Sizes between two characters above which they are no neighbours: the blanks of a justified line are smaller."""
BACK = 0.6
"""Sizes that a character may reach back: accents and kerning do."""
BESIDE = 1.6
"""Sizes between a line and a raised figure that belongs to it: the numbers of notes stand before their text with a blank."""
LEVEL = 0.3
"""Sizes by which the baselines of two pieces of a line may differ."""
RAISED = (0.1, 0.75)
"""Sizes of the line by which a raised character stands higher, at least and at most."""
SMALLER = 0.88
"""Of the size of its line: the size that a raised character has at most."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that touch, on one baseline but for raised and lowered ones."""

    glyphs: tuple[Glyph, ...]
    x: float
    right: float
    y: float
    """The baseline that most of its characters have."""
    size: float
    """The size that most of its characters have."""

    @property
    def top(self) -> float:
        """Return the height of its letters, in points from the top of the page."""
        return self.y - 0.75 * self.size


def piece(glyphs: Sequence[Glyph]) -> Piece:
    """Return *glyphs*, at least one, as a piece."""
    size = Counter(round(glyph.size, 1) for glyph in glyphs).most_common(1)[0][0]
    own = [glyph.y for glyph in glyphs if abs(glyph.size - size) < 0.1]
    y = Counter(round(value, 1) for value in own).most_common(1)[0][0]
    return Piece(tuple(glyphs), min(glyph.x for glyph in glyphs), max(glyph.right for glyph in glyphs), y, size)


def pieces(glyphs: Iterable[Glyph]) -> Iterator[Piece]:
    """Yield the pieces of *glyphs*, which come in the order of the file."""
    held: list[Glyph] = []
    for glyph in glyphs:
        if held and not _touch(held[-1], glyph):
            yield piece(held)
            held = []
        held.append(glyph)
    if held:
        yield piece(held)


def _touch(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    near = -BACK * size < glyph.x - last.right < APART * size
    return near and abs(glyph.y - last.y) < RISE * size and last.turned == glyph.turned


def rows(pieces: Iterable[Piece]) -> list[tuple[Piece, ...]]:
    """Return *pieces* put together to lines, from the top of the page to its foot, each from left to right."""
    lines: list[list[Piece]] = []
    for one in sorted(pieces, key=lambda held: (-held.size, held.y)):
        home = next((line for line in lines if any(_level(other, one) for other in line)), None)
        if home is None:
            lines.append([one])
        else:
            home.append(one)
    ordered = sorted(lines, key=lambda line: line[0].y)
    return [tuple(sorted(line, key=lambda held: held.x)) for line in ordered]


def _level(other: Piece, one: Piece) -> bool:
    """Tell whether *one*, which is no larger, stands in the line of *other*: on its baseline, or raised or lowered beside it."""
    rise = other.y - one.y
    if abs(rise) < LEVEL * one.size:
        return True
    beside = min(abs(one.x - other.right), abs(other.x - one.right)) < BESIDE * other.size or other.x < one.x < other.right
    return beside and one.size < SMALLER * other.size and -0.35 * other.size < rise < RAISED[1] * other.size
