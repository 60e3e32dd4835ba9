"""Passages long gone: those that stand again, and those whose words are no longer where their heir is."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from scholie.loci.choice import KIN, LEAD
from scholie.loci.flow import Index, Words, flows, shared
from scholie.loci.same import Said, same
from scholie.model import Locus

SURE = 4
"""Words in a row, or nearly, from which a passage stands again."""
HINT = 3
"""Words in a row from which another passage may be the better heir."""
CAST = 6
"""Words from which a passage that left no heir is looked for inside others."""


def risen(gone: Mapping[int, Said], free: Mapping[int, Said], before: Mapping[int, Words], after: Mapping[int, Words]) -> dict[int, int]:
    """Return the places among *free* where one of *gone* stands again: most of its words, and most of theirs.

    *before* and *after* are the words of the one and of the other, as they are compared.
    """
    if not gone or not free:
        return {}
    found = same(gone, free)
    olds = {rank: before[rank] for rank in gone if rank not in found}
    news = {place: after[place] for place in free if place not in found.values()}
    for (rank, place), flow in sorted(flows(olds, news).items(), key=lambda item: (-item[1].count, item[0])):
        most = max(KIN * len(olds[rank]), KIN * len(news[place]), SURE)
        if rank not in found and place not in found.values() and flow.count >= most:
            found[rank] = place
    return found


# ---- Heirs


@dataclass(frozen=True, slots=True)
class End:
    """Where the way from heir to heir leads."""

    way: tuple[int, ...]
    """Ranks of the gone from heir to heir, its own first."""
    place: int | None
    """None where nothing answers any more."""
    stood: bool
    """Whether something answered until now."""


def ends(loci: Sequence[Locus], places: Mapping[int, int], left: Mapping[int, int]) -> dict[int, End]:
    """Return where each locus that does not stand leads; *places* has those that stand, *left* the heirs of the newly gone."""
    ranks = {locus.id: rank for rank, locus in enumerate(loci)}
    found: dict[int, End] = {}
    for rank in (rank for rank, locus in enumerate(loci) if locus.gone and rank not in places):
        at, way = rank, [rank]
        while at not in places and loci[at].gone and loci[at].heir in ranks and ranks[loci[at].heir] not in way:
            at = ranks[loci[at].heir]
            way.append(at)
        found[rank] = End(tuple(way), places.get(at, left.get(at)), stood=not loci[at].gone)
    return found


def rehomed(gone: Mapping[int, Words], ends: Mapping[int, End], text: Mapping[int, Words], fresh: Container[int]) -> dict[int, int]:
    """Return the new heirs of those of *gone* whose words are no longer, for the most, where the last heir is.

    *text* has the words of every place, *fresh* says which are new: the others are looked at only for those that
    something answered for until now. Who is content with the last heir names it, when the way there leads elsewhere now.
    """
    near = Index({place: words for place, words in text.items() if place in fresh})
    cut_off = any(end.stood and end.place is None for end in ends.values())
    far = Index(text) if cut_off else near
    found: dict[int, int] = {}
    for rank, words in gone.items():
        end = ends[rank]
        shares = (far if end.stood and end.place is None else near).shares(words)
        if end.place is not None and shares:
            shares[end.place] = shared(words, text[end.place])
        best = max(shares, key=lambda place: (shares[place], place == end.place, -place), default=None)
        if best is not None and best != end.place and shares[best] >= _needed(len(words), end, fresh):
            found[rank] = best
    astray = {rank: end.place for rank, end in ends.items() if rank in gone and rank not in found and not found.keys().isdisjoint(end.way)}
    return found | {rank: place for rank, place in astray.items() if place is not None}


def _needed(length: int, end: End, fresh: Container[int]) -> float:
    """Return how many of *length* words another passage must have to be the heir instead of the one at *end*."""
    if end.place is None:
        return max(KIN * length, HINT if end.stood else CAST)
    return max((LEAD if end.place in fresh else KIN) * length, HINT)
