"""What the head of a page tells machines: Dublin Core, Highwire, OpenGraph, schema.org, records, filters of the search.

Nothing is said that is not known, and nothing of what the editors conjecture about authors: these formats have no way to
say a doubt. A contribution that was withdrawn has no record.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from scholie import exports
from scholie.exports import feed, schemaorg
from scholie.exports.record import conjecture, iso, plain, published, stated, title, url
from scholie.model import LANGUAGES, Author, Contribution
from scholie.pages.frame.page import HIDDEN, Head, Page, Tag
from scholie.pages.frame.view import View
from scholie.pages.machine.highwire import highwire

TYPES = {
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".csl.json": "application/vnd.citationstyles.csl+json",
    ".tei.xml": "application/tei+xml",
    ".pdf": "application/pdf",
    ".epub": "application/epub+zip",
}
"""Media types of what stands beside a page, as IANA, Zotero and citeproc have them."""
SKOS = {"concepts.ttl": "text/turtle", "concepts.jsonld": "application/ld+json"}
TEXTS = ("contribution", "record")
"""Kinds of pages that are about a contribution."""
CORE = {"schema.DC": "http://purl.org/dc/elements/1.1/", "schema.DCTERMS": "http://purl.org/dc/terms/"}
LOCALES = {"fr": "fr_FR", "en": "en_GB"}
"""Of the interface; OpenGraph wants a territory."""


def headed(view: View, page: Page, files: Collection[str]) -> Page:
    """Return *page* with its head; *files* are the paths of the exports that the site has."""
    if page.kind in HIDDEN:
        return replace(page, head=Head((meta("robots", "noindex"),)))
    found = next((held for rule in SUBJECTS if (held := rule(view, page, files))), Head())
    return replace(page, head=Head((*_opengraph(view, page), *found.metas), (*found.links, *_feeds(page, files)), found.statements))


def meta(name: str, content: str, language: str = "") -> Tag:
    """Return a meta element; one without *content* is left out where heads are put together."""
    return (("name", name), ("content", content), *((("lang", language),) if language else ()))


def _opengraph(view: View, page: Page) -> Iterator[Tag]:
    here, settings = page.here, view.edition.settings
    other = next(code for code in LANGUAGES if code != here.language)
    rows = (
        ("og:type", "article" if page.kind in TEXTS else "website"),
        ("og:title", page.title),
        ("og:description", page.description),
        ("og:site_name", settings.title),
        ("og:locale", LOCALES[here.language]),
        ("og:locale:alternate", LOCALES[other]),
        ("og:url", f"{settings.url.rstrip('/')}/{here.url}" if settings.url else ""),
    )
    yield from ((("property", name), ("content", content)) for name, content in rows if content)


def _feeds(page: Page, files: Collection[str]) -> Iterator[Tag]:
    path = feed.PATHS[page.here.language]
    if path in files:
        yield _link("alternate", page.here.file(path), "application/atom+xml")


def _link(rel: str, href: str, kind: str = "") -> Tag:
    return (("rel", rel), *((("type", kind),) if kind else ()), ("href", href))


# ---- What a page is about


def _contribution(view: View, page: Page, files: Collection[str]) -> Head | None:
    contribution = view.contributions.get(page.here.address.rstrip("/"))
    if contribution is None or page.kind not in TEXTS:
        return None
    filters = _filters(page, contribution, view)
    if contribution.metadata.withdrawal:
        return Head(tuple(filters))
    metas = (*highwire(view, contribution, page, files), *_core(view, contribution))
    record = schemaorg.article(view.edition, contribution, view.named.get(contribution.id, ()))
    known = tuple(meta(name, content, language) for name, content, language in metas if content)
    links = (*(_link(rel, href) for rel, href in CORE.items()), *_records(page, contribution.id, files))
    return Head((*known, *filters), links, schemaorg.script(record))


def _core(view: View, contribution: Contribution) -> Iterator[tuple[str, str, str]]:
    """Yield name, content and language of each statement of Dublin Core (DCMI, Expressing Dublin Core in HTML, 2008)."""
    metadata, volume = contribution.metadata, view.volume(contribution)
    other = next(code for code in LANGUAGES if code != metadata.language)
    yield "DC.title", title(contribution), metadata.language
    yield "DCTERMS.alternative", stated(metadata, "title", other) if stated(metadata, "title", metadata.language) else "", other
    yield from (("DC.creator", name, "") for name in _names(() if conjecture(contribution) else metadata.authors))
    yield from (("DC.contributor", name, "") for name in _names(volume.editors))
    for code in LANGUAGES:
        yield from (("DC.subject", word, code) for word in metadata.keywords.only(code))
        yield "DC.description", stated(metadata, "abstract", code), code
    yield "DC.publisher", volume.publisher, ""
    yield "DC.date", iso(published(contribution, volume)), ""
    yield "DC.type", "Text", ""
    yield "DC.format", "text/html", ""
    yield "DC.language", metadata.language, ""
    yield "DC.identifier", url(view.edition, contribution), ""
    yield "DC.identifier", f"doi:{metadata.doi}" if metadata.doi else "", ""
    yield "DCTERMS.isPartOf", plain(volume.title.to(metadata.language)), ""
    yield "DC.rights", metadata.licence or volume.licence, ""


def _names(authors: Collection[Author]) -> Iterator[str]:
    yield from (f"{author.family}, {author.given}" if author.given else author.family for author in authors)


def _records(page: Page, path: str, files: Collection[str]) -> Iterator[Tag]:
    there = ((f"{path}{suffix}", kind) for suffix, kind in TYPES.items())
    yield from (_link("alternate", page.here.file(name), kind) for name, kind in there if name in files)


def _filters(page: Page, contribution: Contribution, view: View) -> Iterator[Tag]:
    """Yield what the search can be narrowed to: the text and its language, its authors, its kind, its concepts."""
    here, kind = page.here, f"kind-{contribution.metadata.kind}"
    yield filtered("contribution", page.title)
    if page.kind == "contribution":
        yield filtered("language", contribution.metadata.language)
    yield filtered("kind", here.say(kind) if contribution.metadata.kind in ("article", "slides", "talk") else contribution.metadata.kind)
    yield from (filtered("author", author.name) for author in contribution.metadata.authors)
    yield from (filtered("concept", concept.label.to(here.language)) for concept in view.named.get(contribution.id, ()))


def filtered(name: str, value: str) -> Tag:
    """Return the meta element by which the search knows that a page has *value* for the filter *name*."""
    return (*meta(f"scholie.{name}", value), ("data-pagefind-filter", f"{name}[content]"))


def _volume(view: View, page: Page, files: Collection[str]) -> Head | None:
    volume = next((held for held in view.edition.volumes if page.here.address == f"{held.slug}/"), None)
    if volume is None:
        return None
    return Head((), tuple(_records(page, volume.slug, files)), schemaorg.script(schemaorg.volume(view.edition, volume)))


def _concept(view: View, page: Page, files: Collection[str]) -> Head | None:
    concept = view.concepts.get(page.here.address.removeprefix("concepts/").rstrip("/")) if page.kind == "concept" else None
    if concept is None:
        return None
    kind = page.here.say("institution" if concept.kind == "institution" else "concept")
    filters = (filtered("kind", kind), filtered("concept", concept.label.to(page.here.language)))
    return Head(filters, tuple(_glossary(page, files)), schemaorg.script(schemaorg.concept(view.edition, concept)))


def _glossary(page: Page, files: Collection[str]) -> Iterator[Tag]:
    """Yield the way to the whole glossary as SKOS, which holds the concept."""
    yield from (_link("alternate", page.here.file(name), kind) for name, kind in SKOS.items() if name in files)


def _person(view: View, page: Page, _files: Collection[str]) -> Head | None:
    ident = page.here.address.removeprefix("personnes/").rstrip("/")
    person = next((held for held in view.persons if held.id == ident), None) if page.kind == "person" else None
    if person is None:
        return None
    written = (view.contributions[name] for name in person.contributions if name in view.contributions)
    signed = (author for one in written for author in one.metadata.authors if view.person(one, author) == person)
    author = next(signed, Author(person.family, person.given))
    filters = (filtered("kind", page.here.say("person")), *((filtered("author", person.name),) if person.contributions else ()))
    return Head(filters, (), schemaorg.script(schemaorg.person(view.edition, person.id, author)))


def _bibliography(_view: View, page: Page, files: Collection[str]) -> Head | None:
    if page.kind != "bibliography":
        return None
    return Head((filtered("kind", page.here.say("bibliography")),), tuple(_records(page, exports.WORKS, files)))


def _home(view: View, page: Page, _files: Collection[str]) -> Head | None:
    return None if page.here.address else Head((), (), schemaorg.script(schemaorg.site(view.edition)))


Rule = Callable[[View, Page, Collection[str]], Head | None]
SUBJECTS: tuple[Rule, ...] = (_contribution, _volume, _concept, _person, _bibliography, _home)
"""What a page may be about, the first that it is."""
