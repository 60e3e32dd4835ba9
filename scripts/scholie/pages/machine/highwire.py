"""Highwire's ``citation_*`` for a contribution, which Google Scholar and Zotero read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from scholie import exports
from scholie.exports.record import conjecture, iso, plain, published, title, url
from scholie.formats.csl import to_csl
from scholie.model import Contribution, Reference
from scholie.pages.frame.page import Page
from scholie.pages.frame.view import View
from scholie.pages.frame.work import in_order

Row = tuple[str, str, str]
"""Name, content and language; a row without a content is not printed."""
PARTS = (
    ("title", "title"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("publisher", "publisher"),
    ("doi", "DOI"),
    ("isbn", "ISBN"),
    ("issn", "ISSN"),
)
"""Parts of a ``citation_reference``, and the variable of CSL that holds each."""
SEMICOLON = re.compile(r"\s*;\s*")


def highwire(view: View, contribution: Contribution, page: Page, files: Collection[str]) -> Iterator[Row]:
    """Yield the rows of *contribution* for *page*, the text or its record; empty ones as well."""
    metadata, volume = contribution.metadata, view.volume(contribution)
    address = url(view.edition, contribution)
    first, _, last = metadata.pages.partition("-")
    yield "citation_title", title(contribution), metadata.language
    yield from _authors(contribution)
    yield "citation_language", metadata.language, ""
    yield "citation_publication_date", iso(published(contribution, volume)).replace("-", "/"), ""
    yield "citation_inbook_title", plain(volume.title.to(metadata.language)), ""
    yield "citation_conference_title", plain(volume.event.to(metadata.language)), ""
    yield from (("citation_editor", editor.name, "") for editor in volume.editors)
    yield "citation_publisher", volume.publisher, ""
    yield "citation_isbn", volume.isbn, ""
    yield "citation_issn", volume.issn, ""
    yield "citation_firstpage", first, ""
    yield "citation_lastpage", last, ""
    yield "citation_doi", metadata.doi, ""
    yield "citation_keywords", "; ".join(metadata.keywords.only(metadata.language)), metadata.language
    yield "citation_abstract_html_url", f"{view.edition.settings.url.rstrip('/')}/{page.here.url}" if address else "", ""
    yield "citation_fulltext_html_url", address, ""
    pdf = f"{contribution.id}.pdf"
    yield "citation_pdf_url", f"{view.edition.settings.url.rstrip('/')}/{pdf}" if address and pdf in files else "", ""
    if page.kind == "contribution":
        works = in_order(exports.cited(view.edition, contribution))
        yield from (("citation_reference", reference(work), "") for work in works)


def _authors(contribution: Contribution) -> Iterator[Row]:
    """Yield each author, who belongs where, one by one; nobody when the authors are a conjecture."""
    for author in () if conjecture(contribution) else contribution.metadata.authors:
        yield "citation_author", f"{author.family}, {author.given}" if author.given else author.family, ""
        yield "citation_author_institution", author.affiliation, ""
        yield "citation_author_orcid", f"https://orcid.org/{author.orcid}" if author.orcid else "", ""


def reference(work: Reference) -> str:
    """Return *work* as ``citation_reference`` has it: parts with a name, after semicolons."""
    return "; ".join(f"citation_{name}={SEMICOLON.sub(', ', value)}" for name, value in _parts(work) if value)


def _parts(work: Reference) -> Iterator[tuple[str, str]]:
    held = to_csl(work)
    for person in held.get("author", ()):
        family = f"{person.get('non-dropping-particle', '')} {person.get('family', person.get('literal', ''))}".strip()
        yield "author", ", ".join(part for part in (family, person.get("given", "")) if part)
    yield "journal_title" if held["type"] == "article-journal" else "inbook_title", held.get("container-title", "")
    yield from ((name, str(held.get(variable, ""))) for name, variable in PARTS)
    first, _, last = work.pages.replace("--", "-").replace("–", "-").partition("-")
    yield "firstpage", first.strip()
    yield "lastpage", last.strip()
    yield "publication_date", iso(work.year)
