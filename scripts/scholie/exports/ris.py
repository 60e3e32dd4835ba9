"""RIS, the tagged format of the public specification: a tag a line, CRLF at every line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scholie.exports.form import Form
from scholie.exports.record import item
from scholie.model import Contribution, Edition, Reference, frozen

TYPES: Mapping[str, str] = frozen(
    {
        "article-journal": "JOUR",
        "book": "BOOK",
        "chapter": "CHAP",
        "entry-encyclopedia": "ENCYC",
        "paper-conference": "CPAPER",
        "speech": "SLIDE",
        "thesis": "THES",
        "report": "RPRT",
        "webpage": "ELEC",
        "legislation": "STAT",
        "legal_case": "CASE",
        "manuscript": "MANSCPT",
        "dataset": "DATA",
        "software": "COMP",
        "song": "SOUND",
        "motion_picture": "MPCT",
        "patent": "PAT",
        "pamphlet": "PAMP",
    }
)
"""Types of CSL to types of reference; any other is ``GEN``."""
TAGS = (
    ("title", "TI"),
    ("container-title", "T2"),
    ("collection-title", "T3"),
    ("genre", "M3"),
    ("edition", "ET"),
    ("volume", "VL"),
    ("issue", "IS"),
    ("publisher", "PB"),
    ("publisher-place", "CY"),
    ("DOI", "DO"),
    ("ISBN", "SN"),
    ("ISSN", "SN"),
    ("URL", "UR"),
    ("language", "LA"),
    ("abstract", "AB"),
    ("note", "N1"),
)
"""Variables of CSL whose value stands behind a tag as it is, in the order of the tags."""
BLANKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
"""Blanks and line ends; those that do not break stay as they are."""


def write(edition: Edition, records: Sequence[Contribution | Reference]) -> str:
    """Return *records* as RIS, an empty line after each."""
    return "".join(f"{_record(item(edition, record))}\r\n" for record in records)


def _record(held: Mapping[str, Any]) -> str:
    lines = [f"{tag}  - {BLANKS.sub(' ', str(value)).strip()}" for tag, value in _lines(held) if value]
    return "".join(f"{line}\r\n" for line in (*lines, "ER  - "))


def _lines(held: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield tag and value, the type first; empty values as well."""
    yield "TY", TYPES.get(held["type"], "GEN")
    yield "ID", held["id"]
    yield from _people(held)
    yield from ((tag, held.get(variable, "")) for variable, tag in TAGS)
    if held["type"] == "paper-conference":
        yield "C3", held.get("container-title", "")
    yield from _dates(held)
    yield from _pages(held.get("page", ""))
    yield from (("KW", word) for word in held.get("keyword", "").split(", "))


def _people(held: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    editor = "A2" if "container-title" in held else "ED"
    for role, tag in (("author", "AU"), ("editor", editor), ("translator", "A4")):
        yield from ((tag, _name(person)) for person in held.get(role, ()))
        yield tag, "et al." if role in held.get("custom", {}).get("others", ()) else ""


def _name(person: Mapping[str, str]) -> str:
    """Return « Family, Given », a name that no comma follows being a body's; the asterisk, which the specification forbids, is dropped."""
    family = f"{person.get('non-dropping-particle', '')} {person.get('family', '')}".strip()
    parts = [family, person.get("given", ""), *filter(None, [person.get("suffix", "")])]
    return (", ".join(parts).strip() if family else person.get("literal", "")).replace("*", "")


def _dates(held: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    issued = held.get("issued", {})
    parts = [int(part) for part in issued.get("date-parts", [[]])[0]]
    yield "PY", f"{parts[0]:04}" if parts else issued.get("literal", "")
    yield "DA", _slashed(parts) if len(parts) > 1 else ""
    yield "OP", "".join(str(part) for part in held.get("original-date", {}).get("date-parts", [[""]])[0][:1])
    yield "Y2", _slashed(held.get("accessed", {}).get("date-parts", [[]])[0])


def _slashed(parts: Sequence[int]) -> str:
    """Return a date as YYYY/MM/DD/, its unknown parts empty.

    >>> _slashed([2021, 4])
    '2021/04//'
    """
    return "/".join([*(f"{int(part):02}" for part in parts), "", "", ""][:4]) if parts else ""


def _pages(pages: str) -> Iterator[tuple[str, str]]:
    span = re.fullmatch(r"(\w+)-(\w+)", pages)
    yield "SP", span[1] if span else pages
    yield "EP", span[2] if span else ""


FORM = Form("RIS", ".ris", write)
