"""Merge three ways: what was proposed, what is proposed now, and what the editor made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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
    head = _lead(new) if _lead(mine) == _lead(old) else _lead(mine)
    old, new, mine = (_led(side, "\n\n") for side in (old, new, mine))
    made = next(pieces for pieces in (way(old, new, mine) for way in WAYS) if lawful(old, new, mine, _units(pieces)))
    return _printed(_headed(made, head), tail)


def _lead(side: Sequence[Unit]) -> str:
    """Return the blanks before the first unit of *side*."""
    return side[0].lead if side else ""


def _led(side: Sequence[Unit], lead: str) -> list[Unit]:
    """Return *side* with *lead* before its first unit: a text begins with a paragraph, wherever that is moved."""
    return [Unit(lead, side[0].word), *side[1:]] if side else []


def _headed(pieces: Sequence[Piece], head: str) -> list[Piece]:
    """Return *pieces* with *head* before the first of their units."""
    first = next((rank for rank, piece in enumerate(pieces) if piece.units), None)
    return [replace(piece, units=_led(piece.units, head)) if rank == first else piece for rank, piece in enumerate(pieces)]


Sides = tuple[Sequence[Unit], Sequence[Unit], Sequence[Unit]]
"""What was proposed, what is proposed now, what the editor has."""


def _agreed(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> Sides:
    """Count as old what both sides have and the base lacks."""
    return agree(base, theirs, ours), theirs, ours


def _moved_by_the_editor(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> Sides:
    """Put the passages that the editor moved where the editor has them, in the base and in the proposal."""
    return *follow(base, ours, theirs), ours


def _moved_by_the_proposal(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> Sides:
    """Put the passages that the proposal moved where it has them, in the base and in the editor's text."""
    known, here = follow(base, theirs, ours)
    return known, theirs, here


STEPS: tuple[Callable[[Sequence[Unit], Sequence[Unit], Sequence[Unit]], Sides], ...] = (
    _agreed,
    _moved_by_the_editor,
    _moved_by_the_proposal,
)
"""What brings the three texts into one order before their words are compared, one after the other."""


def _both(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit], *, breaks: bool = True) -> list[Piece]:
    """Merge with every passage where either side has moved it; without *breaks*, with the editor's ends of paragraphs alone."""
    sides = base, theirs, ours
    for step in STEPS:
        sides = step(*sides)
    return weave(*sides, removed(base, ours), breaks=breaks)


def _both_unbroken(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> list[Piece]:
    """Merge with every passage where either side has moved it, paragraphs ending where the editor ended them."""
    return _both(base, theirs, ours, breaks=False)


def _editors(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> list[Piece]:
    """Merge with every passage where the editor has it: what the proposal moved is taken out there and new here."""
    known, there, here = _moved_by_the_editor(*_agreed(base, theirs, ours))
    return weave(known, there, here, removed(base, ours), breaks=False)


def _none(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> list[Piece]:
    """Take nothing over: what the proposal changed is one conflict at the beginning."""
    changed = [unit for run in left(base, theirs) for unit in theirs[run[0] : run[1]]]
    return [Piece(ours[:1], changed), Piece(ours[1:])]


WAYS: tuple[Callable[[Sequence[Unit], Sequence[Unit], Sequence[Unit]], list[Piece]], ...] = (_both, _both_unbroken, _editors, _none)
"""Ways to merge, the most cautious last: the first that keeps every edit is taken."""


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
