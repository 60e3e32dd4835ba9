"""Numbers and addresses of works: ISBN, ISSN, DOI, URL."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scholie.check.references.place import problem
from scholie.check.view import View
from scholie.model import Place, Problem, Volume
from scholie.model.imprint import DOI

SEVERAL = re.compile(r"\s*(?:[;,/]|\bet\b|\band\b)\s*")
LABEL = re.compile(r"(?i)\b(?:e-?)?is[bs]n(?:-1[03])?\s*:?|\([^)]*\)")
"""What may stand with a number: its name, what it is the number of."""
HYPHENS = re.compile(r"[\s‐‑‒–-]")
URL = re.compile(r"(?:https?|ftp)://(?:[^\s/@]+@)?(?:[\w-]+\.)+[^\W\d_][\w-]+(?::\d+)?(?:[/?#][^\s{}\"<>\\^`]*)?(?<![.,;])", re.IGNORECASE)
"""An absolute address (RFC 3986) with a host that has a domain, without the mark that ends a sentence."""


def isbn_valid(number: str) -> bool:
    """Tell whether *number* is an ISBN-10 or an ISBN-13 (ISO 2108).

    >>> isbn_valid("2-07-036822-X"), isbn_valid("978-2-07-036822-8"), isbn_valid("978-2-07-036822-7")
    (True, True, False)
    """
    plain = HYPHENS.sub("", number).upper()
    if re.fullmatch(r"\d{9}[\dX]", plain):
        return sum(weight * _digit(figure) for weight, figure in zip(range(10, 0, -1), plain, strict=True)) % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", plain):
        return sum((1, 3)[rank % 2] * int(figure) for rank, figure in enumerate(plain)) % 10 == 0
    return False


def issn_valid(number: str) -> bool:
    """Tell whether *number* is an ISSN (ISO 3297).

    >>> issn_valid("0378-5955"), issn_valid("0378-5954")
    (True, False)
    """
    plain = HYPHENS.sub("", number).upper()
    well = re.fullmatch(r"\d{7}[\dX]", plain)
    return bool(well) and sum(weight * _digit(figure) for weight, figure in zip(range(8, 0, -1), plain, strict=True)) % 11 == 0


def _digit(figure: str) -> int:
    return 10 if figure == "X" else int(figure)


def isbn_invalid(view: View) -> Iterator[Problem]:
    """Yield the numbers of entries and volumes that are no ISBN."""
    yield from _invalid(view, "isbn", isbn_valid)


def issn_invalid(view: View) -> Iterator[Problem]:
    """Yield the numbers of entries and volumes that are no ISSN."""
    yield from _invalid(view, "issn", issn_valid)


def _invalid(view: View, name: str, valid: Callable[[str], bool]) -> Iterator[Problem]:
    """Yield the numbers in the field *name* of entries and volumes that are not *valid*."""
    for reference in view.edition.references:
        for number in _numbers(getattr(reference, name)):
            if not valid(number):
                yield problem(view.edition, f"{name}-invalid", reference, name, (name, number), evidence=number)
    for volume in view.edition.volumes:
        yield from (_of(volume, name, number) for number in _numbers(getattr(volume, name)) if not valid(number))


def _of(volume: Volume, name: str, number: str) -> Problem:
    place = Place(f"texts/{volume.slug}/volume.yml")
    return Problem(f"{name}-invalid", place, (("key", volume.slug), (name, number)), number)


def _numbers(field: str) -> tuple[str, ...]:
    return tuple(part for part in SEVERAL.split(LABEL.sub(" ", field).strip()) if part.strip())


def doi_invalid(view: View) -> Iterator[Problem]:
    """Yield the DOIs that have not the form of one; an address that leads to one is none."""
    for reference in view.edition.references:
        if reference.doi and not DOI.fullmatch(reference.doi):
            yield problem(view.edition, "doi-invalid", reference, "doi", ("doi", reference.doi), evidence=reference.doi)


def url_invalid(view: View) -> Iterator[Problem]:
    """Yield the addresses that lead nowhere by their form."""
    for reference in view.edition.references:
        if reference.url and not URL.fullmatch(reference.url):
            yield problem(view.edition, "url-invalid", reference, "url", ("url", reference.url), evidence=reference.url)
