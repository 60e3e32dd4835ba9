"""Entries that are one work, and entries that only look alike: two editions, a translation. Nothing is ever merged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from scholie.check.references.place import problem
from scholie.check.view import View
from scholie.document import fold, word_list
from scholie.model import Name, Problem, Reference, Verdict

APART = ("year", "origyear", "container", "volume", "issue", "edition", "pages", "language")
"""Fields that two entries of one work cannot have different."""
EDITIONS = ("year", "edition", "publisher", "language")
"""Fields by which the editions of a book differ."""
BOOKS = frozenset({"book", "collection", "proceedings", "misc"})
PART = re.compile(r"\d+\w*|[ivx]+|tomes?|volumes?|vol|parties?|parts?|premiere?|deuxieme|seconde?|troisieme|first|third")
"""A word of a title, folded, that tells one volume from another."""
LONG = 6
"""Letters of a word that may be misspelt in one of the two."""


def duplicate_work(view: View) -> Iterator[Problem]:
    """Yield the later of two entries that are one work: same people, title and year, and nothing that tells them apart.

    One DOI, or one ISBN of a book with one title, is one work as well.
    """
    for one, other in _pairs(view):
        if _told_apart(one, other) or not (_same_number(one, other) or _same_words(one, other)):
            continue
        yield problem(view.edition, "duplicate-work", other, "", ("other", one.key), ("title", other.title), verdict=Verdict.UNVERIFIED)


def editions_alike(view: View) -> Iterator[Problem]:
    """Yield the later of two books with the same people and title that differ in year, edition, publisher or language."""
    for one, other in _pairs(view):
        books = one.type == other.type and one.type in BOOKS
        differ = [name for name in EDITIONS if _differ(one, other, name)] + ["translator"] * _translated(one, other)
        same = _people(one) == _people(other) != () and _title(one) == _title(other)
        if books and same and differ and not _differ(one, other, "volume"):
            yield problem(view.edition, "editions-alike", other, "", ("other", one.key), ("fields", ", ".join(differ)))


def _pairs(view: View) -> Iterator[tuple[Reference, Reference]]:
    """Yield the pairs of entries that share the first word of somebody's name, of the title, or a number."""
    held: dict[str, list[Reference]] = {}
    for reference in view.edition.references:
        for mark in _marks(reference):
            held.setdefault(mark, []).append(reference)
    pairs = {(one.key, other.key): (one, other) for group in held.values() for one, other in combinations(group, 2)}
    order = {reference.key: rank for rank, reference in enumerate(view.edition.references)}
    yield from (pairs[keys] for keys in sorted(pairs, key=lambda keys: (order[keys[1]], order[keys[0]])))


def _marks(reference: Reference) -> Iterator[str]:
    people = _people(reference)
    yield f"{people[0] if people else ''} {' '.join(_title(reference)[:1])}"
    if reference.doi:
        yield f"doi {reference.doi.casefold()}"
    if reference.isbn and reference.type in BOOKS:
        yield f"isbn {_isbn(reference)}"


def _told_apart(one: Reference, other: Reference) -> bool:
    types = "misc" not in (one.type, other.type) and one.type != other.type
    return types or _translated(one, other) or any(_differ(one, other, name) for name in APART)


def _translated(one: Reference, other: Reference) -> bool:
    return _families(one.translators) != _families(other.translators)


def _differ(one: Reference, other: Reference, name: str) -> bool:
    mine, yours = (" ".join(word_list(fold(getattr(side, name)))) for side in (one, other))
    return bool(mine and yours) and mine != yours


def _same_number(one: Reference, other: Reference) -> bool:
    doi = bool(one.doi) and one.doi.casefold() == other.doi.casefold()
    isbn = bool(one.isbn) and one.type in BOOKS and other.type in BOOKS and _isbn(one) == _isbn(other)
    return (doi or isbn) and _title(one)[:1] == _title(other)[:1]


def _same_words(one: Reference, other: Reference) -> bool:
    return _people(one) == _people(other) != () and bool(one.year) and one.year == other.year and _same_title(_title(one), _title(other))


def _same_title(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two titles are one: word for word but for a letter of a long word, or one without its subtitle."""
    if len(one) != len(other):
        rest = (*one[len(other) :], *other[len(one) :])
        return min(len(one), len(other)) >= 3 and one[: len(other)] == other[: len(one)] and not any(map(PART.fullmatch, rest))
    odd = [(mine, yours) for mine, yours in zip(one, other, strict=True) if mine != yours]
    return bool(one) and len(odd) <= 1 and all(_misspelt(mine, yours) for mine, yours in odd)


def _misspelt(mine: str, yours: str) -> bool:
    alike = DamerauLevenshtein.distance(mine, yours) == 1 and min(len(mine), len(yours)) >= LONG
    return alike and not re.search(r"\d", mine + yours)


def _title(reference: Reference) -> tuple[str, ...]:
    return tuple(word_list(fold(f"{reference.title} {reference.subtitle}")))


def _people(reference: Reference) -> tuple[str, ...]:
    return _families(reference.authors or reference.editors)


def _families(names: tuple[Name, ...]) -> tuple[str, ...]:
    return tuple(fold(name.family) for name in names)


def _isbn(reference: Reference) -> str:
    return re.sub(r"[^\dX]", "", reference.isbn.upper())
