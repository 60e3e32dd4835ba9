"""Which passage keeps the identifier when words were split, joined or moved between passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from scholie.loci.flow import Flow, Flows

KIN = 0.5
"""Share of words in common from which a changed passage is still the same one (the shorter of the two counts)."""
Size = tuple[str, int]
"""Kind and number of words of a passage."""
LEAD = 0.25
"""Share of the words left of a split passage from which its first part keeps the identifier."""


def choose(found: Flows, olds: Mapping[int, Size], news: Mapping[int, Size]) -> dict[int, int]:
    """Return one new passage for an old one, by the words that went from one to the other.

    An old passage wants the part that holds its beginning,
    then the one that holds most of it; a new one takes, of those that want it, the one of its own kind, then the
    one whose words come first in it. The pairs are stable: no two would rather have each other.
    """
    wishes = {old: _wishes(parts, olds[old][1], news) for old, parts in _parts(found).items()}
    held: dict[int, int] = {}
    asking = sorted(wishes, reverse=True)
    while asking:
        old = asking.pop()
        if not wishes[old]:
            continue
        new = wishes[old].pop(0)
        rival = held.get(new)
        if rival is None or _rank(old, new, found, olds, news) < _rank(rival, new, found, olds, news):
            held[new] = old
            asking += [rival] if rival is not None else []
        else:
            asking.append(old)
    return {old: new for new, old in held.items()}


def heirs(found: Flows, olds: Mapping[int, int]) -> dict[int, int]:
    """Return the new passage that holds most of what is left of each of *olds* (words by rank), if half of it is."""
    parts = _parts(found)
    left = {old: parts[old] for old, words in olds.items() if old in parts and _left(parts[old]) >= KIN * words}
    return {old: max(held, key=lambda new: (held[new].count, -new)) for old, held in left.items()}


def _parts(found: Flows) -> dict[int, dict[int, Flow]]:
    parts: dict[int, dict[int, Flow]] = defaultdict(dict)
    for (old, new), flow in found.items():
        parts[old][new] = flow
    return parts


def _left(parts: Mapping[int, Flow]) -> int:
    return sum(flow.count for flow in parts.values())


def _wishes(parts: Mapping[int, Flow], words: int, news: Mapping[int, Size]) -> list[int]:
    """Return the places that an old passage of so many words wants, the dearest first."""
    kin = {new: flow for new, flow in parts.items() if flow.count >= KIN * min(words, news[new][1])}
    large = [new for new in kin if kin[new].count >= LEAD * _left(parts)]
    lead = min(large, key=lambda new: kin[new].first, default=None)
    most = max(kin, key=lambda new: (kin[new].count, -new), default=None)
    split = lead is not None and kin[lead].count >= KIN * news[lead][1]
    return [new for new in dict.fromkeys((lead if split else None, most)) if new is not None]


def _rank(old: int, new: int, found: Flows, olds: Mapping[int, Size], news: Mapping[int, Size]) -> tuple[bool, int, int]:
    return olds[old][0] != news[new][0], found[old, new].at, old
