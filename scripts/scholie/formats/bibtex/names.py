"""Read the names in a field of BibTeX: persons, bodies in braces, and whether others follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

from scholie.formats.bibtex.latex import decode
from scholie.model import Name

OTHERS = "others"


def names(field: str) -> tuple[Name, ...]:
    """Return the names of *field*; a name all in braces is a body's, « others » is nobody."""
    return tuple(_name(printed) for printed in _printed(field) if printed.lower() != OTHERS)


def goes_on(field: str) -> bool:
    """Tell whether the list of names ends with « and others »."""
    return any(printed.lower() == OTHERS for printed in _printed(field))


def _printed(field: str) -> Iterator[str]:
    plain = re.sub(r"[ \t\r\n]+", " ", field).strip(" ")
    return iter(split_multiple_persons_names(plain) if plain else ())


def _name(printed: str) -> Name:
    if _in_braces(printed):
        return Name(decode(printed), corporate=True)
    try:
        parts = parse_single_name_into_parts(printed, strict=False)
    except ValueError:
        return Name(decode(printed), corporate=True)
    family, given, particle, suffix = (decode(" ".join(part)) for part in (parts.last, parts.first, parts.von, parts.jr))
    return Name(family, given, particle, suffix)


def _in_braces(printed: str) -> bool:
    r"""Tell whether one pair of braces holds the whole name, which is no accented letter.

    >>> _in_braces("{Trick and {Track}}"), _in_braces("{A} and {B}"), _in_braces("{\\'E}lo{\\\"i}")
    (True, False, False)
    """
    if not printed.startswith("{") or (printed.startswith("{\\") and len(printed) < 6):
        return False
    depth = 0
    for at, mark in enumerate(printed):
        depth += ((mark == "{") - (mark == "}")) * (printed[at - 1 : at] != "\\" or at == 0)
        if not depth:
            return at == len(printed) - 1
    return False
