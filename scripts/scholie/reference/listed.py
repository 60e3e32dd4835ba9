"""What a text prints in full: the items of its reference list, and works given only in a note or a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scholie.document import HEADINGS, classes, notes, reference_section
from scholie.model import Name, Reference
from scholie.names.lists import split_names
from scholie.prose import by_editors
from scholie.prose.years import PRINTED
from scholie.reference.law import LAW
from scholie.reference.printed import parse_reference
from scholie.reference.series import parse_series
from scholie.works import Index

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CREDIT = re.compile(
    r"^(?P<title>.{12,}?)\s*\((?P<people>[^()\d]{3,80}),\s(?P<journal>[^()\d,]{3,80}?),?\s"
    r"(?:n[°ºᵒo]\s?(?P<issue>\d[\d-]*),?\s)?(?P<year>" + PRINTED + r")\)\s*$",
    re.DOTALL,
)
"""A heading that is a work's title, with authors, journal and year in brackets."""
INTRODUCED = re.compile(
    r"^(?:(?:voir|cf\.|lire|sur ce point|pour en savoir plus|see|notamment|par exemple|aussi|à ce sujet)\s?,?\s?:?\s*)+", re.IGNORECASE
)


def references_of(tree: Element) -> tuple[str, ...]:
    """Return the items of the author's reference list in *tree*, as printed, emphasis as ``*…*``."""
    found: list[str] = []
    for block in reference_section(tree):
        if block.tag in ("ul", "ol"):
            found += [printed(item) for item in block.iter("li")]
        elif block.tag in ("p", "blockquote"):
            found.append(printed(block))
    return tuple(item for item in found if item)


def printed(element: Element) -> str:
    """Return the words of *element* in one line, emphasis as ``*…*``, calls of notes left out."""
    return re.sub(r"\s*\n\s*|[ \t]+", " ", "".join(_pieces(element))).strip()


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not {"noteref", "call", "note"} & set(classes(child)):
            mark = "*" if child.tag in ("em", "strong") else ""
            yield from (mark, *_pieces(child), mark)
            yield " " if child.tag in ("br", "p", "li") else ""
        yield child.tail or ""


def full_references_in_notes(tree: Element) -> tuple[Reference, ...]:
    """Return the works that *tree* gives in full in a note or a heading and not in its reference list.

    A law with its number and date; an author, a title and a year with a journal's number or pages, or with
    a publisher; a heading that is a title followed by its authors, journal and year. Short forms are none.
    """
    known = Index(parse_series(references_of(tree)))
    found: list[Reference] = []
    for element in (*tree.iter(*HEADINGS), *notes(tree)):
        for reference in _given(element):
            if known.same(reference) is None:
                found.append(reference)
                known.add(reference)
    return tuple(found)


def _given(element: Element) -> Iterator[Reference]:
    words = printed(element)
    law = LAW.search(words)
    if law:
        yield parse_reference(law.group())
    elif element.tag in HEADINGS:
        credit = CREDIT.match(words.replace("*", ""))
        if credit:
            yield _credited(credit)
    elif not by_editors(element):
        for part in re.split(r"\s;\s", words):
            reference = parse_reference(INTRODUCED.sub("", part))
            if is_full(reference):
                yield reference


def _credited(credit: re.Match[str]) -> Reference:
    """Return the article that a heading with its credit names."""
    language = parse_reference(credit["title"]).language
    return Reference(
        type="article",
        authors=_people(credit["people"]),
        year=credit["year"],
        title=credit["title"].strip(),
        container=credit["journal"].strip(),
        issue=credit["issue"] or "",
        language=language,
    )


def _people(words: str) -> tuple[Name, ...]:
    """Return the people of a credit; bare family names parted by commas are one person each."""
    pieces = [piece.strip() for piece in re.split(r",\s|\set\s|\s&\s|\sand\s", words) if piece.strip()]
    if all(" " not in piece for piece in pieces):
        return tuple(Name(piece) for piece in pieces)
    return split_names(words, sure=False)


def is_full(reference: Reference) -> bool:
    """Tell whether a record from a note says enough to be an entry."""
    article = bool(reference.container) and bool(reference.issue or reference.volume or reference.pages)
    book = bool(reference.publisher) and bool(reference.place)
    return bool(reference.authors) and len(reference.title) > 2 and bool(reference.year) and (article or book)
