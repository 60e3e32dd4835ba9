"""What pages say of themselves to machines: schema.org statements as JSON-LD, of what is known and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from scholie.exports.changes import not_withdrawn
from scholie.exports.record import conjecture, iso, plain, published, stated, title, url, volume_of
from scholie.model import LANGUAGES, Author, Bilingual, Concept, Contribution, Edition, Metadata, Volume

Statement = tuple[str, Any]
"""A property and its value; one without a value is not said."""
CONTEXT = "https://schema.org"
ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
"""Marks that could end the script in which the statements stand."""


def script(thing: dict[str, Any]) -> str:
    r"""Return *thing* as the content of a script element, which nothing in it can end.

    >>> print(script({"name": "</script>"}))
    {"@context":"https://schema.org","name":"\u003c/script\u003e"}
    """
    whole = {"@context": CONTEXT, **thing}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)


def article(edition: Edition, contribution: Contribution, concepts: Sequence[Concept] = ()) -> dict[str, Any]:
    """Return *contribution* as a ScholarlyArticle in its volume, about the *concepts* that it names."""
    return _known(_article(edition, contribution, concepts))


def _article(edition: Edition, contribution: Contribution, concepts: Sequence[Concept]) -> Iterator[Statement]:
    metadata, volume = contribution.metadata, volume_of(edition, contribution)
    yield "@type", "ScholarlyArticle"
    yield "@id", url(edition, contribution)
    yield "url", url(edition, contribution)
    yield "sameAs", f"https://doi.org/{metadata.doi}" if metadata.doi else ""
    yield "headline", title(contribution)
    yield "name", _spoken(metadata, "title")
    yield "author", [] if conjecture(contribution) else [_agent(author) for author in metadata.authors]
    yield "inLanguage", metadata.language
    yield "abstract", _spoken(metadata, "abstract")
    yield "keywords", [_tagged(word, code) for code in LANGUAGES for word in metadata.keywords.only(code)]
    yield "datePublished", iso(published(contribution, volume))
    yield "pagination", metadata.pages
    yield "license", metadata.licence or volume.licence
    yield "isPartOf", _known(_volume(edition, volume)) if volume.title else {}
    yield "about", [_term(edition, concept) for concept in concepts]


def volume(edition: Edition, held: Volume) -> dict[str, Any]:
    """Return a volume as a PublicationVolume with the contributions that stand in it."""
    parts = [_known(_part(edition, one)) for one in not_withdrawn(edition.contributions) if one.volume == held.slug]
    return _known((*_volume(edition, held), ("hasPart", parts)))


def _volume(edition: Edition, held: Volume) -> Iterator[Statement]:
    yield "@type", ["PublicationVolume", "Book"] if held.isbn else "PublicationVolume"
    yield "@id", _at(edition, f"{held.slug}/")
    yield "url", _at(edition, f"{held.slug}/")
    yield "name", _words(held.title)
    yield "alternativeHeadline", _words(held.subtitle)
    yield "editor", [_agent(editor) for editor in held.editors]
    yield "datePublished", iso(held.date)
    yield "publisher", _named("Organization", held.publisher)
    yield "isbn", held.isbn
    yield "isPartOf", {"@type": "CreativeWorkSeries", "issn": held.issn} if held.issn else {}
    yield "license", held.licence
    yield "about", _known((("@type", "Event"), ("name", _words(held.event)))) if held.event else {}


def _part(edition: Edition, contribution: Contribution) -> Iterator[Statement]:
    yield "@type", "ScholarlyArticle"
    yield "@id", url(edition, contribution)
    yield "url", url(edition, contribution)
    yield "headline", title(contribution)
    yield "inLanguage", contribution.metadata.language


def concept(edition: Edition, held: Concept) -> dict[str, Any]:
    """Return a concept as a DefinedTerm of the glossary, an institution as an Organization, with other forms and definition."""
    variants = [_tagged(word, code) for code in LANGUAGES for word in held.variants.only(code)]
    return {**_term(edition, held), **_known((("alternateName", variants), ("description", _words(held.definition))))}


def _term(edition: Edition, held: Concept) -> dict[str, Any]:
    address = _at(edition, f"concepts/{held.id}/")
    if held.kind == "institution":
        return _known((("@type", "Organization"), ("@id", address), ("url", address), ("name", _words(held.label))))
    glossary = _known((("@type", "DefinedTermSet"), ("@id", _at(edition, "concepts/")), ("name", edition.settings.title)))
    rows = (("@type", "DefinedTerm"), ("@id", address), ("url", address), ("termCode", held.id), ("name", _words(held.label)))
    return _known((*rows, ("inDefinedTermSet", glossary)))


def person(edition: Edition, ident: str, author: Author) -> dict[str, Any]:
    """Return the *author* whose page is called *ident* as a Person."""
    address = _at(edition, f"personnes/{ident}/")
    return {**_agent(author), **_known((("@id", address), ("url", address)))}


def site(edition: Edition) -> dict[str, Any]:
    """Return the whole site."""
    rows = (("@type", "WebSite"), ("@id", _at(edition, "")), ("url", _at(edition, "")))
    return _known((*rows, ("name", edition.settings.title), ("inLanguage", list(LANGUAGES))))


# ---- Values


def _known(statements: Iterable[Statement]) -> dict[str, Any]:
    """Return the *statements* that have a value, a list of one as that one."""
    return {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in statements if value}


def _at(edition: Edition, address: str) -> str:
    """Return an *address* of the site in full; empty where the site has none."""
    return f"{edition.settings.url.rstrip('/')}/{address}" if edition.settings.url else ""


def _tagged(words: str, language: str) -> dict[str, str]:
    return {"@language": language, "@value": words}


def _spoken(held: Metadata, field: str) -> list[dict[str, str]]:
    return [_tagged(words, code) for code in LANGUAGES if (words := stated(held, field, code))]


def _words(held: Bilingual) -> list[dict[str, str]]:
    return [_tagged(plain(held.only(code)), code) for code in LANGUAGES if held.only(code)]


def _named(kind: str, name: str) -> dict[str, Any]:
    return {"@type": kind, "name": name} if name else {}


def _agent(author: Author) -> dict[str, Any]:
    """Return somebody as a Person; one without a given name is a body."""
    if not author.given:
        return _named("Organization", author.family)
    return _known(
        (
            ("@type", "Person"),
            ("name", author.name),
            ("givenName", author.given),
            ("familyName", author.family),
            ("jobTitle", author.role),
            ("affiliation", _named("Organization", author.affiliation)),
            ("sameAs", f"https://orcid.org/{author.orcid}" if author.orcid else ""),
        )
    )
