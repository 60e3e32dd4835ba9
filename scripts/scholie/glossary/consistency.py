"""What is wrong between the concepts of a glossary: names shared, relations to nowhere, circles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scholie.document import fold
from scholie.glossary.index import path
from scholie.model import LANGUAGES, Concept, Place, Problem

RELATIONS = ("related", "broader", "narrower")


def inconsistencies(concepts: Sequence[Concept], file: str) -> tuple[Problem, ...]:
    """Return what is wrong between *concepts*, at their lines in *file*."""
    return (*_shared(concepts, file), *_undefined(concepts, file), *_circles(concepts, file))


def _shared(concepts: Sequence[Concept], file: str) -> Iterator[Problem]:
    """Yield the labels and variants that two concepts have in one language, whatever their inflection."""
    for language in LANGUAGES:
        owners: dict[tuple[str, ...], str] = {}
        for concept in concepts:
            for words in dict.fromkeys((concept.label.only(language), *concept.variants.only(language), concept.expansion.only(language))):
                owner = owners.setdefault(_form(words, language), concept.id) if words else concept.id
                if owner != concept.id:
                    details = (("concept", concept.id), ("label", words), ("other", owner))
                    yield Problem("label-shared", Place(file, concept.line), details, words)


def _form(words: str, language: str) -> tuple[str, ...]:
    """Return what two names share when texts cannot tell them apart: their keys, without accents unless a key is exact."""
    return tuple(key if key.startswith("=") else fold(key) for key in path(words, language))


def _undefined(concepts: Sequence[Concept], file: str) -> Iterator[Problem]:
    known = {concept.id for concept in concepts}
    for concept in concepts:
        for relation in RELATIONS:
            for other in getattr(concept, relation):
                if other not in known or other == concept.id:
                    yield _astray(concept, relation, other, file)


def _astray(concept: Concept, relation: str, other: str, file: str) -> Problem:
    """Return the problem of a relation that leads to the concept itself, or to none."""
    if other == concept.id:
        return Problem("concept-circular", Place(file, concept.line), (("concept", concept.id), ("circle", other)), other)
    details = (("concept", concept.id), ("relation", relation), ("other", other))
    return Problem("concept-undefined", Place(file, concept.line), details, other)


def _circles(concepts: Sequence[Concept], file: str) -> Iterator[Problem]:
    """Yield each circle of broader concepts once, at its first concept."""
    above = _broader(concepts)
    seen: set[frozenset[str]] = set()
    for concept in concepts:
        circle = _circle(concept.id, above)
        if len(circle) > 1 and frozenset(circle) not in seen:
            seen.add(frozenset(circle))
            details = (("concept", concept.id), ("circle", " > ".join((*circle, concept.id))))
            yield Problem("concept-circular", Place(file, concept.line), details, concept.id)


def _broader(concepts: Sequence[Concept]) -> Mapping[str, tuple[str, ...]]:
    """Return the broader concepts of each, those included that name it as narrower."""
    below = [(narrower, concept.id) for concept in concepts for narrower in concept.narrower]
    return {c.id: tuple(dict.fromkeys((*c.broader, *(upper for lower, upper in below if lower == c.id)))) for c in concepts}


def _circle(start: str, above: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the shortest way up from *start* back to it; nothing when there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop(0)
        for upper in above.get(way[-1], ()):
            if upper == start:
                return way
            if upper not in seen:
                seen.add(upper)
                ways.append((*way, upper))
    return ()
