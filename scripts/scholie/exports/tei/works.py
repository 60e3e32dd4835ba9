"""The works that a text cites, as TEI biblStruct."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from scholie.exports.tei.markup import address, put
from scholie.model import Name, Reference
from scholie.model.publication import ISO

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PARTS = {"article": "j", "incollection": "m", "inbook": "m", "inproceedings": "m", "inreference": "m", "periodical": "j"}
"""Types of works that stand in another, and the level of that one."""


def listed(parent: Element, works: Iterable[tuple[str, Reference]]) -> None:
    """Append the list of *works*, each under its identifier."""
    found = list(works)
    if found:
        division = put(put(parent, "back"), "div", "", {"type": "references"})
        held = put(division, "listBibl")
        for name, work in found:
            _work(held, name, work)


def _work(parent: Element, name: str, work: Reference) -> None:
    held = put(parent, "biblStruct", "", {"id": name, "type": work.type})
    level = PARTS.get(work.type) if work.container else None
    if level:
        analytic = put(held, "analytic")
        _people(analytic, work.authors, "author")
        _title(analytic, work, "a")
    monogr = put(held, "monogr")
    if not level:
        _people(monogr, work.authors, "author")
    _people(monogr, work.editors, "editor")
    _people(monogr, work.translators, "editor", "translator")
    if level:
        put(monogr, "title", work.container, {"level": level})
    else:
        _title(monogr, work, "m")
    for kind, number in (("DOI", work.doi), ("ISBN", work.isbn), ("ISSN", work.issn)):
        if number:
            put(monogr, "idno", number, {"type": kind})
    if work.edition:
        put(monogr, "edition", work.edition)
    _imprint(monogr, work)
    if work.series:
        put(put(held, "series"), "title", work.series, {"level": "s"})
    if work.note:
        put(held, "note", work.note)
    if work.url:
        put(held, "ref", work.url, {"target": address(work.url)})


def _people(parent: Element, names: Iterable[Name], tag: str, role: str | None = None) -> None:
    for name in names:
        person = put(parent, tag, "", {"role": role})
        if name.corporate:
            put(person, "orgName", name.family)
            continue
        parts = put(person, "persName")
        for part, words in (("forename", name.given), ("nameLink", name.particle), ("surname", name.family), ("genName", name.suffix)):
            if words:
                put(parts, part, words)


def _title(parent: Element, work: Reference, level: str) -> None:
    put(parent, "title", work.title or work.key, {"level": level, "type": "main", "lang": work.language})
    if work.subtitle:
        put(parent, "title", work.subtitle, {"level": level, "type": "sub", "lang": work.language})


def _imprint(parent: Element, work: Reference) -> None:
    """Append what is known of the publication; a date that is not is an empty one."""
    imprint = put(parent, "imprint")
    for tag, words in (("pubPlace", work.place), ("publisher", work.publisher)):
        if words:
            put(imprint, tag, words)
    put(imprint, "date", work.year, {"when": work.year if ISO.fullmatch(work.year) else None})
    if work.origyear:
        put(imprint, "date", work.origyear, {"type": "original", "when": work.origyear if ISO.fullmatch(work.origyear) else None})
    for unit, words in (("volume", work.volume), ("issue", work.issue), ("page", work.pages)):
        if words:
            put(imprint, "biblScope", words, {"unit": unit})
