"""Merge three ways: what was proposed, what is proposed now, and what the editor made of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

BLOCK = re.compile(r".*?(?:\n[ \t]*(?:\n[ \t]*)+|\Z)", re.DOTALL)
LINE = re.compile(r".*(?:\n|\Z)")
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


def merge(base: str, theirs: str, ours: str) -> Merged:
    """Return *ours* with what changed from *base* to *theirs*: paragraphs first, words within them next.

    No word of *ours* that is not in *base* is ever dropped, and none that *ours* dropped comes back: where
    both sides changed the same words, *ours* stands and the place is a conflict.
    """
    pieces: list[str] = []
    conflicts: list[Conflict] = []
    for piece, clash in _merge(base, theirs, ours, (_blocks, _lines, _words)):
        if clash is not None:
            conflicts.append(Conflict("".join(pieces).count("\n") + 1, piece.strip(), clash.strip()))
        pieces.append(piece)
    return Merged("".join(pieces), tuple(conflicts))


def _blocks(text: str) -> list[str]:
    return [match[0] for match in BLOCK.finditer(text) if match[0]]


def _lines(text: str) -> list[str]:
    return [match[0] for match in LINE.finditer(text) if match[0]]


def _words(text: str) -> list[str]:
    return [match[0] for match in WORD.finditer(text)]


def _merge(base: str, theirs: str, ours: str, grains: Sequence[Callable[[str], list[str]]]) -> Iterator[tuple[str, str | None]]:
    """Yield the pieces of the merged text, each with the other side's words when the two clash."""
    if theirs in (base, ours):
        yield ours, None
    elif base == ours:
        yield theirs, None
    elif not grains:
        yield ours, theirs
    else:
        split, finer = grains[0], grains[1:]
        for old, new, mine in _chunks(split(base), split(theirs), split(ours)):
            yield from _merge("".join(old), "".join(new), "".join(mine), finer)


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
    matcher = SequenceMatcher(None, base, side, autojunk=False)
    return {block.a + n: block.b + n for block in matcher.get_matching_blocks() for n in range(block.size)}
