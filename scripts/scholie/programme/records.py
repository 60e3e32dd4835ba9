"""Rows of the programme out of bibliographic records: BibTeX, RIS or CSL-JSON."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.formats import records
from scholie.model import Bilingual, Keywords, Place, Problem, Reference
from scholie.model.imprint import DOI, PAGES
from scholie.programme.people import author_of
from scholie.programme.row import Row
from scholie.programme.rows import Table
from scholie.prose.language import language_of


def from_records(text: str, file: str) -> Table:
    """Return a row for each record that *text*, the content of *file*, holds, and what cannot be read of it."""
    found = records(text, file)
    problems = tuple(replace(problem, place=replace(problem.place, file="")) for problem in found.problems)
    return Table(tuple(map(_row, found.references)), (*problems, *(p for record in found.references for p in _wrong(record))))


def _row(record: Reference) -> Row:
    language = record.language if record.language in ("fr", "en") else language_of(f"{record.title} {record.extra.get('abstract', '')}")
    mark = " : " if language == "fr" else ": "
    words = tuple(word for word in re.split(r"\s*[;,]\s*", record.extra.get("keywords", "")) if word)
    return Row(
        title=Bilingual(**{language: mark.join(filter(None, (record.title, record.subtitle)))}),
        authors=tuple(author_of(name) for name in record.authors),
        pages=_pages(record),
        doi=record.doi if DOI.fullmatch(record.doi) else "",
        keywords=Keywords(**{language: words}),
        abstract=Bilingual(**{language: " ".join(record.extra.get("abstract", "").split())}),
        line=record.line,
    )


def _pages(record: Reference) -> str:
    plain = record.pages.replace("--", "-").replace("–", "-")
    return plain if PAGES.fullmatch(plain) else ""


def _wrong(record: Reference) -> list[Problem]:
    found = [("row-doi-invalid", record.doi)] if record.doi and not DOI.fullmatch(record.doi) else []
    found += [("row-pages-invalid", record.pages)] if record.pages and not _pages(record) else []
    return [Problem(code, Place("", record.line), (), words) for code, words in found]
