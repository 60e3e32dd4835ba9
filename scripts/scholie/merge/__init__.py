"""Merge three ways: what was proposed, what is proposed now, and what the editor made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from scholie import metadata
from scholie.merge.agree import agree, left
from scholie.merge.follow import follow
from scholie.merge.law import lawful, removed
from scholie.merge.units import Unit, printed, units
from scholie.merge.weave import Piece, weave

__all__ = ["Conflict", "Merged", "merge"]


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
    """Return *ours* with what changed from *base* to *theirs*: words, paragraphs, their order, front matter.

    No word of *ours* that is not in *base* is ever dropped, and none that *ours* dropped comes back: where
    both sides changed the same words, *ours* stands and the place is a conflict. A paragraph that the editor
    moved stays where the editor put it, and what the proposal changed within it reaches it there.
    """
    if theirs in (base, ours):
        return Merged(ours)
    if "\r\n" in ours and "\n" not in ours.replace("\r\n", ""):
        made = merge(base.replace("\r\n", "\n"), theirs.replace("\r\n", "\n"), ours.replace("\r\n", "\n"))
        return Merged(made.text.replace("\n", "\r\n"), made.conflicts)
    merged = ""
    conflicts: list[Conflict] = []
    for parts in zip(*map(_parts, (base, theirs, ours)), strict=True):
        made = _merged(*parts)
        line = merged.count("\n")
        conflicts += [Conflict(clash.line + line, clash.ours, clash.theirs) for clash in made.conflicts]
        merged += made.text
    return Merged(merged, tuple(conflicts))


def _parts(text: str) -> tuple[str, str]:
    """Return the front matter of *text* and its body."""
    body = metadata.split(text)[1]
    return text[: len(text) - len(body)], body


def _merged(base: str, theirs: str, ours: str) -> Merged:
    if theirs in (base, ours) or base == ours:
        return Merged(theirs if base == ours else ours)
    (old, old_end), (new, new_end), (mine, end) = map(units, (base, theirs, ours))
    tail = new_end if end == old_end else end
    ways = (_both, partial(_both, breaks=False), _editors, _none)
    made = next(pieces for pieces in (way(old, new, mine) for way in ways) if lawful(old, new, mine, _units(pieces)))
    return _printed(made, tail)


def _both(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit], *, breaks: bool = True) -> list[Piece]:
    """Merge with every passage where either side has moved it; without *breaks*, with the editor's ends of paragraphs alone."""
    known = agree(base, theirs, ours)
    known, there = follow(known, ours, theirs)
    known, here = follow(known, there, ours)
    return weave(known, there, here, removed(base, ours), breaks=breaks)


def _editors(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> list[Piece]:
    """Merge with every passage where the editor has it: what the proposal moved is taken out there and new here."""
    known, there = follow(agree(base, theirs, ours), ours, theirs)
    return weave(known, there, ours, removed(base, ours), breaks=False)


def _none(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> list[Piece]:
    """Take nothing over: what the proposal changed is one conflict at the beginning."""
    changed = [unit for run in left(base, theirs) for unit in theirs[run[0] : run[1]]]
    return [Piece(ours[:1], changed), Piece(ours[1:])]


def _units(pieces: Sequence[Piece]) -> list[Unit]:
    return [unit for piece in pieces for unit in piece.units]


def _printed(pieces: Sequence[Piece], tail: str) -> Merged:
    text: list[str] = []
    conflicts: list[Conflict] = []
    line, last = 1, ""
    for piece in pieces:
        if piece.clash is not None:
            opening = piece.units[0].lead.count("\n") if piece.units else 0
            conflicts.append(Conflict(line + opening, printed(piece.units), printed(piece.clash)))
        for unit in piece.units:
            lead = _apart(last, unit)
            text += [lead, unit.word]
            line += lead.count("\n")
            last = unit.word
    return Merged("".join([*text, tail]), tuple(conflicts))


def _apart(last: str, unit: Unit) -> str:
    """Return the blanks before *unit*, so that it does not run into the *last* word."""
    runs_in = not unit.lead and last[-1:].isalnum() and unit.word[:1].isalnum()
    return "\n\n" if runs_in else unit.lead
