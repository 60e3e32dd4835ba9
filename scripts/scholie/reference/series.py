"""Read a whole reference list, where an entry may say « ——— » for the authors of the one before."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from scholie.model import Reference, frozen
from scholie.names.printed import family_key
from scholie.reference.printed import parse_reference

SORTED = 0.8
"""A list is in the order of the alphabet when that share of neighbours is."""


def parse_series(lines: Sequence[str]) -> tuple[Reference, ...]:
    """Return the records of *lines*, one printed reference each, in their order.

    In an alphabetical list a dash is replaced by the authors of the entry before; in any other it is
    left without authors and with ``extra["same"]``.
    """
    read = [parse_reference(line) for line in lines]
    return tuple(_filled(read)) if _in_order(read) else tuple(read)


def _in_order(read: Sequence[Reference]) -> bool:
    keys = [family_key(reference.authors[0]) for reference in read if reference.authors]
    pairs = list(itertools.pairwise(keys))
    return bool(pairs) and sum(a <= b for a, b in pairs) >= SORTED * len(pairs)


def _filled(read: Sequence[Reference]) -> list[Reference]:
    filled: list[Reference] = []
    for reference in read:
        if reference.extra.get("same") and filled:
            rest = {name: value for name, value in reference.extra.items() if name != "same"}
            inherited = tuple(field for field in filled[-1].doubtful if field == "authors")
            authors, doubtful = filled[-1].authors or filled[-1].editors, (*inherited, *reference.doubtful)
            others = reference.others | ({"authors"} if filled[-1].others else frozenset())
            filled.append(replace(reference, authors=authors, others=others, doubtful=doubtful, extra=frozen(rest)))
        else:
            filled.append(reference)
    return filled
