"""Years as texts and records write them."""

from __future__ import annotations

import re

YEAR = r"(?:1[4-9]\d\d|20[0-4]\d)"
"""Pattern of a year in which a work can have appeared: from the first printed books to 2049."""
PRINTED = r"(?:1[4-9]\d\d|20\d\d)"
"""Pattern of what a text prints for a year, slips such as « 2099 » too: for what is judged, or is seen by its year."""
DIGITS = re.compile(r"\d{4}")


def every_year(printed: str) -> tuple[str, ...]:
    """Return every four digits in a row of *printed*, the year of a record or a sentence: whatever was meant by them.

    >>> every_year("[1962] 2010a")
    ('1962', '2010')
    """
    return tuple(DIGITS.findall(printed))


def first_year(printed: str) -> str:
    """Return the first four digits in a row of *printed*; empty where there are none."""
    return next(iter(every_year(printed)), "")
