"""biblatex: a contribution's own entry, made from what is known, and works as the editors wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bibtexparser import model as bib
from bibtexparser.entrypoint import parse_string

from scholie.exports import latex
from scholie.exports.form import Form
from scholie.exports.record import abstract, iso, key_of, note, plain, published, title, url, volume_of
from scholie.exports.works import work
from scholie.latex import escaped
from scholie.model import Author, Contribution, Edition, Reference

DOUBTFUL = re.compile(r"(?<=[,\n])[ \t]*doubtful\s*=\s*(?:\{[^{}]*\}|\"[^\"]*\")[ \t]*(?:,[ \t]*\n?|(?=\s*\}))", re.IGNORECASE)
"""What an entry says of its fields to the editors alone."""
LANGIDS: Mapping[str, str] = {"fr": "french", "en": "english"}


def write(edition: Edition, records: Sequence[Contribution | Reference]) -> str:
    """Return the entries of *records*, an empty line between them."""
    return "\n\n".join(_entry(edition, record).strip() for record in records) + "\n"


def _entry(edition: Edition, record: Contribution | Reference) -> str:
    if isinstance(record, Contribution):
        return entry(edition, record)
    raw = DOUBTFUL.sub("", edition.bibtex.get(record.key, ""))
    return raw if _whole(raw) else printed(record.type, record.key, work(record))


def _whole(raw: str) -> bool:
    """Tell whether an entry can be read without the rest of the bibliography: it is sound, and names no string."""
    blocks = parse_string(raw, parse_stack=[]).blocks
    fields = blocks[0].fields if len(blocks) == 1 and isinstance(blocks[0], bib.Entry) else []
    return bool(fields) and all(re.fullmatch(r"\{.*\}|\"[^\"]*\"|\d+", str(field.value).strip(), re.DOTALL) for field in fields)


def entry(edition: Edition, contribution: Contribution) -> str:
    """Return the entry of *contribution*: what is known and nothing else.

    A contribution to a volume with a title is an ``@inproceedings``, any other a ``@misc``. What the editors
    supplied stands in square brackets; authors that are their conjecture are said to be in a note,
    as are errata and revisions.
    """
    kind = "inproceedings" if volume_of(edition, contribution).title else "misc"
    return printed(kind, key_of(edition, contribution), dict(_fields(edition, contribution)))


def printed(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """Return an entry with those of *fields* that are not empty, in their order, the values in line."""
    known = {name: value for name, value in fields.items() if value}
    width = max(map(len, known), default=0)
    rows = "".join(f"  {name.ljust(width)} = {{{value}}},\n" for name, value in known.items())
    return f"@{kind}{{{key},\n{rows}}}"


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
    yield "langid", LANGIDS.get(language, "")
    yield "abstract", escaped(abstract(contribution))
    yield "keywords", escaped(", ".join(metadata.keywords.only(language)))
    yield "doi", metadata.doi
    yield "url", url(edition, contribution)
    yield "note", escaped(note(contribution))


def _names(authors: Sequence[Author]) -> str:
    """Return names as « Family, Given »; one without a given name is a body, in braces."""
    return " and ".join(
        escaped(f"{author.family}, {author.given}") if author.given else f"{{{escaped(author.family)}}}" for author in authors
    )


FORM = Form("BibTeX", ".bib", write)
