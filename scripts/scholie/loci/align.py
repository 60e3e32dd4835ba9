"""Which passage of the text each known one is now: the same words first, then most of them, then a likeness."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scholie.document import fold, word_list
from scholie.loci.choice import choose, heirs
from scholie.loci.flow import Words, flows
from scholie.loci.gone import ends, rehomed, risen
from scholie.loci.likeness import alike
from scholie.loci.same import Said, same
from scholie.model import Locus, frozen

NOTE = "\N{PILCROW SIGN}"
"""What begins the words of a note here, so that notes are compared with notes."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """What became of the loci; ranks count loci, places count passages of the text, both from 0."""

    ranks: Mapping[int, int] = field(default_factory=lambda: frozen({}))
    """Rank of the locus whose passage is at a place; a place without one is new."""
    heirs: Mapping[int, int] = field(default_factory=lambda: frozen({}))
    """Place that answers for the rank of a locus whose passage is gone, where that is to be recorded."""


def align(loci: Sequence[Locus], found: Sequence[Said]) -> Alignment:
    """Return what became of *loci* in a text whose passages are *found*, in order.

    Where nothing changed this is one comparison. Otherwise, in this order: a passage that changed is found by the
    words it shares with the old one; one that was gone may be found to be there again; and of one that is gone now
    the passage that holds its words, if one does, becomes the heir.
    """
    known = {rank: (locus.kind, locus.words) for rank, locus in enumerate(loci)}
    gone = [rank for rank in known if loci[rank].gone]
    present = {rank: said for rank, said in known.items() if not loci[rank].gone}
    places = same(present, dict(enumerate(found)))
    if len(places) == len(present) == len(found):
        return Alignment({place: rank for rank, place in places.items()})
    taken = set(places.values())
    before = {rank: words(said) for rank, said in known.items() if rank not in places}
    after = {place: words(said) for place, said in enumerate(found)}
    fresh = {place: held for place, held in after.items() if place not in taken}
    moved, left = _changed(loci, found, {rank: before[rank] for rank in present if rank not in places}, fresh)
    left |= _swallowed(list(present), before, fresh, places | moved | left)
    places |= moved
    free = [place for place in fresh if place not in places.values()]
    places |= risen({rank: known[rank] for rank in gone}, {place: found[place] for place in free}, before, fresh)
    left |= rehomed({rank: before[rank] for rank in gone if rank not in places}, ends(loci, places, left), after, frozenset(fresh))
    return Alignment({place: rank for rank, place in places.items()}, left)


def words(said: Said) -> Words:
    """Return the words of a passage as they are compared."""
    kind, text = said
    held = tuple(word_list(fold(text)))
    return tuple(NOTE + word for word in held) if kind == "aside" else held


def _changed(
    loci: Sequence[Locus], found: Sequence[Said], before: Mapping[int, Words], after: Mapping[int, Words]
) -> tuple[dict[int, int], dict[int, int]]:
    """Return the places of the loci whose words changed, and the heirs of those that have none."""
    flowing = flows(before, after)
    olds = {rank: (loci[rank].kind, len(held)) for rank, held in before.items()}
    news = {place: (found[place][0], len(held)) for place, held in after.items()}
    moved = choose(flowing, olds, news)
    lost = [rank for rank in before if rank not in moved]
    left = heirs(flowing, {rank: len(before[rank]) for rank in lost})
    free = {place: held for place, held in after.items() if place not in moved.values()}
    moved |= alike({rank: before[rank] for rank in lost if rank not in left}, free)
    return moved, left


def _swallowed(order: Sequence[int], before: Mapping[int, Words], after: Mapping[int, Words], places: Mapping[int, int]) -> dict[int, int]:
    """Return the heirs of passages of a word or two that were joined to the one which stood beside them."""
    left: dict[int, int] = {}
    for n, rank in enumerate(order):
        beside = (places[other] for other in (*order[n + 1 : n + 2], *order[max(n - 1, 0) : n]) if other in places)
        into = next((place for place in beside if place in after and rank in before and _within(before[rank], after[place])), None)
        if into is not None and rank not in places:
            left[rank] = into
    return left


def _within(inner: Words, outer: Words) -> bool:
    return bool(inner) and any(outer[n : n + len(inner)] == inner for n in range(len(outer) - len(inner) + 1))
