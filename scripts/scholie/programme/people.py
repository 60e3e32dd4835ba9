"""Persons in the cells of a table: one or several in a cell, each perhaps with an address or an affiliation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from scholie.model import Author, Name
from scholie.names import same_person, split_names
from scholie.names.bylines import EMAIL, person
from scholie.names.printed import cased

BROKEN = re.compile(r"\s*[;\n]\s*")
"""What parts persons, whatever else stands between them."""
JOINED = re.compile(r"\s*,?\s+(?:et|and|&|und)\s+|\s*,\s*", re.IGNORECASE)
TITLE = re.compile(r"^(?:(?:dr|pr|prof|m|mr|mrs|ms|mme|mlle)\.?\s+)+(?=\S+\s+\S)", re.IGNORECASE)
BRACKET = re.compile(r"\s*\(([^()]*)\)")
ANGLE = re.compile(r"\s*<([^<>]*)>")
MARK = re.compile(r"(?<=[^\W\d_])[\d*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,\d+)*")
ORCID = re.compile(r"(?:https?://(?:www\.)?orcid\.org/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])/?", re.IGNORECASE)


def persons(cell: str) -> tuple[Author, ...]:
    """Return the persons that *cell* names, in order.

    They are parted by semicolons or line ends, else by commas and « et » or “and”; « Family, Given » is read where
    that is what the commas are. An address in brackets is a person's, and so is an affiliation.

    >>> [author.name for author in persons("Ada Rey, Jean de La Tour et LENOIR Paul")]
    ['Ada Rey', 'Jean de La Tour', 'Paul Lenoir']
    """
    pieces = [piece for piece in BROKEN.split(cell.strip(" ;\n")) if piece]
    if len(pieces) > 1:
        return tuple(author for piece in pieces for author in persons(piece))
    if any(mark in cell for mark in "(<"):
        return tuple(author for piece in _outside(cell) if (author := _described(piece)))
    plain = " ".join(MARK.sub("", cell).split())
    pieces = [piece for piece in JOINED.split(plain) if piece]
    names = split_names(TITLE.sub("", plain), sure=False) if _inverted(pieces) else ()
    return tuple(map(author_of, names)) or tuple(author for piece in pieces if (author := _single(piece)))


def _inverted(pieces: Sequence[str]) -> bool:
    """Tell whether commas may part family and given names: some piece is one word, or the first alone is in capitals."""
    return len(pieces) > 1 and (any(" " not in piece for piece in pieces) or (pieces[0].isupper() and not pieces[1].isupper()))


def _outside(cell: str) -> list[str]:
    """Return the parts of *cell* between commas and joining words that stand outside brackets."""
    hidden = re.sub(r"\([^()]*\)|<[^<>]*>", lambda found: "\ufdd0" * len(found[0]), cell)
    cuts = [0, *(edge for found in JOINED.finditer(hidden) for edge in found.span()), len(cell)]
    return [cell[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True) if cell[start:end].strip()]


def _described(piece: str) -> Author | None:
    """Return the person of « Ada Rey (Université du Gué) » or « Ada Rey <ada@gue.example> »."""
    author = _single(ANGLE.sub("", BRACKET.sub("", piece)))
    if author is None:
        return None
    addresses = [words for words in ANGLE.findall(piece) if EMAIL.fullmatch(words)]
    places = [" ".join(words.split()) for words in BRACKET.findall(piece)]
    return replace(author, email=" ".join(addresses[:1]), affiliation=" ; ".join(places))


def _single(piece: str) -> Author | None:
    plain = TITLE.sub("", " ".join(MARK.sub("", piece).split())).strip(" ,.*")
    names = split_names(plain, sure=False)
    read = person(plain)
    if read and 0 < sum(len(word) > 2 and word.isupper() for word in plain.split()) < len(plain.split()):
        return replace(read, family=" ".join(map(cased, read.family.split())))
    if len(names) == 1:
        return author_of(names[0])
    words = plain.rsplit(" ", 1)
    return read or (Author(words[-1], words[0] if len(words) > 1 else "") if plain else None)


def author_of(name: Name) -> Author:
    """Return *name* as a contribution names its author: particle and family name together."""
    family = f"{name.particle}{'' if name.particle.endswith(('’', chr(39))) else ' '}{name.family}".strip()
    return Author(f"{family} {name.suffix}".strip(), name.given)


def name_of(author: Author) -> Name:
    """Return the name of *author* as names are compared."""
    return Name(author.family, author.given)


def one_person(a: Author, b: Author) -> bool:
    """Tell whether *a* and *b* may be one person: by their ORCID or address where both have one, else by their names."""
    if a.orcid and b.orcid:
        return a.orcid == b.orcid
    return same_person(name_of(a), name_of(b))


def orcid(words: str) -> str | None:
    """Return the ORCID that *words* give, its digits in fours; None when they give none.

    The last sign is a check (ISO 7064, MOD 11-2), as ORCID's “Structure of the ORCID Identifier” has it.

    >>> orcid("https://orcid.org/0000-0001-2345-6789"), orcid("0000-0001-2345-6780")
    ('0000-0001-2345-6789', None)
    """
    found = ORCID.fullmatch(words.strip())
    digits = "".join(found.groups()).upper() if found else ""
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    sign = "0123456789X"[(12 - total % 11) % 11]
    return "-".join(digits[at : at + 4] for at in (0, 4, 8, 12)) if digits and digits[-1] == sign else None


@dataclass(frozen=True, slots=True)
class Paired:
    """Persons with what a cell gives each of them."""

    authors: tuple[Author, ...]
    paired: bool
    """Whether there was one value a person."""


def paired(authors: tuple[Author, ...], field: str, values: Sequence[str]) -> Paired:
    """Return *authors* with *values* in their *field*, one each; as they are where the numbers differ."""
    if len(values) != len(authors):
        return Paired(authors, not values)
    given: list[dict[str, Any]] = [{field: value} if value else {} for value in values]
    return Paired(tuple(replace(author, **held) for author, held in zip(authors, given, strict=True)), paired=True)


def several(cell: str, *, commas: bool = False) -> list[str]:
    """Return the values of a cell that has one for each person, parted as persons are; empty ones in between count."""
    parts = re.split(r"[;\n,]" if commas else r"[;\n]", cell) if cell.strip() else []
    return [part.strip() for part in parts]
