"""What stands in two texts in another order: passages that one side has moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scholie.align import Match, Stretch, gaps, grown, once
from scholie.merge.align import worded
from scholie.merge.units import Unit, words

MOVED = 4
"""Words of a run that stands elsewhere, from which it was moved; a whole paragraph may be shorter."""


def moves(first: Sequence[Unit], second: Sequence[Unit], runs: Sequence[Match]) -> list[Match]:
    """Return the runs that stand in both texts, once in what *runs* leave of each, in another order."""
    left = list(gaps(runs, len(first), len(second)))
    return shared(first, [(gap.a, gap.a_end) for gap in left], second, [(gap.b, gap.b_end) for gap in left])


def shared(first: Sequence[Unit], mine: Sequence[Stretch], second: Sequence[Unit], other: Sequence[Stretch]) -> list[Match]:
    """Return the runs that stretches of two texts share wherever they stand, in the order of the second.

    Each stands once in the stretches of both; it has some length, or is a whole paragraph.
    """
    a, b = words(first), words(second)
    here, there = once(a, mine, MOVED), once(b, other, MOVED)
    seeds = [Match(at, there[key], MOVED) for key, at in here.items() if key in there]
    a_ends = {at: stretch for stretch in mine for at in range(*stretch)}
    b_ends = {at: stretch for stretch in other for at in range(*stretch)}
    for start, end in _paragraphs(first):
        if end - start < MOVED and all(at in a_ends for at in range(start, end)):
            seeds += _short(a, b, (start, end), other)
    return _disjoint(grown(a, b, seed, a_ends[seed.a], b_ends[seed.b]) for seed in seeds)


def _paragraphs(found: Sequence[Unit]) -> list[Stretch]:
    starts = [at for at, unit in enumerate(found) if at == 0 or unit.opens]
    return list(zip(starts, [*starts[1:], len(found)], strict=True))


def _short(a: Sequence[str], b: Sequence[str], short: Stretch, other: Sequence[Stretch]) -> list[Match]:
    """Return where *b* has the *short* paragraph of *a*, if it stands there once."""
    own = list(a[slice(*short)])
    there = [at for start, end in other for at in range(start, end - len(own) + 1) if list(b[at : at + len(own)]) == own]
    return [Match(short[0], there[0], len(own))] if len(there) == 1 and worded(own) else []


def _disjoint(found: Iterable[Match]) -> list[Match]:
    """Return the runs of *found* that do not overlap, the longest first taken, in the order of the second sequence."""
    taken: list[Match] = []
    for run in sorted(set(found), key=lambda run: (-run.size, run)):
        if all(run.a >= o.a + o.size or o.a >= run.a + run.size for o in taken) and all(
            run.b >= o.b + o.size or o.b >= run.b + run.size for o in taken
        ):
            taken.append(run)
    return sorted(taken, key=lambda run: run.b)
