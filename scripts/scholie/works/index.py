"""A bibliography in which a work is looked up by its people and the words of its title, so that few pairs are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from scholie.model import Name, Reference, frozen
from scholie.names.printed import family_key
from scholie.works.people import people
from scholie.works.rules import PARTS, Relation, doi, isbns, letters_differ, relation
from scholie.works.titles import LONG, read, telling, title

STEM = 3
"""Letters at either end of a word of which one end is right where a letter is wrong."""
NOBODY: Mapping[str, tuple[Reference, ...]] = frozen({})


class Index:
    """The works of a bibliography that may grow, in their order."""

    def __init__(self, works: Iterable[Reference] = ()) -> None:
        self._held: dict[str, list[tuple[int, Reference]]] = {}
        self._length = 0
        for work in works:
            self.add(work)

    def add(self, work: Reference) -> None:
        """Put *work* after the others."""
        for mark in marks(work):
            self._held.setdefault(mark, []).append((self._length, work))
        self._length += 1

    def near(self, record: Reference) -> tuple[Reference, ...]:
        """Return the works that *record* may be one of, in their order: every work that is not certainly another."""
        found = {rank: work for mark in marks(record) for rank, work in self._held.get(mark, ())}
        return tuple(found[rank] for rank in sorted(found))

    def same(self, record: Reference, listed: Mapping[str, tuple[Reference, ...]] = NOBODY) -> Reference | None:
        """Return the work that *record* is a record of; the one with its very year first, then the earliest.

        *listed* has, under the key of a work, the other items of the list of *record* that are this work: « 2018a »
        and « 2018b » in one list are two works, whatever else is the same.
        """
        found = [work for work in self.near(record) if relation(work, record) is Relation.SAME]
        free = [work for work in found if not any(letters_differ(record, other) for other in listed.get(work.key, ()))]
        return min(free, key=lambda work: work.year != record.year, default=None)

    def pairs(self) -> Iterator[tuple[Reference, Reference]]:
        """Yield the pairs of works that may be one, the earlier first, by the rank of the later."""
        found = {
            (later[0], earlier[0]): (earlier[1], later[1]) for group in self._held.values() for earlier, later in combinations(group, 2)
        }
        yield from (found[ranks] for ranks in sorted(found))


def marks(record: Reference) -> frozenset[str]:
    """Return what a work is looked up by: each name with each word of the title, or its ends; DOI and ISBN."""
    found = {f"{name} {word}" for name in _names(record) for word in _words(record)}
    if record.doi:
        found.add(f"doi {doi(record)}")
    return frozenset(found | {f"isbn {number}" for number in isbns(record) if record.type not in PARTS})


def _names(record: Reference) -> frozenset[str]:
    """Return the family and given names of the people of *record*, which may have changed places; "" where there are none."""
    return frozenset(family_key(Name(word)) for name in people(record) for word in (name.family, name.given) if word) or frozenset({""})


def _words(record: Reference) -> frozenset[str]:
    printed = title(record).words
    chosen = telling(printed) or printed
    long = [word for word in chosen if len(word) >= LONG]
    ends = {end for word in long for end in (f"{word[:STEM]}-", f"-{word[-STEM:]}")}
    original = telling(read(record.extra.get("origtitle", "")).words)
    return frozenset({*chosen, *ends, *original} or {""})
