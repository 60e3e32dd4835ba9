"""Merge three ways: what was proposed, what is proposed now, and what the editor made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

BLOCK = re.compile(r".*?(?:\n[ \t]*(?:\n[ \t]*)+|\Z)", re.DOTALL)
LINE = re.compile(r"\s*\S.*(?:\n\s*)?|\s+\Z")
WORD = re.compile(r"\s*\S+|\s+\Z")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that the editor and the new proposal both changed; the editor's words stand."""

    line: int
    """Line of the merged text, from 1."""
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of a merge."""

    text: str
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class _Grain:
    """A size of unit in which texts are compared."""

    unit: re.Pattern[str]
    apart: str
    """What parts two units when neither brings it."""


GRAINS = (_Grain(BLOCK, "\n\n"), _Grain(LINE, "\n"), _Grain(WORD, " "))
Piece = tuple[str, str | None]
"""Words of the merged text; what the other side has there when the two clash."""


def merge(base: str, theirs: str, ours: str) -> Merged:
    """Return *ours* with what changed from *base* to *theirs*: paragraphs first, words within them next.

    No word of *ours* that is not in *base* is ever dropped, and none that *ours* dropped comes back: where
    both sides changed the same words, *ours* stands and the place is a conflict.
    """
    merged = ""
    conflicts: list[Conflict] = []
    for piece, clash in _merge(base, theirs, ours, GRAINS):
        if clash is not None:
            conflicts.append(Conflict(merged.count("\n") + 1, piece.strip(), clash.strip()))
        merged += piece
    return Merged(merged, tuple(conflicts))


def _merge(base: str, theirs: str, ours: str, grains: Sequence[_Grain]) -> list[Piece]:
    if theirs in (base, ours) or ours.split() == theirs.split():
        return [(ours, None)]
    if base == ours:
        return [(theirs, None)]
    if not grains:
        return [(ours, theirs)]
    grain, finer = grains[0], grains[1:]
    units = ([match[0] for match in grain.unit.finditer(text) if match[0]] for text in (base, theirs, ours))
    merged: list[Piece] = []
    for old, new, mine in _chunks(*units):
        pieces = _merge("".join(old), "".join(new), "".join(mine), finer)
        merged += _parted("".join(piece for piece, _ in merged), "".join(piece for piece, _ in pieces), grain.apart)
        merged += pieces
    return merged


def _parted(before: str, after: str, apart: str) -> list[Piece]:
    """Return what must stand between two pieces so that no two units run together."""
    if not before or not after:
        return []
    blanks = before[len(before.rstrip()) :] + after[: len(after) - len(after.lstrip())]
    if blanks.count("\n") >= apart.count("\n") and blanks:
        return []
    return [(apart[blanks.count("\n") :] or apart, None)]


def _chunks(base: list[str], theirs: list[str], ours: list[str]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Yield stretches of the three sequences, cut at units that stand in all of them."""
    other = _common(base, theirs)
    mine = _common(base, ours)
    b = t = o = 0
    for at in sorted(other.keys() & mine.keys()):
        if other[at] < t or mine[at] < o:
            continue
        yield base[b:at], theirs[t : other[at]], ours[o : mine[at]]
        yield [base[at]], [theirs[other[at]]], [ours[mine[at]]]
        b, t, o = at + 1, other[at] + 1, mine[at] + 1
    yield base[b:], theirs[t:], ours[o:]


def _common(base: list[str], side: list[str]) -> dict[int, int]:
    """Return which unit of *side* each unit of *base* is; the blanks around a unit do not count."""
    matcher = SequenceMatcher(None, [unit.strip() for unit in base], [unit.strip() for unit in side], autojunk=False)
    return {block.a + n: block.b + n for block in matcher.get_matching_blocks() for n in range(block.size)}
