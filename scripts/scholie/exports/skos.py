"""SKOS: the glossary as a concept scheme at stable addresses (W3C, SKOS Reference, 2009)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from scholie import concordance
from scholie.document import parse_inline, text
from scholie.exports.graph import Iri, Literal, Resource, jsonld, turtle
from scholie.model import LANGUAGES, Bilingual, Concept, Definition, Edition, Passage

PREFIXES = {
    "dct": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
SCHEME = "concepts/"
"""Address of the concept scheme, from the root of the site; a concept stands below it."""

Statement = tuple[str, Iri | Literal | Resource]
Links = Mapping[str, tuple[str, ...]]


def write(edition: Edition) -> dict[str, str]:
    """Return ``concepts.ttl`` and ``concepts.jsonld``, by path on the site; nothing when the glossary has no concept.

    Addresses are relative to the root of the site, which both files name as their base when mkdocs.yml does. The scheme
    keeps the integrity conditions of SKOS: one preferred label a language, no label twice in a concept (S13, S14), no
    circle of broader concepts and none that others imply, no concept both related to another and above or below it (S27);
    relations hold both ways.
    """
    if not edition.concepts:
        return {}
    base = f"{edition.settings.url.rstrip('/')}/" if edition.settings.url else ""
    resources = tuple(_resources(edition))
    return {"concepts.ttl": turtle(resources, PREFIXES, base), "concepts.jsonld": jsonld(resources, PREFIXES, base)}


def _resources(edition: Edition) -> Iterator[Resource]:
    concepts = tuple(sorted(edition.concepts, key=lambda concept: concept.id))
    above = _above(concepts)
    below = _turned(above)
    beside = _beside(concepts, above)
    yield Resource(SCHEME, tuple(_scheme(edition, [concept.id for concept in concepts if not above[concept.id]])))
    for concept in concepts:
        links = {"skos:broader": above[concept.id], "skos:narrower": below[concept.id], "skos:related": beside[concept.id]}
        yield Resource(_address(concept.id), tuple(_concept(concept, links, edition)))


def _address(concept: str) -> str:
    return f"{SCHEME}{concept}/"


def _scheme(edition: Edition, tops: Iterable[str]) -> Iterator[Statement]:
    yield "rdf:type", Iri("skos:ConceptScheme")
    yield "dct:title", Literal(edition.settings.title)
    yield from (("skos:hasTopConcept", Iri(_address(top))) for top in tops)


def _concept(concept: Concept, links: Links, edition: Edition) -> Iterator[Statement]:
    yield "rdf:type", Iri("skos:Concept")
    yield "skos:inScheme", Iri(SCHEME)
    if not links["skos:broader"]:
        yield "skos:topConceptOf", Iri(SCHEME)
    yield from _texts("skos:prefLabel", concept.label)
    yield from _alternatives(concept)
    yield from _texts("skos:definition", concept.definition)
    yield from _source(concept.source, edition)
    yield from (("skos:definition", Resource("", tuple(_definition(one, edition)))) for one in concept.definitions if one.text)
    yield from _texts("skos:scopeNote", concept.note)
    for name, others in links.items():
        yield from ((name, Iri(_address(other))) for other in others)


def _texts(name: str, words: Bilingual) -> Iterator[Statement]:
    for language in LANGUAGES:
        if plain := _plain(words.only(language)):
            yield name, Literal(plain, language)


def _plain(markdown: str) -> str:
    return text(parse_inline(markdown))


def _alternatives(concept: Concept) -> Iterator[Statement]:
    """Yield the other names of a concept: variants, and what an acronym stands for; none that its label is already."""
    for language in LANGUAGES:
        label = _plain(concept.label.only(language))
        names = (*concept.variants.only(language), _plain(concept.expansion.only(language)))
        yield from (("skos:altLabel", Literal(name, language)) for name in dict.fromkeys(names) if name and name != label)


def _definition(definition: Definition, edition: Edition) -> Iterator[Statement]:
    """Yield an author's definition, with its author and its source (SKOS Reference, 7.5.3: documentation as a resource)."""
    yield from _texts("rdf:value", definition.text)
    if definition.by:
        yield "dct:creator", Literal(definition.by)
    yield from _source(definition.source, edition)


def _source(passage: Passage | None, edition: Edition) -> Iterator[Statement]:
    """Yield where something is said: the address of a passage or of a work, or a law."""
    if passage is None:
        return
    if passage.contribution:
        found = next((held.id for held in edition.contributions if passage.contribution in (held.id, held.slug)), passage.contribution)
        locus = passage.locus or concordance.locate(passage, edition.contributions)
        yield "dct:source", Iri(f"{found}/#{locus}" if locus else f"{found}/")
    if passage.reference:
        yield "dct:source", Iri(f"bibliographie/#{quote(passage.reference, safe='')}")
    if passage.law:
        yield "dct:source", Literal(passage.law)


# ---- Relations that keep the integrity conditions


def _above(concepts: Sequence[Concept]) -> dict[str, tuple[str, ...]]:
    """Return the broader concepts of each, those included that name it as narrower; what would close a circle is left out."""
    above: dict[str, tuple[str, ...]] = {concept.id: () for concept in concepts}
    for lower, upper in _pairs(concepts):
        if {lower, upper} <= above.keys() and upper not in above[lower] and lower not in _upwards(upper, above):
            above[lower] = (*above[lower], upper)
    return {name: _nearest(uppers, above) for name, uppers in above.items()}


def _nearest(uppers: Sequence[str], above: Links) -> tuple[str, ...]:
    """Return those of *uppers* that stand above no other of them."""
    return tuple(sorted(one for one in uppers if not any(one in _upwards(other, above) for other in uppers if other != one)))


def _pairs(concepts: Sequence[Concept]) -> Iterator[tuple[str, str]]:
    """Yield each pair of a narrower and a broader concept, whichever of the two names the other."""
    for concept in concepts:
        yield from ((concept.id, upper) for upper in concept.broader)
        yield from ((lower, concept.id) for lower in concept.narrower)


def _upwards(name: str, above: Links) -> frozenset[str]:
    """Return *name* and every concept above it."""
    found = {name}
    new = [name]
    while new:
        new = [upper for lower in new for upper in above[lower] if upper not in found]
        found.update(new)
    return frozenset(found)


def _turned(above: Links) -> dict[str, tuple[str, ...]]:
    return {name: tuple(lower for lower, uppers in above.items() if name in uppers) for name in above}


def _beside(concepts: Sequence[Concept], above: Links) -> dict[str, tuple[str, ...]]:
    """Return the related concepts of each, both ways, without itself and those above or below it."""
    pairs = {(concept.id, other) for concept in concepts for other in concept.related if other in above and other != concept.id}
    both = {pair for one, other in pairs for pair in ((one, other), (other, one))}
    apart = {(one, other) for one, other in both if other not in _upwards(one, above) and one not in _upwards(other, above)}
    return {name: tuple(sorted(other for one, other in apart if one == name)) for name in above}
