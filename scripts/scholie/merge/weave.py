"""Weave three sequences of units into one: the editor's words, and what the proposal changed beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scholie.align import likeness
from scholie.merge.align import align
from scholie.merge.units import Unit, bare, blank, words

ALIKE = 0.5
"""From this likeness on, two passages written at one place are one passage."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the merged text."""

    units: Sequence[Unit]
    clash: Sequence[Unit] | None = None
    """What the proposal has there, when the editor's words stand against it."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What each side has between two units that all three have."""

    base: Sequence[Unit]
    theirs: Sequence[Unit]
    ours: Sequence[Unit]
    sealed: bool = False
    """Whether the editor joined, or split, what stands before it and after it."""


def weave(
    base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit], removed: frozenset[str], *, breaks: bool = True
) -> list[Piece]:
    """Return *ours* with what *theirs* changed of *base*; where both changed the same words, *ours* with the clash.

    A word of *removed* does not come back. Without *breaks* paragraphs end where they end in *ours*.
    """
    other = {run.a + n: run.b + n for run in align(base, theirs) for n in range(run.size)}
    mine = {run.a + n: run.b + n for run in align(base, ours) for n in range(run.size)}
    pieces: list[Piece] = []
    b = t = o = 0
    for at in sorted(other.keys() & mine.keys()):
        there, here = other[at], mine[at]
        sealed = blank(base[at].lead) != blank(ours[here].lead)
        chunk = _Chunk(base[b:at], theirs[t:there], ours[o:here], sealed)
        pieces += _settled(chunk, removed)
        lead = _lead(base[at], theirs[there], ours[here], chunk) if breaks else ours[here].lead
        pieces.append(Piece([Unit(lead, base[at].word)]))
        b, t, o = at + 1, there + 1, here + 1
    return [*pieces, *_settled(_Chunk(base[b:], theirs[t:], ours[o:]), removed)]


def _lead(base: Unit, theirs: Unit, ours: Unit, chunk: _Chunk) -> str:
    """Return the blanks before a unit that all three have, after *chunk*: the editor's when the editor changed them, else the proposal's.

    The editor has changed them too where a paragraph began that the editor took out; and what the proposal
    joins is not joined to what the editor wrote.
    """
    before, now = (max(blank(unit.lead) for unit in (*units, unit)) for units, unit in ((chunk.base, base), (chunk.ours, ours)))
    kept = before == now and blank(base.lead) == blank(ours.lead)
    free = blank(theirs.lead) > blank(base.lead) or words(chunk.ours) == words(chunk.base)
    return theirs.lead if kept and free and blank(theirs.lead) != blank(base.lead) else ours.lead


def _settled(chunk: _Chunk, removed: frozenset[str]) -> Iterator[Piece]:
    """Yield what becomes of a stretch that not all three have, paragraph by paragraph where all have as many."""
    base, theirs, ours = (_blocks(side) for side in (chunk.base, chunk.theirs, chunk.ours))
    if len(base) == len(theirs) == len(ours):
        for parts in zip(base, theirs, ours, strict=True):
            yield from _decided(_Chunk(*parts, chunk.sealed), removed)
    else:
        yield from _decided(chunk, removed)


def _blocks(side: Sequence[Unit]) -> list[Sequence[Unit]]:
    """Return a stretch cut where its paragraphs begin."""
    starts = [0, *(at for at, unit in enumerate(side) if at and unit.opens), len(side)]
    return [side[start:end] for start, end in pairwise(starts)]


def _decided(chunk: _Chunk, removed: frozenset[str]) -> Iterator[Piece]:
    """Yield what the first rule that answers makes of a stretch, else a clash; nothing where no side has a word."""
    if chunk.base or chunk.theirs or chunk.ours:
        yield next((piece for rule in DECISIONS if (piece := rule(chunk, removed))), _clash(chunk))


def _nothing_new(chunk: _Chunk, _: frozenset[str]) -> Piece | None:
    """Keep the editor's words where the proposal has those of the base, or the same."""
    return Piece(chunk.ours) if words(chunk.theirs) in (words(chunk.base), words(chunk.ours)) else None


def _back(chunk: _Chunk, removed: frozenset[str]) -> Piece | None:
    """Keep the editor's words, with the clash, where the proposal would bring back a word that the editor took out."""
    return None if removed.isdisjoint(map(bare, words(chunk.theirs))) else _clash(chunk)


def _followed(chunk: _Chunk, _: frozenset[str]) -> Piece | None:
    """Take the proposal's words where the editor left those of the base alone."""
    return Piece(_proposed(chunk)) if _untouched(chunk) else None


def _marked(chunk: _Chunk, _: frozenset[str]) -> Piece | None:
    """Take the proposal's words with the marks that the editor set at the base's."""
    made = _remarked(chunk)
    return Piece(made) if made else None


def _side_by_side(chunk: _Chunk, _: frozenset[str]) -> Piece | None:
    """Keep both where both sides wrote paragraphs of their own, the editor's first."""
    return Piece([*chunk.ours, *chunk.theirs]) if not chunk.base and _beside(chunk) else None


def _clash(chunk: _Chunk) -> Piece:
    """Keep the editor's words and say what the proposal has there."""
    return Piece(chunk.ours, chunk.theirs)


DECISIONS: tuple[Callable[[_Chunk, frozenset[str]], Piece | None], ...] = (
    _nothing_new,
    _back,
    _followed,
    _marked,
    _side_by_side,
)
"""What becomes of a stretch that not all three texts have; the first that answers decides, and where none does the editor's words clash."""


def _untouched(chunk: _Chunk) -> bool:
    """Tell whether the editor left the words of a stretch, and the ends of its paragraphs, as they were."""
    if chunk.sealed and not chunk.base and any(unit.opens for unit in chunk.theirs):
        return False
    first = 1 if chunk.theirs else 0
    leads = [blank(unit.lead) for unit in chunk.base[first:]] == [blank(unit.lead) for unit in chunk.ours[first:]]
    return words(chunk.base) == words(chunk.ours) and leads


def _proposed(chunk: _Chunk) -> Sequence[Unit]:
    """Return the proposal's units, before the first the blanks that the editor changed."""
    if not chunk.base or not chunk.theirs:
        return chunk.theirs
    nothing = _Chunk((), (), ())
    first = Unit(_lead(chunk.base[0], chunk.theirs[0], chunk.ours[0], nothing), chunk.theirs[0].word)
    return [first, *chunk.theirs[1:]]


def _remarked(chunk: _Chunk) -> list[Unit]:
    """Return the proposal's words with the marks that the editor set at the base's; nothing when more was changed."""
    if len(chunk.base) != len(chunk.theirs) or not chunk.base:
        return []
    rest = list(zip(chunk.base, chunk.theirs, strict=True))
    made: list[Unit] = []
    for unit in chunk.ours:
        if rest and unit.word == rest[0][0].word:
            made.append(Unit(unit.lead, rest.pop(0)[1].word))
        elif unit.mark:
            made.append(unit)
        else:
            return []
    return [] if rest else made


def _beside(chunk: _Chunk) -> bool:
    """Tell whether both sides wrote paragraphs of their own at one place."""
    if not (chunk.ours and chunk.theirs and chunk.ours[0].opens and chunk.theirs[0].opens):
        return False
    ours, theirs = words(chunk.ours), words(chunk.theirs)
    return ours[0] != theirs[0] and likeness([word.casefold() for word in ours], [word.casefold() for word in theirs]) < ALIKE
