"""biblatex: a contribution's own entry, made from what is known, and works as the editors wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bibtexparser import model as bib
from bibtexparser.entrypoint import parse_string

from scholie.exports import latex
from scholie.exports.form import Form
from scholie.exports.record import abstract, iso, key_of, note, plain, published, title, url, volume_of
from scholie.formats.bibtex import entry as from_record
from scholie.formats.bibtex.fields import LANGUAGES
from scholie.formats.bibtex.strings import MONTHS, pieces
from scholie.formats.bibtex.write import laid, people_of
from scholie.latex import escaped
from scholie.model import Author, Contribution, Edition, Name, Reference

DOUBTFUL = re.compile(r"(?<=[,\n])[ \t]*doubtful\s*=\s*(?:\{[^{}]*\}|\"[^\"]*\")[ \t]*(?:,[ \t]*\n?|(?=\s*\}))", re.IGNORECASE)
"""What an entry says of its fields to the editors alone."""


def write(edition: Edition, records: Sequence[Contribution | Reference]) -> str:
    """Return the entries of *records*, an empty line between them."""
    return "\n\n".join(_entry(edition, record).strip() for record in records) + "\n"


def _entry(edition: Edition, record: Contribution | Reference) -> str:
    if isinstance(record, Contribution):
        return entry(edition, record)
    raw = DOUBTFUL.sub("", edition.bibtex.get(record.key, ""))
    return raw if _whole(raw) else from_record(record)


def _whole(raw: str) -> bool:
    """Tell whether an entry can be read without the rest of the bibliography: it is sound, and names no string but a month's."""
    blocks = parse_string(raw, parse_stack=[]).blocks
    fields = blocks[0].fields if len(blocks) == 1 and isinstance(blocks[0], bib.Entry) else []
    return bool(fields) and all(_sound(str(field.value).strip()) for field in fields)


def _sound(value: str) -> bool:
    return all(piece[:1] in ("{", '"') or piece.isdigit() or piece.lower() in MONTHS for piece in pieces(value))


def entry(edition: Edition, contribution: Contribution) -> str:
    """Return the entry of *contribution*: what is known and nothing else.

    A contribution to a volume with a title is an ``@inproceedings``, any other a ``@misc``. What the editors
    supplied stands in square brackets; authors that are their conjecture are said to be in a note,
    as are errata and revisions.
    """
    kind = "inproceedings" if volume_of(edition, contribution).title else "misc"
    return laid(kind, key_of(edition, contribution), dict(_fields(edition, contribution)), aligned=True)


def _fields(edition: Edition, contribution: Contribution) -> Iterator[tuple[str, str]]:
    metadata, volume = contribution.metadata, volume_of(edition, contribution)
    language = metadata.language
    yield "author", _names(metadata.authors)
    yield "title", latex.title(title(contribution))
    yield "booktitle", latex.title(plain(volume.title.to(language)))
    yield "booksubtitle", latex.title(plain(volume.subtitle.to(language))) if volume.title else ""
    yield "editor", _names(volume.editors)
    yield "eventtitle", latex.title(plain(volume.event.to(language)))
    yield "pages", metadata.pages.replace("-", "--")
    when = published(contribution, volume)
    yield "date", iso(when) or escaped(when)
    yield "publisher", escaped(volume.publisher)
    yield "location", escaped(volume.place)
    yield "isbn", volume.isbn
    yield "issn", volume.issn
    yield "langid", LANGUAGES.get(language, "")
    yield "abstract", escaped(abstract(contribution))
    yield "keywords", escaped(", ".join(metadata.keywords.only(language)))
    yield "doi", metadata.doi
    yield "url", url(edition, contribution)
    yield "note", escaped(note(contribution))


def _names(authors: Sequence[Author]) -> str:
    """Return names as BibTeX has them; one without a given name is a body's."""
    return people_of([Name(author.family, author.given, corporate=not author.given) for author in authors])


FORM = Form("BibTeX", ".bib", write)
