"""What both sides have and the base has not: it counts as old, so that it is not written twice."""

from __future__ import annotations

from collections.abc import Sequence

from scholie.align import Stretch
from scholie.merge.align import align
from scholie.merge.moves import moves, shared
from scholie.merge.units import Unit


def agree(base: Sequence[Unit], theirs: Sequence[Unit], ours: Sequence[Unit]) -> Sequence[Unit]:
    """Return *base* with the passages that *theirs* and *ours* both have and it lacks, where *theirs* has them.

    A proposal that finds again what an older one had, and the editor kept, brings nothing new; where the editor
    has it elsewhere, the editor has moved it.
    """
    other = align(base, theirs)
    new, mine = left(base, theirs), left(base, ours)
    found = shared(ours, mine, theirs, new) if new and mine else []
    known = list(base)
    for run in reversed(found):
        at = max((one.a + one.size for one in other if one.b < run.b), default=0)
        known[at : at + 1] = [*theirs[run.b : run.b + run.size], *_after(known[at : at + 1], theirs[run.b + run.size :][:1])]
    return known


def _after(next_: Sequence[Unit], theirs: Sequence[Unit]) -> Sequence[Unit]:
    """Return the unit that follows such a passage with the blanks of the proposal: where *ours* has others, the editor set them."""
    return theirs if [unit.word for unit in next_] == [unit.word for unit in theirs] else next_


def left(base: Sequence[Unit], side: Sequence[Unit]) -> list[Stretch]:
    """Return the stretches of *side* that *base* has nowhere."""
    runs = align(base, side)
    held = [False] * len(side)
    for run in (*runs, *moves(base, side, runs)):
        held[run.b : run.b + run.size] = [True] * run.size
    edges = [at for at in range(len(side) + 1) if (at == 0 or held[at - 1]) != (at == len(side) or held[at])]
    return list(zip(edges[::2], edges[1::2], strict=True))
