"""Two carriers of a text side by side: each passage of the one with what stands for it in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from scholie.apparatus.collation import ALONE, MOVED, Collation, collate
from scholie.apparatus.tokens import Collated, tokenise
from scholie.document import word_list

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BREAK = "\n"
"""What stands between two stretches where a new passage begins."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row that both have, or that the one has for those of the other."""

    ours: str
    theirs: str
    same: bool
    """Whether both read the same, as words are compared."""
    gap: str = ""
    """The blanks before it on our side: BREAK where a passage begins, nothing where the row does."""
    other: str = ""
    """The blanks before it on theirs."""


@dataclass(frozen=True, slots=True)
class Row:
    """A passage with what stands for it on the other side."""

    ours: Element | None
    """Nothing where the other side alone has the words."""
    theirs: tuple[Element, ...]
    """The passages from which the other side's words are, in order; none where it lacks them."""
    stretches: tuple[Stretch, ...]
    moved: bool = False
    """Whether the other side has it elsewhere."""
    continued: bool = False
    """Whether the other side's words begin within a passage that the row before began."""

    @property
    def differences(self) -> int:
        """How many stretches differ; where passages are divided otherwise, or moved, counts too."""
        divided = any(BREAK in stretch.other for stretch in self.stretches)
        return sum(not stretch.same for stretch in self.stretches) + divided + self.moved + self.continued


def beside(ours: Element, theirs: Element) -> tuple[Row, ...]:
    """Return every passage of *ours*, in order, beside the words of *theirs*; what these alone have in rows of its own.

    Both are taken whole, reference list and author's notes included; words are compared as in the apparatus.
    """
    text = tokenise(ours, references=True)
    found = collate(text, tokenise(theirs, references=True))
    away = {variant.passage for variant in found.variants if variant.kind == MOVED}
    groups = groupby(_cut(text, found), lambda piece: piece.row)
    return tuple(_row(text, found.witness, tuple(pieces), away) for _, pieces in groups)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch by its tokens; it is cut wherever a passage ends, on either side."""

    row: tuple[int, int]
    """Rank of our passage, or -1, and the place of what the other side alone has."""
    ours: tuple[int, int]
    theirs: tuple[int, int]
    same: bool


def _cut(text: Collated, found: Collation) -> Iterator[Piece]:
    """Yield the pieces in which both sides are read together, in order."""
    i = j = 0
    shown = (variant for variant in found.variants if variant.kind != MOVED)
    for variant in sorted(shown, key=lambda one: (one.at, one.until, one.passage, one.start)):
        first, last = text.spans[variant.passage] if text.spans else (0, 0)
        a, b = first + variant.start, first + variant.end
        yield from _common(text, found.witness, i, j, a - i)
        alone = variant.kind == ALONE and a in (first, last)
        yield from _unlike(found.witness, (-1, variant.at) if alone else (variant.passage, 0), (a, b), (variant.at, variant.until))
        i, j = b, variant.until
    yield from _common(text, found.witness, i, j, len(text.tokens) - i)


def _common(text: Collated, witness: Collated, i: int, j: int, length: int) -> Iterator[Piece]:
    for (passage, _), group in groupby(range(length), lambda n: (text.tokens[i + n].passage, witness.tokens[j + n].passage)):
        held = list(group)
        start, end = held[0], held[-1] + 1
        yield Piece((passage, 0), (i + start, i + end), (j + start, j + end), same=True)


def _unlike(witness: Collated, row: tuple[int, int], ours: tuple[int, int], theirs: tuple[int, int]) -> Iterator[Piece]:
    parts = [list(group) for _, group in groupby(range(*theirs), lambda n: witness.tokens[n].passage)]
    for held in parts or [[]]:
        yield Piece(row, ours, (held[0], held[-1] + 1) if held else (theirs[0], theirs[0]), same=False)
        ours = (ours[1], ours[1])


def _row(text: Collated, witness: Collated, pieces: Sequence[Piece], away: set[int]) -> Row:
    passage = pieces[0].row[0]
    mine = next((piece.ours[0] for piece in pieces if piece.ours[1] > piece.ours[0]), -1)
    first = next((piece.theirs[0] for piece in pieces if piece.theirs[1] > piece.theirs[0]), -1)
    theirs = dict.fromkeys(witness.tokens[n].passage for piece in pieces for n in range(*piece.theirs))
    stretches = (
        Stretch(
            _words(text, *piece.ours),
            _words(witness, *piece.theirs),
            piece.same,
            _gap(text, piece.ours, mine),
            _gap(witness, piece.theirs, first),
        )
        for piece in pieces
    )
    return Row(
        text.elements[passage] if passage >= 0 else None,
        tuple(witness.elements[n] for n in theirs),
        tuple(stretches),
        moved=passage in away,
        continued=first >= 0 and witness.tokens[first].index > 0,
    )


def _words(side: Collated, start: int, end: int) -> str:
    """Return the words of tokens *start* to *end* of one passage, those of cells and paragraphs within it parted by a blank."""
    cuts = [start, *(n for n in range(start + 1, end) if _glued(side, n)), end]
    return " ".join(side.words(a, b) for a, b in pairwise(cuts))


def _glued(side: Collated, place: int) -> bool:
    """Tell whether the words before *place* and there touch, as only those of two blocks do."""
    token, before = side.tokens[place], side.tokens[place - 1]
    words = side.texts[token.passage]
    return token.start == before.end and all(word_list(words[one.start : one.end]) for one in (before, token))


def _gap(side: Collated, place: tuple[int, int], first: int) -> str:
    """Return what stands before the words at *place*; nothing before the *first* of the row."""
    start, end = place
    if start in (end, first):
        return ""
    token, before = side.tokens[start], side.tokens[start - 1]
    if token.passage != before.passage:
        return BREAK
    return " " if _glued(side, start) else side.texts[token.passage][before.end : token.start]
