"""Passages whose words did not change, wherever they stand now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

from scholie.document import fold

Said = tuple[str, str]
"""The kind of a passage and its words."""


def _as_printed(said: Said) -> Hashable:
    return said


def _folded(said: Said) -> Hashable:
    return said[0], fold(said[1])


def _of_any_kind(said: Said) -> Hashable:
    return said[0] == "aside", fold(said[1])


KEYS: tuple[Callable[[Said], Hashable], ...] = (_as_printed, _folded, _of_any_kind)
"""What must be the same, from the strictest on: kind and words, the words folded, the words of whatever kind but notes apart."""


def same(before: Mapping[int, Said], after: Mapping[int, Said]) -> dict[int, int]:
    """Return which of *after* each of *before* is; of several with the same words the neighbours tell."""
    if list(before.values()) == list(after.values()):
        return dict(zip(before, after, strict=True))
    paired: dict[int, int] = {}
    beside = _beside(list(before))
    for key in KEYS:
        taken = set(paired.values())
        ours = _groups({old: key(said) for old, said in before.items() if old not in paired})
        theirs = _groups({new: key(said) for new, said in after.items() if new not in taken})
        alone = {olds[0]: theirs[said][0] for said, olds in ours.items() if len(olds) == 1 == len(theirs.get(said, ()))}
        paired |= alone
        for said, olds in ours.items():
            if said in theirs and olds[0] not in alone:
                paired |= _in_context(olds, theirs[said], paired, beside)
    return paired


def _beside(order: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return what stands before and after each; -1 where nothing does."""
    return {old: (before, after) for before, old, after in zip([-1, *order], order, [*order[1:], -1], strict=False)}


def _groups(keys: Mapping[int, Hashable]) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for rank, key in keys.items():
        groups[key].append(rank)
    return groups


def _in_context(
    olds: Sequence[int], news: Sequence[int], paired: Mapping[int, int], beside: Mapping[int, tuple[int, int]]
) -> dict[int, int]:
    """Pair passages that say the same: those between the same neighbours, then those beside one, then in order."""
    near = {old: {paired.get(beside[old][0], -9) + 1, paired.get(beside[old][1], -9) - 1} for old in olds}
    pairs: dict[int, int] = {}
    free = dict.fromkeys(news)
    for old in sorted(olds, key=lambda old: len(near[old])):
        new = next((new for new in free if new in near[old]), None)
        if new is not None:
            pairs[old] = new
            del free[new]
    return pairs | dict(zip([old for old in olds if old not in pairs], free, strict=False))
