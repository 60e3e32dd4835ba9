"""By-lines of published papers: who wrote a text, where they work, how to write to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden import cases
from scholie.normalise.people import authors, named, names

BYLINES = Path(__file__).parent / "people" / "bylines.txt"


def credited(given: str) -> list[str]:
    """Return the authors that the lines of *given* name, those of by-lines marked with ``by:``, a line each."""
    bylines: list[str] = []
    places: list[tuple[int, str]] = []
    for line in given.split("\n"):
        if line.startswith("by: "):
            bylines.append(line.removeprefix("by: "))
        else:
            places.append((len(bylines), line))
    found = authors(bylines, places)
    return [f"{a.given} | {a.family} | {a.role} | {a.affiliation} | {a.email} | {a.orcid}".rstrip(" |") for a in found]


@pytest.mark.parametrize(("given", "expected"), cases(BYLINES))
def test_bylines(given: str, expected: str) -> None:
    """Each author has the affiliation and the address that the marks, the order or the likeness of names give."""
    assert credited(given) == expected.split("\n")


@pytest.mark.parametrize("line", ["Les moulins de la vallée", "Laboratoire des eaux, Université du Gué", "Introduction", "12 rue du Bac"])
def test_what_names_nobody(line: str) -> None:
    """A title, a laboratory, a heading, an address name nobody."""
    assert not names(line)
    assert list(named(line)) == []
