"""Strings of BibTeX, and values that are put together of several pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bibtexparser import model as bib

from scholie.prose import months

MONTHS = {name[:3].lower(): str(number) for number, name in enumerate(months.NAMES["en"], 1)}
"""The strings that BibTeX defines itself."""


def value_of(raw: str, strings: Mapping[str, str]) -> str:
    """Return the value of a field without delimiters, its strings and concatenations resolved.

    >>> value_of('rs # ", suppl."', {"rs": "{Revue {C#}}"})
    'Revue {C#}, suppl.'
    """
    return "".join(_resolved(piece, strings) for piece in pieces(raw))


def _resolved(piece: str, strings: Mapping[str, str]) -> str:
    if piece[:1] in ("{", '"'):
        return piece[1:-1]
    name = piece.lower()
    rest = {other: value for other, value in strings.items() if other != name}
    return value_of(strings[name], rest) if name in strings else piece


def pieces(raw: str) -> Iterator[str]:
    """Yield what « # » parts outside braces and quotation marks."""
    depth, quoted, start = 0, False, 0
    for at, mark in enumerate(raw):
        if raw[at - 1 : at] == "\\" and at:
            continue
        depth += (mark == "{") - (mark == "}")
        if mark == '"' and not depth:
            quoted = not quoted
        if mark == "#" and not depth and not quoted:
            yield raw[start:at].strip()
            start = at + 1
    yield raw[start:].strip()


def alone(block: bib.Entry, strings: Mapping[str, str]) -> str:
    """Return the entry as it is in the file, with the words of the file's *strings* in their place."""
    raw = str(block.raw)
    for field in block.fields:
        value = str(field.value).strip()
        if any(piece.lower() in strings for piece in pieces(value)):
            words = " ".join(value_of(value, {**MONTHS, **strings}).split())
            found = re.search(rf"(?<![\w-]){re.escape(field.key)}\s*=\s*(?={re.escape(value)})", raw)
            raw = f"{raw[: found.end()]}{{{words}}}{raw[found.end() + len(value) :]}" if found else raw
    return raw
