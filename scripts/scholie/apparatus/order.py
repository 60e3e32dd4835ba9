"""Passages that a witness has in another place than the text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scholie.align import weightiest
from scholie.apparatus.differences import RUN
from scholie.apparatus.tokens import Collated

SAME = 0.6
"""Share of runs of words in common from which two passages are one, carried by both."""
Runs = frozenset[tuple[object, ...]]
LEAST = 4
"""Words of a passage that can be said to have moved; the same few words may stand in two places."""


@dataclass(frozen=True, slots=True)
class Order:
    """How the passages of a witness stand to those of the text."""

    ranks: tuple[int, ...]
    """Ranks of the passages of the witness, in the order of the text."""
    moved: Mapping[int, int]
    """Passages of the text that stand elsewhere in the witness, each with the rank of the one there."""
    after: Mapping[int, int]
    """For each of these, the passage of the text which it follows in the witness; -1 where it follows none."""


def order(text: Collated, witness: Collated) -> Order:
    """Return which passages of *text* stand elsewhere in *witness*, and where.

    As many passages as can be keep their order; the rest moved. A passage that only the witness has goes
    with the one before it. Notes have no order of their own.
    """
    pairs = _pairs(text, witness)
    row = sorted(pairs.items())
    kept = weightiest(row, [_length(text, ours) for ours, _ in row])
    moved = {ours: theirs for ours, theirs in row if (ours, theirs) not in kept and _length(text, ours) >= LEAST}
    there = {theirs: ours for ours, theirs in pairs.items()}
    after = {ours: next((there[n] for n in range(theirs - 1, -1, -1) if n in there), -1) for ours, theirs in moved.items()}
    return Order(_reordered(len(witness.elements), there, moved), moved, {n: at for n, at in after.items() if not text.is_note(n)})


def _length(side: Collated, passage: int) -> int:
    start, end = side.spans[passage]
    return end - start


def _pairs(text: Collated, witness: Collated) -> dict[int, int]:
    """Return the passages that are the same in both: word for word, else by most of their runs of words."""
    ours, theirs = _keys(text), _keys(witness)
    places: dict[tuple[bool, tuple[str, ...]], list[int]] = defaultdict(list)
    for passage, keys in theirs.items():
        places[keys].append(passage)
    count = Counter(ours.values())
    paired = {passage: places[keys][0] for passage, keys in ours.items() if count[keys] == 1 == len(places.get(keys, ()))}
    taken = set(paired.values())
    left = {passage: _runs(keys) for passage, keys in ours.items() if passage not in paired}
    free = {passage: _runs(keys) for passage, keys in theirs.items() if passage not in taken}
    for passage, other in _alike(left, free):
        if passage not in paired and other not in taken:
            paired[passage] = other
            taken.add(other)
    return paired


def _keys(side: Collated) -> dict[int, tuple[bool, tuple[str, ...]]]:
    return {n: (side.is_note(n), side.keys[start:end]) for n, (start, end) in enumerate(side.spans) if end > start}


def _runs(keys: tuple[bool, tuple[str, ...]]) -> Runs:
    note, words = keys
    return frozenset((note, *words[n : n + RUN]) for n in range(max(len(words) - RUN + 1, 1)))


def _alike(ours: Mapping[int, Runs], theirs: Mapping[int, Runs]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that have most of their runs in common, the likest first."""
    holding: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for passage, runs in theirs.items():
        for run in runs:
            holding[run].append(passage)
    likeness: dict[tuple[int, int], float] = {}
    for passage, runs in ours.items():
        met = Counter(other for run in runs for other in holding.get(run, ()))
        likeness |= {(passage, other): count / max(len(runs), len(theirs[other])) for other, count in met.items()}
    yield from (pair for pair, share in sorted(likeness.items(), key=lambda item: (-item[1], item[0])) if share >= SAME)


def _reordered(count: int, there: Mapping[int, int], moved: Mapping[int, int]) -> tuple[int, ...]:
    groups: list[list[int]] = [[]]
    for passage in range(count):
        if passage in there:
            groups.append([passage])
        else:
            groups[-1].append(passage)
    away = {theirs: ours for ours, theirs in moved.items()}
    rows = [(there[group[0]] if group and group[0] in there else -1, group) for group in groups]
    stay = [row for row in rows if not row[1] or row[1][0] not in away]
    for place, group in sorted(row for row in rows if row[1] and row[1][0] in away):
        before = max((n for n, (other, _) in enumerate(stay) if other < place), default=0)
        stay.insert(before + 1, (place, group))
    return tuple(passage for _, group in stay for passage in group)
