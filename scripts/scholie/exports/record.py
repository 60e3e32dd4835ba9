"""The bibliographic record of a contribution, as CSL-JSON has it: what is known and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scholie.document import parse_inline, text
from scholie.exports.changes import WITHDRAWN, history
from scholie.formats.csl import to_csl
from scholie.formats.csl.write import date, full_title
from scholie.model import LANGUAGES, Author, Contribution, Edition, Metadata, Reference, Volume

KINDS = {"slides": ("Diaporama", "Slides"), "talk": ("Communication orale", "Talk")}
"""What a record calls a kind of contribution, in French and in English."""
SAID_APART = ("abstract", "keyword", "note")
"""What is no part of a formatted reference, though some styles would print it."""


def item(edition: Edition, record: Contribution | Reference) -> dict[str, Any]:
    """Return *record* as an item of CSL-JSON 1.0.2."""
    if isinstance(record, Reference):
        return to_csl(record)
    return {name: value for name, value in _variables(edition, record, volume_of(edition, record)) if value}


def printed(edition: Edition, contribution: Contribution) -> dict[str, Any]:
    """Return the record from which *contribution* is formatted: its identifier for a key, conjectured authors in brackets.

    A withdrawn one says so before its title.
    """
    record = {name: value for name, value in item(edition, contribution).items() if name not in SAID_APART} | {"id": contribution.id}
    if conjecture(contribution):
        names = (f"{author.family}, {author.given}".rstrip(", ") for author in contribution.metadata.authors)
        record["author"] = [{"literal": f"[{name}]"} for name in names]
    if contribution.metadata.withdrawal:
        record["title"] = WITHDRAWN.to(contribution.metadata.language) + record["title"]
    return record


def _variables(edition: Edition, contribution: Contribution, volume: Volume) -> Iterator[tuple[str, Any]]:
    metadata = contribution.metadata
    language = metadata.language
    within = plain(volume.title.to(language))
    yield "id", key_of(edition, contribution)
    yield "type", "paper-conference" if within else "speech" if metadata.kind in KINDS else "document"
    yield "author", [_person(author) for author in metadata.authors]
    yield "title", title(contribution)
    yield "container-title", _joined(within, plain(volume.subtitle.to(language)), language)
    yield "editor", [_person(editor) for editor in volume.editors]
    yield "event-title", plain(volume.event.to(language))
    yield "issued", date(published(contribution, volume))
    yield "page", metadata.pages
    yield "publisher", volume.publisher
    yield "publisher-place", volume.place
    yield "genre", KINDS.get(metadata.kind, ("", ""))[language == "en"]
    yield "ISBN", volume.isbn
    yield "ISSN", volume.issn
    yield "DOI", metadata.doi
    yield "URL", url(edition, contribution)
    yield "language", language
    yield "abstract", abstract(contribution)
    yield "keyword", ", ".join(metadata.keywords.only(language))
    yield "note", note(contribution)


def key_of(edition: Edition, contribution: Contribution) -> str:
    """Return the key of *contribution*'s own record: its slug, with the volume's before it when another has that key."""
    others = [held.slug for held in edition.contributions if held.id != contribution.id]
    taken = contribution.slug in {*others, *(work.key for work in edition.references), *edition.bibtex}
    return f"{contribution.volume}-{contribution.slug}" if taken else contribution.slug


def volume_of(edition: Edition, contribution: Contribution) -> Volume:
    """Return the volume of *contribution*; one of which nothing is known when there is none."""
    return next((held for held in edition.volumes if held.slug == contribution.volume), Volume())


def published(contribution: Contribution, volume: Volume) -> str:
    """Return when *contribution* was published: its own date, else that of its *volume*; empty when neither is known."""
    return contribution.metadata.date or volume.date


def iso(words: str) -> str:
    """Return a date as ISO 8601 has it, as much of it as is known; empty when *words* are none.

    >>> iso("12 mai 2021"), iso("mai 2021"), iso("au printemps")
    ('2021-05-12', '2021-05', '')
    """
    parts = (date(words) or {}).get("date-parts", [[]])[0]
    return "-".join(f"{part:02}" for part in parts)


def title(contribution: Contribution) -> str:
    """Return the title in the contribution's own language, in brackets when the editors supplied it."""
    language = contribution.metadata.language
    spoken = (language, *(other for other in LANGUAGES if other != language))
    return next(filter(None, (stated(contribution.metadata, "title", code) for code in spoken)), contribution.slug)


def abstract(contribution: Contribution) -> str:
    """Return the abstract in the contribution's own language, in brackets when the editors wrote it; empty when there is none."""
    return stated(contribution.metadata, "abstract", contribution.metadata.language)


def stated(held: Metadata, field: str, language: str) -> str:
    """Return the words of *field* in *language*, in brackets when no witness states them; empty when there are none."""
    words = plain(getattr(held, field).only(language))
    supplied = f"{field}.{language}" in held.supplied or field in held.supplied
    return f"[{words}]" if words and supplied and not words.startswith("[") else words


def note(contribution: Contribution) -> str:
    """Return what a record has for a note: that the authors are a conjecture, then each erratum and revision."""
    return " ".join(filter(None, (conjecture(contribution), history(contribution))))


def conjecture(contribution: Contribution) -> str:
    """Return why the authors named are a conjecture of the editors; empty when they are none."""
    why = contribution.metadata.supplied.get("authors")
    return plain(why.to(contribution.metadata.language)) if why and contribution.metadata.authors else ""


def url(edition: Edition, contribution: Contribution) -> str:
    """Return the address of *contribution*, if the edition has one."""
    return f"{edition.settings.url.rstrip('/')}/{contribution.id}/" if edition.settings.url else ""


def plain(markdown: str) -> str:
    """Return the words of a line of Markdown, every blank single."""
    return " ".join(text(parse_inline(markdown)).split(" ")) if markdown else ""


def _person(author: Author) -> dict[str, str]:
    parts = {"family": author.family, "given": author.given}
    return {part: value for part, value in parts.items() if value} if author.given else {"literal": author.family}


def _joined(name: str, subtitle: str, language: str) -> str:
    return full_title(Reference(title=name, subtitle=subtitle, language=language))
