"""Write RIS: a tag a line, CRLF at every line's end, as the public specification has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scholie.formats.ris.tags import PEOPLE, TAGS, WRITTEN

BLANKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
"""Blanks and line ends; those that do not break stay as they are."""


def to_ris(item: Mapping[str, Any]) -> str:
    """Return the record of an *item* of CSL-JSON, ``TY`` to ``ER``."""
    lines = [f"{tag}  - {BLANKS.sub(' ', str(value)).strip()}" for tag, value in _lines(item) if value]
    return "".join(f"{line}\r\n" for line in (*lines, "ER  - "))


def _lines(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield tag and value, the type first; empty values as well."""
    yield "TY", WRITTEN.get(item["type"], "GEN")
    yield "ID", item["id"]
    yield from _people(item)
    yield from ((tag, item.get(variable, "")) for variable, tag, *_ in TAGS)
    if item["type"] == "paper-conference":
        yield "C3", item.get("container-title", "")
    yield from _dates(item)
    yield from _pages(item.get("page", ""))
    yield from (("KW", word) for word in item.get("keyword", "").split(", "))


def _people(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for role, own, *_ in PEOPLE:
        tag = "A2" if role == "editor" and "container-title" in item else own
        yield from ((tag, _name(person)) for person in item.get(role, ()))
        yield tag, "et al." if role in item.get("custom", {}).get("others", ()) else ""


def _name(person: Mapping[str, str]) -> str:
    """Return « Family, Given, Suffix ».

    A name without a comma is a body's; where a body has one of its own, the first is doubled, as EndNote has it.
    The asterisk, which the specification forbids, is dropped.
    """
    family = f"{person.get('non-dropping-particle', '')} {person.get('family', '')}".strip()
    parts = [family, person.get("given", ""), *filter(None, [person.get("suffix", "")])]
    return (", ".join(parts).strip() if family else person.get("literal", "").replace(",", ",,", 1)).replace("*", "")


def _dates(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    issued = item.get("issued", {})
    parts = [int(part) for part in issued.get("date-parts", [[]])[0]]
    yield "PY", f"{parts[0]:04}" if parts else issued.get("literal", "")
    yield "DA", slashed(parts) if len(parts) > 1 else ""
    yield "OP", "".join(str(part) for part in item.get("original-date", {}).get("date-parts", [[""]])[0][:1])
    yield "Y2", slashed(item.get("accessed", {}).get("date-parts", [[]])[0])


def slashed(parts: Sequence[int]) -> str:
    """Return a date as YYYY/MM/DD/, its unknown parts empty.

    >>> slashed([2021, 4])
    '2021/04//'
    """
    return "/".join([*(f"{int(part):02}" for part in parts), "", "", ""][:4]) if parts else ""


def _pages(pages: str) -> Iterator[tuple[str, str]]:
    span = re.fullmatch(r"(\w+)-(\w+)", pages)
    yield "SP", span[1] if span else pages
    yield "EP", span[2] if span else ""
