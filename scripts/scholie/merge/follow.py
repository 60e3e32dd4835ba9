"""Follow what one side moved: the base and the other side are put into its order before their words are compared."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scholie.align import Match
from scholie.merge.align import align
from scholie.merge.moves import moves
from scholie.merge.units import Unit, blank


@dataclass(frozen=True, slots=True)
class _Side:
    """Units with what is known of each: the unit of the base that it is, and the passage that it moves with."""

    units: Sequence[Unit]
    index: Sequence[int | None]
    owner: Sequence[int | None]
    astray: frozenset[int] = frozenset()
    """The units of the base that this side has moved itself."""


def follow(base: Sequence[Unit], mover: Sequence[Unit], other: Sequence[Unit]) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """Return *base* and *other* with every passage where *mover* has moved it.

    What the other side wrote within a moved passage moves with it; what it wrote beside one stays.
    """
    runs = align(base, mover)
    moved = moves(base, mover, runs)
    if not moved:
        return base, other
    own = _owned(base, moved, runs)
    after = _anchors(base, moved, runs, own)
    there = align(base, other)
    elsewhere = moves(base, other, there)
    index = _index(len(other), [(run.b, run.a, run.size) for run in (*there, *elsewhere)])
    astray = frozenset(at for run in elsewhere for at in range(run.a, run.a + run.size))
    carried = _carried(other, index, [own[at] if at is not None else None for at in index])
    sides = _Side(base, range(len(base)), own), _Side(other, index, carried, astray)
    order = _arranged(sides[0], after)
    known = list(_seamed(sides[0], order, {}))
    leads = {at: unit.lead for at, unit in zip(order, known, strict=True)}
    return known, list(_seamed(sides[1], _arranged(sides[1], after), leads))


def _index(length: int, runs: Sequence[tuple[int, int, int]]) -> list[int | None]:
    found: list[int | None] = [None] * length
    for start, value, size in runs:
        found[start : start + size] = range(value, value + size)
    return found


def _owned(base: Sequence[Unit], moved: Sequence[Match], runs: Sequence[Match]) -> list[int | None]:
    """Return the moved passage of each unit of *base*; what the mover changed in the same paragraph is of the passage too."""
    owner: list[int | None] = [None] * len(base)
    for rank, run in enumerate(moved):
        owner[run.a : run.a + run.size] = [rank] * run.size
    return _carried(base, _index(len(base), [(run.a, run.a, run.size) for run in (*runs, *moved)]), owner)


def _anchors(base: Sequence[Unit], moved: Sequence[Match], runs: Sequence[Match], own: Sequence[int | None]) -> list[int]:
    """Return the unit of the base that each moved passage stands after now; -1 for the beginning.

    It stands after what the mover took out at the end of the same paragraph.
    """
    ends, held = [run.b + run.size for run in runs], {at for run in runs for at in range(run.a, run.a + run.size)}
    found = []
    for run in moved:
        rank = bisect_right(ends, run.b) - 1
        at = runs[rank].a + runs[rank].size if rank >= 0 else 0
        while rank >= 0 and at < len(base) and at not in held and own[at] is None and not base[at].opens:
            at += 1
        found.append(at - 1)
    return found


def _carried(units: Sequence[Unit], index: Sequence[int | None], owner: Sequence[int | None]) -> list[int | None]:
    """Return *owner* with what stands, unknown to the other text, within a moved passage or at its end in the same paragraph."""
    carried = list(owner)
    for start, end in _unknown(units, index):
        before = start - 1 if start and not units[start].opens else None
        after = end if end < len(units) and not units[end].opens else None
        near = [owner[at] for at in (before, after) if at is not None]
        if near and None not in near:
            carried[start:end] = [near[0]] * (end - start)
    return carried


def _unknown(units: Sequence[Unit], index: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Yield the stretches within one paragraph whose units have no *index*."""
    start = None
    for at in range(len(units) + 1):
        known = at == len(units) or index[at] is not None
        if start is not None and (known or units[at].opens):
            yield start, at
            start = None
        if start is None and not known:
            start = at


def _arranged(side: _Side, after: Sequence[int]) -> list[int]:
    """Return the places of the units of *side*, each moved passage after the unit of the base that *after* names."""
    at = {index: place for place, index in enumerate(side.index) if index is not None and side.owner[place] is None}
    known = sorted(at.keys() - side.astray)
    spots: dict[int, list[int]] = {}
    for rank, anchor in enumerate(after):
        before = bisect_right(known, anchor) - 1
        spots.setdefault(_spot(side, at[known[before]] + 1) if before >= 0 else 0, []).append(rank)
    groups: dict[int, list[int]] = {}
    for place, owner in enumerate(side.owner):
        if owner is not None:
            groups.setdefault(owner, []).append(place)
    arranged: list[int] = []
    for place in range(len(side.units) + 1):
        for rank in spots.get(place, ()):
            arranged += groups.get(rank, ())
        if place < len(side.units) and side.owner[place] is None:
            arranged.append(place)
    return arranged


def _seamed(side: _Side, arranged: Sequence[int], leads: Mapping[int, str]) -> Iterator[Unit]:
    """Yield the units of *side* as *arranged*; two that were no neighbours stay as far apart as they were.

    *leads* are the blanks that the units of the base have in their new order.
    """
    last = -1
    for place in arranged:
        unit = side.units[place]
        if place != last + 1:
            between = [one.lead for one in side.units[last + 1 : place + 1]] or [unit.lead]
            index = side.index[place]
            known = "" if index is None else leads.get(index, "")
            unit = Unit(max((*reversed(between), known), key=blank), unit.word)
        yield unit
        last = place


def _spot(side: _Side, place: int) -> int:
    """Return the place after what only this side has at the end of the same paragraph."""
    while place < len(side.units) and side.index[place] is None and side.owner[place] is None and not side.units[place].opens:
        place += 1
    return place
