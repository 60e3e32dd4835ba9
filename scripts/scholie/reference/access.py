"""Where a work can be had: address, DOI, ISBN, the day it was consulted, what only introduces them."""

from __future__ import annotations

import re

from scholie.reference.marked import Marked

DOI = re.compile(
    r"(?:https?\s?://(?:dx\.)?doi\.org/)*(?:\bdoi\s*:?\s*)?(?:https?://(?:dx\.)?doi\.org/)*\b(10\.\d{4,9}/[^\s<>\"»\]]+)", re.IGNORECASE
)
URL = re.compile(r"<?\s?(?:https?://|www\.)[^\s<>«»\x00]+(?:\s?>)?", re.IGNORECASE)
ISBN = re.compile(r"\bISBN(?:-1[03])?\s*:?\s*([\dX][\dX\s–‑-]{8,16}[\dX])", re.IGNORECASE)
ISSN = re.compile(r"\bISSN\s*:?\s*(\d{4}\s?[-–‑]\s?\d{3}[\dX])", re.IGNORECASE)
OCLC = re.compile(r"\(?\bOCLC\s*:?\s*\d+\)?")
DAY = r"(?:\d{1,2}(?:er)?[\s./-]+)?(?:[^\W\d_]+\.?|\d{1,2})[\s./-]+(?:\d{1,2},?[\s]+)?\d{4}"
CONSULTED = re.compile(
    r"[\[(]?\s*(?:(?:page|site|lien|document)\s+)?(?:consultée?s?|consulté|accessed|retrieved|visitée?"
    r"|last accessed|dernier accès|dernière consultation)"
    r"\s*(?:en ligne\s*)?(?:le|on|:|en)?\s*(" + DAY + r")(?:\s+à\s+\d+\s?h?\s?\d*)?\s*[\])]?",
    re.IGNORECASE,
)
INTRODUCED = re.compile(
    r"[\[(]?\s*(?:(?:article\s+|texte\s+)?(?:disponible|accessible|consultable|available|consulté|repéré|récupéré|retrieved|en ligne)\s*"
    r"(?:en ligne|online)?\s*(?:sur|à l['’]adresse|à|at|from|via)?(?:\s+internet)?\s*:?|\bURL\s*:|\badresse\s*:"
    r"|\blien\s*:|\[en ligne\s*:)\s*(?=[<\x00\s])",
    re.IGNORECASE,
)
MEDIA = re.compile(r"[\[(]\s*(?:en ligne|online|internet|version électronique|cd-rom|pdf)\s*[\])]|,\s*en ligne\s*:", re.IGNORECASE)
AGAIN = re.compile(r"(?<=[,.])\s(?:op|art|loc)\.\s?cit\.(?=\s?[,.;]|$)")
CITED = re.compile(r"(?<=[,.;])\s?(?:cité(?:e?s?)?\s(?:par|dans|in)|cited (?:by|in)|quoted (?:by|in))\s.*$", re.IGNORECASE | re.DOTALL)
"""« , cité par Solange Lambert, p. 12 »: where the author found the work."""
UNKNOWN = re.compile(r"[\[(]\s?[sS]\.\s?[lnLN]\.?\s?[\])]|\bs\.\s?[ln]\.(?=[\s,:])|[\[(]s\.t\.[\])]")
NOISE = (MEDIA, UNKNOWN, AGAIN, CITED)
"""What a reference says that no field holds."""


def _trimmed(address: str) -> str:
    """Return *address* without the punctuation of the sentence around it."""
    bare = address.strip("<> \u00a0")
    while bare and (bare[-1] in ".,;:’»" or (bare[-1] in ")]" and bare.count("(") + bare.count("[") < bare.count(")") + bare.count("]"))):
        bare = bare[:-1]
    return bare


def doi(marked: Marked) -> Marked:
    """Mark a DOI, bare or as an address."""
    found = DOI.search(marked.text)
    if found is None or (re.search(r"\S+/$", marked.text[: found.start(1)].rsplit(" ", 1)[-1]) and "doi.org" not in found.group()):
        return marked
    value = _trimmed(found.group(1))
    return marked.mark("doi", found.start(), found.start(1) + len(value), value)


def url(marked: Marked) -> Marked:
    """Mark addresses; the first one is the work's."""
    for found in URL.finditer(marked.masked):
        value = _trimmed(found.group())
        closed = found.group().rstrip().endswith(">")
        end = found.end() if closed else found.start() + found.group().find(value) + len(value)
        if value:
            marked = marked.mark("url", found.start(), end, value)
            inside = re.search(r"/doi/(?:\w+/)?(10\.\d{4,9}/[^\s?#]+)", value)
            if inside and not marked.has("doi"):
                marked = marked.mark("doi", end, end, inside.group(1))
    return marked


def isbn(marked: Marked) -> Marked:
    """Mark ISBN, ISSN and OCLC numbers."""
    for label, pattern in (("isbn", ISBN), ("issn", ISSN), ("noise", OCLC)):
        for found in pattern.finditer(marked.masked):
            value = re.sub(r"[\s–‑]", "-", found.group(1)) if label != "noise" else ""
            marked = marked.mark(label, found.start(), found.end(), value)
    return marked


def access(marked: Marked) -> Marked:
    """Mark the day of consultation and the words that introduce an address."""
    for found in CONSULTED.finditer(marked.masked):
        marked = marked.mark("accessed", found.start(), found.end(), found.group(1))
    for found in INTRODUCED.finditer(marked.masked):
        marked = marked.mark("noise", found.start(), found.end())
    return marked


def media(marked: Marked) -> Marked:
    """Mark « [en ligne] », « [s. l.] » and whatever else no field holds."""
    for pattern in NOISE:
        for found in pattern.finditer(marked.masked, marked.body):
            marked = marked.mark("noise", found.start(), found.end())
    return marked
