"""What a publisher gives a contribution: a date, a DOI, pages; each empty where it is not known."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from scholie.model.publication import iso

DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\\{}\"<>]*[^\s\\{}\"<>.,;]")
"""Prefix and suffix after the DOI handbook (§ 2.2), without the mark that ends a sentence."""
PAGES = re.compile(r"(\w+)(?:\s?[-–]\s?(\w+))?")


def dated(words: str) -> str:
    """Return *words*, a date or nothing. Raises ValueError for any other."""
    return iso(words) if words else words


def identified(words: str) -> str:
    """Return *words*, a DOI without an address before it, or nothing. Raises ValueError for any other.

    >>> identified("10.5555/marges.3")
    '10.5555/marges.3'
    """
    if words and not DOI.fullmatch(words):
        raise ValueError(f"“{words}” is no DOI: 10.1234/abc")
    return words


def paged(words: str) -> str:
    """Return *words*, a page or a span of pages with a plain hyphen, or nothing. Raises ValueError for any other.

    >>> paged("12 – 34"), paged("e7")
    ('12-34', 'e7')
    """
    found = PAGES.fullmatch(words)
    first, last = found.groups() if found else ("", "")
    if words and (not found or (first.isdecimal() and last and last.isdecimal() and int(last) < int(first))):
        raise ValueError(f"“{words}” is no span of pages: 12-34")
    return "-".join(part for part in (first, last) if part)


Dated = Annotated[str, AfterValidator(dated)]
Doi = Annotated[str, AfterValidator(identified)]
Pages = Annotated[str, AfterValidator(paged)]
